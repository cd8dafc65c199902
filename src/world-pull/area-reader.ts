import * as v from 'valibot';
import type { RealStore } from '../drift/real-store.ts';
import { requireJson } from '../drift/require-json.ts';
import { parseJsonBody } from '../drift/run-scenario.ts';
import { graphql, rest } from '../drift/scenarios/scenario.ts';
import type { StoreResponse } from '../drift/store-client.ts';

/** A part of the store cannot be read. The message is the reason, which is printed after `products: skipped: `. */
export class AreaSkipped extends Error {
  override readonly name = 'AreaSkipped';
}

interface Page<Item> {
  readonly items: readonly Item[];
  /** The number of items in the store. */
  readonly total: number;
}

interface ListOptions {
  /** Maximum number of items. */
  readonly max?: number;
  /** A field and its values. Only items with one of them are read. */
  readonly filter?: { readonly field: string; readonly values: readonly string[] };
  /** Field by which the items are sorted. Default: the order of the store. */
  readonly sortField?: string;
  /** Fields of the response. Default: all. [framework/Webapi/Rest/Response/FieldsFilter.php] */
  readonly fields?: string;
}

/** Items per page. Magento's default maximum is 300. [Webapi/etc/config.xml webapi/validation/maximum_page_size] */
const PAGE_SIZE = 100;

/** Maximum number of groups or categories that are read. */
const MAX_ITEMS = 10_000;

const pageBody = v.object({
  items: v.optional(
    v.pipe(
      v.nullable(v.array(v.unknown())),
      v.transform((items) => items ?? []),
    ),
    [],
  ),
  total_count: v.number(),
});

const errorBody = v.object({ message: v.string(), parameters: v.optional(v.record(v.string(), v.unknown())) });

const graphqlErrors = v.object({ errors: v.tupleWithRest([v.object({ message: v.string() })], v.unknown()) });

/** Reads parts of a store as an admin, over REST, and over GraphQL as a guest. */
export class AreaReader {
  readonly #store: RealStore;

  constructor(store: RealStore) {
    this.#store = store;
  }

  /**
   * The body of a response to a `GET` request, validated.
   *
   * @param path below `/V1/`, with its query
   * @throws AreaSkipped if the account may not read it, or the store does not have it
   * @throws CannotCompare if the store does not respond, or responds with a web page
   */
  async get<Schema extends v.GenericSchema>(path: string, schema: Schema): Promise<v.InferOutput<Schema>> {
    const response = await this.#store.sendRequest(rest('GET', path, undefined, { as: 'admin' }));
    if (response.status >= 400) throw new AreaSkipped(describeRefusal(response));
    return this.#validate(response, `/rest/V1/${path}`, schema);
  }

  /**
   * The items of a search, page by page.
   *
   * @throws as `get`
   */
  async list<Schema extends v.GenericSchema>(
    path: string,
    schema: Schema,
    { max = MAX_ITEMS, filter, sortField, fields }: ListOptions = {},
  ): Promise<Page<v.InferOutput<Schema>>> {
    const items: v.InferOutput<Schema>[] = [];
    for (let number = 1; ; number += 1) {
      const criteria = {
        'searchCriteria[pageSize]': Math.min(PAGE_SIZE, max),
        'searchCriteria[currentPage]': number,
        ...(filter !== undefined && {
          'searchCriteria[filterGroups][0][filters][0][field]': filter.field,
          'searchCriteria[filterGroups][0][filters][0][value]': encodeURIComponent(filter.values.join()),
          'searchCriteria[filterGroups][0][filters][0][condition_type]': 'in',
        }),
        ...(sortField !== undefined && {
          'searchCriteria[sortOrders][0][field]': sortField,
          'searchCriteria[sortOrders][0][direction]': 'ASC',
        }),
        ...(fields !== undefined && { fields }),
      };
      const query = Object.entries(criteria)
        .map(([name, value]) => `${name}=${value}`)
        .join('&');
      const { items: found, total_count: total } = await this.get(`${path}?${query}`, pageBody);
      items.push(...parse(found, `/rest/V1/${path}`, v.array(schema)));
      // After the last page, Magento returns the last page again.
      if (found.length === 0 || items.length >= Math.min(total, max)) return { items: items.slice(0, max), total };
    }
  }

  /**
   * The data of a GraphQL query, validated. Errors of single fields are ignored.
   *
   * @param store code of the store view. Default: the default store view
   * @throws AreaSkipped if the response does not have the data; CannotCompare as `get`
   */
  async query<Schema extends v.GenericSchema>(
    query: string,
    schema: Schema,
    store?: string,
  ): Promise<v.InferOutput<Schema>> {
    const response = await this.#store.sendRequest(graphql(query, { headers: store === undefined ? {} : { store } }));
    const body = parseJsonBody(response.text);
    const answered = v.safeParse(v.object({ data: schema }), body);
    if (answered.success) return answered.output.data;
    const failed = v.safeParse(graphqlErrors, body);
    if (failed.success) throw new AreaSkipped(`/graphql answers "${failed.output.errors[0].message}"`);
    if (response.status >= 400) throw new AreaSkipped(describeRefusal(response));
    return this.#validate(response, '/graphql', v.object({ data: schema })).data;
  }

  #validate<Schema extends v.GenericSchema>(
    response: StoreResponse,
    path: string,
    schema: Schema,
  ): v.InferOutput<Schema> {
    const body = parseJsonBody(response.text);
    if (body === undefined || response.status >= 300) requireJson(response, `${this.#store.baseUrl}${path}`);
    return parse(body, path, schema);
  }
}

/** @throws AreaSkipped if a body does not have the structure of Magento's */
function parse<Schema extends v.GenericSchema>(body: unknown, path: string, schema: Schema): v.InferOutput<Schema> {
  const { success, output, issues } = v.safeParse(schema, body);
  if (success) return output;
  const issuePath = v.getDotPath(issues[0]);
  throw new AreaSkipped(`the response to ${path} is unexpected${issuePath === null ? '' : ` at ${issuePath}`}`);
}

/** Why the store refused a request: with 401 if the role lacks a resource. [Webapi/Controller/Rest/RequestValidator.php] */
function describeRefusal({ status, text }: StoreResponse): string {
  const { success, output } = v.safeParse(errorBody, parseJsonBody(text));
  if (status === 401 || status === 403) {
    const resource = success ? output.parameters?.['resources'] : undefined;
    return `the account may not read it${typeof resource === 'string' ? `: it lacks ${resource}` : ''}`;
  }
  if (status === 404) return 'the store does not have it (status 404)';
  return `the store answers with status ${status}${success ? `: ${output.message}` : ''}`;
}
