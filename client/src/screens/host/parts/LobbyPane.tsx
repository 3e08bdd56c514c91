import type { HostPage } from '@enishi/shared/http';
import { Threads } from '../../../components/Threads.tsx';
import { useShared } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import { CodeAndPicture } from './CodeAndPicture.tsx';

/** Who is here while there are no rooms: before the start, in a break, at the end. */
export function LobbyPane({ page }: { page: HostPage }) {
  const t = useText('host');
  const { phase, lobby } = useShared();
  return (
    <div className="grid gap-4 pt-4">
      <p className="text-lead">
        {lobby.here === 0 ? t('lobby.nobody') : t('lobby.here', { count: lobby.here })}{' '}
        {lobby.here > 0 && t('lobby.ready', { count: lobby.ready })}
      </p>
      {lobby.here > 0 && <Threads families={lobby.families} label={t('lobby.table')} />}
      {(phase.kind === 'scheduled' || phase.kind === 'lobby') && (
        <section className="console-panel mt-4" aria-labelledby="lobby-invite">
          <h2 id="lobby-invite">{t('lobby.invite')}</h2>
          <CodeAndPicture page={page} />
        </section>
      )}
      {phase.kind === 'closing' && <p className="measure">{t('lobby.closing')}</p>}
    </div>
  );
}
