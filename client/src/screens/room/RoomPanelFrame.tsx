import ArrowLeft from 'lucide-react/icons/arrow-left';
import X from 'lucide-react/icons/x';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { IconButton } from '../../components/IconButton.tsx';
import { useText } from '../../i18n/useText.ts';

export type RoomPanelFrameProps = {
  title: ReactNode;
  onClose: () => void;
  /** back to the menu it was opened from */
  onBack?: (() => void) | undefined;
  /** false: it came by itself and leaves the focus where it is */
  takeFocus?: boolean;
  /** nothing in it takes the focus: the text itself can be scrolled by keys */
  readOnly?: boolean;
  /** stays at the lower edge */
  foot?: ReactNode;
  children: ReactNode;
  className?: string;
};

/** What stands beside the picture instead of the topic's details: in the flow, never over a face. */
export function RoomPanelFrame(props: RoomPanelFrameProps) {
  const { title, onClose, onBack, takeFocus = true, readOnly, foot, children, className = '' } = props;
  const t = useText('room');
  const titleId = useId();
  const section = useRef<HTMLElement>(null);
  // Where there is little height the side scrolls: what was opened is in sight, down to where one writes.
  useEffect(() => {
    section.current?.scrollIntoView?.({ block: 'nearest' });
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only the way it was opened counts
  useEffect(() => {
    if (!takeFocus) return;
    const before = document.activeElement;
    section.current?.focus({ preventScroll: true });
    return () => {
      const lost = document.activeElement === document.body || document.activeElement === null;
      if (lost && before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <section
      ref={section}
      className={`drawer room-panel ${className}`}
      aria-labelledby={titleId}
      tabIndex={-1}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="drawer-head">
        {onBack && (
          <IconButton
            label={t('more.title')}
            icon={<ArrowLeft size={20} aria-hidden="true" />}
            onClick={onBack}
          />
        )}
        <h2 id={titleId} className="text-16 grow">
          {title}
        </h2>
        <IconButton label={t('closePanel')} icon={<X size={20} aria-hidden="true" />} onClick={onClose} />
      </div>
      <div className="drawer-body" {...(readOnly && { tabIndex: 0 })}>
        {children}
      </div>
      {foot && <div className="room-panel-foot">{foot}</div>}
    </section>
  );
}
