import { useState } from 'react';
import { PageShell } from '../../components/PageShell.tsx';
import { Tabs } from '../../components/Tabs.tsx';
import { useTitle } from '../../hooks/useTitle.ts';
import { useMine, useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import '../cards/cards.css';
import './between.css';
import { Breath } from './Breath.tsx';
import { NextRound } from './NextRound.tsx';
import { PersonReflection } from './PersonReflection.tsx';

/** The half minute after a talk: a word to myself, thanks, a breath. Nothing has to be done. */
export function BetweenScreen() {
  const t = useText('between');
  const { phase, mixerId } = useShared();
  const mine = useMine();
  const round = phase.kind === 'intermission' ? phase.round : 0;
  const met = mine.met.filter((one) => one.round === round);
  const [shown, show] = useState<string | null>(null);
  useTitle(t('title'));
  const first = met[0]?.person.personId ?? null;
  const selected = met.find(({ person }) => person.personId === shown)?.person.personId ?? first;
  const panels = met.map((one) => ({
    id: one.person.personId,
    label: one.person.name,
    panel: (
      <div className="pt-5">
        <PersonReflection key={one.person.personId} met={one} mixerId={mixerId} />
      </div>
    ),
  }));
  const only = panels.length === 1 ? met[0] : undefined;
  return (
    <PageShell home={null}>
      <div className="between">
        <div className="grid gap-1">
          <h1 tabIndex={-1}>{t('heading')}</h1>
          <p className="muted">{t('lead')}</p>
        </div>
        <div className="between-next">
          <NextRound />
        </div>
        <section className="card between-person">
          {only ? (
            <PersonReflection met={only} mixerId={mixerId} />
          ) : (
            selected && <Tabs label={t('people')} tabs={panels} selected={selected} onSelect={show} />
          )}
        </section>
        <div className="between-breath">
          <Breath round={round} />
        </div>
      </div>
    </PageShell>
  );
}
