import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

async function set(userId: string, enabled: boolean, idempotencyKey: string = newId()) {
  const input = { kind: 'ORDER_SHIPPED', channel: 'EMAIL', enabled, idempotencyKey };
  const { answer } = await harness.ask(
    viewerOf(userId),
    `mutation ($input: SetNotificationPreferenceInput!) {
      answer: setNotificationPreference(input: $input) { __typename
        ... on SetNotificationPreferencePayload { replayed } } }`,
    { input },
  );
  return answer;
}

async function channelsOf(userId: string) {
  const { answer } = await harness.ask(
    viewerOf(userId),
    '{ answer: notificationPreferences { language channels { kind channel enabled } } }',
  );
  return answer as { language: string; channels: { kind: string; enabled: boolean }[] };
}

const isOn = async (userId: string) =>
  (await channelsOf(userId)).channels.find(({ kind }) => kind === 'ORDER_SHIPPED')?.enabled;

describe('a preference', () => {
  it('switches a kind of mails off and on, for one user (NOT-3)', async () => {
    const [ann, bob] = [newId(), newId()];
    expect(await set(ann, false)).toMatchObject({ replayed: false });
    expect([await isOn(ann), await isOn(bob)]).toEqual([false, true]);
    await set(ann, true);
    expect(await isOn(ann)).toBe(true);
  });

  it('has an entry for each kind and channel, also when nothing was chosen', async () => {
    const { language, channels } = await channelsOf(newId());
    expect(language).toBe('en');
    expect(channels).toHaveLength(24);
    expect(channels).toContainEqual({ kind: 'PAYMENT_HELD', channel: 'EMAIL', enabled: false });
  });

  it('is refused with a faulty key, and changes nothing', async () => {
    const ann = newId();
    expect(await set(ann, false, 'a key')).toEqual({ __typename: 'ValidationFailed' });
    expect(await isOn(ann)).toBe(true);
  });

  it('changes nothing when it is repeated after a later one', async () => {
    const ann = newId();
    await set(ann, false, 'key');
    await set(ann, true);
    expect(await set(ann, false, 'key')).toMatchObject({ replayed: true });
    expect(await set(ann, true, 'key')).toEqual({ __typename: 'IdempotencyKeyReused' });
    expect(await isOn(ann)).toBe(true);
  });

  it('is that of one of two who set it at once', async () => {
    const ann = newId();
    await Promise.all([set(ann, false), set(ann, false), set(ann, false)]);
    expect(await isOn(ann)).toBe(false);
  });
});
