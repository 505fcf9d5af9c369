import type { Finding, Review, ReviewListed } from '../../api/schema.d.ts';

type Verdict = Finding['verdict'];
type Judgement = NonNullable<Finding['judgement']>;

/** How verdicts, judgements and sources are called, in the order in which they are shown. */
export const VERDICTS: Readonly<Record<Verdict, string>> = {
  fail: '确有错误',
  doubt: '存疑',
  unassessable: '无法判断',
};

export const JUDGEMENTS: Readonly<Record<Judgement, string>> = { right: '对', wrong: '不对', mended: '已改' };

export const JUDGEMENT_HINTS: Readonly<Record<Judgement, string>> = {
  right: '对：确是问题，写入复函',
  wrong: '不对：不是问题，以后不再提示',
  mended: '已改：文稿已经改正',
};

export const SOURCES: Readonly<Record<Review['reading']['source'], string>> = {
  txt: '纯文本',
  docx: 'Word 文档',
  doc: 'Word 97—2003 文档',
  pdf: 'PDF',
  ofd: 'OFD',
  pasted: '粘贴的文字',
};

export const TAG_COLORS: Readonly<Record<Verdict, 'error' | 'warning' | 'default'>> = {
  fail: 'error',
  doubt: 'warning',
  unassessable: 'default',
};

export const VERDICT_ORDER: readonly Verdict[] = ['fail', 'doubt', 'unassessable'];

export const JUDGEMENT_ORDER: readonly Judgement[] = ['right', 'wrong', 'mended'];

/** Whether it is still to be dealt with: not judged yet, or judged to be right. */
export function isStanding({ judgement }: Pick<Finding, 'judgement'>): boolean {
  return judgement === null || judgement === 'right';
}

/** 确有错误 2，存疑 5; 没有发现问题 where there is nothing. */
export function countsText({ fail, doubt, unassessable }: ReviewListed['standing']): string {
  const said = [
    fail === 0 ? '' : `${VERDICTS.fail} ${fail}`,
    doubt === 0 ? '' : `${VERDICTS.doubt} ${doubt}`,
    unassessable === 0 ? '' : `${VERDICTS.unassessable} ${unassessable}`,
  ].filter((words) => words !== '');
  return said.length === 0 ? '没有发现问题' : said.join('，');
}

/** How many of each verdict are still to be dealt with. */
export function standingOf(findings: readonly Finding[]): ReviewListed['standing'] {
  const standing = findings.filter(isStanding);
  const count = (verdict: Verdict) => standing.filter((finding) => finding.verdict === verdict).length;
  return { fail: count('fail'), doubt: count('doubt'), unassessable: count('unassessable') };
}
