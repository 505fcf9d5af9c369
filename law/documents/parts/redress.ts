import { litigationLimits } from '../../limits/litigation.ts';
import { reconsiderationLimits } from '../../limits/reconsideration.ts';

const APPLY = `${reconsiderationLimits.apply.days}日`;
const SUE = `${litigationLimits.sue.days}个月`;
const SUE_AFTER = `${litigationLimits.sueAfterReconsideration.days}日`;

/** The ways open against an act of the township: reconsideration by the county, or the court. */
export function redressOf(act: string): string {
  return `如不服${act}，可以自收到之日起${APPLY}内向________人民政府申请行政复议，也可以自收到之日起${SUE}内依法向________人民法院提起行政诉讼。`;
}

/** Where reconsideration must come first: penalties on the spot, information refused. */
export function redressFirstOf(act: string): string {
  return `如不服${act}，应当先自收到之日起${APPLY}内向________人民政府申请行政复议；对复议决定不服的，可以自收到复议决定书之日起${SUE_AFTER}内依法向________人民法院提起行政诉讼。`;
}
