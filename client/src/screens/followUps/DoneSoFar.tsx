import type { FollowUp } from '@enishi/shared/followUps';
import { useMixerName } from '../../hooks/useMixerName.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';

/** What happened with this person so far, in order. */
export function DoneSoFar({ one }: { one: FollowUp }) {
  const t = useText('followUps');
  const nameOf = useMixerName();
  const language = useLanguage();
  const { metAt, thanksAt, promiseKeptAt, nextDoneAt, state, note, mixerName } = one;
  const moments = [
    { at: metAt, text: t('done.met', { mixer: nameOf(mixerName) }) },
    ...(thanksAt && state.thanks === 'sent' ? [{ at: thanksAt, text: t('done.sent') }] : []),
    ...(promiseKeptAt ? [{ at: promiseKeptAt, text: t('done.promise', { promise: note.promise }) }] : []),
    ...(nextDoneAt ? [{ at: nextDoneAt, text: t('done.next', { step: state.nextStep }) }] : []),
  ].sort((one, other) => one.at - other.at);
  return (
    <section className="grid gap-3">
      <h3 className="text-20">{t('done.title')}</h3>
      <ol className="follow-done">
        {moments.map(({ at, text }) => (
          <li key={text}>
            <span className="muted text-14 tabular-nums">
              {formatDate(at, language)} {formatTime(at, language)}
            </span>
            <span>{text}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
