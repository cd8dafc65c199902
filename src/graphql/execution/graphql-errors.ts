import type { GraphQLError } from 'graphql';
import type { PhraseKind } from '../../magento/phrases/phrase.ts';
import { phrases } from '../../magento/phrases/phrases.ts';
import { interpolate, Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import { generationOf, webonyxText } from './graphql-php-messages.ts';

/** An error as it stands in an answer. */
export type ErrorObject = Readonly<Record<string, unknown>>;

type Category =
  | 'graphql-authentication'
  | 'graphql-authorization'
  | 'graphql-input'
  | 'graphql-no-such-entity'
  | 'graphql-already-exists'
  | 'graphql-too-many-requests';

/** Only these exceptions are safe to tell; any other is masked. [lib/internal/Magento/Framework/GraphQl/Exception/*.php] */
const categories: Readonly<Record<PhraseKind, Category | undefined>> = {
  authentication: 'graphql-authentication',
  authorization: 'graphql-authorization',
  input: 'graphql-input',
  noSuchEntity: 'graphql-no-such-entity',
  alreadyExists: 'graphql-already-exists',
  tooManyRequests: 'graphql-too-many-requests',
  localized: undefined,
  webapi: undefined,
  internal: undefined,
};

export const MASKED = 'Internal server error';

export const categoryOf = (error: unknown): Category | undefined =>
  error instanceof Refusal ? categories[phrases[error.key].kind] : undefined;

export const messageOf = (error: Refusal): string =>
  categoryOf(error) === undefined ? MASKED : interpolate(error.message, error.parameters);

/** An error of execution, in the key order and with the category of the release. */
export function errorObject(realm: Realm, error: GraphQLError): ErrorObject {
  const cause = error.originalError;
  const message = cause instanceof Refusal ? messageOf(cause) : webonyxText(error.message, generationOf(realm));
  const category = cause instanceof Refusal ? (categoryOf(cause) ?? 'internal') : 'graphql';
  const told = shape(realm.behaviour, message, category, {
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
  });
  return category === 'internal' && cause instanceof Refusal ? withDebugMessage(realm, told, cause.told) : told;
}

/** Developer mode tells what is masked; generation 14 beside the message, 15 under `extensions`. [FormattedError.php] */
function withDebugMessage(realm: Realm, told: ErrorObject, debugMessage: string): ErrorObject {
  if (realm.world.mode !== 'developer') return told;
  return generationOf(realm) === '15' ? { ...told, extensions: { debugMessage } } : { debugMessage, ...told };
}

/** An error from outside execution: no path; `locations` only for syntax errors. */
export function outsideError(
  { behaviour }: Realm,
  message: string,
  category: Category | 'graphql' | 'internal' | undefined,
  locations?: unknown,
): ErrorObject {
  return shape(behaviour, message, category, locations === undefined ? {} : { locations });
}

/**
 * webonyx/graphql-php 0.13 has the category beside the message, 14 under `extensions` before the place, 15 after it; 15 gives
 * errors of its own no category. [webonyx/graphql-php src/Error/FormattedError.php]
 */
function shape(
  behaviour: Realm['behaviour'],
  message: string,
  category: Category | 'graphql' | 'internal' | undefined,
  place: { locations?: unknown; path?: unknown },
): ErrorObject {
  if (category === undefined) return { message, ...place };
  if (behaviour.error_category === 'beside_message') return { message, category, ...place };
  if (generationOf({ behaviour }) === '14') return { message, extensions: { category }, ...place };
  const isOwn = category === 'graphql' || category === 'internal';
  return isOwn ? { message, ...place } : { message, ...place, extensions: { category } };
}
