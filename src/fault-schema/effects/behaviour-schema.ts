import * as v from 'valibot';
import { type Trait, type TraitValue, traits } from '../../magento/releases/behaviour.ts';

const entries = Object.entries(traits).map(([name, { description, values }]) => {
  const names = Object.keys(values);
  return [
    name,
    v.pipe(v.optional(v.picklist(names, `expected one of ${names.join(', ')}`)), v.description(description)),
  ];
});

/** Values of single traits, which override those of the release. */
export const behaviourSchema = v.strictObject(
  Object.fromEntries(entries) as {
    readonly [Name in Trait]: v.OptionalSchema<v.PicklistSchema<readonly TraitValue<Name>[], string>, undefined>;
  },
);
