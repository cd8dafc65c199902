import { CONFIRMATION_MESSAGES, confirmSubscription } from '../domain/accounts/newsletter-confirmation.ts';
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import type { Realm } from '../state/realm.ts';
import { redirectToStart } from './redirect-to-start.ts';

const CONFIRMATION_PATH =
  /^(?:\/index\.php)?\/newsletter\/subscriber\/confirm\/id\/(\d{1,10})\/code\/([0-9a-zA-Z]+)\/?$/;

/** Whether a request is for the page to which the e-mail of a new subscription links. */
export const isNewsletterPage = ({ method, path }: HttpRequest): boolean =>
  method === 'GET' && CONFIRMATION_PATH.test(path);

/** Confirms the subscription, and redirects to the start page, which shows the message. [Newsletter/Controller/Subscriber/Confirm.php] */
export function answerNewsletterPage(realm: Realm, request: HttpRequest): HttpResponse {
  const [, id, code = ''] = CONFIRMATION_PATH.exec(request.path) ?? [];
  const result = confirmSubscription(realm, { id: Number(id), code });
  const type = result === 'confirmed' ? 'success' : 'error';
  return redirectToStart(realm, request, { type, text: CONFIRMATION_MESSAGES[result] });
}
