-- CreateTable
CREATE TABLE "FormerAddress" (
    "slug" TEXT NOT NULL,
    "practiceId" UUID NOT NULL,
    "until" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "FormerAddress_pkey" PRIMARY KEY ("slug")
);

-- CreateIndex
CREATE INDEX "FormerAddress_practiceId_idx" ON "FormerAddress"("practiceId");

-- AddForeignKey
ALTER TABLE "FormerAddress" ADD CONSTRAINT "FormerAddress_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever writes an address of a practice, in whatever way: the one it had is kept, and none is given to another.
-- After the row is written, so that whoever waited for the unique index sees what was committed meanwhile.
-- \x3b is a semicolon: what applies migrations cuts them at each one, wherever it stands.
CREATE FUNCTION atlas_keep_address() RETURNS trigger LANGUAGE plpgsql AS E'
BEGIN
    IF EXISTS (SELECT 1 FROM "FormerAddress" WHERE slug = NEW.slug AND "practiceId" <> NEW.id) THEN
        RAISE unique_violation USING MESSAGE = format(''%s was the address of another practice'', NEW.slug)\x3b
    END IF\x3b
    IF TG_OP = ''UPDATE'' AND OLD.slug <> NEW.slug THEN
        DELETE FROM "FormerAddress" WHERE slug = NEW.slug\x3b
        INSERT INTO "FormerAddress" (slug, "practiceId") VALUES (OLD.slug, OLD.id)\x3b
    END IF\x3b
    RETURN NULL\x3b
END';

CREATE TRIGGER atlas_keep_address AFTER INSERT OR UPDATE OF slug ON "Practice"
    FOR EACH ROW EXECUTE FUNCTION atlas_keep_address();
