import { expect, test } from 'vitest';
import { createTestShop, mara } from '../../test-shop.ts';

test('shows the settings of each store view from the configuration', async () => {
  const { send } = await createTestShop({
    config: { 'catalog/frontend/grid_per_page': 24, 'design/header/logo_width': 120, 'tax/weee/enable': 1 },
    websites: [{ code: 'base', config: { 'design/head/title_suffix': ' | Shop' } }],
    stores: [
      { code: 'en', config: { 'general/country/default': 'GB' } },
      { code: 'fr', locale: 'fr_FR', currency: 'EUR' },
      { code: 'b2b', website: 'other' },
    ],
  });
  const fields = `store_code grid_per_page title_suffix default_country logo_width logo_height
    share_customer_accounts_scope customer_access_token_lifetime root_category_uid
    product_fixed_product_tax_display_setting order_cancellation_reasons { description }`;
  const { body } = await send(`{ storeConfig { ${fields} } availableStores { store_code default_country locale } }`);
  expect(body.data).toMatchObject({
    storeConfig: {
      store_code: 'en',
      grid_per_page: 24,
      title_suffix: ' | Shop',
      default_country: 'GB',
      logo_width: 120,
      logo_height: null,
      share_customer_accounts_scope: 1,
      customer_access_token_lifetime: 1,
      root_category_uid: 'Mg==',
      product_fixed_product_tax_display_setting: 'INCLUDE_FPT_WITH_DETAILS',
    },
    availableStores: [
      { store_code: 'en', default_country: 'GB' },
      { store_code: 'fr', default_country: 'US', locale: 'fr_FR' },
    ],
  });
});

test('shows countries with their regions in the language of the store view', async () => {
  const { send } = await createTestShop({ stores: [{ code: 'default', locale: 'fr_FR', currency: 'EUR' }] });
  const { body } = await send(`{ country(id: "DE") { id three_letter_abbreviation full_name_locale full_name_english
    available_regions { id code name } } countries { id } currency { base_currency_code base_currency_symbol
    default_display_currecy_code available_currency_codes exchange_rates { currency_to rate } } }`);
  expect(body.data).toMatchObject({
    country: {
      id: 'DE',
      three_letter_abbreviation: 'DEU',
      full_name_locale: 'Allemagne',
      full_name_english: 'Germany',
      available_regions: expect.arrayContaining([{ id: 81, code: 'BAY', name: 'Bayern' }]),
    },
    currency: {
      base_currency_code: 'EUR',
      base_currency_symbol: '€',
      default_display_currecy_code: 'EUR',
      available_currency_codes: ['EUR'],
      exchange_rates: [{ currency_to: 'EUR', rate: 1 }],
    },
  });
  expect(body.data?.['countries']).toHaveLength(248);
  expect(await send('{ country { id } }')).toMatchObject({ message: 'Country "id" value should be specified' });
  expect(await send('{ country(id: "ZZ") { id } }')).toMatchObject({
    message: "The country isn't available.",
    category: 'graphql-no-such-entity',
  });
});

test('shows the Netherlands Antilles, which have no name, in the releases before 2.4.5 only', async () => {
  const isShown = async (release: string) => {
    const { send } = await createTestShop({ magento: release });
    return JSON.stringify((await send('{ countries { id full_name_locale } }')).body).includes('"AN"');
  };
  expect([await isShown('2.4.4'), await isShown('2.4.5')]).toEqual([true, false]);
});

test('shows the attributes of a form as configured', async () => {
  const { send } = await createTestShop({
    config: { 'customer/address/prefix_show': 'opt', 'customer/address/street_lines': 3 },
  });
  const form = async (code: string) => {
    const { body } = await send(`{ attributesForm(formCode: "${code}") { items { code label frontend_input is_required
      ... on CustomerAttributeMetadata { multiline_count sort_order validate_rules { name value } }
      options { value label is_default } } errors { type message } } }`);
    return body.data?.['attributesForm'] as { items: { code: string }[]; errors: unknown[] };
  };
  const account = await form('customer_account_create');
  expect(account.items.map(({ code }) => code)).toEqual(['prefix', 'firstname', 'lastname', 'email']);
  const address = await form('customer_register_address');
  expect(address.items).toEqual(
    expect.arrayContaining([
      expect.objectContaining({ code: 'street', frontend_input: 'MULTILINE', multiline_count: 3, is_required: true }),
      expect.objectContaining({
        code: 'country_id',
        options: expect.arrayContaining([{ value: 'US', label: 'United States', is_default: true }]),
      }),
    ]),
  );
  expect(await form('adminhtml_customer')).toEqual({
    items: [],
    errors: [{ type: 'ENTITY_NOT_FOUND', message: 'Form "adminhtml_customer" could not be found.' }],
  });
  expect(await send('{ attributesForm(formCode: "") { items { code } } }')).toMatchObject({
    message: 'Required parameter "formCode" of type string.',
  });
});

test('a newsletter subscription of a customer applies to the account', async () => {
  const { send, authorize } = await createTestShop();
  const headers = await authorize(mara.email);
  const subscribe = (email: string) =>
    send(`mutation { subscribeEmailToNewsletter(email: "${email}") { status } }`, {}, headers);
  expect((await subscribe(mara.email)).body.data).toEqual({ subscribeEmailToNewsletter: { status: 'SUBSCRIBED' } });
  expect((await send('{ customer { is_subscribed } }', {}, await authorize(mara.email))).body.data).toEqual({
    customer: { is_subscribed: true },
  });
  expect(await subscribe(mara.email)).toMatchObject({ message: 'This email address is already subscribed.' });
  expect(await subscribe('not an e-mail')).toMatchObject({ message: 'Enter a valid email address.' });
});
