import { revealSecret } from '../journal/redaction/redaction-token.ts';
import type { ViewOptions } from '../journal/view/entry-view.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/** The view options of a world. A secret has the same redaction token in all responses of the world. */
export function viewOptionsOf(
  { realm, journal }: Sandbox,
  showSecrets: boolean = journal.settings.showSecrets,
): ViewOptions {
  const { clock, digest, world } = realm;
  const redactionToken = Object.assign(
    (secret: string) => `[masked ${digest.sha256(world.generatedKey + secret).slice(0, 8)}]`,
    { isKnownSecret: (word: string) => world.tokens.find(word) !== undefined },
  );
  return { isoString: clock.isoString, redactionToken: showSecrets ? revealSecret : redactionToken };
}
