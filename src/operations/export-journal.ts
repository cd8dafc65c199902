import { toHar } from '../journal/export/har.ts';
import { restoreEntries } from '../journal/export/restore-entries.ts';
import { type EntryView, entryView } from '../journal/view/entry-view.ts';
import type { Pattern } from '../matching/pattern.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { findEntries, type RequestQuery } from './list-requests.ts';
import { viewOptionsOf } from './view-options.ts';

/**
 * Recorded requests as an HTTP Archive 1.2.
 *
 * @param server base URL of the server, and version of this package
 * @param where pattern of the requests; by default all
 */
export function exportHar(
  sandbox: Sandbox,
  server: { readonly baseUrl: string; readonly version: string },
  where?: Pattern,
  query?: RequestQuery,
): object {
  const { baseUrl, version } = server;
  const { dropped } = sandbox.journal;
  return toHar(findEntries(sandbox, where, query), viewOptionsOf(sandbox), { baseUrl, version, dropped });
}

/** Recorded requests as NDJSON: one JSON document per line, oldest request first. */
export function exportNdjson(sandbox: Sandbox, where?: Pattern, query?: RequestQuery): string {
  const viewOptions = viewOptionsOf(sandbox);
  return findEntries(sandbox, where, query)
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
