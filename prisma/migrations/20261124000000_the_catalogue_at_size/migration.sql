-- Search at a hundred thousand practices: a narrow table that says which words an entry has, a vocabulary of all
-- words for what is mistyped or goes on, the labels of the thesaurus, and a log of what changed, by which each
-- process keeps its own copy of the columns that are counted.
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Found by words through "CatalogueIndex" from now on.
DROP FUNCTION atlas_find(TEXT, TSQUERY);
DROP INDEX "CatalogueText_document_idx";
DROP INDEX "CatalogueText_locale_idx";

-- AlterTable
ALTER TABLE "Revision" ADD COLUMN "territories" TEXT[] DEFAULT ARRAY[]::TEXT[];

-- AlterTable
ALTER TABLE "CatalogueEntry" ADD COLUMN "number" SERIAL NOT NULL,
ADD COLUMN "territories" TEXT[],
ADD COLUMN "concepts" TEXT[],
ADD COLUMN "costBand" TEXT,
ADD COLUMN "validated" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "CatalogueIndex" (
    "number" INTEGER NOT NULL,
    "words" tsvector NOT NULL,

    CONSTRAINT "CatalogueIndex_pkey" PRIMARY KEY ("number")
);
-- The words themselves are asked for through the index alone: out of the row, so that thousands of rows are few pages.
ALTER TABLE "CatalogueIndex" SET (toast_tuple_target = 128);
ALTER TABLE "CatalogueIndex" ALTER COLUMN "words" SET STORAGE EXTERNAL;

-- CreateTable
CREATE TABLE "CatalogueWord" (
    "word" TEXT COLLATE "C" NOT NULL,
    "locale" TEXT NOT NULL,
    "addedIn" xid8 NOT NULL DEFAULT pg_current_xact_id(),

    CONSTRAINT "CatalogueWord_pkey" PRIMARY KEY ("word","locale")
);

-- CreateTable
CREATE TABLE "CatalogueChange" (
    "practiceId" UUID NOT NULL,
    "numbers" INTEGER[],
    "changedIn" xid8 NOT NULL,

    CONSTRAINT "CatalogueChange_pkey" PRIMARY KEY ("practiceId")
);

-- CreateTable
CREATE TABLE "ThesaurusLabel" (
    "locale" TEXT NOT NULL,
    "label" TEXT NOT NULL,
    "concept" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "theme" TEXT,
    "exact" BOOLEAN NOT NULL DEFAULT false,
    "several" BOOLEAN NOT NULL DEFAULT false,
    "keys" TEXT[],
    "query" tsquery NOT NULL,

    CONSTRAINT "ThesaurusLabel_pkey" PRIMARY KEY ("locale","label","concept")
);

-- CreateIndex
CREATE UNIQUE INDEX "CatalogueEntry_number_key" ON "CatalogueEntry"("number");

-- CreateIndex
CREATE INDEX "CatalogueEntry_concepts_idx" ON "CatalogueEntry" USING GIN ("concepts");

-- CreateIndex
CREATE INDEX "CatalogueEntry_territories_idx" ON "CatalogueEntry" USING GIN ("territories");

-- CreateIndex
CREATE INDEX "CatalogueIndex_words_idx" ON "CatalogueIndex" USING GIN ("words") WITH (fastupdate = off);

-- CreateIndex
CREATE INDEX "CatalogueWord_word_idx" ON "CatalogueWord" USING GIN ("word" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "CatalogueWord_addedIn_idx" ON "CatalogueWord"("addedIn");

-- CreateIndex
CREATE INDEX "CatalogueChange_changedIn_idx" ON "CatalogueChange"("changedIn");

-- CreateIndex
CREATE INDEX "ThesaurusLabel_concept_idx" ON "ThesaurusLabel"("concept");

-- AddForeignKey
ALTER TABLE "CatalogueIndex" ADD CONSTRAINT "CatalogueIndex_number_fkey" FOREIGN KEY ("number") REFERENCES "CatalogueEntry"("number") ON DELETE CASCADE ON UPDATE CASCADE;

-- The numbers of the entries that answer a query, four bytes each. A function, because only so can one statement
-- be told to use the index: the planner takes comparing for cheap, and does not reckon that every list of words
-- has to be fetched and unpacked for it.
CREATE FUNCTION atlas_entries(asked TSQUERY) RETURNS BYTEA
LANGUAGE sql STABLE PARALLEL SAFE
SET enable_seqscan = off
SET enable_indexscan = off
AS $$
	SELECT string_agg(int4send(number), '') FROM "CatalogueIndex" WHERE words @@ asked
$$;

-- The lexemes of a text with marks before each, as a tsvector's elements: {caA,…}
CREATE FUNCTION atlas_marked(mark TEXT, words TSVECTOR) RETURNS TEXT[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
	SELECT coalesce(array_agg(mark || lexeme), '{}') FROM unnest(tsvector_to_array(words)) lexeme
$$;

-- What stands in more than one place is about it: the lexemes that occur three times or more.
CREATE FUNCTION atlas_often(mark TEXT, words TSVECTOR) RETURNS TEXT[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE
AS $$
	SELECT coalesce(array_agg(mark || lexeme), '{}') FROM unnest(words) WHERE cardinality(positions) >= 3
$$;

-- Lists of words, one after the other.
CREATE AGGREGATE atlas_joined(TSVECTOR) (SFUNC = tsvector_concat, STYPE = TSVECTOR, INITCOND = '', PARALLEL = SAFE);

-- Words that share many of their groups of three letters with another.
CREATE FUNCTION atlas_similar_words(asked TEXT) RETURNS TABLE (word TEXT, locale TEXT)
LANGUAGE sql STABLE PARALLEL SAFE
SET enable_seqscan = off
SET pg_trgm.similarity_threshold = 0.3
AS $$
	SELECT w.word, w.locale FROM "CatalogueWord" w
	WHERE w.word % asked AND length(w.word) BETWEEN length(asked) - 2 AND length(asked) + 2
	ORDER BY similarity(w.word, asked) DESC, w.word, w.locale LIMIT 60
$$;
