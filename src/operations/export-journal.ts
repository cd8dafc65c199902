import { toHar } from '../journal/export/har.ts';
import { restoreEntries } from '../journal/export/restore-entries.ts';
import { type EntryView, entryView } from '../journal/view/entry-view.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { viewOptionsOf } from './view-options.ts';

/**
 * The journal as an HTTP Archive 1.2.
 *
 * @param baseUrl base URL of the server
 * @param version version of this package
 */
export function exportHar(sandbox: Sandbox, { baseUrl, version }: { baseUrl: string; version: string }): object {
  const { journal } = sandbox;
  return toHar(
    journal.find(() => true),
    viewOptionsOf(sandbox),
    { baseUrl, version, dropped: journal.dropped },
  );
}

/** The journal as NDJSON: one JSON document per line, oldest request first. */
export function exportNdjson(sandbox: Sandbox): string {
  const viewOptions = viewOptionsOf(sandbox);
  return sandbox.journal
    .find(() => true)
    .map((entry) => `${JSON.stringify(entryView(entry, viewOptions))}\n`)
    .join('');
}

/** Replaces the journal by one that `exportNdjson` exported; ids continue from it. */
export function importNdjson({ journal }: Sandbox, text: string): void {
  const views = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as EntryView);
  journal.restore(restoreEntries(views), views.at(-1)?.id ?? 0);
}
