import type { CardVersionId } from '@enishi/shared/ids';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Skeleton } from '../../components/Skeleton.tsx';
import { useAnnouncer } from '../../hooks/useAnnouncer.ts';
import { useCall } from '../../hooks/useCall.ts';
import { useLoad } from '../../hooks/useLoad.ts';
import { useText } from '../../i18n/useText.ts';
import { useSessionStore } from '../../stores/session.ts';
import { PanelRefusal } from '../room/panels/PanelRefusal.tsx';
import { usePeopleText } from '../room/usePeopleText.ts';

/** Names at most; more of them are a number. */
const NAMED = 5;

export type DeleteCardProps = {
  version: CardVersionId;
  label: string;
  onClose: () => void;
  onDeleted: () => void;
};

/** It cannot be undone and others lose something by it: who they are is said first. */
export function DeleteCard({ version, label, onClose, onDeleted }: DeleteCardProps) {
  const t = useText('me');
  const { all } = usePeopleText();
  const announce = useAnnouncer();
  const holders = useLoad('GET /api/me/card/holders');
  const { run, pending, refusal } = useCall('POST /api/me/cards/:id/remove');
  const held = holders.value?.filter((one) => one.version === version).map(({ person }) => person) ?? [];
  const remove = async () => {
    const reply = await run({ params: { id: version } });
    if (!reply.ok) return;
    announce(t('cardDeleted', { card: label }));
    onClose();
    useSessionStore.getState().knowMe(reply.value);
    onDeleted();
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('deleteTitle', { card: label })}
      actions={
        <>
          <Button onClick={onClose}>{t('keepCard')}</Button>
          <Button
            variant="main"
            pending={pending || holders.state === 'loading'}
            onClick={() => void remove()}
          >
            {t('deleteCard')}
          </Button>
        </>
      }
    >
      <div className="grid gap-3">
        {holders.state === 'loading' && <Skeleton lines={2} />}
        {holders.state === 'refused' && <p>{t('deleteUnknown')}</p>}
        {holders.state === 'ready' && held.length === 0 && <p>{t('deleteFree')}</p>}
        {held.length > 0 && (
          <>
            <p>
              {held.length > NAMED
                ? t('heldByMore', { people: all(held.slice(0, NAMED)), count: held.length - NAMED })
                : t('heldBy', { people: all(held), count: held.length })}
            </p>
            <p>{t('deleteHeld')}</p>
          </>
        )}
        <PanelRefusal code={refusal} />
      </div>
    </Dialog>
  );
}
