ALTER TABLE "reminder_wish" DROP COLUMN "stop_key";--> statement-breakpoint
ALTER TABLE "reminder_wish" ALTER COLUMN "recap_mail" SET DEFAULT true;--> statement-breakpoint
ALTER TABLE "reminder_wish" ALTER COLUMN "reminder_mail" SET DEFAULT true;--> statement-breakpoint
ALTER TABLE "reminder_wish" ALTER COLUMN "reminder_push" SET DEFAULT true;--> statement-breakpoint
ALTER TABLE "reminder_wish" ADD COLUMN "notes_in_mail" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "reminder_wish" ADD COLUMN "thanks" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "reminder_wish" ADD COLUMN "next_steps" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "reminder_wish" ADD COLUMN "promises" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "mixer_listing" ADD COLUMN "ended_at" bigint;--> statement-breakpoint
CREATE INDEX "mixer_listing_ended" ON "mixer_listing" USING btree ("ended_at");--> statement-breakpoint
CREATE INDEX "encounter_met" ON "encounter" USING btree ("met_at");
