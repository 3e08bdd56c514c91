import Check from 'lucide-react/icons/check';
import CircleAlert from 'lucide-react/icons/circle-alert';
import { VideoTile } from '../../components/VideoTile.tsx';
import { useDevices } from '../../hooks/useDevices.ts';
import { useText } from '../../i18n/useText.ts';
import { deviceTrouble } from '../prejoin/deviceTrouble.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';

/** My own picture and whether I will be seen and heard: checked with one look. */
export function OwnDevices() {
  const t = useText('next');
  const { profile } = useOwnProfile();
  const devices = useDevices();
  const { presence, stream } = devices;
  const { media, mic, camera } = presence;
  const trouble = deviceTrouble(devices) !== null;
  const state =
    media === 'text' && !trouble
      ? 'text'
      : mic && camera
        ? 'video'
        : mic
          ? 'micOnly'
          : camera
            ? 'cameraOnly'
            : 'off';
  return (
    <div className="next-own">
      <VideoTile
        self
        untitled
        className="next-self"
        name={profile?.name ?? ''}
        industry={profile?.industry ?? null}
        stream={stream}
        hasVideo={camera}
        stillSize={44}
      />
      <div>
        <p className="next-state" data-off={(!mic && media !== 'text') || trouble || undefined}>
          {trouble ? <CircleAlert size={20} aria-hidden="true" /> : <Check size={20} aria-hidden="true" />}
          {t(`camera.${state}`)}
        </p>
        <p className="muted text-14">{t(trouble ? 'camera.trouble' : 'camera.notYet')}</p>
      </div>
    </div>
  );
}
