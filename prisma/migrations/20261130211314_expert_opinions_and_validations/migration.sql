-- CreateEnum
CREATE TYPE "ValidationEnd" AS ENUM ('withdrawn', 'lapsed');

-- CreateTable
CREATE TABLE "Opinion" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "reviewerId" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "givenAt" TIMESTAMPTZ(3),
    "declaredAt" TIMESTAMPTZ(3),
    "locale" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "named" BOOLEAN,
    "name" TEXT NOT NULL DEFAULT '',
    "affiliation" TEXT NOT NULL DEFAULT '',
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnReason" TEXT,
    "reply" TEXT,
    "repliedAt" TIMESTAMPTZ(3),
    "replyChangedAt" TIMESTAMPTZ(3),
    "repliedByName" TEXT,

    CONSTRAINT "Opinion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "OpinionScore" (
    "opinionId" UUID NOT NULL,
    "criterion" TEXT NOT NULL,
    "level" TEXT,
    "reason" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "OpinionScore_pkey" PRIMARY KEY ("opinionId","criterion")
);

-- CreateTable
CREATE TABLE "Validation" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "opinionId" UUID NOT NULL,
    "validatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "validatedByName" TEXT,
    "endedAt" TIMESTAMPTZ(3),
    "end" "ValidationEnd",
    "endedByName" TEXT,
    "endReason" TEXT,

    CONSTRAINT "Validation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Opinion_reviewerId_idx" ON "Opinion"("reviewerId");

-- CreateIndex
CREATE UNIQUE INDEX "Opinion_revisionId_reviewerId_key" ON "Opinion"("revisionId", "reviewerId");

-- CreateIndex
CREATE INDEX "Validation_practiceId_idx" ON "Validation"("practiceId");

-- CreateIndex
CREATE INDEX "Validation_opinionId_idx" ON "Validation"("opinionId");

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Opinion" ADD CONSTRAINT "Opinion_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OpinionScore" ADD CONSTRAINT "OpinionScore_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "Opinion"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Validation" ADD CONSTRAINT "Validation_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Validation" ADD CONSTRAINT "Validation_opinionId_fkey" FOREIGN KEY ("opinionId") REFERENCES "Opinion"("id") ON DELETE CASCADE ON UPDATE CASCADE;
