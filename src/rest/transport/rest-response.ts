import type { HttpResponse } from '../../http/message.ts';
import type { Phrase, PhraseKind } from '../../magento/phrases/phrase.ts';
import { phrases } from '../../magento/phrases/phrases.ts';
import { interpolate, type PhraseParameters, type Refusal } from '../../magento/phrases/refusal.ts';
import { HEX_DIGITS } from '../../platform/random.ts';
import type { Realm } from '../../state/realm.ts';

/** Serializes a value as JSON, or as XML if the client accepts XML. */
export interface Renderer {
  readonly headers: HttpResponse['headers'];
  readonly render: (value: unknown) => string;
}

const CACHE_CONTROL = 'no-store, no-cache, must-revalidate, max-age=0';

export const createRenderer = (type: string, render: (value: unknown) => string): Renderer => ({
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': CACHE_CONTROL },
  render,
});

export const jsonRenderer: Renderer = createRenderer('application/json', JSON.stringify);

/** HTTP statuses by exception class. [lib/internal/Magento/Framework/Webapi/ErrorProcessor.php] */
const statuses: Readonly<Record<PhraseKind, number>> = {
  webapi: 400,
  noSuchEntity: 404,
  authentication: 401,
  authorization: 401,
  input: 400,
  alreadyExists: 400,
  localized: 400,
  tooManyRequests: 429,
  internal: 500,
};

/** A response with the bare value; null, and so the result of a void service, is an empty array. [fw/Webapi/ServiceOutputProcessor.php convertValue] */
export const valueResponse = ({ headers, render }: Renderer, value: unknown, status = 200): HttpResponse => ({
  status,
  headers,
  body: render(value === undefined || value === null ? [] : value),
});

/**
 * A refusal in Magento's envelope: the message template and its parameters. Only messages of the web-API layer itself are
 * rendered. [lib/internal/Magento/Framework/Webapi/Rest/Response.php]
 */
export function refusalResponse(realm: Realm, { headers, render }: Renderer, refusal: Refusal): HttpResponse {
  const phrase: Phrase = phrases[refusal.key];
  refusal.release = realm.release;
  if (phrase.kind === 'internal') return internalErrorResponse(realm, { headers, render }, phrase.status, refusal);
  return { status: phrase.status ?? statuses[phrase.kind], headers, body: render(envelope(realm, phrase, refusal)) };
}

function envelope(realm: Realm, phrase: Phrase, refusal: Refusal): Record<string, unknown> {
  const isRendered = hasRenderedMessage(phrase);
  return {
    message: isRendered ? webapiMessage(realm, refusal) : refusal.template,
    ...(refusal.errors.length > 0 && {
      errors: refusal.errors.map(aggregatedErrorData),
    }),
    ...(!isRendered && isNotEmpty(refusal.parameters) && { parameters: refusal.parameters }),
    // Backpressure bypasses the error processor. [AdobeDocs/commerce-webapi get-started/rate-limiting.md]
    ...(phrase.kind === 'tooManyRequests' && { trace: null }),
    ...(realm.world.mode === 'developer' && { trace: phrase.kind === 'webapi' ? null : traceOf(refusal) }),
  };
}

const hasRenderedMessage = ({ kind, rendered }: Phrase): boolean => kind === 'webapi' || rendered === true;

/** One error of an aggregated one. */
const aggregatedErrorData = (refusal: Refusal) =>
  hasRenderedMessage(phrases[refusal.key])
    ? { message: refusal.renderedMessage, parameters: [] }
    : { message: refusal.template, parameters: refusal.parameters };

/** The parser's message about a body is shown in developer mode only. [fw/Webapi/Rest/Request/Deserializer/Json.php] */
function webapiMessage({ world }: Realm, { key, renderedMessage }: Refusal): string {
  const isHidden = (key === 'bodyNotJson' || key === 'bodyNotXml') && world.mode !== 'developer';
  return isHidden ? phrases.bodyNotDecodable.text : renderedMessage;
}

const isNotEmpty = (parameters: PhraseParameters): boolean => Object.keys(parameters).length > 0;

/** Where Magento throws the exception, in place of a PHP stack trace. */
const traceOf = (refusal: Refusal): string => `#0 ${phrases[refusal.key].source}`;

/**
 * Magento's masked error with a report id; developer mode shows the cause. [ErrorProcessor::maskException, _critical]
 *
 * @param refusal what makes Magento fail; `undefined` for an internal error of this program, which stays masked
 */
export function internalErrorResponse(
  realm: Realm,
  { headers, render }: Renderer,
  status = 500,
  refusal?: Refusal,
): HttpResponse {
  if (realm.world.mode === 'developer' && refusal?.why !== undefined) {
    return { status, headers, body: render({ message: refusal.why, trace: traceOf(refusal) }) };
  }
  const report = `webapi-${realm.random.string(13, HEX_DIGITS)}`;
  return { status, headers, body: render({ message: interpolate(phrases.internalError.text, [report]) }) };
}
