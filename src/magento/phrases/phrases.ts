import { accountPhrases } from './account-phrases.ts';
import { cartAddressPhrases } from './cart-address-phrases.ts';
import { cartPhrases } from './cart-phrases.ts';
import { cartServicePhrases } from './cart-service-phrases.ts';
import { checkoutPhrases } from './checkout-phrases.ts';
import { creditMemoPhrases } from './credit-memo-phrases.ts';
import { customerDataPhrases } from './customer-data-phrases.ts';
import { customerServicePhrases } from './customer-service-phrases.ts';
import { giftMessagePhrases } from './gift-message-phrases.ts';
import { graphqlPhrases } from './graphql-phrases.ts';
import { listPhrases } from './list-phrases.ts';
import { messageFormPhrases } from './message-form-phrases.ts';
import { oauthPhrases } from './oauth-phrases.ts';
import { orderPhrases } from './order-phrases.ts';
import { passwordPhrases } from './password-phrases.ts';
import { paymentPhrases } from './payment-phrases.ts';
import type { Phrase } from './phrase.ts';
import { requestPhrases } from './request-phrases.ts';
import { salesDocumentPhrases } from './sales-document-phrases.ts';
import { signInPhrases } from './sign-in-phrases.ts';
import { stagingPhrases } from './staging-phrases.ts';
import { storefrontPhrases } from './storefront-phrases.ts';
import { twoFactorPhrases } from './two-factor-phrases.ts';

const allPhrases = {
  ...signInPhrases,
  ...twoFactorPhrases,
  ...oauthPhrases,
  ...accountPhrases,
  ...customerDataPhrases,
  ...customerServicePhrases,
  ...passwordPhrases,
  ...requestPhrases,
  ...checkoutPhrases,
  ...graphqlPhrases,
  ...cartPhrases,
  ...cartAddressPhrases,
  ...orderPhrases,
  ...cartServicePhrases,
  ...salesDocumentPhrases,
  ...creditMemoPhrases,
  ...giftMessagePhrases,
  ...storefrontPhrases,
  ...stagingPhrases,
  ...listPhrases,
  ...messageFormPhrases,
  ...paymentPhrases,
};

/** The key of a Magento message, as in the `refuse` effect of a fault. */
export type PhraseKey = keyof typeof allPhrases;

/** Every Magento message that this server can send, by key. */
export const phrases: Readonly<Record<PhraseKey, Phrase>> = allPhrases;
