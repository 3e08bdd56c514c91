import type { MixerId } from '@enishi/shared/ids';
import type { ReactNode } from 'react';
import { useMixer } from '../hooks/useMixer.ts';
import { type SocketKind, useMixerStore } from '../stores/mixer.ts';
import { LiveBanner } from './LiveBanner.tsx';
import { RefusedScreen } from './RefusedScreen.tsx';
import { WaitingForMixer } from './WaitingForMixer.tsx';

export type MixerGateProps = { mixerId: MixerId; kind: SocketKind; children: ReactNode };

/** Opens a mixer's connection; below it `useShared` and `useMine` (of a console: `useConsole`) have a value. */
export function MixerGate({ mixerId, kind, children }: MixerGateProps) {
  const { connection, refusal } = useMixer(mixerId, kind);
  const ready = useMixerStore(
    (now) =>
      now.mixerId === mixerId && now.shared !== null && (kind === 'seat' ? now.mine : now.console) !== null,
  );
  if (connection === 'elsewhere' || connection === 'refused') {
    return <RefusedScreen code={refusal ?? 'internal'} />;
  }
  if (!ready) return <WaitingForMixer />;
  return (
    <>
      <LiveBanner />
      {children}
    </>
  );
}
