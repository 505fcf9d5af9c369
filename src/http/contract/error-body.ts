import { z } from 'zod';

/** One place that is wrong. */
export const ErrorDetail = z
  .object({
    row: z.number().int().optional().describe('工作簿中的行号，从 1 起'),
    column: z.string().optional().describe('工作簿中的列，如 C'),
    field: z.string().optional().describe('字段名'),
    label: z.string().optional().describe('字段的中文名称'),
    says: z.string().describe('哪里不对'),
    remedy: z.string().optional().describe('怎样改'),
  })
  .meta({ id: 'ErrorDetail', description: '一处问题' });

/** What every refusal and failure answers with. */
export const ErrorBody = z
  .object({
    code: z.string().describe('错误代码，不随版本改变含义'),
    message: z.string().describe('错在哪里、差多少、依据哪一条'),
    remedy: z.string().describe('怎样处理'),
    details: z.array(ErrorDetail).describe('逐处问题；没有的为空'),
    reference: z.string().describe('本次请求的编号，报修时请提供'),
  })
  .meta({ id: 'ErrorBody', description: '错误' });
export type ErrorBody = z.output<typeof ErrorBody>;
