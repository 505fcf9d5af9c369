import { defineCheck, type Hit } from '#text/define-check.ts';
import { numberOf } from '#text/headings.ts';
import { cite } from '../facts/index.ts';
import { sampleReport } from './sample-report.ts';

/** Headings are numbered without gaps and repeats. */
export const headingOrder = defineCheck({
  id: 'structure.heading-order',
  family: 'structure',
  label: '标题序号不连续',
  verdict: 'fail',
  says: '标题序号跳号、重号或者次序颠倒。',
  because: '序号错乱多为增删段落后漏改。',
  fix: '请重新编号。',
  basis: cite('G11'),
  find: ({ headings }) => {
    const last = [0, 0, 0, 0];
    const hits: Hit[] = [];
    for (const { level, number, from, to } of headings) {
      const value = numberOf(number);
      const before = last[level] ?? 0;
      if (value !== before + 1 && !(value === 1 && before === 0)) {
        if (!(level === 3 && value === 1))
          hits.push({
            from,
            to,
            says: before === 0 ? `本级标题从“${number}”开始。` : `前一个序号是${before}，这里是“${number}”。`,
          });
      }
      last[level] = value;
      for (let deeper = level + 1; deeper < 4; deeper += 1) last[deeper] = 0;
    }
    return hits;
  },
  good: [sampleReport()],
  bad: [
    sampleReport({ plan: '五、2024年工作安排\n继续抓好学习。' }),
    sampleReport({ principal: '二、党政主要负责人履行推进法治建设第一责任人职责情况\n书记、镇长亲自部署。' }),
  ],
});
