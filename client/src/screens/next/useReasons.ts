import type { Reason } from '@enishi/shared/reasons';
import type { RoomView } from '@enishi/shared/views';
import { useMine, useShared } from '../../hooks/useViews.ts';
import { useText } from '../../i18n/useText.ts';
import { useOwnProfile } from '../room/useOwnProfile.ts';
import { usePeopleText } from '../room/usePeopleText.ts';

export type ReasonGroup = {
  readonly kind: Reason['kind'];
  readonly label: string;
  readonly texts: readonly string[];
};
const order = ['industry', 'give', 'wanted', 'common'] as const;
const MOST_GROUPS = 3;
const MOST_TEXTS = 2;

/** "Why you two": the codes of the seating as sentences in this person's language, from their side. None where two agreed to meet. */
export function useReasons({ why, partners }: Pick<RoomView, 'why' | 'partners'>): readonly ReasonGroup[] {
  const t = useText('next');
  const { meeting } = useShared();
  const sentence = useReasonSentence(partners);
  if (meeting) return [];
  return order
    .map((kind) => ({
      kind,
      label: t(`label.${kind}`),
      texts: why
        .filter((reason) => reason.kind === kind)
        .map(sentence)
        .filter((text) => text !== null)
        .slice(0, MOST_TEXTS),
    }))
    .filter(({ texts }) => texts.length > 0)
    .slice(0, MOST_GROUPS);
}

function useReasonSentence(partners: RoomView['partners']): (reason: Reason) => string | null {
  const t = useText('next');
  const industries = useText('industries');
  const vocabulary = useText('vocabulary');
  const { personId: me } = useMine();
  const { profile } = useOwnProfile();
  const { say } = usePeopleText();
  const tagOf = (id: string) => partners.find(({ person }) => person.personId === id)?.person;
  const industryOf = (id: string) => (id === me ? profile?.industry : tagOf(id)?.industry) ?? null;
  const short = (division: string) => industries(`divisions.${division}.short`, { defaultValue: '' });
  const word = (key: string) => vocabulary(key, { defaultValue: '' });

  const different = ({ between: [a, b], level }: Extract<Reason, { kind: 'industry' }>) => {
    const [first, second] = b === me ? [b, a] : [a, b];
    const [mine, theirs] = [industryOf(first), industryOf(second)];
    if (!mine || !theirs) return null;
    const key = first === me ? level : 'sectionOthers';
    return t(`reason.${key}`, { mine: short(mine), theirs: short(theirs) });
  };
  const give = ({ giver, taker, tag }: Extract<Reason, { kind: 'give' }>) => {
    const label = word(`tags.${tag}.label`);
    const [from, to] = [tagOf(giver), tagOf(taker)];
    if (!label) return null;
    if (giver === me) return to ? t('reason.giveMine', { tag: label, person: say(to) }) : null;
    if (!from) return null;
    if (taker === me) return t('reason.giveTheirs', { tag: label, person: say(from) });
    return to ? t('reason.giveOthers', { tag: label, giver: say(from), taker: say(to) }) : null;
  };
  const wanted = ({ by, section }: Extract<Reason, { kind: 'wanted' }>) => {
    const name = industries(`sections.${section}`, { defaultValue: '' });
    const other = tagOf(by);
    if (!name) return null;
    if (by === me) return t('reason.wantedMine', { section: name });
    return other ? t('reason.wantedTheirs', { section: name, person: say(other) }) : null;
  };
  const common = ({ what, value }: Extract<Reason, { kind: 'common' }>) => {
    const names = {
      language: () => t(`language.${value}`, { defaultValue: '' }),
      tag: () => word(`tags.${value}.label`),
      occupation: () => word(`occupations.${value}`),
      sector: () => word(`sectors.${value}`),
    };
    const name = names[what]();
    return name ? t(`reason.${what}`, { [what]: name }) : null;
  };
  return (reason) => {
    switch (reason.kind) {
      case 'industry':
        return different(reason);
      case 'give':
        return give(reason);
      case 'wanted':
        return wanted(reason);
      case 'common':
        return common(reason);
    }
  };
}
