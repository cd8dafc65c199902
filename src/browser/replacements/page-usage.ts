import type { ProcessUsage } from '../../platform/process-usage.ts';

export const processUsage = (): ProcessUsage | undefined => undefined;
