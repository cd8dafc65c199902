import { type DocumentNode, type ExecutionResult, type FieldNode, GraphQLError } from 'graphql';
import type { HttpResponse } from '../../http/message.ts';
import type { InjectedRefusal } from '../execution/refusable-fields.ts';
import { fieldsAtPath } from '../execution/selected-fields.ts';

type JsonObject = Record<string, unknown>;

/**
 * Sets the refused fields of a computed response to null and adds their errors, as if their resolvers had thrown them. Other
 * fields are not changed.
 *
 * @returns `undefined` if the response does not contain any of the fields: nothing was executed, or their parents are null
 */
export function refuseInResponse(
  document: DocumentNode,
  { refusal, fields }: InjectedRefusal,
  response: HttpResponse,
): ExecutionResult<JsonObject> | undefined {
  const data = executedData(response);
  if (data === undefined) return undefined;
  const refused = fields.flatMap((names) => fieldsAtPath(document, names));
  const errors = refused.flatMap(({ path, nodes }) =>
    setToNull(data, path.split('.')).map(
      (at) => new GraphQLError(refusal.renderedMessage, { nodes: firstOf(nodes), path: at, originalError: refusal }),
    ),
  );
  return errors.length === 0 ? undefined : { errors, data };
}

const firstOf = (nodes: readonly FieldNode[]): FieldNode[] => nodes.slice(0, 1);

/** The data of a response; empty if an error has set all of it to null, and `undefined` if nothing was executed. */
function executedData({ body }: HttpResponse): JsonObject | undefined {
  const content = parseContent(body);
  const wasExecuted = content?.errors?.some(({ path }) => path !== undefined);
  return content?.data ?? (wasExecuted ? {} : undefined);
}

function parseContent(body: string): { data?: JsonObject | null; errors?: { path?: unknown }[] } | undefined {
  try {
    return JSON.parse(body);
  } catch {
    return undefined; // a page, not JSON
  }
}

/** Sets the values at a path, of all items of lists, to null. Returns their paths with the indexes of lists. */
function setToNull(object: JsonObject, [key = '', ...below]: readonly string[]): (string | number)[][] {
  if (below.length === 0) {
    // The field is in an operation that was not executed, or a directive skips it.
    if (!Object.hasOwn(object, key) && Object.keys(object).length > 0) return [];
    object[key] = null;
    return [[key]];
  }
  return objectsIn(object[key], [key]).flatMap(({ value, path }) =>
    setToNull(value, below).map((rest) => [...path, ...rest]),
  );
}

/** A value if it is an object, or the objects in a list, with their paths. */
function objectsIn(value: unknown, path: readonly (string | number)[]): { value: JsonObject; path: typeof path }[] {
  if (Array.isArray(value)) return value.flatMap((each, index) => objectsIn(each, [...path, index]));
  return isObject(value) ? [{ value, path }] : [];
}

const isObject = (value: unknown): value is JsonObject => value !== null && typeof value === 'object';
