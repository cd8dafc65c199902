/** The parts of an error message about a GraphQL variable. The message repeats the value, which may contain secrets. */
export interface VariableError {
  readonly prefix: string;
  readonly variable: string;
  /** The value, as JSON: its invalid part in graphql-php 15, all of it in 14. */
  readonly value: string;
  /** The reason, which may repeat the invalid part. */
  readonly suffix: string;
  /** Key of the invalid part within the variable; empty when it is the variable itself. */
  readonly key: string;
  /** Whether `value` is the whole value of the variable. */
  readonly isWhole: boolean;
}

const PREFIX = /^Variable "\$(\w+)" got invalid value /;
const END = /; | at "/g;
const KEY_OF_PART = /^ at "[\w.[\]]*?(\w*)(?:\[\d+\])*"/;
const KEY_IN_WHOLE = /^; [\w" ]+ at value[\w.[\]]*?(\w*)(?:\[\d+\])*(?:;|\.$)/;
/** Maximum number of possible ends of the value that are tried. Strings in the value may contain the separators too. */
const MAX_ENDS = 50;

/** Splits the message of a variable error; `undefined` for any other message. */
export function parseVariableError(text: string): VariableError | undefined {
  const [prefix, variable = ''] = PREFIX.exec(text) ?? [];
  if (prefix === undefined) return undefined;
  const rest = text.slice(prefix.length);
  let ends = 0;
  for (const { index } of rest.matchAll(END)) {
    ends += 1;
    if (ends > MAX_ENDS) break;
    const value = rest.slice(0, index);
    if (!isJson(value)) continue;
    const suffix = rest.slice(index);
    const [, keyOfPart] = KEY_OF_PART.exec(suffix) ?? [];
    const [, key = ''] = KEY_IN_WHOLE.exec(suffix) ?? [];
    return { prefix, variable, value, suffix, key: keyOfPart ?? key, isWhole: keyOfPart === undefined };
  }
  return { prefix, variable, value: rest, suffix: '', key: '', isWhole: true };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
