import type { FollowUp } from '@enishi/shared/followUps';
import { Suspense, useEffect, useRef, useState } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { type Toast, Toasts } from '../../components/Toasts.tsx';
import { useMe } from '../../hooks/useMe.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { PageRefused } from '../frame/PageRefused.tsx';
import { KeepCard } from '../keep/KeepCard.tsx';
import { useOnlyHere } from '../keep/useOnlyHere.ts';
import { MeNav } from '../me/MeNav.tsx';
import { FollowUpPanel } from './FollowUpPanel.tsx';
import './followUps.css';
import { PersonList } from './PersonList.tsx';
import { isDue, keyOf, useFollowUps } from './useFollowUps.ts';

/** Thanks while the talk is fresh, one person at a time; then what was promised and what comes next. */
export function FollowUpsScreen() {
  const t = useText('followUps');
  const { me } = useMe();
  const list = useFollowUps();
  const onlyHere = useOnlyHere();
  const [chosen, choose] = useState<string | null>(null);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const [settled, setSettled] = useState(0);
  const panel = useRef<HTMLDivElement>(null);
  useTitle(t('title'));
  // The button that was pressed is gone, or another person stands there: who uses keys goes on from their name.
  useEffect(() => {
    if (settled > 0) panel.current?.querySelector('h2')?.focus();
  }, [settled]);
  if (list.state === 'refused') return <PageRefused code={list.code} onRetry={list.reload} />;
  const { all, change } = list;
  const isKnown = list.state === 'ready' && onlyHere !== null;
  const [latest] = [...all].sort((one, other) => other.metAt - one.metAt);
  const shown = all.find((one) => keyOf(one) === chosen) ?? all.find(isDue) ?? all[0];

  const settle = async (one: FollowUp, thanks: 'sent' | 'not_needed') => {
    if (!(await change(one, { thanks }))) return;
    // The next one who is due comes by itself.
    choose(null);
    setSettled((times) => times + 1);
    const undo = () => {
      void change(one, { thanks: null });
      choose(keyOf(one));
      setSettled((times) => times + 1);
    };
    const text = t(`settled.${thanks}`, { name: one.person.name });
    setToasts((now) => [...now, { id: `${keyOf(one)} ${Date.now()}`, text, onUndo: undo }]);
  };

  return (
    <PageShell>
      <MeNav />
      <div className="grid gap-6">
        <header className="grid gap-2">
          <h1 tabIndex={-1}>{t('title')}</h1>
          <p className="muted measure">{t(all.length > 0 && !all.some(isDue) ? 'allDone' : 'lead')}</p>
        </header>
        {!isKnown && <Skeleton lines={6} />}
        {isKnown && !shown && (
          <EmptyState text={t('empty')} action={<LinkButton to="/me/people">{t('toPeople')}</LinkButton>} />
        )}
        {/* Texts of the panel may still come: the heading stays, and with it the focus. */}
        <Suspense fallback={<Skeleton lines={6} />}>
          {isKnown && onlyHere && latest && <KeepCard mixerId={latest.mixerId} />}
          {isKnown && shown && me && (
            <div className="grid items-start gap-8 wide:grid-cols-[21rem_minmax(0,1fr)]">
              <PersonList all={all} shown={shown} onChoose={(one) => choose(keyOf(one))} />
              <div ref={panel} className="min-w-0">
                <FollowUpPanel
                  key={keyOf(shown)}
                  one={shown}
                  me={me}
                  refusal={list.refusal}
                  onChange={(changes) => change(shown, changes)}
                  onSettle={(thanks) => void settle(shown, thanks)}
                />
              </div>
            </div>
          )}
        </Suspense>
      </div>
      <Toasts toasts={toasts} onDismiss={(id) => setToasts((now) => now.filter((one) => one.id !== id))} />
    </PageShell>
  );
}
