import { tokensOfIntegration } from './integration-keys.ts';
import type { TokenEnd, TokenOwner } from './tables/tokens.ts';
import type { World } from './world.ts';

/**
 * Ends what tokens an owner has now, or those up to a number. An integration's are kept by their text, so each is ended by
 * itself.
 */
export function endOwnerTokens(world: World, how: TokenEnd, owner: TokenOwner, second: number, upTo?: number): void {
  if (owner.type !== 'integration') {
    world.tokens.endOwner(how, owner, second, upTo);
    return;
  }
  for (const { token } of tokensOfIntegration(world, owner.id)) world.tokens.endToken({ token, owner }, how, second);
}
