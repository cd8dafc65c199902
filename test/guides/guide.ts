import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT, readPage } from '../docs/page.ts';

/** A step of a guide: a file that the reader writes, or commands that the reader types, with lines of their output. */
export type GuideStep =
  | { readonly kind: 'file'; readonly path: string; readonly text: string }
  | { readonly kind: 'commands'; readonly lines: readonly string[]; readonly output: readonly string[] };

export interface Guide {
  readonly name: string;
  readonly steps: readonly GuideStep[];
}

const FOLDER = 'docs/guides';

export const guides = (): Guide[] =>
  readdirSync(join(PROJECT, FOLDER))
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .toSorted()
    .map((file) => ({ name: file.replace('.md', ''), steps: stepsOf(`${FOLDER}/${file}`) }));

/** A block after the name of a file and a colon, or after a comment with its path in the first line, is that file. */
const FILE_BEFORE = /`([^`\s]+)`:\n+$/;

/** A command in a sentence that changes or reads a server, of which the guide has started one, or the store of the reader. */
const COMMAND_IN_SENTENCE = /`(npx magento-auth-mock (?:faults|magento|clock|requests|reset|schema pull) [^`]+)`/g;

function stepsOf(path: string): GuideStep[] {
  const { text, blocks } = readPage(path);
  const lines = text.split('\n');
  const inSentences = [...text.matchAll(COMMAND_IN_SENTENCE)].map(([, command = '']) => command);
  const steps = blocks.flatMap(({ kind, code, line, output }): GuideStep[] => {
    const before = `${lines.slice(0, line - 1).join('\n')}\n`;
    const file = FILE_BEFORE.exec(before)?.[1];
    if (file !== undefined) return [{ kind: 'file', path: file, text: code }];
    if (kind !== 'sh') return [];
    return [{ kind: 'commands', lines: code.trim().split('\n'), output: output?.code.trim().split('\n') ?? [] }];
  });
  return inSentences.length === 0 ? steps : [...steps, { kind: 'commands', lines: inSentences, output: [] }];
}
