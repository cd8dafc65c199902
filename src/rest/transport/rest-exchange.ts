import { authenticateRest, type Caller } from '../../auth/authenticate.ts';
import type { Exchange } from '../../http/exchange.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { EMPTY_PATH_VALUES } from '../../http/route-table.ts';
import { ANONYMOUS } from '../../magento/acl/acl-resources.ts';
import { exampleParameters } from '../../magento/phrases/example-parameters.ts';
import type { PhraseKey } from '../../magento/phrases/phrases.ts';
import { type PhraseParameters, Refusal } from '../../magento/phrases/refusal.ts';
import { chain, lazy, type MaybePromise } from '../../platform/lazy.ts';
import { defaultStore } from '../../state/default-store.ts';
import type { Realm } from '../../state/realm.ts';
import { describeClosestRoute } from '../routing/closest-route.ts';
import { findRoute, type RouteMatch } from '../routing/find-route.ts';
import { type RestPath, parseRestPath } from '../routing/rest-path.ts';
import { type BodyFormat, isXmlType } from '../values/content-type.ts';
import { type ReadXml, type RestInput, readRestInput } from '../values/rest-input.ts';
import { responseFormat } from './accept.ts';
import { type RestAnswer, answerRestCall, needsCaller } from './answer-rest.ts';
import { notAcceptableResponse } from './not-acceptable.ts';
import {
  internalErrorResponse,
  refusalResponse,
  valueResponse,
  jsonRenderer,
  type Renderer,
  createRenderer,
} from './rest-response.ts';
import { restSignInSubject, usernameInXml } from './rest-sign-in-subject.ts';
import type * as Xml from './rest-xml.ts';

/** What stands before a route's path in the name of an operation. */
const PREFIXES = { sync: '', schema: '', async: '/async', bulk: '/async/bulk' } as const;

/** The name of each route, written once: journal and patterns ask for it again and again. */
const names = new WeakMap<RouteMatch['route'], Map<string, readonly string[]>>();

function operationOf(route: RouteMatch['route'], prefix: string): readonly string[] {
  const ofRoute = names.get(route) ?? new Map<string, readonly string[]>();
  names.set(route, ofRoute);
  const name = ofRoute.get(prefix) ?? [`${route.method} ${prefix}${route.path}`];
  ofRoute.set(prefix, name);
  return name;
}

const loadXml = lazy(() => import('./rest-xml.ts'));

/** A REST request: its route is known before anything is judged. */
export class RestExchange implements Exchange<Caller> {
  readonly protocol = 'rest';
  readonly realm: Realm;
  readonly request: HttpRequest;
  readonly path: RestPath;
  readonly match: RouteMatch | undefined;
  caller: Caller;
  refused: Refusal | undefined;
  renderer: Renderer = jsonRenderer;
  #isOpen = true;
  #input: RestInput | undefined;
  #named: ReturnType<typeof restSignInSubject> | undefined;

  constructor(realm: Realm, request: HttpRequest) {
    this.realm = realm;
    this.request = request;
    this.path = parseRestPath(realm, request.path);
    this.match = findRoute(realm, request.method, this.path);
    this.caller = authenticateRest(realm, request, () => needsCaller(this));
  }

  /** As Magento declares the route, or as it was sent when none fits. */
  get operations(): readonly string[] {
    const prefix = PREFIXES[this.path.processor];
    if (this.match === undefined) return [`${this.request.method} ${prefix}${this.path.route}`];
    return operationOf(this.match.route, prefix);
  }

  get unmatched(): boolean {
    return this.match === undefined;
  }

  get store(): string {
    const { store } = this.path;
    return store === 'all' ? store : (store ?? defaultStore(this.realm.world)).code;
  }

  /** Why it was refused; of a path that no route fits, which known one is nearest. */
  get refusal(): Exchange<Caller>['refusal'] {
    if (this.refused?.key !== 'noRouteMatches') return this.refused;
    return { key: this.refused.key, why: describeClosestRoute(this.realm, this.request.method, this.path.route) };
  }

