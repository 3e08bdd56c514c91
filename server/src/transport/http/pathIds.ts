import type { Reply } from '@enishi/shared/errors';
import { MixerId, PersonId } from '@enishi/shared/ids';
import { refused } from '../../people/reply.ts';

const parsers = {
  mixerId: { schema: MixerId, refusal: refused('unknown_mixer') },
  personId: { schema: PersonId, refusal: refused('not_found') },
};

/** Parses the ids of a path; one that cannot be an id is not found like any other that does not exist. */
export async function withIds<Names extends keyof typeof parsers, T>(
  ids: Readonly<Record<Names, string>>,
  answer: (ids: Readonly<Record<Names, string>>) => Promise<Reply<T>>,
): Promise<Reply<T>> {
  for (const [name, value] of Object.entries<string>(ids)) {
    const parser = parsers[name as Names];
    if (!parser.schema.safeParse(value).success) return parser.refusal;
  }
  return answer(ids);
}
