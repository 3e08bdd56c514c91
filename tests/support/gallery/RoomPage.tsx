import Ellipsis from 'lucide-react/icons/ellipsis';
import IdCard from 'lucide-react/icons/id-card';
import MessageCircle from 'lucide-react/icons/message-circle';
import Mic from 'lucide-react/icons/mic';
import Pencil from 'lucide-react/icons/pencil';
import VideoOff from 'lucide-react/icons/video-off';
import { useState } from 'react';
import { Banner } from '../../../client/src/components/Banner.tsx';
import { ChatBox } from '../../../client/src/components/ChatBox.tsx';
import { ChatList } from '../../../client/src/components/ChatList.tsx';
import { ControlButton } from '../../../client/src/components/ControlButton.tsx';
import { Countdown } from '../../../client/src/components/Countdown.tsx';
import { NameTag } from '../../../client/src/components/NameTag.tsx';
import { Portrait } from '../../../client/src/components/Portrait.tsx';
import { Sheet } from '../../../client/src/components/Sheet.tsx';
import { TopicCard } from '../../../client/src/components/TopicCard.tsx';
import { useLanguage } from '../../../client/src/i18n/useLanguage.ts';
import { messages, misaki, naoki } from './sample.ts';

const texts = {
  ja: {
    title: '高瀬 美咲さんとの部屋',
    question: '届くまでの時間が半分になったら、あなたの仕事の何が変わりますか。',
    followUps: ['いちばん長く待つのは、どの工程ですか。', '待つことで、良くなるものはありますか。'],
    words: { mic: 'マイク', camera: 'カメラ', chat: 'チャット', note: 'メモ', card: '名刺', more: 'その他' },
    unread: '未読 2 件',
    left: 'のこり',
    write: '美咲さんに書く',
    offline: 'つながりが途切れました。音声と映像は続いています。',
  },
  en: {
    title: 'Room with Misaki Takase',
    question: 'If delivery took half the time, what would change in your work?',
    followUps: ['Which step keeps you waiting longest?', 'Does anything get better by waiting?'],
    words: { mic: 'Mic', camera: 'Camera', chat: 'Chat', note: 'Notes', card: 'Card', more: 'More' },
    unread: '2 unread',
    left: 'Time left',
    write: 'Write to Misaki',
    offline: 'The connection is lost. Sound and picture go on.',
  },
};

const now = () => Date.now();

export function RoomPage() {
  const text = texts[useLanguage()];
  const [open, setOpen] = useState(false);
  const [endsAt] = useState(() => Date.now() + 384_000);
  return (
    <div data-theme="dark" className="min-h-dvh flex flex-col">
      <main className="flex-1 grid gap-4 p-4 pb-0 desk:grid-cols-[minmax(0,1fr)_368px]">
        <h1 className="sr-only">{text.title}</h1>
        <div className="relative rounded-card overflow-hidden min-h-100">
          <Portrait seed="seed-3" />
          <div className="absolute left-4 bottom-4 right-4">
            <NameTag {...misaki} speaking />
          </div>
          <div className="absolute right-4 top-4">
            <NameTag {...naoki} simulated compact />
          </div>
        </div>
        <div className="flex flex-col gap-3 min-h-0">
          <Banner kind="offline">{text.offline}</Banner>
          <p className="flex justify-between items-baseline text-14 muted">
            {text.left}{' '}
            <Countdown
              endsAt={endsAt}
              now={now}
              label={text.left}
              className="text-20 font-semibold text-text"
            />
          </p>
          <TopicCard question={text.question} followUps={text.followUps} onNext={() => {}} compact={open} />
          <Sheet
            open={open}
            onClose={() => setOpen(false)}
            title={text.words.chat}
            className="flex-1"
            footer={<ChatBox label={text.write} onSend={() => {}} />}
          >
            <ChatList messages={messages} />
          </Sheet>
        </div>
      </main>
      <footer className="flex justify-center gap-1 p-2 min-h-22">
        <ControlButton
          label={text.words.mic}
          icon={<Mic size={24} aria-hidden="true" />}
          onClick={() => {}}
        />
        <ControlButton
          off
          label={text.words.camera}
          icon={<VideoOff size={24} aria-hidden="true" />}
          onClick={() => {}}
        />
        <ControlButton
          label={text.words.chat}
          icon={<MessageCircle size={24} aria-hidden="true" />}
          unread={open ? undefined : text.unread}
          open={open}
          onClick={() => setOpen(!open)}
        />
        <ControlButton
          label={text.words.note}
          icon={<Pencil size={24} aria-hidden="true" />}
          onClick={() => {}}
        />
        <ControlButton
          main
          label={text.words.card}
          icon={<IdCard size={24} aria-hidden="true" />}
          onClick={() => {}}
        />
        <ControlButton
          disabled
          label={text.words.more}
          icon={<Ellipsis size={24} aria-hidden="true" />}
          onClick={() => {}}
        />
      </footer>
    </div>
  );
}
