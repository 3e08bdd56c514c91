CREATE TABLE "card_version" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"label" text NOT NULL,
	"role" text NOT NULL,
	"company" text NOT NULL,
	"email" text NOT NULL,
	"link" text NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "card_version" ADD CONSTRAINT "card_version_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "card_version_person" ON "card_version" USING btree ("person_id");