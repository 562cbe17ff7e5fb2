/**
 * A service as a process of its own that logs: into the file of its argument, else on stdout. Each
 * request logs as many lines of a kilobyte as its path says, and answers how many were dropped so
 * far. On stderr it prints the path.
 */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ignoreOutputErrors } from '../runtime/ignore-output-errors.ts';
import { droppedLines } from '../runtime/log/log-destinations.ts';
import { newLogger } from '../runtime/logger.ts';

ignoreOutputErrors();
const logger = newLogger('chatty', 'info', process.argv[2], { filesMax: 2, bytesMax: 10_000_000 });
const server = createServer(({ url = '/' }, response) => {
  console.error(url);
  const lines = Number(url.slice(1));
  for (let n = 0; n < lines; n += 1) logger.info({ text: 'x'.repeat(1_000) }, 'request');
  // After the lines of this turn were written or dropped.
  setImmediate(() => response.end(String(droppedLines('chatty'))));
}).listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.once('disconnect', () => process.exit());
