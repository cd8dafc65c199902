import type { SchemaField, SchemaReader } from '../editor/open-api-schema.ts';
import { SelectField } from '../elements/form-fields.tsx';
import { type FaultDraft, faultSchemaReader } from './fault-draft.ts';
import { KeyButtons } from './key-buttons.tsx';

/** Option of an effect that accepts constants and objects. */
const OBJECT = '{}';

/** The fields of the effect of a fault: a selection, the constants that the effect accepts, and the keys that can be added to it. */
export function EffectFields({ draft }: { readonly draft: FaultDraft }) {
  const schema = faultSchemaReader.value;
  const effects = schema?.fieldsAt(['then']) ?? [];
  const names = Object.keys(Object(draft.get(['then'])));
  // Empty for an array of effects, several effects, or the id of a preset, which only the JSON can have.
  const name = names.length === 1 && effects.some((each) => each.name === names[0]) ? (names[0] ?? '') : '';
  const path = ['then', name];
  return (
    <>
      <SelectField
        label="Effect"
        value={name}
        hint={effects.find((each) => each.name === name)?.description}
        options={[...(name === '' ? [['', 'as in the JSON'] as const] : []), ...effects.map((each) => each.name)]}
        onChange={(chosen) => draft.set(['then'], { [chosen]: exampleOf(schema, ['then', chosen]) })}
      />
      {schema !== undefined && name !== '' && (
        <>
          <ValueField schema={schema} path={path} draft={draft} />
          <KeyButtons title={`Keys of ${name}`} path={path} draft={draft} />
        </>
      )}
    </>
  );
}

interface ValueFieldProps {
  readonly schema: SchemaReader;
  readonly path: readonly string[];
  readonly draft: FaultDraft;
}

/** A selection of the constants that an effect accepts. */
function ValueField({ schema, path, draft }: ValueFieldProps) {
  const constants = schema.constantsAt(path).map(String);
  const fields = schema.fieldsAt(path);
  if (constants.length === 0) return null;
  const value = String(draft.get(path));
  return (
    <SelectField
      label="Value"
      value={constants.includes(value) ? value : OBJECT}
      options={fields.length === 0 ? constants : [...constants, [OBJECT, 'an object']]}
      onChange={(chosen) =>
        draft.set(
          path,
          chosen === OBJECT ? exampleFields(fields) : schema.constantsAt(path).find((each) => String(each) === chosen),
        )
      }
    />
  );
}

/** The initial value of an effect. */
function exampleOf(schema: SchemaReader | undefined, path: readonly string[]): unknown {
  const [constant] = schema?.constantsAt(path) ?? [];
  if (constant !== undefined) return constant;
  const fields = schema?.fieldsAt(path) ?? [];
  return fields.length === 0 && schema?.typesAt(path)[0] === 'string' ? '' : exampleFields(fields);
}

/** An object with the first key. */
const exampleFields = (fields: readonly SchemaField[]): object =>
  Object.fromEntries(fields.slice(0, 1).map(({ name, initial }) => [name, initial]));
