import { leadingGroups } from '#law/registers/leading-groups.ts';
import { type DemoRow, type Draft, rowsIn } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { randomOf } from '../random.ts';
import { day, onWorkday } from '../seasons.ts';

type Group = NonNullable<(typeof leadingGroups)['row']>;

const GROUPS: readonly {
  readonly kind: Group['kind'];
  readonly name: string;
  readonly seat: string;
  readonly yearsAgo: number;
}[] = [
  { kind: 'rule-of-law', name: '法治政府建设工作领导小组', seat: '平安法治办公室', yearsAgo: 2 },
  { kind: 'publicity', name: '普法依法治理工作领导小组', seat: '司法所', yearsAgo: 1 },
  { kind: 'enforcement', name: '行政执法监督协调小组', seat: '综合行政执法大队', yearsAgo: 1 },
  { kind: 'disputes', name: '矛盾纠纷多元化解工作领导小组', seat: '平安法治办公室', yearsAgo: 3 },
  { kind: 'petitions', name: '信访工作联席会议', seat: '平安法治办公室', yearsAgo: 1 },
  { kind: 'disclosure', name: '政务公开工作领导小组', seat: '党政办公室', yearsAgo: 4 },
  { kind: 'emergency', name: '应急管理工作领导小组', seat: '应急管理办公室', yearsAgo: 0 },
];

/** The leading groups of a place: most were set up in earlier years, one in its year, one dissolved. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'leading-groups');
  const chief = place.form === '镇' ? '镇长' : '乡长';
  const drafts = GROUPS.map(({ kind, name, seat, yearsAgo }, at): Draft<Group> => {
    const setUpOn = onWorkday(day(place.year - yearsAgo, `0${random.int(1, 4)}-${random.int(10, 25)}`));
    return {
      kind,
      name: `${place.short}${name}`,
      setUpOn,
      docNumber: `${place.short.slice(0, 2)}委发〔${setUpOn.slice(0, 4)}〕${random.int(3, 30)}号`,
      headPosts: headsOf(place, kind),
      deputyPosts: `党委副书记、分管副${chief}`,
      memberPosts: '各办公室、站所负责人，各村（社区）党组织书记',
      seat,
      duties: at < 3 ? '统筹部署、协调督促本领域工作，每半年研究一次' : null,
    };
  });
  const former: Draft<Group> = {
    kind: 'other',
    name: `${place.short}依法行政工作领导小组`,
    setUpOn: onWorkday(day(place.year - 5, '03-12')),
    headPosts: ['head'],
    seat: '党政办公室',
    dissolvedOn: onWorkday(day(place.year - 2, '03-01')),
  };
  return rowsIn(leadingGroups, place, [former, ...drafts]);
}

/** In B the township head alone heads the group for rule-of-law government, which the report has to name as a shortcoming. */
function headsOf({ report }: Place, kind: Group['kind']): Group['headPosts'] {
  if (kind === 'rule-of-law') return report === 'B' ? ['head'] : ['secretary', 'head'];
  if (kind === 'disputes' || kind === 'petitions') return ['secretary', 'head'];
  return kind === 'publicity' ? ['deputy'] : ['head'];
}
