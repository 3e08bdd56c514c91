import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { useRequest } from '../../../hooks/useRequest.ts';
import { useText } from '../../../i18n/useText.ts';
import { usePeopleText } from '../usePeopleText.ts';
import { useRoom } from '../useRoom.ts';
import { PanelRefusal } from './PanelRefusal.tsx';

/** Asked once before one leaves a talk: there is no way back to the same person in this round. */
export function SkipDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText('room');
  const { room } = useRoom();
  const { all } = usePeopleText();
  const [skip, { pending, refusal }] = useRequest('seat:skip');
  const people = room.partners.map(({ person }) => person);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t('skip.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('skip.stay')}</Button>
          <Button variant="main" pending={pending} onClick={() => void skip({ round: room.round })}>
            {t('skip.go')}
          </Button>
        </>
      }
    >
      <p>{people.length > 0 ? t('skip.text', { people: all(people) }) : t('skip.textAlone')}</p>
      <PanelRefusal code={refusal} />
    </Dialog>
  );
}
