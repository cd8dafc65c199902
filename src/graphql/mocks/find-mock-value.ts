import type { GraphQLObjectType } from 'graphql';
import type { MockMap } from '../resolvers/resolver-maps.ts';

/** The first value in `mocks` for a field of a type or of one of its interfaces. */
export function findMockValue(mocks: readonly MockMap[], type: GraphQLObjectType, field: string): unknown {
  for (const values of mocks) {
    for (const name of [type.name, ...type.getInterfaces().map((each) => each.name)]) {
      const fields = Object.hasOwn(values, name) ? values[name] : undefined;
      if (fields && Object.hasOwn(fields, field)) return fields[field];
    }
  }
  return undefined;
}
