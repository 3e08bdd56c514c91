-- What a search compares: one width, one case, one kana, no accents, no space beside Japanese.
CREATE FUNCTION "fold_words"(written text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT AS $$
	SELECT regexp_replace(
		translate(
			normalize(regexp_replace(lower(normalize(written, NFKD)), '[\u0300-\u036f]', '', 'g'), NFKC),
			'ァアィイゥウェエォオカガキギクグケゲコゴサザシジスズセゼソゾタダチヂッツヅテデトドナニヌネノハバパヒビピフブプヘベペホボポマミムメモャヤュユョヨラリルレロヮワヰヱヲンヴヵヶ',
			'ぁあぃいぅうぇえぉおかがきぎくぐけげこごさざしじすずせぜそぞただちぢっつづてでとどなにぬねのはばぱひびぴふぶぷへべぺほぼぽまみむめもゃやゅゆょよらりるれろゎわゐゑをんゔゕゖ'
		),
		'(?<=[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff])\s+|\s+(?=[\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff])', '', 'g'
	)
$$;
--> statement-breakpoint
-- Only what someone who met this person sees of them.
CREATE FUNCTION "words_of_profile"(profile jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT fold_words(
		coalesce(profile->>'name', '') || chr(10) || coalesce(profile->>'furigana', '') || chr(10) ||
		coalesce(profile->>'company', '') || chr(10) || coalesce(profile->>'role', '') || chr(10) ||
		coalesce(profile->>'purpose', '') || chr(10) || coalesce(profile->>'challenge', '') || chr(10) ||
		coalesce(profile->>'outside', '') || chr(10) ||
		coalesce(jsonb_path_query_array(profile, '$.gives[*].text')::text, '') ||
		coalesce(jsonb_path_query_array(profile, '$.seeks[*].text')::text, '')
	)
$$;
--> statement-breakpoint
CREATE FUNCTION "words_of_note"(body jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
	SELECT fold_words(
		coalesce(body->>'note', '') || chr(10) || coalesce(body->>'insight', '') || chr(10) ||
		coalesce(body->>'hint', '') || chr(10) || coalesce(body->>'promise', '') || chr(10) ||
		coalesce(body->>'strengthLine', '')
	)
$$;
--> statement-breakpoint
CREATE TABLE "contact" (
	"person_id" text NOT NULL,
	"other_id" text NOT NULL,
	"first_at" bigint NOT NULL,
	"last_at" bigint NOT NULL,
	"last_mixer" text NOT NULL,
	"mixers" text[] NOT NULL,
	"topics" text[] NOT NULL,
	CONSTRAINT "contact_person_id_other_id_pk" PRIMARY KEY("person_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "relation" (
	"person_id" text NOT NULL,
	"other_id" text NOT NULL,
	"intent" text,
	"trusted" boolean DEFAULT false NOT NULL,
	"muted" boolean DEFAULT false NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "relation_person_id_other_id_pk" PRIMARY KEY("person_id","other_id")
);
--> statement-breakpoint
CREATE TABLE "gift" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"other_id" text,
	"direction" text NOT NULL,
	"text" text NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "impression" (
	"mixer_id" text NOT NULL,
	"from_id" text NOT NULL,
	"to_id" text NOT NULL,
	"words" text[] NOT NULL,
	"at" bigint NOT NULL,
	CONSTRAINT "impression_mixer_id_from_id_to_id_pk" PRIMARY KEY("mixer_id","from_id","to_id")
);
--> statement-breakpoint
CREATE TABLE "own_goal" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"kind" text NOT NULL,
	"text" text NOT NULL,
	"times" integer NOT NULL,
	"created_at" bigint NOT NULL,
	"marks" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reflection" (
	"mixer_id" text NOT NULL,
	"person_id" text NOT NULL,
	"body" jsonb NOT NULL,
	"updated_at" bigint NOT NULL,
	CONSTRAINT "reflection_person_id_mixer_id_pk" PRIMARY KEY("person_id","mixer_id")
);
--> statement-breakpoint
CREATE TABLE "self_rating" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text NOT NULL,
	"mixer_id" text,
	"moment" text NOT NULL,
	"scores" jsonb NOT NULL,
	"at" bigint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "mixer_listing" ADD COLUMN "name" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "mixer_listing" ADD COLUMN "words" text GENERATED ALWAYS AS (fold_words(name)) STORED;--> statement-breakpoint
ALTER TABLE "encounter" ADD COLUMN "apart" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "given_card" ADD COLUMN "version" text;--> statement-breakpoint
ALTER TABLE "note" ADD COLUMN "words" text GENERATED ALWAYS AS (words_of_note(body)) STORED;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "words" text GENERATED ALWAYS AS (words_of_profile(profile)) STORED;--> statement-breakpoint
ALTER TABLE "contact" ADD CONSTRAINT "contact_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "relation" ADD CONSTRAINT "relation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "gift" ADD CONSTRAINT "gift_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impression" ADD CONSTRAINT "impression_from_id_person_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "impression" ADD CONSTRAINT "impression_to_id_person_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "own_goal" ADD CONSTRAINT "own_goal_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reflection" ADD CONSTRAINT "reflection_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_rating" ADD CONSTRAINT "self_rating_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contact_other" ON "contact" USING btree ("other_id");--> statement-breakpoint
CREATE INDEX "gift_person" ON "gift" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "impression_to" ON "impression" USING btree ("to_id");--> statement-breakpoint
CREATE INDEX "own_goal_person" ON "own_goal" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "self_rating_person" ON "self_rating" USING btree ("person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "self_rating_moment" ON "self_rating" USING btree ("person_id","mixer_id","moment");--> statement-breakpoint
UPDATE "mixer_listing" SET "name" = coalesce((
	SELECT body->'settings'->>'name' FROM "event"
	WHERE "event"."mixer_id" = "mixer_listing"."mixer_id" AND body->>'type' IN ('MixerCreated', 'SettingsChanged')
	ORDER BY "version" DESC LIMIT 1
), '');
--> statement-breakpoint
INSERT INTO "contact" ("person_id", "other_id", "first_at", "last_at", "last_mixer", "mixers", "topics")
SELECT me.id, coalesce(alias.kept_id, other.id), min(met_at), max(met_at), (array_agg(mixer_id ORDER BY met_at DESC))[1],
	array_agg(DISTINCT mixer_id), coalesce((array_agg(DISTINCT topic) FILTER (WHERE topic IS NOT NULL)), '{}')
FROM "encounter" CROSS JOIN unnest(people) AS one(id) CROSS JOIN unnest(people) AS other(id)
	LEFT JOIN unnest(topics) AS topic ON true
	LEFT JOIN person_alias AS mine ON mine.old_id = one.id
	JOIN person AS me ON me.id = coalesce(mine.kept_id, one.id)
	LEFT JOIN person_alias AS alias ON alias.old_id = other.id
WHERE me.id <> coalesce(alias.kept_id, other.id)
GROUP BY 1, 2;
