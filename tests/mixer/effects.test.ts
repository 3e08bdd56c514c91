import { describe, expect, it } from 'vitest';
import { effectsOf } from '../../server/src/mixer/effectsOf.ts';
import { OFFER } from '../support/mixer/commands.ts';
import { storyOf } from '../support/mixer/given.ts';
import { lobbyOf, lobbyWith, roundEnded, roundOf, type Step } from '../support/mixer/history.ts';
import { DAWN, MINUTE, SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, host, roomNr } from '../support/mixer/people.ts';

const begin = DAWN + 10 * SECOND;
const talk = [lobbyOf(ana, ben, cleo, dan), roundOf([ana, ben], [cleo, dan])];
/** what follows outside from the last thing that happened */
const effects = (...steps: readonly Step[]) => {
  const { events, mixer } = storyOf(...steps);
  const last = events.at(-1);
  return last ? effectsOf(last, mixer) : [];
};

describe('effects', () => {
  it('[D20] a mixer is listed with its phase', () => {
    expect(effects(lobbyOf())).toContainEqual({ type: 'list_mixer' });
    expect(effects(lobbyOf(), { type: 'MixerEnded' })).toContainEqual({ type: 'list_mixer' });
    expect(effects(...talk)).toEqual([{ type: 'list_mixer' }]);
  });

  it('[D20] who takes part or hosts is noted', () => {
    expect(effects(lobbyOf())).toContainEqual({
      type: 'record_participation',
      person: host,
      role: 'host',
      at: DAWN,
    });
    expect(effects(lobbyOf(ana))).toEqual([
      { type: 'record_participation', person: ana, role: 'participant', at: DAWN },
    ]);
    expect(effects(lobbyOf(ana), { type: 'HostAdded', person: ana })).toEqual([
      { type: 'record_participation', person: ana, role: 'host', at: DAWN },
    ]);
  });

  it('[D20] a round leaves its meetings, at its end or that of the mixer', () => {
    const both = [
      { type: 'record_encounter', roomId: roomNr(1) },
      { type: 'record_encounter', roomId: roomNr(2) },
    ];
    expect(effects(...talk, roundEnded)).toEqual(both);
    expect(effects(...talk, { type: 'MixerEnded' })).toEqual([{ type: 'list_mixer' }, ...both]);
  });

  it('[D20] a room that went on leaves what it grew to, also when a new round closes it', () => {
    const extended: Step = { type: 'RoomExtended', roomId: roomNr(1), endsAt: begin + 10 * MINUTE };
    expect(effects(...talk, extended, roundEnded, { type: 'RoomClosed', roomId: roomNr(1) })).toEqual([
      { type: 'record_encounter', roomId: roomNr(1) },
    ]);
    const byHand = [lobbyWith({ auto: false }, ana, ben, cleo, dan), roundOf([ana, ben], [cleo, dan])];
    const { events, mixer } = storyOf(...byHand, extended, roundEnded, roundOf([ana, cleo]));
    const started = events.findLast(({ type }) => type === 'RoundStarted');
    expect(started && effectsOf(started, mixer)).toEqual([{ type: 'record_encounter', roomId: roomNr(1) }]);
  });

  it('[D20] an exchange gives each the other’s card, a revoke takes mine back', () => {
    const exchange: Step = {
      type: 'CardsExchanged',
      offerId: OFFER,
      from: ana,
      to: ben,
      fieldsFrom: ['email'],
      fieldsTo: ['link'],
    };
    const offer: Step = {
      type: 'CardOffered',
      offerId: OFFER,
      roomId: roomNr(1),
      from: ana,
      to: ben,
      fields: ['email'],
    };
    expect(effects(...talk, offer)).toEqual([]);
    expect(effects(...talk, offer, exchange)).toEqual([
      { type: 'give_card', offerId: OFFER, from: ana, to: ben, fields: ['email'], at: begin },
      { type: 'give_card', offerId: OFFER, from: ben, to: ana, fields: ['link'], at: begin },
    ]);
    expect(effects(...talk, offer, exchange, { type: 'CardRevoked', offerId: OFFER, by: ben })).toEqual([
      { type: 'take_card_back', offerId: OFFER, from: ben, at: begin },
    ]);
  });

  it('[D20] thanks are kept', () =>
    expect(effects(...talk, { type: 'ThanksGiven', roomId: roomNr(1), from: ana, to: ben })).toEqual([
      { type: 'record_thanks', from: ana, to: ben, at: begin },
    ]));
});
