import type { Theme } from '#engine/outline.ts';
import { CAPACITY_WANTING } from './shortcomings/capacity.ts';
import { DISPUTES_WANTING } from './shortcomings/disputes.ts';
import { PROCEDURE_WANTING } from './shortcomings/procedure.ts';
import { SUPERVISION_WANTING } from './shortcomings/supervision.ts';
import { WORK_WANTING } from './shortcomings/work.ts';

/**
 * What the registers show to be wanting. Every shortcoming rests on a figure or a row; the cause is a proposal that the clerk
 * confirms or rewrites; the measure goes into next year's plan.
 */
export const THEMES: readonly Theme[] = [
  WORK_WANTING,
  CAPACITY_WANTING,
  PROCEDURE_WANTING,
  DISPUTES_WANTING,
  SUPERVISION_WANTING,
];
