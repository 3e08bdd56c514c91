import type { MixerId, RoomId } from '@enishi/shared/ids';
import type { PersonTag } from '@enishi/shared/personTag';
import type { Exchange } from '@enishi/shared/views';
import ChevronDown from 'lucide-react/icons/chevron-down';
import ChevronUp from 'lucide-react/icons/chevron-up';
import IdCard from 'lucide-react/icons/id-card';
import { useId, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { CardMoment } from '../cards/CardMoment.tsx';

export type CardDisclosureProps = {
  person: PersonTag;
  exchange: Exchange;
  mixerId: MixerId;
  roomId: RoomId;
  round: number;
};

/** The state of the cards in one line; a request that waits stands open. */
export function CardDisclosure({ person, exchange, mixerId, roomId, round }: CardDisclosureProps) {
  const t = useText('between');
  const id = useId();
  const waits = exchange.state === 'asked' && !exchange.later;
  const [chosen, choose] = useState<boolean | null>(null);
  const open = chosen ?? waits;
  const state = exchange.state === 'offered' && exchange.notNow ? 'notNow' : exchange.state;
  const Chevron = open ? ChevronUp : ChevronDown;
  return (
    <div className="between-card" data-open={open || undefined}>
      <button
        type="button"
        className="between-card-line"
        aria-expanded={open}
        aria-controls={id}
        data-state={state}
        onClick={() => choose(!open)}
      >
        <IdCard size={20} aria-hidden="true" />
        <span className="grow">{t(`card.${state}`)}</span>
        <Chevron size={20} aria-hidden="true" />
      </button>
      {open && (
        <div id={id} className="between-card-body">
          <CardMoment
            person={person}
            exchange={exchange}
            mixerId={mixerId}
            roomId={roomId}
            round={round}
            minutesIn={null}
            onDone={() => choose(false)}
          />
        </div>
      )}
    </div>
  );
}
