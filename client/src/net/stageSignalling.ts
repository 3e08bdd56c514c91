import type { PersonId } from '@enishi/shared/ids';
import type { RtcSignal } from '@enishi/shared/signal';
import { request } from './currentMixer.ts';
import { onOnline } from './onOnline.ts';
import { signals } from './roomMessages.ts';

/** Between one who speaks to everybody and one who listens. Sent once; what is lost is said again. */
export const stageSignalling = {
  send: (to: PersonId, signal: RtcSignal) => void request('signal:send', { to, signal, stage: true }),
  on: (listener: (from: PersonId, signal: RtcSignal) => void) =>
    signals.add(({ from, signal, stage }) => {
      if (stage) listener(from, signal);
    }),
  onBack: onOnline,
};
