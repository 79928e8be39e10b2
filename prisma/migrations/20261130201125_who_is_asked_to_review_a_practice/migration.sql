-- CreateEnum
CREATE TYPE "AssignmentEnd" AS ENUM ('closed', 'takenOff', 'conflict', 'unable');

-- CreateTable
CREATE TABLE "ReviewAssignment" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "reviewerId" UUID NOT NULL,
    "assignedById" UUID,
    "assignedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "dueOn" DATE NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "declaredAt" TIMESTAMPTZ(3),
    "conflict" TEXT,
    "doneAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "end" "AssignmentEnd",
    "dueSoonToldAt" TIMESTAMPTZ(3),
    "overdueToldAt" TIMESTAMPTZ(3),

    CONSTRAINT "ReviewAssignment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ReviewAssignment_reviewerId_endedAt_idx" ON "ReviewAssignment"("reviewerId", "endedAt");

-- CreateIndex
CREATE INDEX "ReviewAssignment_assignedById_idx" ON "ReviewAssignment"("assignedById");

-- CreateIndex
CREATE INDEX "ReviewAssignment_endedAt_doneAt_dueOn_idx" ON "ReviewAssignment"("endedAt", "doneAt", "dueOn");

-- CreateIndex
CREATE UNIQUE INDEX "ReviewAssignment_revisionId_reviewerId_key" ON "ReviewAssignment"("revisionId", "reviewerId");

-- AddForeignKey
ALTER TABLE "ReviewAssignment" ADD CONSTRAINT "ReviewAssignment_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewAssignment" ADD CONSTRAINT "ReviewAssignment_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewAssignment" ADD CONSTRAINT "ReviewAssignment_assignedById_fkey" FOREIGN KEY ("assignedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
