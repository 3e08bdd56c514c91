ALTER TABLE "event" ALTER COLUMN "body" SET DATA TYPE json USING "body"::json;--> statement-breakpoint
ALTER TABLE "event" ALTER COLUMN "body" SET STORAGE EXTERNAL;
