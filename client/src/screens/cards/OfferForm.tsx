import type { RoomId } from '@enishi/shared/ids';
import type { PersonTag } from '@enishi/shared/personTag';
import { trimmed } from '@enishi/shared/trimmed';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useRequest } from '../../hooks/useRequest.ts';
import { useText } from '../../i18n/useText.ts';
import { useRoomStore } from '../../stores/room.ts';
import { PanelRefusal } from '../room/panels/PanelRefusal.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';
import { FieldChoice } from './FieldChoice.tsx';
import { useCardDraft } from './useCardDraft.ts';
import { useGiving } from './useGiving.ts';

export const REASON_MAX = 140;

/** A polite request: a line with it, and the fields I give this time. */
export function OfferForm({ person, roomId }: { person: PersonTag; roomId: RoomId }) {
  const t = useText('cards');
  const { say } = usePeopleText();
  const giving = useGiving(person.personId);
  const remember = useRoomStore((now) => now.rememberGiven);
  const { draft, change } = useCardDraft(person.personId);
  const [offer, { pending, refusal }] = useRequest('card:offer');
  const send = async () => {
    const fields = await giving.take();
    if (fields === null) return;
    remember(fields, giving.version);
    const part = { fields: [...fields], ...(giving.version && { version: giving.version }) };
    const reply = await offer({ roomId, to: person.personId, ...part, reason: trimmed(draft.reason) });
    if (reply.ok) change(() => null);
  };
  return (
    <div className="card-step">
      <p className="muted text-14">{t('offerText', { person: say(person) })}</p>
      <TextField
        label={t('reason')}
        optional
        placeholder={t('reasonPlaceholder')}
        maxLength={REASON_MAX}
        value={draft.reason}
        onChange={(reason) => change((now) => ({ ...now, reason }))}
      />
      <FieldChoice giving={giving} />
      <p className="muted text-14">{t('takeBackLater')}</p>
      <div className="card-acts">
        <Button variant="main" block pending={pending || giving.pending} onClick={() => void send()}>
          {t('offer', { count: giving.fields.length + 1 })}
        </Button>
        <PanelRefusal code={refusal} />
      </div>
    </div>
  );
}
