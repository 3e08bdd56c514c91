import type { ReactNode, Ref } from 'react';

export type ControlButtonProps = {
  /** the word under the icon */
  label: string;
  /** an icon of 24 px */
  icon: ReactNode;
  onClick: () => void;
  /** said instead of the label when the word is too short: "Turn the microphone off" */
  name?: string | undefined;
  /** microphone or camera that is off */
  off?: boolean | undefined;
  /** opens a drawer: whether it is open */
  open?: boolean | undefined;
  /** the words for the dot: "2 unread" */
  unread?: string | undefined;
  /** vermilion: the card minute */
  main?: boolean | undefined;
  disabled?: boolean | undefined;
  /** the key, as `aria-keyshortcuts` */
  shortcut?: string | undefined;
  ref?: Ref<HTMLButtonElement>;
};

export function ControlButton(props: ControlButtonProps) {
  const { label, icon, onClick, name, off, open, unread, main, disabled, shortcut, ref } = props;
  return (
    <button
      ref={ref}
      type="button"
      className="control"
      data-off={off || undefined}
      data-open={open || undefined}
      data-main={main || undefined}
      aria-label={name && unread ? `${name} ${unread}` : name}
      aria-expanded={open}
      aria-keyshortcuts={shortcut}
      disabled={disabled}
      onClick={onClick}
    >
      {icon}
      <span>{label}</span>
      {unread && (
        <>
          <i className="control-dot" aria-hidden="true" />
          <span className="sr-only">{unread}</span>
        </>
      )}
    </button>
  );
}
