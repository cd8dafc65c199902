import module, { createRequire } from 'node:module';
import { dirname } from 'node:path';
import * as timers from 'node:timers';
import { fileURLToPath } from 'node:url';
import { type CompileCache, useCompileCache } from './compile-cache.ts';

/**
 * The compile cache of this package. The entries import this module first, so that their files are loaded with it. It is
 * `undefined` in a bundle and where Jest has loaded the file, if Node.js keeps compiled code itself, and with options that need
 * the loader of Node.js.
 */
const cache = isAllowed() ? startCache() : undefined;

/** Writes code that is missing in the cache. Processes of test runners are often killed, so they have no other time for it. */
export const saveCompiledCode = (): void => cache?.save();

function isAllowed(): boolean {
  const { NODE_DISABLE_COMPILE_CACHE, NODE_V8_COVERAGE } = process.env;
  if (NODE_DISABLE_COMPILE_CACHE !== undefined || NODE_V8_COVERAGE !== undefined) return false;
  // Node.js reads the source maps of the files that it loads itself.
  if (process.sourceMapsEnabled) return false;
  const getCompileCacheDir: unknown = Reflect.get(module, 'getCompileCacheDir');
  if (typeof getCompileCacheDir === 'function' && getCompileCacheDir() !== undefined) return false;
  return createRequire(import.meta.url).cache[fileURLToPath(import.meta.url)] instanceof module;
}

function startCache(): CompileCache {
  const started = useCompileCache(dirname(fileURLToPath(import.meta.url)));
  process.once('exit', started.save);
  // The entry has then loaded its files; these load further files themselves.
  timers.setImmediate(started.release);
  return started;
}
