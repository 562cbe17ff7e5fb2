import { testSettings } from '@souk/platform/testing/test-settings';
import { configFrom } from './config.ts';

const valid = {
  NOTIFICATIONS_DATABASE_URL: 'postgresql://127.0.0.1/notifications',
  NOTIFICATIONS_SIGNING_KEY: 'k'.repeat(32),
  BUS_DATABASE_URL: 'postgresql://127.0.0.1/bus',
  NOTIFICATIONS_WEBHOOK_KEY: 'w'.repeat(32),
  OIDC_ISSUER: 'http://127.0.0.1/realms/souk',
  OIDC_JWKS_URL: 'http://127.0.0.1/realms/souk/certs',
};

testSettings('notifications', configFrom, valid);

describe('the settings of notifications', () => {
  it('send no mail unless there is a server or the mailbox', () => {
    const { mail, policy } = configFrom(valid);
    expect([mail, policy.openChannels]).toEqual([null, ['WEBHOOK']]);
    const withServer = configFrom({ ...valid, SHOP_SMTP_URL: 'smtp://mail.example' });
    expect(withServer.mail).toMatchObject({ smtpUrl: 'smtp://mail.example' });
    expect(withServer.policy.openChannels).toEqual(['EMAIL', 'WEBHOOK']);
    const withMailbox = { ...valid, NOTIFICATIONS_MAILBOX: 'on' };
    expect(configFrom(withMailbox).mail).toMatchObject({ smtpUrl: null, mailboxHost: '127.0.0.1' });
    const inContainer = { ...withMailbox, NOTIFICATIONS_MAILBOX_HOST: '0.0.0.0' };
    expect(configFrom(inContainer).mail).toMatchObject({ mailboxHost: '0.0.0.0' });
  });

  it('know the languages of the shop that have texts, the first by default', () => {
    const of = (SHOP_LANGUAGES: string) =>
      configFrom({ ...valid, SHOP_LANGUAGES }).policy.languages;
    expect(of('ru, en')).toEqual(['ru', 'en']);
    expect(of('de,ru-RU')).toEqual(['ru']);
    expect(of('de')).toEqual(['en']);
  });

  it.each([
    [
      { NODE_ENV: 'production', OIDC_ISSUER: 'https://a.example', NOTIFICATIONS_MAILBOX: 'on' },
      'NOTIFICATIONS_MAILBOX',
    ],
    [
      {
        ...{ NODE_ENV: 'production', OIDC_ISSUER: 'https://a.example' },
        NOTIFICATIONS_WEBHOOK_LOOPBACK: 'on',
      },
      'NOTIFICATIONS_WEBHOOK_LOOPBACK',
    ],
    [{ NOTIFICATIONS_WEBHOOK_KEY: 'short' }, 'NOTIFICATIONS_WEBHOOK_KEY'],
    [{ SHOP_SMTP_URL: 'http://mail.example' }, 'Must begin with smtp://'],
    [{ SHOP_MAIL_FROM: 'nothing' }, 'SHOP_MAIL_FROM'],
    [{ SHOP_TIME_ZONE: '+03:00' }, 'SHOP_TIME_ZONE'],
  ])('are refused at the start: %p', (settings, reason) => {
    expect(() => configFrom({ ...valid, ...settings })).toThrow(reason);
  });
});
