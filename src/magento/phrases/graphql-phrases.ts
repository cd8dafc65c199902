import { definePhrases } from './phrase.ts';

const QUERY_PARSER = 'lib/internal/Magento/Framework/GraphQl/Query/QueryParser.php';
const COMPLEXITY = 'lib/internal/Magento/Framework/GraphQl/Query/QueryComplexityLimiter.php';
const VALIDATORS = 'app/code/Magento/GraphQl/Controller/HttpRequestValidator';

/** The GraphQL endpoint, before execution. */
export const graphqlPhrases = definePhrases({
  requestNotParsed: {
    kind: 'input',
    text: 'Unable to parse the request.',
    since: '2.4.8',
    source: 'app/code/Magento/GraphQl/Controller/GraphQl.php',
  },
  variablesNotParsed: {
    kind: 'input',
    text: 'Unable to parse the variables.',
    source: 'app/code/Magento/GraphQl/Controller/GraphQl.php',
  },
  requestBodyTooLarge: {
    kind: 'input',
    text: 'Request body is too large.',
    source: 'app/code/Magento/GraphQl/Model/GraphQl/RequestConfiguration.php',
  },
  requestContentType: {
    kind: 'input',
    text: 'Request content type must be application/json',
    source: `${VALIDATORS}/ContentTypeValidator.php`,
    status: 415,
  },
  mutationOverGet: {
    kind: 'input',
    text: 'Mutation requests allowed only for POST requests',
    since: '2.3.2',
    source: `${VALIDATORS}/HttpVerbValidator.php`,
    status: 405,
  },
  storeNotFound: {
    kind: 'input',
    text: 'Requested store is not found (%1)',
    since: '2.4.2',
    earlierTexts: [
      { since: '2.3.1', text: 'Store code %1 does not exist' },
      { since: '2.3.2', text: 'Requested store is not found' },
      { since: '2.4.0', text: 'Requested store is not found ({$storeCode})' },
    ],
    source: 'app/code/Magento/StoreGraphQl/Controller/HttpRequestValidator/StoreValidator.php',
  },
  currencyNotAvailable: {
    kind: 'input',
    text: 'Please correct the target currency',
    since: '2.3.2',
    source: 'app/code/Magento/DirectoryGraphQl/Controller/HttpRequestValidator/CurrencyValidator.php',
  },
  nestingTooDeep: {
    kind: 'input',
    text: 'Query is too deep. Reduce the nesting level of your query.',
    source: QUERY_PARSER,
  },
  queryTooDeep: {
    kind: 'input',
    text: 'Max query depth should be %1 but got %2.',
    source: 'app/code/Magento/GraphQl/etc/di.xml',
  },
  introspectionNotAllowed: {
    kind: 'input',
    text: 'GraphQL introspection is not allowed, but the query contained __schema or __type',
    source: 'lib/internal/Magento/Framework/GraphQl/Query/IntrospectionConfiguration.php',
  },
  tooManyAliases: { kind: 'input', text: 'Max Aliases in query should be %1 but got %2.', source: COMPLEXITY },
  queryTooComplex: {
    kind: 'input',
    text: 'Max query complexity should be %1 but got %2.',
    since: ['2.3.7-p2', '2.4.3'],
    source: COMPLEXITY,
  },
});
