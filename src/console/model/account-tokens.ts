import { signal } from '@preact/signals';
import type { ListedToken } from '../client/api-types.ts';
import { listItems } from '../client/call-control.ts';
import type { TokenOwnerName } from './actions.ts';
import { createResource } from './resource.ts';

/** The account whose tokens are shown. */
export const tokenOwner = signal<TokenOwnerName | undefined>(undefined);

/** The tokens of the account, oldest first. */
export const accountTokens = createResource<readonly ListedToken[]>(
  async () =>
    tokenOwner.value === undefined
      ? []
      : await listItems<ListedToken>(`tokens?${new URLSearchParams(tokenOwner.value)}`),
  [],
  (tokens: readonly ListedToken[]) => tokens,
);
