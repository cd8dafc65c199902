import { type DocumentNode, GraphQLError, Kind, OperationTypeNode } from 'graphql';
import type { Caller } from '../../auth/caller.ts';
import { findCampaignsAt, withCampaigns, withLiveCampaigns } from '../../domain/catalog/staged-content.ts';
import type { HttpRequest } from '../../http/message.ts';
import { Refusal } from '../../magento/phrases/refusal.ts';
import { hasStaging, type Realm } from '../../state/realm.ts';
import { selectedFields } from '../execution/selected-fields.ts';
import type { GraphqlCall } from './graphql-call.ts';

/** Queries that can show staged content; all others, and all mutations, are refused. [commerce-webapi staging-queries.md] */
const PREVIEW_FIELDS = ['products', 'categoryList'];

/** The value of the header `Preview-Version`; `undefined` if it was not sent or has no effect. */
export function readPreviewVersion(realm: Realm, request: HttpRequest): string | undefined {
  const sent = request.headers['preview-version']?.trim();
  return sent && realm.behaviour.preview_version === 'staged_content' && hasStaging(realm) ? sent : undefined;
}

/** The reason that a preview is refused, checked before execution. */
export function previewError(call: GraphqlCall, document: DocumentNode): GraphQLError | undefined {
  const version = call.previewVersion;
  const refusal = version === undefined ? undefined : refusalOf(call, version, document);
  return refusal && new GraphQLError(refusal.message, { originalError: refusal });
}

function refusalOf({ caller }: GraphqlCall, version: string, document: DocumentNode): Refusal | undefined {
  if (caller.identity.type !== 'admin') return new Refusal('previewNotAuthorized', {}, { why: whyNotAdmin(caller) });
  const other = otherField(document);
  if (other !== undefined)
    return new Refusal('previewOfOtherField', {}, { why: `the document contains ${other}, which has no preview` });
  if (!/^\d{1,15}$/.test(version))
    return new Refusal(
      'previewNotATime',
      {},
      { why: `Preview-Version '${version}' is not a Unix timestamp in seconds` },
    );
  return undefined;
}

function whyNotAdmin({ identity, token }: Caller): string {
  if (identity.type !== 'guest')
    return `the bearer token is that of ${identity.type} ${identity.name}, not of an admin`;
  return token === undefined ? 'no bearer token was sent' : `the bearer token is ${token.state}`;
}

/** Describes the first part of the document that a preview does not permit. */
function otherField(document: DocumentNode): string | undefined {
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    if (definition.operation !== OperationTypeNode.QUERY) return `a ${definition.operation}`;
    const fields = selectedFields(document, [definition.selectionSet])
      .map(({ name }) => name.value)
      .filter((name) => name !== '__typename');
    if (fields.length === 0) return 'no field but __typename';
    const other = fields.find((name) => !PREVIEW_FIELDS.includes(name));
    if (other !== undefined) return other;
  }
  return undefined;
}

/** The realm with the content of the requested time if a campaign is active then, else with the live content. */
export function previewedRealm(call: GraphqlCall): Realm {
  const version = call.previewVersion;
  if (version === undefined) return withLiveCampaigns(call.realm);
  const campaigns = findCampaignsAt(call.realm, Number(version) * 1000);
  if (campaigns.length > 0) return withCampaigns(call.realm, campaigns);
  call.hint = inactiveCampaignHint(call.realm, version);
  return withLiveCampaigns(call.realm);
}

/** A hint for the journal: Magento answers with the live values and without an error. */
function inactiveCampaignHint({ world, clock }: Realm, version: string): string {
  if (version.length > 11)
    return `Preview-Version ${version} is read as seconds but looks like milliseconds; the response shows live values`;
  const runs = world.campaigns
    .values()
    .map(
      ({ name, from, to }) =>
        `'${name}' from ${clock.isoString(from)}${to === null ? ' without end' : ` to ${clock.isoString(to)}`}`,
    );
  const campaigns = runs.length === 0 ? 'there are no campaigns' : `the campaigns are ${runs.join(', ')}`;
  return `no campaign is active at ${clock.isoString(Number(version) * 1000)}, so the response shows live values; ${campaigns}`;
}
