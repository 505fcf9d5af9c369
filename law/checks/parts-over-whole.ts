import { defineCheck, type Hit } from '#text/define-check.ts';

/** The parts behind 其中 cannot exceed the whole. */
export const partsOverWhole = defineCheck({
  id: 'arithmetic.parts',
  family: 'arithmetic',
  label: '分项之和大于总数',
  verdict: 'fail',
  says: '“其中”各项之和大于总数。',
  because: '分项是总数的一部分。',
  fix: '请核对总数和分项。',
  basis: null,
  find: ({ figures, chars }) => {
    const hits: Hit[] = [];
    for (const [index, whole] of figures.entries()) {
      if (typeof whole.value !== 'number') continue;
      const parts = figures
        .slice(index + 1, index + 24)
        .filter(
          (figure) => figure.partOf === whole.start && figure.unit === whole.unit && typeof figure.value === 'number',
        );
      const last = parts.at(-1);
      if (last === undefined) continue;
      const single = parts.find(({ value }) => Number(value) > Number(whole.value));
      const sum = parts.reduce((total, { value }) => total + Number(value), 0);
      const between = chars.slice(whole.to, last.from);
      const listed = !/已|办结|化解|成功|均|按期|整改|较|比|同比|涉及|另|此外|完成|全部|。/.test(
        between.slice(between.indexOf('其中') + 2),
      );
      if (single !== undefined)
        hits.push({ from: whole.from, to: single.to, says: `分项${single.text}大于总数${whole.text}。` });
      else if (listed && parts.length > 1 && sum > whole.value && whole.approx === '')
        hits.push({
          from: whole.from,
          to: last.to,
          says: `“其中”各项合计${sum}${whole.unit}，大于总数${whole.text}。`,
        });
    }
    return hits;
  },
  good: ['共受理20件，其中信访12件、咨询8件。', '共受理20件，其中信访12件，已办结12件。'],
  bad: ['共受理20件，其中信访14件、咨询8件。', '共受理20件，其中信访25件。'],
});
