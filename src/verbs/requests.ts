import type { Entry } from '../journal/entry.ts';
import { type EntryView, viewOf } from '../journal/view.ts';
import { InvalidDocument } from '../state/document/problems.ts';
import type { Pattern } from '../wire/pattern.ts';
import { NotFound } from './outcomes.ts';
import type { Sandbox } from './sandbox.ts';

export interface RequestQuery {
  /** An entry's id or a time: only what came after it. */
  readonly since?: string | number | undefined;
  /** Only the newest so many. */
  readonly limit?: number | undefined;
}

export interface RecordedRequests {
  readonly items: readonly EntryView[];
  /** Ever recorded. */
  readonly total: number;
  /** Pushed out of the journal, so no longer to be found. */
  readonly dropped: number;
}

/** Recorded requests that a pattern matches, newest last. */
export function listRequests(
  sandbox: Sandbox,
  pattern: Pattern = {},
  { since, limit }: RequestQuery = {},
): RecordedRequests {
  const { journal } = sandbox;
  const found = journal.find(pattern, {
    ...(since !== undefined && { since: after(sandbox, since) }),
    ...(limit !== undefined && { limit }),
  });
  return { items: found.map((entry) => tell(sandbox, entry)), total: journal.total, dropped: journal.dropped };
}

/** @throws NotFound when the journal holds none of that id */
export function getRequest(sandbox: Sandbox, id: number): EntryView {
  const entry = sandbox.journal.get(id);
  if (entry === undefined) throw new NotFound(`the journal holds no request ${id}`);
  return tell(sandbox, entry);
}

function after({ realm }: Sandbox, since: string | number): (entry: Entry) => boolean {
  if (/^\d+$/.test(String(since))) return (entry) => entry.id > Number(since);
  const time = realm.clock.read(String(since));
  if (time === undefined)
    throw new InvalidDocument([{ path: ['since'], message: `'${since}' is neither a request's id nor a time` }]);
  return (entry) => entry.at > time;
}

const tell = ({ realm }: Sandbox, entry: Entry): EntryView =>
  viewOf(
    entry,
    realm.clock.isoText,
    (secret) => `[masked ${realm.digest.sha256(realm.world.generatedKey + secret).slice(0, 8)}]`,
  );
