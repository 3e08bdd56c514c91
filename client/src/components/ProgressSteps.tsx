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
              {step}
              {done && <span className="sr-only"> {t('done')}</span>}
            </>
          );
          return (
            <li
              key={step}
              data-done={done || undefined}
              aria-current={index === current ? 'step' : undefined}
            >
              {onSelect && index !== current ? (
                <button type="button" onClick={() => onSelect(index)}>
                  {words}
                </button>
              ) : (
                <span className="flex items-center gap-1">{words}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
