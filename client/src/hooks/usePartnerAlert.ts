import { useEffect, useRef } from 'react';
import { useText } from '../i18n/useText.ts';
import { useMixerStore } from '../stores/mixer.ts';
import { useSettingsStore } from '../stores/settings.ts';
import { setTitleAlert } from './useTitle.ts';
import { useTone } from './useTone.ts';

/** Tells somebody who looks at another tab that a partner is found: a tone, the title, a notification. */
export function usePartnerAlert(): void {
  const t = useText('app');
  const play = useTone();
  const room = useMixerStore((now) => now.mine?.room ?? null);
  const told = useRef<string | null>(null);
  useEffect(() => {
    const roomId = room?.roomId ?? null;
    if (roomId === told.current) return;
    told.current = roomId;
    setTitleAlert(null);
    if (!room || !document.hidden) return;
    const names = room.partners
      .map(({ person }) => t('personName', { name: person.name }))
      .join(t('listComma'));
    const words = t('partnerFound', { names });
    setTitleAlert(words);
    play('found');
    notify(words);
  }, [room, t, play]);
  useEffect(() => {
    const seen = () => {
      if (!document.hidden) setTitleAlert(null);
    };
    document.addEventListener('visibilitychange', seen);
    return () => document.removeEventListener('visibilitychange', seen);
  }, []);
}

function notify(words: string) {
  if (!useSettingsStore.getState().notifications) return;
  if (!('Notification' in window) || Notification.permission !== 'granted') return;
  try {
    new Notification(words, { tag: 'enishi-partner' }).onclick = () => window.focus();
  } catch {
    // Phones want a service worker for this; the tone and the title are there.
  }
}
