import Megaphone from 'lucide-react/icons/megaphone';
import { Banner } from '../../../components/Banner.tsx';
import { Button } from '../../../components/Button.tsx';
import { useDevices } from '../../../hooks/useDevices.ts';
import { useErrorText } from '../../../hooks/useErrorText.ts';
import { useReleaseDevices } from '../../../hooks/useReleaseDevices.ts';
import { useSpeakToAll } from '../../../hooks/useSpeakToAll.ts';
import { type StageHeard, useStage } from '../../../hooks/useStage.ts';
import { useConsole } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import { DeviceHelp } from '../../prejoin/DeviceHelp.tsx';
import { deviceTrouble } from '../../prejoin/deviceTrouble.ts';
import { OwnStage } from '../../stage/OwnStage.tsx';
import { useControl } from '../useControl.ts';

/** One's own voice to everybody, in the lobby and in all rooms. */
export function StagePanel() {
  const t = useText('stage');
  const heard = useStage({ listens: false });
  const misses = useConsole()?.stageMisses ?? 0;
  const { mine } = heard;
  const speaks = mine === 'here' || mine === 'elsewhere';
  useReleaseDevices(mine !== 'here');
  return (
    <section className="console-panel" aria-labelledby="stage">
      <h2 id="stage">{t('panel.title')}</h2>
      {speaks ? <OwnStage heard={heard} picture /> : <Begin />}
      {mine === 'here' && <Help />}
      {misses > 0 && <Banner kind="warn">{t('panel.misses', { count: misses })}</Banner>}
      <Others speakers={heard.speakers} />
    </section>
  );
}

function Begin() {
  const t = useText('stage');
  const say = useErrorText();
  const speak = useSpeakToAll();
  return (
    <>
      <p className="text-14 muted">{t('panel.text')}</p>
      <Button
        block
        icon={<Megaphone size={20} aria-hidden="true" />}
        pending={speak.pending}
        onClick={() => void speak.start()}
      >
        {t('panel.speak')}
      </Button>
      {speak.refusal && (
        <p className="field-error" role="alert">
          {say(speak.refusal)}
        </p>
      )}
    </>
  );
}

function Help() {
  const devices = useDevices();
  const trouble = deviceTrouble(devices);
  return trouble && <DeviceHelp trouble={trouble} onRetry={() => void devices.retry()} />;
}

function Others({ speakers }: Pick<StageHeard, 'speakers'>) {
  const t = useText('stage');
  const invite = useControl('stage:invite');
  return speakers.map(({ person }) => (
    <p key={person.personId} className="flex flex-wrap items-center justify-between gap-2">
      <span>{t('panel.other', { name: person.name || t('somebody') })}</span>
      <Button
        small
        pending={invite.pending}
        onClick={() => void invite.press({ person: person.personId, on: false })}
      >
        {t('panel.takeOff')}
      </Button>
    </p>
  ));
}
