import { companyAccountSchema } from './commerce/company-account-schema.ts';
import { companyCreditSchema } from './commerce/company-credit-schema.ts';
import { companyStructureSchema } from './commerce/company-structure-schema.ts';
import { companyUsersSchema } from './commerce/company-users-schema.ts';
import { giftCardChangesSchema } from './commerce/gift-card-changes-schema.ts';
import { giftCardsSchema } from './commerce/gift-cards-schema.ts';
import { giftRegistryChangesSchema } from './commerce/gift-registry-changes-schema.ts';
import { giftRegistrySchema } from './commerce/gift-registry-schema.ts';
import { multipleWishlistsSchema } from './commerce/multiple-wishlists-schema.ts';
import { negotiableQuoteChangesSchema } from './commerce/negotiable-quote-changes-schema.ts';
import { negotiableQuoteCheckoutSchema } from './commerce/negotiable-quote-checkout-schema.ts';
import { negotiableQuoteHistorySchema } from './commerce/negotiable-quote-history-schema.ts';
import { negotiableQuoteSchema } from './commerce/negotiable-quote-schema.ts';
import { negotiableQuoteTemplateSchema } from './commerce/negotiable-quote-template-schema.ts';
import { purchaseOrderRulesSchema } from './commerce/purchase-order-rules-schema.ts';
import { purchaseOrderSchema } from './commerce/purchase-order-schema.ts';
import { requisitionListSchema } from './commerce/requisition-list-schema.ts';
import { returnsSchema } from './commerce/returns-schema.ts';
import { rewardsAndBlocksSchema } from './commerce/rewards-and-blocks-schema.ts';

/** The SDL of the modules that only Adobe Commerce has. */
export const commerceDefinitions: readonly string[] = [
  negotiableQuoteTemplateSchema,
  giftRegistryChangesSchema,
  requisitionListSchema,
  purchaseOrderSchema,
  returnsSchema,
  giftCardsSchema,
  giftCardChangesSchema,
  rewardsAndBlocksSchema,
  negotiableQuoteChangesSchema,
  companyUsersSchema,
  companyAccountSchema,
  companyCreditSchema,
  companyStructureSchema,
  multipleWishlistsSchema,
  giftRegistrySchema,
  purchaseOrderRulesSchema,
  negotiableQuoteHistorySchema,
  negotiableQuoteSchema,
  negotiableQuoteCheckoutSchema,
];
