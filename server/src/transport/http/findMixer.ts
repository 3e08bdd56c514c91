import type { Reply } from '@enishi/shared/errors';
import { MixerCode, type PersonId } from '@enishi/shared/ids';
import { accepted, refused } from '../../people/reply.ts';
import type { MixerSummary } from '../../ports/mixerRecords.ts';
import type { HttpContext } from './bindRoute.ts';

/** The mixer of a typed or linked code. Every way to look a code up goes through here, so guessing is limited. */
export async function findMixer(
  typed: string,
  address: string,
  { limits, mixers }: HttpContext,
  visitor: PersonId | null = null,
): Promise<Reply<MixerSummary>> {
  if ((await limits.lookUp(address)) > 0) return refused('rate_limited');
  const code = MixerCode.safeParse(typed);
  const id = code.success ? await mixers.findByCode(code.data) : null;
  const mixer = id && (await mixers.summary(id));
  // A room for two is there for those two alone.
  const isTheirs = ({ joined, left }: MixerSummary) =>
    visitor !== null && [...joined, ...left].includes(visitor);
  const shown = mixer && (!mixer.meeting || isTheirs(mixer));
  if (mixer && shown) return accepted(mixer);
  await limits.missed(address);
  return refused('unknown_code');
}
