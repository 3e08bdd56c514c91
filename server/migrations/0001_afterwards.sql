CREATE TABLE "follow_up" (
	"person_id" text NOT NULL,
	"mixer_id" text NOT NULL,
	"about_id" text NOT NULL,
	"thanks" text,
	"thanks_at" bigint,
	"draft" text,
	"promise_kept_at" bigint,
	"next_step" text DEFAULT '' NOT NULL,
	"next_on" text,
	"next_done_at" bigint,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "follow_up_person_id_mixer_id_about_id_pk" PRIMARY KEY("person_id","mixer_id","about_id")
);
--> statement-breakpoint
CREATE TABLE "introduction" (
	"id" text PRIMARY KEY NOT NULL,
	"by_id" text NOT NULL,
	"one_id" text NOT NULL,
	"other_id" text NOT NULL,
	"message" text NOT NULL,
	"one_agrees" boolean,
	"other_agrees" boolean,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_proposal" (
	"id" text PRIMARY KEY NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"times" bigint[] NOT NULL,
	"minutes" integer NOT NULL,
	"message" text NOT NULL,
	"state" text NOT NULL,
	"chosen_at" bigint,
	"mixer_id" text,
	"code" text,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "push_subscription" (
	"endpoint" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"p256dh" text NOT NULL,
	"auth" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reminder_sent" (
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"about" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "reminder_sent_person_id_kind_about_pk" PRIMARY KEY("person_id","kind","about")
);
--> statement-breakpoint
CREATE TABLE "reminder_wish" (
	"person_id" text PRIMARY KEY NOT NULL,
	"language" text NOT NULL,
	"time_zone" text NOT NULL,
	"recap_mail" boolean DEFAULT false NOT NULL,
	"reminder_mail" boolean DEFAULT false NOT NULL,
	"reminder_push" boolean DEFAULT false NOT NULL,
	"stop_key" text NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "reminder_wish_stop_key_unique" UNIQUE("stop_key")
);
--> statement-breakpoint
CREATE TABLE "auth_passkey" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text,
	"public_key" text NOT NULL,
	"user_id" text NOT NULL,
	"credential_id" text NOT NULL,
	"counter" integer NOT NULL,
	"device_type" text NOT NULL,
	"backed_up" boolean NOT NULL,
	"transports" text,
	"aaguid" text,
	"created_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_about_id_person_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_by_id_person_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_one_id_person_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "introduction" ADD CONSTRAINT "introduction_other_id_person_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_proposal" ADD CONSTRAINT "meeting_proposal_from_id_person_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_proposal" ADD CONSTRAINT "meeting_proposal_to_id_person_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_sent" ADD CONSTRAINT "reminder_sent_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reminder_wish" ADD CONSTRAINT "reminder_wish_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_passkey" ADD CONSTRAINT "auth_passkey_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "follow_up_about" ON "follow_up" USING btree ("about_id");--> statement-breakpoint
CREATE INDEX "follow_up_next" ON "follow_up" USING btree ("next_on");--> statement-breakpoint
CREATE INDEX "introduction_by" ON "introduction" USING btree ("by_id");--> statement-breakpoint
CREATE INDEX "introduction_one" ON "introduction" USING btree ("one_id");--> statement-breakpoint
CREATE INDEX "introduction_other" ON "introduction" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "meeting_proposal_from" ON "meeting_proposal" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "meeting_proposal_to" ON "meeting_proposal" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "push_subscription_person" ON "push_subscription" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "auth_passkey_user" ON "auth_passkey" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_passkey_credential" ON "auth_passkey" USING btree ("credential_id");