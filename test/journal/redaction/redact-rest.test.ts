import { expect, test } from 'vitest';
import { isSecretName } from '../../../src/http/secret-names.ts';
import { dataTypes } from '../../../src/magento/webapi/data-types.ts';
import { webapiRoutes } from '../../../src/magento/webapi/webapi-routes.ts';
import { boss, createRestClient, mara, type RestClient } from '../../rest/rest-client.ts';

const SECRET = 's3cr3t-V4lue-0f-thi5-t3st';
const JSON_TYPE = { 'Content-Type': 'application/json' };
const XML_TYPE = { 'Content-Type': 'application/xml' };

/** The journal entries of a call, as JSON. */
async function entriesOf(
  { call, magento }: RestClient,
  method: string,
  path: string,
  body?: string,
  headers?: Readonly<Record<string, string>>,
) {
  await magento.requests.clear();
  await call(method, path, body, headers);
  const { items } = await magento.requests.list();
  expect(items).toHaveLength(1);
  return JSON.stringify(items);
}

test.each([
  ['GET', `/rest/V1/customers/1/password/resetLinkToken/${SECRET}`],
  ['GET', `/rest/default/V1/customers/1/password/resetLinkToken/${SECRET}`],
  ['DELETE', `/rest/V1/customers/1/password/resetLinkToken/${SECRET}`],
  ['GET', `/rest/V1/customers/1/password/resetlinktoken/${SECRET}/`],
  ['GET', `/unknown/resetLinkToken/${SECRET}?x=1`],
])('redacts the token of a reset link in the path of %s %s', async (method, path) => {
  const entries = await entriesOf(await createRestClient(), method, path);
  expect(entries).not.toContain(SECRET);
  expect(entries).toMatch(/resetLinkToken\/\[masked \w+\]/i);
});

test.each([
  'tfaToken',
  'tfa_token',
  'otp',
  'passcode',
  'signatureResponse',
  'publicKeyCredentialJson',
  'public_key_credential_json',
  'resetToken',
  'resetPasswordLinkToken',
  'confirmation',
  'confirmationKey',
  'currentPassword',
])('redacts %s in JSON, in an array, in truncated JSON, in XML and in a query string', async (name) => {
  const client = await createRestClient();
  const path = '/rest/V1/tfa/provider/google/activate';
  const json = JSON.stringify({ [name]: SECRET });
  for (const [body, type] of [
    [json, JSON_TYPE],
    [`[${json}]`, JSON_TYPE],
    [json.slice(0, -2), JSON_TYPE],
    [`{"${name}": ${SECRET}}`, JSON_TYPE],
    [`{'${name}': '${SECRET}'}`, JSON_TYPE],
    [JSON.stringify({ [name]: [{ x: SECRET }] }), JSON_TYPE],
    [`<a><${name}>${SECRET}</${name}></a>`, XML_TYPE],
    [`<a><${name} x="y">${SECRET}</${name} ></a>`, XML_TYPE],
    [`<a><${name}><![CDATA[<b>${SECRET}</${name}>${SECRET}]]></${name}></a>`, XML_TYPE],
    [`<a><${name}><!-- x -->${SECRET}</${name}></a>`, XML_TYPE],
    [`<a><${name}><item>${SECRET}</item></${name}></a>`, XML_TYPE],
    [`<a><${name}>${SECRET}`, XML_TYPE],
  ] as const) {
    expect(await entriesOf(client, 'POST', path, body, type), body).not.toContain(SECRET);
  }
  const encoded = `%${name.charCodeAt(0).toString(16)}${name.slice(1)}`;
  for (const query of [name, encoded, `${name}[]`, `${name}%5Bx%5D`]) {
    const url = `/rest/V1/tfa/tfat-user-providers?${query}=${SECRET}`;
    expect(await entriesOf(client, 'GET', url), query).not.toContain(SECRET);
  }
});

