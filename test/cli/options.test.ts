import { expect, test } from 'vitest';
import { readCommand, UsageError } from '../../src/cli/options.ts';

const serve = (args: string[], environment = {}) => {
  const command = readCommand(args, environment, false);
  if (command.name !== 'serve') throw new Error(`that is ${command.name}`);
  return command.options;
};

test('a plain start has Magento’s own schema, no extensions, no TLS, and both loopback addresses', () => {
  expect(serve([])).toMatchObject({ schema: undefined, extensions: [], https: false, host: undefined });
});

test('a schema, extensions and TLS are asked for by option', () => {
  const args = ['--schema', 'store.graphql', '--extension', 'a.yaml', '--extension', 'b.graphql', '--https'];
  expect(serve(args)).toMatchObject({ schema: 'store.graphql', extensions: ['a.yaml', 'b.graphql'], https: true });
});

test('and by the environment, several extensions between commas', () => {
  const environment = {
    MAGENTO_MOCK_EXTENSION: 'a.yaml,b.graphql',
    MAGENTO_MOCK_HTTPS: '1',
    MAGENTO_MOCK_SCHEMA: 's.json',
  };
  expect(serve([], environment)).toMatchObject({ schema: 's.json', extensions: ['a.yaml', 'b.graphql'], https: true });
  expect(serve(['--extension', 'c.yaml'], environment).extensions).toEqual(['c.yaml']);
});

test.each([
  [['schema', 'pull', 'https://shop.example/graphql'], undefined],
  [['schema', 'pull', 'https://shop.example/graphql', 'store.graphql'], 'store.graphql'],
])('%j pulls a schema', (args, file) => {
  expect(readCommand(args, {}, false)).toEqual({ name: 'schema pull', url: 'https://shop.example/graphql', file });
});

test.each([[['schema']], [['schema', 'push', 'x']], [['schema', 'pull']], [['schema', 'pull', 'a', 'b', 'c']]])(
  '%j is wrong usage',
  (args) => {
    expect(() => readCommand(args, {}, false)).toThrow(UsageError);
  },
);
