import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Client } from 'undici';
import { atEnd } from '../testing/test-file.ts';
import { publicConnector } from './public-connector.ts';

let server: Server;
let connections = 0;
beforeAll(async () => {
  server = createServer((_, response) => response.end('here')).on('connection', () => {
    connections += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '::', resolve));
  atEnd(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
});
beforeEach(() => {
  connections = 0;
});

type Options = Partial<Parameters<typeof publicConnector>[0]>;

/** Posts to a host on the port of the server. */
async function ask(host: string, options: Options = {}): Promise<string> {
  const connect = publicConnector({ allowsLoopback: false, timeoutMs: 5_000, ...options });
  const { port } = server.address() as AddressInfo;
  const client = new Client(`http://${host}:${port}`, { connect });
  try {
    const { body } = await client.request({ path: '/', method: 'GET' });
    return await body.text();
  } finally {
    await client.destroy();
  }
}

/** Notes the addresses that are dialled, and connects to none of them. */
function dialler() {
  const dialled: { hostname: string; servername: string | undefined }[] = [];
  const dial: NonNullable<Options['dial']> = ({ hostname, servername }, callback) => {
    dialled.push({ hostname, servername });
    callback(new Error('No.'), null);
  };
  return { dialled, dial };
}

describe('a connection to a public address', () => {
  it.each([
    // What the URL standard reads as 127.0.0.1, and other forms of local addresses.
    ...['127.0.0.1', '127.1', '2130706433', '0x7f.1', '0x7f000001', '0177.0.0.1', '017700000001'],
    ...['127.0.0.1.', '①②⑦.0.0.1', '0.0.0.0', '0', 'localhost', 'LOCALHOST'],
    ...['[::1]', '[::]', '[::ffff:127.0.0.1]', '[::ffff:7f00:1]', '[::7f00:1]', '[::127.0.0.1]'],
    ...['[0:0:0:0:0:ffff:7f00:1]', '[::ffff:0:127.0.0.1]', '[64:ff9b::7f00:1]'],
    ...['[2002:7f00:1::]', '[2001:0:7f00:1::]', '[fe80::1]', '[fd00::1]', '[fc00::1]', '[ff02::1]'],
    ...['[2001:db8::1]', '[3fff::1]', '[5f00::1]', '[100::1]', '[4000::1]', '[fec0::1]'],
    ...['10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1', '100.64.0.1', '169.254.169.254'],
    ...['192.0.0.8', '192.0.2.1', '192.88.99.1', '198.18.0.1', '198.51.100.1', '203.0.113.1'],
    ...['224.0.0.1', '240.0.0.1', '255.255.255.255', '2852039166', '0xa9fea9fe'],
  ])('is never opened to %s', async (host) => {
    const resolve = async () => ['127.0.0.1'];
    await expect(ask(host, { resolve })).rejects.toThrow('The address is not public.');
    expect(connections).toBe(0);
  });

  it.each([
    [['127.0.0.1']],
    [['93.184.216.34', '127.0.0.1']],
    [['2606:2800:220:1::1', '::1']],
    [['93.184.216.34', '10.0.0.1']],
    [['93.184.216.34', 'fe80::1%lo']],
    [['93.184.216.34', 'nonsense']],
  ])('is never opened when a name leads to %j', async (addresses) => {
    const { dialled, dial } = dialler();
    const asked = ask('shop.example', { dial, resolve: async () => addresses });
    await expect(asked).rejects.toThrow('The address is not public.');
    expect(dialled).toEqual([]);
  });

  it('is opened to the address that was checked, whatever the name leads to the next moment', async () => {
    const { dialled, dial } = dialler();
    const answers = [['93.184.216.34'], ['127.0.0.1']];
    const resolve = async () => answers.shift() ?? [];
    await expect(ask('shop.example', { dial, resolve })).rejects.toThrow('No.');
    expect(dialled.map(({ hostname }) => hostname)).toEqual(['93.184.216.34']);
    // Without a dialler of its own, the second answer is refused.
    await expect(ask('shop.example', { resolve })).rejects.toThrow('The address is not public.');
    expect(connections).toBe(0);
  });

  it('tries the next address when one cannot be reached, and resolves once', async () => {
    const { dialled, dial } = dialler();
    let resolved = 0;
    const resolve = async () => {
      resolved += 1;
      return ['93.184.216.34', '2606:2800:220:1::1'];
    };
    await expect(ask('shop.example', { dial, resolve })).rejects.toThrow('No.');
    expect(dialled.map(({ hostname }) => hostname)).toEqual([
      '93.184.216.34',
      '2606:2800:220:1::1',
    ]);
    expect(resolved).toBe(1);
  });

  it('tries the first four of many addresses', async () => {
    const { dialled, dial } = dialler();
    const resolve = async () => Array.from({ length: 9 }, (_, nth) => `93.184.216.${nth}`);
    await expect(ask('shop.example', { dial, resolve })).rejects.toThrow('No.');
    expect(dialled).toHaveLength(4);
  });

  it('verifies the name over TLS, although it dials an address', async () => {
    const { dialled, dial } = dialler();
    const connect = publicConnector({
      ...{ allowsLoopback: false, timeoutMs: 5_000, dial },
      resolve: async () => ['93.184.216.34'],
    });
    const client = new Client('https://shop.example', { connect });
    await expect(client.request({ path: '/', method: 'GET' })).rejects.toThrow('No.');
    await client.destroy();
    expect(dialled).toEqual([{ hostname: '93.184.216.34', servername: 'shop.example' }]);
  });

  it('is not opened when the name cannot be resolved, or has no address', async () => {
    const none = ask('shop.example', { resolve: async () => [] });
    await expect(none).rejects.toThrow('The name has no address.');
    const failing = ask('shop.example', { resolve: () => Promise.reject(new Error('EAI_AGAIN')) });
    await expect(failing).rejects.toThrow('The name cannot be resolved.');
  });
});

describe('where loopback is allowed', () => {
  it.each(['127.0.0.1', 'localhost', '[::1]'])('this machine is reached as %s', async (host) => {
    const resolve = async () => ['10.0.0.1'];
    expect(await ask(host, { allowsLoopback: true, resolve })).toBe('here');
  });

  it.each(['shop.example', '10.0.0.1', '[::ffff:127.0.0.1]', '169.254.169.254'])(
    'it is not reached as %s',
    async (host) => {
      const asked = ask(host, { allowsLoopback: true, resolve: async () => ['127.0.0.1'] });
      await expect(asked).rejects.toThrow('The address is not public.');
      expect(connections).toBe(0);
    },
  );
});
