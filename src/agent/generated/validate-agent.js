// Made by scripts/generate-schemas.ts. Do not edit.
// <stdin>
var validate = validate21, stdin_default = validate21, schema6 = { $schema: "http://json-schema.org/draft-07/schema#", title: "agent", type: "object", required: ["greeting"], additionalProperties: !1, properties: { name: { type: "string" }, description: { type: "string" }, account_id: { type: "string" }, project_id: { type: "string" }, variants: { type: "object", minProperties: 1, additionalProperties: { $ref: "#/definitions/variant" } }, languages: { type: "array", minItems: 1, uniqueItems: !0, items: { type: "string" } }, timezone: { type: "string" }, seed: { type: "integer", minimum: 0 }, delay: { type: "string", format: "duration-with-unit" }, greeting: { $ref: "#/definitions/reactions" }, rules: { type: "array", items: { $ref: "#/definitions/rule" } }, fallback: { $ref: "#/definitions/reactions" }, silence: { $ref: "#/definitions/reactions" }, steps: { type: "object", additionalProperties: { $ref: "#/definitions/step" } }, faults: { type: "array", items: { $ref: "#/definitions/fault" } } }, definitions: { matcher: { title: "matcher", type: ["string", "object"], wrongTypeHints: { list: "`contains` takes a list of texts that must all be there, `any_of` one of which one must match" }, unknownKeyHints: { not: "write `none_of: [\u2026]` for what must not be there", not_contains: "write `none_of: [\u2026]` for what must not be there", not_contain: "write `none_of: [\u2026]` for what must not be there", not_equals: "write `none_of: [\u2026]` for what must not be there", not_matches: "write `none_of: [\u2026]` for what must not be there", regex: "a regular expression stands under the key `matches`", regexp: "a regular expression stands under the key `matches`", pattern: "a regular expression stands under the key `matches`", starts_with: "write `matches: '^\u2026'`", ends_with: "write `matches: '\u2026$'`", contains_any: "write `any_of: [\u2026]`", contains_all: "write `contains: [\u2026]`" }, additionalProperties: !1, properties: { contains: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, equals: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ equals: \u2026 }, \u2026]`" } }, exact: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ exact: \u2026 }, \u2026]`" } }, matches: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ matches: \u2026 }, \u2026]`" } }, any_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, all_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, none_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, empty: { type: "boolean" }, max_words: { type: "integer", minimum: 0 }, case_sensitive: { type: "boolean" } } }, test: { title: "test of a value", type: ["string", "object"], additionalProperties: !1, properties: { contains: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, equals: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ equals: \u2026 }, \u2026]`" } }, exact: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ exact: \u2026 }, \u2026]`" } }, matches: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ matches: \u2026 }, \u2026]`" } }, any_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, all_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, none_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, empty: { type: "boolean" }, max_words: { type: "integer", minimum: 0 }, case_sensitive: { type: "boolean" }, more_than: { type: "string" }, less_than: { type: "string" } } }, reaction: { title: "reaction", type: ["string", "object"], additionalProperties: !1, properties: { if: { type: "object", minProperties: 1, additionalProperties: { $ref: "#/definitions/test" } }, set: { type: "object", minProperties: 1, additionalProperties: { type: ["string", "null"] } }, reply: { type: ["string", "array", "object"], minItems: 1, minProperties: 1, items: { type: "string" }, additionalProperties: { type: ["string", "array"], minItems: 1, items: { type: "string" } } }, goto: { type: "string" }, handoff: { title: "handoff", type: "object", additionalProperties: !1, properties: { destination: { type: "string" }, reason: { type: "string" } } }, end_conversation: { type: "boolean" }, delay: { type: "string", format: "duration-with-unit" }, extra: { type: "object" } } }, reactions: { title: "reaction", type: ["string", "array", "object"], minItems: 1, items: { $ref: "#/definitions/reaction" }, additionalProperties: !1, properties: { if: { type: "object", minProperties: 1, additionalProperties: { $ref: "#/definitions/test" } }, set: { type: "object", minProperties: 1, additionalProperties: { type: ["string", "null"] } }, reply: { type: ["string", "array", "object"], minItems: 1, minProperties: 1, items: { type: "string" }, additionalProperties: { type: ["string", "array"], minItems: 1, items: { type: "string" } } }, goto: { type: "string" }, handoff: { title: "handoff", type: "object", additionalProperties: !1, properties: { destination: { type: "string" }, reason: { type: "string" } } }, end_conversation: { type: "boolean" }, delay: { type: "string", format: "duration-with-unit" }, extra: { type: "object" } } }, rule: { title: "rule", type: "object", additionalProperties: !1, properties: { when: { $ref: "#/definitions/matcher" }, ladder: { type: "array", minItems: 1, items: { $ref: "#/definitions/reaction" } }, if: { type: "object", minProperties: 1, additionalProperties: { $ref: "#/definitions/test" } }, set: { type: "object", minProperties: 1, additionalProperties: { type: ["string", "null"] } }, reply: { type: ["string", "array", "object"], minItems: 1, minProperties: 1, items: { type: "string" }, additionalProperties: { type: ["string", "array"], minItems: 1, items: { type: "string" } } }, goto: { type: "string" }, handoff: { title: "handoff", type: "object", additionalProperties: !1, properties: { destination: { type: "string" }, reason: { type: "string" } } }, end_conversation: { type: "boolean" }, delay: { type: "string", format: "duration-with-unit" }, extra: { type: "object" } } }, step: { title: "step", type: "object", additionalProperties: !1, properties: { ask: { $ref: "#/definitions/reactions" }, rules: { type: "array", items: { $ref: "#/definitions/rule" } }, fallback: { $ref: "#/definitions/reactions" }, silence: { $ref: "#/definitions/reactions" } } }, variant: { title: "variant", type: "object", required: ["id"], properties: { id: { type: "string" } }, additionalProperties: { type: "string" } }, fault: { title: "fault", type: ["string", "object"], additionalProperties: !1, properties: { fault: { enum: ["slow", "status", "redirect", "reset-before", "reset-after", "stall-headers", "stall-body", "cut-body", "trickle", "no-content", "truncated-json", "not-json", "html", "content-type", "invalid-utf8", "early-continue", "huge-headers", "not-http", "huge-body", "missing-field", "fields", "changed-conversation", "close-refused"] }, on: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, turn: { type: ["integer", "array"], minimum: 1, items: { type: "integer", minimum: 1 } }, times: { type: "integer", minimum: 1 }, probability: { type: "number", exclusiveMinimum: 0, maximum: 1 }, above: { type: "string", format: "rate" }, delay: { type: "string", format: "duration-with-unit" }, status: { type: "integer", minimum: 200, maximum: 599 }, envelope: { enum: ["new", "old", "agents", "html", "text", "empty"] }, error_code: { type: "string" }, error_message: { type: "string" }, retry_after: { type: "string", format: "duration-with-unit" }, retry_after_date: { type: "string", format: "duration-with-unit" }, processed: { type: "boolean" }, location: { type: "string" }, interval: { type: "string", format: "duration-with-unit" }, content_type: { type: "string" }, bytes: { type: "integer", minimum: 1 }, compressed: { type: "boolean" }, field: { type: "string" }, fields: { type: "object" } } } } }, func2 = Object.prototype.hasOwnProperty, schema7 = { title: "variant", type: "object", required: ["id"], properties: { id: { type: "string" } }, additionalProperties: { type: "string" } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (key0 !== "id") {
        let data0 = data[key0];
        if (typeof data0 != "string") {
          let err1 = { instancePath: instancePath + "/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.additionalProperties.type, parentSchema: schema7.additionalProperties, data: data0 };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      }
    if (data.id !== void 0) {
      let data1 = data.id;
      if (typeof data1 != "string") {
        let err2 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.id.type, parentSchema: schema7.properties.id, data: data1 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
  } else {
    let err3 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.type, parentSchema: schema7, data };
    vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
var schema8 = { title: "reaction", type: ["string", "array", "object"], minItems: 1, items: { $ref: "#/definitions/reaction" }, additionalProperties: !1, properties: { if: { type: "object", minProperties: 1, additionalProperties: { $ref: "#/definitions/test" } }, set: { type: "object", minProperties: 1, additionalProperties: { type: ["string", "null"] } }, reply: { type: ["string", "array", "object"], minItems: 1, minProperties: 1, items: { type: "string" }, additionalProperties: { type: ["string", "array"], minItems: 1, items: { type: "string" } } }, goto: { type: "string" }, handoff: { title: "handoff", type: "object", additionalProperties: !1, properties: { destination: { type: "string" }, reason: { type: "string" } } }, end_conversation: { type: "boolean" }, delay: { type: "string", format: "duration-with-unit" }, extra: { type: "object" } } }, schema9 = { title: "reaction", type: ["string", "object"], additionalProperties: !1, properties: { if: { type: "object", minProperties: 1, additionalProperties: { $ref: "#/definitions/test" } }, set: { type: "object", minProperties: 1, additionalProperties: { type: ["string", "null"] } }, reply: { type: ["string", "array", "object"], minItems: 1, minProperties: 1, items: { type: "string" }, additionalProperties: { type: ["string", "array"], minItems: 1, items: { type: "string" } } }, goto: { type: "string" }, handoff: { title: "handoff", type: "object", additionalProperties: !1, properties: { destination: { type: "string" }, reason: { type: "string" } } }, end_conversation: { type: "boolean" }, delay: { type: "string", format: "duration-with-unit" }, extra: { type: "object" } } }, schema10 = { title: "test of a value", type: ["string", "object"], additionalProperties: !1, properties: { contains: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, equals: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ equals: \u2026 }, \u2026]`" } }, exact: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ exact: \u2026 }, \u2026]`" } }, matches: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ matches: \u2026 }, \u2026]`" } }, any_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, all_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, none_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, empty: { type: "boolean" }, max_words: { type: "integer", minimum: 0 }, case_sensitive: { type: "boolean" }, more_than: { type: "string" }, less_than: { type: "string" } } }, schema11 = { title: "matcher", type: ["string", "object"], wrongTypeHints: { list: "`contains` takes a list of texts that must all be there, `any_of` one of which one must match" }, unknownKeyHints: { not: "write `none_of: [\u2026]` for what must not be there", not_contains: "write `none_of: [\u2026]` for what must not be there", not_contain: "write `none_of: [\u2026]` for what must not be there", not_equals: "write `none_of: [\u2026]` for what must not be there", not_matches: "write `none_of: [\u2026]` for what must not be there", regex: "a regular expression stands under the key `matches`", regexp: "a regular expression stands under the key `matches`", pattern: "a regular expression stands under the key `matches`", starts_with: "write `matches: '^\u2026'`", ends_with: "write `matches: '\u2026$'`", contains_any: "write `any_of: [\u2026]`", contains_all: "write `contains: [\u2026]`" }, additionalProperties: !1, properties: { contains: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, equals: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ equals: \u2026 }, \u2026]`" } }, exact: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ exact: \u2026 }, \u2026]`" } }, matches: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ matches: \u2026 }, \u2026]`" } }, any_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, all_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, none_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, empty: { type: "boolean" }, max_words: { type: "integer", minimum: 0 }, case_sensitive: { type: "boolean" } } }, wrapper0 = { validate: validate27 };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema11.type }, message: "must be string,object", schema: schema11.type, parentSchema: schema11, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema11.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.contains !== void 0) {
      let data0 = data.contains;
      if (typeof data0 != "string" && !Array.isArray(data0)) {
        let err2 = { instancePath: instancePath + "/contains", schemaPath: "#/properties/contains/type", keyword: "type", params: { type: schema11.properties.contains.type }, message: "must be string,array", schema: schema11.properties.contains.type, parentSchema: schema11.properties.contains, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          let err3 = { instancePath: instancePath + "/contains", schemaPath: "#/properties/contains/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.contains, data: data0 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 != "string") {
            let err4 = { instancePath: instancePath + "/contains/" + i0, schemaPath: "#/properties/contains/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.contains.items.type, parentSchema: schema11.properties.contains.items, data: data1 };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
      }
    }
    if (data.equals !== void 0) {
      let data2 = data.equals;
      if (typeof data2 != "string") {
        let err5 = { instancePath: instancePath + "/equals", schemaPath: "#/properties/equals/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.equals.type, parentSchema: schema11.properties.equals, data: data2 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.exact !== void 0) {
      let data3 = data.exact;
      if (typeof data3 != "string") {
        let err6 = { instancePath: instancePath + "/exact", schemaPath: "#/properties/exact/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.exact.type, parentSchema: schema11.properties.exact, data: data3 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.matches !== void 0) {
      let data4 = data.matches;
      if (typeof data4 != "string") {
        let err7 = { instancePath: instancePath + "/matches", schemaPath: "#/properties/matches/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.matches.type, parentSchema: schema11.properties.matches, data: data4 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.any_of !== void 0) {
      let data5 = data.any_of;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          let err8 = { instancePath: instancePath + "/any_of", schemaPath: "#/properties/any_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.any_of, data: data5 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        let len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++)
          wrapper0.validate(data5[i1], { instancePath: instancePath + "/any_of/" + i1, parentData: data5, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors), errors = vErrors.length);
      } else {
        let err9 = { instancePath: instancePath + "/any_of", schemaPath: "#/properties/any_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.any_of.type, parentSchema: schema11.properties.any_of, data: data5 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.all_of !== void 0) {
      let data7 = data.all_of;
      if (Array.isArray(data7)) {
        if (data7.length < 1) {
          let err10 = { instancePath: instancePath + "/all_of", schemaPath: "#/properties/all_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.all_of, data: data7 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        let len2 = data7.length;
        for (let i2 = 0; i2 < len2; i2++)
          wrapper0.validate(data7[i2], { instancePath: instancePath + "/all_of/" + i2, parentData: data7, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors), errors = vErrors.length);
      } else {
        let err11 = { instancePath: instancePath + "/all_of", schemaPath: "#/properties/all_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.all_of.type, parentSchema: schema11.properties.all_of, data: data7 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.none_of !== void 0) {
      let data9 = data.none_of;
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          let err12 = { instancePath: instancePath + "/none_of", schemaPath: "#/properties/none_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.none_of, data: data9 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        let len3 = data9.length;
        for (let i3 = 0; i3 < len3; i3++)
          wrapper0.validate(data9[i3], { instancePath: instancePath + "/none_of/" + i3, parentData: data9, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors), errors = vErrors.length);
      } else {
        let err13 = { instancePath: instancePath + "/none_of", schemaPath: "#/properties/none_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.none_of.type, parentSchema: schema11.properties.none_of, data: data9 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.empty !== void 0) {
      let data11 = data.empty;
      if (typeof data11 != "boolean") {
        let err14 = { instancePath: instancePath + "/empty", schemaPath: "#/properties/empty/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.empty.type, parentSchema: schema11.properties.empty, data: data11 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.max_words !== void 0) {
      let data12 = data.max_words;
      if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
        let err15 = { instancePath: instancePath + "/max_words", schemaPath: "#/properties/max_words/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.max_words.type, parentSchema: schema11.properties.max_words, data: data12 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data12 == "number" && isFinite(data12) && (data12 < 0 || isNaN(data12))) {
        let err16 = { instancePath: instancePath + "/max_words", schemaPath: "#/properties/max_words/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.max_words, data: data12 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.case_sensitive !== void 0) {
      let data13 = data.case_sensitive;
      if (typeof data13 != "boolean") {
        let err17 = { instancePath: instancePath + "/case_sensitive", schemaPath: "#/properties/case_sensitive/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema11.properties.case_sensitive.type, parentSchema: schema11.properties.case_sensitive, data: data13 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  }
  return validate27.errors = vErrors, errors === 0;
}
function validate26(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema10.type }, message: "must be string,object", schema: schema10.type, parentSchema: schema10, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema10.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema10, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.contains !== void 0) {
      let data0 = data.contains;
      if (typeof data0 != "string" && !Array.isArray(data0)) {
        let err2 = { instancePath: instancePath + "/contains", schemaPath: "#/properties/contains/type", keyword: "type", params: { type: schema10.properties.contains.type }, message: "must be string,array", schema: schema10.properties.contains.type, parentSchema: schema10.properties.contains, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          let err3 = { instancePath: instancePath + "/contains", schemaPath: "#/properties/contains/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema10.properties.contains, data: data0 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 != "string") {
            let err4 = { instancePath: instancePath + "/contains/" + i0, schemaPath: "#/properties/contains/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.contains.items.type, parentSchema: schema10.properties.contains.items, data: data1 };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
      }
    }
    if (data.equals !== void 0) {
      let data2 = data.equals;
      if (typeof data2 != "string") {
        let err5 = { instancePath: instancePath + "/equals", schemaPath: "#/properties/equals/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.equals.type, parentSchema: schema10.properties.equals, data: data2 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.exact !== void 0) {
      let data3 = data.exact;
      if (typeof data3 != "string") {
        let err6 = { instancePath: instancePath + "/exact", schemaPath: "#/properties/exact/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.exact.type, parentSchema: schema10.properties.exact, data: data3 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.matches !== void 0) {
      let data4 = data.matches;
      if (typeof data4 != "string") {
        let err7 = { instancePath: instancePath + "/matches", schemaPath: "#/properties/matches/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.matches.type, parentSchema: schema10.properties.matches, data: data4 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.any_of !== void 0) {
      let data5 = data.any_of;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          let err8 = { instancePath: instancePath + "/any_of", schemaPath: "#/properties/any_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema10.properties.any_of, data: data5 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        let len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate27(data5[i1], { instancePath: instancePath + "/any_of/" + i1, parentData: data5, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length);
      } else {
        let err9 = { instancePath: instancePath + "/any_of", schemaPath: "#/properties/any_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema10.properties.any_of.type, parentSchema: schema10.properties.any_of, data: data5 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.all_of !== void 0) {
      let data7 = data.all_of;
      if (Array.isArray(data7)) {
        if (data7.length < 1) {
          let err10 = { instancePath: instancePath + "/all_of", schemaPath: "#/properties/all_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema10.properties.all_of, data: data7 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        let len2 = data7.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate27(data7[i2], { instancePath: instancePath + "/all_of/" + i2, parentData: data7, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length);
      } else {
        let err11 = { instancePath: instancePath + "/all_of", schemaPath: "#/properties/all_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema10.properties.all_of.type, parentSchema: schema10.properties.all_of, data: data7 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.none_of !== void 0) {
      let data9 = data.none_of;
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          let err12 = { instancePath: instancePath + "/none_of", schemaPath: "#/properties/none_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema10.properties.none_of, data: data9 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        let len3 = data9.length;
        for (let i3 = 0; i3 < len3; i3++)
          validate27(data9[i3], { instancePath: instancePath + "/none_of/" + i3, parentData: data9, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length);
      } else {
        let err13 = { instancePath: instancePath + "/none_of", schemaPath: "#/properties/none_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema10.properties.none_of.type, parentSchema: schema10.properties.none_of, data: data9 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.empty !== void 0) {
      let data11 = data.empty;
      if (typeof data11 != "boolean") {
        let err14 = { instancePath: instancePath + "/empty", schemaPath: "#/properties/empty/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema10.properties.empty.type, parentSchema: schema10.properties.empty, data: data11 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.max_words !== void 0) {
      let data12 = data.max_words;
      if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
        let err15 = { instancePath: instancePath + "/max_words", schemaPath: "#/properties/max_words/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema10.properties.max_words.type, parentSchema: schema10.properties.max_words, data: data12 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data12 == "number" && isFinite(data12) && (data12 < 0 || isNaN(data12))) {
        let err16 = { instancePath: instancePath + "/max_words", schemaPath: "#/properties/max_words/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema10.properties.max_words, data: data12 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.case_sensitive !== void 0) {
      let data13 = data.case_sensitive;
      if (typeof data13 != "boolean") {
        let err17 = { instancePath: instancePath + "/case_sensitive", schemaPath: "#/properties/case_sensitive/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema10.properties.case_sensitive.type, parentSchema: schema10.properties.case_sensitive, data: data13 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.more_than !== void 0) {
      let data14 = data.more_than;
      if (typeof data14 != "string") {
        let err18 = { instancePath: instancePath + "/more_than", schemaPath: "#/properties/more_than/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.more_than.type, parentSchema: schema10.properties.more_than, data: data14 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.less_than !== void 0) {
      let data15 = data.less_than;
      if (typeof data15 != "string") {
        let err19 = { instancePath: instancePath + "/less_than", schemaPath: "#/properties/less_than/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.less_than.type, parentSchema: schema10.properties.less_than, data: data15 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
  }
  return validate26.errors = vErrors, errors === 0;
}
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema9.type }, message: "must be string,object", schema: schema9.type, parentSchema: schema9, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "if" || key0 === "set" || key0 === "reply" || key0 === "goto" || key0 === "handoff" || key0 === "end_conversation" || key0 === "delay" || key0 === "extra")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema9, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.if !== void 0) {
      let data0 = data.if;
      if (data0 && typeof data0 == "object" && !Array.isArray(data0)) {
        if (Object.keys(data0).length < 1) {
          let err2 = { instancePath: instancePath + "/if", schemaPath: "#/properties/if/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema9.properties.if, data: data0 };
          vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
        }
        for (let key1 in data0)
          validate26(data0[key1], { instancePath: instancePath + "/if/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data0, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors), errors = vErrors.length);
      } else {
        let err3 = { instancePath: instancePath + "/if", schemaPath: "#/properties/if/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema9.properties.if.type, parentSchema: schema9.properties.if, data: data0 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.set !== void 0) {
      let data2 = data.set;
      if (data2 && typeof data2 == "object" && !Array.isArray(data2)) {
        if (Object.keys(data2).length < 1) {
          let err4 = { instancePath: instancePath + "/set", schemaPath: "#/properties/set/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema9.properties.set, data: data2 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        for (let key2 in data2) {
          let data3 = data2[key2];
          if (typeof data3 != "string" && data3 !== null) {
            let err5 = { instancePath: instancePath + "/set/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/set/additionalProperties/type", keyword: "type", params: { type: schema9.properties.set.additionalProperties.type }, message: "must be string,null", schema: schema9.properties.set.additionalProperties.type, parentSchema: schema9.properties.set.additionalProperties, data: data3 };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
        }
      } else {
        let err6 = { instancePath: instancePath + "/set", schemaPath: "#/properties/set/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema9.properties.set.type, parentSchema: schema9.properties.set, data: data2 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.reply !== void 0) {
      let data4 = data.reply;
      if ((!data4 || typeof data4 != "object") && typeof data4 != "string") {
        let err7 = { instancePath: instancePath + "/reply", schemaPath: "#/properties/reply/type", keyword: "type", params: { type: schema9.properties.reply.type }, message: "must be string,array,object", schema: schema9.properties.reply.type, parentSchema: schema9.properties.reply, data: data4 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          let err8 = { instancePath: instancePath + "/reply", schemaPath: "#/properties/reply/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema9.properties.reply, data: data4 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 != "string") {
            let err9 = { instancePath: instancePath + "/reply/" + i0, schemaPath: "#/properties/reply/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.reply.items.type, parentSchema: schema9.properties.reply.items, data: data5 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
      }
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (Object.keys(data4).length < 1) {
          let err10 = { instancePath: instancePath + "/reply", schemaPath: "#/properties/reply/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema9.properties.reply, data: data4 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        for (let key3 in data4) {
          let data6 = data4[key3];
          if (typeof data6 != "string" && !Array.isArray(data6)) {
            let err11 = { instancePath: instancePath + "/reply/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/reply/additionalProperties/type", keyword: "type", params: { type: schema9.properties.reply.additionalProperties.type }, message: "must be string,array", schema: schema9.properties.reply.additionalProperties.type, parentSchema: schema9.properties.reply.additionalProperties, data: data6 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
          if (Array.isArray(data6)) {
            if (data6.length < 1) {
              let err12 = { instancePath: instancePath + "/reply/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/reply/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema9.properties.reply.additionalProperties, data: data6 };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
            let len1 = data6.length;
            for (let i1 = 0; i1 < len1; i1++) {
              let data7 = data6[i1];
              if (typeof data7 != "string") {
                let err13 = { instancePath: instancePath + "/reply/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i1, schemaPath: "#/properties/reply/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.reply.additionalProperties.items.type, parentSchema: schema9.properties.reply.additionalProperties.items, data: data7 };
                vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
              }
            }
          }
        }
      }
    }
    if (data.goto !== void 0) {
      let data8 = data.goto;
      if (typeof data8 != "string") {
        let err14 = { instancePath: instancePath + "/goto", schemaPath: "#/properties/goto/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.goto.type, parentSchema: schema9.properties.goto, data: data8 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.handoff !== void 0) {
      let data9 = data.handoff;
      if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
        for (let key4 in data9)
          if (!(key4 === "destination" || key4 === "reason")) {
            let err15 = { instancePath: instancePath + "/handoff", schemaPath: "#/properties/handoff/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema9.properties.handoff, data: data9 };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        if (data9.destination !== void 0) {
          let data10 = data9.destination;
          if (typeof data10 != "string") {
            let err16 = { instancePath: instancePath + "/handoff/destination", schemaPath: "#/properties/handoff/properties/destination/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.handoff.properties.destination.type, parentSchema: schema9.properties.handoff.properties.destination, data: data10 };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        }
        if (data9.reason !== void 0) {
          let data11 = data9.reason;
          if (typeof data11 != "string") {
            let err17 = { instancePath: instancePath + "/handoff/reason", schemaPath: "#/properties/handoff/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.handoff.properties.reason.type, parentSchema: schema9.properties.handoff.properties.reason, data: data11 };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        }
      } else {
        let err18 = { instancePath: instancePath + "/handoff", schemaPath: "#/properties/handoff/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema9.properties.handoff.type, parentSchema: schema9.properties.handoff, data: data9 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.end_conversation !== void 0) {
      let data12 = data.end_conversation;
      if (typeof data12 != "boolean") {
        let err19 = { instancePath: instancePath + "/end_conversation", schemaPath: "#/properties/end_conversation/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema9.properties.end_conversation.type, parentSchema: schema9.properties.end_conversation, data: data12 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.delay !== void 0) {
      let data13 = data.delay;
      if (typeof data13 != "string") {
        let err20 = { instancePath: instancePath + "/delay", schemaPath: "#/properties/delay/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.delay.type, parentSchema: schema9.properties.delay, data: data13 };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.extra !== void 0) {
      let data14 = data.extra;
      if (!(data14 && typeof data14 == "object" && !Array.isArray(data14))) {
        let err21 = { instancePath: instancePath + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema9.properties.extra.type, parentSchema: schema9.properties.extra, data: data14 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
  }
  return validate25.errors = vErrors, errors === 0;
}
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if ((!data || typeof data != "object") && typeof data != "string") {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema8.type }, message: "must be string,array,object", schema: schema8.type, parentSchema: schema8, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (Array.isArray(data)) {
    if (data.length < 1) {
      let err1 = { instancePath, schemaPath: "#/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema8, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    let len0 = data.length;
    for (let i0 = 0; i0 < len0; i0++)
      validate25(data[i0], { instancePath: instancePath + "/" + i0, parentData: data, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length);
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "if" || key0 === "set" || key0 === "reply" || key0 === "goto" || key0 === "handoff" || key0 === "end_conversation" || key0 === "delay" || key0 === "extra")) {
        let err2 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema8, data };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    if (data.if !== void 0) {
      let data1 = data.if;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1)) {
        if (Object.keys(data1).length < 1) {
          let err3 = { instancePath: instancePath + "/if", schemaPath: "#/properties/if/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema8.properties.if, data: data1 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        for (let key1 in data1)
          validate26(data1[key1], { instancePath: instancePath + "/if/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/if", schemaPath: "#/properties/if/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema8.properties.if.type, parentSchema: schema8.properties.if, data: data1 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.set !== void 0) {
      let data3 = data.set;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (Object.keys(data3).length < 1) {
          let err5 = { instancePath: instancePath + "/set", schemaPath: "#/properties/set/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema8.properties.set, data: data3 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        for (let key2 in data3) {
          let data4 = data3[key2];
          if (typeof data4 != "string" && data4 !== null) {
            let err6 = { instancePath: instancePath + "/set/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/set/additionalProperties/type", keyword: "type", params: { type: schema8.properties.set.additionalProperties.type }, message: "must be string,null", schema: schema8.properties.set.additionalProperties.type, parentSchema: schema8.properties.set.additionalProperties, data: data4 };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
      } else {
        let err7 = { instancePath: instancePath + "/set", schemaPath: "#/properties/set/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema8.properties.set.type, parentSchema: schema8.properties.set, data: data3 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.reply !== void 0) {
      let data5 = data.reply;
      if ((!data5 || typeof data5 != "object") && typeof data5 != "string") {
        let err8 = { instancePath: instancePath + "/reply", schemaPath: "#/properties/reply/type", keyword: "type", params: { type: schema8.properties.reply.type }, message: "must be string,array,object", schema: schema8.properties.reply.type, parentSchema: schema8.properties.reply, data: data5 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          let err9 = { instancePath: instancePath + "/reply", schemaPath: "#/properties/reply/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema8.properties.reply, data: data5 };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        let len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data6 = data5[i1];
          if (typeof data6 != "string") {
            let err10 = { instancePath: instancePath + "/reply/" + i1, schemaPath: "#/properties/reply/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.reply.items.type, parentSchema: schema8.properties.reply.items, data: data6 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
      }
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (Object.keys(data5).length < 1) {
          let err11 = { instancePath: instancePath + "/reply", schemaPath: "#/properties/reply/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema8.properties.reply, data: data5 };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        for (let key3 in data5) {
          let data7 = data5[key3];
          if (typeof data7 != "string" && !Array.isArray(data7)) {
            let err12 = { instancePath: instancePath + "/reply/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/reply/additionalProperties/type", keyword: "type", params: { type: schema8.properties.reply.additionalProperties.type }, message: "must be string,array", schema: schema8.properties.reply.additionalProperties.type, parentSchema: schema8.properties.reply.additionalProperties, data: data7 };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
          if (Array.isArray(data7)) {
            if (data7.length < 1) {
              let err13 = { instancePath: instancePath + "/reply/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/reply/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema8.properties.reply.additionalProperties, data: data7 };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            let len2 = data7.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data8 = data7[i2];
              if (typeof data8 != "string") {
                let err14 = { instancePath: instancePath + "/reply/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i2, schemaPath: "#/properties/reply/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.reply.additionalProperties.items.type, parentSchema: schema8.properties.reply.additionalProperties.items, data: data8 };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
            }
          }
        }
      }
    }
    if (data.goto !== void 0) {
      let data9 = data.goto;
      if (typeof data9 != "string") {
        let err15 = { instancePath: instancePath + "/goto", schemaPath: "#/properties/goto/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.goto.type, parentSchema: schema8.properties.goto, data: data9 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.handoff !== void 0) {
      let data10 = data.handoff;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10)) {
        for (let key4 in data10)
          if (!(key4 === "destination" || key4 === "reason")) {
            let err16 = { instancePath: instancePath + "/handoff", schemaPath: "#/properties/handoff/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema8.properties.handoff, data: data10 };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        if (data10.destination !== void 0) {
          let data11 = data10.destination;
          if (typeof data11 != "string") {
            let err17 = { instancePath: instancePath + "/handoff/destination", schemaPath: "#/properties/handoff/properties/destination/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.handoff.properties.destination.type, parentSchema: schema8.properties.handoff.properties.destination, data: data11 };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        }
        if (data10.reason !== void 0) {
          let data12 = data10.reason;
          if (typeof data12 != "string") {
            let err18 = { instancePath: instancePath + "/handoff/reason", schemaPath: "#/properties/handoff/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.handoff.properties.reason.type, parentSchema: schema8.properties.handoff.properties.reason, data: data12 };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
      } else {
        let err19 = { instancePath: instancePath + "/handoff", schemaPath: "#/properties/handoff/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema8.properties.handoff.type, parentSchema: schema8.properties.handoff, data: data10 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.end_conversation !== void 0) {
      let data13 = data.end_conversation;
      if (typeof data13 != "boolean") {
        let err20 = { instancePath: instancePath + "/end_conversation", schemaPath: "#/properties/end_conversation/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema8.properties.end_conversation.type, parentSchema: schema8.properties.end_conversation, data: data13 };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.delay !== void 0) {
      let data14 = data.delay;
      if (typeof data14 != "string") {
        let err21 = { instancePath: instancePath + "/delay", schemaPath: "#/properties/delay/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.delay.type, parentSchema: schema8.properties.delay, data: data14 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.extra !== void 0) {
      let data15 = data.extra;
      if (!(data15 && typeof data15 == "object" && !Array.isArray(data15))) {
        let err22 = { instancePath: instancePath + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema8.properties.extra.type, parentSchema: schema8.properties.extra, data: data15 };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
  }
  return validate24.errors = vErrors, errors === 0;
}
var schema12 = { title: "rule", type: "object", additionalProperties: !1, properties: { when: { $ref: "#/definitions/matcher" }, ladder: { type: "array", minItems: 1, items: { $ref: "#/definitions/reaction" } }, if: { type: "object", minProperties: 1, additionalProperties: { $ref: "#/definitions/test" } }, set: { type: "object", minProperties: 1, additionalProperties: { type: ["string", "null"] } }, reply: { type: ["string", "array", "object"], minItems: 1, minProperties: 1, items: { type: "string" }, additionalProperties: { type: ["string", "array"], minItems: 1, items: { type: "string" } } }, goto: { type: "string" }, handoff: { title: "handoff", type: "object", additionalProperties: !1, properties: { destination: { type: "string" }, reason: { type: "string" } } }, end_conversation: { type: "boolean" }, delay: { type: "string", format: "duration-with-unit" }, extra: { type: "object" } } };
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema12.properties, key0)) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema12, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.when !== void 0 && (validate27(data.when, { instancePath: instancePath + "/when", parentData: data, parentDataProperty: "when", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length)), data.ladder !== void 0) {
      let data1 = data.ladder;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          let err1 = { instancePath: instancePath + "/ladder", schemaPath: "#/properties/ladder/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema12.properties.ladder, data: data1 };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate25(data1[i0], { instancePath: instancePath + "/ladder/" + i0, parentData: data1, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length);
      } else {
        let err2 = { instancePath: instancePath + "/ladder", schemaPath: "#/properties/ladder/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema12.properties.ladder.type, parentSchema: schema12.properties.ladder, data: data1 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.if !== void 0) {
      let data3 = data.if;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (Object.keys(data3).length < 1) {
          let err3 = { instancePath: instancePath + "/if", schemaPath: "#/properties/if/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema12.properties.if, data: data3 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        for (let key1 in data3)
          validate26(data3[key1], { instancePath: instancePath + "/if/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data3, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/if", schemaPath: "#/properties/if/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.if.type, parentSchema: schema12.properties.if, data: data3 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.set !== void 0) {
      let data5 = data.set;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5)) {
        if (Object.keys(data5).length < 1) {
          let err5 = { instancePath: instancePath + "/set", schemaPath: "#/properties/set/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema12.properties.set, data: data5 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        for (let key2 in data5) {
          let data6 = data5[key2];
          if (typeof data6 != "string" && data6 !== null) {
            let err6 = { instancePath: instancePath + "/set/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/set/additionalProperties/type", keyword: "type", params: { type: schema12.properties.set.additionalProperties.type }, message: "must be string,null", schema: schema12.properties.set.additionalProperties.type, parentSchema: schema12.properties.set.additionalProperties, data: data6 };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
      } else {
        let err7 = { instancePath: instancePath + "/set", schemaPath: "#/properties/set/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.set.type, parentSchema: schema12.properties.set, data: data5 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.reply !== void 0) {
      let data7 = data.reply;
      if ((!data7 || typeof data7 != "object") && typeof data7 != "string") {
        let err8 = { instancePath: instancePath + "/reply", schemaPath: "#/properties/reply/type", keyword: "type", params: { type: schema12.properties.reply.type }, message: "must be string,array,object", schema: schema12.properties.reply.type, parentSchema: schema12.properties.reply, data: data7 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (Array.isArray(data7)) {
        if (data7.length < 1) {
          let err9 = { instancePath: instancePath + "/reply", schemaPath: "#/properties/reply/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema12.properties.reply, data: data7 };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        let len1 = data7.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data8 = data7[i1];
          if (typeof data8 != "string") {
            let err10 = { instancePath: instancePath + "/reply/" + i1, schemaPath: "#/properties/reply/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.reply.items.type, parentSchema: schema12.properties.reply.items, data: data8 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
      }
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (Object.keys(data7).length < 1) {
          let err11 = { instancePath: instancePath + "/reply", schemaPath: "#/properties/reply/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema12.properties.reply, data: data7 };
          vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
        }
        for (let key3 in data7) {
          let data9 = data7[key3];
          if (typeof data9 != "string" && !Array.isArray(data9)) {
            let err12 = { instancePath: instancePath + "/reply/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/reply/additionalProperties/type", keyword: "type", params: { type: schema12.properties.reply.additionalProperties.type }, message: "must be string,array", schema: schema12.properties.reply.additionalProperties.type, parentSchema: schema12.properties.reply.additionalProperties, data: data9 };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
          if (Array.isArray(data9)) {
            if (data9.length < 1) {
              let err13 = { instancePath: instancePath + "/reply/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/reply/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema12.properties.reply.additionalProperties, data: data9 };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            let len2 = data9.length;
            for (let i2 = 0; i2 < len2; i2++) {
              let data10 = data9[i2];
              if (typeof data10 != "string") {
                let err14 = { instancePath: instancePath + "/reply/" + key3.replace(/~/g, "~0").replace(/\//g, "~1") + "/" + i2, schemaPath: "#/properties/reply/additionalProperties/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.reply.additionalProperties.items.type, parentSchema: schema12.properties.reply.additionalProperties.items, data: data10 };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
            }
          }
        }
      }
    }
    if (data.goto !== void 0) {
      let data11 = data.goto;
      if (typeof data11 != "string") {
        let err15 = { instancePath: instancePath + "/goto", schemaPath: "#/properties/goto/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.goto.type, parentSchema: schema12.properties.goto, data: data11 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.handoff !== void 0) {
      let data12 = data.handoff;
      if (data12 && typeof data12 == "object" && !Array.isArray(data12)) {
        for (let key4 in data12)
          if (!(key4 === "destination" || key4 === "reason")) {
            let err16 = { instancePath: instancePath + "/handoff", schemaPath: "#/properties/handoff/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key4 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema12.properties.handoff, data: data12 };
            vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
          }
        if (data12.destination !== void 0) {
          let data13 = data12.destination;
          if (typeof data13 != "string") {
            let err17 = { instancePath: instancePath + "/handoff/destination", schemaPath: "#/properties/handoff/properties/destination/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.handoff.properties.destination.type, parentSchema: schema12.properties.handoff.properties.destination, data: data13 };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        }
        if (data12.reason !== void 0) {
          let data14 = data12.reason;
          if (typeof data14 != "string") {
            let err18 = { instancePath: instancePath + "/handoff/reason", schemaPath: "#/properties/handoff/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.handoff.properties.reason.type, parentSchema: schema12.properties.handoff.properties.reason, data: data14 };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
      } else {
        let err19 = { instancePath: instancePath + "/handoff", schemaPath: "#/properties/handoff/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.handoff.type, parentSchema: schema12.properties.handoff, data: data12 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.end_conversation !== void 0) {
      let data15 = data.end_conversation;
      if (typeof data15 != "boolean") {
        let err20 = { instancePath: instancePath + "/end_conversation", schemaPath: "#/properties/end_conversation/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema12.properties.end_conversation.type, parentSchema: schema12.properties.end_conversation, data: data15 };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.delay !== void 0) {
      let data16 = data.delay;
      if (typeof data16 != "string") {
        let err21 = { instancePath: instancePath + "/delay", schemaPath: "#/properties/delay/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.delay.type, parentSchema: schema12.properties.delay, data: data16 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.extra !== void 0) {
      let data17 = data.extra;
      if (!(data17 && typeof data17 == "object" && !Array.isArray(data17))) {
        let err22 = { instancePath: instancePath + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.extra.type, parentSchema: schema12.properties.extra, data: data17 };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
  } else {
    let err23 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.type, parentSchema: schema12, data };
    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
  }
  return validate35.errors = vErrors, errors === 0;
}
var schema13 = { title: "step", type: "object", additionalProperties: !1, properties: { ask: { $ref: "#/definitions/reactions" }, rules: { type: "array", items: { $ref: "#/definitions/rule" } }, fallback: { $ref: "#/definitions/reactions" }, silence: { $ref: "#/definitions/reactions" } } };
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "ask" || key0 === "rules" || key0 === "fallback" || key0 === "silence")) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema13, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.ask !== void 0 && (validate24(data.ask, { instancePath: instancePath + "/ask", parentData: data, parentDataProperty: "ask", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.rules !== void 0) {
      let data1 = data.rules;
      if (Array.isArray(data1)) {
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate35(data1[i0], { instancePath: instancePath + "/rules/" + i0, parentData: data1, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length);
      } else {
        let err1 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema13.properties.rules.type, parentSchema: schema13.properties.rules, data: data1 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    data.fallback !== void 0 && (validate24(data.fallback, { instancePath: instancePath + "/fallback", parentData: data, parentDataProperty: "fallback", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.silence !== void 0 && (validate24(data.silence, { instancePath: instancePath + "/silence", parentData: data, parentDataProperty: "silence", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length));
  } else {
    let err2 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.type, parentSchema: schema13, data };
    vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
  }
  return validate42.errors = vErrors, errors === 0;
}
var schema14 = { title: "fault", type: ["string", "object"], additionalProperties: !1, properties: { fault: { enum: ["slow", "status", "redirect", "reset-before", "reset-after", "stall-headers", "stall-body", "cut-body", "trickle", "no-content", "truncated-json", "not-json", "html", "content-type", "invalid-utf8", "early-continue", "huge-headers", "not-http", "huge-body", "missing-field", "fields", "changed-conversation", "close-refused"] }, on: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, turn: { type: ["integer", "array"], minimum: 1, items: { type: "integer", minimum: 1 } }, times: { type: "integer", minimum: 1 }, probability: { type: "number", exclusiveMinimum: 0, maximum: 1 }, above: { type: "string", format: "rate" }, delay: { type: "string", format: "duration-with-unit" }, status: { type: "integer", minimum: 200, maximum: 599 }, envelope: { enum: ["new", "old", "agents", "html", "text", "empty"] }, error_code: { type: "string" }, error_message: { type: "string" }, retry_after: { type: "string", format: "duration-with-unit" }, retry_after_date: { type: "string", format: "duration-with-unit" }, processed: { type: "boolean" }, location: { type: "string" }, interval: { type: "string", format: "duration-with-unit" }, content_type: { type: "string" }, bytes: { type: "integer", minimum: 1 }, compressed: { type: "boolean" }, field: { type: "string" }, fields: { type: "object" } } };
function validate48(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema14.type }, message: "must be string,object", schema: schema14.type, parentSchema: schema14, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema14.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema14, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.fault !== void 0) {
      let data0 = data.fault;
      if (!(data0 === "slow" || data0 === "status" || data0 === "redirect" || data0 === "reset-before" || data0 === "reset-after" || data0 === "stall-headers" || data0 === "stall-body" || data0 === "cut-body" || data0 === "trickle" || data0 === "no-content" || data0 === "truncated-json" || data0 === "not-json" || data0 === "html" || data0 === "content-type" || data0 === "invalid-utf8" || data0 === "early-continue" || data0 === "huge-headers" || data0 === "not-http" || data0 === "huge-body" || data0 === "missing-field" || data0 === "fields" || data0 === "changed-conversation" || data0 === "close-refused")) {
        let err2 = { instancePath: instancePath + "/fault", schemaPath: "#/properties/fault/enum", keyword: "enum", params: { allowedValues: schema14.properties.fault.enum }, message: "must be equal to one of the allowed values", schema: schema14.properties.fault.enum, parentSchema: schema14.properties.fault, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.on !== void 0) {
      let data1 = data.on;
      if (typeof data1 != "string" && !Array.isArray(data1)) {
        let err3 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/type", keyword: "type", params: { type: schema14.properties.on.type }, message: "must be string,array", schema: schema14.properties.on.type, parentSchema: schema14.properties.on, data: data1 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          let err4 = { instancePath: instancePath + "/on", schemaPath: "#/properties/on/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema14.properties.on, data: data1 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data2 = data1[i0];
          if (typeof data2 != "string") {
            let err5 = { instancePath: instancePath + "/on/" + i0, schemaPath: "#/properties/on/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.on.items.type, parentSchema: schema14.properties.on.items, data: data2 };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
        }
      }
    }
    if (data.turn !== void 0) {
      let data3 = data.turn;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3)) && !Array.isArray(data3)) {
        let err6 = { instancePath: instancePath + "/turn", schemaPath: "#/properties/turn/type", keyword: "type", params: { type: schema14.properties.turn.type }, message: "must be integer,array", schema: schema14.properties.turn.type, parentSchema: schema14.properties.turn, data: data3 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3))) {
        let err7 = { instancePath: instancePath + "/turn", schemaPath: "#/properties/turn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema14.properties.turn, data: data3 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
      if (Array.isArray(data3)) {
        let len1 = data3.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data4 = data3[i1];
          if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            let err8 = { instancePath: instancePath + "/turn/" + i1, schemaPath: "#/properties/turn/items/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema14.properties.turn.items.type, parentSchema: schema14.properties.turn.items, data: data4 };
            vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
          }
          if (typeof data4 == "number" && isFinite(data4) && (data4 < 1 || isNaN(data4))) {
            let err9 = { instancePath: instancePath + "/turn/" + i1, schemaPath: "#/properties/turn/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema14.properties.turn.items, data: data4 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
      }
    }
    if (data.times !== void 0) {
      let data5 = data.times;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        let err10 = { instancePath: instancePath + "/times", schemaPath: "#/properties/times/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema14.properties.times.type, parentSchema: schema14.properties.times, data: data5 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data5 == "number" && isFinite(data5) && (data5 < 1 || isNaN(data5))) {
        let err11 = { instancePath: instancePath + "/times", schemaPath: "#/properties/times/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema14.properties.times, data: data5 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.probability !== void 0) {
      let data6 = data.probability;
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 > 1 || isNaN(data6)) {
          let err12 = { instancePath: instancePath + "/probability", schemaPath: "#/properties/probability/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema14.properties.probability, data: data6 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        if (data6 <= 0 || isNaN(data6)) {
          let err13 = { instancePath: instancePath + "/probability", schemaPath: "#/properties/probability/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema14.properties.probability, data: data6 };
          vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
        }
      } else {
        let err14 = { instancePath: instancePath + "/probability", schemaPath: "#/properties/probability/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema14.properties.probability.type, parentSchema: schema14.properties.probability, data: data6 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.above !== void 0) {
      let data7 = data.above;
      if (typeof data7 != "string") {
        let err15 = { instancePath: instancePath + "/above", schemaPath: "#/properties/above/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.above.type, parentSchema: schema14.properties.above, data: data7 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.delay !== void 0) {
      let data8 = data.delay;
      if (typeof data8 != "string") {
        let err16 = { instancePath: instancePath + "/delay", schemaPath: "#/properties/delay/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.delay.type, parentSchema: schema14.properties.delay, data: data8 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.status !== void 0) {
      let data9 = data.status;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        let err17 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema14.properties.status.type, parentSchema: schema14.properties.status, data: data9 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 > 599 || isNaN(data9)) {
          let err18 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/maximum", keyword: "maximum", params: { comparison: "<=", limit: 599 }, message: "must be <= 599", schema: 599, parentSchema: schema14.properties.status, data: data9 };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        if (data9 < 200 || isNaN(data9)) {
          let err19 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/minimum", keyword: "minimum", params: { comparison: ">=", limit: 200 }, message: "must be >= 200", schema: 200, parentSchema: schema14.properties.status, data: data9 };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      }
    }
    if (data.envelope !== void 0) {
      let data10 = data.envelope;
      if (!(data10 === "new" || data10 === "old" || data10 === "agents" || data10 === "html" || data10 === "text" || data10 === "empty")) {
        let err20 = { instancePath: instancePath + "/envelope", schemaPath: "#/properties/envelope/enum", keyword: "enum", params: { allowedValues: schema14.properties.envelope.enum }, message: "must be equal to one of the allowed values", schema: schema14.properties.envelope.enum, parentSchema: schema14.properties.envelope, data: data10 };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.error_code !== void 0) {
      let data11 = data.error_code;
      if (typeof data11 != "string") {
        let err21 = { instancePath: instancePath + "/error_code", schemaPath: "#/properties/error_code/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.error_code.type, parentSchema: schema14.properties.error_code, data: data11 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.error_message !== void 0) {
      let data12 = data.error_message;
      if (typeof data12 != "string") {
        let err22 = { instancePath: instancePath + "/error_message", schemaPath: "#/properties/error_message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.error_message.type, parentSchema: schema14.properties.error_message, data: data12 };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.retry_after !== void 0) {
      let data13 = data.retry_after;
      if (typeof data13 != "string") {
        let err23 = { instancePath: instancePath + "/retry_after", schemaPath: "#/properties/retry_after/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.retry_after.type, parentSchema: schema14.properties.retry_after, data: data13 };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.retry_after_date !== void 0) {
      let data14 = data.retry_after_date;
      if (typeof data14 != "string") {
        let err24 = { instancePath: instancePath + "/retry_after_date", schemaPath: "#/properties/retry_after_date/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.retry_after_date.type, parentSchema: schema14.properties.retry_after_date, data: data14 };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.processed !== void 0) {
      let data15 = data.processed;
      if (typeof data15 != "boolean") {
        let err25 = { instancePath: instancePath + "/processed", schemaPath: "#/properties/processed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema14.properties.processed.type, parentSchema: schema14.properties.processed, data: data15 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.location !== void 0) {
      let data16 = data.location;
      if (typeof data16 != "string") {
        let err26 = { instancePath: instancePath + "/location", schemaPath: "#/properties/location/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.location.type, parentSchema: schema14.properties.location, data: data16 };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.interval !== void 0) {
      let data17 = data.interval;
      if (typeof data17 != "string") {
        let err27 = { instancePath: instancePath + "/interval", schemaPath: "#/properties/interval/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.interval.type, parentSchema: schema14.properties.interval, data: data17 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.content_type !== void 0) {
      let data18 = data.content_type;
      if (typeof data18 != "string") {
        let err28 = { instancePath: instancePath + "/content_type", schemaPath: "#/properties/content_type/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.content_type.type, parentSchema: schema14.properties.content_type, data: data18 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.bytes !== void 0) {
      let data19 = data.bytes;
      if (!(typeof data19 == "number" && !(data19 % 1) && !isNaN(data19) && isFinite(data19))) {
        let err29 = { instancePath: instancePath + "/bytes", schemaPath: "#/properties/bytes/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema14.properties.bytes.type, parentSchema: schema14.properties.bytes, data: data19 };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
      if (typeof data19 == "number" && isFinite(data19) && (data19 < 1 || isNaN(data19))) {
        let err30 = { instancePath: instancePath + "/bytes", schemaPath: "#/properties/bytes/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema14.properties.bytes, data: data19 };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.compressed !== void 0) {
      let data20 = data.compressed;
      if (typeof data20 != "boolean") {
        let err31 = { instancePath: instancePath + "/compressed", schemaPath: "#/properties/compressed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema14.properties.compressed.type, parentSchema: schema14.properties.compressed, data: data20 };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.field !== void 0) {
      let data21 = data.field;
      if (typeof data21 != "string") {
        let err32 = { instancePath: instancePath + "/field", schemaPath: "#/properties/field/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.field.type, parentSchema: schema14.properties.field, data: data21 };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    if (data.fields !== void 0) {
      let data22 = data.fields;
      if (!(data22 && typeof data22 == "object" && !Array.isArray(data22))) {
        let err33 = { instancePath: instancePath + "/fields", schemaPath: "#/properties/fields/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.properties.fields.type, parentSchema: schema14.properties.fields, data: data22 };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
  }
  return validate48.errors = vErrors, errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.greeting === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "greeting" }, message: "must have required property 'greeting'", schema: schema6.required, parentSchema: schema6, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func2.call(schema6.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema6, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.name !== void 0) {
      let data0 = data.name;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.name.type, parentSchema: schema6.properties.name, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.description !== void 0) {
      let data1 = data.description;
      if (typeof data1 != "string") {
        let err3 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.description.type, parentSchema: schema6.properties.description, data: data1 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.account_id !== void 0) {
      let data2 = data.account_id;
      if (typeof data2 != "string") {
        let err4 = { instancePath: instancePath + "/account_id", schemaPath: "#/properties/account_id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.account_id.type, parentSchema: schema6.properties.account_id, data: data2 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.project_id !== void 0) {
      let data3 = data.project_id;
      if (typeof data3 != "string") {
        let err5 = { instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.project_id.type, parentSchema: schema6.properties.project_id, data: data3 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.variants !== void 0) {
      let data4 = data.variants;
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (Object.keys(data4).length < 1) {
          let err6 = { instancePath: instancePath + "/variants", schemaPath: "#/properties/variants/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema6.properties.variants, data: data4 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
        for (let key1 in data4)
          validate22(data4[key1], { instancePath: instancePath + "/variants/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data4, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
      } else {
        let err7 = { instancePath: instancePath + "/variants", schemaPath: "#/properties/variants/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.variants.type, parentSchema: schema6.properties.variants, data: data4 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.languages !== void 0) {
      let data6 = data.languages;
      if (Array.isArray(data6)) {
        if (data6.length < 1) {
          let err8 = { instancePath: instancePath + "/languages", schemaPath: "#/properties/languages/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema6.properties.languages, data: data6 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        let len0 = data6.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data7 = data6[i0];
          if (typeof data7 != "string") {
            let err9 = { instancePath: instancePath + "/languages/" + i0, schemaPath: "#/properties/languages/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.languages.items.type, parentSchema: schema6.properties.languages.items, data: data7 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
        let i1 = data6.length, j0;
        if (i1 > 1) {
          let indices0 = {};
          for (; i1--; ) {
            let item0 = data6[i1];
            if (typeof item0 == "string") {
              if (typeof indices0[item0] == "number") {
                j0 = indices0[item0];
                let err10 = { instancePath: instancePath + "/languages", schemaPath: "#/properties/languages/uniqueItems", keyword: "uniqueItems", params: { i: i1, j: j0 }, message: "must NOT have duplicate items (items ## " + j0 + " and " + i1 + " are identical)", schema: !0, parentSchema: schema6.properties.languages, data: data6 };
                vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
                break;
              }
              indices0[item0] = i1;
            }
          }
        }
      } else {
        let err11 = { instancePath: instancePath + "/languages", schemaPath: "#/properties/languages/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.languages.type, parentSchema: schema6.properties.languages, data: data6 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.timezone !== void 0) {
      let data8 = data.timezone;
      if (typeof data8 != "string") {
        let err12 = { instancePath: instancePath + "/timezone", schemaPath: "#/properties/timezone/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.timezone.type, parentSchema: schema6.properties.timezone, data: data8 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.seed !== void 0) {
      let data9 = data.seed;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        let err13 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.properties.seed.type, parentSchema: schema6.properties.seed, data: data9 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 < 0 || isNaN(data9))) {
        let err14 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.properties.seed, data: data9 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.delay !== void 0) {
      let data10 = data.delay;
      if (typeof data10 != "string") {
        let err15 = { instancePath: instancePath + "/delay", schemaPath: "#/properties/delay/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.delay.type, parentSchema: schema6.properties.delay, data: data10 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.greeting !== void 0 && (validate24(data.greeting, { instancePath: instancePath + "/greeting", parentData: data, parentDataProperty: "greeting", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.rules !== void 0) {
      let data12 = data.rules;
      if (Array.isArray(data12)) {
        let len1 = data12.length;
        for (let i2 = 0; i2 < len1; i2++)
          validate35(data12[i2], { instancePath: instancePath + "/rules/" + i2, parentData: data12, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length);
      } else {
        let err16 = { instancePath: instancePath + "/rules", schemaPath: "#/properties/rules/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.rules.type, parentSchema: schema6.properties.rules, data: data12 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.fallback !== void 0 && (validate24(data.fallback, { instancePath: instancePath + "/fallback", parentData: data, parentDataProperty: "fallback", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.silence !== void 0 && (validate24(data.silence, { instancePath: instancePath + "/silence", parentData: data, parentDataProperty: "silence", rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length)), data.steps !== void 0) {
      let data16 = data.steps;
      if (data16 && typeof data16 == "object" && !Array.isArray(data16))
        for (let key2 in data16)
          validate42(data16[key2], { instancePath: instancePath + "/steps/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data16, parentDataProperty: key2, rootData }) || (vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors), errors = vErrors.length);
      else {
        let err17 = { instancePath: instancePath + "/steps", schemaPath: "#/properties/steps/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.steps.type, parentSchema: schema6.properties.steps, data: data16 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.faults !== void 0) {
      let data18 = data.faults;
      if (Array.isArray(data18)) {
        let len2 = data18.length;
        for (let i3 = 0; i3 < len2; i3++)
          validate48(data18[i3], { instancePath: instancePath + "/faults/" + i3, parentData: data18, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors), errors = vErrors.length);
      } else {
        let err18 = { instancePath: instancePath + "/faults", schemaPath: "#/properties/faults/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.faults.type, parentSchema: schema6.properties.faults, data: data18 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
  } else {
    let err19 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.type, parentSchema: schema6, data };
    vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
export {
  stdin_default as default,
  validate
};
