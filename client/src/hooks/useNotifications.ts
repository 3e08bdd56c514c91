import { useState } from 'react';
import { useSettings } from './useSettings.ts';

/** The browser's notifications: asked for only when somebody turns them on. */
export function useNotifications() {
  const possible = 'Notification' in window;
  const [{ notifications }, change] = useSettings();
  const [permission, setPermission] = useState(possible ? Notification.permission : 'denied');
  const turn = async (wanted: boolean) => {
    if (!wanted) return change({ notifications: false });
    const answer = await Notification.requestPermission();
    setPermission(answer);
    change({ notifications: answer === 'granted' });
  };
  return {
    possible,
    on: notifications && permission === 'granted',
    denied: permission === 'denied',
    turn,
  };
}
