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
import { describeUnmatchedPath } from '../routing/closest-route.ts';
import { findRoute, type RouteMatch } from '../routing/find-route.ts';
import { parseRestPath, type RestPath } from '../routing/rest-path.ts';
import { type BodyFormat, isXmlType } from '../values/content-type.ts';
import { type ReadXml, type RestInput, readRestInput } from '../values/rest-input.ts';
import { acceptedTypes, responseFormat } from './accept.ts';
import { answerRestCall, needsCaller, type RestAnswer } from './answer-rest.ts';
import { errorReport } from './error-report.ts';
import type { RestCall } from './rest-call.ts';
import { type RestTrace, restCookies, restHeaders } from './rest-headers.ts';
import {
  type ErrorContent,
  internalErrorContent,
  jsonRenderer,
  type Renderer,
  refusalContent,
  schemaRenderer,
  xmlRenderer,
} from './rest-response.ts';
import { restSignInSubject, usernameInXml } from './rest-sign-in-subject.ts';
import type * as Xml from './rest-xml.ts';

/** Prefixes of the path in the name of an operation, by controller. */
const PREFIXES = { sync: '', schema: '', none: '', async: '/async', bulk: '/async/bulk' } as const;

/** Cache of the operation names of routes, which the journal and patterns use often. */
const operationNames = new WeakMap<RouteMatch['route'], Map<string, readonly string[]>>();

function operationsOf(route: RouteMatch['route'], prefix: string): readonly string[] {
  const byPrefix = operationNames.get(route) ?? new Map<string, readonly string[]>();
  operationNames.set(route, byPrefix);
  const operations = byPrefix.get(prefix) ?? [`${route.method} ${prefix}${route.path}`];
  byPrefix.set(prefix, operations);
  return operations;
}

const loadXml = lazy(() => import('./rest-xml.ts'));

/** A REST request with its path, store, route and caller. */
export class RestExchange implements Exchange<Caller>, RestCall {
  readonly protocol = 'rest';
  readonly realm: Realm;
  readonly request: HttpRequest;
  readonly path: RestPath;
  readonly ownStore: Store | undefined;
  readonly storeView: Store;
  readonly match: RouteMatch | undefined;
  caller: Caller;
  readonly trace: RestTrace = { session: false, returned: false, deletedCookies: [] };
  #refusal: AnsweredRefusal | undefined;
  #isDescribed = false;
  #renderer: Renderer = jsonRenderer;
  #isReleased = false;
  #input: RestInput | undefined;
  #signInSubject: ReturnType<typeof restSignInSubject> | undefined;

  constructor(realm: Realm, request: HttpRequest) {
    this.realm = realm;
    this.request = request;
    this.path = parseRestPath(realm, request.method, request.path);
    const { store } = this.path;
    this.storeView = store === undefined || store === 'all' ? defaultStore(realm.world) : store;
    this.ownStore = store === 'all' ? undefined : this.storeView;
    this.match = findRoute(realm, request.method, this.path);
    this.caller = authenticateRest(realm, request, () => needsCaller(this));
  }

  /** Method and path of the route as Magento declares it, or those of the request if no route matches. */
  get operations(): readonly string[] {
    const prefix = PREFIXES[this.path.processor];
    if (this.match === undefined) return [`${this.request.method} ${prefix}${this.path.route}`];
    return operationsOf(this.match.route, prefix);
  }

  get resources(): readonly string[] | undefined {
    return this.match?.route.resources;
  }

  get unmatched(): boolean {
    return this.match === undefined;
  }

  get store(): string {
    return this.path.store === 'all' ? 'all' : this.storeView.code;
  }

