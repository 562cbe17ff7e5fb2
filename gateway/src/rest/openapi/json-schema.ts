import { z } from 'zod';

/** A part of the document. */
export type Json = { readonly [key: string]: unknown };

/**
 * Leaves out the format of an e-mail address, as its pattern says what is accepted: the format would refuse addresses
 * with more than 64 characters before the @ (RFC 5321, section 4.5.3.1.1).
 */
export const byPatternAlone = ({
  jsonSchema,
}: {
  jsonSchema: z.core.JSONSchema.BaseSchema;
}): void => {
  if (jsonSchema.format === 'email' && jsonSchema.pattern) delete jsonSchema.format;
};

/** Collects the schemas that have a name, for `components`. */
export class NamedSchemas {
  readonly all: Record<string, Json> = {};

  /** The JSON Schema of a value in a request (`input`, open) or in an answer (`output`, closed). */
  of(schema: z.ZodType, io: 'input' | 'output'): Json {
    // Inside an object, as the schema at the root would be written out even if it has a name.
    const whole = z.toJSONSchema(z.object({ value: schema }), {
      io,
      target: 'draft-2020-12',
      unrepresentable: 'any',
      override: byPatternAlone,
    }) as unknown as { properties: { value: Json }; $defs?: Record<string, Json> };
    for (const [name, definition] of Object.entries(whole.$defs ?? {})) {
      const { id: _, ...named } = definition;
      this.all[name] = withComponents(named);
    }
    return withComponents(whole.properties.value);
  }
}

function withComponents(schema: Json): Json {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/$defs/', '"#/components/schemas/'));
}
