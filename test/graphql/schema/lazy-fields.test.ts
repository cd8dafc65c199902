import { buildASTSchema, GraphQLObjectType, GraphQLSchema, GraphQLString, parse } from 'graphql';
import { expect, test, vi } from 'vitest';
import { builtInDefinitions, withLazyFields } from '../../../src/graphql/schema/lazy-fields.ts';

test('a schema does not create the fields of a type before they are read', () => {
  const fields = vi.fn(() => ({ name: { type: GraphQLString } }));
  const query = new GraphQLObjectType({ name: 'Query', fields });
  const schema = withLazyFields(() => new GraphQLSchema({ query, assumeValid: true }));
  expect(fields).not.toHaveBeenCalled();
  expect(Object.keys(schema.getQueryType()?.getFields() ?? {})).toEqual(['name']);
});

test('a schema has the same types as one that reads all fields', () => {
  const { definitions } = parse(`type Query implements I { i: I id: ID int: Int float: Float input(value: In): U }
    interface I { i: I } type A { a: Boolean } union U = A input In { text: String }`);
  const build = (more: typeof builtInDefinitions) =>
    buildASTSchema({ ...parse('{ a }'), definitions: [...definitions, ...more] }, { assumeValid: true });
  const lazy = withLazyFields(() => build(builtInDefinitions));
  expect(Object.keys(lazy.getTypeMap()).sort()).toEqual(Object.keys(build([]).getTypeMap()).sort());
  expect(lazy.getType('Int')).toBe(build([]).getType('Int'));
});

test('types have their fields after a schema that cannot be built', () => {
  const fail = () => {
    throw new Error('invalid');
  };
  expect(() => withLazyFields(fail)).toThrow('invalid');
  expect(Object.keys(new GraphQLObjectType({ name: 'A', fields: { a: { type: GraphQLString } } }).getFields())).toEqual(
    ['a'],
  );
});
