// Loaded into the server by the soak: answers each message with what the process holds.
import { EventEmitter } from 'node:events';
import { queryObjects } from 'node:v8';

const timer = setTimeout(() => undefined, 0);
clearTimeout(timer);
const { constructor: Timeout } = timer;

/** Sockets, servers, streams, workers and timers that keep the process running, by type. */
function activeResources() {
  const counts = {};
  for (const type of process.getActiveResourcesInfo()) counts[type] = (counts[type] ?? 0) + 1;
  return counts;
}

/** Objects in memory after a garbage collection; timers also if they do not keep the process running. */
function resources() {
  const count = (type) => queryObjects(type, { format: 'count' });
  return {
    timers: count(Timeout),
    emitters: count(EventEmitter),
    signals: count(AbortSignal),
    promises: count(Promise),
    listeners: process.eventNames().reduce((sum, name) => sum + process.listenerCount(name), 0),
    active: activeResources(),
    heap: process.memoryUsage().heapUsed,
  };
}

process.on('message', () => process.send?.(resources()));
process.channel?.unref();
