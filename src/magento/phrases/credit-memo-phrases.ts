import { definePhrases } from './phrase.ts';

const SALES = 'app/code/Magento/Sales/Model';

/** Credit memos in REST. The messages of one validation are joined by line feeds. */
export const creditMemoPhrases = definePhrases({
  refundInvalid: {
    kind: 'localized',
    rendered: true,
    text: 'Creditmemo Document Validation Error(s):\n%1',
    evidence: 'source',
    source: `${SALES}/RefundOrder.php`,
  },
  refundOfStatus: {
    kind: 'localized',
    text: 'A creditmemo can not be created when an order has a status of %1',
    evidence: 'source',
    source: `${SALES}/Order/Validation/CanRefund.php`,
  },
  refundNotAllowed: {
    kind: 'localized',
    text: 'The order does not allow a creditmemo to be created.',
    evidence: 'source',
    source: `${SALES}/Order/Validation/CanRefund.php`,
  },
  refundQuantityInvalid: {
    kind: 'localized',
    text: 'We found an invalid quantity to refund item "%1".',
    evidence: 'source',
    source: `${SALES}/Order/Creditmemo/{Item,Validation/QuantityValidator}.php`,
  },
  refundQuantityTooHigh: {
    kind: 'localized',
    text: 'The quantity to creditmemo must not be greater than the unrefunded quantity for product SKU "%1".',
    evidence: 'source',
    source: `${SALES}/Order/Creditmemo/Validation/QuantityValidator.php`,
  },
  refundTotalTooHigh: {
    kind: 'localized',
    text: 'The most money available to refund is %1.',
    evidence: 'source',
    source: `${SALES}/Order/Creditmemo/Validation/TotalsValidator.php`,
  },
  refundOfForeignItem: {
    kind: 'localized',
    text: 'The creditmemo contains product item that is not part of the original order.',
    evidence: 'source',
    source: `${SALES}/Order/Creditmemo/Item/Validation/CreationQuantityValidator.php`,
  },
  refundOfMoreThanInvoiced: {
    kind: 'localized',
    text: 'The quantity to refund must not be greater than the unrefunded quantity.',
    evidence: 'source',
    source: `${SALES}/Order/Creditmemo/Item/Validation/CreationQuantityValidator.php`,
  },
  refundOfShippingTooHigh: {
    kind: 'localized',
    text: 'Maximum shipping amount allowed to refund is: %1',
    evidence: 'source',
    source: `${SALES}/Order/Creditmemo/Total/Shipping.php`,
  },
  refundNotSaved: {
    kind: 'localized',
    text: 'Could not save a Creditmemo, see error log for details',
    evidence: 'source',
    source: `${SALES}/RefundOrder.php`,
  },
});
