import Volume2 from 'lucide-react/icons/volume-2';
import WifiOff from 'lucide-react/icons/wifi-off';
import { type ReactNode, useRef } from 'react';
import { useText } from '../i18n/useText.ts';
import { Avatar } from './Avatar.tsx';
import { Button } from './Button.tsx';
import { classNames } from './classNames.ts';
import { SpeakingBars } from './SpeakingBars.tsx';
import { Spinner } from './Spinner.tsx';
import { usePlayback } from './usePlayback.ts';

export type VideoTileProps = {
  name: string;
  industry?: string | null;
  stream: MediaStream | null;
  /** the camera is on; without it the stream is only heard */
  hasVideo: boolean;
  /** left out: nothing to connect (oneself, text only, simulated people) */
  state?: 'connecting' | 'connected' | 'failed' | undefined;
  /** one's own picture: mirrored, never heard, named "You" */
  self?: boolean;
  /** without the word "You" on one's own picture */
  untitled?: boolean;
  speaking?: boolean | undefined;
  speakerId?: string | null;
  /** 0 to 1; phones from Apple leave it to their own buttons */
  volume?: number;
  /** told of the element as long as it shows this stream */
  watch?: ((element: HTMLVideoElement) => () => void) | undefined;
  /** instead of the initials while there is no picture: a Portrait, words */
  still?: ReactNode;
  /** 112 in a large tile, 44 in a small one */
  stillSize?: 44 | 76 | 112;
  /** what lies on the picture: the name tag, buttons */
  children?: ReactNode;
  className?: string | undefined;
};

/** Fills its box: give it a size and a radius by `className`. */
export function VideoTile(props: VideoTileProps) {
  const { name, industry, stream, hasVideo, state, self = false, speaking, speakerId = null } = props;
  const { untitled, still, stillSize = 112, children, className } = props;
  const t = useText('video');
  const video = useRef<HTMLVideoElement>(null);
  const { blocked, unblock, drawn, upright } = usePlayback(video, stream, {
    mute: self,
    speakerId,
    volume: props.volume ?? 1,
    watch: props.watch,
  });
  const visible = hasVideo && drawn && state !== 'failed';

  return (
    <div
      data-theme="dark"
      className={classNames('relative isolate overflow-hidden bg-surface text-leaf', className)}
      data-speaking={speaking || undefined}
    >
      {/* Also without a picture it stays: it carries the voice, and iOS silences what is not laid out. */}
      <video
        ref={video}
        playsInline
        autoPlay
        muted={self}
        aria-label={self ? t('ownPicture') : t('pictureOf', { name })}
        aria-hidden={!visible}
        className={classNames(
          'absolute inset-0 size-full',
          // A phone's upright picture fills a phone; on a desktop it would lose chin and hair.
          upright ? 'object-cover desk:object-contain' : 'object-cover',
          self && '-scale-x-100',
          !visible && 'opacity-0',
        )}
      />
      {!visible && (
        <div className="absolute inset-0 grid place-items-center">
          {still ?? <Avatar name={name} industry={industry} size={stillSize} />}
        </div>
      )}
      {state === 'connecting' && (
        <Note icon={<Spinner />} small={stillSize === 44}>
          {t('connecting')}
        </Note>
      )}
      {state === 'failed' && (
        <Note
          icon={<WifiOff size={20} aria-hidden="true" />}
          small={stillSize === 44}
          hint={stillSize === 44 ? undefined : t('failedHint')}
        >
          {t('failed')}
        </Note>
      )}
      {self && !untitled && (
        <span
          data-self-tag=""
          className={classNames(
            'absolute bottom-1.5 left-1.5 inline-flex items-center gap-2 rounded-chip bg-veil px-2 text-14',
            // A phone held sideways: there it would lie on the initials, which say the same.
            !visible && '[@media(height<30rem)]:hidden',
          )}
        >
          {t('self')}
          {speaking && <SpeakingBars />}
        </span>
      )}
      {children}
      {blocked && (
        <div className="absolute inset-x-4 top-16 grid justify-items-center desk:top-4">
          <Button
            className="bg-leaf text-leaf-ink shadow-card hover:bg-leaf"
            icon={<Volume2 size={20} aria-hidden="true" />}
            onClick={unblock}
          >
            {t('tapToHear')}
          </Button>
        </div>
      )}
    </div>
  );
}

/** Above the middle, where no name tag and no own picture lies; on a phone below the room's clock. */
function Note(props: { icon: ReactNode; children: string; hint?: string | undefined; small: boolean }) {
  if (props.small) {
    return (
      <span className="absolute top-1.5 left-1.5 rounded-chip bg-veil p-1" title={props.children}>
        {props.icon}
        <span className="sr-only">{props.children}</span>
      </span>
    );
  }
  return (
    <div role="status" className="absolute inset-x-4 top-16 grid justify-items-center desk:top-4">
      <div className="flex items-start gap-2 rounded-control bg-veil px-4 py-2 text-14">
        <span className="flex h-[1lh] items-center">{props.icon}</span>
        <span>
          {props.children}
          {props.hint && <span className="block text-text-2">{props.hint}</span>}
        </span>
      </div>
    </div>
  );
}
