import type { Reply } from '@enishi/shared/errors';
import type { MixerId, PersonId } from '@enishi/shared/ids';
import { NoteAbout } from '@enishi/shared/note';
import type { Clock } from '../ports/clock.ts';
import type { Contacts } from '../ports/contacts.ts';
import type { MixerRecords } from '../ports/mixerRecords.ts';
import type { Notes } from '../ports/notes.ts';
import type { PersonStore } from '../ports/personStore.ts';
import { accepted, refused } from './reply.ts';

/** Private words about people met. Only their author ever reads them. */
export type Notebook = {
  read(mixerId: MixerId, author: PersonId, about: PersonId): Promise<Reply<NoteAbout>>;
  write(mixerId: MixerId, author: PersonId, about: PersonId, note: NoteAbout): Promise<Reply<NoteAbout>>;
};

export const emptyNote: NoteAbout = NoteAbout.parse({});

type Deps = {
  notes: Notes;
  people: PersonStore;
  records: MixerRecords;
  contacts: Pick<Contacts, 'meetings'>;
  clock: Clock;
};

export function createNotebook({ notes, people, records, contacts, clock }: Deps): Notebook {
  /** By the mixer's own record while it runs and is kept; afterwards by what stays of the talk. */
  const metIn = async (mixerId: MixerId, author: PersonId, about: PersonId) =>
    (await records.metBy(mixerId, author)).some((person) => person.with === about) ||
    (await contacts.meetings(author, about)).some((talk) => talk.mixerId === mixerId);
  const refusal = async (mixerId: MixerId, author: PersonId, about: PersonId) => {
    if (!(await metIn(mixerId, author, about))) return refused('not_together');
    return (await people.find(about)) ? null : refused('not_found');
  };
  return {
    async read(mixerId, author, about) {
      const refusedBecause = await refusal(mixerId, author, about);
      return refusedBecause ?? accepted((await notes.read(mixerId, author, about)) ?? emptyNote);
    },
    async write(mixerId, author, about, note) {
      const refusedBecause = await refusal(mixerId, author, about);
      if (refusedBecause) return refusedBecause;
      await notes.save(mixerId, author, about, note, clock.now());
      return accepted(note);
    },
  };
}
