import X from 'lucide-react/icons/x';
import { useEffect, useRef } from 'react';
import { ChatBox } from '../../../components/ChatBox.tsx';
import { ChatList } from '../../../components/ChatList.tsx';
import { ChatRefusal } from '../../../components/ChatRefusal.tsx';
import { IconButton } from '../../../components/IconButton.tsx';
import { Tabs } from '../../../components/Tabs.tsx';
import { sayInChat, useOwnLines } from '../../../hooks/useChat.ts';
import { useErrorText } from '../../../hooks/useErrorText.ts';
import { useText } from '../../../i18n/useText.ts';
import { useRoomStore } from '../../../stores/room.ts';
import { NotesPanel } from '../notes/NotesPanel.tsx';
import { usePeopleText } from '../usePeopleText.ts';
import { useRoom } from '../useRoom.ts';

export type TalkPanelProps = { tab: 'chat' | 'notes'; takeFocus: boolean };

/** Chat and my own notes, one drawer; opened by hand, the field to write in has the focus. */
export function TalkPanel({ tab, takeFocus }: TalkPanelProps) {
  const t = useText('room');
  const open = useRoomStore((now) => now.open);
  const { mine } = useRoom();
  const section = useRef<HTMLElement>(null);
  // Where there is little height the side scrolls: what was opened is in sight, down to where one writes.
  useEffect(() => {
    section.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  useEffect(() => {
    const before = document.activeElement;
    return () => {
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another tab has another field
  useEffect(() => {
    if (takeFocus) section.current?.querySelector<HTMLElement>('textarea')?.focus({ preventScroll: true });
  }, [tab]);
  const tabs = [
    { id: 'chat' as const, label: t('panel.chat'), panel: <RoomChat /> },
    ...(mine.visiting ? [] : [{ id: 'notes' as const, label: t('panel.notes'), panel: <NotesPanel /> }]),
  ];
  return (
    <section
      ref={section}
      className="drawer room-panel room-talk"
      data-tab={tab}
      aria-label={t('panel.tabs')}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        open(null);
      }}
    >
      <IconButton
        className="room-talk-close"
        label={t('closePanel')}
        icon={<X size={20} aria-hidden="true" />}
        onClick={() => open(null)}
      />
      <Tabs label={t('panel.tabs')} tabs={tabs} selected={tab} onSelect={(id) => open(id)} />
    </section>
  );
}

function RoomChat() {
  const t = useText('room');
  const { room, mine } = useRoom();
  const { all } = usePeopleText();
  const say = useErrorText();
  const { waiting, refusal, sendAgain } = useOwnLines(room.roomId, room.chat, mine.personId);
  const read = useRoomStore((now) => now.read);
  useEffect(() => read(room.chat.length), [read, room.chat.length]);
  return (
    <>
      <div className="room-chat">
        {room.cameLater && room.chat.length > 0 && <p className="muted text-14">{t('panel.chatBefore')}</p>}
        <ChatList
          messages={room.chat}
          waiting={waiting}
          ownId={mine.personId}
          empty={t(room.cameLater ? 'panel.chatBefore' : 'panel.chatEmpty')}
        />
      </div>
      <div className="room-chat-box">
        {refusal && <ChatRefusal reason={say(refusal)} onAgain={sendAgain} />}
        <ChatBox
          maxLength={1_000}
          label={t('panel.write', { people: all(room.partners.map(({ person }) => person)) })}
          disabled={room.partners.length === 0}
          onSend={(text) => void sayInChat(room.roomId, text)}
        />
      </div>
    </>
  );
}
