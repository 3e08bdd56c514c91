import type { Reply } from '@enishi/shared/errors';
import type { HostDeck } from '@enishi/shared/hostDecks';
import type { Language } from './language.ts';
import type { Texts } from './loadTexts.ts';

/** A room's topic waits for this. */
const LIMIT_MS = 4_000;
let asked: Promise<readonly HostDeck[]> | null = null;

/** Our topic cards and those that were added on this server. Without an answer ours alone. */
export async function withHostDecks(ours: Texts, language: Language): Promise<object> {
  asked ??= fetchDecks()
    .catch(fetchDecks)
    .catch(() => {
      asked = null;
      return [];
    });
  const added = await asked;
  const decks = added.map(({ id, name, hint }) => [id, { name: name[language], hint: hint[language] }]);
  const cards = added.flatMap(({ cards: all }) =>
    all.map(({ id, question, followUps }) => [
      id,
      { question: question[language], followUps: followUps[language] },
    ]),
  );
  return {
    ...ours,
    decks: { ...partOf(ours, 'decks'), ...Object.fromEntries(decks) },
    cards: { ...partOf(ours, 'cards'), ...Object.fromEntries(cards) },
  };
}

const partOf = (texts: Texts, name: string): object => {
  const part = texts[name];
  return typeof part === 'object' ? part : {};
};

async function fetchDecks(): Promise<readonly HostDeck[]> {
  const answer = await fetch('/api/decks', { signal: AbortSignal.timeout(LIMIT_MS) });
  const reply: Reply<HostDeck[]> = await answer.json();
  if (!reply.ok) throw new Error(reply.code);
  return reply.value;
}
