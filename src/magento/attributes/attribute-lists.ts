import type { Attribute, AttributeTable, FormMetadata, RestType } from './attribute.ts';
import type { Field, Fields } from './field.ts';

/** The names of the attributes that rows contain. */
export type StoredName<Table extends AttributeTable> = {
  [Name in keyof Table]: Table[Name] extends { readonly field: Field } ? Name & string : never;
}[keyof Table];

/** The names of the attributes that clients can set. */
export type InputName<Table extends AttributeTable> = {
  [Name in keyof Table]: Table[Name] extends { readonly input: string } ? Name & string : never;
}[keyof Table];

/** The names of the attributes that are stored as clients send them. */
export type DirectInputName<Table extends AttributeTable> = {
  [Name in keyof Table]: Table[Name] extends { readonly input: 'direct' } ? Name & string : never;
}[keyof Table];

type FieldOf<Each> = Each extends { readonly field: infer Stored } ? Stored : never;
type StoredFields<Table extends AttributeTable> = { readonly [Name in StoredName<Table>]: FieldOf<Table[Name]> };

/** The fields of rows and fixtures. */
export function storedFields<const Table extends AttributeTable>(table: Table): StoredFields<Table>;
export function storedFields(table: AttributeTable): Fields {
  return Object.fromEntries(Object.entries(table).flatMap(([name, { field }]) => (field ? [[name, field]] : [])));
}

/** The names of the attributes that rows store. */
export function storedNames<const Table extends AttributeTable>(table: Table): StoredName<Table>[];
export function storedNames(table: AttributeTable): string[] {
  return namesWhere(table, ({ field }) => field !== undefined);
}

/** The names of the attributes that are stored as clients send them. */
export function directInputNames<const Table extends AttributeTable>(table: Table): DirectInputName<Table>[];
export function directInputNames(table: AttributeTable): string[] {
  return namesWhere(table, ({ input }) => input === 'direct');
}

const namesWhere = (table: AttributeTable, matches: (attribute: Attribute) => boolean): string[] =>
  Object.entries(table).flatMap(([name, attribute]) => (matches(attribute) ? [name] : []));

/** The properties of the REST data object, with their types. */
export const restTypes = (table: AttributeTable): Record<string, RestType> =>
  Object.fromEntries(Object.entries(table).map(([name, { code = name, rest }]) => [code, rest]));

/** An attribute with its code, as metadata lists it. */
export interface ListedAttribute extends FormMetadata {
  readonly code: string;
}

/** The attributes that have metadata, in the order of forms. */
export const listedAttributes = (table: AttributeTable): ListedAttribute[] =>
  Object.entries(table)
    .flatMap(([name, { code = name, form }]) => (form ? [{ code, ...form }] : []))
    .sort((one, other) => one.sort - other.sort);
