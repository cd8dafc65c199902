import { expect, test } from 'vitest';
import { type ConfigPathDefinition, defaultIn, hasPath } from '../../src/magento/config/config-path.ts';
import { configPaths } from '../../src/magento/config/config-paths.ts';
import facts from './config-defaults.json' with { type: 'json' };
import { factReleases, rowOf } from './fact-releases.ts';

interface Fact {
  readonly value: string;
  readonly releases: string;
}

const factsOf = new Map(Object.entries<readonly Fact[]>(facts));
const definitions = Object.entries<ConfigPathDefinition>(configPaths);

/** The order in a list of countries has no meaning. */
const inOrder = (value: string | undefined) => value?.split(',').toSorted().join(',');

test('a path that is in no config.xml states how it is known', () => {
  const unknown = definitions.filter(([path, { evidence }]) => !factsOf.get(path)?.length && evidence === undefined);
  expect(unknown.map(([path]) => path)).toEqual([]);
});

test.each(factReleases)('the paths and defaults of $name are those of its config.xml files', (release) => {
  const differences = definitions.flatMap(([path, definition]) => {
    const rows = factsOf.get(path) ?? [];
    // Other defaults are of this server, or of code that has no config.xml.
    if (rows.length === 0 || definition.evidence === 'option') return [];
    const fact = inOrder(rowOf(rows, release)?.value);
    const value = hasPath(release, definition) ? inOrder(String(defaultIn(release, definition))) : undefined;
    return value === fact ? [] : [`${path}: ${value}, in Magento ${fact}`];
  });
  expect(differences).toEqual([]);
});
