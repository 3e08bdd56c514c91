import {
  CONTACT_MARKS,
  type ContactMark,
  type ContactRow,
  INTENTS,
  type Intent,
} from '@enishi/shared/contacts';
import type { ErrorCode } from '@enishi/shared/errors';
import { INDUSTRY_FAMILIES, type IndustryFamily } from '@enishi/shared/industries';
import { trimmed } from '@enishi/shared/trimmed';
import { startTransition, useEffect, useRef, useState } from 'react';
import { call } from '../net/api.ts';

export type PeopleChoice = {
  readonly q: string;
  readonly family: IndustryFamily | undefined;
  readonly intent: Intent | undefined;
  readonly mark: ContactMark | undefined;
};

const oneOf = <T extends string>(values: readonly T[], value: string | null) =>
  values.find((one) => one === value);

export const choiceIn = (params: URLSearchParams): PeopleChoice => ({
  q: params.get('q') ?? '',
  family: oneOf(INDUSTRY_FAMILIES, params.get('family')),
  intent: oneOf(INTENTS, params.get('intent')),
  mark: oneOf(CONTACT_MARKS, params.get('mark')),
});

/** The address with this choice; what is not chosen is left out. */
export function withChoice(params: URLSearchParams, choice: PeopleChoice): URLSearchParams {
  const next = new URLSearchParams(params);
  for (const [name, value] of Object.entries(choice)) {
    if (value) next.set(name, value);
    else next.delete(name);
  }
  return next;
}

export const isAsked = ({ q, family, intent, mark }: PeopleChoice) =>
  Boolean(trimmed(q) || family || intent || mark);

type Answer = { readonly rows: readonly ContactRow[] | null; readonly total: number };

/** The people of a choice, page by page. What is shown stays until the next answer is here. */
export function useContacts({ q, family, intent, mark }: PeopleChoice) {
  const [answer, setAnswer] = useState<Answer>({ rows: null, total: 0 });
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const [pending, setPending] = useState(true);
  const [turn, setTurn] = useState(0);
  const latest = useRef(0);

  const ask = async (from: number) => {
    latest.current += 1;
    const mine = latest.current;
    setPending(true);
    const reply = await call('GET /api/me/people', { body: { q, family, intent, mark, from } });
    if (mine !== latest.current) return;
    // What it shows may have texts that are still on their way: the page stands until they are here.
    startTransition(() => {
      setPending(false);
      setRefusal(reply.ok ? null : reply.code);
      if (!reply.ok) return;
      const { rows, total } = reply.value;
      setAnswer((now) => ({ rows: from === 0 ? rows : joined(now.rows ?? [], rows), total }));
    });
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: `ask` is made anew for each choice; a new `turn` asks again
  useEffect(() => {
    void ask(0);
    return () => {
      latest.current += 1;
    };
  }, [q, family, intent, mark, turn]);

  return {
    ...answer,
    refusal,
    pending,
    more: () => void ask(answer.rows?.length ?? 0),
    retry: () => setTurn((now) => now + 1),
  };
}

/** Somebody met meanwhile may push a row onto the next page too. */
function joined(shown: readonly ContactRow[], next: readonly ContactRow[]): ContactRow[] {
  const known = new Set(shown.map(({ person }) => person.personId));
  return [...shown, ...next.filter(({ person }) => !known.has(person.personId))];
}
