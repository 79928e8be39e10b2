-- CreateEnum
CREATE TYPE "DraftLinkRight" AS ENUM ('read', 'comment', 'approve');

-- AlterTable
ALTER TABLE "Remark" ADD COLUMN     "draftLinkId" UUID,
ADD COLUMN     "guestName" TEXT;

-- AlterTable
ALTER TABLE "RemarkReply" ADD COLUMN     "draftLinkId" UUID,
ADD COLUMN     "guestName" TEXT;

-- CreateTable
CREATE TABLE "DraftLink" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "secretHash" TEXT NOT NULL,
    "guest" TEXT NOT NULL,
    "right" "DraftLinkRight" NOT NULL,
    "makerId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),
    "revokedById" UUID,
    "visits" INTEGER NOT NULL DEFAULT 0,
    "lastVisitAt" TIMESTAMPTZ(3),

    CONSTRAINT "DraftLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "GuestApproval" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "draftLinkId" UUID NOT NULL,
    "guestName" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "GuestApproval_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "DraftLink_secretHash_key" ON "DraftLink"("secretHash");

-- CreateIndex
CREATE INDEX "DraftLink_revisionId_createdAt_idx" ON "DraftLink"("revisionId", "createdAt");

-- CreateIndex
CREATE INDEX "GuestApproval_revisionId_at_idx" ON "GuestApproval"("revisionId", "at");

-- CreateIndex
CREATE INDEX "GuestApproval_draftLinkId_idx" ON "GuestApproval"("draftLinkId");

-- CreateIndex
CREATE INDEX "Remark_draftLinkId_createdAt_idx" ON "Remark"("draftLinkId", "createdAt");

-- CreateIndex
CREATE INDEX "RemarkReply_draftLinkId_createdAt_idx" ON "RemarkReply"("draftLinkId", "createdAt");

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_draftLinkId_fkey" FOREIGN KEY ("draftLinkId") REFERENCES "DraftLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemarkReply" ADD CONSTRAINT "RemarkReply_draftLinkId_fkey" FOREIGN KEY ("draftLinkId") REFERENCES "DraftLink"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftLink" ADD CONSTRAINT "DraftLink_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftLink" ADD CONSTRAINT "DraftLink_makerId_fkey" FOREIGN KEY ("makerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DraftLink" ADD CONSTRAINT "DraftLink_revokedById_fkey" FOREIGN KEY ("revokedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuestApproval" ADD CONSTRAINT "GuestApproval_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "GuestApproval" ADD CONSTRAINT "GuestApproval_draftLinkId_fkey" FOREIGN KEY ("draftLinkId") REFERENCES "DraftLink"("id") ON DELETE CASCADE ON UPDATE CASCADE;
