import { postingsOf, postingsOfSummary } from '#engine/posting.ts';
import type { Row } from '#engine/register.ts';
import { canonicalPostings } from '#engine/report/freeze.ts';
import type { Summary } from '#engine/summary.ts';
import { listHolders, readRecordsAfter } from '#store/read-records-after.ts';
import { findWrongBalances, type WrongBalance } from '#store/recount-balances.ts';
import { scopeOf } from '#store/scope.ts';
import type { Desk } from './desk.ts';
import { deskForAll } from './extra-fields/desk-for.ts';
import { followChain } from './follow-chain.ts';
import { openFields } from './personal-fields.ts';
import { findWrongSteps, type WrongSteps } from './procedure/check-open-steps.ts';
import { clockRules } from './procedure/clock-rules.ts';

/** What a full check of the books found. */
export type BooksCheck = {
  readonly records: number;
  readonly entries: number;
  readonly wrongBalances: readonly WrongBalance[];
  /** Records whose postings are not what their declaration makes of them. */
  readonly wrongPostings: readonly { readonly register: string; readonly number: string; readonly unit: string }[];
  /** Records of whose steps to be done and last days the store keeps something else than the records say. */
  readonly wrongSteps: readonly WrongSteps[];
  /** The first entry of a township's log that does not follow its predecessor. */
  readonly brokenChains: readonly { readonly holder: string; readonly seq: number }[];
};

const PAGE = 1000;

/**
 * Checks everything that is kept twice: balances against postings, postings against records, open steps and their last days against
 * records and journals, and each log against its own hashes. Reads the whole database page by page; for maintenance, not for requests.
 */
export async function checkBooks(plain: Desk, progress: (says: string) => void = () => {}): Promise<BooksCheck> {
  const desk = await deskForAll(plain);
  const wrongBalances = await findWrongBalances(desk.backend);
  const wrongPostings: { register: string; number: string; unit: string }[] = [];
  const wrongSteps: WrongSteps[] = [];
  const brokenChains: { holder: string; seq: number }[] = [];
  let records = 0;
  let entries = 0;
  for (const { county, holder } of await desk.backend.asOwner(listHolders)) {
    const scope = scopeOf(county);
    const rules = await clockRules(desk, county);
    let after: string | null = null;
    for (;;) {
      const page = await desk.backend.transaction(scope, async (tx) => {
        const read = await readRecordsAfter(tx, { county, holder }, after, PAGE);
        const found = read.map(({ record }) => record);
        wrongSteps.push(...(await findWrongSteps(desk, tx, county, found, rules)));
        return read;
      });
      for (const { record, postings } of page) {
        records += 1;
        if (canonicalPostings(postings) !== canonicalPostings(expectedPostings(desk, record)))
          wrongPostings.push({ register: record.register, number: record.number, unit: record.unit });
      }
      const last = page.at(-1);
      if (last === undefined || page.length < PAGE) break;
      after = last.record.id;
    }
    const log = await followChain(desk, scope, { county, holder });
    entries += log.entries;
    if (log.brokenAt !== null) brokenChains.push({ holder, seq: log.brokenAt });
    progress(`${holder} 已核对`);
  }
  return { records, entries, wrongBalances, wrongPostings, wrongSteps, brokenChains };
}

type StoredPage = Awaited<ReturnType<typeof readRecordsAfter>>[number];

function expectedPostings(desk: Desk, record: StoredPage['record']): StoredPage['postings'] {
  const register = desk.law.registers.get(record.register);
  if (register === undefined || record.state === 'void') return [];
  const { unit, number } = record;
  const fields = openFields(register, record.fields, desk.cipher);
  const made =
    record.kind === 'row'
      ? postingsOf(desk.law, register, { ...fields, unit, number } as Row)
      : postingsOfSummary(register, parseSummary(record));
  return made.map(({ measure, on, key, amount, basis }) => ({
    measure,
    unit,
    record: record.id,
    on,
    key,
    amount,
    basis,
  }));
}

function parseSummary({ unit, number, fields }: StoredPage['record']): Summary {
  const { from, on, states, reason, evidence } = fields;
  return { unit, number, from, on, states: JSON.parse(String(states)), reason, evidence } as Summary;
}
