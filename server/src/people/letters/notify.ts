import type { PersonId } from '@enishi/shared/ids';
import type { Notice, Push } from '../../ports/push.ts';
import type { ReminderStore } from '../../ports/reminders.ts';

type Deps = { store: Pick<ReminderStore, 'devicesOf' | 'forgetDevice'>; push: Pick<Push, 'send'> };
/** `keptMs`: how long it waits for a device that is off */
type Waiting = { readonly notice: Notice; readonly keptMs: number };

/** Shows a notice on all devices of a person and forgets those that are gone. False when none took it. */
export async function notify(
  person: PersonId,
  { notice, keptMs }: Waiting,
  { store, push }: Deps,
): Promise<boolean> {
  let shown = false;
  for (const device of await store.devicesOf(person)) {
    const outcome = await push.send(device, notice, keptMs);
    if (outcome === 'gone') await store.forgetDevice(device.endpoint);
    if (outcome === 'sent') shown = true;
  }
  return shown;
}
