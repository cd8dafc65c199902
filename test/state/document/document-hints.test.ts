import { expect, test } from 'vitest';
import { InvalidDocument } from '../../../src/state/document/document-problems.ts';
import { validateDocument } from '../../../src/state/document/validate-document.ts';

const MARA = { email: 'mara.lind@example.com', password: 'Spring-Rain7', firstname: 'Mara', lastname: 'Lind' };

function messageOf(document: unknown): string {
  try {
    validateDocument(document);
  } catch (error) {
    if (error instanceof InvalidDocument) return error.message;
    throw error;
  }
  return '';
}

test('reports all unknown keys of an object', () => {
  expect(
    messageOf({ custmers: [], admns: [], customers: [{ ...MARA, firstnam: 'x', lastnam: 'y' }] })
      .split('\n')
      .toSorted(),
  ).toEqual(
    [
      "admns: unknown key; did you mean 'admins'?",
      "customers[0].firstnam: unknown key; did you mean 'firstname'?",
      "customers[0].lastnam: unknown key; did you mean 'lastname'?",
      "custmers: unknown key; did you mean 'customers'?",
    ].toSorted(),
  );
});

test.each([123, true])('asks for quotes around the password %s', (password) => {
  expect(messageOf({ customers: [{ ...MARA, password }] })).toBe(
    `customers[0].password: expected a string, got ${password}; put it in quotes`,
  );
});

test.each([
  [
    { customers: [{ ...MARA, addresses: [{ country_id: 'US' }] }] },
    "country_id: unknown key; did you mean 'country_code'?",
  ],
  [{ customers: [{ ...MARA, website_id: 1 }] }, "website_id: unknown key; did you mean 'website'?"],
  [{ admins: [{ username: 'admin', role_id: 1 }] }, "role_id: unknown key; did you mean 'role'?"],
])("names the key for Magento's REST name in %j", (document, message) => {
  expect(messageOf(document)).toContain(message);
});

test('accepts the secret of an authenticator app in groups of four', () => {
  const secret = (totp_secret: string) => messageOf({ admins: [{ username: 'admin', totp_secret }] });
  expect(secret('JBSW Y3DP EHPK 3PXP')).toBe('');
  expect(secret('JBSW Y3DP EHPK 3PX1')).toContain('is not valid base 32');
  expect(secret(' JBSWY3DPEHPK3PXP')).toContain('is not valid base 32');
});
