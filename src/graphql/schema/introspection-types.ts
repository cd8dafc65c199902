import {
  type GraphQLArgument,
  GraphQLBoolean,
  type GraphQLField,
  GraphQLNonNull,
  introspectionTypes,
  isObjectType,
} from 'graphql';
import type { Release } from '../../magento/releases/release.ts';
import { isWebonyx15 } from './library-schema.ts';

/** Fields of graphql-js that webonyx/graphql-php does not have. [recorded from Magento 2.4.7-p3] */
const OTHER_FIELDS = new Set([
  '__Schema.description',
  '__Type.specifiedByURL',
  '__Directive.isDeprecated',
  '__Directive.deprecationReason',
]);

/** Fields without the argument `includeDeprecated` that graphql-js gives them. */
const OTHER_ARGUMENTS = new Set(['__Schema.directives']);

/** Fields that webonyx/graphql-php 15 added. [webonyx/graphql-php src/Type/Introspection.php] */
const FIELDS_OF_15 = new Set(['__Type.isOneOf', '__InputValue.isDeprecated', '__InputValue.deprecationReason']);

/** Fields whose argument `includeDeprecated` webonyx/graphql-php 15 added. [webonyx/graphql-php src/Type/Introspection.php] */
const ARGUMENTS_OF_15 = new Set(['__Type.inputFields', '__Field.args', '__Directive.args']);

/** A field of an introspection type, and the fields of the type, from which it can be removed. */
interface IntrospectionField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly fields: Record<string, GraphQLField<unknown, unknown>>;
  readonly argument: GraphQLArgument | undefined;
  readonly isOf15: boolean;
  readonly hasArgumentOf15: boolean;
}

const introspectionFields: readonly IntrospectionField[] = introspectionTypes.filter(isObjectType).flatMap((type) => {
  const fields = type.getFields();
  return Object.values(fields).flatMap((field) => {
    const name = `${type.name}.${field.name}`;
    if (OTHER_FIELDS.has(name)) {
      delete fields[field.name];
      return [];
    }
    if (OTHER_ARGUMENTS.has(name)) setArguments(field, undefined);
    return [
      {
        field,
        fields,
        argument: field.args[0],
        isOf15: FIELDS_OF_15.has(name),
        hasArgumentOf15: ARGUMENTS_OF_15.has(name),
      },
    ];
  });
});

const REQUIRED = new GraphQLNonNull(GraphQLBoolean);

/**
 * Gives the introspection types the fields and arguments of Magento's GraphQL library in a release. graphql-js has one set of
 * these types for all schemas, so they are set before each document with introspection, which is validated and executed in the
 * same turn.
 */
export function setIntrospectionTypes(release: Release): void {
  const isVersion15 = isWebonyx15(release);
  for (const { field, fields, argument, isOf15, hasArgumentOf15 } of introspectionFields) {
    if (isOf15) {
      if (isVersion15) fields[field.name] = field;
      else delete fields[field.name];
    }
    if (argument === undefined) continue;
    argument.type = isVersion15 ? REQUIRED : GraphQLBoolean;
    setArguments(field, isVersion15 || !hasArgumentOf15 ? argument : undefined);
  }
}

function setArguments({ args }: GraphQLField<unknown, unknown>, argument: GraphQLArgument | undefined): void {
  // The type is read-only, but graphql-js reads the property again for each document.
  (args as GraphQLArgument[]).splice(0, args.length, ...(argument === undefined ? [] : [argument]));
}
