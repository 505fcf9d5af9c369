import { z } from 'zod';
import { ReportDataGiven, ReportTree, VerificationView } from './report-document.ts';
import { bytes, defineRoute } from './route.ts';
import { Day, Instant, queryNumber, UnitCode, Version } from './values.ts';

const TAG = '年度报告';

const Year = queryNumber(1949, 2200).describe('年度');

export const DraftEdits = z
  .object({
    blocks: z
      .array(
        z.object({
          block: z.string().max(200).describe('段的标识'),
          text: z.string().max(20_000).describe('改成的文字；数字写成 {ref}；空为删去这一段；换行为分段'),
          over: z.string().max(20_000).describe('改动时系统生成的文字（composed）'),
        }),
      )
      .max(2000),
    docNumber: z.string().max(60).nullable().describe('发文字号'),
    signedOn: Day.nullable().describe('成文日期'),
  })
  .meta({ id: 'DraftEdits', description: '经办人对草稿的改动' });

const Signature = z
  .object({
    as: z.string().describe('签批人的标识，如 secretary、head'),
    label: z.string().describe('职务'),
    name: z.string(),
    seat: z.string().describe('单位和岗位'),
    at: Instant,
  })
  .meta({ id: 'ReportSignature' });

const ReportState = z.enum(['draft', 'approved']).describe('draft 草稿，approved 已批准');

/** A unit's report of a year, in the address. */
export const ofYear = z.object({ unit: UnitCode, year: Year });

export const listReportsRoute = defineRoute({
  method: 'GET',
  url: '/api/reports',
  needs: 'read-figures',
  tag: TAG,
  summary: '本席位范围内各乡镇的年度报告',
  query: z.object({ year: Year }),
  answer: z.object({
    reports: z.array(
      z
        .object({
          unit: z.string(),
          unitName: z.string(),
          year: z.number().int(),
          state: ReportState,
          version: Version.describe('0 为尚无人改动'),
          changedAt: Instant.nullable(),
          signed: z
            .array(z.object({ label: z.string(), name: z.string(), isOwn: z.boolean().describe('本人所签') }))
            .describe('已有的签批；正文此后有无变化，打开报告可知'),
        })
        .meta({ id: 'ReportListed' }),
    ),
  }),
});

export const readReportRoute = defineRoute({
  method: 'GET',
  url: '/api/reports/:unit/:year',
  needs: 'read-figures',
  tag: TAG,
  summary: '一份报告：草稿由今天的台账生成，批准后为批准时的样子',
  params: ofYear,
  answer: z
    .object({
      report: ReportTree,
      state: ReportState,
      version: Version.describe('0 为尚无人改动'),
      edits: DraftEdits,
      approval: z.object({ approvedBy: z.string(), approvedOn: Day }).nullable(),
      words: z.string().describe('正文的校验值；签批时送回，正文有变化的不予签批'),
      signers: z.array(z.object({ id: z.string(), label: z.string() })).describe('应当签批的人，缺一不可'),
      signatures: z
        .array(
          Signature.extend({
            stands: z.boolean().describe('正文改动的，签批失效'),
            isOwn: z.boolean().describe('本人所签'),
          }),
        )
        .describe('已有的签批'),
      handling: z.object({ unit: z.string(), record: z.uuid() }).nullable().describe('办理这份报告的台账记录'),
    })
    .meta({ id: 'OpenReport' }),
});

export const editReportRoute = defineRoute({
  method: 'PUT',
  url: '/api/reports/:unit/:year/edits',
  needs: 'draft-report',
  tag: TAG,
  summary: '保存对草稿的全部改动，成为新的一版；他人同时改了别的段落的，逐段合并',
  params: ofYear,
  body: z.object({
    version: Version.describe('打开时的版本'),
    edits: DraftEdits,
    restores: Version.nullable().default(null).describe('恢复旧版的，写明第几版'),
  }),
  bodyBytes: 4 * 1024 * 1024,
  answer: z.object({
    version: Version,
    lapsed: z.array(z.string()).describe('因正文改动而失效的签批'),
    reviewLapsed: z.boolean().describe('审核也须重新办理'),
  }),
});

export const approveReportRoute = defineRoute({
  method: 'POST',
  url: '/api/reports/:unit/:year/approve',
  needs: 'approve-report',
  tag: TAG,
  summary: '签批：应签批的人都签了，即固化数字及其出处的校验值',
  params: ofYear,
  body: z.object({
    version: Version.describe('打开时的版本'),
    as: z.string().max(40).nullable().default(null).describe('以哪个职务签批；只剩一个的可以不写'),
    words: z.string().max(200).nullable().default(null).describe('打开时正文的校验值'),
  }),
  answer: z.object({
    version: Version,
    signatures: z.array(Signature),
    lapsed: z.array(z.string()).describe('因台账变动而失效的前一签批'),
    approval: z.object({ approvedBy: z.string(), approvedOn: Day }).nullable().describe('签批完毕的'),
  }),
});

export const withdrawApprovalRoute = defineRoute({
  method: 'POST',
  url: '/api/reports/:unit/:year/withdraw',
  needs: 'withdraw-report',
  tag: TAG,
  summary: '撤回签批，报告回到草稿；已报送的由县级退回',
  params: ofYear,
  body: z.object({ reason: z.string().trim().min(1).max(500).describe('撤回理由') }),
  answer: z.object({ version: Version }),
});

export const reportDocxRoute = defineRoute({
  method: 'GET',
  url: '/api/reports/:unit/:year/report.docx',
  needs: 'read-figures',
  tag: TAG,
  summary: '报告的 Word 文档',
  params: ofYear,
  answer: bytes('application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'DOCX'),
});

export const reportPdfRoute = defineRoute({
  method: 'GET',
  url: '/api/reports/:unit/:year/report.pdf',
  needs: 'read-figures',
  tag: TAG,
  summary: '报告的 PDF',
  params: ofYear,
  answer: bytes('application/pdf', 'PDF'),
});

export const reportJsonRoute = defineRoute({
  method: 'GET',
  url: '/api/reports/:unit/:year/report.json',
  needs: 'read-figures',
  tag: TAG,
  summary: '报告数据：文稿、数字和出处的校验值，日后可核对',
  params: ofYear,
  answer: bytes('application/json', '报告数据'),
});

export const verificationRoute = defineRoute({
  method: 'GET',
  url: '/api/reports/:unit/:year/verification',
  needs: 'read-figures',
  tag: TAG,
  summary: '已批准报告的数字与现在台账的核对',
  params: ofYear,
  answer: VerificationView,
});

export const verifyRoute = defineRoute({
  method: 'POST',
  url: '/api/verify',
  needs: 'read-figures',
  tag: TAG,
  summary: '核对一份报告数据（report.json）：一致、有变化或无法核对',
  body: ReportDataGiven,
  bodyBytes: 16 * 1024 * 1024,
  answer: VerificationView,
});
