import { Suspense } from 'react';

/** The empty shell; routes come in here. */
export function App() {
  return <Suspense fallback={null}>Enishi 縁</Suspense>;
}
