import type { Faker } from '@faker-js/faker';
import type { Store } from '../../state/tables/account-rows.ts';

/** The field that a value is generated for. */
export interface GeneratedField {
  readonly faker: Faker;
  readonly store: Store;
  /** Base URL of the store, with a slash at its end. */
  readonly baseUrl: string;
  /** Base URL of pictures, with a slash at its end. */
  readonly mediaUrl: string;
  /** Type and field of the schema, such as `CmsPage` and `title`. */
  readonly type: string;
  readonly field: string;
}

/** A value for a field of a scalar type; a custom scalar gets a string. */
export function generateScalar(scalar: string, target: GeneratedField): unknown {
  switch (scalar) {
    case 'Int':
      return generateInteger(target);
    case 'Float':
      return generateFloat(target);
    case 'Boolean':
      return target.faker.datatype.boolean();
    case 'ID':
      return generateId(target);
    default:
      return generateString(target);
  }
}

type Rule = readonly [name: RegExp, generate: (target: GeneratedField) => string];

const slug = ({ faker }: GeneratedField): string => faker.helpers.slugify(faker.commerce.productName().toLowerCase());
const past = ({ faker }: GeneratedField): string =>
  faker.date.between({ from: '2024-01-01T00:00:00Z', to: '2025-12-31T23:59:59Z' }).toISOString();

/** Empty if Faker's locale has no suffixes of names, such as the Italian one. */
const suffix = ({ faker }: GeneratedField): string =>
  faker.rawDefinitions.person?.suffix ? faker.person.suffix() : '';

const imageUrl = (target: GeneratedField): string =>
  `${target.mediaUrl}catalog/${/Category/.test(target.type) ? 'category' : 'product'}/${slug(target)}.jpg`;

/** Strings by the name of their field: the first matching rule applies. */
const STRING_RULES: readonly Rule[] = [
  [/e_?mail/, ({ faker }) => faker.internet.exampleEmail().toLowerCase()],
  [/^first_?name/, ({ faker }) => faker.person.firstName()],
  [/^(last|sur)_?name/, ({ faker }) => faker.person.lastName()],
  [/^middle_?name/, ({ faker }) => faker.person.middleName()],
  [/^prefix$/, ({ faker }) => faker.person.prefix()],
  [/^suffix$/, suffix],
  [/nickname|username/, ({ faker }) => faker.internet.username()],
  [/^gender$/, ({ faker }) => faker.person.sex()],
  [/job/, ({ faker }) => faker.person.jobTitle()],
  [/company/, ({ faker }) => faker.company.name()],
  [/url_key|url_path|identifier|slug/, slug],
  [/relative_url|^path$/, (target) => `${slug(target)}.html`],
  [/image|thumbnail|photo|picture|logo|icon|swatch/, imageUrl],
  [/url|href|link/, (target) => `${target.baseUrl}${slug(target)}.html`],
  [/html|^content$/, ({ faker }) => `<p>${faker.lorem.sentences(2)}</p>`],
  [/phone|^fax$|mobile/, ({ faker }) => faker.phone.number({ style: 'national' })],
  [/street|address_line/, ({ faker }) => faker.location.streetAddress()],
  [/city/, ({ faker }) => faker.location.city()],
  [/post_?code|zip/, ({ faker }) => faker.location.zipCode()],
  [/country_?(code|id)/, ({ faker }) => faker.location.countryCode()],
  [/country/, ({ faker }) => faker.location.country()],
  [/region|province|state$/, ({ faker }) => faker.location.state()],
  [/latitude/, ({ faker }) => String(faker.location.latitude())],
  [/longitude/, ({ faker }) => String(faker.location.longitude())],
  [/currency/, ({ store }) => store.currency],
  [/locale|language/, ({ store }) => store.locale],
  [/(dob|birth|_date$|^date)/, (target) => past(target).slice(0, 10)],
  [/(_at|timestamp|time|_from|_to|_until)$/, (target) => past(target).slice(0, 19).replace('T', ' ')],
  [/colou?r/, ({ faker }) => faker.color.human()],
  [/sku/, ({ faker }) => faker.string.alphanumeric({ length: 6, casing: 'upper' })],
  [/token|hash|secret|public_key/, ({ faker }) => faker.string.alphanumeric({ length: 32, casing: 'lower' })],
  [/(price|amount|total|cost|balance|value)$/, ({ faker }) => faker.commerce.price()],
  [/number|increment_id/, ({ faker }) => faker.string.numeric(9)],
  [/status/, ({ faker }) => faker.helpers.arrayElement(['Pending', 'Processing', 'Complete'])],
  [/code$/, ({ faker }) => faker.lorem.slug(2).replaceAll('-', '_')],
  [/count|qty|quantity|position|sort_order/, ({ faker }) => String(faker.number.int({ min: 1, max: 20 }))],
  [/keyword/, ({ faker }) => faker.lorem.words(3).replaceAll(' ', ', ')],
  [/description|message|comment|text|note|summary|tooltip|reason/, ({ faker }) => faker.lorem.sentence()],
];

