import type { Citation } from '#kernel/citation.ts';
import { localDate } from '#kernel/local-date.ts';
import { getInstrument } from '../sources/index.ts';
import { advice } from './advice.ts';
import { annualReport } from './annual-report.ts';
import { archives } from './archives.ts';
import { coercion } from './coercion.ts';
import { commonErrors } from './common-errors.ts';
import { congress } from './congress.ts';
import { disclosure } from './disclosure.ts';
import { emergency } from './emergency.ts';
import { enforcement } from './enforcement.ts';
import type { FactDeclaration } from './fact-declaration.ts';
import { legalCounsel } from './legal-counsel.ts';
import { litigation } from './litigation.ts';
import { majorDecisions } from './major-decisions.ts';
import { mediation } from './mediation.ts';
import { normativeDocuments } from './normative-documents.ts';
import { officialDocuments } from './official-documents.ts';
import { outlines } from './outlines.ts';
import { penalties } from './penalties.ts';
import { periods } from './periods.ts';
import { personalData } from './personal-data.ts';
import { petitions } from './petitions.ts';
import { principals } from './principals.ts';
import { publicity } from './publicity.ts';
import { reconsideration } from './reconsideration.ts';
import { secrecy } from './secrecy.ts';
import { security } from './security.ts';
import { villages } from './villages.ts';

const declared = {
  ...annualReport,
  ...principals,
  ...majorDecisions,
  ...normativeDocuments,
  ...enforcement,
  ...penalties,
  ...coercion,
  ...mediation,
  ...legalCounsel,
  ...publicity,
  ...disclosure,
  ...emergency,
  ...reconsideration,
  ...litigation,
  ...advice,
  ...congress,
  ...petitions,
  ...secrecy,
  ...outlines,
  ...officialDocuments,
  ...periods,
  ...personalData,
  ...security,
  ...archives,
  ...villages,
  ...commonErrors,
};

/** Ids of all facts: `J04`. */
export type FactId = keyof typeof declared;

/** A fact ready to be cited: what `cite` gives, with its number, whom it binds and what to mind. */
export type Fact = Citation & Pick<FactDeclaration, 'value' | 'bindingForTownship' | 'note' | 'readIn'>;

/** Every fact, in the order of the mechanisms. */
export const facts: readonly Fact[] = Object.entries(declared).map(([id, declaration]) => parseFact(id, declaration));

const byId = new Map(facts.map((fact) => [fact.id, fact]));

/**
 * The citation behind a rule, limit or register. Called while declarations load, so a wrong id stops the program at once.
 * @throws {Error} for an id that no file declares
 * @example cite('J04') // 《重大行政决策程序暂行条例》第十五条
 */
export function cite(id: FactId): Citation {
  return getFact(id);
}

/** The same with the number and the remarks. @throws {Error} for an id that no file declares */
export function getFact(id: FactId): Fact {
  const fact = byId.get(id);
  if (fact === undefined) throw new Error(`no fact is declared as “${id}”`);
  return fact;
}

/** The fact of an id that comes from outside, such as an address; undefined where there is none. */
export function findFact(id: string): Fact | undefined {
  return byId.get(id);
}

function parseFact(id: string, declaration: FactDeclaration): Fact {
  const { instrument, checkedOn, ...rest } = declaration;
  return { ...rest, id, instrument: getInstrument(instrument), checkedOn: localDate(checkedOn) };
}
