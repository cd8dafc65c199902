import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createMagentoMock, type MagentoMock } from '../../../src/index.ts';

// Pact's verifier from the registry, with its binary.
const load = createRequire(new URL('./packages/package.json', import.meta.url));
const { Verifier } = load('@pact-foundation/pact');

// The verifier reports its use to its authors otherwise.
process.env['PACT_DO_NOT_TRACK'] = '1';

let magento: MagentoMock;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pact-'));
  magento = await createMagentoMock({
    fixtures: {
      customers: [{ email: 'mara@example.com', firstname: 'Mara', lastname: 'Lind' }],
      tokens: [{ token: 'mara-token', customer: 'mara@example.com' }],
      provider_states: {
        'the token has expired': 'customer-token-expired',
        'a customer is signed in': {
          customers: [{ email: placeholder('email'), firstname: 'Ines', lastname: 'Moreau' }],
          tokens: [{ token: placeholder('token'), customer: placeholder('email') }],
        },
      },
    },
  });
});
afterAll(async () => {
  rmSync(folder, { recursive: true });
  await magento.close();
});

function placeholder(name: string): string {
  return `$\{${name}}`;
}

const interaction = (description: string, states: object[], token: string, status: number, body: object) => ({
  description,
  providerStates: states,
  request: { method: 'GET', path: '/rest/V1/customers/me', headers: { Authorization: `Bearer ${token}` } },
  response: { status, headers: { 'Content-Type': 'application/json; charset=utf-8' }, body },
});

const verify = (interactions: object[]): Promise<string> => {
  const file = join(folder, 'app-magento.json');
  const pact = { consumer: { name: 'app' }, provider: { name: 'magento' }, interactions };
  writeFileSync(file, JSON.stringify({ ...pact, metadata: { pactSpecification: { version: '3.0.0' } } }));
  return new Verifier({
    provider: 'magento',
    providerBaseUrl: magento.url,
    providerStatesSetupUrl: `${magento.url}/__mock/pact/provider-states`,
    providerStatesSetupTeardown: true,
    pactUrls: [file],
    logLevel: 'error',
  }).verifyProvider();
};

const signedIn = (email: string, token: string) => ({ name: 'a customer is signed in', params: { email, token } });

test('the verifier sets up each provider state and reverts it', async () => {
  const ines = signedIn('ines@example.com', 'ines-token');
  const expired = { message: "The consumer isn't authorized to access %resources.", parameters: { resources: 'self' } };
  await verify([
    interaction('a customer', [], 'mara-token', 200, { firstname: 'Mara' }),
    interaction('an expired token', [{ name: 'the token has expired' }], 'mara-token', 401, expired),
    interaction('a customer of a state', [ines], 'ines-token', 200, { email: 'ines@example.com' }),
    interaction('a token of a state that is over', [], 'ines-token', 401, expired),
    interaction('two states', [ines, { name: 'the token has expired' }], 'ines-token', 401, expired),
    interaction('the customer again', [], 'mara-token', 200, { lastname: 'Lind' }),
  ]);
  expect((await magento.pact.list()).some(({ active }) => active)).toBe(false);
  expect(await magento.requests.count({ operation: 'GET /V1/customers/me' })).toBe(6);
});

test('the verifier fails for an unknown state', async () => {
  const unknown = interaction('a customer', [{ name: 'the token has expird' }], 'mara-token', 200, {});
  await expect(verify([unknown])).rejects.toThrow();
});
