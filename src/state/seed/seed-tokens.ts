import type { TokenFixture } from '../document/account-fixtures.ts';
import { adminKey, customerKey } from '../tables/account-rows.ts';
import type { TokenOwner, TokenRecord } from '../tables/tokens.ts';
import type { World } from '../world.ts';
import { type ParseTime, parseOptionalTime } from './fixture-time.ts';

const toSeconds = (time: number): number => Math.floor(time / 1000);

/** Adds the tokens of the document to a world. They can have any format, and are stored until they expire. */
export function seedTokens(world: World, fixtures: readonly TokenFixture[], now: number, parseTime: ParseTime): void {
  for (const fixture of fixtures) {
    const owner = findTokenOwner(world, fixture);
    if (owner === undefined) continue;
    const record: TokenRecord = {
      token: fixture.token,
      shape: fixture.token.includes('.') ? 'jwt' : 'opaque',
      number: world.tokens.nextNumber(),
      owner,
      issuedAt: toSeconds(parseOptionalTime(fixture.issued_at, parseTime, now)),
      expiresAt: fixture.expires_at ? toSeconds(parseTime(fixture.expires_at)) : null,
    };
    world.tokens.add(record, true);
    if (fixture.revoked_at) world.tokens.endToken(record, 'revoked', toSeconds(parseTime(fixture.revoked_at)));
  }
}

/** Finds the account or integration that owns a token; `undefined` if it does not exist. */
export function findTokenOwner(
  world: World,
  { customer, admin, integration, website }: Pick<TokenFixture, 'customer' | 'admin' | 'integration' | 'website'>,
): TokenOwner | undefined {
  if (customer !== undefined) {
    const row = world.customers.find(customerKey(customer, website ?? world.initialState.defaultStores.website));
    return row && { type: 'customer', id: row.id };
  }
  if (admin !== undefined) {
    const row = world.admins.find(adminKey(admin));
    return row && { type: 'admin', id: row.id };
  }
  const row = world.integrations.find(integration ?? '');
  return row && { type: 'integration', id: row.id };
}
