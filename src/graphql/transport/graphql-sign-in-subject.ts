import type { GraphqlInput } from './graphql-input.ts';

/** The e-mail of the latest sign-in. Equal ones are one string, because the journal stores it with every sign-in. */
let latest: string | undefined;

/** The e-mail of a sign-in, as a literal or from a variable; `undefined` for a request without a sign-in. */
export function signInEmailOf({ document, variables }: GraphqlInput): string | undefined {
  const { signIn } = document.measures;
  if (signIn === undefined || 'literal' in signIn) return signIn?.literal;
  const value = Object.hasOwn(variables, signIn.variable) ? variables[signIn.variable] : undefined;
  if (typeof value !== 'string') return undefined;
  if (value !== latest) latest = value;
  return latest;
}
