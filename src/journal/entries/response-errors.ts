import { interpolate, type PhraseParameters } from '../../magento/phrases/refusal.ts';

/** The value of a JSON body; `undefined` if it is not JSON. */
export function tryParseBody(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
}

/** The messages of the errors in a response of GraphQL or REST, in JSON or XML; of REST with and without its parameters. */
export function messagesIn(json: unknown, body: string): readonly string[] {
  if (json === undefined) return [...body.matchAll(XML_MESSAGE)].map(([, message]) => unescapeXml(message ?? ''));
  const { errors, message, parameters } = propertiesOf(json);
  if (typeof message === 'string') {
    const isObject = parameters !== null && typeof parameters === 'object';
    const complete = isObject ? interpolate(message, parameters as PhraseParameters) : message;
    return [...new Set([complete, message, ...messagesOf(errors)])];
  }
  return messagesOf(errors);
}

/** The categories of the errors in a GraphQL response. */
export const categoriesIn = (json: unknown): readonly string[] =>
  errorsOf(propertiesOf(json).errors).flatMap((error) => {
    const category = propertiesOf(error.extensions).category ?? error.category;
    return typeof category === 'string' ? [category] : [];
  });

const messagesOf = (errors: unknown): string[] =>
  errorsOf(errors).flatMap(({ message }) => (typeof message === 'string' ? [message] : []));

const errorsOf = (errors: unknown): Properties[] => (Array.isArray(errors) ? errors.map(propertiesOf) : []);

interface Properties {
  readonly message?: unknown;
  readonly parameters?: unknown;
  readonly errors?: unknown;
  readonly category?: unknown;
  readonly extensions?: unknown;
}

const propertiesOf = (value: unknown): Properties => (value !== null && typeof value === 'object' ? value : {});

const XML_MESSAGE = /<message>([^<]*)<\/message>/g;

const unescapeXml = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#039;', "'")
    .replaceAll('&amp;', '&');
