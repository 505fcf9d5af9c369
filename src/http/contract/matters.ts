import { z } from 'zod';
import { FileView } from './files.ts';
import { ReminderMail } from './reminders.ts';
import { bytes, defineRoute } from './route.ts';
import { TypedAct } from './typed-act.ts';
import { Cursor, Day, FieldValues, Instant, Next, PageLimit, RecordId, RoleCode, UnitCode, Version } from './values.ts';

const TAG = '办理程序';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

const Binding = z
  .enum(['direct', 'reference', 'local', 'practice'])
  .describe('对乡镇的约束：direct 直接适用，reference 参照执行，local 地方规定，practice 工作惯例');

const PaperView = z
  .object({
    id: z.string(),
    label: z.string(),
    must: z.string().nullable().describe('必须有该材料的依据；null 为可以有'),
    template: z.string().nullable().describe('可以起草该材料的文书'),
  })
  .meta({ id: 'Paper' });

const declaredStep = {
  id: z.string(),
  label: z.string(),
  says: z.string().describe('办什么，一句话'),
  binds: Binding,
  cites: z.array(z.string()).describe('依据'),
  who: z.array(RoleCode),
  whoLabels: z.array(z.string()).describe('由哪些岗位办理'),
  after: z.array(z.string()).describe('须先办理的环节'),
  optional: z.boolean().describe('可以不办，不用说明'),
  repeats: z.boolean().describe('可以多次办理'),
  gate: z.boolean().describe('前面的环节不齐备不得办理'),
  on: z.string().nullable().describe('办理日期填入台账的哪个字段；null 为只记入办理记录'),
  asks: z.array(z.string()).describe('办理时一并填写的字段'),
  outcomes: z.array(
    z
      .object({ id: z.string(), label: z.string(), ends: z.string().nullable().describe('这样办理即办结') })
      .meta({ id: 'StepOutcome' }),
  ),
  exemptions: z
    .array(z.object({ id: z.string(), label: z.string(), cite: z.string() }).meta({ id: 'StepExemption' }))
    .describe('依法可以不办的情形'),
  papers: z.array(PaperView),
};

const ClockView = z
  .object({
    id: z.string(),
    label: z.string(),
    rule: z.string().describe('自收到申请之日起20个工作日内'),
    cite: z.string(),
    status: z
      .enum(['running', 'near', 'overdue', 'met', 'missed', 'filling', 'full', 'unassessable'])
      .describe(
        'running 在期限内，near 临近到期，overdue 已逾期，met 按期办理，missed 逾期办理，filling 最短时间未满，full 已满，unassessable 不能推算',
      ),
    startedOn: Day,
    dueOn: Day.nullable(),
    unassessable: z.string().nullable().describe('不能推算的原因'),
    because: z.array(z.string()).describe('怎样算出来的，逐句'),
    doneOn: Day.nullable(),
    daysLeft: z.number().int().nullable().describe('距到期的天数；已逾期为负'),
    until: z.string().describe('等哪个环节'),
    isOwn: z.boolean().describe('本县自行设定的天数'),
    binds: Binding,
  })
  .meta({ id: 'Clock', description: '期限' });

const files = z.record(z.string(), z.array(z.string())).describe('佐证材料的标识，以材料（paper）为键');

const StepView = z
  .object({
    ...declaredStep,
    stand: z
      .enum(['done', 'skipped', 'open', 'waiting', 'undecided', 'not-applicable', 'closed'])
      .describe(
        'done 已办，skipped 已登记不办，open 现在可办，waiting 等前面的环节，undecided 情况未填、还不能判断，not-applicable 不适用，closed 不能再办',
      ),
    doneOn: Day.nullable(),
    outcome: z.string().nullable(),
    outcomeLabel: z.string().nullable(),
    exemption: z.string().nullable(),
    exemptionLabel: z.string().nullable(),
    reason: z.string().nullable(),
    by: z.string().nullable().describe('办理人；由台账得知的为 null'),
    at: Instant.nullable(),
    files,
    again: z.string().nullable().describe('须重新办理的，上一次的结果'),
    may: z.boolean().describe('本席位现在可以办理'),
    mayAttach: z.boolean().describe('环节由台账得知，本席位可以补附材料：以原来的日期、结果再登记一次'),
    whyNot: z.string().nullable().describe('不能办理的原因'),
  })
  .meta({ id: 'MatterStep', description: '事项的一个环节' });

const MatterStatus = z
  .enum(['ended', 'overdue', 'near', 'running'])
  .describe('ended 已办结，overdue 已逾期，near 临近到期，running 办理中');

const MatterRecord = z
  .object({
    id: z.uuid(),
    unit: z.string(),
    unitName: z.string(),
    register: z.string(),
    registerLabel: z.string(),
    number: z.string(),
    title: z.string(),
    version: Version,
    state: z.enum(['recorded', 'void']),
    listedOn: Day,
  })
  .meta({ id: 'MatterRecord' });

