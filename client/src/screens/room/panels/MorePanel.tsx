import { REACTIONS } from '@enishi/shared/vocabulary';
import Captions from 'lucide-react/icons/captions';
import ChevronRight from 'lucide-react/icons/chevron-right';
import Coffee from 'lucide-react/icons/coffee';
import Flag from 'lucide-react/icons/flag';
import Hand from 'lucide-react/icons/hand';
import Keyboard from 'lucide-react/icons/keyboard';
import LogOut from 'lucide-react/icons/log-out';
import MessagesSquare from 'lucide-react/icons/messages-square';
import NotebookText from 'lucide-react/icons/notebook-text';
import Settings2 from 'lucide-react/icons/settings-2';
import { useState } from 'react';
import { Switch } from '../../../components/Switch.tsx';
import { useAnnouncer } from '../../../hooks/useAnnouncer.ts';
import { useRequest } from '../../../hooks/useRequest.ts';
import { useSettings } from '../../../hooks/useSettings.ts';
import { useText } from '../../../i18n/useText.ts';
import { useRoomStore } from '../../../stores/room.ts';
import { LeaveDialog } from '../../frame/LeaveDialog.tsx';
import { reactionIcons } from '../FloatingReactions.tsx';
import { RoomPanelFrame } from '../RoomPanelFrame.tsx';
import { useRoom } from '../useRoom.ts';
import { useSitOut } from '../useSitOut.ts';
import { MenuRow } from './MenuRow.tsx';
import { PanelRefusal } from './PanelRefusal.tsx';
import { TalkShare } from './TalkShare.tsx';

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
  const [skip, skipping] = useRequest('seat:skip');
  const [leaves, setLeaves] = useState(false);
  const sitOut = useSitOut();
  const show = (kind: (typeof REACTIONS)[number]['code']) => {
    react(kind);
    announce(t('more.reactionSent', { word: words(`reactions.${kind}`) }));
  };
  return (
    <RoomPanelFrame title={t('more.title')} onClose={() => open(null)}>
      <div className="grid gap-5">
        <fieldset>
          <legend className="muted text-14 mb-2">{t('more.reactions')}</legend>
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
          <MenuRow icon={<Keyboard {...icon} />} end={next} onClick={() => open('shortcuts')}>
            {t('more.shortcuts')}
          </MenuRow>
        </div>
        <Switch
          label={t('more.tones')}
          hint={t('more.tonesHint')}
          checked={tones}
          onChange={(on) => change({ tones: on })}
        />
        {!mine.visiting && <TalkShare roomId={room.roomId} />}
        {!mine.visiting && (
          <div className="room-menu">
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
            {!shared.meeting && (
              <MenuRow
                icon={<Coffee {...icon} />}
                hint={t('more.skipHint')}
                pending={skipping.pending}
                onClick={() => void skip({ round: room.round })}
              >
                {t('more.skip')}
              </MenuRow>
            )}
            <MenuRow
              icon={<LogOut {...icon} />}
              hint={t(shared.meeting ? 'more.leaveMeetingHint' : 'more.leaveHint')}
              onClick={() => setLeaves(true)}
            >
              {t('more.leave')}
            </MenuRow>
            {room.partners.length > 0 && (
              <MenuRow icon={<Flag {...icon} />} end={next} onClick={() => open('report')}>
                {t('more.report')}
              </MenuRow>
            )}
            <LeaveDialog open={leaves} onClose={() => setLeaves(false)} />
            <PanelRefusal code={sitOut.refusal ?? skipping.refusal} />
          </div>
        )}
      </div>
    </RoomPanelFrame>
  );
}
