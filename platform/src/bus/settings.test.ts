import { readConfig } from '../runtime/config.ts';
import { busConfigAt, busConfigIssues, busConfigOf, busSettings } from './settings.ts';

const read = (environment: Record<string, string>) =>
  busConfigOf(readConfig(busSettings, environment, busConfigIssues));
const kafka = { KAFKA_BROKERS: 'one:9092,two:9092' };
const sasl = {
  KAFKA_SASL_MECHANISM: 'scram-sha-512',
  KAFKA_SASL_USERNAME: 'souk',
  KAFKA_SASL_PASSWORD: 'hunter2',
};

describe('the settings of the broker', () => {
  it('name the one in PostgreSQL', () => {
    expect(read({ BUS_DATABASE_URL: 'postgresql://db/bus' })).toEqual({
      postgres: 'postgresql://db/bus',
    });
  });

  it('may be an address, as a running shop reports it', () => {
    expect(busConfigAt('kafka://one:9092,two:9092')).toEqual({ kafka: ['one:9092', 'two:9092'] });
    expect(busConfigAt('kafka+ssl://one:9093')).toEqual({ kafka: ['one:9093'], tls: {} });
    expect(busConfigAt('postgresql://db/bus')).toEqual({ postgres: 'postgresql://db/bus' });
  });

  it('name Kafka, without TLS and SASL by default', () => {
    expect(read(kafka)).toEqual({ kafka: ['one:9092', 'two:9092'], clientId: 'souk' });
  });

  it('cover what Kafka needs in production', () => {
    const ca = import.meta.filename;
    const more = { KAFKA_CLIENT_ID: 'shop', KAFKA_TLS: 'true', KAFKA_TLS_CA_FILE: ca };
    const kept = { KAFKA_REPLICATION: '3', KAFKA_MIN_IN_SYNC: '2' };
    expect(read({ ...kafka, ...sasl, ...more, ...kept })).toEqual({
      kafka: ['one:9092', 'two:9092'],
      clientId: 'shop',
      tls: { caFile: ca },
      sasl: { mechanism: 'scram-sha-512', username: 'souk', password: 'hunter2' },
      replication: 3,
      minInSync: 2,
    });
  });

  it.each([
    ['neither broker', {}, /BUS_DATABASE_URL, KAFKA_BROKERS: Set exactly one/],
    ['both', { ...kafka, BUS_DATABASE_URL: 'postgresql://db/bus' }, /Set exactly one/],
    ['a broker without a port', { KAFKA_BROKERS: 'one' }, /KAFKA_BROKERS: Expected host:port/],
    ['a password alone', { ...kafka, KAFKA_SASL_PASSWORD: 'hunter2' }, /Set all three, or none/],
    [
      'an authority that is not there',
      { ...kafka, KAFKA_TLS_CA_FILE: '/no' },
      /file does not exist/,
    ],
    ['TLS that is neither', { ...kafka, KAFKA_TLS: 'yes' }, /KAFKA_TLS: /],
    [
      'more in sync than replicas',
      { ...kafka, KAFKA_REPLICATION: '1', KAFKA_MIN_IN_SYNC: '2' },
      /KAFKA_MIN_IN_SYNC: Must not exceed/,
    ],
  ])('are refused with %s', (_, environment, fault) => {
    expect(() => read(environment)).toThrow(fault);
  });

  it('are refused with all issues at once, and without a value', () => {
    const wrong = () =>
      read({ KAFKA_BROKERS: 'one', KAFKA_TLS: 'no', KAFKA_SASL_PASSWORD: 'hunter2' });
    expect(wrong).toThrow(/KAFKA_BROKERS.*\n.*KAFKA_TLS.*\n.*KAFKA_SASL_MECHANISM/s);
    expect(wrong).not.toThrow(/hunter2/);
  });
});
