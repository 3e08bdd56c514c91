import { useState } from 'react';
import { Button } from '../../../components/Button.tsx';
import { SelectField } from '../../../components/SelectField.tsx';
import { useServerNow } from '../../../hooks/useNow.ts';
import { useText } from '../../../i18n/useText.ts';
import { useRoomStore } from '../../../stores/room.ts';
import { CardMoment } from '../../cards/CardMoment.tsx';
import { RoomPanelFrame } from '../RoomPanelFrame.tsx';
import { begunAt } from '../roomTime.ts';
import { usePeopleText } from '../usePeopleText.ts';
import { useRoom } from '../useRoom.ts';

/** The card moment beside the face; in a trio one chooses with whom. */
export function CardPanel({ takeFocus }: { takeFocus: boolean }) {
  const t = useText('cards');
  const { room, shared } = useRoom();
  const { say } = usePeopleText();
  const { open, cardOf } = useRoomStore();
  const now = useServerNow();
  const [openedAt] = useState(now);
  const partner = room.partners.find(({ person }) => person.personId === cardOf) ?? room.partners[0];
  const close = () => open(null);
  if (!partner) return null;
  const minutesIn = Math.floor((openedAt - begunAt(room)) / 60_000);
  const { person, exchange } = partner;
  const title = exchange.state === 'none' ? t('offerTitle', { person: say(person) }) : t('title');
  return (
    <RoomPanelFrame
      className="room-card"
      title={title}
      takeFocus={takeFocus}
      onClose={close}
      foot={
        exchange.state === 'exchanged' || exchange.state === 'offered' ? (
          <Button block onClick={close}>
            {t('backToTalk')}
          </Button>
        ) : undefined
      }
    >
      {room.partners.length > 1 && (
        <div className="mb-4">
          <SelectField
            label={t('choosePartner')}
            options={room.partners.map((one) => ({
              value: one.person.personId,
              label: say(one.person),
            }))}
            value={person.personId}
            onChange={(chosen) => open('card', chosen)}
          />
        </div>
      )}
      <CardMoment
        key={person.personId}
        person={person}
        exchange={exchange}
        mixerId={shared.mixerId}
        roomId={room.roomId}
        round={room.round}
        minutesIn={minutesIn > 0 ? minutesIn : null}
        onDone={close}
      />
    </RoomPanelFrame>
  );
}
