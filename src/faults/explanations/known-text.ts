import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { toCause, type WrittenCause } from './cause.ts';

/** A message that is not a phrase: of a client, of the GraphQL library, or of a server in front of Magento. */
export interface KnownText {
  /** Finds the message in a text. */
  readonly matches: RegExp;
  /** The message as it is usually written; absent for another form of a phrase. */
  readonly text: string;
  /** The phrase that the message stands for, whose causes apply too. */
  readonly phrase?: PhraseKey;
  /** The commonest first. */
  readonly causes: readonly WrittenCause[];
}

type WrittenText = Omit<KnownText, 'causes'> & { readonly causes?: readonly (string | WrittenCause)[] };

export const defineTexts = (...texts: readonly WrittenText[]): readonly KnownText[] =>
  texts.map((each) => ({ ...each, causes: (each.causes ?? []).map(toCause) }));
