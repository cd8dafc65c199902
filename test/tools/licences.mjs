// Bundled packages are redistributed, and so are their licences.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const NAME = 'THIRD-PARTY-LICENCES.txt';

/** Folders of the packages that the collected bundles contain. */
const collected = new Set();

/** A plugin of rolldown that remembers which packages a bundle contains. */
export const collectPackages = {
  name: 'collect-packages',
  generateBundle(_, files) {
    for (const folder of packagesIn(files)) collected.add(folder);
  },
};

/** Writes the licences of the collected packages. */
export const writeLicences = (folder) => writeFileSync(join(folder, NAME), licencesOf(collected));

/** A plugin of rolldown that writes the licences of one bundle beside it. */
export const emitLicences = {
  name: 'emit-licences',
  generateBundle(_, files) {
    this.emitFile({ type: 'asset', fileName: NAME, source: licencesOf(packagesIn(files)) });
  },
};

function packagesIn(files) {
  const ids = Object.values(files).flatMap(({ modules = {} }) => Object.keys(modules));
  return new Set(ids.flatMap((id) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(id)?.[0] ?? []));
}

/** Packages with the same text are listed together. */
function licencesOf(folders) {
  const namesOfText = new Map();
  for (const { name, text } of [...folders].sort().map(licenceOf))
    namesOfText.set(text, [...(namesOfText.get(text) ?? []), name]);
  return `${[...namesOfText].map(([text, names]) => `${names.join('\n')}\n\n${text}`.trim()).join('\n\n')}\n`;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return { name: `${name} ${version} (${license})`, text };
}
