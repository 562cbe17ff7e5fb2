import { once } from 'node:events';
import { connect } from 'node:net';
import { freePort, freePorts } from '@souk/platform/runtime/free-port';
import { Registry } from 'prom-client';
import { useErrors } from '../operations/use-errors.ts';
import { useRefusals } from '../operations/use-refusals.ts';
import { captureLog } from '../testing/capture-log.ts';
import { listenOnMorePorts } from './listen-on-more-ports.ts';
import { newHttp } from './new-http.ts';

const host = '127.0.0.1';

describe('the ports of older systems (RST-7)', () => {
  let http: ReturnType<typeof newHttp>;
  beforeEach(async () => {
    const { logger } = captureLog();
    http = newHttp(1_000, useErrors(logger, false, useRefusals(logger, new Registry())));
    http.get('/hello', async ({ ip }) => ({ ip }));
    await http.listen({ port: 0, host });
  });
  afterEach(() => http.close());

  const ask = (port: number) => fetch(`http://${host}:${port}/hello`);

  it('lead to the same server', async () => {
    const ports = await freePorts(2);
    const more = await listenOnMorePorts(http.server, host, ports);
    const answers = await Promise.all(ports.map(async (port) => (await ask(port)).json()));
    expect(answers).toEqual([{ ip: host }, { ip: host }]);
    await more.stop();
  });

  it('accept nothing after the stop, and an open connection ends with the server', async () => {
    const port = await freePort();
    const more = await listenOnMorePorts(http.server, host, [port]);
    const socket = connect(port, host);
    await once(socket, 'connect');
    socket.write('GET /hello HTTP/1.1\r\nHost: x\r\n\r\n');
    await once(socket, 'data');
    const closed = once(socket, 'close');
    await more.stop();
    await expect(ask(port)).rejects.toThrow('fetch failed');
    await http.close();
    await closed;
  });

  it('are all released when one of them is taken', async () => {
    const [free = 0, taken = 0] = await freePorts(2);
    const first = await listenOnMorePorts(http.server, host, [taken]);
    await expect(listenOnMorePorts(http.server, host, [free, taken])).rejects.toThrow('EADDRINUSE');
    await expect(ask(free)).rejects.toThrow('fetch failed');
    await first.stop();
  });
});
