import type { GenericSchema } from 'valibot';
import { parseTime } from '../platform/clock.ts';
import { Conflict } from '../platform/errors.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import type { Realm } from '../state/realm.ts';
import type { WithId } from '../state/tables/assign-ids.ts';
import type { Table } from '../state/tables/table.ts';

/** Entity types, by their keys in the fixture document. */
export type EntityTypeName = 'customers' | 'admins' | 'integrations' | 'roles' | 'stores' | 'websites' | 'campaigns';

/** How entities of one type are read from fixtures, stored, and shown as fixtures. */
export interface EntityType<Fixture, Row extends { readonly id: number }> {
  readonly name: EntityTypeName;
  readonly singular: string;
  /** The attribute that identifies an entity. */
  readonly key: string;
  /** Whether each website may have an entity with the same key. */
  readonly isPerWebsite?: true;
  /** Type of account, where entities may have faults of their own. */
  readonly accountType?: 'customer' | 'admin';
  readonly schema: GenericSchema;
  table(realm: Realm): Table<Row>;
  /** @param website code of the website, where entities are per website */
  tableKey(realm: Realm, key: string, website: string | undefined): string;
  toRow(realm: Realm, fixture: WithId<Fixture>): Row;
  toFixture(realm: Realm, row: Row): object;
  /** The entities of the world that a fixture may refer to, as a fixture document. */
  referable?(realm: Realm): FixtureDocument;
  save(realm: Realm, row: Row): void;
  /** @throws Conflict when the entity is in use */
  delete(realm: Realm, row: Row): void;
}

/** Declares an entity type; the compiler infers the types of its fixture and row. */
export const defineEntityType = <Fixture, Row extends { readonly id: number }>(
  entityType: EntityType<Fixture, Row>,
): EntityType<Fixture, Row> => entityType;

/** Parses the times in validated fixtures: milliseconds since 1970. */
export const timeParser =
  ({ clock }: Realm) =>
  (text: string): number =>
    clock.parse(text) ?? parseTime(text, clock.now()) ?? 0;

/**
 * Requires that an entity is not in use before it is deleted.
 *
 * @param users names of the entities that use it
 * @throws Conflict when there are any
 */
export function requireUnused(entity: string, users: readonly string[]): void {
  if (users.length > 0) throw new Conflict(`${entity} is in use by ${users.join(', ')}`);
}
