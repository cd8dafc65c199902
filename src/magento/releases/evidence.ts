/**
 * How a fact about Magento is known: from the source of the release and of the one before it, from Magento's own tests, recorded
 * from a running Magento, from a public report that quotes the response, or from documentation. `unsure` is inferred;
 * `option` is a choice of this server, not a fact about Magento.
 */
export type Evidence = 'source' | 'test' | 'recorded' | 'report' | 'documentation' | 'unsure' | 'option';
