import type { PersonId } from '@enishi/shared/ids';

/** The person behind a signed browser identity. */
export type Visitor = { readonly personId: PersonId; readonly sessionId: string };

/** Node's own shape, so that an HTTP request's and a socket handshake's headers both fit. */
export type RequestHeaders = Readonly<Record<string, string | string[] | undefined>>;

export type Begun = {
  readonly visitor: Visitor;
  /** values for `Set-Cookie`; empty when nothing has to change */
  readonly setCookies: readonly string[];
};

/** Who asks. One session is one browser; a person may have several. */
export type Sessions = {
  /** Null without a valid session. Cheap enough for every handshake: remembered for some minutes. */
  personOf(headers: RequestHeaders): Promise<Visitor | null>;
  /** The session of these headers, prolonged, or a new one with a new person. */
  begin(headers: RequestHeaders): Promise<Begun>;
  /** A new person marked as simulated, for a rehearsal. `cookie` is a ready `Cookie` header. */
  beginSimulated(): Promise<{ personId: PersonId; cookie: string }>;
  /** Ends the session of these headers, at once. */
  end(headers: RequestHeaders): Promise<{ setCookies: readonly string[] }>;
};
