/** What 零 counts in a report that states a zero: 零上访, 零事故. Other words with 零 (零距离, 零容忍) count nothing. */
export const ZERO_OF: readonly string[] = [
  '上访', '非访', '进京', '信访', '事故', '案件', '发案', '投诉', '复议', '诉讼', '败诉', '违规', '差错', '火灾', '伤亡', '事件', '命案', '积案', '纠错', '申请',
  '犯罪', '集访', '死亡', '举报', '撤销', '安全事故', '越级',
];
