import type { LocalDate } from '#kernel/local-date.ts';
import { publicity } from '#law/registers/publicity.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { quotaOf } from '../quotas.ts';
import { type Random, randomOf } from '../random.ts';
import {
  constitutionWeek,
  day,
  daysFrom,
  marketDays,
  spread,
  spreadOverWorkdays,
  THEME_DAYS,
  workdaysFrom,
} from '../seasons.ts';
import { ONLINE_THEMES, PUBLIC_THEMES, SCHOOL_THEMES } from '../texts/laws.ts';
import { shortName } from '../units.ts';

type Activity = NonNullable<(typeof publicity)['row']>;

/** The activities of a place's year, each on a day that suits it. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'publicity');
  const drafts = [
    ...inVillages(place, random),
    ...onMarketDays(place, random),
    ...inSchools(place, random),
    ...onThemeDays(place, random),
    ...inConstitutionWeek(place, random),
    ...elsewhere(place, random),
    ...online(place, random),
  ];
  return rowsIn(publicity, place, withStudents(withBooklets(drafts, place), place));
}

/** Courtyard talks and lectures go round the villages; some villages are left out all year. */
function inVillages(place: Place, random: Random): readonly Draft<Activity>[] {
  const visited = place.villages.slice(0, place.villages.length - quotaOf(place, 'publicity.villages-left-out'));
  const theme = random.deal(PUBLIC_THEMES);
  const all = daysFrom(day(place.year, '02-15'), day(place.year, '11-25'));
  const talks = spread(random, quotaOf(place, 'publicity.courtyard'), all).map((on, at): Draft<Activity> => {
    const unit = visited[at % visited.length] ?? place.unit;
    return {
      unit,
      kind: 'courtyard',
      on,
      place: `${shortName(unit)}${random.pick(['文化院坝', '老槐树院坝', '村委会院坝', '村民小组晒坝'])}`,
      theme: theme(),
      audience: random.chance(0.3) ? ['farmers', 'elderly'] : ['farmers'],
      reached: random.int(28, 75),
      onDutyList: random.chance(0.5),
    };
  });
  const lectures = spread(random, quotaOf(place, 'publicity.lecture'), all).map((on, at): Draft<Activity> => {
    const unit = visited[(at * 2 + 1) % visited.length] ?? place.unit;
    return {
      unit,
      kind: 'lecture',
      on,
      place: `${shortName(unit)}会议室`,
      theme: `法治讲座：${theme()}`,
      audience: ['farmers', 'officials'],
      reached: random.int(35, 80),
      sponsor: random.pick(['县司法局', '县人民法院', '村法律顾问', null]),
    };
  });
  return [...talks, ...lectures];
}

function onMarketDays(place: Place, random: Random): readonly Draft<Activity>[] {
  const theme = random.deal(PUBLIC_THEMES);
  const days = marketDays(place, day(place.year, '01-12'), day(place.year, '12-25'));
  return spread(random, quotaOf(place, 'publicity.market'), days).map((on) => ({
    unit: random.pick([place.offices.sfs, place.offices.pafz, place.offices.zfd, place.offices.yjb]),
    kind: 'market',
    on,
    place: '集镇农贸市场',
    theme: theme(),
    audience: ['public', 'traders'],
    reached: random.int(120, 320),
    leaflets: random.int(80, 260),
    onDutyList: true,
  }));
}

function inSchools(place: Place, random: Random): readonly Draft<Activity>[] {
  const theme = random.deal(SCHOOL_THEMES);
  const term = [
    ...workdaysFrom(day(place.year, '03-01'), day(place.year, '06-20')),
    ...workdaysFrom(day(place.year, '09-04'), day(place.year, '11-28')),
  ];
  return spread(random, quotaOf(place, 'publicity.school'), term).map((on) => ({
    unit: place.offices.sfs,
    kind: 'school',
    on,
    place: `${place.short}${random.pick(['中心小学', '初级中学', '中心幼儿园和小学部'])}`,
    theme: theme(),
    audience: ['students'],
    sponsor: random.pick(['派出所', '县人民检察院', null]),
    onDutyList: true,
  }));
}

const THEMES = [
  { on: THEME_DAYS.consumer, theme: '消费者权益日宣传', office: 'zfd' },
  { on: THEME_DAYS.nationalSecurity, theme: '全民国家安全教育日宣传', office: 'pafz' },
  { on: THEME_DAYS.drugs, theme: '国际禁毒日宣传', office: 'pafz' },
  { on: THEME_DAYS.fireSafety, theme: '消防安全日宣传', office: 'yjb' },
  { on: THEME_DAYS.workSafety, theme: '安全生产咨询日宣传', office: 'yjb' },
  { on: THEME_DAYS.civilCode, theme: '民法典宣传月集中宣传', office: 'sfs' },
] as const;

