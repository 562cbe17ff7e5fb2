import { viewerOf } from '@souk/platform/testing/harness';
import { race } from '@souk/platform/testing/race';
import { settingPolicy, type UsersHarness, usersHarness } from '../testing/harness.ts';
import { type SetSetting, setSetting } from './set-setting.ts';

const admin = viewerOf('root', 'admin');

let users: UsersHarness;
beforeEach(async () => {
  users = await usersHarness();
});

const input: SetSetting = {
  ...{ key: 'HOLD_TIME', value: '7', expectedVersion: 0, idempotencyKey: 'k1' },
};

const set = (
  more: Partial<SetSetting> = {},
  actor = admin,
  policy = settingPolicy,
  transact = users.transact,
) => transact((work) => setSetting(work, actor, { ...input, ...more }, policy));
const stored = () => users.run('select key, value, version from shop_settings order by key');
const logged = () =>
  users.run(
    'select key, version, old_value, value, changed_by, trace_id from shop_setting_log order by version',
  );
const entry = { key: 'HOLD_TIME', changed_by: 'root', trace_id: null };

describe('setting a setting', () => {
  it('puts a value in force, logs it and publishes it', async () => {
    const { setting, replayed } = await set();
    expect(replayed).toBe(false);
    expect(setting).toMatchObject({
      ...{ key: 'HOLD_TIME', value: '7', source: 'SETTING', setValue: '7', defaultValue: '14' },
      ...{ environmentValue: null, version: 1, changedBy: 'root', until: null },
    });
    await set({ value: ' 30 ', expectedVersion: 1, idempotencyKey: 'k2' });
    expect(await stored()).toEqual([{ key: 'HOLD_TIME', value: '30', version: 2 }]);
    expect(await logged()).toEqual([
      { ...entry, version: 1, old_value: null, value: '7' },
      { ...entry, version: 2, old_value: '7', value: '30' },
    ]);
    const at = users.now.toISOString();
    const fact = { key: 'HOLD_TIME', until: null, at };
    expect(await users.published('HOLD_TIME')).toEqual([
      { type: 'setting-changed', version: 1, data: { ...fact, value: '7', version: 1 } },
      { type: 'setting-changed', version: 2, data: { ...fact, value: '30', version: 2 } },
    ]);
  });

  it.each([
    ['HOLD_TIME', '366', 'Use a whole number, from 0 to 365.'],
    ['HOLD_TIME', '-1', 'Use a whole number, from 0 to 365.'],
    ['HOLD_TIME', 'soon', 'Use a whole number, from 0 to 365.'],
    [
      'OPENING_BALANCE',
      '1.001',
      'Use an amount with at most two decimals, from 0.00 to 9999999999.99.',
    ],
    ['FREE_DEPOSITS', 'yes', 'Use true or false.'],
  ] as const)('is refused for %s = %s, and leaves nothing', async (key, value, message) => {
    await expect(set({ key, value })).rejects.toMatchObject({
      fields: [{ path: ['value'], message }],
    });
    expect([await stored(), await logged(), await users.published(key)]).toEqual([[], [], []]);
  });

  it('is refused without the scope `admin` and for another version, and leaves nothing', async () => {
    await expect(set({}, viewerOf('olga', 'operator'))).rejects.toThrow('permission');
    await expect(set({ expectedVersion: 1 })).rejects.toMatchObject({ currentVersion: 0 });
    expect([await stored(), await logged()]).toEqual([[], []]);
  });

  it('is refused in production for what is only for demonstrations', async () => {
    const production = { ...settingPolicy, production: true };
    const inProduction = (key: SetSetting['key'], value: string) =>
      set({ key, value }, admin, production);
    await expect(inProduction('OPENING_BALANCE', '1.00')).rejects.toMatchObject({
      fields: [{ path: ['value'], message: 'Production allows only 0.00.' }],
    });
    await expect(inProduction('FREE_DEPOSITS', 'true')).rejects.toMatchObject({
      fields: [{ path: ['value'], message: 'Production allows only false.' }],
    });
    expect(await stored()).toEqual([]);
    expect(await inProduction('HOLD_TIME', '1')).toMatchObject({ setting: { value: '1' } });
  });

  it('is not done again with the same key; another input with it is refused', async () => {
    await set();
    expect(await set()).toMatchObject({ replayed: true, setting: { value: '7', version: 1 } });
    await expect(set({ value: '8' })).rejects.toThrow('idempotency key');
    expect(await logged()).toHaveLength(1);
  });

  it('is done once by two at once with one key', async () => {
    const both = await race(
      users.orm,
      users.transact,
      (held) => set({}, admin, settingPolicy, held),
      () => set(),
    );
    expect(both.map(({ replayed }) => replayed)).toEqual([false, true]);
    expect(await logged()).toHaveLength(1);
  });

  it('is refused for the second of two at once with two keys', async () => {
    const second = () => set({ value: '8', idempotencyKey: 'k2' });
    const both = await race(
      users.orm,
      users.transact,
      (held) => set({}, admin, settingPolicy, held).then(({ setting }) => setting.version),
      () => second().catch((refusal: Error) => refusal.name),
    );
    expect(both).toEqual([1, 'VersionConflict']);
    expect(await stored()).toEqual([{ key: 'HOLD_TIME', value: '7', version: 1 }]);
    expect(await logged()).toHaveLength(1);
  });
});

