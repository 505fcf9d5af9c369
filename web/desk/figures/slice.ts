/** One bar or row of a breakdown and the figure it opens. */
export type Slice = {
  readonly key: string;
  readonly label: string;
  readonly figure: Figure;
  readonly indicator: string;
  readonly at: At;
};
