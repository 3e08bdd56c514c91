import { lazy, Suspense } from 'react';
import { familyOfDivision } from './industryFamily.ts';
import { initialsOf } from './initialsOf.ts';

const Portrait = lazy(() => import('./Portrait.tsx').then((file) => ({ default: file.Portrait })));

export type AvatarProps = {
  name: string;
  industry?: string | null | undefined;
  /** simulated people have a drawn face: their seed (the person's id) */
  portrait?: string | undefined;
  /** px at normal text size; grows with the text */
  size?: 32 | 44 | 76 | 112;
};

/** Decoration: the name always stands beside it. */
export function Avatar({ name, industry, portrait, size = 44 }: AvatarProps) {
  const rem = `${size / 16}rem`;
  const initials = initialsOf(name);
  return (
    <span
      className="avatar"
      data-family={familyOfDivision(industry) ?? 'none'}
      aria-hidden="true"
      style={{ width: rem, height: rem, fontSize: `${Math.max(14, size * 0.38) / 16}rem` }}
    >
      {portrait ? (
        <Suspense fallback={initials}>
          <Portrait seed={portrait} crop="face" />
        </Suspense>
      ) : (
        initials
      )}
    </span>
  );
}