describe('a fault that is injected', () => {
  const inMs = (ms: number) => new Date(users.now.getTime() + ms);
  const inject = (until: Date | null, value = 'FAIL', policy = settingPolicy) =>
    set({ key: 'FAULT_BILLING', value, until }, admin, policy);
  const fieldOf = (path: string) => ({ fields: [{ path: [path] }] });

  it('ends by itself', async () => {
    const until = inMs(60_000);
    expect((await inject(until)).setting).toMatchObject({
      value: 'FAIL',
      source: 'SETTING',
      until,
    });
    const [{ data } = { data: {} }] = await users.published('FAULT_BILLING');
    expect(data).toMatchObject({ value: 'FAIL', until: until.toISOString() });
    users.now = until;
    // A request with the same key, after the end: nothing is set again.
    const { setting, replayed } = await inject(until);
    expect([setting.value, setting.source, replayed]).toEqual(['NONE', 'DEFAULT', true]);
  });

  it('is refused without an end within the next hour, and leaves nothing', async () => {
    for (const until of [null, inMs(0), inMs(3_600_001)])
      await expect(inject(until)).rejects.toMatchObject(fieldOf('until'));
    await expect(inject(inMs(1), '9001')).rejects.toMatchObject(fieldOf('value'));
    await expect(set({ until: inMs(1) })).rejects.toMatchObject(fieldOf('until'));
    expect([await stored(), await logged()]).toEqual([[], []]);
  });

  it('is refused in production', async () => {
    const production = { ...settingPolicy, production: true };
    await expect(inject(inMs(1_000), 'FAIL', production)).rejects.toMatchObject(fieldOf('value'));
    await expect(inject(inMs(1_000), '5', production)).rejects.toMatchObject(fieldOf('value'));
    expect(await stored()).toEqual([]);
  });

  it('has an end within an hour, whoever writes it', async () => {
    await inject(inMs(1_000));
    const update = 'update shop_settings set version = version + 1, until =';
    await expect(users.run(`${update} null`)).rejects.toThrow('a fault has an end');
    await expect(users.run(`${update} changed_at + interval '61 minutes'`)).rejects.toThrow(
      'for an hour at most',
    );
  });
});

describe('the database', () => {
  const change = (sql: string) => users.run(sql);

  it('refuses every change of the log', async () => {
    await set();
    for (const sql of [
      "update shop_setting_log set value = '9'",
      'delete from shop_setting_log',
      'truncate shop_setting_log',
    ])
      await expect(change(sql)).rejects.toThrow('the log of settings is never changed');
    expect(await logged()).toHaveLength(1);
  });

  it('refuses a setting that skips a version, is not in the log, or is deleted', async () => {
    await set();
    const update = 'update shop_settings set version = version +';
    await expect(change(`${update} 2`)).rejects.toThrow('the next version');
    await expect(change(`${update} 1`)).rejects.toThrow('version 2 is not in the log');
    await expect(change('delete from shop_settings')).rejects.toThrow('never deleted');
    expect(await stored()).toEqual([{ key: 'HOLD_TIME', value: '7', version: 1 }]);
  });
});
