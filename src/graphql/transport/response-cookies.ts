import { privateContentCookie } from '../../domain/tokens/private-content.ts';
import { deleteCookie } from '../../http/set-cookie.ts';
import type { GraphqlCall } from './graphql-call.ts';
import { sessionCookie } from './session-cookie.ts';

const FORM_KEY = 'form_key';
const deletedOverHttp = deleteCookie({ secure: false }, FORM_KEY);
const deletedOverHttps = deleteCookie({ secure: true }, FORM_KEY);

/**
 * The cookies of a response: the PHP session, the version of the browser's private content, and after a sign-in the deleted
 * form key. [PageCache/Observer/FlushFormKey.php]
 *
 * @param hasSignedIn whether the request signed in a customer
 */
export function graphqlCookies(call: GraphqlCall, hasSignedIn: boolean): readonly string[] | undefined {
  const { realm, request } = call;
  const session = sessionCookie(call);
  if (request.method !== 'POST') return session === undefined ? undefined : [session];
  const content = privateContentCookie(realm, request);
  // Array literals have the exact size, which `push` exceeds: the journal stores them.
  if (!hasSignedIn) return session === undefined ? [content] : [session, content];
  const deleted = request.secure ? deletedOverHttps : deletedOverHttp;
  return session === undefined ? [content, deleted] : [session, content, deleted];
}
