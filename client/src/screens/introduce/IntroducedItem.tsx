import type { Contact } from '@enishi/shared/contacts';
import { formatDate } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { usePeopleText } from '../room/usePeopleText.ts';

/** Among the talks with a person, the day we were introduced, by whom and why. */
export function IntroducedItem({ introduced }: { introduced: NonNullable<Contact['introduced']> }) {
  const t = useText('introduce');
  const language = useLanguage();
  const { say } = usePeopleText();
  const { by, reason, at } = introduced;
  return (
    <li className="contact-talk">
      <h3>{t(by.name ? 'onPerson' : 'onPersonGone', { by: say(by), date: formatDate(at, language) })}</h3>
      <p className="whitespace-pre-line">{reason}</p>
    </li>
  );
}
