import { effect, signal } from '@preact/signals';
import type { ListedToken, RecordedRequests } from '../client/api-types.ts';
import { CallError, callControl, listItems } from '../client/call-control.ts';
import { callStore } from '../client/call-store.ts';
import { issueTokenFor } from '../model/actions.ts';

/** The account whose token is sent, such as `customer:EMAIL`; empty for a guest. */
export const callerName = signal('');

/** The response that is shown. */
export interface ShownResponse {
  readonly status: number;
  readonly milliseconds: number;
  readonly body: string;
  /** Id in the journal; `undefined` if it is not known. */
  readonly request: number | undefined;
}

/** The response to the last request. */
export const lastResponse = signal<ShownResponse | undefined>(undefined);
/** Whether a request has no response yet. */
export const isSending = signal(false);

let token: { readonly caller: string; readonly text: string } | undefined;

effect(() => {
  callerName.value;
  token = undefined;
});

/** The latest live token of the caller; a new one if there is none. */
async function tokenOfCaller(): Promise<string | undefined> {
  const caller = callerName.value;
  const [kind, name] = caller.split(/:(.*)/s);
  if (kind === undefined || name === undefined) return undefined;
  if (token?.caller === caller) return token.text;
  const owned = await listItems<ListedToken>(`tokens?${new URLSearchParams({ [kind]: name })}`);
  const live = owned.findLast(({ state }) => state === 'live') ?? (await issueTokenFor({ [kind]: name }));
  token = { caller, text: live.token };
  return live.token;
}

/**
 * Sends a request to the store as the chosen caller, and shows the response.
 *
 * @param path below the address of the store, without a slash at its beginning
 */
export async function sendRequest(
  method: string,
  path: string,
  body: string,
  headers: Record<string, string> = {},
): Promise<void> {
  // The button is not disabled meanwhile, since it would lose the focus.
  if (isSending.peek()) return;
  isSending.value = true;
  try {
    const bearer = await tokenOfCaller();
    const started = performance.now();
    const response = await callStore(path, {
      method,
      headers: {
        ...(body !== '' && { 'content-type': 'application/json' }),
        ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
        ...headers,
      },
      ...(body !== '' && { body }),
    });
    const text = await response.text();
    const milliseconds = performance.now() - started;
    const { items } = await callControl<RecordedRequests>('GET', 'requests?limit=1');
    // A refused token is not sent again: the next request gets a new one.
    if (response.status === 401 || (items[0]?.token?.state ?? 'live') !== 'live') token = undefined;
    lastResponse.value = { status: response.status, milliseconds, body: indentJson(text), request: items[0]?.id };
  } catch (error) {
    lastResponse.value = {
      status: 0,
      milliseconds: 0,
      body: error instanceof CallError ? error.message : String(error),
      request: undefined,
    };
  } finally {
    isSending.value = false;
  }
}

function indentJson(text: string): string {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2);
  } catch {
    return text;
  }
}
