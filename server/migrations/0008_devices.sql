ALTER TABLE "push_subscription" ADD COLUMN "session_id" text;--> statement-breakpoint
UPDATE "push_subscription" SET "session_id" = (
  SELECT auth_session.id FROM auth_session JOIN sign_in ON sign_in.auth_user_id = auth_session.user_id
  WHERE sign_in.person_id = push_subscription.person_id ORDER BY auth_session.updated_at DESC LIMIT 1);--> statement-breakpoint
DELETE FROM "push_subscription" WHERE "session_id" IS NULL;--> statement-breakpoint
ALTER TABLE "push_subscription" ALTER COLUMN "session_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_session_id_auth_session_id_fk" FOREIGN KEY ("session_id") REFERENCES "public"."auth_session"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "push_subscription_session" ON "push_subscription" USING btree ("session_id");
