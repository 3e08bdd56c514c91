import { foldText } from '@enishi/shared/foldText';
import type { PersonId } from '@enishi/shared/ids';
import { isMeeting } from '../mixer/questions.ts';
import type { ReadonlyMixer } from '../mixer/state.ts';
import { deficitOf } from '../pairing/deficitOf.ts';
import { normalisedCompany } from '../pairing/normalisedCompany.ts';
import type { PairingInput, PairingPerson } from '../pairing/types.ts';
import type { PersonRecord } from '../ports/people.ts';

const NOTHING_TOLD = { industry: null, company: null, occupation: null, sector: null } as const;

type Sources = {
  readonly mixer: ReadonlyMixer;
  readonly recordOf: (id: PersonId) => PersonRecord | undefined;
  readonly blocked: PairingInput['blocked'];
  /** pairs that met in an earlier mixer of the series */
  readonly metBefore: PairingInput['metBefore'];
  /** pairs that both wish to meet again */
  readonly wished: PairingInput['blocked'];
  readonly seed: number;
};

/** What the pairing is told of these people: codes and counts, no names. */
export function pairingInput(
  people: readonly PersonId[],
  { mixer, recordOf, blocked, metBefore, wished, seed }: Sources,
): PairingInput {
  const { odd, mode, allowRepeats, rounds } = mixer.settings;
  const roundsAfter = Math.max(0, rounds - mixer.roundsStarted - 1);
  return {
    people: people.map((id) => withOwnWords(pairingPerson(id, mixer, recordOf(id)), mixer)),
    met: metAmong(people, mixer),
    metBefore,
    blocked,
    wished: wished.filter(([one, other]) => mayMeetAgain(mixer, one, other)),
    options: { size: roomSize(mixer.settings.size), odd, mode, allowRepeats, seed, roundsAfter },
  };
}

/** Two who agreed to meet have a language between them, whatever they told. */
const withOwnWords = (person: PairingPerson, mixer: ReadonlyMixer): PairingPerson =>
  isMeeting(mixer) ? { ...person, languages: [] } : person;

/** What the pairing is told of a record is the same in every round until the person changes it. */
const told = new WeakMap<PersonRecord, ReturnType<typeof toldOf>>();

function pairingPerson(id: PersonId, mixer: ReadonlyMixer, record: PersonRecord | undefined): PairingPerson {
  const { byes = 0, trios = 0 } = mixer.participants.get(id) ?? {};
  const known = (record && told.get(record)) ?? toldOf(record);
  if (record) told.set(record, known);
  return { ...known, id, deficit: deficitOf({ byes, trios }), byes, trios };
}

function toldOf(record: PersonRecord | undefined): Omit<PairingPerson, 'id' | 'deficit' | 'byes' | 'trios'> {
  const profile = record?.profile;
  return {
    ...NOTHING_TOLD,
    party: profile ? normalisedParty(profile.party) : null,
    languages: profile?.languages ?? [],
    wants: profile?.wants ?? [],
    gives: profile?.gives.map(({ tag }) => tag) ?? [],
    seeks: profile?.seeks.map(({ tag }) => tag) ?? [],
    sells: profile?.sells ?? false,
    ...(profile && {
      industry: profile.industry,
      company: normalisedCompany(profile.company),
      occupation: profile.occupation,
      sector: profile.sector,
    }),
  };
}

/** Once more in a mixer, not in every round of it. */
const mayMeetAgain = (mixer: ReadonlyMixer, one: PersonId, other: PersonId): boolean =>
  (mixer.participants.get(one)?.met.get(other)?.before ?? null) === null;

/** As people tell each other a word: by ear, whatever its width, case and kana. */
function normalisedParty(word: string): string | null {
  const folded = foldText(word).replaceAll(' ', '');
  return folded === '' ? null : folded;
}

function metAmong(people: readonly PersonId[], mixer: ReadonlyMixer): (readonly [PersonId, PersonId])[] {
  const among = new Set(people);
  const met: { pair: readonly [PersonId, PersonId]; at: number }[] = [];
  for (const one of people)
    for (const [other, { at }] of mixer.participants.get(one)?.met ?? [])
      if (one < other && among.has(other)) met.push({ pair: [one, other], at });
  return met.sort((a, b) => a.at - b.at).map(({ pair }) => pair);
}

function roomSize(size: number): PairingInput['options']['size'] {
  if (size === 3 || size === 4 || size === 5 || size === 6) return size;
  return 2;
}
