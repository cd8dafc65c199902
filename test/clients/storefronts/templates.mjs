// Operations of clients that keep them in template literals, with interpolated fragments.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseAst } from 'rolldown/parseAst';
import { folderOf } from './packages.mjs';

const DOCUMENT = /(?:^|\n|#[^\n]*\n|\})\s*(?:query|mutation)\b[^{]*\{/;

/** All documents with an operation in the modules of the packages. */
export function documentsInTemplates(packages) {
  const modules = new Map();
  const files = packages.flatMap((name) => filesBelow(folderOf(name)).filter((file) => /\.m?js$/.test(file)));
  return files.flatMap((file) =>
    moduleAt(modules, file).templates.flatMap((template) => {
      if (!DOCUMENT.test(template.quasis.map(({ value }) => value.cooked).join(''))) return [];
      const text = textOf(modules, file, template, new Set());
      return DOCUMENT.test(text) ? [{ file, text }] : [];
    }),
  );
}

/** All files below a folder except the tests of the client. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.slice(folder.length).includes('__'))
    .sort();
}

function moduleAt(modules, file) {
  const known = modules.get(file);
  if (known) return known;
  const found = { templates: [], named: new Map(), imported: new Map(), exported: new Map() };
  modules.set(file, found);
  const source = readFileSync(file, 'utf8');
  if (source.includes('`')) read(found, parseAst(source, { lang: 'jsx' }));
  return found;
}

function read(found, node) {
  if (Array.isArray(node)) {
    for (const each of node) read(found, each);
    return;
  }
  if (node === null || typeof node !== 'object') return;
  if (node.type === 'TemplateLiteral') found.templates.push(node);
  if (node.type === 'VariableDeclarator' && node.id.type === 'Identifier') {
    const value = templateOf(node.init);
    if (value) found.named.set(node.id.name, value);
  }
  if (node.type === 'ImportDeclaration') {
    for (const { local, imported } of node.specifiers)
      found.imported.set(local.name, { from: node.source.value, name: imported?.name ?? 'default' });
  }
  if (node.type === 'ExportSpecifier') found.exported.set(node.exported.name, node.local.name);
  for (const key in node) if (key !== 'type') read(found, node[key]);
}

const templateOf = (node) =>
  node?.type === 'TemplateLiteral' ? node : node?.type === 'TaggedTemplateExpression' ? node.quasi : undefined;

/** The string of a template. Interpolated templates are looked up by name and included once per document. */
function textOf(modules, file, { quasis, expressions }, included) {
  return quasis
    .map(({ value }, index) => {
      const name = expressions[index]?.type === 'Identifier' ? expressions[index].name : undefined;
      return value.cooked + (name === undefined ? '' : interpolated(modules, file, name, included));
    })
    .join('');
}

function interpolated(modules, file, name, included) {
  const found = moduleAt(modules, file);
  const own = found.named.get(found.exported.get(name) ?? name) ?? found.named.get(name);
  if (own) {
    if (included.has(own)) return '';
    included.add(own);
    return textOf(modules, file, own, included);
  }
  const imported = found.imported.get(name);
  const source = imported && sourceOf(file, imported.from);
  return source ? interpolated(modules, source, imported.name, included) : '';
}

function sourceOf(file, from) {
  const base = from.startsWith('.') ? resolve(dirname(file), from) : folderOf(from);
  return [base, `${base}.js`, `${base}.ce.js`, `${base}.mjs`, join(base, 'index.js')].find(
    (each) => existsSync(each) && /\.m?js$/.test(each),
  );
}
