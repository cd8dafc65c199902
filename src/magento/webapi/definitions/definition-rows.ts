import type { ReleaseRange } from '../../releases/since.ts';

/**
 * Definitions of data objects by their names in the schema route. A row lists the properties in Magento's order: `name: type`,
 * or `name?: type` if the value may be null, with the releases that have it. `extension_attributes` without a type are those of
 * the object itself.
 */
export type DefinitionRows = Readonly<Record<string, string>>;

/**
 * Methods by service interface, each with what it returns and the statuses of its exceptions: `get: string | 400 | 500`, with
 * the releases that have it.
 */
export type ResultRows = Readonly<Record<string, string>>;

/** A property of a definition. */
export interface DefinitionProperty extends ReleaseRange {
  readonly name: string;
  readonly type: string;
  readonly isRequired: boolean;
}

/** A type or a status that a method may answer with. */
export interface MethodResult extends ReleaseRange {
  readonly value: string;
}

/** The properties in the row of a definition. */
export const parseProperties = (definition: string, row: string): readonly DefinitionProperty[] =>
  partsOf(row).map((part) => {
    const { text, ...range } = parseRange(part);
    if (text === 'extension_attributes') return { ...extensionAttributesOf(definition), ...range };
    const [name = '', type = ''] = text.split(': ');
    return { name: name.replace('?', ''), type, isRequired: !name.endsWith('?'), ...range };
  });

const extensionAttributesOf = (definition: string): DefinitionProperty => ({
  name: 'extension_attributes',
  type: definition.replace(/interface$/, 'extension-interface'),
  isRequired: false,
});

/** The results of the methods in a row, by method. */
export const parseResults = (row: string): ReadonlyMap<string, readonly MethodResult[]> =>
  new Map(
    partsOf(row).map((part) => {
      const [method = '', results = ''] = part.split(': ');
      return [
        method,
        results.split(' | ').map((result) => {
          const { text, ...range } = parseRange(result);
          return { value: text, ...range };
        }),
      ];
    }),
  );

const partsOf = (row: string): string[] =>
  row
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');

function parseRange(part: string): ReleaseRange & { text: string } {
  const [text = '', ...ranges] = part.split(' @');
  return { text, ...Object.fromEntries(ranges.map((range) => range.split(' '))) };
}
