import { defineCheck, type Hit } from '#text/define-check.ts';

/** What has no full stop for longer is no sentence; without a bound the engine's stack ends at some million letters. */
const LONGEST = 2000;
const SENTENCE = new RegExp(`[^。\\n;!?]{22,${LONGEST}}`, 'g');

/** The same sentence twice. */
export const repeatedSentence = defineCheck({
  id: 'leftover.repeated-sentence',
  family: 'leftover',
  label: '句子重复',
  verdict: 'doubt',
  says: '同一句话出现了两次。',
  because: '多为复制粘贴时重复。',
  fix: '请删去重复的一句。',
  basis: null,
  find: ({ chars }) => {
    const seen = new Map<string, number>();
    const hits: Hit[] = [];
    for (const match of chars.matchAll(SENTENCE)) {
      if (match[0].length >= LONGEST) continue;
      const key = match[0].replace(/^[一二三四五六七八九十]是|[,、:“”\d]/g, '');
      if (key.length < 18) continue;
      if (seen.has(key)) hits.push({ from: match.index, to: match.index + match[0].length });
      else seen.set(key, match.index);
    }
    return hits;
  },
  good: ['严格落实行政执法公示制度，不断提高执法水平和服务能力。'],
  bad: [
    '严格落实行政执法公示制度，不断提高执法水平和服务群众的能力。全年开展5次。严格落实行政执法公示制度，不断提高执法水平和服务群众的能力。',
  ],
});
