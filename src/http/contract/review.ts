import { z } from 'zod';
import { Warning } from './report-document.ts';
import { end, FindingView, Judgement, Passages, Place, start, Verdict } from './review-finding.ts';
import { bytes, defineRoute } from './route.ts';
import { Day, Instant, QueryFlag, queryNumber, UnitCode } from './values.ts';

const TAG = '审读';

/** Most bytes of a document that is read. */
export const REVIEW_BYTES = 60 * 1024 * 1024;

const ZIP = 'application/zip';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const Year = queryNumber(1949, 2200).describe('年度');

const FigureRead = z
  .object({
    start,
    end,
    text: z.string(),
    value: z.union([z.number(), z.tuple([z.number(), z.number()])]).describe('数值；范围为两端。金额以元计'),
    unit: z.string(),
    approx: z.string().describe('约数词：余、近、不少于；没有的为空'),
    role: z
      .enum(['result', 'target', 'threshold', 'plan'])
      .describe('result 已做，target 要求，threshold 规定的限度，plan 打算'),
    register: z.string().describe('台账；other 为不属于任何台账'),
    registerLabel: z.string().nullable(),
    subject: z.string().describe('数的是什么，原文的词'),
    period: z.object({ from: Day, to: Day }).nullable(),
  })
  .meta({ id: 'FigureRead', description: '读出的一个数字' });

const RecordNamed = z.object({
  id: z.uuid(),
  unit: z.string(),
  number: z.string(),
  on: Day,
  amount: z.number().describe('计入的数量，以指标的单位计'),
  why: z.string().describe('为何可能与此有关'),
});

const Comparison = z
  .object({
    figure: z.number().int().describe('figures 中的位置，从 0 起'),
    verdict: z
      .enum(['equal', 'differs', 'unsupported', 'summary'])
      .describe('equal 与台账一致；differs 不一致；unsupported 台账中没有依据；summary 一致，但依据的是汇总行'),
    says: z.string(),
    indicator: z.string().nullable().describe('对应的指标；由行数或其他方法得出的，没有指标'),
    label: z.string().nullable(),
    ours: z.number().nullable().describe('台账中的数'),
    unit: z.string(),
    by: z.number().nullable().describe('报告比台账多多少，少的为负'),
    summaryShare: z.number().describe('依据汇总行的份额，0 至 1'),
    records: z.array(RecordNamed).describe('可能说明差异的记录，至多 20 条'),
  })
  .meta({ id: 'FigureComparison', description: '报告的数字与台账的比较' });

const Proposal = z
  .object({
    figure: z.number().int().describe('figures 中的位置，从 0 起'),
    indicator: z.string().describe('计量的标识'),
    label: z.string(),
    register: z.string(),
    registerLabel: z.string(),
    unit: z.string(),
    isMoney: z.boolean().describe('金额以分计'),
    amount: z.number().int(),
    sentence: z.string().describe('所在的句子，作为依据'),
    kept: z.boolean().describe('该台账当年已有记录：再以汇总行登记会重复计数'),
    isAsOf: z.boolean().describe('时点数：作为年末的数登记，不作为以后的基数'),
    isSure: z.boolean().describe('指标由原文的词直接认定；否则须人选定'),
    others: z.array(z.object({ indicator: z.string(), label: z.string() })).describe('同一台账、单位相同的其他计量'),
  })
  .meta({ id: 'AdoptionProposal', description: '建议登记为汇总行的一个数字' });

const ReadingSummary = z.object({
  org: z.string().nullable().describe('发文单位，文中没有的为 null'),
  county: z.string().nullable(),
  year: z.number().int().nullable(),
  issuedOn: z.string().nullable(),
  docNumber: z.string().nullable(),
  addressees: z.array(z.string()),
  contents: z
    .object({
      measures: z.boolean(),
      shortcomings: z.boolean(),
      causes: z.boolean(),
      principal: z.boolean(),
      plan: z.boolean(),
    })
    .describe('法定内容：举措和成效、不足、原因、第一责任人职责、下一年安排'),
  chars: z.number().int().describe('字符数'),
  source: z.enum(['txt', 'docx', 'doc', 'pdf', 'ofd', 'pasted']),
  isReport: z.boolean().describe('是否为法治政府建设报告；不是的，专门的规则没有适用'),
  skippedRules: z.number().int().describe('因体裁不同而没有适用的规则数'),
});

const reviewHead = {
  id: z.uuid(),
  fileName: z.string(),
  unit: z.string().nullable().describe('哪个单位的报告；null 为没有指明，文中也认不出'),
  unitName: z.string().nullable(),
  year: z.number().int().nullable().describe('报告的年度'),
  createdAt: Instant,
  by: z.string().describe('谁送审读的'),
};

