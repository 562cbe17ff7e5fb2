import { readFileSync } from 'node:fs';
import { buildASTSchema, parse, print } from 'graphql';
import { supergraph } from '../testing/parcel-backend.ts';
import { declaredIn } from './from-topic.ts';
import { stubKeysIn } from './stub-keys.ts';

const ofTheShop = import.meta.resolve('@souk/schema/supergraph.graphql');

function declaredBy(directive: string) {
  return declaredIn(parse(`type Subscription { moved(id: ID!, after: String): Int ${directive} }`));
}

describe('what a supergraph says of its subscriptions', () => {
  it('is where the records come from, whom they are for and how to begin', () => {
    const moved = declaredIn(parse(supergraph())).get('parcelMoved');
    expect(moved).toMatchObject({
      field: 'parcelMoved',
      topic: 'parcel-status',
      key: { root: 'args', names: ['parcelId'] },
      entityId: { root: 'event', names: ['parcelId'] },
      where: null,
      snapshot: { name: 'parcelRecord' },
    });
  });

  it('has the question for a snapshot, with variables of the types that the arguments have', () => {
    const snapshot = declaredIn(parse(supergraph())).get('parcelMoved')?.snapshot;
    expect(snapshot && print(snapshot.document)).toBe(
      'query ($parcelId: ID!) {\n  parcelRecord(parcelId: $parcelId)\n}',
    );
  });

  it('has all of them in the shop, each with a topic', () => {
    const document = parse(readFileSync(new URL(ofTheShop), 'utf8'));
    const fields = buildASTSchema(document).getSubscriptionType()?.getFields() ?? {};
    expect([...declaredIn(document).keys()].sort()).toEqual(Object.keys(fields).sort());
  });

  it('names the keys of the entities that others fill', () => {
    const keys = stubKeysIn(parse(supergraph()));
    expect(Object.fromEntries(keys)).toMatchObject({ Parcel: 'id', Purse: 'id', Product: 'id' });
  });

  it('leaves out a field that says nothing', () => {
    expect(declaredBy('@deprecated').size).toBe(0);
  });

  it.each([
    ['has no topic', '@fromTopic(entityId: "event.id", visibleTo: "anyone")'],
    ['says not who may see it', '@fromTopic(topic: "t", entityId: "event.id")'],
    [
      'has code where a condition is wanted',
      '@fromTopic(topic: "t", entityId: "event.id", visibleTo: "f()")',
    ],
    ['has no path', '@fromTopic(topic: "t", entityId: "id", visibleTo: "anyone")'],
    [
      'asks two things for a snapshot',
      '@fromTopic(topic: "t", entityId: "event.id", visibleTo: "anyone", snapshot: "a b")',
    ],
  ])('is refused where one %s', (_, directive) => {
    expect(() => declaredBy(directive)).toThrow();
  });
});
