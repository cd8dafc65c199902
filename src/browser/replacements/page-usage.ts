import type { ProcessUsage } from '../../platform/process-usage.ts';

/** A page cannot read its memory and processor usage. */
export const processUsage = (): ProcessUsage | undefined => undefined;
