import type { MixerId, PersonId } from '@enishi/shared/ids';
import type { Identities } from '../ports/identities.ts';
import type { MixerSummary } from '../ports/mixerRecords.ts';
import type { Mixers } from '../ports/mixers.ts';
import { refused } from './reply.ts';

export type KnownMixers = Mixers & {
  /** The id under which a mixer knows a person: an old one where they came before they became one. */
  knownAs(id: MixerId, person: PersonId): Promise<PersonId>;
};

/** The mixers as today's people see them: a journal that names an old id means the person who was kept. */
export function createKnownMixers(mixers: Mixers, identities: Identities): KnownMixers {
  const { idsOf, nowOf } = identities;
  const today = (ids: readonly PersonId[]) => [...new Set(ids.map(nowOf))];

  async function knownAs(id: MixerId, person: PersonId): Promise<PersonId> {
    const ids = idsOf(person);
    if (ids.length === 1) return person;
    const mixer = await mixers.summary(id);
    const named = new Set(mixer ? [...mixer.joined, ...mixer.hosts] : []);
    return ids.find((one) => named.has(one)) ?? person;
  }

  return {
    ...mixers,
    knownAs,
    async summary(id) {
      const mixer = await mixers.summary(id);
      return mixer && asToday(mixer, today);
    },
    async metBy(id, person) {
      const met = await Promise.all(idsOf(person).map((one) => mixers.metBy(id, one)));
      return met
        .flat()
        .map((one) => ({ ...one, with: nowOf(one.with) }))
        .sort((one, other) => one.metAt - other.metAt);
    },
    becomeHost: async (id, person, key) => mixers.becomeHost(id, await knownAs(id, person), key),
    comeIn: async (id, person) => mixers.comeIn(id, await knownAs(id, person)),
    async takeCardBack(id, by, offerId) {
      // Who left a mixer is known there no more, but their offer is.
      for (const one of idsOf(by)) {
        const reply = await mixers.takeCardBack(id, one, offerId);
        if (reply.ok || reply.code !== 'not_offered') return reply;
      }
      return refused('not_offered');
    },
    newHostKey: async (id, by) => mixers.newHostKey(id, await knownAs(id, by)),
    changeSettings: async (id, by, settings) => mixers.changeSettings(id, await knownAs(id, by), settings),
  };
}

const asToday = (mixer: MixerSummary, today: (ids: readonly PersonId[]) => PersonId[]): MixerSummary => ({
  ...mixer,
  hosts: today(mixer.hosts),
  joined: today(mixer.joined),
  left: today(mixer.left),
  removed: today(mixer.removed),
  awaited: today(mixer.awaited),
});
