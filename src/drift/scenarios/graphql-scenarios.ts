import { graphql, graphqlByGet, type Scenario } from './scenario.ts';

/** A query with a complexity: one for each field. */
const countryWith = (complexity: number): string => `{ country(id: "US") { ${'id '.repeat(complexity - 1)}} }`;

const aliases = (count: number): string =>
  Array.from({ length: count }, (_, index) => `a${index}: country(id: "US") { id }`).join(' ');

/** GraphQL requests, errors, statuses and headers. */
export const graphqlScenarios: readonly Scenario[] = [
  {
    id: 'graphql/syntax-error',
    title: 'A syntax error, by POST and by GET',
    source: 'framework/GraphQl/Query/QueryProcessor.php',
    requests: [graphql('{ customer { email '), graphqlByGet('{ customer { email ')],
  },
  {
    id: 'graphql/unknown-field',
    title: 'A field that does not exist, in the query and below it',
    source: 'webonyx/graphql-php FieldsOnCorrectType',
    requests: [graphql('{ noSuchField }'), graphql('{ customer { email noSuchField } }')],
  },
  {
    id: 'graphql/missing-argument',
    title: 'A required argument that is missing, and an unknown argument',
    source: 'webonyx/graphql-php ProvidedRequiredArguments, KnownArgumentNames',
    requests: [
      graphql('mutation { generateCustomerToken(email: "x") { token } }'),
      graphql('{ customer(nope: 1) { email } }'),
    ],
  },
  {
    id: 'graphql/undefined-variable',
    title: 'A variable that is not defined, and one without a value',
    source: 'webonyx/graphql-php NoUndefinedVariables, framework/GraphQl/Query/QueryProcessor.php',
    requests: [
      graphql('{ isEmailAvailable(email: $email) { is_email_available } }'),
      graphql('query ($email: String!) { isEmailAvailable(email: $email) { is_email_available } }'),
    ],
  },
  {
    id: 'graphql/two-errors',
    title: 'A request with two errors',
    source: 'framework/GraphQl/Query/ErrorHandler.php',
    requests: [graphql('{ noSuchField otherField }'), graphql('{ a: customer { email } b: customer { email } }')],
  },
  {
    id: 'graphql/scalar-of-another-type',
    title: 'A number for a string, in the document and as a variable',
    source: 'framework/GraphQl/Type/Definition/StringType.php',
    requests: [
      graphql('{ country(id: 5) { id } }'),
      graphql('query ($id: String) { country(id: $id) { id } }', { variables: { id: 5 } }),
    ],
  },
  {
    id: 'graphql/country-without-id',
    title: 'A country without its id, and an unknown one',
    source: 'module-directory-graph-ql/Model/Resolver/Country.php',
    requests: [graphql('{ country { id } }'), graphql('{ country(id: "ZZ") { id } }')],
  },
  {
    id: 'graphql/not-json',
    title: 'A body that is not JSON',
    source: 'module-graph-ql/Controller/GraphQl.php',
    requests: [
      { method: 'POST', path: '/graphql', body: '{ not JSON', headers: { 'Content-Type': 'application/json' } },
    ],
  },
  {
    id: 'graphql/variables-not-an-object',
    title: 'Variables that are a string or a number',
    source: 'module-graph-ql/Controller/GraphQl.php; recorded from Magento 2.4.7-p3',
    requests: [
      { method: 'POST', path: '/graphql', body: { query: '{ country(id: "US") { id } }', variables: 'x' } },
      { method: 'POST', path: '/graphql', body: { query: '{ country(id: "US") { id } }', variables: 5 } },
    ],
  },
  {
    id: 'graphql/empty-query',
    title: 'An empty query, and none',
    source: 'module-graph-ql/Controller/GraphQl.php',
    requests: [graphql(''), { method: 'POST', path: '/graphql', body: {} }, { method: 'GET', path: '/graphql' }],
  },
  {
    id: 'graphql/other-methods',
    title: 'PUT and DELETE requests',
    source: 'module-graph-ql/Controller/GraphQl.php',
    requests: [
      { method: 'PUT', path: '/graphql', body: { query: '{ country(id: "US") { id } }' } },
      { method: 'DELETE', path: '/graphql' },
    ],
  },
  {
    id: 'graphql/mutation-by-get',
    title: 'A mutation in a GET request',
    source: 'module-graph-ql/Controller/HttpRequestValidator/HttpVerbValidator.php',
    requests: [
      graphqlByGet('mutation { revokeCustomerToken { result } }'),
      graphqlByGet('mutation Out { revokeCustomerToken { result } }'),
    ],
  },
  {
    id: 'graphql/content-type',
    title: 'A content type other than JSON',
    source: 'module-graph-ql/Controller/HttpRequestValidator/ContentTypeValidator.php',
    requests: [
      {
        method: 'POST',
        path: '/graphql',
        body: '{"query":"{ country(id: \\"US\\") { id } }"}',
        headers: { 'Content-Type': 'text/plain' },
      },
    ],
  },
  {
    id: 'graphql/complexity',
    title: 'Queries with a complexity of 310 and of 1010',
    source: 'framework/GraphQl/Query/QueryComplexityLimiter.php, module-graph-ql/etc/di.xml',
    requests: [graphql(countryWith(310)), graphql(countryWith(1010))],
  },
  {
    id: 'graphql/aliases',
    title: 'A query with 12 aliases',
    source: 'framework/GraphQl/Query/QueryComplexityLimiter.php',
    requests: [graphql(`{ ${aliases(12)} }`)],
  },
  {
    id: 'graphql/invalid-bearer',
    title: 'An invalid bearer token: to a query of guests, and to one of customers',
    source: 'module-customer-graph-ql/Controller/HttpRequestValidator/AuthorizationRequestValidator.php',
    requests: [
      graphql('{ country(id: "US") { id } }', { headers: { Authorization: 'Bearer nonsense' } }),
      graphql('{ customer { email } }', { headers: { Authorization: 'Bearer nonsense' } }),
    ],
  },
  {
    id: 'graphql/unknown-store',
    title: 'A store view that does not exist',
    source: 'module-store-graph-ql/Controller/HttpHeaderProcessor/StoreProcessor.php',
    requests: [graphql('{ country(id: "US") { id } }', { headers: { Store: 'no_such_store' } })],
  },
  {
    id: 'graphql/unknown-currency',
    title: 'A currency that is not allowed',
    source: 'module-store-graph-ql/Controller/HttpHeaderProcessor/CurrencyProcessor.php',
    requests: [graphql('{ country(id: "US") { id } }', { headers: { 'Content-Currency': 'ZZZ' } })],
  },
  {
    id: 'graphql/introspection',
    title: 'Introspection of a type, and of one that does not exist',
    source: 'module-graph-ql/etc/di.xml; recorded from Magento 2.4.7-p3',
    requests: [graphql('{ __schema { queryType { name } } }'), graphql('{ __type(name: "NoSuchType") { name } }')],
  },
  {
    id: 'graphql/cache-headers',
    title: 'Headers of caches: of a query by GET and by POST, and of a request with the word mutation',
    source: 'module-graph-ql-cache/Controller/Plugin/GraphQl.php',
    requests: [
      graphqlByGet('{ storeConfig { locale } }', { compare: 'shape' }),
      graphqlByGet('{ countries { id } }', { compare: 'shape' }),
      graphql('{ storeConfig { locale } }', { compare: 'shape' }),
      graphql('query mutation { storeConfig { locale } }', { compare: 'shape' }),
    ],
  },
  {
    id: 'graphql/parse-two-operations',
    title: 'A document with two operations: with a name, without one, and with an unknown one',
    source: 'webonyx/graphql-php Executor; recorded from Magento 2.4.7-p3',
    requests: [
      {
        method: 'POST',
        path: '/graphql',
        body: {
          query: 'query A { country(id: "US") { id } } query B { country(id: "CA") { id } }',
          operationName: 'B',
        },
      },
      graphql('query A { country(id: "US") { id } } query B { country(id: "CA") { id } }'),
      {
        method: 'POST',
        path: '/graphql',
        body: { query: 'query A { country(id: "US") { id } }', operationName: 'C' },
      },
    ],
  },
];
