import { type ReactNode, useMemo } from 'react';
import { useSignalling } from '../hooks/useSignalling.ts';
import { p2pProvider } from '../video/p2p/p2pProvider.ts';
import { VideoContext } from '../video/VideoContext.tsx';

/** Gives the rooms' video what it needs from outside. */
export function VideoWiring({ children }: { children: ReactNode }) {
  const signalling = useSignalling();
  const wiring = useMemo(() => ({ provider: p2pProvider, signalling }), [signalling]);
  return <VideoContext value={wiring}>{children}</VideoContext>;
}
