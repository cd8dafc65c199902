import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { type CauseDefinition, toCauseDefinition } from './cause.ts';

/** A message that is not a phrase: of a client, of the GraphQL library, or of a server in front of Magento. */
export interface KnownMessage {
  /** Finds the message in a text. */
  readonly matches: RegExp;
  /** The message as it is usually written; absent for another form of a phrase. */
  readonly text: string;
  /** The phrase that the message stands for, whose causes apply too. */
  readonly phrase?: PhraseKey;
  /** The commonest first. */
  readonly causes: readonly CauseDefinition[];
}

type KnownMessageDefinition = Omit<KnownMessage, 'causes'> & {
  readonly causes?: readonly (string | CauseDefinition)[];
};

export const defineKnownMessages = (...texts: readonly KnownMessageDefinition[]): readonly KnownMessage[] =>
  texts.map((each) => ({ ...each, causes: (each.causes ?? []).map(toCauseDefinition) }));
