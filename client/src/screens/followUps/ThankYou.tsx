import { MEETING_NAME } from '@enishi/shared/meetingName';
import Check from 'lucide-react/icons/check';
import Copy from 'lucide-react/icons/copy';
import ExternalLink from 'lucide-react/icons/external-link';
import Mail from 'lucide-react/icons/mail';
import { useEffect, useRef, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { LinkButton } from '../../components/LinkButton.tsx';
import { TextArea } from '../../components/TextArea.tsx';
import { useMixerName } from '../../hooks/useMixerName.ts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { useTopicText } from '../room/useTopicText.ts';
import { draftOf, mailLink } from './draftOf.ts';
import type { FollowUpPanelProps } from './followUpPanelProps.ts';

const PAUSE_MS = 800;
const isMeeting = ({ mixerName }: { mixerName: string }) => mixerName === MEETING_NAME;

/** The letter: mine to change, mine to send. */
export function ThankYou({ one, me, onChange, onSettle }: Omit<FollowUpPanelProps, 'refusal'>) {
  const t = useText('followUps');
  const nameOf = useMixerName();
  const proposed = useProposal(one, me);
  const [text, setText] = useState(one.state.draft ?? proposed);
  const [copied, setCopied] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const save = useRef(onChange);
  useEffect(() => {
    save.current = onChange;
  });
  useEffect(() => () => clearTimeout(timer.current), []);

  const write = (written: string) => {
    setText(written);
    setCopied(false);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void save.current({ draft: written }), PAUSE_MS);
  };
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      box.current?.querySelector('textarea')?.select();
    }
  };
  const { card, state } = one;
  const subject = t('subject', { mixer: nameOf(one.mixerName) });
  return (
    <section className="grid gap-4">
      <div ref={box}>
        <TextArea
          label={t('letter')}
          hint={t('letterHint')}
          rows={9}
          maxLength={3000}
          value={text}
          onChange={write}
        />
      </div>
      <div className="follow-actions">
        {card?.email && (
          <LinkButton
            variant={state.thanks === null ? 'main' : 'plain'}
            href={mailLink(card.email, subject, text)}
            icon={<Mail size={20} aria-hidden="true" />}
          >
            {t('openMail')}
          </LinkButton>
        )}
        <Button
          variant={card?.email || state.thanks !== null ? 'plain' : 'main'}
          icon={copied ? <Check size={20} aria-hidden="true" /> : <Copy size={20} aria-hidden="true" />}
          onClick={() => void copy()}
        >
          <span aria-live="polite">{t(copied ? 'copied' : 'copy')}</span>
        </Button>
        {card?.link && (
          <LinkButton newTab href={card.link} icon={<ExternalLink size={20} aria-hidden="true" />}>
            {t('openLink')}
          </LinkButton>
        )}
      </div>
      {state.thanks === null ? (
        <div className="flex flex-wrap items-center gap-x-2">
          <Button
            variant="ghost"
            icon={<Check size={20} aria-hidden="true" />}
            onClick={() => onSettle('sent')}
          >
            {t('markSent')}
          </Button>
          <Button variant="quiet" onClick={() => onSettle('not_needed')}>
            {t('notNeeded')}
          </Button>
        </div>
      ) : (
        <p className="flex flex-wrap items-center gap-x-3">
          <span>{t(`settled.${state.thanks}`, { name: one.person.name })}</span>
          <Button small variant="ghost" onClick={() => void onChange({ thanks: null })}>
            {t('backToList')}
          </Button>
        </p>
      )}
      <p className="muted text-14">{t('never')}</p>
    </section>
  );
}

function useProposal(one: FollowUpPanelProps['one'], me: FollowUpPanelProps['me']): string {
  const t = useText('followUps');
  const language = useLanguage();
  const textOf = useTopicText();
  const [topic] = one.topics;
  const question = topic ? textOf(topic, me.profile?.industry ?? null, [one.person.industry]).question : '';
  const days = daysBetween(one.metAt, Date.now());
  const day = days < 2 ? t(days === 0 ? 'draft.today' : 'draft.yesterday') : formatDate(one.metAt, language);
  const words = (key: string, values: Record<string, string> = {}) => t(key, values);
  // A room for two has no event to thank for, only the talk.
  const met = isMeeting(one) ? { ...one, mixerName: '' } : one;
  return draftOf(met, { t: words, me: me.profile?.name ?? '', topic: question, day });
}

/** Whole calendar days in the person's own time zone. */
function daysBetween(at: number, now: number): number {
  const midnight = (instant: number) => new Date(instant).setHours(0, 0, 0, 0);
  return Math.round((midnight(now) - midnight(at)) / 86_400_000);
}
