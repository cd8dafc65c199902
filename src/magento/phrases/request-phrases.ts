import { definePhrases } from './phrase.ts';

const REST_REQUEST = 'lib/internal/Magento/Framework/Webapi/Rest/Request.php';
const DESERIALIZERS = 'lib/internal/Magento/Framework/Webapi/Rest/Request/DeserializerFactory.php';
const TYPE_PROCESSOR = 'lib/internal/Magento/Framework/Reflection/TypeProcessor.php';
const SERVICE_INPUT = 'lib/internal/Magento/Framework/Webapi/ServiceInputProcessor.php';

/** The REST layer and its parameter checks. */
export const requestPhrases = definePhrases({
  noRouteMatches: {
    kind: 'webapi',
    text: 'Request does not match any route.',
    source: 'app/code/Magento/Webapi/Controller/Rest/Router.php',
    status: 404,
  },
  requestNotProcessed: {
    kind: 'webapi',
    text: 'Specified request cannot be processed.',
    source: 'app/code/Magento/Webapi/Controller/Rest/RequestProcessorPool.php',
  },
  requestMethodInvalid: {
    kind: 'input',
    text: 'Request method is invalid.',
    source: REST_REQUEST,
  },
  methodNotSupported: {
    kind: 'webapi',
    text: 'The %1 HTTP method is not supported.',
    since: '2.4.5',
    source: 'lib/internal/Magento/Framework/Webapi/Rest/RequestMethodValidator.php',
    status: 405,
  },
  notAcceptable: {
    kind: 'webapi',
    text: 'Server cannot match any of the given Accept HTTP header media type(s) from the request: "%1" with media types from the config of response renderer.',
    source:
      'lib/internal/Magento/Framework/Webapi/Rest/Response/RendererFactory.php; it leaves the front controller, so the response is the page of an error report',
    status: 500,
  },
  contentTypeEmpty: { kind: 'input', text: 'Content-Type header is empty.', source: REST_REQUEST },
  contentTypeInvalid: { kind: 'input', text: 'Content-Type header is invalid.', source: REST_REQUEST },
  charsetNotSupported: { kind: 'input', text: 'UTF-8 is the only supported charset.', source: REST_REQUEST },
  contentTypeUnknown: {
    kind: 'webapi',
    text: 'Server cannot understand Content-Type HTTP header media type %1',
    source: DESERIALIZERS,
  },
  bodyNotDecodable: {
    kind: 'webapi',
    text: 'Decoding error.',
    source: 'lib/internal/Magento/Framework/Webapi/Rest/Request/Deserializer/Json.php',
  },
  bodyNotJson: {
    kind: 'webapi',
    text: 'Decoding error: %1',
    source: 'lib/internal/Magento/Framework/Webapi/Rest/Request/Deserializer/Json.php, developer mode',
  },
  bodyNotXml: {
    kind: 'webapi',
    text: 'Decoding Error: %1',
    source: 'lib/internal/Magento/Framework/Webapi/Rest/Request/Deserializer/Xml.php, developer mode',
  },
  bodyTooLarge: {
    kind: 'webapi',
    text: 'Request body is too large.',
    evidence: 'option',
    source: 'app/code/Magento/GraphQl/Model/GraphQl/RequestConfiguration.php; in REST the limit is that of this server',
    status: 413,
  },
  typeInvalid: {
    kind: 'webapi',
    text: 'The "%1" value\'s type is invalid. The "%2" type was expected. Verify and try again.',
    source: TYPE_PROCESSOR,
  },
  processingFailed: {
    kind: 'webapi',
    text: 'Error occurred during "%field_name" processing. %details',
    source: `${SERVICE_INPUT} _createFromArray`,
  },
  propertyNotSupported: {
    kind: 'input',
    text: '"%fieldName" is not supported. Correct the field name and try again.',
    since: '2.4.7',
    source: `${SERVICE_INPUT} processInputErrorForNestedSet`,
  },
  customAttributeEmpty: {
    kind: 'webapi',
    text: 'An empty custom attribute is specified. Enter the attribute and try again.',
    source: `${SERVICE_INPUT} processCustomAttribute`,
  },
  customAttributeWithoutCode: {
    kind: 'webapi',
    text: 'A custom attribute is specified with a missing attribute code. Verify the code and try again.',
    source: `${SERVICE_INPUT} processCustomAttribute`,
  },
  customAttributeWithoutValue: {
    kind: 'webapi',
    text: 'The "%1" attribute code doesn\'t have a value set. Enter the value and try again.',
    source: `${SERVICE_INPUT} processCustomAttribute`,
  },
  pageSizeTooLarge: {
    kind: 'localized',
    text: 'Maximum SearchCriteria pageSize is %max',
    since: ['2.3.7-p1', '2.4.3'],
    source: 'lib/internal/Magento/Framework/Webapi/Validator/SearchCriteriaValidator.php',
  },
  tooManyItems: {
    kind: 'localized',
    text: 'Maximum items of type "%type" is %max',
    since: ['2.3.7-p1', '2.4.3'],
    source: 'lib/internal/Magento/Framework/Webapi/Validator/EntityArrayValidator.php',
  },
  sortDirectionInvalid: {
    kind: 'input',
    text: 'The sort order has to be specified as %1 for ascending order or %2 for descending order.',
    source: 'lib/internal/Magento/Framework/Api/SortOrder.php',
  },
  sortFieldInvalid: {
    kind: 'input',
    text: 'Sort order field %1 contains restricted symbols',
    source: 'lib/internal/Magento/Framework/Api/SortOrder.php',
  },
  valueNotValid: {
    kind: 'input',
    text: '"%field_name" does not contains valid value.',
    since: '2.4.8',
    source: `${SERVICE_INPUT} validateParamsValue`,
  },
  required: { kind: 'input', text: '"%fieldName" is required. Enter and try again.', source: SERVICE_INPUT },
  severalInputErrors: {
    kind: 'input',
    text: 'One or more input exceptions have occurred.',
    source: 'lib/internal/Magento/Framework/Exception/InputException.php',
  },
  noSuchEntity: {
    kind: 'noSuchEntity',
    text: 'No such entity with %fieldName = %fieldValue',
    source: 'lib/internal/Magento/Framework/Exception/NoSuchEntityException.php',
  },
  noSuchEntityOfTwo: {
    kind: 'noSuchEntity',
    text: 'No such entity with %fieldName = %fieldValue, %field2Name = %field2Value',
    source: 'lib/internal/Magento/Framework/Exception/NoSuchEntityException.php doubleField',
  },
  bulkUnknown: {
    kind: 'noSuchEntity',
    text: 'Bulk uuid %bulkUuid not exist',
    source: 'app/code/Magento/AsynchronousOperations/Model/BulkOperationsStatus.php',
  },
  valueInvalid: {
    kind: 'input',
    text: 'Invalid value of "%value" provided for the %fieldName field.',
    source: 'lib/internal/Magento/Framework/Exception/InputException.php invalidFieldValue',
  },
  severalMessages: {
    kind: 'input',
    rendered: true,
    text: '%1',
    evidence: 'source',
    source: 'lib/internal/Magento/Framework/Validator/Exception.php',
  },
  attributeNameInvalid: {
    kind: 'localized',
    text: 'The "%1" attribute name is invalid. Reset the name and try again.',
    source: 'app/code/Magento/Eav/Model/Entity/Collection/AbstractCollection.php',
  },
  internalError: {
    kind: 'internal',
    text: 'Internal Error. Details are available in Magento log file. Report ID: %1',
    alternatives: ['Internal server error', 'There was an internal error trying to verify your code'],
    source: 'lib/internal/Magento/Framework/Webapi/ErrorProcessor.php',
  },
  malformedInput: {
    kind: 'internal',
    text: 'Internal Error. Details are available in Magento log file. Report ID: %1',
    source: 'lib/internal/Magento/Framework/Webapi/ErrorProcessor.php, from 2.4.9',
    status: 400,
  },
});
