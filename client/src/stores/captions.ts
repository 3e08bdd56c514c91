import { create } from 'zustand';

/**
 * off: nobody reads, or I am silent by choice · listening · failed: this browser gave up, which mostly means that
 * its service cannot be reached
 */
export type Captioning = 'off' | 'listening' | 'failed';
type CaptionsState = {
  /** I agreed, for this visit, that what I say is written for who wishes to read it */
  readonly agreed: boolean;
  readonly captioning: Captioning;
  agree(agreed: boolean): void;
  tell(captioning: Captioning): void;
};

export const useCaptionsStore = create<CaptionsState>((set) => ({
  agreed: false,
  captioning: 'off',
  agree: (agreed) => set({ agreed, captioning: 'off' }),
  tell: (captioning) => set({ captioning }),
}));
