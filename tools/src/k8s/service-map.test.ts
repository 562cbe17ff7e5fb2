import { type MappedService, mapProblems, serviceMap, servicesOfCode } from './service-map.ts';

describe('the map of services in the values', () => {
  it('is that of the code: ports, databases, calls and topics (DEP-11, DEP-5)', () => {
    expect(mapProblems(serviceMap(), servicesOfCode())).toEqual([]);
  });

  const broken: readonly [string, MappedService][] = [
    ['port', { workspace: 'orders', port: 80 }],
    ['database', { workspace: 'orders', database: 'orders' }],
    ['calls', { workspace: 'orders', calls: ['billing-service'] }],
    ['publishes', { workspace: 'orders', publishes: ['order-placed'] }],
    ['consumes', { workspace: 'orders', consumes: [] }],
    ['workspace', { workspace: 'order' }],
  ];

  it.each(broken)('is compared with the code in %s', (field, service) => {
    const map = serviceMap();
    const wrong = { ...map, 'order-service': { ...map['order-service'], ...service } };
    const problems = mapProblems(wrong, servicesOfCode());
    expect(problems).toEqual([expect.stringContaining(`order-service: ${field} is`)]);
  });

  it('has each service of the code, and no other', () => {
    const { 'order-service': _, ...less } = serviceMap();
    expect(mapProblems(less, servicesOfCode())).toEqual(['order-service is only in the code']);
    const more = { ...serviceMap(), 'toy-service': { workspace: 'toys' } };
    expect(mapProblems(more, servicesOfCode())).toEqual(['toy-service is only in the map']);
  });
});
