import type { FastifySchemaValidationError } from 'fastify';
import { z } from 'zod';
import type { FaultDetail } from '#kernel/fault.ts';

/** What zod found wrong, as fastify-type-provider-zod hands it on. */
type Issue = Pick<FastifySchemaValidationError, 'keyword' | 'instancePath' | 'params' | 'message'>;

/** What is wrong at one place of a request, in Chinese, naming the field as the contract describes it. */
export function sayIssue(schema: z.ZodType | undefined, issue: Issue): FaultDetail {
  const path = issue.instancePath.split('/').filter((part) => part !== '');
  const { label, name } = nameOf(schema, path);
  const { says, remedy } = problemOf(issue, label);
  return { ...(name === '' ? {} : { field: name }), ...(label === name ? {} : { label }), says, remedy };
}

type Problem = { readonly says: string; readonly remedy: string };

function problemOf({ keyword, params, message }: Issue, label: string): Problem {
  switch (keyword) {
    case 'invalid_type':
      return typeProblem(label, String(params.expected));
    case 'too_small':
      return sizeProblem(label, params.origin, Number(params.minimum), 'least');
    case 'too_big':
      return sizeProblem(label, params.origin, Number(params.maximum), 'most');
    case 'invalid_value': {
      const values = Array.isArray(params.values) ? params.values.map(String) : [];
      return { says: `“${label}”的取值不对`, remedy: `可用的值：${values.join('、')}。` };
    }
    case 'invalid_format':
      return formatProblem(label, String(params.format));
    case 'unrecognized_keys': {
      const keys = Array.isArray(params.keys) ? params.keys.map(String) : [];
      return { says: `不认识“${keys.join('、')}”`, remedy: '请核对名称后删去。' };
    }
    case 'custom':
      return { says: `“${label}”${message}`, remedy: '请核对后改正。' };
    default:
      return { says: `“${label}”的值不对`, remedy: '请按接口说明填写。' };
  }
}

const TYPE_WORDS: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: 'true 或 false',
  array: '列表',
  object: '一组值',
  record: '一组值',
};

function typeProblem(label: string, expected: string): Problem {
  const word = TYPE_WORDS[expected] ?? '规定的形式';
  return { says: `“${label}”未填，或不是${word}`, remedy: `请填写${word}。` };
}

function sizeProblem(label: string, origin: unknown, limit: number, end: 'least' | 'most'): Problem {
  const word = end === 'least' ? '至少' : '至多';
  if (origin === 'string')
    return end === 'least' && limit === 1
      ? { says: `“${label}”未填`, remedy: '请填写。' }
      : { says: `“${label}”${word} ${limit} 个字`, remedy: '请核对长度。' };
  if (origin === 'array') return { says: `“${label}”${word} ${limit} 项`, remedy: '请核对项数。' };
  return { says: `“${label}”${word}为 ${limit}`, remedy: '请核对数字。' };
}

function formatProblem(label: string, format: string): Problem {
  if (format === 'date') return { says: `“${label}”不是有效的日期`, remedy: '请写成 2023-03-05 的形式。' };
  if (format === 'datetime')
    return { says: `“${label}”不是有效的时刻`, remedy: '请写成 2023-03-05T08:00:00Z 的形式。' };
  if (format === 'uuid') return { says: `“${label}”不是有效的标识`, remedy: '请使用系统给出的标识。' };
  return { says: `“${label}”的格式不对`, remedy: '请按接口说明填写。' };
}

/** A field's label (the words of its description up to the first mark) and its path as a caller writes it. */
function nameOf(
  schema: z.ZodType | undefined,
  path: readonly string[],
): { readonly label: string; readonly name: string } {
  let part = schema;
  let label: string | undefined;
  for (const key of path) {
    part = part === undefined ? undefined : partAt(part, key);
    label = labelOf(part) ?? (Number.isInteger(Number(key)) ? label : undefined);
  }
  const name = path.join('.');
  return { label: label ?? (name === '' ? '请求内容' : name), name };
}

function labelOf(schema: z.ZodType | undefined): string | undefined {
  for (let inner = schema; inner !== undefined; inner = unwrap(inner)) {
    const words = inner.description?.split(/[：；，。（、]/)[0];
    if (words !== undefined && words !== '') return words;
  }
  return undefined;
}

function partAt(schema: z.ZodType, key: string): z.ZodType | undefined {
  for (let inner: z.ZodType | undefined = schema; inner !== undefined; inner = unwrap(inner)) {
    if (inner instanceof z.ZodObject) return asType(inner.shape[key]);
    if (inner instanceof z.ZodArray) return asType(inner.element);
    if (inner instanceof z.ZodRecord) return asType(inner.valueType);
  }
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable || schema instanceof z.ZodDefault)
    return asType(schema.unwrap());
  return schema instanceof z.ZodPipe ? asType(schema.out) : undefined;
}

function asType(schema: unknown): z.ZodType | undefined {
  return schema instanceof z.ZodType ? schema : undefined;
}
