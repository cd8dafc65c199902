import type { DocumentChange } from './document-change.ts';
import type { FixtureChanges } from './drift-report.ts';

/** Merges changes into the parts of one fixture document. */
export function mergeFixtureChanges(changes: readonly DocumentChange[]): FixtureChanges {
  const result: Record<string, unknown> = {};
  for (const change of changes) {
    const { key, value } = change;
    result[key] = 'name' in change ? { ...Object(result[key]), [change.name]: value } : value;
  }
  return result;
}
