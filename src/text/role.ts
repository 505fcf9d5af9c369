import type { FigureRole } from './reading.ts';
import type { Token } from './scan-figures.ts';
import type { SectionKind } from './sections.ts';
import type { Setting } from './span.ts';

const AT_LEAST = /^(?:不|至少|最少|最多|至多)/;
const DEMAND = /(?:要求|目标|任务|应当|应该|必须|不得|须|力争|确保|争取|原则上|规定|标准|指标|计划|做到|每(?:年|月|季度|季|周|学期|半年|人|名|村|个|两月|半月))/;
const DONE = /(?:已|共|累计|完成|开展了|召开了|实现了|达到了|超额|达到|查处|发放了|今年以来|全年)/;
const LIMIT_RULE = /(?:凡|须经|应经|须报|需经|需报|以上的|以下的|标准|限额|额度|起付|上限|下限)/;
const TARGET_BEHIND = /^(?:的)?(?:以上)?(?:的)?(?:目标|任务|要求|指标|标准)/;
const INTEND = /(?:将|拟|计划|下一步|明年|力争|争取)/;

/** What a figure claims, by its section, its approximator and the words of its clause. */
export function roleOf(token: Token, setting: Setting, chars: string, section: SectionKind): FigureRole {
  const before = chars.slice(setting.clauseStart, token.start);
  const behind = chars.slice(token.end, setting.clauseEnd);
  const money = token.unit === '元' || token.unit === '元整';
  if ((token.approx === '以上' || token.approx === '以下' || token.approx === '及以上') && (money || LIMIT_RULE.test(before + behind))) {
    if (behind.startsWith('的') || LIMIT_RULE.test(before + behind)) return 'threshold';
  }
  if (section === 'plan') return 'plan';
  if (TARGET_BEHIND.test(behind) && !DONE.test(before.slice(-4))) return 'target';
  if (token.value === 0 && token.approx === '') return 'result';
  if (AT_LEAST.test(token.approx)) return /以内|期限|时限|内$/.test(behind) ? 'threshold' : 'target';
  const near = before.slice(-16);
  if (/工作日/.test(behind.slice(0, 4)) && /^工作日(?:内|以内|之内)/.test(behind)) return 'threshold';
  if (INTEND.test(near) && /20\d\d年/.test(before) === false && !DONE.test(near)) return /计划|力争|争取/.test(near) ? 'target' : 'plan';
  if (DEMAND.test(near) && !DONE.test(chars.slice(setting.clauseStart, token.start))) return isHabit(near) ? 'target' : 'target';
  return 'result';
}

function isHabit(near: string): boolean {
  return /每(?:年|月|季度|季|周|学期|半年)/.test(near);
}
