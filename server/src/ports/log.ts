/** `info` once per event in a mixer's life, `debug` for messages; never a name, card, note, message or token. */
export type Log = {
  debug(fields: object, text: string): void;
  info(fields: object, text: string): void;
  warn(fields: object, text: string): void;
  error(fields: object, text: string): void;
};
