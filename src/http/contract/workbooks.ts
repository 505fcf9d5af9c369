import { z } from 'zod';
import { ErrorBody, ErrorDetail } from './error-body.ts';
import { RecordFilter } from './records.ts';
import { bytes, defineRoute } from './route.ts';
import { QueryFlag, repeated, UnitCode } from './values.ts';

const TAG = '导入导出';

export const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Most bytes of a workbook that is read in. */
export const WORKBOOK_BYTES = 30 * 1024 * 1024;

const inRegister = z.object({ register: z.string().max(60).describe('台账') });

const ImportResult = z
  .object({
    rows: z.number().int(),
    created: z.number().int().describe('新增'),
    updated: z.number().int().describe('更正'),
    unchanged: z.number().int().describe('未变'),
    sheet: z.string().describe('读的是哪张工作表'),
    ignored: z.array(z.string()).describe('没有对应字段、未导入的列'),
    dryRun: z.boolean(),
    warnings: z.array(ErrorDetail).describe('已导入，但请留意的行'),
  })
  .meta({ id: 'ImportResult' });

export const importRoute = defineRoute({
  method: 'POST',
  url: '/api/registers/:register/import',
  needs: 'import-records',
  tag: TAG,
  summary: '导入工作簿（.xlsx、.xls、.csv）：全部导入或一行也不导入',
  description: '同一文件再次导入不会重复登记。有错误的，返回 422、全部问题和标注了问题的工作簿的下载地址。',
  params: inRegister,
  query: z.object({
    unit: UnitCode.optional().describe('导入到哪个单位；不给为本席位的单位'),
    dryRun: QueryFlag.default(false).describe('只检查，不写入'),
    update: QueryFlag.default(false).describe('编号已登记而内容不同的，以工作簿更正'),
  }),
  fileBytes: WORKBOOK_BYTES,
  answer: ImportResult,
  refusals: {
    422: ErrorBody.extend({
      marked: z
        .object({ id: z.uuid(), url: z.string().describe('下载地址，30 分钟内有效'), fileName: z.string() })
        .nullable()
        .describe('标注了问题的工作簿；读不出的文件为 null'),
    }).meta({ id: 'ImportRefusal', description: '没有导入' }),
  },
});

export const importRowsRoute = defineRoute({
  method: 'POST',
  url: '/api/registers/:register/rows',
  needs: 'import-records',
  tag: TAG,
  summary: '一次登记多行（网页上填写或粘贴的表格）：全部登记或一行也不登记',
  description: '与导入工作簿用同样的校核。有错误的返回 422，逐格说明：row 从 1 起，第 1 行为表头；field 为字段名。',
  params: inRegister,
  body: z
    .object({
      unit: UnitCode.optional().describe('登记到哪个单位；不给为本席位的单位'),
      dryRun: z.boolean().default(false).describe('只校核，不登记'),
      headings: z.array(z.string().max(100)).min(1).max(100).describe('各列的名称'),
      rows: z
        .array(z.array(z.string().max(5000)).max(100))
        .min(1)
        .max(1000)
        .describe('各行各格的文字，照人们的写法'),
    })
    .meta({ id: 'TypedRows' }),
  bodyBytes: 4 * 1024 * 1024,
  answer: ImportResult,
});

export const markedRoute = defineRoute({
  method: 'GET',
  url: '/api/imports/:id/marked.xlsx',
  needs: 'import-records',
  tag: TAG,
  summary: '标注了问题的工作簿，30 分钟内有效',
  params: z.object({ id: z.uuid() }),
  answer: bytes(XLSX, '标注了问题的工作簿'),
});

export const templateRoute = defineRoute({
  method: 'GET',
  url: '/api/registers/:register/template.xlsx',
  needs: 'read-records',
  tag: TAG,
  summary: '空白模板：表头、说明、下拉选项、示例行',
  params: inRegister,
  query: z.object({ unit: UnitCode.optional().describe('给哪个单位用；不给为本席位的单位') }),
  answer: bytes(XLSX, '模板'),
});

const personal = QueryFlag.default(false).describe('含个人信息，须有权限');

const column = repeated(z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,60}$/))
  .optional()
  .describe('只要这些列，可重复：number 编号、unit 单位，或字段名；不给为全部列');

export const exportXlsxRoute = defineRoute({
  method: 'GET',
  url: '/api/registers/:register/export.xlsx',
  needs: 'export-records',
  tag: TAG,
  summary: '导出为工作簿；响应头 X-Row-Count 为行数',
  params: inRegister,
  query: RecordFilter.extend({ personal, column }),
  answer: bytes(XLSX, '工作簿'),
});

export const exportCsvRoute = defineRoute({
  method: 'GET',
  url: '/api/registers/:register/export.csv',
  needs: 'export-records',
  tag: TAG,
  summary: '导出为 CSV；响应头 X-Row-Count 为行数',
  params: inRegister,
  query: RecordFilter.extend({
    personal,
    column,
    encoding: z.enum(['utf-8', 'gbk']).default('utf-8').describe('文字编码'),
  }),
  answer: bytes('text/csv', 'CSV'),
});
