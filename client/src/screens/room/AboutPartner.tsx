import type { PersonTag } from '@enishi/shared/personTag';
import BadgeInfo from 'lucide-react/icons/badge-info';
import { useText } from '../../i18n/useText.ts';
import { useReasons } from '../next/useReasons.ts';
import { usePeopleText } from './usePeopleText.ts';
import { useRoom } from './useRoom.ts';

/** In the partner's own words: what they give, look for, came for. Quiet, below the topic. */
export function AboutPartner() {
  const t = useText('room');
  const { room } = useRoom();
  const { say } = usePeopleText();
  const reasons = useReasons(room);
  const several = room.partners.length > 1;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and holds nothing else to stop at
    <section className="room-about" aria-label={t('about.label')} tabIndex={0}>
      {room.partners.map(({ person }) => (
        <div key={person.personId}>
          {several && <h2 className="text-16">{say(person)}</h2>}
          <OwnWords person={person} />
        </div>
      ))}
      {room.partners.length > 0 && reasons.length > 0 && (
        <div>
          <h2 className="muted text-14 font-normal">{t('about.why')}</h2>
          {reasons.map(({ kind, texts }) => (
            <p key={kind}>{texts.join(' ')}</p>
          ))}
        </div>
      )}
    </section>
  );
}

function OwnWords({ person }: { person: PersonTag }) {
  const t = useText('room');
  const vocabulary = useText('vocabulary');
  const lines = (tagged: PersonTag['gives']) =>
    (tagged ?? []).map(({ tag, text }) => text || vocabulary(`tags.${tag}.label`, { defaultValue: '' }));
  const told = [
    { what: 'gives', words: lines(person.gives) },
    { what: 'seeks', words: lines(person.seeks) },
    { what: 'purpose', words: [person.purpose] },
    { what: 'challenge', words: [person.challenge] },
    { what: 'outside', words: [person.outside] },
  ].map(({ what, words }) => ({ what, words: words.filter((word) => word !== undefined && word !== '') }));
  const shown = told.filter(({ words }) => words.length > 0);
  return (
    <>
      {person.sells && (
        <p className="room-sells">
          <BadgeInfo size={20} aria-hidden="true" />
          {t('about.sells')}
        </p>
      )}
      {shown.length === 0 && <p className="muted">{t('about.nothing')}</p>}
      <dl>
        {shown.map(({ what, words }) => (
          <div key={what}>
            <dt>{t(`about.${what}`)}</dt>
            {words.map((word) => (
              <dd key={word}>{word}</dd>
            ))}
          </div>
        ))}
      </dl>
    </>
  );
}
