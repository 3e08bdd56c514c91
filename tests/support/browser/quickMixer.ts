import type { Language } from '@enishi/shared/language';
import type { MixerSettingsInput } from '@enishi/shared/settings';
import { accepted, type Connection, createPerson, type Person } from '../person.ts';

type Work = { readonly company?: string; readonly role?: string };
export type QuickMixer = Awaited<ReturnType<typeof quickMixer>>;

/** A mixer that is hosted, and partly attended, without a browser; rounds begin and end as the test says. */
export async function quickMixer(url: string, settings: Partial<MixerSettingsInput> = {}) {
  const host = await introduced(url, 'Holly Hart', '70');
  const body = { name: 'An evening', purpose: 'To meet.', auto: false, rounds: 3, ...settings };
  const { mixerId, code, hostUrl } = accepted(await host.call('POST /api/mixers', { body }));
  const console = await host.connect(mixerId, 'console');
  const seats: Connection[] = [];
  /** Somebody who is known already, taking part in writing only. */
  const admits = async (person: Person): Promise<Connection> => {
    const seat = await person.connect(mixerId);
    seats.push(seat);
    await seat.does('mixer:join', { pledge: true });
    await seat.ask('presence:set', { media: 'text', mic: false, camera: false, speaking: false });
    return seat;
  };
  return {
    mixerId,
    code,
    link: `/m/${code}`,
    hostLink: hostUrl,
    host,
    console,
    async starts(ready: number, round: number) {
      await console.sees(({ shared }) => shared.lobby.ready === ready, 30_000);
      await console.does('round:start', { round: round - 1 });
    },
    /** Somebody who takes part in writing only. */
    async joinedBy(
      name: string,
      industry: string,
      language: Language = 'en',
      work: Work = {},
    ): Promise<{ person: Person; seat: Connection }> {
      const person = await introduced(url, name, industry, language, work);
      return { person, seat: await admits(person) };
    },
    admits,
    close() {
      for (const seat of seats) seat.close();
      console.close();
    },
  };
}

async function introduced(
  url: string,
  name: string,
  industry: string,
  language: Language = 'en',
  work: Work = {},
): Promise<Person> {
  const person = await createPerson(url);
  await person.introduce({ name, industry, languages: [language], ...work });
  return person;
}
