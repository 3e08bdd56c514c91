import type { CardHolder } from '@enishi/shared/contacts';
import { useState } from 'react';
import { Link } from 'react-router';
import { Avatar } from '../../components/Avatar.tsx';
import { Button } from '../../components/Button.tsx';
import { ErrorState } from '../../components/ErrorState.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useCall } from '../../hooks/useCall.ts';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { useMixerName } from '../../hooks/useMixerName.ts';
import { useTakeBack } from '../../hooks/useTakeBack.ts';
import { formatDate, formatTime } from '../../i18n/format.ts';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import { useGivenWords } from '../cards/useGivenWords.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import { usePeopleText } from '../room/usePeopleText.ts';

/** Who holds my card, and how to take it back. A card that is deleted is held by nobody: then it is asked again. */
export function CardHolders() {
  const { versions } = useOwnProfile();
  return <Holders key={versions.map(({ id }) => id).join()} />;
}

function Holders() {
  const t = useText('me');
  const say = useErrorText();
  const holders = useLoad('GET /api/me/card/holders');
  return (
    <section className="card grid gap-3">
      <div>
        <h2>{t('holders')}</h2>
        <p className="muted measure">{t('holdersHint')}</p>
      </div>
      {holders.state === 'loading' && <Skeleton lines={3} />}
      {holders.state === 'refused' && <ErrorState title={say(holders.code)} onRetry={holders.reload} />}
      {holders.state === 'ready' && holders.value.length === 0 && (
        <p className="muted">{t('holdersEmpty')}</p>
      )}
      {holders.state === 'ready' && (
        <ul className="grid">
          {holders.value.map((holder) => (
            <Holder key={holder.offerId} holder={holder} />
          ))}
        </ul>
      )}
    </section>
  );
}

function Holder({ holder }: { holder: CardHolder }) {
  const t = useText('me');
  const nameOf = useMixerName();
  const cards = useText('cards');
  const language = useLanguage();
  const say = useErrorText();
  const { say: name } = usePeopleText();
  const givenWords = useGivenWords();
  const { person, mixerId, mixerName, offerId, fields, version, at } = holder;
  const { run, refusal } = useCall('POST /api/me/card/takeBack');
  const [gone, setGone] = useState(false);
  const back = useTakeBack(async () => setGone((await run({ body: { mixerId, offerId } })).ok));
  const given = givenWords(fields, version);
  return (
    <li className="flex flex-wrap items-center gap-4 border-t border-line py-4">
      <Avatar
        name={person.name}
        industry={person.industry}
        portrait={person.simulated ? person.personId : undefined}
      />
      <div className="min-w-0 flex-[1_1_14rem]">
        <Link className="font-semibold" to={`/me/people/${person.personId}`}>
          {person.name ? name(person) : t('someone')}
        </Link>
        <p className="muted text-14">
          {formatDate(at, language)} {formatTime(at, language)}
          {mixerName && ` · ${nameOf(mixerName)}`}
        </p>
        <p className="text-14" role="status">
          {gone
            ? cards('takenBack')
            : back.secondsLeft === null
              ? given
              : cards('takingBack', { count: back.secondsLeft })}
        </p>
        {refusal && (
          <p className="field-error" role="alert">
            {say(refusal)}
          </p>
        )}
      </div>
      {!gone && (
        <Button small variant="ghost" onClick={back.secondsLeft === null ? back.start : back.undo}>
          {back.secondsLeft === null ? cards('takeBack') : cards('undo')}
        </Button>
      )}
    </li>
  );
}
