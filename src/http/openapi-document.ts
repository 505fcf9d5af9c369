import { z } from 'zod';
import { ACTION_LABELS, RIGHTS, ROLE_LABELS } from '#app/rights.ts';
import { ErrorBody } from './contract/error-body.ts';
import type { Bytes, Need, Route } from './contract/route.ts';

/** A JSON value as it stands in the document. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
type JsonObject = { readonly [key: string]: Json };

/** What the readable page says before the routes. */
const ABOUT = [
  '法度的全部功能都可以由程序调用；网页能做的，接口都能做。',
  '程序调用请先在网页“访问令牌”中新建令牌，再在请求头中写 `Authorization: Bearer fadu_……`。',
  '浏览器登录后以 Cookie 识别；改动数据的请求须来自同一站点。',
  '错误一律为 ErrorBody：code 不随版本改变含义，message 说明错在哪里，remedy 说明怎样处理，reference 供报修时查日志。',
].join('\n\n');

const NEEDS = {
  anyone: '无须登录。',
  person: '须登录。',
  browser: '须在浏览器登录，不接受访问令牌。',
  seat: '须登录并选定席位。',
} as const;

/** The OpenAPI 3.1 document of a list of routes. Pure, so that what is served, what is kept in docs and what the web is typed by agree. */
export function openapiDocument(routes: readonly Route[], version: string): JsonObject {
  const names = componentNames(routes);
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    const url = route.url.replace(/:(\w+)/g, '{$1}');
    paths[url] = { ...paths[url], [route.method.toLowerCase()]: operation(route, names) };
  }
  return {
    openapi: '3.1.0',
    info: { title: '法度接口', version, description: ABOUT },
    tags: [...new Set(routes.map(({ tag }) => tag))].map((name) => ({ name })),
    paths,
    components: {
      schemas: names.components,
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: '个人访问令牌' },
        session: { type: 'apiKey', in: 'cookie', name: 'fadu_session', description: '浏览器登录' },
      },
    },
  };
}

function operation(route: Route, names: Names): JsonObject {
  const parameters = [...parametersIn('path', route.params, names), ...parametersIn('query', route.query, names)];
  return {
    tags: [route.tag],
    summary: route.summary,
    description: [route.description, saysNeed(route.needs)].filter((part) => part !== undefined).join('\n\n'),
    operationId: operationId(route),
    ...(route.needs === 'anyone'
      ? { security: [] }
      : { security: route.needs === 'browser' ? [{ session: [] }] : [{ token: [] }, { session: [] }] }),
    ...(parameters.length === 0 ? {} : { parameters }),
    ...bodyOf(route, names),
    responses: {
      [route.status ?? 200]: successOf(route, names),
      ...Object.fromEntries(
        Object.entries(route.refusals ?? {}).map(([status, schema]) => [status, jsonAnswer('没有办理', schema, names)]),
      ),
      default: jsonAnswer('错误', ErrorBody, names),
    },
  };
}

/** Who may call, with the roles that have the right. */
function saysNeed(needs: Need): string {
  if (needs === 'anyone' || needs === 'person' || needs === 'browser' || needs === 'seat') return NEEDS[needs];
  const roles = RIGHTS[needs].map((role) => ROLE_LABELS[role]).join('、');
  return `须有“${ACTION_LABELS[needs]}”权限（${needs}）：${roles}。`;
}

function operationId({ method, url }: Route): string {
  const words = url.replace(/^\/api\//, '').split(/[^A-Za-z]+/);
  return [method.toLowerCase(), ...words.filter((word) => word !== '')].join('-');
}

function parametersIn(place: 'path' | 'query', schema: z.ZodType | undefined, names: Names): readonly JsonObject[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = parseObjectSchema(names.input(schema));
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: rest,
  }));
}

/** Parameters are always declared as one object. */
function parseObjectSchema(schema: JsonObject) {
  return schema as {
    readonly properties?: Readonly<Record<string, JsonObject>>;
    readonly required?: readonly string[];
  };
}

