import { ListShape, type NormalisedResponse } from './normalise-response.ts';

/** The part of a response that differs. */
export type DifferencePart = 'status' | 'category' | 'message' | 'header' | 'field' | 'body';

/** A difference between the response of a store and that of the mock. */
export interface Difference {
  /** Sequence number of the request in its scenario, from 1. */
  readonly request: number;
  readonly part: DifferencePart;
  /** JSON Pointer into the body, or name of the header. */
  readonly where: string;
  /** `undefined`: the store has no such value. */
  readonly store: unknown;
  /** `undefined`: the mock has no such value. */
  readonly mock: unknown;
}

/** Finds the differences between the responses of a store and the mock to one request. */
export function compareResponses(
  request: number,
  store: NormalisedResponse,
  mock: NormalisedResponse,
  ignoredHeaders: readonly string[] = [],
): Difference[] {
  const differences: Difference[] = [];
  const add = (part: DifferencePart, where: string, ofStore: unknown, ofMock: unknown): void => {
    differences.push({ request, part, where, store: ofStore, mock: ofMock });
  };
  if (store.status !== mock.status) add('status', '', store.status, mock.status);
  compareValues(store.body, mock.body, '', (where, one, other) => add(partOf(where), where, one, other));
  const names = new Set([...Object.keys(store.headers), ...Object.keys(mock.headers)]);
  for (const name of names) {
    const [one, other] = [store.headers[name], mock.headers[name]];
    if (one !== other && !ignoredHeaders.includes(name)) add('header', name, one, other);
  }
  return differences;
}

function partOf(pointer: string): DifferencePart {
  if (pointer === '') return 'body';
  if (/\/message$/.test(pointer)) return 'message';
  return /\/category$/.test(pointer) ? 'category' : 'field';
}

type Report = (where: string, store: unknown, mock: unknown) => void;

function compareValues(store: unknown, mock: unknown, pointer: string, report: Report): void {
  if (store instanceof ListShape && mock instanceof ListShape) {
    const isKnown = store.items !== undefined && mock.items !== undefined;
    if (isKnown) compareValues(store.items, mock.items, `${pointer}/0`, report);
    return;
  }
  if (isContainer(store) && isContainer(mock) && Array.isArray(store) === Array.isArray(mock)) {
    const [one, other] = [new Map(Object.entries(store)), new Map(Object.entries(mock))];
    for (const key of new Set([...one.keys(), ...other.keys()]))
      compareValues(one.get(key), other.get(key), `${pointer}/${key}`, report);
  } else if (store !== mock) report(pointer, store, mock);
}

const isContainer = (value: unknown): value is object => value !== null && typeof value === 'object';
