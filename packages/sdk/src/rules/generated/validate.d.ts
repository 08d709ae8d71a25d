/** One of ajv's errors, as far as it is used. */
export interface SchemaError {
  readonly instancePath: string;
  readonly schemaPath: string;
  readonly keyword: string;
  readonly params: Readonly<{ [name: string]: unknown }>;
  readonly schema: unknown;
  readonly parentSchema: Readonly<{ [name: string]: unknown }>;
  readonly data: unknown;
}

export interface Validate {
  (data: unknown): boolean;
  readonly errors: readonly SchemaError[] | null;
}

export declare const cheatSheet: Validate;
export declare const condition: Validate;
export declare const fields: Validate;
export declare const list: Validate;
export declare const locale: Validate;
export declare const pack: Validate;
export declare const procedure: Validate;
export declare const rule: Validate;
export declare const sources: Validate;
