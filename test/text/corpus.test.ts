import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checks } from '#law/checks/index.ts';
import { reportLexicon } from '#law/lexicon/index.ts';
import { instruments } from '#law/sources/index.ts';
import { check } from '#text/check.ts';

/** Three published reports, next to the checkout. */
const REPORTS = resolve(import.meta.dirname, '../../../shared/corpus/reports');

/**
 * What a careful reader finds in each of them, by eye: the rule, and a letter sequence within the place it points at ('' for the whole
 * text). Every other finding must be listed too, so that a new false alarm turns this red.
 */
const FOUND: Readonly<Record<string, readonly (readonly [rule: string, at: string])[]>> = {
  s0: [
    ['form.untitled', ''],
    ['structure.heading-stop', '统筹推进力度。'],
    ['wording.legal-system', '法制考试'],
    ['period.this-year', '今年组织'],
    ['contents.principal-one-only', '第一责任人职责'],
    ['contents.no-causes', '存在的不足'],
    ['wording.misspelling', '带着作用'],
    ['wording.legal-system', '法制专题讲座'],
    ['form.signature-names', '外郎乡'],
  ],
  s1: [
    ['form.title-year', '工作报告'],
    ['form.unaddressed', ''],
    ['plausibility.few-figures', ''],
    ['leftover.conversion', '[bookmark: _GoBack]'],
    ['phrase.guiding-thought', '习近平中国特色社会主义思想'],
    ['structure.lone-first', '一是'],
    ['law.leading-group-head', '组长'],
    ['structure.heading-mark', '1、'],
    ['period.this-year', '今年以来'],
    ['law.publicity-word', '“八五”法制宣传教育'],
    ['law.publicity-word', '法制宣传教育'],
    ['wording.legal-system', '法制教育'],
    ['wording.illegal-petition', '非法上访'],
    ['contents.no-causes', '存在的问题'],
    ['law.repealed', '《全面推进依法行政实施纲要》'],
    ['wording.misspelling', '进一度'],
    ['form.undated', ''],
    ['form.unsigned', ''],
  ],
  s2: [
    ['period.other-year', '2022年以来'],
    ['arithmetic.odd-approximation', '4余次'],
    ['plausibility.vague-counts', '多次'],
    ['wording.half-width-marks', ','],
    ['consistency.none-but-some', '未制定行政规范性文件'],
    ['law.all-steps-required', '必经程序'],
    ['law.party-decides', '党委会议11次'],
    ['wording.legal-system', '法制宣传教育'],
    ['structure.heading-stop', '有关情况。'],
    ['contents.causes-heading-only', '不足和原因'],
    ['wording.unpaired-marks', '）'],
  ],
};

describe.skipIf(!existsSync(REPORTS))('三份公开报告，逐字读出的毛病（缺 ../shared/corpus 时跳过）', () => {
  test.each(Object.entries(FOUND))('%s：一条不漏，一条不多', (doc, expected) => {
    const text = readFileSync(resolve(REPORTS, `${doc}.txt`), 'utf8');
    const { findings } = check(text, { lexicon: reportLexicon, instruments, checks });
    const missed = expected.filter(
      ([rule, at]) => !findings.some((one) => one.rule === rule && text.slice(one.start, one.end).includes(at)),
    );
    const besides = findings.filter(
      ({ rule, start, end }) => !expected.some(([id, at]) => id === rule && text.slice(start, end).includes(at)),
    );
    expect(missed).toEqual([]);
    expect(besides.map(({ rule, start, end }) => [rule, text.slice(start, end)])).toEqual([]);
  });
});
