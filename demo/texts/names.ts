/** Invented persons: a surname, 某, a stem and the mark that tells them from real people. */
const SURNAMES = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章'];
const STEMS = [...'甲乙丙丁戊己庚辛壬癸'];

/** 杨某甲（演示）, … all different, several hundred. */
export const PERSONS: readonly string[] = STEMS.flatMap((stem) =>
  SURNAMES.map((surname) => `${surname}某${stem}（演示）`),
);

/** Invented firms. */
export const FIRMS = ['演示正衡律师事务所', '演示明溪律师事务所', '演示方圆法律服务所', '演示同舟律师事务所'] as const;
