/** Closed while something is on its way; whoever waits goes on when it opens. */
export type Gate = {
  close(): void;
  open(): void;
  /** null: it stands open */
  readonly opened: Promise<void> | null;
};

export function createGate(): Gate {
  let opened: Promise<void> | null = null;
  let open: () => void = () => undefined;
  return {
    close() {
      opened ??= new Promise((resolve) => {
        open = resolve;
      });
    },
    open() {
      opened = null;
      open();
    },
    get opened() {
      return opened;
    },
  };
}
