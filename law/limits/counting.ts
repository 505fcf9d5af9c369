import type { Counting } from '#engine/limit.ts';
import { cite } from '../facts/index.ts';

/** Days, months and years where no special law counts them. No article lets a last day off work move, so none does. */
export const calendarDays: Counting = { dayZero: cite('K01'), correspondingDay: cite('K02') };

/** Where the article itself says 工作日. */
export const workingDays: Counting = { dayZero: cite('K01'), workingDay: cite('K09') };

/** 行政处罚法: its 2, 3, 5 and 7 days. */
export const penalty: Counting = { dayZero: cite('K01'), workingDay: cite('E31') };

/** 行政强制法: periods of up to ten days. */
export const coercion: Counting = { dayZero: cite('K01'), workingDay: cite('E40') };

/** Periods before a court: a last day off work moves to the next day worked. */
export const litigation: Counting = { dayZero: cite('K04'), correspondingDay: cite('K02'), roll: cite('K04') };

/** 行政复议法: its 3, 5, 7 and 10 days are working days, the rest is counted as before a court. */
export const reconsideration: Counting = { ...litigation, workingDay: cite('L11') };
