import { customerOnly, ownCart, type RootGuard, type RootGuards } from './root-guard.ts';

const CUSTOMER: RootGuard = [customerOnly()];

/** The same checks for several root fields. */
const rows = (names: string, guard: RootGuard): RootGuards =>
  Object.fromEntries(names.split(/\s+/).flatMap((name) => (name === '' ? [] : [[name, guard]])));

/** Queries of Adobe Commerce, which its documentation describes. */
export const commerceQueryGuards: RootGuards = {
  ...rows('dynamicBlocks giftCardAccount', []),
  ...rows('giftRegistryEmailSearch giftRegistryIdSearch giftRegistryTypeSearch giftRegistryTypes', []),
  ...rows(
    `company customerSegments giftRegistry isCompanyAdminEmailAvailable isCompanyEmailAvailable
     isCompanyRoleNameAvailable isCompanyUserEmailAvailable negotiableQuote negotiableQuotes negotiableQuoteTemplate
     negotiableQuoteTemplates`,
    CUSTOMER,
  ),
};

/** Mutations of Adobe Commerce, which its documentation describes. */
export const commerceMutationGuards: RootGuards = {
  ...rows('createCompany confirmReturn requestGuestReturn', []),
  ...rows(
    `applyCouponsToCart removeCouponsFromCart applyGiftCardToCart removeGiftCardFromCart applyStoreCreditToCart
     setGiftOptionsOnCart`,
    ownCart('input.cart_id'),
  ),
  ...rows('applyRewardPointsToCart removeRewardPointsFromCart', ownCart('cartId')),
  removeStoreCreditFromCart: [...ownCart('input.cart_id'), customerOnly('storeCreditOfGuest')],
  clearCart: ownCart('input.uid'),
  redeemGiftCardBalanceAsStoreCredit: CUSTOMER,
  ...rows(
    `acceptCompanyInvitation createCompanyRole createCompanyTeam createCompanyUser deleteCompanyRole
     deleteCompanyTeam deleteCompanyUser deleteCompanyUserV2 updateCompany updateCompanyRole updateCompanyStructure
     updateCompanyTeam updateCompanyUser`,
    CUSTOMER,
  ),
  ...rows(
    `addGiftRegistryRegistrants createGiftRegistry moveCartItemsToGiftRegistry removeGiftRegistry
     removeGiftRegistryItems removeGiftRegistryRegistrants shareGiftRegistry updateGiftRegistry
     updateGiftRegistryItems updateGiftRegistryRegistrants`,
    CUSTOMER,
  ),
  ...rows(
    `acceptNegotiableQuoteTemplate cancelNegotiableQuoteTemplate closeNegotiableQuotes deleteNegotiableQuoteTemplate
     deleteNegotiableQuotes duplicateNegotiableQuote generateNegotiableQuoteFromTemplate openNegotiableQuoteTemplate
     placeNegotiableQuoteOrder removeNegotiableQuoteItems removeNegotiableQuoteTemplateItems renameNegotiableQuote
     requestNegotiableQuote requestNegotiableQuoteTemplateFromQuote sendNegotiableQuoteForReview setLineItemNote
     setNegotiableQuoteBillingAddress setNegotiableQuotePaymentMethod setNegotiableQuoteShippingAddress
     setNegotiableQuoteShippingMethods setNegotiableQuoteTemplateShippingAddress setQuoteTemplateLineItemNote
     submitNegotiableQuoteTemplateForReview updateNegotiableQuoteQuantities
     updateNegotiableQuoteTemplateQuantities`,
    CUSTOMER,
  ),
  ...rows(
    `addProductsToRequisitionList addRequisitionListItemsToCart clearCustomerCart copyItemsBetweenRequisitionLists
     createRequisitionList deleteRequisitionList deleteRequisitionListItems moveItemsBetweenRequisitionLists
     moveLineItemToRequisitionList updateRequisitionList updateRequisitionListItems`,
    CUSTOMER,
  ),
  ...rows(
    `addPurchaseOrderComment addPurchaseOrderItemsToCart approvePurchaseOrders cancelPurchaseOrders
     createPurchaseOrderApprovalRule deletePurchaseOrderApprovalRule placeOrderForPurchaseOrder placePurchaseOrder
     rejectPurchaseOrders updatePurchaseOrderApprovalRule validatePurchaseOrders`,
    CUSTOMER,
  ),
  ...rows('addReturnComment addReturnTracking removeReturnTracking requestReturn', CUSTOMER),
};
