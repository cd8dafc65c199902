import { faultResponses } from './fault-responses.ts';
import { journalResponses } from './journal-responses.ts';
import { worldResponses } from './world-responses.ts';

/** Schemas of what control calls return, by name. */
export const responseSchemas = { ...worldResponses, ...faultResponses, ...journalResponses } as const;
