import { signal } from '@preact/signals';
import { callControl } from '../client/call-control.ts';

/** A key of an effect, with its JSON type. */
export interface EffectField {
  readonly name: string;
  readonly type: string;
  readonly description: string;
  /** A value to begin with: the minimum of a number. */
  readonly initial: unknown;
}

/** Initial values of keys, by JSON type. */
const INITIAL_VALUES: Readonly<Record<string, unknown>> = { string: '', boolean: true, object: {}, array: [] };

/** The values that the schema of an effect accepts. */
export interface EffectForm {
  readonly name: string;
  readonly description: string;
  /** Its constant values. */
  readonly values: readonly string[];
  /** The keys of the objects that it accepts. */
  readonly fields: readonly EffectField[];
}

/** The effects of faults, read from the OpenAPI document. */
export const effectForms = signal<readonly EffectForm[]>([]);

interface JsonSchema {
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly minimum?: number;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly JsonSchema[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

type Schemas = Readonly<Record<string, JsonSchema>>;

/** Builds the forms of the effects from the OpenAPI document of the server. */
export async function loadEffectForms(): Promise<void> {
  const { components } = await callControl<{ components: { schemas: Schemas } }>('GET', 'openapi.json');
  const { schemas } = components;
  effectForms.value = Object.entries(schemas['effect']?.properties ?? {}).map(([name, schema]) => {
    const alternatives = alternativesOf(schema, schemas);
    return {
      name,
      description: (schema.description ?? '').replaceAll('`', ''),
      values: alternatives
        .flatMap((each) => [...(each.enum ?? []), ...(each.const === undefined ? [] : [each.const])])
        .map(String),
      fields: fieldsOf(alternatives),
    };
  });
}

function alternativesOf(schema: JsonSchema, schemas: Schemas): readonly JsonSchema[] {
  if (schema.anyOf !== undefined) return schema.anyOf.flatMap((each) => alternativesOf(each, schemas));
  const referred = schema.$ref === undefined ? undefined : schemas[schema.$ref.replace(/^.*\//, '')];
  return referred === undefined ? [schema] : alternativesOf(referred, schemas);
}

/** The keys of all objects that a schema accepts. */
const fieldsOf = (alternatives: readonly JsonSchema[]): readonly EffectField[] =>
  Object.entries<JsonSchema>(Object.assign({}, ...alternatives.map(({ properties }) => properties))).map(
    ([name, { type = '', anyOf, description, minimum = 0 }]) => ({
      name,
      type: type || anyOf?.flatMap((each) => each.type ?? []).join(' or ') || 'any value',
      description: (description ?? '').replaceAll('`', ''),
      initial: INITIAL_VALUES[type] ?? Math.max(0, minimum),
    }),
  );
