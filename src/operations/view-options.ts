import { showing } from '../journal/redaction/redaction-token.ts';
import type { ViewOptions } from '../journal/view/entry-view.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/** How a world tells what its journal holds. A secret has the same mark in all of the world's answers. */
export function viewOptionsOf({ realm, journal }: Sandbox): ViewOptions {
  const { clock, digest, world } = realm;
  const mark = (secret: string) => `[masked ${digest.sha256(world.generatedKey + secret).slice(0, 8)}]`;
  return { isoText: clock.isoText, redactionToken: journal.settings.showSecrets ? showing : mark };
}
