import type { Page } from 'playwright-core';
import { useShop as useShopIn } from '../use-shop.ts';

/** The shop of the authentication drop-in. */
export const useShop = () => useShopIn(new URL('./shop/', import.meta.url));

/** Signs in with the form of the page. */
export async function signIn(page: Page, email: string, password = 'password'): Promise<void> {
  await page.getByLabel('Email').fill(email);
  await fillPassword(page, password);
  await submit(page, 'Sign in');
}

/** Fills in a password, which the drop-in validates 200 ms after the last key. */
export async function fillPassword(page: Page, password: string): Promise<void> {
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.clock.fastForward(200);
}

/** Submits the form with its button. Without reCAPTCHA in the store, the drop-in first waits a second for it. */
export async function submit(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.clock.fastForward(1000);
}

/** Waits until the page shows each of the texts. */
export async function expectTexts(page: Page, ...texts: string[]): Promise<void> {
  for (const text of texts) await page.getByText(text).first().waitFor();
}
