-- CreateEnum
CREATE TYPE "ConfirmationAnswer" AS ENUM ('holds', 'notMe');

-- AlterTable
ALTER TABLE "Practice" ADD COLUMN     "lapsedAt" TIMESTAMPTZ(3),
ADD COLUMN     "responsibleId" UUID;

-- AlterTable
ALTER TABLE "CatalogueEntry" ADD COLUMN     "countedFrom" TIMESTAMPTZ(3),
ADD COLUMN     "lapsed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "secret" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ConfirmationRequest" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "number" INTEGER NOT NULL,
    "askedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ConfirmationRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ConfirmationLink" (
    "id" UUID NOT NULL,
    "requestId" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" "ConfirmationAnswer",
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "ConfirmationLink_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "ConfirmationRequest_practiceId_since_number_key" ON "ConfirmationRequest"("practiceId", "since", "number");

-- CreateIndex
CREATE UNIQUE INDEX "ConfirmationLink_tokenHash_key" ON "ConfirmationLink"("tokenHash");

-- CreateIndex
CREATE INDEX "ConfirmationLink_requestId_idx" ON "ConfirmationLink"("requestId");

-- CreateIndex
CREATE INDEX "ConfirmationLink_userId_createdAt_idx" ON "ConfirmationLink"("userId", "createdAt");

-- CreateIndex
CREATE INDEX "Practice_responsibleId_idx" ON "Practice"("responsibleId");

-- CreateIndex
CREATE INDEX "CatalogueEntry_countedFrom_idx" ON "CatalogueEntry"("countedFrom");

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_responsibleId_fkey" FOREIGN KEY ("responsibleId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfirmationRequest" ADD CONSTRAINT "ConfirmationRequest_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfirmationLink" ADD CONSTRAINT "ConfirmationLink_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ConfirmationRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConfirmationLink" ADD CONSTRAINT "ConfirmationLink_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever wrote what is published, or began it, answers for it, if they still write for its owner.
UPDATE "Practice" p SET "responsibleId" = m."userId"
FROM "Membership" m
WHERE m."organisationId" = p."organisationId" AND m."userId" = (
	SELECT coalesce(r."lastEditedById", r."authorId", own."createdById")
	FROM "Practice" own LEFT JOIN "Revision" r ON r.id = own."liveRevisionId" WHERE own.id = p.id);

UPDATE "Mail" SET "secret" = true WHERE "kind" = 'sign-in';

UPDATE "CatalogueEntry" SET "countedFrom" = coalesce("confirmedAt", "publishedAt");
