import { useText } from '../../i18n/useText.ts';
import { usePeopleText } from './usePeopleText.ts';

export type TopicText = { readonly question: string; readonly followUps: readonly string[] };
type Industry = string | null;

/**
 * A topic card in this person's language and from their side: `{{partnerIndustry}}` are the others'
 * industries, in a trio as a list. An id that this version does not know gives a plain sentence.
 */
export function useTopicText(): (id: string, mine: Industry, partners: readonly Industry[]) => TopicText {
  const t = useText('room');
  const topics = useText('topics');
  const industries = useText('industries');
  const { list } = usePeopleText();
  const short = (division: Industry) =>
    division ? industries(`divisions.${division}.short`, { defaultValue: '' }) : '';

  return (id, mine, partners) => {
    const others = [...new Set(partners.map(short))].filter(Boolean);
    const slots = {
      myIndustry: short(mine) || t('ownField'),
      partnerIndustry: others.length > 0 ? list(others) : t('partnerField'),
    };
    const question = topics(`cards.${id}.question`, { ...slots, defaultValue: '' });
    const followUps: unknown = topics(`cards.${id}.followUps`, {
      ...slots,
      defaultValue: [],
      returnObjects: true,
    });
    return {
      question: question || t('topicUnknown'),
      followUps: Array.isArray(followUps) ? followUps.filter((one) => typeof one === 'string') : [],
    };
  };
}
