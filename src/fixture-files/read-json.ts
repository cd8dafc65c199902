import {
  addEntry,
  DEEPEST,
  type Entry,
  TOO_DEEP,
  type Written,
  writtenList,
  writtenMap,
  writtenScalar,
} from './ast.ts';
import { type Cursor, NotJson, peek, readString, readWord, unexpected } from './json-tokens.ts';
import type { SourceText, Tell } from './source-location.ts';

/**
 * The value of a JSON text, or undefined when a syntax error is told. The platform's parser names neither the place of
 * every error nor of any value, and drops duplicate keys; hence one of our own.
 */
export function readJson(source: SourceText, tell: Tell): Entry | undefined {
  const cursor: Cursor = { source, text: source.text, tell, path: [], at: 0 };
  try {
    peek(cursor);
    const offset = cursor.at;
    const node = readValue(cursor);
    if (peek(cursor) !== '') throw unexpected(cursor, 'the end of the file belongs');
    return { source, offset, step: '', node };
  } catch (error) {
    if (!(error instanceof NotJson)) throw error;
    tell(error.offset, error.message, cursor.path);
    return undefined;
  }
}

function readValue(cursor: Cursor): Written {
  if (cursor.path.length > DEEPEST) throw new NotJson(cursor.at, TOO_DEEP);
  switch (peek(cursor)) {
    case '{':
      return readMap(cursor);
    case '[':
      return readList(cursor);
    case '"':
      return writtenScalar(readString(cursor));
    default:
      return writtenScalar(readWord(cursor));
  }
}

function readMap(cursor: Cursor): Written {
  const { source, tell, path } = cursor;
  const entries = new Map<string, Entry>();
  readParts(cursor, '}', () => {
    if (peek(cursor) !== '"') throw unexpected(cursor, 'a key in double quotes belongs');
    const offset = cursor.at;
    const key = readString(cursor);
    path.push(key);
    if (peek(cursor) !== ':') throw unexpected(cursor, 'a colon belongs');
    cursor.at += 1;
    addEntry(entries, key, { source, offset, step: key, node: readValue(cursor) }, tell, path);
    path.pop();
  });
  return writtenMap(entries);
}

function readList(cursor: Cursor): Written {
  const items: Entry[] = [];
  readParts(cursor, ']', () => {
    peek(cursor);
    const offset = cursor.at;
    const step = items.length;
    cursor.path.push(step);
    items.push({ source: cursor.source, offset, step, node: readValue(cursor) });
    cursor.path.pop();
  });
  return writtenList(items);
}

/** Parts between commas, up to the closing bracket. */
function readParts(cursor: Cursor, close: string, readPart: () => void): void {
  const opened = cursor.at;
  cursor.at += 1;
  if (peek(cursor) === close) {
    cursor.at += 1;
    return;
  }
  for (;;) {
    readPart();
    const next = peek(cursor);
    if (next !== ',' && next !== close) throw unexpected(cursor, `a comma or ${close} ${openedIn(cursor, opened)}`);
    const comma = cursor.at;
    cursor.at += 1;
    if (next === close) return;
    if (peek(cursor) === close) throw new NotJson(comma, `a comma before ${close} is one too many: leave it out`);
  }
}

const openedIn = ({ source, text }: Cursor, opened: number): string =>
  `(for the ${text.charAt(opened)} of line ${source.placeAt(opened).line}) belongs`;
