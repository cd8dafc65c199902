import type { GraphqlInput } from './graphql-input.ts';

/** The e-mail that a sign-in names, written out or as a variable; nothing for a request that signs nobody in. */
export function namedCustomer({ document, variables }: GraphqlInput): string | undefined {
  const { signIn } = document.measures;
  if (signIn === undefined || 'text' in signIn) return signIn?.text;
  const value = Object.hasOwn(variables, signIn.variable) ? variables[signIn.variable] : undefined;
  return typeof value === 'string' ? value : undefined;
}
