import { type Crowd, UNTOLD } from './crowd.ts';
import type { PairingWeights } from './weights.ts';

/**
 * The most points (before deficits) that somebody can earn with anyone of this crowd, by how many of the two give what
 * the other looks for. It is what a search for partners may stop at, so a term counts only if the crowd can earn it.
 */
export function possiblePoints(crowd: Crowd, weights: PairingWeights): (i: number, gifts: number) => number {
  const { section, wants } = crowd;
  const here = section.reduce((mask, letter) => (letter === UNTOLD ? mask : mask | (1 << letter)), 0);
  const wanted = wants.reduce((mask, letters) => mask | letters, 0);
  const otherSection = differsFromSome(section);
  const otherDivision = differsFromSome(crowd.division);
  const otherOccupation = differsFromSome(crowd.occupation);
  const otherSector = differsFromSome(crowd.sector);
  return (i, gifts) => {
    const letter = section[i] ?? UNTOLD;
    const isWanted = letter !== UNTOLD && (wanted & (1 << letter)) !== 0;
    const industry = Math.max(otherSection(i) ? weights.section : 0, otherDivision(i) ? weights.division : 0);
    return (
      industry +
      gifts * weights.give +
      (((wants[i] ?? 0) & here) !== 0 ? weights.wanted : 0) +
      (isWanted ? weights.wanted : 0) +
      Math.max(otherOccupation(i) ? weights.occupation : 0, weights.sameRole) +
      (otherSector(i) ? weights.sector : 0)
    );
  };
}

/** Whether anyone told something else than this person told. */
function differsFromSome(column: Int32Array): (i: number) => boolean {
  const varied = new Set(column.filter((value) => value !== UNTOLD)).size > 1;
  return (i) => varied && column[i] !== UNTOLD;
}
