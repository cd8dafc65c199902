import * as v from 'valibot';
import { ANONYMOUS, SELF } from '../magento/acl/acl-resources.ts';
import { aclResources } from '../magento/acl/resource-titles.ts';
import {
  closedCondition,
  EXPECTED_VALUE,
  methodCondition,
  openCondition,
  statusCondition,
} from './closed-condition.ts';
import { describedProperty } from './described-property.ts';
import { matchExpression } from './match-expression.ts';
import { IDENTITY_NAMES, type Pattern, TOKEN_STATE_NAMES } from './pattern.ts';

const value = v.union([v.string(), v.number(), v.boolean(), v.null()]);

/** The schema of a condition on any value. */
export const conditionSchema = v.union(
  [value, v.pipe(v.array(value), v.nonEmpty('must name at least one value')), matchExpression],
  EXPECTED_VALUE,
);

/** The categories of GraphQL errors in Magento. */
const CATEGORIES = [
  'graphql',
  'internal',
  'graphql-authentication',
  'graphql-authorization',
  'graphql-input',
  'graphql-no-such-entity',
  'graphql-already-exists',
  'graphql-too-many-requests',
];

const pointers = v.pipe(
  v.record(
    v.pipe(v.string(), v.startsWith('/', 'expected a JSON pointer, such as /errors/0/message, or match')),
    conditionSchema,
  ),
  v.check((value) => Object.keys(value).length > 0, 'must name at least one JSON pointer'),
);

const milliseconds = v.pipe(v.number(), v.minValue(0, 'expected 0 or more'));
const durationRange = v.pipe(
  v.strictObject({
    min: describedProperty(milliseconds, 'Minimum, in milliseconds.'),
    max: describedProperty(milliseconds, 'Maximum, in milliseconds.'),
  }),
  v.check(({ min, max }) => min !== undefined || max !== undefined, 'must name at least one of min and max'),
  v.check(({ min = 0, max = min }) => min <= max, 'min is more than max'),
);

type PatternEntries = {
  readonly [Key in keyof Pattern]-?: v.OptionalSchema<v.GenericSchema<Exclude<Pattern[Key], undefined>>, undefined>;
};

/** The schema of a pattern. */
export const patternSchema = v.strictObject(patternEntries());

function patternEntries(): PatternEntries;
function patternEntries(): Readonly<Record<keyof Pattern, v.GenericSchema>> {
  return {
    operation: describedProperty(
      conditionSchema,
      'GraphQL root field (`customer`), field path (`customer.orders`), or method and path of a REST route (`POST /V1/carts/mine`).',
    ),
    resource: describedProperty(
      openCondition('ACL resource', [SELF, ANONYMOUS, ...Object.keys(aclResources)]),
      'ACL resource of the REST route: `Magento_Customer::customer`, `self` or `anonymous`. GraphQL requests have none.',
    ),
    path: describedProperty(
      conditionSchema,
      'Path of the URL without the query string: `/graphql`, `/rest/V1/customers/me`.',
    ),
    method: describedProperty(methodCondition, 'HTTP method, in upper or lower case.'),
    status: describedProperty(
      statusCondition,
      'HTTP status of the response. A fault with this condition fires after the response was computed.',
    ),
    message: describedProperty(
      conditionSchema,
      'Message of an error in the response: of GraphQL, or of REST with its parameters inserted.',
    ),
    category: describedProperty(
      openCondition('category', CATEGORIES),
      'Category of a GraphQL error in the response: `graphql-authorization`.',
    ),
    body: describedProperty(
      v.union([matchExpression, pointers], 'expected {match: "regular expression"} or conditions by JSON pointer'),
      'The response body: a regular expression, or conditions by JSON pointer, in which `*` stands for every item.',
    ),
    duration_ms: describedProperty(durationRange, 'Milliseconds from the request to its response.'),
    store: describedProperty(conditionSchema, 'Code of the store view, from the `Store` header or the REST path.'),
    identity: describedProperty(closedCondition('identity', IDENTITY_NAMES), 'Type of the caller.'),
    customer: describedProperty(
      conditionSchema,
      'E-mail address of the customer: the owner of the bearer token, or the account that signs in. Case is ignored.',
    ),
    admin: describedProperty(
      conditionSchema,
      'User name of the admin: the owner of the bearer token, or the account that signs in. Case is ignored.',
    ),
    integration: describedProperty(conditionSchema, 'Name of the integration that calls.'),
    token: describedProperty(
      closedCondition('token state', TOKEN_STATE_NAMES),
      'State of the bearer token that the request sent; `null` when it sent none.',
    ),
    fault: describedProperty(conditionSchema, 'Id, or preset id, of a fault that fired on the request.'),
    headers: describedProperty(
      v.record(v.string(), conditionSchema),
      'Request headers by name, in upper or lower case; `null` for a header that must be absent.',
    ),
    variables: describedProperty(
      v.record(v.string(), conditionSchema),
      'GraphQL variables or REST parameters by name. A dot leads into an object: `input.email`.',
    ),
  };
}
