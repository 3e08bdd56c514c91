export type Mail = {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  /** where one click stops mails of this kind (RFC 8058); left out for a mail that was asked for just now */
  readonly stopUrl?: string;
  /** Mails with the same key are one: a repeat after a crash is known by it. Letters, digits, `-` and `_`. */
  readonly key?: string;
  readonly attachments?: readonly MailAttachment[];
};
export type MailAttachment = {
  readonly name: string;
  /** with its parameters: "text/calendar; method=PUBLISH" */
  readonly type: string;
  readonly text: string;
};

export type Mailer = {
  /** Resolves when the mail was taken over by the next post office; rejects when it was not. */
  send(mail: Mail): Promise<void>;
};

export type KeptMail = Mail & { readonly id: string; readonly at: number };

/** Where mails lie that no post office was named for. Null: mails are really sent. */
export type Outbox = {
  /** the latest first */
  latest(limit: number): Promise<readonly KeptMail[]>;
  read(id: string): Promise<KeptMail | null>;
};
