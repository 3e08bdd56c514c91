import type { FILE_ROUTES, RouteName } from '@enishi/shared/http';

/** Everyone but Ana, whose words and cards are guarded. */
export const ROLES = ['signed out', 'stranger', 'partner', 'host'] as const;
export type Role = (typeof ROLES)[number];

/** What somebody who means harm could know: every id that stands around Ana's things. */
export type Known = {
  readonly mixerId: string;
  readonly code: string;
  readonly ana: string;
  /** the id of the one who tries */
  readonly me: string;
  /** somebody whom none of those who try has met */
  readonly nobodyMet: string;
  readonly offerId: string;
  /** the card of Ana's that her partner holds */
  readonly cardId: string;
  readonly appointmentId: string;
  readonly introductionId: string;
  readonly giftId: string;
  readonly endpoint: string;
  readonly address: string;
};

type Trial = {
  /**
   * own: the asker's own things, whoever is named · open: for anybody · host: for the mixer's hosts alone ·
   * two: for the two whom it is about
   */
  readonly whose: 'own' | 'open' | 'host' | 'two';
  readonly params?: (known: Known) => Readonly<Record<string, string>>;
  readonly body?: (known: Known) => unknown;
  /** who does not try it, because it would rightly work and change what the others try */
  readonly except?: readonly Role[];
  /** tried when all else was: it ends something of the one who tries */
  readonly last?: true;
};

const own: Trial = { whose: 'own' };
const aboutAna: Trial = { whose: 'own', params: ({ mixerId, ana }) => ({ mixerId, personId: ana }) };
const ana = ({ ana: personId }: Known) => ({ personId });
const ofMixer = ({ mixerId }: Known) => ({ mixerId });
const ofCode = ({ code }: Known) => ({ code });
const ofAppointment = ({ appointmentId: id }: Known) => ({ id });
const ofCard = ({ cardId: id }: Known) => ({ id });
const ofIntroduction = ({ introductionId: id }: Known) => ({ id });
const note = { note: 'mine', strength: null };
const words = { language: 'en', timeZone: 'UTC' } as const;
const scores = { thinking: 3, horizon: 3, network: 3, motivation: 3, ideas: 3, confidence: 3, fulfilment: 3 };
const mixer = { name: 'Another', purpose: 'Other' };

