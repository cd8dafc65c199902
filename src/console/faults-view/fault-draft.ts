import { computed, type ReadonlySignal, type Signal, signal } from '@preact/signals';
import { callControl } from '../client/call-control.ts';
import type { TextValue } from '../controls/account-choice.tsx';
import { createSchemaReader, type NamedSchemas, type SchemaReader } from '../editor/open-api-schema.ts';
import { formatJson } from '../model/format.ts';

type JsonObject = Readonly<Record<string, unknown>>;
type ObjectPath = readonly string[];

/** The schema of a fault; `undefined` until it is loaded. */
export const faultSchemaReader = signal<SchemaReader | undefined>(undefined);

/** Reads the schema of a fault from the OpenAPI document of the server. */
export async function loadFaultSchema(): Promise<void> {
  const { components } = await callControl<{ components: { schemas: NamedSchemas } }>('GET', 'openapi.json');
  const { fault = {} } = components.schemas;
  faultSchemaReader.value = createSchemaReader(fault, components.schemas);
}

/** A fault as JSON, which fields and an editor change. */
export interface FaultDraft {
  readonly text: Signal<string>;
  /** The fault; `undefined` while the text is not a JSON object. */
  readonly fault: ReadonlySignal<JsonObject | undefined>;
  /** The value at a path. */
  get(path: ObjectPath): unknown;
  /** Sets the value at a path; `undefined` deletes it, with the object that becomes empty. */
  set(path: ObjectPath, value: unknown): void;
  /** The value at a path as the text of a field. */
  field(path: ObjectPath, parse?: (text: string) => unknown): TextValue;
}

/** Creates the document of a new fault, which delays responses until the user changes it. */
export function createFaultDraft(): FaultDraft {
  const text = signal(formatJson({ then: { delay: { ms: 3000 } } }));
  const fault = computed(() => parseObject(text.value));
  const get = (path: ObjectPath): unknown => path.reduce<unknown>((value, key) => Object(value)[key], fault.value);
  const set = (path: ObjectPath, value: unknown) => {
    // Fields are disabled while the text is not valid.
    const { when, then, ...others } = withValue(fault.peek() ?? {}, path, value);
    text.value = formatJson({ when, then, ...others });
  };
  return {
    text,
    fault,
    get,
    set,
    field: (path, parse = (typed) => typed) => ({
      get value() {
        const value = get(path);
        return value === undefined ? '' : formatJson(value);
      },
      set value(typed) {
        set(path, typed === '' ? undefined : parse(typed));
      },
    }),
  };
}

/** The account to which a fault is restricted, as `customer:EMAIL` or `admin:USERNAME`. */
export const accountField = ({ get, set }: FaultDraft): TextValue => ({
  get value() {
    const kind = ['customer', 'admin'].find((each) => typeof get(['when', each]) === 'string');
    return kind === undefined ? '' : `${kind}:${get(['when', kind])}`;
  },
  set value(account) {
    const [kind = '', name] = account.split(/:(.*)/s);
    for (const each of ['customer', 'admin']) set(['when', each], each === kind ? name : undefined);
  },
});

/** A copy of an object with another value at a path. */
function withValue(object: JsonObject, [key, ...rest]: ObjectPath, value: unknown): JsonObject {
  if (key === undefined) return object;
  const { [key]: current, ...others } = object;
  const replaced = rest.length === 0 ? value : withValue(toObject(current), rest, value);
  const isEmpty = rest.length > 0 && value === undefined && Object.keys(toObject(replaced)).length === 0;
  return replaced === undefined || isEmpty ? others : { ...object, [key]: replaced };
}

/** The value as an object; any other value is replaced by an empty one. */
const toObject = (value: unknown): JsonObject => (isObject(value) ? value : {});

const isObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function parseObject(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
