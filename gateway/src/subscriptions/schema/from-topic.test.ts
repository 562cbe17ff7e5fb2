import { readFileSync } from 'node:fs';
import { buildASTSchema, parse, print } from 'graphql';
import { parcelSupergraph } from '../testing/parcel-supergraph.ts';
import { fromTopicsIn, stubKeysIn } from './from-topic.ts';

const shopSupergraph = import.meta.resolve('@souk/schema/supergraph.graphql');

function fromTopicsOf(directive: string) {
  return fromTopicsIn(
    parse(`type Subscription { moved(id: ID!, after: String): Int ${directive} }`),
  );
}

describe('the @fromTopic declarations of a supergraph', () => {
  it('have the topic, the key, the conditions and the snapshot', () => {
    const moved = fromTopicsIn(parse(parcelSupergraph())).get('parcelMoved');
    expect(moved).toMatchObject({
      field: 'parcelMoved',
      topic: 'parcel-status',
      key: { root: 'args', names: ['parcelId'] },
      entityId: { root: 'event', names: ['parcelId'] },
      where: null,
      snapshot: { name: 'parcelRecord' },
    });
  });

  it('have the query of a snapshot, with variables of the types of the arguments', () => {
    const snapshot = fromTopicsIn(parse(parcelSupergraph())).get('parcelMoved')?.snapshot;
    expect(snapshot && print(snapshot.document)).toBe(
      'query ($parcelId: ID!) {\n  parcelRecord(parcelId: $parcelId)\n}',
    );
  });

  it('exist for each subscription field of the shop', () => {
    const document = parse(readFileSync(new URL(shopSupergraph), 'utf8'));
    const fields = buildASTSchema(document).getSubscriptionType()?.getFields() ?? {};
    expect([...fromTopicsIn(document).keys()].sort()).toEqual(Object.keys(fields).sort());
  });

  it('come with the keys of entity stubs', () => {
    const keys = stubKeysIn(parse(parcelSupergraph()));
    expect(Object.fromEntries(keys)).toMatchObject({ Parcel: 'id', Purse: 'id', Product: 'id' });
  });

  it('leave out a field without the directive', () => {
    expect(fromTopicsOf('@deprecated').size).toBe(0);
  });

  it.each([
    ['has no topic', '@fromTopic(entityId: "event.id", visibleTo: "anyone")'],
    ['does not have `visibleTo`', '@fromTopic(topic: "t", entityId: "event.id")'],
    [
      'has code instead of a condition',
      '@fromTopic(topic: "t", entityId: "event.id", visibleTo: "f()")',
    ],
    ['has an invalid path', '@fromTopic(topic: "t", entityId: "id", visibleTo: "anyone")'],
    [
      'has two fields as its snapshot',
      '@fromTopic(topic: "t", entityId: "event.id", visibleTo: "anyone", snapshot: "a b")',
    ],
  ])('are rejected when one %s', (_, directive) => {
    expect(() => fromTopicsOf(directive)).toThrow();
  });
});
