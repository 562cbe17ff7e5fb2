import { viewerOf } from '@souk/platform/testing/harness';
import { race } from '@souk/platform/testing/race';
import { settingPolicy, type UsersHarness, usersHarness } from '../testing/harness.ts';
import { type ClearSetting, clearSetting } from './clear-setting.ts';
import { setSetting } from './set-setting.ts';

const admin = viewerOf('root', 'admin');

let users: UsersHarness;
beforeEach(async () => {
  users = await usersHarness();
  const input = { key: 'COMMISSION', value: '100', expectedVersion: 0 } as const;
  await users.transact((work) =>
    setSetting(work, admin, { ...input, idempotencyKey: 'set' }, settingPolicy),
  );
});

const clear = (more: Partial<ClearSetting> = {}, actor = admin, transact = users.transact) => {
  const input = { key: 'COMMISSION', expectedVersion: 1, idempotencyKey: 'clear' } as const;
  return transact((work) => clearSetting(work, actor, { ...input, ...more }, settingPolicy));
};
const stored = () => users.run('select value, version from shop_settings');
const logged = async () => (await users.run('select from shop_setting_log')).length;

describe('clearing a setting', () => {
  it('puts the value of the environment in force again, and logs and publishes it', async () => {
    expect(await clear()).toMatchObject({
      ...{ replayed: false, setting: { value: '900', source: 'ENVIRONMENT', version: 2 } },
    });
    expect(await stored()).toEqual([{ value: null, version: 2 }]);
    expect(await logged()).toBe(2);
    const [, cleared] = await users.published('COMMISSION');
    expect(cleared).toMatchObject({ version: 2, data: { value: null, version: 2 } });
  });

  it('is refused without the scope `admin` and for another version, and changes nothing', async () => {
    await expect(clear({}, viewerOf('olga', 'operator'))).rejects.toThrow('permission');
    await expect(clear({ expectedVersion: 0 })).rejects.toMatchObject({ currentVersion: 1 });
    expect(await stored()).toEqual([{ value: '100', version: 1 }]);
  });

  it('is not done again with the same key, and changes nothing without a value', async () => {
    await clear();
    expect(await clear()).toMatchObject({ replayed: true });
    await clear({ expectedVersion: 2, idempotencyKey: 'again' });
    await clear({ key: 'HOLD_TIME', expectedVersion: 0, idempotencyKey: 'never set' });
    expect(await stored()).toEqual([{ value: null, version: 2 }]);
    expect(await logged()).toBe(2);
  });

  it('is done once by two at once', async () => {
    const both = await race(
      users.orm,
      users.transact,
      (held) => clear({}, admin, held).then(({ setting }) => setting.version),
      () => clear({ idempotencyKey: 'other' }).catch((refusal: Error) => refusal.name),
    );
    expect(both).toEqual([2, 'VersionConflict']);
    expect(await logged()).toBe(2);
  });
});
