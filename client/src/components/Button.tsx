import type { ComponentProps, ReactNode } from 'react';
import { useText } from '../i18n/useText.ts';
import { Spinner } from './Spinner.tsx';

export type ButtonVariant = 'main' | 'plain' | 'ghost' | 'quiet';

export type ButtonProps = ComponentProps<'button'> & {
  /** main: the one vermilion action of a screen */
  variant?: ButtonVariant;
  /** an icon element before the words */
  icon?: ReactNode;
  /** waits for an answer: keeps its place and focus, takes no second press */
  pending?: boolean | undefined;
  block?: boolean;
  small?: boolean;
};

export function Button({
  variant = 'plain',
  icon,
  pending = false,
  block,
  small,
  children,
  onClick,
  type = 'button',
  className = '',
  ...rest
}: ButtonProps) {
  const t = useText('common');
  return (
    <button
      {...rest}
      type={type}
      className={`btn ${className}`}
      data-variant={variant}
      data-block={block || undefined}
      data-small={small || undefined}
      aria-busy={pending || undefined}
      aria-disabled={pending || rest['aria-disabled']}
      onClick={(event) => (pending ? event.preventDefault() : onClick?.(event))}
    >
      {pending ? <Spinner /> : icon}
      <span>{children}</span>
      {pending && <span className="sr-only">{t('pending')}</span>}
    </button>
  );
}
