/** `article`: the instrument's own words, or the part of them that holds the fact; `account`: what others say of it; `data`: a data file. */
export type Reading = {
  readonly what: 'article' | 'account' | 'data';
  readonly place: string;
  readonly asOf: string | null;
};

/** What was read to learn a fact: one entry a copy. `asOf` is how new that copy was, so that later amendments stay suspect. */
export const readings = {
  'laws-2025-04': { what: 'article', place: 'LawRefBook/Laws@2f4c5c2', asOf: '2025-04-19' },
  'laws-stored': {
    what: 'article',
    place: 'LawRefBook/Laws@d7dff84、e241bee、3cd6e86、318d624、6ef77b0',
    asOf: null,
  },
  'state-council-2019-02': {
    what: 'article',
    place: 'ZhouYNF/platform-1 db/ge_policy_raw20190217.sql（gov.cn）',
    asOf: '2019-02-17',
  },
  'annual-report-guide': { what: 'account', place: 'zgtc.gov.cn t20230914_3274212', asOf: null },
  'annual-report-contents': { what: 'account', place: 'scfzw.net/sifa/36/6427.html', asOf: null },
  'supervision-summary': { what: 'account', place: 'm.zgkjsz.com/page/2019/0524/5143930.shtml', asOf: null },
  'first-responsible-opening': {
    what: 'article',
    place: 'fissico.com/html/xw/dzyw/27116.html；chinalawtranslate.com（第一条至第五条）',
    asOf: null,
  },
  'document-notice-excerpt': {
    what: 'article',
    place: 'shdbkk.com/html_3/falu/24901/list/1.html；baike.baidu.hk 22621816',
    asOf: null,
  },
  'chongqing-290-opening': { what: 'article', place: 'law.foodmate.net/show-195318.html', asOf: null },
  'enforcement-supervision-opening': {
    what: 'article',
    place: 'moqicareer.com/zckd/xzfg/3923.html；zmszidc law_view 787848（第一条至第六条）',
    asOf: null,
  },
  'chongqing-list-2023': {
    what: 'account',
    place: 'zhongxian.gov.cn t20231130_12629607；cqwx.gov.cn t20231209_12678495',
    asOf: null,
  },
  'chongqing-list-2025': {
    what: 'account',
    place: 'cqqj.gov.cn t20250711_14809713；黔江府办发〔2025〕26号',
    asOf: null,
  },
  'mediation-rules-excerpt': {
    what: 'article',
    place: 'lawfaq.cn/law/24-140-3.html（第二十七条至第三十五条）',
    asOf: null,
  },
  'counsel-summary': {
    what: 'account',
    place: 'zgjjzzsgf.com ArticleID=3266；e.mzyfz.org.cn paper_12093_7088',
    asOf: null,
  },
  'law-savvy-text': {
    what: 'article',
    place: 'chenshihong.com 2247515970；epaper.cnwomen.com.cn 2021-11-24；laojin123.com/article/126192.html',
    asOf: null,
  },
  'village-counsel-action': { what: 'account', place: 'zndbife.cn BookShow 1999', asOf: null },
  'publicity-law-news': {
    what: 'account',
    place: 'jydb.scedumedia.com doc-29435；wn.com 2025-12-16；cgfbd.com',
    asOf: null,
  },
  'plan-9-news': {
    what: 'account',
    place: 'find_string 61995106176（新华社 2026-07-29）；66808666913（2026-09-08）',
    asOf: null,
  },
  'plan-8-news': { what: 'account', place: 'dzb.zzrbnews.com/news/9001.html', asOf: null },
  'constitution-day': { what: 'account', place: 'j4eseu.com News 1024', asOf: null },
  'study-opinion-opening': { what: 'article', place: 'beijing.baogaosu.com 45661112（新华社 2016-04-07）', asOf: null },
  'local-study-rules': { what: 'account', place: 'ask.fsou.com lar/173183/17318385_1；hcv8jop6ns1r 28172', asOf: null },
  'emergency-plan-2024': {
    what: 'account',
    place: 'jackysoft.net/shipinzixun/869.html（机器转写，有错漏）',
    asOf: null,
  },
  'emergency-plan-2013': {
    what: 'article',
    place: 'cn.chinagate.cn 2013-11/08 content_30540511_3（第二十二条至第二十五条）',
    asOf: null,
  },
  'outline-2021-news': { what: 'account', place: 'zqb.cyol.com 2021-08-12；guc884.cn 18740725621005001', asOf: null },
  'outline-2015-article': { what: 'account', place: 'fx361.cc/page/2017/1226/22615693.shtml', asOf: null },
  'county-indicators-opening': { what: 'article', place: 'czj.chuzhou.gov.cn/ztzl/yfxz/1104200385.html', asOf: null },
  'county-indicators-2025': { what: 'account', place: 'yongchang.gov.cn 金政发〔2025〕33号（2025-06-13）', asOf: null },
  'ningxia-opening': { what: 'article', place: 'jendow.com.tw 寧夏回族自治區法治政府建設指標體系', asOf: null },
  'document-tools': {
    what: 'account',
    place: 'Rimagination/gongwen-draft；find_string 66425783239、58823535098',
    asOf: null,
  },
  'layout-tools': {
    what: 'account',
    place: 'Rimagination/gongwen-draft；find_string 68929948857、55423235592、59239829247、56839722909',
    asOf: null,
  },
  'holiday-cn-2026': {
    what: 'data',
    place: 'NateScarlet/holiday-cn 2026.json（gov.cn/zhengce/zhengceku/202511/content_7047091.htm）',
    asOf: '2026-08-07',
  },
  'cybersecurity-news': {
    what: 'account',
    place: 'dengbaoceping.net.cn/list3/978.html；liuxueshe.com 26728',
    asOf: null,
  },
  'graded-protection-templates': { what: 'account', place: 'find_string 54198191520、3519150438', asOf: null },
  'electronic-archives-article': { what: 'account', place: 'handmsg.com/page/2024/1231/25618421.shtml', asOf: null },
  'archives-standard-explainer': { what: 'account', place: '84971.cn；bhygbaby.com', asOf: null },
  'villagers-committee-news': { what: 'account', place: '新华社 2025-10-29；cssn.cn t20251203_5953685', asOf: null },
} as const satisfies Readonly<Record<string, Reading>>;

export type ReadingId = keyof typeof readings;
