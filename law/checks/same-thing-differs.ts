import { defineCheck, type Hit } from '#text/define-check.ts';

/** One stock, two counts. */
export const sameThingDiffers = defineCheck({
  id: 'consistency.same-thing',
  family: 'consistency',
  label: '同一事项数字不一',
  verdict: 'doubt',
  says: '同一事项在两处写的数字不同。',
  because: '全域的村、人员等是存量，同一年只有一个数。',
  fix: '请核对并统一；口径不同的，请写明口径。',
  basis: null,
  find: ({ figures, chars, surface }) => {
    const seen = new Map<string, (typeof figures)[number]>();
    const hits: Hit[] = [];
    for (const figure of figures) {
      if (typeof figure.value !== 'number' || figure.approx !== '' || figure.role === 'plan') continue;
      const before = chars.slice(Math.max(figure.setting.clauseStart, figure.from - 14), figure.from);
      const behind = /^(?:行政)?(?:村民小组|村\(社区\)|村居|村|社区|网格)(?![民级务委])/.exec(
        chars.slice(figure.to, figure.to + 8),
      )?.[0];
      const scope = /(?:全镇|全乡|全街道|全县|全区|辖区?|下辖|现有|共有)(?:共有|共|现有|下辖|辖)?$/.test(before);
      const stock =
        /(?:全镇|全乡|全街道|全县|全区|现有|共有)[^,。]{0,6}(法律明白人|人民调解员|执法人员|网格员|法律顾问|调解委员会)(?:共|共有|达)?$/.exec(
          before,
        )?.[1];
      const key = behind !== undefined && scope ? behind : stock;
      if (key === undefined) continue;
      const other = seen.get(key);
      if (other === undefined) seen.set(key, figure);
      else if (other.value !== figure.value)
        hits.push({
          from: figure.from,
          to: figure.to,
          says: `${key}：这里写${figure.text}，前面写${surface.source.slice(other.start, other.end)}。`,
        });
    }
    return hits;
  },
  good: ['全镇11个村成立调解室。覆盖全镇11个村。在3个村试点。'],
  bad: ['全镇11个村成立调解室。聘请律师覆盖全镇12个村。', '全乡法律明白人33名。全乡法律明白人35名。'],
});
