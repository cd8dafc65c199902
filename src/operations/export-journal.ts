import { harOf } from '../journal/export/har.ts';
import { entriesOf } from '../journal/export/restore-entries.ts';
import { type EntryView, entryView } from '../journal/view/entry-view.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { viewOptionsOf } from './view-options.ts';

/**
 * The journal as an HTTP Archive 1.2.
 *
 * @param baseUrl of the server
 * @param version of this program
 */
export function exportHar(sandbox: Sandbox, { baseUrl, version }: { baseUrl: string; version: string }): object {
  const { journal } = sandbox;
  return harOf(
    journal.find(() => true),
    viewOptionsOf(sandbox),
    { baseUrl, version, dropped: journal.dropped },
  );
}

/** The journal as one JSON document a line, oldest first. */
export function exportNdjson(sandbox: Sandbox): string {
  const telling = viewOptionsOf(sandbox);
  return sandbox.journal
    .find(() => true)
    .map((entry) => `${JSON.stringify(entryView(entry, telling))}\n`)
    .join('');
}

/** Reads back what `exportNdjson` wrote: the journal goes on from there. */
export function importNdjson({ journal }: Sandbox, text: string): void {
  const views = text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as EntryView);
  journal.restore(entriesOf(views), views.at(-1)?.id ?? 0);
}
