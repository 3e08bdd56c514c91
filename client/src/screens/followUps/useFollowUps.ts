import type { FollowUp, FollowUpState } from '@enishi/shared/followUps';
import { useRef, useState } from 'react';
import { useCall } from '../../hooks/useCall.ts';
import { useLoad } from '../../hooks/useLoad.ts';

export const keyOf = ({ mixerId, person }: FollowUp) => `${mixerId} ${person.personId}`;

/** The list, and its changes: shown at once, put back when the server did not take them. */
export function useFollowUps() {
  const loaded = useLoad('GET /api/me/follow-ups');
  const [changed, setChanged] = useState<ReadonlyMap<string, FollowUp>>(new Map());
  const put = useCall('PUT /api/me/follow-ups/:mixerId/:personId');
  const latest = useRef(changed);
  const keep = (one: FollowUp) => {
    latest.current = new Map(latest.current).set(keyOf(one), one);
    setChanged(latest.current);
  };

  /** Lays the changes over what is known of `one` by now: whoever undoes holds an older one. */
  const change = async (one: FollowUp, changes: Partial<FollowUpState>): Promise<boolean> => {
    const before = latest.current.get(keyOf(one)) ?? one;
    const { mixerId, person } = before;
    const body = { ...before.state, ...changes };
    keep({ ...before, state: body });
    const reply = await put.run({ params: { mixerId, personId: person.personId }, body });
    keep(reply.ok ? reply.value : before);
    return reply.ok;
  };
  const all = (loaded.value ?? []).map((one) => changed.get(keyOf(one)) ?? one);
  return { ...loaded, all, change, refusal: put.refusal };
}

export const isDue = ({ state }: FollowUp) => state.thanks === null;
/** Something is still to be done besides the thank-you. */
export const isOpen = ({ state, note }: FollowUp) =>
  (note.promise !== '' && !state.promiseKept) || (state.nextStep !== '' && !state.nextDone);
