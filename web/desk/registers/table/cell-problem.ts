import type { Field } from '../../../api/schema.d.ts';
import { parseWhole, parseYuan } from '../../../ui/fields/parse-number.ts';

const DAY = /^\d{4}\s*[-./年]\s*\d{1,2}\s*[-./月]\s*\d{1,2}\s*日?$|^\d{8}$/;

/** What is plainly wrong with a cell while it is typed; the server checks it whole soon after. */
export function cellProblem(field: Field | null, text: string): string | undefined {
  const typed = text.trim();
  if (field === null || typed === '') return undefined;
  switch (field.kind) {
    case 'date':
      return DAY.test(typed) ? undefined : '应为年月日，例如 2023-3-5';
    case 'count':
      return parseWhole(typed) === undefined ? '应为整数' : undefined;
    case 'money':
      return parseYuan(typed) === undefined ? '应为金额，单位为元' : undefined;
    default:
      return undefined;
  }
}
