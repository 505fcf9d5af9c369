import { compile, type JSONSchema } from 'json-schema-to-typescript';

type Schema = Readonly<Record<string, unknown>>;
type Operation = {
  readonly parameters?: readonly {
    readonly name: string;
    readonly in: string;
    readonly required: boolean;
    readonly schema: Schema;
    readonly description?: string;
  }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }>
  >;
  readonly summary: string;
};

const METHODS = ['get', 'put', 'post', 'delete', 'patch', 'head', 'options', 'trace'];
const NEVER = { tsType: 'never' };

/**
 * The types of an OpenAPI document: `paths` in the shape that openapi-fetch asks for, and each component under its own name.
 * The whole document becomes one JSON schema of that shape, so that one compilation names everything once.
 */
export async function clientTypes(document: Readonly<Record<string, unknown>>): Promise<string> {
  const { paths, components } = parseDocument(document);
  const definitions = Object.fromEntries(
    Object.entries(components.schemas).map(([name, schema]) => [name, { ...prepared(schema), title: name }]),
  );
  const root = object(mapValues(paths, (operations) => pathItem(operations)));
  const source = await compile(parseSchema({ ...root, title: 'paths', definitions }), 'paths', {
    additionalProperties: false,
    bannerComment: '/** Made by scripts/openapi.ts from the routes in src/http/contract.ts. Do not edit. */',
    enableConstEnums: false,
    format: true,
    ignoreMinAndMaxItems: true,
    strictIndexSignatures: false,
    style: { singleQuote: true, printWidth: 120 },
    unreachableDefinitions: true,
  });
  return source
    .replace(/ \*\n \* This interface was referenced by [^*]+\n \* via the `definition` "\w+"\.\n/g, '')
    .replace(/\/\*\*\n \* This interface was referenced by [^*]+\n \* via the `definition` "\w+"\.\n \*\/\n/g, '')
    .replace('export interface Paths {', 'export interface paths {')
    .replace(/^(\s+)'(\d{3})':/gm, '$1$2:');
}

function parseDocument(document: Readonly<Record<string, unknown>>) {
  return document as {
    readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
    readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
  };
}

function parseSchema(schema: Schema): JSONSchema {
  return schema as JSONSchema;
}

function pathItem(operations: Readonly<Record<string, Operation>>): Schema {
  const methods = METHODS.map((method): [string, Schema] => {
    const operation = operations[method];
    return [method, operation === undefined ? NEVER : operationType(operation)];
  });
  const required = METHODS.filter((method) => method in operations);
  return { ...object(Object.fromEntries(methods)), required };
}

function operationType(operation: Operation): Schema {
  const parameters = object({
    query: parametersIn(operation, 'query'),
    header: NEVER,
    path: parametersIn(operation, 'path'),
    cookie: NEVER,
  });
  const needsQuery = (operation.parameters ?? []).some((one) => one.in === 'query' && one.required);
  const hasPath = (operation.parameters ?? []).some((one) => one.in === 'path');
  const required = [...(needsQuery ? ['query'] : []), ...(hasPath ? ['path'] : [])];
  const body =
    operation.requestBody === undefined ? NEVER : object({ content: contentType(operation.requestBody.content) });
  return {
    ...object({
      parameters: { ...parameters, required },
      requestBody: body,
      responses: object(
        mapValues(operation.responses, ({ content }) => ({
          ...object({
            headers: { tsType: '{ [name: string]: unknown }' },
            content: content === undefined ? NEVER : contentType(content),
          }),
          required: content === undefined ? ['headers'] : ['headers', 'content'],
        })),
      ),
    }),
    required: ['parameters', ...(operation.requestBody === undefined ? [] : ['requestBody']), 'responses'],
    description: operation.summary,
  };
}

function parametersIn({ parameters = [] }: Operation, place: string): Schema {
  const mine = parameters.filter((one) => one.in === place);
  if (mine.length === 0) return NEVER;
  const types = mine.map(({ name, schema, description }): [string, Schema] => [
    name,
    { ...prepared(schema), description },
  ]);
  return { ...object(Object.fromEntries(types)), required: mine.filter((one) => one.required).map(({ name }) => name) };
}

function contentType(content: Readonly<Record<string, { readonly schema: Schema }>>): Schema {
  return object(mapValues(content, ({ schema }) => prepared(schema)));
}

/** References point into the one schema that is compiled; bytes are a Blob. */
function prepared(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema), (key, value: unknown) => {
    if (key === '$ref' && typeof value === 'string') return value.replace('#/components/schemas/', '#/definitions/');
    const isBytes = typeof value === 'object' && value !== null && 'format' in value && value.format === 'binary';
    return isBytes ? { ...value, tsType: 'Blob' } : value;
  });
}

function object(properties: Readonly<Record<string, Schema>>): Schema {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

function mapValues<T>(
  record: Readonly<Record<string, T>>,
  map: (value: T) => Schema,
): Readonly<Record<string, Schema>> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
