import { webhookUrl } from './webhook-url.ts';

const inProduction = webhookUrl(false);
const onThisMachine = webhookUrl(true);

describe('the address of a webhook', () => {
  it.each([
    'https://shop.example/hooks',
    'https://shop.example:8443/hooks?a=1',
    'https://93.184.216.34/',
  ])('may be %s', (url) => {
    expect(inProduction.parse(url)).toBe(url);
    expect(onThisMachine.parse(url)).toBe(url);
  });

  it.each([
    ['https://shop.example:444/', 'Must use port 443 or 8443.'],
    ['https://shop.example:22/', 'Must use port 443 or 8443.'],
    ['http://shop.example/', 'Must begin with https://.'],
    ['https://ann:secret@shop.example/', 'Must not have a user name or a password.'],
    ['https://127.1/', 'Must be on a public host, not on a local or private one.'],
    ['https://[::7f00:1]/', 'Must be on a public host, not on a local or private one.'],
    ['https://10.0.0.1/', 'Must be on a public host, not on a local or private one.'],
  ])('may never be %s', (url, message) => {
    for (const schema of url.includes('127.1') ? [inProduction] : [inProduction, onThisMachine]) {
      const { issues } = schema.safeParse(url).error ?? {};
      expect(issues?.map((issue) => issue.message)).toContain(message);
    }
  });

  it.each(['http://localhost:9000/hooks', 'http://127.0.0.1:9000/', 'http://[::1]:9000/'])(
    'may be %s only where loopback is allowed',
    (url) => {
      expect(inProduction.safeParse(url).success).toBe(false);
      expect(onThisMachine.parse(url)).toBe(url);
    },
  );

  it.each([
    'http://ann:secret@localhost/',
    'ftp://localhost/',
    'http://printer.local/',
    'nonsense',
  ])('may not be %s there either', (url) =>
    expect(onThisMachine.safeParse(url).success).toBe(false),
  );
});
