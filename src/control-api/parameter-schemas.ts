import { auditRules } from '../journal/audit/audit.ts';
import { OUTCOMES } from '../journal/entries/entry.ts';
import { IDENTITY_NAMES, TOKEN_STATE_NAMES } from '../matching/pattern.ts';
import { CODE_PROVIDERS } from '../operations/get-one-time-code.ts';
import { arrayOf, choiceOf, INTEGER, type JsonSchema, STRING } from './json-schema.ts';

/** A path or query parameter in the OpenAPI document. */
export interface ParameterDefinition {
  readonly description: string;
  readonly schema: JsonSchema;
}

/** A parameter of a pattern. If it is repeated, a request matches any of its values. */
const anyOf = (description: string, schema: JsonSchema): ParameterDefinition => ({
  description: `${description} Repeated: any of them.`,
  schema: { anyOf: [schema, arrayOf(schema)] },
});

/** Versions of the OpenAPI Specification in which the document can be read. */
export const OPENAPI_VERSIONS = ['3.0', '3.1'] as const;

/** All parameters of the control API, by name. */
export const parameterDefinitions: Readonly<Record<string, ParameterDefinition>> = {
  email: { description: 'E-mail address of the customer.', schema: STRING },
  username: { description: 'User name of the admin.', schema: STRING },
  name: { description: 'Name of the integration, role or campaign.', schema: STRING },
  code: { description: 'Code of the website or store view.', schema: STRING },
  id: { description: 'Id.', schema: STRING },
  gate: { description: 'Name of the gate.', schema: STRING },
  website: { description: 'Code of the website of the customer.', schema: STRING },
  provider: { description: 'Provider of the code.', schema: choiceOf(...CODE_PROVIDERS) },
  from: { description: 'Magento release.', schema: STRING },
  to: { description: 'Magento release, or the recipient of e-mails.', schema: STRING },
  template: { description: "Id of Magento's e-mail template.", schema: STRING },
  secrets: { description: 'Shows passwords and tokens.', schema: choiceOf('show') },
  version: {
    description: 'Version of the OpenAPI Specification. Default: 3.1.',
    schema: choiceOf(...OPENAPI_VERSIONS),
  },
  off: { description: 'Audit rules to skip.', schema: arrayOf(choiceOf(...auditRules.map(({ id }) => id))) },
  outcome: { description: 'Outcome of the requests.', schema: choiceOf(...OUTCOMES) },
  since: {
    description: 'Only requests after this id, or this time of the world.',
    schema: { anyOf: [INTEGER, STRING] },
  },
  limit: {
    description:
      'Maximum number of items: the newest requests, or the entities with the lowest ids. ' +
      'Default: all; of a world with `customer_rules`, 10,000 customers.',
    schema: { type: 'integer', minimum: 0 },
  },
  after: { description: 'Only entities with a greater id.', schema: { type: 'integer', minimum: 0 } },
  operation: anyOf('GraphQL root field, or method and path of a REST route.', STRING),
  resource: anyOf('ACL resource of the REST route.', STRING),
  message: anyOf('Message of an error in the response.', STRING),
  category: anyOf('Category of a GraphQL error in the response.', STRING),
  path: anyOf('Path of the request.', STRING),
  method: anyOf('HTTP method.', STRING),
  status: anyOf('HTTP status.', { type: 'integer' }),
  store: anyOf('Code of the store view.', STRING),
  identity: anyOf('Type of the caller.', choiceOf(...IDENTITY_NAMES)),
  customer: anyOf('E-mail address of the customer.', STRING),
  admin: anyOf('User name of the admin.', STRING),
  integration: anyOf('Name of the integration.', STRING),
  token: anyOf('State of the bearer token that was sent.', choiceOf(...TOKEN_STATE_NAMES)),
  fault: anyOf('Id, or preset id, of a fault that fired.', STRING),
};

/** Paths in which `{id}` is an integer. */
export const integerIds: ReadonlySet<string> = new Set(['/requests/{id}']);
