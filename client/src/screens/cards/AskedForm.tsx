import type { RoomId } from '@enishi/shared/ids';
import type { PersonTag } from '@enishi/shared/personTag';
import { trimmed } from '@enishi/shared/trimmed';
import type { Exchange } from '@enishi/shared/views';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import Eye from 'lucide-react/icons/eye';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { MeishiCard } from '../../components/MeishiCard.tsx';
import { TextField } from '../../components/TextField.tsx';
import { sayInChat } from '../../hooks/useChat.ts';
import { useRequest } from '../../hooks/useRequest.ts';
import { useMine } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import { useRoomStore } from '../../stores/room.ts';
import { PanelRefusal } from '../room/panels/PanelRefusal.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';
import { FieldChoice } from './FieldChoice.tsx';
import { REASON_MAX } from './OfferForm.tsx';
import { useCardDraft } from './useCardDraft.ts';
import { useGiving } from './useGiving.ts';

export type AskedFormProps = {
  person: PersonTag;
  exchange: Extract<Exchange, { state: 'asked' }>;
  roomId: RoomId;
  /** minutes since the talk began; null: it is over */
  minutesIn: number | null;
  /** what to give, instead of whether */
  choosing: boolean;
  onChoose: (on: boolean) => void;
  onDone?: (() => void) | undefined;
};

/** A request for my card: choose and give, later, or not now. A "no" is told as nothing but "not now". */
export function AskedForm(props: AskedFormProps) {
  const { person, exchange, roomId, minutesIn, choosing, onChoose, onDone } = props;
  const t = useText('cards');
  const { say } = usePeopleText();
  const giving = useGiving(person.personId);
  const { draft, change } = useCardDraft(person.personId);
  // Begun as a request of mine, before theirs came.
  const talking = useMine().room?.roomId === roomId;
  const [hadLine] = useState(draft.reason !== '');
  const withLine = hadLine && talking;
  const begun = withLine || Object.keys(draft.written).length > 0;
  const remember = useRoomStore((now) => now.rememberGiven);
  const [answer, { pending, refusal }] = useRequest('card:answer');
  const { offerId } = exchange;
  const putOff = async (as: 'later' | 'decline') => {
    const reply = await answer({ offerId, answer: as, fields: [] });
    if (reply.ok) onDone?.();
  };
  const accept = async () => {
    const fields = await giving.take();
    if (fields === null) return;
    remember(fields, giving.version);
    const part = { fields: [...fields], ...(giving.version && { version: giving.version }) };
    const line = trimmed(draft.reason);
    const reply = await answer({ offerId, answer: 'accept', ...part });
    if (!reply.ok) return;
    if (withLine && line !== '') void sayInChat(roomId, line);
    change(() => null);
  };
  if (choosing) {
    return (
      <div className="card-step">
        <h3 className="flex items-center gap-1 text-20">{t('acceptTitle')}</h3>
        {withLine && (
          <TextField
            label={t('ownLine')}
            optional
            maxLength={REASON_MAX}
            value={draft.reason}
            onChange={(reason) => change((now) => ({ ...now, reason }))}
          />
        )}
        <FieldChoice giving={giving} />
        <p className="muted text-14">{t('takeBackLater')}</p>
        <div className="card-acts">
          <div className="flex flex-wrap gap-2">
            <Button
              className="px-3"
              icon={<ArrowLeft size={20} aria-hidden="true" />}
              onClick={() => onChoose(false)}
            >
              {t('back')}
            </Button>
            <Button
              variant="main"
              className="flex-[1_1_12rem] px-3 text-balance"
              pending={pending || giving.pending}
              onClick={() => void accept()}
            >
              {t('give', { count: giving.fields.length + 1 })}
            </Button>
          </div>
          <PanelRefusal code={refusal} />
        </div>
      </div>
    );
  }
  const tag = {
    name: person.name,
    ...(person.company && { company: person.company }),
    ...(person.role && { role: person.role }),
  };
  return (
    <div className="card-step">
      <p className="muted text-14">
        {exchange.later ? t('askedLater') : minutesIn !== null && t('minutesIn', { count: minutesIn })}
      </p>
      <h3 className="text-20">{t('askedTitle', { person: say(person) })}</h3>
      {exchange.reason && (
        <blockquote className="card-quote">{t('quote', { text: exchange.reason })}</blockquote>
      )}
      <MeishiCard card={tag} />
      <p className="muted text-14 flex gap-2">
        <Eye size={20} className="flex-none" aria-hidden="true" />
        {t(begun ? 'chooseNextBegun' : 'chooseNext')}
      </p>
      <p className="muted text-14">{t('notNowNote')}</p>
      <div className="card-acts">
        <Button variant="main" block onClick={() => onChoose(true)}>
          {t('choose')}
        </Button>
        <div className="flex flex-wrap gap-2">
          <Button className="grow" pending={pending} onClick={() => void putOff('later')}>
            {t('later')}
          </Button>
          <Button className="grow" pending={pending} onClick={() => void putOff('decline')}>
            {t('notNow')}
          </Button>
        </div>
        <PanelRefusal code={refusal} />
      </div>
    </div>
  );
}
