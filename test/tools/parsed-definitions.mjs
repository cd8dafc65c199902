// Parses the SDL of the account schema when the package is built, so that no start has to.
import { join } from 'node:path';
import { parse } from 'graphql';
import { rolldown } from 'rolldown';
import { PROJECT } from './project.mjs';

const SDL = join(PROJECT, 'src/magento/schema/account-definitions.ts');
const NODES = join(PROJECT, 'src/graphql/schema/account-nodes.ts');

/** Types, fields and values begin lines: Node.js prints the whole line of an exception that nobody catches. */
const DEFINITION = /\{"kind":"\w+Definition"/g;

/** A plugin of rolldown. V8 reads a string of JSON several times as fast as an object literal, or as the SDL is parsed. */
export const parsedDefinitions = {
  name: 'parsed-definitions',
  async load(id) {
    if (id !== NODES) return null;
    const { accountDefinitions } = await importSource(SDL);
    const nodes = accountDefinitions.flatMap((sdl) => parse(sdl, { noLocation: true }).definitions);
    const json = JSON.stringify(nodes).replaceAll(DEFINITION, '\n$&');
    const code = `export const accountNodes = () => JSON.parse(${JSON.stringify(json)});\n`;
    return { code, map: null, moduleType: 'js' };
  },
};

/** Imports a module of the sources, which are TypeScript. */
async function importSource(input) {
  const source = await rolldown({ input });
  const { output } = await source.generate({ format: 'esm' });
  await source.close();
  return import(`data:text/javascript,${encodeURIComponent(output[0].code)}`);
}
