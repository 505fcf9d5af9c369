import { formatStep } from '#engine/due-date.ts';
import { formatLimit, type Limit } from '#engine/limit.ts';
import type { Matter } from '#engine/procedure/follow-matter.ts';
import type { Binding } from '#engine/procedure/procedure.ts';
import type { ClockState, ClockStatus } from '#engine/procedure/run-clocks.ts';
import { formatCitation } from '#kernel/citation.ts';
import { daysBetween, formatChineseDate, type LocalDate } from '#kernel/local-date.ts';

/** A limit that runs in a matter, with its arithmetic in sentences. */
export type ClockView = {
  readonly id: string;
  readonly label: string;
  /** 自收到申请之日起20个工作日内; empty for yearly days and for days that the record itself holds. */
  readonly rule: string;
  readonly cite: string;
  readonly status: ClockStatus;
  readonly startedOn: LocalDate;
  readonly dueOn: LocalDate | null;
  /** Why no day can be named; null where one is. */
  readonly unassessable: string | null;
  /** How the day was counted, as a person would on a paper calendar. */
  readonly because: readonly string[];
  readonly doneOn: LocalDate | null;
  readonly daysLeft: number | null;
  /** The step that it waits for. */
  readonly until: string;
  /** The county set the number itself. */
  readonly isOwn: boolean;
  /** How the limit binds a township. */
  readonly binds: Binding;
};

/** A clock as people read it. */
export function clockView({ procedure }: Matter, clock: ClockState): ClockView {
  const { id, label, status, startedOn, due, doneOn, daysLeft, until, limit } = clock;
  return {
    id,
    label,
    rule: limit === null ? '' : formatLimit(limit),
    cite: citeOf(procedure.clocks[id]?.limit, limit),
    status,
    startedOn,
    dueOn: 'on' in due ? due.on : null,
    unassessable: 'on' in due ? null : due.unassessable,
    because: 'on' in due ? due.because.map(formatStep) : [due.unassessable],
    doneOn,
    daysLeft,
    until,
    isOwn: isOwn(procedure.clocks[id]?.limit, limit),
    binds: procedure.clocks[id]?.binds ?? procedure.steps[until]?.binds ?? 'direct',
  };
}

/** One sentence on how a clock stands: 答复期限至2023年10月24日，已经逾期3天. */
export function sayClock(clock: ClockState): string {
  const { label, status, due, doneOn, daysLeft, excuse } = clock;
  if ('unassessable' in due) return due.unassessable;
  const day = formatChineseDate(due.on);
  switch (status) {
    case 'overdue':
      return `“${label}”至${day}，已经逾期${-(daysLeft ?? 0)}天`;
    case 'near':
      return daysLeft === 0 ? `“${label}”今天（${day}）到期` : `“${label}”至${day}，还有${daysLeft}天`;
    case 'running':
      return `“${label}”至${day}，还有${daysLeft}天`;
    case 'met':
      return `“${label}”至${day}，${doneOn === null ? '' : `${formatChineseDate(doneOn)}`}按期办理`;
    case 'missed':
      return limitIsLeast(clock)
        ? `“${label}”到${day}才满，${sayShort(doneOn, daysLeft)}${excuse === null ? '' : `，理由：${excuse}`}`
        : `“${label}”至${day}，${doneOn === null ? '' : formatChineseDate(doneOn)}办理，逾期${doneOn === null ? '' : daysBetween(due.on, doneOn)}天`;
    case 'filling':
      return limitIsLeast(clock) ? `“${label}”到${day}才满，还有${daysLeft}天` : `“${label}”至${day}届满`;
    case 'full':
      return `“${label}”已于${day}届满`;
    case 'unassessable':
      return `“${label}”不能推算`;
  }
}

/** 截止日期 may have been set too early before it comes: then nothing was done yet. */
function sayShort(doneOn: LocalDate | null, daysShort: number | null): string {
  const short = daysShort === null ? '' : `，少${daysShort}天`;
  return doneOn === null ? `所定日期时间不足${short}` : `${formatChineseDate(doneOn)}办理时时间不足${short}`;
}

function limitIsLeast({ limit }: ClockState): boolean {
  return limit?.direction === 'at-least';
}

type Declared = Matter['procedure']['clocks'][string]['limit'] | undefined;

function citeOf(declared: Declared, limit: Limit | null): string {
  if (limit !== null) return formatCitation(limit.cite);
  if (declared === undefined) return '';
  if ('dueField' in declared) return formatCitation(declared.cite);
  return 'yearly' in declared ? formatCitation(declared.yearly.cite) : '';
}

function isOwn(declared: Declared, limit: Limit | null): boolean {
  if (limit === null || declared === undefined || 'yearly' in declared || 'dueField' in declared) return false;
  return !declared.some((one) => one.days === limit.days);
}
