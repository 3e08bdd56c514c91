import { ChatBox } from '../../../components/ChatBox.tsx';
import { useShared } from '../../../hooks/useViews.ts';
import { formatTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/useLanguage.ts';
import { useText } from '../../../i18n/useText.ts';
import { useHostNotices } from '../HostNotices.tsx';
import { useControl } from '../useControl.ts';

/** A word to everybody, in their rooms too. */
export function MessagePanel() {
  const t = useText('host');
  const language = useLanguage();
  const { announcement } = useShared();
  const { tell } = useHostNotices();
  const message = useControl('message:send');
  const send = async (text: string) => {
    if (await message.press({ to: 'all', text })) tell(t('message.sentToAll'));
  };
  return (
    <section className="console-panel" aria-labelledby="message">
      <h2 id="message">{t('message.title')}</h2>
      <ChatBox
        label={t('message.write')}
        maxLength={500}
        disabled={message.pending}
        onSend={(text) => void send(text)}
      />
      {announcement && (
        <p className="text-14 muted">
          {t('message.latest', { time: formatTime(announcement.at, language), text: announcement.text })}
        </p>
      )}
    </section>
  );
}
