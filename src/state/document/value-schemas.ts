import * as v from 'valibot';
import { EMAIL } from '../../magento/attributes/email.ts';
import { COUNTRY_CODES } from '../../magento/directory/countries.ts';
import { CURRENCY_CODE } from '../../magento/directory/currency-code.ts';
import { isCalendarDate } from '../../platform/clock.ts';

const BASE_32 = /^(?:[A-Za-z2-7]{8})*(?:[A-Za-z2-7]{2}|[A-Za-z2-7]{4}|[A-Za-z2-7]{5}|[A-Za-z2-7]{7}|[A-Za-z2-7]{8})=*$/;
const DAY = '\\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const CLOCK = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d\\d:?\\d\\d)?';
const TIME = new RegExp(`^(?:${DAY}(?:[T ]${CLOCK})?|[+-]\\s*\\d+(?:\\.\\d+)?\\s*(?:ms|s|m|h|d)?)$`);
const DATE = new RegExp(`^${DAY}$`);
const CODE = /^[a-zA-Z][a-zA-Z0-9_]*$/;
const MODULE = /^[A-Z][A-Za-z0-9]*_[A-Za-z0-9]+$/;
const DIGITS = /^\d+$/;
const PEM = /^-----BEGIN PUBLIC KEY-----[\sA-Za-z0-9+/=]+-----END PUBLIC KEY-----\s*$/;
const OAUTH_SECRET = /^[!-~]{32}$/;
const WEB_URL = /^https?:\/\/[^\s/?#]+[^\s#]*$/;

/** Formats a value for a message: shortened, strings in quotes. */
export function quoteValue(value: unknown): string {
  const text = typeof value === 'string' ? `'${value}'` : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

const matching = (pattern: RegExp, expected: string) =>
  v.pipe(
    v.string(),
    v.regex(pattern, (issue) => `${quoteValue(issue.input)} is not ${expected}`),
  );

const existingDay = v.check<string, string>(
  (text) => !/^\d{4}-/.test(text) || isCalendarDate(text),
  'the date does not exist',
);

/** The schema of any string. */
export const stringSchema = v.string();
/** The schema of a string that is not empty. */
export const nonEmptyStringSchema = v.pipe(v.string(), v.nonEmpty('must not be empty'));
/** The schema of a flag. */
export const booleanSchema = v.boolean();
/** The schema of an e-mail address. */
export const emailSchema = matching(EMAIL, 'a valid e-mail address');
/** The schema of a base 32 secret. Spaces between groups, as authenticator apps show them, are accepted. */
export const base32Schema = v.pipe(
  v.string(),
  v.check(
    (text) => BASE_32.test(text.replaceAll(/(?<=\S) (?=\S)/g, '')),
    (issue) => `${quoteValue(issue.input)} is not valid base 32 (letters A–Z, digits 2–7)`,
  ),
);
/** The schema of a time: ISO 8601, or relative. */
export const timeSchema = v.pipe(matching(TIME, 'a valid time (ISO 8601, or relative such as +10m)'), existingDay);
/** The schema of a date: `1990-12-31`. */
export const dateSchema = v.pipe(matching(DATE, 'a valid date such as 1990-12-31'), existingDay);
/** The schema of a code of a store view, a website or an attribute. */
export const codeSchema = matching(CODE, 'a valid code (a letter, then letters, digits and _)');
/** The schema of the name of a module. */
export const moduleNameSchema = matching(MODULE, 'the name of a module, such as Magento_Wishlist');
/** The schema of an ISO 3166 country code. */
export const countrySchema = v.pipe(
  v.string(),
  v.check(
    (code) => COUNTRY_CODES.includes(code),
    (issue) => `${quoteValue(issue.input)} is not an ISO 3166 country code such as US`,
  ),
);
/** The schema of an ISO 4217 currency code. */
export const currencySchema = matching(CURRENCY_CODE, 'a valid currency code such as USD');
/** The schema of a string of digits. */
export const digitsSchema = matching(DIGITS, 'a string of digits');
/** The schema of a public key in PEM format. */
export const publicKeySchema = matching(PEM, 'a public key in PEM format');
/** The schema of an OAuth key, token or secret. */
export const oauthSecretSchema = matching(OAUTH_SECRET, '32 characters long, without spaces');
/** The schema of an HTTP or HTTPS URL. */
export const webUrlSchema = matching(WEB_URL, 'a URL such as https://app.example.com/callback');
/** The schema of a whole number. */
export const integerSchema = v.pipe(v.number(), v.integer('expected a whole number'));
/** The schema of an id: a whole number of at least 1. */
export const idSchema = v.pipe(integerSchema, v.minValue(1, 'expected a whole number of at least 1'));
/** The schema of a number of things: a whole number of at least 0. */
export const countSchema = v.pipe(integerSchema, v.minValue(0, 'expected 0 or more'));
/** Maximum quantity in the database. [Quote/etc/db_schema.xml quote_item.qty, decimal(12,4)] */
const MAX_QUANTITY = 99_999_999.9999;
/** Maximum price in the database. [Catalog/etc/db_schema.xml catalog_product_entity_decimal.value, decimal(20,6)] */
export const MAX_PRICE = 99_999_999_999_999;
/** The schema of a price or an amount. */
export const notNegativeSchema = v.pipe(
  v.number(),
  v.minValue(0, 'expected 0 or more'),
  v.maxValue(MAX_PRICE, `expected ${MAX_PRICE} or less`),
);
/** The schema of an amount that may be negative. */
export const signedAmountSchema = v.pipe(
  v.number(),
  v.minValue(-MAX_PRICE, `expected ${-MAX_PRICE} or more`),
  v.maxValue(MAX_PRICE, `expected ${MAX_PRICE} or less`),
);
/** The schema of a quantity. */
export const positiveSchema = v.pipe(
  v.number(),
  v.gtValue(0, 'expected more than 0'),
  v.maxValue(MAX_QUANTITY, `expected ${MAX_QUANTITY} or less`),
);
/** The schema of a quantity that may be 0. */
export const stockSchema = v.pipe(
  v.number(),
  v.minValue(0, 'expected 0 or more'),
  v.maxValue(MAX_QUANTITY, `expected ${MAX_QUANTITY} or less`),
);
const configValue = v.union(
  [v.string(), v.number(), v.boolean(), v.null()],
  'expected a string, a number, true, false or null',
);
/** The schema of settings, by configuration path. */
export const configSchema = v.record(v.string(), configValue);
