import type { Instant, MixerId, PersonId } from '@enishi/shared/ids';
import type { NoteAbout } from '@enishi/shared/note';

/** One person's private words about another, for one mixer. Read by their author only. */
export type Notes = {
  /** null: nothing written yet */
  read(mixerId: MixerId, author: PersonId, about: PersonId): Promise<NoteAbout | null>;
  /** All of one author from one mixer, by the person they are about. */
  readAll(mixerId: MixerId, author: PersonId): Promise<ReadonlyMap<PersonId, NoteAbout>>;
  /** The strengths that each who wrote saw in this person in one mixer, without who; simulated people see none. */
  strengthsSeen(mixerId: MixerId, of: PersonId): Promise<readonly string[]>;
  /** Saves the note and, in the same transaction, whether the two may sit together again ("not again"). */
  save(mixerId: MixerId, author: PersonId, about: PersonId, note: NoteAbout, at: Instant): Promise<void>;
};
