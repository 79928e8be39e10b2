-- Questions people come back to, and the mails about what is new among their answers.
-- CreateEnum
CREATE TYPE "MailFrequency" AS ENUM ('off', 'daily', 'weekly');

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN "unsubscribeUrl" TEXT;

-- CreateTable
CREATE TABLE "SavedSearch" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "question" TEXT NOT NULL,
    "frequency" "MailFrequency" NOT NULL DEFAULT 'off',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastMailAt" TIMESTAMPTZ(3),
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "told" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "stopToken" TEXT NOT NULL,

    CONSTRAINT "SavedSearch_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "SavedSearch_stopToken_key" ON "SavedSearch"("stopToken");

-- CreateIndex
CREATE UNIQUE INDEX "SavedSearch_userId_question_key" ON "SavedSearch"("userId", "question");

-- CreateIndex
CREATE INDEX "SavedSearch_frequency_lastMailAt_idx" ON "SavedSearch"("frequency", "lastMailAt");

-- AddForeignKey
ALTER TABLE "SavedSearch" ADD CONSTRAINT "SavedSearch_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
