import type { RouteMatch } from '../routing/find-route.ts';
import type { RestInput } from '../values/rest-input.ts';

/** The customer or admin that a sign-in request names; empty for other requests. */
export function restSignInSubject(
  match: RouteMatch | undefined,
  input: RestInput,
): { customer?: string; admin?: string } {
  if (!match?.route.parameters.some(({ name }) => name === 'username')) return EMPTY_SUBJECT;
  const { username } = input;
  if (typeof username !== 'string') return EMPTY_SUBJECT;
  return match.route.service === 'createCustomerAccessToken' ? { customer: username } : { admin: username };
}

const EMPTY_SUBJECT = {};

/** Reads the user name in an XML body without the parser; `undefined` if the body is not XML. */
export function usernameInXml(body: string): RestInput | undefined {
  return body.startsWith('<') ? { username: /<username>([^<]*)</.exec(body)?.[1] } : undefined;
}
