import { Banner } from '../../components/Banner.tsx';
import { VideoTile } from '../../components/VideoTile.tsx';
import { useDevices } from '../../hooks/useDevices.ts';
import { type StageHeard, useStage } from '../../hooks/useStage.ts';
import { useMine } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import { useStageStore } from '../../stores/stage.ts';
import { OwnStage } from './OwnStage.tsx';
import { StageInvite } from './StageInvite.tsx';
import './stage.css';
import { StageVolume } from './StageVolume.tsx';

/** Who speaks to everybody; in rooms the voice alone, so that nothing lies over the partner's face. */
export function StageStrip({ pictures }: { pictures: boolean }) {
  const { stageInvited } = useMine();
  const heard = useStage({ listens: true });
  const { mine, speakers } = heard;
  return (
    <>
      {stageInvited && <StageInvite />}
      {(mine === 'here' || mine === 'elsewhere') && <OwnStage heard={heard} />}
      {mine === 'listening' && <Speakers speakers={speakers} pictures={pictures} heard={heard} />}
      {mine === 'missed' && <Missed speakers={speakers} />}
    </>
  );
}

type Speakers = Pick<StageHeard, 'speakers'>;

function Speakers({ speakers, pictures, heard }: Speakers & { pictures: boolean; heard: StageHeard }) {
  const t = useText('stage');
  const { speakerId } = useDevices();
  const volume = useStageStore((now) => now.volume);
  const names = useNames()(speakers);
  return (
    <section className="stage-strip" data-pictures={pictures || undefined} aria-label={t('label')}>
      <div className="stage-tiles">
        {speakers.map(({ person, picture }) => (
          <VideoTile
            key={person.personId}
            className="stage-tile"
            name={person.name || t('somebody')}
            industry={person.industry}
            stream={picture?.stream ?? null}
            hasVideo={pictures && (picture?.hasVideo ?? false)}
            state={picture?.state ?? 'connecting'}
            speakerId={speakerId}
            volume={volume}
            watch={pictures ? picture?.watch : undefined}
            stillSize={pictures ? 112 : 44}
          />
        ))}
      </div>
      <div className="stage-words">
        <p role="status" className="font-semibold">
          {t('speaks', { names })}
        </p>
        {heard.unreachable ? (
          <p className="text-14 muted">{t('unreachable')}</p>
        ) : (
          <p className="stage-hint text-14 muted">{t('toAll')}</p>
        )}
      </div>
      <StageVolume />
    </section>
  );
}

function useNames() {
  const t = useText('stage');
  return (speakers: Speakers['speakers']) =>
    speakers
      .map(({ person: { name } }) => (name === '' ? t('somebody') : t('named', { name })))
      .join(t('comma'));
}

function Missed({ speakers }: Speakers) {
  const t = useText('stage');
  const names = useNames()(speakers);
  return (
    <div className="stage-strip">
      <Banner kind="warn">{t('missed', { names })}</Banner>
    </div>
  );
}
