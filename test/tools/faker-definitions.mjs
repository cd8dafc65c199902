// Leaves out the definitions of Faker that no generated value needs, such as animals and airlines: most of its size.
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** Definitions of a locale that are read. `internet` reads those of `person` too. */
export const DEFINITIONS = [
  'metadata',
  'color',
  'commerce',
  'company',
  'date',
  'internet',
  'location',
  'lorem',
  'person',
  'phone_number',
];

/** Modules that read no definitions of a locale, and those that are named otherwise. */
const WITHOUT_DEFINITIONS = ['datatype', 'helpers', 'number', 'string'];
const DEFINITIONS_OF = { phone: 'phone_number' };

/**
 * A plugin of rolldown.
 *
 * @param sources files that use Faker; a module whose definitions are left out is an error
 */
export function fakerDefinitions(sources) {
  for (const file of sources)
    for (const [, module] of readFileSync(file, 'utf8').matchAll(/\bfaker\.(\w+)\./g))
      if (![...DEFINITIONS, ...WITHOUT_DEFINITIONS].includes(DEFINITIONS_OF[module] ?? module))
        throw new Error(`${file} uses faker.${module}, whose definitions test/tools/faker-definitions.mjs leaves out`);
  return {
    name: 'faker-definitions',
    async transform(code, id) {
      if (!/@faker-js[\\/]faker[\\/]dist[\\/]/.test(id) || (!code.includes('export{') && !code.includes('export {')))
        return null;
      const exported = Object.entries(await import(pathToFileURL(id).href));
      if (!exported.every(([, value]) => value?.metadata?.code !== undefined)) return null;
      const lines = exported.map(([name, definitions]) => {
        const kept = Object.fromEntries(Object.entries(definitions).filter(([key]) => DEFINITIONS.includes(key)));
        return `const ${name}_ = ${JSON.stringify(kept)};\nexport { ${name}_ as ${name} };\n`;
      });
      return { code: lines.join(''), map: null };
    },
  };
}
