import { useEffect } from 'react';
import { Outlet } from 'react-router';
import { useSessionStore } from '../stores/session.ts';
import { LazyScreen } from './LazyScreen.tsx';
import { preloadOwn } from './preloadOwn.ts';
import { signedOut } from './screens.ts';

/** The pages of what is mine: nothing of it stays in sight once this browser is signed out. */
export function OwnPages() {
  const isSignedOut = useSessionStore((now) => now.signedOut);
  useEffect(preloadOwn, []);
  return isSignedOut ? <LazyScreen of={signedOut} /> : <Outlet />;
}
