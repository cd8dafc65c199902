import { GraphQLError } from 'graphql';
import { phrases } from '../../magento/phrases/phrases.ts';
import { interpolate, Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { type DocumentMeasures, MAX_DEPTH } from './document-measures.ts';

/** [lib/internal/Magento/Framework/GraphQl/Query/QueryParser.php] */
const MAX_MAGENTO_NESTING = 200;

/** Refuses brackets that are nested too deep, and too many selection sets in fragments. */
export function refuseDeepNesting({ behaviour }: Realm, nesting: number, fragmentSelections: number): void {
  const limit = behaviour.request_limits === 'present' ? MAX_MAGENTO_NESTING : MAX_DEPTH;
  if (nesting > limit || fragmentSelections > MAX_DEPTH) throw new Refusal('nestingTooDeep');
}

/** Refuses a document with too many aliases, then one with too many fields. Developer mode has no limits. [FW/Query/QueryProcessor.php] */
export function refuseOverLimits(realm: Realm, { aliases, fields }: DocumentMeasures): void {
  if (realm.world.mode === 'developer') return;
  const maxAliases = aliasLimit(realm);
  if (aliases > maxAliases) throw new Refusal('tooManyAliases', [maxAliases, aliases]);
  const maxComplexity = complexityLimit(realm);
  if (fields > maxComplexity) throw new Refusal('queryTooComplex', [maxComplexity, fields]);
}

const aliasLimit = (realm: Realm): number =>
  realm.behaviour.alias_limit === 'configured' && setting(realm, 'graphql/validation/alias_limit_enabled')
    ? setting(realm, 'graphql/validation/maximum_alias_allowed')
    : Number.POSITIVE_INFINITY;

const complexityLimit = ({ behaviour }: Realm): number => (behaviour.query_complexity === '1000' ? 1000 : 300);

const MAX_QUERY_DEPTH = 20;

/**
 * Errors of Magento's own validation rules, which have no category. [GraphQl/etc/di.xml]
 *
 * @param errorCount number of errors that the standard rules found
 */
export function ruleErrors(
  realm: Realm,
  { operations, introspection }: DocumentMeasures,
  errorCount: number,
): GraphQLError[] {
  if (realm.world.mode === 'developer') return [];
  const forbidden = setting(realm, 'graphql/disable_introspection') ? introspection : [];
  const errors = forbidden.map((field) => new GraphQLError(phrases.introspectionNotAllowed.text, { nodes: field }));
  const maxComplexity = complexityLimit(realm);
  for (const { depth, complexity } of operations) {
    if (depth > MAX_QUERY_DEPTH) errors.push(limitError('queryTooDeep', MAX_QUERY_DEPTH, depth));
    // The complexity rule reports only if the document has no other error.
    if (errorCount + errors.length === 0 && complexity > maxComplexity)
      errors.push(limitError('queryTooComplex', maxComplexity, complexity));
  }
  return errors;
}

const limitError = (key: 'queryTooDeep' | 'queryTooComplex', limit: number, actual: number): GraphQLError =>
  new GraphQLError(interpolate(phrases[key].text, [limit, actual]));
