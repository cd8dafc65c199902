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
  applicationFailed: {
    kind: 'internal',
    text: 'An error has happened during application run. See exception log for details.',
    source: 'lib/internal/Magento/Framework/App/Bootstrap.php',
  },
  typeNotDeclared: {
    kind: 'internal',
    text: 'Config element "%1" is not declared in GraphQL schema',
    source: 'lib/internal/Magento/Framework/GraphQl/Config.php',
  },
  variablesNotParsed: {
    kind: 'input',
    text: 'Unable to parse the variables.',
    since: '2.4.9',
    evidence: 'unsure',
    source: 'app/code/Magento/GraphQl/Controller/GraphQl.php',
  },
  requestBodyTooLarge: {
    kind: 'input',
    text: 'Request body is too large.',
    since: ['2.4.6-p15', '2.4.7-p10', '2.4.8-p5'],
    evidence: 'test',
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
    since: '2.4.9',
    evidence: 'unsure',
    source: QUERY_PARSER,
  },
  queryTooDeep: {
    kind: 'input',
    text: 'Max query depth should be %1 but got %2.',
    evidence: 'recorded',
    source: 'app/code/Magento/GraphQl/etc/di.xml',
  },
  introspectionNotAllowed: {
    kind: 'input',
    text: 'GraphQL introspection is not allowed, but the query contained __schema or __type',
    evidence: 'documentation',
    source: 'lib/internal/Magento/Framework/GraphQl/Query/IntrospectionConfiguration.php',
  },
  tooManyAliases: {
    kind: 'input',
    text: 'Max Aliases in query should be %1 but got %2.',
    since: ['2.4.6-p12', '2.4.7-p7', '2.4.8-p2'],
    evidence: 'report',
    source: COMPLEXITY,
  },
  queryTooComplex: {
    kind: 'input',
    text: 'Max query complexity should be %1 but got %2.',
    since: ['2.3.7-p2', '2.4.3'],
    source: COMPLEXITY,
  },
});
