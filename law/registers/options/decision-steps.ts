/** What was answered on the steps of a major decision that the law asks for only under conditions. */
export function answersOf<A>(row: {
  readonly comment: A;
  readonly hearing: A;
  readonly experts: A;
  readonly risk: A;
  readonly fairCompetition: A;
}): readonly A[] {
  return [row.comment, row.hearing, row.experts, row.risk, row.fairCompetition];
}
