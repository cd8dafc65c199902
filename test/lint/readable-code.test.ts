import { expect, test } from 'vitest';
import { lintFiles } from './lint-files.ts';

const MAX_LINES = 70;

const functionOf = (lines: number): string =>
  [
    '/** Counts. */',
    'export function count(): number {',
    ...Array.from({ length: lines - 3 }, (_, line) => `  if (count.length > ${line}) return ${line};`),
    '  return 0;',
    '}',
    '',
  ].join('\n');

const NESTED_CONDITIONAL =
  "/** The sign. */\nexport const signOf = (value: number): string => (value === 0 ? 'none' : value < 0 ? '-' : '+');\n";
const nested = ['src/domain/store/nested.ts', 'src/graphql/schema/nested.ts'];
const SHORT = 'src/domain/store/short.ts';
const LONG = 'src/domain/store/long.ts';

/** In one run of the linter, since each loads the whole configuration. */
const found = lintFiles({
  ...Object.fromEntries(nested.map((file) => [file, NESTED_CONDITIONAL])),
  [SHORT]: functionOf(MAX_LINES),
  [LONG]: functionOf(MAX_LINES + 3),
});
const rulesIn = (file: string): string[] => found.filter((finding) => finding.file === file).map(({ rule }) => rule);

test.each(nested)('a nested conditional expression is refused in %s', (file) => {
  expect(rulesIn(file)).toContain('noNestedTernary');
});

test(`a function of ${MAX_LINES} lines is accepted in src, and a longer one is refused`, () => {
  expect(rulesIn(SHORT)).not.toContain('noExcessiveLinesPerFunction');
  expect(rulesIn(LONG)).toContain('noExcessiveLinesPerFunction');
});
