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

const rulesOf = (file: string, source: string): string[] => lintFiles({ [file]: source }).map(({ rule }) => rule);

test.each(['src/domain/store/example.ts', 'src/graphql/schema/example.ts'])(
  'a nested conditional expression is refused in %s',
  (file) => {
    const source =
      "/** The sign. */\nexport const signOf = (value: number): string => (value === 0 ? 'none' : value < 0 ? '-' : '+');\n";
    expect(rulesOf(file, source)).toContain('noNestedTernary');
  },
);

test(`a function of ${MAX_LINES} lines is accepted in src, and a longer one is refused`, () => {
  expect(rulesOf('src/domain/store/example.ts', functionOf(MAX_LINES))).not.toContain('noExcessiveLinesPerFunction');
  expect(rulesOf('src/domain/store/example.ts', functionOf(MAX_LINES + 3))).toContain('noExcessiveLinesPerFunction');
});
