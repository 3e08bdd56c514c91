import type { Page } from 'playwright-core';

export type DeviceFaults = {
  /** the error's name with which a device refuses */
  camera?: string;
  mic?: string;
  /** the browser's question is never answered */
  never?: boolean;
};

/** A browser whose devices fail, before the page loads; it counts what was asked of it in `asked`. */
export async function failWith(page: Page, faults: DeviceFaults): Promise<void> {
  await page.addInitScript((wished: DeviceFaults) => {
    const asked: MediaStreamConstraints[] = [];
    Object.assign(window, { asked });
    const real = navigator.mediaDevices.getUserMedia.bind(navigator.mediaDevices);
    navigator.mediaDevices.getUserMedia = (constraints) => {
      asked.push(constraints ?? {});
      if (wished.never) return new Promise(() => {});
      const fault = (constraints?.video && wished.camera) || (constraints?.audio && wished.mic);
      return fault ? Promise.reject(new DOMException('made up', fault)) : real(constraints);
    };
    const states: Record<string, string | undefined> = { camera: wished.camera, microphone: wished.mic };
    const query = navigator.permissions.query.bind(navigator.permissions);
    navigator.permissions.query = async ({ name }) => {
      const status = await query({ name });
      if (name in states) {
        const state = states[name] === 'NotAllowedError' ? 'denied' : 'prompt';
        Object.defineProperty(status, 'state', { get: () => state });
      }
      return status;
    };
  }, faults);
}
