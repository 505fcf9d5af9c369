import { defineCheck, matches } from '#text/define-check.ts';
import { cite } from '../facts/index.ts';

/** A party to a dispute or case by name. */
export const namedParty = defineCheck({
  id: 'privacy.named-party',
  family: 'privacy',
  label: '写了当事人姓名',
  verdict: 'doubt',
  says: '写了案件、纠纷当事人的姓名。',
  because: '公开报告不应出现当事人姓名。',
  fix: '请改为“某某”或者删去。',
  basis: cite('R15'),
  find: (context) =>
    matches(
      /(?:村民|当事人|信访人|被处罚人|申请人|上访人)(?:[李王张刘陈杨赵黄周吴徐孙胡朱郭罗梁宋郑谢韩唐冯董曹袁邓沈彭吕苏卢蒋蔡贾丁魏薛潘杜戴钟汪姜姚谭廖邹熊郝崔邱秦侯邵孟钱汤尹黎乔贺赖龚][一-龥]{1,2})(?=与|和|因|反映|诉|的|,|、)/g,
      context,
      (match) =>
        /某|陈述|陈情|黄金|周边|周围|周期|张贴|苏木|唐突|杜绝|汪洋/.test(match[0]) ||
        /(?:成员|任何|时间|解决|应当|元|明白|委员|小组|代表|自治|和谐|安全|方便|强烈|高度|常年|支持|从事|计划|应急|成立|单位|项目|管理|万余|时常|路灯|安置|石料|石材|林地|林权|田地|房屋|房产|江河|水|高龄|毛|方|双方|家庭|余|强|成)/.test(
          match[0].slice(2),
        )
          ? undefined
          : {},
    ),
  good: ['村民李某与王某因土地发生纠纷。', '村民因土地边界反映问题。'],
  bad: ['村民张建国与邻居发生纠纷。'],
});
