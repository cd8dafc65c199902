import type { ResolverContext } from '../resolver-context.ts';
import { categoryTypes } from './category-fields.ts';
import { productTypes } from './product-fields.ts';

type DerivedField = (source: never, args: never, context: ResolverContext) => unknown;

const types: Readonly<Record<string, Readonly<Record<string, DerivedField>>>> = { ...productTypes, ...categoryTypes };

/** The function that derives a field from its product or category, if there is one. */
export function derivedField(type: string, field: string, source: unknown): DerivedField | undefined {
  const fields = Object.hasOwn(types, type) ? types[type] : undefined;
  if (fields === undefined || !Object.hasOwn(fields, field)) return undefined;
  const isEntity = source !== null && typeof source === 'object' && ('product' in source || 'category' in source);
  return isEntity ? fields[field] : undefined;
}
