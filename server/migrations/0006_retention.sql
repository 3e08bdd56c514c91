ALTER TABLE "mixer_listing" DROP CONSTRAINT "mixer_listing_mixer_id_mixer_id_fk";--> statement-breakpoint
ALTER TABLE "mixer_listing" ADD COLUMN "keep_days" integer DEFAULT 365 NOT NULL;
