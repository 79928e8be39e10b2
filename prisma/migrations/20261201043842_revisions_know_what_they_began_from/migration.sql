-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "basedOn" INTEGER;
