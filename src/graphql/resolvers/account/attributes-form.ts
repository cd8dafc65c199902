import { getFormAttributes } from '../../../domain/accounts/form-attributes.ts';
import { countryName } from '../../../domain/store/country-names.ts';
import type { FormAttribute } from '../../../magento/attributes/customer-forms.ts';
import { COUNTRY_CODES } from '../../../magento/directory/countries.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import type { Store } from '../../../state/tables/account-rows.ts';
import type { Resolver } from '../resolver.ts';

/**
 * The attributes that a storefront form shows.
 * [EavGraphQl/Model/Resolver/AttributesForm.php, CustomerGraphQl/Model/Output/CustomerAttributeMetadata.php]
 */
const attributesForm: Resolver<{ formCode: string }> = (_, { formCode }, { realm, store }) => {
  if (formCode === '') throw new Refusal('formCodeMissing', ['formCode']);
  const attributes = getFormAttributes(realm, store, formCode);
  if (attributes === undefined) {
    const { renderedMessage } = new Refusal('formNotFound', { form: formCode });
    return { items: [], errors: [{ type: 'ENTITY_NOT_FOUND', message: renderedMessage }] };
  }
  return { items: attributes.map((attribute) => metadataOf(attribute, store)), errors: [] };
};

/** An attribute with its options. */
export const metadataOf = (attribute: FormAttribute, store: Store) => ({
  __typename: 'CustomerAttributeMetadata',
  frontend_class: null,
  default_value: null,
  ...attribute,
  options: optionsOf(attribute, store).map((option) => ({ ...option, __typename: 'AttributeOptionMetadata' })),
});

const optionsOf = ({ code, options = [], default_value }: FormAttribute, { locale }: Store) =>
  code === 'country_id'
    ? COUNTRY_CODES.map((country) => ({
        label: countryName(country, locale),
        value: country,
        is_default: country === default_value,
      }))
    : options;

/** Queries about the attributes of a form. */
export const attributeQueries = { attributesForm };
