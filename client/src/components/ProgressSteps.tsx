import Check from 'lucide-react/icons/check';
import { useText } from '../i18n/useText.ts';

export type ProgressStepsProps = {
  label: string;
  steps: readonly string[];
  /** index of the step one is in */
  current: number;
  /** lets go back (and forth) to any step */
  onSelect?: ((step: number) => void) | undefined;
};

export function ProgressSteps({ label, steps, current, onSelect }: ProgressStepsProps) {
  const t = useText('common');
  return (
    <nav aria-label={label}>
      <ol className="steps">
        {steps.map((step, index) => {
          const done = index < current;
          const words = (
            <>
              {done && <Check size={16} aria-hidden="true" className="text-moss" />}
              <span>
                {step}
                {done && <span className="sr-only"> {t('done')}</span>}
              </span>
            </>
          );
          return (
            <li key={step} className="flex flex-1 min-w-fit">
              {onSelect && index !== current ? (
                <button
                  type="button"
                  className="step"
                  data-done={done || undefined}
                  onClick={() => onSelect(index)}
                >
                  {words}
                </button>
              ) : (
                <span
                  className="step"
                  data-done={done || undefined}
                  aria-current={index === current ? 'step' : undefined}
                >
                  {words}
                </span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
