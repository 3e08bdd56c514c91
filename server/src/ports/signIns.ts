import type { Instant, PersonId } from '@enishi/shared/ids';
import type { RequestHeaders, Visitor } from './sessions.ts';

export type WaysIn = {
  /** proven by a code; null: none */
  readonly address: string | null;
  readonly passkeys: readonly { readonly id: string; readonly name: string; readonly at: Instant }[];
  /** browsers that are signed in now */
  readonly sessions: number;
};

/** What became of who proved to be somebody. */
export type Entered = {
  readonly visitor: Visitor;
  readonly setCookies: readonly string[];
  /** kept: this browser's person can from now on come back this way; signed_in: this browser became another person's */
  readonly outcome: 'kept' | 'signed_in';
  /** the session that this browser had and gave up */
  readonly endedSession: string | null;
};

/** A question for the browser's authenticator, in the JSON form of WebAuthn. */
export type PasskeyQuestion = { readonly options: object; readonly setCookies: readonly string[] };

/** Ways to prove on any device to be the person one was. */
export type SignIns = {
  /** A new code for this address, once, for 15 minutes; the same whether the address is known or not. */
  makeCode(address: string): Promise<string>;
  /**
   * Null when the code is wrong, used or too old. `merge`: what this browser's person lived through becomes part
   * of the life of the one who signs in.
   */
  enterByCode(
    headers: RequestHeaders,
    address: string,
    code: string,
    merge: boolean,
  ): Promise<Entered | null>;
  askForPasskey(headers: RequestHeaders): Promise<PasskeyQuestion>;
  enterByPasskey(headers: RequestHeaders, answer: object, merge: boolean): Promise<Entered | null>;
  /** Null without a session. */
  offerPasskey(headers: RequestHeaders, name: string): Promise<PasskeyQuestion | null>;
  addPasskey(headers: RequestHeaders, answer: object, name: string): Promise<boolean>;
  removePasskey(person: PersonId, id: string): Promise<void>;
  waysOf(person: PersonId): Promise<WaysIn>;
  /** Ends all sessions of a person, at once. Answers their ids. */
  endAll(person: PersonId): Promise<readonly string[]>;
};
