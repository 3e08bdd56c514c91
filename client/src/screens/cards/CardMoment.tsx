import type { MixerId, OfferId, RoomId } from '@enishi/shared/ids';
import type { PersonTag } from '@enishi/shared/personTag';
import type { Exchange } from '@enishi/shared/views';
import { useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { usePeopleText } from '../room/usePeopleText.ts';
import { AskedForm } from './AskedForm.tsx';
import { GivenRow } from './GivenRow.tsx';
import { OfferForm } from './OfferForm.tsx';
import { Receipt } from './Receipt.tsx';
import { useStepTop } from './useStepTop.ts';

export type CardMomentProps = {
  person: PersonTag;
  exchange: Exchange;
  mixerId: MixerId;
  roomId: RoomId;
  round: number;
  /** minutes since the talk began; null: it is over */
  minutesIn: number | null;
  /** after "later" or "not now" */
  onDone?: (() => void) | undefined;
};

/** Everything about cards between me and one person, as it stands now; in the room and after it. */
export function CardMoment(props: CardMomentProps) {
  const { exchange } = props;
  const [answering, answer] = useState<OfferId | null>(null);
  const choosing = exchange.state === 'asked' && exchange.offerId === answering;
  const step = useStepTop(choosing ? 'choosing' : exchange.state);
  return (
    <div className="card-moment" {...step}>
      <Step
        {...props}
        choosing={choosing}
        onChoose={(on) => answer(on && exchange.state === 'asked' ? exchange.offerId : null)}
      />
    </div>
  );
}

type StepProps = CardMomentProps & { choosing: boolean; onChoose: (on: boolean) => void };

function Step(props: StepProps) {
  const { person, exchange, mixerId, roomId, round, minutesIn, choosing, onChoose, onDone } = props;
  switch (exchange.state) {
    case 'none':
      return <OfferForm person={person} roomId={roomId} />;
    case 'asked':
      return (
        <AskedForm
          key={exchange.offerId}
          person={person}
          exchange={exchange}
          roomId={roomId}
          minutesIn={minutesIn}
          choosing={choosing}
          onChoose={onChoose}
          onDone={onDone}
        />
      );
    case 'offered':
      return <Offered person={person} exchange={exchange} />;
    case 'exchanged':
      return <Receipt person={person} exchange={exchange} mixerId={mixerId} round={round} />;
  }
}

type OfferedProps = { person: PersonTag; exchange: Extract<Exchange, { state: 'offered' }> };

function Offered({ person, exchange }: OfferedProps) {
  const t = useText('cards');
  const { say } = usePeopleText();
  return (
    <div className="grid gap-4" role="status">
      <h3 className="text-20">
        {exchange.notNow ? t('notNowTitle') : t('waitingTitle', { person: say(person) })}
      </h3>
      <p className="muted">{t(exchange.notNow ? 'notNowText' : 'waitingText')}</p>
      <GivenRow
        label={t('given')}
        fields={exchange.fields}
        version={exchange.version}
        offerId={exchange.offerId}
        takeBack={t('withdraw')}
      />
    </div>
  );
}
