import { flagSetting, numberSetting } from './config-path.ts';

const ALIAS_LIMIT = { since: ['2.4.6-p12', '2.4.7-p7', '2.4.8-p2'], evidence: 'report' } as const;

/** Limits of the GraphQL endpoint. [GraphQl/etc/config.xml; `env.php` where the description says so] */
export const graphqlPaths = {
  'graphql/session/disable': flagSetting(0, 'GraphQL neither starts nor reads sessions', undefined, { since: '2.4.5' }),
  'graphql/validation/alias_limit_enabled': flagSetting(
    1,
    'the number of aliases in a query is limited',
    undefined,
    ALIAS_LIMIT,
  ),
  'graphql/validation/maximum_alias_allowed': numberSetting(
    10,
    'maximum number of aliases in a query',
    undefined,
    ALIAS_LIMIT,
  ),
  'graphql/disable_introspection': flagSetting(0, 'env.php: introspection is refused', undefined, {
    evidence: 'source',
  }),
  'graphql/max_request_body_size': numberSetting(
    1_048_576,
    'env.php: maximum size of a GraphQL body, bytes; 0 is off',
    undefined,
    { since: ['2.4.6-p15', '2.4.7-p10', '2.4.8-p5'], evidence: 'test' },
  ),
} as const;
