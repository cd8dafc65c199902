import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A fenced block of a page. */
export interface Block {
  /** `sh`, `ts` … */
  readonly kind: string;
  readonly code: string;
  /** What the page shows as the output of these commands: the JSON or text block that follows them. */
  readonly output?: Block;
  /** From 1. */
  readonly line: number;
}

export interface Page {
  /** Relative to the project: `docs/faults.md`. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
}

export interface Table {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export const PROJECT = join(import.meta.dirname, '../..');

/** Every page of the documentation. */
export const pages = (): Page[] =>
  ['README.md', 'CONTRIBUTING.md', ...markdownIn('docs')].map((path) => readPage(path));

const markdownIn = (folder: string): string[] =>
  readdirSync(join(PROJECT, folder), { recursive: true })
    .map((file) => join(folder, String(file)).replaceAll('\\', '/'))
    .filter((file) => file.endsWith('.md'))
    .toSorted();

/** @throws Error when a block is opened and not closed */
export function readPage(path: string): Page {
  const text = readFileSync(join(PROJECT, path), 'utf8');
  const fenced: readonly Block[] = [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map((match) => ({
    kind: match[1] ?? '',
    code: match[2] ?? '',
    line: text.slice(0, match.index).split('\n').length,
  }));
  if (text.split('\n```').length + (text.startsWith('```') ? 1 : 0) !== fenced.length * 2 + 1) {
    throw new Error(`${path} has a block that is not closed`);
  }
  return { path, text, blocks: withOutputs(fenced) };
}

const PROGRAMS: ReadonlySet<string> = new Set(['sh', 'python', 'php']);
const isOutput = (block: Block | undefined): block is Block => block?.kind === 'json' || block?.kind === 'text';

/** The blocks with the outputs that follow them. */
const withOutputs = (fenced: readonly Block[]): Block[] =>
  fenced.flatMap((block, index) => {
    const previous = fenced[index - 1];
    if (isOutput(block) && previous !== undefined && PROGRAMS.has(previous.kind)) return [];
    const next = fenced[index + 1];
    return [PROGRAMS.has(block.kind) && isOutput(next) ? { ...block, output: next } : block];
  });

export const blocksOf = ({ blocks }: Page, ...kinds: readonly string[]): Block[] =>
  blocks.filter(({ kind }) => kinds.includes(kind));

/** The first table under a heading, cell by cell. */
export function tableUnder({ path, text }: Page, heading: string): Table {
  const [, section = ''] = text.split(new RegExp(`\n#+ ${heading}\n`));
  const [table] = /^\|.*(?:\n\|.*)*/m.exec(section) ?? [];
  if (table === undefined) throw new Error(`${path} has no table under '${heading}'`);
  const [head = [], , ...rows] = table.split('\n').map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
  return { head, rows };
}

/** What is between backticks. */
export const codeIn = (text: string): string[] => [...text.matchAll(/`([^`]+)`/g)].map(([, code = '']) => code);
