import { useCallback, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';

/** To the next page when all is done here. Until that page has come, this one stands there and takes no second press. */
export function useGoOn(): readonly [goOn: (to: string) => void, leaving: boolean] {
  const navigate = useNavigate();
  const { key } = useLocation();
  const [left, leave] = useState<string | null>(null);
  const goOn = useCallback(
    (to: string) => {
      leave(key);
      void navigate(to);
    },
    [key, navigate],
  );
  return [goOn, left === key];
}
