/** Headers of pages and of GraphQL responses. [lib/internal/Magento/Framework/App/Response/HeaderProvider] */
export const SECURITY_HEADERS = {
  'x-content-type-options': 'nosniff',
  'x-xss-protection': '1; mode=block',
  'x-frame-options': 'SAMEORIGIN',
} as const;

/** Content type of HTML pages. */
export const HTML_TYPE = 'text/html; charset=UTF-8';

/** An HTML page in place of one of Magento's theme. Its contents are not Magento's. */
export const htmlPage = (title: string, detail: string): string =>
  `<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>${title}</title>\n</head>\n` +
  `<body>\n<h1>${title}</h1>\n<p>${detail}</p>\n</body>\n</html>\n`;

/** The page of an exception that leaves Magento's front controller. [pub/errors/processor.php] */
export const errorReportPage = (reportId: string): string =>
  htmlPage('There has been an error processing your request', `Report ID: ${reportId}`);

/** Escapes a string for HTML and SVG. */
export const escapeHtml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
