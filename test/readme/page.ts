import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block of the README. */
export interface Block {
  /** `sh`, `ts` … */
  readonly kind: string;
  readonly code: string;
  /** What the page says that these commands print: the block that follows them, when it is JSON or text. */
  readonly printed?: Block;
  readonly line: number;
}

export const PROJECT = join(import.meta.dirname, '../..');
const page = readFileSync(join(PROJECT, 'README.md'), 'utf8');

const fenced: readonly Block[] = [...page.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
  kind: match[1] ?? '',
  code: match[2] ?? '',
  line: page.slice(0, match.index).split('\n').length,
}));

if (page.split('```').length !== fenced.length * 2 + 1) throw new Error('README.md has a block that is not read');

const prints = (block: Block | undefined): boolean => block?.kind === 'sh';
const isPrinted = (block: Block | undefined): block is Block => block?.kind === 'json' || block?.kind === 'text';

/** The blocks of the README in their order. What commands print is told with them. */
export const blocks: readonly Block[] = fenced.flatMap((block, index) => {
  if (isPrinted(block) && prints(fenced[index - 1])) return [];
  const next = fenced[index + 1];
  return [prints(block) && isPrinted(next) ? { ...block, printed: next } : block];
});

export const blocksOf = (...kinds: readonly string[]): Block[] => blocks.filter(({ kind }) => kinds.includes(kind));

/** A table under a heading, cell by cell: the first, or the one at an index. */
export function tableUnder(heading: string, index = 0): { head: string[]; rows: string[][] } {
  const [, section] = page.split(`\n## ${heading}\n`);
  const [table] = [...(section ?? '').matchAll(/^\|.*(?:\n\|.*)*/gm)][index] ?? [];
  if (table === undefined) throw new Error(`README.md has no such table under '${heading}'`);
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  const [head = [], , ...rows] = table.split('\n').map(cells);
  return { head, rows };
}

/** What stands between backticks. */
export const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
