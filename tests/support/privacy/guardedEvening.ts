import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { here, openEvening } from '../evening.ts';
import { eventually } from '../eventually.ts';
import { accepted } from '../person.ts';
import type { RunningServer } from '../server.ts';

/** Stands in everything that Ana alone may read. */
export const PRIVATE = 'for-ana-alone';
/** Stands in what she gave or said to her partner. */
export const FOR_TWO = 'for-the-two';

const words = (what: string) => `${PRIVATE} ${what}`;

/** Ana talks with somebody, gives a card, and leaves words of hers wherever words can be left. */
export async function guardedEvening({ url, dataDir }: RunningServer) {
  const evening = await openEvening(url, ['Ana', 'Ben', 'Cleo', 'Dan'], { roundMs: 120_000 });
  await evening.startRound(0);
  const [ana, partner] = await evening.pair();
  const { mixerId } = evening;
  const { call, introduce } = ana.person;
  const address = `${PRIVATE}.${mixerId.toLowerCase()}@example.com`;

  accepted(await call('POST /api/auth/code', { body: { address, language: 'en' } }));
  const code = /\b\d{6}\b/.exec(await mailTo(address, dataDir))?.[0] ?? '';
  accepted(await call('POST /api/auth/enter', { body: { address, code } }));
  await introduce({
    name: 'Ana',
    industry: '49',
    goal: words('goal'),
    bored: words('bored'),
    intro: words('introduction'),
    questions: [words('question')],
    party: PRIVATE,
  });
  const link = `https://example.com/${PRIVATE}`;
  accepted(await call('PUT /api/me/card', { body: { email: `${PRIVATE}@example.com`, link } }));
  const further = { label: words('label'), role: words('role'), company: words('company'), link };
  const { versions } = accepted(
    await call('POST /api/me/cards', { body: { ...further, email: `${FOR_TWO}@example.com` } }),
  );
  const cardId = here(versions[0]).id;
  const { roomId } = await ana.seat.sees(({ mine }) => mine.room);
  const to = partner.person.personId;
  await ana.seat.does('card:offer', {
    roomId,
    to,
    fields: ['email'],
    version: cardId,
    reason: `${FOR_TWO} reason`,
  });
  const offerId = await partner.seat.sees(({ mine }) =>
    (mine.room?.partners ?? [])
      .flatMap(({ exchange }) => (exchange.state === 'asked' ? exchange.offerId : []))
      .at(0),
  );
  await partner.seat.does('card:answer', { offerId, answer: 'accept', fields: ['email'] });
  await ana.seat.does('chat:send', { to: roomId, text: `${FOR_TWO} chat` });

  const params = { mixerId, personId: to };
  const note = {
    note: words('note'),
    insight: words('insight'),
    hint: words('hint'),
    promise: words('promise'),
    strengthLine: `${FOR_TWO} strength`,
    again: 'yes' as const,
  };
  accepted(await call('PUT /api/me/notes/:mixerId/:personId', { params, body: note }));
  return {
    evening,
    ana,
    partner,
    roomId,
    known: {
      mixerId,
      code: evening.code,
      ana: ana.person.personId,
      offerId,
      cardId,
      address,
    },
    /** The round is over, and what one does with a talk afterwards is done. Answers the ids of it. */
    async afterwards() {
      await evening.console.does('round:end', { round: 1 });
      await ana.seat.sees(({ shared }) => shared.phase.kind !== 'round');
      const relation = { intent: 'help' as const, trusted: true, muted: false };
      // Who met whom is written once the end of the round is told.
      await eventually(async () =>
        accepted(await call('PUT /api/me/people/:personId/relation', { params, body: relation })),
      );
      accepted(
        await call('PUT /api/me/reflections/:mixerId', { params, body: { goal: words('reflection') } }),
      );
      const goals = [{ id: 'own-goal-1', text: words('own goal'), times: 1, marks: [] }];
      accepted(await call('PUT /api/me/goals', { body: { goals } }));
      const gift = accepted(
        await call('POST /api/me/gifts', { body: { direction: 'gave', text: words('gift'), otherId: to } }),
      );
      const endpoint = `https://push.example.org/${PRIVATE}`;
      accepted(
        await call('POST /api/me/push', { body: { endpoint, p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) } }),
      );
      const proposal = { to, times: [Date.now() + 86_400_000], message: `${FOR_TWO} proposal` };
      const appointment = accepted(
        await call('POST /api/me/appointments', { body: { ...proposal, language: 'en', timeZone: 'UTC' } }),
      );
      const plan = { draft: words('draft'), nextStep: words('next step') };
      accepted(await call('PUT /api/me/follow-ups/:mixerId/:personId', { params, body: plan }));
      await evening.startRound(1);
      const [, second] = await evening.pair();
      await evening.console.does('round:end', { round: 2 });
      const introduction = await eventually(async () =>
        accepted(
          await call('POST /api/me/introductions', {
            body: { one: to, other: second.person.personId, reason: `${FOR_TWO} introduction` },
          }),
        ),
      );
      return { giftId: gift.id, appointmentId: appointment.id, introductionId: introduction.id, endpoint };
    },
  };
}
async function mailTo(address: string, dataDir: string): Promise<string> {
  const folder = join(dataDir, 'outbox');
  for (const name of (await readdir(folder)).sort().reverse()) {
    const mail = await readFile(join(folder, name), 'utf8');
    if (mail.includes(address)) return mail;
  }
  throw new Error(`no mail to ${address}`);
}
