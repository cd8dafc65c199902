import { defineTrait } from './trait.ts';

/** Sessions, cookies, caches and response headers. */
export const sessionTraits = {
  graphql_session: defineTrait({
    description: 'Sessions in GraphQL, of customers who signed in.',
    values: {
      untouched: 'a GraphQL request neither reads nor changes the sign-in of a session',
      ended: 'every GraphQL request ends the sign-in of its session',
      kept: 'the sign-in of a session is kept; a bearer token does not sign in the session',
      signed_in: 'a request with a bearer token signs in its session',
    },
    source: 'module-customer-graph-ql/Plugin/ClearCustomerSessionAfterRequest.php',
    releases: [
      { value: 'untouched', since: '2.3.1', evidence: ['source'] },
      { value: 'ended', since: '2.4.3', evidence: ['source'] },
      { value: 'kept', since: '2.4.5', evidence: ['source', 'recorded'] },
      { value: 'signed_in', since: '2.4.7', evidence: ['source', 'recorded'] },
    ],
  }),
  graphql_session_switch: defineTrait({
    description: 'The setting `graphql/session/disable`.',
    values: { absent: 'has no effect', present: 'disables sessions in GraphQL' },
    source: 'module-graph-ql/etc/config.xml',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source'] },
      { value: 'present', since: '2.4.5', evidence: ['source'] },
    ],
  }),
  form_key_of_admins: defineTrait({
    description: 'Whether the sign-in of an admin over REST deletes the cookie `form_key`.',
    values: { kept: 'no', deleted: 'yes' },
    source: 'module-page-cache/etc/events.xml',
    releases: [
      { value: 'kept', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'deleted', since: '2.4.7', evidence: ['source', 'recorded'] },
    ],
  }),
  x_magento_cache_id: defineTrait({
    description: 'The response header `X-Magento-Cache-Id`.',
    values: {
      absent: 'absent',
      every_answer: 'in every GraphQL response',
      without_mutations: 'in GraphQL responses, except to a body with the word `mutation`',
      without_accepted_mutations: 'as `without_mutations`, but also if a header of the request is refused',
    },
    source: 'module-graph-ql-cache/Controller/Plugin/GraphQl.php',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source'] },
      { value: 'every_answer', since: '2.4.4', evidence: ['source', 'recorded'] },
      { value: 'without_mutations', since: '2.4.7', evidence: ['source', 'recorded'] },
      { value: 'without_accepted_mutations', since: '2.4.8', evidence: ['source'] },
    ],
  }),
  x_magento_tags: defineTrait({
    description: 'The response header `X-Magento-Tags: FPC` of GraphQL responses that are not cached.',
    values: {
      absent: 'absent',
      every_answer: 'in every such response',
      without_mutations: 'not in responses to a body with the word `mutation`',
      without_accepted_mutations: 'as `without_mutations`, but also if a header of the request is refused',
    },
    source: 'module-graph-ql-cache/Controller/Plugin/GraphQl.php',
    releases: [
      { value: 'absent', since: '2.3.1', evidence: ['source'] },
      { value: 'every_answer', since: '2.3.2', evidence: ['source', 'recorded'] },
      { value: 'without_mutations', since: '2.4.7', evidence: ['source', 'recorded'] },
      { value: 'without_accepted_mutations', since: '2.4.8', evidence: ['source'] },
    ],
  }),
  cached_store_queries: defineTrait({
    description:
      'Whether the page cache keeps GET responses to `storeConfig`, `availableStores`, `currency`, `countries`, `country` and attribute metadata.',
    values: { no: 'no', yes: 'yes' },
    source:
      'module-store-graph-ql/etc/schema.graphqls, module-directory-graph-ql/etc/schema.graphqls, module-eav-graph-ql/etc/schema.graphqls',
    releases: [
      { value: 'no', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'yes', since: '2.4.7', evidence: ['source', 'recorded'] },
    ],
  }),
  rest_cache_control: defineTrait({
    description: 'The response header `Cache-Control` of REST.',
    values: { session: 'that of PHP sessions', no_store: '`no-store`' },
    source: 'module-page-cache/Plugin/AppendNoStoreCacheHeader.php',
    releases: [
      { value: 'session', since: '2.3.1', evidence: ['source'] },
      { value: 'no_store', since: '2.4.3', evidence: ['source', 'recorded'] },
    ],
  }),
  post_to_unknown_path: defineTrait({
    description: 'Response to a POST request to a path that is not an endpoint.',
    values: {
      redirect: '302 to the base URL, with the cookie `mage-messages`',
      not_found: 'the page of status 404, as to a GET request',
    },
    source: 'framework/App/Action/Forward.php',
    releases: [
      { value: 'redirect', since: '2.3.1', evidence: ['source', 'recorded'] },
      { value: 'not_found', since: '2.4.7', evidence: ['source', 'recorded'] },
    ],
  }),
};
