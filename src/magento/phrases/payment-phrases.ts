import { definePhrases } from './phrase.ts';

const BRAINTREE = 'PayPal Braintree extension';

/** Payment providers, categories, pages and their paths. */
export const paymentPhrases = definePhrases({
  paymentInfoNotFound: {
    kind: 'noSuchEntity',
    text: 'Could not find payment information for cart.',
    since: '2.3.3',
    source: 'app/code/Magento/PaypalGraphQl/Model/Resolver/HostedPro.php',
  },
  paymentMethodNotAvailable: {
    kind: 'input',
    text: 'The requested Payment Method is not available.',
    source: 'app/code/Magento/PaypalGraphQl/Model/Resolver/PaypalExpressToken.php',
  },
  paymentGatewayUnreachable: {
    kind: 'input',
    text: 'Payment Gateway is unreachable at the moment. Please use another payment option.',
    source: 'app/code/Magento/PaypalGraphQl/Model/Resolver/PayflowProToken.php',
  },
  braintreeInactive: {
    kind: 'input',
    text: 'The Braintree payment method is not active.',
    since: '2.3.3',
    source: `${BRAINTREE} CreateBraintreeClientToken.php`,
    evidence: 'recorded',
  },
  braintreePayPalInactive: {
    kind: 'input',
    text: 'The Braintree PayPal payment method is not active.',
    since: '2.4.7',
    source: `${BRAINTREE} CreateBraintreePayPalClientToken.php`,
    evidence: 'recorded',
  },
  storeCreditOfGuest: {
    kind: 'input',
    text: 'Please specify a valid customer.',
    source: 'Adobe Commerce CustomerBalanceGraphQl',
    evidence: 'documentation',
  },
  categoryMissing: {
    kind: 'noSuchEntity',
    text: "Category doesn't exist",
    since: '2.3.2',
    source: 'app/code/Magento/CatalogGraphQl/Model/Resolver/CategoryTree.php',
  },
  /** The message begins with a quotation mark that is never closed. */
  pageNotSpecified: {
    kind: 'input',
    text: '"Page id/identifier should be specified',
    since: '2.3.3',
    earlierTexts: [{ since: '2.3.1', text: '"Page id should be specified' }],
    source: 'app/code/Magento/CmsGraphQl/Model/Resolver/Page.php',
  },
  pageNotFound: {
    kind: 'noSuchEntity',
    text: 'The CMS page with the "%1" ID doesn\'t exist.',
    evidence: 'source',
    source: 'app/code/Magento/Cms/Model/PageRepository.php',
  },
  pageNotActive: {
    kind: 'noSuchEntity',
    text: 'No such entity.',
    source: 'app/code/Magento/CmsGraphQl/Model/Resolver/DataProvider/Page.php convertPageData',
  },
  blockNotFound: {
    kind: 'noSuchEntity',
    text: 'The CMS block with the "%1" ID doesn\'t exist.',
    source: 'app/code/Magento/Cms/Model/BlockRepository.php',
  },
  blocksNotSpecified: {
    kind: 'input',
    text: '"identifiers" of CMS blocks should be specified',
    source: 'app/code/Magento/CmsGraphQl/Model/Resolver/Blocks.php',
  },
  urlMissing: {
    kind: 'input',
    text: '"url" argument should be specified and not empty',
    source: 'app/code/Magento/UrlRewriteGraphQl/Model/Resolver/EntityUrl.php',
  },
});
