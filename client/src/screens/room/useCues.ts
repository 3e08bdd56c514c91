import { useEffect, useRef } from 'react';
import { useAnnouncer } from '../../hooks/useAnnouncer.ts';
import { useTone } from '../../hooks/useTone.ts';
import { useText } from '../../i18n/useText.ts';
import type { Cue } from './roomTime.ts';
import { usePeopleText } from './usePeopleText.ts';
import { useRoom } from './useRoom.ts';

/** The words that go with a moment of the talk; null: nothing to say. */
export function useCueText(cue: Cue | null): string | null {
  const t = useText('room');
  const { room, mine } = useRoom();
  const { say } = usePeopleText();
  if (cue === null || room.partners.length === 0) return null;
  if (cue !== 'opener') return t(`cue.${cue}`);
  if (room.opener === mine.personId) return t('cue.openerMe');
  const opener = room.partners.find(({ person }) => person.personId === room.opener);
  return opener ? t('cue.openerOther', { person: say(opener.person) }) : null;
}

/** Said aloud: who opens, the half, that what was agreed is nearly over, and once that the end is near, with a soft tone. */
export function useCueVoice(cue: Cue | null): void {
  const t = useText('room');
  const text = useCueText(cue);
  const announce = useAnnouncer();
  const play = useTone();
  const { room } = useRoom();
  const told = useRef('');
  useEffect(() => {
    const moment = `${room.roomId} ${cue} ${room.endsAt}`;
    if (text === null || told.current === moment) return;
    told.current = moment;
    if (cue === 'soon') {
      announce(t('spoken.soon'));
      play('soon');
    } else if (cue === 'opener' || cue === 'turn' || cue === 'agreed') {
      announce(text);
    }
  }, [cue, text, room.roomId, room.endsAt, announce, play, t]);
}
