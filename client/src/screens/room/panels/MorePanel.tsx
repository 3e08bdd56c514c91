import { REACTIONS } from '@enishi/shared/vocabulary';
import Captions from 'lucide-react/icons/captions';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Hand from 'lucide-react/icons/hand';
import Keyboard from 'lucide-react/icons/keyboard';
import MessagesSquare from 'lucide-react/icons/messages-square';
import NotebookText from 'lucide-react/icons/notebook-text';
import Settings2 from 'lucide-react/icons/settings-2';
import { Switch } from '../../../components/Switch.tsx';
import { useAnnouncer } from '../../../hooks/useAnnouncer.ts';
import { useSettings } from '../../../hooks/useSettings.ts';
import { useText } from '../../../i18n/useText.ts';
import { useRoomStore } from '../../../stores/room.ts';
import { reactionIcons } from '../FloatingReactions.tsx';
import { RoomPanelFrame } from '../RoomPanelFrame.tsx';
import { useRoom } from '../useRoom.ts';
import { useSitOut } from '../useSitOut.ts';
import { MenuRow } from './MenuRow.tsx';
import { PanelRefusal } from './PanelRefusal.tsx';
import { TalkShare } from './TalkShare.tsx';
import { WaysOut } from './WaysOut.tsx';

const icon = { size: 20, 'aria-hidden': true } as const;
const next = <ChevronRight {...icon} />;

/** Everything that is needed now and then, each with its words. */
export function MorePanel({ react }: { react: (kind: string) => void }) {
  const t = useText('room');
  const words = useText('vocabulary');
  const { room, mine, shared } = useRoom();
  const open = useRoomStore((now) => now.open);
  const [{ tones }, change] = useSettings();
  const announce = useAnnouncer();
  const sitOut = useSitOut();
  const show = (kind: (typeof REACTIONS)[number]['code']) => {
    react(kind);
    announce(t('more.reactionSent', { word: words(`reactions.${kind}`) }));
  };
  return (
    <RoomPanelFrame title={t('more.title')} onClose={() => open(null)}>
      <div className="room-more">
        <fieldset>
          <legend className="sr-only">{t('more.reactions')}</legend>
          <div className="room-react">
            {REACTIONS.map(({ code }) => {
              const Icon = reactionIcons[code];
              return (
                <button type="button" key={code} className="pick" onClick={() => show(code)}>
                  <Icon {...icon} />
                  {words(`reactions.${code}`)}
                </button>
              );
            })}
          </div>
        </fieldset>
        {!mine.visiting && <WaysOut />}
        <div className="room-menu">
          <MenuRow icon={<Settings2 {...icon} />} end={next} onClick={() => open('devices')}>
            {t('more.devices')}
          </MenuRow>
          {!mine.visiting && (
            <>
              <MenuRow icon={<Captions {...icon} />} end={next} onClick={() => open('captions')}>
                {t('more.captions')}
              </MenuRow>
              <MenuRow icon={<NotebookText {...icon} />} end={next} onClick={() => open('intro')}>
                {t('more.intro')}
              </MenuRow>
              {!shared.meeting && (
                <MenuRow icon={<Hand {...icon} />} end={next} onClick={() => open('help')}>
                  {t('more.help')}
                </MenuRow>
              )}
            </>
          )}
          {(sitOut.possible || sitOut.wished) && (
            <MenuRow
              icon={<MessagesSquare {...icon} />}
              hint={t('more.sitOutHint')}
              pending={sitOut.pending}
              onClick={sitOut.toggle}
            >
              {t(sitOut.wished ? 'more.sitOutTakeBack' : 'more.sitOut')}
            </MenuRow>
          )}
          <PanelRefusal code={sitOut.refusal} />
          <div className="room-only-keys">
            <MenuRow icon={<Keyboard {...icon} />} end={next} onClick={() => open('shortcuts')}>
              {t('more.shortcuts')}
            </MenuRow>
          </div>
        </div>
        <Switch
          label={t('more.tones')}
          hint={t('more.tonesHint')}
          checked={tones}
          onChange={(on) => change({ tones: on })}
        />
        {!mine.visiting && <TalkShare roomId={room.roomId} />}
      </div>
    </RoomPanelFrame>
  );
}
