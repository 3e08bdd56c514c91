import Captions from 'lucide-react/icons/captions';
import { Banner } from '../../components/Banner.tsx';
import { readersOf, useCaptionMyself } from '../../hooks/useCaptionMyself.ts';
import { useOwnCaptions } from '../../hooks/useOwnCaptions.ts';
import { useText } from '../../i18n/useText.ts';
import { useDevicesStore } from '../../stores/devices.ts';
import { useRoomStore } from '../../stores/room.ts';
import { usePeopleText } from './usePeopleText.ts';
import { useRoom } from './useRoom.ts';

/** Somebody wishes to read what I say: asked once a room, and once agreed it is always said that it happens. */
export function CaptionNotices() {
  const t = useText('room');
  const { room, mine } = useRoom();
  const { all } = usePeopleText();
  const { open, closeNotice, closed } = useRoomStore();
  const { possible, agreed, captioning } = useOwnCaptions();
  const media = useDevicesStore((now) => now.media);
  useCaptionMyself();
  const readers = readersOf(mine);
  if (!possible || media === 'text' || readers.length === 0) return null;
  const people = all(readers);
  const id = `captions ${room.roomId}`;
  const more = { label: t('captions.look'), onClick: () => open('captions') };
  if (!agreed) {
    return closed.includes(id) ? null : (
      <Banner action={more} onClose={() => closeNotice(id)}>
        {t('captions.wished', { people })}
      </Banner>
    );
  }
  if (captioning === 'failed')
    return (
      <Banner kind="warn" action={more}>
        {t('captions.state.failed')}
      </Banner>
    );
  return (
    captioning === 'listening' && (
      <p className="room-cue">
        <Captions size={20} aria-hidden="true" />
        <span>{t('captions.going', { people })}</span>
      </p>
    )
  );
}
