import { defineCheck } from '#text/define-check.ts';
import { surfaceIndex } from '#text/surface.ts';

/** Chinese text has Chinese marks. */
export const halfWidthMarks = defineCheck({
  id: 'wording.half-width-marks',
  family: 'wording',
  label: '中文里用了半角标点',
  verdict: 'doubt',
  says: '中文句子里用了半角标点。',
  because: '公文用全角标点。',
  fix: '请改为全角。',
  basis: null,
  find: ({ text, surface }) => {
    const marks = [...text.matchAll(/[一-龥][,;:?](?=[一-龥])/g)];
    const full = (text.match(/[，；：？]/g) ?? []).length;
    const [one] = marks;
    if (one === undefined || marks.length > full) return [];
    return [
      {
        from: surfaceIndex(surface, one.index + 1),
        to: surfaceIndex(surface, one.index + 2),
        says: `中文句子里有半角标点${marks.length}处。`,
      },
    ];
  },
  good: ['加强学习，提高水平；规范执法，服务群众。'],
  bad: ['加强学习，提高水平，规范执法,服务群众。'],
});
