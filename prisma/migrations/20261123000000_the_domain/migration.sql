-- Search: one configuration per language, without accents. A language PostgreSQL has no stemmer for,
-- and Catalan's missing stop list, are dealt with where queries are made (lib/practices/search.ts).
CREATE EXTENSION IF NOT EXISTS unaccent;

CREATE TEXT SEARCH CONFIGURATION atlas_en (COPY = english);
CREATE TEXT SEARCH CONFIGURATION atlas_ca (COPY = catalan);
CREATE TEXT SEARCH CONFIGURATION atlas_es (COPY = spanish);
CREATE TEXT SEARCH CONFIGURATION atlas_de (COPY = german);
CREATE TEXT SEARCH CONFIGURATION atlas_fi (COPY = finnish);
CREATE TEXT SEARCH CONFIGURATION atlas_fr (COPY = french);
CREATE TEXT SEARCH CONFIGURATION atlas_pl (COPY = simple);
ALTER TEXT SEARCH CONFIGURATION atlas_en ALTER MAPPING FOR hword, hword_part, word WITH unaccent, english_stem;
ALTER TEXT SEARCH CONFIGURATION atlas_ca ALTER MAPPING FOR hword, hword_part, word WITH unaccent, catalan_stem;
ALTER TEXT SEARCH CONFIGURATION atlas_es ALTER MAPPING FOR hword, hword_part, word WITH unaccent, spanish_stem;
ALTER TEXT SEARCH CONFIGURATION atlas_de ALTER MAPPING FOR hword, hword_part, word WITH unaccent, german_stem;
ALTER TEXT SEARCH CONFIGURATION atlas_fi ALTER MAPPING FOR hword, hword_part, word WITH unaccent, finnish_stem;
ALTER TEXT SEARCH CONFIGURATION atlas_fr ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;
ALTER TEXT SEARCH CONFIGURATION atlas_pl ALTER MAPPING FOR hword, hword_part, word WITH unaccent, simple;

-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "SiteRole" AS ENUM ('member', 'reviewer', 'editor', 'admin');

-- CreateEnum
CREATE TYPE "MembershipRole" AS ENUM ('contributor', 'coordinator');

-- CreateEnum
CREATE TYPE "OrganisationKind" AS ENUM ('regional_authority', 'local_authority', 'development_agency', 'innovation_centre', 'research', 'association', 'company', 'ministry', 'other');

-- CreateEnum
CREATE TYPE "PartnerRole" AS ENUM ('lead', 'partner', 'advisory');

-- CreateEnum
CREATE TYPE "EventKind" AS ENUM ('policy_learning_event', 'study_visit', 'conference');

-- CreateEnum
CREATE TYPE "SessionKind" AS ENUM ('presentation', 'round_table', 'visit', 'workshop');

-- CreateEnum
CREATE TYPE "Stage" AS ENUM ('idea', 'pilot', 'implemented', 'scaled', 'ended', 'abandoned');

-- CreateEnum
CREATE TYPE "RevisionState" AS ENUM ('draft', 'submitted', 'in_review', 'changes_requested', 'published', 'declined', 'withdrawn', 'superseded', 'archived');

-- CreateEnum
CREATE TYPE "TextOrigin" AS ENUM ('original', 'human', 'machine');

-- CreateEnum
CREATE TYPE "ReviewOutcome" AS ENUM ('changes_requested', 'recommended');

-- CreateEnum
CREATE TYPE "TransferStage" AS ENUM ('interested', 'exploring', 'planned', 'implementing', 'adopted', 'abandoned');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "name" TEXT,
    "email" TEXT NOT NULL,
    "emailVerified" TIMESTAMPTZ(3),
    "image" TEXT,
    "siteRole" "SiteRole" NOT NULL DEFAULT 'member',
    "locale" TEXT NOT NULL DEFAULT 'en',
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Account" (
    "id" UUID NOT NULL,
    "userId" UUID NOT NULL,
    "type" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "providerAccountId" TEXT NOT NULL,
    "refresh_token" TEXT,
    "access_token" TEXT,
    "expires_at" INTEGER,
    "token_type" TEXT,
    "scope" TEXT,
    "id_token" TEXT,
    "session_state" TEXT,

    CONSTRAINT "Account_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" UUID NOT NULL,
    "sessionToken" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "VerificationToken" (
    "identifier" TEXT NOT NULL,
    "token" TEXT NOT NULL,
    "expires" TIMESTAMPTZ(3) NOT NULL
);

