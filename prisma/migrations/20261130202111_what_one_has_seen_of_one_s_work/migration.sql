-- AlterTable
ALTER TABLE "User" ADD COLUMN     "workSeenAt" TIMESTAMPTZ(3);
