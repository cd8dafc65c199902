import type { GraphQLError } from 'graphql';
import type { AnsweredRefusal } from '../../http/exchange.ts';
import type { PhraseKind } from '../../magento/phrases/phrase.ts';
import { type PhraseKey, phrases } from '../../magento/phrases/phrases.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';
import { graphqlPhpMessage, graphqlPhpVersionOf } from './graphql-php-messages.ts';

/** An entry of `errors` in a response. */
export type ErrorObject = Readonly<Record<string, unknown>>;

type Category =
  | 'graphql-authentication'
  | 'graphql-authorization'
  | 'graphql-input'
  | 'graphql-no-such-entity'
  | 'graphql-already-exists'
  | 'graphql-too-many-requests';

/** Clients see the messages of these exceptions only; all others are masked. [lib/internal/Magento/Framework/GraphQl/Exception/*.php] */
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

/** Message of an internal error, in place of its own. */
export const MASKED_MESSAGE = 'Internal server error';

/** The category of an error, in its extensions. */
export const categoryOf = (error: unknown): Category | undefined =>
  error instanceof Refusal ? categories[phrases[error.key].kind] : undefined;

/** The message that clients see. */
export function publicMessage({ wording }: Realm, error: Refusal): string {
  error.wording = wording;
  return categoryOf(error) === undefined ? MASKED_MESSAGE : error.renderedMessage;
}

/** A refusal as the journal records it: with the message that clients see, and a masked one as the reason. */
export function recordedRefusal(refusal: Refusal): AnsweredRefusal {
  if (categoryOf(refusal) !== undefined) return refusal;
  const { key } = refusal;
  return {
    key,
    renderedMessage: MASKED_MESSAGE,
    errors: [],
    get why() {
      return (
        refusal.why ?? (key === 'internalError' ? undefined : `Magento masks the error "${refusal.renderedMessage}"`)
      );
    },
  };
}

/** Refusals of which clients see the single errors, without path and locations. [framework/GraphQl/Query/ErrorHandler.php] */
const AGGREGATES: ReadonlySet<string> = new Set<PhraseKey>(['shippingAddressErrors', 'billingAddressErrors']);

/** The entries of `errors` for an error during execution: one, except for errors of an address of a cart. */
export function executionErrorObjects(realm: Realm, error: GraphQLError): readonly ErrorObject[] {
  const cause = error.originalError;
  if (!(cause instanceof Refusal) || !AGGREGATES.has(cause.key)) return [executionErrorObject(realm, error)];
  return cause.errors.map((each) => formatError(realm.behaviour, publicMessage(realm, each), 'graphql-input', {}));
}

/** An error during execution, with the key order and the category of the release. */
function executionErrorObject(realm: Realm, error: GraphQLError): ErrorObject {
  const cause = error.originalError;
  const message =
    cause instanceof Refusal
      ? publicMessage(realm, cause)
      : graphqlPhpMessage(error.message, graphqlPhpVersionOf(realm));
  const category = cause instanceof Refusal ? (categoryOf(cause) ?? 'internal') : 'graphql';
  const formatted = formatError(realm.behaviour, message, category, {
    ...(error.locations && { locations: error.locations }),
    ...(error.path && { path: error.path }),
  });
  return category === 'internal' && cause instanceof Refusal
    ? withDebugMessage(realm, formatted, cause.renderedMessage)
    : formatted;
}

/** Developer mode shows the masked message: graphql-php 14 as a key of the error, 15 in `extensions`. [FormattedError.php] */
function withDebugMessage(realm: Realm, error: ErrorObject, debugMessage: string): ErrorObject {
  if (realm.world.mode !== 'developer') return error;
  return graphqlPhpVersionOf(realm) === '15' ? { ...error, extensions: { debugMessage } } : { debugMessage, ...error };
}

/** An error before execution, which the GraphQL specification calls a request error: without a path. */
export function requestErrorObject(
  { behaviour }: Realm,
  message: string,
  category: Category | 'graphql' | 'internal' | undefined,
  locations?: unknown,
): ErrorObject {
  return formatError(behaviour, message, category, locations === undefined ? {} : { locations });
}

/**
 * graphql-php 0.13 has the category as a key of the error, 14 in `extensions` before the location, 15 after it; 15 gives its
 * own errors no category. [webonyx/graphql-php src/Error/FormattedError.php]
 */
function formatError(
  behaviour: Realm['behaviour'],
  message: string,
  category: Category | 'graphql' | 'internal' | undefined,
  position: { locations?: unknown; path?: unknown },
): ErrorObject {
  if (category === undefined || isCategoryAbsent(behaviour, category)) return { message, ...position };
  if (behaviour.error_category === 'top_level') return { message, category, ...position };
  if (graphqlPhpVersionOf({ behaviour }) === '14') return { message, extensions: { category }, ...position };
  const isOfLibrary = category === 'graphql' || category === 'internal';
  return isOfLibrary ? { message, ...position } : { message, ...position, extensions: { category } };
}

/** The exception for something that does not exist is visible to clients, but in some releases it has no category. */
const isCategoryAbsent = (behaviour: Realm['behaviour'], category: Category | 'graphql' | 'internal'): boolean =>
  category === 'graphql-no-such-entity' && behaviour.category_of_no_such_entity === 'absent';
