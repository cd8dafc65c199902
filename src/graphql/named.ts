import { Kind, type ValueNode, visit } from 'graphql';
import type { GraphqlInput } from './input.ts';

/** The e-mail that a sign-in names, written out or as a variable; nothing for a request that signs nobody in. */
export function namedCustomer({ document: { document }, variables }: GraphqlInput): string | undefined {
  let email: string | undefined;
  if (document === undefined) return undefined;
  visit(document, {
    Field(field) {
      if (field.name.value !== 'generateCustomerToken') return;
      const value = field.arguments?.find(({ name }) => name.value === 'email')?.value;
      email ??= value && textOf(value, variables);
    },
  });
  return email;
}

function textOf(value: ValueNode, variables: GraphqlInput['variables']): string | undefined {
  const text =
    value.kind === Kind.VARIABLE ? variables[value.name.value] : value.kind === Kind.STRING ? value.value : undefined;
  return typeof text === 'string' ? text : undefined;
}
