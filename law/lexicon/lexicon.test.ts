import { describe, expect, test } from 'vitest';
import { read } from '#text/read.ts';
import { loadLaw } from '../../src/load-law.ts';
import { reportLexicon } from './index.ts';

const law = await loadLaw();

test('词表里的台账都是法规目录里有的台账，各归一类', () => {
  const sources = reportLexicon.registers.flatMap((entry) => entry.sources);
  expect(sources.filter((id) => !law.registers.has(id))).toEqual([]);
  expect(new Set(sources).size).toBe(sources.length);
});

test('词表里的指标都有定义，所属类别也在词表里', () => {
  const known = new Set([...law.indicators.keys(), ...law.measures.keys()]);
  expect(reportLexicon.indicators.filter(({ indicator }) => !known.has(indicator))).toEqual([]);
  const registers = new Set(reportLexicon.registers.map(({ register }) => register));
  expect(reportLexicon.indicators.filter(({ register }) => !registers.has(register))).toEqual([]);
});

describe('数字是哪一项指标', () => {
  test.each<[string, ...(string | null)[]]>([
    ['全镇共培养法律明白人33名。', 'legal-personnel.law-savvy'],
    ['培养33名法律明白人。', 'legal-personnel.law-savvy'],
    ['培训法律明白人80人次。', null],
    ['每村培养法律明白人3名。', null],
    ['聘任法治副校长3名，配备人民调解员22名。', 'legal-personnel.vice-principals', 'legal-personnel.mediators'],
    ['参考率、合格率均达到100%。', 'exams.legal.pass-rate'],
    ['执法资格考试合格率达90%。', null],
    ['排查矛盾纠纷96起，调解成功93起，成功率96.9%。', 'disputes.found', null, 'disputes.settled-rate'],
    ['调解矛盾纠纷36起。', null],
    ['罚款2.3万元。', 'enforcement.fines'],
    ['公开政府信息25条。', 'disclosure.published'],
    ['整改公开栏25条。', null],
    ['召开党委会议11次。', 'meetings.party-committee'],
    ['召开党委会研究法治议题6次。', null],
    ['开展消防演练6次。', 'drills.held'],
  ])('%s', (sentence, ...expected) => {
    const { figures } = read(sentence, { lexicon: reportLexicon, instruments: [] });
    expect(figures.map(({ indicator }) => indicator)).toEqual(expected);
  });
});
