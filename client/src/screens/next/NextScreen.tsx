import Coffee from 'lucide-react/icons/coffee';
import { Button } from '../../components/Button.tsx';
import { Knot } from '../../components/Knot.tsx';
import { Wordmark } from '../../components/Wordmark.tsx';
import { useErrorText } from '../../hooks/useErrorText.ts';
import { useMixerNow } from '../../hooks/useNow.ts';
import { useRequest } from '../../hooks/useRequest.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useText } from '../../i18n/useText.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import { usePeopleText } from '../room/usePeopleText.ts';
import { useRoom } from '../room/useRoom.ts';
import { MeetingPerson } from './MeetingPerson.tsx';
import { OwnDevices } from './OwnDevices.tsx';
import './next.css';
import { WhyAndTopic } from './WhyAndTopic.tsx';

/** More letters than this are set smaller, so that what follows stays in sight. */
const LONG_NAMES = 28;

/** The seconds before a room: who comes, why, and with what the talk begins. Nothing has to be pressed. */
export function NextScreen() {
  const t = useText('next');
  const roomText = useText('room');
  const { room, shared, mine } = useRoom();
  const { profile } = useOwnProfile();
  const { all, pieces } = usePeopleText();
  const people = room.partners.map(({ person }) => person);
  useTitle(t('next', { people: all(people) }));
  const round = { round: room.round, rounds: shared.rounds };
  return (
    <div className="next">
      <header className="wrap top-bar">
        <Wordmark />
        {!shared.meeting && <span className="muted text-14">{roomText('round', round)}</span>}
      </header>
      <main id="content" className="next-meet" tabIndex={-1}>
        <div className="next-title">
          <h1 tabIndex={-1} data-long={all(people).length > LONG_NAMES || undefined}>
            {t('nextIs')}
            {pieces(people).map(({ name, text }) =>
              name ? (
                <span key={text} className="next-name">
                  {text}
                </span>
              ) : (
                text
              ),
            )}
            {t('nextEnd')}
          </h1>
          <OpensIn />
        </div>
        <div className="next-pair" data-count={people.length}>
          <div className="next-others">
            {people.map((person) => (
              <MeetingPerson key={person.personId} person={person} several={people.length > 1} />
            ))}
          </div>
          <div className="next-knot">
            <Knot animate height={112} />
          </div>
          <div className="next-me">
            <MeetingPerson
              own
              person={{
                personId: mine.personId,
                name: profile?.name ?? '',
                industry: profile?.industry ?? null,
                role: profile?.role || undefined,
                company: undefined,
                simulated: false,
              }}
            />
          </div>
        </div>
        <WhyAndTopic />
      </main>
      <footer className="next-foot">
        <OwnDevices />
        {!shared.meeting && <Skip />}
      </footer>
    </div>
  );
}

function OpensIn() {
  const t = useText('next');
  const { room, shared } = useRoom();
  const now = useMixerNow();
  if (shared.paused) return <p className="text-lead">{t('paused')}</p>;
  const count = Math.ceil((room.startsAt - now) / 1_000);
  const [before, after] = t('opensIn', { count }).split(String(count));
  return (
    <p className="text-lead tabular-nums" role="timer" aria-live="off">
      {count > 0 ? (
        <>
          {before}
          <b className="next-count">{count}</b>
          {after}
        </>
      ) : (
        t('opensSoon')
      )}
    </p>
  );
}

function Skip() {
  const t = useText('next');
  const say = useErrorText();
  const { room } = useRoom();
  const [skip, { pending, refusal }] = useRequest('seat:skip');
  return (
    <div className="grid justify-items-end gap-1">
      <Button
        icon={<Coffee size={20} aria-hidden="true" />}
        pending={pending}
        onClick={() => void skip({ round: room.round })}
      >
        {t('skip')}
      </Button>
      {refusal && (
        <p className="field-error" role="alert">
          {t('skipFailed')} {say(refusal)}
        </p>
      )}
    </div>
  );
}
