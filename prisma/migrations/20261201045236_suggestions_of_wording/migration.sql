-- CreateEnum
CREATE TYPE "WordingOutcome" AS ENUM ('accepted', 'declined');

-- CreateTable
CREATE TABLE "Wording" (
    "remarkId" UUID NOT NULL,
    "path" TEXT NOT NULL,
    "before" TEXT NOT NULL,
    "words" TEXT NOT NULL,
    "outcome" "WordingOutcome",

    CONSTRAINT "Wording_pkey" PRIMARY KEY ("remarkId")
);

-- AddForeignKey
ALTER TABLE "Wording" ADD CONSTRAINT "Wording_remarkId_fkey" FOREIGN KEY ("remarkId") REFERENCES "Remark"("id") ON DELETE CASCADE ON UPDATE CASCADE;
