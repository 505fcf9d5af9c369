import { z } from 'zod';
import { Day, FieldValues } from './values.ts';

const Act = z.object({
  on: Day.nullable().default(null),
  outcome: z.string().max(60).nullable().default(null),
  reason: z.string().max(2000).nullable().default(null),
  fields: FieldValues.default({}),
});

/** A step as it is typed and not yet entered, as JSON in the address: a document is drafted with it. */
export const TypedAct = z
  .string()
  .max(8000)
  .transform((text, context) => {
    const read = Act.safeParse(findJson(text));
    if (read.success) return read.data;
    context.addIssue({ code: 'custom', message: '应为 JSON：on、outcome、reason、fields' });
    return z.NEVER;
  })
  .optional()
  .describe('还没有登记的办理内容，JSON：{"on":日期,"outcome":结果,"reason":说明,"fields":字段}；不给的只按记录起草');

function findJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not JSON is refused as any other wrong value is.
    return undefined;
  }
}
