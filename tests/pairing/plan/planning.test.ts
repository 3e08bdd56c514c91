import { sectionOf } from '@enishi/shared/industries';
import { describe, expect, it } from 'vitest';
import { pairsOf } from '../../../server/src/pairing/pairsOf.ts';
import { drawPlan } from '../../../server/src/plan/drawPlan.ts';
import { makePlan } from '../../../server/src/plan/makePlan.ts';
import { OptionFault, readOptions } from '../../../server/src/plan/options.ts';
import { parsePeople } from '../../../server/src/plan/peopleFile.ts';
import { widthOf } from '../../../server/src/plan/textTable.ts';

const DIVISIONS = ['62', '56', '86', '01', '41', '64', '85'] as const;
const crowd = (count: number) =>
  parsePeople(
    JSON.stringify({
      participants: Array.from({ length: count }, (_, at) => ({
        id: `p${at}`,
        industry: DIVISIONS[at % DIVISIONS.length],
      })),
    }),
  );

describe('rounds of a list', () => {
  it('[E6] nobody meets twice, nor whom the history names; byes go round', () => {
    const file = { ...crowd(11), history: [['p0', 'p1'] as const, ['p2', 'p9'] as const] };
    const rounds = makePlan(file, readOptions({ rounds: '6', odd: 'bye' }));
    const pairs = rounds.flatMap(({ groups }) => groups.flatMap((group) => pairsOf(group)));
    const met = [...file.history, ...pairs].map((pair) => [...pair].sort().join(' '));
    expect(new Set(met).size).toBe(met.length);
    const waiting = rounds.flatMap(({ unseated }) => unseated.map(({ id }) => id));
    expect(rounds.every(({ unseated }) => unseated.length === 1)).toBe(true);
    expect(new Set(waiting).size).toBe(6);
    expect(rounds[0]?.unseated[0]?.reason).toBe('odd_one_out');
  });

  it('[E7] weights count what they name, in every round', () => {
    const options = readOptions({ rounds: '5', weights: '{"section":1}' });
    for (const { groups, certificate } of makePlan(crowd(13), options)) {
      const letter = (id: string) => sectionOf(DIVISIONS[Number(id.slice(1)) % DIVISIONS.length] ?? '62');
      const cross = groups.flatMap((group) => pairsOf(group)).filter(([a, b]) => letter(a) !== letter(b));
      expect(certificate.value).toBe(cross.length);
    }
  });

  it('[E8] whoever is kept apart from all others is told so', () => {
    const people = '{"id":"b"},{"id":"c"},{"id":"d","languages":["ja"]},{"id":"e","languages":["en"]}';
    const file = parsePeople(`{"participants":[{"id":"a","blocked":["b","c","d","e"]},${people}]}`);
    const [round] = makePlan(file, readOptions({}));
    expect(round?.unseated).toEqual([{ id: 'a', reason: 'blocked' }]);
    const [again] = makePlan(
      {
        ...file,
        history: [
          ['b', 'c'],
          ['b', 'd'],
          ['b', 'e'],
          ['a', 'b'],
        ],
      },
      readOptions({}),
    );
    expect(again?.unseated.find(({ id }) => id === 'b')?.reason).toBe('no_fresh_partner');
  });

  it.each([
    [{ rounds: '0' }, 'rounds'],
    [{ rounds: '1.5' }, 'rounds'],
    [{ size: '7' }, 'size'],
    [{ odd: 'solo' }, 'odd'],
    [{ mode: 'best' }, 'mode'],
    [{ seed: '-1' }, 'seed'],
    [{ weights: '[1]' }, 'weights'],
    [{ weights: '{"luck":1}' }, 'weights'],
    [{ weights: '{"section":0.5}' }, 'weights'],
  ])('[E5] %j is refused by name', (given, option) => {
    expect(() => readOptions(given)).toThrow(OptionFault);
    try {
      readOptions(given);
    } catch (error) {
      expect(error instanceof OptionFault && error.option).toBe(option);
    }
  });
});

describe('the table', () => {
  const file = parsePeople('id,name,industry,blocked\na,青木,寿司屋,z\nb,Ben,62,\nc,Ｃｌｅｏ,86,\n');
  const options = readOptions({ rounds: '2', odd: 'bye' });
  const lines = (language: 'ja' | 'en') =>
    drawPlan(file, makePlan(file, options), options, language).split('\n');

  it('[E9] has everyone once a round, who waits and why, and how good it is', () => {
    const text = lines('en').join('\n');
    const [, first = '', second = '', seats = ''] = text.split('\n\n');
    for (const round of [first, second]) {
      expect(round).toMatch(/^Round \d {2}the best possible\n/);
      for (const name of ['青木', 'Ben', 'Ｃｌｅｏ']) expect(round.split(name)).toHaveLength(2);
      expect(round).toContain('– the number of people does not come out even');
    }
    expect(seats).toContain('Who goes where');
    expect(text).toContain('The industry "寿司屋" was taken as 56');
    expect(text).toContain('a is blocked with z, who is not in the list.');
  });

  it('[E9] columns begin below one another, wide letters counted as two', () => {
    const seats = lines('ja').filter((line) => /^ {2}[abc] {3}/.test(line));
    const places = seats.map((line) => widthOf(line.slice(0, line.search(/(\d|–) {5}(\d|–)$/))));
    expect(seats).toHaveLength(3);
    expect(new Set(places).size).toBe(1);
  });
});
