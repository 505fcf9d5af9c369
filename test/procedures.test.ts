import { describe, expect, test } from 'vitest';
import { RIGHTS } from '#app/rights.ts';
import { explore, findDeadEnds, type Reached } from '#engine/procedure/explore.ts';
import type { Procedure } from '#engine/procedure.ts';
import type { Register } from '#engine/register.ts';
import { loadLaw } from '../src/load-law.ts';

/**
 * What must have happened before a step, written down apart from the declarations: `done` admits no exemption, `settled` admits one
 * that cites its article. A step that a condition rules out is not asked for.
 */
const DEMANDS: Readonly<
  Record<
    string,
    readonly {
      readonly step: string;
      /** Asked for only where this step was done. */
      readonly given?: string;
      readonly done?: readonly string[];
      readonly settled?: readonly string[];
    }[]
  >
> = {
  'major-decision': [
    { step: 'hearing', done: ['hearing-notice'] },
    { step: 'review', done: ['submit'], settled: ['counsel'] },
    {
      step: 'decide',
      done: ['draft', 'submit', 'review', 'collect'],
      settled: ['publicise', 'hearing-notice', 'hearing', 'experts', 'risk', 'competition', 'counsel'],
    },
    { step: 'publish', done: ['decide', 'party'] },
    { step: 'archive', done: ['review', 'decide', 'party'], settled: ['publish'] },
  ],
  'penalty-ordinary': [
    {
      step: 'decide',
      done: ['file', 'investigate', 'notice'],
      settled: ['pleas', 'hearing', 'review', 'collective'],
    },
    { step: 'decide', given: 'hearing', done: ['review'] },
    { step: 'hearing', given: 'askHearing', settled: ['hearingNotice'] },
    { step: 'spare', done: ['file', 'investigate'] },
    { step: 'archive', done: ['serve', 'perform', 'preserved', 'educate'], settled: ['publish'] },
    { step: 'applyCourt', done: ['decide', 'serve', 'demand', 'unchallenged'] },
    { step: 'withdraw', done: ['publish', 'overturned'] },
  ],
  'penalty-simple': [
    { step: 'decide', done: ['check', 'tell'] },
    { step: 'report', done: ['check', 'tell', 'decide', 'handIn', 'bank'] },
  ],
  // 国办发〔2018〕37号: 评估论证、公开征求意见、合法性审核、集体审议、公布；115号: 未经审核不得审议；优化营商环境条例第六十三条。
  'normative-document': [
    { step: 'submit', done: ['assess', 'collect'], settled: ['publicise'] },
    { step: 'deliberate', done: ['draft', 'submit', 'review', 'competition'], settled: ['publicise', 'counsel'] },
    { step: 'issue', done: ['deliberate', 'register', 'number'] },
    { step: 'publish', done: ['review', 'deliberate', 'issue'] },
    { step: 'file', done: ['publish'] },
    { step: 'answer', done: ['challenge'] },
    { step: 'end', done: ['publish'] },
  ],
  // 中办发〔2016〕30号: 应当听取法律顾问意见而未听取的不得提交；合同先审查后签订，意见有处理。
  'contract-review': [
    { step: 'review', done: ['submit'] },
    { step: 'sign', done: ['submit', 'review', 'answer'] },
  ],
  // 督察工作规定: 反馈、整改、核实；反弹的从头再来。
  rectification: [
    { step: 'done', done: ['feedback', 'plan'] },
    { step: 'accept', done: ['feedback', 'plan', 'done'] },
    { step: 'look-back', done: ['plan', 'done', 'accept'] },
  ],
  // 法释〔2023〕11号第八条: 收到后书面答复。
  'judicial-advice': [
    { step: 'reply', done: ['receive'] },
    { step: 'implement', done: ['receive'] },
  ],
  // 公益诉讼解释第二十一条: 收到后依法履职并书面回复。
  'procuratorial-advice': [
    { step: 'reply', done: ['receive'] },
    { step: 'implement', done: ['receive'] },
  ],
  'rule-clean-up': [
    { step: 'clean', done: ['adopt'] },
    { step: 'lapse', done: ['adopt'] },
  ],
  // 突发事件应对法第二十六条、第二十八条；生产安全事故应急条例第五条、第八条。
  'emergency-plan': [
    { step: 'publish', done: ['issue'] },
    { step: 'file', done: ['issue'] },
    { step: 'drill', done: ['issue'] },
    { step: 'revise', done: ['issue'] },
  ],
  // 督察工作规定第二十四条、第二十五条: 党委和政府报送，涉密以外公开；保守国家秘密法第三十五条: 公开前保密审查。
  'annual-report': [
    { step: 'submit', done: ['draft', 'review', 'secretary', 'head'] },
    { step: 'publish', done: ['secretary', 'head', 'submit', 'secrecy'], settled: ['answer'] },
  ],
  'yearly-task': [
    { step: 'done', done: ['issue'] },
    { step: 'recall', done: ['issue'] },
  ],
  // 行政强制法第十八条、第十九条、第二十四条、第二十七条。
  'coercion-measure': [
    { step: 'implement', settled: ['approve'] },
    { step: 'dispose', done: ['implement', 'approveAfter', 'tell', 'deliver'] },
    { step: 'archive', done: ['dispose', 'carryOut'] },
  ],
  // 行政强制法第三十五条至第三十七条、第四十四条、第五十一条。
  'coercion-execution': [
    { step: 'decide', done: ['demand'], settled: ['pleas'] },
    { step: 'execute', done: ['decide', 'announce', 'unchallenged', 'demandAgain'], settled: ['pleas'] },
    { step: 'archive', done: ['execute'] },
  ],
  // 条例第十七条、第三十条、第四十五条：公开前审查，补正逾期视为放弃，登记、审核、办理、答复、归档。
  'disclosure-request': [
    { step: 'reply', done: ['receive'], settled: ['screen'] },
    { step: 'corrected', done: ['correct'] },
    { step: 'opinion', done: ['consult'] },
    { step: 'abandon', done: ['receive', 'correct'] },
    { step: 'archive', done: ['reply'] },
  ],
  // 人民调解法第二十七条、第三十三条：登记在先，达成协议才能申请司法确认。
  mediation: [
    { step: 'close', done: ['accept'] },
    { step: 'apply', done: ['accept', 'close'] },
    { step: 'confirm', done: ['apply'] },
    { step: 'visit', done: ['close'] },
  ],
  // 信访工作条例第二十三条、第三十四条、第三十五条：先告知是否受理，答复以后才谈得上复查。
  petition: [
    { step: 'reply', done: ['register'], settled: ['decide'] },
    { step: 'extend', done: ['register'], settled: ['decide'] },
    { step: 'askReview', done: ['reply'] },
    { step: 'reviewed', done: ['askReview'] },
  ],
  // 行政诉讼法第六十七条、第八十五条、第九十四条。
  litigation: [
    { step: 'close', done: ['receive'] },
    { step: 'appeal', done: ['close'] },
    { step: 'perform', done: ['close'] },
    { step: 'archive', done: ['close'], settled: ['perform'] },
  ],
  // 行政复议法第四十八条、第七十六条、第七十七条。
  reconsideration: [
    { step: 'close', done: ['receive'] },
    { step: 'perform', done: ['close'] },
    { step: 'archive', done: ['close'], settled: ['perform'] },
    { step: 'feedback', done: ['opinion'] },
  ],
};

