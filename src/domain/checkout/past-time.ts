import { hashString } from '../../platform/hash.ts';

const DAY = 86_400_000;
/** Generated times are before 2026-01-01, independent of the clock, so that they are the same at each request. */
const BEFORE = 1_767_225_600_000;

/** The start of one of 360 days, always the same one for a text. Milliseconds since 1970. */
export const generatePastTime = (text: string): number => BEFORE - (1 + (hashString(text) % 360)) * DAY;
