import type { ErrorCode } from '@enishi/shared/errors';
import type { Me } from '@enishi/shared/http';
import { useEffect, useState } from 'react';
import { restoreDraft } from '../net/profileDraft.ts';
import { useSessionStore } from '../stores/session.ts';

/** This browser's person; asks for a session when there is none yet. */
export function useMe(): {
  readonly me: Me | null;
  readonly refusal: ErrorCode | null;
  readonly retry: () => void;
} {
  const me = useSessionStore((now) => now.me);
  const [refusal, setRefusal] = useState<ErrorCode | null>(null);
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new `turn` asks again
  useEffect(() => {
    void restoreDraft().then((reply) => setRefusal(reply.ok ? null : reply.code));
  }, [turn]);
  return { me, refusal, retry: () => setTurn((now) => now + 1) };
}
