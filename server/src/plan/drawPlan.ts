import { gapPercent } from '@enishi/shared/gapPercent';
import { isDivision } from '@enishi/shared/industries';
import type { Language } from '@enishi/shared/language';
import en from '@enishi/shared/locales/en/industries.json' with { type: 'json' };
import ja from '@enishi/shared/locales/ja/industries.json' with { type: 'json' };
import { outlook } from '../pairing/outlook.ts';
import type { Certificate } from '../pairing/types.ts';
import type { PlannedRound } from './makePlan.ts';
import type { PlanOptions } from './options.ts';
import type { PeopleFile } from './peopleOfJson.ts';
import type { ListedPerson } from './person.ts';
import { type Say, sayIn } from './say.ts';
import { textTable } from './textTable.ts';

const industries = { en: en.divisions, ja: ja.divisions };

type Drawing = {
  readonly say: Say;
  readonly language: Language;
  readonly people: ReadonlyMap<string, ListedPerson>;
};

/** The plan as an organiser prints it: the rooms of each round, then each person's rooms, then what to check. */
export function drawPlan(
  { people, history }: PeopleFile,
  rounds: readonly PlannedRound[],
  { pairing }: PlanOptions,
  language: Language,
): string {
  const say = sayIn(language);
  const drawing = {
    say,
    language,
    people: new Map(people.map((person) => [person.pairing.id, person])),
  };
  const title = say('title', {
    people: people.length,
    rounds: rounds.length,
    size: pairing.size,
    seed: pairing.seed,
  });
  const parts = [
    [title, meetings(drawing, rounds)],
    ...rounds.map((round, at) => drawRound(drawing, round, at + 1)),
    drawSeats(drawing, rounds),
    drawNotes(drawing, history),
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function meetings({ say, people }: Drawing, rounds: readonly PlannedRound[]): string {
  const { partners, industries: met } = outlook(
    [...people.values()].map(({ pairing }) => pairing),
    rounds.map(({ groups }) => groups),
  );
  return say('meets', {
    people: partners.typical,
    least: partners.least,
    most: partners.most,
    industries: met.typical,
  });
}

function drawRound(drawing: Drawing, { groups, unseated, certificate }: PlannedRound, nr: number): string[] {
  const { say } = drawing;
  const rooms = groups.map((group, at) => [
    `  ${say('room', { nr: at + 1 })}`,
    ...group.map((id) => called(drawing, id)),
  ]);
  return [
    `${say('round', { nr })}  ${quality(say, certificate)}`,
    ...textTable(rooms),
    ...unseated.map(({ id, reason }) => `  ${say('waits', { name: called(drawing, id), why: say(reason) })}`),
  ];
}

/** Above this the bound says more about itself than about the seating. */
const NEAR = 2;

function quality(say: Say, certificate: Certificate): string {
  const percent = gapPercent(certificate);
  if (percent === 0) return say('best');
  return percent <= NEAR ? say('near', { percent }) : say('atLeast', { percent: Math.floor(100 - percent) });
}

/** One line for each person: where to go in which round. */
function drawSeats({ say, people }: Drawing, rounds: readonly PlannedRound[]): string[] {
  const roomOf = rounds.map(
    ({ groups }) => new Map(groups.flatMap((group, at) => group.map((id) => [id, at + 1]))),
  );
  const head = [`  ${say('id')}`, say('name'), ...rounds.map((_, at) => say('roundShort', { nr: at + 1 }))];
  const lines = [...people].map(([id, { label }]) => [
    `  ${id}`,
    label === id ? '' : label,
    ...roomOf.map((rooms) => String(rooms.get(id) ?? '–')),
  ]);
  return [say('seats'), ...textTable([head, ...lines])];
}

function drawNotes({ say, language, people }: Drawing, history: PeopleFile['history']): string[] {
  const understood = new Map(
    [...people.values()].flatMap((person) => {
      const told = person.understood;
      return told ? [[told.word, told.division] as const] : [];
    }),
  );
  const strangers = [...people].flatMap(([id, { blocked }]) =>
    blocked.filter((other) => !people.has(other)).map((other) => say('blockedUnknown', { id, other })),
  );
  const absent = history.filter((pair) => !pair.every((id) => people.has(id))).length;
  const notes = [
    ...[...understood].map(([word, division]) =>
      say('understood', { word, division, name: industries[language][division].name }),
    ),
    ...strangers,
    ...(absent > 0 ? [say('historyUnknown', { count: absent })] : []),
  ];
  return notes.length > 0 ? [say('notes'), ...notes.map((note) => `  ${note}`)] : [];
}

function called({ language, people }: Drawing, id: string): string {
  const person = people.get(id);
  const industry = person?.pairing.industry;
  const label = person && person.label !== id ? person.label : id;
  return isDivision(industry) ? `${label} (${industries[language][industry].short})` : label;
}
