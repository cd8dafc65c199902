import { flagSetting, numberSetting } from './config-path.ts';

/** Limits of the GraphQL endpoint. [GraphQl/etc/config.xml; `env.php` where the description says so] */
export const graphqlPaths = {
  'graphql/session/disable': flagSetting(0, 'GraphQL neither starts nor reads sessions (from 2.4.5)'),
  'graphql/validation/alias_limit_enabled': flagSetting(1, 'the number of aliases in a query is limited'),
  'graphql/validation/maximum_alias_allowed': numberSetting(10, 'maximum number of aliases in a query'),
  'graphql/disable_introspection': flagSetting(0, 'env.php: introspection is refused'),
  'graphql/max_request_body_size': numberSetting(1_048_576, 'env.php: maximum size of a GraphQL body, bytes; 0 is off'),
} as const;
