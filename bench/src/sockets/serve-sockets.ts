/** One server of sockets in a process of its own: `measureSockets` starts it, and says when it publishes. */
import { setImmediate as nextTurn } from 'node:timers/promises';
import { usageHere } from '../gateway/server-process.ts';
import { startBareSockets } from './start-bare-sockets.ts';
import { startLiveGateway } from './start-live-gateway.ts';

/** What the process that measures sends: after which server it is. */
type SocketsCommand =
  | { readonly publish: number; readonly text: string }
  | { readonly usage: true };

const servers = { souk: startLiveGateway, ws: startBareSockets };

process.once('message', async ({ start }: { start: keyof typeof servers }) => {
  const { url, publish, listening } = await servers[start]();
  process.on('message', async (command: SocketsCommand) => {
    if ('publish' in command) {
      await publish(command.publish, command.text);
      process.send?.({});
      return;
    }
    globalThis.gc?.();
    await nextTurn();
    process.send?.({ ...usageHere(), listening: await listening() });
  });
  process.send?.({ url });
});
process.once('disconnect', () => process.exit());
