import type { Register } from '../register.ts';
import type { Condition } from './condition.ts';
import { outcomeLabel, type Step } from './procedure.ts';

const HOW: Readonly<Record<string, string>> = { done: '已办理', skipped: '未办理' };

/** A condition as people read it: 类别为慢棋；合法性审查为应当修改. */
export function conditionText(condition: Condition, register: Register, steps: Readonly<Record<string, Step>>): string {
  if ('all' in condition) return condition.all.map((part) => conditionText(part, register, steps)).join('，且');
  if ('any' in condition) return condition.any.map((part) => conditionText(part, register, steps)).join('，或者');
  if ('not' in condition) return `不是“${conditionText(condition.not, register, steps)}”`;
  if ('field' in condition) {
    const field = register.fields[condition.field];
    if ('blank' in condition) return `${condition.blank ? '未填' : '已填'}${field?.label ?? condition.field}`;
    const words = condition.is.map((value) =>
      typeof value === 'boolean' ? (value ? '是' : '否') : (field?.options?.[value] ?? value),
    );
    return `${field?.label ?? condition.field}为${words.join('或者')}`;
  }
  const step = steps[condition.step];
  const words = condition.is.map(
    (word) => HOW[word] ?? (step === undefined ? word : outcomeLabel(step, register, word)),
  );
  return `${step?.label ?? condition.step}${words.join('或者')}`;
}
