import { randomUUID } from 'node:crypto';

/** A workbook with its faults marked, kept for whoever tried to import it. */
export type MarkedWorkbook = { readonly person: string; readonly fileName: string; readonly bytes: Uint8Array };

/** Keeps marked workbooks in memory for a while: they hold what was refused, so nothing of them is stored. */
export type MarkedWorkbooks = {
  put(workbook: MarkedWorkbook): string;
  find(person: string, id: string): MarkedWorkbook | undefined;
};

const LIFE_MS = 30 * 60_000;
const MOST_PER_PERSON = 5;
const MOST_BYTES = 256 * 1024 * 1024;

/** @param now in milliseconds */
export function keepMarkedWorkbooks(now: () => number): MarkedWorkbooks {
  const kept = new Map<string, MarkedWorkbook & { readonly until: number }>();
  const dropOldest = (of: (workbook: MarkedWorkbook) => boolean) => {
    for (const [id, workbook] of kept) if (of(workbook)) return kept.delete(id);
    return false;
  };
  const dropExpired = () => {
    for (const [id, { until }] of kept) if (until <= now()) kept.delete(id);
  };
  return {
    put(workbook) {
      dropExpired();
      const id = randomUUID();
      kept.set(id, { ...workbook, until: now() + LIFE_MS });
      const own = () => [...kept.values()].filter(({ person }) => person === workbook.person).length;
      while (own() > MOST_PER_PERSON) dropOldest(({ person }) => person === workbook.person);
      const size = () => [...kept.values()].reduce((sum, { bytes }) => sum + bytes.byteLength, 0);
      while (kept.size > 1 && size() > MOST_BYTES) dropOldest(() => true);
      return id;
    },
    find(person, id) {
      dropExpired();
      const workbook = kept.get(id);
      return workbook?.person === person ? workbook : undefined;
    },
  };
}
