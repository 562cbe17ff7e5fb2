import { z } from 'zod';

/** What a message looks like on the wire, as JSON Schema, draft 7. */
export function wireSchema(schema: z.ZodType): z.core.JSONSchema.BaseSchema {
  const { $schema, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-7',
    // Amounts say themselves what they are on the wire; see `amount`.
    unrepresentable: 'any',
    override: ({ jsonSchema }) => {
      // The format says it; zod's pattern of it fills half a page.
      if (jsonSchema.format) delete jsonSchema.pattern;
    },
  });
  return described;
}
