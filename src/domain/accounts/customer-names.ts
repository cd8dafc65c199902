import { Refusal } from '../../magento/phrases/refusal.ts';
import type { Realm } from '../../state/realm.ts';

/** The first run of allowed characters. [app/code/Magento/Customer/Model/Validator/Name.php] */
const NAME = /[\p{L}\p{M},\-_.'’`&\s\d]{1,255}/u;

type Names = { readonly [Name in 'firstname' | 'lastname' | 'middlename']?: string | null | undefined };

/** The names of a customer or an address with characters that the release does not accept. */
export function findInvalidNames({ behaviour }: Realm, { firstname, lastname, middlename }: Names): Refusal[] {
  if (behaviour.name_validator === 'absent') return [];
  return [
    ...(isName(firstname) ? [] : [new Refusal('firstnameNotValid')]),
    ...(isName(lastname) ? [] : [new Refusal('lastnameNotValid')]),
    ...(isName(middlename) ? [] : [new Refusal('middlenameNotValid')]),
  ];
}

const isName = (value: string | null | undefined): boolean => isFirstRun(NAME, value);

/** Whether the first match of a pattern is the whole value. Like Magento's validators, accepts a value without any match. */
export function isFirstRun(pattern: RegExp, value: string | null | undefined): boolean {
  const run = value ? pattern.exec(value)?.[0] : undefined;
  return run === undefined || run === value;
}
