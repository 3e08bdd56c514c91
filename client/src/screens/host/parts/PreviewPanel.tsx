import type { HostPage } from '@enishi/shared/http';
import RefreshCw from 'lucide-react/icons/refresh-cw';
import { useEffect } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import { useErrorText } from '../../../hooks/useErrorText.ts';
import { useShared } from '../../../hooks/useViews.ts';
import { formatTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useText } from '../../../i18n/useText.ts';
import { roundOf } from '../consoleStage.ts';
import type { AskedPreview } from '../usePreview.ts';
import { PreviewAhead } from './PreviewAhead.tsx';
import { PreviewFacts } from './PreviewFacts.tsx';
import { PreviewPairs } from './PreviewPairs.tsx';

const MANY = 500;
/** people come and go in waves */
const SETTLE_MS = 3_000;

export type PreviewPanelProps = { mode: HostPage['settings']['mode']; asked: AskedPreview };

/** What the next round would be if it were seated now. */
export function PreviewPanel({ mode, asked }: PreviewPanelProps) {
  const t = useText('host');
  const say = useErrorText();
  const language = useLanguage();
  const { phase, rounds, lobby, allowRepeats } = useShared();
  const { preview, refusal, pending, changed, ask } = asked;
  const round = roundOf(phase);
  const over = phase.kind === 'closing' || round >= rounds;
  const starting = phase.kind === 'intermission' ? phase.nextStartsAt : null;
  // A new round changes who has met whom, the host whom people may meet: the former preview is of no use any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked anew for each round and rule
  useEffect(() => {
    if (!over) void ask();
  }, [round, phase.kind, over, mode, allowRepeats]);
  // Seating very many people costs the server something: then it is asked for by hand.
  const again = !over && changed && !pending && lobby.ready <= MANY;
  const waitMs = preview || refusal ? SETTLE_MS : 0;
  useEffect(() => {
    if (!again) return;
    const timer = setTimeout(() => void ask(), waitMs);
    return () => clearTimeout(timer);
  }, [again, waitMs, ask]);
  if (over) return null;
  return (
    <section className="console-panel" aria-labelledby="preview">
      <div className="panel-head">
        <h2 id="preview">{t('preview.title', { round: round + 1 })}</h2>
        {starting !== null && (
          <span className="text-14 muted tabular-nums">
            {t('preview.from', { time: formatTime(starting, language) })}
          </span>
        )}
      </div>
      {preview ? (
        <>
          <PreviewFacts preview={preview} />
          <PreviewPairs rooms={preview.rooms} />
          {preview.ahead && <PreviewAhead ahead={preview.ahead} next={round + 1} />}
        </>
      ) : refusal === 'too_few_participants' ? (
        <p className="muted">{t('preview.tooFew')}</p>
      ) : refusal === 'no_fresh_pairs' ? (
        <p className="muted">{t('preview.noFresh')}</p>
      ) : refusal ? (
        <p className="muted">{say(refusal)}</p>
      ) : (
        <Skeleton lines={4} />
      )}
      <div className="flex flex-wrap items-center justify-between gap-2">
        <p className="text-14 muted flex-1 basis-40">
          {preview && t(changed ? 'preview.changed' : 'preview.atStart')}
        </p>
        <Button
          small
          variant="ghost"
          icon={<RefreshCw size={20} aria-hidden="true" />}
          pending={pending}
          disabled={lobby.ready < 2}
          onClick={() => void ask()}
        >
          {t('preview.again')}
        </Button>
      </div>
    </section>
  );
}
