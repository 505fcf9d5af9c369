import { addDays } from '#kernel/local-date.ts';
import { advice } from '#law/registers/advice.ts';
import { dueOn } from '#law/registers/options/due-on.ts';
import { type DemoRow, type Draft, rowsIn, zeroReport } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { day, onWorkday, workdayBefore } from '../seasons.ts';

type Advice = NonNullable<(typeof advice)['row']>;
type Given = Pick<Advice, 'kind' | 'matter' | 'form'> & {
  readonly on: string;
  readonly done: number;
  readonly result: string;
};

const OF_E: readonly Given[] = [
  {
    kind: 'judicial',
    form: 'governance',
    on: '03-09',
    matter: '规范土地承包合同签订和存档',
    done: 51,
    result: '补签并归档承包合同，明确专人保管',
  },
  {
    kind: 'procuratorial',
    form: 'interest',
    on: '04-26',
    matter: '清理河道管理范围内堆放的弃土和垃圾',
    done: 33,
    result: '弃土清运完毕，设立警示牌和巡查制度',
  },
  {
    kind: 'judicial',
    form: 'individual',
    on: '07-05',
    matter: '作出处理决定前应当告知陈述申辩权',
    done: 40,
    result: '修订文书模板，组织执法人员学习',
  },
  {
    kind: 'procuratorial',
    form: 'governance',
    on: '09-15',
    matter: '加强校园周边道路安全设施管护',
    done: 47,
    result: '补装减速带三处、反光镜两面',
  },
];

const OF_C: readonly Given[] = [
  {
    kind: 'procuratorial',
    form: 'interest',
    on: '06-08',
    matter: '规范农药包装废弃物回收处置',
    done: 44,
    result: '设回收点十一处，签订清运协议',
  },
];

/** E: four pieces of advice, two of each kind, all implemented. C: one; the others none and said so. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const given = place.report === 'E' ? OF_E : place.report === 'C' ? OF_C : [];
  const summaries = given.length > 0 ? [] : [zeroReport(place, '全年没有收到司法建议、检察建议')];
  return rowsIn(
    advice,
    place,
    given.map((each) => draft(place, each)),
    summaries,
  );
}

function draft({ year, offices }: Place, { kind, form, on, matter, done, result }: Given): Draft<Advice> {
  const receivedOn = onWorkday(day(year, on));
  const limit =
    kind === 'judicial' ? 'advice.judicial' : form === 'interest' ? 'advice.public-interest' : 'advice.procuratorial';
  // No rule on judicial advice of 2022 is loaded; the letter itself then names two months.
  const due = dueOn(limit, receivedOn) ?? addDays(receivedOn, 60);
  return {
    unit: offices.pafz,
    kind,
    form,
    receivedOn,
    matter,
    issuer: kind === 'judicial' ? '演示·云溪县人民法院' : '演示·云溪县人民检察院',
    dueOn: due,
    repliedOn: workdayBefore(addDays(due, -7)),
    implementedOn: onWorkday(addDays(receivedOn, done)),
    result,
  };
}
