import type { ReactNode } from 'react';

export type MenuRowProps = {
  icon: ReactNode;
  end?: ReactNode;
  hint?: string;
  pending?: boolean;
  children: string;
  onClick: () => void;
};

/** One line of a menu, as wide as the panel. */
export function MenuRow({ icon, end, hint, pending, children, onClick }: MenuRowProps) {
  return (
    <button
      type="button"
      className="room-menu-row"
      aria-busy={pending || undefined}
      onClick={() => !pending && onClick()}
    >
      {icon}
      <span className="grow">
        {children}
        {hint && <span className="room-menu-hint">{hint}</span>}
      </span>
      {end}
    </button>
  );
}
