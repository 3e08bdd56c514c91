import * as z from 'zod/mini';

/** What ids of decks and cards of a host begin with; none of ours does. */
export const HOST_DECK = 'own-';
/** Of a deck's file, without its ending. */
export const DECK_NAME = /^[a-z0-9][a-z0-9-]{0,39}$/;
const rest = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{0,80}$/));
/** A deck's id, and what its cards' ids begin with. */
export const HostDeckId = z.templateLiteral([HOST_DECK, rest]);
export type HostDeckId = `${typeof HOST_DECK}${string}`;

export const isHostDeck = (deck: string): deck is HostDeckId => deck.startsWith(HOST_DECK);

const inBoth = <T extends z.core.$ZodType>(text: T) => z.object({ ja: text, en: text });

/** Topic cards of whoever runs the server, as their file tells them; ids are those that journals name. */
export const HostDeck = z.object({
  id: HostDeckId,
  name: inBoth(z.string()),
  hint: inBoth(z.string()),
  cards: z.array(
    z.object({
      id: HostDeckId,
      /** with the slots of `TOPIC_SLOTS` */
      question: inBoth(z.string()),
      followUps: inBoth(z.array(z.string())),
    }),
  ),
});
export type HostDeck = z.infer<typeof HostDeck>;
