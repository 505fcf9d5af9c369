import type { IndicatorWords } from '#text/reading.ts';

/** Which indicator a figure's own words name; all words of an entry must stand in the figure's clause. Earlier entries win. */
export const INDICATOR_WORDS: readonly IndicatorWords[] = [
  {
    indicator: 'publicity.reached.students',
    register: 'publicity',
    words: ['受教育', '学生'],
    units: ['人次', '人', '名'],
  },
  { indicator: 'publicity.reached', register: 'publicity', words: ['受教育'], units: ['人次', '人'] },
  { indicator: 'publicity.materials', register: 'publicity', words: ['发放'], units: ['份', '本', '册', '张'] },
  { indicator: 'publicity.activities.courtyard', register: 'publicity', words: ['院坝'], units: ['场次', '场', '次'] },
  { indicator: 'publicity.activities', register: 'publicity', words: ['宣传'], units: ['场次', '场', '次'] },
  {
    indicator: 'legal-personnel.law-savvy',
    register: 'legal-personnel',
    words: ['法律明白人'],
    units: ['名', '人', '个'],
  },
  { indicator: 'legal-personnel.mediators', register: 'legal-personnel', words: ['调解员'], units: ['名', '人', '个'] },
  { indicator: 'exams.legal.pass-rate', register: 'exams', words: ['合格率'], units: ['%'] },
  { indicator: 'exams.legal.sit-rate', register: 'exams', words: ['参考率'], units: ['%'] },
  { indicator: 'study.leaders.sessions', register: 'study', words: ['领导干部', '学法'], units: ['次'] },
  { indicator: 'study.papers', register: 'study', words: ['心得体会'], units: ['篇', '份'] },
  { indicator: 'meetings.rule-of-law-seminars', register: 'study', words: ['学习研判会'], units: ['次'] },
  { indicator: 'meetings.party-committee', register: 'meetings', words: ['党委会'], units: ['次'] },
  { indicator: 'enforcement.misconduct', register: 'enforcement', words: ['不作为'], units: ['起', '件'] },
  { indicator: 'enforcement.fines', register: 'enforcement', words: ['罚款'], units: ['元'] },
  { indicator: 'enforcement.tickets', register: 'enforcement', words: ['罚单'], units: ['张', '件'] },
  { indicator: 'decisions.wrong-or-harmful', register: 'decisions', words: ['决策失误'], units: ['起', '件'] },
  { indicator: 'disputes.settled-rate', register: 'disputes', words: ['成功率'], units: ['%'] },
  { indicator: 'disputes.settled-rate', register: 'disputes', words: ['化解率'], units: ['%'] },
  { indicator: 'disputes.found', register: 'disputes', words: ['矛盾纠纷'], units: ['起', '件'] },
  { indicator: 'emergency.drills', register: 'emergency', words: ['演练'], units: ['次', '场', '场次'] },
  { indicator: 'disclosure.items', register: 'disclosure', words: ['公开'], units: ['条'] },
];
