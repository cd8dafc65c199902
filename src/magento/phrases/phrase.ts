/**
 * Magento's exception classes as far as they decide what a client sees.
 * REST gives each a status, GraphQL a category; `webapi` is raised by the web-API layer itself and comes rendered.
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

export interface Phrase {
  readonly kind: PhraseKind;
  /** The template as Magento has it: `%name` and `%1` stand for values. */
  readonly text: string;
  /** What other releases, or other places of Magento, say for it. */
  readonly elsewhere?: readonly string[];
  /** Where Magento establishes it. */
  readonly source: string;
  /** Magento makes it of a finished text, so REST shows it with its values in it and none beside it. */
  readonly rendered?: true;
  /** HTTP status where it is not the kind's own. */
  readonly status?: number;
}

/** Holds a catalogue to the shape without widening its keys. */
export const catalogueOf = <Key extends string>(entries: Record<Key, Phrase>): Record<Key, Phrase> => entries;
