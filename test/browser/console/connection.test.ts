import { createServer } from 'node:http';
import express from 'express';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { createMagentoMock } from '../../../src/api/create-magento-mock.ts';
import { closeBrowser, openConsole, openPage, SIGN_IN, sendGraphql } from './open-console.ts';
import { listen, startProxy } from './proxy.ts';

afterAll(closeBrowser);

const STORE = '{ storeConfig { store_code } }';

test('works behind a proxy that removes its path prefix', async () => {
  const { page, magento, errors } = await openConsole();
  const proxy = await startProxy(magento.url, { prefix: '/shop/magento', strips: true });
  await page.goto(`${proxy.url}/`);
  expect(page.url()).toBe(`${proxy.url}/__mock/`);
  await useEachKindOfAddress(page, proxy.url);
  expect(errors).toEqual([]);
});

test('works behind a proxy that keeps its path prefix, in an app that mounts the server there', async () => {
  const magento = await createMagentoMock();
  const app = createServer(express().use('/magento', magento.handler));
  await listen(app);
  onTestFinished(async () => {
    app.closeAllConnections();
    app.close();
    await magento.close();
  });
  const target = `http://127.0.0.1:${Object(app.address()).port}`;
  const proxy = await startProxy(target, { prefix: '/magento', strips: false });
  const { page, errors } = await openPage();
  await page.goto(`${proxy.url}/__mock/`);
  await useEachKindOfAddress(page, proxy.url);
  expect(errors).toEqual([]);
});

/** Requests that arrive, a change, a request to the store, and a sandbox: each has addresses of its own. */
async function useEachKindOfAddress(page: Awaited<ReturnType<typeof openPage>>['page'], url: string): Promise<void> {
  await page.getByText('live').waitFor();
  await sendGraphql(url, SIGN_IN);
  await page.getByRole('link', { name: 'generateCustomerToken' }).waitFor();
  await page.goto(`${url}/__mock/#/try`);
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('region', { name: 'Response' }).getByText("isn't authorized").waitFor();
  await page.goto(`${url}/__mock/#/sandboxes`);
  await page.getByLabel('Id').fill('checkout');
  await page.getByRole('button', { name: 'New sandbox' }).click();
  await page.getByRole('link', { name: 'checkout' }).click();
  await page.waitForURL(`${url}/_sandbox/checkout/__mock/`);
  await page.getByText('live').waitFor();
  await sendGraphql(`${url}/_sandbox/checkout`, STORE);
  await page.getByRole('link', { name: 'storeConfig' }).waitFor();
  await page.getByTitle('Leave the sandbox').click();
  await page.waitForURL(`${url}/__mock/`);
}

test('continues with the missed requests when the connection was lost', async () => {
  const { page, magento } = await openConsole();
  const proxy = await startProxy(magento.url, { prefix: '/a', strips: true });
  await page.goto(`${proxy.url}/__mock/`);
  await page.getByText('live').waitFor();
  const rows = page.locator('tbody tr');
  for (let cuts = 1; cuts <= 3; cuts += 1) {
    await sendGraphql(magento.url, STORE);
    proxy.cut();
    await sendGraphql(magento.url, STORE);
    await expect.poll(() => rows.count()).toBe(2 * cuts);
  }
});

test('shows that the server does not respond, and reads everything again after its restart', async () => {
  const first = await createMagentoMock();
  const { page } = await openPage();
  await page.goto(`${first.url}/__mock/`);
  await page.getByText('live').waitFor();
  for (let sent = 0; sent < 3; sent += 1) await sendGraphql(first.url, STORE);
  await expect.poll(() => page.locator('tbody tr').count()).toBe(3);
  await first.close();
  const problem = page.getByRole('alert');
  await problem.getByText('The server does not answer').waitFor();
  await page.getByRole('button', { name: 'Reset all' }).click();
  await page.locator('.notice.error').getByText('The server does not answer').waitFor();

  const second = await createMagentoMock({ port: Number(new URL(first.url).port) });
  onTestFinished(() => second.close());
  await sendGraphql(second.url, SIGN_IN);
  await page.getByText('1 request', { exact: true }).waitFor();
  await page.getByRole('link', { name: 'generateCustomerToken' }).waitFor();
  await problem.waitFor({ state: 'detached' });
  await sendGraphql(second.url, STORE);
  await expect.poll(() => page.locator('tbody tr').count()).toBe(2);
});

test('shows that a sandbox was deleted, and creates it again', async () => {
  const { page, magento } = await openConsole();
  await magento.sandbox({ id: 'checkout' });
  await page.goto(`${magento.url}/_sandbox/checkout/__mock/#/accounts`);
  await page.getByText('live').waitFor();
  await fetch(`${magento.url}/__mock/sandboxes/checkout`, { method: 'DELETE' });
  const problem = page.getByRole('alert');
  await problem.getByText('The sandbox checkout was deleted').waitFor();
  await problem.getByRole('link', { name: 'Main world' }).waitFor();
  await problem.getByRole('button', { name: 'Create it again' }).click();
  await page.getByText('live').waitFor();
  await problem.waitFor({ state: 'detached' });
});

test('shows in one tab what another one changes', async () => {
  const { page, magento } = await openConsole({ view: 'faults' });
  const other = await page.context().newPage();
  await other.goto(`${magento.url}/__mock/`);
  await other.getByText('live').waitFor();
  await sendGraphql(magento.url, STORE);
  await other.getByText('1 request', { exact: true }).waitFor();
  await page.locator('.preset-card').first().getByRole('button', { name: 'Switch on', exact: true }).click();
  await other.getByRole('region', { name: 'Active faults' }).getByText('1 fault active').waitFor();
  await page.goto(`${magento.url}/__mock/#/requests`);
  await page.getByRole('button', { name: 'Delete the recorded requests' }).click();
  await other.getByText('No request yet').waitFor();
  await page.getByRole('button', { name: 'Reset all' }).click();
  await other.getByRole('region', { name: 'Active faults' }).waitFor({ state: 'detached' });
  await sendGraphql(magento.url, SIGN_IN);
  for (const tab of [page, other]) await tab.getByRole('link', { name: 'generateCustomerToken' }).waitFor();
});

test('shows that a control token is refused, and accepts it when the server does', async () => {
  const { page, magento } = await openConsole({ server: { controlToken: 'secret' } });
  const dialog = page.getByRole('dialog', { name: 'Control token' });
  const enter = async (token: string) => {
    await dialog.getByLabel('Token').fill(token);
    await dialog.getByRole('button', { name: 'Continue' }).click();
  };
  await enter('wörter');
  await dialog.getByRole('alert').getByText('no letters outside of ASCII').waitFor();
  for (const wrong of ['wrong', 'wrong']) {
    await enter(wrong);
    await dialog.getByRole('alert').getByText('The server refused this token').waitFor();
  }
  await enter('secret');
  await page.getByText('No request yet').waitFor();
  await sendGraphql(magento.url, STORE);
  await page.getByRole('link', { name: 'storeConfig' }).waitFor();
  expect(await dialog.count()).toBe(0);
});
