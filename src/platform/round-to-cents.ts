/** Rounds an amount to two decimal places. */
export const roundToCents = (amount: number): number => Math.round(amount * 100) / 100;
