import { describe, expect, test } from 'vitest';
import { reportLexicon } from '#law/lexicon/index.ts';
import { read } from './read.ts';

/** The registers of a sentence's figures, in order; the sentences are invented. */
const CASES: readonly (readonly [sentence: string, ...registers: string[]])[] = [
  ['调整充实由书记、镇长任双组长的领导小组，下设专项小组4个。', 'leading-groups'],
  ['印发年度工作要点，分解重点任务28项。', 'work-plan'],
  ['全年召开党委会研究法治建设议题6次。', 'meetings'],
  ['召开法治政府建设专题会议3次，研究解决重点问题5个。', 'meetings', 'meetings'],
  ['党委书记亲自部署法治工作4次，镇长亲自督办2次。', 'principal-duty', 'principal-duty'],
  ['党委理论学习中心组专题学习宪法2次。', 'study'],
  ['落实会前学法制度，镇长办公会会前学法9次。', 'study'],
  ['组织干部旁听庭审1次，撰写心得体会15篇。', 'study', 'study'],
  ['组织干部职工参加学法考试，参考率100%，合格率98%。', 'exams', 'exams'],
  ['学法用法测试2次，68人应考。', 'exams', 'exams'],
  ['全乡6人通过行政执法资格考试。', 'exams'],
  ['设置执法公示栏2处。', 'enforcement'],
  ['管理社区矫正对象5人。', 'other'],
  ['全年发生行政复议案件2件，维持1件、调解结案1件。', 'litigation', 'litigation', 'litigation'],
  ['开展“法律进校园”宣讲7场，发放宣传册600本，受教育学生900余人。', 'publicity', 'publicity', 'publicity'],
  ['悬挂宪法宣传周横幅12条。', 'publicity'],
  ['在赶集日开展法治宣传活动8次，覆盖群众2000余人次。', 'publicity', 'publicity'],
  ['通过微信公众号推送普法短视频36条。', 'publicity'],
  ['全乡培养法律明白人45名。', 'legal-personnel'],
  ['聘任法治副校长3名，配备人民调解员22名。', 'legal-personnel', 'legal-personnel'],
  ['开展法律明白人培训2次，培训80人次。', 'legal-personnel', 'legal-personnel'],
  ['新建法治文化广场1处、法治长廊2条。', 'legal-venues', 'legal-venues'],
  ['聘请律师为法律顾问，覆盖9个村。', 'legal-counsel'],
  ['法律顾问审查合同17份，提出法律意见23条。', 'legal-counsel', 'legal-counsel'],
  ['公共法律服务工作站接待法律咨询130人次，办理法律援助4件。', 'legal-counsel', 'legal-counsel'],
  ['作出重大行政决策2项，均经合法性审查和集体讨论。', 'decisions'],
  ['全年未发生一起因决策失误引发的诉讼。', 'decisions'],
  ['制定规范性文件1件，报送备案1件。', 'normative-documents', 'normative-documents'],
  ['对现行规范性文件进行清理，废止3件。', 'normative-documents'],
  ['完成合法性审核21件次。', 'normative-documents'],
  ['健全财务、用印等内部规章制度6项。', 'institutions'],
  ['办理行政处罚案件14件，罚款2.3万元。', 'enforcement', 'enforcement'],
  ['开展食品安全专项检查5次，检查门店86家次，责令改正9家。', 'enforcement', 'enforcement', 'enforcement'],
  ['拆除违法建设3处，面积240平方米。', 'enforcement', 'enforcement'],
  ['现有执法人员11名，持证率100%。', 'enforcement-officers', 'enforcement-officers'],
  ['组织执法人员培训4次，新办执法证5个。', 'enforcement-officers', 'enforcement-officers'],
  ['排查矛盾纠纷96起，调解成功93起，成功率96.9%。', 'disputes', 'disputes', 'disputes'],
  ['镇调委会达成调解协议27份，申请司法确认2件。', 'disputes', 'disputes'],
  ['今年来未发生一起“民转刑”案件。', 'disputes'],
  ['受理信访事项18件，化解信访积案3件。', 'petitions', 'petitions'],
  ['领导干部接访40批次，全年无一起进京上访。', 'petitions', 'petitions'],
  ['办理12345热线工单52件，按期办结率100%。', 'petitions', 'petitions'],
  ['修订应急预案4个，开展消防演练6次，300人参加。', 'emergency', 'emergency', 'emergency'],
  ['主动公开政府信息120条，依申请公开答复2件。', 'disclosure', 'disclosure'],
  ['政府网站发布政务公开信息75条。', 'disclosure'],
  ['便民服务中心办理政务服务事项3200件，网上办件率85%。', 'public-service', 'public-service'],
  ['下放审批事项6项，精简证明材料11项。', 'public-service', 'public-service'],
  ['作为被告的行政诉讼案件2件，行政机关负责人出庭应诉率100%。', 'litigation', 'litigation'],
  ['收到司法建议1份、检察建议2份，均按期回复。', 'litigation', 'litigation'],
  ['全年行政复议案件0件。', 'litigation'],
  ['办理人大代表建议5件、政协提案3件。', 'oversight', 'oversight'],
  ['召开人民代表大会2次，接受代表视察1次。', 'oversight', 'oversight'],
  ['开展廉政谈话35人次。', 'oversight'],
  ['督察反馈问题7个，已整改7个，整改率100%。', 'rectification', 'rectification', 'rectification'],
  ['开展整改“回头看”2次。', 'rectification'],
  ['群众满意度测评得分96.5分，位列第三。', 'evaluation'],
  ['创建民主法治示范村2个。', 'evaluation'],
  ['全镇辖12个村，户籍人口2.6万人。', 'other', 'other'],
  ['组织学习《信访工作条例》《行政复议法》等法律法规5次。', 'study'],
  ['在辖区11个村（社区）均配备法律顾问。', 'legal-counsel'],
  ['邀请法律顾问到14个村对法律明白人进行培训。', 'legal-personnel'],
  ['依托法治文化阵地，在6个村开展法治流动课堂18次。', 'publicity', 'publicity'],
  ['建成中心小学法治文化广场1个。', 'legal-venues'],
  ['开设“法律明白人”培训班2场次。', 'legal-personnel'],
  ['到市访2批3人次。', 'petitions', 'petitions'],
  ['签订目标责任书18份。', 'work-plan'],
  ['下发整改通知书17份，办理简易程序案件9件。', 'enforcement', 'enforcement'],
  ['现有干部职工62人，其中行政编制28人。', 'other', 'other'],
  ['镇综合行政执法办公室现有在编人员8名、辅助人员15名。', 'enforcement-officers', 'enforcement-officers'],
  ['举办调解员培训班2期，参训130人。', 'legal-personnel', 'legal-personnel'],
  ['主动公开信息304条。其中工作动态31条，会议报告1条。', 'disclosure', 'disclosure', 'disclosure'],
  ['审核合同5份，提出法律意见3条。', 'legal-counsel', 'legal-counsel'],
  ['考核权重提升至15%。', 'evaluation'],
  ['64项政务服务事项入驻便民服务中心。', 'public-service'],
  ['法治副校长到校上法治课4节。', 'publicity'],
  ['一是抓矛盾纠纷化解，调解纠纷30起；二是抓普法，开展宣传6次。', 'disputes', 'publicity'],
];

describe('数字归入台账', () => {
  test.each(CASES)('%s', (sentence, ...registers) => {
    const { figures } = read(sentence, { lexicon: reportLexicon, instruments: [] });
    expect(figures.map(({ register }) => register)).toEqual(registers);
  });

  test('句中没有对象的数字随所在标题', () => {
    const { figures } = read(
      '一、主要工作\n（一）规范行政执法\n全年共办理15件，涉及8家。\n（二）化解矛盾纠纷\n全年共办理21件。',
      {
        lexicon: reportLexicon,
        instruments: [],
      },
    );
    expect(figures.map(({ register }) => register)).toEqual(['enforcement', 'enforcement', 'disputes']);
  });
});
