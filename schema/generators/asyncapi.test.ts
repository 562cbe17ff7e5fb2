import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { Ajv, type AnySchema } from 'ajv';
import { asyncapi } from './asyncapi.ts';

const require = createRequire(import.meta.url);
const specification: AnySchema = require('@asyncapi/specs/schemas/3.0.0-without-$id.json');
const samples = `${import.meta.dirname}/../events/past`;

const document = JSON.parse(asyncapi());
const ajv = new Ajv({ strict: false, validateFormats: false });

describe('the AsyncAPI document', () => {
  it('conforms to the specification', () => {
    const isDocument = ajv.compile(specification);
    isDocument(document);
    expect(isDocument.errors).toBeNull();
  });

  it('has every message on exactly one topic', () => {
    const topicOf = Object.values<{ messages: object }>(document.channels).map((channel) =>
      Object.keys(channel.messages),
    );
    expect(topicOf.flat().sort()).toEqual(Object.keys(document.components.messages).sort());
  });

  it.each(readdirSync(samples))('describes the sample %s', (file) => {
    const [type = ''] = file.split('.');
    const isMessage = ajv.compile(document.components.messages[type].payload);
    isMessage(JSON.parse(readFileSync(`${samples}/${file}`, 'utf8')));
    expect(isMessage.errors).toBeNull();
  });

  it('has no field without a type', () => {
    const open = JSON.stringify(document.components.messages).match(/"\w+":\{\}/g);
    expect(open).toBeNull();
  });
});