test('does not repeat an unreadable body in an error of developer mode', async () => {
  const { call } = await createRestClient({ mode: 'developer' });
  const { text } = await call('POST', '/rest/V1/integration/customer/token', `{"password": ${SECRET}}`);
  expect(JSON.parse(text).message).toMatch(/^Decoding error: \nUnable to unserialize value. Error: Syntax error\n#0 /);
  expect(text).not.toContain(SECRET);
});

test('redacts every parameter and property that is not listed as public here', () => {
  const names = [
    ...webapiRoutes.flatMap(({ parameters }) => parameters.map(({ name }) => name)),
    ...Object.values(dataTypes).flatMap(Object.keys),
  ];
  expect([...new Set(names)].filter((name) => !isSecretName(name)).toSorted()).toMatchInlineSnapshot(`
    [
      "account_status",
      "additionalData",
      "additional_data",
      "additional_information",
      "address",
      "addressId",
      "addressInformation",
      "address_status",
      "address_type",
      "addresses",
      "adjustment_negative",
      "adjustment_positive",
      "agreement_ids",
      "amount_authorized",
      "amount_canceled",
      "amount_ordered",
      "amount_paid",
      "amount_refunded",
      "appendComment",
      "applied_rule_ids",
      "arguments",
      "assistance_allowed",
      "attributeCode",
      "attribute_code",
      "base_adjustment_negative",
      "base_adjustment_positive",
      "base_amount_authorized",
      "base_amount_ordered",
      "base_amount_paid",
      "base_amount_refunded",
      "base_cost",
      "base_currency_code",
      "base_discount_amount",
      "base_discount_canceled",
      "base_discount_invoiced",
      "base_discount_refunded",
      "base_discount_tax_compensation_amount",
      "base_discount_tax_compensation_invoiced",
      "base_discount_tax_compensation_refunded",
      "base_grand_total",
      "base_original_price",
      "base_price",
      "base_price_incl_tax",
      "base_row_invoiced",
      "base_row_total",
      "base_row_total_incl_tax",
      "base_shipping_amount",
      "base_shipping_canceled",
      "base_shipping_discount_amount",
      "base_shipping_discount_tax_compensation_amnt",
      "base_shipping_incl_tax",
      "base_shipping_invoiced",
      "base_shipping_refunded",
      "base_shipping_tax_amount",
      "base_shipping_tax_refunded",
      "base_subtotal",
      "base_subtotal_canceled",
      "base_subtotal_incl_tax",
      "base_subtotal_invoiced",
      "base_subtotal_refunded",
      "base_tax_amount",
      "base_tax_canceled",
      "base_tax_invoiced",
      "base_tax_refunded",
      "base_to_global_rate",
      "base_to_order_rate",
      "base_to_quote_rate",
      "base_total_canceled",
      "base_total_due",
      "base_total_invoiced",
      "base_total_invoiced_cost",
      "base_total_offline_refunded",
      "base_total_online_refunded",
      "base_total_paid",
      "base_total_qty_ordered",
      "base_total_refunded",
      "billingAddress",
      "billing_address",
      "billing_address_id",
      "blockId",
      "bulkUuid",
      "bundle_options",
      "can_ship_partially",
      "can_ship_partially_item",
      "capture",
      "carrier_code",
      "cartId",
      "cartItem",
      "categoryId",
      "cc_exp_month",
      "cc_exp_year",
      "cc_last4",
      "cc_owner",
      "cc_ss_start_month",
      "cc_ss_start_year",
      "cc_status",
      "cc_trans_id",
      "cc_type",
      "city",
      "code",
      "comment",
      "company",
      "condition_type",
      "configurable_item_options",
      "converted_at",
      "country",
      "countryId",
      "country_id",
      "couponCode",
      "coupon_code",
      "created_at",
      "created_in",
      "currency",
      "current_page",
      "custom_attributes",
      "custom_options",
      "customer",
      "customerEmail",
      "customerId",
      "customer_address_id",
      "customer_dob",
      "customer_email",
      "customer_firstname",
      "customer_gender",
      "customer_group_id",
      "customer_id",
      "customer_is_guest",
      "customer_lastname",
      "customer_middlename",
      "customer_note",
      "customer_note_notify",
      "customer_prefix",
      "customer_suffix",
      "customer_tax_class_id",
      "customer_taxvat",
      "default_billing",
      "default_shipping",
      "depth",
      "description",
      "deviceData",
      "direction",
      "disable_auto_group_change",
      "discount_amount",
      "discount_canceled",
      "discount_description",
      "discount_invoiced",
      "discount_percent",
      "discount_refunded",
      "discount_tax_compensation_amount",
      "discount_tax_compensation_invoiced",
      "discount_tax_compensation_refunded",
      "dob",
      "echeck_type",
      "editMode",
      "edit_increment",
      "email",
      "email_sent",
      "entity",
      "entity_id",
      "entity_name",
      "entity_type",
      "event_id",
      "exclude_website_ids",
      "ext_customer_id",
      "ext_order_id",
      "ext_order_item_id",
      "extension_attributes",
      "fax",
      "field",
      "filter_groups",
      "filters",
      "firstname",
      "forceReload",
      "forced_shipment_with_invoice",
      "formCode",
      "free_shipping",
      "gender",
      "giftMessage",
      "gift_message_id",
      "gift_messages",
      "global_currency_code",
      "grand_total",
      "group",
      "group_id",
      "hold_before_state",
      "hold_before_status",
      "id",
      "increment_id",
      "is_active",
      "is_customer_notified",
      "is_qty_decimal",
      "is_subscribed",
      "is_virtual",
      "is_visible_on_front",
      "itemId",
      "item_id",
      "items",
      "items_count",
      "items_qty",
      "last_trans_id",
      "lastname",
      "locked_do_invoice",
      "locked_do_ship",
      "message",
      "method",
      "middlename",
      "name",
      "no_discount",
      "notify",
      "option_id",
      "option_qty",
      "option_selections",
      "option_value",
      "orderId",
      "order_currency_code",
      "order_id",
      "order_item_id",
      "orig_order_id",
      "original_increment_id",
      "original_price",
      "packages",
      "pageId",
      "page_size",
      "parent_id",
      "parent_item_id",
      "payment",
      "paymentMethod",
      "payment_auth_expiration",
      "payment_authorization_amount",
      "phone_number",
      "po_number",
      "postcode",
      "prefix",
      "price",
      "price_incl_tax",
      "product_id",
      "product_option",
      "product_type",
      "protect_code",
      "protection_eligibility",
      "providerCode",
      "providersCodes",
      "qty",
      "qty_backordered",
      "qty_canceled",
      "qty_invoiced",
      "qty_ordered",
      "qty_refunded",
      "qty_returned",
      "qty_shipped",
      "quote",
      "quoteId",
      "quote_address_id",
      "quote_currency_code",
      "quote_id",
      "quote_item_id",
      "quote_payment_id",
      "recipient",
      "redirectUrl",
      "region",
      "region_code",
      "region_id",
      "relation_child_id",
      "relation_child_real_id",
      "relation_parent_id",
      "relation_parent_real_id",
      "remote_ip",
      "reserved_order_id",
      "return_to_stock_items",
      "rootCategoryId",
      "row_invoiced",
      "row_total",
      "row_total_incl_tax",
      "row_weight",
      "same_as_billing",
      "save_in_address_book",
      "searchCriteria",
      "sender",
      "shipping",
      "shippingCarrierCode",
      "shippingMethodCode",
      "shipping_address",
      "shipping_amount",
      "shipping_assignments",
      "shipping_canceled",
      "shipping_captured",
      "shipping_carrier_code",
      "shipping_description",
      "shipping_discount_amount",
      "shipping_discount_tax_compensation_amount",
      "shipping_incl_tax",
      "shipping_invoiced",
      "shipping_method_code",
      "shipping_refunded",
      "shipping_tax_amount",
      "shipping_tax_refunded",
      "sku",
      "sort_orders",
      "source_code",
      "state",
      "status",
      "statusHistory",
      "status_histories",
      "stock_id",
      "storeCodes",
      "storeId",
      "store_currency_code",
      "store_id",
      "store_name",
      "store_to_base_rate",
      "store_to_order_rate",
      "store_to_quote_rate",
      "street",
      "subtotal",
      "subtotal_canceled",
      "subtotal_incl_tax",
      "subtotal_invoiced",
      "subtotal_refunded",
      "suffix",
      "tax_amount",
      "tax_canceled",
      "tax_class_id",
      "tax_class_name",
      "tax_invoiced",
      "tax_percent",
      "tax_refunded",
      "taxvat",
      "telephone",
      "template",
      "title",
      "total_canceled",
      "total_due",
      "total_invoiced",
      "total_item_count",
      "total_offline_refunded",
      "total_online_refunded",
      "total_paid",
      "total_qty_ordered",
      "total_refunded",
      "track_number",
      "tracks",
      "updated_at",
      "useForShipping",
      "userId",
      "username",
      "value",
      "vat_id",
      "vat_is_valid",
      "vat_request_date",
      "vat_request_id",
      "vat_request_success",
      "via",
      "websiteId",
      "website_id",
      "weee_tax_applied",
      "weight",
      "x_forwarded_for",
    ]
  `);
});

test('redacts the data of asynchronous operations', async () => {
  const { call, bearerHeader, magento } = await createRestClient();
  const customer = { email: mara.email, firstname: 'Mara', lastname: 'Lind' };
  const sent = await call('POST', '/rest/async/V1/customers', { customer, password: SECRET });
  const { bulk_uuid } = sent.body as { bulk_uuid: string };
  const admin = await bearerHeader({ admin: boss.username });
  const status = await call('GET', `/rest/V1/bulk/${bulk_uuid}/detailed-status`, undefined, admin);
  expect(status.text).toContain(SECRET);
  expect(await magento.requests.ndjson()).not.toContain(SECRET);
});

test('shows the values that are not secret', async () => {
  const body = `<a><password/><username>${mara.email}</username><password x="y" /><otp>${SECRET}</otp><via>sms</via></a>`;
  const entries = await entriesOf(
    await createRestClient(),
    'POST',
    '/rest/V1/integration/customer/token',
    body,
    XML_TYPE,
  );
  expect(entries).toMatch(
    /<a><password\/><username>mara\.lind@example\.com<\/username><password x=\\"y\\" \/><otp>\[masked \w+\]<\/otp><via>sms<\/via><\/a>/,
  );
});

test('redacts a token in an XML response', async () => {
  const { call, magento } = await createRestClient();
  const { text } = await call(
    'POST',
    '/rest/V1/integration/customer/token',
    { username: mara.email, password: mara.password },
    { Accept: 'text/xml' },
  );
  const [, token = ''] = /<response>(.+)<\/response>/.exec(text) ?? [];
  expect(token).toMatch(/^ey/);
  expect(JSON.stringify((await magento.requests.list()).items)).not.toContain(token);
});

test('redacts the secret, QR code and signed request in the response of a provider setup', async () => {
  const { call, magento } = await createRestClient({
    config: { 'twofactorauth/general/force_providers': 'google' },
  });
  await call('POST', '/rest/V1/integration/admin/token', boss);
  const [mail] = await magento.mailbox.list();
  const tfaToken = String(mail?.variables['tfat']);
  const { status, body } = await call('POST', '/rest/V1/tfa/provider/google/configure', { tfaToken });
  expect(status).toBe(200);
  const entries = JSON.stringify((await magento.requests.list()).items);
  for (const secret of [tfaToken, ...Object.values(Object(body)).map(String)]) expect(entries).not.toContain(secret);
});

test.each([
  ['unclosed elements', '<password>'.repeat(100_000)],
  ['unclosed tags', '<password '.repeat(100_000)],
  ['unclosed CDATA sections', '<![CDATA['.repeat(100_000)],
  ['reset links', '/resetLinkToken/'.repeat(60_000)],
  ['multipart names', 'name="password"\r\n'.repeat(50_000)],
  ['unclosed attributes', ' password = "'.repeat(80_000)],
  ['form brackets', '&x['.repeat(300_000)],
  ['namespaces', '<a:'.repeat(300_000)],
])('redacts a body of up to 1 MB of %s without backtracking', async (_, body) => {
  expect(await entriesOf(await createRestClient(), 'POST', '/rest/V1/customers', body, XML_TYPE)).toContain(
    '/V1/customers',
  );
});
