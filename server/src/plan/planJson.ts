import type { PlannedRound } from './makePlan.ts';

/** The plan for other programs, a round a line: `{"rounds":[{"groups":[[id,…]],"unseated":[{id,reason}],"value","bound","stage"}]}`. */
export function planJson(rounds: readonly PlannedRound[]): string {
  const lines = rounds.map(({ groups, unseated, certificate: { value, bound, stage } }) =>
    JSON.stringify({ groups, unseated, value, bound, stage }),
  );
  return `{"rounds":[\n${lines.join(',\n')}\n]}\n`;
}
