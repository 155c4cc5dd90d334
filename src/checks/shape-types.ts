/** One error of a compiled schema, as ajv writes it. */
export interface SchemaError {
  readonly instancePath: string;
  readonly keyword: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly propertyName?: string;
}

/** A compiled schema. */
export interface Validator {
  (data: unknown): boolean;
  errors?: readonly SchemaError[] | null;
}

/** What may stand where in a kind of record: `is` names what is wanted (a day, a country), where it has a name. */
export interface ShapeTree {
  is?: string;
  keys?: Record<string, ShapeTree>;
  other?: ShapeTree;
  items?: ShapeTree;
}
