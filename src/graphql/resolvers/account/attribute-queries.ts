import { findVisibleAttributes, hasAttribute } from '../../../domain/accounts/form-attributes.ts';
import {
  type CatalogAttribute,
  catalogAttributeUses,
  categoryAttributes,
  productAttributes,
} from '../../../magento/attributes/catalog-attributes.ts';
import type { FormAttribute } from '../../../magento/attributes/customer-forms.ts';
import { Refusal } from '../../../magento/phrases/refusal.ts';
import type { Resolver } from '../resolver.ts';
import type { ResolverContext } from '../resolver-context.ts';
import { metadataOf } from './attributes-form.ts';

const CATALOG_ENTITIES: Readonly<Record<string, readonly CatalogAttribute[]>> = {
  catalog_product: productAttributes,
  catalog_category: categoryAttributes,
};

/** The attributes of a type of entity with their metadata; `undefined` for an unknown type. */
function metadataOfEntity(context: ResolverContext, entity: string) {
  const { realm, store } = context;
  if (entity === 'customer' || entity === 'customer_address') {
    return findVisibleAttributes(realm, store, entity).map((attribute) => metadataOf(attribute, store));
  }
  const attributes = Object.hasOwn(CATALOG_ENTITIES, entity) ? CATALOG_ENTITIES[entity] : undefined;
  return attributes?.map((attribute) => catalogMetadata(entity, attribute));
}

const catalogMetadata = (entity: string, { code, label, input, required }: CatalogAttribute) => ({
  __typename: entity === 'catalog_product' ? 'CatalogAttributeMetadata' : 'AttributeMetadata',
  code,
  label,
  entity_type: entity.toUpperCase(),
  frontend_input: input.toUpperCase(),
  frontend_class: null,
  is_required: required === true,
  is_unique: code === 'sku',
  default_value: null,
  options: [],
});

interface AttributeQuery {
  readonly attribute_code?: string | null;
  readonly entity_type?: string | null;
}

interface MetadataArguments {
  readonly attributes?: readonly (AttributeQuery | null)[] | null;
}

/** The errors for unknown entity types and attributes. [EavGraphQl/Model/GetAttributesMetadata.php] */
const problem = ({ realm }: ResolverContext, type: string, refusal: Refusal) => {
  refusal.wording = realm.wording;
  return { type, message: refusal.renderedMessage };
};

const customAttributeMetadataV2: Resolver<MetadataArguments> = (_, { attributes }, context) => {
  if (!attributes?.length) throw new Refusal('attributeParametersMissing');
  const codesOf = new Map<string, string[]>();
  for (const { attribute_code: code, entity_type: entity } of attributes.filter((each) => each !== null)) {
    if (typeof code !== 'string') throw new Refusal('attributeCodeMissing');
    if (typeof entity !== 'string') throw new Refusal('attributeEntityMissing');
    codesOf.set(entity, [...(codesOf.get(entity) ?? []), code]);
  }
  const found = [...codesOf].map(([entity, codes]) => {
    const attributesOfEntity = metadataOfEntity(context, entity);
    if (attributesOfEntity === undefined) {
      return { items: [], errors: [problem(context, 'ENTITY_NOT_FOUND', new Refusal('entityNotFound', [entity]))] };
    }
    const items = attributesOfEntity.filter(({ code }) => codes.includes(code));
    const missing = codes.filter(
      (code) => !items.some((item) => item.code === code) && !hasAttribute(context.realm, entity, code),
    );
    return {
      items,
      errors: missing.map((code) => problem(context, 'ATTRIBUTE_NOT_FOUND', new Refusal('attributeNotFound', [code]))),
    };
  });
  return { items: found.flatMap(({ items }) => items), errors: found.flatMap(({ errors }) => errors) };
};

interface ListArguments {
  readonly entityType: string;
  readonly filters?: Readonly<Record<string, boolean | null>> | null;
}

/**
 * The attributes that a merchant has added. Only those of the catalog have the properties of the filters.
 * [EavGraphQl/Model/Resolver/{AttributesList,GetFilteredAttributes}.php]
 */
const attributesList: Resolver<ListArguments> = (_, { entityType, filters }, context) => {
  const entity = entityType.toLowerCase();
  const { attributes } = context.realm.world.initialState;
  const added = new Set(attributes.flatMap(({ code, entity_type }) => (entity_type === entity ? [code] : [])));
  const ofCatalog = Object.hasOwn(CATALOG_ENTITIES, entity) ? CATALOG_ENTITIES[entity] : undefined;
  const wanted = Object.entries(filters ?? {}).filter(([, value]) => value !== null);
  const isKnown = (name: string) => ofCatalog !== undefined && CATALOG_USES.has(name);
  const custom = (ofCatalog ?? []).filter(
    ({ custom: isCustom, usedIn = [] }) =>
      isCustom && wanted.every(([name, value]) => !isKnown(name) || usedIn.some((each) => each === name) === value),
  );
  const codes = new Set([...added, ...custom.map(({ code }) => code)]);
  return {
    items: (metadataOfEntity(context, entity) ?? []).filter(({ code }) => codes.has(code)),
    errors: wanted
      .filter(([name]) => !isKnown(name))
      .map(([filter]) =>
        problem(context, 'FILTER_NOT_FOUND', new Refusal('attributeFilterNotFound', { filter, entity: entityType })),
      ),
  };
};

const CATALOG_USES: ReadonlySet<string> = new Set(catalogAttributeUses);

/** The type of the values by `frontend_input`; default: `String`. [CatalogGraphQl, EavGraphQl Model/TypeLocator] */
const TYPES: Readonly<Record<string, string>> = { PRICE: 'Float', WEIGHT: 'Float', SELECT: 'Int', BOOLEAN: 'Int' };

/**
 * The older query, which returns an unknown attribute with its code only.
 * [EavGraphQl/Model/Resolver/CustomAttributeMetadata.php]
 */
const customAttributeMetadata: Resolver<MetadataArguments> = (_, { attributes }, context) => {
  const items = (attributes ?? []).flatMap((query) => {
    if (!query) return [];
    const { attribute_code, entity_type } = query;
    const known = metadataOfEntity(context, entity_type ?? '')?.find(({ code }) => code === attribute_code);
    return [
      {
        attribute_code,
        entity_type,
        attribute_type: known ? (TYPES[known.frontend_input] ?? 'String') : null,
        input_type: known?.frontend_input.toLowerCase() ?? null,
        attribute_options: (known?.options ?? []).map(({ label, value }: Option) => ({ label, value })),
        storefront_properties: null,
      },
    ];
  });
  return { items: items.length === 0 ? null : items };
};

type Option = NonNullable<FormAttribute['options']>[number];

/** Queries about the metadata of attributes. */
export const attributeMetadataQueries = { customAttributeMetadataV2, attributesList, customAttributeMetadata };
