import { createSocket, type Socket } from 'node:dgram';
import { atEnd } from '../testing/test-file.ts';
import { nameResolver } from './name-resolver.ts';

const types = { a: 1, aaaa: 28 };

/** The data of one record for each type that has an answer; the type of a query that gets none is `silent`. */
type Records = { readonly [type: number]: Buffer | 'silent' };

/** A name server (RFC 1035, section 4) that answers every name alike. */
async function nameServer(records: Records): Promise<{ address: string; queries: () => number }> {
  let queries = 0;
  const socket: Socket = createSocket('udp4', (query, from) => {
    queries += 1;
    const type = query.readUInt16BE(questionEnd(query) - 4);
    const record = records[type];
    if (record !== 'silent') socket.send(answerTo(query, type, record), from.port, from.address);
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  atEnd(() => new Promise<void>((resolve) => socket.close(resolve)));
  return { address: `127.0.0.1:${socket.address().port}`, queries: () => queries };
}

/** A question is labels that end with an empty one, a type and a class. */
const questionEnd = (query: Buffer) => query.indexOf(0, 12) + 5;

function answerTo(query: Buffer, type: number, record: Buffer | undefined): Buffer {
  const header = Buffer.alloc(12);
  query.copy(header, 0, 0, 2);
  header.writeUInt16BE(0x8180, 2);
  header.writeUInt16BE(1, 4);
  header.writeUInt16BE(record ? 1 : 0, 6);
  const question = query.subarray(12, questionEnd(query));
  if (!record) return Buffer.concat([header, question]);
  const about = Buffer.alloc(12);
  // The name of the question, again; the class IN; and a minute to live.
  about.writeUInt16BE(0xc00c, 0);
  about.writeUInt16BE(type, 2);
  about.writeUInt16BE(1, 4);
  about.writeUInt32BE(60, 6);
  about.writeUInt16BE(record.length, 10);
  return Buffer.concat([header, question, about, record]);
}

const ipv4 = Buffer.from([93, 184, 216, 34]);
const ipv6 = Buffer.from('26062800022000010000000000000001', 'hex');
const resolving = async (records: Records) => {
  const { address, queries } = await nameServer(records);
  const resolve = nameResolver({ servers: [address], timeoutMs: 50 });
  return { queries, addresses: () => resolve('shop.example') };
};

describe('resolving the name of a host', () => {
  it('returns the addresses of both families', async () => {
    const { addresses } = await resolving({ [types.a]: ipv4, [types.aaaa]: ipv6 });
    expect(await addresses()).toEqual(['93.184.216.34', '2606:2800:220:1::1']);
  });

  it.each([
    ['has none', undefined],
    ['gets no answer', 'silent'],
  ] as const)('returns those of one family when the other %s', async (_, other) => {
    const records = { [types.a]: ipv4, ...(other && { [types.aaaa]: other }) };
    const { addresses } = await resolving(records);
    expect(await addresses()).toEqual(['93.184.216.34']);
  });

  it('fails for a name without addresses', async () => {
    const { addresses } = await resolving({});
    await expect(addresses()).rejects.toThrow('ENODATA');
  });

  it('fails when the name server is silent, after a second query', async () => {
    const { addresses, queries } = await resolving({
      ...{ [types.a]: 'silent', [types.aaaa]: 'silent' },
    });
    await expect(addresses()).rejects.toThrow('ETIMEOUT');
    expect(queries()).toBe(4);
  });
});
