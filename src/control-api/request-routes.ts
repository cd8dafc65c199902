import { clearMails, listMails } from '../operations/manage-mailbox.ts';
import { endTokens, listTokens, mintToken, type OwnerName } from '../operations/manage-tokens.ts';
import { bodies } from './body-schemas.ts';
import { bodyOf, created, gone, items } from './control-call.ts';
import type { ControlRoute } from './control-route.ts';

const OWNER_KEYS = ['customer', 'admin', 'integration', 'website'] as const;

function ownerIn(query: URLSearchParams): OwnerName {
  return Object.fromEntries(OWNER_KEYS.flatMap((key) => (query.has(key) ? [[key, query.get(key)]] : [])));
}

/** Tokens and mails. */
export const recordRoutes: readonly ControlRoute[] = [
  {
    method: 'GET',
    path: '/tokens',
    summary: 'The latest tokens, newest last.',
    query: OWNER_KEYS,
    handle: ({ sandbox, query }) => items(listTokens(sandbox, ownerIn(query))),
  },
  {
    method: 'POST',
    path: '/tokens',
    summary: 'Makes a token without a sign-in.',
    body: 'mint',
    status: 201,
    handle(call) {
      const { expires_in: lifetime, ...owner } = bodyOf(call, bodies.mint);
      return created(mintToken(call.sandbox, owner, lifetime));
    },
  },
  {
    method: 'POST',
    path: '/tokens/revoke',
    summary: 'Revokes a token, or all of an owner.',
    body: 'endTokens',
    handle: (call) => items(endTokens(call.sandbox, 'revoked', bodyOf(call, bodies.endTokens))),
  },
  {
    method: 'POST',
    path: '/tokens/expire',
    summary: 'Expires a token, or all of an owner.',
    body: 'endTokens',
    handle: (call) => items(endTokens(call.sandbox, 'expired', bodyOf(call, bodies.endTokens))),
  },
  {
    method: 'GET',
    path: '/mailbox',
    summary: 'What would have been e-mailed.',
    query: ['to', 'template'],
    handle: ({ sandbox, query }) =>
      items(listMails(sandbox, { to: query.get('to') ?? undefined, template: query.get('template') ?? undefined })),
  },
  {
    method: 'DELETE',
    path: '/mailbox',
    summary: 'Empties the mailbox.',
    status: 204,
    handle({ sandbox }) {
      clearMails(sandbox);
      return gone();
    },
  },
];
