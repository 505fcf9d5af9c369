/**
 * How rows that set targets are read: fields of the query that hold the indicator (its label or id), the number to reach, the
 * direction (`at-most`; anything else is at least) and the number reached, where it was written down.
 */
export type TargetPlan = {
  readonly query: string;
  readonly indicator: string;
  readonly threshold: string;
  readonly direction: string;
  readonly achieved: string;
};
