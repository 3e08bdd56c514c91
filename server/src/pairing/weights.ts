/** Points a pair earns for each thing that makes a talk worthwhile. Whole numbers from 0 to 1000. */
export type PairingWeights = {
  /** The two work in different ISIC sections: the reason why a mixer exists, so the largest term. */
  section: number;
  /** Same section, different divisions: half of it, since a neighbour's trade is still another trade. */
  division: number;
  /** For each direction in which one gives what the other looks for; both ways outweigh another division. */
  give: number;
  /** For each of the two who wished to meet the other's section; below give, a wish is vaguer than a need. */
  wanted: number;
  /** Different occupations (not in mode same-role): a tie-breaker that keeps a round of all engineers apart. */
  occupation: number;
  /** Different sectors, such as academia and a company: a tie-breaker like occupation. */
  sector: number;
  /** Mode same-role only: same occupation in another industry; above both gives, below another section. */
  sameRole: number;
  /**
   * Taken off once when one of the two means to sell something that the other does not look for. Once for a pair, not
   * for a person: a sum over people is the same in every seating, this one seats sellers with each other or with buyers.
   */
  sells: number;
};

/** `options.weights` replaces single terms. */
export const defaultWeights: PairingWeights = {
  section: 400,
  division: 200,
  give: 125,
  wanted: 100,
  occupation: 40,
  sector: 30,
  sameRole: 300,
  sells: 80,
};
