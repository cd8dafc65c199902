/**
 * Requests that are sent to a store and to the mock, to compare their responses. Strings may contain placeholders, such as
 * `{{email}}`, for the names in `SCENARIO_VALUES` and of saved values.
 */
export interface Scenario {
  /** Subject and case: `sign-in/unknown-account`. */
  readonly id: string;
  readonly title: string;
  /** Where the behaviour is established: a file of Magento, or a recorded or reported response. */
  readonly source: string;
  /** The option without which the scenario is skipped. */
  readonly needs?: 'admin' | 'product';
  /** Whether it changes the store: it creates an account, changes it, and lets sign-ins fail. */
  readonly isDestructive?: true;
  /** Whether it revokes the tokens of the customer. */
  readonly signsOut?: true;
  readonly requests: readonly ScenarioRequest[];
}

/** A request of a scenario. */
export interface ScenarioRequest {
  readonly method: string;
  readonly path: string;
  /** A string is sent unchanged, any other value as JSON. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** Whose bearer token is sent. */
  readonly as?: 'customer' | 'admin';
  /** JSON Pointers into the response body, by the names of the strings and numbers that later requests use. */
  readonly save?: Readonly<Record<string, string>>;
  /** `shape` compares only names and types of values, for data that differs between stores. Default: `values`. */
  readonly compare?: 'values' | 'shape';
}

/** The names of the values that every scenario may use. */
export const SCENARIO_VALUES = [
  'email',
  'password',
  'adminUser',
  'adminPassword',
  /** The admin's one-time code at the time of the request. */
  'oneTimeCode',
  /** An e-mail address without an account. */
  'unknownEmail',
  /** An e-mail address for the account that a scenario creates. */
  'newEmail',
  /** The e-mail address to which that account is changed. */
  'otherEmail',
  /** SKU of the product that carts receive. */
  'sku',
  /** Code of the store view, as a part of REST paths: empty, or with a slash at its end. */
  'restStore',
] as const;

/** The name of a value that every scenario may use. */
export type ScenarioValue = (typeof SCENARIO_VALUES)[number];

/** Whether a name is in `SCENARIO_VALUES`; all other names are those of saved values. */
export const isScenarioValue = (name: string): name is ScenarioValue => SCENARIO_VALUES.some((value) => value === name);

type Details = Omit<ScenarioRequest, 'method' | 'path' | 'body'>;

/** A GraphQL request by POST. */
export const graphql = (
  query: string,
  { variables, ...details }: Details & { readonly variables?: Readonly<Record<string, unknown>> } = {},
): ScenarioRequest => ({
  method: 'POST',
  path: '/graphql',
  body: { query, ...(variables !== undefined && { variables }) },
  ...details,
});

/** A GraphQL request by GET. */
export const graphqlByGet = (query: string, details: Details = {}): ScenarioRequest => ({
  method: 'GET',
  path: `/graphql?query=${encodeURIComponent(query)}`,
  ...details,
});

/** A REST request to a path below `/V1/`. */
export const rest = (method: string, path: string, body?: unknown, details: Details = {}): ScenarioRequest => ({
  method,
  path: `/rest/{{restStore}}V1/${path}`,
  ...(body !== undefined && { body }),
  ...details,
});
