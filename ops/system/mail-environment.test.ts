import { realmMailEnvironment } from './mail-environment.ts';

const ports = { mailbox: 8_025 };

describe('the mail server of the identity provider', () => {
  it('is the mailbox of this machine unless a server is set (ID-8)', () => {
    expect(realmMailEnvironment({}, ports)).toMatchObject({
      ...{ SMTP_HOST: '127.0.0.1', SMTP_PORT: '8025', SMTP_SSL: 'false', SMTP_STARTTLS: 'false' },
      SMTP_FROM: 'no-reply@souk.example',
    });
  });

  it('is the server of all mails, with its login (ID-8)', () => {
    const SHOP_SMTP_URL = 'smtp://shop%40souk.example:p%3Aw@mail.example';
    const environment = { SHOP_SMTP_URL, SHOP_MAIL_FROM: 'shop@souk.example', SHOP_NAME: 'Bazaar' };
    expect(realmMailEnvironment(environment, ports)).toEqual({
      ...{ SMTP_HOST: 'mail.example', SMTP_PORT: '587', SMTP_SSL: 'false', SMTP_STARTTLS: 'true' },
      ...{ SMTP_FROM: 'shop@souk.example', SMTP_FROM_NAME: 'Bazaar' },
      ...{ SMTP_AUTH: 'true', SMTP_USER: 'shop@souk.example', SMTP_PASSWORD: 'p:w' },
    });
    const secure = realmMailEnvironment({ SHOP_SMTP_URL: 'smtps://mail.example' }, ports);
    expect(secure).toMatchObject({ SMTP_PORT: '465', SMTP_SSL: 'true', SMTP_STARTTLS: 'false' });
  });

  it('is none in production without a server', () => {
    expect(realmMailEnvironment({ NODE_ENV: 'production' }, ports)).toEqual({});
  });
});
