const EACH = { bye: 300, trio: 100 } as const;

/** How much rounds out, or in a trio, make the next good partner more likely (0..1000, see `PairingPerson`). */
export function deficitOf({ byes, trios }: { readonly byes: number; readonly trios: number }): number {
  return Math.min(1000, byes * EACH.bye + trios * EACH.trio);
}
