import type { CardField } from '@enishi/shared/contactCard';
import type { RoomId } from '@enishi/shared/ids';
import type { PersonTag } from '@enishi/shared/views';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useRequest } from '../../hooks/useRequest.ts';
import { useText } from '../../i18n/useText.ts';
import { useRoomStore } from '../../stores/room.ts';
import { PanelRefusal } from '../room/panels/PanelRefusal.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';
import { firstChoice } from './cardFields.ts';
import { FieldChoice } from './FieldChoice.tsx';
import { useOwnCard } from './useOwnCard.ts';

const REASON_MAX = 140;

/** A polite request: a line with it, and the fields I give this time. */
export function OfferForm({ person, roomId }: { person: PersonTag; roomId: RoomId }) {
  const t = useText('cards');
  const { say } = usePeopleText();
  const { values } = useOwnCard();
  const { lastFields, rememberFields } = useRoomStore();
  const [chosen, choose] = useState<readonly CardField[]>(() => firstChoice(values, lastFields));
  const [reason, setReason] = useState('');
  const [offer, { pending, refusal }] = useRequest('card:offer');
  const send = async () => {
    rememberFields(chosen);
    await offer({ roomId, to: person.personId, fields: [...chosen], reason: reason.trim() });
  };
  return (
    <div className="card-step">
      <p className="muted text-14">{t('offerText', { person: say(person) })}</p>
      <TextField
        label={t('reason')}
        optional
        placeholder={t('reasonPlaceholder')}
        maxLength={REASON_MAX}
        value={reason}
        onChange={setReason}
      />
      <FieldChoice chosen={chosen} onChange={choose} />
      <p className="muted text-14">{t('takeBackLater')}</p>
      <div className="card-acts">
        <Button variant="main" block pending={pending} onClick={() => void send()}>
          {t('offer', { count: chosen.length + 1 })}
        </Button>
        <PanelRefusal code={refusal} />
      </div>
    </div>
  );
}
