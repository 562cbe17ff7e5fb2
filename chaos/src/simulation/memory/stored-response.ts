import { transactionOf } from './transaction.ts';

type Sql = typeof import('../../../../platform/src/messaging/stored-response.ts');

type Row = {
  readonly name: string;
  readonly requestHash: string;
  response: unknown;
};

/** A row of the stored responses. */
export class StoredResponse {}

export const claimKey: Sql['claimKey'] = async (em, key, requestHash) => {
  const rows = transactionOf(em);
  const name = nameOf(key);
  const [stored] = rows.rowsOf<Row>(StoredResponse, (row) => row.name === name);
  if (!stored) rows.insert<Row>(StoredResponse, { name, requestHash, response: null });
  return stored ?? null;
};

export const storeResponse: Sql['storeResponse'] = async (em, key, response) => {
  const name = nameOf(key);
  const [claimed] = transactionOf(em).rowsOf<Row>(StoredResponse, (row) => row.name === name);
  if (claimed) claimed.response = response;
};

const nameOf = ({ callerId, operation, key }: Parameters<Sql['claimKey']>[1]) =>
  JSON.stringify([callerId, operation, key]);
