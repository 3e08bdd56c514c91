import Keyboard from 'lucide-react/icons/keyboard';
import type { ReactNode } from 'react';
import { Avatar } from '../../components/Avatar.tsx';
import { Button } from '../../components/Button.tsx';
import type { Devices } from '../../hooks/useDevices.ts';
import { useWaited } from '../../hooks/useWaited.ts';
import { useText } from '../../i18n/useText.ts';
import type { PrejoinStage } from './prejoinStage.ts';

/** A browser that asks takes longer than one that only opens what is allowed. */
const askingShowsMs = 600;

type PictureStillProps = { stage: PrejoinStage; devices: Devices; name: string };

/** What stands in the place of the picture as long as there is none. */
export function PictureStill({ stage, devices, name }: PictureStillProps) {
  const t = useText('prejoin');
  const { media, choose, camera, status, cameraTrack, blurState } = devices;
  if (stage === 'opening') return null;
  if (stage === 'asking') return <Asking />;
  if (stage === 'unasked') {
    const mode = media ?? 'video';
    const micOnly = mode === 'audio' || !camera;
    return (
      <Words title={t(micOnly ? 'explainTitleMic' : 'explainTitle')} hint={t('explainHint')}>
        <Button variant="main" onClick={() => void choose(mode)}>
          {t(micOnly ? 'allowMic' : 'allow')}
        </Button>
      </Words>
    );
  }
  if (media === 'text') {
    return (
      <Words
        icon={<Keyboard size={40} aria-hidden="true" className="text-text-2" />}
        title={t('textTitle')}
        hint={t('textHint')}
      />
    );
  }
  const off = media === 'video' && status.camera === 'idle';
  return (
    <div className="grid justify-items-center gap-2 pb-28 desk:pb-0">
      <Avatar name={name} size={112} />
      {off && <p className="text-14 text-text-2">{t('cameraOff')}</p>}
      {cameraTrack && blurState === 'starting' && (
        <p className="text-14 text-text-2">{t('blurState.starting')}</p>
      )}
    </div>
  );
}

function Asking() {
  const t = useText('prejoin');
  return useWaited(askingShowsMs) ? <Words title={t('askingTitle')} hint={t('askingHint')} /> : null;
}

function Words(props: { icon?: ReactNode; title: string; hint: string; children?: ReactNode }) {
  return (
    <div className="grid max-w-[26em] justify-items-center gap-3 px-6 py-5 text-center">
      {props.icon}
      <h2>{props.title}</h2>
      <p className="text-14 text-text-2">{props.hint}</p>
      {props.children}
    </div>
  );
}
