/** Mocks of graphql-tools on Express, with the schema in the file that the first argument names. */
import { readFileSync } from 'node:fs';
import { addMocksToSchema } from '@graphql-tools/mock';
import { makeExecutableSchema } from '@graphql-tools/schema';
import express from 'express';
import { createHandler } from 'graphql-http/lib/use/express';

const schema = addMocksToSchema({ schema: makeExecutableSchema({ typeDefs: readFileSync(process.argv[2], 'utf8') }) });
const app = express();
app.post('/graphql', createHandler({ schema }));
const server = app.listen(0, '127.0.0.1', () => {
  process.send({ result: { port: server.address().port, pid: process.pid } });
});
