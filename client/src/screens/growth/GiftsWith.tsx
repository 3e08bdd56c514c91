import type { PersonId } from '@enishi/shared/ids';
import { Suspense } from 'react';
import { useLoad } from '../../hooks/useLoad.ts';
import { GiveLog } from './GiveLog.tsx';
import './growth.css';

/** What I gave one person and was given by them, on their page. */
export function GiftsWith({ personId }: { personId: PersonId }) {
  const growth = useLoad('GET /api/me/growth');
  if (growth.state !== 'ready') return null;
  const saved = growth.value.gifts.filter(({ otherId }) => otherId === personId);
  // Its words come when the page stands already.
  return (
    <Suspense fallback={null}>
      <GiveLog key={personId} saved={saved} with={personId} />
    </Suspense>
  );
}
