import { definePhrases } from './phrase.ts';

const SALES = 'app/code/Magento/Sales/Model';

/** Orders, invoices and shipments in REST. The messages of one validation are joined by line feeds. */
export const salesDocumentPhrases = definePhrases({
  invoiceInvalid: {
    kind: 'localized',
    rendered: true,
    text: 'Invoice Document Validation Error(s):\n%1',
    evidence: 'source',
    source: `${SALES}/InvoiceOrder.php`,
  },
  invoiceOfStatus: {
    kind: 'localized',
    text: 'An invoice cannot be created when an order has a status of %1',
    evidence: 'source',
    source: `${SALES}/Order/Validation/CanInvoice.php`,
  },
  invoiceNotAllowed: {
    kind: 'localized',
    text: 'The order does not allow an invoice to be created.',
    evidence: 'source',
    source: `${SALES}/Order/Validation/CanInvoice.php`,
  },
  invoiceWithoutProducts: {
    kind: 'localized',
    text: "The invoice can't be created without products. Add products and try again.",
    evidence: 'source',
    source: `${SALES}/Order/InvoiceQuantityValidator.php`,
  },
  invoiceQuantityInvalid: {
    kind: 'localized',
    text: 'We found an invalid quantity to invoice item "%1".',
    evidence: 'source',
    source: `${SALES}/Service/InvoiceService.php setInvoiceItemQuantity`,
  },
  shipmentInvalid: {
    kind: 'localized',
    rendered: true,
    text: 'Shipment Document Validation Error(s):\n%1',
    evidence: 'source',
    source: `${SALES}/ShipOrder.php`,
  },
  shipmentOfStatus: {
    kind: 'localized',
    text: 'A shipment cannot be created when an order has a status of %1',
    evidence: 'source',
    source: `${SALES}/Order/Validation/CanShip.php`,
  },
  shipmentNotAllowed: {
    kind: 'localized',
    text: 'The order does not allow a shipment to be created.',
    evidence: 'source',
    source: `${SALES}/Order/Validation/CanShip.php`,
  },
  shipmentWithoutProducts: {
    kind: 'localized',
    text: "You can't create a shipment without products.",
    evidence: 'source',
    source: `${SALES}/Order/Shipment/Validation/QuantityValidator.php`,
  },
  trackWithoutNumber: {
    kind: 'localized',
    text: 'Please enter a tracking number.',
    evidence: 'source',
    source: `${SALES}/Order/ShipmentFactory.php prepareTracks; Order/Shipment/Validation/TrackValidator.php`,
  },
  salesDocumentIdMissing: {
    kind: 'input',
    text: 'An ID is needed. Set the ID and try again.',
    evidence: 'source',
    source: `${SALES}/Order/{InvoiceRepository,ShipmentRepository}.php get`,
  },
  orderNumberExists: {
    kind: 'alreadyExists',
    text: 'Unique constraint violation found',
    evidence: 'source',
    source: 'lib/internal/Magento/Framework/Model/ResourceModel/Db/AbstractDb.php save; module-sales/etc/db_schema.xml',
  },
  commentOfStatus: {
    kind: 'localized',
    text: 'Unable to add comment: The status "%1" is not part of the order status history.',
    since: '2.4.8',
    earlierTexts: [
      {
        since: '2.4.7',
        text: `Unable to add comment: The status "%1" is not part of the order\n${' '.repeat(17)}status history.`,
      },
    ],
    evidence: 'source',
    source: `${SALES}/Service/OrderService.php addComment; the source of 2.4.7 breaks the line within the string`,
  },
});
