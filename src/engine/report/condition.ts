/**
 * When something is said. Data, so that what a condition needs to know can be listed beforehand. What is blank or not
 * applicable never meets a condition on its value: nothing is concluded from silence.
 */
export type Condition =
  | { readonly kind: 'state'; readonly of: string; readonly test: 'known' | 'positive' | 'zero' | 'blank' }
  /** `than` is a number in the indicator's unit, another indicator, or `villages`: their number. */
  | { readonly kind: 'bound'; readonly of: string; readonly test: 'at-least' | 'below'; readonly than: number | string }
  /** Whether each month of the year has some of it. `test: gaps`: at least one month has none and at least one has some. */
  | { readonly kind: 'months'; readonly of: string; readonly test: 'every' | 'gaps' }
  /** Less (more) than last year by at least `percent`. */
  | { readonly kind: 'trend'; readonly of: string; readonly test: 'fell' | 'rose'; readonly percent: number }
  | { readonly kind: 'rows'; readonly query: string; readonly test: 'some' | 'none' }
  /** Whether some village has none of it, or all have some. */
  | { readonly kind: 'villages'; readonly of: string; readonly test: 'some-without' | 'all-with' }
  /** Whether a task of the year set a target for the indicator (`of: null`: for any) that was met or missed. */
  | { readonly kind: 'target'; readonly of: string | null; readonly test: 'met' | 'missed' }
  | { readonly kind: 'all' | 'any'; readonly of: readonly Condition[] }
  | { readonly kind: 'not'; readonly of: Condition };

export const known = (of: string): Condition => ({ kind: 'state', of, test: 'known' });
/** Known and above zero. */
export const positive = (of: string): Condition => ({ kind: 'state', of, test: 'positive' });
/** Known to be zero. */
export const zero = (of: string): Condition => ({ kind: 'state', of, test: 'zero' });
/** Nobody has said anything. */
export const blank = (of: string): Condition => ({ kind: 'state', of, test: 'blank' });
export const atLeast = (of: string, than: number | string): Condition => ({
  kind: 'bound',
  of,
  test: 'at-least',
  than,
});
export const below = (of: string, than: number | string): Condition => ({ kind: 'bound', of, test: 'below', than });
export const everyMonth = (of: string): Condition => ({ kind: 'months', of, test: 'every' });
export const monthsMissing = (of: string): Condition => ({ kind: 'months', of, test: 'gaps' });
export const fell = (of: string, percent: number): Condition => ({ kind: 'trend', of, test: 'fell', percent });
export const rose = (of: string, percent: number): Condition => ({ kind: 'trend', of, test: 'rose', percent });
export const someRows = (query: string): Condition => ({ kind: 'rows', query, test: 'some' });
export const noRows = (query: string): Condition => ({ kind: 'rows', query, test: 'none' });
export const someVillageWithout = (of: string): Condition => ({ kind: 'villages', of, test: 'some-without' });
export const everyVillageWith = (of: string): Condition => ({ kind: 'villages', of, test: 'all-with' });
export const targetMet = (of: string | null): Condition => ({ kind: 'target', of, test: 'met' });
export const targetMissed = (of: string | null): Condition => ({ kind: 'target', of, test: 'missed' });
export const all = (...of: readonly Condition[]): Condition => ({ kind: 'all', of });
export const any = (...of: readonly Condition[]): Condition => ({ kind: 'any', of });
export const not = (of: Condition): Condition => ({ kind: 'not', of });
