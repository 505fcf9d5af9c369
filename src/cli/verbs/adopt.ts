import { basename } from 'node:path';
import { adoptFigures } from '#app/review/adopt-figures.ts';
import { examineText } from '#app/review/examine-text.ts';
import { gatherCandidates } from '#app/review/gather-candidates.ts';
import { type AdoptionProposal, proposeAdoption } from '#app/review/propose-adoption.ts';
import { getUnit } from '#app/unit-directory.ts';
import { extractText } from '#intake/extract-text.ts';
import { sm3 } from '#store/sm3.ts';
import { cliFaults } from '../faults.ts';
import { readInput } from '../files.ts';
import { PERIOD_OPTIONS, yearOption } from '../period-option.ts';
import { printJson, printTable } from '../print-table.ts';
import { needText, type Verb } from '../verb.ts';
import { operatorFor, withDesk } from '../with-desk.ts';

export const adopt: Verb = {
  name: 'adopt',
  summary: '采用一份往年报告的数字，登记为该年度的汇总行',
  takes: ['文件'],
  options: {
    unit: { type: 'string', value: '编码', help: '哪个单位的报告' },
    year: { ...PERIOD_OPTIONS.year, type: 'string', help: '报告的年度；不写的，按文中所写' },
    yes: { type: 'boolean', help: '写入；不加的只列出建议' },
    json: { type: 'boolean', help: '输出 JSON' },
  },
  examples: [
    'fadu adopt 2021年报告.docx --unit 990101100',
    'fadu adopt 2021年报告.docx --unit 990101100 --year 2021 --yes',
  ],
  async run(given) {
    const [file = ''] = given.rest;
    const code = needText('adopt', given, 'unit');
    const fileName = basename(file);
    const bytes = await readInput(file);
    const { text } = await extractText(bytes, fileName);
    await withDesk(given, async (desk) => {
      const asked = given.text('year') === undefined ? undefined : yearOption('adopt', given);
      const as = { unit: code, ...(asked === undefined ? {} : { year: asked }) };
      const examined = examineText(await desk.readingLaw(), text, as);
      const year = asked ?? examined.reading.year;
      if (year === null) throw cliFaults.CLI_USAGE({ problem: '文中没有写明年度，须加 --year', verb: 'adopt' });
      const [actor, unit] = [await operatorFor(desk, code), await getUnit(desk, code)];
      const proposals = proposeAdoption(desk, examined, await gatherCandidates(desk, actor, unit, year));
      const rows = proposals.filter(isTaken);
      if (!given.flag('yes')) return given.flag('json') ? printJson(proposals) : print(proposals, year);
      const adopted = await adoptFigures(desk, actor, { unit: code, year, fileName, digest: sm3(bytes), rows });
      if (given.flag('json')) return printJson(adopted);
      if (adopted.length > 0)
        printTable(
          ['编号', '指标', '台账'],
          adopted.map(({ number, indicator, register }) => [number, indicator, register]),
        );
      const says = adopted.length === 0 ? '没有可以登记的' : `已登记 ${year} 年的汇总行 ${adopted.length} 条`;
      process.stdout.write(`${says}。\n`);
    });
  },
};

/** Without a person to choose, only what the text's own words say, and nothing that the register has already. */
function isTaken({ isSure, kept }: AdoptionProposal): boolean {
  return isSure && !kept;
}

function print(proposals: readonly AdoptionProposal[], year: number): void {
  printTable(
    ['登记', '指标', '名称', '数量', '依据'],
    proposals.map((proposal) => [
      isTaken(proposal) ? '是' : proposal.kept ? '否（台账已有）' : '否（不能确定）',
      proposal.indicator,
      proposal.label,
      `${proposal.isMoney ? proposal.amount / 100 : proposal.amount}${proposal.unit}`,
      proposal.sentence.length > 60 ? `${proposal.sentence.slice(0, 60)}……` : proposal.sentence,
    ]),
  );
  const taken = proposals.filter(isTaken).length;
  process.stdout.write(
    `共 ${proposals.length} 项，可以登记 ${taken} 项为 ${year} 年的汇总行；加 --yes 写入，其余请在网页中逐项确认。\n`,
  );
}
