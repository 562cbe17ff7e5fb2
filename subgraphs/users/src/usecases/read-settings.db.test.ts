import { viewerOf } from '@souk/platform/testing/harness';
import { settingKeys } from '@souk/schema/settings';
import { type UsersHarness, usersHarness } from '../testing/harness.ts';

const admin = viewerOf('root', 'admin');
let users: UsersHarness;
beforeAll(async () => {
  users = await usersHarness();
});

const fields = `key value source setValue environmentValue defaultValue until kind unit min max effect
  version changedBy changedAt`;
const never = { setValue: null, until: null, version: 0, changedBy: null, changedAt: null };

describe('the settings in the graph (WEB-8)', () => {
  it('are listed with where each value comes from, its bounds and its unit', async () => {
    const { settings } = await users.ask(admin, `{ settings { ${fields} } }`);
    expect((settings as { key: string }[]).map(({ key }) => key)).toEqual(settingKeys);
    expect(settings).toContainEqual({
      ...{ key: 'COMMISSION', value: '900', source: 'ENVIRONMENT', ...never },
      ...{ environmentValue: '900', defaultValue: '800', kind: 'INTEGER', unit: 'BASIS_POINTS' },
      ...{ min: '0', max: '10000', effect: 'NEXT_REQUEST' },
    });
    expect(settings).toContainEqual({
      ...{ key: 'OPENING_BALANCE', value: '5000.00', source: 'DEFAULT', ...never },
      ...{ environmentValue: null, defaultValue: '5000.00', kind: 'AMOUNT', unit: 'SHOP_CURRENCY' },
      ...{ min: '0.00', max: '9999999999.99', effect: 'NEXT_REQUEST' },
    });
  });

  it('are set, cleared and read; the log has each change, the newest first', async () => {
    const set = `mutation ($value: String!, $version: Int!, $key: ID!) {
      setSetting(input: { key: COMMISSION, value: $value, expectedVersion: $version, idempotencyKey: $key }) {
        __typename
        ... on SetSettingPayload { replayed setting { value version } }
        ... on ValidationFailed { fields { path message } }
        ... on VersionConflict { currentVersion }
      } }`;
    const ask = async (value: string, version: number, key: string) =>
      (await users.ask(admin, set, { value, version, key })).setSetting;
    expect(await ask('250', 0, 'a')).toEqual({
      ...{ __typename: 'SetSettingPayload', replayed: false },
      setting: { value: '250', version: 1 },
    });
    expect(await ask('10001', 1, 'b')).toMatchObject({ fields: [{ path: ['input', 'value'] }] });
    expect(await ask('300', 0, 'c')).toEqual({ __typename: 'VersionConflict', currentVersion: 1 });
    users.now = new Date(users.now.getTime() + 1_000);
    const { clearSetting } = await users.ask(
      admin,
      `mutation { clearSetting(input: { key: COMMISSION, expectedVersion: 1, idempotencyKey: "d" }) {
        ... on ClearSettingPayload { replayed setting { value source version } } } }`,
    );
    const setting = { value: '900', source: 'ENVIRONMENT', version: 2 };
    expect(clearSetting).toEqual({ replayed: false, setting });
    const read = await users.ask(
      admin,
      `{ setting(key: COMMISSION) { value source version }
        settingLog(key: COMMISSION, first: 1) {
          edges { node { key version oldValue value changedBy traceId } }
          totalCount pageInfo { hasNextPage endCursor } } }`,
    );
    expect(read).toEqual({
      setting,
      settingLog: {
        edges: [
          {
            node: {
              ...{ key: 'COMMISSION', version: 2, oldValue: '250', value: null },
              ...{ changedBy: 'root', traceId: null },
            },
          },
        ],
        ...{ totalCount: 2, pageInfo: { hasNextPage: true, endCursor: expect.any(String) } },
      },
    });
    const { endCursor } = (read.settingLog as { pageInfo: { endCursor: string } }).pageInfo;
    const rest = await users.ask(
      admin,
      'query ($after: String) { settingLog(after: $after) { edges { node { version value } } } }',
      { after: endCursor },
    );
    expect(rest.settingLog).toEqual({ edges: [{ node: { version: 1, value: '250' } }] });
  });
});
