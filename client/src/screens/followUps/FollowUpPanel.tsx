import { useId } from 'react';
import { IndustryChip } from '../../components/IndustryChip.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { MeishiCard } from '../../components/MeishiCard.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useMixerName } from '../../hooks/useMixerName.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { ProposeLink } from '../meet/ProposeLink.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';
import { DoneSoFar } from './DoneSoFar.tsx';
import type { FollowUpPanelProps } from './followUpPanelProps.ts';
import { NextStep } from './NextStep.tsx';
import { ThankYou } from './ThankYou.tsx';

/** One person: who, my own words, the letter, the next step. */
export function FollowUpPanel({ one, me, refusal, onChange, onSettle }: FollowUpPanelProps) {
  const t = useText('followUps');
  const nameOf = useMixerName();
  const sayError = useErrorText();
  const language = useLanguage();
  const { say } = usePeopleText();
  const id = useId();
  const { person, note, card, code, mixerName, metAt } = one;
  const words = [note.note, note.insight, note.hint].filter((line) => line !== '');
  return (
    <article className="grid gap-8" aria-labelledby={id}>
      <header className="grid gap-2">
        <h2 id={id} tabIndex={-1}>
          {say(person)}
        </h2>
        <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <IndustryChip industry={person.industry} />
          <span className="muted">{[person.company, person.role].filter(Boolean).join('　')}</span>
        </p>
        <p className="muted text-14">
          {formatDate(metAt, language)}　{nameOf(mixerName)}
        </p>
        {card && (
          <details className="follow-card">
            <summary>{t('seeCard')}</summary>
            <div className="max-w-[24rem] pt-3">
              <MeishiCard card={card} />
            </div>
          </details>
        )}
      </header>
      {(words.length > 0 || note.promise !== '') && (
        <section className="follow-notes">
          <h3 className="field-label font-normal">{t('notes')}</h3>
          {words.map((line) => (
            <p key={line} className="whitespace-pre-line">
              {line}
            </p>
          ))}
          {note.promise !== '' && (
            <p>
              <b className="text-ai">{t('promise')}</b>　{note.promise}
            </p>
          )}
        </section>
      )}
      {refusal && (
        <p className="field-error" role="alert">
          {sayError(refusal)}
        </p>
      )}
      <ThankYou one={one} me={me} onChange={onChange} onSettle={onSettle} />
      <NextStep one={one} onChange={onChange} />
      <ProposeLink person={person} />
      <DoneSoFar one={one} />
      {code && (
        <LinkButton variant="ghost" className="justify-self-start" to={`/m/${code}/recap`}>
          {t('toRecap')}
        </LinkButton>
      )}
    </article>
  );
}
