import { readFileSync } from 'node:fs';
import { COMMON_TOPICS, topicsOfDeck } from '@enishi/shared/topics';
import { describe, expect, it } from 'vitest';
import { deckOfJson } from '../../server/src/decks/deckOfJson.ts';
import { drawTopic, startRound } from '../support/mixer/commands.ts';
import { given, storyOf } from '../support/mixer/given.ts';
import {
  later,
  lobbyOf,
  lobbyWith,
  roundAnnounced,
  roundEnded,
  roundOf,
  topicNr,
} from '../support/mixer/history.ts';
import { SECOND } from '../support/mixer/moments.ts';
import { ana, ben, cleo, dan, roomNr } from '../support/mixer/people.ts';
import { seatingOf } from '../support/mixer/seatingOf.ts';

const EXAMPLE = new URL('../../docs/examples/harbour-work.json', import.meta.url);
const room1 = roomNr(1);
const talk = [lobbyOf(ana, ben, cleo, dan), roundOf([ana, ben], [cleo, dan])];

describe('topics', () => {
  it('[T1] every room opens with one', () =>
    given(lobbyOf(ana, ben))
      .when(startRound(), { seating: seatingOf([[ana, ben]]), below: (limit) => Math.min(6, limit - 1) })
      .then({ type: 'RoundStarted', rooms: [{ topic: COMMON_TOPICS[6]?.id, topicSeenBefore: false }] }));

  it('[T27] a theme pack comes when its deck is chosen, and only then', () => {
    const last = { seating: seatingOf([[ana, ben]]), below: (limit: number) => limit - 1 };
    given(lobbyWith({ deck: 'students' }, ana, ben))
      .when(startRound(), last)
      .then({ type: 'RoundStarted', rooms: [{ topic: 'students-08' }] });
    given(lobbyOf(ana, ben))
      .when(startRound(), last)
      .then({ type: 'RoundStarted', rooms: [{ topic: 'transfer-12' }] });
  });

  it('[T2] either draws the next one', () => {
    given(...talk)
      .when(drawTopic(ana))
      .then({ type: 'TopicDrawn', roomId: room1, by: ana, seenBefore: false });
    given(...talk)
      .when(drawTopic(ben))
      .then({ type: 'TopicDrawn', roomId: room1, by: ben });
  });

  it('[T3] two who draw at once draw one', () => {
    const story = storyOf(...talk);
    story.attempt(drawTopic(ana));
    expect(story.attempt(drawTopic(ben))).toEqual([]);
    expect(story.mixer.rooms.get(room1)?.topics).toHaveLength(2);
  });

  it('[T4] never one that either of them had', () => {
    const secondRound = [...talk, roundEnded, roundOf([ana, cleo], [ben, dan])];
    const story = storyOf(...secondRound, later(SECOND));
    const had = [topicNr(1), topicNr(2), topicNr(3)];
    for (let drawn = 1; drawn <= COMMON_TOPICS.length - had.length; drawn += 1)
      story.attempt(drawTopic(ana, drawn, roomNr(3)));
    const topics = story.mixer.rooms.get(roomNr(3))?.topics ?? [];
    expect(new Set(topics.map(({ id }) => id)).size).toBe(topics.length);
    expect(topics.filter(({ seenBefore }) => seenBefore)).toEqual([]);
    expect(topics.slice(1).some(({ id }) => id === topicNr(1) || id === topicNr(2))).toBe(false);
  });

  it('[T5] when none is left, the one seen longest ago', () => {
    const story = storyOf(lobbyWith({ deck: 'careers' }, ana, ben), roundOf([ana, ben]));
    const cards = topicsOfDeck('careers').map(({ id }) => id);
    for (let drawn = 1; drawn <= cards.length; drawn += 1) {
      story.now += SECOND;
      story.attempt(drawTopic(ana, drawn));
    }
    for (const oldest of cards.slice(0, 3)) {
      story.now += SECOND;
      const drawn = story.mixer.rooms.get(room1)?.topics.length;
      expect(story.attempt(drawTopic(ben, drawn))).toMatchObject([{ topic: oldest, seenBefore: true }]);
    }
  });

  it('[T6] a mixer with one deck draws from that alone', () =>
    given(lobbyWith({ deck: 'failures' }, ana, ben))
      .when(startRound(), { seating: seatingOf([[ana, ben]]) })
      .then({ type: 'RoundStarted', rooms: [{ topic: topicsOfDeck('failures')[0]?.id }] }));

  it('[T32] [T33] a deck of the host’s is drawn from alone; without its file the common cards are', () => {
    const deck = deckOfJson('harbour', readFileSync(EXAMPLE, 'utf8'));
    const here = { seating: seatingOf([[ana, ben]]), hostDecks: [deck] };
    given(lobbyWith({ deck: deck.id }, ana, ben))
      .when(startRound(), here)
      .then({ type: 'RoundStarted', rooms: [{ topic: deck.cards[0]?.id }] });
    given(lobbyWith({ deck: deck.id }, ana, ben))
      .when(startRound(), { ...here, hostDecks: [] })
      .then({ type: 'RoundStarted', rooms: [{ topic: COMMON_TOPICS[0]?.id }] });
  });

  it('[T7] only in an open room one sits in, once the talk has begun', () => {
    given(...talk)
      .when(drawTopic(cleo))
      .thenRefused('not_in_room');
    given(...talk, roundEnded)
      .when(drawTopic(ana))
      .thenRefused('not_in_room');
    given(lobbyOf(ana, ben), roundAnnounced([[ana, ben]]))
      .when(drawTopic(ana))
      .thenRefused('too_early');
  });

  it('[T8] chance is asked once and written down', () =>
    given(...talk)
      .when(drawTopic(ana), { below: (limit) => limit - 1 })
      .then({ type: 'TopicDrawn', topic: COMMON_TOPICS.at(-1)?.id }));
});
