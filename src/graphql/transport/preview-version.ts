import { type DocumentNode, GraphQLError, Kind, OperationTypeNode, type SelectionSetNode } from 'graphql';
import type { Caller } from '../../auth/authenticate.ts';
import { campaignsAt, during, liveRealm } from '../../domain/catalog/staged-content.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { hasStaging, type Realm } from '../../state/realm.ts';
import type { GraphqlCall } from './graphql-call.ts';

/** Queries that show staged content; all others, and every mutation, are refused. [commerce-webapi staging-queries.md] */
const PREVIEWED = ['products', 'categoryList'];

/** What the header `Preview-Version` asks for; nothing where it is not sent or means nothing. */
export function previewVersion({ realm, request }: GraphqlCall): string | undefined {
  const sent = request.headers['preview-version']?.trim();
  return sent && realm.behaviour.preview_version === 'staged_content' && hasStaging(realm) ? sent : undefined;
}

/** What forbids a preview, before anything is executed. */
export function previewError(call: GraphqlCall, document: DocumentNode): GraphQLError | undefined {
  const version = previewVersion(call);
  const refusal = version === undefined ? undefined : refusalOf(call, version, document);
  return refusal && new GraphQLError(refusal.message, { originalError: refusal });
}

function refusalOf({ caller }: GraphqlCall, version: string, document: DocumentNode): Refusal | undefined {
  if (caller.identity.type !== 'admin') return new Refusal('previewNotAuthorized', {}, { why: whyNoAdmin(caller) });
  const other = otherField(document);
  if (other !== undefined) return new Refusal('previewOfOtherField', {}, { why: `it asks for ${other}` });
  if (!/^\d{1,15}$/.test(version)) return new Refusal('previewNotATime', {}, { why: `it says '${version}'` });
  return undefined;
}

function whyNoAdmin({ identity, token }: Caller): string {
  if (identity.type !== 'guest') return `the bearer is ${identity.type} ${identity.name}`;
  return token === undefined ? 'there is no bearer' : `the bearer is ${token.state}`;
}

/** The first thing asked for that is not shown in a preview. */
function otherField(document: DocumentNode): string | undefined {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (definition.operation !== OperationTypeNode.QUERY) return `a ${definition.operation}`;
    const fields = [...rootFields(document, definition.selectionSet)].filter((name) => name !== '__typename');
    if (fields.length === 0) return 'neither of them';
    const other = fields.find((name) => !PREVIEWED.includes(name));
    if (other !== undefined) return other;
  }
  return undefined;
}

/** Names of an operation's fields, those in fragments too. The document is valid: fragments are there, and in no ring. */
function rootFields(document: DocumentNode, { selections }: SelectionSetNode): Set<string> {
  const names = selections.flatMap((node): readonly string[] => {
    if (node.kind === Kind.FIELD) return [node.name.value];
    if (node.kind === Kind.INLINE_FRAGMENT) return [...rootFields(document, node.selectionSet)];
    const fragment = document.definitions.find(
      (each) => each.kind === Kind.FRAGMENT_DEFINITION && each.name.value === node.name.value,
    );
    return fragment?.kind === Kind.FRAGMENT_DEFINITION ? [...rootFields(document, fragment.selectionSet)] : [];
  });
  return new Set(names);
}

/** The shop that a request is to see: as it will be at the time asked for, where a campaign runs then, else as it is now. */
export function shownRealm(call: GraphqlCall): Realm {
  const version = previewVersion(call);
  if (version === undefined) return liveRealm(call.realm);
  const campaigns = campaignsAt(call.realm, Number(version) * 1000);
  if (campaigns.length > 0) return during(call.realm, campaigns);
  call.hint = outsideHint(call.realm, version);
  return liveRealm(call.realm);
}

/** Magento answers the live values without a word: so the journal says it. */
function outsideHint({ world, clock }: Realm, version: string): string {
  if (version.length > 11)
    return `Preview-Version ${version} is in seconds, and looks like milliseconds: values are live`;
  const runs = world.campaigns
    .values()
    .map(
      ({ name, from, to }) =>
        `'${name}' from ${clock.isoText(from)}${to === null ? ' on' : ` to ${clock.isoText(to)}`}`,
    );
  const known = runs.length === 0 ? 'there is none' : `there is ${runs.join(', ')}`;
  return `no campaign runs at ${clock.isoText(Number(version) * 1000)}, so values are live; ${known}`;
}
