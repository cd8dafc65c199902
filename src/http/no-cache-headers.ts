/** A year, in seconds. */
const YEAR = 365 * 24 * 60 * 60;

/**
 * The headers of responses that must not be cached. `expires` is a year ago.
 * [lib/internal/Magento/Framework/App/Response/Http.php setNoCacheHeaders]
 *
 * @param now seconds since 1970
 */
export const noCacheHeaders = (now: number) => ({
  pragma: 'no-cache',
  'cache-control': 'max-age=0, must-revalidate, no-cache, no-store',
  expires: new Date((now - YEAR) * 1000).toUTCString(),
});
