/** Where a browser takes notices, and the keys with which only it can read them. */
export type PushAddress = { readonly endpoint: string; readonly p256dh: string; readonly auth: string };

/** What a notice shows; `url` is a path of ours that opens when it is pressed. */
export type Notice = {
  readonly title: string;
  readonly body: string;
  readonly url: string;
  /** a later notice of the same tag takes the place of the former */
  readonly tag: string;
};

/** Notices to browsers, through the push services of their makers. What is sent is encrypted for the browser alone. */
export type Push = {
  /** the public key that a browser asks for when it subscribes */
  readonly key: string;
  /** False for an endpoint that cannot be a push service's: not https, an address, a name without a domain. */
  accepts(endpoint: string): boolean;
  /**
   * For a device that is off it is kept for `keptMs`. `gone`: the browser gave it up, so it can be forgotten. Never
   * rejects.
   */
  send(to: PushAddress, notice: Notice, keptMs: number): Promise<'sent' | 'gone' | 'failed'>;
};