export const MatterView = z
  .object({
    procedure: z.string(),
    label: z.string(),
    about: z.string(),
    cites: z.array(z.string()),
    status: MatterStatus,
    ended: z.string().nullable().describe('怎样办结的'),
    reasons: z
      .array(
        z
          .object({
            level: z.enum(['red', 'yellow', 'grey']),
            step: z.string().nullable(),
            says: z.string(),
            cite: z.string().nullable(),
          })
          .meta({ id: 'MatterReason' }),
      )
      .describe('为什么标红、标黄：规则、日期、缺少的材料'),
    steps: z.array(StepView),
    report: z
      .object({ unit: z.string(), year: z.number().int() })
      .nullable()
      .describe('办理的是哪份年度报告；签批在报告页'),
    clocks: z.array(ClockView),
    journal: z
      .array(
        z
          .object({
            step: z.string(),
            label: z.string(),
            how: z.enum(['done', 'skipped']),
            on: Day.nullable(),
            outcomeLabel: z.string().nullable(),
            exemptionLabel: z.string().nullable(),
            reason: z.string().nullable(),
            by: z.string(),
            at: Instant,
            files,
          })
          .meta({ id: 'JournalEntry' }),
      )
      .describe('办理记录，旧的在前'),
  })
  .meta({ id: 'Matter', description: '一件事项' });

export const Todo = z
  .object({
    record: MatterRecord.pick({
      id: true,
      unit: true,
      unitName: true,
      register: true,
      registerLabel: true,
      number: true,
      title: true,
      version: true,
    }).meta({ id: 'TodoRecord' }),
    procedure: z.string(),
    procedureLabel: z.string(),
    step: z.string(),
    label: z.string(),
    says: z.string().describe('要办什么'),
    kind: z.enum(['step', 'fill']).describe('step 办理环节，fill 补填情况'),
    status: z.enum(['overdue', 'near', 'running', 'undated']).describe('undated 没有期限'),
    notBefore: Day.nullable().describe('最早可以办理的日期：法定的最短时间满之前不得办理'),
    openedOn: Day.describe('从哪天起可以办理'),
    dueOn: Day.nullable(),
    daysLeft: z.number().int().nullable(),
    dueSays: z.string().nullable().describe('期限的情况，一句话'),
    clock: ClockView.nullable(),
  })
  .meta({ id: 'Todo', description: '一项待办' });

const oneRecord = z.object({ unit: UnitCode, id: RecordId });
const procedure = z.string().max(60).describe('程序');

export const todoRoute = defineRoute({
  method: 'GET',
  url: '/api/todo',
  needs: 'take-steps',
  tag: TAG,
  summary: '本席位的待办，先到期的在前；没有期限的在后',
  query: z.object({
    procedure: procedure.optional(),
    status: z
      .enum(['overdue', 'near', 'dated'])
      .optional()
      .describe('overdue 只列已逾期，near 只列临近到期，dated 只列有期限的；不给为全部'),
    after: Cursor.optional(),
    limit: PageLimit,
  }),
  answer: z
    .object({
      todos: z.array(Todo),
      next: Next,
      counts: z
        .object({ all: z.number().int(), overdue: z.number().int(), near: z.number().int() })
        .nullable()
        .describe('总数，至多数到 1001（即 1000 以上）；只在第一页给出'),
      mail: ReminderMail.nullable().describe('最近一封提醒邮件；没有发过或者不是第一页的为 null'),
    })
    .meta({ id: 'TodoPage' }),
});

export const proceduresRoute = defineRoute({
  method: 'GET',
  url: '/api/procedures',
  needs: 'seat',
  tag: TAG,
  summary: '全部办理程序：环节、由谁办、材料、结果、可以不办的情形、期限',
  answer: z.object({
    procedures: z.array(
      z
        .object({
          id: z.string(),
          label: z.string(),
          about: z.string(),
          cites: z.array(z.string()),
          register: z.string(),
          when: z.string().nullable().describe('适用于哪些记录；null 为全部'),
          steps: z.array(
            z
              .object({ ...declaredStep, when: z.string().nullable().describe('何种情况下办理；null 为都办') })
              .meta({ id: 'ProcedureStep' }),
          ),
          clocks: z.array(
            z
              .object({
                id: z.string(),
                label: z.string(),
                rule: z.string(),
                cite: z.string(),
                until: z.string(),
                settable: z.boolean().describe('县里可以另设天数'),
              })
              .meta({ id: 'ProcedureClock' }),
          ),
        })
        .meta({ id: 'Procedure' }),
    ),
  }),
});

