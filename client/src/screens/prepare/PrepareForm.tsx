import type { MixerPage } from '@enishi/shared/http';
import { Suspense, useEffect, useRef, useState } from 'react';
import { useSearchParams } from 'react-router';
import { lazySource } from '../../components/lazySource.ts';
import { PageShell } from '../../components/PageShell.tsx';
import { ProgressSteps } from '../../components/ProgressSteps.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { inAppBrowser } from '../../hooks/inAppBrowser.ts';
import { usePledge } from '../../hooks/usePledge.ts';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { InAppHint } from '../mixer/InAppHint.tsx';
import { MeStep } from './MeStep.tsx';
import { OwnCard } from './OwnCard.tsx';
import { PledgeRow } from './PledgeRow.tsx';
import { isComplete, PREPARE_STEPS, type PrepareStep, stepIn } from './prepareSteps.ts';
import { SaveState } from './SaveState.tsx';

// The first step's form is there before the rest is fetched, and the rest before anybody goes on to it.
const talk = lazySource(async () => (await import('./TalkStep.tsx')).TalkStep);
const camera = lazySource(async () => (await import('./CameraStep.tsx')).CameraStep);
const fetchRest = () => {
  talk.preload();
  camera.preload();
};

/** Three short steps; each is a page of its own for the back button. */
export function PrepareForm({ mixer }: { mixer: MixerPage }) {
  const t = useText('prepare');
  const [params, setParams] = useSearchParams();
  const step = stepIn(params);
  const { draft } = useProfileDraft();
  const [agreed, agree] = usePledge(mixer.mixerId, mixer.mine.joined || mixer.mine.left);
  const [asked, setAsked] = useState(false);
  const shown = useRef(step);
  useTitle(t(`${step}.title`));

  useEffect(() => {
    if (shown.current === step) return;
    shown.current = step;
    (document.querySelector<HTMLElement>('main h1') ?? document.querySelector<HTMLElement>('main'))?.focus({
      preventScroll: true,
    });
    window.scrollTo(0, 0);
  }, [step]);

  const go = (to: PrepareStep) => {
    const stays = to !== 'me' && !(isComplete(draft) && agreed);
    setAsked(stays);
    if (stays) return setParams({ step: 'me' });
    setParams(to === 'me' ? {} : { step: to });
  };

  const complete = isComplete(draft);
  useEffect(() => {
    if (complete) fetchRest();
  }, [complete]);

  const TalkStep = talk.component();
  const CameraStep = camera.component();
  const steps = {
    me: (
      <MeStep
        asked={asked}
        pledge={<PledgeRow agreed={agreed} asked={asked} onChange={agree} />}
        onNext={() => go('talk')}
        onSkip={() => go('camera')}
      />
    ),
    talk: <TalkStep onNext={() => go('camera')} onBack={() => go('me')} />,
    camera: (
      <CameraStep mixer={mixer} agreed={agreed} onBack={() => go('talk')} onIncomplete={() => go('camera')} />
    ),
  };
  return (
    <PageShell banner={inAppBrowser() && <InAppHint />}>
      <div className="grid gap-6 pt-2">
        <ProgressSteps
          label={t('steps')}
          steps={PREPARE_STEPS.map((one) => t(`${one}.step`))}
          current={PREPARE_STEPS.indexOf(step)}
          onSelect={(index) => go(PREPARE_STEPS[index] ?? 'me')}
        />
        {step === 'camera' ? (
          <Suspense fallback={<Skeleton height={320} />}>{steps.camera}</Suspense>
        ) : (
          <div className="grid items-start gap-x-16 gap-y-10 desk:grid-cols-[minmax(0,1fr)_22rem]">
            <div className="grid gap-6">
              <div className="grid gap-1">
                <p className="text-14 muted">{mixer.name}</p>
                <h1 tabIndex={-1}>{t(`${step}.title`)}</h1>
                <p className="muted measure">{t(`${step}.lead`)}</p>
              </div>
              <Suspense fallback={<Skeleton lines={5} />}>{steps[step]}</Suspense>
            </div>
            <aside className="grid gap-3 desk:sticky desk:top-6" aria-label={t('card')}>
              <OwnCard />
              <SaveState />
            </aside>
          </div>
        )}
      </div>
    </PageShell>
  );
}
