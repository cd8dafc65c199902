import { requireRecaptcha } from '../../domain/store/recaptcha-guard.ts';
import type { RecaptchaForm } from '../../magento/config/recaptcha-config.ts';
import type { ResolverContext } from './resolver-context.ts';

/** A synchronous resolver, which does not use `info`. */
export type Resolver<Arguments = object, Parent = unknown> = (
  parent: Parent,
  args: Arguments,
  context: ResolverContext,
) => unknown;

/** Adds the reCAPTCHA check of a form before a mutation. [ReCaptchaWebapiGraphQl/Plugin/GraphQlValidator.php] */
export const withRecaptcha =
  <Arguments>(form: RecaptchaForm, resolver: Resolver<Arguments>): Resolver<Arguments> =>
  (parent, args, context) => {
    const { realm, store, caller, request } = context;
    requireRecaptcha(realm, store, form, request.headers['x-recaptcha'], caller.identity.type === 'integration');
    return resolver(parent, args, context);
  };
