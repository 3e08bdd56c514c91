import type { ReactNode, Ref } from 'react';
import { useTip } from './useTip.ts';

export type IconButtonProps = {
  /** the accessible name and the tooltip */
  label: string;
  icon: ReactNode;
  onClick: () => void;
  /** a button that stays down: true or false; leave out for a plain one */
  pressed?: boolean | undefined;
  disabled?: boolean | undefined;
  type?: 'button' | 'submit';
  className?: string;
  ref?: Ref<HTMLButtonElement>;
};

export function IconButton({
  label,
  icon,
  onClick,
  pressed,
  disabled,
  type = 'button',
  className = '',
  ref,
}: IconButtonProps) {
  const { tip, anchorProps } = useTip();
  return (
    <>
      <button
        {...anchorProps}
        ref={ref}
        type={type}
        className={`icon-btn ${className}`}
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onClick}
      >
        {icon}
      </button>
      <span ref={tip} className="tip" popover="manual" aria-hidden="true">
        {label}
      </span>
    </>
  );
}
