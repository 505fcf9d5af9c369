import { describe, expect, test } from 'vitest';
import { sampleReport } from '#law/checks/sample-report.ts';
import { FIXED_PHRASES } from '#law/lexicon/fixed-phrases.ts';
import { alignCopies, fixedClauses } from '#text/align-copies.ts';
import { findCopies } from '#text/copies.ts';
import { copyPrint } from '#text/copy-print.ts';
import { measureCopies } from '../../bench/copies.ts';
import { CLEAN_REPORTS } from './clean-reports.ts';
import { inventReport, inventSentence, randomOf, retouch } from './invented-reports.ts';

describe('查重', () => {
  test.each([0.25, 0.4, 0.9])('抄 %d、改了名称和数字的，查得出且不冤枉别人', (copied) => {
    const { recall, precision, independent } = measureCopies(200, 3_000, 10, copied);
    expect(recall).toBeGreaterThanOrEqual(0.98);
    expect(precision).toBeGreaterThanOrEqual(0.98);
    expect(independent).toBe(0);
  });

  test('互不相干的报告，一对也不报', () => {
    expect(measureCopies(300, 3_000, 10_000, 0).independent).toBe(0);
    const prints = CLEAN_REPORTS.map((parts) => copyPrint(sampleReport(parts)));
    expect(findCopies(prints, { fixed: fixedClauses(FIXED_PHRASES) })).toEqual([]);
  });

  test('只有法定用语和固定提法相同的，不是抄袭', () => {
    const random = randomOf(3);
    const own = () => Array.from({ length: 12 }, () => inventSentence(random, '双河镇')).join('');
    const prints = [0, 1].map(() => copyPrint(`${FIXED_PHRASES.slice(0, 20).join('。')}。${own()}`));
    expect(findCopies(prints, { fixed: fixedClauses(FIXED_PHRASES) })).toEqual([]);
    expect(findCopies(prints)).toHaveLength(1);
  });

  test('一份稿子被许多单位整篇套用，每一家都查得出', () => {
    const random = randomOf(9);
    const { name, sentences } = inventReport(random, 2_000);
    const prints = Array.from({ length: 90 }, (_, index) =>
      copyPrint(sentences.map((sentence) => retouch(sentence, name, `第${index}镇`, random)).join('')),
    );
    const involved = new Set(findCopies(prints).flatMap(({ first, second }) => [first, second]));
    expect(involved.size).toBe(90);
  });
});

describe('并排对照', () => {
  const one = '双河镇召开会议研究部署普法工作，组织干部分组入户宣传，共走访36户。全年调解纠纷平稳有序。';
  const other =
    '今年工作有新的特点。清溪镇召开会议研究部署普法工作，组织干部分组入户宣传，共走访58户。道路硬化全部完成。';
  test('改了镇名和数字的段落连成一处', () => {
    const passages = alignCopies({ text: one, names: ['双河镇'] }, { text: other, names: ['清溪镇'] });
    expect(
      passages.map((passage) => [
        one.slice(passage.one.start, passage.one.end),
        other.slice(passage.other.start, passage.other.end),
      ]),
    ).toEqual([
      ['镇召开会议研究部署普法工作，组织干部分组入户宣传', '镇召开会议研究部署普法工作，组织干部分组入户宣传'],
    ]);
  });
  test('固定提法不列入', () => {
    const phrase = '坚持以习近平新时代中国特色社会主义思想为指导。';
    expect(alignCopies({ text: phrase, names: [] }, { text: phrase, names: [] }, fixedClauses(FIXED_PHRASES))).toEqual(
      [],
    );
  });
});
