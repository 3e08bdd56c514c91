import type { PersonTag } from '@enishi/shared/personTag';
import type { PartnerPresence } from '@enishi/shared/views';
import MessageSquareText from 'lucide-react/icons/message-square-text';
import MicOff from 'lucide-react/icons/mic-off';
import WifiLow from 'lucide-react/icons/wifi-low';
import { lazy, type ReactNode, Suspense } from 'react';
import { Avatar } from '../../components/Avatar.tsx';
import { NameTag } from '../../components/NameTag.tsx';
import { VideoTile } from '../../components/VideoTile.tsx';
import { useRoomVideo } from '../../hooks/useRoomVideo.ts';
import { useText } from '../../i18n/useText.ts';
import { useDevicesStore } from '../../stores/devices.ts';
import { ReconnectingNote } from './ReconnectingNote.tsx';
import { useRoomLayout } from './useRoomLayout.ts';

const Portrait = lazy(() =>
  import('../../components/Portrait.tsx').then((file) => ({ default: file.Portrait })),
);

export type PartnerTileProps = {
  person: PersonTag;
  /** null: a visiting host, of whom nothing is told */
  presence: PartnerPresence | null;
  speaking: boolean;
  /** a word instead of the industry: the visiting host */
  mark?: string | undefined;
  /** the picture is small: the name tag is its first line */
  small?: boolean | undefined;
  children?: ReactNode;
};

/** One other person of the room: their picture, or who they are while there is none. */
export function PartnerTile({ person, presence, speaking, mark, small, children }: PartnerTileProps) {
  const speakerId = useDevicesStore((now) => now.speakerId);
  const { pictures } = useRoomVideo();
  const layout = useRoomLayout();
  const picture = pictures.find(({ personId }) => personId === person.personId);
  const here = presence?.state === 'here' ? presence : null;
  const written = person.simulated || here?.media === 'text';
  return (
    <VideoTile
      className="room-tile"
      name={person.name}
      industry={person.industry}
      stream={picture?.stream ?? null}
      hasVideo={(picture?.hasVideo ?? false) && here?.camera !== false}
      state={written || presence?.state === 'reconnecting' ? undefined : picture?.state}
      speaking={speaking}
      speakerId={speakerId}
      watch={picture?.watch}
      still={presence?.state === 'reconnecting' ? <span /> : <Still person={person} presence={presence} />}
    >
      <div className="room-tag">
        {here && !here.mic && !written && <MutedMark />}
        {here && !written && picture?.quality === 'poor' && <WeakLineMark />}
        <NameTag
          name={person.name}
          industry={person.industry}
          role={mark ?? person.role}
          company={layout === 'wide' ? person.company : undefined}
          simulated={person.simulated}
          speaking={speaking}
          compact={small}
        />
      </div>
      {presence?.state === 'reconnecting' && (
        <ReconnectingNote person={person} heldUntil={presence.heldUntil} />
      )}
      {children}
    </VideoTile>
  );
}

function MutedMark() {
  const t = useText('room');
  return (
    <span className="room-muted">
      <MicOff size={16} aria-hidden="true" />
      <span className="sr-only">{t('stage.micOff')}</span>
    </span>
  );
}

function WeakLineMark() {
  const t = useText('room');
  return (
    <span className="room-muted" title={t('stage.weakLine')}>
      <WifiLow size={20} aria-hidden="true" />
      <span className="sr-only">{t('stage.weakLine')}</span>
    </span>
  );
}

/** Stands where the picture would: a drawn person only for those who are simulated. */
function Still({ person, presence }: Pick<PartnerTileProps, 'person' | 'presence'>) {
  const t = useText('room');
  const avatar = <Avatar name={person.name} industry={person.industry} size={112} />;
  if (person.simulated) {
    return (
      <div className="room-portrait">
        <Suspense fallback={avatar}>
          <Portrait seed={person.personId} crop="scene" />
        </Suspense>
      </div>
    );
  }
  const here = presence?.state === 'here' ? presence : null;
  const word = !here || here.camera ? null : here.media === 'video' ? 'cameraOff' : here.media;
  return (
    <div className="room-still">
      {avatar}
      {word && (
        <p>
          {word === 'text' && <MessageSquareText size={20} aria-hidden="true" />}
          {t(`stage.${word}`)}
        </p>
      )}
    </div>
  );
}
