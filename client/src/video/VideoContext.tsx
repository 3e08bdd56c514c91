import { createContext } from 'react';
import type { Signalling, VideoProvider } from './provider.ts';

/** What the rooms' video needs from outside; the app gives it. */
export type VideoWiring = { provider: VideoProvider; signalling: Signalling };

export const VideoContext = createContext<VideoWiring | null>(null);
