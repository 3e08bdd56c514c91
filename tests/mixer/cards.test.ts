import type { CardField } from '@enishi/shared/contactCard';
import type { PersonId } from '@enishi/shared/ids';
import { describe, expect, it } from 'vitest';
import { exchangeFor } from '../../server/src/mixer/exchangeFor.ts';
import { answerCard, giveThanks, OFFER, offerCard, revokeCard } from '../support/mixer/commands.ts';
import { given, storyOf } from '../support/mixer/given.ts';
import {
  later,
  lobbyOf,
  roundAnnounced,
  roundEnded,
  roundOf,
  type Step,
  wentMissing,
} from '../support/mixer/history.ts';
import { DAWN, MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, roomNr } from '../support/mixer/people.ts';

const begin = DAWN + 10 * SECOND;
const talk = [lobbyOf(ana, ben, cleo, dan), roundOf([ana, ben], [cleo, dan])];
const offered: Step = {
  type: 'CardOffered',
  offerId: OFFER,
  roomId: roomNr(1),
  from: ana,
  to: ben,
  fields: ['email'],
};
const putOff = (answer: 'later' | 'decline'): Step => ({ type: 'CardPutOff', offerId: OFFER, answer });
const exchanged: Step = {
  type: 'CardsExchanged',
  offerId: OFFER,
  from: ana,
  to: ben,
  fieldsFrom: ['email'],
  fieldsTo: ['link', 'role'],
};
const sees = (me: PersonId, other: PersonId, ...steps: readonly Step[]) =>
  exchangeFor(storyOf(...steps).mixer, me, other);

describe('one of several cards', () => {
  const side = 'card-of-ana-0001';
  const shop = 'card-of-ben-0001';
  const offeredSide: Step = { ...offered, version: side };

  it('[C34] an offer names the card by its id', () =>
    given(...talk)
      .when(offerCard(ana, ben, ['email'], { version: side }))
      .then({
        type: 'CardOffered',
        offerId: OFFER,
        from: ana,
        to: ben,
        fields: ['email'],
        version: side,
      }));

  it('[C34] a yes names it again, beside the one that is given back', () =>
    given(...talk, offeredSide)
      .when(answerCard(ben, 'accept', ['role'], shop))
      .then({ type: 'CardsExchanged', from: ana, to: ben, versionFrom: side, versionTo: shop }));

  it('[C34] two who ask each other give the cards that each named', () =>
    given(...talk, offeredSide)
      .when(offerCard(ben, ana, ['role'], { offerId: 'offer-0002', version: shop }))
      .then({ type: 'CardsExchanged', offerId: OFFER, versionFrom: side, versionTo: shop }));

  it('[C34] each sees which of their own they gave; the card they got is one of the other’s', () => {
    const both: Step = { ...exchanged, versionFrom: side, versionTo: shop };
    expect(sees(ana, ben, ...talk, offeredSide)).toMatchObject({ state: 'offered', version: side });
    expect(sees(ana, ben, ...talk, offeredSide, both)).toMatchObject({
      version: side,
      card: { owner: ben, version: shop },
    });
    expect(sees(ben, ana, ...talk, offeredSide, both)).toMatchObject({
      version: shop,
      card: { owner: ana, version: side },
    });
  });

  it('[C34] where none is named the main one is meant', () => {
    const seen = sees(ben, ana, ...talk, offered, exchanged);
    expect(seen).not.toHaveProperty('version');
    expect(seen).toMatchObject({ card: { owner: ana, fields: ['email'] } });
    expect(seen.state === 'exchanged' && seen.card).not.toHaveProperty('version');
  });
});

