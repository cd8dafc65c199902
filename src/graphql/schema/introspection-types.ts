import { GraphQLBoolean, GraphQLNonNull, introspectionTypes, isObjectType } from 'graphql';
import type { Release } from '../../magento/releases/release.ts';
import { isWebonyx15 } from './library-schema.ts';

/** Fields of graphql-js that webonyx/graphql-php does not have. [recorded from Magento 2.4.7-p3] */
const OTHER_FIELDS = [
  '__Schema.description',
  '__Type.specifiedByURL',
  '__Directive.isDeprecated',
  '__Directive.deprecationReason',
];

for (const type of introspectionTypes) {
  if (!isObjectType(type)) continue;
  const fields = type.getFields();
  for (const name of Object.keys(fields)) if (OTHER_FIELDS.includes(`${type.name}.${name}`)) delete fields[name];
}

/** The arguments `includeDeprecated` of the introspection fields. */
const includeDeprecated = introspectionTypes
  .filter((type) => isObjectType(type))
  .flatMap((type) => Object.values(type.getFields()))
  .flatMap(({ args }) => args);

const REQUIRED = new GraphQLNonNull(GraphQLBoolean);

/**
 * Gives the introspection types the arguments of Magento's GraphQL library in a release. graphql-js has one set of these types for
 * all schemas, so they are set before each document with introspection, which is validated and executed in the same turn.
 */
export function setIntrospectionTypes(release: Release): void {
  const type = isWebonyx15(release) ? REQUIRED : GraphQLBoolean;
  for (const argument of includeDeprecated) argument.type = type;
}
