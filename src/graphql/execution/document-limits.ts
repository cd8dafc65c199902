import { type FieldNode, GraphQLError } from 'graphql';
import { phrases } from '../../magento/phrases/phrases.ts';
import { interpolate, Refusal } from '../../magento/phrases/refusal.ts';
import { setting } from '../../state/configuration.ts';
import type { Realm } from '../../state/realm.ts';
import { type DocumentMeasures, MAX_DEPTH, type OperationSize } from './document-measures.ts';
import { graphqlPhpVersionOf } from './graphql-php-messages.ts';
import type { PlainError, ValidatedDocument } from './parsed-documents.ts';

/** Maximum nesting of braces in Magento. [lib/internal/Magento/Framework/GraphQl/Query/QueryParser.php] */
const MAX_MAGENTO_NESTING = 200;

/** Refuses brackets that are nested too deep, and too many selection sets in fragments. */
export function refuseDeepNesting({ behaviour }: Realm, nesting: number, fragmentSelections: number): void {
  const limit = behaviour.request_limits === 'present' ? MAX_MAGENTO_NESTING : MAX_DEPTH;
  if (nesting > limit || fragmentSelections > MAX_DEPTH) throw new Refusal('nestingTooDeep');
}

/**
 * Refuses a document with too many aliases, then one with too many fields. Developer mode has no limits.
 * [FW/Query/QueryProcessor.php]
 */
export function refuseOverLimits(realm: Realm, { aliases, fields }: DocumentMeasures): void {
  if (realm.world.mode === 'developer') return;
  const maxAliases = aliasLimit(realm);
  if (aliases > maxAliases) throw new Refusal('tooManyAliases', [maxAliases, aliases]);
  if (realm.behaviour.field_count === 'validation') return;
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
 * The errors of a document in the order in which they are found: those of the standard rules, and those of Magento's own
 * rules, which have no category. [GraphQl/etc/di.xml]
 */
export function withLimitErrors(realm: Realm, { errors, limits }: ValidatedDocument): readonly PlainError[] {
  if (limits.length === 0 || realm.world.mode === 'developer') return errors;
  const all: PlainError[] = [];
  let next = 0;
  for (const { at, errorsBefore } of limits) {
    while (next < errorsBefore) {
      const error = errors[next];
      if (error) all.push(error);
      next += 1;
    }
    all.push(...('kind' in at ? introspectionErrors(realm, at) : sizeErrors(realm, at, all.length === 0)));
  }
  all.push(...errors.slice(next));
  return all;
}

function introspectionErrors(realm: Realm, field: FieldNode): GraphQLError[] {
  if (!setting(realm, 'graphql/disable_introspection')) return [];
  return [new GraphQLError(phrases.introspectionNotAllowed.text, { nodes: field })];
}

/** @param isFirst whether no other error was found: the complexity is checked only then */
function sizeErrors(realm: Realm, { depth, complexity, isCyclic }: OperationSize, isFirst: boolean): GraphQLError[] {
  // graphql-php 15 refuses a fragment that spreads itself as too deep; older versions do not end.
  const actualDepth = isCyclic && graphqlPhpVersionOf(realm) === '15' ? Math.max(depth, MAX_QUERY_DEPTH + 1) : depth;
  if (actualDepth > MAX_QUERY_DEPTH) return [limitError('queryTooDeep', MAX_QUERY_DEPTH, actualDepth)];
  const maxComplexity = complexityLimit(realm);
  return isFirst && !isCyclic && complexity > maxComplexity
    ? [limitError('queryTooComplex', maxComplexity, complexity)]
    : [];
}

const limitError = (key: 'queryTooDeep' | 'queryTooComplex', limit: number, actual: number): GraphQLError =>
  new GraphQLError(interpolate(phrases[key].text, [limit, actual]));
