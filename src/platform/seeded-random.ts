import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import type { Random } from './random.ts';
import { seedNumber } from './seed-number.ts';

/** A repeatable random sequence (xoroshiro128+). The generator is created at the first draw, because many worlds draw none. */
export function createRandom(seed: string): Random {
  let generator: ReturnType<typeof xoroshiro128plus> | undefined;
  const draw = () => {
    generator ??= xoroshiro128plus(seedNumber(seed));
    return generator.next() >>> 0;
  };
  return {
    string(length, alphabet) {
      let drawn = '';
      for (let i = 0; i < length; i += 1) drawn += alphabet[Math.floor((draw() / 0x1_0000_0000) * alphabet.length)];
      return drawn;
    },
    next: () => draw() / 0x1_0000_0000,
    fork: (name) => createRandom(`${seed}/${name}`),
  };
}
