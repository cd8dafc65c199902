import { expect, test } from 'vitest';
import { seedAgreement, seedCoupons } from '../../../src/state/seed/seed-sales-rules.ts';

const terms = { name: 'Terms', content: 'All sales are final.', checkbox_text: 'I agree' };

test('terms have the defaults of Magento, and their position as id', () => {
  expect(seedAgreement(terms, 2)).toEqual({
    ...terms,
    agreement_id: 3,
    content_height: null,
    is_active: true,
    is_html: false,
    mode: 'MANUAL',
  });
});

test('terms keep the properties of the document', () => {
  const fixture = {
    ...terms,
    agreement_id: 9,
    content_height: '10em',
    is_active: false,
    is_html: true,
    mode: 'AUTO' as const,
    stores: ['fr'],
  };
  expect(seedAgreement(fixture, 0)).toEqual(fixture);
});

test('a coupon is found by its code in any letter case, and is active without limits by default', () => {
  const coupons = seedCoupons(
    [
      { code: 'Sale', percent: 5 },
      { code: 'OLD', is_active: false, free_shipping: true, from: '1970-01-01T00:00:01Z', to: '1970-01-01T00:00:02Z' },
    ],
    Date.parse,
  );
  expect([...coupons]).toEqual([
    ['sale', { code: 'Sale', percent: 5, is_active: true, free_shipping: false, from: null, to: null }],
    ['old', { code: 'OLD', is_active: false, free_shipping: true, from: 1000, to: 2000 }],
  ]);
});
