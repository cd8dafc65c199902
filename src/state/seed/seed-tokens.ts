import type { TokenFixture } from '../document/account-fixtures.ts';
import { adminKey, customerKey } from '../tables/account-rows.ts';
import type { TokenOwner, TokenRecord } from '../tables/tokens.ts';
import type { World } from '../world.ts';
import { type ReadTime, timeOr } from './seed-accounts.ts';

const second = (time: number): number => Math.floor(time / 1000);

/** The tokens that a document names: they are good whatever they look like, and stay until they end. */
export function seedTokens(world: World, fixtures: readonly TokenFixture[], now: number, readTime: ReadTime): void {
  for (const fixture of fixtures) {
    const owner = ownerOf(world, fixture);
    if (owner === undefined) continue;
    const record: TokenRecord = {
      token: fixture.token,
      shape: fixture.token.includes('.') ? 'jwt' : 'opaque',
      number: world.tokens.nextNumber(),
      owner,
      issuedAt: second(timeOr(fixture.issued_at, readTime, now)),
      expiresAt: fixture.expires_at ? second(readTime(fixture.expires_at)) : null,
    };
    world.tokens.add(record, true);
    if (fixture.revoked_at) world.tokens.endToken(record, 'revoked', second(readTime(fixture.revoked_at)));
  }
}

/** Whom a document's token belongs to; nothing when there is nobody of that name. */
export function ownerOf(
  world: World,
  named: Pick<TokenFixture, 'customer' | 'admin' | 'integration' | 'website'>,
): TokenOwner | undefined {
  if (named.customer !== undefined) {
    const customer = world.customers.find(
      customerKey(named.customer, named.website ?? world.initialState.homes.website),
    );
    return customer && { type: 'customer', id: customer.id };
  }
  if (named.admin !== undefined) {
    const admin = world.admins.find(adminKey(named.admin));
    return admin && { type: 'admin', id: admin.id };
  }
  const integration = world.integrations.find(named.integration ?? '');
  return integration && { type: 'integration', id: integration.id };
}
