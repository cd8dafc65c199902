import type { Context } from '../resolver-context.ts';
import { categoryTypes } from './category-fields.ts';
import { productTypes } from './product-fields.ts';

type Derived = (source: never, args: never, context: Context) => unknown;

const types: Readonly<Record<string, Readonly<Record<string, Derived>>>> = { ...productTypes, ...categoryTypes };

/** How a field follows from its product or category; nothing where it does not. */
export function derivedField(type: string, field: string, source: unknown): Derived | undefined {
  const fields = Object.hasOwn(types, type) ? types[type] : undefined;
  if (fields === undefined || !Object.hasOwn(fields, field)) return undefined;
  const isEntity = source !== null && typeof source === 'object' && ('product' in source || 'category' in source);
  return isEntity ? fields[field] : undefined;
}
