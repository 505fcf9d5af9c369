import { checks } from '#law/checks/index.ts';
import { SAMPLE_PARTS, type SampleParts } from '#law/checks/sample-report.ts';

/** One way of spoiling a clean report so that one rule, and as few others as possible, must speak. */
export type Plant = { readonly rule: string; readonly spoil: (clean: SampleParts) => SampleParts };

const yearOf = ({ title }: SampleParts) => Number(/20\d\d/.exec(title)?.[0] ?? 2023);
const part = (name: keyof SampleParts, text: (clean: SampleParts) => string) => (clean: SampleParts) => ({
  ...clean,
  [name]: text(clean),
});
/** Puts a sentence at the end of the first paragraph of the results. */
const said = (sentence: (clean: SampleParts) => string) =>
  part('measures', (clean) => {
    const [heading, first, ...rest] = clean.measures.split('\n');
    return [heading, `${first}\n${sentence(clean)}`, ...rest].join('\n');
  });
/** 乡, 镇 … of the report, and another one. */
const other = ({ title }: SampleParts) => (/镇/.test(title) ? '乡' : '镇');

/** Rules whose defect is a matter of the whole report and not of one sentence. */
const WHOLE: Readonly<Record<string, readonly Plant['spoil'][]>> = {
  'contents.no-measures': [
    (clean) => ({
      ...clean,
      opening: '',
      measures: '',
      shortcomings: '一、存在的不足和原因\n学法不够，原因是抓得不紧。',
      principal: '',
      plan: '',
    }),
  ],
  'contents.no-shortcomings': [part('shortcomings', () => '')],
  'contents.no-causes': [
    part('shortcomings', () => '二、存在的不足\n部分干部学法不够深入，执法力量比较薄弱，群众满意度有待提高。'),
  ],
  'contents.causes-heading-only': [
    part('shortcomings', () => '二、存在的不足和原因\n部分干部学法不够深入，执法力量比较薄弱，群众满意度有待提高。'),
  ],
  'contents.no-principal': [part('principal', () => '')],
  'contents.principal-one-only': [
    part('principal', () => '三、第一责任人履行推进法治建设职责情况\n党委书记亲自部署法治工作，听取汇报2次。'),
  ],
  'contents.no-plan': [part('plan', () => '')],
  'form.late': [
    part('signature', (clean) => clean.signature.replace(/20\d\d年\d+月\d+日/, `${yearOf(clean) + 1}年4月2日`)),
  ],
  'form.issued-too-early': [
    part('signature', (clean) => clean.signature.replace(/20\d\d年\d+月\d+日/, `${yearOf(clean)}年12月5日`)),
  ],
  'form.undated': [part('signature', (clean) => clean.signature.replace(/\n20\d\d年\d+月\d+日/, ''))],
  'form.unsigned': [part('signature', (clean) => /20\d\d年\d+月\d+日/.exec(clean.signature)?.[0] ?? '')],
  'form.signature-names': [
    part('signature', (clean) => `中共白石镇委员会\n云岭县白石镇人民政府\n${yearOf(clean) + 1}年1月15日`),
  ],
  'form.unaddressed': [part('addressee', () => '')],
  'form.addressee-one-only': [part('addressee', () => '县人民政府：')],
  'form.untitled': [part('title', () => '')],
  'form.title-year': [part('title', (clean) => clean.title.replace(/20\d\d年(?:度)?/, ''))],
  'form.number-year': [part('number', (clean) => `云山委文〔${yearOf(clean)}〕6号`)],
  'form.number-brackets': [
    part('number', (clean) => `云山委文[${yearOf(clean) + 1}]6号`),
    part('number', (clean) => `云山委文〔${yearOf(clean) + 1}〕第6号`),
  ],
  'period.other-year': [
    said((clean) => `${yearOf(clean) - 1}年共开展送法活动19场次。`),
    said((clean) => `${yearOf(clean) - 1}年以来，召开法治研判会6次。`),
  ],
  'period.heading-year': [part('plan', (clean) => `四、${yearOf(clean)}年工作安排\n继续抓好学习宣传。`)],
  'period.opening-year': [part('opening', (clean) => `现将${yearOf(clean) - 1}年度法治政府建设情况报告如下：`)],
  'period.future-result': [said((clean) => `${yearOf(clean) + 1}年开展送法活动19场次。`)],
  'period.five-year-plan': [said(() => '深入落实“七五”普法规划。'), said(() => '启动“九五”普法宣传。')],
  'period.plenary-too-early': [said(() => '认真学习党的二十届四中全会精神。')],
  'period.this-year': [said(() => '今年以来，干部学法热情不断提高。')],
  'form.other-genre': [
    (clean) => ({
      ...clean,
      number: '',
      title: '年终工作总结',
      opening: '一年来，全镇经济平稳运行。',
      measures: '一、经济发展\n粮食产量稳定，新修道路12公里，发展合作社6家，建成大棚80座，群众收入稳步增长。',
      shortcomings: '',
      principal: '',
      plan: '',
    }),
  ],
  'period.year-unknown': [
    (clean) => ({
      ...clean,
      number: '',
      title: '双河镇法治政府建设工作报告',
      opening: '现将有关情况报告如下：',
      measures: '一、主要举措和成效\n开展普法宣传12场。',
      shortcomings: '二、存在的不足和原因\n学法不够，原因是抓得不紧。',
      plan: '四、下一步工作安排\n继续抓好学习。',
      signature: '双河镇人民政府',
    }),
  ],
  'law.not-yet': [said(() => '贯彻《网络数据安全管理条例》《行政执法监督条例》。')],
  'law.repealed': [
    said(() => '贯彻《全面推进依法行政实施纲要》。'),
    said(() => '落实《法治政府建设实施纲要（2015—2020年）》。'),
  ],
  'consistency.none-but-some': [
    (clean) =>
      said(() => '法律顾问多次参与起草、审查规范性文件。')({
        ...clean,
        measures: `${clean.measures}\n全年未制定行政规范性文件。`,
      }),
  ],
  'consistency.same-thing': [said(() => '全镇17个村建成调解室，普法队伍覆盖全镇19个村。')],
  'structure.heading-order': [
    part('plan', (clean) => clean.plan.replace('四、', '五、')),
    part('principal', (clean) => clean.principal.replace('三、', '二、')),
  ],
  'structure.heading-mark': [said(() => '（一）、其他工作')],
  'structure.heading-stop': [part('plan', (clean) => clean.plan.replace('\n', '。\n'))],
  'structure.empty-section': [part('shortcomings', (clean) => clean.shortcomings.split('\n')[0] ?? '')],
  'structure.lone-first': [
    part('plan', (clean) => `${clean.plan.split('\n')[0]}\n重点做好以下工作：一是加强学习宣传，不断提高能力。`),
  ],
  'leftover.other-kind': [said((clean) => `我${other(clean)}认真落实普法责任。`), said(() => '我局积极开展送法活动。')],
  'leftover.other-place': [said(() => '黄岭镇党委高度重视普法工作。')],
  'plausibility.all-100': [
    part('measures', () => '一、主要举措和成效\n参考率100%，合格率100%，持证率100%，答复率100%，共办理20件。'),
  ],
  'plausibility.few-figures': [
    part(
      'measures',
      () =>
        `一、主要举措和成效\n${'党委高度重视学习宣传，认真组织干部学法。各办公室分工负责，齐抓共管，形成合力。'.repeat(40)}`,
    ),
  ],
};

/** For every rule: its own ways, else each of its bad samples put into the results as a sentence. */
export const PLANTS: readonly Plant[] = checks.flatMap(({ id, bad }) =>
  (WHOLE[id] ?? bad.map((sentence) => said(() => afterTitle(sentence)))).map((spoil) => ({ rule: id, spoil })),
);

/** Defects of one sentence, to be put into any text: for every rule that needs no more. */
export const SENTENCES: readonly { readonly rule: string; readonly sentence: string }[] = checks
  .filter(({ id, bad }) => WHOLE[id] === undefined && bad.length > 0)
  .flatMap(({ id, bad }) => bad.map((sentence) => ({ rule: id, sentence: afterTitle(sentence) })));

/** Bad samples carry a title where the year matters; in a report only the sentence is planted. */
function afterTitle(sentence: string): string {
  const isReport = sentence.includes(SAMPLE_PARTS.opening) || sentence.startsWith(SAMPLE_PARTS.number);
  return isReport ? (/主要举措和成效\n(.+)/.exec(sentence)?.[1] ?? sentence) : sentence.replace(/^[^\n]*报告\n/, '');
}
