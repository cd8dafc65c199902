import { type GraphQLFieldResolver, type GraphQLSchema, isInterfaceType, isObjectType } from 'graphql';
import type { ResolverMap } from '../resolvers/resolver-maps.ts';

/**
 * Sets the resolvers of fields; those for fields that the schema does not have are ignored. `addResolversToSchema` would then
 * visit all types three times, since resolvers of a store may replace scalars and enums; Magento's own replace none.
 */
export function setFieldResolvers(schema: GraphQLSchema, resolvers: ResolverMap): GraphQLSchema {
  for (const [typeName, resolversOfType] of Object.entries(resolvers)) {
    const type = schema.getType(typeName);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    const fields = type.getFields();
    for (const [name, resolve] of Object.entries(resolversOfType)) {
      const field = fields[name];
      // Each resolver has the parent and the arguments of its own field.
      if (field !== undefined) field.resolve = resolve as GraphQLFieldResolver<unknown, unknown>;
    }
  }
  return schema;
}
