import type { FigureRole } from './reading.ts';
import type { Token } from './scan-figures.ts';
import type { SectionKind } from './sections.ts';
import type { Setting } from './span.ts';

/** 不足 and 不到 say how many there are, the others how many there must be. */
const AT_LEAST = /^(?:不[^足到]|至少|最少|最多|至多)/;
/** Words that demand whatever else the clause says. */
const DEMAND =
  /要求|力争|争取|原则上|应当|应该|必须|不得|目标(?:为|是)|(?<![供相反适响])应(?=当|该|不|至少|达|在|于|每|为|由|开展|组织|完成|召开|配备|参加|学|有|设|建|占)/;
/** 每月1次, 每两月至少1次: a rhythm is kept, not counted. */
const RHYTHM =
  /(?<!平均)每(?:年|月|季度|季|周|日|天|旬|学期|半年|两月|半月|两周|[两二三]个月)(?:召开|开展|组织|集中|学习|举办|进行|听取|研究|公开|更新|调度|例会)*$/;
/** 应当完成的问题8个: the demand belongs to the noun, the number only counts. */
const DUE = /(?:应当|应该|必须|应)[^,。;:]{1,24}的[^,。;:]{1,12}$/;
/** Words that demand unless the clause tells of something done. */
const HABIT = /(?<!平均)每(?:年|月|季度|季|周|学期|半年|人|名|村|个|两月|半月)|做到(?!.{0,12}率)/;
const DONE = /已|支付|花费|共|累计|完成|召开了|实现|超额|达到|查处|今年以来|全年|均达/;
const SPENT = /达|共|累计|投入|筹|争取|罚|补助|发放|增收|完成|实现|落实资金/;
const LIMIT_RULE = /凡|须经|应经|须报|需经|需报|标准|限额|额度|起付|上限|下限|应当集体|集体决定|报.{0,6}审批/;
/** 上级下达任务10件, 目标数10件. */
const TARGET_BEFORE =
  /(?:下达|交办|分解|布置|核定)的?(?:年度)?(?:目标)?(?:任务|指标)数?(?:为|是|共|共计)?$|目标(?:任务)?[数值](?:为|是)?$/;
const TARGET_BEHIND = /^(?:以上)?的(?:年度)?(?:目标|任务|要求|指标)|^(?:目标|要求)/;
/** 下一年计划, 明年将: the sentence speaks of what is to come. */
const NEXT =
  /(?:下一年度?|明年|来年|下年度?|下一步|下步|下一阶段)[^。;\n]{0,12}(?:计划|将|拟|要|力争|争取|打算|安排|预计|确保)|(?:计划|拟|打算)(?:于|在)?(?:下一年度?|明年|来年)/;
const INTEND = /(?:下一步|明年|力争|争取|计划(?:于|在|到)|(?<![模虚])拟(?:于|在|新|建|开|召|组|对|聘))/;

/** What a figure claims, by its section, its approximator and the words of its clause. */
export function roleOf(
  token: Token,
  setting: Setting,
  chars: string,
  section: SectionKind,
  year: number | null,
): FigureRole {
  const before = chars.slice(setting.clauseStart, token.start);
  const behind = chars.slice(token.end, setting.clauseEnd);
  if (/以[上下]$/.test(token.approx)) {
    // 5000元以上的支出, 3万元以上采购: a limit, unless the money was spent.
    const limits = token.unit === '元' && !SPENT.test(before);
    if (limits || behind.startsWith('的') || LIMIT_RULE.test(before + behind)) return 'threshold';
  }
  if (section === 'plan' || isNextYear(chars.slice(setting.sentenceStart, token.start), year)) return 'plan';
  if (TARGET_BEHIND.test(behind) || TARGET_BEFORE.test(before)) return 'target';
  if (token.value === 0 && token.approx === '') return 'result';
  if (AT_LEAST.test(token.approx)) return /以内|期限|时限|内$/.test(behind) ? 'threshold' : 'target';
  if (/^工作日(?:内|以内|之内)/.test(behind)) return 'threshold';
  const near = before.slice(-18);
  if (INTEND.test(near)) return 'target';
  if (DEMAND.test(near)) return DUE.test(before) ? 'result' : 'target';
  if (/确保/.test(near) && token.approx !== '') return 'target';
  if (/^不[足到]$/.test(token.approx)) return 'result';
  if (RHYTHM.test(near) || (HABIT.test(near) && !DONE.test(before) && !hasOther(near))) return 'target';
  return 'result';
}

/** Whether what leads to a figure speaks of the year to come: 下一年计划, and 2024年将 in a report on 2023. */
function isNextYear(before: string, year: number | null): boolean {
  if (!before.includes('年') && !before.includes('下')) return false;
  if (NEXT.test(before)) return true;
  const named = year === null ? null : /.*(20\d\d)年(?:度)?(.{0,12})/s.exec(before);
  return (
    named !== null && Number(named[1]) === (year ?? 0) + 1 && /计划|将|拟|力争|争取|打算|预计/.test(named[2] ?? '')
  );
}

/** 每两月1次的频次开展学习5次: the habit has its number already. */
function hasOther(near: string): boolean {
  const habit = HABIT.exec(near);
  return habit !== null && /\d/.test(near.slice(habit.index + habit[0].length));
}
