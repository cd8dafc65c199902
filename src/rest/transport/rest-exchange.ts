import { authenticateRest } from '../../auth/authenticate.ts';
import type { Caller } from '../../auth/caller.ts';
import type { AnsweredRefusal, Exchange } from '../../http/exchange.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { EMPTY_PATH_VALUES } from '../../http/route-table.ts';
import { ANONYMOUS } from '../../magento/acl/acl-resources.ts';
import { exampleParameters } from '../../magento/phrases/example-parameters.ts';
import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { type PhraseParameters, Refusal } from '../../magento/phrases/refusal.ts';
import { chain, lazy, type MaybePromise } from '../../platform/lazy.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Realm } from '../../state/realm.ts';
import type { Store } from '../../state/tables/account-rows.ts';
import { describeClosestRoute } from '../routing/closest-route.ts';
import { findRoute, type RouteMatch } from '../routing/find-route.ts';
import { parseRestPath, type RestPath } from '../routing/rest-path.ts';
import { type BodyFormat, isXmlType } from '../values/content-type.ts';
import { type ReadXml, type RestInput, readRestInput } from '../values/rest-input.ts';
import { responseFormat } from './accept.ts';
import { answerRestCall, needsCaller, type RestAnswer } from './answer-rest.ts';
import { notAcceptableResponse } from './not-acceptable.ts';
import type { RestCall } from './rest-call.ts';
import {
  createRenderer,
  internalErrorResponse,
  jsonRenderer,
  type Renderer,
  refusalResponse,
  valueResponse,
} from './rest-response.ts';
import { restSignInSubject, usernameInXml } from './rest-sign-in-subject.ts';
import type * as Xml from './rest-xml.ts';

/** What an operation's name has before the path of its route. */
const PREFIXES = { sync: '', schema: '', async: '/async', bulk: '/async/bulk' } as const;

/** The operation name of each route, cached: the journal and patterns use it often. */
const operationNames = new WeakMap<RouteMatch['route'], Map<string, readonly string[]>>();

function operationsOf(route: RouteMatch['route'], prefix: string): readonly string[] {
  const byPrefix = operationNames.get(route) ?? new Map<string, readonly string[]>();
  operationNames.set(route, byPrefix);
  const operations = byPrefix.get(prefix) ?? [`${route.method} ${prefix}${route.path}`];
  byPrefix.set(prefix, operations);
  return operations;
}

const loadXml = lazy(() => import('./rest-xml.ts'));

/** A REST request, read: its path, store, route and caller. */
export class RestExchange implements Exchange<Caller>, RestCall {
  readonly protocol = 'rest';
  readonly realm: Realm;
  readonly request: HttpRequest;
  readonly path: RestPath;
  readonly ownStore: Store | undefined;
  readonly storeView: Store;
  readonly match: RouteMatch | undefined;
  caller: Caller;
  #refusal: Refusal | undefined;
  #renderer: Renderer = jsonRenderer;
  #isReleased = false;
  #input: RestInput | undefined;
  #signInSubject: ReturnType<typeof restSignInSubject> | undefined;

  constructor(realm: Realm, request: HttpRequest) {
    this.realm = realm;
    this.request = request;
    this.path = parseRestPath(realm, request.path);
    const { store } = this.path;
    this.storeView = store === undefined || store === 'all' ? defaultStore(realm.world) : store;
    this.ownStore = store === 'all' ? undefined : this.storeView;
    this.match = findRoute(realm, request.method, this.path);
    this.caller = authenticateRest(realm, request, () => needsCaller(this));
  }

  /** Method and path as Magento declares the route, or as they were sent if no route matches. */
  get operations(): readonly string[] {
    const prefix = PREFIXES[this.path.processor];
    if (this.match === undefined) return [`${this.request.method} ${prefix}${this.path.route}`];
    return operationsOf(this.match.route, prefix);
  }

  get unmatched(): boolean {
    return this.match === undefined;
  }

  get store(): string {
    return this.path.store === 'all' ? 'all' : this.storeView.code;
  }

