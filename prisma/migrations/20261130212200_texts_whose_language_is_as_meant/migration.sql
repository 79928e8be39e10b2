-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "languageAsMeant" TEXT[] DEFAULT ARRAY[]::TEXT[];
