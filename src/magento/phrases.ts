import { accountPhrases } from './phrases/account.ts';
import { cartPhrases } from './phrases/cart.ts';
import { checkoutPhrases } from './phrases/checkout.ts';
import { customerServicePhrases } from './phrases/customer-service.ts';
import { graphqlPhrases } from './phrases/graphql.ts';
import { oauthPhrases } from './phrases/oauth.ts';
import { passwordPhrases } from './phrases/password.ts';
import type { Phrase } from './phrases/phrase.ts';
import { requestPhrases } from './phrases/request.ts';
import { signInPhrases } from './phrases/sign-in.ts';
import { stagingPhrases } from './phrases/staging.ts';
import { storefrontPhrases } from './phrases/storefront.ts';
import { twoFactorPhrases } from './phrases/two-factor.ts';

const catalogue = {
  ...signInPhrases,
  ...twoFactorPhrases,
  ...oauthPhrases,
  ...accountPhrases,
  ...customerServicePhrases,
  ...passwordPhrases,
  ...requestPhrases,
  ...checkoutPhrases,
  ...graphqlPhrases,
  ...cartPhrases,
  ...storefrontPhrases,
  ...stagingPhrases,
};

export type PhraseKey = keyof typeof catalogue;

/** Every Magento sentence that this program can say, by key. */
export const phrases: Readonly<Record<PhraseKey, Phrase>> = catalogue;
