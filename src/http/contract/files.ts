import { z } from 'zod';
import { bytes, defineRoute } from './route.ts';
import { Instant, RecordId, UnitCode } from './values.ts';

const TAG = '佐证材料';

/** Most bytes of one evidence file. */
export const EVIDENCE_BYTES = 20 * 1024 * 1024;

export const FileView = z
  .object({
    id: z.uuid(),
    name: z.string().describe('文件名'),
    mediaType: z.string(),
    sizeBytes: z.number().int(),
    digest: z.string().describe('SM3 校验值'),
    addedAt: Instant,
    addedBy: z.string().describe('上传人'),
    replaces: z.uuid().nullable().describe('换下的前一版；null 为第一版'),
  })
  .meta({ id: 'EvidenceFile', description: '佐证材料' });

const ofRecord = z.object({ unit: UnitCode, id: RecordId });

export const listFilesRoute = defineRoute({
  method: 'GET',
  url: '/api/records/:unit/:id/files',
  needs: 'read-records',
  tag: TAG,
  summary: '一条记录的佐证材料',
  params: ofRecord,
  answer: z.object({ files: z.array(FileView) }),
});

export const attachFileRoute = defineRoute({
  method: 'POST',
  url: '/api/records/:unit/:id/files',
  needs: 'add-evidence',
  tag: TAG,
  summary: '上传佐证材料，至多 20 MB，加密保存',
  description: '同一内容再次上传到同一记录不会重复。给 replaces 的，作为那份材料的新版：列表中取代它，原来的仍可打开。',
  params: ofRecord,
  query: z.object({ replaces: z.uuid().optional().describe('换下哪一份材料') }),
  fileBytes: EVIDENCE_BYTES,
  answer: FileView,
  status: 201,
});

export const readFileRoute = defineRoute({
  method: 'GET',
  url: '/api/records/:unit/:id/files/:file',
  needs: 'open-evidence',
  tag: TAG,
  summary: '下载佐证材料',
  params: ofRecord.extend({ file: z.uuid().describe('材料') }),
  answer: bytes('application/octet-stream', '原文件'),
});

export const reuseFileRoute = defineRoute({
  method: 'POST',
  url: '/api/records/:unit/:id/files/reuse',
  needs: 'add-evidence',
  tag: TAG,
  summary: '一份材料兼作另一条记录的佐证，不必再传',
  params: ofRecord,
  body: z.object({
    from: z.object({ unit: UnitCode, record: RecordId, file: z.uuid() }).describe('已有的材料'),
  }),
  answer: FileView,
  status: 201,
});

export const readFileTextRoute = defineRoute({
  method: 'GET',
  url: '/api/records/:unit/:id/files/:file/text',
  needs: 'open-evidence',
  tag: TAG,
  summary: '文档中的文字（DOCX、DOC、OFD、PDF、TXT），供在线查看',
  params: ofRecord.extend({ file: z.uuid().describe('材料') }),
  answer: z.object({ text: z.string(), isWhole: z.boolean().describe('是否全文；过长的只给开头') }),
});

export const listEvidenceRoute = defineRoute({
  method: 'GET',
  url: '/api/evidence',
  needs: 'open-evidence',
  tag: TAG,
  summary: '一个单位（含下级）最近的佐证材料，内容相同的只列一份',
  query: z.object({
    unit: UnitCode.optional().describe('单位；不给为本席位的单位'),
    words: z.string().max(60).default('').describe('文件名中所含的词'),
  }),
  answer: z.object({
    files: z.array(
      FileView.extend({
        unit: z.string(),
        record: z.uuid(),
        register: z.string(),
        registerLabel: z.string(),
        number: z.string().describe('所属记录的编号'),
      }).meta({ id: 'RecentFile' }),
    ),
  }),
});
