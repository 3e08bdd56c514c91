import type { MixerPage } from '@enishi/shared/http';
import CalendarPlus from 'lucide-react/icons/calendar-plus';
import Link from 'lucide-react/icons/link';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { CopyField } from '../../components/CopyField.tsx';
import { useText } from '../../i18n/useText.ts';
import { calendarFile } from './calendarFile.ts';

/** Into one's calendar, or on to somebody else. */
export function TakeAlong({ mixer }: { mixer: MixerPage }) {
  const t = useText('mixer');
  const [linkShown, showLink] = useState(false);
  const link = `${window.location.origin}/m/${mixer.code}`;
  const { startsAt } = mixer;

  const share = async () => {
    if (!navigator.share) return showLink(true);
    try {
      await navigator.share({ title: mixer.name, text: mixer.purpose, url: link });
    } catch {
      // Closed without a choice.
    }
  };
  const keep = () => {
    if (startsAt === null) return;
    const file = new Blob([calendarFile(mixer, startsAt, link, Date.now())], { type: 'text/calendar' });
    const address = URL.createObjectURL(file);
    Object.assign(document.createElement('a'), { href: address, download: 'enishi.ics' }).click();
    setTimeout(() => URL.revokeObjectURL(address), 10_000);
  };

  if (mixer.phase === 'ended') return null;
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap justify-between gap-1">
        {startsAt !== null && mixer.phase === 'scheduled' && (
          <Button variant="ghost" icon={<CalendarPlus size={20} aria-hidden="true" />} onClick={keep}>
            {t('addToCalendar')}
          </Button>
        )}
        <Button variant="ghost" icon={<Link size={20} aria-hidden="true" />} onClick={share}>
          {t('share')}
        </Button>
      </div>
      {linkShown && <CopyField label={t('shareLink')} value={link} />}
    </div>
  );
}