describe('asking for an exchange', () => {
  it('[C1] names the fields that are given', () =>
    given(...talk)
      .when(offerCard(ana, ben, ['email', 'role']))
      .then({ type: 'CardOffered', offerId: OFFER, from: ana, to: ben, fields: ['email', 'role'] }));

  it('[C1] the other sees that they are asked, not what they would get', () =>
    expect(sees(ben, ana, ...talk, offered)).toEqual({
      state: 'asked',
      offerId: OFFER,
      at: begin,
      later: false,
    }));

  it('[C2] not before the talk has begun', () =>
    given(lobbyOf(ana, ben), roundAnnounced([[ana, ben]]), later(9 * SECOND))
      .when(offerCard(ana, ben))
      .thenRefused('too_early'));

  it('[C2] a click just after the end still counts, and later too', () => {
    given(...talk, roundEnded, later(MINUTE))
      .when(offerCard(ana, ben))
      .then({ type: 'CardOffered' });
    given(...talk, roundEnded, { type: 'ClosingStarted' })
      .when(offerCard(ana, ben))
      .then({ type: 'CardOffered' });
  });

  it('[C2] not after the end of the mixer', () =>
    given(...talk, { type: 'MixerEnded' })
      .when(offerCard(ana, ben))
      .thenRefused('mixer_ended'));

  it('[C3] only between two who sat in that room', () => {
    given(...talk)
      .when(offerCard(ana, cleo))
      .thenRefused('not_in_room');
    given(...talk)
      .when(offerCard(cleo, ana))
      .thenRefused('not_in_room');
    given(...talk)
      .when(offerCard(ana, ana))
      .thenRefused('not_in_room');
    given(...talk)
      .when(offerCard(ana, ben, ['email'], { roomId: 'room-9999' }))
      .thenRefused('not_in_room');
    given(...talk, wentMissing(ben, { noShow: true }))
      .when(offerCard(ana, ben))
      .thenRefused('not_in_room');
  });

  it('[C3] not between two who had the same room one after the other', () => {
    const oneAfterTheOther = [
      lobbyOf(ana, ben, cleo, dan),
      roundOf([ana, ben, cleo]),
      { type: 'ParticipantLeft', person: ana },
      { type: 'ThirdAnnounced', roomId: roomNr(1), person: dan, joinsAt: begin + 5 * SECOND },
      { type: 'ThirdSeated', roomId: roomNr(1), person: dan },
    ] as const;
    given(...oneAfterTheOther)
      .when(offerCard(dan, ana))
      .thenRefused('not_in_room');
    given(...oneAfterTheOther)
      .when(giveThanks(dan, ana))
      .thenRefused('not_in_room');
    given(...oneAfterTheOther)
      .when(offerCard(dan, ben))
      .then({ type: 'CardOffered' });
  });

  it('[C3] not by somebody who was taken out', () => {
    given(...talk, { type: 'ParticipantRemoved', person: ana })
      .when(offerCard(ana, ben))
      .thenRefused('removed');
    given(...talk, { type: 'ParticipantRemoved', person: ana })
      .when(giveThanks(ana, ben))
      .thenRefused('removed');
  });

  it('[C4] once between two', () => {
    given(...talk, offered)
      .when(offerCard(ana, ben))
      .thenRefused('already_offered');
    given(...talk, offered, exchanged)
      .when(offerCard(ana, ben))
      .thenRefused('already_offered');
    given(...talk, offered, exchanged)
      .when(offerCard(ben, ana))
      .thenRefused('already_offered');
  });

  it('[C5] two who ask each other have agreed', () =>
    given(...talk, offered)
      .when(offerCard(ben, ana, ['link'], { offerId: 'offer-0002' }))
      .then({
        type: 'CardsExchanged',
        offerId: OFFER,
        from: ana,
        to: ben,
        fieldsFrom: ['email'],
        fieldsTo: ['link'],
      }));

  it('[C5] also after a "later" or a "no"', () => {
    given(...talk, offered, putOff('later'))
      .when(offerCard(ben, ana))
      .then({ type: 'CardsExchanged' });
    given(...talk, offered, putOff('decline'))
      .when(offerCard(ben, ana))
      .then({ type: 'CardsExchanged' });
  });
});

describe('asking again', () => {
  const takenBack: Step = { type: 'CardRevoked', offerId: OFFER, by: ana };
  it.each(['later', 'decline'] as const)('[C14] once more after a "%s", not a third time', (answer) => {
    const once = [offered, putOff(answer), takenBack];
    given(...talk, ...once)
      .when(offerCard(ana, ben))
      .then({ type: 'CardOffered' });
    given(...talk, ...once, ...once)
      .when(offerCard(ana, ben))
      .thenRefused('asked_enough');
    given(...talk, ...once, ...once)
      .when(offerCard(ben, ana))
      .then({ type: 'CardOffered' });
  });

  it('[C14] an offer taken back before its answer does not count, a "later" that becomes a "no" counts once', () => {
    given(...talk, offered, takenBack, offered, takenBack)
      .when(offerCard(ana, ben))
      .then({ type: 'CardOffered' });
    given(...talk, offered, putOff('later'), putOff('decline'), takenBack)
      .when(offerCard(ana, ben))
      .then({ type: 'CardOffered' });
  });
});

