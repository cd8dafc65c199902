import type { RouteMatch } from '../routing/find-route.ts';
import type { RestInput } from '../values/rest-input.ts';

/** Whom a sign-in names, as customer or as admin; nothing for a request that signs nobody in. */
export function namedBySignIn(match: RouteMatch | undefined, input: RestInput): { customer?: string; admin?: string } {
  if (!match?.route.parameters.some(({ name }) => name === 'username')) return NOBODY;
  const { username } = input;
  if (typeof username !== 'string') return NOBODY;
  return match.route.service === 'createCustomerAccessToken' ? { customer: username } : { admin: username };
}

const NOBODY = {};

/** The name in an XML body that is not read yet: there is no need to load its parser. Nothing where the body is no XML. */
export function namesInXml(body: string): RestInput | undefined {
  return body.startsWith('<') ? { username: /<username>([^<]*)</.exec(body)?.[1] } : undefined;
}
