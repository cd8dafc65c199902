import type { HttpResponse } from '../http/message.ts';
import type { OpenApiDocument } from './openapi.ts';
import type { OpenApiOperation } from './openapi-operation.ts';

/** The page has no scripts and loads no other files. */
const HEADERS = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; frame-ancestors 'none'",
};

const STYLE = `
body { font: 16px/1.5 system-ui, sans-serif; margin: 2rem auto; max-width: 60rem; padding: 0 1rem; color-scheme: light dark }
code, pre { font: 14px/1.5 ui-monospace, monospace } pre { overflow: auto; padding: .75rem; border: 1px solid gray }
details { border-top: 1px solid gray; padding: .5rem 0 } summary { cursor: pointer } table { border-collapse: collapse }
td, th { text-align: left; padding: .25rem 1rem .25rem 0; vertical-align: top }`;

/** Renders the OpenAPI document as HTML: each operation with its parameters, an example of its body, and its responses. */
export function renderOpenApiPage(document: OpenApiDocument): HttpResponse {
  const { info, tags, components } = document;
  const body = [
    `<h1>${toHtml(info.title)} ${toHtml(info.version)}</h1>`,
    `<p>${toHtml(info.description)} <a href="openapi.json">openapi.json</a></p>`,
    `<nav><ul>${[...tags.map(({ name }) => name), 'Schemas'].map((name) => `<li><a href="#${name}">${name}</a></li>`).join('')}</ul></nav>`,
    ...tags.flatMap(({ name, description }) => [
      `<h2 id="${name}">${name}</h2><p>${toHtml(description)}</p>`,
      ...operationsOf(document, name),
    ]),
    '<h2 id="Schemas">Schemas</h2>',
    ...Object.entries(components.schemas).map(
      ([name, schema]) =>
        `<details id="schema-${name}"><summary><code>${name}</code></summary>${renderJson(schema)}</details>`,
    ),
  ].join('\n');
  const page = `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${toHtml(info.title)}</title>
<style>${STYLE}</style></head><body>
${body}
</body></html>
`;
  return { status: 200, headers: HEADERS, body: page };
}

const operationsOf = ({ paths }: OpenApiDocument, tag: string): string[] =>
  Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations)
      .filter(([, { tags }]) => tags.includes(tag))
      .map(([method, operation]) => renderOperation(method.toUpperCase(), path, operation)),
  );

function renderOperation(method: string, path: string, operation: OpenApiOperation): string {
  const { operationId, summary, parameters = [], requestBody, responses } = operation;
  const body = requestBody?.content['application/json'];
  return [
    `<details id="${operationId}"><summary><code>${method} ${toHtml(path)}</code> – ${toHtml(summary)}</summary>`,
    renderTable(
      parameters.map(({ name, in: place, description, schema }) => [name, place, description, renderInline(schema)]),
      ['parameter', 'in', 'description', 'schema'],
    ),
    ...(body === undefined
      ? []
      : [`<p>Body: ${renderInline(body.schema)}</p>${body.example ? renderJson(body.example) : ''}`]),
    renderTable(
      Object.entries(responses).map(([status, { description, content = {} }]) => [
        status,
        description,
        Object.entries(content)
          .map(([type, { schema }]) => `${toHtml(type)} ${renderInline(schema)}`)
          .join('<br>'),
      ]),
      ['status', 'description', 'content'],
    ),
    '</details>',
  ].join('\n');
}

/** Renders a table. The cells of the last column are HTML, all others are text. */
function renderTable(rows: readonly (readonly string[])[], head: readonly string[]): string {
  if (rows.length === 0) return '';
  const cells = (row: readonly string[]) =>
    row.map((cell, column) => `<td>${column === head.length - 1 ? cell : toHtml(cell)}</td>`).join('');
  return `<table><tr>${head.map((name) => `<th>${name}</th>`).join('')}</tr>${rows.map((row) => `<tr>${cells(row)}</tr>`).join('')}</table>`;
}

/** Renders a schema in one line, with references as links. */
const renderInline = (schema: object): string =>
  `<code>${toHtml(JSON.stringify(schema)).replace(
    /\{&quot;\$ref&quot;:&quot;#\/components\/schemas\/(\w+)&quot;\}/g,
    '<a href="#schema-$1">$1</a>',
  )}</code>`;

const renderJson = (value: object): string => `<pre>${toHtml(JSON.stringify(value, null, 2))}</pre>`;

const toHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
