import { existsSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Kind, parse } from 'graphql';
import type { Plugin } from 'rolldown';
import { documentsInFiles } from '../storefronts/graphql-files.mjs';

/**
 * The modules that the build of GraphCommerce generates from `.graphql` files: `Customer.graphql` is imported as
 * `./Customer.gql` and exports `CustomerDocument`.
 */
export function graphqlModules(packages: readonly string[]): Plugin {
  let texts: ReadonlyMap<string, string>;
  return {
    name: 'GraphQL modules',
    buildStart() {
      texts = new Map(documentsInFiles(packages).map(({ file, text }) => [file, text]));
    },
    resolveId(id, importer = '') {
      if (!id.endsWith('.gql')) return null;
      const file = resolve(dirname(importer), id).replace(/gql$/, 'graphql');
      return existsSync(file) ? file : null;
    },
    load(id) {
      if (!id.endsWith('.graphql')) return null;
      const text = texts.get(id);
      return { code: text === undefined ? 'export {};' : moduleOf(text), moduleType: 'js' };
    },
  };
}

function moduleOf(text: string): string {
  const document = parse(text, { noLocation: true });
  const operation = document.definitions.find((each) => each.kind === Kind.OPERATION_DEFINITION);
  return `export const ${operation?.name?.value}Document = ${JSON.stringify(document)};`;
}
