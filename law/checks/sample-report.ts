/** An invented report without defects, in parts, so that samples can leave one out or put one wrong. */
export const SAMPLE_PARTS = {
  number: '双河委文〔2024〕2号',
  title: '中共云岭县双河镇委员会\n云岭县双河镇人民政府\n关于2023年法治政府建设情况的报告',
  addressee: '县委、县政府：',
  opening: '2023年，双河镇深入学习贯彻习近平法治思想，扎实推进法治政府建设。现将有关情况报告如下。',
  measures:
    '一、2023年推进法治政府建设的主要举措和成效\n（一）加强学习宣传。党委理论学习中心组专题学习宪法3次，开展普法宣传活动12场，发放资料2300份。\n（二）规范执法行为。办理行政处罚案件8件，执法人员11名全部持证。\n（三）化解矛盾纠纷。排查矛盾纠纷96起，调解成功93起，成功率96.9%。',
  shortcomings: '二、存在的不足和原因\n执法力量与任务不够匹配，主要原因是专业人员流动较快、培训跟得不紧。',
  principal:
    '三、党政主要负责人履行推进法治建设第一责任人职责情况\n党委书记、镇长对法治建设重要工作亲自部署，听取汇报2次，督办案件3件。',
  plan: '四、2024年推进法治政府建设的主要安排\n继续抓好学习宣传，加强执法培训，健全矛盾纠纷排查机制。',
  signature: '中共云岭县双河镇委员会\n云岭县双河镇人民政府\n2024年1月15日\n（此件公开发布）',
} as const;

export type SampleParts = Record<keyof typeof SAMPLE_PARTS, string>;

/** The sample with some parts replaced; an empty part is left out. */
export function sampleReport(changes: Partial<SampleParts> = {}): string {
  return Object.values({ ...SAMPLE_PARTS, ...changes })
    .filter((part) => part !== '')
    .join('\n');
}
