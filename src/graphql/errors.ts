import type { GraphQLError } from 'graphql';
import type { PhraseKind } from '../magento/phrases/phrase.ts';
import { phrases } from '../magento/phrases.ts';
import { interpolate, Refusal } from '../magento/refusal.ts';
import type { Realm } from '../state/realm.ts';

/** An error as it stands in an answer. */
export type ErrorObject = Readonly<Record<string, unknown>>;

type Category =
  | 'graphql-authentication'
  | 'graphql-authorization'
  | 'graphql-input'
  | 'graphql-no-such-entity'
  | 'graphql-already-exists';

/** Only these exceptions are safe to tell; any other is masked. [lib/internal/Magento/Framework/GraphQl/Exception/*.php] */
const categories: Readonly<Record<PhraseKind, Category | undefined>> = {
  authentication: 'graphql-authentication',
  authorization: 'graphql-authorization',
  input: 'graphql-input',
  noSuchEntity: 'graphql-no-such-entity',
  alreadyExists: 'graphql-already-exists',
  localized: undefined,
  webapi: undefined,
  internal: undefined,
};

export const MASKED = 'Internal server error';

export const categoryOf = (error: unknown): Category | undefined =>
  error instanceof Refusal ? categories[phrases[error.key].kind] : undefined;

export const messageOf = (error: Refusal): string =>
  categoryOf(error) === undefined ? MASKED : interpolate(error.message, error.parameters);

/** An error of execution or validation, in the key order and with the category of the release. */
export function errorObject({ behaviour }: Realm, error: GraphQLError): ErrorObject {
  const cause = error.originalError;
  const category =
    cause === undefined
      ? validationCategory(behaviour.category_of_validation_errors)
      : (categoryOf(cause) ?? 'internal');
  return shape(
    behaviour.error_category,
    cause instanceof Refusal ? messageOf(cause) : translate(error.message),
    category,
    {
      ...(error.locations && { locations: error.locations }),
      ...(error.path && { path: error.path }),
    },
  );
}

const validationCategory = (trait: Realm['behaviour']['category_of_validation_errors']): string | undefined =>
  trait === 'graphql' ? 'graphql' : undefined;

/** An error from outside execution: no path; `locations` only for syntax errors. */
export function outsideError(
  { behaviour }: Realm,
  message: string,
  category: string | undefined,
  locations?: unknown,
): ErrorObject {
  return shape(behaviour.error_category, message, category, locations === undefined ? {} : { locations });
}

function shape(
  trait: Realm['behaviour']['error_category'],
  message: string,
  category: string | undefined,
  place: { locations?: unknown; path?: unknown },
): ErrorObject {
  if (category === undefined || (category === 'internal' && trait === 'extensions')) return { message, ...place };
  return trait === 'beside_message' ? { message, category, ...place } : { message, ...place, extensions: { category } };
}

/** graphql-js ends its syntax errors with a full stop, webonyx/graphql-php does not. */
export const translate = (message: string): string =>
  message.startsWith('Syntax Error: ') ? message.replace(/\.$/, '') : message;
