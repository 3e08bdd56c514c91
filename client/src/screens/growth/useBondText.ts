import type { NetworkPlane } from '@enishi/shared/growth';
import { useMemo } from 'react';
import { useLanguage } from '../../i18n/useLanguage.ts';
import { useText } from '../../i18n/useText.ts';
import type { Placed, Shown } from './layNetwork.ts';

/** Names said of one person; more are counted. */
const NAMED = 3;
const kinds = ['together', 'introduced'] as const;

/**
 * What stands between me and somebody, in words: met, again, as three with whom, introduced together with whom.
 * It is said of hundreds at once, so the sentences are looked up once.
 */
export function useBondText(
  placeOf: ReadonlyMap<string, Placed>,
  { again }: Shown,
  together: ReadonlyMap<string, readonly NetworkPlane[]>,
): (point: Placed) => string {
  const t = useText('growth');
  const language = useLanguage();
  return useMemo(() => {
    const list = new Intl.ListFormat(language, { type: 'conjunction' });
    const [point, line, someone, comma] = [t('key.point'), t('key.line'), t('someone'), t('comma')];
    const SLOT = '\n';
    const sentence = {
      together: t('with.together', { names: SLOT }).split(SLOT),
      introduced: t('with.introduced', { names: SLOT }).split(SLOT),
    };
    const others = new Map<number, string>();
    const andOthers = (count: number) => {
      const said = others.get(count) ?? t('others', { count });
      others.set(count, said);
      return said;
    };
    const namesOf = (planes: readonly NetworkPlane[], personId: string) => {
      const named = planes
        .slice(0, NAMED)
        .map(({ one, other }) => placeOf.get(one === personId ? other : one)?.name || someone);
      const rest = planes.length - NAMED;
      return list.format(rest > 0 ? [...named, andOthers(rest)] : named);
    };
    return ({ personId }) => {
      const planes = together.get(personId);
      const bond = again.has(personId) ? line : point;
      if (!planes) return bond;
      const said = kinds.flatMap((kind) => {
        const ofKind = planes.filter(({ how }) => how === kind);
        return ofKind.length > 0 ? sentence[kind].join(namesOf(ofKind, personId)) : [];
      });
      return [bond, ...said].join(comma);
    };
  }, [t, language, again, together, placeOf]);
}
