import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { MikroORM } from '@mikro-orm/postgresql';
import { ParkedMessage } from '@souk/platform/messaging/parked-message';
import { newBroker, type TestBroker } from '@souk/platform/testing/broker';
import { counterDatabase } from '@souk/platform/testing/counter';
import { urlOf } from '@souk/platform/testing/postgres';

const run = promisify(execFile);

let orm: MikroORM;
let broker: TestBroker;

beforeAll(async () => {
  [orm, broker] = await Promise.all([counterDatabase(), newBroker(['counted', 'recounted'])]);
});

/** Runs the command and returns the lines that it prints. */
async function events(args: string[], input = ''): Promise<string[]> {
  const script = `${import.meta.dirname}/../events.ts`;
  const target = ['--bus', broker.url, '--database', `counter=${urlOf(orm)}`];
  const running = run(process.execPath, [script, ...args, ...target]);
  running.child.stdin?.end(input);
  const { stdout } = await running;
  return stdout.trimEnd().split('\n');
}

describe('npm run events', () => {
  it('appends records, and prints them (EVT-3, INV-5)', async () => {
    await events(['append', 'counted', '{"n":1}', '--key', 'a', '--header', 'ce_id=1=2']);
    await events(['append', 'counted'], '{"n": 2}\n');
    const lines = await events(['records', 'counted']);
    expect(lines).toHaveLength(2);
    expect(lines[0]).toMatch(/^counted\/\d\/0\t.*\ta\t{"n":1}$/);
    expect(lines[1]).toMatch(/\t-\t{"n": 2}$/);
    const [last] = await events(['records', 'counted', '--last', '1', '--json']);
    expect(JSON.parse(last ?? '')).toMatchObject({ key: null, value: '{"n": 2}', headers: {} });
    expect(JSON.stringify(await events(['records', 'counted', '--json']))).toContain('1=2');
  });

  it('lists the topics with their records (EVT-3)', async () => {
    const lines = await events(['topics']);
    expect(lines.map((line) => line.split(/ +/)[0])).toEqual(['counted', 'recounted']);
  });

  it('lists dead letters, and releases them (EVT-9)', async () => {
    const em = orm.em.fork();
    const dead = { consumer: 'counter', topic: 'counted', partition: 1, key: 'a', value: 'x' };
    const now = new Date();
    const why = { attempts: 8, taken: true, nextAt: now, deadAt: now, error: 'Error: No.' };
    for (const position of [7n, 8n])
      em.create(ParkedMessage, { ...dead, ...why, position, headers: {}, at: now });
    await em.flush();
    const released = 'counter: 1 dead letter released for a retry';
    const letters = (await events(['dead'])).map((line) => line.split('\t'));
    expect(letters).toEqual([
      ['counter', 'counted/1/7', 'a', 'Error: No.', 'x'],
      ['counter', 'counted/1/8', 'a', 'Error: No.', 'x'],
    ]);
    expect(await events(['release', 'counter', 'counted/1/8'])).toEqual([released]);
    expect(await events(['dead'])).toHaveLength(1);
    expect(await events(['release', 'counter'])).toEqual([released]);
    expect(await events(['dead'])).toEqual(['']);
  });

  it.each([
    [['records', 'nothing'], 'no topic nothing'],
    [['release', 'nobody'], '--database nobody=<url>'],
    [['release', 'counter', 'counted/1'], '<topic>/<partition>/<offset>'],
    [['rewind', 'counter', 'far'], 'rewind <service> <n>'],
  ])('explains what is wrong with %j', async (args, fault) => {
    await expect(events(args)).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining(fault),
    });
  });
});
