import { useEffect, useRef } from 'react';
import { useRequest } from '../../hooks/useRequest.ts';
import { useMine } from '../../hooks/useViews.ts';

/** Whoever comes back to the console by any way has left the room that they visited. */
export function useLeaveVisit(): void {
  const { visiting } = useMine();
  const [leave] = useRequest('room:leave');
  const came = useRef(false);
  useEffect(() => {
    if (came.current) return;
    came.current = true;
    if (visiting) void leave({});
  }, [visiting, leave]);
}
