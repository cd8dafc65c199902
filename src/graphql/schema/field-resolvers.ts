import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType, locatedError } from 'graphql';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { withoutStackTrace } from '../../platform/without-stack-trace.ts';
import type { ResolverMap } from '../resolvers/resolver-maps.ts';

type AnyResolver = GraphQLFieldResolver<unknown, unknown>;

/**
 * Sets the resolvers of fields; those for fields that the schema does not have are ignored. `addResolversToSchema` would then
 * visit all types three times, since resolvers of a store may replace scalars and enums; Magento's own replace none.
 */
export function setFieldResolvers(schema: GraphQLSchema, resolvers: ResolverMap): GraphQLSchema {
  for (const [typeName, resolversOfType] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const fields = type.getFields();
    const isRoot = type === schema.getQueryType() || type === schema.getMutationType();
    for (const [name, resolver] of Object.entries(resolversOfType)) {
      const field = fields[name];
      if (field === undefined) continue;
      // Each resolver has the parent and the arguments of its own field.
      const resolve = resolver as AnyResolver;
      field.resolve = isRoot ? locateRefusals(resolve) : resolve;
    }
  }
  return schema;
}

/** Gives refusals at a root field their location, without the stack trace that graphql-js would collect for each one. */
function locateRefusals(resolve: AnyResolver): AnyResolver {
  return (source, args, context, info) => {
    try {
      return resolve(source, args, context, info);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      throw withoutStackTrace(() => locatedError(error, info.fieldNodes, [info.path.key]));
    }
  };
}
