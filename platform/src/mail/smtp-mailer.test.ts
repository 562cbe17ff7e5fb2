import type { AddressInfo, Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { atEnd } from '../testing/test-file.ts';
import { type MailerUnderTest, mailerContract, type ServerBehaviour } from './mailer.contract.ts';
import { smtpMailer } from './smtp-mailer.ts';

const error = (responseCode: number) => Object.assign(new Error('No.'), { responseCode });

/** A mail server that fails in the ways that servers do. */
async function start(): Promise<MailerUnderTest> {
  let behaviour: ServerBehaviour = 'ACCEPTS';
  const received: { raw: string; sender: string }[] = [];
  const sockets = new Set<Socket>();
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    onConnect: (_, callback) => {
      // Without a call the client gets no greeting.
      if (behaviour !== 'IS_SILENT') callback();
    },
    onRcptTo: (_, __, callback) => {
      if (behaviour === 'REFUSES_FOR_NOW') return callback(error(451));
      return behaviour === 'REFUSES_FOR_GOOD' ? callback(error(550)) : callback();
    },
    onData: (stream, session, callback) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const { mailFrom } = session.envelope;
        const sender = mailFrom === false ? '' : mailFrom.address;
        received.push({ raw: Buffer.concat(chunks).toString(), sender });
        if (behaviour !== 'IS_LOST_AFTER_DATA') return callback();
        for (const socket of sockets) socket.destroy();
      });
    },
  });
  server.on('error', () => {});
  server.server.on('connection', (socket: Socket) => {
    if (behaviour === 'IS_DOWN') socket.destroy();
    sockets.add(socket);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  atEnd(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const url = `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  const from = { name: 'Souk', address: 'no-reply@shop.example' };
  return {
    mailer: smtpMailer({ url, from, timeoutMs: 500 }),
    behave: (next) => {
      behaviour = next;
    },
    received,
  };
}

describe('mails over SMTP', () => mailerContract(start));
