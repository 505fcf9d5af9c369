import type { Letter } from '../place.ts';

/** Matters decided as major decisions, as many for each township as its quota asks for, and one more still open. */
export const DECISIONS: Readonly<Record<Letter, readonly string[]>> = {
  A: ['集镇生活污水处理设施改造方案', '石磨村易地搬迁点公共服务配套方案', '青禾乡农村客运站点布局调整方案'],
  B: ['麦垄乡国土空间村庄规划', '麦垄乡集中供水提升方案'],
  C: ['澄溪镇农贸市场迁建方案', '集镇机动车停放管理方案', '澄溪河岸线生态修复方案'],
  D: ['竹屿乡公益性公墓建设方案', '楠木村古树群保护与利用方案'],
  E: ['沙枣乡草畜平衡区划定方案', '集镇供暖改造方案', '红柳村饮水安全巩固提升方案'],
};

export const SKIP_REASONS =
  '听证：不直接涉及特定群众重大利益调整，不属于应当听证的情形；公平竞争审查：不涉及市场主体经济活动。';

export const EXECUTORS = ['村镇建设和环境保护办公室', '经济发展办公室', '农业服务中心'] as const;
