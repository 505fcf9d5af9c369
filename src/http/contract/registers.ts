import { z } from 'zod';
import { defineRoute } from './route.ts';

const FieldKind = z
  .enum([
    'text',
    'note',
    'date',
    'code',
    'codes',
    'count',
    'money',
    'yes-no',
    'unit',
    'units',
    'person',
    'persons',
    'reference',
    'references',
    'items',
  ])
  .meta({ id: 'FieldKind', description: '字段种类' });

const OptionView = z
  .object({ key: z.string(), label: z.string() })
  .meta({ id: 'Option', description: '选项：值和中文名称' });

const FieldPart = z
  .object({
    id: z.string().describe('字段名'),
    kind: FieldKind,
    label: z.string().describe('中文名称'),
    hint: z.string().nullable().describe('填写说明'),
    required: z.boolean().describe('必填'),
    blank: z.string().nullable().describe('何时可以不填'),
    example: z.string().nullable(),
    personal: z.boolean().describe('个人信息：加密保存，遮蔽显示'),
    options: z.array(OptionView).nullable(),
    pattern: z.string().nullable().describe('格式（正则表达式）'),
    min: z.number().nullable(),
    max: z.number().nullable(),
    future: z.boolean().describe('日期可以晚于今天'),
    register: z.string().nullable().describe('引用所指的台账'),
  })
  .meta({ id: 'FieldPart', description: '列表字段的一个部分' });

export const FieldView = FieldPart.extend({
  synonyms: z.array(z.string()).describe('表头的其他写法'),
  parts: z.array(FieldPart).nullable().describe('列表字段的各部分'),
  extra: z
    .object({ of: z.string().describe('由哪个单位增加'), isEnded: z.boolean().describe('已停用') })
    .optional()
    .describe('县、乡自定的字段；台账原有的字段没有这一项'),
}).meta({
  id: 'Field',
  description: '台账的字段',
});

const MeasureView = z
  .object({
    id: z.string(),
    label: z.string(),
    unit: z.string().describe('计量单位'),
    per: z.number().describe('汇总行所填数量除以它为计量单位下的数：金额以分填，per 为 100'),
    counts: z.string().describe('怎样计数'),
    kind: z.enum(['count', 'sum', 'distinct', 'stock', 'distinct-stock']),
    by: z.string().nullable().describe('按哪个字段的选项分列'),
    canSummarise: z.boolean().describe('可以用汇总行填报'),
  })
  .meta({ id: 'Measure', description: '计量' });

export const RegisterView = z
  .object({
    id: z.string(),
    order: z.number().int(),
    label: z.string(),
    oneRow: z.string().describe('一行是什么'),
    about: z.string(),
    cites: z.array(z.string()).describe('依据'),
    fields: z.array(FieldView),
    datedBy: z.string().describe('按哪个日期字段列示'),
    listed: z.array(z.string()).describe('列表中显示的字段'),
    titledBy: z.string().describe('作为标题的字段'),
    numberedBy: z.string().nullable().describe('作为编号的字段；null 由系统编号'),
    unitLabel: z.string().nullable().describe('单位一栏的名称；null 为全乡镇的，不分单位'),
    unique: z.array(z.array(z.string())).describe('不得重复的字段组合'),
    rules: z
      .array(
        z.object({
          id: z.string(),
          says: z.string(),
          fields: z.array(z.string()),
          severity: z.enum(['refuse', 'warn']),
        }),
      )
      .describe('一行之内的校核'),
    links: z.array(z.object({ field: z.string(), to: z.string(), says: z.string() })).describe('与所引台账的校核'),
    takes: z
      .array(
        z.object({
          field: z.string(),
          link: z.string().describe('引用字段'),
          of: z.string().describe('所引记录的字段'),
          options: z.record(z.string(), z.string()).nullable().describe('选项的对应'),
        }),
      )
      .describe('不填的，取自所引的记录'),
    gifts: z.array(z.object({ field: z.string(), says: z.string() })).describe('保存时随之更新所引记录的内容'),
    summaries: z.boolean().describe('接受汇总行'),
    nature: z.enum(['flow', 'stock']).describe('flow 发生的事项，stock 存续的人和物'),
    isTasks: z.boolean().describe('一行是一项分解下达的任务'),
    measures: z.array(MeasureView),
  })
  .meta({ id: 'Register', description: '台账的声明：表单、列表、导入由此而来' });

export const listRegistersRoute = defineRoute({
  method: 'GET',
  url: '/api/registers',
  needs: 'read-records',
  tag: '台账',
  summary: '各台账的字段、选项、校核和依据',
  answer: z.object({ registers: z.array(RegisterView) }),
});
