import type { AgreementFixture, CouponFixture } from '../document/checkout-fixtures.ts';
import { type Agreement, type Coupon, couponKey } from '../tables/sales-rules.ts';
import { type ParseTime, parseOptionalTime } from './fixture-time.ts';

/** The coupons of the document, by `couponKey`. */
export const seedCoupons = (fixtures: readonly CouponFixture[], parseTime: ParseTime): ReadonlyMap<string, Coupon> =>
  new Map(
    fixtures.map(({ from, to, is_active = true, free_shipping = false, ...coupon }) => [
      couponKey(coupon.code),
      {
        ...coupon,
        is_active,
        free_shipping,
        from: parseOptionalTime(from, parseTime, null),
        to: parseOptionalTime(to, parseTime, null),
      },
    ]),
  );

/** Builds the row of the terms of the checkout. */
export const seedAgreement = (fixture: AgreementFixture, index: number): Agreement => ({
  agreement_id: fixture.agreement_id ?? index + 1,
  name: fixture.name,
  content: fixture.content,
  content_height: fixture.content_height ?? null,
  checkbox_text: fixture.checkbox_text,
  is_active: fixture.is_active ?? true,
  is_html: fixture.is_html ?? false,
  mode: fixture.mode ?? 'MANUAL',
  ...(fixture.stores && { stores: fixture.stores }),
});
