import { type ReactNode, useMemo } from 'react';
import { useSignalling } from '../hooks/useSignalling.ts';
import { videoProvider } from '../video/engines.ts';
import { VideoContext } from '../video/VideoContext.tsx';

/** Gives the rooms' video what it needs from outside. */
export function VideoWiring({ children }: { children: ReactNode }) {
  const signalling = useSignalling();
  const wiring = useMemo(() => ({ provider: videoProvider, signalling }), [signalling]);
  return <VideoContext value={wiring}>{children}</VideoContext>;
}
