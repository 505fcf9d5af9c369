import { listCounties, type RedateResult, redateCounty } from '#app/procedure/redate.ts';
import { printJson, printTable } from '../print-table.ts';
import type { Verb } from '../verb.ts';
import { withDesk } from '../with-desk.ts';

const TOLD_EVERY = 5000;

export const redate: Verb = {
  name: 'redate',
  summary: '放假通知或期限变更后，重新推算未办结事项的期限',
  takes: [],
  options: {
    county: { type: 'string', value: '编码', help: '只推算一个县；默认全部' },
    all: { type: 'boolean', help: '逐条重读全部记录，重建待办（程序变更后）' },
    'dry-run': { type: 'boolean', help: '只列出会改动的，不写入' },
    json: { type: 'boolean', help: '输出 JSON' },
  },
  examples: ['fadu redate --dry-run', 'fadu redate', 'fadu redate --all --county 990101'],
  async run(given) {
    const [dryRun, all, json] = [given.flag('dry-run'), given.flag('all'), given.flag('json')];
    await withDesk(given, async (desk) => {
      const county = given.text('county');
      const counties = county === undefined ? await listCounties(desk) : [county];
      const results: (RedateResult & { readonly county: string })[] = [];
      for (const code of counties) {
        let told = 0;
        const progress = (checked: number, of: number) => {
          if (checked - told < TOLD_EVERY) return;
          told = checked;
          process.stderr.write(`${code}：已推算 ${checked} / ${of} 件\n`);
        };
        results.push({ county: code, ...(await redateCounty(desk, code, { dryRun, all, progress })) });
      }
      if (json) return printJson(results);
      for (const { county: code, checked, changed, changes } of results) {
        if (changes.length > 0) {
          printTable(
            ['编号', '台账', '环节', '原到期日', '现到期日'],
            changes.map((one) => [
              one.number,
              desk.law.registers.get(one.register)?.label ?? one.register,
              desk.law.procedures.get(one.procedure)?.steps[one.step]?.label ?? one.step,
              one.from ?? '不能推算',
              one.to ?? '不能推算',
            ]),
          );
        }
        const more = changed > changes.length ? `（列出前 ${changes.length} 项）` : '';
        process.stdout.write(`${code}：推算 ${checked} 件，${dryRun ? '将改动' : '改动'} ${changed} 项期限${more}\n`);
      }
    });
  },
};
