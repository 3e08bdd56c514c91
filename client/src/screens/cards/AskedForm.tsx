import type { PersonTag } from '@enishi/shared/personTag';
import type { Exchange } from '@enishi/shared/views';
import ArrowLeft from 'lucide-react/icons/arrow-left';
import Eye from 'lucide-react/icons/eye';
import { useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { MeishiCard } from '../../components/MeishiCard.tsx';
import { useRequest } from '../../hooks/useRequest.ts';
import { useText } from '../../i18n/useText.ts';
import { useRoomStore } from '../../stores/room.ts';
import { PanelRefusal } from '../room/panels/PanelRefusal.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';
import { FieldChoice } from './FieldChoice.tsx';
import { useGiving } from './useGiving.ts';

export type AskedFormProps = {
  person: PersonTag;
  exchange: Extract<Exchange, { state: 'asked' }>;
  /** minutes since the talk began; null: it is over */
  minutesIn: number | null;
  onDone?: (() => void) | undefined;
};

/** A request for my card: choose and give, later, or not now. A "no" is told as nothing but "not now". */
export function AskedForm({ person, exchange, minutesIn, onDone }: AskedFormProps) {
  const t = useText('cards');
  const { say } = usePeopleText();
  const giving = useGiving();
  const remember = useRoomStore((now) => now.rememberGiven);
  const [choosing, setChoosing] = useState(false);
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
    await answer({ offerId, answer: 'accept', ...part });
  };
  if (choosing) {
    return (
      <div className="card-step">
        <h3 className="flex items-center gap-1 text-20">{t('acceptTitle')}</h3>
        <FieldChoice giving={giving} />
        <p className="muted text-14">{t('takeBackLater')}</p>
        <div className="card-acts">
          <div className="flex flex-wrap gap-2">
            <Button icon={<ArrowLeft size={20} aria-hidden="true" />} onClick={() => setChoosing(false)}>
              {t('back')}
            </Button>
            <Button
              variant="main"
              className="grow"
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
        {t('chooseNext')}
      </p>
      <p className="muted text-14">{t('notNowNote')}</p>
      <div className="card-acts">
        <Button variant="main" block onClick={() => setChoosing(true)}>
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
