import { registerFault } from '../fault-injection/register-fault.ts';
import type { AccountFaults } from '../fault-schema/fault-schema.ts';
import { Conflict, NotFound } from '../platform/errors.ts';
import type { Sandbox } from '../sandboxes/sandbox.ts';
import { checkDocument } from '../state/document/document-checks.ts';
import { InvalidDocument } from '../state/document/document-problems.ts';
import type { FixtureDocument } from '../state/document/fixture-document.ts';
import { validatePart } from '../state/document/validate-document.ts';
import { faultsOfAccount } from '../state/seed/seed-faults.ts';
import { categoryFixture, productFixture } from '../state/snapshot/snapshot-carts.ts';
import { type EntityType, type EntityTypeName, entityTypes } from './entity-types.ts';
import { problemsAt } from './fixture-input.ts';

/** One entity in the fixture document's words, with what the world adds. */
export type EntityView = Readonly<Record<string, unknown>>;

interface AnyRow {
  readonly id: number;
}
/** Every kind by the same verbs; what they differ in is data. */
const kindNamed = (name: EntityTypeName): EntityType<AnyRow> => entityTypes[name] as unknown as EntityType<AnyRow>;

export function listEntities({ realm }: Sandbox, name: EntityTypeName): EntityView[] {
  const kind = kindNamed(name);
  return kind
    .table(realm)
    .values()
    .map((row) => kind.tell(realm, row));
}

/** @throws NotFound when there is none of that name */
export function getEntity(sandbox: Sandbox, name: EntityTypeName, key: string, website?: string): EntityView {
  const kind = kindNamed(name);
  return kind.tell(sandbox.realm, findRow(sandbox, kind, key, website));
}

/** @throws InvalidDocument when it does not hold, Conflict when there is one of that name or id */
export function createEntity(sandbox: Sandbox, name: EntityTypeName, value: unknown): EntityView {
  const { realm } = sandbox;
  const kind = kindNamed(name);
  const fixture = validatePart(kind.schema, value) as Record<string, unknown> & { id?: number };
  checkNames(realm, kind, fixture);
  checkFaults(fixture);
  const table = kind.table(realm);
  const row = kind.read(realm, { ...fixture, id: fixture.id ?? table.nextId });
  const told = kind.tell(realm, row);
  const taken = table.find(kind.tableKey(realm, String(told[kind.key]), websiteIn(told)));
  if (taken) throw new Conflict(`there is a ${kind.one} '${String(told[kind.key])}' already`);
  if (table.get(row.id)) throw new Conflict(`there is a ${kind.one} with id ${row.id} already`);
  kind.save(realm, row);
  enterFaults(sandbox, kind, fixture, told);
  return told;
}

/**
 * Changes the attributes that are named; null clears one.
 *
 * @throws NotFound, InvalidDocument, Conflict as the verbs above
 */
export function changeEntity(
  sandbox: Sandbox,
  name: EntityTypeName,
  key: string,
  changes: unknown,
  website?: string,
): EntityView {
  const { realm } = sandbox;
  const kind = kindNamed(name);
  const row = findRow(sandbox, kind, key, website);
  if (changes === null || typeof changes !== 'object' || Array.isArray(changes)) {
    throw new InvalidDocument([{ path: [], message: 'expected a map of attributes' }]);
  }
  const before = kind.tell(realm, row);
  const fixture = validatePart(kind.schema, { ...before, ...changes }) as Record<string, unknown>;
  checkNames(realm, kind, fixture);
  checkFaults(fixture);
  const changed = kind.read(realm, { ...fixture, id: row.id });
  const told = kind.tell(realm, changed);
  const holder = kind.table(realm).find(kind.tableKey(realm, String(told[kind.key]), websiteIn(told)));
  if (holder && holder.id !== row.id) throw new Conflict(`there is a ${kind.one} '${String(told[kind.key])}' already`);
  kind.save(realm, changed);
  enterFaults(sandbox, kind, fixture, told);
  return told;
}

/** @throws NotFound when there is none of that name, Conflict when something needs it */
export function deleteEntity(sandbox: Sandbox, name: EntityTypeName, key: string, website?: string): void {
  const kind = kindNamed(name);
  kind.delete(sandbox.realm, findRow(sandbox, kind, key, website));
}

function findRow({ realm }: Sandbox, kind: EntityType<AnyRow>, key: string, website: string | undefined): AnyRow {
  const row = kind.table(realm).find(kind.tableKey(realm, key, website));
  if (row === undefined)
    throw new NotFound(`there is no ${kind.one} '${key}'${website ? ` in website '${website}'` : ''}`);
  return row;
}

/** Faults that an account brings, with those of the document: all hold, or nothing is done. */
function checkFaults(fixture: Readonly<Record<string, unknown>>): void {
  const problems = problemsAt(fixture['faults'] as AccountFaults | undefined, ['faults']);
  if (problems.length > 0) throw new InvalidDocument(problems);
}

/** An account's faults stand in the book, narrowed to it. */
function enterFaults(sandbox: Sandbox, { one, key }: EntityType<AnyRow>, fixture: object, told: EntityView): void {
  const faults = 'faults' in fixture ? (fixture.faults as AccountFaults) : [];
  if (one !== 'customer' && one !== 'admin') return;
  for (const fault of faultsOfAccount(one, String(told[key]), faults)) registerFault(sandbox, fault, fault.id ?? '');
}

const websiteIn = (told: EntityView): string | undefined =>
  typeof told['website'] === 'string' ? told['website'] : undefined;

/** The entity's references, held against the world as a document's are against the document. */
function checkNames(realm: Sandbox['realm'], kind: EntityType<AnyRow>, fixture: object): void {
  const around = namesAround(realm, kind.name);
  const problems = checkDocument({ ...around, [kind.name]: [fixture] } as FixtureDocument);
  if (problems.length === 0) return;
  throw new InvalidDocument(problems.map(({ path, message }) => ({ path: path.slice(2), message })));
}

/** What an entity of a kind may name. */
function namesAround({ world }: Sandbox['realm'], kind: EntityTypeName): FixtureDocument {
  switch (kind) {
    case 'customers':
    case 'admins':
      return {
        stores: world.stores.values().map(({ code, website }) => ({ code, website })),
        websites: world.websites.values().map(({ code }) => ({ code })),
        roles: world.roles.values().map(({ name }) => ({ name, resources: [] })),
      };
    case 'campaigns':
      return {
        products: world.products.values().map(productFixture),
        categories: world.categories.values().map(categoryFixture),
      };
    case 'integrations':
    case 'roles':
    case 'stores':
    case 'websites':
      return {};
  }
}
