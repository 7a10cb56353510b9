// Made by scripts/generate-schemas.ts. Do not edit.
import type { SchemaValidator } from '../../yaml/check-schema.ts';
declare const validate: SchemaValidator;
export default validate;
