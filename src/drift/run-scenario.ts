import { isScenarioValue, type Scenario, type ScenarioRequest, type ScenarioValue } from './scenarios/scenario.ts';
import type { StoreRequest, StoreResponse } from './store-client.ts';

/** A store or the mock, against which a scenario is run. */
export interface ScenarioSide {
  send(request: StoreRequest): Promise<StoreResponse>;
  /** The value of a placeholder. */
  value(name: ScenarioValue): string;
  /** The bearer token of a session that was opened before the scenario. */
  token(owner: 'customer' | 'admin'): Promise<string>;
  /** Code of the store view that requests name, if any. */
  readonly store?: string | undefined;
}

/** A request of a scenario as it was sent, and its response. */
export interface CompletedRequest {
  readonly sent: StoreRequest;
  readonly response: StoreResponse;
  readonly compare: NonNullable<ScenarioRequest['compare']>;
}

/** Runs a scenario. Ends early if a request needs a value that was not in an earlier response. */
export async function runScenario(side: ScenarioSide, { requests }: Scenario): Promise<CompletedRequest[]> {
  const saved = new Map<string, string>();
  const completed: CompletedRequest[] = [];
  for (const request of requests) {
    const sent = await prepare(side, request, saved);
    if (sent === undefined) break;
    const response = await side.send(sent);
    completed.push({ sent, response, compare: request.compare ?? 'values' });
    for (const [name, pointer] of Object.entries(request.save ?? {})) {
      const value = valueAt(parseJsonBody(response.text), pointer);
      if (typeof value === 'string' || typeof value === 'number') saved.set(name, String(value));
    }
  }
  return completed;
}

/** @returns `undefined` if a value was not saved */
async function prepare(
  side: ScenarioSide,
  { method, path, body, headers = {}, as }: ScenarioRequest,
  saved: ReadonlyMap<string, string>,
): Promise<StoreRequest | undefined> {
  const missing = new Set<string>();
  const fill = (text: string): string =>
    text.replaceAll(/\{\{(\w+)\}\}/g, (placeholder, name: string) => {
      const value = isScenarioValue(name) ? side.value(name) : saved.get(name);
      if (value === undefined) missing.add(name);
      return value ?? placeholder;
    });
  const sent = {
    method,
    path: fill(path),
    headers: {
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(side.store !== undefined && path.startsWith('/graphql') && { store: side.store }),
      ...(as !== undefined && { authorization: `Bearer ${await side.token(as)}` }),
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), fill(value)])),
    },
    body: body === undefined || typeof body === 'string' ? body : JSON.stringify(fillStrings(body, fill)),
  };
  return missing.size > 0 ? undefined : sent;
}

function fillStrings(value: unknown, fill: (text: string) => string): unknown {
  if (typeof value === 'string') return fill(value);
  if (Array.isArray(value)) return value.map((each) => fillStrings(each, fill));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, fillStrings(each, fill)]));
}

/** Parses a body. Returns `undefined` if it is not JSON. */
export function parseJsonBody(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The value that a JSON Pointer refers to; `undefined` if there is none. */
function valueAt(body: unknown, pointer: string): unknown {
  let value = body;
  for (const key of pointer.split('/').slice(1)) {
    if (value === null || typeof value !== 'object') return undefined;
    value = Object.entries(value).find(([name]) => name === key)?.[1];
  }
  return value;
}