/** Names by the type of their entity. */
const NAME_RULES: readonly Rule[] = [
  [/Product/, ({ faker }) => faker.commerce.productName()],
  [/Category|Breadcrumb/, ({ faker }) => faker.commerce.department()],
  [/Customer|Person|User|Author|Review/, ({ faker }) => faker.person.fullName()],
  [/Company|Brand|Vendor|Manufacturer/, ({ faker }) => faker.company.name()],
  [/Country/, ({ faker }) => faker.location.country()],
  [/Region/, ({ faker }) => faker.location.state()],
  [/Store|Location/, ({ faker }) => faker.location.city()],
];

const TITLE_FIELD = /name$|title|label|heading/;

/** A string that is plausible for the name of its field. */
function generateString(target: GeneratedField): string {
  const field = snakeCase(target.field);
  if (/Image|Media|Swatch|Photo/.test(target.type)) {
    if (/^(url|src)$/.test(field)) return imageUrl(target);
    if (/^(path|file)$/.test(field)) return `/${slug(target)}.jpg`;
  }
  const rule = STRING_RULES.find(([name]) => name.test(field)) ?? titleRule(field, target.type);
  return rule ? rule[1](target) : target.faker.lorem.words(2);
}

function titleRule(field: string, type: string): Rule | undefined {
  if (!TITLE_FIELD.test(field)) return undefined;
  return NAME_RULES.find(([name]) => name.test(type)) ?? [TITLE_FIELD, ({ faker }) => capitalize(faker.lorem.words(2))];
}

/** An integer that is plausible for the name of its field. */
function generateInteger({ faker, field }: GeneratedField): number {
  const name = snakeCase(field);
  const between = (min: number, max: number) => faker.number.int({ min, max });
  if (/(^|_)id$/.test(name)) return between(1, 9_999);
  if (/year/.test(name)) return between(2015, 2025);
  if (/width|height|size/.test(name)) return between(100, 1_200);
  if (/percent|rating/.test(name)) return between(0, 100);
  if (/position|sort_order|level|page/.test(name)) return between(1, 10);
  return between(1, 100);
}

/** A number that is plausible for the name of its field: amounts have two decimal places. */
function generateFloat({ faker, field }: GeneratedField): number {
  const name = snakeCase(field);
  if (/qty|quantity|count/.test(name)) return faker.number.int({ min: 1, max: 20 });
  if (/percent|rate$/.test(name)) return faker.number.int({ min: 0, max: 50 });
  if (/rating/.test(name)) return faker.number.int({ min: 20, max: 100 });
  if (/latitude/.test(name)) return faker.location.latitude();
  if (/longitude/.test(name)) return faker.location.longitude();
  if (/weight/.test(name)) return faker.number.float({ min: 0.1, max: 20, fractionDigits: 1 });
  return Number(faker.commerce.price({ min: 5, max: 150 }));
}

/** An id in the format of its field: a uid is base 64, all others are decimal numbers. */
function generateId({ faker, field }: GeneratedField): string {
  const id = String(faker.number.int({ min: 1, max: 9_999 }));
  return /uid$/i.test(field) ? btoa(id) : id;
}

const snakeCase = (name: string): string => name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase();
const capitalize = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
