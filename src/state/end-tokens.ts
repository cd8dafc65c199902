import { tokensOfIntegration } from './integration-keys.ts';
import type { TokenOwner } from './tokens.ts';
import type { World } from './world.ts';

/** Ends what tokens an owner has now. An integration's are kept by their text, so each is ended by itself. */
export function endTokensOf(world: World, how: 'revoked' | 'expired', owner: TokenOwner, second: number): void {
  if (owner.type === 'integration') {
    for (const { token } of tokensOfIntegration(world, owner.id)) world.tokens.endToken(token, how, second);
  } else if (how === 'revoked') world.tokens.revokeOwner(owner, second);
  else world.tokens.expireOwner(owner, second);
}
