import type { PushDevice } from '@enishi/shared/reminders';

/** A browser that can be told something while no page of ours is open. On iPhones only from the home screen. */
export const canPush = (): boolean =>
  'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

const registered = () => navigator.serviceWorker.getRegistration('/');

/** This device's address for notices; null: it has none. Registers nothing. */
export async function pushHere(): Promise<PushDevice | null> {
  if (!canPush()) return null;
  return deviceOf(await (await registered())?.pushManager.getSubscription());
}

/** Asks the browser, which asks the person. Null: they said no, or the browser could not. */
export async function startPush(key: string): Promise<PushDevice | null> {
  if ((await Notification.requestPermission()) !== 'granted') return null;
  await navigator.serviceWorker.register('/push.js', { scope: '/' });
  const { pushManager } = await navigator.serviceWorker.ready;
  const options = { userVisibleOnly: true, applicationServerKey: bytesOf(key) };
  try {
    return deviceOf(await pushManager.subscribe(options));
  } catch {
    // One made under a former key of the server stands in the way.
    await (await pushManager.getSubscription())?.unsubscribe();
    return deviceOf(await pushManager.subscribe(options).catch(() => null));
  }
}

export async function stopPush(): Promise<void> {
  if (!canPush()) return;
  await (await (await registered())?.pushManager.getSubscription())?.unsubscribe();
}

function deviceOf(subscription: PushSubscription | null | undefined): PushDevice | null {
  const { endpoint, keys } = subscription?.toJSON() ?? {};
  const { p256dh, auth } = keys ?? {};
  return endpoint && p256dh && auth ? { endpoint, p256dh, auth } : null;
}

function bytesOf(base64url: string): Uint8Array<ArrayBuffer> {
  const plain = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(plain, (letter) => letter.charCodeAt(0));
}
