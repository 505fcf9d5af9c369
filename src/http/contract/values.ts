import { z } from 'zod';

export const EARLIEST = '1900-01-01';
export const LATEST = '2999-12-31';

/** A calendar day that work could be dated by; the database knows no year 0. */
export const Day = z.iso
  .date()
  .refine((day) => day >= EARLIEST && day <= LATEST, { error: `不在 ${EARLIEST} 至 ${LATEST} 之间` })
  .describe('日期，YYYY-MM-DD');

/** An instant, for the log only. */
export const Instant = z.iso.datetime().describe('时刻，ISO 8601，UTC');

export const UnitCode = z
  .string()
  .regex(/^\d{2,12}(@[\w-]{1,20})?$/)
  .describe('单位编码：行政区划代码，内设机构在其后加 @ 和代号');

export const RecordId = z.uuid().describe('记录的内部标识');

/** What a field of a record can hold; blank is null or an empty list, and is neither 0 nor false. */
export const FieldValue = z
  .union([
    z.string(),
    z.number(),
    z.boolean(),
    z.null(),
    z.array(z.string()),
    z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  ])
  .meta({
    id: 'FieldValue',
    description:
      '字段值。未填为 null 或空列表；0 和 false 是填了的值。金额以分计；日期为 YYYY-MM-DD；选项为其键；单位为其编码；引用为所引记录的编号',
  });

export const FieldValues = z.record(z.string(), FieldValue).describe('字段值，以字段名为键');

export const Version = z.number().int().min(0).describe('版本号，从 1 起逐次加一');

/** A number in a query. */
export function queryNumber(least: number, most: number) {
  return z.coerce.number<string | number>().int().min(least).max(most);
}

/** A yes or no in a query: `?dryRun=true`. */
export const QueryFlag = z.preprocess(
  (value) => (value === 'true' ? true : value === 'false' ? false : value),
  z.boolean(),
);

/** A parameter that may be repeated: `?option=kind:land&option=kind:road`. */
export function repeated<T extends z.ZodType>(part: T) {
  return z.preprocess((value) => (value === undefined || Array.isArray(value) ? value : [value]), z.array(part));
}

export const PageLimit = queryNumber(1, 200).default(50).describe('每页条数，1 至 200');

export const Cursor = z.string().min(1).max(400).describe('上一页 next 的值；不给为第一页');

export const Next = z.string().nullable().describe('取下一页时作为 after；null 为已是最后一页');

/** What a person may do where. */
export const RoleCode = z
  .enum([
    'reporter',
    'clerk',
    'reviewer',
    'principal',
    'county-officer',
    'county-leader',
    'system-admin',
    'security-admin',
    'auditor',
  ])
  .describe('岗位代码');
