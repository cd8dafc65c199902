/** Values of the status of an operation. [lib/internal/Magento/Framework/Bulk/OperationInterface.php] */
export const OPERATION_STATUS = { complete: 1, failed: 3, open: 4 } as const;

/** One operation of an asynchronous request. The names of properties are Magento's. */
export interface BulkOperation {
  /** Position in the request. */
  readonly id: number;
  readonly topic_name: string;
  /** The input as JSON; `null` if the operation is complete. */
  readonly serialized_data: string | null;
  /** The result, as JSON. */
  readonly result_serialized_data: string | null;
  readonly status: (typeof OPERATION_STATUS)[keyof typeof OPERATION_STATUS];
  readonly result_message: string | null;
  readonly error_code: number | null;
  /** Milliseconds since 1970. */
  readonly started_at: number;
}

/** The operations of one asynchronous request. */
export interface Bulk {
  readonly uuid: string;
  readonly description: string;
  /** Milliseconds since 1970. */
  readonly start_time: number;
  readonly user_id: number | null;
  /** 1: integration, 2: admin, 3: customer, 4: guest. [Authorization/Model/UserContextInterface.php] */
  readonly user_type: number;
  readonly operations: readonly BulkOperation[];
}

/** The asynchronous requests of a world, by UUID. */
export interface Bulks {
  get(uuid: string): Bulk | undefined;
  put(bulk: Bulk): void;
  values(): readonly Bulk[];
}

/** Maximum number of characters in the data of all operations. The oldest requests are then deleted. */
const MAX_CHARACTERS = 32_000_000;

/** Creates an empty table of asynchronous requests. */
export function createBulks(): Bulks {
  const bulks = new Map<string, Bulk>();
  let characters = 0;
  return {
    get: (uuid) => bulks.get(uuid),
    put(bulk) {
      bulks.set(bulk.uuid, bulk);
      characters += sizeOf(bulk);
      for (const [uuid, oldest] of bulks) {
        if (characters <= MAX_CHARACTERS) break;
        bulks.delete(uuid);
        characters -= sizeOf(oldest);
      }
    },
    values: () => [...bulks.values()],
  };
}

/** Number of characters that are counted for an operation in addition to its data. */
const OVERHEAD = 200;

const sizeOf = ({ operations }: Bulk): number =>
  operations.reduce(
    (sum, { serialized_data, result_serialized_data }) =>
      sum + OVERHEAD + (serialized_data?.length ?? 0) + (result_serialized_data?.length ?? 0),
    OVERHEAD,
  );
