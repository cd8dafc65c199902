import type { Completion, CompletionSource } from 'prism-code-editor/autocomplete';
import { locateInJson } from './locate-in-json.ts';
import type { JsonPath, SchemaReader } from './open-api-schema.ts';

/** Completes the keys and the values of a JSON document that a schema accepts. */
export const completeJson =
  (readSchema: () => SchemaReader | undefined): CompletionSource =>
  ({ pos, explicit }, { value: text }) => {
    const schema = readSchema();
    const { path, isAtKey, word } = locateInJson(text, pos);
    if (schema === undefined || !(word || explicit)) return undefined;
    const { from, to } = word ?? { from: pos, to: pos };
    const options = isAtKey
      ? keysAt(schema, path.slice(0, -1), text.slice(to))
      : valuesAt(schema, path, text[from] === '"');
    // Labels have no quotes, so they are compared with the text after the quote.
    const start = text[from] === '"' ? from + 1 : from;
    return { from, to, options: options.map((option) => ({ ...option, from: start })) };
  };

/** The keys of an object, each inserted with an initial value, which is selected. */
function keysAt(schema: SchemaReader, parent: JsonPath, following: string): Completion[] {
  const hasValue = /^\s*:/.test(following);
  const hasNext = /^\s*"/.test(following);
  return schema.fieldsAt(parent).map(({ name, type, description, initial }) => {
    const key = JSON.stringify(name);
    const value = JSON.stringify(initial);
    // The caret goes between brackets and quotes.
    const edges = /^(?:""|\{\}|\[\])$/.test(value) ? 1 : 0;
    const start = key.length + 2 + (typeof initial === 'string' ? 1 : edges);
    const end = key.length + 2 + value.length - (typeof initial === 'string' ? 1 : edges);
    return {
      label: name,
      detail: type,
      icon: 'property',
      insert: hasValue ? key : `${key}: ${value}${hasNext ? ',' : ''}`,
      tabStops: hasValue ? [key.length] : [start, end],
      renderDocs: () => [description],
    };
  });
}

/** The constants of a value, and the brackets of an object or an array. */
function valuesAt(schema: SchemaReader, path: JsonPath, isString: boolean): Completion[] {
  const constants = schema
    .constantsAt(path)
    .filter((value) => !isString || typeof value === 'string')
    .map((value) => ({ label: String(value), icon: 'enum', insert: JSON.stringify(value) }));
  const brackets = [
    ['object', '{}', 'an object'],
    ['array', '[]', 'an array'],
  ] as const;
  const types = isString ? [] : schema.typesAt(path);
  return [
    ...constants,
    ...brackets
      .filter(([type]) => types.includes(type))
      .map(([, insert, detail]) => ({ label: insert, detail, icon: 'snippet', insert, tabStops: [1] })),
  ];
}
