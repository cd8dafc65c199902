import type { GraphQLOutputType } from 'graphql';
import { requireRecaptcha } from '../../domain/store/recaptcha-guard.ts';
import type { RecaptchaForm } from '../../magento/config/recaptcha-config.ts';
import type { Behaviour } from '../../magento/releases/behaviour.ts';
import type { ResolverContext } from './resolver-context.ts';

/** The part of graphql-js' `info` that account resolvers may read. */
export interface FieldInfo {
  readonly returnType: GraphQLOutputType;
}

/** A synchronous resolver, which does not use `info`. */
export type Resolver<Arguments = object, Parent = unknown> = (
  parent: Parent,
  args: Arguments,
  context: ResolverContext,
) => unknown;

/**
 * Adds the reCAPTCHA check of a form before a mutation. [ReCaptchaWebapiGraphQl/Plugin/GraphQlValidator.php]
 *
 * @param isGuarded whether the release checks the mutation; default: always
 */
export const withRecaptcha =
  <Arguments>(
    form: RecaptchaForm,
    resolver: Resolver<Arguments>,
    isGuarded: (behaviour: Behaviour) => boolean = () => true,
  ): Resolver<Arguments> =>
  (parent, args, context) => {
    const { realm, store, caller, request } = context;
    if (!isGuarded(realm.behaviour)) return resolver(parent, args, context);
    requireRecaptcha(realm, store, form, request.headers['x-recaptcha'], caller.identity.type === 'integration');
    return resolver(parent, args, context);
  };
