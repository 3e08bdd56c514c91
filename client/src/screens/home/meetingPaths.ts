import type { IndustryFamily } from '@enishi/shared/industries';

export const picture = { width: 640, height: 240 };

// Which two lie side by side in each of three rounds: every row is an order from top to bottom.
const families = [
  'food',
  'info',
  'make',
  'care',
  'trade',
  'public',
] as const satisfies readonly IndustryFamily[];
const rounds: readonly (readonly number[])[] = [
  [0, 1, 2, 3, 4, 5],
  [1, 2, 0, 4, 3, 5],
  [2, 4, 1, 5, 0, 3],
];

const LOOSE = 40;
const WAY = (picture.width - 2 * LOOSE) / rounds.length;
/** half the distance between the two of a pair */
const NEAR = 8;

const lane = (place: number) => {
  const pair = Math.floor(place / 2);
  const middle = ((pair + 0.5) * picture.height) / (families.length / 2);
  return middle + (place % 2 === 0 ? -NEAR : NEAR);
};
const loose = (place: number) => ((place + 0.5) * picture.height) / families.length;

export type MeetingPath = {
  readonly family: IndustryFamily;
  readonly path: string;
  readonly end: readonly [number, number];
};

/** One thread per person: from its loose end through three meetings, each with somebody else. */
export const meetingPaths: readonly MeetingPath[] = families.map((family, person) => {
  let path = '';
  let x = 8;
  let y = loose(person);
  path = `M${x} ${y}`;
  const to = (nextX: number, nextY: number) => {
    const bend = (nextX - x) / 2;
    path += `C${x + bend} ${y} ${nextX - bend} ${nextY} ${nextX} ${nextY}`;
    x = nextX;
    y = nextY;
  };
  rounds.forEach((order, round) => {
    const place = order.indexOf(person);
    const across = place % 2 === 0 ? place + 1 : place - 1;
    const begin = LOOSE + round * WAY;
    to(begin + WAY * 0.38, lane(place));
    to(begin + WAY * 0.56, lane(across));
    to(begin + WAY * 0.74, lane(place));
    to(begin + WAY * 0.92, lane(across));
  });
  const last = rounds.at(-1)?.indexOf(person) ?? person;
  to(picture.width - 12, loose(last));
  return { family, path, end: [x, y] };
});
