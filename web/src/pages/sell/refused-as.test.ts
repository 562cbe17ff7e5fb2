import { readFileSync } from 'node:fs';
import { refusedAs } from './refused-as.ts';
import { orderWords } from './words/order-words.ts';

const schema = readFileSync(new URL('../../../../schema/public.graphql', import.meta.url), 'utf8');

/** The refusals of a mutation: the members of its union, without the payload. */
function refusalsOf(union: string): readonly string[] {
  const [, members = ''] = new RegExp(`union ${union} =([^"}]*)`).exec(schema) ?? [];
  const names = members.match(/\w+/g) ?? [];
  return names.filter((name) => !name.endsWith('Payload'));
}

describe('a refusal of a form of sellers', () => {
  const unions = ['ShipParcel', 'DeliverParcel', 'CancelParcel', 'RequestPayout'];
  it.each(unions)('of %s has a text of ours in each language, whatever it is', (mutation) => {
    const refusals = refusalsOf(`${mutation}Result`);
    expect(refusals.length).toBeGreaterThan(3);
    for (const words of Object.values(orderWords))
      expect(Object.keys(words.parcelRefusals)).toEqual(expect.arrayContaining([...refusals]));
  });

  it('names what is wrong with each field, and keeps what was written', () => {
    const fields = [{ path: ['input', 'reason'], message: 'At most 500 characters.' }];
    const given = { __typename: 'ValidationFailed', message: 'Invalid.', fields };
    const refused = refusedAs(given, 'en', { reason: 'long' });
    expect(refused.fields).toEqual({ reason: 'At most 500 characters.' });
    expect(refused.message).toContain('At most 500 characters.');
    expect(refused.values).toEqual({ reason: 'long' });
  });

  it('that is new says what the graph says', () => {
    const refused = refusedAs({ __typename: 'Brand', message: 'Not today.' }, 'ru', {});
    expect(refused).toEqual({ code: 'Brand', message: 'Not today.', values: {} });
  });
});
