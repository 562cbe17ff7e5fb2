import type { Logger } from '@souk/platform/runtime/logger';
import { startTicker, type Ticker } from '@souk/platform/runtime/ticker';
import { Client } from 'pg';

type Options = {
  readonly databaseUrl: string;
  readonly logger: Logger;
  /** What to do with the payload of a notification, by channel. */
  readonly channels: Readonly<Record<string, (payload: string) => void>>;
  /** Called whenever it listens again: reads what was missed. Retried when it rejects. */
  readonly onListening: () => Promise<void>;
};

/**
 * Listens for the notifications of other gateways (PostgreSQL LISTEN) on a connection of its own. After
 * a broken connection it reconnects within a second.
 */
export class NotificationListener {
  readonly #options: Options;
  readonly #ticker: Ticker;
  #connection: Client | null = null;

  constructor(options: Options) {
    this.#options = options;
    const { logger } = options;
    const name = 'listening for ended logins';
    this.#ticker = startTicker(() => this.#keepListening(), { everyMs: 1000, name, logger });
  }

  async stop(): Promise<void> {
    await this.#ticker.stop();
    await this.#connection?.end();
  }

  async #keepListening(): Promise<void> {
    if (this.#connection) return;
    const { databaseUrl, channels, logger, onListening } = this.#options;
    const connection = new Client({ connectionString: databaseUrl, keepAlive: true });
    this.#connection = connection;
    connection.on('notification', ({ channel, payload = '' }) => channels[channel]?.(payload));
    connection.on('error', (err) => {
      logger.warn({ err }, 'lost the connection that listens for ended logins');
      if (this.#connection === connection) this.#connection = null;
    });
    try {
      await connection.connect();
      for (const channel of Object.keys(channels)) await connection.query(`listen ${channel}`);
      await onListening();
    } catch (error) {
      this.#connection = null;
      await connection.end();
      throw error;
    }
  }
}
