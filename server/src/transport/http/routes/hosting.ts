import type { Reply } from '@enishi/shared/errors';
import type { HostPage } from '@enishi/shared/http';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import { accepted, refused } from '../../../people/reply.ts';
import type { MixerSummary } from '../../../ports/mixerRecords.ts';
import type { Bind, HttpContext } from '../bindRoute.ts';
import { hostUrl, participantUrl } from '../links.ts';
import { isRehearsal } from '../mixerPage.ts';
import { withIds } from '../pathIds.ts';
import { createdMixer, knowsDeck } from './mixers.ts';

/** For a mixer's hosts; all but the trade of a key ask for the host role first. */
export function bindHosting(bind: Bind, { mixers, rehearsals, hostDecks, config }: HttpContext): void {
  const asHost = <T>(mixerId: string, person: PersonId, answer: (mixer: MixerSummary) => Promise<Reply<T>>) =>
    withIds({ mixerId }, async (ids): Promise<Reply<T>> => {
      const mixer = await mixers.summary(ids.mixerId);
      if (!mixer) return refused('unknown_mixer');
      return mixer.hosts.includes(person) ? answer(mixer) : refused('not_host');
    });

  const page = (mixer: MixerSummary, origin: string): HostPage => ({
    mixerId: mixer.mixerId,
    code: mixer.code,
    participantUrl: participantUrl(origin, mixer.code),
    settings: mixer.settings,
    rehearsal: isRehearsal(mixer),
    twinOf: mixer.rehearsalOf,
    reach: config.publicUrl ? 'public' : 'local',
  });
  const freshPage = async (id: MixerId, origin: string): Promise<Reply<HostPage>> => {
    const mixer = await mixers.summary(id);
    return mixer ? accepted(page(mixer, origin)) : refused('unknown_mixer');
  };

  bind.person('POST /api/host/:mixerId/role', ({ visitor, param, body }) =>
    withIds({ mixerId: param('mixerId') }, async ({ mixerId }) => {
      const traded = await mixers.becomeHost(mixerId, visitor.personId, body.key);
      return traded.ok ? accepted({}) : traded;
    }),
  );
  bind.person('GET /api/host/:mixerId', ({ visitor, param, origin }) =>
    asHost(param('mixerId'), visitor.personId, async (mixer) => accepted(page(mixer, origin))),
  );
  bind.person('PUT /api/host/:mixerId/settings', ({ visitor, param, body, origin }) =>
    asHost(param('mixerId'), visitor.personId, async ({ mixerId, settings }) => {
      // One that is gone since may stay; another has to be here.
      if (body.deck !== settings.deck && !knowsDeck(body.deck, hostDecks)) return refused('unknown_deck');
      const changed = await mixers.changeSettings(mixerId, visitor.personId, body);
      return changed.ok ? freshPage(mixerId, origin) : changed;
    }),
  );
  bind.person('POST /api/host/:mixerId/link', ({ visitor, param, origin }) =>
    asHost(param('mixerId'), visitor.personId, async ({ mixerId }) => {
      const made = await mixers.newHostKey(mixerId, visitor.personId);
      return made.ok ? accepted({ hostUrl: hostUrl(origin, mixerId, made.value.hostKey) }) : made;
    }),
  );
  bind.person('POST /api/host/:mixerId/rehearsal', ({ visitor, param, body, origin }) =>
    asHost(param('mixerId'), visitor.personId, async ({ mixerId }) => {
      const by = visitor.personId;
      const started = await rehearsals.startTwin({ of: mixerId, by, language: body.language });
      return started.ok ? accepted(createdMixer(origin, started.value)) : started;
    }),
  );
}
