-- CreateEnum
CREATE TYPE "LinkState" AS ENUM ('unchecked', 'ok', 'moved', 'refused', 'forbidden', 'failing', 'dead', 'unreachable');

-- AlterTable
ALTER TABLE "Practice" ADD COLUMN     "linksReadAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "LinkCheck" (
    "url" TEXT NOT NULL,
    "state" "LinkState" NOT NULL DEFAULT 'unchecked',
    "detail" TEXT NOT NULL DEFAULT '',
    "movedTo" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "failingSince" TIMESTAMPTZ(3),
    "checkedAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "nextCheckAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "LinkCheck_pkey" PRIMARY KEY ("url")
);

-- CreateTable
CREATE TABLE "PracticeLink" (
    "practiceId" UUID NOT NULL,
    "url" TEXT NOT NULL,
    "reportedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PracticeLink_pkey" PRIMARY KEY ("practiceId","url")
);

-- CreateIndex
CREATE INDEX "LinkCheck_nextCheckAt_idx" ON "LinkCheck"("nextCheckAt");

-- CreateIndex
CREATE INDEX "LinkCheck_state_idx" ON "LinkCheck"("state");

-- CreateIndex
CREATE INDEX "PracticeLink_url_idx" ON "PracticeLink"("url");

-- CreateIndex
CREATE INDEX "Practice_linksReadAt_id_idx" ON "Practice"("linksReadAt", "id");

-- AddForeignKey
ALTER TABLE "PracticeLink" ADD CONSTRAINT "PracticeLink_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PracticeLink" ADD CONSTRAINT "PracticeLink_url_fkey" FOREIGN KEY ("url") REFERENCES "LinkCheck"("url") ON DELETE CASCADE ON UPDATE CASCADE;
