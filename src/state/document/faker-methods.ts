/**
 * The methods of Faker that templates can use, by module. The package leaves out the words of the other modules, and
 * methods that need a function as an argument cannot be called from a string.
 */
const METHODS: Readonly<Record<string, string>> = {
  airline: 'aircraftType flightNumber recordLocator seat',
  color: 'cmyk colorByCSSColorSpace cssSupportedFunction cssSupportedSpace hsl human hwb lab lch rgb space',
  commerce: 'department isbn price product productAdjective productMaterial productName upc',
  company:
    'buzzAdjective buzzNoun buzzPhrase buzzVerb catchPhrase catchPhraseAdjective catchPhraseDescriptor catchPhraseNoun name',
  database: 'mongodbObjectId',
  datatype: 'boolean',
  date: 'anytime between betweens birthdate future month past recent soon timeZone weekday',
  finance: 'accountNumber amount bic bitcoinAddress creditCardCVV ethereumAddress iban litecoinAddress pin',
  git: 'commitDate commitSha',
  helpers:
    'arrayElement arrayElements fake fromRegExp mustache objectEntry objectKey objectValue rangeToNumber replaceCreditCardSymbols replaceSymbols shuffle slugify weightedArrayElement',
  image: 'avatar avatarGitHub dataUri personPortrait url urlLoremFlickr urlPicsumPhotos',
  internet:
    'displayName domainSuffix email emoji exampleEmail httpMethod httpStatusCode ip ipv4 ipv6 jwt jwtAlgorithm mac password port protocol userAgent username',
  location:
    'buildingNumber cardinalDirection city continent country countryCode county direction language latitude longitude nearbyGPSCoordinate ordinalDirection postalAddress secondaryAddress state street streetAddress timeZone zipCode',
  lorem: 'lines paragraph paragraphs sentence sentences slug text word words',
  number: 'bigInt binary float hex int octal romanNumeral',
  person:
    'firstName fullName gender jobArea jobDescriptor jobTitle jobType lastName middleName prefix sex sexType suffix zodiacSign',
  phone: 'imei number',
  string: 'alpha alphanumeric binary fromCharacters hexadecimal nanoid numeric octal sample symbol ulid uuid',
  system: 'commonFileType cron networkInterface semver',
  vehicle: 'color vin vrm',
};

/** The names of all methods that templates can use, such as `commerce.productName`. */
export const FAKER_METHODS: readonly string[] = Object.entries(METHODS).flatMap(([module, methods]) =>
  methods.split(' ').map((method) => `${module}.${method}`),
);
