import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { copyRepository, runIn } from '../copy-repository.ts';
import { scaffold } from './scaffold.ts';
import { pascalCase } from './service.ts';

const root = join(import.meta.dirname, '../../..');
const services = ['users', 'inventory', 'orders', 'billing', 'delivery', 'notifications'];

let copy: string;
beforeAll(() => {
  copy = copyRepository();
});
afterAll(() => rmSync(copy, { recursive: true }));

describe('npm run new', () => {
  it('writes a mutation and a refusal that compile, in each subgraph', async () => {
    for (const service of services) {
      const [mutation, refusal] = [`polish${pascalCase(service)}`, `Too${pascalCase(service)}`];
      await scaffold(copy, ['mutation', service, mutation]);
      await scaffold(copy, ['refusal', service, refusal, mutation, "It's polished: stop."]);
    }
    runIn(copy, 'npm run --silent generate && npm run --silent types');
    const schema = readFileSync(join(copy, 'schema/users.graphql'), 'utf8');
    expect(schema).toContain('  | IdempotencyKeyReused\n  | TooUsers\n');
  });

  it.each([
    [['mutation', 'toys', 'polishIt'], 'Unknown service "toys"'],
    [['mutation', 'orders', 'polish-it'], 'camelCase'],
    [['mutation', 'orders', 'shipOrder'], 'ship-order.ts exists already'],
    [['event', 'orders', 'OrderPolished'], 'use kebab-case and the past tense'],
    [['event', 'orders', 'order-placed'], "has 'order-placed' already"],
    [['refusal', 'orders', 'tooShiny', 'shipOrder', 'Stop.'], 'PascalCase'],
    [['refusal', 'orders', 'TooShiny', 'polishIt', 'Stop.'], 'no mutation polishIt'],
    [['refusal', 'delivery', 'TooShiny', 'reserveDelivery', 'Stop.'], 'no union SagaStepAnswer'],
  ])('refuses %j, and writes nothing', async (args, message) => {
    await expect(scaffold(root, args)).rejects.toThrow(message);
  });
});
