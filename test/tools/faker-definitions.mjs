// Bundles the definitions of Faker that generated values are picked from, without the rest: most of Faker's size.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'rolldown';
import { parseSync } from 'rolldown/utils';
import { PROJECT } from './project.mjs';

const LOCALE = /^@faker-js\/faker\/locale\/(\w+)$/;
/** Below the package, so that it is bundled as a part of it. */
const SELECTED = join(PROJECT, 'node_modules/@faker-js/faker/selected/');

/** The classes of Faker, beside the definitions that all locales share. */
const BASE = /@faker-js[\\/]faker[\\/]dist[\\/]base-[^\\/]+\.js$/;

/** A plugin of rolldown that replaces the modules of locales. */
export const fakerDefinitions = {
  name: 'faker-definitions',
  resolveId: (source) => (LOCALE.test(source) ? join(SELECTED, LOCALE.exec(source)[1]) : null),
  transform: (code, id) => (BASE.test(id) ? withoutBaseLocale(code, id) : null),
  load: (id) => (id.startsWith(SELECTED) ? localeModule(id.slice(SELECTED.length)) : null),
};

/** Selected definitions include those that all locales share; the bundler cannot leave out calls such as `'a.b'.split('.')`. */
async function withoutBaseLocale(code, id) {
  const [exported] = Object.entries(await import(pathToFileURL(id).href)).find(
    ([, { metadata } = {}]) => metadata?.code === 'base',
  );
  const [, local] = new RegExp(`[{,](\\w+) as ${exported}[,}]`).exec(code);
  const nodes = parseSync(id, code).program.body.flatMap(({ declarations = [] }) => declarations);
  const { init } = nodes.find((node) => node.id.name === local);
  return { code: `${code.slice(0, init.start)}{}${code.slice(init.end)}`, map: null };
}

/** A module like that of Faker: the definitions in which a locale differs from English are beside those of English. */
async function localeModule(locale) {
  const english = await definitionsOf('en');
  if (locale === 'en') return `export const faker = { rawDefinitions: ${JSON.stringify(english)} };`;
  const modules = Object.entries(await definitionsOf(locale)).map(([name, values]) => {
    const changed = Object.entries(values).filter(([key, value]) => !isSame(value, english[name]?.[key]));
    return `${name}: { ...english.${name}, ...${JSON.stringify(Object.fromEntries(changed))} }`;
  });
  return `import { faker as base } from '@faker-js/faker/locale/en';
const english = base.rawDefinitions;
export const faker = { rawDefinitions: { ...english, ${modules.join(',\n')} } };`;
}

const isSame = (a, b) => JSON.stringify(a) === JSON.stringify(b);

const selected = new Map();

async function definitionsOf(locale) {
  if (!selected.has(locale)) {
    const [{ faker }, selectDefinitions] = await Promise.all([
      import(`@faker-js/faker/locale/${locale}`),
      loadSelection(),
    ]);
    // Without `undefined`, as in JSON.
    selected.set(locale, JSON.parse(JSON.stringify(selectDefinitions(faker.rawDefinitions))));
  }
  return selected.get(locale);
}

let selection;

/** The function that the sources use. Node.js 20 cannot import TypeScript. */
async function loadSelection() {
  selection ??= build({
    cwd: PROJECT,
    input: join(PROJECT, 'src/graphql/mocks/select-definitions.ts'),
    write: false,
  }).then(({ output: [{ code }] }) => import(`data:text/javascript,${encodeURIComponent(code)}`));
  return (await selection).selectDefinitions;
}
