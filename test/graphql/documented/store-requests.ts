import { expect } from 'vitest';
import type { DocumentedRequest } from './documented-request.ts';

/** developer.adobe.com/commerce/webapi/graphql/schema/store, attributes and products */
export const storeRequests: readonly DocumentedRequest[] = [
  {
    operation: 'storeConfig',
    query: '{ storeConfig { store_code locale base_currency_code minimum_password_length } }',
    data: { storeConfig: { store_code: 'default', locale: 'en_US', base_currency_code: 'USD' } },
  },
  {
    operation: 'availableStores',
    query: '{ availableStores { store_code website_code } }',
    data: { availableStores: [{ store_code: 'default', website_code: 'base' }] },
  },
  {
    operation: 'countries',
    query: '{ countries { id two_letter_abbreviation full_name_english } }',
    data: { countries: expect.arrayContaining([expect.objectContaining({ id: 'US' })]) },
  },
  {
    operation: 'country',
    query: '{ country(id: "US") { id available_regions { code name } } }',
    data: { country: { id: 'US', available_regions: expect.arrayContaining([{ code: 'TX', name: 'Texas' }]) } },
  },
  {
    operation: 'currency',
    query: '{ currency { base_currency_code available_currency_codes exchange_rates { currency_to rate } } }',
    data: { currency: { base_currency_code: 'USD', exchange_rates: [{ currency_to: 'USD', rate: 1 }] } },
  },
  {
    operation: 'recaptchaV3Config',
    query: '{ recaptchaV3Config { website_key } }',
    data: { recaptchaV3Config: { website_key: expect.any(String) } },
  },
  {
    operation: 'cmsPage',
    query: '{ cmsPage(identifier: "about") { identifier title content } }',
    data: { cmsPage: { identifier: 'about', title: 'About us', content: 'We' } },
  },
  {
    operation: 'cmsBlocks',
    query: '{ cmsBlocks(identifiers: ["footer"]) { items { identifier title content } } }',
    data: { cmsBlocks: { items: [{ identifier: 'footer', title: 'Footer', content: 'Contact' }] } },
  },
  {
    operation: 'route',
    query: '{ route(url: "top.html") { type relative_url ... on SimpleProduct { sku } } }',
    data: { route: { type: 'PRODUCT', relative_url: 'top.html', sku: 'TOP' } },
  },
  {
    operation: 'products',
    query: '{ products(search: "Top", pageSize: 2) { total_count items { sku name } page_info { page_size } } }',
    data: { products: { total_count: 1, items: [{ sku: 'TOP', name: 'Linen Top' }], page_info: { page_size: 2 } } },
  },
  {
    operation: 'categories',
    query: '{ categories(filters: { parent_id: { in: ["2"] } }) { items { name url_path product_count } } }',
    data: { categories: { items: [{ name: 'Women', url_path: 'women' }] } },
  },
  {
    operation: 'createProductReview',
    as: 'customer',
    query:
      'mutation { createProductReview(input: { sku: "TOP", nickname: "Mara", summary: "Good", text: "Fits", ratings: [{ id: "MQ==", value_id: "MTA=" }] }) { review { nickname summary } } }',
    data: { createProductReview: { review: { nickname: 'Mara', summary: 'Good' } } },
  },
  {
    operation: 'productReviewRatingsMetadata',
    query: '{ productReviewRatingsMetadata { items { name values { value } } } }',
    data: { productReviewRatingsMetadata: { items: [{ name: 'Quality' }] } },
  },
  {
    operation: 'attributesForm',
    query: '{ attributesForm(formCode: "customer_account_create") { items { code is_required } errors { type } } }',
    data: {
      attributesForm: { items: expect.arrayContaining([{ code: 'firstname', is_required: true }]), errors: [] },
    },
  },
  {
    operation: 'customAttributeMetadataV2',
    query:
      '{ customAttributeMetadataV2(attributes: [{ attribute_code: "color", entity_type: "catalog_product" }]) { items { code label frontend_input } errors { type } } }',
    data: { customAttributeMetadataV2: { items: [{ code: 'color', frontend_input: 'SELECT' }], errors: [] } },
  },
];
