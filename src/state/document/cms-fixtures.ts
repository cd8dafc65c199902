import * as v from 'valibot';
import { describedProperty } from '../../matching/described-property.ts';
import { requiredProperty } from './field-schemas.ts';
import { booleanSchema, codeSchema, idSchema, nonEmptyStringSchema, stringSchema } from './value-schemas.ts';

const blockEntries = {
  id: describedProperty(idSchema, 'Id. Unique. Default: the next free number, from 1.'),
  identifier: requiredProperty(nonEmptyStringSchema, 'Identifier; that of a page is its URL key.'),
  title: requiredProperty(nonEmptyStringSchema, 'Title.'),
  content: describedProperty(stringSchema, 'Content in HTML. Default: generated in GraphQL, empty in REST.'),
  is_active: describedProperty(booleanSchema, 'Whether storefronts show it. Default: true.'),
  stores: describedProperty(v.array(codeSchema), 'Codes of the store views that show it. Default: all.'),
};

/** The schema of a CMS block in a fixture document. */
export const cmsBlockFixtureSchema = v.strictObject(blockEntries);

/** The schema of a CMS page in a fixture document. */
export const cmsPageFixtureSchema = v.strictObject({
  ...blockEntries,
  content_heading: describedProperty(stringSchema, 'Heading of the content. Default: generated in GraphQL.'),
  page_layout: describedProperty(nonEmptyStringSchema, 'Layout, such as `1column`. Default: generated in GraphQL.'),
  meta_title: describedProperty(stringSchema, 'Title for search engines. Default: generated in GraphQL.'),
  meta_keywords: describedProperty(stringSchema, 'Keywords for search engines. Default: generated in GraphQL.'),
  meta_description: describedProperty(stringSchema, 'Description for search engines. Default: generated in GraphQL.'),
});

/** A CMS page in a fixture document. */
export type CmsPageFixture = v.InferInput<typeof cmsPageFixtureSchema>;
/** A CMS block in a fixture document. */
export type CmsBlockFixture = v.InferInput<typeof cmsBlockFixtureSchema>;
