// Leaves out modules of other packages whose code cannot run here: a third of what they would add to the package.
import { readFileSync } from 'node:fs';

/** Modules of a package, by the part of their path behind it, and the reason why they do not run. */
const OMITTED = [
  // `rest/services/web-authn.ts` removes the statement of the manufacturer, as Magento ignores it.
  {
    files:
      /@simplewebauthn[\\/]server[\\/]esm[\\/](?:registration[\\/]verifications|metadata|services[\\/]defaultRootCerts)[\\/]/,
  },
  { files: /@simplewebauthn[\\/]server[\\/]esm[\\/]services[\\/]metadataService\.js$/ },
  {
    files:
      /@simplewebauthn[\\/]server[\\/]esm[\\/]helpers[\\/](?:convertX509PublicKeyToCOSE|getCertificateInfo|isCertRevoked|mapX509SignatureAlgToCOSEAlg|validateCertificatePath|validateExtFIDOGenCEAAGUID)\.js$/,
  },
  // The same conversion by the package that JSON Web Tokens need anyway, instead of a parser of ASN.1 and its schemas.
  {
    files: /@simplewebauthn[\\/]server[\\/]esm[\\/]helpers[\\/]iso[\\/]isoCrypto[\\/]unwrapEC2Signature\.js$/,
    code: `import { derToJose } from 'ecdsa-sig-formatter';
export const unwrapEC2Signature = (signature) => new Uint8Array(Buffer.from(derToJose(Buffer.from(signature), 'ES256'), 'base64'));`,
  },
  // Express serves the files of the console: it reads no bodies, and no query strings of nested values.
  { files: /node_modules[\\/](?:body-parser|qs)[\\/]/ },
];

/** Extensions of the files of the console. */
export const CONSOLE_FILES = ['css', 'html', 'js', 'json', 'map', 'svg', 'txt'];

/** A plugin of rolldown. */
export const omittedModules = {
  name: 'omitted-modules',
  load(id) {
    if (/[\\/]mime-db[\\/]db\.json$/.test(id)) return { code: consoleMediaTypes(id), moduleType: 'json' };
    const omitted = OMITTED.find(({ files }) => files.test(id));
    return omitted === undefined ? null : { code: omitted.code ?? stubOf(id), moduleSideEffects: false };
  },
};

/** A module whose exports can be imported, but throw an error that names the module when they are used. */
function stubOf(id) {
  const module = id.split(/[\\/]node_modules[\\/]/).at(-1);
  const message = `${module.replaceAll('\\', '/')} is omitted from the package by test/tools/omitted-modules.mjs`;
  return `function fail() { throw new Error(${JSON.stringify(message)}); }
const omitted = new Proxy(fail, { get: fail });
${exportsOf(readFileSync(id, 'utf8'))}
`;
}

/** The statement that exports the stub by all names of a module: an ES module, or else CommonJS. */
function exportsOf(source) {
  if (!/^export\b/m.test(source)) return 'module.exports = new Proxy({}, { get: () => omitted });';
  const names = [...source.matchAll(/^export (?:async )?(?:function|const|class) (\w+)/gm)].map(([, name]) => name);
  return `export { ${names.map((name) => `omitted as ${name}`).join(', ')} };`;
}

function consoleMediaTypes(id) {
  const types = Object.entries(JSON.parse(readFileSync(id, 'utf8')));
  const kept = types.filter(([, { extensions = [] }]) => extensions.some((each) => CONSOLE_FILES.includes(each)));
  return JSON.stringify(Object.fromEntries(kept));
}
