import type { MixerId } from '@enishi/shared/ids';
import type { ReactNode } from 'react';
import { type SocketKind, useMixer } from '../../hooks/useMixer.ts';
import { useMixerStore } from '../../stores/mixer.ts';
import { RefusedScreen } from './RefusedScreen.tsx';
import { ResignedScreen } from './ResignedScreen.tsx';
import { WaitingForMixer } from './WaitingForMixer.tsx';

export type MixerGateProps = { mixerId: MixerId; kind: SocketKind; children: ReactNode };

/** Opens a mixer's connection; below it `useShared` and `useMine` (of a console: `useConsole`) have a value. */
export function MixerGate({ mixerId, kind, children }: MixerGateProps) {
  const { connection, refusal, ready } = useMixer(mixerId, kind);
  const code = useMixerStore((now) => now.shared?.code);
  if (refusal === 'not_host' && ready && code) return <ResignedScreen code={code} />;
  if (connection === 'elsewhere' || connection === 'refused') {
    return <RefusedScreen code={refusal ?? 'internal'} />;
  }
  if (!ready) return <WaitingForMixer />;
  return children;
}
