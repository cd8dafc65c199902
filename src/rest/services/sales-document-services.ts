import { refundItems } from '../../domain/checkout/credit-memos.ts';
import {
  type DocumentInput,
  getSalesDocument,
  invoiceItems,
  listSalesDocuments,
  shipItems,
} from '../../domain/checkout/invoices-and-shipments.ts';
import { saveOrder } from '../../domain/checkout/save-order.ts';
import type { SalesDocumentKind } from '../../state/tables/sales-documents.ts';
import { creditMemoData } from '../values/credit-memo-data.ts';
import { orderData } from '../values/order-data.ts';
import { orderFromRest, type RestOrder } from '../values/order-input.ts';
import { invoiceData, shipmentData } from '../values/sales-document-data.ts';
import { searchRows } from '../values/search-criteria.ts';
import { orderOf } from './order-services.ts';
import { intArgument, objectArgument, type ServiceCall, type ServiceMethod } from './service-call.ts';

interface RestDocumentItem {
  readonly order_item_id?: number | null;
  readonly qty?: number | null;
}

interface RestDocumentComment {
  readonly comment?: string | null;
  readonly is_visible_on_front?: number | null;
}

interface RestRefundArguments {
  readonly shipping_amount?: number | null;
  readonly adjustment_positive?: number | null;
  readonly adjustment_negative?: number | null;
  readonly extension_attributes?: { readonly return_to_stock_items?: readonly number[] | null } | null;
}

interface RestTrack {
  readonly carrier_code?: string | null;
  readonly title?: string | null;
  readonly track_number?: string | null;
}

const SEARCH_FIELDS = ['entity_id', 'increment_id', 'order_id', 'store_id', 'created_at', 'updated_at', 'total_qty'];
const INVOICE_FIELDS = [...SEARCH_FIELDS, 'state', 'grand_total', 'base_grand_total'];
const SHIPMENT_FIELDS = [...SEARCH_FIELDS, 'customer_id'];

/** How documents are found and returned, by kind. */
const SEARCHES = {
  invoices: { dataOf: invoiceData, fields: INVOICE_FIELDS },
  shipments: { dataOf: shipmentData, fields: SHIPMENT_FIELDS },
  credit_memos: { dataOf: creditMemoData, fields: INVOICE_FIELDS.filter((field) => field !== 'total_qty') },
} as const;

/** Services that save orders, and those of invoices, shipments and credit memos. [Sales/etc/webapi.xml] */
export const salesDocumentServices = {
  saveOrder(call) {
    const entity = objectArgument<RestOrder>(call, 'entity');
    const store = call.realm.world.stores.get(Number(entity['store_id'])) ?? call.store;
    return orderData(call.realm, saveOrder(call.realm, store, orderFromRest(call.realm, entity)));
  },
  invoiceOrder: (call) => String(invoiceItems(call.realm, orderOf(call, 'orderId'), documentInput(call))),
  shipOrder: (call) => String(shipItems(call.realm, orderOf(call, 'orderId'), documentInput(call))),
  refundOrder(call) {
    const amounts = objectArgument<RestRefundArguments | undefined>(call, 'arguments');
    const input = {
      ...documentInput(call),
      shipping: amounts?.shipping_amount ?? undefined,
      adjustment_positive: amounts?.adjustment_positive ?? undefined,
      adjustment_negative: amounts?.adjustment_negative ?? undefined,
      restocked: amounts?.extension_attributes?.return_to_stock_items ?? undefined,
    };
    return String(refundItems(call.realm, orderOf(call, 'orderId'), input));
  },
  getCreditMemo: (call) =>
    creditMemoData(call.realm, getSalesDocument(call.realm, 'credit_memos', intArgument(call, 'id'))),
  searchCreditMemos: (call) => search(call, 'credit_memos'),
  getInvoice: (call) => invoiceData(call.realm, getSalesDocument(call.realm, 'invoices', intArgument(call, 'id'))),
  searchInvoices: (call) => search(call, 'invoices'),
  getShipment: (call) => shipmentData(call.realm, getSalesDocument(call.realm, 'shipments', intArgument(call, 'id'))),
  searchShipments: (call) => search(call, 'shipments'),
} as const satisfies Readonly<Record<string, ServiceMethod>>;

function search(call: ServiceCall, kind: SalesDocumentKind): object {
  const { realm, arguments: values } = call;
  const { dataOf, fields } = SEARCHES[kind];
  const rows = listSalesDocuments(realm, kind).map((found) => ({ ...dataOf(realm, found), id: found.document.id }));
  const { items, ...rest } = searchRows(realm, rows, fields, values['searchCriteria']);
  return { items: items.map(({ id: _, ...row }) => row), ...rest };
}

function documentInput(call: ServiceCall): DocumentInput {
  const items = objectArgument<readonly RestDocumentItem[] | undefined>(call, 'items');
  const comment = objectArgument<RestDocumentComment | undefined>(call, 'comment');
  const tracks = objectArgument<readonly RestTrack[] | undefined>(call, 'tracks');
  return {
    items: items?.map(({ order_item_id, qty }) => ({ item: order_item_id ?? 0, quantity: qty ?? 0 })),
    comment: comment && {
      comment: comment.comment ?? '',
      is_visible_on_front: Number(comment.is_visible_on_front ?? 0) > 0,
    },
    tracks: tracks?.map(({ carrier_code, title, track_number }) => ({
      carrier_code: carrier_code || 'custom',
      title: title ?? '',
      track_number: track_number ?? '',
    })),
    isNotified: call.arguments['notify'] === true,
  };
}
