import type { CardVersionId, PersonId } from '@enishi/shared/ids';
import type { Conversation } from '../../../runtime/conversation.ts';
import type { Handlers } from '../bind.ts';
import type { Run } from './commands.ts';

type CardHandlers = Pick<Handlers, 'card:offer' | 'card:answer' | 'card:revoke'>;
type Deps = {
  conversation: Pick<Conversation, 'withOffer'>;
  /** whether this is one of their cards; without a version: the main one, which everybody has */
  hasCard: (person: PersonId, version: CardVersionId | undefined) => Promise<boolean>;
};
const unknownCard = { ok: false, code: 'unknown_card' } as const;

/** The line that comes with an offer is stored in a table first; the journal gets ids and names of fields. */
export function cardHandlers(run: Run, { conversation, hasCard }: Deps): CardHandlers {
  return {
    async 'card:offer'({ commandId, reason, ...offer }, who) {
      const { personId: by, mixerId } = who;
      if (!(await hasCard(by, offer.version))) return unknownCard;
      const offerId = `${by}-${commandId}`;
      await conversation.withOffer(mixerId, { person: by, commandId }, { offerId, to: offer.to, reason });
      return run(who, commandId, { type: 'OfferCard', by, offerId, ...offer });
    },
    async 'card:answer'({ commandId, ...answer }, who) {
      if (!(await hasCard(who.personId, answer.version))) return unknownCard;
      return run(who, commandId, { type: 'AnswerCard', by: who.personId, ...answer });
    },
    'card:revoke': ({ commandId, offerId }, who) =>
      run(who, commandId, { type: 'RevokeCard', by: who.personId, offerId }),
  };
}
