export type Random = {
  /** 128 bits, unguessable, safe in URLs */
  id(): string;
  /** eight letters without look-alikes, unguessable */
  code(): string;
  /** a 32-bit seed */
  seed(): number;
};
