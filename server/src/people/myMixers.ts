import type { MyMixer } from '@enishi/shared/http';
import type { PersonId } from '@enishi/shared/ids';
import type { MixerRecords } from '../ports/mixerRecords.ts';
import type { Participations } from '../ports/participations.ts';

const AT_MOST = 50;

export type MyMixers = { of(person: PersonId): Promise<MyMixer[]> };

/** The mixers a person takes part in or hosts, the latest first; those deleted since are left out. */
export function createMyMixers(deps: { participations: Participations; records: MixerRecords }): MyMixers {
  const { participations, records } = deps;
  return {
    async of(person) {
      const latest = await participations.latest(person, AT_MOST);
      const summaries = await Promise.all(latest.map(({ mixerId }) => records.summary(mixerId)));
      return summaries.flatMap((mixer) =>
        mixer
          ? [
              {
                mixerId: mixer.mixerId,
                code: mixer.code,
                name: mixer.settings.name,
                startsAt: mixer.settings.startsAt,
                phase: mixer.phase.kind,
                host: mixer.hosts.includes(person),
              },
            ]
          : [],
      );
    },
  };
}
