import type { Network } from '@enishi/shared/growth';
import { useCallback, useDeferredValue, useMemo, useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { layNetwork, networkAt } from './layNetwork.ts';
import { NetworkDrawing } from './NetworkDrawing.tsx';
import { NetworkTable } from './NetworkTable.tsx';

const STEPS = 100;

/** Whom I know over time: points, lines to whom I met again, planes of three who were together or introduced. */
export function NetworkPicture() {
  const t = useText('growth');
  const say = useErrorText();
  const network = useLoad('GET /api/me/network');
  return (
    <section className="card grid gap-5">
      <div>
        <h2>{t('network')}</h2>
        <p className="muted measure">{t('networkHint')}</p>
      </div>
      {network.state === 'loading' && <Skeleton height={400} />}
      {network.state === 'refused' && <ErrorState title={say(network.code)} onRetry={network.reload} />}
      {network.state === 'ready' && network.value.points.length === 0 && (
        <p className="muted">{t('networkEmpty')}</p>
      )}
      {network.state === 'ready' && network.value.points.length > 0 && <Pictured network={network.value} />}
    </section>
  );
}

function Pictured({ network }: { network: Network }) {
  const t = useText('growth');
  const language = useLanguage();
  const navigate = useNavigate();
  const open = useCallback((personId: string) => void navigate(`/me/people/${personId}`), [navigate]);
  const [step, setStep] = useState(STEPS);
  const placed = useMemo(() => layNetwork(network.points), [network]);
  const times = [
    ...network.points.flatMap(({ metAt, againAt }) => [metAt, againAt ?? metAt]),
    ...network.planes.map(({ at }) => at),
  ];
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const at = first + ((last - first) * step) / STEPS;
  // The slider follows the hand; hundreds of points follow when there is time.
  const drawnAt = useDeferredValue(at);
  const shown = useMemo(() => networkAt(network, drawnAt), [network, drawnAt]);
  return (
    <>
      <NetworkDrawing placed={placed} shown={shown} onOpen={open} />
      {last > first && (
        <label className="network-time">
          <span>{t('until', { date: formatDate(at, language) })}</span>
          <input
            type="range"
            min={0}
            max={STEPS}
            value={step}
            aria-valuetext={formatDate(at, language)}
            onChange={(event) => setStep(event.target.valueAsNumber)}
          />
        </label>
      )}
      <ul className="network-key">
        <li>
          <svg width="36" height="20" aria-hidden="true">
            <circle cx="18" cy="10" r="6" className="network-me" />
          </svg>
          {t('key.point')}
        </li>
        <li>
          <svg width="36" height="20" aria-hidden="true">
            <path d="M2 10H34" className="network-line" />
          </svg>
          {t('key.line')}
        </li>
        <li>
          <svg width="36" height="20" aria-hidden="true">
            <path d="M2 18L18 2 34 18Z" className="network-plane" />
          </svg>
          {t('key.plane')}
        </li>
        <li>
          <svg width="36" height="20" aria-hidden="true">
            <path d="M2 10H34" className="network-edge" data-introduced />
          </svg>
          {t('key.introduced')}
        </li>
      </ul>
      <NetworkTable placed={placed} shown={shown} />
    </>
  );
}
