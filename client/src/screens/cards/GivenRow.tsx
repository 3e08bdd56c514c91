import type { CardField } from '@enishi/shared/contactCard';
import type { CardVersionId, OfferId } from '@enishi/shared/ids';
import { Button } from '../../components/Button.tsx';
import { useText } from '../../i18n/useText.ts';
import { PanelRefusal } from '../room/panels/PanelRefusal.tsx';
import { useGivenWords } from './useGivenWords.ts';
import { useRevoke } from './useRevoke.ts';

export type GivenRowProps = {
  label: string;
  fields: readonly CardField[];
  version: CardVersionId | undefined;
  offerId: OfferId;
  takeBack: string;
};

/** What I gave, and how to take it back; a moment to undo instead of "are you sure". */
export function GivenRow({ label, fields, version, offerId, takeBack }: GivenRowProps) {
  const t = useText('cards');
  const { secondsLeft, start, undo, refusal } = useRevoke(offerId);
  const words = useGivenWords()(fields, version);
  return (
    <div>
      <div className="card-given">
        <span className="card-field-text">
          <span>{label}</span>
          <b role="status">{secondsLeft === null ? words : t('takingBack', { count: secondsLeft })}</b>
        </span>
        <Button small variant="ghost" onClick={secondsLeft === null ? start : undo}>
          {secondsLeft === null ? takeBack : t('undo')}
        </Button>
      </div>
      <PanelRefusal code={refusal} />
    </div>
  );
}
