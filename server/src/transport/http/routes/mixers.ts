import { isHostDeck } from '@enishi/shared/hostDecks';
import type { CreatedMixer } from '@enishi/shared/http';
import type { DeckChoice } from '@enishi/shared/settings';
import { accepted, refused } from '../../../people/reply.ts';
import type { MixerSummary } from '../../../ports/mixerRecords.ts';
import type { Bind, HttpContext } from '../bindRoute.ts';
import { findMixer } from '../findMixer.ts';
import type { HttpDeps } from '../httpDeps.ts';
import { hostUrl, participantUrl } from '../links.ts';
import { mixerPage } from '../mixerPage.ts';

export function bindMixers(bind: Bind, context: HttpContext): void {
  const { mixers, people, rehearsals, hostDecks, config } = context;

  bind.open('GET /api/mixers', async ({ visitor }) => {
    const ids = await mixers.listOpen();
    const open = await Promise.all(ids.map((id) => mixers.summary(id)));
    const listed = open.filter((mixer): mixer is MixerSummary => mixer?.settings.access === 'open');
    return accepted(
      await Promise.all(listed.map((mixer) => mixerPage(mixer, visitor?.personId ?? null, people))),
    );
  });

  bind.open('GET /api/mixers/:code', async ({ param, address, visitor }) => {
    const found = await findMixer(param('code'), address, context, visitor?.personId);
    return found.ok ? accepted(await mixerPage(found.value, visitor?.personId ?? null, people)) : found;
  });

  bind.person('POST /api/mixers', async ({ visitor, body, origin }) => {
    const host = await people.find(visitor.personId);
    if (!host?.profile) return refused('profile_required');
    if (!knowsDeck(body.deck, hostDecks)) return refused('unknown_deck');
    return accepted(createdMixer(origin, await mixers.create(body, visitor.personId)));
  });

  bind.open('GET /api/decks', async () => accepted([...hostDecks.values()]));

  bind.open('GET /api/video', async () => accepted(config.video));

  bind.person('POST /api/try', async ({ visitor, body, address, origin }) => {
    const started = await rehearsals.startTry({
      by: visitor.personId,
      language: body.language,
      address,
    });
    return started.ok ? accepted(createdMixer(origin, started.value)) : started;
  });
}

/** False for a deck of a host's whose file is not here. */
export const knowsDeck = (deck: DeckChoice, hostDecks: HttpDeps['hostDecks']): boolean =>
  !isHostDeck(deck) || hostDecks.has(deck);

export const createdMixer = (
  origin: string,
  { mixerId, code, hostKey }: { mixerId: string; code: string; hostKey: string },
): CreatedMixer => ({
  mixerId,
  code,
  participantUrl: participantUrl(origin, code),
  hostUrl: hostUrl(origin, mixerId, hostKey),
});
