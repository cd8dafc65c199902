import type { StoreAccounts } from '../drift/store-accounts.ts';
import { InvalidValue } from './option-definition.ts';

/** The value of an option with a password is invalid. The message does not repeat the value. */
class InvalidSecret extends InvalidValue {
  constructor(expected: string) {
    super('', expected);
    this.message = `the value is not ${expected}`;
  }
}

/**
 * The base URL of a store, without a slash at its end.
 *
 * @param value base URL, or URL of the GraphQL or REST endpoint
 * @throws InvalidValue
 */
export function readStoreUrl(value: string): string {
  if (!/^https?:\/\//i.test(value) || !URL.canParse(value))
    throw new InvalidValue(value, 'a URL, such as https://shop.example');
  const url = new URL(value);
  if (url.username !== '' || url.password !== '')
    throw new InvalidSecret(
      'a URL without a user name and password: bearer tokens need the header of HTTP basic authentication',
    );
  const path = url.pathname.replace(/\/(?:graphql|rest)\/?$/, '').replace(/\/+$/, '');
  return `${url.origin}${path}`;
}

/**
 * The account in `EMAIL:PASSWORD`.
 *
 * @throws InvalidValue
 */
export function readCustomer(value: string): StoreAccounts['customer'] {
  const [, email, password] = /^([^:\s]+@[^:\s]+):(.+)$/s.exec(value) ?? [];
  if (email === undefined || password === undefined) throw new InvalidSecret('EMAIL:PASSWORD');
  return { email, password };
}

/**
 * The account in `USER:PASSWORD` or `USER:PASSWORD:SECRET`. Passwords may contain colons: the part after the last colon is the
 * secret only if it is valid base 32.
 *
 * @throws InvalidValue
 */
export function readAdmin(value: string): NonNullable<StoreAccounts['admin']> {
  const [, username, rest] = /^([^:\s]+):(.+)$/s.exec(value) ?? [];
  if (username === undefined || rest === undefined) throw new InvalidSecret('USER:PASSWORD or USER:PASSWORD:SECRET');
  const [, password, totpSecret] = /^(.+):([A-Z2-7]{16,}=*)$/is.exec(rest) ?? [];
  if (password === undefined || totpSecret === undefined) return { username, password: rest };
  return { username, password, totpSecret: totpSecret.toUpperCase() };
}