-- CreateTable
CREATE TABLE "Membership" (
    "userId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "MembershipRole" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Membership_pkey" PRIMARY KEY ("userId","organisationId")
);

-- CreateTable
CREATE TABLE "ReviewerTheme" (
    "userId" UUID NOT NULL,
    "themeCode" TEXT NOT NULL,

    CONSTRAINT "ReviewerTheme_pkey" PRIMARY KEY ("userId","themeCode")
);

-- CreateTable
CREATE TABLE "Theme" (
    "code" TEXT NOT NULL,
    "parentCode" TEXT,
    "position" INTEGER NOT NULL,
    "name" JSONB NOT NULL,
    "description" JSONB NOT NULL DEFAULT '{}',
    "sdgs" INTEGER[],

    CONSTRAINT "Theme_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "Region" (
    "id" SERIAL NOT NULL,
    "code" TEXT NOT NULL,
    "nutsVersion" INTEGER NOT NULL,
    "level" INTEGER NOT NULL,
    "country" TEXT NOT NULL,
    "parentId" INTEGER,
    "name" TEXT NOT NULL,
    "nameLatin" TEXT NOT NULL,
    "names" JSONB NOT NULL DEFAULT '{}',
    "path" TEXT[],
    "iso31662" TEXT,

    CONSTRAINT "Region_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Tag" (
    "slug" TEXT NOT NULL,
    "label" TEXT NOT NULL,

    CONSTRAINT "Tag_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "Organisation" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "shortName" TEXT,
    "kind" "OrganisationKind" NOT NULL,
    "description" JSONB NOT NULL DEFAULT '{}',
    "website" TEXT,
    "regionId" INTEGER,
    "place" TEXT,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Project" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "acronym" TEXT NOT NULL,
    "name" JSONB NOT NULL,
    "programme" TEXT NOT NULL,
    "summary" JSONB NOT NULL DEFAULT '{}',
    "description" JSONB NOT NULL DEFAULT '{}',
    "startDate" DATE,
    "endDate" DATE,
    "budgetEur" INTEGER,
    "website" TEXT,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Project_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ProjectPartner" (
    "projectId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "role" "PartnerRole" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "ProjectPartner_pkey" PRIMARY KEY ("projectId","organisationId")
);

-- CreateTable
CREATE TABLE "Event" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "kind" "EventKind" NOT NULL,
    "ordinal" INTEGER,
    "title" JSONB NOT NULL,
    "summary" JSONB NOT NULL DEFAULT '{}',
    "description" JSONB NOT NULL DEFAULT '{}',
    "outcome" JSONB NOT NULL DEFAULT '{}',
    "startDate" DATE NOT NULL,
    "endDate" DATE NOT NULL,
    "online" BOOLEAN NOT NULL DEFAULT false,
    "place" TEXT,
    "participants" TEXT,
    "hostId" UUID,
    "regionId" INTEGER,
    "projectId" UUID,
    "sources" JSONB NOT NULL DEFAULT '[]',

    CONSTRAINT "Event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "EventSession" (
    "id" UUID NOT NULL,
    "eventId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "kind" "SessionKind" NOT NULL,
    "title" JSONB NOT NULL,
    "description" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "EventSession_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SessionPractice" (
    "sessionId" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "presenter" TEXT,

    CONSTRAINT "SessionPractice_pkey" PRIMARY KEY ("sessionId","practiceId")
);

-- CreateTable
CREATE TABLE "NewsArticle" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title" JSONB NOT NULL,
    "lead" JSONB NOT NULL DEFAULT '{}',
    "body" JSONB NOT NULL,
    "originalLanguage" TEXT NOT NULL,
    "author" TEXT NOT NULL,
    "publishedOn" DATE NOT NULL,
    "sourceUrl" TEXT,
    "eventId" UUID,
    "projectId" UUID,

    CONSTRAINT "NewsArticle_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "NewsTag" (
    "articleId" UUID NOT NULL,
    "tagSlug" TEXT NOT NULL,

    CONSTRAINT "NewsTag_pkey" PRIMARY KEY ("articleId","tagSlug")
);

