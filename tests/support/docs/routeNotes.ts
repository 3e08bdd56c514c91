import type { FILE_ROUTES, RouteName } from '@enishi/shared/http';

/** What each route does. A route without a note does not compile. */
export const ROUTE_NOTES: Record<RouteName | keyof typeof FILE_ROUTES, string> = {
  'POST /api/session': 'Begin or prolong a session: sets the cookie, answers who I am.',
  'GET /api/me': 'My profile and my card.',
  'PUT /api/me/profile': 'Save my profile. Only name and industry are needed.',
  'PUT /api/me/card': "Save my card's own values.",
  'GET /api/me/mixers': 'Mixers I take or took part in, or host.',
  'GET /api/me/recap/:mixerId': 'Whom I met in a mixer, with cards, topics and my notes.',
  'PUT /api/me/notes/:mixerId/:personId': 'Save my private note about somebody I met.',
  'GET /api/me/notes/:mixerId/:personId': 'My private note about somebody I met.',
  'GET /api/me/people': 'People I met, by words found anywhere with them and by what I marked.',
  'GET /api/me/people/:personId': 'One person I met: all talks, cards with their times, my marks.',
  'PUT /api/me/people/:personId/relation':
    'Save what I have in mind with somebody I met. Nobody else sees it.',
  'GET /api/mixers': 'Mixers that are open to all.',
  'POST /api/mixers': 'Make a mixer. Needs a profile; answers its links, the host link only now.',
  'GET /api/mixers/:code': 'What anybody with the code may know of a mixer.',
  'GET /api/video': 'How this server brings faces and voices together.',
  'POST /api/try': 'A mixer with simulated partners to try alone.',
  'POST /api/host/:mixerId/role': 'Trade the key of a host link for the host role.',
  'GET /api/host/:mixerId': "A host's page of a mixer.",
  'PUT /api/host/:mixerId/settings': 'Change a mixer that has not begun.',
  'POST /api/host/:mixerId/link': 'A new host link; the former one opens nothing any more.',
  'POST /api/host/:mixerId/rehearsal': 'A private twin of the mixer with simulated people.',
  'GET /api/me/contacts/:mixerId/:personId.vcf': 'The card of somebody who gave it to me, as vCard 3.0.',
  'GET /api/me/contacts/:mixerId.vcf': 'All cards of a mixer that were given to me, as vCard 3.0.',
  'GET /api/mixers/:code/qr.svg': "A QR code of the participants' link.",
};
