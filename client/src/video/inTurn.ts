/** Runs tasks one after the other; a task that throws is told and does not hold up the next. */
export function createTurns(fault: (error: unknown) => void): (task: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return (task) => {
    last = last.then(task).catch(fault);
    return last;
  };
}
