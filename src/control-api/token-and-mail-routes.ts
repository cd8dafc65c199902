import { endTokens, listTokens, mintToken, type OwnerName } from '../operations/issued-tokens.ts';
import { clearMails, listMails } from '../operations/sent-mails.ts';
import { bodySchemas } from './body-schemas.ts';
import { createdResponse, itemsResponse, noContentResponse, parseBody } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

const OWNER_KEYS = ['customer', 'admin', 'integration', 'website'] as const;

function ownerParameters(query: URLSearchParams): OwnerName {
  return Object.fromEntries(OWNER_KEYS.flatMap((key) => (query.has(key) ? [[key, query.get(key)]] : [])));
}

/** Routes of tokens and e-mails. */
export const tokenAndMailRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/tokens',
    summary: 'Lists the latest tokens, oldest first.',
    returns: ['issuedToken'],
    query: OWNER_KEYS,
    handle: ({ sandbox, query }) => itemsResponse(listTokens(sandbox, ownerParameters(query))),
  },
  {
    method: 'POST',
    path: '/tokens',
    summary: 'Issues a token without a sign-in.',
    returns: 'issuedToken',
    body: 'mint',
    status: 201,
    handle(call) {
      const { expires_in: lifetime, ...owner } = parseBody(call, bodySchemas.mint);
      return createdResponse(mintToken(call.sandbox, owner, lifetime));
    },
  },
  {
    method: 'POST',
    path: '/tokens/revoke',
    summary: 'Revokes a token, or all tokens of an owner.',
    returns: ['issuedToken'],
    body: 'endTokens',
    handle: (call) => itemsResponse(endTokens(call.sandbox, 'revoked', parseBody(call, bodySchemas.endTokens))),
  },
  {
    method: 'POST',
    path: '/tokens/expire',
    summary: 'Expires a token, or all tokens of an owner.',
    returns: ['issuedToken'],
    body: 'endTokens',
    handle: (call) => itemsResponse(endTokens(call.sandbox, 'expired', parseBody(call, bodySchemas.endTokens))),
  },
  {
    method: 'GET',
    path: '/mailbox',
    summary: 'Lists the e-mails that Magento would have sent.',
    returns: ['mail'],
    query: ['to', 'template'],
    handle: ({ sandbox, query }) =>
      itemsResponse(
        listMails(sandbox, { to: query.get('to') ?? undefined, template: query.get('template') ?? undefined }),
      ),
  },
  {
    method: 'DELETE',
    path: '/mailbox',
    summary: 'Deletes all e-mails.',
    status: 204,
    handle({ sandbox }) {
      clearMails(sandbox);
      return noContentResponse();
    },
  },
];
