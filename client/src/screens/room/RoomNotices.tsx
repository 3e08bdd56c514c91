import type { Partner } from '@enishi/shared/views';
import Clock from 'lucide-react/icons/clock';
import { Banner } from '../../components/Banner.tsx';
import { useBlur } from '../../hooks/useBlur.ts';
import { useLostDevice } from '../../hooks/useLostDevice.ts';
import { useNow } from '../../hooks/useNow.ts';
import { useRequest } from '../../hooks/useRequest.ts';
import { useRoomVideo } from '../../hooks/useRoomVideo.ts';
import { useMicIsSilent } from '../../hooks/useVoice.ts';
import { useText } from '../../i18n/useText.ts';
import { useRoomStore } from '../../stores/room.ts';
import { LostConnection } from '../frame/LostConnection.tsx';
import { CaptionNotices } from './CaptionNotices.tsx';
import type { Cue } from './roomTime.ts';
import { SitOutNotice } from './SitOutNotice.tsx';
import { useCueText } from './useCues.ts';
import type { MoreTime } from './useMoreTime.ts';
import { usePeopleText } from './usePeopleText.ts';
import { useRoom } from './useRoom.ts';

/** What the host said longer ago was read before this room opened. */
const NEWS_MS = 60_000;

export type RoomNoticesProps = {
  cue: Cue | null;
  lastMinute: boolean;
  moreTime: MoreTime;
  /** a request that stands while something else is open beside the picture */
  asking: Partner | null;
};

/** so many others, and browsers that talk directly send no pictures */
const VOICES_ONLY_FROM = 4;

/** What lasts and concerns this room, one line each; never over a face. */
export function RoomNotices({ cue, lastMinute, moreTime, asking }: RoomNoticesProps) {
  const t = useText('room');
  const { room, visitors, mine, shared } = useRoom();
  const { say, all } = usePeopleText();
  const { failedReason, fellBack } = useRoomVideo();
  const micIsSilent = useMicIsSilent();
  const lost = useLostDevice();
  const blur = useBlur();
  const direct = room.pass?.engine === 'p2p' || fellBack;
  const voicesOnly = direct && (room.pass?.others.length ?? 0) >= VOICES_ONLY_FROM;
  const { open, closeNotice, closed } = useRoomStore();
  const cueText = useCueText(cue);
  const { announcement } = shared;
  const toChat = { label: t('stage.openChat'), onClick: () => open('chat') };
  return (
    <div className="room-notices">
      <LostConnection talking />
      {cueText && (
        <p className="room-cue" data-cue={cue}>
          {cueText}
        </p>
      )}
      {shared.paused && <Banner>{t('notice.paused')}</Banner>}
      {room.joining && <Joining />}
      {asking && (
        <Banner action={{ label: t('notice.look'), onClick: () => open('card', asking.person.personId) }}>
          {t('notice.asked', { person: say(asking.person) })}
        </Banner>
      )}
      {(failedReason === 'unsupported' || failedReason === 'elsewhere') && (
        <Banner kind="warn" action={toChat}>
          {t(`stage.${failedReason}`)}
        </Banner>
      )}
      {micIsSilent && (
        <Banner kind="warn" action={{ label: t('notice.chooseMic'), onClick: () => open('devices') }}>
          {t('notice.silentMic')}
        </Banner>
      )}
      <CaptionNotices />
      {lost && (
        <Banner kind="warn" action={{ label: t('notice.seeDevices'), onClick: () => open('devices') }}>
          {t(`notice.lost.${lost}`)}
        </Banner>
      )}
      {blur?.held && (
        <Banner kind="warn" action={{ label: t('notice.showUnblurred'), onClick: () => blur.turn(false) }}>
          {t(`notice.blur.${blur.state === 'slow' ? 'slow' : 'failed'}`)}
        </Banner>
      )}
      {voicesOnly && <Banner>{t('stage.voicesOnly')}</Banner>}
      {visitors.length > 0 && <Banner>{t('notice.visiting', { people: all(visitors) })}</Banner>}
      {room.wish.agreed ? (
        <p className="room-cue">{t('notice.agreed')}</p>
      ) : (
        moreTime.wished && (
          <p className="room-cue">
            <Clock size={20} aria-hidden="true" />
            <span>{t('notice.wished')}</span>
          </p>
        )
      )}
      <SitOutNotice lastMinute={lastMinute} />
      <HelpNotice />
      {announcement && announcement.at > room.startsAt - NEWS_MS && !closed.includes(announcement.id) && (
        <Banner onClose={() => closeNotice(announcement.id)}>
          {t('notice.announcement', { text: announcement.text })}
        </Banner>
      )}
      {mine.hostOffered && <HostOffer />}
    </div>
  );
}

function Joining() {
  const t = useText('room');
  const { room } = useRoom();
  const { say } = usePeopleText();
  const now = useNow();
  if (!room.joining) return null;
  const count = Math.max(0, Math.ceil((room.joining.at - now) / 1_000));
  return (
    <Banner>
      {t('notice.joining', { count, person: say(room.joining.person) })}
      {room.chat.length > 0 && ` ${t('notice.chatStaysHere')}`}
    </Banner>
  );
}

function HelpNotice() {
  const t = useText('room');
  const { room } = useRoom();
  const { closeNotice, closed } = useRoomStore();
  const [cancel, { pending }] = useRequest('help:cancel');
  if (!room.call) return null;
  const id = `call ${room.call.at}`;
  if (closed.includes(id)) return null;
  if (room.call.answer !== null) {
    return (
      <Banner onClose={() => closeNotice(id)}>{t('notice.answered', { text: room.call.answer })}</Banner>
    );
  }
  return (
    <Banner action={{ label: t('notice.cancelCall'), pending, onClick: () => void cancel({}) }}>
      {t('notice.called')}
    </Banner>
  );
}

function HostOffer() {
  const t = useText('room');
  const [accept, { pending }] = useRequest('host:accept');
  return (
    <Banner kind="warn" action={{ label: t('notice.hostAccept'), pending, onClick: () => void accept({}) }}>
      {t('notice.hostOffered')}
    </Banner>
  );
}