  /** The refusal. For a request that matches no route, its reason names the closest one, which is searched at the first reading. */
  get refusal(): AnsweredRefusal | undefined {
    const refusal = this.#refusal;
    if (refusal?.key !== 'noRouteMatches' && refusal?.key !== 'requestNotProcessed') return refusal;
    if (this.#isDescribed) return refusal;
    const { key, renderedMessage, errors } = refusal;
    const why = describeUnmatchedPath(this.realm, this.request.method, this.path);
    this.#refusal = { key, why, renderedMessage, errors };
    this.#isDescribed = true;
    return this.#refusal;
  }

  signInSubject() {
    return this.#signInSubject ?? restSignInSubject(this.match, usernameInXml(this.request.body) ?? this.variables());
  }

  variables() {
    try {
      return this.input(undefined);
    } catch {
      return this.match?.values ?? EMPTY_PATH_VALUES; // the body cannot be read; the response states why
    }
  }

  /** The input of the service. It is cached until the exchange is released. */
  input(readXml: ReadXml | undefined): RestInput {
    const input = this.#input ?? readRestInput(this, readXml);
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
      if (format === 'xml' && xml) this.#renderer = xmlRenderer(xml.renderXml);
      return this.#refuse(new Refusal(key, parameters ?? this.#parametersFor(key)));
    });
  }

  answerInternalError(): HttpResponse {
    return this.#respondError(internalErrorContent(this.realm));
  }

  /** Calls `next` with the format that the client accepts, and with the XML module if the request or response needs it. */
  #inFormat(
    next: (format: BodyFormat | undefined, xml: typeof Xml | undefined) => MaybePromise<HttpResponse>,
  ): MaybePromise<HttpResponse> {
    const { accept, 'content-type': contentType } = this.request.headers;
    const format = responseFormat(accept);
    const needsXml = format === 'xml' || isXmlType(contentType);
    return needsXml ? chain(loadXml(), (xml) => next(format, xml)) : next(format, undefined);
  }

  /** Chooses the format before the service is called: a request whose response cannot be rendered does not change the world. */
  #answerIn(format: BodyFormat | undefined, xml: typeof Xml | undefined): MaybePromise<HttpResponse> {
    if (format === undefined) {
      const { accept = '' } = this.request.headers;
      return this.#refuse(new Refusal('notAcceptable', [acceptedTypes(accept)[0] ?? accept]));
    }
    if (this.path.processor === 'schema') this.#renderer = schemaRenderer;
    else if (format === 'xml' && xml) this.#renderer = xmlRenderer(xml.renderXml);
    try {
      const answer = answerRestCall(this, xml?.readXml);
      return answer instanceof Promise
        ? answer.then((late) => this.#respond(late)).catch((error: unknown) => this.#answerError(error))
        : this.#respond(answer);
    } catch (error) {
      return this.#answerError(error);
    }
  }

  #respond({ value, status = 200 }: RestAnswer): HttpResponse {
    const { contentType, render } = this.#renderer;
    return {
      status,
      headers: restHeaders(this.realm.behaviour, contentType, this.trace),
      cookies: restCookies(this.realm, this.request, this.trace),
      body: render(value),
    };
  }

  /** Responds with an error: in the negotiated format, and with the headers of a request whose service has not returned. */
  #respondError({ status, value }: ErrorContent): HttpResponse {
    this.trace.returned = false;
    if (this.#renderer === schemaRenderer) this.#renderer = jsonRenderer;
    return this.#respond({ value, status });
  }

  #answerError(error: unknown): HttpResponse {
    if (!(error instanceof Refusal)) throw error;
    return this.#refuse(error);
  }

  #refuse(refusal: Refusal): HttpResponse {
    this.#refusal = refusal;
    this.#isDescribed = false;
    if (refusal.key === 'notAcceptable') return errorReport(this.realm, refusal);
    return this.#respondError(refusalContent(this.realm, refusal));
  }

  /** The parameters of a phrase in this request. */
  #parametersFor(key: PhraseKey): PhraseParameters | undefined {
    const resources = this.match?.route.resources.filter((resource) => resource !== ANONYMOUS) ?? [];
    if (key === 'consumerNotAuthorized' && resources.length > 0) return { resources: resources.join(', ') };
    return exampleParameters[key];
  }
}
