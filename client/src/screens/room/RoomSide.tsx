import { type RoomPanel, useRoomStore } from '../../stores/room.ts';
import { CaptionsPanel } from './panels/CaptionsPanel.tsx';
import { CardPanel } from './panels/CardPanel.tsx';
import { DevicesPanel } from './panels/DevicesPanel.tsx';
import { HelpPanel } from './panels/HelpPanel.tsx';
import { IntroPanel } from './panels/IntroPanel.tsx';
import { MorePanel } from './panels/MorePanel.tsx';
import { ReportPanel } from './panels/ReportPanel.tsx';
import { ShortcutsPanel } from './panels/ShortcutsPanel.tsx';
import { TalkPanel } from './panels/TalkPanel.tsx';

export type RoomSideProps = {
  panel: RoomPanel;
  react: (kind: string) => void;
  /** opened by hand; what comes by itself leaves the focus where it is */
  byHand: boolean;
};

/** What is open beside the picture. */
export function RoomSide({ panel, react, byHand }: RoomSideProps) {
  const cardOf = useRoomStore((now) => now.cardOf);
  switch (panel) {
    case 'chat':
    case 'notes':
      return <TalkPanel tab={panel} takeFocus={byHand} />;
    case 'card':
      return <CardPanel key={cardOf} takeFocus={byHand} />;
    case 'more':
      return <MorePanel react={react} />;
    case 'captions':
      return <CaptionsPanel />;
    case 'devices':
      return <DevicesPanel />;
    case 'intro':
      return <IntroPanel />;
    case 'help':
      return <HelpPanel />;
    case 'report':
      return <ReportPanel />;
    case 'shortcuts':
      return <ShortcutsPanel />;
  }
}
