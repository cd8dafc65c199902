import { afterAll, expect, test } from 'vitest';
import { closeBrowser, openConsole, openPage, SIGN_IN, sendGraphql } from './open-console.ts';

afterAll(closeBrowser);

/** A slow mobile network. */
const SLOW = { offline: false, latency: 200, downloadThroughput: 200_000, uploadThroughput: 100_000 };
const VIEWS: readonly (readonly [view: string, shown: string])[] = [
  ['requests', 'generateCustomerToken'],
  ['requests/1', 'Copy as curl'],
  ['tokens', '1 token'],
  ['accounts/customer', 'customer@example.com'],
  ['faults', 'customer-token-expired'],
  ['world', 'Main Website'],
  ['mailbox', 'Reset the password'],
  ['audit', '1 finding'],
  ['sandboxes', 'Main world'],
  ['try', 'The response is shown here.'],
];
/** Texts that would be wrong: the server has requests, a token, customers, presets, an e-mail and a finding. */
const FALSE_STATEMENTS =
  /No request yet|No token yet|There is no|No e-mail yet|No finding|(?<!\d)0 (?:preset|request|token)/;

test('on a slow network, no view is blank or shows an empty list while its data is loading', async () => {
  const { magento } = await openConsole();
  await sendGraphql(magento.url, SIGN_IN);
  await sendGraphql(magento.url, 'mutation { requestPasswordResetEmail(email: "customer@example.com") }');
  await fetch(`${magento.url}/graphql?query=%7B__typename%7D&token=secret-in-a-url`);
  const wrong: string[] = [];
  for (const [view, shown] of VIEWS) {
    const { page, errors } = await openPage();
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', SLOW);
    // All texts that the view shows until it is complete.
    await page.addInitScript(`
      window.texts = new Set();
      new MutationObserver(() => {
        const main = document.querySelector('main, .starting');
        if (main !== null) window.texts.add([...main.children].filter((each) => each.localName !== 'h1')
          .map((each) => each.textContent).join(' ') || main.textContent);
      }).observe(document, { childList: true, subtree: true, characterData: true });`);
    await page.goto(`${magento.url}/__mock/#/${view}`, { waitUntil: 'commit' });
    await page.getByText('Loading …').first().waitFor();
    await page.locator('main').getByText(shown).first().waitFor();
    const texts = await page.evaluate<string[]>('[...window.texts]');
    expect(texts.length, view).toBeGreaterThan(1);
    for (const text of texts) if (text.trim() === '' || FALSE_STATEMENTS.test(text)) wrong.push(`${view}: “${text}”`);
    expect(errors).toEqual([]);
    await page.context().close();
  }
  expect(wrong).toEqual([]);
});
