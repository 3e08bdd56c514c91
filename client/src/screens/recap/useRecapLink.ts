import type { RecapPerson } from '@enishi/shared/http';
import type { MixerId } from '@enishi/shared/ids';
import { useDeferredValue } from 'react';
import { useMixer } from '../../hooks/useMixer.ts';
import { useMixerStore } from '../../stores/mixer.ts';

export type RecapLink = {
  /** thanks and answers about cards can be sent now */
  readonly open: boolean;
  /** what the page told, as it stands by now */
  readonly fresh: (person: RecapPerson) => RecapPerson;
};

/**
 * The seat of a mixer that is over, to thank and to answer from. Not while it runs: that would take the seat
 * from the tab in which the person is talking.
 */
export function useRecapLink(mixerId: MixerId, wanted: boolean): RecapLink {
  const { connection } = useMixer(wanted ? mixerId : null, 'seat');
  const met = useMixerStore((now) => (now.mixerId === mixerId ? now.mine?.met : undefined));
  const fresh = (person: RecapPerson): RecapPerson => {
    const live = met?.findLast((one) => one.person.personId === person.person.personId);
    if (!live) return person;
    const { exchange, thanked, thankedMe } = live;
    return { ...person, exchange, thanked, thankedMe };
  };
  // What one can do then has texts of its own: the page stands until they are here.
  const open = useDeferredValue(wanted && connection === 'online');
  return { open, fresh };
}
