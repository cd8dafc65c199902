/** Properties of one type, from their names separated by spaces. */
const properties = <const Type extends string>(type: Type, names: string): Readonly<Record<string, Type>> =>
  Object.fromEntries(
    names
      .trim()
      .split(/\s+/)
      .map((name) => [name, type]),
  );

const documentComment = { comment: 'string', is_visible_on_front: 'int', extension_attributes: 'Extension' } as const;
const documentArguments = { extension_attributes: 'DocumentArgumentsExtension' } as const;

/** The properties of orders, and of the data from which invoices and shipments are created. [Sales/Api/Data] */
export const orderDataTypes = {
  Order: {
    ...properties(
      'float',
      `adjustment_negative adjustment_positive base_adjustment_negative base_adjustment_positive base_discount_amount
       base_discount_canceled base_discount_invoiced base_discount_refunded base_grand_total
       base_discount_tax_compensation_amount base_discount_tax_compensation_invoiced
       base_discount_tax_compensation_refunded base_shipping_amount base_shipping_canceled base_shipping_discount_amount
       base_shipping_discount_tax_compensation_amnt base_shipping_incl_tax base_shipping_invoiced base_shipping_refunded
       base_shipping_tax_amount base_shipping_tax_refunded base_subtotal base_subtotal_canceled base_subtotal_incl_tax
       base_subtotal_invoiced base_subtotal_refunded base_tax_amount base_tax_canceled base_tax_invoiced
       base_tax_refunded base_total_canceled base_total_due base_total_invoiced base_total_invoiced_cost
       base_total_offline_refunded base_total_online_refunded base_total_paid base_total_qty_ordered
       base_total_refunded base_to_global_rate base_to_order_rate discount_amount discount_canceled discount_invoiced
       discount_refunded grand_total discount_tax_compensation_amount discount_tax_compensation_invoiced
       discount_tax_compensation_refunded payment_authorization_amount shipping_amount shipping_canceled
       shipping_discount_amount shipping_discount_tax_compensation_amount shipping_incl_tax shipping_invoiced
       shipping_refunded shipping_tax_amount shipping_tax_refunded store_to_base_rate store_to_order_rate subtotal
       subtotal_canceled subtotal_incl_tax subtotal_invoiced subtotal_refunded tax_amount tax_canceled tax_invoiced
       tax_refunded total_canceled total_due total_invoiced total_offline_refunded total_online_refunded total_paid
       total_qty_ordered total_refunded weight`,
    ),
    ...properties(
      'string',
      `applied_rule_ids base_currency_code coupon_code created_at customer_dob customer_email customer_firstname
       customer_lastname customer_middlename customer_note customer_prefix customer_suffix customer_taxvat
       discount_description ext_customer_id ext_order_id global_currency_code hold_before_state hold_before_status
       increment_id order_currency_code original_increment_id protect_code relation_child_id relation_child_real_id
       relation_parent_id relation_parent_real_id remote_ip shipping_description state status store_currency_code
       store_name updated_at x_forwarded_for`,
    ),
    ...properties(
      'int',
      `billing_address_id can_ship_partially can_ship_partially_item customer_gender customer_group_id customer_id
       customer_is_guest customer_note_notify edit_increment email_sent entity_id forced_shipment_with_invoice is_virtual
       payment_auth_expiration quote_address_id quote_id store_id total_item_count`,
    ),
    items: 'OrderItem[]',
    billing_address: 'OrderAddress',
    payment: 'OrderPayment',
    status_histories: 'OrderStatusHistory[]',
    extension_attributes: 'OrderExtension',
  },
  OrderExtension: { shipping_assignments: 'ShippingAssignment[]' },
  ShippingAssignment: {
    shipping: 'OrderShipping',
    items: 'OrderItem[]',
    stock_id: 'int',
    extension_attributes: 'Extension',
  },
  OrderShipping: { address: 'OrderAddress', method: 'string', extension_attributes: 'Extension' },
  OrderItem: {
    ...properties(
      'string',
      `additional_data applied_rule_ids created_at description ext_order_item_id name product_type sku updated_at
       weee_tax_applied`,
    ),
    ...properties(
      'float',
      `amount_refunded base_amount_refunded base_cost base_discount_amount base_original_price base_price
       base_price_incl_tax base_row_invoiced base_row_total base_row_total_incl_tax base_tax_amount base_tax_invoiced
       discount_amount discount_invoiced discount_percent original_price price price_incl_tax qty_backordered
       qty_canceled qty_invoiced qty_ordered qty_refunded qty_returned qty_shipped row_invoiced row_total
       row_total_incl_tax row_weight tax_amount tax_canceled tax_invoiced tax_percent tax_refunded weight`,
    ),
    ...properties(
      'int',
      `event_id free_shipping is_qty_decimal is_virtual item_id locked_do_invoice locked_do_ship no_discount order_id
       parent_item_id product_id quote_item_id store_id`,
    ),
    product_option: 'ProductOption',
    extension_attributes: 'Extension',
  },
  OrderAddress: {
    ...properties(
      'string',
      `address_type city company country_id email fax firstname lastname middlename postcode prefix region region_code
       suffix telephone vat_id vat_request_date vat_request_id`,
    ),
    ...properties(
      'int',
      'customer_address_id customer_id entity_id parent_id region_id vat_is_valid vat_request_success',
    ),
    street: 'string[]',
    extension_attributes: 'Extension',
  },
  OrderPayment: {
    ...properties(
      'string',
      `account_status additional_data address_status cc_exp_month cc_exp_year cc_last4 cc_owner cc_ss_start_month
       cc_ss_start_year cc_status cc_trans_id cc_type echeck_type last_trans_id method po_number protection_eligibility`,
    ),
    additional_information: 'string[]',
    ...properties(
      'float',
      `amount_authorized amount_canceled amount_ordered amount_paid amount_refunded base_amount_authorized
       base_amount_ordered base_amount_paid base_shipping_amount shipping_amount shipping_captured shipping_refunded`,
    ),
    ...properties('int', 'entity_id parent_id quote_payment_id'),
    extension_attributes: 'Extension',
  },
  InvoiceItemCreation: { order_item_id: 'int', qty: 'float', extension_attributes: 'Extension' },
  ShipmentItemCreation: { order_item_id: 'int', qty: 'float', extension_attributes: 'Extension' },
  InvoiceComment: documentComment,
  ShipmentComment: documentComment,
  ShipmentTrackCreation: {
    track_number: 'string',
    title: 'string',
    carrier_code: 'string',
    extension_attributes: 'Extension',
  },
  CreditMemoItemCreation: { order_item_id: 'int', qty: 'float', extension_attributes: 'Extension' },
  CreditMemoComment: documentComment,
  CreditMemoArguments: {
    shipping_amount: 'float',
    adjustment_positive: 'float',
    adjustment_negative: 'float',
    extension_attributes: 'CreditMemoArgumentsExtension',
  },
  /** Items whose pieces return to the stock. [SalesInventory etc/extension_attributes.xml] */
  CreditMemoArgumentsExtension: { return_to_stock_items: 'int[]' },
  InvoiceArguments: documentArguments,
  ShipmentArguments: documentArguments,
  ShipmentPackageCreation: { extension_attributes: 'Extension' },
  /** With the stock source of the inventory modules. [InventoryShipping etc/extension_attributes.xml] */
  DocumentArgumentsExtension: { source_code: 'string' },
} as const;
