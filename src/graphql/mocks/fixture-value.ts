import type { GraphQLObjectType } from 'graphql';
import type { MockValues } from '../resolvers/schema-options.ts';

/** What mocks say of a field, by its type or by an interface of it; the first that says something. */
export function fixtureValue(mocks: readonly MockValues[], type: GraphQLObjectType, field: string): unknown {
  for (const values of mocks) {
    for (const name of [type.name, ...type.getInterfaces().map((each) => each.name)]) {
      const fields = Object.hasOwn(values, name) ? values[name] : undefined;
      if (fields && Object.hasOwn(fields, field)) return fields[field];
    }
  }
  return undefined;
}
