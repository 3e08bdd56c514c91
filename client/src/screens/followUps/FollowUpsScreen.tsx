import type { FollowUp } from '@enishi/shared/followUps';
import { useState } from 'react';
import { EmptyState } from '../../components/EmptyState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { type Toast, Toasts } from '../../components/Toasts.tsx';
import { useMe } from '../../hooks/useMe.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { PageRefused } from '../frame/PageRefused.tsx';
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
  const [chosen, choose] = useState<string | null>(null);
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  useTitle(t('title'));
  if (list.state === 'refused') return <PageRefused code={list.code} onRetry={list.reload} />;
  const { all, change } = list;
  const shown = all.find((one) => keyOf(one) === chosen) ?? all.find(isDue) ?? all[0];

  const settle = async (one: FollowUp, thanks: 'sent' | 'not_needed') => {
    if (!(await change(one, { thanks }))) return;
    // The next one who is due comes by itself.
    choose(null);
    const undo = () => {
      void change(one, { thanks: null });
      choose(keyOf(one));
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
        {list.state === 'loading' && <Skeleton lines={6} />}
        {list.state === 'ready' && !shown && (
          <EmptyState text={t('empty')} action={<LinkButton to="/me/people">{t('toPeople')}</LinkButton>} />
        )}
        {shown && me && (
          <div className="grid items-start gap-8 wide:grid-cols-[21rem_minmax(0,1fr)]">
            <PersonList all={all} shown={shown} onChoose={(one) => choose(keyOf(one))} />
            <FollowUpPanel
              key={keyOf(shown)}
              one={shown}
              me={me}
              refusal={list.refusal}
              onChange={(changes) => change(shown, changes)}
              onSettle={(thanks) => void settle(shown, thanks)}
            />
          </div>
        )}
      </div>
      <Toasts toasts={toasts} onDismiss={(id) => setToasts((now) => now.filter((one) => one.id !== id))} />
    </PageShell>
  );
}
