import type { MixerId } from '@enishi/shared/ids';
import type { PersonTag } from '@enishi/shared/personTag';
import type { Exchange } from '@enishi/shared/views';
import Check from 'lucide-react/icons/check';
import { useState } from 'react';
import { Knot } from '../../components/Knot.tsx';
import { MeishiCard } from '../../components/MeishiCard.tsx';
import { useServerNow } from '../../hooks/useNow.ts';
import { formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { usePeopleText } from '../room/usePeopleText.ts';
import { CardTakeAway } from './CardTakeAway.tsx';
import { cardWith } from './cardFields.ts';
import { GivenRow } from './GivenRow.tsx';
import { useOwnCard } from './useOwnCard.ts';

export type Exchanged = Extract<Exchange, { state: 'exchanged' }>;
/** longer ago the knot is already tied when it is looked at */
const FRESH_MS = 10_000;

export type ReceiptProps = { person: PersonTag; exchange: Exchanged; mixerId: MixerId; round: number };

/** Both cards and the tied knot between them, with the time. */
export function Receipt({ person, exchange, mixerId, round }: ReceiptProps) {
  const t = useText('cards');
  const language = useLanguage();
  const { say } = usePeopleText();
  const { values } = useOwnCard(exchange.version);
  const now = useServerNow();
  const [fresh] = useState(() => now() - exchange.at < FRESH_MS);
  return (
    <div className="grid gap-4">
      <p className="card-done">
        <Check size={20} aria-hidden="true" />
        <b>{t('exchanged')}</b>
        <time dateTime={new Date(exchange.at).toISOString()}>{formatTime(exchange.at, language)}</time>
      </p>
      <div className="card-tie">
        {exchange.card ? (
          <MeishiCard card={exchange.card} />
        ) : (
          <p className="card-gone">{t('theirsGone', { person: say(person) })}</p>
        )}
        <Knot animate={fresh} />
        {!exchange.revoked && <MeishiCard card={cardWith(values, exchange.gave)} />}
      </div>
      <div>
        <h3 className="text-20">{t('tied', { person: say(person) })}</h3>
        <p className="muted">{t('kept', { round })}</p>
      </div>
      {exchange.card && <CardTakeAway card={exchange.card} person={person} mixerId={mixerId} />}
      {exchange.revoked ? (
        <p className="muted text-14">{t('takenBack')}</p>
      ) : (
        <GivenRow
          label={t('gave')}
          fields={exchange.gave}
          version={exchange.version}
          offerId={exchange.offerId}
          takeBack={t('takeBack')}
        />
      )}
    </div>
  );
}
