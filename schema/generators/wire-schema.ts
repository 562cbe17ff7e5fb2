import { z } from 'zod';

/** The JSON Schema (draft 7) of a message on the wire. */
export function wireSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  const { $schema, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    // The codec `amount` declares its own wire type.
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // Redundant with `format`, and half a page long.
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  return described;
}