describe('answering', () => {
  it('[C6] yes exchanges, with the fields each one chose', () =>
    given(...talk, offered)
      .when(answerCard(ben, 'accept', ['link', 'role']))
      .then({
        type: 'CardsExchanged',
        from: ana,
        to: ben,
        fieldsFrom: ['email'],
        fieldsTo: ['link', 'role'],
      }));

  it('[C6] each sees exactly what the other gave, and what they gave themselves', () => {
    const card = (owner: PersonId, ...fields: CardField[]) => ({ owner, fields });
    expect(sees(ana, ben, ...talk, offered, exchanged)).toMatchObject({
      gave: ['email'],
      card: card(ben, 'link', 'role'),
    });
    expect(sees(ben, ana, ...talk, offered, exchanged)).toMatchObject({
      gave: ['link', 'role'],
      card: card(ana, 'email'),
    });
  });

  it('[C7] later keeps the offer open, and yes can follow at any time', () => {
    given(...talk, offered)
      .when(answerCard(ben, 'later'))
      .then({ type: 'CardPutOff', answer: 'later' });
    given(...talk, offered, putOff('later'), roundEnded, later(MINUTE))
      .when(answerCard(ben, 'accept'))
      .then({ type: 'CardsExchanged' });
    given(...talk, offered, { type: 'MixerEnded' })
      .when(answerCard(ben, 'accept'))
      .then({ type: 'CardsExchanged' });
    expect(sees(ben, ana, ...talk, offered, putOff('later'))).toMatchObject({ state: 'asked', later: true });
  });

  it('[C8] "later" and "no" read the same to the one who asked', () =>
    expect(sees(ana, ben, ...talk, offered, putOff('decline'))).toEqual(
      sees(ana, ben, ...talk, offered, putOff('later')),
    ));

  it('[C8] a "no" leaves nothing to see', () =>
    expect(sees(ben, ana, ...talk, offered, putOff('decline'))).toEqual({ state: 'none' }));

  it('[C9] only by the one who was asked', () => {
    given(...talk, offered)
      .when(answerCard(ana, 'accept'))
      .thenRefused('not_offered');
    given(...talk, offered)
      .when(answerCard(cleo, 'accept'))
      .thenRefused('not_offered');
    given(...talk)
      .when(answerCard(ben, 'accept'))
      .thenRefused('not_offered');
  });

  it('[C9] answered twice alike is once', () => {
    given(...talk, offered, exchanged)
      .when(answerCard(ben, 'accept'))
      .thenNothing();
    given(...talk, offered, putOff('decline'))
      .when(answerCard(ben, 'decline'))
      .thenNothing();
    given(...talk, offered, putOff('later'))
      .when(answerCard(ben, 'later'))
      .thenNothing();
  });

  it('[C9] what was exchanged is not declined any more', () =>
    given(...talk, offered, exchanged)
      .when(answerCard(ben, 'decline'))
      .thenRefused('already_answered'));
});

describe('taking back', () => {
  const revokedBy = (by: PersonId): Step => ({ type: 'CardRevoked', offerId: OFFER, by });

  it('[C10] an offer not answered yet is gone without a trace', () => {
    given(...talk, offered)
      .when(revokeCard(ana))
      .then({ type: 'CardRevoked', by: ana });
    expect(sees(ben, ana, ...talk, offered, revokedBy(ana))).toEqual({ state: 'none' });
    given(...talk, offered, revokedBy(ana))
      .when(answerCard(ben, 'accept'))
      .thenRefused('not_offered');
    given(...talk, offered, revokedBy(ana))
      .when(offerCard(ana, ben, [], { offerId: 'offer-0002' }))
      .then({ type: 'CardOffered' });
  });

  it('[C11] afterwards my card disappears at the other’s, theirs stays with me', () => {
    given(...talk, offered, exchanged)
      .when(revokeCard(ana))
      .then({ type: 'CardRevoked', by: ana });
    expect(sees(ben, ana, ...talk, offered, exchanged, revokedBy(ana))).toMatchObject({
      card: null,
      revoked: false,
    });
    expect(sees(ana, ben, ...talk, offered, exchanged, revokedBy(ana))).toMatchObject({
      card: { owner: ben },
      revoked: true,
    });
  });

  it('[C11] either can, also after the end', () =>
    given(...talk, offered, exchanged, { type: 'MixerEnded' })
      .when(revokeCard(ben))
      .then({ type: 'CardRevoked', by: ben }));

  it('[C12] once, only by the two, and an offer only by the one who made it', () => {
    given(...talk, offered, exchanged, revokedBy(ana))
      .when(revokeCard(ana))
      .thenNothing();
    given(...talk, offered, exchanged)
      .when(revokeCard(cleo))
      .thenRefused('not_offered');
    given(...talk, offered)
      .when(revokeCard(ben))
      .thenRefused('not_offered');
    given(...talk)
      .when(revokeCard(ana))
      .thenRefused('not_offered');
  });
});

describe('thanks', () => {
  it('[C13] go to somebody one sat with, once', () => {
    given(...talk)
      .when(giveThanks(ana, ben))
      .then({ type: 'ThanksGiven', from: ana, to: ben });
    given(...talk, { type: 'ThanksGiven', roomId: roomNr(1), from: ana, to: ben })
      .when(giveThanks(ana, ben))
      .thenNothing();
    given(...talk, { type: 'MixerEnded' })
      .when(giveThanks(ana, ben))
      .then({ type: 'ThanksGiven' });
  });

  it('[C13] not before the talk has begun', () => {
    const shown = [lobbyOf(ana, ben), roundAnnounced([[ana, ben]])];
    given(...shown)
      .when(giveThanks(ana, ben))
      .thenRefused('too_early');
    given(...shown, { type: 'Paused' }, later(MINUTE))
      .when(giveThanks(ana, ben))
      .thenRefused('too_early');
  });

  it('[C13] to nobody else', () => {
    given(...talk)
      .when(giveThanks(ana, cleo))
      .thenRefused('not_in_room');
    given(...talk)
      .when(giveThanks(ana, ana))
      .thenRefused('not_in_room');
  });
});
