// The operations of real clients.
import { Kind, parse, print, visit } from 'graphql';
import { documentsInFiles } from './graphql-files.mjs';
import { clients, fetchPackages } from './packages.mjs';
import { documentsOfScandipwa } from './scandipwa.mjs';
import { documentsInTemplates } from './templates.mjs';

/** The root fields of operations that the tests run; all others are validated only. */
const SUPPORTED_FIELDS = new Set(
  `generateCustomerToken revokeCustomerToken customer storeConfig changeCustomerPassword requestPasswordResetEmail
  resetPassword createCustomerAddress updateCustomerAddress deleteCustomerAddress countries mergeCarts createCustomer
  createCustomerV2 updateCustomerV2 updateCustomerEmail createEmptyCart cart customerCart recaptchaV3Config country
  confirmEmail resendConfirmationEmail attributesForm isEmailAvailable createGuestCart updateCustomer deleteCustomer
  availableStores currency assignCompareListToCustomer forgotPassword s_resetPassword confirmCustomerEmail`.split(
    /\s+/,
  ),
);

/**
 * The operations that the tests run, of accounts and carts.
 *
 * @returns {Promise<{client: string, name: string, file: string, text: string, roots: string[]}[]>}
 */
export const extractOperations = async () =>
  (await extractDocuments()).filter(({ roots }) => roots.every((root) => SUPPORTED_FIELDS.has(root)));

/** Every operation of the packages. */
export async function extractDocuments() {
  const found = [];
  for (const [client, packages] of Object.entries(clients)) {
    fetchPackages(packages);
    const seen = new Set();
    for (const { file, text, variables } of await documentsOf(client, Object.keys(packages))) {
      const operation = read(text);
      if (operation === undefined || seen.has(operation.text)) continue;
      seen.add(operation.text);
      found.push({ client, file: file.replace(/^.*\/clients\//, ''), ...operation, variables });
    }
  }
  return found;
}

function documentsOf(client, packages) {
  if (client === 'scandipwa') return documentsOfScandipwa();
  return client === 'graphcommerce' ? documentsInFiles(packages) : documentsInTemplates(packages);
}

/** Apollo resolves fields with `@client` locally and does not send them. */
const withoutLocalFields = (document) =>
  visit(document, {
    Field: ({ directives = [] }) => (directives.some(({ name }) => name.value === 'client') ? null : undefined),
    SelectionSet: { leave: ({ selections }) => (selections.length === 0 ? null : undefined) },
  });

/** The operation of a document; undefined for what is not a document. */
function read(text) {
  let document;
  try {
    document = withoutLocalFields(parse(text));
  } catch {
    return undefined;
  }
  const [operation] = document.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  if (!operation?.selectionSet) return undefined;
  const roots = operation.selectionSet.selections.flatMap((node) =>
    node.kind === Kind.FIELD ? [node.name.value] : [],
  );
  if (roots.length === 0) return undefined;
  return { name: operation.name?.value ?? roots.join('_'), text: print(document), roots };
}
