import { LRUCache } from 'lru-cache';
import type { Edition } from '../../magento/releases/edition.ts';
import type { Release } from '../../magento/releases/release.ts';

/** Maximum number of releases whose schemas are cached; any patch of a release can be chosen while a server runs. */
const MAX_RELEASES = 50;

/** One value for each release and edition; the least recently used ones are removed. */
export class ReleaseCache<Value extends object> {
  readonly #values: Readonly<Record<Edition, LRUCache<string, Value>>> = {
    'open-source': new LRUCache({ max: MAX_RELEASES }),
    commerce: new LRUCache({ max: MAX_RELEASES }),
  };

  get(release: Release, edition: Edition): Value | undefined {
    return this.#values[edition].get(release.name);
  }

  set(release: Release, edition: Edition, value: Value): void {
    this.#values[edition].set(release.name, value);
  }
}