function bodyOf(route: Route, names: Names): JsonObject {
  if (route.fileBytes !== undefined) {
    const file = { type: 'string', format: 'binary', description: `文件，至多 ${route.fileBytes / 1024 / 1024} MB` };
    const schema = { type: 'object', properties: { file }, required: ['file'] };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (route.body === undefined) return {};
  return { requestBody: { required: true, content: { 'application/json': { schema: names.input(route.body) } } } };
}

function successOf({ answer, summary }: Route, names: Names): JsonObject {
  if (answer === null) return { description: summary };
  if (isBytes(answer)) {
    const schema: JsonObject = answer.bytes === 'application/json' ? {} : { type: 'string', format: 'binary' };
    return { description: answer.description, content: { [answer.bytes]: { schema } } };
  }
  return jsonAnswer(summary, answer, names);
}

function jsonAnswer(description: string, schema: z.ZodType, names: Names): JsonObject {
  return { description, content: { 'application/json': { schema: names.output(schema) } } };
}

export function isBytes(answer: z.ZodType | Bytes): answer is Bytes {
  return 'bytes' in answer;
}

type Names = {
  readonly components: JsonObject;
  readonly input: (schema: z.ZodType) => JsonObject;
  readonly output: (schema: z.ZodType) => JsonObject;
};

/** Gives every named schema its component; one that is taken in otherwise than it is given out gets a second, `…Input`. */
function componentNames(routes: readonly Route[]): Names {
  const given = routes.flatMap(({ params, query, body }) => [params, query, body].filter((one) => one !== undefined));
  const answered = routes.flatMap(({ answer, refusals }) => [
    ...(answer === null || isBytes(answer) ? [] : [answer]),
    ...Object.values(refusals ?? {}),
  ]);
  const inputs = definitionsOf(given, 'input');
  const outputs = definitionsOf([...answered, ErrorBody], 'output');
  const differing = new Set(
    [...inputs].filter(([id, schema]) => outputs.has(id) && text(outputs.get(id)) !== text(schema)).map(([id]) => id),
  );
  for (let before = -1; before !== differing.size; ) {
    before = differing.size;
    for (const [id, schema] of inputs) {
      const refers = [...differing].some((other) => text(schema).includes(`"#/components/schemas/${other}"`));
      if (refers && outputs.has(id)) differing.add(id);
    }
  }
  const rename = (schema: JsonObject): JsonObject =>
    JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
      if (key !== '$ref' || typeof value !== 'string') return value;
      return differing.has(value.slice(value.lastIndexOf('/') + 1)) ? `${value}Input` : value;
    });
  const taken = [...inputs]
    .filter(([id]) => !outputs.has(id) || differing.has(id))
    .map(([id, schema]): [string, JsonObject] => [differing.has(id) ? `${id}Input` : id, rename(schema)]);
  const sorted = [...outputs, ...taken].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    components: Object.fromEntries(sorted),
    input: (schema) => rename(convert(schema, 'input').schema),
    output: (schema) => convert(schema, 'output').schema,
  };
}

function definitionsOf(schemas: readonly z.ZodType[], io: 'input' | 'output'): ReadonlyMap<string, JsonObject> {
  return new Map(schemas.flatMap((schema) => Object.entries(convert(schema, io).definitions)));
}

/** A schema as JSON Schema with references to components. Objects stay open, so that a later version may add to them. */
function convert(
  schema: z.ZodType,
  io: 'input' | 'output',
): { readonly schema: JsonObject; readonly definitions: Readonly<Record<string, JsonObject>> } {
  const whole = z.toJSONSchema(z.object({ root: schema }), { target: 'draft-2020-12', io, unrepresentable: 'any' });
  const plain = parseWhole(JSON.stringify(whole));
  const definitions = Object.entries(plain.$defs ?? {}).map(([name, { id: _, ...rest }]): [string, JsonObject] => [
    name,
    rest,
  ]);
  return { schema: plain.properties.root, definitions: Object.fromEntries(definitions) };
}

/** The converter's output with references to components. */
function parseWhole(text: string): { properties: { root: JsonObject }; $defs?: Record<string, JsonObject> } {
  return JSON.parse(text, (key, value: unknown) => {
    if (key === 'additionalProperties' && value === false) return undefined;
    if (key === '$ref' && typeof value === 'string') return value.replace('#/$defs/', '#/components/schemas/');
    return isFormat(value) ? withoutPattern(value) : value;
  });
}

/** A day, an instant or a UUID says enough by its format. */
function isFormat(value: unknown): value is { format: string; pattern?: string } {
  return typeof value === 'object' && value !== null && 'format' in value && typeof value.format === 'string';
}

function withoutPattern<T extends { pattern?: string }>({ pattern: _, ...rest }: T): Omit<T, 'pattern'> {
  return rest;
}

function text(schema: JsonObject | undefined): string {
  return JSON.stringify(schema);
}
