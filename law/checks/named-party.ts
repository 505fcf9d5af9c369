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
      /(?:村民|当事人|信访人|被处罚人|申请人|上访人)(?:[赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕张孔曹严魏陶姜谢邹章苏潘葛范彭鲁韦马方俞任袁柳鲍史唐费廉岑薛雷贺倪汤滕罗毕郝邬安常乐于时傅皮齐康伍余元卜顾孟黄和穆萧尹姚邵汪祁毛狄米贝明臧计伏成戴宋茅庞熊纪舒屈项祝董梁杜阮蓝闵席季麻强贾路娄危江童颜郭梅盛林刁钟徐邱骆高夏蔡田胡凌霍虞万支柯管卢莫房裘缪解应宗丁宣邓郁单杭洪包诸左石崔吉钮龚程邢裴陆荣翁荀羊惠甄曲家封刘龙叶司黎白蒲从鄂索籍赖卓蔺屠蒙池乔阴胥苍双闻][一-龥]{1,2})(?=与|和|因|反映|诉|的|,|、)/g,
      context,
      (match) =>
        /某/.test(match[0]) ||
        /(?:成员|任何|时间|解决|应当|元|明白|委员|小组|代表|自治|和谐|安全|方便|强烈|高度|常年|支持|从事|计划|应急|成立|单位|项目|管理|万余|时常|路灯|安置|石料|石材|林地|林权|田地|房屋|房产|江河|水|高龄|毛|方|双方|家庭|余|强|成)/.test(
          match[0].slice(2),
        )
          ? undefined
          : {},
    ),
  good: ['村民李某与王某因土地发生纠纷。', '村民因土地边界反映问题。'],
  bad: ['村民张建国与邻居发生纠纷。'],
});