  /** As it was read for the answer: reading a body anew for every question of the journal is dear. */
  signInSubject() {
    return this.#named ?? restSignInSubject(this.match, usernameInXml(this.request.body) ?? this.variables());
  }

  variables() {
    try {
      return this.input(undefined);
    } catch {
      return this.match?.values ?? EMPTY_PATH_VALUES; // a body that cannot be read names nothing; the answer tells why
    }
  }

  /** Read once until the answer is there. The journal keeps the exchange, and a value takes many times its text. */
  input(readXml: ReadXml | undefined): RestInput {
    const input = this.#input ?? readRestInput(this.request, this.match?.values ?? EMPTY_PATH_VALUES, readXml);
    if (this.#isOpen) this.#input = input;
    return input;
  }

  private finish(reply: HttpResponse): HttpResponse {
    if (this.#input !== undefined) this.#named = restSignInSubject(this.match, this.#input);
    this.#input = undefined;
    this.#isOpen = false;
    return reply;
  }

  answer(): MaybePromise<HttpResponse> {
    return this.inFormat((format, xml) => this.answerIn(format, xml));
  }

  refuse(key: PhraseKey, parameters: PhraseParameters | undefined): MaybePromise<HttpResponse> {
    return this.inFormat((format, xml) => {
      if (format === 'xml' && xml) this.renderer = createRenderer('application/xml', xml.renderXml);
      return this.answerError(new Refusal(key, parameters ?? this.valuesFor(key)));
    });
  }

  /** Goes on once it is known how the client wants its answer, and XML is there if it is needed. */
  private inFormat(
    next: (format: BodyFormat | undefined, xml: typeof Xml | undefined) => MaybePromise<HttpResponse>,
  ): MaybePromise<HttpResponse> {
    const { accept, 'content-type': contentType } = this.request.headers;
    const format = responseFormat(accept);
    const speaksXml = format === 'xml' || isXmlType(contentType) || (format === undefined && isXmlType(accept));
    const answer = speaksXml ? chain(loadXml(), (xml) => next(format, xml)) : next(format, undefined);
    return chain(answer, (reply) => this.finish(reply));
  }

  /** The way of the answer is chosen before anything is done: what cannot be answered changes nothing. */
  private answerIn(format: BodyFormat | undefined, xml: typeof Xml | undefined): MaybePromise<HttpResponse> {
    if (format === undefined) return notAcceptableResponse(this.request.headers['accept'] ?? '', xml?.renderXmlMessage);
    // The schema is JSON, whatever is accepted. [Webapi/Controller/Rest/SchemaRequestProcessor.php]
    if (format === 'xml' && xml && this.path.processor !== 'schema')
      this.renderer = createRenderer('application/xml', xml.renderXml);
    try {
      const answer = answerRestCall(this, xml?.readXml);
      return answer instanceof Promise
        ? answer.then((late) => this.answerOf(late)).catch((error: unknown) => this.answerError(error))
        : this.answerOf(answer);
    } catch (error) {
      return this.answerError(error);
    }
  }

  private answerOf({ value, status }: RestAnswer): HttpResponse {
    return valueResponse(this.renderer, value, status);
  }

  private answerError(error: unknown): HttpResponse {
    if (!(error instanceof Refusal)) throw error;
    this.refused = error;
    return refusalResponse(this.realm, this.renderer, error);
  }

  /** What the phrase would name in this request. */
  private valuesFor(key: PhraseKey): PhraseParameters | undefined {
    const resources = this.match?.route.resources.filter((resource) => resource !== ANONYMOUS) ?? [];
    if (key === 'consumerNotAuthorized' && resources.length > 0) return { resources: resources.join(', ') };
    return exampleParameters[key];
  }

  answerInternalError(): HttpResponse {
    return internalErrorResponse(this.realm, this.renderer);
  }
}
