import Coffee from 'lucide-react/icons/coffee';
import Flag from 'lucide-react/icons/flag';
import LogOut from 'lucide-react/icons/log-out';
import { type ReactNode, useId, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { useRoomStore } from '../../../stores/room.ts';
import { LeaveDialog } from '../../frame/LeaveDialog.tsx';
import { useRoom } from '../useRoom.ts';
import { SkipDialog } from './SkipDialog.tsx';

const icon = { size: 20, 'aria-hidden': true } as const;

/** Out of this talk or of the mixer: in sight as soon as the menu is open, also on a phone. */
export function WaysOut() {
  const t = useText('room');
  const { room, shared } = useRoom();
  const open = useRoomStore((now) => now.open);
  const [skips, setSkips] = useState(false);
  const [leaves, setLeaves] = useState(false);
  const hint = useId();
  return (
    <fieldset>
      <legend className="sr-only">{t('more.ways')}</legend>
      <div className="room-ways">
        {room.partners.length > 0 && (
          <Way icon={<Flag {...icon} />} onClick={() => open('report')}>
            {t('more.report')}
          </Way>
        )}
        {!shared.meeting && (
          <Way icon={<Coffee {...icon} />} describedBy={hint} onClick={() => setSkips(true)}>
            {t('more.skip')}
          </Way>
        )}
        <Way
          icon={<LogOut {...icon} />}
          {...(shared.meeting && { describedBy: hint })}
          onClick={() => setLeaves(true)}
        >
          {t(shared.meeting ? 'more.leaveMeeting' : 'more.leave')}
        </Way>
      </div>
      <p id={hint} className="field-hint mt-2">
        {t(shared.meeting ? 'more.leaveMeetingHint' : 'more.skipHint')}
      </p>
      <LeaveDialog open={leaves} onClose={() => setLeaves(false)} />
      <SkipDialog open={skips} onClose={() => setSkips(false)} />
    </fieldset>
  );
}

type WayProps = {
  icon: ReactNode;
  describedBy?: string;
  children: string;
  onClick: () => void;
};

function Way({ icon, describedBy, children, onClick }: WayProps) {
  return (
    <button type="button" className="room-way" aria-describedby={describedBy} onClick={onClick}>
      {icon}
      <span>{children}</span>
    </button>
  );
}
