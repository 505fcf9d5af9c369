import { defineProcedure } from '#engine/procedure.ts';
import { cite } from '../facts/index.ts';
import { rules } from '../registers/rules.ts';

/** An internal rule from its adoption through clean-ups to its end. No article orders these steps; what binds the public goes another way. */
export const ruleCleanUp = defineProcedure(rules, {
  id: 'rule-clean-up',
  label: '制度制定和清理程序',
  about: '内部管理制度的印发、清理和失效。对社会公众有约束力的文件，按行政规范性文件办理。',
  cite: [cite('N09')],
  steps: {
    adopt: {
      label: '审议印发',
      cite: [cite('N09')],
      binds: 'practice',
      says: '会议审议通过后印发施行。',
      who: ['clerk', 'reviewer'],
      after: [],
      on: 'adoptedOn',
      asks: ['documentNumber'],
      papers: [
        { id: 'rule', label: '制度文本' },
        { id: 'minutes', label: '审议的会议纪要' },
      ],
    },
    clean: {
      label: '清理',
      cite: [],
      binds: 'practice',
      says: '与新的法律、政策和上级规定对照，作出继续有效、修改或者废止的结论。',
      who: ['clerk', 'reviewer'],
      after: ['adopt'],
      before: ['lapse'],
      on: 'cleanedOn',
      outcomes: {
        keep: { label: '继续有效' },
        revise: { label: '需要修改' },
        end: { label: '应当废止' },
      },
      optional: true,
      repeats: true,
      papers: [{ id: 'clean-up', label: '清理意见', template: 'rules-clean-up' }],
    },
    lapse: {
      label: '废止或者被取代',
      cite: [],
      binds: 'practice',
      says: '填写仍然有效的最后一日，次日起失效。',
      who: ['clerk', 'reviewer'],
      after: ['adopt'],
      on: 'abolishedOn',
      lastDay: true,
      optional: true,
      ends: '已失效',
      papers: [{ id: 'abolition', label: '废止通知或者新制度文本' }],
    },
  },
});
