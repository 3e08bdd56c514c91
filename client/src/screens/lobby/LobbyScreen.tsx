import { familyOfDivision } from '../../components/industryFamily.ts';
import { PageShell } from '../../components/PageShell.tsx';
import { Threads } from '../../components/Threads.tsx';
import { useMe } from '../../hooks/useMe.ts';
import { useTitle } from '../../hooks/useTitle.ts';
import { useMine, useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import { HostBar } from './HostBar.tsx';
import { HostOffer } from './HostOffer.tsx';
import { LeaveButton } from './LeaveButton.tsx';
import { LobbyAside } from './LobbyAside.tsx';
import { LobbyHead } from './LobbyHead.tsx';
import { lobbyMoment } from './lobbyMoment.ts';
import { Meanwhile } from './Meanwhile.tsx';
import { MeetingLobby } from './MeetingLobby.tsx';
import { ReadyRow } from './ReadyRow.tsx';

/** Where one is whenever one is in no room: before the start, in a bye, on a break, late. */
export function LobbyScreen() {
  return useShared().meeting ? <MeetingLobby /> : <MixerLobby />;
}

function MixerLobby() {
  const t = useText('lobby');
  const shared = useShared();
  const mine = useMine();
  const { me } = useMe();
  const moment = lobbyMoment({ shared, mine });
  useTitle(shared.name);
  const waits = moment.kind !== 'gathering' && moment.kind !== 'few';
  return (
    <PageShell home={null} actions={<LeaveButton />}>
      <div className="grid items-start gap-x-10 gap-y-8 pt-2 desk:grid-cols-[minmax(0,1fr)_22rem]">
        <div className="grid content-start gap-6">
          <HostOffer />
          <LobbyHead moment={moment} />
          <HostBar />
          {waits && (
            <>
              <ReadyRow />
              <Meanwhile />
            </>
          )}
          <Threads
            families={shared.lobby.families}
            own={familyOfDivision(me?.profile?.industry)}
            label={t('whoIsHere')}
          />
          {!waits && <ReadyRow />}
        </div>
        <LobbyAside />
      </div>
    </PageShell>
  );
}
