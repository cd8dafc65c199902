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

/** The permission notice of the MIT licence, which many licence files contain in other line breaks or case. */
const MIT_NOTICE = /Permission is hereby granted, free of charge[\s\S]*?DEALINGS\s+IN\s+THE\s+SOFTWARE\.?/gi;
const comparable = (text) =>
  text
    .replaceAll(/[^a-z]+/gi, ' ')
    .trim()
    .toLowerCase();

/** The licences of packages. Those with the same text are listed together, and the notice of the MIT licence is written once. */
function licencesOf(folders) {
  const licences = [...folders].sort().map(licenceOf);
  const [notice = ''] = licences.flatMap(({ text }) => text.match(MIT_NOTICE) ?? []);
  const withoutNotice = (text) =>
    text.replaceAll(MIT_NOTICE, (found) =>
      comparable(found) === comparable(notice) ? '(The permission notice at the end of this file)' : found,
    );
  const namesOfText = new Map();
  for (const { name, text } of licences) {
    const shortened = withoutNotice(text);
    namesOfText.set(shortened, [...(namesOfText.get(shortened) ?? []), name]);
  }
  const packages = [...namesOfText].map(([text, names]) => `${names.join('\n')}\n\n${text}`.trim());
  return `${[...packages, `The permission notice of the MIT licence:\n\n${notice}`].join('\n\n')}\n`;
}

function licenceOf(folder) {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const file = readdirSync(folder).find((each) => /^licen[cs]e/i.test(each));
  const text = file === undefined ? '' : readFileSync(join(folder, file), 'utf8').trim();
  return { name: `${name} ${version} (${license})`, text };
}