const law = await loadLaw();
const procedures = [...law.procedures.values()].map((procedure): [string, Procedure, Register] => {
  const register = law.registers.get(procedure.register);
  if (register === undefined) throw new Error(`no register ${procedure.register}`);
  return [procedure.label, procedure, register];
});

describe.each(procedures)('%s', (_, procedure, register) => {
  let states: ReadonlyMap<string, Reached> | undefined;
  const reached = () => (states ??= explore(procedure, register));

  test('每一种可能到达的状态都能走到办结，没有死路', () => {
    expect(findDeadEnds(reached()).map(({ row, settled }) => ({ row, settled: [...settled.steps.keys()] }))).toEqual(
      [],
    );
    expect(reached().size).toBeGreaterThan(1);
  });

  test('没有办结的状态都有人可以办下一步', () => {
    const stuck = [...reached().values()].filter(({ stands }) => {
      const open = [...stands.steps].filter(([, { stand }]) => stand === 'open');
      const hands = open.flatMap(([id]) => procedure.steps[id]?.who ?? []);
      return stands.ended === null && !hands.some((role) => RIGHTS['take-steps'].some((may) => may === role));
    });
    expect(stuck.map(({ settled }) => [...settled.steps.keys()])).toEqual([]);
  });

  test('法律要求的前置环节没有办、又没有引用条文的豁免，就作不出决定', () => {
    const demands = DEMANDS[procedure.id];
    expect(demands, `${procedure.id} has no independent list of demands`).toBeDefined();
    for (const { step, done = [], settled = [] } of demands ?? []) {
      for (const id of [step, ...done, ...settled]) expect(procedure.steps).toHaveProperty(id);
    }
    // Collected first: an assertion for each of some hundred thousand states would take a minute.
    const wrong = new Set<string>();
    for (const { settled, stands } of reached().values()) {
      for (const { step, given, done = [], settled: either = [] } of demands ?? []) {
        if (settled.steps.get(step)?.how !== 'done') continue;
        if (given !== undefined && settled.steps.get(given)?.how !== 'done') continue;
        for (const id of [...done, ...either]) {
          if (stands.steps.get(id)?.stand === 'not-applicable') continue;
          const before = settled.steps.get(id);
          const article = procedure.steps[id]?.exemptions?.[before?.exemption ?? '']?.cite.id;
          if (before === undefined) wrong.add(`${step} without ${id}`);
          else if (before.how === 'skipped' && done.includes(id)) wrong.add(`${step} with ${id} skipped`);
          else if (before.how === 'skipped' && article === undefined) wrong.add(`${id} skipped without an article`);
        }
      }
    }
    expect([...wrong]).toEqual([]);
  });
});
