import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import type { Law } from '#engine/law.ts';
import { checkOutline } from '#engine/report/check-outline.ts';
import { composeReport } from '#engine/report/compose-report.ts';
import { textOfBlock } from '#engine/report/set-blocks.ts';
import { type StatedFacts, statedFacts } from '#engine/report/stated-facts.fixture.ts';
import { loadLaw } from '../../src/load-law.ts';
import { FULL_YEAR, TOWN, VILLAGES } from './made-up-year.fixture.ts';
import { townshipAnnual } from './township-annual.ts';

let law: Law;
beforeAll(async () => {
  law = await loadLaw();
});

function compose(stated: StatedFacts) {
  const facts = statedFacts(law, townshipAnnual, { unit: TOWN, villages: VILLAGES }, stated);
  const report = composeReport(law, townshipAnnual, facts);
  return { report, text: report.document.body.map(textOfBlock).join('\n') };
}

test('提纲所用的指标、分项和字段都有，没有个人信息', () => {
  expect(() => checkOutline(law, townshipAnnual)).not.toThrow();
});

test('全年都有记录：写成文件供人审读', () => {
  const { report, text } = compose(FULL_YEAR);
  mkdirSync(join(import.meta.dirname, '../../.cache'), { recursive: true });
  const { title, addressee } = report.document;
  const warnings = report.warnings.map(({ kind, severity, says }) => `【${severity} ${kind}】${says}`).join('\n');
  const annex = report.document.annexes[0]?.body.map(textOfBlock).join('\n');
  writeFileSync('/tmp/report.txt', [...title, `${addressee}：`, text, '', warnings, '', annex].join('\n'));
});
