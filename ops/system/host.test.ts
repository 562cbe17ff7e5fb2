import { pathToFileURL } from 'node:url';
import { ownRoot, programOf } from './host.ts';

describe('the program of a service', () => {
  it('is that of this code', () => {
    expect(programOf('gateway').main).toBe(pathToFileURL(`${ownRoot}/gateway/src/main.ts`).href);
    expect(programOf('orders').start).toBe(
      pathToFileURL(`${ownRoot}/subgraphs/orders/src/start.ts`).href,
    );
  });

  it('may be that of another version', () => {
    expect(programOf('orders', '/earlier').main).toBe(
      'file:///earlier/subgraphs/orders/src/main.ts',
    );
  });
});
