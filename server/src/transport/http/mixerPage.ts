import type { MixerPage } from '@enishi/shared/http';
import type { PersonId } from '@enishi/shared/ids';
import { familyOf, isDivision } from '@enishi/shared/industries';
import { keepDaysOf } from '@enishi/shared/settings';
import type { MixerSummary } from '../../ports/mixerRecords.ts';
import type { PersonStore } from '../../ports/personStore.ts';

/** A mixer as anybody with its link sees it: the host is named, of the participants only how many of which industries. */
export async function mixerPage(
  mixer: MixerSummary,
  visitor: PersonId | null,
  people: PersonStore,
): Promise<MixerPage> {
  const { settings, hosts, joined } = mixer;
  const host = hosts[0] ?? mixer.createdBy;
  await people.load([host, ...joined]);
  const isAmong = (ids: readonly PersonId[]) => visitor !== null && ids.includes(visitor);
  const { name = '', company = '' } = (mixer.meeting ? null : people.get(host)?.profile) ?? {};
  return {
    mixerId: mixer.mixerId,
    code: mixer.code,
    name: settings.name,
    purpose: settings.purpose,
    theme: settings.theme,
    startsAt: settings.startsAt,
    rounds: settings.rounds,
    roundMs: settings.roundMs,
    breakMs: settings.breakMs,
    size: settings.size,
    languages: settings.languages,
    deck: settings.deck,
    keepDays: keepDaysOf(settings),
    hostName: name,
    hostOrganisation: company,
    phase: mixer.phase.kind,
    families: familiesOf(joined, people),
    joined: joined.length,
    full: joined.length >= settings.capacity,
    rehearsal: isRehearsal(mixer),
    mine: {
      joined: isAmong(joined),
      left: isAmong(mixer.left),
      removed: isAmong(mixer.removed),
      awaited: isAmong(mixer.awaited),
      host: isAmong(hosts),
    },
  };
}

export const isRehearsal = (mixer: MixerSummary) => mixer.rehearsalOf !== null || mixer.tryAlone;

function familiesOf(joined: readonly PersonId[], people: PersonStore): Record<string, number> {
  const families: Record<string, number> = {};
  for (const id of joined) {
    const industry = people.get(id)?.profile?.industry;
    if (!isDivision(industry)) continue;
    const family = familyOf(industry);
    families[family] = (families[family] ?? 0) + 1;
  }
  return families;
}
