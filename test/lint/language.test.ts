import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const PROJECT = join(import.meta.dirname, '../..');

/** Words that have a plainer or more usual one; CONTRIBUTING.md says which. */
const WORDS: readonly RegExp[] = [
  /\bhow[- ]manieth\b/i,
  /\b(?:tell|tells|told|telling|tellings)\b/i,
  /\banew\b/i,
  /\bby heart\b/i,
  /\bgo(?:es)? (?:its|their|on its) way\b/i,
  /\bdead (?:bearer|token)s?\b/i,
  /\b(?:road|rooms|nowhere|doors?|hindrance|likeness|dearest|spoilt?|spoils)\b/i,
  /\b(?:whoever|nobody|everybody|somebody)\b/i,
  /\b(?:taken|takes?) back\b/i,
  /\bmade[- ]up\b/i,
  /\bunless (?:told|given|said)\b/i,
  /\bbears? no\b/i,
  /(?<!\bthere )\bis no (?!longer\b|more\b|less\b|different\b)/i,
  /\b(?:MOST|LONGEST|LARGEST|DEEPEST|SHORTEST|KEPT|FEW|NOBODY|NOTHING)\b/,
];

const filesIn = (folder: string, ending: RegExp): string[] =>
  readdirSync(join(PROJECT, folder), { recursive: true })
    .map((file) => join(folder, String(file)).replaceAll('\\', '/'))
    .filter((file) => ending.test(file) && !file.includes('node_modules') && !file.startsWith('src/magento/phrases/'));

/** Names as the words that they are made of: `tellFault` and `MOST_ROWS` too. */
const asWords = (line: string): string => line.replaceAll(/([a-z\d])([A-Z])/g, '$1 $2').replaceAll('_', ' ');

function findingsIn(file: string, lines: readonly string[]): string[] {
  return lines.flatMap((line, index) => {
    const words = asWords(line);
    const found = WORDS.flatMap((word) => word.exec(words)?.[0] ?? []);
    return found.length === 0 ? [] : [`${file}:${index + 1}: ${found.join(', ')}`];
  });
}

const linesOf = (file: string): string[] => readFileSync(join(PROJECT, file), 'utf8').split('\n');

/** The lines of a test file that are titles; others are empty. */
const titlesOf = (file: string): string[] =>
  linesOf(file).map(
    (line) => /(?:^\s*(?:test|it|describe)\b.*?\(|^\s*\]\)\(|^\s*\)\()\s*(['"`].*)/.exec(line)?.[1] ?? '',
  );

test('sources use plain words', () => {
  expect(filesIn('src', /\.tsx?$/).flatMap((file) => findingsIn(file, linesOf(file)))).toEqual([]);
});

test('the documentation uses plain words', () => {
  const pages = ['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...filesIn('docs', /\.md$/)];
  expect(pages.flatMap((file) => findingsIn(file, linesOf(file)))).toEqual([]);
});

test('test titles use plain words', () => {
  expect(filesIn('test', /\.test\.ts$/).flatMap((file) => findingsIn(file, titlesOf(file)))).toEqual([]);
});
