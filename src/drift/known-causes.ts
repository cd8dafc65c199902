import type { Difference } from './compare-responses.ts';

interface KnownCause {
  readonly part: Difference['part'];
  /** Matches the name of a header, or the value of the store. */
  readonly pattern: RegExp;
  readonly cause: string;
}

/** Causes outside of the traits and settings of the mock. */
const CAUSES: readonly KnownCause[] = [
  {
    part: 'header',
    pattern: /^(?:x-frame-options|x-content-type-options|x-xss-protection)$/,
    cause: 'the web server or a proxy in front of the store sets security headers',
  },
  {
    part: 'header',
    pattern: /^(?:cache-control|pragma|expires|x-magento-tags|x-magento-cache-id)$/,
    cause: 'a cache in front of the store, such as Varnish or Fastly, changes caching headers',
  },
  { part: 'header', pattern: /^set-cookie$/, cause: 'a module or a proxy of the store sets cookies of its own' },
  { part: 'status', pattern: /^(?:403|406|429)$/, cause: 'a firewall in front of the store refuses the request' },
  { part: 'status', pattern: /^(?:502|503|504)$/, cause: 'the store is overloaded or in maintenance mode' },
  {
    part: 'message',
    pattern: /introspection/i,
    cause: 'introspection is disabled (graphql/disable_introspection in app/etc/env.php)',
  },
  {
    part: 'message',
    pattern: /recaptcha/i,
    cause: 'reCAPTCHA protects the form (recaptcha_frontend/type_for/…)',
  },
];

/** Finds the known causes of differences, without duplicates, in the order of the differences. */
export function findKnownCauses(differences: readonly Difference[]): string[] {
  const found = differences.flatMap(({ part, where, store }) =>
    CAUSES.filter((row) => row.part === part && row.pattern.test(part === 'header' ? where : String(store))).map(
      ({ cause }) => cause,
    ),
  );
  return [...new Set(found)];
}
