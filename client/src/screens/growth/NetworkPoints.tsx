import { memo } from 'react';
import type { Placed } from './layNetwork.ts';

type NetworkPointsProps = {
  visible: readonly Placed[];
  /** the one that the keyboard stops at */
  current: number;
  describe: (point: Placed) => string;
  onPoint: (personId: string, at: number, byKeyboard: boolean) => void;
  onOpen: (personId: string) => void;
};

/** Hundreds of them: drawn anew only when others come into sight. */
export const NetworkPoints = memo(function NetworkPoints({
  visible,
  current,
  describe,
  onPoint,
  onOpen,
}: NetworkPointsProps) {
  return visible.map((point, at) => {
    const { personId, family, x, y, radius } = point;
    return (
      // biome-ignore lint/a11y/useSemanticElements: a drawing has no anchor of its own
      <circle
        key={personId}
        data-person={personId}
        data-family={family ?? 'none'}
        className="network-point"
        role="link"
        tabIndex={at === current ? 0 : -1}
        aria-label={describe(point)}
        cx={x}
        cy={y}
        r={radius}
        onFocus={() => onPoint(personId, at, true)}
        onPointerEnter={() => onPoint(personId, at, false)}
        onClick={() => onOpen(personId)}
        onKeyDown={(event) => event.key === 'Enter' && onOpen(personId)}
      />
    );
  });
});
