/** An error of a variable taken apart: it repeats the value, and the value may hold secrets. */
export interface VariableError {
  readonly said: string;
  readonly variable: string;
  /** The value, as JSON. */
  readonly invalid: string;
  readonly told: string;
  /** Key of the value in the variable; empty when it is the variable itself. */
  readonly key: string;
}

const SAID = /^Variable "\$(\w+)" got invalid value /;
const END = /; | at "/g;
/** A value with more ends than that in its texts is not looked through. */
const MOST_ENDS = 50;

/** Takes a message apart; nothing when it is another one. */
export function readVariableError(text: string): VariableError | undefined {
  const [said, variable = ''] = SAID.exec(text) ?? [];
  if (said === undefined) return undefined;
  const rest = text.slice(said.length);
  let ends = 0;
  for (const { index } of rest.matchAll(END)) {
    ends += 1;
    if (ends > MOST_ENDS) break;
    const invalid = rest.slice(0, index);
    if (!isJson(invalid)) continue;
    const told = rest.slice(index);
    const [, key = ''] = /^ at "[\w.[\]]*?(\w*)(?:\[\d+\])*"/.exec(told) ?? [];
    return { said, variable, invalid, told, key };
  }
  return { said, variable, invalid: rest, told: '', key: '' };
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
