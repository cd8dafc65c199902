import { tokensOfIntegration } from './integration-keys.ts';
import type { TokenEnd, TokenOwner } from './tables/tokens.ts';
import type { World } from './world.ts';

/** Ends the tokens of an owner, or those up to a sequence number. Tokens of an integration are ended one by one. */
export function endOwnerTokens(world: World, end: TokenEnd, owner: TokenOwner, second: number, upTo?: number): void {
  if (owner.type !== 'integration') {
    world.tokens.endOwner(end, owner, second, upTo);
    return;
  }
  for (const { token } of tokensOfIntegration(world, owner.id)) world.tokens.endToken({ token, owner }, end, second);
}
