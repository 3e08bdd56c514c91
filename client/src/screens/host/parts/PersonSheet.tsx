import type { PersonId } from '@enishi/shared/ids';
import { Button } from '../../../components/Button.tsx';
import { IndustryChip } from '../../../components/IndustryChip.tsx';
import { ModalSheet } from '../../../components/Sheet.tsx';
import { useConsole, useMine } from '../../../hooks/useViews.ts';
import { useText } from '../../../i18n/useText.ts';
import type { Opened } from '../opened.ts';
import { standingOf } from '../peopleSearch.ts';
import { useRemoval } from '../useRemoval.ts';
import { HostingChoices } from './HostingChoices.tsx';
import { StageChoice } from './StageChoice.tsx';

export type PersonSheetProps = { personId: PersonId | null; open: (what: Opened) => void };

/** One person: how they are, and what a host may do for or about them. */
export function PersonSheet({ personId, open }: PersonSheetProps) {
  const t = useText('host');
  const view = useConsole();
  const me = useMine().personId;
  const remove = useRemoval();
  const one = view?.people.find(({ person }) => person.personId === personId);
  const room = view?.rooms.find(({ roomId }) => roomId === one?.roomId);
  const standing = one && standingOf(one);
  const close = () => open(null);
  return (
    <ModalSheet open={personId !== null} onClose={close} title={one?.person.name ?? t('person.unknown')}>
      {one && standing && (
        <div className="grid gap-6">
          <div className="grid justify-items-start gap-2">
            <IndustryChip industry={one.person.industry} detail="name" />
            <p>
              {t(`people.is.${standing}`)}
              {t('comma')}
              {t('people.met', { count: one.met })}
            </p>
            {one.host && <p className="muted">{t('people.host')}</p>}
          </div>
          {room && (
            <Button onClick={() => open({ kind: 'room', id: room.roomId })}>
              {t('person.room', { number: room.number })}
            </Button>
          )}
          {standing !== 'gone' && <StageChoice one={one} done={close} />}
          {personId !== me && standing !== 'gone' && <HostingChoices one={one} done={close} />}
          {personId !== me && one.status !== 'removed' && (
            <div className="border-t border-line pt-6">
              <Button
                block
                className="text-shu"
                onClick={() => {
                  remove(one.person);
                  close();
                }}
              >
                {t('person.remove')}
              </Button>
              <p className="field-hint mt-1">{t('person.removeHint')}</p>
            </div>
          )}
        </div>
      )}
    </ModalSheet>
  );
}
