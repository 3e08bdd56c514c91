import type { PersonId, RoomId } from '@enishi/shared/ids';
import Check from 'lucide-react/icons/check';
import Heart from 'lucide-react/icons/heart';
import { useEffect, useRef } from 'react';
import { Button } from '../../components/Button.tsx';
import { useRequest } from '../../hooks/useRequest.ts';
import { useText } from '../../i18n/useText.ts';
import { PanelRefusal } from '../room/panels/PanelRefusal.tsx';

export type ThanksProps = { roomId: RoomId; to: PersonId; thanked: boolean; onThanked?: () => void };

/** One tap; the other sees it. */
export function Thanks({ roomId, to, thanked, onThanked }: ThanksProps) {
  const t = useText('between');
  const [give, { pending, refusal }] = useRequest('thanks:give');
  const said = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);
  // The button is gone: the focus stays where it was pressed.
  useEffect(() => {
    if (thanked && pressed.current) said.current?.focus();
  }, [thanked]);
  const send = async () => {
    pressed.current = true;
    const reply = await give({ roomId, to });
    if (reply.ok) onThanked?.();
  };
  return (
    <div role="status">
      {thanked ? (
        <p ref={said} tabIndex={-1} className="between-thanked">
          <Check size={20} aria-hidden="true" />
          {t('thanked')}
        </p>
      ) : (
        <Button icon={<Heart size={20} aria-hidden="true" />} pending={pending} onClick={() => void send()}>
          {t('thank')}
        </Button>
      )}
      <PanelRefusal code={refusal} />
    </div>
  );
}
