-- CreateTable
CREATE TABLE "ToldApart" (
    "practiceId" UUID NOT NULL,
    "otherId" UUID NOT NULL,
    "byId" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "ToldApart_pkey" PRIMARY KEY ("practiceId","otherId")
);

-- CreateIndex
CREATE INDEX "ToldApart_otherId_idx" ON "ToldApart"("otherId");

-- CreateIndex
CREATE INDEX "ToldApart_byId_idx" ON "ToldApart"("byId");

-- CreateIndex
CREATE INDEX "CatalogueText_title_idx" ON "CatalogueText" USING GIN ("title" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "ToldApart" ADD CONSTRAINT "ToldApart_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToldApart" ADD CONSTRAINT "ToldApart_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ToldApart" ADD CONSTRAINT "ToldApart_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Entries with a title, in whatever language, that shares many of its groups of three letters with another.
CREATE FUNCTION atlas_similar_titles(asked TEXT) RETURNS TABLE (number INT)
LANGUAGE sql STABLE PARALLEL SAFE
SET pg_trgm.similarity_threshold = 0.35
AS $$
	SELECT e.number FROM (
		SELECT t."practiceId", max(similarity(t.title, asked)) AS likeness FROM "CatalogueText" t
		WHERE t.title % asked GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT 10
	) alike JOIN "CatalogueEntry" e ON e."practiceId" = alike."practiceId"
$$;
