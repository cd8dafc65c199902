import type { Caller } from '../auth/caller.ts';
import type { Exchange, GraphqlDescription, RefusalTarget } from '../http/exchange.ts';
import { isolateDocument } from '../http/isolate-document.ts';
import type { HttpResponse } from '../http/message.ts';
import type { PhraseKey } from '../magento/phrases/phrases.ts';
import type { PhraseParameters } from '../magento/phrases/refusal.ts';
import { chain, type MaybePromise } from '../platform/lazy.ts';
import { UpstreamError } from './upstream-tokens.ts';

/** An exchange that is forwarded to the store if this server does not serve it. Faults and the journal apply to it as usual. */
export class UpstreamExchange implements Exchange<Caller> {
  readonly #inner: Exchange<Caller>;
  /** Whether this server does not serve the request. */
  readonly #isForeign: () => MaybePromise<boolean>;
  readonly #forward: (caller: Caller) => Promise<HttpResponse>;
  readonly graphql?: () => GraphqlDescription;
  #hint: string | undefined;
  #isForwarded = false;

  constructor(
    inner: Exchange<Caller>,
    isForeign: () => MaybePromise<boolean>,
    forward: (caller: Caller) => Promise<HttpResponse>,
  ) {
    this.#inner = inner;
    if (inner.graphql !== undefined) this.graphql = inner.graphql.bind(inner);
    this.#isForeign = isForeign;
    this.#forward = forward;
  }

  get protocol() {
    return this.#inner.protocol;
  }

  get operations() {
    return this.#inner.operations;
  }

  get resources() {
    return this.#inner.resources;
  }

  get store() {
    return this.#inner.store;
  }

  get caller() {
    return this.#inner.caller;
  }

  set caller(caller: Caller) {
    this.#inner.caller = caller;
  }

  get refusal() {
    return this.#isForwarded ? undefined : this.#inner.refusal;
  }

  get hint() {
    return this.#hint ?? this.#inner.hint;
  }

  get unmatched() {
    return !this.#isForwarded && this.#inner.unmatched;
  }

  signInSubject() {
    return this.#inner.signInSubject();
  }

  variables() {
    return this.#inner.variables();
  }

  secretNames() {
    return this.#inner.secretNames?.() ?? new Set<string>();
  }

  selectsField(path: string) {
    return this.#inner.selectsField?.(path) ?? false;
  }

  release() {
    this.#inner.release?.();
  }

  answer(): MaybePromise<HttpResponse> {
    return chain(this.#isForeign(), (isForeign) => (isForeign ? this.#answerByStore() : this.#inner.answer()));
  }

  refuse(key: PhraseKey, parameters: PhraseParameters | undefined, target?: RefusalTarget) {
    return this.#inner.refuse(key, parameters, target);
  }

  get hasUnappliedRefusal() {
    return this.#inner.hasUnappliedRefusal ?? false;
  }

  answerInternalError() {
    return this.#inner.answerInternalError();
  }

  async #answerByStore(): Promise<HttpResponse> {
    this.#isForwarded = true;
    try {
      return isolateDocument(await this.#forward(this.caller));
    } catch (error) {
      const reason = reasonOf(error);
      this.#hint = `the store of --upstream: ${reason}`;
      return badGateway(this.protocol, `Forwarding to the upstream store failed: ${reason}.`);
    }
  }
}

/**
 * Why forwarding failed.
 *
 * @throws any other error, which is an internal error
 */
function reasonOf(error: unknown): string {
  if (error instanceof UpstreamError) return error.message;
  if (error instanceof Error && error.name === 'TimeoutError') return 'no response in time';
  if (error instanceof TypeError)
    return error.cause instanceof Error ? error.cause.message || 'no connection' : error.message;
  throw error;
}

const badGateway = (protocol: string, message: string): HttpResponse => ({
  status: 502,
  headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  body: JSON.stringify(
    protocol === 'graphql' ? { errors: [{ message, extensions: { category: 'internal' } }] } : { message },
  ),
});
