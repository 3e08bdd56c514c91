import type { MixerSettingsInput } from '@enishi/shared/settings';
import { accepted, type Connection, createPerson, type Person } from './person.ts';

export type Guest = { readonly name: string; readonly person: Person; readonly seat: Connection };
export type Evening = Awaited<ReturnType<typeof openEvening>>;

const INDUSTRIES = ['11', '49', '62', '86', '56', '01', '43', '85', '47', '69', '25'];

/** A mixer on a real server: a host at the console, and guests of different industries who joined. */
export async function openEvening(
  url: string,
  names: readonly string[],
  settings: Partial<MixerSettingsInput> = {},
) {
  const host = await createPerson(url);
  await host.introduce({ name: 'Hosting Hanna', industry: '70' });
  const body = {
    name: '夜会',
    purpose: '一つ持ち帰る',
    rounds: 3,
    roundMs: 60_000,
    breakMs: 1_000,
    auto: false,
  };
  const { mixerId, code } = accepted(await host.call('POST /api/mixers', { body: { ...body, ...settings } }));
  const console = await host.connect(mixerId, 'console');

  async function arrive(name: string): Promise<Guest> {
    const nr = names.indexOf(name) + 1;
    const person = await createPerson(url);
    await person.introduce({ name, industry: INDUSTRIES[nr % INDUSTRIES.length] ?? '62' });
    accepted(await person.call('PUT /api/me/card', { body: { email: mailOf(name), link: '' } }));
    const seat = await person.connect(mixerId);
    await seat.does('mixer:join', { pledge: true });
    return { name, person, seat };
  }
  const guests = await Promise.all(names.map(arrive));
  await console.sees(({ shared }) => shared.lobby.ready === guests.length);

  return {
    host,
    console,
    mixerId,
    code,
    guests,
    arrive,
    guest: (name: string): Guest => here(guests.find((one) => one.name === name)),
    /** The first guest, and who sits with them; waits until the talk has begun. */
    async pair(): Promise<[Guest, Guest]> {
      const [one] = guests;
      const { seat } = here(one);
      const room = await seat.sees(({ mine }) => mine.room);
      await seat.sees(({ mine }) => (mine.room?.startsAt ?? Number.POSITIVE_INFINITY) <= Date.now());
      const partner = room.partners[0]?.person.personId;
      return [here(one), here(guests.find(({ person }) => person.personId === partner))];
    },
    startRound: (round = 0) => console.does('round:start', { round }),
    close() {
      for (const { seat } of guests) seat.close();
      console.close();
    },
  };
}

export const mailOf = (name: string) =>
  `${[...name]
    .map((one) => one.codePointAt(0))
    .join('')
    .slice(0, 40)}@example.com`;

export function here<T>(value: T | null | undefined): T {
  if (value === null || value === undefined) throw new Error('expected to be here');
  return value;
}
