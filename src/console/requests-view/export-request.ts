import { storeBase } from '../client/addresses.ts';
import type { RecordedRequest } from '../client/api-types.ts';
import { formatJson } from '../model/format.ts';

/** Headers that curl adds itself, or that apply to one connection. */
const EXCLUDED_HEADERS = new Set([
  'host',
  'connection',
  'content-length',
  'accept-encoding',
  'user-agent',
  'origin',
  'referer',
  'accept-language',
  'priority',
]);

const isSent = (name: string): boolean => !EXCLUDED_HEADERS.has(name) && !name.startsWith('sec-');

/** The headers with which a request is sent again. */
const headersToSend = ({ request }: RecordedRequest): [name: string, value: string][] =>
  Object.entries(request.headers).filter(([name]) => isSent(name));

/** The body of a request as text; empty without a body. */
const bodyToSend = ({ request }: RecordedRequest): string =>
  typeof request.body === 'string' ? request.body : (JSON.stringify(request.body) ?? '');

/** The URL of a request on this server. */
const addressOf = ({ path, query }: RecordedRequest): string =>
  new URL(`${path.replace(/^\//, '')}${query === undefined ? '' : `?${query}`}`, storeBase).href;

const quote = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;

/** A request as a command for a shell. */
export function toCurl(request: RecordedRequest): string {
  const body = bodyToSend(request);
  const parts = [
    `curl ${quote(addressOf(request))}`,
    ...(request.method === 'GET' || (request.method === 'POST' && body !== '') ? [] : [`--request ${request.method}`]),
    ...headersToSend(request).map(([name, value]) => `--header ${quote(`${name}: ${value}`)}`),
    ...(body === '' ? [] : [`--data-raw ${quote(body)}`]),
  ];
  return parts.join(' \\\n  ');
}

/** An assertion for a test that a request passes. */
export function toCheck(request: RecordedRequest): string {
  const { operation, status, identity, token, fault } = request;
  const pattern = {
    operation,
    status,
    ...(identity.type === 'guest' ? { identity: 'guest' } : { [identity.type]: identity.name }),
    ...(token !== undefined && token.state !== 'live' && { token: token.state }),
    ...(fault !== undefined && { fault }),
  };
  const members = Object.entries(pattern).map(([key, value]) => `${key}: ${literal(value)}`);
  return `await expect(magento).toHaveReceived({ ${members.join(', ')} });`;
}

const literal = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'` : String(value);

/** A GraphQL document on several lines, when it was sent on one. */
function formatGraphql(document: string): string {
  if (document.trim().includes('\n')) return document.trim();
  let depth = 0;
  const lines: string[] = [''];
  const add = (text: string) => {
    lines[lines.length - 1] += text;
  };
  const breakLine = () => lines.push('  '.repeat(depth));
  for (const part of document.trim().match(/"(?:[^"\\]|\\.)*"|\([^)]*\)|[{}]|\s+|[^{}\s("]+/g) ?? []) {
    if (part === '{') {
      depth += 1;
      add('{');
      breakLine();
    } else if (part === '}') {
      depth -= 1;
      breakLine();
      add('}');
      breakLine();
    } else if (/^\s+$/.test(part)) {
      if (depth > 0 && lines.at(-1)?.trim() !== '') breakLine();
      else if (depth === 0 && lines.at(-1) !== '') add(' ');
    } else add(part);
  }
  return lines
    .filter((line) => line.trim() !== '')
    .join('\n')
    .replaceAll(/\n\s*([{@])/g, ' $1')
    .replaceAll(/(:|\.\.\.(?:\n\s*on)?)\n\s*/g, (_, before: string) => `${before.replace(/\s+/, ' ')} `);
}

/** The parts of a GraphQL request: document and variables; `undefined` for other requests. */
export function graphqlPartsOf({
  request,
  graphql,
}: RecordedRequest): { query: string; variables: string } | undefined {
  if (graphql === undefined) return undefined;
  const { query } = Object(request.body) as { query?: unknown };
  const hasVariables = Object.keys(Object(graphql.variables)).length > 0;
  return {
    query: typeof query === 'string' ? formatGraphql(query) : '',
    variables: hasVariables ? formatJson(graphql.variables) : '',
  };
}
