import Waypoints from 'lucide-react/icons/waypoints';
import { useEffect, useState } from 'react';
import { useSearchParams } from 'react-router';
import { Button } from '../../components/Button.tsx';
import { EmptyState } from '../../components/EmptyState.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { PageShell } from '../../components/PageShell.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useMe } from '../../hooks/useMe.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { MeNav } from '../me/MeNav.tsx';
import { ContactLine } from './ContactLine.tsx';
import './contacts.css';
import { choiceIn, isAsked, type PeopleChoice, useContacts, withChoice } from '../../hooks/useContacts.ts';
import { PeopleFilters } from './PeopleFilters.tsx';

const PAUSE_MS = 200;

/** Everyone I met, found by any word of ours. The question stands in the address, so going back keeps it. */
export function PeopleScreen() {
  const t = useText('people');
  const say = useErrorText();
  const language = useLanguage();
  useMe();
  useTitle(t('title'));
  const [params, setParams] = useSearchParams();
  const choice = choiceIn(params);
  const [typed, type] = useState(choice.q);
  const choose = (changes: Partial<PeopleChoice>) =>
    setParams((now) => withChoice(now, { ...choiceIn(now), ...changes }), { replace: true });
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed is waited for
  useEffect(() => {
    if (typed === choice.q) return;
    const timer = setTimeout(() => choose({ q: typed }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  const contacts = useContacts(choice);
  const { rows, total, refusal } = contacts;
  const asked = isAsked(choice);
  return (
    <PageShell>
      <MeNav />
      <div className="grid gap-6">
        <header className="grid gap-2">
          <h1 tabIndex={-1}>{t('title')}</h1>
          <p className="muted measure">{t('lead')}</p>
          <LinkButton
            small
            variant="ghost"
            className="-ml-3 justify-self-start"
            to="/me/people/introductions"
            icon={<Waypoints size={20} aria-hidden="true" />}
          >
            {t('introductions')}
          </LinkButton>
        </header>
        <PeopleFilters typed={typed} onType={type} choice={choice} onChoose={choose} />
        <p className="muted text-14 min-h-6" role="status">
          {asked && rows && t('found', { count: total })}
        </p>
        {refusal && <ErrorState title={say(refusal)} onRetry={contacts.retry} />}
        {!rows && !refusal && <Skeleton lines={6} />}
        {rows?.length === 0 && !asked && (
          <EmptyState text={t('nobody')} action={<LinkButton to="/">{t('toHome')}</LinkButton>} />
        )}
        {rows?.length === 0 && asked && (
          <EmptyState
            text={t('notFound')}
            action={
              <Button
                onClick={() => {
                  type('');
                  setParams({}, { replace: true });
                }}
              >
                {t('clear')}
              </Button>
            }
          />
        )}
        {rows && rows.length > 0 && (
          <ul className="contacts" aria-busy={contacts.pending}>
            {rows.map((row) => (
              <ContactLine key={row.person.personId} row={row} words={choice.q} />
            ))}
          </ul>
        )}
        {rows && rows.length > 0 && !asked && (
          <p className="flex flex-wrap items-center gap-2">
            <span className="muted text-14">{t('takeAlong')}</span>
            <LinkButton small variant="ghost" download href="/api/me/contacts/all.vcf">
              {t('asVcards')}
            </LinkButton>
            <LinkButton small variant="ghost" download href={`/api/me/contacts/all.csv?language=${language}`}>
              {t('asCsv')}
            </LinkButton>
          </p>
        )}
        {rows && rows.length < total && (
          <Button className="justify-self-center" pending={contacts.pending} onClick={contacts.more}>
            {t('more')}
          </Button>
        )}
      </div>
    </PageShell>
  );
}
