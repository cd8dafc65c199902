import { definePhrases } from './phrase.ts';

/** Countries, forms, product search and the newsletter. */
export const storefrontPhrases = definePhrases({
  countryIdMissing: {
    kind: 'input',
    text: 'Country "id" value should be specified',
    since: '2.3.4',
    source: 'app/code/Magento/DirectoryGraphQl/Model/Resolver/Country.php',
  },
  countryNotAvailable: {
    kind: 'noSuchEntity',
    text: "The country isn't available.",
    source: 'app/code/Magento/Directory/Model/CountryInformationAcquirer.php',
  },
  compareListOfGuest: {
    kind: 'input',
    text: 'Customer must be logged',
    since: '2.4.2',
    source: 'app/code/Magento/CompareListGraphQl/Model/Resolver/AssignCompareListToCustomer.php',
  },
  formCodeMissing: {
    kind: 'input',
    text: 'Required parameter "%1" of type string.',
    since: '2.4.7',
    source: 'app/code/Magento/EavGraphQl/Model/Resolver/AttributesForm.php',
  },
  attributeFilterNotFound: {
    kind: 'input',
    text: 'Cannot filter by "%filter" as that field does not belong to "%entity".',
    since: '2.4.7',
    evidence: 'source',
    source: 'app/code/Magento/EavGraphQl/Model/Resolver/GetFilteredAttributes.php',
  },
  formNotFound: {
    kind: 'noSuchEntity',
    text: 'Form "%form" could not be found.',
    since: '2.4.7',
    source: 'app/code/Magento/EavGraphQl/Model/Resolver/AttributesForm.php',
  },
  searchOrFilterMissing: {
    kind: 'input',
    text: "'search' or 'filter' input argument is required.",
    source: 'app/code/Magento/CatalogGraphQl/Model/Resolver/Products.php',
  },
  currentPageTooLarge: {
    kind: 'input',
    text: 'currentPage value %1 specified is greater than the %2 page(s) available.',
    source: 'app/code/Magento/CatalogGraphQl/Model/Resolver/Products.php',
  },
  newsletterEmailMissing: {
    kind: 'input',
    text: 'You must specify an email address to subscribe to a newsletter.',
    since: '2.4.1',
    source: 'app/code/Magento/NewsletterGraphQl/Model/Resolver/SubscribeEmailToNewsletter.php',
  },
  newsletterGuestsRefused: {
    kind: 'input',
    text: 'Guests can not subscribe to the newsletter. You must create an account to subscribe.',
    since: '2.4.1',
    source: 'app/code/Magento/NewsletterGraphQl/Model/SubscribeEmailToNewsletter/Validation.php',
  },
  newsletterFailed: {
    kind: 'input',
    text: 'Cannot create a newsletter subscription.',
    since: '2.4.1',
    source: 'app/code/Magento/NewsletterGraphQl/Model/SubscribeEmailToNewsletter/Validation.php',
  },
  newsletterEmailInvalid: {
    kind: 'input',
    text: 'Enter a valid email address.',
    since: '2.4.1',
    source: 'app/code/Magento/NewsletterGraphQl/Model/SubscribeEmailToNewsletter/Validation.php',
  },
  newsletterAlreadySubscribed: {
    kind: 'alreadyExists',
    text: 'This email address is already subscribed.',
    since: '2.4.1',
    source: 'app/code/Magento/NewsletterGraphQl/Model/SubscribeEmailToNewsletter/Validation.php',
  },
});
