import {
  createContext,
  memo,
  type ReactNode,
  useCallback,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
} from 'react';
import { type Toast, Toasts } from '../../components/Toasts.tsx';

/** How long something can be undone before it is sent. */
const UNDO_MS = 5_000;

export type HostNotices = {
  readonly tell: (text: string) => void;
  /** Does it when the notice is gone, unless it was undone; leaving the screen does it at once. */
  readonly undoable: (id: string, text: string, act: () => void) => void;
};

const NoticesContext = createContext<HostNotices | null>(null);
// A notice's clock starts anew whenever it is drawn again, and views come every second.
const SteadyToasts = memo(Toasts);

export function HostNoticesProvider({ children }: { children: ReactNode }) {
  const [toasts, setToasts] = useState<readonly Toast[]>([]);
  const waiting = useRef(new Map<string, () => void>());
  const counted = useRef(0);

  const dismiss = useCallback((id: string) => {
    setToasts((shown) => shown.filter((toast) => toast.id !== id));
    const act = waiting.current.get(id);
    waiting.current.delete(id);
    act?.();
  }, []);

  useEffect(() => {
    const left = waiting.current;
    return () => {
      for (const act of left.values()) act();
      left.clear();
    };
  }, []);

  const notices = useMemo<HostNotices>(
    () => ({
      tell(text) {
        counted.current += 1;
        const toast = { id: `notice-${counted.current}`, text };
        setToasts((shown) => [...shown.filter((one) => one.text !== text), toast]);
      },
      undoable(id, text, act) {
        if (waiting.current.has(id)) return;
        waiting.current.set(id, act);
        const onUndo = () => void waiting.current.delete(id);
        setToasts((shown) => [...shown, { id, text, onUndo }]);
      },
    }),
    [],
  );

  return (
    <NoticesContext value={notices}>
      {children}
      <SteadyToasts toasts={toasts} onDismiss={dismiss} stayMs={UNDO_MS} />
    </NoticesContext>
  );
}

export function useHostNotices(): HostNotices {
  const notices = useContext(NoticesContext);
  if (!notices) throw new Error('no notices: mount this below HostNoticesProvider');
  return notices;
}
