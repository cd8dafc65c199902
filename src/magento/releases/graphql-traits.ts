import { defineTrait } from './trait.ts';

/** GraphQL requests, errors and statuses. */
export const graphqlTraits = {
  error_category: defineTrait({
    description: 'Position of `category` in a GraphQL error.',
    values: { top_level: 'next to `message`', extensions: 'in `extensions`' },
    source: 'framework/GraphQl/Exception/ExceptionFormatter.php; webonyx/graphql-php 0.13',
    releases: [
      { value: 'top_level', since: '2.3.1', evidence: ['source'] },
      { value: 'extensions', since: '2.4.0', evidence: ['source'] },
    ],
  }),
  category_of_validation_errors: defineTrait({
    description: 'Category of GraphQL syntax and validation errors, and their wording.',
    values: { graphql: '`graphql` (webonyx/graphql-php 14)', none: 'no category (webonyx/graphql-php 15)' },
    source: 'framework/composer.json',
    releases: [
      { value: 'graphql', since: '2.3.1', evidence: ['source'] },
      { value: 'none', since: '2.4.6', evidence: ['source', 'recorded'] },
    ],
  }),
  category_of_no_such_entity: defineTrait({
    description: 'Category of GraphQL errors for something that does not exist.',
    values: { present: '`graphql-no-such-entity`', absent: 'no category' },
    source: 'framework/GraphQl/Exception/GraphQlNoSuchEntityException.php',
    releases: [
      { value: 'present', since: '2.3.1', evidence: ['source'] },
      { value: 'absent', since: '2.4.6', evidence: ['source', 'recorded'] },
      { value: 'present', since: '2.4.7', evidence: ['source', 'recorded'] },
    ],
  }),
  errors_in_one_answer: defineTrait({
    description: 'Errors in a GraphQL response in production mode.',
    values: { all: 'all errors', first: 'the first error only' },
    source: 'framework/GraphQl/Query/ErrorHandler.php',
    releases: [
      { value: 'all', since: ['2.3.1', '2.4.0'], evidence: ['source'] },
      { value: 'first', since: ['2.3.7-p3', '2.4.3-p2'], evidence: ['source', 'recorded'] },
    ],
  }),
  graphql_scalars: defineTrait({
    description: 'Values of another scalar type in a GraphQL request, such as a string for an `Int`.',
    values: {
      cast_variables: 'cast in variables, refused in the document; objects and lists are refused',
      cast: 'cast; objects and lists are refused',
    },
    source:
      'framework/GraphQl/Type/Definition/StringType.php, IntType.php and FloatType.php; webonyx/graphql-php 0.13 src/Type/Definition',
    releases: [
      { value: 'cast_variables', since: '2.3.1', evidence: ['source'] },
      { value: 'cast', since: '2.4.4', evidence: ['source', 'recorded'] },
    ],
  }),
  invalid_bearer_in_graphql: defineTrait({
    description: 'Effect of an invalid bearer token on a GraphQL request.',
    values: { guest: 'the request is executed as a guest', refused: 'the request is refused with 401' },
    source:
      'module-customer-graph-ql/Controller/HttpRequestValidator/AuthorizationRequestValidator.php; quality patch ACSD-67941 (2.4.7)',
    releases: [
      { value: 'guest', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'refused', since: '2.4.8', evidence: ['source'] },
    ],
  }),
  executed_errors: defineTrait({
    description: 'HTTP status of an executed GraphQL request with errors.',
    values: { always_200: '200', by_category: '401 or 403 by the category of the first error' },
    source: 'module-graph-ql/Controller/GraphQl.php',
    releases: [
      { value: 'always_200', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'by_category', since: '2.4.8', evidence: ['source'] },
    ],
  }),
  graphql_outside_execution: defineTrait({
    description: 'HTTP status of a GraphQL request that is refused before execution.',
    values: { '500': '500', '400': '400', by_kind: '405, 415, 400 or 200 by the kind of error' },
    source: 'module-graph-ql/Controller/GraphQl.php; quality patches ACSD-68925 and ACP2E-4955',
    releases: [
      { value: '500', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: '400', since: '2.4.8', evidence: ['source'] },
      { value: 'by_kind', since: '2.4.9', evidence: ['source', 'unsure'] },
    ],
  }),
  graphql_empty_query: defineTrait({
    description: 'HTTP status of the syntax error of an empty GraphQL query.',
    values: { executed: '200', refused: 'that of requests refused before execution' },
    source: 'module-graph-ql/Controller/GraphQl.php',
    releases: [
      { value: 'executed', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'refused', since: '2.4.7', evidence: ['source', 'recorded'] },
    ],
  }),
  graphql_other_methods: defineTrait({
    description: 'Response of the GraphQL endpoint to PUT, PATCH, DELETE, HEAD and OPTIONS.',
    values: {
      executed: 'that of a POST request with the same body, as to GET',
      empty_query: 'as to an empty query',
      empty_body: '200 with an empty body; 204 to OPTIONS',
    },
    source: 'module-graph-ql/Controller/GraphQl.php; quality patch ACSD-68925',
    releases: [
      { value: 'executed', since: '2.3.1', evidence: ['source'] },
      { value: 'empty_query', since: '2.3.2', evidence: ['source', 'recorded'] },
      { value: 'empty_body', since: '2.4.8', evidence: ['source', 'recorded'] },
    ],
  }),
  graphql_body_not_json: defineTrait({
    description: 'Response of the GraphQL endpoint to a body that is not JSON.',
    values: {
      internal_error: '500 with `Internal server error` as JSON',
      report_page: '500 with the HTML page of an error report',
      refused: '400 with `Unable to parse the request.`',
    },
    source: 'module-graph-ql/Controller/GraphQl.php; quality patch ACP2E-4955',
    releases: [
      { value: 'internal_error', since: '2.3.1', evidence: ['source'] },
      { value: 'report_page', since: '2.4.4', evidence: ['source', 'recorded'] },
      { value: 'refused', since: '2.4.8', evidence: ['source', 'recorded'] },
    ],
  }),
  mutation_by_get: defineTrait({
    description: 'Mutations in GET requests.',
    values: {
      executed: 'executed',
      first_word: 'refused if the query begins with `mutation`',
      parsed: 'refused if the last operation is a mutation; an empty query is a syntax error with status 500',
      parsed_unless_empty: 'refused if the last operation is a mutation',
    },
    source: 'module-graph-ql/Controller/HttpRequestValidator/HttpVerbValidator.php',
    releases: [
      { value: 'executed', since: '2.3.1', evidence: ['source'] },
      { value: 'first_word', since: '2.3.2', evidence: ['source'] },
      { value: 'parsed', since: ['2.3.6-p1', '2.4.1-p1'], evidence: ['source'] },
      { value: 'parsed_unless_empty', since: '2.4.3', evidence: ['source'] },
    ],
  }),
  field_count: defineTrait({
    description: 'When the number of fields of a GraphQL query is checked.',
    values: {
      validation: 'in the validation of the document, as a validation error; a syntax error has status 200',
      first: 'before the document is executed, as a refused request; so is a syntax error',
    },
    source: 'framework/GraphQl/Query/QueryComplexityLimiter.php validateFieldCount',
    releases: [
      { value: 'validation', since: ['2.3.1', '2.4.0'], evidence: ['source'] },
      { value: 'first', since: ['2.3.7-p2', '2.4.3'], evidence: ['source', 'recorded'] },
    ],
  }),
  field_count_in_developer_mode: defineTrait({
    description: 'Whether the number of fields is checked first in developer mode too.',
    values: { no: 'no, so a syntax error has status 200', yes: 'yes' },
    source: 'framework/GraphQl/Query/QueryProcessor.php',
    releases: [
      { value: 'no', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'yes', since: '2.4.7', evidence: ['source', 'recorded'] },
    ],
  }),
  query_complexity: defineTrait({
    description: 'Maximum complexity of a GraphQL query.',
    values: { '300': '300', '1000': '1000' },
    source: 'module-graph-ql/etc/di.xml',
    releases: [
      { value: '300', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: '1000', since: '2.4.8', evidence: ['source', 'recorded'] },
    ],
  }),
  alias_limit: defineTrait({
    description: 'Limit of the number of aliases in a GraphQL query.',
    values: { absent: 'absent', configured: '`graphql/validation/maximum_alias_allowed`' },
    source: 'framework/GraphQl/Query/QueryComplexityLimiter.php; adobe/aem-core-cif-components pull request 1048',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'configured', since: ['2.4.6-p12', '2.4.7-p7', '2.4.8-p2'], evidence: ['report', 'unsure'] },
    ],
  }),
  request_limits: defineTrait({
    description: 'Limits of the size and nesting of a GraphQL request body.',
    values: { absent: 'absent', present: '`graphql/max_request_body_size`, and a maximum nesting' },
    source: 'Magento integration RequestBodySizeLimitTest.php',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source'] },
      { value: 'present', since: ['2.4.6-p15', '2.4.7-p10', '2.4.8-p5'], evidence: ['test', 'unsure'] },
    ],
  }),
  customer_id: defineTrait({
    description: 'Value of `Customer.id` in GraphQL.',
    values: {
      null: '`null`, unless the type of the field is `ID!`, as in the schema from 2.4.9',
      uid: 'the id as a uid (base64), unless the type of the field is `Int`, as in the schema up to 2.4.8',
    },
    source: 'module-customer-graph-ql/etc/schema.graphqls; AdobeDocs/commerce-webapi',
    releases: [
      { value: 'null', since: '2.3.1', evidence: ['source'] },
      { value: 'uid', since: '2.4.9', evidence: ['documentation'] },
    ],
  }),
  cart_of_another_store: defineTrait({
    description: 'Stores in which GraphQL refuses a cart.',
    values: {
      other_store: 'every store but its own (`Wrong store code specified for cart`)',
      other_website: "stores of other websites (`Can't assign cart to store in different website.`)",
    },
    source: 'module-quote-graph-ql/Model/Cart/GetCartForUser.php',
    releases: [
      { value: 'other_store', since: '2.3.1', evidence: ['source'] },
      { value: 'other_website', since: '2.4.2', evidence: ['source'] },
    ],
  }),
  countries_without_name: defineTrait({
    description: 'A country without a name in the language of the store view, in the GraphQL query `countries`.',
    values: { listed: 'part of the result, with the name `null`', omitted: 'not part of the result' },
    source: 'module-directory-graph-ql/Model/Resolver/Countries.php',
    releases: [
      { value: 'listed', since: '2.3.1', evidence: ['source'] },
      { value: 'omitted', since: '2.4.5', evidence: ['source', 'recorded'] },
    ],
  }),
  preview_version: defineTrait({
    description: 'Effect of the request header `Preview-Version` in GraphQL (Adobe Commerce).',
    values: { ignored: 'no effect', staged_content: 'an admin gets the staged content of that time' },
    source: 'magento/devdocs pull request 6781 (release notes of 2.3.5)',
    releases: [
      { value: 'ignored', since: '2.3.1', evidence: ['documentation'] },
      { value: 'staged_content', since: '2.3.5', evidence: ['documentation'] },
    ],
  }),
};
