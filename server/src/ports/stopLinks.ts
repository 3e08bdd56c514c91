import type { PersonId } from '@enishi/shared/ids';
import type { Letter } from '@enishi/shared/reminders';

/** What a link at the end of a mail says. */
export type StopLink = { readonly person: PersonId; readonly letter: Letter };

/** Signed links that stop one kind of mail for one person, without signing in, and open nothing else. */
export type StopLinks = {
  token(link: StopLink): string;
  /** null: not one of ours */
  read(token: string): StopLink | null;
};
