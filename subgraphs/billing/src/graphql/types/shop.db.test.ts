import { billingHarness } from '../../testing/harness.ts';

it('the shop says what it gives to a new account (BIL-1)', async () => {
  const billing = await billingHarness();
  const query = `query ($of: [_Any!]!) {
    _entities(representations: $of) { ... on Shop { openingCredit { amount currency } } }
  }`;
  expect(await billing.ask(null, query, { of: [{ __typename: 'Shop', id: 'shop' }] })).toEqual({
    _entities: [{ openingCredit: { amount: '5000.00', currency: 'RUB' } }],
  });
});
