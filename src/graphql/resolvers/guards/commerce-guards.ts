import { customerOnly, ownCart, type RootGuard, type RootGuards } from './root-guard.ts';

const CUSTOMER: RootGuard = [customerOnly()];

/** Applies the same checks to several root fields. */
const guardAll = (names: string, guard: RootGuard): RootGuards =>
  Object.fromEntries(names.split(/\s+/).flatMap((name) => (name === '' ? [] : [[name, guard]])));

/** Queries of Adobe Commerce, which its documentation describes. */
export const commerceQueryGuards: RootGuards = {
  ...guardAll('dynamicBlocks giftCardAccount', []),
  ...guardAll('giftRegistryEmailSearch giftRegistryIdSearch giftRegistryTypeSearch giftRegistryTypes', []),
  ...guardAll(
    `company customerSegments giftRegistry isCompanyAdminEmailAvailable isCompanyEmailAvailable
     isCompanyRoleNameAvailable isCompanyUserEmailAvailable negotiableQuote negotiableQuotes negotiableQuoteTemplate
     negotiableQuoteTemplates`,
    CUSTOMER,
  ),
};

/** Mutations of Adobe Commerce, which its documentation describes. */
export const commerceMutationGuards: RootGuards = {
  ...guardAll('createCompany confirmReturn requestGuestReturn', []),
  ...guardAll(
    'applyCouponsToCart removeCouponsFromCart applyGiftCardToCart removeGiftCardFromCart applyStoreCreditToCart',
    ownCart('input.cart_id'),
  ),
  ...guardAll('applyRewardPointsToCart removeRewardPointsFromCart', ownCart('cartId')),
  removeStoreCreditFromCart: [...ownCart('input.cart_id'), customerOnly('storeCreditOfGuest')],
  clearCart: ownCart('input.uid'),
  redeemGiftCardBalanceAsStoreCredit: CUSTOMER,
  ...guardAll(
    `acceptCompanyInvitation createCompanyRole createCompanyTeam createCompanyUser deleteCompanyRole
     deleteCompanyTeam deleteCompanyUser deleteCompanyUserV2 updateCompany updateCompanyRole updateCompanyStructure
     updateCompanyTeam updateCompanyUser`,
    CUSTOMER,
  ),
  ...guardAll(
    `addGiftRegistryRegistrants createGiftRegistry moveCartItemsToGiftRegistry removeGiftRegistry
     removeGiftRegistryItems removeGiftRegistryRegistrants shareGiftRegistry updateGiftRegistry
     updateGiftRegistryItems updateGiftRegistryRegistrants`,
    CUSTOMER,
  ),
  ...guardAll(
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
  ...guardAll(
    `addProductsToRequisitionList addRequisitionListItemsToCart clearCustomerCart copyItemsBetweenRequisitionLists
     createRequisitionList deleteRequisitionList deleteRequisitionListItems moveItemsBetweenRequisitionLists
     moveLineItemToRequisitionList updateRequisitionList updateRequisitionListItems`,
    CUSTOMER,
  ),
  ...guardAll(
    `addPurchaseOrderComment addPurchaseOrderItemsToCart approvePurchaseOrders cancelPurchaseOrders
     createPurchaseOrderApprovalRule deletePurchaseOrderApprovalRule placeOrderForPurchaseOrder placePurchaseOrder
     rejectPurchaseOrders updatePurchaseOrderApprovalRule validatePurchaseOrders`,
    CUSTOMER,
  ),
  ...guardAll('addReturnComment addReturnTracking removeReturnTracking requestReturn', CUSTOMER),
};
