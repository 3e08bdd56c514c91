import { DIVISIONS } from '@enishi/shared/industries';
import { Avatar } from '../../../client/src/components/Avatar.tsx';
import { ChatBox } from '../../../client/src/components/ChatBox.tsx';
import { ChatList } from '../../../client/src/components/ChatList.tsx';
import { IndustryChip } from '../../../client/src/components/IndustryChip.tsx';
import { Knot } from '../../../client/src/components/Knot.tsx';
import { MeishiCard } from '../../../client/src/components/MeishiCard.tsx';
import { PageShell } from '../../../client/src/components/PageShell.tsx';
import { Portrait } from '../../../client/src/components/Portrait.tsx';
import { Threads } from '../../../client/src/components/Threads.tsx';
import { useLanguage } from '../../../client/src/i18n/useLanguage.ts';
import { families, manyFamilies, messages, misaki, naoki, reina } from './sample.ts';

const texts = {
  ja: {
    title: '12 人が来ています',
    threads: '業種ごとの人数',
    write: 'ひとこと書く',
    chat: 'ロビーのチャット',
  },
  en: {
    title: '12 people are here',
    threads: 'People by industry',
    write: 'Write a line',
    chat: 'Lobby chat',
  },
};

export function PeoplePage() {
  const text = texts[useLanguage()];
  const cards = [misaki, naoki].map(({ name, role, company }) => ({
    name,
    role: role ?? '',
    company: company ?? '',
    email: 'takase@shiokaze.example',
    link: 'https://shiokaze.example/',
  }));
  return (
    <PageShell>
      <div className="grid gap-10 wide:grid-cols-[minmax(0,1fr)_352px]">
        <div className="grid gap-8 content-start">
          <h1 tabIndex={-1}>{text.title}</h1>
          <Threads families={families} own="make" label={text.threads} />
          <Threads families={manyFamilies} label={text.threads} />
          <Threads families={{ food: 1, info: 1 }} own="info" label={text.threads} />
        </div>
        <div className="grid gap-6 content-start">
          <ChatList messages={messages} ownId={naoki.personId} label={text.chat} />
          <ChatBox label={text.write} onSend={() => {}} />
          <div className="flex flex-wrap gap-2">
            {DIVISIONS.filter((_, at) => at % 9 === 0).map((division, at) => (
              <IndustryChip key={division} industry={division} detail={at % 2 ? 'name' : 'family'} />
            ))}
            <IndustryChip industry={null} />
          </div>
          <div className="flex flex-wrap items-center gap-3">
            <Avatar name={misaki.name} industry={misaki.industry} size={32} />
            <Avatar name={naoki.name} industry={naoki.industry} />
            <Avatar name={reina.name} industry={reina.industry} size={76} />
            <Avatar name={reina.name} portrait={reina.personId} size={112} />
          </div>
          <div className="flex flex-wrap gap-2">
            {Array.from({ length: 15 }, (_, at) => `seed-${at * 37}`).map((seed) => (
              <Avatar key={seed} name="-" portrait={seed} />
            ))}
          </div>
          <div className="grid gap-0">
            {cards.map((card) => (
              <MeishiCard key={card.name} card={card} />
            ))}
          </div>
          <Knot animate />
          <div className="card">
            <Knot />
          </div>
          <div className="rounded-card overflow-hidden aspect-video">
            <Portrait seed="seed-3" />
          </div>
        </div>
      </div>
    </PageShell>
  );
}
