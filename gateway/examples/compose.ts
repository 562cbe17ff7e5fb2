/** Prints the supergraph of both examples, as `rover supergraph compose` does for your own subgraphs. */
import { composeServices } from '@apollo/composition';
import { parse } from 'graphql';
import { booksSdl, loansSdl } from './schemas.ts';

const [, , booksPort = '4101', loansPort = '4102'] = process.argv;
const { supergraphSdl, errors } = composeServices([
  { name: 'books', typeDefs: parse(booksSdl), url: `http://127.0.0.1:${booksPort}` },
  { name: 'loans', typeDefs: parse(loansSdl), url: `http://127.0.0.1:${loansPort}` },
]);
if (!supergraphSdl) throw new AggregateError(errors ?? [], 'The subgraphs do not compose.');
console.info(supergraphSdl);
