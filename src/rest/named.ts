import type { RouteMatch } from './router.ts';

/** Whom a sign-in names, as customer or as admin; nothing for a request that signs nobody in. */
export function namedBySignIn(match: RouteMatch | undefined, body: string): { customer?: string; admin?: string } {
  const username = match?.route.parameters.some(({ name }) => name === 'username') ? usernameIn(body) : undefined;
  if (username === undefined) return {};
  return match?.route.service === 'createCustomerAccessToken' ? { customer: username } : { admin: username };
}

function usernameIn(body: string): string | undefined {
  if (body.startsWith('<')) return /<username>([^<]*)</.exec(body)?.[1]; // XML; there is no need to load its parser
  try {
    const value: unknown = JSON.parse(body);
    const username = value !== null && typeof value === 'object' && 'username' in value ? value.username : undefined;
    return typeof username === 'string' ? username : undefined;
  } catch {
    return undefined;
  }
}