export const ReviewView = z
  .object({
    ...reviewHead,
    reading: ReadingSummary,
    text: z.string().describe('读出的全文'),
    headings: z.array(
      Place.extend({ level: z.number().int(), number: z.string(), text: z.string() }).meta({ id: 'HeadingRead' }),
    ),
    figures: z.array(FigureRead),
    citations: z.array(
      Place.extend({
        title: z.string(),
        instrument: z.string().nullable().describe('文号；认不出的为 null'),
      }).meta({ id: 'CitationRead' }),
    ),
    findings: z.array(FindingView).describe('由重到轻'),
    comparisons: z.array(Comparison).describe('没有指明单位和年度的为空'),
    proposals: z.array(Proposal).describe('没有指明单位和年度的为空'),
  })
  .meta({ id: 'Review', description: '一份报告的审读' });

const counts = z.object({ fail: z.number().int(), doubt: z.number().int(), unassessable: z.number().int() });

const ReviewListed = z
  .object({
    ...reviewHead,
    chars: z.number().int(),
    standing: counts.describe('仍须处理的问题：尚未判断和判断为对的'),
    settled: z.object({ wrong: z.number().int(), mended: z.number().int() }).describe('判断为不对、已改的'),
    rules: z
      .array(z.object({ rule: z.string(), label: z.string(), verdict: Verdict, times: z.number().int() }))
      .describe('仍须处理的问题，按规则合计'),
    isStale: z.boolean().describe('台账有变动，或又有报告须与它比较：打开后按现状重新核对'),
  })
  .meta({ id: 'ReviewListed' });

const about = {
  unit: UnitCode.optional().describe('哪个单位的报告；不给的，按文中的发文单位在本席位范围内认定'),
  year: Year.optional().describe('报告的年度；不给的，按文中所写'),
};

const ofReview = z.object({ id: z.uuid().describe('审读的标识') });

export const createReviewRoute = defineRoute({
  method: 'POST',
  url: '/api/reviews',
  needs: 'review-reports',
  tag: TAG,
  summary: '审读一份报告：Word、PDF、OFD 或纯文本',
  description: '同一单位、年度的同一文件再次送来，得到同一份审读。人作的判断随文稿的改版保留。',
  query: z.object(about),
  fileBytes: REVIEW_BYTES,
  answer: ReviewView,
  status: 201,
});

export const createPastedReviewRoute = defineRoute({
  method: 'POST',
  url: '/api/reviews/text',
  needs: 'review-reports',
  tag: TAG,
  summary: '审读粘贴的文字',
  body: z.object({ ...about, text: z.string().max(400_000).describe('文字') }),
  bodyBytes: 4 * 1024 * 1024,
  answer: ReviewView,
  status: 201,
});

export const listReviewsRoute = defineRoute({
  method: 'GET',
  url: '/api/reviews',
  needs: 'review-reports',
  tag: TAG,
  summary: '审读过的报告：各有几处问题，新的在前',
  query: z.object({ year: Year.optional(), unit: UnitCode.optional().describe('该单位及其下级；不给为本席位') }),
  answer: z.object({ reviews: z.array(ReviewListed) }),
});

export const readReviewRoute = defineRoute({
  method: 'GET',
  url: '/api/reviews/:id',
  needs: 'review-reports',
  tag: TAG,
  summary: '一份审读：按现在的规则和台账重新核对',
  params: ofReview,
  answer: ReviewView,
});

export const placeReviewRoute = defineRoute({
  method: 'PUT',
  url: '/api/reviews/:id/place',
  needs: 'review-reports',
  tag: TAG,
  summary: '指明或更正一份审读的单位和年度：改与该单位的台账比较，已作的判断随之保留',
  description: '答复是改后的审读，标识随单位和年度而变；该单位、年度已有同一文件的，得到已有的那一份。',
  params: ofReview,
  body: z.object({
    unit: UnitCode.nullable().describe('null 为不指明'),
    year: z.number().int().min(1949).max(2200).nullable().describe('null 为不指明'),
  }),
  answer: ReviewView,
});

export const deleteReviewRoute = defineRoute({
  method: 'DELETE',
  url: '/api/reviews/:id',
  needs: 'review-reports',
  tag: TAG,
  summary: '删除一份审读；已作的判断保留',
  params: ofReview,
  answer: null,
  status: 204,
});

