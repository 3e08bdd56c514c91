import type { ReactNode } from 'react';
import { Link } from 'react-router';
import type { ButtonVariant } from './Button.tsx';

type Target = { to: string; href?: never } | { href: string; to?: never };

export type LinkButtonProps = Target & {
  children: ReactNode;
  variant?: ButtonVariant;
  icon?: ReactNode;
  block?: boolean;
  small?: boolean;
  /** a file to keep (.ics, .vcf) */
  download?: string | boolean;
  newTab?: boolean;
  className?: string;
};

/** A link that looks like a button: `to` inside the app, `href` out of it. */
export function LinkButton({
  to,
  href,
  variant = 'plain',
  icon,
  block,
  small,
  download,
  newTab,
  children,
  className = '',
}: LinkButtonProps) {
  const look = {
    className: `btn ${className}`,
    'data-variant': variant,
    'data-block': block || undefined,
    'data-small': small || undefined,
  };
  const inside = (
    <>
      {icon}
      <span>{children}</span>
    </>
  );
  if (to !== undefined) {
    return (
      <Link {...look} to={to}>
        {inside}
      </Link>
    );
  }
  return (
    <a {...look} href={href} download={download} {...(newTab ? { target: '_blank', rel: 'noreferrer' } : {})}>
      {inside}
    </a>
  );
}
