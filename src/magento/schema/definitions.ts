import { customerSchema } from './customer.ts';

/** The SDL of every subject. Types of one name are merged. */
export const schemaDefinitions: readonly string[] = [customerSchema];
