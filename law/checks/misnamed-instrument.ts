import { plainTitle } from '#text/citations.ts';
import { defineCheck } from '#text/define-check.ts';
import { isNear } from '#text/edit-distance.ts';
import { surfaceIndex } from '#text/surface.ts';

/** A title one or two letters away from a known one. */
export const misnamedInstrument = defineCheck({
  id: 'law.misnamed',
  family: 'law',
  label: '文件名称有误',
  verdict: 'doubt',
  says: '文件名称与已知文件只差一两个字。',
  because: '法律、法规和文件名称应当准确。',
  fix: '请核对全称。',
  basis: null,
  find: ({ reading, instruments, surface }) => {
    const names = instruments.flatMap(({ title, aliases = [] }) => [title, ...aliases]);
    const plain = new Map(names.map((name) => [plainTitle(name), name]));
    return reading.citations.flatMap(({ title, start, end }) => {
      const name = plainTitle(title);
      if (name.length < 7 || plain.has(name)) return [];
      const near = [...plain].find(([known]) => known.length >= 7 && isNear(name, known));
      if (near === undefined) return [];
      return [
        {
          from: surfaceIndex(surface, start),
          to: surfaceIndex(surface, end),
          says: `没有见到《${title}》，名称相近的是《${near[1]}》。`,
        },
      ];
    });
  },
  good: ['贯彻《优化营商环境条例》。', '贯彻《重庆市优化营商环境条例》和《双河镇优化营商环境条例实施办法》。'],
  bad: [
    '贯彻《优化经营环境条例》。',
    '贯彻《重大行政决策程序暂行规定》。',
    '贯彻《法治政府建设实施刚要（2021—2025年）》。',
  ],
});
