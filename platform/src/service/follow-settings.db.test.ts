import type { MikroORM } from '@mikro-orm/postgresql';
import { encode, fact, instant } from '@souk/schema/contract';
import { z } from 'zod';
import { newLogger } from '../runtime/logger.ts';
import { newBroker, type TestBroker } from '../testing/broker.ts';
import { newDatabase } from '../testing/postgres.ts';
import { atEnd, until } from '../testing/test-file.ts';
import { databaseOf } from './database.ts';
import { followSettings, loadSettings } from './follow-settings.ts';
import { LiveSettings, type SettingState, settingStore } from './live-settings.ts';

const shape = { key: z.string(), value: z.string().nullable(), until: instant.nullable() };
const changed = fact('changed', 'A change.', z.object({ ...shape, version: z.int() }));
const logger = newLogger('test', 'silent');
const database = databaseOf({ entities: [], migrations: import.meta.dirname, migrationsList: [] });

let broker: TestBroker;
let orm: MikroORM;
beforeEach(async () => {
  [broker, orm] = await Promise.all([newBroker(['changed']), newDatabase(database)]);
});

const stateOf = (version: number, value: string | null, more: Partial<SettingState> = {}) => ({
  ...{ key: 'window', value, until: null, version, ...more },
});

const publish = (...states: readonly SettingState[]) =>
  broker.bus().publish(
    states.map((state) => ({
      ...{ topic: 'changed', key: state.key, value: encode(changed, state), headers: {} },
    })),
  );

const newStore = () => settingStore((sql, values) => orm.em.fork().execute(sql, [...values]));

/** A process of the service: its settings, as they are after its start. */
async function start() {
  const settings = new LiveSettings();
  const store = newStore();
  await loadSettings(settings, store);
  const following = followSettings({ bus: broker.bus(), fact: changed, settings, store, logger });
  atEnd(() => following.stop());
  return { settings, ...following };
}

const isInForce = ({ settings }: { settings: LiveSettings }, value: string | null) =>
  until(() => settings.textOf('window') === value);

describe('the settings in force', () => {
  it('are the newest ones, in every process of a service', async () => {
    const both = await Promise.all([start(), start()]);
    await publish(stateOf(1, '10'), stateOf(2, '20'));
    await Promise.all(both.map((one) => isInForce(one, '20')));
    await publish(stateOf(1, '10'), stateOf(3, null));
    await Promise.all(both.map((one) => isInForce(one, null)));
  });

  it('are those of before when a process starts while the broker is unavailable', async () => {
    const first = await start();
    await publish(stateOf(1, '10'));
    await isInForce(first, '10');
    await broker.cut();
    await first.stop();
    const second = await start();
    expect(second.settings.textOf('window')).toBe('10');
    await broker.mend();
    await publish(stateOf(2, '20'));
    await isInForce(second, '20');
  });

  it('are followed although a record cannot be read', async () => {
    const one = await start();
    const record = { topic: 'changed', key: 'window', value: '{', headers: {} };
    await broker.bus().publish([record]);
    await publish(stateOf(1, '10'));
    await isInForce(one, '10');
  });
});

describe('the copy of a setting', () => {
  it('keeps the newer version, whatever comes later', async () => {
    const { save, load } = newStore();
    const ends = new Date('2026-11-21T12:00:00Z');
    await save(stateOf(2, '20', { until: ends }));
    await save(stateOf(1, '10'));
    expect(await load()).toEqual([stateOf(2, '20', { until: ends })]);
  });
});
