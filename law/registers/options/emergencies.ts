/** Kinds of emergencies that both plans and drills are about: key → 中文. */
export const EMERGENCIES = {
  fire: '消防',
  geology: '地质灾害',
  flood: '防汛抗旱',
  forest: '森林防灭火',
  safety: '生产安全',
  traffic: '道路交通',
  school: '校园安全',
  health: '公共卫生',
  food: '食品安全',
  earthquake: '地震',
  weather: '气象灾害',
  stability: '群体性事件',
  other: '其他',
} as const;

/** Further words for them. */
export const EMERGENCY_WORDS = {
  火灾: 'fire',
  防火: 'fire',
  地灾: 'geology',
  滑坡: 'geology',
  防汛: 'flood',
  抗旱: 'flood',
  山洪: 'flood',
  森林防火: 'forest',
  森林火灾: 'forest',
  安全生产: 'safety',
  交通安全: 'traffic',
  疫情防控: 'health',
  突发公共卫生: 'health',
  校园: 'school',
} as const;
