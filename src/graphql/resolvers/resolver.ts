import { requireRecaptcha } from '../../domain/settings/recaptcha-guard.ts';
import type { RecaptchaForm } from '../../magento/config/recaptcha-config.ts';
import type { Context } from './resolver-context.ts';

/** Answers a field at once; reads nothing of how it is asked. */
export type Resolver<Arguments = object, Parent = unknown> = (
  parent: Parent,
  args: Arguments,
  context: Context,
) => unknown;

/** A mutation behind reCAPTCHA: judged before anything of its own. [ReCaptchaWebapiGraphQl/Plugin/GraphQlValidator.php] */
export const guarded =
  <Arguments>(form: RecaptchaForm, resolver: Resolver<Arguments>): Resolver<Arguments> =>
  (parent, args, context) => {
    const { realm, store, caller, request } = context;
    requireRecaptcha(realm, store, form, request.headers['x-recaptcha'], caller.identity.type === 'integration');
    return resolver(parent, args, context);
  };
