import type { ReactNode } from 'react';
import { useSpeaking } from '../../hooks/useSpeaking.ts';
import { useText } from '../../i18n/useText.ts';
import { AloneStage } from './AloneStage.tsx';
import { PartnerTile } from './PartnerTile.tsx';
import { SelfPicture } from './SelfPicture.tsx';
import { useRoom } from './useRoom.ts';

/** The faces: one large, two equal, more in a grid; my own small above them. Children lie at the top edge. */
export function RoomStage({ small, children }: { small: boolean; children?: ReactNode }) {
  const t = useText('room');
  const { room, visitors } = useRoom();
  const speaking = useSpeaking();
  const count = room.partners.length + visitors.length;
  return (
    <section className="room-stage" aria-label={t('stage.label')}>
      {room.partners.length === 0 && visitors.length === 0 ? (
        <AloneStage />
      ) : (
        <div className="room-tiles" data-count={Math.min(count, 4)}>
          {room.partners.map(({ person, presence }) => (
            <PartnerTile
              key={person.personId}
              person={person}
              presence={presence}
              speaking={speaking.has(person.personId)}
              small={small || count > 2}
            />
          ))}
          {visitors.map((person) => (
            <PartnerTile
              key={person.personId}
              person={person}
              presence={null}
              speaking={speaking.has(person.personId)}
              mark={t('stage.visitor')}
              small={small || count > 2}
            />
          ))}
        </div>
      )}
      <SelfPicture />
      {children}
    </section>
  );
}
