import type { TaggedRoute } from './control-tags.ts';
import { INTEGER, itemsOf, type JsonSchema, refTo, STRING } from './json-schema.ts';
import { integerIds, parameterDefinitions } from './parameter-schemas.ts';
import { requestExamples } from './request-examples.ts';

type Schemas = Readonly<Record<string, JsonSchema>>;

/** An OpenAPI operation. */
export interface OpenApiOperation {
  readonly tags: readonly string[];
  readonly summary: string;
  readonly operationId: string;
  readonly parameters?: readonly OpenApiParameter[];
  readonly requestBody?: {
    readonly required: boolean;
    readonly content: { readonly 'application/json': { readonly schema: JsonSchema; readonly example?: object } };
  };
  readonly responses: Readonly<Record<string, OpenApiResponse>>;
}

/** A path or query parameter of an operation. */
export interface OpenApiParameter {
  readonly name: string;
  readonly in: 'path' | 'query';
  readonly description: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
}

/** A response of an operation. */
export interface OpenApiResponse {
  readonly description: string;
  readonly content?: Readonly<Record<string, { readonly schema: JsonSchema }>>;
}

/** The OpenAPI operation of a route. */
export function describeRoute(route: TaggedRoute, schemas: Schemas): OpenApiOperation {
  const { path, summary, body, query = [], tag } = route;
  const parameters = [
    ...[...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => describeParameter(name, 'path', path)),
    ...query.map((name) => describeParameter(name, 'query', path)),
  ];
  return {
    tags: [tag],
    summary,
    operationId: operationId(route),
    ...(path === '/health' && { security: [] }),
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && { requestBody: describeBody(body, schemas[body]) }),
    responses: describeResponses(route),
  };
}

function operationId({ method, path }: TaggedRoute): string {
  const id = `${method.toLowerCase()}${path.replace(/[/{}.](\w?)/g, (_, letter: string) => letter.toUpperCase())}`;
  // PHP clients that are generated from the document have a method `getConfig` of their own.
  return id === 'getConfig' ? 'getConfiguration' : id;
}

function describeParameter(name: string, location: 'path' | 'query', path: string): OpenApiParameter {
  const { description, schema } = parameterDefinitions[name] ?? { description: name, schema: STRING };
  return {
    name,
    in: location,
    description,
    required: location === 'path',
    schema: name === 'id' && integerIds.has(path) ? INTEGER : schema,
  };
}

function describeBody(name: string, schema: JsonSchema = {}): NonNullable<OpenApiOperation['requestBody']> {
  const required = Array.isArray(schema['required']) && schema['required'].length > 0;
  const example = requestExamples[name];
  return { required, content: { 'application/json': { schema: refTo(name), ...(example && { example }) } } };
}

function describeResponses(route: TaggedRoute): OpenApiOperation['responses'] {
  const { status = 200, path, body, query, verifies } = route;
  const takesInput = body !== undefined || query !== undefined;
  return {
    [status]: { description: status === 204 ? 'Done.' : 'The result.', ...(status !== 204 && contentOf(route)) },
    ...(path.includes('{') && { 404: problemOf('The entity does not exist.', 'problem') }),
    ...(verifies
      ? { 422: problemOf('The requests are not as expected, or the call is not valid.', 'verificationProblem') }
      : takesInput && { 422: problemOf('The call is not valid; `errors` lists all problems.', 'problem') }),
    default: problemOf('Problem details.', 'problem'),
  };
}

/** The content types of a successful response with their schemas. Other types than JSON are strings. */
function contentOf({ returns, contentType, alternativeType }: TaggedRoute): Pick<OpenApiResponse, 'content'> {
  const schema = returns === undefined ? STRING : schemaOf(returns);
  const content = { [contentType ?? 'application/json']: { schema: contentType === undefined ? schema : STRING } };
  return { content: { ...content, ...(alternativeType && { [alternativeType]: { schema: STRING } }) } };
}

const schemaOf = (returns: string | readonly [string]): JsonSchema =>
  typeof returns === 'string' ? refTo(returns) : itemsOf(returns[0]);

const problemOf = (description: string, name: string): OpenApiResponse => ({
  description,
  content: { 'application/problem+json': { schema: refTo(name) } },
});
