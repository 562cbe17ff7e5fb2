import type { Viewer } from '@souk/auth/viewer';
import { servedSubgraphNames } from '@souk/schema/subgraphs';
import { ParkedMessage } from '../../messaging/parked-message.ts';
import { type Counted, counted, counterDatabase } from '../../testing/counter.ts';
import { Harness, viewerOf } from '../../testing/harness.ts';
import { race } from '../../testing/race.ts';

const [name = ''] = servedSubgraphNames;
const olga = viewerOf('olga', 'operator');
const at = new Date('2026-11-21T12:00:00Z');

let service: Harness<Counted>;
beforeEach(async () => {
  const subgraph = { name, publishes: counted, resolvers: {}, context: () => ({}) };
  service = new Harness(await counterDatabase(), subgraph);
  // Oldest first: 7, then 8 and 9, which died in the same moment.
  await park(7n, new Date('2026-11-21T11:00:00Z'));
  await park(9n, at);
  await park(8n, at);
  await park(10n, null);
});
afterEach(() => service.orm.close());

async function park(position: bigint, deadAt: Date | null, consumer = name): Promise<void> {
  const em = service.orm.em.fork();
  const record = { topic: 'counted', partition: 1, position, key: 'a', value: '{"n":1}', at };
  const state = { attempts: 8, taken: true, nextAt: at, error: 'Error: No.', deadAt };
  em.create(ParkedMessage, { consumer, ...record, ...state, headers: { ce_type: 'counted' } });
  await em.flush();
}

type Letters = {
  readonly edges: { readonly cursor: string; readonly node: Record<string, unknown> }[];
  readonly hasNextPage: boolean;
};

async function letters(variables: object = {}, viewer: Viewer | null = olga): Promise<Letters> {
  const query =
    'query ($first: Int, $after: String) { serviceDeadLetters(first: $first, after: $after) }';
  return (await service.ask(viewer, query, { ...variables })).serviceDeadLetters as Letters;
}
const idsOf = ({ edges }: Letters) => edges.map(({ node }) => node.id);

type Released = { readonly __typename: string; readonly replayed?: boolean };

async function release(id: string, key: string, viewer = olga, transact = service.transact) {
  const mutation = `mutation ($id: ID!, $key: ID!) {
    releaseServiceDeadLetter(input: { id: $id, idempotencyKey: $key })
  }`;
  const answer = await service.ask(viewer, mutation, { id, key }, transact);
  return answer.releaseServiceDeadLetter as Released;
}

describe('the dead letters of a service', () => {
  it('are those that it gave up, the oldest first (EVT-10)', async () => {
    await park(6n, at, 'another-consumer');
    const { edges, hasNextPage } = await letters();
    expect(hasNextPage).toBe(false);
    expect(edges.map(({ node }) => node.id)).toEqual(['counted/1/7', 'counted/1/8', 'counted/1/9']);
    expect(edges[0]?.node).toEqual({
      ...{ id: 'counted/1/7', topic: 'counted', partition: 1, position: '7', key: 'a' },
      ...{ type: 'counted', text: '{"n":1}', error: 'Error: No.', attempts: 8 },
      ...{ at: '2026-11-21T12:00:00.000Z', deadAt: '2026-11-21T11:00:00.000Z' },
    });
  });

  it('are each on one page', async () => {
    const first = await letters({ first: 2 });
    expect([idsOf(first), first.hasNextPage]).toEqual([['counted/1/7', 'counted/1/8'], true]);
    const rest = await letters({ first: 2, after: first.edges.at(-1)?.cursor });
    expect([idsOf(rest), rest.hasNextPage]).toEqual([['counted/1/9'], false]);
  });

  it.each([
    ['a buyer', viewerOf('ann')],
    ['a seller', viewerOf('sam', 'seller')],
    ['a courier', viewerOf('cara', 'courier')],
    ['an anonymous caller', null],
  ])('are hidden from %s (ID-11)', async (_, viewer) => {
    await expect(letters({}, viewer)).rejects.toThrow(/permission|Log in/);
  });
});

describe('releasing a dead letter', () => {
  it('lets the service handle it from its first attempt (EVT-9)', async () => {
    expect(await release('counted/1/8', 'k')).toMatchObject({
      __typename: 'ReleaseDeadLetterPayload',
      replayed: false,
      deadLetter: { id: 'counted/1/8', attempts: 8 },
    });
    expect(idsOf(await letters())).toEqual(['counted/1/7', 'counted/1/9']);
    const row = { consumer: name, topic: 'counted', partition: 1, position: 8n };
    const parked = await service.orm.em.fork().findOneOrFail(ParkedMessage, row);
    expect(parked).toMatchObject({ deadAt: null, attempts: 0 });
    expect(service.lines).toEqual([
      { msg: 'dead letter released', deadLetter: 'counted/1/8', operator: 'olga' },
    ]);
  });

  it.each([
    'counted/1/10',
    'counted/2/8',
    'counted/1/999999999999999999',
    'counted/1/9999999999999999999999',
    'counted/1',
    '',
    'a b',
  ])('is refused for %j, which is no dead letter, and leaves nothing', async (id) => {
    expect(await release(id, 'k')).toMatchObject({ __typename: 'NotFound' });
    expect(idsOf(await letters())).toHaveLength(3);
    expect(await service.run('select from stored_answers')).toEqual([]);
  });

  it('is refused for a faulty key, and for all but operators', async () => {
    expect(await release('counted/1/8', 'a b')).toMatchObject({ __typename: 'ValidationFailed' });
    await expect(release('counted/1/8', 'k', viewerOf('sam', 'seller'))).rejects.toThrow(
      'You do not have permission to do this.',
    );
    expect(idsOf(await letters())).toHaveLength(3);
  });

  it('again with its key has the same answer, also when the message has died again since', async () => {
    const first = await release('counted/1/8', 'k');
    await service.run('update parked set dead_at = now(), attempts = 8 where position = 8');
    expect(await release('counted/1/8', 'k')).toEqual({ ...first, replayed: true });
    expect(idsOf(await letters())).toContain('counted/1/8');
    expect(await release('counted/1/9', 'k')).toMatchObject({ __typename: 'IdempotencyKeyReused' });
    expect(await release('counted/1/8', 'other')).toMatchObject({ replayed: false });
  });

  it('twice at once releases it once', async () => {
    const results = await race(
      service.orm,
      service.transact,
      (held) => release('counted/1/8', 'one', olga, held),
      () => release('counted/1/8', 'two'),
    );
    expect(results.map(({ __typename }) => __typename)).toEqual([
      'ReleaseDeadLetterPayload',
      'NotFound',
    ]);
  });
});
