import { expect, test } from 'vitest';
import { locateInJson } from '../../../src/console/editor/locate-in-json.ts';

test.each([
  ['', '', [], false, undefined],
  ['{', '', [''], true, undefined],
  ['{ "whe', 'n": 1 }', ['when'], true, '"when"'],
  ['{ "when": ', '', ['when'], false, undefined],
  ['{ "when": { "c', '', ['when', 'c'], true, '"c'],
  ['{ "a": 1, ', ' "b": 2 }', [''], true, undefined],
  ['{ "a": {}', ', "b": 2 }', ['a'], false, undefined],
  ['{ "then": [{ "delay": { "ms": 3 } }, { "http": { "status": 5', '', ['then', 1, 'http', 'status'], false, '5'],
  ['{ "text": "x, y: {", "identity": [null, tr', 'ue] }', ['identity', 1], false, 'true'],
  ['[[1], ', '', [1], false, undefined],
  ['{ "a": "un', 'finished\n}', ['a'], false, '"unfinished'],
])('finds the place of the caret after %s', (before, after, path, isAtKey, word) => {
  const text = `${before}${after}`;
  const found = locateInJson(text, before.length);
  expect([found.path, found.isAtKey]).toEqual([path, isAtKey]);
  expect(found.word && text.slice(found.word.from, found.word.to)).toBe(word);
});
