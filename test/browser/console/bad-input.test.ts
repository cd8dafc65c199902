import type { Page } from 'playwright-core';
import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole, SIGN_IN, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

/** A form, what is wrong in it, and what is said about it in its place. */
interface BadInput {
  readonly form: string;
  readonly view: string;
  enter(page: Page): Promise<void>;
  readonly says: RegExp;
}

const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).click();

const INPUTS: readonly BadInput[] = [
  {
    form: 'clock',
    view: 'world',
    async enter(page) {
      await page.locator('main').getByLabel('Move by').fill('soon');
      await page.locator('main').getByRole('button', { name: 'Move' }).click();
    },
    says: /soon/,
  },
  {
    form: 'configuration',
    view: 'world',
    async enter(page) {
      const field = page.getByLabel('Value of oauth/access_token_lifetime/customer');
      await field.fill('forever');
      await field.press('Enter');
    },
    says: /expected a number|forever/,
  },
  {
    form: 'account',
    view: 'accounts/integration',
    async enter(page) {
      await press(page, 'New integration');
      await page.getByLabel('Attributes').fill('{ "name": ');
      await press(page, 'Save');
    },
    says: /Not valid JSON/,
  },
  {
    form: 'preset',
    view: 'faults',
    async enter(page) {
      const card = page.locator('.preset-card').first();
      await card.getByRole('button', { name: 'Options' }).click();
      await card.getByLabel('Times').fill('often');
      await card.getByRole('button', { name: 'Switch on with options' }).click();
    },
    says: /times/,
  },
  {
    form: 'own fault',
    view: 'faults',
    async enter(page) {
      await press(page, 'Custom fault');
      await page.getByRole('textbox', { name: 'Fault as JSON' }).fill('{ "then": { "delay": { "ms": "long" } } }');
      await page.getByRole('dialog').getByRole('button', { name: 'Switch on' }).click();
    },
    says: /ms/,
  },
  {
    form: 'sandbox',
    view: 'sandboxes',
    async enter(page) {
      await page.getByLabel('Id').fill('a b/c');
      await press(page, 'New sandbox');
    },
    says: /id/,
  },
  {
    form: 'fixture document',
    view: 'world',
    enter: (page) => chooseFile(page.getByLabel('Fixture document'), 'shop.yaml', 'customers: [\n  broken'),
    says: /shop\.yaml is not valid JSON or YAML/,
  },
  {
    form: 'reproduction file',
    view: 'reproduction',
    enter: (page) => chooseFile(page.getByLabel('Open a reproduction'), 'a.json', '{ "version": 2 }'),
    says: /The file is not a reproduction/,
  },
  {
    form: 'reproduction address',
    view: 'reproduction/abc',
    enter: async () => undefined,
    says: /The link is not that of a reproduction/,
  },
  {
    form: 'variables',
    view: 'try',
    async enter(page) {
      await page.locator('.code-editor textarea').nth(1).fill('{ "email" }');
      await press(page, 'Send');
    },
    says: /The variables are not valid JSON/,
  },
];

const chooseFile = (field: ReturnType<Page['getByLabel']>, name: string, text: string) =>
  field.setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

test('shows the problem of each form in its place, and changes nothing', async () => {
  const { page, magento, show, errors } = await openConsole();
  const state = async () => [await magento.config.get(), await magento.customers.list(), await magento.faults.list()];
  const before = await state();
  for (const { form, view, enter, says } of INPUTS) {
    await show('requests');
    await page.getByLabel('Filter').waitFor();
    await show(view);
    await enter(page);
    await expect
      .poll(() => page.getByRole('alert').allInnerTexts(), { message: form })
      .toEqual([expect.stringMatching(says)]);
    await page.keyboard.press('Escape');
  }
  expect(await state()).toEqual(before);
  expect(errors).toEqual([]);
});

test('a filter, a search and an address accept any value', async () => {
  const { page, magento, show, errors } = await openConsole();
  await sendGraphql(magento.url, SIGN_IN);
  await page.locator('tbody tr').waitFor();
  for (const text of ['status:', '"', 'customer:"', '((', '\\', 'nonsense:1', 'constructor:1', '%'.repeat(500)]) {
    await page.getByLabel('Filter').fill(text);
    await page
      .getByText(/ of 1$|No request matches|1 request/)
      .first()
      .waitFor();
  }
  for (const view of [
    'requests/nonsense',
    'requests/99',
    'requests/%E0%A4%A',
    'accounts/admin/nobody',
    'nonsense',
    'constructor',
    'faults?q=%',
  ]) {
    await show(view);
    await expect.poll(() => page.locator('main').textContent(), { message: view }).not.toBe('');
  }
  await show('requests/99');
  await page.getByText('The journal does not have this request').waitFor();
  expect(errors).toEqual([]);
});

test('a preset that is switched on and off a thousand times ends as it was switched last', async () => {
  const { page, magento, errors } = await openConsole({ view: 'faults' });
  const card = page.locator('.preset-card').first();
  await card.getByRole('button', { name: 'Switch on', exact: true }).waitFor();
  const name = await card.getByRole('heading').textContent();
  // A string, since the types of browsers do not exist here. As fast as a page can be clicked.
  await page.evaluate(`(async () => {
    for (let time = 0; time < 1000; time += 1) {
      document.querySelector('.preset-actions button').click();
      if (time % 10 === 0) await new Promise((drawn) => requestAnimationFrame(drawn));
    }
  })()`);
  const bar = page.getByRole('region', { name: 'Active faults' });
  const isShown = async () => (await bar.count()) === 1;
  await expect
    .poll(async () => (await isShown()) === (await magento.faults.list()).some(({ preset }) => preset === name))
    .toBe(true);
  await magento.faults.clear();
  await expect.poll(isShown).toBe(false);
  await card.getByRole('button', { name: 'Switch on', exact: true }).click();
  await bar.getByText('1 fault active').waitFor();
  expect(errors).toEqual([]);
});