export const listMattersRoute = defineRoute({
  method: 'GET',
  url: '/api/matters',
  needs: 'read-records',
  tag: TAG,
  summary: '一个单位（含下级）在一个程序上的事项',
  query: z.object({
    procedure,
    unit: UnitCode.optional().describe('单位（含下级）；不给为本席位的单位'),
    status: z
      .enum(['all', 'open', 'overdue', 'near', 'ended'])
      .default('open')
      .describe(
        'all 全部，open 未办结，overdue 已逾期，near 临近到期，ended 已办结；all、ended 新的在前，其他先到期的在前',
      ),
    after: Cursor.optional(),
    limit: PageLimit,
  }),
  answer: z
    .object({
      matters: z.array(
        z
          .object({
            record: MatterRecord,
            status: MatterStatus,
            ended: z.string().nullable(),
            open: z.array(z.object({ step: z.string(), label: z.string() })).describe('现在可以办理的环节'),
            dueOn: Day.nullable(),
            daysLeft: z.number().int().nullable(),
            because: z.string().nullable().describe('标红、标黄的主要原因'),
          })
          .meta({ id: 'ListedMatter' }),
      ),
      next: Next,
    })
    .meta({ id: 'MatterPage' }),
});

export const readMatterRoute = defineRoute({
  method: 'GET',
  url: '/api/matters/:unit/:id',
  needs: 'read-records',
  tag: TAG,
  summary: '一条记录的办理情况：各环节、期限及其算法、办理记录、为什么标红',
  params: oneRecord,
  answer: z
    .object({
      record: MatterRecord,
      matters: z.array(MatterView).describe('一条记录可以同时适用几个程序'),
      files: z.array(FileView),
    })
    .meta({ id: 'OpenMatter' }),
});

export const takeStepRoute = defineRoute({
  method: 'POST',
  url: '/api/matters/:unit/:id/steps',
  needs: 'take-steps',
  tag: TAG,
  summary: '办理一个环节，或者登记依法不办的情形和理由',
  description:
    '环节、台账记录、办理记录和待办一次写入。version 是打开时的版本；他人已办理的，返回 409 和变化。材料先以佐证材料上传到该记录，再以标识列入 papers。',
  params: oneRecord,
  body: z
    .object({
      version: Version.describe('打开时的版本'),
      procedure: procedure.optional().describe('程序；记录只适用一个程序的可以不给'),
      step: z.string().max(60).describe('环节'),
      on: Day.nullable().default(null).describe('办理日期；登记不办的为 null'),
      outcome: z.string().max(60).nullable().default(null).describe('结果'),
      exemption: z.string().max(60).nullable().default(null).describe('依法不办的情形；null 为办理'),
      reason: z.string().trim().max(2000).nullable().default(null).describe('不办的理由，或者说明'),
      fields: FieldValues.default({}).describe('一并填写的字段'),
      papers: z.record(z.string().max(60), z.array(z.uuid()).max(50)).default({}).describe('各项材料的佐证文件'),
    })
    .meta({ id: 'StepAct' }),
  answer: z.object({
    version: Version,
    ended: z.string().nullable().describe('事项因此办结的，怎样办结'),
  }),
});

export const matterDocxRoute = defineRoute({
  method: 'GET',
  url: '/api/matters/:unit/:id/documents/:template/document.docx',
  needs: 'read-records',
  tag: TAG,
  summary: '由记录起草的文书，Word 文档；个人信息只对有权的席位写明',
  params: oneRecord.extend({ template: z.string().max(60).describe('文书') }),
  query: z.object({ typed: TypedAct }),
  answer: bytes(DOCX, 'DOCX'),
});

export const matterPdfRoute = defineRoute({
  method: 'GET',
  url: '/api/matters/:unit/:id/documents/:template/document.pdf',
  needs: 'read-records',
  tag: TAG,
  summary: '由记录起草的文书，PDF；个人信息只对有权的席位写明',
  params: oneRecord.extend({ template: z.string().max(60).describe('文书') }),
  query: z.object({ typed: TypedAct }),
  answer: bytes('application/pdf', 'PDF'),
});

export const dossierPdfRoute = defineRoute({
  method: 'GET',
  url: '/api/matters/:unit/:id/dossier.pdf',
  needs: 'open-evidence',
  tag: TAG,
  summary: '卷宗，一个 PDF：封面、带页次的目录、办理记录，其后是各项材料（PDF、图片逐页排入，其他格式列明摘要）',
  params: oneRecord,
  answer: bytes('application/pdf', 'PDF'),
});

export const dossierZipRoute = defineRoute({
  method: 'GET',
  url: '/api/matters/:unit/:id/dossier.zip',
  needs: 'open-evidence',
  tag: TAG,
  summary: '卷宗文件夹：卷内目录和各项材料，按顺序编号',
  params: oneRecord,
  answer: bytes('application/zip', 'ZIP'),
});
