import fc from 'fast-check';
import { type ExecutionResult, execute } from 'graphql';
import { expect, test } from 'vitest';
import { authenticate } from '../../../src/auth/authenticate.ts';
import { issueToken } from '../../../src/domain/tokens/token-lifecycle.ts';
import { castVariables } from '../../../src/graphql/execution/cast-scalars.ts';
import { executePlan } from '../../../src/graphql/execution/execute-plan.ts';
import { parseGraphqlDocument } from '../../../src/graphql/execution/parsed-documents.ts';
import type { ResolverContext } from '../../../src/graphql/resolvers/resolver-context.ts';
import { accountSchemaOf } from '../../../src/graphql/schema/account-schema.ts';
import { parseInitialState } from '../../../src/operations/world-document.ts';
import { createNodeDigest } from '../../../src/platform/node-digest.ts';
import { Sandbox } from '../../../src/sandboxes/sandbox.ts';
import { defaultStore } from '../../../src/state/default-store.ts';
import { snapshot } from '../../../src/state/snapshot/snapshot.ts';
import { ines, mara } from '../test-shop.ts';
import { validate } from './validate.ts';

const initialState = parseInitialState({
  clock: { now: '2030-01-01T00:00:00Z', frozen: true },
  customers: [{ ...mara, dob: '1990-12-31', gender: 2 }, ines],
});
const digest = createNodeDigest();

/** A context with a new world, the same each time, with or without a customer's token. */
function createContext(signedIn: boolean): ResolverContext {
  const { realm } = new Sandbox({ id: '', initialState, digest });
  const bearer = signedIn ? `Bearer ${issueToken(realm, { type: 'customer', id: 1 }).token}` : undefined;
  const request = { method: 'POST', path: '/graphql', query: '', headers: {}, client: '', body: '', bodyBytes: 0 };
  return {
    realm,
    store: defaultStore(realm.world),
    caller: authenticate(realm, bearer),
    request,
    isPreview: false,
    mocks: [],
    mockedFieldCount: 0,
  };
}

const leaves = fc
  .array(
    fc.constantFrom(
      'email',
      'id',
      'firstname',
      'gender',
      'dob',
      'group_id',
      'is_subscribed',
      'created_at',
      'default_billing',
      'confirmation_status',
      '__typename',
      'x: email',
      'x: firstname',
      '__proto__: email',
      'constructor: lastname',
      'gender @skip(if: true)',
      'email @include(if: true)',
      '... on Customer { dob lastname }',
    ),
    { minLength: 1, maxLength: 5 },
  )
  .map((names) => names.join(' '));
const argument = fc.constantFrom('"mara.lind@example.com"', '"Spring-Rain7"', '"Summer-Wind1"', '""', '$v');
const alias = fc.constantFrom('', '', '', 'a: ', 'b: ', '__proto__: ');
const fields = {
  query: fc.oneof(
    leaves.map((names) => `customer { ${names} }`),
    argument.map((value) => `isEmailAvailable(email: ${value}) { is_email_available }`),
    fc.constant('storeConfig { code minimum_password_length }'),
    fc.constant('customerGroup { uid }'),
    fc.constant('customer { addresses { city } custom_attributes { code } }'),
    fc.constant('__typename'),
  ),
  mutation: fc.oneof(
    fc
      .tuple(argument, argument)
      .map(([email, password]) => `generateCustomerToken(email: ${email}, password: ${password}) { token }`),
    fc
      .tuple(argument, argument, leaves)
      .map(
        ([now, next, names]) => `changeCustomerPassword(currentPassword: ${now}, newPassword: ${next}) { ${names} }`,
      ),
    argument.map((email) => `requestPasswordResetEmail(email: ${email})`),
    fc.constant('revokeCustomerToken { result }'),
    fc.constant('deleteCustomer'),
  ),
};
const operation = fc.constantFrom('query', 'mutation' as const).chain((kind) =>
  fc.record({
    query: fc.array(fc.tuple(alias, fields[kind as 'query']), { minLength: 1, maxLength: 3 }).map((chosen) => {
      const selections = chosen.map(([name, field]) => name + field).join(' ');
      return { kind, selections };
    }),
    definition: fc.constantFrom('$v: String!', '$v: String!', '$v: String = "Spring-Rain7"', '$v: String! = "x"'),
    variables: fc.constantFrom(
      { v: 'mara.lind@example.com' },
      { v: 'Spring-Rain7' },
      {},
      { v: 5 },
      { v: null },
      { w: 'x' },
    ),
    signedIn: fc.boolean(),
  }),
);

/** The parts of a result that a response shows. */
const printResult = ({ data, errors }: ExecutionResult) =>
  JSON.stringify({ data, errors: errors?.map(({ message, path, locations }) => ({ message, path, locations })) });

test('a plan has the same result as graphql-js, and changes the world in the same way', () => {
  let planned = 0;
  fc.assert(
    fc.property(operation, ({ query: { kind, selections }, definition, variables, signedIn }) => {
      const query = `${kind}${selections.includes('$v') ? ` (${definition})` : ''} { ${selections} }`;
      const planContext = createContext(signedIn);
      const libraryContext = createContext(signedIn);
      const schema = accountSchemaOf(planContext.realm.release);
      const parsed = parseGraphqlDocument(query);
      const { errors, plan, document } = validate(schema, parsed);
      if (errors.length > 0 || plan === undefined) return;
      planned += 1;
      const library = execute({
        schema,
        document,
        contextValue: libraryContext,
        variableValues: castVariables(schema, plan.operation.variableDefinitions ?? [], variables),
      });
      if (library instanceof Promise) throw new Error('account resolvers are synchronous');
      expect(printResult(executePlan(schema, plan, planContext, variables))).toBe(printResult(library));
      expect(snapshot(planContext.realm)).toEqual(snapshot(libraryContext.realm));
    }),
    { numRuns: 600 },
  );
  expect(planned).toBeGreaterThan(150);
});

test.each([
  'query A { customer { email } } query B { customer { email } }',
  'query @skip(if: true) { customer { email } }',
  '{ customer { email @include(if: false) } }',
  '{ customer { ...f } } fragment f on Customer { email }',
  '{ customer { ... on Customer { email } } }',
  '{ customer { email email } }',
  '{ customer { addresses { city } } }',
  '{ __schema { queryType { name } } }',
])('creates no plan for %s', (query) => {
  expect(validate(accountSchemaOf(initialState.release), parseGraphqlDocument(query)).plan).toBeUndefined();
});
