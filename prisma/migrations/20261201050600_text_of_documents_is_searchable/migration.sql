-- CreateTable
CREATE TABLE "FileText" (
    "fileId" UUID NOT NULL,
    "text" TEXT NOT NULL,

    CONSTRAINT "FileText_pkey" PRIMARY KEY ("fileId")
);

-- CreateTable
CREATE TABLE "CatalogueAttachment" (
    "practiceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "fileId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "document" tsvector NOT NULL,

    CONSTRAINT "CatalogueAttachment_pkey" PRIMARY KEY ("practiceId","position")
);

-- CreateIndex
CREATE INDEX "CatalogueAttachment_fileId_idx" ON "CatalogueAttachment"("fileId");

-- CreateIndex
CREATE INDEX "StoredFile_textState_id_idx" ON "StoredFile"("textState", "id");

-- AddForeignKey
ALTER TABLE "FileText" ADD CONSTRAINT "FileText_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogueAttachment" ADD CONSTRAINT "CatalogueAttachment_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "CatalogueEntry"("practiceId") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogueAttachment" ADD CONSTRAINT "CatalogueAttachment_fileId_fkey" FOREIGN KEY ("fileId") REFERENCES "StoredFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;
