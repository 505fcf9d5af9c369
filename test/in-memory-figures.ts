import { readdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Total, Totals } from '#engine/figure.ts';
import type { Indicator } from '#engine/indicator.ts';
import { assembleLaw, type Law } from '#engine/law.ts';
import type { Measure } from '#engine/measure.ts';
import type { Posting } from '#engine/posting.ts';
import type { Register } from '#engine/register.ts';
import type { Period } from '#kernel/period.ts';

/** The law with every register, measure and indicator of `law/registers`, and no outlines. */
export async function loadRegisters(): Promise<Law> {
  const folder = `${import.meta.dirname}/../law/registers`;
  const files = readdirSync(folder).filter((file) => file.endsWith('.ts') && !file.includes('.test.'));
  const modules: readonly object[] = await Promise.all(
    files.map((file) => import(pathToFileURL(`${folder}/${file}`).href)),
  );
  const declared: readonly object[] = modules.flatMap((module) => Object.values(module));
  return assembleLaw({
    registers: declared.filter((each): each is Register => 'oneRow' in each),
    measures: declared.filter((each): each is Measure => 'counts' in each),
    indicators: declared.filter((each): each is Indicator => 'formula' in each),
    outlines: [],
  });
}

/** Adds postings up without a database, by the same rules as the store: stocks from the beginning, flows within the period. */
export function totalsOf(law: Law, postings: Iterable<Posting>, period: Period): Totals {
  const totals = new Map<string, Total>();
  for (const [id, all] of Map.groupBy(postings, (posting) => posting.measure)) {
    const kind = law.measures.get(id.split('@')[0] ?? id)?.kind ?? law.registers.get(id)?.nature ?? 'flow';
    const counted = all.filter(({ on }) => on <= period.to && (kind.endsWith('stock') || on >= period.from));
    if (counted.length > 0) totals.set(id, totalOf(counted, kind.startsWith('distinct')));
  }
  return totals;
}

function totalOf(postings: readonly Posting[], distinct: boolean): Total {
  const on = (basis: Posting['basis']) => postings.filter((posting) => posting.basis === basis);
  const sum = (list: readonly Posting[]) => list.reduce((total, { amount }) => total + amount, 0);
  const byKey = Map.groupBy(
    postings.filter(({ key }) => key !== null),
    ({ key }) => key,
  );
  const keys = [...byKey.values()].filter((list) => sum(list) > 0).length;
  return {
    amount: distinct ? keys + sum(on('summary')) : sum(postings),
    postings: postings.length,
    blanks: on('blank').length,
    summaryAmount: sum(on('summary')),
    nones: on('none').length,
    notApplicables: on('not-applicable').length,
  };
}
