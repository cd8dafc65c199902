import { expect, test } from 'vitest';
import packageJson from '../package.json' with { type: 'json' };
import * as entry from '../src/index.ts';
import * as matchersEntry from '../src/matchers/index.ts';
import { VERSION } from '../src/platform/version.ts';

test('exports these names and no others', () => {
  expect(Object.keys(entry).toSorted()).toMatchInlineSnapshot(`
    [
      "FixtureError",
      "VerificationFailed",
      "connectMagentoMock",
      "createMagentoMock",
    ]
  `);
});

test('the matchers export these names and no others', () => {
  expect(Object.keys(matchersEntry).toSorted()).toMatchInlineSnapshot(`
    [
      "assertAuditPasses",
      "assertNothingRefused",
      "assertReceived",
      "assertReceivedInOrder",
      "assertReceivedInSequence",
      "assertSignedInOnce",
      "assertSignedOut",
      "matchers",
    ]
  `);
});

const entries = Object.entries(packageJson.exports).filter(([name]) => !name.endsWith('.json'));

test.each(entries)('the entry %s has types and a default', (_, files) => {
  expect(files).toEqual({
    types: expect.stringMatching(/^\.\/dist\/.+\.d\.ts$/),
    default: expect.stringMatching(/^\.\/dist\/.+\.js$/),
  });
});

test('knows its own version', () => {
  expect(VERSION).toBe(packageJson.version);
});
