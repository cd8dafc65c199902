import type { Phrase, PhraseKind } from '../magento/phrases/phrase.ts';
import { phrases } from '../magento/phrases.ts';
import { interpolate, type PhraseParameters, type Refusal } from '../magento/refusal.ts';
import { HEX_DIGITS } from '../ports/entropy.ts';
import type { Realm } from '../state/realm.ts';
import type { WireReply } from '../wire/message.ts';

const HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store, no-cache, must-revalidate, max-age=0',
};

/** Statuses by exception class. [lib/internal/Magento/Framework/Webapi/ErrorProcessor.php] */
const statuses: Readonly<Record<PhraseKind, number>> = {
  webapi: 400,
  noSuchEntity: 404,
  authentication: 401,
  authorization: 401,
  input: 400,
  alreadyExists: 400,
  localized: 400,
  internal: 500,
};

/** The bare value; null, and so what a void service gives, is an empty list. [fw/Webapi/ServiceOutputProcessor.php convertValue] */
export const answerValue = (value: unknown): WireReply => ({
  status: 200,
  headers: HEADERS,
  body: JSON.stringify(value === undefined || value === null ? [] : value),
});

/**
 * A refusal in Magento's envelope: the template as it is and its values beside it; only the web-API layer's own errors come
 * rendered. [lib/internal/Magento/Framework/Webapi/Rest/Response.php]
 */
export function answerRefusal(realm: Realm, refusal: Refusal): WireReply {
  const phrase: Phrase = phrases[refusal.key];
  const isRendered = phrase.kind === 'webapi';
  const body = {
    message: isRendered ? interpolate(phrase.text, refusal.parameters) : phrase.text,
    ...(refusal.several.length > 0 && {
      errors: refusal.several.map(({ message, parameters }) => ({ message, parameters })),
    }),
    ...(!isRendered && hasValues(refusal.parameters) && { parameters: refusal.parameters }),
    ...(realm.world.mode === 'developer' && { trace: isRendered ? null : traceOf(refusal) }),
  };
  return { status: phrase.status ?? statuses[phrase.kind], headers: HEADERS, body: JSON.stringify(body) };
}

const hasValues = (parameters: PhraseParameters): boolean => Object.keys(parameters).length > 0;

/** Where Magento throws it; we have no PHP stack to show. */
const traceOf = (refusal: Refusal): string => `#0 ${phrases[refusal.key].source}`;

/** What a fault of this program looks like: Magento's masked error with a report id. [ErrorProcessor::_critical] */
export function answerInternalError(realm: Realm): WireReply {
  const report = `webapi-${realm.entropy.text(13, HEX_DIGITS)}`;
  return {
    status: 500,
    headers: HEADERS,
    body: JSON.stringify({ message: interpolate(phrases.internalError.text, [report]) }),
  };
}
