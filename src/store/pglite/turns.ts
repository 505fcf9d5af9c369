import { storeFaults } from '../faults.ts';

/** Gives out one turn at a time, first come first served. */
export type Turns = {
  /** Waits for the turn and gives the function that ends it. @throws {Fault} DATABASE_BUSY after `waitMs` */
  take(): Promise<() => void>;
};

export function makeTurns(waitMs: number): Turns {
  const waiting = new Set<() => void>();
  let isTaken = false;

  function end(): void {
    const [next] = waiting;
    if (next === undefined) isTaken = false;
    else next();
  }

  return {
    take() {
      if (!isTaken) {
        isTaken = true;
        return Promise.resolve(end);
      }
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => {
          waiting.delete(begin);
          reject(storeFaults.DATABASE_BUSY({ waitSeconds: waitMs / 1000 }));
        }, waitMs);
        function begin(): void {
          clearTimeout(timer);
          waiting.delete(begin);
          resolve(end);
        }
        waiting.add(begin);
      });
    },
  };
}
