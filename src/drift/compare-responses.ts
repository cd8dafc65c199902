import { ListShape, type NormalisedResponse } from './normalise-response.ts';

/** The part of a response that differs. */
export type DifferencePart = 'status' | 'category' | 'message' | 'header' | 'field' | 'body';

/** A difference between the response of a store and that of the double. */
export interface Difference {
  /** Sequence number of the request in its scenario, from 1. */
  readonly request: number;
  readonly part: DifferencePart;
  /** JSON Pointer into the body, or name of the header. */
  readonly where: string;
  /** `undefined`: the store has no such value. */
  readonly store: unknown;
  /** `undefined`: the double has no such value. */
  readonly double: unknown;
}

/** Finds the differences between the responses of a store and the double to one request. */
export function compareResponses(
  request: number,
  store: NormalisedResponse,
  double: NormalisedResponse,
  ignoredHeaders: readonly string[] = [],
): Difference[] {
  const differences: Difference[] = [];
  const add = (part: DifferencePart, where: string, ofStore: unknown, ofDouble: unknown): void => {
    differences.push({ request, part, where, store: ofStore, double: ofDouble });
  };
  if (store.status !== double.status) add('status', '', store.status, double.status);
  compareValues(store.body, double.body, '', (where, one, other) => add(partOf(where), where, one, other));
  const names = new Set([...Object.keys(store.headers), ...Object.keys(double.headers)]);
  for (const name of names) {
    const [one, other] = [store.headers[name], double.headers[name]];
    if (one !== other && !ignoredHeaders.includes(name)) add('header', name, one, other);
  }
  return differences;
}

function partOf(pointer: string): DifferencePart {
  if (pointer === '') return 'body';
  if (/\/message$/.test(pointer)) return 'message';
  return /\/category$/.test(pointer) ? 'category' : 'field';
}

type Report = (where: string, store: unknown, double: unknown) => void;

function compareValues(store: unknown, double: unknown, pointer: string, report: Report): void {
  if (store instanceof ListShape && double instanceof ListShape) {
    const isKnown = store.items !== undefined && double.items !== undefined;
    if (isKnown) compareValues(store.items, double.items, `${pointer}/0`, report);
    return;
  }
  if (isContainer(store) && isContainer(double) && Array.isArray(store) === Array.isArray(double)) {
    const [one, other] = [new Map(Object.entries(store)), new Map(Object.entries(double))];
    for (const key of new Set([...one.keys(), ...other.keys()]))
      compareValues(one.get(key), other.get(key), `${pointer}/${key}`, report);
  } else if (store !== double) report(pointer, store, double);
}

const isContainer = (value: unknown): value is object => value !== null && typeof value === 'object';
