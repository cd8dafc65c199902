import { signal } from '@preact/signals';
import { callStore } from '../client/call-store.ts';
import { issueTokenFor } from '../model/actions.ts';
import { adminList } from '../model/resources.ts';

interface RestParameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'body';
  readonly required?: boolean;
  readonly schema?: SwaggerSchema;
}

interface SwaggerSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly properties?: Readonly<Record<string, SwaggerSchema>>;
  readonly items?: SwaggerSchema;
}

/** A REST route of the store. */
export interface RestRouteEntry {
  readonly name: string;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly RestParameter[];
}

interface SwaggerDocument {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly parameters?: readonly RestParameter[] }>>>
  >;
  readonly definitions?: Readonly<Record<string, SwaggerSchema>>;
}

/** The REST routes of the store. */
export const restRoutes = signal<readonly RestRouteEntry[]>([]);
let definitions: Readonly<Record<string, SwaggerSchema>> = {};

/** Reads the routes from the Swagger document of the store, as an admin, since it contains only routes that the caller may call. */
export async function loadRestRoutes(): Promise<void> {
  const [admin] = adminList.value.value;
  const token = admin === undefined ? undefined : (await issueTokenFor({ admin: admin.username })).token;
  const response = await callStore('rest/all/schema?services=all', {
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  const { paths, definitions: found = {} } = (await response.json()) as SwaggerDocument;
  definitions = found;
  restRoutes.value = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { parameters = [] }]) => ({
      name: `${method.toUpperCase()} ${path}`,
      method: method.toUpperCase(),
      path,
      parameters,
    })),
  );
}

/** A body with every key of the route's parameters. */
export function bodyTemplate({ parameters }: RestRouteEntry): string {
  const schema = parameters.find((parameter) => parameter.in === 'body')?.schema;
  return schema === undefined ? '' : JSON.stringify(exampleOfSchema(schema, 0), undefined, 2);
}

const MAX_DEPTH = 3;

function exampleOfSchema({ $ref, type, properties, items }: SwaggerSchema, depth: number): unknown {
  if (depth > MAX_DEPTH) return {};
  if ($ref !== undefined) {
    const referred = definitions[$ref.replace(/^.*\//, '')];
    return referred === undefined ? {} : exampleOfSchema(referred, depth + 1);
  }
  if (properties !== undefined) {
    const entries = Object.entries(properties).filter(([name]) => name !== 'extension_attributes');
    return Object.fromEntries(entries.map(([name, schema]) => [name, exampleOfSchema(schema, depth + 1)]));
  }
  if (type === 'array') return items === undefined || depth >= MAX_DEPTH ? [] : [exampleOfSchema(items, depth + 1)];
  if (type === 'boolean') return false;
  return type === 'integer' || type === 'number' ? 0 : '';
}
