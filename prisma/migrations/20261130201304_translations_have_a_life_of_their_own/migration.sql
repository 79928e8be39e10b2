-- CreateEnum
CREATE TYPE "TranslationStatus" AS ENUM ('draft', 'published');

-- AlterEnum
ALTER TYPE "TextOrigin" ADD VALUE 'checked';

-- AlterTable
ALTER TABLE "RevisionText" ADD COLUMN     "changed" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "origins" JSONB NOT NULL DEFAULT '{}';

-- CreateTable
CREATE TABLE "TranslatorLanguage" (
    "userId" UUID NOT NULL,
    "locale" TEXT NOT NULL,

    CONSTRAINT "TranslatorLanguage_pkey" PRIMARY KEY ("userId","locale")
);

-- CreateTable
CREATE TABLE "Translation" (
    "practiceId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "status" "TranslationStatus" NOT NULL DEFAULT 'draft',
    "version" INTEGER NOT NULL DEFAULT 1,
    "total" INTEGER NOT NULL DEFAULT 0,
    "filled" INTEGER NOT NULL DEFAULT 0,
    "changed" INTEGER NOT NULL DEFAULT 0,
    "waiting" BOOLEAN NOT NULL DEFAULT false,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "lastEditedById" UUID,
    "publishedAt" TIMESTAMPTZ(3),
    "machineAskedAt" TIMESTAMPTZ(3),
    "machineAskedById" UUID,
    "machineProblem" TEXT,

    CONSTRAINT "Translation_pkey" PRIMARY KEY ("practiceId","locale")
);

-- CreateTable
CREATE TABLE "TranslatedField" (
    "practiceId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "origin" "TextOrigin" NOT NULL,
    "source" TEXT NOT NULL,
    "byId" UUID,
    "byName" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedText" TEXT,
    "publishedOrigin" "TextOrigin",
    "publishedSource" TEXT,

    CONSTRAINT "TranslatedField_pkey" PRIMARY KEY ("practiceId","locale","field")
);

-- CreateTable
CREATE TABLE "TranslationPublication" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "action" TEXT NOT NULL,
    "actorId" UUID,
    "actorName" TEXT,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "texts" JSONB NOT NULL,

    CONSTRAINT "TranslationPublication_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MachineUse" (
    "userId" UUID NOT NULL,
    "day" DATE NOT NULL,
    "characters" INTEGER NOT NULL,

    CONSTRAINT "MachineUse_pkey" PRIMARY KEY ("userId","day")
);

-- CreateIndex
CREATE INDEX "TranslatorLanguage_locale_idx" ON "TranslatorLanguage"("locale");

-- CreateIndex
CREATE INDEX "Translation_locale_changed_idx" ON "Translation"("locale", "changed");

-- CreateIndex
CREATE INDEX "Translation_lastEditedById_idx" ON "Translation"("lastEditedById");

-- CreateIndex
CREATE INDEX "Translation_machineAskedById_idx" ON "Translation"("machineAskedById");

-- CreateIndex
CREATE INDEX "TranslatedField_byId_idx" ON "TranslatedField"("byId");

-- CreateIndex
CREATE INDEX "TranslationPublication_practiceId_locale_at_idx" ON "TranslationPublication"("practiceId", "locale", "at");

-- CreateIndex
CREATE INDEX "TranslationPublication_actorId_idx" ON "TranslationPublication"("actorId");

-- AddForeignKey
ALTER TABLE "TranslatorLanguage" ADD CONSTRAINT "TranslatorLanguage_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Translation" ADD CONSTRAINT "Translation_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Translation" ADD CONSTRAINT "Translation_lastEditedById_fkey" FOREIGN KEY ("lastEditedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Translation" ADD CONSTRAINT "Translation_machineAskedById_fkey" FOREIGN KEY ("machineAskedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslatedField" ADD CONSTRAINT "TranslatedField_practiceId_locale_fkey" FOREIGN KEY ("practiceId", "locale") REFERENCES "Translation"("practiceId", "locale") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslatedField" ADD CONSTRAINT "TranslatedField_byId_fkey" FOREIGN KEY ("byId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslationPublication" ADD CONSTRAINT "TranslationPublication_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "TranslationPublication" ADD CONSTRAINT "TranslationPublication_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MachineUse" ADD CONSTRAINT "MachineUse_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
