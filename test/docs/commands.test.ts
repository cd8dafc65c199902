import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import packageJson from '../../package.json' with { type: 'json' };
import { parseCommandLine } from '../../src/cli/parse-command-line.ts';
import { type RunningServer, startServer } from '../../src/server/start-server.ts';
import { validateDocument } from '../../src/state/document/validate-document.ts';
import { type Block, blocksOf, pages } from './page.ts';
import { runInShell } from './shell.ts';

/** Kinds of blocks; `js` is run by test/package and test/adapters, `python` and `php` by test/clients/languages, `powershell` and `yml` (configuration of other tools) are shown and not run. */
const KINDS: ReadonlySet<string> = new Set([
  'sh',
  'ts',
  'js',
  'yaml',
  'json',
  'text',
  'python',
  'php',
  'powershell',
  'yml',
  'mermaid',
]);

const isNpm = ({ code }: Block): boolean => /^np[mx] /.test(code);
const all = pages();
/** The suite of the guides runs their commands, in a project of their own. */
const withoutGuides = all.filter(({ path }) => !path.startsWith('docs/guides/'));

test('every block has a known kind', () => {
  const kinds = all.flatMap(({ path, blocks }) => blocks.map(({ kind, line }) => ({ at: `${path}:${line}`, kind })));
  expect(kinds.filter(({ kind }) => !KINDS.has(kind))).toEqual([]);
});

const npmCommands = withoutGuides.flatMap((page) =>
  blocksOf(page, 'sh').flatMap((block) => {
    if (!isNpm(block)) return [];
    return block.code
      .trim()
      .replace(/(?:\\|&&)\n/g, '')
      .split('\n')
      .map((code) => ({ at: `${page.path}:${block.line}`, code }));
  }),
);

test.each(npmCommands)('$at names a script of the package: $code', ({ code }) => {
  const [program, name = '', ...rest] = code.split(' ');
  if (program === 'npx') return;
  const script = name === 'run' ? rest[0] : name;
  expect([...Object.keys(packageJson.scripts), 'pack', 'install', 'ci']).toContain(script);
});

/** In blocks and in sentences. `COMMAND` stands for any; the suite of the guides runs those in strings of programs. */
const programCommands = all.flatMap(({ path, text }) =>
  [...text.matchAll(/(?<!')(?:npx (?:--yes )?magento-auth-mock|npm start --) (?!COMMAND)([^`\n;&|]+)/g)].map(
    ([code, args = '']) => ({ code, args, at: `${path}:${text.slice(0, text.indexOf(code)).split('\n').length}` }),
  ),
);

test.each(programCommands)('$at is a valid command line: $code', ({ args }) => {
  const words = [...args.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((word) => word[1] ?? word[2] ?? word[3] ?? '');
  expect(() => parseCommandLine(words, {}, false)).not.toThrow();
});

const withCommands = withoutGuides.filter((page) => blocksOf(page, 'sh').some((block) => !isNpm(block)));

describe.each(withCommands)('$path', (page) => {
  const commands = blocksOf(page, 'sh').filter((block) => !isNpm(block));
  let server: RunningServer;
  let outputs: readonly string[] = [];
  beforeAll(async () => {
    server = await startServer({});
    outputs = await runInShell(page.path, commands, server.url);
  });
  afterAll(() => server.close());

  test.each(commands.map((block, index) => ({ ...block, index })))(
    'prints the output at line $line',
    ({ index, output }) => {
      const printed = outputs[index] ?? '';
      if (output === undefined) expect(printed).toBe('');
      else if (output.kind === 'json') expect(JSON.parse(printed)).toEqual(asShown(JSON.parse(output.code)));
      else expect(printed).toBe(output.code);
    },
  );
});

/** A string that ends in `…` stands for each one that begins with it; a token must be complete. */
function asShown(value: unknown): unknown {
  if (typeof value === 'string' && value.endsWith('…')) {
    const beginning = value.slice(0, -1).replace(/[^\w\s]/g, '\\$&');
    const rest = beginning.startsWith('eyJ') ? '\\.[\\w-]+\\.[\\w-]+$' : '';
    return expect.stringMatching(new RegExp(`^${beginning}${rest}`));
  }
  if (Array.isArray(value)) return value.map(asShown);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, asShown(each)]));
}

const documents = all.flatMap((page) =>
  blocksOf(page, 'yaml').map((block) => ({ ...block, at: `${page.path}:${block.line}` })),
);

test.each(documents)('the fixture document at $at is valid', ({ code }) => {
  expect(validateDocument(parse(code))).toBeTypeOf('object');
});
