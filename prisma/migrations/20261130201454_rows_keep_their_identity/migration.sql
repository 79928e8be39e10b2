-- A row keeps its key from revision to revision. Those that are there get one from their practice and their place, so
-- that rows at the same place of two revisions, which were compared with each other until now, still are.
ALTER TABLE "Evidence" ADD COLUMN "key" UUID;
UPDATE "Evidence" t SET "key" = md5(r."practiceId"::text || ' Evidence ' || t.position)::uuid
    FROM "Revision" r WHERE r.id = t."revisionId";
ALTER TABLE "Evidence" ALTER COLUMN "key" SET NOT NULL, ALTER COLUMN "key" SET DEFAULT gen_random_uuid();

ALTER TABLE "BuildingBlock" ADD COLUMN "key" UUID;
UPDATE "BuildingBlock" t SET "key" = md5(r."practiceId"::text || ' BuildingBlock ' || t.position)::uuid
    FROM "Revision" r WHERE r.id = t."revisionId";
ALTER TABLE "BuildingBlock" ALTER COLUMN "key" SET NOT NULL, ALTER COLUMN "key" SET DEFAULT gen_random_uuid();

ALTER TABLE "RevisionLink" ADD COLUMN "key" UUID;
UPDATE "RevisionLink" t SET "key" = md5(r."practiceId"::text || ' RevisionLink ' || t.position)::uuid
    FROM "Revision" r WHERE r.id = t."revisionId";
ALTER TABLE "RevisionLink" ALTER COLUMN "key" SET NOT NULL, ALTER COLUMN "key" SET DEFAULT gen_random_uuid();

-- CreateTable
CREATE TABLE "RevisionEdit" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "editorId" UUID,
    "editorName" TEXT,
    "version" INTEGER NOT NULL,
    "paths" TEXT[],
    "from" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RevisionEdit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RevisionEdit_revisionId_until_idx" ON "RevisionEdit"("revisionId", "until");

-- CreateIndex
CREATE INDEX "RevisionEdit_editorId_idx" ON "RevisionEdit"("editorId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_revisionId_key_key" ON "Evidence"("revisionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "BuildingBlock_revisionId_key_key" ON "BuildingBlock"("revisionId", "key");

-- CreateIndex
CREATE UNIQUE INDEX "RevisionLink_revisionId_key_key" ON "RevisionLink"("revisionId", "key");

-- AddForeignKey
ALTER TABLE "RevisionEdit" ADD CONSTRAINT "RevisionEdit_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionEdit" ADD CONSTRAINT "RevisionEdit_editorId_fkey" FOREIGN KEY ("editorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
