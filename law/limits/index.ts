import { findVersion, type Limit, type YearlyLimit } from '#engine/limit.ts';
import type { LocalDate } from '#kernel/local-date.ts';
import { coercionLimits } from './administrative-coercion.ts';
import { penaltyLimits } from './administrative-penalty.ts';
import { adviceLimits } from './advice.ts';
import { annualReportLimits } from './annual-report.ts';
import { congressLimits } from './congress.ts';
import { emergencyLimits } from './emergency.ts';
import { enforcementLimits } from './enforcement.ts';
import { disclosureLimits } from './information-disclosure.ts';
import { litigationLimits } from './litigation.ts';
import { majorDecisionLimits } from './major-decisions.ts';
import { mediationLimits } from './mediation.ts';
import { normativeDocumentLimits } from './normative-documents.ts';
import { petitionLimits } from './petitions.ts';
import { publicityLimits } from './publicity.ts';
import { reconsiderationLimits } from './reconsideration.ts';
import { retentionLimits } from './retention.ts';

const declared: readonly (Limit | YearlyLimit)[] = [
  annualReportLimits,
  majorDecisionLimits,
  normativeDocumentLimits,
  penaltyLimits,
  coercionLimits,
  enforcementLimits,
  mediationLimits,
  petitionLimits,
  disclosureLimits,
  emergencyLimits,
  reconsiderationLimits,
  litigationLimits,
  adviceLimits,
  congressLimits,
  publicityLimits,
  retentionLimits,
].flatMap((file): readonly (Limit | YearlyLimit)[] => Object.values(file));

/** Every version of every counted limit. */
export const limits: readonly Limit[] = declared.filter((limit) => 'days' in limit);

/** Every duty tied to a day of the year. */
export const yearlyLimits: readonly YearlyLimit[] = declared.filter((limit) => 'monthDay' in limit);

const versionsById = Map.groupBy(limits, ({ id }) => id);

/**
 * The version of a limit under which an event of that day falls. Where none reaches that day, the newest one is given, and `dueDate` then
 * says that the law of that day is not known.
 * @throws {Error} for an id that no file declares
 */
export function getLimit(id: string, on: LocalDate): Limit {
  const versions = versionsById.get(id) ?? [];
  const limit = findVersion(versions, on) ?? versions[0];
  if (limit === undefined) throw new Error(`no limit is declared as “${id}”`);
  return limit;
}
