import type { IncomingHttpHeaders } from 'node:http';
import { type CompletedRequest, parseJsonBody } from './run-scenario.ts';

/** A response without the values that differ between two stores of the same release. */
export interface NormalisedResponse {
  readonly status: number;
  /** The headers that are compared. */
  readonly headers: Readonly<Record<string, string>>;
  /** The parsed JSON; for any other body the body itself, or `<HTML page>` or `<empty>`. */
  readonly body: unknown;
}

/** Strings that only one side has, such as the host of the store, and their replacements. */
export type Replacements = readonly (readonly [text: string, replacement: string])[];

/** Replaces the values of a response that differ between two stores of the same release. */
export function normaliseResponse(
  { response: { status, headers, text }, compare }: CompletedRequest,
  replacements: Replacements,
): NormalisedResponse {
  const clean = (value: string): string => normaliseText(replaceAll(value, replacements));
  const json = parseJsonBody(text);
  return {
    status,
    headers: normaliseHeaders(headers, clean),
    body: json === undefined ? describeText(text, clean) : normaliseJson(json, compare === 'shape', clean),
  };
}

const replaceAll = (text: string, replacements: Replacements): string =>
  replacements.reduce((result, [from, to]) => (from === '' ? result : result.replaceAll(from, to)), text);

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/\beyJ[\w-]+\.[\w-]+\.[\w-]*/g, '<JSON Web Token>'],
  [/\b[a-f0-9]{64}\b/g, '<hash>'],
  [/\b[A-Za-z0-9]{32}\b/g, '<32 characters>'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)?/g, '<time>'],
  [/\bwebapi-[a-f0-9]+\b/g, '<report id>'],
  [/Report ID: [\w-]+/gi, 'Report ID: <report id>'],
];

const normaliseText = (text: string): string =>
  PATTERNS.reduce((result, [pattern, replacement]) => result.replaceAll(pattern, replacement), text);

const HTML = /^\s*(?:<!doctype html|<html|<head|<body)/i;

function describeText(text: string, clean: (value: string) => string): string {
  if (text.trim() === '') return '<empty>';
  return HTML.test(text) ? '<HTML page>' : clean(text.trim());
}

/** Names of ids, whose values differ between stores. */
const ID = /^(?:id|uid|entity_id|.*_id|.*Id)$/;

/** Names of the values that locate an error in the source, in developer mode. */
const TRACE = /^(?:trace|extensions\.(?:trace|file|line|debugMessage))$/;

function normaliseJson(value: unknown, isShape: boolean, clean: (text: string) => string, key = ''): unknown {
  if (TRACE.test(key) && value !== null && value !== undefined) return `<${key}>`;
  if (Array.isArray(value)) return normaliseList(value, isShape, clean);
  if (value !== null && typeof value === 'object') {
    // The messages of errors are compared, even where data is not.
    return Object.fromEntries(
      Object.entries(withoutCartNumber(value)).map(([name, each]) => [
        name,
        normaliseJson(each, isShape && !IS_MESSAGE.test(name), clean, key === 'extensions' ? `${key}.${name}` : name),
      ]),
    );
  }
  if (value === null || value === undefined) return value;
  if (isShape || (ID.test(key) && typeof value === 'number')) return `<${typeof value}>`;
  return typeof value === 'string' ? hideUnknownToken(clean(value), key) : value;
}

/** Messages whose first parameter is the number of a cart, which the store counts. */
const CART_NUMBER = /%1"? Cart\b/;

function withoutCartNumber(value: object): object {
  if (!('message' in value && 'parameters' in value && Array.isArray(value.parameters))) return value;
  if (!CART_NUMBER.test(String(value.message))) return value;
  return { ...value, parameters: ['<number>', ...value.parameters.slice(1)] };
}

/** Hides a token in a format that Magento does not have. The key is empty for the response to a sign-in over REST, a string. */
const hideUnknownToken = (text: string, key: string): string =>
  /^(?:.*token)?$/.test(key) && /^[^\s<>]{20,}$/.test(text) ? '<token>' : text;

const IS_MESSAGE = /^(?:errors|message|parameters)$/;

/** The shape of a list: that of its first item, `undefined` for an empty list, which is comparable with any other. */
export class ListShape {
  readonly items: unknown;

  constructor(items: unknown) {
    this.items = items;
  }
}

/** The shape of a list with data is that of its first item, since the number of items differs between stores. */
function normaliseList(list: readonly unknown[], isShape: boolean, clean: (text: string) => string): unknown {
  const items = list.map((each) => normaliseJson(each, isShape, clean));
  return isShape ? new ListShape(items[0]) : items;
}

/** Headers whose values are compared unchanged. */
const COMPARED_HEADERS = [
  'content-type',
  'cache-control',
  'pragma',
  'x-magento-tags',
  'x-frame-options',
  'x-content-type-options',
  'x-xss-protection',
  'www-authenticate',
  'allow',
  'location',
];

function normaliseHeaders(headers: IncomingHttpHeaders, clean: (text: string) => string): Record<string, string> {
  const compared = COMPARED_HEADERS.flatMap((name) => {
    const value = headers[name];
    return value === undefined
      ? []
      : [[name, clean(String(value).replaceAll(/;\s*charset=utf-8/gi, '; charset=utf-8'))]];
  });
  return {
    ...Object.fromEntries(compared),
    ...(headers.expires !== undefined && { expires: describeExpiry(headers.expires) }),
    ...(headers['x-magento-cache-id'] !== undefined && { 'x-magento-cache-id': '<hash>' }),
    ...(headers['set-cookie'] !== undefined && { 'set-cookie': cookieNames(headers['set-cookie']) }),
  };
}

/** PHP sends a time of 1981, Magento one of a year ago or of the cache's lifetime. */
const describeExpiry = (value: string): string => (value.includes(' 1981 ') ? value : '<time>');

/** Names of the cookies; `deleted` for one that is deleted. */
const cookieNames = (cookies: readonly string[]): string =>
  [...new Set(cookies.map((cookie) => `${cookie.split('=')[0]}${/^[^=]*=deleted\b/.test(cookie) ? ' (deleted)' : ''}`))]
    .sort()
    .join(', ');
