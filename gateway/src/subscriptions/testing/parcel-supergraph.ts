import { readFileSync } from 'node:fs';
import { composeServices } from '@apollo/composition';
import { type GraphQLDataSource, LocalGraphQLDataSource } from '@apollo/gateway';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type DocumentNode, parse } from 'graphql';

const link = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [
  "@key", "@shareable", "@external", "@provides", "@inaccessible", "@authenticated",
  "@requiresScopes", "@composeDirective"])
scalar DateTime scalar Decimal scalar BigInt scalar JSON
type Money @shareable { amount: Decimal! currency: String! minorUnits: BigInt! }`;

const parcels = `
type Query {
  parcel(id: ID!): Parcel
  parcelRecord(parcelId: ID!): JSON @inaccessible
}
type Parcel @key(fields: "id") {
  id: ID!
  status: ParcelStatus! @shareable
  weight: Int!
  label: String @requiresScopes(scopes: [["delivery:write"]])
  owner: Person!
}
enum ParcelStatus { PACKED SENT ARRIVED }
type Person @key(fields: "id", resolvable: false) { id: ID! }
type Purse @key(fields: "id") { id: ID! owner: Person! }
type Product @key(fields: "id") { id: ID! name: String! }
extend type Query { purseRecord: JSON @inaccessible }`;

const people = `
type Query { person(id: ID!): Person }
type Person @key(fields: "id") { id: ID! name: String! }`;

const eventsSdl = readFileSync(`${import.meta.dirname}/events.graphql`, 'utf8');
let composed: string | undefined;

/** Composes the supergraph. `edit` changes the text of the subgraph with the subscriptions. */
export function parcelSupergraph(edit?: (events: string) => string): string {
  if (edit) return compose(edit(eventsSdl));
  composed ??= compose(eventsSdl);
  return composed;
}

function compose(events: string): string {
  const services = Object.entries({ parcels, people, events }).map(([name, sdl]) => ({
    name,
    typeDefs: typeDefsOf(sdl),
    url: `http://${name}.test`,
  }));
  const { supergraphSdl, errors } = composeServices(services);
  if (!supergraphSdl) throw new AggregateError(errors ?? [], String(errors));
  return supergraphSdl;
}

/** The subgraph of parcels, purses and products, executed in this process. */
export function parcelSubgraph(resolvers: object): GraphQLDataSource {
  return localSubgraph(parcels, resolvers);
}

/** The subgraph of people, executed in this process. */
export function peopleSubgraph(resolvers: object): GraphQLDataSource {
  return localSubgraph(people, resolvers);
}

function localSubgraph(sdl: string, resolvers: object): GraphQLDataSource {
  const typeDefs = typeDefsOf(sdl);
  return new LocalGraphQLDataSource(
    buildSubgraphSchema([{ typeDefs, resolvers: resolvers as never }]),
  );
}

function typeDefsOf(sdl: string): DocumentNode {
  return parse(`${link}\n${sdl}`);
}
