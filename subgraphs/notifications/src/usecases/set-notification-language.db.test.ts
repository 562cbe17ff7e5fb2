import { newId } from '@souk/platform/runtime/id';
import { viewerOf } from '@souk/platform/testing/harness';
import { type NotificationsHarness, notificationsHarness } from '../testing/harness.ts';

let harness: NotificationsHarness;
beforeAll(async () => {
  harness = await notificationsHarness();
});

async function set(userId: string, language: string, idempotencyKey: string = newId()) {
  const { answer } = await harness.ask(
    viewerOf(userId),
    `mutation ($input: SetNotificationLanguageInput!) {
      answer: setNotificationLanguage(input: $input) { __typename
        ... on SetNotificationLanguagePayload { preferences { language } replayed }
        ... on ValidationFailed { fields { path message } } } }`,
    { input: { language, idempotencyKey } },
  );
  return answer;
}

async function languageOf(userId: string) {
  const { answer } = await harness.ask(
    viewerOf(userId),
    '{ answer: notificationPreferences { language } }',
  );
  return (answer as { language: string }).language;
}

describe('the language of notifications', () => {
  it('is the chosen one (NOT-3)', async () => {
    const ann = newId();
    expect(await set(ann, 'ru')).toMatchObject({ preferences: { language: 'ru' } });
    expect(await languageOf(ann)).toBe('ru');
  });

  it('is refused when the shop does not have it, and stays', async () => {
    const ann = newId();
    expect(await set(ann, 'de')).toEqual({
      __typename: 'ValidationFailed',
      fields: [{ path: ['input', 'language'], message: 'Use a language of the shop: en, ru.' }],
    });
    expect(await languageOf(ann)).toBe('en');
  });

  it('stays when an earlier request is repeated', async () => {
    const ann = newId();
    await set(ann, 'ru', 'key');
    await set(ann, 'en');
    expect(await set(ann, 'ru', 'key')).toMatchObject({ replayed: true });
    expect(await languageOf(ann)).toBe('en');
  });

  it('is set once by two at once', async () => {
    const ann = newId();
    await Promise.all([set(ann, 'ru'), set(ann, 'ru')]);
    expect(await languageOf(ann)).toBe('ru');
  });
});
