import type { ConsolePerson } from '@enishi/shared/consoleView';
import { foldText } from '@enishi/shared/foldText';

/** talking · ready (without a room) · away (on a break) · lost (connection) · gone (left or taken out) */
export type Standing = 'talking' | 'ready' | 'away' | 'lost' | 'gone';
export const STANDINGS: readonly Standing[] = ['ready', 'talking', 'away', 'lost', 'gone'];

export function standingOf({ status, connected, roomId }: ConsolePerson): Standing {
  if (status === 'left' || status === 'removed') return 'gone';
  if (status === 'missing' || !connected) return 'lost';
  if (status === 'break') return 'away';
  return roomId === null ? 'ready' : 'talking';
}

export function countStandings(people: readonly ConsolePerson[]): Record<Standing, number> {
  const counts = { talking: 0, ready: 0, away: 0, lost: 0, gone: 0 };
  for (const person of people) counts[standingOf(person)] += 1;
  return counts;
}

/** By name or by a word of the industry's name; width, case and kana make no difference. */
export function searchPeople(
  people: readonly ConsolePerson[],
  query: string,
  industryName: (industry: string | null) => string,
): readonly ConsolePerson[] {
  const wanted = foldText(query);
  if (wanted === '') return people;
  const known = new Map<string | null, boolean>();
  const fits = (industry: string | null) => {
    const found = known.get(industry) ?? foldText(industryName(industry)).includes(wanted);
    known.set(industry, found);
    return found;
  };
  return people.filter(({ person }) => fits(person.industry) || foldText(person.name).includes(wanted));
}

/** What a row shows is the same; every view brings new objects. */
export function samePerson(one: ConsolePerson, other: ConsolePerson): boolean {
  return (
    one.person.personId === other.person.personId &&
    one.person.name === other.person.name &&
    one.person.industry === other.person.industry &&
    one.person.simulated === other.person.simulated &&
    one.status === other.status &&
    one.connected === other.connected &&
    one.roomId === other.roomId &&
    one.host === other.host &&
    one.met === other.met
  );
}
