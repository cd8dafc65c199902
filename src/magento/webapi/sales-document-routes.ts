import { intParameter, optionalParameter, routeParameter, type WebapiRoute } from './webapi-route.ts';

const INVOICE = ['Magento_Sales::sales_invoice'] as const;
const SHIPMENT = ['Magento_Sales::shipment'] as const;
const CREDIT_MEMO = ['Magento_Sales::sales_creditmemo'] as const;
const CREATE = ['Magento_Sales::create'] as const;
const id = intParameter('id');
const orderId = intParameter('orderId');
const searchCriteria = routeParameter('searchCriteria', 'SearchCriteria');
const flag = (name: string) => optionalParameter(routeParameter(name, 'boolean'));
const creation = [flag('notify'), flag('appendComment')] as const;

/** Routes that save orders, and those of invoices, shipments and credit memos, for admins and integrations. [Sales/etc/webapi.xml] */
export const salesDocumentRoutes = [
  {
    method: 'POST',
    path: '/V1/orders',
    resources: CREATE,
    service: 'saveOrder',
    serviceInterface: 'salesOrderRepositoryV1',
    parameters: [routeParameter('entity', 'Order')],
    evidence: 'source',
  },
  {
    method: 'PUT',
    path: '/V1/orders/create',
    resources: CREATE,
    service: 'saveOrder',
    serviceInterface: 'salesOrderRepositoryV1',
    parameters: [routeParameter('entity', 'Order')],
    evidence: 'source',
  },
  {
    method: 'POST',
    path: '/V1/order/:orderId/invoice',
    resources: ['Magento_Sales::invoice'],
    service: 'invoiceOrder',
    serviceInterface: 'salesInvoiceOrderV1',
    parameters: [
      orderId,
      flag('capture'),
      optionalParameter(routeParameter('items', 'InvoiceItemCreation[]')),
      ...creation,
      optionalParameter(routeParameter('comment', 'InvoiceComment')),
      optionalParameter(routeParameter('arguments', 'InvoiceArguments')),
    ],
    evidence: 'source',
  },
  {
    method: 'POST',
    path: '/V1/order/:orderId/ship',
    resources: ['Magento_Sales::ship'],
    service: 'shipOrder',
    serviceInterface: 'salesShipOrderV1',
    parameters: [
      orderId,
      optionalParameter(routeParameter('items', 'ShipmentItemCreation[]')),
      ...creation,
      optionalParameter(routeParameter('comment', 'ShipmentComment')),
      optionalParameter(routeParameter('tracks', 'ShipmentTrackCreation[]')),
      optionalParameter(routeParameter('packages', 'ShipmentPackageCreation[]')),
      optionalParameter(routeParameter('arguments', 'ShipmentArguments')),
    ],
    evidence: 'source',
  },
  {
    method: 'POST',
    path: '/V1/order/:orderId/refund',
    resources: ['Magento_Sales::creditmemo'],
    service: 'refundOrder',
    serviceInterface: 'salesRefundOrderV1',
    parameters: [
      orderId,
      optionalParameter(routeParameter('items', 'CreditMemoItemCreation[]')),
      flag('notify'),
      flag('appendComment'),
      optionalParameter(routeParameter('comment', 'CreditMemoComment')),
      optionalParameter(routeParameter('arguments', 'CreditMemoArguments')),
    ],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/creditmemo/:id',
    resources: CREDIT_MEMO,
    service: 'getCreditMemo',
    serviceInterface: 'salesCreditmemoRepositoryV1',
    parameters: [id],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/creditmemos',
    resources: CREDIT_MEMO,
    service: 'searchCreditMemos',
    serviceInterface: 'salesCreditmemoRepositoryV1',
    parameters: [searchCriteria],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/invoices/:id',
    resources: INVOICE,
    service: 'getInvoice',
    serviceInterface: 'salesInvoiceRepositoryV1',
    parameters: [id],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/invoices',
    resources: INVOICE,
    service: 'searchInvoices',
    serviceInterface: 'salesInvoiceRepositoryV1',
    parameters: [searchCriteria],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/shipment/:id',
    resources: SHIPMENT,
    service: 'getShipment',
    serviceInterface: 'salesShipmentRepositoryV1',
    parameters: [id],
    evidence: 'source',
  },
  {
    method: 'GET',
    path: '/V1/shipments',
    resources: SHIPMENT,
    service: 'searchShipments',
    serviceInterface: 'salesShipmentRepositoryV1',
    parameters: [searchCriteria],
    evidence: 'source',
  },
] as const satisfies readonly WebapiRoute[];
