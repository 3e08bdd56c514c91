import type { ReactNode } from 'react';

export type MenuRowProps = {
  icon: ReactNode;
  end?: ReactNode;
  hint?: string;
  pending?: boolean;
  children: string;
} & ({ onClick: () => void; href?: never } | { href: string; onClick?: never });

/** One line of a menu, as wide as the panel. */
export function MenuRow({ icon, end, hint, pending, children, onClick, href }: MenuRowProps) {
  const inside = (
    <>
      {icon}
      <span className="grow">
        {children}
        {hint && <span className="room-menu-hint">{hint}</span>}
      </span>
      {end}
    </>
  );
  if (href !== undefined) {
    return (
      <a className="room-menu-row" href={href} target="_blank" rel="noreferrer">
        {inside}
      </a>
    );
  }
  return (
    <button
      type="button"
      className="room-menu-row"
      aria-busy={pending || undefined}
      onClick={() => !pending && onClick()}
    >
      {inside}
    </button>
  );
}
