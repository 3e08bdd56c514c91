import type { Ambient } from '../ambient.ts';
import type { CommandOf } from '../command.ts';
import { accept, type Decision, nothing, refuse } from '../decision.ts';
import { clockOf, isEnded, offerBetween, satTogether } from '../questions.ts';
import type { DeepReadonly, Offer, ReadonlyMixer } from '../state.ts';

/** One ask, and one more after a "later" or a "no", which count alike so that they read alike. */
const ASKS = 2;

/** Asked once the talk has begun. Two who ask each other have agreed. */
export function offerCard(
  { by, to, roomId, offerId, fields, version }: CommandOf<'OfferCard'>,
  mixer: ReadonlyMixer,
  { now }: Ambient,
): Decision {
  const room = mixer.rooms.get(roomId);
  if (isEnded(mixer)) return refuse('mixer_ended');
  if (mixer.participants.get(by)?.status === 'removed') return refuse('removed');
  if (!room || !satTogether(mixer, by, to, roomId)) return refuse('not_in_room');
  if (clockOf(mixer, now) < room.startsAt) return refuse('too_early');
  const earlier = offerBetween(mixer, by, to);
  if (!earlier) {
    if ((mixer.putOffs.get(by)?.get(to) ?? 0) >= ASKS) return refuse('asked_enough');
    const offer = { offerId, roomId, from: by, to, fields, ...(version && { version }) };
    return accept({ type: 'CardOffered', ...offer });
  }
  if (earlier.from === by || earlier.state === 'exchanged') return refuse('already_offered');
  return exchanged(earlier, { fields, version });
}

export function answerCard(
  { by, offerId, answer, fields, version }: CommandOf<'AnswerCard'>,
  mixer: ReadonlyMixer,
): Decision {
  const offer = mixer.offers.get(offerId);
  if (offer?.to !== by) return refuse('not_offered');
  if (offer.state === 'exchanged') return answer === 'accept' ? nothing : refuse('already_answered');
  if (answer !== 'accept') {
    const again = offer.state === (answer === 'later' ? 'later' : 'declined');
    return again ? nothing : accept({ type: 'CardPutOff', offerId, answer });
  }
  return exchanged(offer, { fields, version });
}

type Back = Pick<CommandOf<'AnswerCard'>, 'fields' | 'version'>;

/** The offer with what is given back for it. */
const exchanged = (offer: DeepReadonly<Offer>, back: Back): Decision =>
  accept({
    type: 'CardsExchanged',
    offerId: offer.id,
    from: offer.from,
    to: offer.to,
    fieldsFrom: offer.fields,
    fieldsTo: back.fields,
    ...(offer.version && { versionFrom: offer.version }),
    ...(back.version && { versionTo: back.version }),
  });

/** Before an answer the offer is taken back; afterwards my card disappears at the other's, the meeting stays. */
export function revokeCard({ by, offerId }: CommandOf<'RevokeCard'>, mixer: ReadonlyMixer): Decision {
  const offer = mixer.offers.get(offerId);
  if (!offer || (offer.from !== by && offer.to !== by)) return refuse('not_offered');
  if (offer.state !== 'exchanged' && offer.from !== by) return refuse('not_offered');
  return offer.revokedBy.has(by) ? nothing : accept({ type: 'CardRevoked', offerId, by });
}

/** For a talk, so not before it has begun. */
export function giveThanks(
  { by, roomId, to }: CommandOf<'GiveThanks'>,
  mixer: ReadonlyMixer,
  { now }: Ambient,
): Decision {
  if (mixer.participants.get(by)?.status === 'removed') return refuse('removed');
  const room = mixer.rooms.get(roomId);
  if (!room || !satTogether(mixer, by, to, roomId)) return refuse('not_in_room');
  if (clockOf(mixer, now) < room.startsAt) return refuse('too_early');
  if (mixer.thanks.get(by)?.has(to)) return nothing;
  return accept({ type: 'ThanksGiven', roomId, from: by, to });
}
