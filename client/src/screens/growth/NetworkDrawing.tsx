import { type KeyboardEvent, memo, useRef, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { type networkAt, type Placed, picture } from './layNetwork.ts';

export type Shown = ReturnType<typeof networkAt>;
type NetworkDrawingProps = {
  placed: readonly Placed[];
  shown: Shown;
  onOpen: (personId: string) => void;
};

const moves: { readonly [key: string]: number } = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

/** One stop for the keyboard; arrows walk from person to person, Enter opens. The name of the one in focus stands below. */
export const NetworkDrawing = memo(function NetworkDrawing({ placed, shown, onOpen }: NetworkDrawingProps) {
  const t = useText('growth');
  const [current, setCurrent] = useState(0);
  const [pointed, point] = useState<string | null>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const visible = placed.filter(({ personId }) => shown.there.has(personId));
  const placeOf = new Map(visible.map((one) => [one.personId, one]));
  const move = (event: KeyboardEvent) => {
    const by = moves[event.key];
    const next =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? visible.length - 1
          : by === undefined
            ? null
            : current + by;
    if (next === null || !visible[next]) return;
    event.preventDefault();
    setCurrent(next);
    drawing.current?.querySelectorAll<SVGElement>('[data-person]')[next]?.focus();
  };
  const { size, middle } = picture;
  const named = placeOf.get(pointed ?? '');
  return (
    <div className="network">
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; the keys belong to the points inside */}
      <svg
        ref={drawing}
        viewBox={`0 0 ${size} ${size}`}
        role="group"
        aria-label={t('networkLabel')}
        onKeyDown={move}
        onPointerLeave={() => point(null)}
      >
        {shown.planes.map(({ one, other }) => {
          const [a, b] = [placeOf.get(one), placeOf.get(other)];
          if (!a || !b) return null;
          return (
            <path
              key={`${one} ${other}`}
              className="network-plane"
              d={`M${middle} ${middle}L${a.x} ${a.y} ${b.x} ${b.y}Z`}
            />
          );
        })}
        {visible.map(
          ({ personId, x, y }) =>
            shown.again.has(personId) && (
              <path key={personId} className="network-line" d={`M${middle} ${middle}L${x} ${y}`} />
            ),
        )}
        <circle className="network-me" cx={middle} cy={middle} r="14" />
        {visible.map(({ personId, name, family, x, y, radius }, at) => (
          // biome-ignore lint/a11y/useSemanticElements: a drawing has no anchor of its own
          <circle
            key={personId}
            data-person={personId}
            data-family={family ?? 'none'}
            className="network-point"
            role="link"
            tabIndex={at === Math.min(current, visible.length - 1) ? 0 : -1}
            aria-label={name || t('someone')}
            cx={x}
            cy={y}
            r={radius}
            onFocus={() => {
              setCurrent(at);
              point(personId);
            }}
            onPointerEnter={() => point(personId)}
            onClick={() => onOpen(personId)}
            onKeyDown={(event) => event.key === 'Enter' && onOpen(personId)}
          />
        ))}
      </svg>
      <p className="network-name" aria-hidden="true">
        {named ? named.name || t('someone') : t('networkTip')}
      </p>
    </div>
  );
});
