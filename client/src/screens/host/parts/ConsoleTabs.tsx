import type { HostPage } from '@enishi/shared/http';
import { useState } from 'react';
import { Tabs } from '../../../components/Tabs.tsx';
import { useConsole, useShared } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import type { Opened } from '../opened.ts';
import { LobbyPane } from './LobbyPane.tsx';
import { PeoplePane } from './PeoplePane.tsx';
import { RoomsPane } from './RoomsPane.tsx';

/** The rooms (or the lobby, while there are none) and the people. */
export function ConsoleTabs({ page, open }: { page: HostPage; open: (what: Opened) => void }) {
  const t = useText('host');
  const { phase, lobby } = useShared();
  const view = useConsole();
  const [tab, select] = useState<'rooms' | 'people'>('rooms');
  const rooms = view?.rooms.length ?? 0;
  const inLobby = rooms === 0 && phase.kind !== 'round';
  const count = (value: number) => <span className="muted tabular-nums">{value}</span>;
  return (
    <Tabs
      label={t('tabs.label')}
      selected={tab}
      onSelect={select}
      tabs={[
        {
          id: 'rooms',
          label: t(inLobby ? 'tabs.lobby' : 'tabs.rooms'),
          badge: count(inLobby ? lobby.here : rooms),
          panel: inLobby ? (
            <LobbyPane page={page} />
          ) : (
            <RoomsPane open={(id) => open({ kind: 'room', id })} />
          ),
        },
        {
          id: 'people',
          label: t('tabs.people'),
          badge: count(view?.people.length ?? 0),
          panel: <PeoplePane open={(id) => open({ kind: 'person', id })} />,
        },
      ]}
    />
  );
}
