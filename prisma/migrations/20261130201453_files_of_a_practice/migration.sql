-- CreateEnum
CREATE TYPE "FileKind" AS ENUM ('image', 'document');

-- CreateEnum
CREATE TYPE "TextState" AS ENUM ('none', 'waiting', 'read', 'empty', 'locked', 'failed');

-- CreateTable
CREATE TABLE "RevisionImage" (
    "revisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,
    "alt" JSONB NOT NULL DEFAULT '{}',
    "credit" TEXT,
    "caption" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "RevisionImage_pkey" PRIMARY KEY ("revisionId","position")
);

-- CreateTable
CREATE TABLE "RevisionAttachment" (
    "revisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,
    "title" JSONB NOT NULL DEFAULT '{}',
    "language" TEXT,

    CONSTRAINT "RevisionAttachment_pkey" PRIMARY KEY ("revisionId","position")
);

-- CreateTable
CREATE TABLE "StoredFile" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "uploadedById" UUID,
    "kind" "FileKind" NOT NULL,
    "mediaType" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "pages" INTEGER,
    "textState" "TextState" NOT NULL DEFAULT 'none',
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scannedAt" TIMESTAMPTZ(3),

    CONSTRAINT "StoredFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FileForm" (
    "fileId" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "mediaType" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "width" INTEGER,
    "height" INTEGER,

    CONSTRAINT "FileForm_pkey" PRIMARY KEY ("fileId","name")
);

-- CreateIndex
CREATE INDEX "RevisionImage_fileId_idx" ON "RevisionImage"("fileId");

-- CreateIndex
CREATE INDEX "RevisionAttachment_fileId_idx" ON "RevisionAttachment"("fileId");

-- CreateIndex
CREATE INDEX "StoredFile_uploadedById_idx" ON "StoredFile"("uploadedById");

-- CreateIndex
CREATE INDEX "StoredFile_createdAt_idx" ON "StoredFile"("createdAt");

-- CreateIndex
CREATE UNIQUE INDEX "StoredFile_practiceId_sha256_key" ON "StoredFile"("practiceId", "sha256");

-- CreateIndex
CREATE INDEX "FileForm_key_idx" ON "FileForm"("key");

-- AddForeignKey
ALTER TABLE "RevisionImage" ADD CONSTRAINT "RevisionImage_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionImage" ADD CONSTRAINT "RevisionImage_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionAttachment" ADD CONSTRAINT "RevisionAttachment_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionAttachment" ADD CONSTRAINT "RevisionAttachment_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE NO ACTION ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "StoredFile" ADD CONSTRAINT "StoredFile_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FileForm" ADD CONSTRAINT "FileForm_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;
