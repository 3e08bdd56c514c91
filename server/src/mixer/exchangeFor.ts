import type { CardField } from '@enishi/shared/contactCard';
import type { CardVersionId, PersonId } from '@enishi/shared/ids';
import { offerBetween } from './questions.ts';
import type { ReadonlyMixer } from './state.ts';
import type { ExchangeRef } from './view.ts';

/** What one may know of the cards between them and another: "later" and "no" read the same, a "no" shows nothing. */
export function exchangeFor(mixer: ReadonlyMixer, me: PersonId, other: PersonId): ExchangeRef {
  const offer = offerBetween(mixer, me, other);
  if (!offer) return { state: 'none' };
  const { id: offerId, at } = offer;
  const mine = offer.from === me;
  const offered = part(offer.fields, offer.version);
  if (offer.state === 'exchanged') {
    const back = part(offer.fieldsBack, offer.versionBack);
    const { fields: gave, ...version } = mine ? offered : back;
    return {
      state: 'exchanged',
      offerId,
      at: offer.exchangedAt ?? at,
      gave,
      ...version,
      card: offer.revokedBy.has(other) ? null : { owner: other, ...(mine ? back : offered) },
      revoked: offer.revokedBy.has(me),
    };
  }
  if (mine) return { state: 'offered', offerId, at, ...offered, notNow: offer.state !== 'open' };
  return offer.state === 'declined'
    ? { state: 'none' }
    : { state: 'asked', offerId, at, later: offer.state === 'later' };
}

const part = (fields: readonly CardField[], version: CardVersionId | null) => ({
  fields,
  ...(version !== null && { version }),
});
