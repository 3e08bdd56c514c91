import MessageSquareText from 'lucide-react/icons/message-square-text';
import MicOff from 'lucide-react/icons/mic-off';
import { VideoTile } from '../../components/VideoTile.tsx';
import { useDevices } from '../../hooks/useDevices.ts';
import { useOwnSpeaking } from '../../hooks/useVoice.ts';
import { useText } from '../../i18n/useText.ts';
import { useOwnProfile } from './useOwnProfile.ts';
import { useSelfPlace } from './useSelfPlace.ts';

/** My own picture, small; a drag or the arrow keys put it in another corner. */
export function SelfPicture() {
  const t = useText('room');
  const { profile } = useOwnProfile();
  const { presence, stream, shown } = useDevices();
  const speaking = useOwnSpeaking();
  const place = useSelfPlace();
  const mark = presence.media === 'text' ? t('self.text') : presence.mic ? '' : t('self.micOff');
  return (
    <button
      type="button"
      className="room-self"
      data-corner={place.corner}
      data-dragging={place.dragging || undefined}
      {...place.handlers}
    >
      <span className="sr-only">
        {t('self.label')} {mark}
      </span>
      {/* Said above, in one sentence. */}
      <div aria-hidden="true" className="size-full">
        <VideoTile
          self
          className="size-full"
          name={profile?.name ?? ''}
          industry={profile?.industry ?? null}
          stream={stream}
          hasVideo={presence.camera && shown !== null}
          speaking={speaking}
          stillSize={44}
        >
          <span className="room-self-marks">
            {presence.media === 'text' ? (
              <MessageSquareText size={16} aria-hidden="true" />
            ) : (
              !presence.mic && <MicOff size={16} aria-hidden="true" />
            )}
          </span>
        </VideoTile>
      </div>
    </button>
  );
}
