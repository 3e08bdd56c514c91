ALTER TABLE "introduction" ADD COLUMN "introduced_at" bigint;--> statement-breakpoint
ALTER TABLE "introduction" ADD COLUMN "taken_back_at" bigint;
