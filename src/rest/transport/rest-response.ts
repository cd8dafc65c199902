import type { HttpResponse } from '../../http/message.ts';
import type { Phrase, PhraseKind } from '../../magento/phrases/phrase.ts';
import { phrases } from '../../magento/phrases/phrases.ts';
import { interpolate, type PhraseParameters, type Refusal } from '../../magento/phrases/refusal.ts';
import { HEX_DIGITS } from '../../platform/random.ts';
import type { Realm } from '../../state/realm.ts';

/** How a value is written: JSON, or XML where the client asked for it. */
export interface Renderer {
  readonly headers: HttpResponse['headers'];
  readonly render: (value: unknown) => string;
}

const CACHE_CONTROL = 'no-store, no-cache, must-revalidate, max-age=0';

export const rendererOf = (type: string, render: (value: unknown) => string): Renderer => ({
  headers: { 'content-type': `${type}; charset=utf-8`, 'cache-control': CACHE_CONTROL },
  render,
});

export const jsonRenderer: Renderer = rendererOf('application/json', JSON.stringify);

/** Statuses by exception class. [lib/internal/Magento/Framework/Webapi/ErrorProcessor.php] */
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

/** The bare value; null, and so what a void service gives, is an empty list. [fw/Webapi/ServiceOutputProcessor.php convertValue] */
export const answerValue = ({ headers, render }: Renderer, value: unknown, status = 200): HttpResponse => ({
  status,
  headers,
  body: render(value === undefined || value === null ? [] : value),
});

/**
 * A refusal in Magento's envelope: the template as it is and its values beside it; only the web-API layer's own errors come
 * rendered. [lib/internal/Magento/Framework/Webapi/Rest/Response.php]
 */
export function answerRefusal(realm: Realm, { headers, render }: Renderer, refusal: Refusal): HttpResponse {
  const phrase: Phrase = phrases[refusal.key];
  if (phrase.kind === 'internal') return answerInternalError(realm, { headers, render }, phrase.status, refusal);
  return { status: phrase.status ?? statuses[phrase.kind], headers, body: render(envelope(realm, phrase, refusal)) };
}

function envelope(realm: Realm, phrase: Phrase, refusal: Refusal): Record<string, unknown> {
  const isRendered = comesRendered(phrase);
  return {
    message: isRendered ? renderedText(realm, phrase, refusal) : phrase.text,
    ...(refusal.several.length > 0 && {
      errors: refusal.several.map(tellOne),
    }),
    ...(!isRendered && hasValues(refusal.parameters) && { parameters: refusal.parameters }),
    // Backpressure goes past the error processor. [AdobeDocs/commerce-webapi get-started/rate-limiting.md]
    ...(phrase.kind === 'tooManyRequests' && { trace: null }),
    ...(realm.world.mode === 'developer' && { trace: phrase.kind === 'webapi' ? null : traceOf(refusal) }),
  };
}

const comesRendered = ({ kind, rendered }: Phrase): boolean => kind === 'webapi' || rendered === true;

/** One of several. */
const tellOne = (refusal: Refusal) =>
  comesRendered(phrases[refusal.key])
    ? { message: refusal.told, parameters: [] }
    : { message: refusal.message, parameters: refusal.parameters };

/** What is wrong with a body is told to developers only. [fw/Webapi/Rest/Request/Deserializer/Json.php] */
function renderedText({ world }: Realm, { text }: Phrase, { key, parameters }: Refusal): string {
  const isHidden = (key === 'bodyNotJson' || key === 'bodyNotXml') && world.mode !== 'developer';
  return isHidden ? phrases.bodyNotDecodable.text : interpolate(text, parameters);
}

const hasValues = (parameters: PhraseParameters): boolean => Object.keys(parameters).length > 0;

/** Where Magento throws it; we have no PHP stack to show. */
const traceOf = (refusal: Refusal): string => `#0 ${phrases[refusal.key].source}`;

/**
 * Magento's masked error with a report id: what no client is to know, but developers. [ErrorProcessor::maskException, _critical]
 *
 * @param refusal what would break Magento; nothing for a fault of this program, which stays masked
 */
export function answerInternalError(
  realm: Realm,
  { headers, render }: Renderer,
  status = 500,
  refusal?: Refusal,
): HttpResponse {
  if (realm.world.mode === 'developer' && refusal?.why !== undefined) {
    return { status, headers, body: render({ message: refusal.why, trace: traceOf(refusal) }) };
  }
  const report = `webapi-${realm.random.text(13, HEX_DIGITS)}`;
  return { status, headers, body: render({ message: interpolate(phrases.internalError.text, [report]) }) };
}
