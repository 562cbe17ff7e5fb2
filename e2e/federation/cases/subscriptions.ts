import type { FederationCase } from '../testing/federation-case.ts';

/** What is published on the topic `items`, once for each question. */
export const record = { itemId: '1', seq: 7, name: 'of the record' };

/** Each question is a subscription, and `gets` its first message. */
export const subscriptions: FederationCase = {
  name: '51 subscription with the rest in two subgraphs',
  subgraphs: {
    events: {
      sdl: `extend schema
          @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@composeDirective"])
          @link(url: "https://souk.example/specs/events/v0.1", import: ["@fromTopic"])
          @composeDirective(name: "@fromTopic")
        directive @fromTopic(topic: String! key: String entityId: String! where: String
          visibleTo: String! itemsMax: Int snapshot: String) on FIELD_DEFINITION
        type Query { _events: Int }
        type Subscription { itemMoved(itemId: ID!, after: String): ItemChange!
          @fromTopic(topic: "items", key: "args.itemId", entityId: "event.itemId", visibleTo: "anyone") }
        type ItemChange { cursor: String! seq: Int! event: ItemEvent! item: Item! }
        type ItemEvent { seq: Int! name: String }
        type Item @key(fields: "id", resolvable: false) { id: ID! }`,
    },
    items: {
      sdl: `type Query { item: Item }
        type Item @key(fields: "id") { id: ID! name: String weight: Int! gone: Int! owner: Person }
        type Person @key(fields: "id", resolvable: false) { id: ID! }`,
      data: { Item: [{ id: '1', name: 'Chair', weight: 4, gone: null, owner: { id: 'p1' } }] },
    },
    people: {
      sdl: `type Item @key(fields: "id") { id: ID! fans: Int }
        type Person @key(fields: "id") { id: ID! name: String }`,
      data: { Item: [{ id: '1', fans: 0 }], Person: [{ id: 'p1', name: 'Ann' }] },
    },
  },
  questions: [
    {
      ask: 'subscription { itemMoved(itemId: 1) { seq event { seq name } item { id } } }',
      gets: { itemMoved: { seq: 7, event: { seq: 7, name: 'of the record' }, item: { id: '1' } } },
      calls: [],
    },
    {
      ask: 'subscription { itemMoved(itemId: 1) { item { owner { name } fans weight } } }',
      gets: { itemMoved: { item: { owner: { name: 'Ann' }, fans: 0, weight: 4 } } },
    },
    {
      ask: 'subscription { itemMoved(itemId: 1) { item { id: name fans } } }',
      gets: { itemMoved: { item: { id: 'Chair', fans: 0 } } },
    },
    {
      ask: 'subscription ($id: ID!, $all: Boolean = false) { x: itemMoved(itemId: $id) { item { key: id weight @include(if: $all) fans @skip(if: $all) } } }',
      variables: { id: '1' },
      gets: { x: { item: { key: '1', fans: 0 } } },
      calls: ['people'],
    },
    {
      ask: 'subscription { itemMoved(itemId: 1) { item { gone } } }',
      gets: null,
      errors: ['INTERNAL itemMoved.item.gone'],
    },
  ],
};
