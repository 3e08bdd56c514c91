import type { NewRating } from '@enishi/shared/growth';
import { Suspense } from 'react';
import { useText } from '../../i18n/useText.ts';
import { More } from '../prepare/More.tsx';
import { RatingForm } from './RatingForm.tsx';

type RatingMoreProps = { mixerId: string; moment: Exclude<NewRating['moment'], 'own'> };

/** The self-rating of a mixer, one press away; its words come when the screen already stands. */
export function RatingMore(props: RatingMoreProps) {
  return (
    <Suspense fallback={null}>
      <Inside {...props} />
    </Suspense>
  );
}

function Inside({ mixerId, moment }: RatingMoreProps) {
  const t = useText('growth');
  return (
    <More label={t(moment === 'before' ? 'ratingBefore' : 'ratingAfter')}>
      <RatingForm mixerId={mixerId} moment={moment} />
    </More>
  );
}
