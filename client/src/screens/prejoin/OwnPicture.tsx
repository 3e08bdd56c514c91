import MicOff from 'lucide-react/icons/mic-off';
import { classNames } from '../../components/classNames.ts';
import { VideoTile } from '../../components/VideoTile.tsx';
import type { Devices } from '../../hooks/useDevices.ts';
import { useText } from '../../i18n/useText.ts';
import { DeviceToggles } from './DeviceToggles.tsx';
import { PictureStill } from './PictureStill.tsx';
import type { PrejoinStage } from './prejoinStage.ts';
import { VoiceMeter } from './VoiceMeter.tsx';

type OwnPictureProps = { stage: PrejoinStage; devices: Devices; name: string };

/** As the partner will see it, only mirrored; with the voice's meter and both switches on it. */
export function OwnPicture({ stage, devices, name }: OwnPictureProps) {
  const { stream, cameraTrack, shown, micTrack, media, mic, presence } = devices;
  const controls = stage === 'settled' && media !== 'text';
  return (
    <VideoTile
      self
      untitled
      name={name}
      stream={stream}
      hasVideo={shown !== null}
      className={classNames(
        '-mx-3 rounded-[20px] desk:mx-0 desk:aspect-4/3',
        // On a phone an empty picture leaves the room to what is said below it.
        cameraTrack ? 'aspect-square' : controls ? 'aspect-4/3' : 'aspect-16/10',
      )}
      still={<PictureStill stage={stage} devices={devices} name={name} />}
    >
      {controls && (
        <div className="absolute inset-x-0 bottom-0 flex flex-col gap-3 bg-linear-to-t from-veil to-transparent p-4 pt-10 desk:flex-row desk:flex-wrap desk:items-end desk:justify-between desk:p-5 desk:pt-10">
          <div className="min-w-0">
            <b className="hidden text-20 desk:block">{name}</b>
            {presence.mic && micTrack && <VoiceMeter key={micTrack.id} track={micTrack} />}
            {!mic && <NoVoice />}
          </div>
          <DeviceToggles devices={devices} />
        </div>
      )}
    </VideoTile>
  );
}

function NoVoice() {
  const t = useText('prejoin');
  return (
    <p className="flex min-h-7 items-center gap-2 text-14">
      <MicOff size={20} aria-hidden="true" />
      {t('micOff')}
    </p>
  );
}
