import * as v from 'valibot';
import { type Trait, type TraitValue, traits } from '../../magento/releases/behaviour.ts';
import { describedProperty } from '../../matching/described-property.ts';

type TraitEntries = {
  readonly [Name in Trait]: v.OptionalSchema<v.PicklistSchema<readonly TraitValue<Name>[], string>, undefined>;
};

/** Values of single traits, which override those of the Magento release. */
export const behaviourSchema = v.strictObject(traitEntries());

function traitEntries(): TraitEntries;
function traitEntries(): Record<string, v.GenericSchema> {
  return Object.fromEntries(
    Object.entries(traits).map(([name, { description, values }]) => {
      const names = Object.keys(values);
      const meanings = Object.entries(values).map(([value, meaning]) => `\`${value}\`: ${meaning}`);
      const value = v.picklist(names, `expected one of ${names.join(', ')}`);
      return [name, describedProperty(value, `${description} ${meanings.join('; ')}.`)];
    }),
  );
}