function onThemeDays(place: Place, random: Random): readonly Draft<Activity>[] {
  return THEMES.slice(0, quotaOf(place, 'publicity.theme')).map(({ on, theme, office }) => ({
    unit: place.offices[office],
    kind: 'theme',
    on: day(place.year, on),
    place: '集镇文化广场',
    theme,
    audience: ['public', 'students'],
    reached: random.int(220, 360),
    leaflets: random.int(150, 300),
    onDutyList: true,
  }));
}

function inConstitutionWeek(place: Place, random: Random): readonly Draft<Activity>[] {
  const others = constitutionWeek(place.year).filter((on) => on !== day(place.year, THEME_DAYS.constitution));
  const days = [
    day(place.year, THEME_DAYS.constitution),
    ...random.sample(others, quotaOf(place, 'publicity.constitution-week') - 1),
  ];
  return days.map((on, at) => ({
    unit: at === 0 ? place.offices.sfs : (place.villages[at - 1] ?? place.unit),
    kind: 'constitution-week',
    on,
    place: at === 0 ? '集镇文化广场' : `${shortName(place.villages[at - 1] ?? place.unit)}便民服务中心`,
    theme: at === 0 ? '国家宪法日集中宣传' : '宪法进乡村',
    audience: at === 0 ? ['public', 'students', 'officials'] : ['farmers'],
    reached: at === 0 ? random.int(260, 420) : random.int(45, 110),
    onDutyList: true,
  }));
}

function elsewhere(place: Place, random: Random): readonly Draft<Activity>[] {
  const theme = random.deal(PUBLIC_THEMES);
  const kinds = [
    {
      kind: 'enterprise',
      office: 'jjfz',
      place: '辖区企业会议室',
      audience: ['enterprise-managers'],
      people: [12, 40],
    },
    { kind: 'household', office: 'sfs', place: '入户走访', audience: ['farmers', 'elderly'], people: [18, 45] },
    { kind: 'broadcast', office: 'dzb', place: '村级广播', audience: ['public'], people: null },
    { kind: 'vehicle', office: 'yjb', place: '各村主干道', audience: ['public'], people: null },
    { kind: 'display', office: 'sfs', place: '集镇主街和各村宣传栏', audience: ['public'], people: null },
  ] as const;
  return kinds.flatMap(({ kind, office, place: where, audience, people }) =>
    spreadOverWorkdays(
      random,
      quotaOf(place, `publicity.${kind}`),
      day(place.year, '01-15'),
      day(place.year, '12-20'),
    ).map(
      (on): Draft<Activity> => ({
        unit: place.offices[office],
        kind,
        on,
        place: where,
        theme: theme(),
        audience,
        reached: people === null ? null : random.int(people[0], people[1]),
      }),
    ),
  );
}

function online(place: Place, random: Random): readonly Draft<Activity>[] {
  const theme = random.deal(ONLINE_THEMES);
  const days: readonly LocalDate[] = daysFrom(day(place.year, '01-06'), day(place.year, '12-28'));
  return spread(random, quotaOf(place, 'publicity.online'), days).map((on, at) => ({
    unit: place.offices.dzb,
    kind: 'online',
    on,
    place: at % 3 === 0 ? '微信公众号' : '村民微信群',
    theme: theme(),
    audience: ['public'],
  }));
}

/** Booklets are handed out at markets, on theme days, in Constitution week and at lectures. */
function withBooklets(drafts: readonly Draft<Activity>[], place: Place): readonly Draft<Activity>[] {
  const handedOut = drafts.filter(({ kind }) =>
    ['market', 'theme', 'constitution-week', 'lecture'].includes(kind ?? ''),
  );
  const booklets = randomOf(place, 'booklets').split(quotaOf(place, 'publicity.booklets'), handedOut.length, 20);
  return drafts.map((draft) => {
    const at = handedOut.indexOf(draft);
    return at < 0 ? draft : { ...draft, booklets: booklets[at] ?? 0 };
  });
}

/** Pupils are reached in their schools, and a few of them on theme days among the public. */
function withStudents(drafts: readonly Draft<Activity>[], place: Place): readonly Draft<Activity>[] {
  const random = randomOf(place, 'students');
  const mixed = drafts.filter(({ kind, audience }) => kind !== 'school' && audience?.includes('students'));
  const among = mixed.map(() => random.int(18, 46));
  const schools = drafts.filter(({ kind }) => kind === 'school');
  const rest = quotaOf(place, 'publicity.students') - among.reduce((sum, students) => sum + students, 0);
  const pupils = random.split(rest, schools.length, 60);
  return drafts.map((draft) => {
    if (mixed.includes(draft)) return { ...draft, students: among[mixed.indexOf(draft)] ?? 0 };
    return schools.includes(draft) ? { ...draft, reached: pupils[schools.indexOf(draft)] ?? 0 } : draft;
  });
}
