import { phpJson } from '../../http/php-json.ts';
import type { Phrase, PhraseKind } from '../../magento/phrases/phrase.ts';
import { phrases } from '../../magento/phrases/phrases.ts';
import { interpolate, type PhraseParameters, type Refusal } from '../../magento/phrases/refusal.ts';
import { HEX_DIGITS } from '../../platform/random.ts';
import type { Realm } from '../../state/realm.ts';

/** Serializes the value of a response. */
export interface Renderer {
  readonly contentType: string;
  readonly render: (value: unknown) => string;
}

/** Renders a response as JSON. */
export const jsonRenderer: Renderer = { contentType: 'application/json; charset=utf-8', render: phpJson };

/** Renders the schema as JSON, for any `Accept` header: without escapes or a charset. [Webapi/Controller/Rest/SchemaRequestProcessor.php] */
export const schemaRenderer: Renderer = { contentType: 'application/json', render: JSON.stringify };

/** Renders a response as XML. */
export const xmlRenderer = (render: Renderer['render']): Renderer => ({
  contentType: 'application/xml; charset=utf-8',
  render,
});

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

/** Status and content of an error, before it is rendered. */
export interface ErrorContent {
  readonly status: number;
  readonly value: Readonly<Record<string, unknown>>;
}

/**
 * The content of a refusal: the template of its message and the parameters. Parameters are inserted only in messages of the
 * web API itself. [lib/internal/Magento/Framework/Webapi/Rest/Response.php]
 */
export function refusalContent(realm: Realm, refusal: Refusal): ErrorContent {
  const phrase: Phrase = phrases[refusal.key];
  refusal.wording = realm.wording;
  if (phrase.kind === 'internal') return internalErrorContent(realm, phrase.status, refusal);
  return { status: phrase.status ?? statuses[phrase.kind], value: envelope(realm, phrase, refusal) };
}

function envelope(realm: Realm, phrase: Phrase, refusal: Refusal): ErrorContent['value'] {
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

/** A single error of a combined refusal. */
const aggregatedErrorData = (refusal: Refusal) =>
  hasRenderedMessage(phrases[refusal.key])
    ? { message: refusal.renderedMessage, parameters: [] }
    : { message: refusal.template, parameters: refusal.parameters };

/** The message of an error of the web API. Developer mode shows the message of the parser, for JSON with its trace. [fw/Webapi/Rest/Request/Deserializer/{Json,Xml}.php] */
function webapiMessage({ world }: Realm, refusal: Refusal): string {
  const { key, renderedMessage } = refusal;
  if (key !== 'bodyNotJson' && key !== 'bodyNotXml') return renderedMessage;
  if (world.mode !== 'developer') return phrases.bodyNotDecodable.text;
  return key === 'bodyNotJson' ? `${renderedMessage}\n${traceOf(refusal)}` : renderedMessage;
}

const isNotEmpty = (parameters: PhraseParameters): boolean => Object.keys(parameters).length > 0;

/** A PHP stack trace with the source of Magento's exception. */
const traceOf = (refusal: Refusal): string => `#0 ${phrases[refusal.key].source}\n#1 {main}`;

/**
 * The content of a masked error, with a report id. Developer mode shows the cause. [ErrorProcessor::maskException, _critical]
 *
 * @param refusal Magento's error; `undefined` for an internal error of this program, whose cause is never shown
 */
export function internalErrorContent(realm: Realm, status = 500, refusal?: Refusal): ErrorContent {
  if (realm.world.mode === 'developer' && refusal?.why !== undefined) {
    return { status, value: { message: refusal.why, trace: traceOf(refusal) } };
  }
  const report = `webapi-${realm.random.string(13, HEX_DIGITS)}`;
  return { status, value: { message: interpolate(phrases.internalError.text, [report]) } };
}
