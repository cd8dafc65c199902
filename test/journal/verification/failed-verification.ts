import { VerificationFailed } from '../../../src/index.ts';
import { createTestShop, mara, type TestShop } from '../../graphql/test-shop.ts';

/** Signs a customer in. */
export const SIGN_IN =
  'mutation In($email: String!, $password: String!) { generateCustomerToken(email: $email, password: $password) { token } }';

/** A customer signs in, requests the account with a live token and with an expired one, then sends a wrong password. */
export async function sendRequests(): Promise<TestShop> {
  const shop = await createTestShop();
  await shop.send(SIGN_IN, { email: mara.email, password: mara.password });
  const headers = await shop.authorize(mara.email);
  await shop.send('{ customer { email } }', {}, headers);
  await shop.magento.clock.advance(3612);
  await shop.send('{ customer { email } }', {}, headers);
  await shop.send(SIGN_IN, { email: mara.email, password: 'Summer-Wind9' });
  return shop;
}

/** The error of a verification that fails. */
export async function failure(promise: Promise<unknown>): Promise<VerificationFailed> {
  const error: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error instanceof VerificationFailed) return error;
  throw new Error(`expected VerificationFailed, got ${error}`);
}
