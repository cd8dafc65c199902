import * as v from 'valibot';
import type { Field, Fields } from '../../magento/attributes/field.ts';
import { describedProperty } from '../../matching/described-property.ts';
import {
  base32Schema,
  booleanSchema,
  codeSchema,
  countrySchema,
  countSchema,
  dateSchema,
  emailSchema,
  idSchema,
  integerSchema,
  nonEmptyStringSchema,
  stringSchema,
  timeSchema,
} from './value-schemas.ts';

/** The schemas of common value types. */
export const scalarSchemas = {
  string: stringSchema,
  non_empty_string: nonEmptyStringSchema,
  email: emailSchema,
  code: codeSchema,
  country: countrySchema,
  base32: base32Schema,
  date: dateSchema,
  time: timeSchema,
  integer: integerSchema,
  count: countSchema,
  id: idSchema,
  boolean: booleanSchema,
  string_array: v.array(stringSchema),
} as const;

type Schemas = Readonly<Record<string, v.GenericSchema>>;

type EntrySchema<Each extends Field, Value extends v.GenericSchema> = Each extends { readonly required: true }
  ? Value
  : Each extends { readonly nullable: true | 'as_absent' }
    ? v.OptionalSchema<v.NullableSchema<Value, undefined>, undefined>
    : v.OptionalSchema<Value, undefined>;

type FieldEntries<Table extends Fields, Known extends Schemas> = {
  readonly [Name in keyof Table]: Table[Name]['type'] extends keyof Known
    ? EntrySchema<Table[Name], Known[Table[Name]['type']]>
    : never;
};

/** The properties that an entity with these fields has in a fixture document, with their schemas. */
export function fieldEntries<const Table extends Fields, const Known extends Schemas>(
  fields: Table,
  schemas: Known,
): FieldEntries<Table, Known>;
export function fieldEntries(fields: Fields, schemas: Schemas): Record<string, v.GenericSchema> {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, fieldSchema(field, schemas)]));
}

function fieldSchema(field: Field, schemas: Schemas): v.GenericSchema {
  const value = schemas[field.type];
  if (value === undefined) throw new Error(`no schema for fields of type ${field.type}`);
  const description = describeField(field);
  if (field.required) return requiredProperty(value, description);
  return describedProperty(field.nullable ? v.nullable(value) : value, description);
}

const describeField = ({ description, default: value }: Field): string =>
  typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? `${description} Default: ${JSON.stringify(value)}.`
    : description;

/** A property that a document must contain. */
export const requiredProperty = <const Value extends v.GenericSchema>(value: Value, description: string) =>
  v.pipe(value, v.description(description));
