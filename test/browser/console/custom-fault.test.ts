import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { CUSTOMER, closeBrowser, openConsole, SIGN_IN, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

/** Opens the form for a custom fault. */
async function openForm(page: Page) {
  await page.getByRole('button', { name: 'Custom fault' }).click();
  const dialog = page.getByRole('dialog', { name: 'Custom fault' });
  const editor = dialog.getByRole('textbox', { name: 'Fault as JSON' });
  await editor.waitFor();
  await dialog.getByText('Keys of delay').waitFor();
  const json = async (): Promise<unknown> => JSON.parse(await editor.inputValue());
  const offered = page.getByRole('listbox', { name: 'Completions' }).getByRole('option');
  /** Replaces the text and lists what can follow it. */
  const completionsAfter = async (text: string) => {
    await editor.fill(text);
    await page.keyboard.press('Control+Space');
    await offered.first().waitFor();
    // Rows of longer lists before are kept below.
    const count = Number(await offered.first().getAttribute('aria-setsize'));
    return (await offered.locator('.pce-ac-label').allTextContents()).slice(0, count);
  };
  return { dialog, editor, json, offered, completionsAfter };
}

test('switches a fault on by fields, whose values are those of the JSON', async () => {
  const { page, magento, errors } = await openConsole({ view: 'faults' });
  const { dialog, editor, json } = await openForm(page);
  await dialog.getByLabel('Operation').fill('storeConfig');
  await dialog.getByLabel('Account').selectOption('customer@example.com');
  await dialog.getByLabel('After').fill('1');
  await dialog.getByLabel('Times').fill('2');
  await dialog.getByText('More conditions').click();
  await dialog.getByRole('button', { name: 'store', exact: true }).click();
  await dialog.getByLabel('Effect').selectOption('http');
  expect(await json()).toMatchObject({
    when: { operation: 'storeConfig', ...CUSTOMER, store: '' },
    after: 1,
    times: 2,
    then: { http: {} },
  });
  await editor.fill('{ "when": { "operation": "storeConfig" }, "then": { "http": { "statuss": 503 } } }');
  expect(await dialog.getByLabel('Account').inputValue()).toBe('');
  expect(await dialog.getByLabel('After').inputValue()).toBe('');
  await dialog.getByRole('button', { name: 'Switch on' }).click();
  await dialog.getByRole('alert').getByText('statuss').waitFor();
  await editor.fill('{ "when": { "operation": "storeConfig" }, "then": { "http": { "status": 503 } } ');
  expect(await dialog.getByLabel('Operation').isDisabled()).toBe(true);
  await dialog.getByRole('button', { name: 'Switch on' }).click();
  await dialog.getByRole('alert').getByText('Not valid JSON').waitFor();
  await editor.fill('{ "when": { "operation": "storeConfig" }, "then": { "http": { "status": 503 } } }');
  await dialog.getByText('Keys of http').click();
  await dialog.getByLabel('Keys of http').getByRole('button', { name: 'headers', exact: true }).click();
  expect(await json()).toMatchObject({ then: { http: { status: 503, headers: {} } } });
  await dialog.getByRole('button', { name: 'Switch on' }).click();
  await page.getByRole('region', { name: 'Active faults' }).getByText('fault-1').waitFor();
  const response = await fetch(`${magento.url}/graphql?query=%7BstoreConfig%7Bstore_code%7D%7D`);
  expect(response.status).toBe(503);
  expect(errors).toEqual([]);
});

test('offers the constants and the objects of an effect, with all keys of its schema', async () => {
  const { page, magento } = await openConsole({ view: 'faults' });
  const { dialog, editor, json } = await openForm(page);
  await dialog.getByText('Keys of delay').click();
  const keys = dialog.getByLabel('Keys of delay').getByRole('button');
  // Those that the fault has already are not offered.
  expect(await keys.allTextContents()).toEqual(expect.arrayContaining(['max', 'median']));
  expect(await keys.allTextContents()).not.toContain('ms');
  await dialog.getByLabel('Effect').selectOption('issued');
  expect(await dialog.getByLabel('Value').inputValue()).toBe('expired');
  await dialog.getByLabel('Value').selectOption('an object');
  expect(await json()).toEqual({ then: { issued: { expires_in: 1 } } });
  await editor.fill('{ "then": { "issued": { "expires_in": 30 } } }');
  await dialog.getByLabel('After').fill('1');
  await dialog.getByRole('button', { name: 'Switch on' }).click();
  await dialog.waitFor({ state: 'detached' });
  for (let sent = 0; sent < 2; sent += 1) await sendGraphql(magento.url, SIGN_IN);
  const lifetimes = (await magento.tokens.list()).map(
    ({ issued_at: issued, expires_at: expires }) => (Date.parse(expires ?? '') - Date.parse(issued)) / 1000,
  );
  expect(lifetimes).toEqual([3600, 30]);
});

interface Schemas {
  readonly [name: string]: { readonly properties: Readonly<Record<string, { readonly enum?: readonly string[] }>> };
}

test('completes keys and values from the schema that the server has', async () => {
  const { page, magento, errors } = await openConsole({ view: 'faults' });
  const document = (await (await fetch(`${magento.url}/__mock/openapi.json`)).json()) as {
    components: { schemas: Schemas };
  };
  const { fault, pattern, effect } = document.components.schemas;
  const keysOf = (schema: typeof fault) => Object.keys(schema?.properties ?? {}).toSorted();
  const { completionsAfter, offered } = await openForm(page);
  // At most 13 are drawn, as in other editors.
  const expectKeys = async (text: string, schema: typeof fault) => {
    expect((await completionsAfter(text)).slice(0, 13)).toEqual(keysOf(schema).slice(0, 13));
    expect(await offered.first().getAttribute('aria-setsize')).toBe(String(keysOf(schema).length));
  };
  await expectKeys('{ ', fault);
  await expectKeys('{ "when": { ', pattern);
  await expectKeys('{ "then": { ', effect);
  expect(await completionsAfter('{ "then": { "token": ')).toEqual(
    effect?.properties['token']?.enum?.toSorted((a, b) => a.localeCompare(b)),
  );
  expect(await completionsAfter('{ "when": { "identity": [')).toEqual([
    'admin',
    'customer',
    'guest',
    'integration',
    'null',
  ]);
  expect(await completionsAfter('{ "then": [{ "delay": { "m')).toEqual(expect.arrayContaining(['ms', 'max', 'median']));
  expect(errors).toEqual([]);
});

test('completes keys and values of another schema', async () => {
  const { page, show } = await openConsole();
  await page.route('**/openapi.json', async (route) => {
    const document = await (await route.fetch()).json();
    document.components.schemas.pattern.properties.weather = { enum: ['rain', 'sun'], description: 'The weather.' };
    await route.fulfill({ json: document });
  });
  await show('faults');
  const { completionsAfter } = await openForm(page);
  expect(await completionsAfter('{ "when": { "weath')).toEqual(['weather']);
  expect(await completionsAfter('{ "when": { "weather": "')).toEqual(['rain', 'sun']);
});

test('writes a fault by keyboard with completions, and switches it on', async () => {
  const { page, magento, errors } = await openConsole({ view: 'faults' });
  const { dialog, editor, json, offered } = await openForm(page);
  const complete = async (text: string, label: string) => {
    await page.keyboard.type(text);
    await page.locator('.pce-ac-row[aria-selected] .pce-ac-label', { hasText: label }).waitFor();
    await page.keyboard.press('Enter');
    await offered.first().waitFor({ state: 'detached' });
  };
  await editor.fill('');
  await page.keyboard.type('{');
  await complete('"whe', 'when');
  await complete('"ident', 'identity');
  await complete('gu', 'guest');
  await page.keyboard.press('Control+End');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.type(', ');
  await complete('"the', 'then');
  // Escape closes the completions, not the dialog.
  await page.keyboard.press('Delete');
  await page.keyboard.press('Backspace');
  await page.keyboard.type('{"ht');
  await offered.first().waitFor();
  await page.keyboard.press('Escape');
  await offered.first().waitFor({ state: 'detached' });
  expect(await dialog.isVisible()).toBe(true);
  await complete('t', 'http');
  await complete('"stat', 'status');
  await page.keyboard.type('418');
  expect(await json()).toEqual({ when: { identity: 'guest' }, then: { http: { status: 418 } } });
  await page.keyboard.press('Control+Enter');
  await dialog.waitFor({ state: 'detached' });
  expect((await fetch(`${magento.url}/graphql?query=%7B__typename%7D`)).status).toBe(418);
  expect(errors).toEqual([]);
});
