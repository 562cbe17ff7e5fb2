const link = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])`;

export const booksSdl = `${link}
  type Query { books: [Book!]! }
  type Book @key(fields: "id") { id: ID! title: String! }`;

export const loansSdl = `${link}
  type Book @key(fields: "id") { id: ID! loans: Int! }`;