/** How each route of the contract is tried. A route without a trial does not compile. */
export const ROUTE_TRIALS: Readonly<Record<RouteName | keyof typeof FILE_ROUTES, Trial>> = {
  'POST /api/session': { whose: 'open' },
  'GET /api/me': own,
  'PUT /api/me/profile': {
    ...own,
    body: () => ({ name: 'Someone', industry: '62' }),
    except: ['partner'],
  },
  'PUT /api/me/card': { ...own, body: () => ({ email: '', link: '' }), except: ['partner'] },
  'POST /api/me/cards': {
    ...own,
    body: () => ({ label: 'mine', role: '', company: '', email: '', link: '' }),
  },
  'PUT /api/me/cards/:id': {
    ...own,
    params: ofCard,
    body: () => ({ label: 'mine', role: 'mine', company: 'mine', email: '', link: '' }),
  },
  'POST /api/me/cards/:id/remove': { ...own, params: ofCard },
  'GET /api/me/mixers': own,
  'GET /api/me/recap/:mixerId': { ...own, params: ofMixer },
  'PUT /api/me/notes/:mixerId/:personId': { ...aboutAna, body: () => note },
  'GET /api/me/notes/:mixerId/:personId': aboutAna,
  'GET /api/me/people': own,
  'GET /api/me/people/:personId': { ...own, params: ana },
  'PUT /api/me/people/:personId/relation': {
    ...own,
    params: ana,
    body: () => ({ intent: null, trusted: false, muted: false }),
  },
  'POST /api/me/delete': { ...own, body: () => ({ sure: true }), last: true },
  'GET /api/me/follow-ups': own,
  'PUT /api/me/follow-ups/:mixerId/:personId': { ...aboutAna, body: () => ({ draft: 'mine' }) },
  'GET /api/me/reminders': own,
  'PUT /api/me/reminders': {
    ...own,
    body: () => ({
      ...words,
      recapMail: false,
      notesInMail: false,
      mail: false,
      push: false,
      thanks: false,
      nextSteps: false,
      promises: false,
    }),
  },
  'POST /api/me/push': {
    ...own,
    body: () => ({ endpoint: 'https://127.0.0.1/x', p256dh: 'A'.repeat(87), auth: 'A'.repeat(22) }),
  },
  'POST /api/me/push/remove': { ...own, body: ({ endpoint }) => ({ endpoint }) },
  'GET /api/stop/:token': { whose: 'open', params: ({ ana: token }) => ({ token }) },
  'POST /api/stop/:token': {
    whose: 'open',
    params: ({ ana: token }) => ({ token }),
    body: () => ({ all: true }),
  },
  'GET /api/me/ways-in': own,
  'POST /api/me/passkeys/offer': own,
  'POST /api/me/passkeys': { ...own, body: () => ({ answer: {} }) },
  'POST /api/me/passkeys/:id/remove': { ...own, params: ({ ana: id }) => ({ id }) },
  'POST /api/auth/code': { whose: 'open', body: ({ address }) => ({ address, language: 'en' }) },
  'POST /api/auth/enter': {
    whose: 'open',
    body: ({ address }) => ({ address, code: '000000', merge: true }),
  },
  'POST /api/auth/passkey/ask': { whose: 'open' },
  'POST /api/auth/passkey/enter': { whose: 'open', body: () => ({ answer: {} }) },
  'POST /api/auth/sign-out': { whose: 'open', last: true },
  'POST /api/auth/sign-out-everywhere': { ...own, last: true },
  'GET /api/me/card/holders': own,
  'POST /api/me/card/takeBack': {
    ...own,
    body: ({ mixerId, offerId }) => ({ mixerId, offerId }),
    except: ['partner'],
  },
  'GET /api/me/growth': own,
  'GET /api/me/network': own,
  'GET /api/me/impressions': own,
  'GET /api/me/impressions/:mixerId/:personId': aboutAna,
  'PUT /api/me/impressions/:mixerId/:personId': { ...aboutAna, body: () => ({ words: ['calm'] }) },
  'POST /api/me/ratings': { ...own, body: ({ mixerId }) => ({ mixerId, moment: 'after', scores }) },
  'GET /api/me/reflections/:mixerId': { ...own, params: ofMixer },
  'PUT /api/me/reflections/:mixerId': { ...own, params: ofMixer, body: () => ({ goal: 'mine' }) },
  'PUT /api/me/goals': { ...own, body: () => ({ goals: [] }) },
  'POST /api/me/gifts': {
    ...own,
    body: ({ ana: otherId }) => ({ direction: 'gave', text: 'mine', otherId }),
  },
  'POST /api/me/gifts/remove': { ...own, body: ({ giftId: id }) => ({ id }) },
  'GET /api/me/appointments': { whose: 'two' },
  'POST /api/me/appointments': {
    ...own,
    body: ({ nobodyMet: to }) => ({ to, times: [Date.now() + 86_400_000], ...words }),
  },
  'POST /api/me/appointments/:id/choose': {
    whose: 'two',
    params: ofAppointment,
    body: () => ({ startsAt: Date.now(), language: 'en' }),
  },
  'POST /api/me/appointments/:id/decline': { whose: 'two', params: ofAppointment, except: ['partner'] },
  'POST /api/me/appointments/:id/cancel': { whose: 'two', params: ofAppointment, except: ['partner'] },
  'POST /api/me/appointments/:id/room': { whose: 'two', params: ofAppointment },
  'GET /api/me/introductions': { whose: 'two' },
  'POST /api/me/introductions': {
    ...own,
    body: ({ ana: one, nobodyMet: other }) => ({ one, other, reason: 'mine' }),
  },
  'POST /api/me/introductions/:id/answer': {
    whose: 'two',
    params: ofIntroduction,
    body: () => ({ agrees: true }),
    except: ['partner'],
  },
  'POST /api/me/introductions/:id/takeBack': { whose: 'two', params: ofIntroduction },
  'GET /api/mixers': { whose: 'open' },
  'POST /api/mixers': { ...own, body: () => mixer },
  'GET /api/mixers/:code': { whose: 'open', params: ofCode },
  'GET /api/decks': { whose: 'open' },
  'GET /api/video': { whose: 'open' },
  // With a session it would start simulated people, and shows nobody else's words to anyone.
  'POST /api/try': { ...own, body: () => ({ language: 'en' }), except: ['stranger', 'partner', 'host'] },
  'POST /api/host/:mixerId/role': {
    whose: 'host',
    params: ofMixer,
    body: () => ({ key: 'guessed' }),
    except: ['host'],
  },
  'GET /api/host/:mixerId': { whose: 'host', params: ofMixer },
  'PUT /api/host/:mixerId/settings': { whose: 'host', params: ofMixer, body: () => mixer },
  'POST /api/host/:mixerId/link': { whose: 'host', params: ofMixer },
  'POST /api/host/:mixerId/rehearsal': {
    whose: 'host',
    params: ofMixer,
    body: () => ({ language: 'en' }),
    except: ['host'],
  },
  'GET /api/me/export.zip': own,
  'GET /api/me/card/qr.svg': own,
  'GET /api/me/card/mine.vcf': own,
  'GET /api/me/contacts/all.vcf': own,
  'GET /api/me/contacts/all.csv': own,
  'GET /api/me/contacts/:mixerId/:personId.vcf': aboutAna,
  'GET /api/me/contacts/:mixerId.vcf': { ...own, params: ofMixer },
  'GET /api/me/appointments/:id.ics': { whose: 'two', params: ofAppointment },
  'GET /api/mixers/:code/qr.svg': { whose: 'open', params: ofCode },
};
