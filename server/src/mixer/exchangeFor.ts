import type { PersonId } from '@enishi/shared/ids';
import { offerBetween } from './questions.ts';
import type { ReadonlyMixer } from './state.ts';
import type { ExchangeRef } from './view.ts';

/** What one may know of the cards between them and another: "later" and "no" read the same, a "no" shows nothing. */
export function exchangeFor(mixer: ReadonlyMixer, me: PersonId, other: PersonId): ExchangeRef {
  const offer = offerBetween(mixer, me, other);
  if (!offer) return { state: 'none' };
  const { id: offerId, at } = offer;
  const mine = offer.from === me;
  if (offer.state === 'exchanged') {
    const fields = mine ? offer.fieldsBack : offer.fields;
    return {
      state: 'exchanged',
      offerId,
      at: offer.exchangedAt ?? at,
      gave: mine ? offer.fields : offer.fieldsBack,
      card: offer.revokedBy.has(other) ? null : { owner: other, fields },
      revoked: offer.revokedBy.has(me),
    };
  }
  if (mine) return { state: 'offered', offerId, at, fields: offer.fields, notNow: offer.state !== 'open' };
  return offer.state === 'declined'
    ? { state: 'none' }
    : { state: 'asked', offerId, at, later: offer.state === 'later' };
}
