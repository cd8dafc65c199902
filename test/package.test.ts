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

const entries = Object.entries(packageJson.exports).filter(([name]) => !name.endsWith('.json') && name !== './browser');

test.each(entries)('the entry %s has types and code for ES modules and for CommonJS', (_, files) => {
  expect(files).toEqual({
    import: { types: expect.stringMatching(/\.d\.ts$/), default: expect.stringMatching(/\.js$/) },
    require: { types: expect.stringMatching(/\.d\.cts$/), default: expect.stringMatching(/\.cjs$/) },
  });
});

test('the entry ./browser has types and an ES module', () => {
  expect(packageJson.exports['./browser']).toEqual({ types: './dist/browser.d.ts', default: './dist/browser.js' });
});

test('has no dependencies', () => {
  expect(packageJson).not.toHaveProperty('dependencies');
});

test('prints its own version', () => {
  expect(VERSION).toBe(packageJson.version);
});
