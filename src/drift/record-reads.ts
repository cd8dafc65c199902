import type { KnownConfigPath } from '../magento/config/config-paths.ts';
import { TRAITS, type Trait } from '../magento/releases/behaviour.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';

/** The traits and configuration paths that were read, on which responses may depend. */
export interface WorldReads {
  readonly traits: Set<Trait>;
  readonly paths: Set<KnownConfigPath>;
}

/** Records reads of traits and configuration paths, until the world is reset or its release changes. */
export function recordReads(sandbox: Sandbox, { traits, paths }: WorldReads): void {
  const { realm } = sandbox;
  const behaviour = new Proxy(realm.behaviour, {
    get(target, name) {
      const trait = TRAITS.find((each) => each === name);
      if (trait !== undefined) traits.add(trait);
      return Reflect.get(target, name);
    },
  });
  const config = new RecordedConfig(realm.world.config, (path) => paths.add(path));
  sandbox.realm = { ...realm, behaviour, world: { ...realm.world, config } };
}

type Config = Sandbox['realm']['world']['config'];
type Entries = Config extends Map<infer Key, infer Value> ? [Key, Value] : never;

/** The settings of the default scope. The reported size is at least 1, since `setting` does not read an empty map. */
class RecordedConfig extends Map<Entries[0], Entries[1]> {
  readonly #onRead: (path: KnownConfigPath) => void;

  constructor(config: Config, onRead: (path: KnownConfigPath) => void) {
    super(config);
    this.#onRead = onRead;
  }

  override get(path: KnownConfigPath) {
    this.#onRead(path);
    return super.get(path);
  }

  override get size(): number {
    return super.size + 1;
  }
}
