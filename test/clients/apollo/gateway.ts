import type { IncomingMessage, RequestListener } from 'node:http';
import { text } from 'node:stream/consumers';
import { buildHTTPExecutor } from '@graphql-tools/executor-http';
