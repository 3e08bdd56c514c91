import type { MediaMode, Presence } from '@enishi/shared/signal';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronLeft from 'lucide-react/icons/chevron-left';
import Keyboard from 'lucide-react/icons/keyboard';
import Lock from 'lucide-react/icons/lock';
import Mic from 'lucide-react/icons/mic';
import Video from 'lucide-react/icons/video';
import { useEffect } from 'react';
import { Button } from '../../components/Button.tsx';
import { classNames } from '../../components/classNames.ts';
import { RadioCards } from '../../components/RadioCards.tsx';
import { useDevices } from '../../hooks/useDevices.ts';
import { useText } from '../../i18n/useText.ts';
import { DeviceHelp } from './DeviceHelp.tsx';
import { DeviceMenus } from './DeviceMenus.tsx';
import { deviceTrouble } from './deviceTrouble.ts';
import { OwnPicture } from './OwnPicture.tsx';
import { prejoinStage } from './prejoinStage.ts';

export type PrejoinResult = Omit<Presence, 'speaking'>;
export type PrejoinPanelProps = {
  /** the person's own name, on the picture */
  name: string;
  /** goes straight into a room with one person, not into a lobby */
  forTwo?: boolean;
  /** small, above the title */
  mixerName?: string | undefined;
  onDone: (result: PrejoinResult) => void;
  onBack?: (() => void) | undefined;
  /** while the caller is busy with what was done */
  pending?: boolean | undefined;
};

/** Camera and microphone before the lobby. The devices stay open afterwards, for every room. */
export function PrejoinPanel({
  name,
  forTwo = false,
  mixerName,
  onDone,
  onBack,
  pending,
}: PrejoinPanelProps) {
  const t = useText('prejoin');
  const devices = useDevices({ preview: true });
  const { media, presence, choose } = devices;
  const stage = prejoinStage(devices);
  const settled = stage === 'settled';
  const trouble = settled ? deviceTrouble(devices) : null;

  useEffect(() => {
    // An address without https has no camera to ask for: what helps is said at once.
    if (stage === 'unasked' && !window.isSecureContext) void choose('video');
  }, [stage, choose]);

  const result: PrejoinResult = settled ? presence : { media: 'text', mic: false, camera: false };
  const finish = () => {
    // What is said on the button holds: a camera allowed later does not turn itself on in a room.
    if (result.media !== media) void choose(result.media);
    onDone(result);
  };
  return (
    <div className="grid gap-5 pb-12 desk:grid-cols-[minmax(0,1fr)_minmax(0,400px)] desk:items-start desk:gap-12 desk:pt-2 desk:pb-0">
      {/* On a phone what helps comes before a picture that is not there. */}
      <div className={classNames('grid gap-2', trouble && 'max-desk:order-last')}>
        <OwnPicture stage={stage} devices={devices} name={name} />
        {media !== 'text' && (
          <p className="flex gap-2 text-14 text-text-2">
            <Lock size={20} aria-hidden="true" className="mt-[0.1em] flex-none" />
            {t(forTwo ? 'nobodyYet' : media === 'audio' ? 'nobodyHears' : 'nobodySees')}
          </p>
        )}
      </div>
      <div className="grid gap-5 desk:gap-6">
        <div>
          {mixerName && <p className="text-14 text-text-2">{mixerName}</p>}
          <h1 tabIndex={-1} className="text-28">
            {t('title')}
          </h1>
        </div>
        <RadioCards<MediaMode>
          legend={t('ways.legend')}
          value={media}
          onChange={(way) => void choose(way)}
          options={[
            { value: 'video', label: t('ways.video'), icon: <Video size={20} aria-hidden="true" /> },
            { value: 'audio', label: t('ways.audio'), icon: <Mic size={20} aria-hidden="true" /> },
            { value: 'text', label: t('ways.text'), icon: <Keyboard size={20} aria-hidden="true" /> },
          ]}
        />
        {trouble && <DeviceHelp trouble={trouble} onRetry={() => void devices.retry()} />}
        {settled && media !== 'text' && (
          <>
            <div className="hidden desk:block">
              <DeviceMenus devices={devices} />
            </div>
            <details className="rounded-control border border-line px-4 desk:hidden">
              <summary className="flex min-h-12 items-center justify-between">
                {t('devices')}
                <ChevronDown size={20} aria-hidden="true" />
              </summary>
              <div className="pb-4">
                <DeviceMenus devices={devices} />
              </div>
            </details>
          </>
        )}
        <div className="fixed inset-x-0 bottom-0 z-1 flex flex-wrap gap-3 border-line border-t bg-surface px-5 pt-3 pb-[calc(0.75rem+env(safe-area-inset-bottom))] desk:sticky desk:border-0 desk:bg-paper desk:px-0 desk:py-2">
          {onBack && (
            <Button variant="quiet" icon={<ChevronLeft size={20} aria-hidden="true" />} onClick={onBack}>
              {t('back')}
            </Button>
          )}
          <Button
            className="flex-auto"
            variant={settled ? 'main' : 'plain'}
            pending={pending}
            onClick={finish}
          >
            {t(enterKey(result.media, settled ? media : null, forTwo))}
          </Button>
        </div>
      </div>
    </div>
  );
}

/** The button says how one really goes in, when that is not what was chosen above. */
function enterKey(real: MediaMode, chosen: MediaMode | null, forTwo: boolean): string {
  if (real === chosen) return forTwo ? 'enterRoom' : 'enter';
  return real === 'audio' ? 'enterAudio' : 'enterText';
}
