import { addDays, type LocalDate } from '#kernel/local-date.ts';
import { tasks } from '#law/registers/tasks.ts';
import { type DemoRow, type Draft, parseRecords, rowsIn } from '../demo-row.ts';
import type { Place } from '../place.ts';
import { quotaOf } from '../quotas.ts';
import { type Random, randomOf } from '../random.ts';
import { day, onWorkday, workdayBefore, workdaysFrom } from '../seasons.ts';
import { COUNTY_TASKS, PROGRESS_DONE, PROGRESS_OPEN, type TaskText, TOWNSHIP_TASKS } from '../texts/tasks.ts';

type Task = NonNullable<(typeof tasks)['row']>;
type Goal = Pick<Task, 'target' | 'direction' | 'threshold' | 'achieved'>;

/** The tasks of a place's year: the county's, those the township split from them, and one for each village. */
export function rowsOf(place: Place): readonly DemoRow[] {
  const random = randomOf(place, 'tasks');
  const issuedByCounty = onWorkday(day(place.year, '02-13'));
  const issuedByTownship = onWorkday(day(place.year, '03-02'));
  const county = random.sample(COUNTY_TASKS, quotaOf(place, 'tasks.county')).map(
    (text): Draft<Task> => ({
      ...draftOf(text, place, issuedByCounty),
      source: '县年度法治政府建设工作要点',
      level: 'county',
      ...goalOf(text.title, place),
    }),
  );
  const parents = rowsIn(tasks, place, county);
  const own = random.sample(TOWNSHIP_TASKS, quotaOf(place, 'tasks.township')).map(
    (text): Draft<Task> => ({
      ...draftOf(text, place, issuedByTownship),
      unit: place.offices[text.office],
      source: `${place.short}年度法治政府建设工作要点`,
      level: 'township',
    }),
  );
  const split = place.villages.map(
    (unit): Draft<Task> => ({
      unit,
      title: '组织院坝普法和矛盾纠纷排查',
      source: `${place.short}年度法治政府建设工作要点`,
      post: '村（社区）党组织书记',
      issuedOn: issuedByTownship,
      dueOn: workdayBefore(day(place.year, '10-31')),
      level: 'township',
      parent: numberOf(parents, '组织宪法宣传周活动'),
    }),
  );
  const all = finished([...county, ...own, ...split], place, random);
  const recalled: Draft<Task> = {
    unit: place.offices.jjfz,
    title: '开展工程建设领域专项检查',
    source: `${place.short}年度法治政府建设工作要点`,
    post: '经济发展办主任',
    issuedOn: issuedByTownship,
    dueOn: workdayBefore(day(place.year, '09-29')),
    recalledOn: onWorkday(day(place.year, '05-08')),
    recallReason: '与县级检查重复',
  };
  return rowsIn(tasks, place, [...all, recalled]);
}

/** Some tasks stay undone, some are done late, the rest in time; the year's last ones are never the late ones. */
function finished(drafts: readonly Draft<Task>[], place: Place, random: Random): readonly Draft<Task>[] {
  const missable = drafts.flatMap(({ title, dueOn }, at) =>
    earliestFor(title) === undefined && (dueOn ?? '') < day(place.year, '11-25') ? [at] : [],
  );
  const missed = random.shuffle(missable);
  const never = missed.slice(0, quotaOf(place, 'tasks.never-done'));
  const late = missed.slice(never.length, never.length + quotaOf(place, 'tasks.done-late'));
  return drafts.map((draft, at) => {
    if (never.includes(at)) return { ...draft, progress: random.pick(PROGRESS_OPEN) };
    const dueOn = draft.dueOn ?? day(place.year, '12-31');
    const earliest = earliestFor(draft.title);
    const doneOn = late.includes(at)
      ? onWorkday(addDays(dueOn, random.int(5, 24)))
      : random.pick(
          workdaysFrom(earliest === undefined ? addDays(dueOn, -18) : workdayBefore(day(place.year, earliest)), dueOn),
        );
    return { ...draft, doneOn, progress: random.pick(PROGRESS_DONE) };
  });
}

function earliestFor(title: string | undefined): string | undefined {
  return [...COUNTY_TASKS, ...TOWNSHIP_TASKS].find((text) => text.title === title)?.notBefore;
}

/** Targets of the year. What was reached is what the other registers hold, so that the two never disagree. */
function goalOf(title: string, place: Place): Partial<Goal> {
  const villages = place.villages.length;
  switch (title) {
    case '培育法律明白人':
      return goal('法律明白人', villages * 3, quotaOf(place, 'legal-personnel.law-savvy'));
    case '健全村级人民调解组织':
      return goal('人民调解员', villages, quotaOf(place, 'legal-personnel.mediators'));
    case '推进村（社区）法律顾问服务':
      return place.report === 'A' ? goal('村居法律顾问平台关注率', 15, 17) : {};
    case '落实领导干部会前学法制度':
      return goal('会前学法', 4, quotaOf(place, 'study.pre-meeting'));
    default:
      return {};
  }
}

function goal(target: string, threshold: number, achieved: number): Goal {
  return { target, direction: 'at-least', threshold, achieved };
}

function draftOf({ title, post, dueOn }: TaskText, { year }: Place, issuedOn: LocalDate): Draft<Task> {
  return { title, post, issuedOn, dueOn: workdayBefore(day(year, dueOn)) };
}

function numberOf(rows: readonly DemoRow[], title: string): string | null {
  return parseRecords(tasks, rows).find((task) => task.title === title)?.number ?? null;
}
