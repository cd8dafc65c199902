import type { FixtureDocument } from '../state/document/fixture-document.ts';

/** One change of a fixture document that may explain a difference. */
export type DocumentChange =
  | { readonly key: 'behaviour' | 'config'; readonly name: string; readonly value: string | number }
  | { readonly key: 'modules'; readonly name: string; readonly value: boolean }
  | { readonly key: 'mode'; readonly value: 'developer' }
  | { readonly key: 'edition'; readonly value: 'open-source' | 'commerce' };

/** Returns the document with a change. The names of traits and paths are validated when the document is used. */
export function applyChange(document: FixtureDocument, change: DocumentChange): FixtureDocument {
  switch (change.key) {
    case 'mode':
    case 'edition':
      return { ...document, [change.key]: change.value };
    case 'behaviour':
    case 'config':
    case 'modules':
      return { ...document, [change.key]: { ...document[change.key], [change.name]: change.value } };
    default:
      return change satisfies never;
  }
}

/** Returns the document with several changes. */
export const applyChanges = (document: FixtureDocument, changes: readonly DocumentChange[]): FixtureDocument =>
  changes.reduce(applyChange, document);

/** Whether two changes set the same value. */
export const isSameChange = (one: DocumentChange, other: DocumentChange): boolean =>
  one.key === other.key && one.value === other.value && nameOf(one) === nameOf(other);

const nameOf = (change: DocumentChange): string => ('name' in change ? change.name : '');
