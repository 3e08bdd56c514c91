import { DIMENSIONS, MOST, type Scores } from '@enishi/shared/growth';
import { useText } from '../../i18n/useText.ts';

const SIZE = 360;
const MIDDLE = SIZE / 2;
const REACH = 130;
/** room for the words on both sides */
const BESIDE = 48;
const RINGS = Array.from({ length: MOST }, (_, at) => at + 1);

const place = (at: number, score: number) => {
  const angle = (2 * Math.PI * at) / DIMENSIONS.length - Math.PI / 2;
  const out = (REACH * score) / MOST;
  return { x: MIDDLE + Math.cos(angle) * out, y: MIDDLE + Math.sin(angle) * out };
};
const outline = (scoreOf: (at: number) => number) =>
  DIMENSIONS.map((_, at) => place(at, scoreOf(at)))
    .map(({ x, y }) => `${x.toFixed(1)},${y.toFixed(1)}`)
    .join(' ');

/** Decoration beside the table that says the same: dashed before, filled after. */
export function Radar({ before, after }: { before: Scores | null; after: Scores }) {
  const t = useText('growth');
  const scoreIn = (scores: Scores) => (at: number) => scores[DIMENSIONS[at] ?? 'thinking'];
  return (
    <svg className="radar" viewBox={`${-BESIDE} 0 ${SIZE + 2 * BESIDE} ${SIZE}`} aria-hidden="true">
      {RINGS.map((ring) => (
        <polygon key={ring} className="radar-ring" points={outline(() => ring)} />
      ))}
      {DIMENSIONS.map((dimension, at) => {
        const end = place(at, MOST);
        const label = place(at, MOST * 1.16);
        const side = Math.abs(label.x - MIDDLE) < 12 ? 'middle' : label.x > MIDDLE ? 'start' : 'end';
        return (
          <g key={dimension}>
            <line className="radar-ring" x1={MIDDLE} y1={MIDDLE} x2={end.x} y2={end.y} />
            <text className="radar-label" x={label.x} y={label.y} textAnchor={side} dominantBaseline="middle">
              {t(`short.${dimension}`)}
            </text>
          </g>
        );
      })}
      {before && <polygon className="radar-before" points={outline(scoreIn(before))} />}
      <polygon className="radar-after" points={outline(scoreIn(after))} />
    </svg>
  );
}
