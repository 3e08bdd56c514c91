import { createHmac, timingSafeEqual } from 'node:crypto';
import { PersonId } from '@enishi/shared/ids';
import { Letter } from '@enishi/shared/reminders';
import type { StopLink, StopLinks } from '../../ports/stopLinks.ts';

/**
 * Links that stop one kind of mail for one person, without signing in. A token is what it says and our signature,
 * and opens nothing else; it never runs out, because old mails have to be stoppable too.
 */
export function createStopLinks(secret: string): StopLinks {
  // A key of its own, so that no signature of a session can be mistaken for one of these.
  const key = createHmac('sha256', secret).update('stop links').digest();
  const signatureOf = (said: string) => createHmac('sha256', key).update(said).digest('base64url');
  return {
    token({ person, letter }: StopLink): string {
      const said = Buffer.from(`${letter} ${person}`).toString('base64url');
      return `${said}${signatureOf(said)}`;
    },
    /** null: not one of ours */
    read(token: string): StopLink | null {
      const said = token.slice(0, -SIGNATURE_LENGTH);
      const given = Buffer.from(token.slice(-SIGNATURE_LENGTH));
      const right = Buffer.from(signatureOf(said));
      if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
      const [letter, person] = Buffer.from(said, 'base64url').toString().split(' ');
      const link = { letter: Letter.safeParse(letter), person: PersonId.safeParse(person) };
      return link.letter.success && link.person.success
        ? { letter: link.letter.data, person: link.person.data }
        : null;
    },
  };
}

/** of 256 bits in base64url */
const SIGNATURE_LENGTH = 43;
