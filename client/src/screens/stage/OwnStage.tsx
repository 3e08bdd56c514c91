import Megaphone from 'lucide-react/icons/megaphone';
import Mic from 'lucide-react/icons/mic';
import MicOff from 'lucide-react/icons/mic-off';
import Video from 'lucide-react/icons/video';
import VideoOff from 'lucide-react/icons/video-off';
import { Button } from '../../components/Button.tsx';
import { VideoTile } from '../../components/VideoTile.tsx';
import { useDevices } from '../../hooks/useDevices.ts';
import { useRequest } from '../../hooks/useRequest.ts';
import { useSpeakToAll } from '../../hooks/useSpeakToAll.ts';
import type { StageHeard } from '../../hooks/useStage.ts';
import { useText } from '../../i18n/useText.ts';
import { useStageStore } from '../../stores/stage.ts';
import './stage.css';

/** I speak to everybody: said plainly, with the way out. */
export function OwnStage({ heard, picture = false }: { heard: StageHeard; picture?: boolean }) {
  const t = useText('stage');
  const [leave, leaving] = useRequest('stage:leave');
  const speak = useSpeakToAll();
  const here = heard.mine === 'here';
  return (
    <section className="stage-strip" data-own={here || undefined} aria-label={t('label')}>
      <Megaphone size={24} aria-hidden="true" className="flex-none" />
      <div className="stage-words" role="status">
        <p className="font-semibold">{t(here ? 'own.here' : 'own.elsewhere')}</p>
        <p className="text-14 muted">{t(ownText(heard))}</p>
      </div>
      {here && <OwnDevices picture={picture} />}
      {here && <OtherVoices speakers={heard.speakers} />}
      <div className="flex flex-wrap gap-2">
        {!here && (
          <Button small pending={speak.pending} onClick={() => void speak.start()}>
            {t('own.fromHere')}
          </Button>
        )}
        <Button small variant="main" pending={leaving.pending} onClick={() => void leave({})}>
          {t('own.stop')}
        </Button>
      </div>
    </section>
  );
}

function ownText({ mine, unreachable, direct }: StageHeard) {
  if (unreachable) return 'own.unreachable';
  if (direct) return 'own.direct';
  return mine === 'here' ? 'own.hereText' : 'own.elsewhereText';
}

function OwnDevices({ picture }: { picture: boolean }) {
  const t = useText('stage');
  const { presence, stream, toggle } = useDevices();
  const MicIcon = presence.mic ? Mic : MicOff;
  const CameraIcon = presence.camera ? Video : VideoOff;
  return (
    <>
      {picture && (
        <VideoTile
          self
          className="stage-own"
          name=""
          stream={stream}
          hasVideo={presence.camera}
          stillSize={76}
        />
      )}
      <div className="flex flex-wrap gap-2">
        <Button small icon={<MicIcon size={20} aria-hidden="true" />} onClick={() => void toggle('mic')}>
          {t(presence.mic ? 'own.micOff' : 'own.micOn')}
        </Button>
        <Button
          small
          icon={<CameraIcon size={20} aria-hidden="true" />}
          onClick={() => void toggle('camera')}
        >
          {t(presence.camera ? 'own.cameraOff' : 'own.cameraOn')}
        </Button>
      </div>
    </>
  );
}

/** Who speaks beside me is heard; their picture is for those who listen. */
function OtherVoices({ speakers }: Pick<StageHeard, 'speakers'>) {
  const { speakerId } = useDevices();
  const volume = useStageStore((now) => now.volume);
  return speakers.map(({ person, picture }) => (
    <VideoTile
      key={person.personId}
      className="stage-tile"
      name={person.name}
      industry={person.industry}
      stream={picture?.stream ?? null}
      hasVideo={false}
      state={picture?.state ?? 'connecting'}
      speakerId={speakerId}
      volume={volume}
      stillSize={44}
    />
  ));
}
