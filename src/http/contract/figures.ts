import { z } from 'zod';
import { RecordView } from './records.ts';
import { defineRoute } from './route.ts';
import { Cursor, Day, Next, PageLimit, QueryFlag, repeated, UnitCode } from './values.ts';

const TAG = '数字';

export const PeriodView = z.object({ from: Day, to: Day }).meta({ id: 'Period', description: '期间，首尾两日都计' });

export const FigureState = z
  .enum(['known', 'blank', 'not-applicable'])
  .meta({ id: 'FigureState', description: 'known 有数（0 也是数），blank 未填报，not-applicable 不适用' });

export const FigureView = z
  .object({
    indicator: z.string().describe('指标'),
    label: z.string(),
    value: z.number().nullable().describe('数值，以 unit 计；没有数的为 null'),
    state: FigureState,
    unit: z.string().describe('计量单位'),
    period: PeriodView,
    of: z.string().describe('单位编码（含下级）'),
    parts: z
      .array(z.object({ measure: z.string(), label: z.string(), value: z.number().nullable(), unit: z.string() }))
      .describe('由哪些计量得出；比率的依次为分子、分母'),
    postings: z.number().int().describe('所据记录和汇总数的条数'),
    blanks: z.number().int().describe('其中数量未填的条数；大于 0 的，数字只是下限'),
    summaryShare: z.number().describe('依据汇总行的份额，0 至 1'),
    because: z.string().nullable().describe('没有数时的说明'),
    asOf: Day.describe('统计到哪一日为止，单位撤并也以该日为准'),
  })
  .meta({ id: 'Figure', description: '数字：某单位某期间的一个指标' });

export const IndicatorView = z
  .object({
    id: z.string(),
    label: z.string(),
    unit: z.string(),
    decimals: z.number().int(),
    register: z.string().describe('所在台账'),
    means: z.string().describe('定义'),
    measures: z.array(z.string()).describe('由哪些计量得出'),
    kind: z.enum(['measure', 'rate', 'difference', 'sum']),
    whenNone: z.string().nullable().describe('没有分母时的说法'),
    better: z.enum(['higher', 'lower']).nullable().describe('高好还是低好；null 为不作评价'),
    options: z
      .array(z.object({ indicator: z.string(), option: z.string(), label: z.string() }))
      .describe('按选项分列的指标'),
  })
  .meta({ id: 'Indicator', description: '指标' });

const at = {
  unit: UnitCode.optional().describe('单位（含下级）；不给为本席位的单位'),
  period: z.string().max(30).describe('2023、2023-Q1、2023-03 或 2023-01-01..2023-06-30'),
  asOf: Day.optional().describe('统计到哪一日为止，单位撤并也以该日为准；不给为期末，期末未到的为今天'),
  alone: QueryFlag.optional().describe('只计本单位自己登记的，不含下级'),
};

const ofIndicator = z.object({ indicator: z.string().max(160).describe('指标；按选项分列的写成 指标@选项') });

export const listIndicatorsRoute = defineRoute({
  method: 'GET',
  url: '/api/indicators',
  needs: 'read-figures',
  tag: TAG,
  summary: '各指标的定义',
  answer: z.object({ indicators: z.array(IndicatorView) }),
});

export const listFiguresRoute = defineRoute({
  method: 'GET',
  url: '/api/figures',
  needs: 'read-figures',
  tag: TAG,
  summary: '某单位某期间的全部数字',
  query: z.object(at),
  answer: z.object({
    periodText: z.string().describe('如 2023年第1季度'),
    unitName: z.string(),
    figures: z.array(FigureView),
  }),
});

export const readFigureRoute = defineRoute({
  method: 'GET',
  url: '/api/figures/:indicator',
  needs: 'read-figures',
  tag: TAG,
  summary: '一个数字',
  params: ofIndicator,
  query: z.object(at),
  answer: FigureView,
});

export const readBreakdownRoute = defineRoute({
  method: 'GET',
  url: '/api/figures/:indicator/breakdown',
  needs: 'read-figures',
  tag: TAG,
  summary: '一个数字按月、按下级单位、按选项分列',
  params: ofIndicator,
  query: z.object(at),
  answer: z
    .object({
      figure: FigureView.describe('合计'),
      months: z.array(z.object({ periodText: z.string(), figure: FigureView })),
      former: z
        .array(z.object({ periodText: z.string(), figure: FigureView }))
        .describe('上年同期各月，与 months 依次对应；期间超过一年的没有'),
      units: z.array(z.object({ unitName: z.string(), figure: FigureView })).describe('已并入其中另一单位的不单列'),
      own: FigureView.nullable().describe('以本单位名义登记、不在各下级单位之内的；没有下级的为 null'),
      options: z.array(z.object({ option: z.string(), label: z.string(), figure: FigureView })),
    })
    .meta({ id: 'Breakdown' }),
});

const Point = z.object({
  period: PeriodView,
  periodText: z.string(),
  value: z.number().nullable(),
  state: FigureState,
  because: z.string().nullable(),
  summaryShare: z.number().describe('依据汇总行的份额，0 至 1；汇总的数计入所汇总期间的最后一个月'),
});

export const readRegisterFiguresRoute = defineRoute({
  method: 'GET',
  url: '/api/registers/:register/figures',
  needs: 'read-figures',
  tag: TAG,
  summary: '一本台账的各项数字：按月、上年同期、按选项，供画图',
  params: z.object({ register: z.string().max(60).describe('台账') }),
  query: z.object({
    ...at,
    only: repeated(z.string().max(160)).optional().describe('只要这些指标，可重复；不给为全部'),
    by: z.enum(['months', 'options']).optional().describe('只按月或者只按选项；不给为都要，并列上年同期'),
  }),
  answer: z
    .object({
      indicators: z.array(
        z
          .object({
            figure: FigureView.describe('合计'),
            months: z.array(Point),
            former: z.array(Point).describe('上年同期各月，与 months 依次对应；期间超过一年的没有'),
            options: z.array(
              z.object({
                indicator: z.string(),
                label: z.string(),
                value: z.number().nullable(),
                state: FigureState,
              }),
            ),
          })
          .meta({ id: 'IndicatorCourse' }),
      ),
    })
    .meta({ id: 'RegisterFigures' }),
});

export const traceFigureRoute = defineRoute({
  method: 'GET',
  url: '/api/figures/:indicator/trace',
  needs: 'read-records',
  tag: TAG,
  summary: '一个数字所据的记录，其数量之和即为该数',
  params: ofIndicator,
  query: z.object({
    ...at,
    measure: z.string().max(160).optional().describe('比率的哪一部分；不给为第一部分（分子）'),
    after: Cursor.optional(),
    limit: PageLimit,
  }),
  answer: z
    .object({
      figure: FigureView,
      measure: z.string(),
      measureLabel: z.string(),
      measureUnit: z.string(),
      lines: z.array(
        z
          .object({
            on: Day.describe('计入日期'),
            amount: z.number().describe('计入数量，以计量单位计；存量减少为负'),
            key: z.string().nullable().describe('去重计数时的键'),
            basis: z.enum(['row', 'summary', 'blank', 'none', 'not-applicable']).describe('依据'),
            record: RecordView,
          })
          .meta({ id: 'TraceLine' }),
      ),
      next: Next,
    })
    .meta({ id: 'Trace' }),
});