-- CreateTable
CREATE TABLE "NewsPractice" (
    "articleId" UUID NOT NULL,
    "practiceId" UUID NOT NULL,

    CONSTRAINT "NewsPractice_pkey" PRIMARY KEY ("articleId","practiceId")
);

-- CreateTable
CREATE TABLE "Practice" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "organisationId" UUID NOT NULL,
    "createdById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "liveRevisionId" UUID,
    "firstPublishedAt" TIMESTAMPTZ(3),
    "confirmedAt" TIMESTAMPTZ(3),
    "confirmedById" UUID,
    "validatedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Practice_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Revision" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "RevisionState" NOT NULL DEFAULT 'draft',
    "workingFor" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "authorId" UUID,
    "lastEditedById" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "publishedAt" TIMESTAMPTZ(3),
    "originalLanguage" TEXT NOT NULL,
    "stage" "Stage",
    "startDate" TEXT,
    "endDate" TEXT,
    "ongoing" BOOLEAN NOT NULL DEFAULT true,
    "place" TEXT,
    "latitude" DOUBLE PRECISION,
    "longitude" DOUBLE PRECISION,
    "setUpCostEur" DECIMAL(14,2),
    "yearlyCostEur" DECIMAL(14,2),
    "staffFte" DECIMAL(8,2),
    "durationMonths" INTEGER,
    "fundingSources" TEXT[],
    "policyInstrument" TEXT,
    "contactName" TEXT,
    "contactMailbox" TEXT,
    "contactConsent" BOOLEAN NOT NULL DEFAULT false,
    "licence" TEXT NOT NULL DEFAULT 'CC-BY-4.0',

    CONSTRAINT "Revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevisionText" (
    "revisionId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "origin" "TextOrigin" NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "summary" TEXT NOT NULL DEFAULT '',
    "challenge" TEXT NOT NULL DEFAULT '',
    "solution" TEXT NOT NULL DEFAULT '',
    "beneficiaries" TEXT NOT NULL DEFAULT '',
    "resources" TEXT NOT NULL DEFAULT '',
    "whatFailed" TEXT NOT NULL DEFAULT '',
    "transferPotential" TEXT NOT NULL DEFAULT '',
    "successFactors" TEXT NOT NULL DEFAULT '',
    "limitingFactors" TEXT NOT NULL DEFAULT '',
    "legalAspects" TEXT NOT NULL DEFAULT '',
    "participation" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "RevisionText_pkey" PRIMARY KEY ("revisionId","locale")
);

-- CreateTable
CREATE TABLE "RevisionTheme" (
    "revisionId" UUID NOT NULL,
    "themeCode" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RevisionTheme_pkey" PRIMARY KEY ("revisionId","themeCode")
);

-- CreateTable
CREATE TABLE "RevisionRegion" (
    "revisionId" UUID NOT NULL,
    "regionId" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RevisionRegion_pkey" PRIMARY KEY ("revisionId","regionId")
);

-- CreateTable
CREATE TABLE "RevisionTag" (
    "revisionId" UUID NOT NULL,
    "tagSlug" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RevisionTag_pkey" PRIMARY KEY ("revisionId","tagSlug")
);

-- CreateTable
CREATE TABLE "RevisionPartner" (
    "revisionId" UUID NOT NULL,
    "organisationId" UUID NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "RevisionPartner_pkey" PRIMARY KEY ("revisionId","organisationId")
);

-- CreateTable
CREATE TABLE "RevisionProject" (
    "revisionId" UUID NOT NULL,
    "projectId" UUID NOT NULL,

    CONSTRAINT "RevisionProject_pkey" PRIMARY KEY ("revisionId","projectId")
);

