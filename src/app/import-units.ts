import { MAP_SIDE, type MapPlace, type Unit } from '#engine/unit.ts';
import type { FaultDetail } from '#kernel/fault.ts';
import { findLocalDate, localDate } from '#kernel/local-date.ts';
import { scopeOf } from '#store/scope.ts';
import { writeUnitPlaces, writeUnits } from '#store/units.ts';
import type { Desk } from './desk.ts';
import { appFaults } from './faults.ts';
import { readListing } from './read-listing.ts';

const KIND_BY_DIGITS: Readonly<Record<number, Unit['kind']>> = {
  2: 'province',
  4: 'city',
  6: 'county',
  9: 'township',
  12: 'village',
};
const NEW_CHINA = localDate('1949-10-01');

/**
 * Adds units from a list with the headings 编码, 名称, 简称, 设立日期, 撤销日期, 承继单位, 图上行, 图上列 (all after 名称 may be blank), or changes
 * those that exist. All of the list or none. Divisions above the first one need not be listed.
 * @throws {Fault} LISTING_REFUSED with a detail for each faulty cell
 */
export async function importUnits(
  desk: Desk,
  file: { readonly bytes: Uint8Array; readonly fileName: string },
): Promise<{ readonly added: number; readonly changed: number }> {
  const { rows, place } = await readListing(file, ['编码', '名称']);
  const faults: FaultDetail[] = [];
  const places: { readonly code: string; readonly place: MapPlace }[] = [];
  const known = new Map((await desk.units()).map((unit) => [unit.code, unit]));
  const units = rows.map((row): Unit => {
    const text = (heading: string) => row.texts[heading] ?? '';
    const [digits = '', suffix] = text('编码').split('@');
    const kind = suffix === undefined ? KIND_BY_DIGITS[digits.length] : 'office';
    const refuse = (heading: string, says: string, remedy: string) =>
      faults.push({ ...place(row, heading), says, remedy });
    if (
      !/^\d+(@[a-z0-9]{1,20})?$/.test(text('编码')) ||
      kind === undefined ||
      KIND_BY_DIGITS[digits.length] === undefined
    ) {
      refuse(
        '编码',
        `“${text('编码')}”不是区划编码`,
        '省 2 位、市 4 位、县 6 位、乡镇 9 位、村（社区）12 位数字；内设机构在所属单位编码后加 @ 和小写字母或数字。',
      );
    }
    if (text('名称') === '') refuse('名称', '没有填写名称', '请填写单位全称。');
    for (const heading of ['设立日期', '撤销日期'] as const) {
      if (text(heading) !== '' && findLocalDate(text(heading)) === undefined)
        refuse(heading, `“${text(heading)}”不是有效的日期`, '请写成 2023-03-05。');
    }
    const [mapRow, mapColumn] = [text('图上行'), text('图上列')];
    const isPlaced = mapRow !== '' || mapColumn !== '';
    for (const heading of ['图上行', '图上列'] as const) {
      const number = Number(text(heading) || 'x');
      if (isPlaced && !(Number.isInteger(number) && number >= 1 && number <= MAP_SIDE))
        refuse(
          heading,
          `“${text(heading)}”不是第几${heading.slice(-1)}`,
          `请填 1 至 ${MAP_SIDE} 的整数，行、列都要填；不设的都留空。`,
        );
    }
    if (isPlaced) places.push({ code: text('编码'), place: { row: Number(mapRow), column: Number(mapColumn) } });
    return {
      code: text('编码'),
      name: text('名称'),
      short: text('简称') || text('名称'),
      kind: kind ?? 'office',
      from: findLocalDate(text('设立日期')) ?? NEW_CHINA,
      to: findLocalDate(text('撤销日期')) ?? null,
      successor: text('承继单位') || null,
    };
  });
  const codes = new Set([...known.keys(), ...units.map(({ code }) => code)]);
  for (const [at, { successor, kind, code }] of units.entries()) {
    const row = rows[at];
    if (row === undefined) continue;
    if (successor !== null && !codes.has(successor))
      faults.push({ ...place(row, '承继单位'), says: `没有编码为 ${successor} 的单位`, remedy: '请先列出承继单位。' });
    const above = kind === 'village' ? code.slice(0, 9) : kind === 'office' ? (code.split('@')[0] ?? '') : null;
    if (above !== null && !codes.has(above))
      faults.push({ ...place(row, '编码'), says: `没有列出它的上级单位 ${above}`, remedy: '请在表中加上该单位。' });
  }
  if (faults.length > 0) throw appFaults.LISTING_REFUSED({ count: faults.length }, faults);
  const tops = new Set(units.map(({ code }) => code.slice(0, 2)));
  for (const top of tops)
    await desk.backend.transaction(scopeOf(top), async (tx) => {
      const isIn = ({ code }: { readonly code: string }) => code.startsWith(top);
      await writeUnits(tx, units.filter(isIn));
      await writeUnitPlaces(tx, places.filter(isIn));
    });
  await desk.renewUnits();
  const changed = units.filter(({ code }) => known.has(code)).length;
  return { added: units.length - changed, changed };
}
