/** An ISO 4217 currency code. Other strings cannot be formatted as currencies. */
export const CURRENCY_CODE = /^[A-Z]{3}$/;
