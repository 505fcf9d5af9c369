import { defineCheck, matches } from '#text/define-check.ts';

/** Wrong and right, from the usage notes of 《现代汉语词典》 and 《通用规范汉字表》. */
const RIGHT: ReadonlyMap<string, string> = new Map([
  ['进一度', '进一步'],
  ['带着作用', '带头作用'],
  ['台帐', '台账'],
  ['帐目', '账目'],
  ['帐户', '账户'],
  ['部暑', '部署'],
  ['布署', '部署'],
  ['即然', '既然'],
  ['既使', '即使'],
  ['渡过难关', '度过难关'],
  ['严历', '严厉'],
  ['惩诫', '惩戒'],
  ['徇私枉法舞弊', '徇私舞弊'],
  ['调节委员会', '调解委员会'],
  ['人民调节', '人民调解'],
  ['调节成功率', '调解成功率'],
  ['矛盾纠纷调节', '矛盾纠纷调解'],
  ['法律名白人', '法律明白人'],
  ['法律明百人', '法律明白人'],
  ['行政处法', '行政处罚'],
  ['行政复意', '行政复议'],
  ['规范性文体', '规范性文件'],
  ['合法性审察', '合法性审查'],
  ['督查整顿改', '督察整改'],
  ['按装', '安装'],
  ['贯策', '贯彻'],
  ['惯彻', '贯彻'],
  ['坚强领导不', '坚强领导下'],
  ['化解矛质', '化解矛盾'],
  ['第一责任人责职', '第一责任人职责'],
  ['依法行证', '依法行政'],
  ['应急予案', '应急预案'],
  ['应急演炼', '应急演练'],
  ['演炼', '演练'],
  ['粗旷', '粗犷'],
  ['震憾', '震撼'],
  ['不径而走', '不胫而走'],
  ['再接再励', '再接再厉'],
  ['以案示法', '以案释法'],
  ['以案试法', '以案释法'],
  ['法治宣传周边', '法治宣传'],
  ['宪法宣传周动', '宪法宣传周活动'],
  ['执法全过程纪录', '执法全过程记录'],
]);
const PATTERN = new RegExp([...RIGHT.keys()].join('|'), 'g');

/** Misspellings common in office documents. */
export const misspelling = defineCheck({
  id: 'wording.misspelling',
  family: 'wording',
  label: '错别字',
  verdict: 'doubt',
  says: '疑有错别字。',
  because: '公文用字应当准确。',
  fix: '请改正。',
  basis: null,
  find: (context) =>
    matches(PATTERN, context, (match) => {
      const right = RIGHT.get(match[0]);
      return right === undefined ? undefined : { says: `“${match[0]}”疑为“${right}”。`, fix: `请改为“${right}”。` };
    }),
  good: ['进一步部署台账工作，发挥带头作用。'],
  bad: ['进一度加大力度。', '充分发挥领导干部的带着作用。', '建立工作台帐。'],
});
