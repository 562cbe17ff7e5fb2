import { brokerSettings } from './broker-settings.ts';

const node = { data: '/shop/kafka', port: 19_092, tls: null };

it('each of three brokers keeps every record, and two acknowledge it (EVT-13)', () => {
  const member = { id: 2, controllerPorts: [20_001, 20_002, 20_003] };
  const settings = brokerSettings({ ...node, member });
  expect(settings).toContain('node.id=2\n');
  expect(settings).toContain('CONTROLLER://127.0.0.1:20002\n');
  expect(settings).toContain('=1@127.0.0.1:20001,2@127.0.0.1:20002,3@127.0.0.1:20003\n');
  expect(settings).toContain('default.replication.factor=3\noffsets.topic.replication.factor=3\n');
  expect(settings).toContain('min.insync.replicas=2\n');
});

it('a single broker acknowledges by itself', () => {
  const settings = brokerSettings({ ...node, member: { id: 1, controllerPorts: [20_001] } });
  expect(settings).toContain('default.replication.factor=1\n');
  expect(settings).toContain('min.insync.replicas=1\n');
});
