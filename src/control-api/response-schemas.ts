import { faultResponses } from './fault-responses.ts';
import { journalResponses } from './journal-responses.ts';
import { worldResponses } from './world-responses.ts';

/** Schemas of the responses of control calls, by name. */
export const responseSchemas = { ...worldResponses, ...faultResponses, ...journalResponses } as const;
