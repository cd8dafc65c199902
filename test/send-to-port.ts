import supertest from 'supertest';

/**
 * A client of the port that a mock listens on. For a handler, supertest would open and close a port at each request.
 *
 * @param url of the server; the address is used as it is, without resolving `localhost` at each request
 */
export const sendToPort = ({ url }: { readonly url: string }) => supertest(url.replace('//localhost:', '//127.0.0.1:'));
