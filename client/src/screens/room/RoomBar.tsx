import CirclePlus from 'lucide-react/icons/circle-plus';
import Ellipsis from 'lucide-react/icons/ellipsis';
import IdCard from 'lucide-react/icons/id-card';
import MessageCircle from 'lucide-react/icons/message-circle';
import Mic from 'lucide-react/icons/mic';
import MicOff from 'lucide-react/icons/mic-off';
import Pencil from 'lucide-react/icons/pencil';
import Camera from 'lucide-react/icons/video';
import CameraOff from 'lucide-react/icons/video-off';
import { ControlButton } from '../../components/ControlButton.tsx';
import { KnotMark } from '../../components/KnotMark.tsx';
import { useDevices } from '../../hooks/useDevices.ts';
import { useMixerName } from '../../hooks/useMixerName.ts';
import { useText } from '../../i18n/useText.ts';
import { type RoomPanel, useRoomStore } from '../../stores/room.ts';
import type { MoreTime } from './useMoreTime.ts';
import { useRoom } from './useRoom.ts';

export type RoomBarProps = {
  moreTime: MoreTime;
  /** the card minute, or a request that waits: the one vermilion thing */
  cardCalls: boolean;
  cardAsked: boolean;
  unread: number;
  toggle: (panel: RoomPanel) => void;
};

const icon = { size: 24, 'aria-hidden': true } as const;

/** Seven named controls; on a phone six, more time stands beside the clock. */
export function RoomBar({ moreTime, cardCalls, cardAsked, unread, toggle }: RoomBarProps) {
  const t = useText('room');
  const nameOf = useMixerName();
  const { mine, shared } = useRoom();
  const { presence, toggle: toggleDevice } = useDevices();
  const panel = useRoomStore((now) => now.panel);
  const { mic, camera } = presence;
  return (
    <footer className="room-bar">
      <p className="room-where">
        <KnotMark width={36} />
        <span>{nameOf(shared.name)}</span>
      </p>
      <div className="room-controls" role="toolbar" aria-label={t('bar.label')}>
        <ControlButton
          label={t('bar.mic')}
          name={t(mic ? 'bar.micTurnOff' : 'bar.micTurnOn')}
          icon={mic ? <Mic {...icon} /> : <MicOff {...icon} />}
          off={!mic}
          shortcut="M"
          onClick={() => void toggleDevice('mic')}
        />
        <ControlButton
          label={t('bar.camera')}
          name={t(camera ? 'bar.cameraTurnOff' : 'bar.cameraTurnOn')}
          icon={camera ? <Camera {...icon} /> : <CameraOff {...icon} />}
          off={!camera}
          shortcut="V"
          onClick={() => void toggleDevice('camera')}
        />
        <ControlButton
          label={t('bar.chat')}
          icon={<MessageCircle {...icon} />}
          open={panel === 'chat'}
          unread={unread > 0 ? t('bar.unread', { count: unread }) : undefined}
          shortcut="C"
          onClick={() => toggle('chat')}
        />
        {!mine.visiting && (
          <>
            <ControlButton
              label={t('bar.note')}
              icon={<Pencil {...icon} />}
              open={panel === 'notes'}
              shortcut="N"
              onClick={() => toggle('notes')}
            />
            <ControlButton
              label={t('bar.card')}
              icon={<IdCard {...icon} />}
              open={panel === 'card'}
              main={cardCalls && panel !== 'card'}
              unread={cardAsked ? t('bar.cardAsked') : undefined}
              shortcut="K"
              onClick={() => toggle('card')}
            />
            {(moreTime.possible || moreTime.wished) && (
              <span className="room-only-wide">
                <ControlButton
                  label={moreTime.wished ? t('bar.wished') : moreTime.gain}
                  name={moreTime.wished ? t('bar.unwish') : t('bar.wishName', { gain: moreTime.gain })}
                  icon={<CirclePlus {...icon} />}
                  onClick={moreTime.toggle}
                />
              </span>
            )}
          </>
        )}
        <ControlButton
          label={t('bar.more')}
          icon={<Ellipsis {...icon} />}
          open={panel !== null && menuPanels.includes(panel)}
          onClick={() => toggle('more')}
        />
      </div>
      <p className="room-keys">{t('bar.keys')}</p>
    </footer>
  );
}

const menuPanels: readonly RoomPanel[] = [
  'more',
  'devices',
  'captions',
  'intro',
  'help',
  'report',
  'shortcuts',
];
