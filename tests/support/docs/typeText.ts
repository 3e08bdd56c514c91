/** The parts of JSON Schema that our contract uses. */
export type JsonSchema = {
  type?: string;
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly JsonSchema[];
  oneOf?: readonly JsonSchema[];
  items?: JsonSchema;
  prefixItems?: readonly JsonSchema[];
  properties?: Readonly<Record<string, JsonSchema>>;
  additionalProperties?: JsonSchema | boolean;
  required?: readonly string[];
  pattern?: string;
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
  default?: unknown;
};

/** A JSON Schema in the short notation of TypeScript, with its limits behind it. */
export function typeText(schema: JsonSchema, indent = ''): string {
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.map((one) => typeText(one, indent)).join(' | ');
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (schema.prefixItems) return `[${schema.prefixItems.map((one) => typeText(one, indent)).join(', ')}]`;
  if (schema.type === 'array') return arrayText(schema, indent);
  if (schema.type === 'object') return objectText(schema, indent);
  return `${schema.type ?? 'any'}${limits(schema)}`;
}

function arrayText({ items = {}, maxItems }: JsonSchema, indent: string): string {
  const inner = typeText(items, indent);
  const list = inner.includes(' | ') ? `(${inner})[]` : `${inner}[]`;
  return maxItems === undefined ? list : `${list} (at most ${maxItems})`;
}

function objectText({ properties, additionalProperties, required = [] }: JsonSchema, indent: string): string {
  const names = Object.entries(properties ?? {});
  if (names.length === 0)
    return typeof additionalProperties === 'object'
      ? `{ [key]: ${typeText(additionalProperties, indent)} }`
      : '{}';
  const lines = names.map(([name, inner]) => {
    const optional = required.includes(name) && inner.default === undefined ? '' : '?';
    const usual = inner.default === undefined ? '' : ` = ${JSON.stringify(inner.default)}`;
    return `${indent}  ${name}${optional}: ${typeText(inner, `${indent}  `)}${usual}`;
  });
  return `{\n${lines.join('\n')}\n${indent}}`;
}

function limits({ type, pattern, minimum, maximum, minLength, maxLength }: JsonSchema): string {
  const huge = Number.MAX_SAFE_INTEGER;
  const said = [
    pattern && !/^\^\(\?:/.test(pattern) ? `/${pattern}/` : '',
    minimum !== undefined && Math.abs(minimum) < huge ? `≥ ${minimum}` : '',
    maximum !== undefined && maximum < huge ? `≤ ${maximum}` : '',
    minLength !== undefined ? `${minLength} or more letters` : '',
    maxLength !== undefined && type === 'string' ? `at most ${maxLength} letters` : '',
  ].filter((text) => text !== '');
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
