import * as v from 'valibot';
import { describedProperty } from '../../matching/described-property.ts';
import { integerFrom, milliseconds, plainHeaders } from './effect-values.ts';

const drip = v.strictObject({
  /** Number of parts in which the body is sent. */
  chunks: v.pipe(integerFrom(1), v.description('Number of parts in which the body is sent.')),
  /** Milliseconds from the first part to the last. */
  ms: v.pipe(milliseconds, v.description('Milliseconds from the first part to the last.')),
});

const dripRate = v.strictObject({
  /** Bytes of the body that are sent in a second. */
  bytes_per_second: v.pipe(integerFrom(1), v.description('Bytes of the body that are sent in a second.')),
});

/** A body that is sent slowly. */
export const dripSchema = v.union([drip, dripRate], 'expected {chunks, ms} or {bytes_per_second}');

/** A body that ends early. */
export const truncationSchema = v.strictObject({
  /** Number of bytes of the body that are sent. */
  bytes: v.pipe(integerFrom(0), v.description('Number of bytes of the body that are sent.')),
});

/** A connection that ends after the body. */
export const lateCloseSchema = v.strictObject({
  /** Milliseconds from the end of the body to the end of the connection. */
  ms: v.pipe(milliseconds, v.description('Milliseconds from the end of the body to the end of the connection.')),
});

/** A response before the final one. */
export const informationalSchema = v.strictObject({
  /** Status of the informational response. */
  status: v.pipe(
    integerFrom(100),
    v.maxValue(199, 'expected at most 199'),
    v.check((status) => status !== 101, '101 would switch the protocol'),
    v.description('Status of the informational response.'),
  ),
  /** Headers of the informational response. */
  headers: describedProperty(plainHeaders, 'Headers of the informational response.'),
});
