import type { SourceText, Tell } from './source-location.ts';

/** How far a JSON text has been read. */
export interface Cursor {
  readonly source: SourceText;
  readonly text: string;
  readonly tell: Tell;
  /** The way down to what is being read. */
  readonly path: (string | number)[];
  at: number;
}

/** Where a text ceases to be JSON. Thrown and caught within the reader. */
export class NotJson extends Error {
  override readonly name = 'NotJson';
  readonly offset: number;

  constructor(offset: number, message: string) {
    super(message);
    this.offset = offset;
  }
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /[\p{L}\p{N}_$.+-]+/uy;
const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
const WORDS: ReadonlyMap<string, unknown> = new Map([
  ['true', true],
  ['false', false],
  ['null', null],
]);

/** The next character that counts; an empty text at the end. */
export function peek(cursor: Cursor): string {
  cursor.at += matchAt(SPACE, cursor)?.length ?? 0;
  return cursor.text.charAt(cursor.at);
}

/** A number, true, false or null. */
export function readWord(cursor: Cursor): unknown {
  const word = matchAt(WORD, cursor) ?? '';
  const number = matchAt(NUMBER, cursor);
  if (number === undefined || number !== word) {
    if (!WORDS.has(word)) throw unexpected(cursor, 'a value belongs');
    cursor.at += word.length;
    return WORDS.get(word);
  }
  cursor.at += number.length;
  return Number(number);
}

export function readString(cursor: Cursor): string {
  const { text, at } = cursor;
  cursor.at = endOfString(cursor);
  return JSON.parse(text.slice(at, cursor.at)) as string;
}

function endOfString(cursor: Cursor): number {
  const { text, at } = cursor;
  for (let end = at + 1; end < text.length; end += 1) {
    const character = text.charAt(end);
    if (character === '"') return end + 1;
    if (character < ' ')
      throw new NotJson(end, 'a text holds no bare line break or tab: write \\n or \\t, or close it');
    if (character !== '\\') continue;
    const escaped = matchAt(ESCAPE, { text, at: end });
    if (escaped === undefined) throw new NotJson(end, 'JSON knows no such escape: a backslash itself is written \\\\');
    end += escaped.length - 1;
  }
  throw new NotJson(at, 'this text is not closed: write " at its end');
}

/** What belongs where something else stands. */
export function unexpected(cursor: Cursor, wanted: string): NotJson {
  const next = peek(cursor);
  const found = next === '' ? 'the file ends' : `found ${matchAt(WORD, cursor)?.slice(0, 40) ?? next}`;
  return new NotJson(cursor.at, `${wanted} here, but ${found}${HINTS[next] ?? ''}`);
}

const HINTS: Readonly<Record<string, string>> = {
  '/': ': JSON has no comments; leave it out, or write YAML',
  '#': ': JSON has no comments; leave it out, or write YAML',
  "'": ': JSON takes double quotes',
};

function matchAt(pattern: RegExp, { text, at }: Pick<Cursor, 'text' | 'at'>): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}
