import { expect, test } from 'vitest';
import { addUndoEntry, getUndoLog, removeUndoEntries, type UndoEntry } from '../../src/fault-injection/undo-log.ts';
import { createActiveFault } from '../faults/create-fault.ts';

const config: UndoEntry = { type: 'config', path: 'a/b/c', before: undefined, after: 1 };
const clock: UndoEntry = { type: 'clock', skewMs: 5 };
const isConfig = ({ type }: UndoEntry) => type === 'config';

test('a fault has its own log, in the order of the changes', () => {
  const [fault, other] = [createActiveFault(), createActiveFault()];
  addUndoEntry(fault, config);
  addUndoEntry(fault, clock);
  expect(getUndoLog(fault)).toEqual([config, clock]);
  expect(getUndoLog(other)).toEqual([]);
});

test('takes each entry once, and keeps the others', () => {
  const fault = createActiveFault();
  addUndoEntry(fault, config);
  addUndoEntry(fault, clock);
  expect(removeUndoEntries(fault, isConfig)).toEqual([config]);
  expect(removeUndoEntries(fault, isConfig)).toEqual([]);
  expect(getUndoLog(fault)).toEqual([clock]);
  expect(removeUndoEntries(fault, () => true)).toEqual([clock]);
  expect(getUndoLog(fault)).toEqual([]);
  expect(removeUndoEntries(fault, () => true)).toEqual([]);
});
