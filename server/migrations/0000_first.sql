CREATE TABLE "auth_account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "auth_session" (
	"id" text PRIMARY KEY NOT NULL,
	"token" text NOT NULL,
	"user_id" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "auth_user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"is_anonymous" boolean DEFAULT false,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "auth_user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "auth_verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "event" (
	"mixer_id" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb NOT NULL,
	CONSTRAINT "event_mixer_id_version_pk" PRIMARY KEY("mixer_id","version")
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" text PRIMARY KEY NOT NULL,
	"mixer_id" text NOT NULL,
	"place" text NOT NULL,
	"from_id" text NOT NULL,
	"text" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mixer" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"version" integer NOT NULL,
	"published_version" integer NOT NULL,
	"deadline" bigint,
	"ended" integer DEFAULT 0 NOT NULL,
	"created_at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mixer_listing" (
	"mixer_id" text PRIMARY KEY NOT NULL,
	"access" text NOT NULL,
	"starts_at" bigint,
	"phase" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outcome" (
	"mixer_id" text NOT NULL,
	"person_id" text NOT NULL,
	"command_id" text NOT NULL,
	"reply" jsonb NOT NULL,
	CONSTRAINT "outcome_mixer_id_person_id_command_id_pk" PRIMARY KEY("mixer_id","person_id","command_id")
);
--> statement-breakpoint
CREATE TABLE "encounter" (
	"mixer_id" text NOT NULL,
	"room_id" text NOT NULL,
	"round" integer NOT NULL,
	"people" text[] NOT NULL,
	"topics" text[] NOT NULL,
	"met_at" bigint NOT NULL,
	CONSTRAINT "encounter_mixer_id_room_id_pk" PRIMARY KEY("mixer_id","room_id")
);
--> statement-breakpoint
CREATE TABLE "given_card" (
	"offer_id" text NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"mixer_id" text NOT NULL,
	"fields" text[] NOT NULL,
	"at" bigint NOT NULL,
	"taken_back_at" bigint,
	CONSTRAINT "given_card_offer_id_from_id_pk" PRIMARY KEY("offer_id","from_id")
);
--> statement-breakpoint
CREATE TABLE "host_key" (
	"mixer_id" text PRIMARY KEY NOT NULL,
	"key_hash" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "never_match" (
	"person_id" text NOT NULL,
	"other_id" text NOT NULL,
	"source" text NOT NULL,
	"mixer_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "never_match_person_id_other_id_source_mixer_id_pk" PRIMARY KEY("person_id","other_id","source","mixer_id")
);
--> statement-breakpoint
CREATE TABLE "note" (
	"mixer_id" text NOT NULL,
	"person_id" text NOT NULL,
	"about_id" text NOT NULL,
	"body" jsonb NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "note_mixer_id_person_id_about_id_pk" PRIMARY KEY("mixer_id","person_id","about_id")
);
--> statement-breakpoint
CREATE TABLE "participation" (
	"mixer_id" text NOT NULL,
	"person_id" text NOT NULL,
	"role" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "participation_mixer_id_person_id_role_pk" PRIMARY KEY("mixer_id","person_id","role")
);
--> statement-breakpoint
CREATE TABLE "person" (
	"id" text PRIMARY KEY NOT NULL,
	"created_at" bigint NOT NULL,
	"simulated" boolean DEFAULT false NOT NULL,
	"profile" jsonb,
	"card" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "person_alias" (
	"old_id" text PRIMARY KEY NOT NULL,
	"kept_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "report" (
	"mixer_id" text NOT NULL,
	"by_id" text NOT NULL,
	"command_id" text NOT NULL,
	"about_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "report_mixer_id_by_id_command_id_pk" PRIMARY KEY("mixer_id","by_id","command_id")
);
--> statement-breakpoint
CREATE TABLE "sign_in" (
	"auth_user_id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "thanks" (
	"mixer_id" text NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "thanks_mixer_id_from_id_to_id_pk" PRIMARY KEY("mixer_id","from_id","to_id")
);
--> statement-breakpoint
ALTER TABLE "auth_account" ADD CONSTRAINT "auth_account_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auth_session" ADD CONSTRAINT "auth_session_user_id_auth_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "event" ADD CONSTRAINT "event_mixer_id_mixer_id_fk" FOREIGN KEY ("mixer_id") REFERENCES "public"."mixer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "mixer_listing" ADD CONSTRAINT "mixer_listing_mixer_id_mixer_id_fk" FOREIGN KEY ("mixer_id") REFERENCES "public"."mixer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "outcome" ADD CONSTRAINT "outcome_mixer_id_mixer_id_fk" FOREIGN KEY ("mixer_id") REFERENCES "public"."mixer"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "given_card" ADD CONSTRAINT "given_card_from_id_person_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "given_card" ADD CONSTRAINT "given_card_to_id_person_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "never_match" ADD CONSTRAINT "never_match_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "never_match" ADD CONSTRAINT "never_match_other_id_person_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "note" ADD CONSTRAINT "note_about_id_person_id_fk" FOREIGN KEY ("about_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "participation" ADD CONSTRAINT "participation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_alias" ADD CONSTRAINT "person_alias_kept_id_person_id_fk" FOREIGN KEY ("kept_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_auth_user_id_auth_user_id_fk" FOREIGN KEY ("auth_user_id") REFERENCES "public"."auth_user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in" ADD CONSTRAINT "sign_in_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_from_id_person_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "thanks" ADD CONSTRAINT "thanks_to_id_person_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "auth_account_user" ON "auth_account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_session_user" ON "auth_session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "auth_verification_identifier" ON "auth_verification" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "message_place" ON "message" USING btree ("mixer_id","place","at");--> statement-breakpoint
CREATE UNIQUE INDEX "mixer_code" ON "mixer" USING btree ("code");--> statement-breakpoint
CREATE INDEX "mixer_due" ON "mixer" USING btree ("deadline") WHERE "mixer"."deadline" is not null;--> statement-breakpoint
CREATE INDEX "mixer_unpublished" ON "mixer" USING btree ("id") WHERE "mixer"."published_version" < "mixer"."version";--> statement-breakpoint
CREATE INDEX "encounter_people" ON "encounter" USING gin ("people");--> statement-breakpoint
CREATE INDEX "given_card_from" ON "given_card" USING btree ("from_id");--> statement-breakpoint
CREATE INDEX "given_card_to" ON "given_card" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "never_match_other" ON "never_match" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "note_person" ON "note" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "note_about" ON "note" USING btree ("about_id");--> statement-breakpoint
CREATE INDEX "participation_person" ON "participation" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "person_alias_kept" ON "person_alias" USING btree ("kept_id");--> statement-breakpoint
CREATE INDEX "report_about" ON "report" USING btree ("about_id");--> statement-breakpoint
CREATE INDEX "sign_in_person" ON "sign_in" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "thanks_to" ON "thanks" USING btree ("to_id");