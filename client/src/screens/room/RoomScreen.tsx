import { useEffect, useLayoutEffect, useRef } from 'react';
import { useCountTalk } from '../../hooks/useCountTalk.ts';
import { useReactions } from '../../hooks/useReactions.ts';
import { useRoomVideo } from '../../hooks/useRoomVideo.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useWakeLock } from '../../hooks/useWakeLock.ts';
import { useText } from '../../i18n/useText.ts';
import { useDevicesStore } from '../../stores/devices.ts';
import { type RoomPanel, useRoomStore } from '../../stores/room.ts';
import { FloatingReactions } from './FloatingReactions.tsx';
import { MoreTimePill } from './MoreTimePill.tsx';
import './room.css';
import './roomPanels.css';
import './roomPhone.css';
import './roomLargeLetters.css';
import './roomLow.css';
import '../cards/cards.css';
import { RoomBar } from './RoomBar.tsx';
import { RoomCaptions } from './RoomCaptions.tsx';
import { RoomClock, RoomClockPills } from './RoomClock.tsx';
import { RoomDetails } from './RoomDetails.tsx';
import { RoomNotices } from './RoomNotices.tsx';
import { RoomSide } from './RoomSide.tsx';
import { RoomStage } from './RoomStage.tsx';
import { useCardNews } from './useCardNews.ts';
import { useCueVoice } from './useCues.ts';
import { useDarkPage } from './useDarkPage.ts';
import { useDrawTopic } from './useDrawTopic.ts';
import { useMoreTime } from './useMoreTime.ts';
import { usePeopleText } from './usePeopleText.ts';
import { useRoom } from './useRoom.ts';
import { useRoomLayout } from './useRoomLayout.ts';
import { useRoomShortcuts } from './useRoomShortcuts.ts';
import { useRoomTime } from './useRoomTime.ts';

/** The talk: faces first, one shared topic, a quiet clock, few named controls. */
export function RoomScreen() {
  const { room } = useRoom();
  const enter = useRoomStore((now) => now.enter);
  const meet = useRoomStore((now) => now.meet);
  // Before the effects below, which may open something in the new room.
  useLayoutEffect(() => {
    enter(room.roomId);
    meet(room.partners.map(({ person }) => person));
  }, [enter, meet, room.roomId, room.partners]);
  return <OpenRoom key={room.roomId} />;
}

function OpenRoom() {
  const t = useText('room');
  const { room, mine } = useRoom();
  const { all } = usePeopleText();
  const layout = useRoomLayout();
  const phone = layout === 'phone';
  const { panel, messagesRead, open } = useRoomStore();
  const time = useRoomTime();
  const moreTime = useMoreTime();
  const drawing = useDrawTopic();
  const draw = mine.visiting || room.partners.length === 0 ? null : drawing;
  const [reactions, react] = useReactions();
  const byHand = useRef(false);
  const people = room.partners.map(({ person }) => person);
  const title = mine.visiting
    ? t('titleVisit', { number: room.number })
    : people.length > 0
      ? t('title', { people: all(people) })
      : t('titleAlone');
  const toggle = (wanted: RoomPanel) => {
    byHand.current = true;
    if (wanted === 'card' && room.partners.length === 0) return;
    const asking = room.partners.find(({ exchange }) => exchange.state === 'asked');
    open(panel === wanted ? null : wanted, wanted === 'card' ? asking?.person.personId : undefined);
  };
  useTitle(title);
  useDarkPage();
  useCueVoice(time.cue);
  useCardNews();
  useOpenChatForWriters();
  useCountTalk(room.roomId);
  useWakeLock();
  useRoomShortcuts(toggle, draw);
  const asking = room.partners.find(({ exchange }) => exchange.state === 'asked') ?? null;
  const waits = asking?.exchange.state === 'asked' && !asking.exchange.later;
  const notices = (
    <RoomNotices
      cue={time.cue}
      lastMinute={time.lastMinute}
      moreTime={moreTime}
      asking={panel === 'card' || !waits ? null : asking}
    />
  );
  useEffect(() => {
    if (panel === null) byHand.current = false;
  }, [panel]);
  return (
    <div className="room" data-theme="dark" data-panel={panel ?? undefined}>
      <main id="content" className="room-main" tabIndex={-1}>
        <h1 className="sr-only">{title}</h1>
        <RoomStage small={layout === 'low' || (phone && panel !== null)}>
          {layout !== 'wide' && (
            <RoomClockPills time={time}>
              <MoreTimePill moreTime={moreTime} />
            </RoomClockPills>
          )}
          <FloatingReactions shown={reactions} />
          <RoomCaptions />
        </RoomStage>
        <div className="room-side">
          {layout === 'wide' && <RoomClock time={time} />}
          {notices}
          <RoomDetails phone={phone} draw={draw} compact={panel !== null} />
          {panel && <RoomSide panel={panel} react={react} byHand={byHand.current} />}
        </div>
      </main>
      <RoomBar
        moreTime={moreTime}
        cardCalls={people.length > 0 && (time.lastMinute || waits)}
        cardAsked={asking !== null}
        unread={
          panel === 'chat'
            ? 0
            : room.chat.slice(messagesRead).filter(({ from }) => from.personId !== mine.personId).length
        }
        toggle={toggle}
      />
    </div>
  );
}

/** A browser that has just come back tells a moment later how its person takes part. */
const toldWithinMs = 1_500;

/** Where somebody takes part in writing, also I myself, or no picture comes through, the chat opens by itself. */
function useOpenChatForWriters() {
  const { room, mine } = useRoom();
  const media = useDevicesStore((now) => now.media);
  const { failedReason } = useRoomVideo();
  const open = useRoomStore((now) => now.open);
  const writes = room.partners.some(
    ({ person, presence }) => person.simulated || (presence.state === 'here' && presence.media === 'text'),
  );
  const iWrite = media === 'text' && !mine.visiting && room.partners.length > 0;
  const needed = writes || iWrite || failedReason !== null;
  const late = useRef(false);
  useEffect(() => {
    const show = () => {
      if (useRoomStore.getState().panel === null) open('chat');
    };
    const timer = needed && late.current ? setTimeout(show, toldWithinMs) : undefined;
    if (needed && !late.current) show();
    late.current = true;
    return () => clearTimeout(timer);
  }, [needed, open]);
}
