import { usersHarness } from '../../testing/harness.ts';

it('the shop is known to everyone: its name, currency, languages and time zone (GW-2)', async () => {
  const users = await usersHarness();
  const query = '{ shop { id name currency languages timeZone } }';
  expect(await users.ask(null, query)).toEqual({
    shop: {
      id: 'shop',
      name: 'Souk',
      currency: 'RUB',
      languages: ['en', 'ru'],
      timeZone: 'Europe/Moscow',
    },
  });
});
