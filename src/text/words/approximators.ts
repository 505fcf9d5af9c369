/** Words that blur a number. Source: 《现代汉语八百词》 under 余, 多, 近, 约, 来, 左右, 以上. */

/** Directly before the number and part of the span; the longest that fits wins. */
export const LEADING: readonly string[] = [
  '不少于',
  '不低于',
  '不超过',
  '不多于',
  '不高于',
  '不得少于',
  '不得低于',
  '不得超过',
  '不小于',
  '不大于',
  '不足',
  '不到',
  '至少',
  '最少',
  '最多',
  '至多',
  '超过',
  '超出',
  '大约',
  '将近',
  '接近',
  '低于',
  '高于',
  '少于',
  '多于',
  '大于',
  '小于',
  '近',
  '约',
  '超',
  '逾',
  '上',
];

/** Letters before a leading approximator that make another word of it: 预约, 最近, 反超, 马上. */
export const NOT_BEFORE: Readonly<Record<string, string>> = {
  近: '最附临邻亲靠远就贴逼',
  约: '预签履节条公协契制合大相邀邮',
  超: '反赶高远',
  上: '以网线会课马路街天晚身手车早在向书网点同掌岗场',
  不到: '达找做看得',
  不足: '短的',
};

/** Directly behind the measure word and part of the span. */
export const TRAILING: readonly string[] = ['及以上', '以上', '以下', '以内', '左右', '之多', '之内', '上下'];

/** Between number and measure word, or behind the number. */
export const INNER = '余多几来';

/** A recorded zero: 未发生一起. The longest that fits wins; all stand directly before 一 or 1. */
export const NONE_OF: readonly string[] = [
  '未发生过',
  '未发生',
  '未出现过',
  '未出现',
  '未收到',
  '未接到',
  '未受理',
  '未产生',
  '未引发',
  '未发现',
  '未接收',
  '未立案',
  '未办理',
  '没有发生过',
  '没有发生',
  '没有出现',
  '没有',
  '未有',
  '从无',
  '无',
  '未',
];
