import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { stubSchemaOf } from '@souk/e2e/federation/testing/stub-schema.ts';
import { graphql } from 'graphql';
import { subgraphs } from './test-graph.ts';

/**
 * Starts the subgraphs on one free port, each at the path of its name, and returns the address. An answer is computed
 * once, and then sent to each equal call, so that the subgraphs take little of the machine.
 */
export async function startSubgraphs(): Promise<string> {
  const schemas = new Map(
    Object.entries(subgraphs).map(([name, stub]) => [`/${name}`, stubSchemaOf(stub)]),
  );
  const answers = new Map<string, Promise<Buffer>>();
  const answerTo = async (path: string, body: string) => {
    const { query: source, variables: variableValues } = JSON.parse(body);
    const schema = schemas.get(path);
    if (!schema) throw new Error(`There is no subgraph ${path}.`);
    return Buffer.from(JSON.stringify(await graphql({ ...schema, source, variableValues })));
  };
  const server = createServer(async (request, response) => {
    const path = request.url ?? '';
    const body = await text(request);
    const key = `${path} ${body}`;
    const answer = answers.get(key) ?? answerTo(path, body);
    answers.set(key, answer);
    const bytes = await answer;
    response.setHeader('content-type', 'application/json');
    response.setHeader('content-length', bytes.length);
    response.end(bytes);
  });
  // A gateway whose client uses a connection that is just being closed would fail.
  server.keepAliveTimeout = 600_000;
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}
