import { useCaptionLines } from '../../hooks/useCaptionLines.ts';
import { useText } from '../../i18n/useText.ts';
import { useRoom } from './useRoom.ts';

/**
 * What others say, over the picture: the last two lines of each. Not read out, for who listens to the page hears
 * the voice itself; whoever reads by touch finds it by its name.
 */
export function RoomCaptions() {
  const t = useText('room');
  const { room, visitors } = useRoom();
  const captions = useCaptionLines();
  const people = [...room.partners.map(({ person }) => person), ...visitors];
  const shown = captions.flatMap((caption) => {
    const person = people.find(({ personId }) => personId === caption.from);
    return person ? [{ ...caption, name: person.name }] : [];
  });
  if (shown.length === 0) return null;
  return (
    <section className="room-captions" aria-label={t('captions.label')} aria-live="off">
      {shown.map(({ from, name, language, lines }) => (
        <p key={from} className="room-caption">
          {people.length > 1 && <b>{t('captions.speaker', { name })}</b>}
          <span className="room-caption-words">
            <span lang={language}>{lines.map(({ text }) => text).join(' ')}</span>
          </span>
        </p>
      ))}
    </section>
  );
}
