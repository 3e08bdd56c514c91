ALTER TABLE "meeting_proposal" ADD COLUMN "changed_at" bigint;--> statement-breakpoint
ALTER TABLE "meeting_proposal" ADD COLUMN "sequence" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_proposal" ADD COLUMN "language" text DEFAULT 'ja' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_proposal" ADD COLUMN "time_zone" text DEFAULT 'UTC' NOT NULL;
