/** A property of an entity: what a fixture document can contain, and what a world stores. */
export interface Field {
  /** Name of the value type. The fixture schema, the seed and the snapshot have one rule per value type. */
  readonly type: string;
  readonly description: string;
  /** A fixture must contain the property. */
  readonly required?: true;
  /** A fixture can contain `null`; `as_absent`: it means the same as to omit the property. */
  readonly nullable?: true | 'as_absent';
  /** The stored value if a fixture does not contain the property; absent: the seed computes it. */
  readonly default?: string | number | boolean | null | readonly [];
  /** `optional`: absent from the row if absent from the fixture; `none`: never in the row. Default: always in the row. */
  readonly storage?: 'optional' | 'none';
  /** A snapshot omits the default. `null` is always omitted where it is the default. */
  readonly omitDefault?: true;
}

/** Fields of an entity, by name. */
export type Fields = Readonly<Record<string, Field>>;

/** The value types of most entities, with the type that a world stores. */
export interface ScalarValues {
  readonly string: string;
  readonly non_empty_string: string;
  readonly email: string;
  readonly code: string;
  readonly country: string;
  readonly base32: string;
  /** YYYY-MM-DD. */
  readonly date: string;
  /** Milliseconds since 1970; a fixture contains ISO 8601 or a relative time such as `+10m`. */
  readonly time: number;
  readonly integer: number;
  readonly count: number;
  readonly id: number;
  readonly boolean: boolean;
  readonly string_array: readonly string[];
}

type StoredValue<Each extends Field, Values> =
  | (Each['type'] extends keyof Values ? Values[Each['type']] : never)
  | (Each extends { readonly nullable: true } | { readonly default: null } ? null : never);

/** The row that a world stores for an entity with these fields. */
export type RowOf<Table extends Fields, Values = ScalarValues> = {
  readonly [Name in keyof Table as Table[Name] extends { readonly storage: string } ? never : Name]: StoredValue<
    Table[Name],
    Values
  >;
} & {
  readonly [Name in keyof Table as Table[Name] extends { readonly storage: 'optional' } ? Name : never]?: StoredValue<
    Table[Name],
    Values
  >;
};

/** A property that every fixture contains. */
export const requiredField = <const Type extends string>(type: Type, description: string) =>
  ({ type, description, required: true }) as const;

/** A property that is `null` by default. */
export const nullableField = <const Type extends string>(type: Type, description: string) =>
  ({ type, description, nullable: true, default: null }) as const;

/** A property with a default; a fixture cannot contain `null`. */
export const defaultField = <const Type extends string, const Default extends Field['default']>(
  type: Type,
  value: Default,
  description: string,
) => ({ type, description, default: value }) as const;
