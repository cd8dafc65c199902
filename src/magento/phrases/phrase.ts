/**
 * Magento's exception classes, as far as they decide the response. REST maps each to a status, GraphQL to a category.
 * `webapi` is thrown by the web-API layer itself, with a rendered message.
 */
export type PhraseKind =
  | 'authentication'
  | 'authorization'
  | 'input'
  | 'noSuchEntity'
  | 'alreadyExists'
  | 'localized'
  | 'webapi'
  | 'tooManyRequests'
  | 'internal';

/** One Magento message. */
export interface Phrase {
  readonly kind: PhraseKind;
  /** Magento's template: `%name` and `%1` are placeholders. */
  readonly text: string;
  /** The message in other releases, or in other classes of Magento. */
  readonly alternatives?: readonly string[];
  /** Where Magento establishes it. */
  readonly source: string;
  /** Magento creates it from a rendered string, so REST has no `parameters`. */
  readonly rendered?: true;
  /** HTTP status, if it is not that of the kind. */
  readonly status?: number;
}

/** Checks the type of phrases and keeps their keys as a union. */
export const definePhrases = <Key extends string>(entries: Record<Key, Phrase>): Record<Key, Phrase> => entries;
