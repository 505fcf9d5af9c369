import { isWithin } from '#engine/unit.ts';
import { demoPlaces } from '../../../demo/units.ts';
import { DEMO_PASSWORD, demoSeats, isDemoIncomplete, loadDemo } from '../../load-demo.ts';
import { cliFaults } from '../faults.ts';
import { printJson, printTable } from '../print-table.ts';
import type { Verb } from '../verb.ts';
import { dataDirOf, withDesk } from '../with-desk.ts';

const DEMO_PROVINCE = '99';

export const demo: Verb = {
  name: 'demo',
  summary: '装入演示县（虚构，编码在未使用的 99 省下），或列出它的乡镇',
  takes: [],
  options: {
    list: { type: 'boolean', help: '只列出演示乡镇对应的报告、单位和年度' },
    seats: { type: 'boolean', help: '只列出演示账号' },
    json: { type: 'boolean', help: '输出 JSON' },
  },
  examples: ['fadu demo --data ./data', 'fadu demo --list --json'],
  async run(given) {
    if (given.flag('list')) {
      const places = demoPlaces.map(({ report, unit, year, short }) => ({ report, unit, year, name: `演示·${short}` }));
      if (given.flag('json')) printJson(places);
      else
        printTable(
          ['报告', '单位', '年度', '名称'],
          places.map((place) => [place.report, place.unit, String(place.year), place.name]),
        );
      return;
    }
    if (given.flag('seats')) {
      const seats = demoSeats();
      if (given.flag('json')) printJson({ password: DEMO_PASSWORD, seats });
      else
        printTable(
          ['账号', '单位', '岗位'],
          seats.map(({ account, unit, role }) => [account, unit, role]),
        );
      return;
    }
    await withDesk(given, async (desk) => {
      const units = await desk.units();
      if (units.some(({ code }) => !isWithin(code, DEMO_PROVINCE)))
        throw cliFaults.DEMO_OVER_REAL({ folder: dataDirOf(given) });
      if (!(await isDemoIncomplete(desk))) {
        process.stdout.write('演示县已经装入，未作改动。\n');
        return;
      }
      await loadDemo(desk, (says) => process.stderr.write(`${says}\n`));
      process.stdout.write(`演示县已装入 ${dataDirOf(given)}。各演示账号的密码均为 ${DEMO_PASSWORD}\n`);
    });
  },
};