export const judgeFindingRoute = defineRoute({
  method: 'PUT',
  url: '/api/reviews/:id/findings/:fingerprint',
  needs: 'review-reports',
  tag: TAG,
  summary: '判断一处问题：对、不对、已改，或撤回判断',
  params: ofReview.extend({ fingerprint: z.string().regex(/^[0-9a-f]{16}$/) }),
  body: z.object({ judgement: Judgement, note: z.string().trim().max(500).nullable().default(null) }),
  answer: z.object({
    fingerprint: z.string(),
    judgement: Judgement,
    note: z.string().nullable(),
    judgedBy: z.string().nullable(),
  }),
});

export const adoptRoute = defineRoute({
  method: 'POST',
  url: '/api/reviews/:id/adopt',
  needs: 'review-reports',
  tag: TAG,
  summary: '采用：把报告中的数字登记为该年度的汇总行，以原句为依据',
  description: '同一份审读的同一指标再次采用，不重复登记。',
  params: ofReview,
  body: z.object({
    rows: z
      .array(
        z.object({
          indicator: z.string().max(120).describe('计量的标识'),
          amount: z.number().int().min(0).describe('数量；金额以分计'),
          sentence: z.string().trim().min(1).max(2000).describe('依据的句子'),
        }),
      )
      .min(1)
      .max(500),
  }),
  answer: z.object({
    rows: z.array(
      z.object({
        indicator: z.string(),
        register: z.string(),
        id: z.uuid(),
        number: z.string().describe('汇总行的编号'),
      }),
    ),
  }),
  status: 201,
});

export const letterRoute = defineRoute({
  method: 'GET',
  url: '/api/reviews/:id/letter.docx',
  needs: 'review-reports',
  tag: TAG,
  summary: '审读意见的复函：列出仍须处理的问题',
  params: ofReview,
  query: z.object({ doubts: QueryFlag.default(true).describe('连同存疑的') }),
  answer: bytes(DOCX, 'DOCX'),
});

export const lettersRoute = defineRoute({
  method: 'POST',
  url: '/api/reviews/letters.zip',
  needs: 'review-reports',
  tag: TAG,
  summary: '几份审读的复函，一份一个文件，合成一个压缩包',
  body: z.object({
    reviews: z.array(z.uuid()).min(1).max(200).describe('审读的标识'),
    doubts: z.boolean().default(true).describe('连同存疑的'),
  }),
  answer: bytes(ZIP, 'ZIP'),
});

const CopySide = z.object({
  id: z.uuid().nullable().describe('审读的标识；null 为法度批准的报告'),
  fileName: z.string(),
  unit: z.string().nullable(),
  unitName: z.string().nullable(),
  year: z.number().int().nullable(),
});

export const copiesRoute = defineRoute({
  method: 'GET',
  url: '/api/reviews/copies',
  needs: 'review-reports',
  tag: TAG,
  summary: '互相雷同的报告：当年各单位之间，以及与本单位上一年之间',
  description: '法定的和固定的提法不计。至多列出 200 对。',
  query: z.object({ year: Year }),
  answer: z.object({
    compared: z.number().int().describe('比较了几份'),
    pairs: z.array(
      z
        .object({
          one: CopySide,
          other: CopySide,
          share: z.number().describe('较短一份中雷同文字的份额，0 至 1'),
          letters: z.number().int().describe('雷同的字数'),
          passages: Passages,
        })
        .meta({ id: 'CopiedPair' }),
    ),
  }),
});

export const checkReportRoute = defineRoute({
  method: 'POST',
  url: '/api/reports/:unit/:year/check',
  needs: 'read-figures',
  tag: TAG,
  summary: '签批前审读法度生成的报告',
  params: z.object({ unit: UnitCode, year: Year }),
  answer: z.object({
    text: z.string().describe('审读的文字'),
    findings: z.array(FindingView.extend({ block: z.string().nullable().describe('报告中的段') })),
  }),
});

export const checkBlockRoute = defineRoute({
  method: 'POST',
  url: '/api/reports/:unit/:year/check-block',
  needs: 'draft-report',
  tag: TAG,
  summary: '一段文字保存以前的提示和审读结果，边写边看；不保存',
  params: z.object({ unit: UnitCode, year: Year }),
  body: z.object({
    block: z.string().max(200),
    text: z.string().max(20_000).describe('正在写的文字，数字写成 {ref}'),
    over: z.string().max(20_000).describe('系统生成的文字（composed）'),
  }),
  bodyBytes: 256 * 1024,
  answer: z.object({
    warnings: z.array(Warning),
    findings: z.array(
      z
        .object({
          id: z.string(),
          verdict: Verdict,
          label: z.string(),
          says: z.string(),
          fix: z.string(),
          excerpt: z.string().describe('所指的文字'),
        })
        .meta({ id: 'BlockFinding' }),
    ),
  }),
});
