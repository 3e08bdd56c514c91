import { Banner } from '../../components/Banner.tsx';
import { ChatBox } from '../../components/ChatBox.tsx';
import { ChatList } from '../../components/ChatList.tsx';
import { ChatRefusal } from '../../components/ChatRefusal.tsx';
import { sayInChat, useOwnLines } from '../../hooks/useChat.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useMine, useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import { Notices } from './Notices.tsx';

/** The host's words, the purpose, and the chat of all who wait. */
export function LobbyAside() {
  const t = useText('lobby');
  const { purpose, hosts, announcement, chat } = useShared();
  const { personId } = useMine();
  const say = useErrorText();
  const { waiting, refusal, sendAgain } = useOwnLines('lobby', chat, personId);
  return (
    <aside className="grid content-start gap-5" aria-label={t('aside')}>
      {announcement && (
        <Banner>
          <p className="text-14">{t('fromHost', { name: announcement.from.name })}</p>
          <p>{announcement.text}</p>
        </Banner>
      )}
      <div>
        <h2 className="text-16">{t('purpose')}</h2>
        <p>{purpose}</p>
        {hosts.length > 0 && (
          <p className="text-14 muted mt-2">
            {t('hosts', { names: hosts.map(({ name }) => name).join(t('comma')) })}
          </p>
        )}
      </div>
      <div className="grid gap-4 border-t border-line pt-4">
        <div className="max-h-[24rem] overflow-y-auto desk:max-h-[40dvh]">
          <ChatList messages={chat} waiting={waiting} ownId={personId} empty={t('chatEmpty')} />
        </div>
        {refusal && <ChatRefusal reason={say(refusal)} onAgain={sendAgain} />}
        <ChatBox label={t('write')} maxLength={1000} onSend={(text) => void sayInChat('lobby', text)} />
      </div>
      <Notices />
    </aside>
  );
}