-- CreateTable
CREATE TABLE "Evidence" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "claim" JSONB NOT NULL,
    "indicator" JSONB NOT NULL DEFAULT '{}',
    "baseline" TEXT,
    "value" TEXT,
    "unit" JSONB NOT NULL DEFAULT '{}',
    "measuredOn" TEXT,
    "method" JSONB NOT NULL DEFAULT '{}',
    "sourceTitle" TEXT,
    "sourceUrl" TEXT,

    CONSTRAINT "Evidence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "BuildingBlock" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" JSONB NOT NULL,
    "purpose" JSONB NOT NULL DEFAULT '{}',
    "enablingFactors" JSONB NOT NULL DEFAULT '{}',
    "lessons" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "BuildingBlock_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RevisionLink" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "url" TEXT NOT NULL,

    CONSTRAINT "RevisionLink_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Transition" (
    "id" UUID NOT NULL,
    "practiceId" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "action" TEXT NOT NULL,
    "fromState" "RevisionState",
    "toState" "RevisionState" NOT NULL,
    "actorId" UUID,
    "actorName" TEXT,
    "reason" TEXT,
    "snapshot" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Transition_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Review" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "reviewerId" UUID,
    "outcome" "ReviewOutcome" NOT NULL,
    "summary" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "Review_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Remark" (
    "id" UUID NOT NULL,
    "revisionId" UUID NOT NULL,
    "field" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "authorId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "resolvedAt" TIMESTAMPTZ(3),
    "resolvedById" UUID,

    CONSTRAINT "Remark_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RemarkReply" (
    "id" UUID NOT NULL,
    "remarkId" UUID NOT NULL,
    "authorId" UUID,
    "body" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "RemarkReply_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Transfer" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "practiceId" UUID,
    "sourceRegionId" INTEGER,
    "adopterRegionId" INTEGER NOT NULL,
    "adopterId" UUID,
    "eventId" UUID,
    "stage" "TransferStage" NOT NULL,
    "title" JSONB NOT NULL,
    "summary" JSONB NOT NULL,
    "reused" JSONB NOT NULL DEFAULT '{}',
    "adapted" JSONB NOT NULL DEFAULT '{}',
    "dropped" JSONB NOT NULL DEFAULT '{}',
    "policyInstrument" JSONB NOT NULL DEFAULT '{}',
    "since" TEXT,
    "sources" JSONB NOT NULL DEFAULT '[]',
    "adopterConfirmedAt" TIMESTAMPTZ(3),
    "adopterConfirmedBy" TEXT,
    "ownerConfirmedAt" TIMESTAMPTZ(3),
    "ownerConfirmedBy" TEXT,

    CONSTRAINT "Transfer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CatalogueEntry" (
    "practiceId" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "themes" TEXT[],
    "regions" TEXT[],
    "countries" TEXT[],
    "stage" "Stage" NOT NULL,
    "organisations" TEXT[],
    "projects" TEXT[],
    "events" TEXT[],
    "languages" TEXT[],
    "tags" TEXT[],
    "startYear" INTEGER NOT NULL,
    "evidenceCount" INTEGER NOT NULL,
    "transferCount" INTEGER NOT NULL,
    "publishedAt" TIMESTAMPTZ(3) NOT NULL,
    "updatedAt" TIMESTAMPTZ(3) NOT NULL,
    "confirmedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CatalogueEntry_pkey" PRIMARY KEY ("practiceId")
);

-- CreateTable
CREATE TABLE "CatalogueText" (
    "practiceId" UUID NOT NULL,
    "locale" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "body" TEXT NOT NULL,
    "document" tsvector NOT NULL,

    CONSTRAINT "CatalogueText_pkey" PRIMARY KEY ("practiceId","locale")
);

-- CreateTable
CREATE TABLE "Mail" (
    "id" UUID NOT NULL,
    "to" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sentAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastError" TEXT,

    CONSTRAINT "Mail_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Account_userId_idx" ON "Account"("userId");

-- CreateIndex
CREATE UNIQUE INDEX "Account_provider_providerAccountId_key" ON "Account"("provider", "providerAccountId");

-- CreateIndex
CREATE UNIQUE INDEX "Session_sessionToken_key" ON "Session"("sessionToken");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "Session_expires_idx" ON "Session"("expires");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_token_key" ON "VerificationToken"("token");

-- CreateIndex
CREATE UNIQUE INDEX "VerificationToken_identifier_token_key" ON "VerificationToken"("identifier", "token");

-- CreateIndex
CREATE INDEX "Membership_organisationId_idx" ON "Membership"("organisationId");

-- CreateIndex
CREATE INDEX "ReviewerTheme_themeCode_idx" ON "ReviewerTheme"("themeCode");

-- CreateIndex
CREATE INDEX "Theme_parentCode_idx" ON "Theme"("parentCode");

-- CreateIndex
CREATE INDEX "Region_parentId_idx" ON "Region"("parentId");

-- CreateIndex
CREATE INDEX "Region_country_level_idx" ON "Region"("country", "level");

-- CreateIndex
CREATE UNIQUE INDEX "Region_nutsVersion_code_key" ON "Region"("nutsVersion", "code");

-- CreateIndex
CREATE UNIQUE INDEX "Organisation_slug_key" ON "Organisation"("slug");

-- CreateIndex
CREATE INDEX "Organisation_regionId_idx" ON "Organisation"("regionId");

-- CreateIndex
CREATE UNIQUE INDEX "Project_slug_key" ON "Project"("slug");

-- CreateIndex
CREATE INDEX "ProjectPartner_organisationId_idx" ON "ProjectPartner"("organisationId");

-- CreateIndex
CREATE UNIQUE INDEX "Event_slug_key" ON "Event"("slug");

-- CreateIndex
CREATE INDEX "Event_startDate_idx" ON "Event"("startDate");

-- CreateIndex
CREATE INDEX "Event_hostId_idx" ON "Event"("hostId");

-- CreateIndex
CREATE INDEX "Event_regionId_idx" ON "Event"("regionId");

-- CreateIndex
CREATE INDEX "Event_projectId_idx" ON "Event"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "EventSession_eventId_position_key" ON "EventSession"("eventId", "position");

-- CreateIndex
CREATE INDEX "SessionPractice_practiceId_idx" ON "SessionPractice"("practiceId");

-- CreateIndex
CREATE UNIQUE INDEX "NewsArticle_slug_key" ON "NewsArticle"("slug");

-- CreateIndex
CREATE INDEX "NewsArticle_publishedOn_idx" ON "NewsArticle"("publishedOn");

-- CreateIndex
CREATE INDEX "NewsArticle_eventId_idx" ON "NewsArticle"("eventId");

-- CreateIndex
CREATE INDEX "NewsArticle_projectId_idx" ON "NewsArticle"("projectId");

-- CreateIndex
CREATE INDEX "NewsTag_tagSlug_idx" ON "NewsTag"("tagSlug");

-- CreateIndex
CREATE INDEX "NewsPractice_practiceId_idx" ON "NewsPractice"("practiceId");

-- CreateIndex
CREATE UNIQUE INDEX "Practice_slug_key" ON "Practice"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Practice_liveRevisionId_key" ON "Practice"("liveRevisionId");

-- CreateIndex
CREATE INDEX "Practice_organisationId_idx" ON "Practice"("organisationId");

-- CreateIndex
CREATE INDEX "Practice_createdById_idx" ON "Practice"("createdById");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_workingFor_key" ON "Revision"("workingFor");

-- CreateIndex
CREATE INDEX "Revision_state_idx" ON "Revision"("state");

-- CreateIndex
CREATE INDEX "Revision_authorId_idx" ON "Revision"("authorId");

-- CreateIndex
CREATE UNIQUE INDEX "Revision_practiceId_number_key" ON "Revision"("practiceId", "number");

-- CreateIndex
CREATE INDEX "RevisionTheme_themeCode_idx" ON "RevisionTheme"("themeCode");

-- CreateIndex
CREATE INDEX "RevisionRegion_regionId_idx" ON "RevisionRegion"("regionId");

-- CreateIndex
CREATE INDEX "RevisionTag_tagSlug_idx" ON "RevisionTag"("tagSlug");

-- CreateIndex
CREATE INDEX "RevisionPartner_organisationId_idx" ON "RevisionPartner"("organisationId");

-- CreateIndex
CREATE INDEX "RevisionProject_projectId_idx" ON "RevisionProject"("projectId");

-- CreateIndex
CREATE UNIQUE INDEX "Evidence_revisionId_position_key" ON "Evidence"("revisionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "BuildingBlock_revisionId_position_key" ON "BuildingBlock"("revisionId", "position");

-- CreateIndex
CREATE UNIQUE INDEX "RevisionLink_revisionId_position_key" ON "RevisionLink"("revisionId", "position");

-- CreateIndex
CREATE INDEX "Transition_practiceId_at_idx" ON "Transition"("practiceId", "at");

-- CreateIndex
CREATE INDEX "Transition_revisionId_at_idx" ON "Transition"("revisionId", "at");

-- CreateIndex
CREATE INDEX "Transition_actorId_idx" ON "Transition"("actorId");

-- CreateIndex
CREATE INDEX "Review_revisionId_idx" ON "Review"("revisionId");

-- CreateIndex
CREATE INDEX "Review_reviewerId_idx" ON "Review"("reviewerId");

-- CreateIndex
CREATE INDEX "Remark_revisionId_idx" ON "Remark"("revisionId");

-- CreateIndex
CREATE INDEX "Remark_authorId_idx" ON "Remark"("authorId");

-- CreateIndex
CREATE INDEX "RemarkReply_remarkId_idx" ON "RemarkReply"("remarkId");

-- CreateIndex
CREATE UNIQUE INDEX "Transfer_slug_key" ON "Transfer"("slug");

-- CreateIndex
CREATE INDEX "Transfer_practiceId_idx" ON "Transfer"("practiceId");

-- CreateIndex
CREATE INDEX "Transfer_sourceRegionId_idx" ON "Transfer"("sourceRegionId");

-- CreateIndex
CREATE INDEX "Transfer_adopterRegionId_idx" ON "Transfer"("adopterRegionId");

-- CreateIndex
CREATE INDEX "Transfer_adopterId_idx" ON "Transfer"("adopterId");

-- CreateIndex
CREATE INDEX "Transfer_eventId_idx" ON "Transfer"("eventId");

-- CreateIndex
CREATE UNIQUE INDEX "CatalogueEntry_slug_key" ON "CatalogueEntry"("slug");

-- CreateIndex
CREATE INDEX "CatalogueEntry_themes_idx" ON "CatalogueEntry" USING GIN ("themes");

-- CreateIndex
CREATE INDEX "CatalogueEntry_regions_idx" ON "CatalogueEntry" USING GIN ("regions");

-- CreateIndex
CREATE INDEX "CatalogueEntry_countries_idx" ON "CatalogueEntry" USING GIN ("countries");

-- CreateIndex
CREATE INDEX "CatalogueEntry_organisations_idx" ON "CatalogueEntry" USING GIN ("organisations");

-- CreateIndex
CREATE INDEX "CatalogueEntry_projects_idx" ON "CatalogueEntry" USING GIN ("projects");

-- CreateIndex
CREATE INDEX "CatalogueEntry_events_idx" ON "CatalogueEntry" USING GIN ("events");

-- CreateIndex
CREATE INDEX "CatalogueEntry_languages_idx" ON "CatalogueEntry" USING GIN ("languages");

-- CreateIndex
CREATE INDEX "CatalogueEntry_tags_idx" ON "CatalogueEntry" USING GIN ("tags");

-- CreateIndex
CREATE INDEX "CatalogueEntry_stage_idx" ON "CatalogueEntry"("stage");

-- CreateIndex
CREATE INDEX "CatalogueEntry_startYear_idx" ON "CatalogueEntry"("startYear");

-- CreateIndex
CREATE INDEX "CatalogueEntry_publishedAt_idx" ON "CatalogueEntry"("publishedAt" DESC);

-- CreateIndex
CREATE INDEX "CatalogueEntry_updatedAt_idx" ON "CatalogueEntry"("updatedAt" DESC);

-- CreateIndex
CREATE INDEX "CatalogueText_document_idx" ON "CatalogueText" USING GIN ("document");

-- CreateIndex
CREATE INDEX "CatalogueText_locale_idx" ON "CatalogueText"("locale");

-- CreateIndex
CREATE INDEX "Mail_createdAt_idx" ON "Mail"("createdAt");

-- CreateIndex
CREATE INDEX "Mail_to_idx" ON "Mail"("to");

-- AddForeignKey
ALTER TABLE "Account" ADD CONSTRAINT "Account_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Membership" ADD CONSTRAINT "Membership_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewerTheme" ADD CONSTRAINT "ReviewerTheme_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReviewerTheme" ADD CONSTRAINT "ReviewerTheme_themeCode_fkey" FOREIGN KEY ("themeCode") REFERENCES "Theme"("code") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Theme" ADD CONSTRAINT "Theme_parentCode_fkey" FOREIGN KEY ("parentCode") REFERENCES "Theme"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Region" ADD CONSTRAINT "Region_parentId_fkey" FOREIGN KEY ("parentId") REFERENCES "Region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Organisation" ADD CONSTRAINT "Organisation_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPartner" ADD CONSTRAINT "ProjectPartner_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ProjectPartner" ADD CONSTRAINT "ProjectPartner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Event" ADD CONSTRAINT "Event_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "EventSession" ADD CONSTRAINT "EventSession_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionPractice" ADD CONSTRAINT "SessionPractice_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "EventSession"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionPractice" ADD CONSTRAINT "SessionPractice_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsArticle" ADD CONSTRAINT "NewsArticle_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsArticle" ADD CONSTRAINT "NewsArticle_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsTag" ADD CONSTRAINT "NewsTag_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "NewsArticle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsTag" ADD CONSTRAINT "NewsTag_tagSlug_fkey" FOREIGN KEY ("tagSlug") REFERENCES "Tag"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsPractice" ADD CONSTRAINT "NewsPractice_articleId_fkey" FOREIGN KEY ("articleId") REFERENCES "NewsArticle"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "NewsPractice" ADD CONSTRAINT "NewsPractice_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_confirmedById_fkey" FOREIGN KEY ("confirmedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Practice" ADD CONSTRAINT "Practice_liveRevisionId_fkey" FOREIGN KEY ("liveRevisionId") REFERENCES "Revision"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Revision" ADD CONSTRAINT "Revision_lastEditedById_fkey" FOREIGN KEY ("lastEditedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionText" ADD CONSTRAINT "RevisionText_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionTheme" ADD CONSTRAINT "RevisionTheme_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionTheme" ADD CONSTRAINT "RevisionTheme_themeCode_fkey" FOREIGN KEY ("themeCode") REFERENCES "Theme"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionRegion" ADD CONSTRAINT "RevisionRegion_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionRegion" ADD CONSTRAINT "RevisionRegion_regionId_fkey" FOREIGN KEY ("regionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionTag" ADD CONSTRAINT "RevisionTag_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionTag" ADD CONSTRAINT "RevisionTag_tagSlug_fkey" FOREIGN KEY ("tagSlug") REFERENCES "Tag"("slug") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionPartner" ADD CONSTRAINT "RevisionPartner_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionPartner" ADD CONSTRAINT "RevisionPartner_organisationId_fkey" FOREIGN KEY ("organisationId") REFERENCES "Organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionProject" ADD CONSTRAINT "RevisionProject_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionProject" ADD CONSTRAINT "RevisionProject_projectId_fkey" FOREIGN KEY ("projectId") REFERENCES "Project"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Evidence" ADD CONSTRAINT "Evidence_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "BuildingBlock" ADD CONSTRAINT "BuildingBlock_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RevisionLink" ADD CONSTRAINT "RevisionLink_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transition" ADD CONSTRAINT "Transition_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transition" ADD CONSTRAINT "Transition_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transition" ADD CONSTRAINT "Transition_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Review" ADD CONSTRAINT "Review_reviewerId_fkey" FOREIGN KEY ("reviewerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_revisionId_fkey" FOREIGN KEY ("revisionId") REFERENCES "Revision"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Remark" ADD CONSTRAINT "Remark_resolvedById_fkey" FOREIGN KEY ("resolvedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemarkReply" ADD CONSTRAINT "RemarkReply_remarkId_fkey" FOREIGN KEY ("remarkId") REFERENCES "Remark"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RemarkReply" ADD CONSTRAINT "RemarkReply_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_sourceRegionId_fkey" FOREIGN KEY ("sourceRegionId") REFERENCES "Region"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_adopterRegionId_fkey" FOREIGN KEY ("adopterRegionId") REFERENCES "Region"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_adopterId_fkey" FOREIGN KEY ("adopterId") REFERENCES "Organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Transfer" ADD CONSTRAINT "Transfer_eventId_fkey" FOREIGN KEY ("eventId") REFERENCES "Event"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogueEntry" ADD CONSTRAINT "CatalogueEntry_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "Practice"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CatalogueText" ADD CONSTRAINT "CatalogueText_practiceId_fkey" FOREIGN KEY ("practiceId") REFERENCES "CatalogueEntry"("practiceId") ON DELETE CASCADE ON UPDATE CASCADE;