import type { PersonId } from '@enishi/shared/ids';
import { useLoad } from '../../hooks/useLoad.ts';
import { GiveLog } from './GiveLog.tsx';
import './growth.css';

/** What I gave one person and was given by them, on their page. */
export function GiftsWith({ personId }: { personId: PersonId }) {
  const growth = useLoad('GET /api/me/growth');
  if (growth.state !== 'ready') return null;
  const saved = growth.value.gifts.filter(({ otherId }) => otherId === personId);
  return <GiveLog key={personId} saved={saved} with={personId} />;
}
