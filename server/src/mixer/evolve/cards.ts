import type { EventOf } from '../event.ts';
import type { Mixer, Offer } from '../state.ts';
import { participant } from './seats.ts';

export function cardOffered(mixer: Mixer, event: EventOf<'CardOffered'>): void {
  const { offerId, roomId, from, to, fields, version = null, at } = event;
  mixer.offers.set(offerId, {
    id: offerId,
    roomId,
    from,
    to,
    at,
    fields,
    version,
    state: 'open',
    exchangedAt: null,
    fieldsBack: [],
    versionBack: null,
    revokedBy: new Set(),
  });
  participant(mixer, from).offers.push(offerId);
  participant(mixer, to).offers.push(offerId);
}

export function cardPutOff(mixer: Mixer, { offerId, answer }: EventOf<'CardPutOff'>): void {
  const putOff = offer(mixer, offerId);
  if (putOff.state === 'open') {
    const times = mixer.putOffs.get(putOff.from) ?? new Map<string, number>();
    mixer.putOffs.set(putOff.from, times.set(putOff.to, (times.get(putOff.to) ?? 0) + 1));
  }
  putOff.state = answer === 'later' ? 'later' : 'declined';
}

export function cardsExchanged(mixer: Mixer, event: EventOf<'CardsExchanged'>): void {
  const { offerId, fieldsTo, versionTo = null, at } = event;
  const exchanged = offer(mixer, offerId);
  exchanged.state = 'exchanged';
  exchanged.exchangedAt = at;
  exchanged.fieldsBack = fieldsTo;
  exchanged.versionBack = versionTo;
}

/** An offer taken back before its answer is as if it had never been made. */
export function cardRevoked(mixer: Mixer, { offerId, by }: EventOf<'CardRevoked'>): void {
  const revoked = offer(mixer, offerId);
  if (revoked.state === 'exchanged') {
    revoked.revokedBy.add(by);
    return;
  }
  mixer.offers.delete(offerId);
  for (const person of [revoked.from, revoked.to]) {
    const who = participant(mixer, person);
    who.offers = who.offers.filter((id) => id !== offerId);
  }
}

export function thanksGiven(mixer: Mixer, { from, to }: EventOf<'ThanksGiven'>): void {
  const given = mixer.thanks.get(from) ?? new Set();
  mixer.thanks.set(from, given.add(to));
}

function offer(mixer: Mixer, offerId: string): Offer {
  const found = mixer.offers.get(offerId);
  if (!found) throw new Error(`the journal of ${mixer.id} names an offer that was never made`);
  return found;
}
