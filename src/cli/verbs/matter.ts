import { dossierFolder, dossierPdf } from '#app/procedure/dossier.ts';
import { type MatterView, viewMatter } from '#app/procedure/view-matter.ts';
import { closePress, pressPdf, probeEnclosure } from '#press/pdf.ts';
import { cliFaults } from '../faults.ts';
import { writeOutput } from '../files.ts';
import { printJson, printTable } from '../print-table.ts';
import { needText, type Verb } from '../verb.ts';
import { operatorFor, withDesk } from '../with-desk.ts';
import { findByNumber } from './find-by-number.ts';

const STAND: Readonly<Record<MatterView['steps'][number]['stand'], string>> = {
  done: '已办',
  skipped: '不办',
  open: '可办',
  waiting: '等待',
  undecided: '待定',
  'not-applicable': '不适用',
  closed: '—',
};

/** Setting a thick file takes a while. */
const TIMEOUT_MS = 120_000;

export const matter: Verb = {
  name: 'matter',
  summary: '查看一件事项的办理情况，或导出卷宗',
  takes: ['台账', '编号'],
  options: {
    unit: { type: 'string', value: '编码', help: '乡镇编码' },
    dossier: {
      type: 'string',
      short: 'o',
      value: '文件',
      help: '导出卷宗：.pdf 为一册，目录、办理记录和材料逐页在内；.zip 为文件夹，材料按序编号',
    },
    json: { type: 'boolean', help: '输出 JSON' },
  },
  examples: [
    'fadu matter decisions 2023-0001 --unit 990101100',
    'fadu matter disclosure-requests 2023-0004 --unit 990101100 -o 卷宗.zip',
  ],
  async run(given) {
    const [register = '', number = ''] = given.rest;
    const unit = needText('matter', given, 'unit');
    const out = given.text('dossier');
    const form = out === undefined ? undefined : /\.(pdf|zip)$/i.exec(out)?.[1]?.toLowerCase();
    if (out !== undefined && form === undefined)
      throw cliFaults.CLI_USAGE({ problem: `文件 ${out} 的扩展名不是 .pdf 或 .zip`, verb: 'matter' });
    try {
      await withDesk(given, async (desk) => {
        const actor = await operatorFor(desk, unit);
        const at = await findByNumber(desk, actor, { register, unit, number });
        if (out !== undefined) {
          const make = form === 'zip' ? dossierFolder : dossierPdf;
          const { bytes } = await make(desk, actor, at, {
            press: (document, enclosures = []) => pressPdf(document, { enclosures, timeoutMs: TIMEOUT_MS }),
            pages: probeEnclosure,
          });
          await writeOutput(out, bytes);
          process.stdout.write(`已导出卷宗到 ${out}\n`);
          return;
        }
        const found = await viewMatter(desk, actor, at);
        if (given.flag('json')) return printJson(found);
        process.stdout.write(`${found.record.number} ${found.record.title}\n`);
        for (const one of found.matters) print(one);
      });
    } finally {
      await closePress();
    }
  },
};

function print({ label, ended, reasons, steps, clocks }: MatterView): void {
  process.stdout.write(`\n${label}：${ended ?? '办理中'}\n`);
  for (const { says, cite } of reasons) process.stdout.write(`  ！${says}${cite === null ? '' : `（${cite}）`}\n`);
  printTable(
    ['环节', '情况', '日期', '说明'],
    steps.map((step) => [
      step.label,
      STAND[step.stand],
      step.doneOn ?? '—',
      step.outcomeLabel ?? step.exemptionLabel ?? (step.stand === 'done' ? '' : (step.whyNot ?? '')),
    ]),
  );
  for (const clock of clocks) {
    process.stdout.write(`\n${clock.label}（${clock.rule}，${clock.cite}）\n`);
    for (const line of clock.because) process.stdout.write(`  ${line}\n`);
  }
}
