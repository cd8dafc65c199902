import { registerFault } from '../fault-injection/register-fault.ts';
import type { AccountFaults } from '../fault-schema/fault-schema.ts';
import { Conflict, NotFound } from '../platform/errors.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { findDocumentProblems } from '../state/document/document-checks.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { validatePart } from '../state/document/validate-document.ts';
import { faultsOfAccount } from '../state/seed/seed-faults.ts';
import type { EntityType, EntityTypeName } from './entity-type.ts';
import { entityTypes } from './entity-types.ts';
import { faultListProblems } from './fixture-input.ts';

/** An entity as a fixture, with the values that the world has generated, such as its id. */
export type EntityView = Readonly<Record<string, unknown>>;

interface AnyRow {
  readonly id: number;
}
type AnyEntityType = EntityType<EntityView, AnyRow>;

/** The entity type of a name. The cast hides the types of its fixture and row, since the operations treat all types alike. */
const entityTypeOf = (name: EntityTypeName): AnyEntityType => entityTypes[name] as unknown as AnyEntityType;

/** Selects a page of a list, in the order of ids. */
export interface PageOptions {
  /** Maximum number of entities. Default: all; for customers of a world with `customer_rules`, 10,000. */
  readonly limit?: number | undefined;
  /** Only entities with a greater id. */
  readonly after?: number | undefined;
}

/** Default limit for a table with rules, which can generate millions of entities. */
const DEFAULT_RULE_LIMIT = 10_000;

/** Lists the entities of a type, a page at a time. */
export function listEntities({ realm }: Sandbox, name: EntityTypeName, options: PageOptions = {}): EntityView[] {
  const entityType = entityTypeOf(name);
  const table = entityType.table(realm);
  const limit = options.limit ?? (table.hasRules ? DEFAULT_RULE_LIMIT : Number.POSITIVE_INFINITY);
  const views: EntityView[] = [];
  for (const id of table.ids(options.after)) {
    if (views.length >= limit) break;
    const row = table.get(id);
    if (row !== undefined) views.push(toView(realm, entityType, row));
  }
  return views;
}

/**
 * The entity with a key.
 *
 * @throws NotFound
 */
export function getEntity(sandbox: Sandbox, name: EntityTypeName, key: string, website?: string): EntityView {
  const entityType = entityTypeOf(name);
  return toView(sandbox.realm, entityType, findRow(sandbox, entityType, key, website));
}

/**
 * Creates an entity from a fixture.
 *
 * @throws InvalidDocument when the fixture is not valid, Conflict when an entity has the same key or id
 */
export function createEntity(sandbox: Sandbox, name: EntityTypeName, value: unknown): EntityView {
  const { realm } = sandbox;
  const entityType = entityTypeOf(name);
  const fixture = parseFixture(sandbox, entityType, value);
  const table = entityType.table(realm);
  const id = typeof fixture['id'] === 'number' ? fixture['id'] : table.nextId;
  const row = entityType.toRow(realm, { ...fixture, id });
  const view = toView(realm, entityType, row);
  requireFreeKey(realm, entityType, view);
  if (table.get(id)) throw new Conflict(`a ${entityType.singular} with the id ${id} already exists`);
  entityType.save(realm, row);
  registerAccountFaults(sandbox, entityType, fixture, view);
  return view;
}

/**
 * Changes the given attributes; null clears an attribute.
 *
 * @throws NotFound, InvalidDocument when the changed fixture is not valid, Conflict when another entity has the same key
 */
export function updateEntity(
  sandbox: Sandbox,
  name: EntityTypeName,
  key: string,
  changes: unknown,
  website?: string,
): EntityView {
  const { realm } = sandbox;
  const entityType = entityTypeOf(name);
  const row = findRow(sandbox, entityType, key, website);
  if (changes === null || typeof changes !== 'object' || Array.isArray(changes)) {
    throw new InvalidDocument([{ path: [], message: 'expected an object with attributes' }]);
  }
  const fixture = parseFixture(sandbox, entityType, { ...toView(realm, entityType, row), ...changes });
  const changed = entityType.toRow(realm, { ...fixture, id: row.id });
  const view = toView(realm, entityType, changed);
  requireFreeKey(realm, entityType, view, row.id);
  entityType.save(realm, changed);
  registerAccountFaults(sandbox, entityType, fixture, view);
  return view;
}

/**
 * Deletes the entity with a key.
 *
 * @throws NotFound, Conflict when the entity is in use
 */
export function deleteEntity(sandbox: Sandbox, name: EntityTypeName, key: string, website?: string): void {
  const entityType = entityTypeOf(name);
  entityType.delete(sandbox.realm, findRow(sandbox, entityType, key, website));
}

const toView = (realm: Sandbox['realm'], entityType: AnyEntityType, row: AnyRow): EntityView => ({
  ...entityType.toFixture(realm, row),
});

function findRow({ realm }: Sandbox, entityType: AnyEntityType, key: string, website: string | undefined): AnyRow {
  const row = entityType.table(realm).find(entityType.tableKey(realm, key, website));
  if (row !== undefined) return row;
  const inWebsite = website ? ` in website '${website}'` : '';
  throw new NotFound(`no ${entityType.singular}${inWebsite} has the ${entityType.key} '${key}'`);
}

/**
 * @param id id of an entity that is changed: its own key is free
 * @throws Conflict when another entity has the key
 */
function requireFreeKey(realm: Sandbox['realm'], entityType: AnyEntityType, view: EntityView, id?: number): void {
  const { singular, key } = entityType;
  const name = String(view[key]);
  const website = typeof view['website'] === 'string' ? view['website'] : undefined;
  const other = entityType.table(realm).find(entityType.tableKey(realm, name, website));
  if (other && other.id !== id) throw new Conflict(`a ${singular} with the ${key} '${name}' already exists`);
}

/** Validates a fixture with its references and faults, before anything is changed. */
function parseFixture({ realm, hasOwnSchema }: Sandbox, entityType: AnyEntityType, value: unknown): EntityView {
  const fixture = validatePart(entityType.schema, value) as EntityView;
  requireReferences(realm, entityType, fixture);
  const problems = faultListProblems(faultsIn(fixture), ['faults'], hasOwnSchema);
  if (problems.length > 0) throw new InvalidDocument(problems);
  return fixture;
}

/** Checks the references of an entity against the world. References in a document are checked against the document. */
function requireReferences(realm: Sandbox['realm'], { name, referable }: AnyEntityType, fixture: EntityView): void {
  const document = { ...referable?.(realm), [name]: [fixture] } as FixtureDocument;
  const problems = findDocumentProblems(document);
  if (problems.length === 0) return;
  throw new InvalidDocument(problems.map(({ path, message }) => ({ path: path.slice(2), message })));
}

const faultsIn = (fixture: EntityView): AccountFaults => (fixture['faults'] ?? []) as AccountFaults;

/** Registers the faults of an account. They fire on requests of this account only. */
function registerAccountFaults(
  sandbox: Sandbox,
  { accountType, key }: AnyEntityType,
  fixture: EntityView,
  view: EntityView,
): void {
  if (accountType === undefined) return;
  for (const fault of faultsOfAccount(accountType, String(view[key]), faultsIn(fixture))) {
    registerFault(sandbox, fault, fault.id ?? '', { isOfAccount: true });
  }
}
