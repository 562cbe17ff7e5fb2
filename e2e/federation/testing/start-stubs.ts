import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { newParts, type Stoppable } from '@souk/platform/testing/test-file';
import { graphql } from 'graphql';
import type { RawAnswer, StubSubgraph } from './federation-case.ts';
import { stubSchemaOf } from './stub-schema.ts';

/** A call that a subgraph received. */
export type Call = {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
};

/** The subgraphs of one supergraph: one server, with a path for each of them. */
type Stubs = Stoppable & {
  readonly urlOf: (subgraph: string) => string;
  /** In the order in which they arrived. */
  readonly calls: Call[];
};

type Served = ReturnType<typeof stubSchemaOf> & Pick<StubSubgraph, 'answer'>;

/** Starts the subgraphs on a free port. They validate what they are asked, as real ones do. */
export async function startStubs(
  definitions: Readonly<Record<string, StubSubgraph>>,
): Promise<Stubs> {
  const served = new Map(
    Object.entries(definitions).map(([name, stub]): [string, Served] => [
      name,
      { ...stubSchemaOf(stub), ...(stub.answer && { answer: stub.answer }) },
    ]),
  );
  const calls: Call[] = [];
  const handle = async (request: IncomingMessage, response: ServerResponse) => {
    const subgraph = request.url?.slice(1) ?? '';
    const { query, variables = {} } = JSON.parse(await text(request));
    calls.push({ subgraph, query, variables });
    const stub = served.get(subgraph);
    if (!stub) throw new Error(`There is no subgraph ${subgraph}.`);
    const raw = stub.answer?.(query) ?? { text: await answerOf(stub, query, variables) };
    send(raw, response);
  };
  const server = createServer((request, response) => void handle(request, response));
  const { parts, stoppable } = newParts();
  parts.defer(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { urlOf: (name) => `http://127.0.0.1:${port}/${name}`, calls, ...stoppable };
}

async function answerOf(stub: Served, source: string, variables: object): Promise<string> {
  const { schema, fieldResolver, typeResolver } = stub;
  const variableValues = { ...variables };
  const options = { schema, source, variableValues, fieldResolver, typeResolver };
  return JSON.stringify(await graphql(options));
}

const slowMs = 50;

function send(
  { status = 200, type = 'application/json', text: body, ends }: RawAnswer,
  response: ServerResponse,
) {
  const length = Buffer.byteLength(body) + (ends ? 1_000_000 : 0);
  response.writeHead(status, { 'content-type': type, 'content-length': length });
  if (!ends) return response.end(body);
  const timer = ends === 'slow' ? setInterval(() => response.write(' '), slowMs) : undefined;
  response.once('close', () => clearInterval(timer));
  return response.write(body || ' ', () => ends === 'close' && response.destroy());
}
