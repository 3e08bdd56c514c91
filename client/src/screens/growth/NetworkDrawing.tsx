import { type KeyboardEvent, memo, useCallback, useMemo, useRef, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { type Placed, picture, type Shown, togetherIn } from './layNetwork.ts';
import { NetworkGround } from './NetworkGround.tsx';
import { NetworkPoints } from './NetworkPoints.tsx';
import { surfaceOf } from './surfaceOf.ts';
import { useBondText } from './useBondText.ts';

type NetworkDrawingProps = {
  placed: readonly Placed[];
  shown: Shown;
  onOpen: (personId: string) => void;
};

const moves: { readonly [key: string]: number } = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const linesTo = (points: readonly Placed[]) =>
  points.map(({ x, y }) => `M${picture.middle} ${picture.middle}L${x.toFixed(1)} ${y.toFixed(1)}`).join('');

/**
 * One stop for the keyboard; arrows walk from person to person, Enter opens. Of the one in focus, or under the
 * pointer, the bonds are drawn out, and told in words below.
 */
export const NetworkDrawing = memo(function NetworkDrawing({ placed, shown, onOpen }: NetworkDrawingProps) {
  const t = useText('growth');
  const [current, setCurrent] = useState(0);
  const [pointed, setPointed] = useState<string | null>(null);
  const drawing = useRef<SVGSVGElement>(null);
  const visible = useMemo(() => placed.filter(({ personId }) => shown.there.has(personId)), [placed, shown]);
  const placeOf = useMemo(() => new Map(visible.map((one) => [one.personId, one])), [visible]);
  const together = useMemo(() => togetherIn(shown.planes), [shown]);
  const surface = useMemo(() => surfaceOf(shown.planes, placeOf), [shown, placeOf]);
  const lines = useMemo(
    () => linesTo(visible.filter(({ personId }) => shown.again.has(personId))),
    [visible, shown],
  );
  const bond = useBondText(placeOf, shown, together);
  const describe = useCallback(
    (point: Placed) => [point.name || t('someone'), bond(point)].join(', '),
    [t, bond],
  );
  const point = useCallback((personId: string, at: number, byKeyboard: boolean) => {
    if (byKeyboard) setCurrent(at);
    setPointed(personId);
  }, []);
  const stop = Math.min(current, visible.length - 1);
  const move = (event: KeyboardEvent) => {
    const by = moves[event.key];
    const ends: { readonly [key: string]: number } = { Home: 0, End: visible.length - 1 };
    const next = ends[event.key] ?? (by === undefined ? null : stop + by);
    if (next === null || !visible[next]) return;
    event.preventDefault();
    drawing.current?.querySelectorAll<SVGElement>('[data-person]')[next]?.focus();
  };
  const { size, middle } = picture;
  const named = placeOf.get(pointed ?? '');
  return (
    <div className="network" data-pointing={named !== undefined || undefined}>
      {/* A layer of its own: pointing at somebody paints neither planes nor lines anew. */}
      <svg viewBox={`0 0 ${size} ${size}`} aria-hidden="true">
        <NetworkGround {...surface} lines={lines} />
      </svg>
      {/* biome-ignore lint/a11y/useSemanticElements: a drawing is no fieldset; the keys belong to the points inside */}
      <svg
        ref={drawing}
        viewBox={`0 0 ${size} ${size}`}
        role="group"
        aria-label={t('networkLabel')}
        onKeyDown={move}
        onPointerLeave={() => setPointed(null)}
      >
        {named && (
          <NetworkGround
            {...surfaceOf(together.get(named.personId) ?? [], placeOf)}
            lines={shown.again.has(named.personId) ? linesTo([named]) : ''}
            lit
          />
        )}
        <circle className="network-me" cx={middle} cy={middle} r="14" />
        <NetworkPoints visible={visible} current={stop} describe={describe} onPoint={point} onOpen={onOpen} />
      </svg>
      <p className="network-name" aria-hidden="true">
        {named ? (
          <>
            <b>{named.name || t('someone')}</b> {bond(named)}
          </>
        ) : (
          t('networkTip')
        )}
      </p>
    </div>
  );
});
