import { accountTraits } from './account-traits.ts';
import { checkoutTraits } from './checkout-traits.ts';
import { graphqlTraits } from './graphql-traits.ts';
import { listTraits } from './list-traits.ts';
import { optionTraits } from './option-traits.ts';
import { restTraits } from './rest-traits.ts';
import { sessionTraits } from './session-traits.ts';
import { signInTraits } from './sign-in-traits.ts';
import { tokenTraits } from './token-traits.ts';
import type { TraitDefinition } from './trait.ts';

/**
 * The traits in which Magento releases differ. Each row names the first release with its value; `behaviour` in a fixture
 * document overrides single traits, for stores with a back-ported package.
 */
export const traits = {
  ...tokenTraits,
  ...signInTraits,
  ...accountTraits,
  ...graphqlTraits,
  ...checkoutTraits,
  ...sessionTraits,
  ...restTraits,
  ...optionTraits,
  ...listTraits,
} satisfies Readonly<Record<string, TraitDefinition>>;

/** Name of a trait. */
export type Trait = keyof typeof traits;

/** A value of a trait. */
export type TraitValue<Name extends Trait> = (typeof traits)[Name] extends TraitDefinition<infer Value> ? Value : never;

/** One value for every trait. */
export type Behaviour = { readonly [Name in Trait]: TraitValue<Name> };
/** Values of traits that differ from those of the release. */
export type BehaviourChange = { readonly [Name in Trait]?: Behaviour[Name] | undefined };

/** The names of all traits. */
export const TRAITS = Object.keys(traits) as readonly Trait[];
