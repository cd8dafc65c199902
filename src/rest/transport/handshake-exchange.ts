import type { Caller } from '../../auth/caller.ts';
import { GUEST } from '../../auth/identity.ts';
import { type HandshakeStep, performHandshake } from '../../auth/oauth-handshake.ts';
import type { Exchange } from '../../http/exchange.ts';
import type { HttpRequest, HttpResponse } from '../../http/message.ts';
import { exampleParameters } from '../../magento/phrases/example-parameters.ts';
import { type PhraseKey, phrases } from '../../magento/phrases/phrases.ts';
import { type PhraseParameters, Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';

/** Headers of the responses: those of storefront pages. */
const HEADERS = {
  'content-type': 'text/html; charset=UTF-8',
  'cache-control': 'max-age=0, must-revalidate, no-cache, no-store',
  pragma: 'no-cache',
};

/**
 * The exchange of `/oauth/token/request` and `/oauth/token/access`, for any method. The response is a form instead of JSON.
 * [app/code/Magento/Integration/Controller/Token/{Request,Access}.php]
 */
export class HandshakeExchange implements Exchange<Caller> {
  readonly protocol = 'oauth';
  readonly realm: Realm;
  readonly request: HttpRequest;
  readonly step: HandshakeStep;
  /** The integration that signed the request; a guest until the request is answered. */
  caller: Caller = { identity: GUEST };
  refusal: Refusal | undefined;
  readonly unmatched = false;
  readonly store = '';

  constructor(realm: Realm, request: HttpRequest, step: HandshakeStep) {
    this.realm = realm;
    this.request = request;
    this.step = step;
  }

  get operations(): readonly string[] {
    return [`${this.request.method} /oauth/token/${this.step}`];
  }

  signInSubject() {
    return {};
  }

  variables() {
    return {};
  }

  answer(): HttpResponse {
    try {
      const { integration, ...granted } = performHandshake(this.realm, this.request, this.step);
      const { id, name } = integration;
      this.caller = { identity: { type: 'integration', id, name, by: 'signature' } };
      return answerForm(200, granted);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      return this.#refuse(error);
    }
  }

  refuse(key: PhraseKey, parameters: PhraseParameters | undefined): HttpResponse {
    return this.#refuse(new Refusal(key, parameters ?? exampleParameters[key]));
  }

  #refuse(refusal: Refusal): HttpResponse {
    this.refusal = refusal;
    refusal.wording = this.realm.wording;
    return answerForm(phrases[refusal.key].kind === 'authentication' ? 401 : 400, {
      oauth_problem: problemOf(refusal),
    });
  }

  answerInternalError(): HttpResponse {
    return answerForm(500, { oauth_problem: 'internal_error&message=empty_message' });
  }
}

/** The message of a refusal. Several problems are listed in one line, without their full stops. [lib/internal/Magento/Framework/Oauth/OauthInputException.php] */
const problemOf = (refusal: Refusal): string =>
  refusal.errors.length > 0
    ? refusal.errors.map(({ renderedMessage }) => renderedMessage.replace(/\.+$/, '')).join(', ')
    : refusal.renderedMessage;

const answerForm = (status: number, values: Readonly<Record<string, string>>): HttpResponse => ({
  status,
  headers: HEADERS,
  body: new URLSearchParams(values).toString(),
});
