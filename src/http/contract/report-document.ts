import { z } from 'zod';
import { FigureState, FigureView, PeriodView } from './figures.ts';
import { Day } from './values.ts';

const Run = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('text'), text: z.string(), bold: z.boolean().optional() }),
    z.object({ kind: z.literal('figure'), ref: z.string().describe('对应 figures 中的 ref'), text: z.string() }),
  ])
  .meta({ id: 'Run', description: '一段文字或一个数字' });

const Block = z
  .discriminatedUnion('kind', [
    z.object({
      kind: z.literal('heading'),
      level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4)]),
      number: z.string().describe('序号，如 一、'),
      text: z.string(),
    }),
    z.object({ kind: z.literal('paragraph'), runs: z.array(Run) }),
    z.object({
      kind: z.literal('table'),
      columns: z.array(z.object({ label: z.string(), share: z.number(), align: z.enum(['left', 'center', 'right']) })),
      rows: z.array(z.array(Run)),
    }),
  ])
  .meta({ id: 'Block', description: '标题、段落或表格' });

const DocumentView = z
  .object({
    title: z.array(z.string()),
    docNumber: z.string().nullable().describe('发文字号'),
    addressee: z.string().describe('主送机关'),
    body: z.array(Block),
    signature: z.object({ bodies: z.array(z.string()), date: z.string().nullable() }).describe('落款'),
    note: z.string().nullable().describe('附注'),
    copyTo: z.string().nullable().describe('抄送机关'),
    annexes: z.array(z.object({ title: z.string(), body: z.array(Block) })),
    mark: z.string().nullable().describe('每页页眉的标记，如 草稿、演示数据'),
  })
  .meta({ id: 'Document', description: '报告文稿' });

const FigureSource = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('figure'), figure: FigureView }),
    z.object({ kind: z.literal('change'), figure: FigureView, previous: FigureView }),
    z.object({
      kind: z.literal('rows'),
      query: z.string(),
      register: z.string(),
      numbers: z.array(z.string()).describe('记录的编号'),
    }),
    z.object({
      kind: z.literal('coverage'),
      indicator: z.string(),
      over: z.enum(['villages', 'months']),
      figures: z.array(FigureView),
    }),
    z.object({ kind: z.literal('units'), codes: z.array(z.string()) }),
  ])
  .meta({ id: 'FigureSource', description: '文中数字的出处' });

const FigureNode = z
  .object({
    ref: z.string(),
    block: z.string(),
    printed: z.string().describe('所印文字，如 406起'),
    value: z.number(),
    unit: z.string(),
    within: z.number().describe('四舍五入可能造成的最大差；0 为准确'),
    sentence: z.string(),
    label: z.string(),
    means: z.string().describe('怎样计数'),
    period: z.string(),
    source: FigureSource,
  })
  .meta({ id: 'FigureNode', description: '文中的一个数字' });

const ReportBlock = z
  .object({
    id: z.string().describe('不随重新生成而变'),
    section: z.string(),
    kind: z.enum(['heading', 'paragraph']),
    start: z.number().int().describe('在 document.body 中的起点'),
    length: z.number().int(),
    composed: z.string().describe('系统生成的文字，数字写成 {ref}'),
    text: z.string().describe('现在的文字，数字写成 {ref}'),
    edited: z.boolean(),
    editable: z.boolean(),
    marked: z.enum(['cause', 'placeholder']).nullable().describe('cause 原因待核对，placeholder 待填写'),
  })
  .meta({ id: 'ReportBlock', description: '可改的一段' });

export const Warning = z
  .object({
    kind: z.enum([
      'blank',
      'partial',
      'summary',
      'cause',
      'placeholder',
      'edit-outdated',
      'edit-figure',
      'edit-typed',
      'edit-sense',
    ]),
    severity: z.enum(['must', 'look']).describe('must 批准前必须处理，look 请留意'),
    register: z.string().nullable(),
    indicators: z.array(z.string()),
    block: z.string().nullable(),
    says: z.string(),
  })
  .meta({ id: 'Warning', description: '提示经办人' });

export const ReportTree = z
  .object({
    outline: z.string(),
    unit: z.object({ code: z.string(), name: z.string() }),
    year: z.number().int(),
    asOf: Day,
    document: DocumentView,
    blocks: z.array(ReportBlock),
    figures: z.array(FigureNode),
    warnings: z.array(Warning),
  })
  .meta({ id: 'ReportTree', description: '报告：文稿、可改的各段、数字及其出处' });

const Foundation = z
  .discriminatedUnion('kind', [
    z.object({ kind: z.literal('figure'), indicator: z.string(), period: PeriodView, of: z.string() }),
    z.object({ kind: z.literal('rows'), query: z.string(), register: z.string() }),
    z.object({ kind: z.literal('coverage'), indicator: z.string(), over: z.enum(['villages', 'months']) }),
    z.object({ kind: z.literal('units') }),
  ])
  .meta({ id: 'Foundation', description: '数字所据' });

const said = z.array(z.object({ ref: z.string(), printed: z.string() })).describe('文中何处这样写');

const FrozenFigure = z
  .object({
    key: z.string(),
    foundation: Foundation,
    label: z.string(),
    said,
    state: FigureState,
    value: z.number().nullable(),
    unit: z.string(),
    parts: FigureView.shape.parts,
    postings: z.number().int(),
    blanks: z.number().int(),
    summaryShare: z.number(),
    digest: z.string(),
  })
  .meta({ id: 'FrozenFigure', description: '固化的数字' });

/** R.json as it comes back for verification: what is judged is checked, the rest is passed over. */
export const ReportDataGiven = z
  .looseObject({
    frozen: z.looseObject({
      schema: z.literal('fadu.report/1'),
      outline: z.string(),
      law: z.string(),
      unit: z.object({ code: z.string().max(40), name: z.string() }),
      year: z.number().int().min(1949).max(2200),
      asOf: Day,
      approvedOn: Day,
      document: z.string(),
      figures: z.array(FrozenFigure).max(5000),
    }),
    chain: z.object({ seq: z.number().int().min(0), hash: z.string() }),
  })
  .meta({ id: 'ReportDataGiven', description: '法度生成的报告数据（report.json）' });

const stateAndValue = z.object({ state: FigureState, value: z.number().nullable() });

const judged = { key: z.string(), label: z.string(), said };

export const VerificationView = z
  .object({
    equal: z.number().int().describe('一致'),
    drifted: z.number().int().describe('有变化'),
    unknown: z.number().int().describe('无法核对'),
    figures: z.array(
      z
        .object({
          ...judged,
          verdict: z.enum(['equal', 'drifted', 'unknown']),
          from: stateAndValue.nullable().describe('有变化的，固化时'),
          to: stateAndValue.nullable().describe('有变化的，现在；与固化时相同的，只是所据记录有改动'),
          because: z.string().nullable().describe('无法核对的原因'),
          entries: z
            .array(
              z.object({
                seq: z.number().int(),
                register: z.string(),
                record: z.uuid(),
                number: z.string(),
                version: z.number().int(),
                action: z.string(),
                actionLabel: z.string(),
                person: z.string(),
                at: z.iso.datetime(),
              }),
            )
            .describe('固化以后的改动'),
        })
        .meta({ id: 'VerifiedFigure' }),
    ),
  })
  .meta({ id: 'Verification', description: '固化的数字与现在台账的核对' });
