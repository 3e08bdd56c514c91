import { useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import { useRoom } from '../room/useRoom.ts';
import { useTopicText } from '../room/useTopicText.ts';
import { useReasons } from './useReasons.ts';

/** Why these people, and the question to begin with. */
export function WhyAndTopic() {
  const t = useText('next');
  const { room } = useRoom();
  const { profile } = useOwnProfile();
  const reasons = useReasons(room);
  const { meeting } = useShared();
  const textOf = useTopicText();
  const industries = room.partners.map(({ person }) => person.industry);
  const { question } = textOf(room.topic.id, profile?.industry ?? null, industries);
  const met = room.partners.some(({ metBefore }) => metBefore);
  return (
    <section className="card">
      <h2 className="sr-only">{t('why')}</h2>
      {reasons.length === 0 ? (
        <p>{t(meeting ? 'reason.agreed' : met ? 'reason.again' : 'reason.first')}</p>
      ) : (
        <ul className="next-why">
          {reasons.map(({ kind, label, texts }) => (
            <li key={kind}>
              <span className="muted text-14">{label}</span>
              <div>
                {texts.map((text) => (
                  <p key={text}>{text}</p>
                ))}
              </div>
            </li>
          ))}
        </ul>
      )}
      <div className="next-topic">
        <p className="muted text-14">{t('firstTopic')}</p>
        <p className="next-question">{question}</p>
      </div>
    </section>
  );
}
