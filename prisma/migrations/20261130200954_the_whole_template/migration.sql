-- AlterTable
ALTER TABLE "Revision" ADD COLUMN     "writtenById" UUID;

-- AlterTable
ALTER TABLE "RevisionText" ADD COLUMN     "challengeInFull" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "solutionInFull" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "RevisionEvent" (
    "revisionId" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RevisionEvent_pkey" PRIMARY KEY ("revisionId","eventId")
);

-- CreateTable
CREATE TABLE "RevisionRelated" (
    "revisionId" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RevisionRelated_pkey" PRIMARY KEY ("revisionId","practiceId")
);

-- CreateIndex
CREATE INDEX "RevisionEvent_eventId_idx" ON "RevisionEvent"("eventId");

-- CreateIndex
CREATE INDEX "RevisionRelated_practiceId_idx" ON "RevisionRelated"("practiceId");

-- CreateIndex
CREATE INDEX "Revision_writtenById_idx" ON "Revision"("writtenById");

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_writtenById_fkey" FOREIGN KEY ("writtenById") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionEvent" ADD CONSTRAINT "RevisionEvent_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionEvent" ADD CONSTRAINT "RevisionEvent_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionRelated" ADD CONSTRAINT "RevisionRelated_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionRelated" ADD CONSTRAINT "RevisionRelated_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;
