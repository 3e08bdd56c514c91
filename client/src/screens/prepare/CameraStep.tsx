import type { MixerPage } from '@enishi/shared/http';
import { useNavigate } from 'react-router';
import { Banner } from '../../components/Banner.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useJoin } from '../../hooks/useJoin.ts';
import { useProfileDraft } from '../../hooks/useProfileDraft.ts';
import { PrejoinPanel } from '../prejoin/PrejoinPanel.tsx';

/** `onIncomplete`: name, industry or the pledge is missing after all */
export type CameraStepProps = {
  mixer: MixerPage;
  agreed: boolean;
  onBack: () => void;
  onIncomplete: () => void;
};

/** How one looks and sounds, and in. */
export function CameraStep({ mixer, agreed, onBack, onIncomplete }: CameraStepProps) {
  const say = useErrorText();
  const go = useNavigate();
  const { draft } = useProfileDraft();
  const { run, pending, refusal } = useJoin();
  const join = async () => {
    if (!agreed) return onIncomplete();
    const joined = await run(mixer.mixerId, agreed);
    if (joined.ok) void go(`/m/${mixer.code}/live`);
    else if (joined.code === 'profile_required' || joined.code === 'pledge_required') onIncomplete();
  };
  return (
    <div className="grid gap-4">
      {refusal && <Banner kind="error">{say(refusal)}</Banner>}
      <PrejoinPanel
        name={draft.name ?? ''}
        mixerName={mixer.name}
        pending={pending}
        onBack={onBack}
        onDone={() => void join()}
      />
    </div>
  );
}