  /** Of a request that matches no route, with the closest route. */
  get refusal(): AnsweredRefusal | undefined {
    if (this.#refusal?.key !== 'noRouteMatches') return this.#refusal;
    const { key, renderedMessage, errors } = this.#refusal;
    const why = describeClosestRoute(this.realm, this.request.method, this.path.route);
    return { key, why, renderedMessage, errors };
  }

  signInSubject() {
    return this.#signInSubject ?? restSignInSubject(this.match, usernameInXml(this.request.body) ?? this.variables());
  }

  variables() {
    try {
      return this.input(undefined);
    } catch {
      return this.match?.values ?? EMPTY_PATH_VALUES; // the body cannot be read; the response says why
    }
  }

  /** Read once, until it is released. */
  input(readXml: ReadXml | undefined): RestInput {
    const input = this.#input ?? readRestInput(this.request, this.match?.values ?? EMPTY_PATH_VALUES, readXml);
    if (!this.#isReleased) this.#input = input;
    return input;
  }

  release(): void {
    if (this.#input !== undefined) this.#signInSubject = restSignInSubject(this.match, this.#input);
    this.#input = undefined;
    this.#isReleased = true;
  }

  answer(): MaybePromise<HttpResponse> {
    return this.#inFormat((format, xml) => this.#answerIn(format, xml));
  }

  refuse(key: PhraseKey, parameters: PhraseParameters | undefined): MaybePromise<HttpResponse> {
    return this.#inFormat((format, xml) => {
      if (format === 'xml' && xml) this.#renderer = createRenderer('application/xml', xml.renderXml);
      return this.#refuse(new Refusal(key, parameters ?? this.#parametersFor(key)));
    });
  }

  answerInternalError(): HttpResponse {
    return internalErrorResponse(this.realm, this.#renderer);
  }

  /** Calls `next` with the format that the client accepts, and with the XML module if the request or response needs it. */
  #inFormat(
    next: (format: BodyFormat | undefined, xml: typeof Xml | undefined) => MaybePromise<HttpResponse>,
  ): MaybePromise<HttpResponse> {
    const { accept, 'content-type': contentType } = this.request.headers;
    const format = responseFormat(accept);
    const needsXml = format === 'xml' || isXmlType(contentType) || (format === undefined && isXmlType(accept));
    return needsXml ? chain(loadXml(), (xml) => next(format, xml)) : next(format, undefined);
  }

  /** The format is chosen before anything is done: a request whose response cannot be rendered changes nothing. */
  #answerIn(format: BodyFormat | undefined, xml: typeof Xml | undefined): MaybePromise<HttpResponse> {
    if (format === undefined) return notAcceptableResponse(this.request.headers['accept'] ?? '', xml?.renderXmlMessage);
    // The schema is JSON, whatever is accepted. [Webapi/Controller/Rest/SchemaRequestProcessor.php]
    if (format === 'xml' && xml && this.path.processor !== 'schema')
      this.#renderer = createRenderer('application/xml', xml.renderXml);
    try {
      const answer = answerRestCall(this, xml?.readXml);
      return answer instanceof Promise
        ? answer.then((late) => this.#answerValue(late)).catch((error: unknown) => this.#answerError(error))
        : this.#answerValue(answer);
    } catch (error) {
      return this.#answerError(error);
    }
  }

  #answerValue({ value, status }: RestAnswer): HttpResponse {
    return valueResponse(this.#renderer, value, status);
  }

  #answerError(error: unknown): HttpResponse {
    if (!(error instanceof Refusal)) throw error;
    return this.#refuse(error);
  }

  #refuse(refusal: Refusal): HttpResponse {
    this.#refusal = refusal;
    return refusalResponse(this.realm, this.#renderer, refusal);
  }

  /** The parameters that the phrase would have in this request. */
  #parametersFor(key: PhraseKey): PhraseParameters | undefined {
    const resources = this.match?.route.resources.filter((resource) => resource !== ANONYMOUS) ?? [];
    if (key === 'consumerNotAuthorized' && resources.length > 0) return { resources: resources.join(', ') };
    return exampleParameters[key];
  }
}
