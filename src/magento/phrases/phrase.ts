import type { Evidence } from '../releases/evidence.ts';
import type { Release } from '../releases/release.ts';
import { isSince, lastInRange, type ReleaseRange } from '../releases/since.ts';

/**
 * Kinds of Magento's exception classes. REST maps each to a status, GraphQL to a category.
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

/** The text of a phrase in earlier releases. */
export interface EarlierText extends ReleaseRange {
  readonly text: string;
}

/** One Magento message, with the releases that have it. */
export interface Phrase extends ReleaseRange {
  readonly kind: PhraseKind;
  /** Magento's template: `%name` and `%1` are placeholders. */
  readonly text: string;
  /** Templates of releases before `since`, oldest first. */
  readonly earlierTexts?: readonly EarlierText[];
  /** Templates in other classes of Magento or of releases that are not served. */
  readonly alternatives?: readonly string[];
  /** The file of Magento that contains the message. */
  readonly source: string;
  /** How the message is known; default: from Magento's source. */
  readonly evidence?: Evidence;
  /** Set if Magento renders the message before it throws the exception, so that REST has no `parameters`. */
  readonly rendered?: true;
  /** HTTP status; default: that of the kind. */
  readonly status?: number;
}

/** The template of a message in a release; `undefined` if the release does not have the message. */
export function textIn(release: Release, { text, since, until, earlierTexts = [] }: Phrase): string | undefined {
  if (until !== undefined && isSince(release, until)) return undefined;
  return lastInRange(release, [...earlierTexts, { text, ...(since && { since }) }])?.text;
}

/** The release whose messages are sent, or the oldest text of each message. */
export type Wording = Release | 'oldest';

/** The template of a message in a wording; the newest one for a release that does not have the message. */
export function phraseText(wording: Wording | undefined, phrase: Phrase): string {
  const { text, earlierTexts } = phrase;
  if (earlierTexts === undefined || wording === undefined) return text;
  return (wording === 'oldest' ? earlierTexts[0]?.text : textIn(wording, phrase)) ?? text;
}

/** Checks the type of phrases and keeps their keys as a union. */
export const definePhrases = <Key extends string>(entries: Record<Key, Phrase>): Record<Key, Phrase> => entries;
