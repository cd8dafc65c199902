import type { HttpResponse } from '../../http/message.ts';

/** Number of templates that are kept: the responses of a world rarely alternate between more kinds. */
const MAX_TEMPLATES = 4;
/** Maximum length of a body whose parts are stored as a template, in characters. */
const MAX_TEMPLATE_LENGTH = 4096;
/** Number of digits at the end of a generated cookie value. */
const DIGITS = 8;
/** Maximum number of cookies of a response that differ by a number. */
const MAX_NUMBERS = 2;
/** A cookie whose value ends with a number. */
const NUMBERED = new RegExp(`^([^;]*?)\\d{${DIGITS}}(;.*)$`, 's');

/** The beginning and the end that a cookie or body has in several responses. */
interface Affixes {
  readonly before: string;
  readonly after: string;
}

/** The cookies of several responses: those that are equal, and those that differ by a number. */
type CookieTemplate = readonly (string | Affixes)[];

/** A response in the journal. What responses have in common is stored once; cookies and body are joined when they are read. */
export class CompactResponse implements HttpResponse {
  readonly status: number;
  readonly headers: HttpResponse['headers'];
  readonly #cookies: CookieTemplate | undefined;
  readonly #firstNumber: number;
  readonly #secondNumber: number;
  readonly #affixes: Affixes;
  readonly #text: string;

  constructor({ status, headers }: HttpResponse, numbered: NumberedCookies, affixes: Affixes, text: string) {
    this.status = status;
    this.headers = headers;
    this.#cookies = numbered.template;
    this.#firstNumber = numbered.first;
    this.#secondNumber = numbered.second;
    this.#affixes = affixes;
    this.#text = text;
  }

  get cookies(): readonly string[] | undefined {
    let number = this.#firstNumber;
    return this.#cookies?.map((each) => {
      if (typeof each === 'string') return each;
      const cookie = each.before + formatNumber(number) + each.after;
      number = this.#secondNumber;
      return cookie;
    });
  }

  get body(): string {
    const { before, after } = this.#affixes;
    return before + this.#text + after;
  }

  get bodyLength(): number {
    const { before, after } = this.#affixes;
    return before.length + this.#text.length + after.length;
  }
}

/** Length of the body of a recorded response, in characters. */
export const bodyLengthOf = (response: HttpResponse): number =>
  response instanceof CompactResponse ? response.bodyLength : response.body.length;

/** The cookies of a response: their template, and the numbers in which they differ from it. */
interface NumberedCookies {
  readonly template: CookieTemplate | undefined;
  readonly first: number;
  readonly second: number;
}

const NO_COOKIES: NumberedCookies = { template: undefined, first: 0, second: 0 };
const NO_AFFIXES: Affixes = { before: '', after: '' };

const formatNumber = (number: number): string => String(number).padStart(DIGITS, '0');

/** Stores the responses of a world in less memory: a sign-in has 0.1 kB instead of 0.6 kB. */
export class ResponseCompactor {
  readonly #cookies = new LatestValues<CookieTemplate>();
  readonly #bodies = new LatestValues<Affixes>();
  #lastToken: string | undefined;

  /** @param token the newest token of the world: if the response contains it, both share one string */
  compact(response: HttpResponse, token: string | undefined): HttpResponse {
    const isNew = token !== this.#lastToken;
    this.#lastToken = token;
    if (!isPlain(response)) return response;
    const { cookies, body } = response;
    const numbered = cookies === undefined ? NO_COOKIES : this.#numbersOf(cookies);
    if (numbered === undefined) return response;
    if (!isNew || token === undefined) return new CompactResponse(response, numbered, NO_AFFIXES, body);
    const affixes = this.#affixesOf(body, token);
    return new CompactResponse(response, numbered, affixes ?? NO_AFFIXES, affixes === undefined ? body : token);
  }

  #numbersOf(cookies: readonly string[]): NumberedCookies | undefined {
    for (const template of this.#cookies.list) {
      const found = matchTemplate(template, cookies);
      if (found !== undefined) return found;
    }
    const template = cookies.map(splitNumber);
    if (template.filter((each) => typeof each !== 'string').length > MAX_NUMBERS) return undefined;
    this.#cookies.add(template);
    return matchTemplate(template, cookies);
  }

  #affixesOf(body: string, token: string): Affixes | undefined {
    for (const affixes of this.#bodies.list) {
      const { before, after } = affixes;
      const isSame = body.length === before.length + token.length + after.length;
      if (isSame && body.startsWith(token, before.length) && body.startsWith(before) && body.endsWith(after))
        return affixes;
    }
    if (body.length > MAX_TEMPLATE_LENGTH) return undefined;
    const start = body.indexOf(token);
    if (start === -1) return undefined;
    // A slice would keep the body in memory.
    const affixes = { before: copy(body.slice(0, start)), after: copy(body.slice(start + token.length)) };
    this.#bodies.add(affixes);
    return affixes;
  }
}

/** Whether a response has only the properties that are stored. */
const isPlain = ({
  socketFault,
  informational,
  removedHeaders,
  pieces,
  stream,
  onRelease,
  date,
}: HttpResponse): boolean =>
  (socketFault ?? informational ?? removedHeaders ?? pieces ?? stream ?? onRelease ?? date) === undefined;

function matchTemplate(template: CookieTemplate, cookies: readonly string[]): NumberedCookies | undefined {
  if (template.length !== cookies.length) return undefined;
  let first = -1;
  let second = -1;
  for (let index = 0; index < cookies.length; index += 1) {
    const cookie = cookies[index] ?? '';
    const expected = template[index] ?? '';
    if (typeof expected === 'string') {
      if (cookie !== expected) return undefined;
    } else {
      const number = numberIn(cookie, expected);
      if (number === undefined) return undefined;
      if (first === -1) first = number;
      else second = number;
    }
  }
  return { template, first, second };
}

/** The number between two affixes. */
function numberIn(cookie: string, { before, after }: Affixes): number | undefined {
  if (cookie.length !== before.length + DIGITS + after.length) return undefined;
  if (!cookie.startsWith(before) || !cookie.endsWith(after)) return undefined;
  let number = 0;
  for (let index = before.length; index < before.length + DIGITS; index += 1) {
    const digit = cookie.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return undefined;
    number = number * 10 + digit;
  }
  return number;
}

function splitNumber(cookie: string): string | Affixes {
  const [, before, after] = NUMBERED.exec(cookie) ?? [];
  return before === undefined || after === undefined ? cookie : { before, after };
}

const copy = (text: string): string => text.split('').join('');

/** The latest values; a further one replaces the oldest. */
class LatestValues<Value> {
  readonly list: Value[] = [];
  #next = 0;

  add(value: Value): void {
    this.list[this.#next] = value;
    this.#next = (this.#next + 1) % MAX_TEMPLATES;
  }
}
