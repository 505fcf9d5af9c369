import { practices } from '#law/registers/practices.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Letter, Place } from '../place.ts';
import { day } from '../seasons.ts';

type Practice = NonNullable<(typeof practices)['row']>;
type Told = Pick<Practice, 'title' | 'area' | 'summary'> & {
  /** Years before the place's year, and the day. */
  readonly since: readonly [number, string];
  readonly praised?: readonly [string, string];
};

const PRACTICES: Readonly<Record<Letter, readonly Told[]>> = {
  A: [
    {
      title: '院坝法治夜话',
      area: 'publicity',
      summary: '夏夜在院坝讲案例、答疑问，讲完当场登记矛盾线索，由村调解员次日上门。',
      since: [1, '06-10'],
    },
  ],
  B: [
    {
      title: '村头一张便民卡',
      area: 'services',
      summary: '每户发放便民卡，写明本村法律顾问、调解员和联络员的值班时间，群众有事照卡找人。',
      since: [0, '03-06'],
    },
    {
      title: '麦收前矛盾大排查',
      area: 'disputes',
      summary: '麦收前半个月逐组排查地界、农机和用水矛盾，先登记、后调解，收割期间安排调解员到田头值守。',
      since: [2, '05-12'],
    },
  ],
  C: [
    {
      title: '赶场日流动调解点',
      area: 'disputes',
      summary: '赶场日在农贸市场旁设流动调解点，调解员、法律顾问和民警同坐一张桌，小纠纷当场调、当场记。',
      since: [1, '04-04'],
      praised: ['县司法局', '09-20'],
    },
    {
      title: '执法先提醒',
      area: 'enforcement',
      summary: '专项整治前一周先上门、上街提醒，整治中对初次轻微违法以教育为主，整治后公布执法数据。',
      since: [0, '03-27'],
    },
    {
      title: '一事一码查进度',
      area: 'services',
      summary: '群众反映事项登记后发放查询码，可以查看承办人岗位和办理进度，减少重复来访。',
      since: [0, '06-05'],
    },
  ],
  D: [
    {
      title: '一案一普法',
      area: 'publicity',
      summary: '每办结一起有代表性的案件或者纠纷，就到当事人所在村讲一次法，讲清事由、依据和后果。',
      since: [2, '02-15'],
      praised: ['县委依法治县办', '12-05'],
    },
    {
      title: '檐下议事堂',
      area: 'decisions',
      summary: '涉及群众切身利益的事项先在议事堂听意见，意见和采纳情况一并张榜公布。',
      since: [1, '07-08'],
    },
  ],
  E: [
    {
      title: '学法二十分',
      area: 'other',
      summary: '每次例会前用二十分钟学一部与近期工作有关的法，由分管站所轮流主讲。',
      since: [1, '03-01'],
    },
  ],
};

/** What a place does that its report may cite. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const drafts = PRACTICES[place.report].map(({ title, area, summary, since: [ago, on], praised }): Draft<Practice> => {
    const told: Draft<Practice> = { unit: place.offices.pafz, title, area, summary, since: day(place.year - ago, on) };
    if (praised === undefined) return told;
    const [recognisedBy, praisedOn] = praised;
    return { ...told, recognisedBy, recognisedOn: day(place.year, praisedOn) };
  });
  return rowsIn(practices, place, drafts);
}
