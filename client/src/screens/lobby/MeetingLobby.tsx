import { PageShell } from '../../components/PageShell.tsx';
import { TopicCard } from '../../components/TopicCard.tsx';
import { UntiedThreads } from '../../components/UntiedThreads.tsx';
import { useTitle } from '../../hooks/useTitle.ts';
import { useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import { LeaveButton } from './LeaveButton.tsx';
import { useTopicToPonder } from './useTopicToPonder.ts';

/** The room for two while only one of them is there. */
export function MeetingLobby() {
  const t = useText('lobby');
  const { phase } = useShared();
  const question = useTopicToPonder();
  const begun = phase.kind === 'round';
  useTitle(t('meeting.title'));
  return (
    <PageShell width="text" home={null} actions={<LeaveButton />}>
      <div className="grid gap-6 pt-4">
        <UntiedThreads width={160} />
        <div className="grid gap-2" role="status">
          <h1 tabIndex={-1}>{t(begun ? 'meeting.awayTitle' : 'meeting.title')}</h1>
          <p className="text-lead">{t(begun ? 'meeting.awayText' : 'meeting.text')}</p>
        </div>
        {question && <TopicCard label={t('meanwhile.topic')} question={question} />}
      </div>
    </PageShell>
  );
}
