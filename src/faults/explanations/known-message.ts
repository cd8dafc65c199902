import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { type CauseDefinition, toCauseDefinition } from './cause.ts';

/** A message that does not come from Magento's phrases: of a client, the GraphQL library, or a server in front of Magento. */
export interface KnownMessage {
  /** Matches texts that contain the message. */
  readonly matches: RegExp;
  /** The usual form of the message. */
  readonly text: string;
  /** The phrase with the same meaning, whose causes apply too. */
  readonly phrase?: PhraseKey;
  /** The most common first. */
  readonly causes: readonly CauseDefinition[];
}

type KnownMessageDefinition = Omit<KnownMessage, 'causes'> & {
  readonly causes?: readonly (string | CauseDefinition)[];
};

/** Defines messages; a string is a cause that is possible in every release. */
export const defineKnownMessages = (...messages: readonly KnownMessageDefinition[]): readonly KnownMessage[] =>
  messages.map((each) => ({ ...each, causes: (each.causes ?? []).map(toCauseDefinition) }));
