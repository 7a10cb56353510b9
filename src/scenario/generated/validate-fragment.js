// Made by scripts/generate-schemas.ts. Do not edit.
// <stdin>
var validate = validate21, stdin_default = validate21, schema6 = { $schema: "http://json-schema.org/draft-07/schema#", title: "fragment", type: "object", required: ["turns"], additionalProperties: !1, properties: { description: { type: "string" }, turns: { type: "array", items: { $ref: "#/definitions/turn" }, minItems: 1 } }, definitions: { matcher: { title: "matcher", type: ["string", "object"], wrongTypeHints: { list: "`contains` takes a list of texts that must all be there, `any_of` one of which one must match" }, unknownKeyHints: { not: "write `none_of: [\u2026]` for what must not be there", not_contains: "write `none_of: [\u2026]` for what must not be there", not_contain: "write `none_of: [\u2026]` for what must not be there", not_equals: "write `none_of: [\u2026]` for what must not be there", not_matches: "write `none_of: [\u2026]` for what must not be there", regex: "a regular expression stands under the key `matches`", regexp: "a regular expression stands under the key `matches`", pattern: "a regular expression stands under the key `matches`", starts_with: "write `matches: '^\u2026'`", ends_with: "write `matches: '\u2026$'`", contains_any: "write `any_of: [\u2026]`", contains_all: "write `contains: [\u2026]`" }, additionalProperties: !1, properties: { contains: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, equals: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ equals: \u2026 }, \u2026]`" } }, exact: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ exact: \u2026 }, \u2026]`" } }, matches: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ matches: \u2026 }, \u2026]`" } }, any_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, all_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, none_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, empty: { type: "boolean" }, max_words: { type: "integer", minimum: 0 }, case_sensitive: { type: "boolean" } } }, expectation: { title: "expectation", type: "object", wrongTypeHints: { text: "what the agent must say stands under the key `response`", list: "what the agent must say stands under the key `response`" }, unknownKeyHints: { contains: "write `response: { contains: \u2026 }`", equals: "write `response: { equals: \u2026 }`", exact: "write `response: { exact: \u2026 }`", matches: "write `response: { matches: \u2026 }`", any_of: "write `response: { any_of: \u2026 }`", all_of: "write `response: { all_of: \u2026 }`", none_of: "write `response: { none_of: \u2026 }`", empty: "write `response: { empty: \u2026 }`", max_words: "write `response: { max_words: \u2026 }`", case_sensitive: "write `response: { case_sensitive: \u2026 }`", agent: "what the agent must say stands under the key `response`", reply: "what the agent must say stands under the key `response`", text: "what the agent must say stands under the key `response`", destination: "write it under `handoff`", reason: "write it under `handoff`" }, additionalProperties: !1, properties: { response: { $ref: "#/definitions/matcher" }, handoff: { $ref: "#/definitions/handoff" }, end_conversation: { type: "boolean" }, latency: { type: "string", format: "duration-with-unit" }, body: { type: ["object", "boolean"] } } }, handoff: { title: "handoff", type: ["boolean", "string", "object"], wrongTypeHints: { list: "for one of several destinations, write `{ any_of: [\u2026] }`" }, unknownKeyHints: { not: "write `none_of: [\u2026]` for what must not be there", not_contains: "write `none_of: [\u2026]` for what must not be there", not_contain: "write `none_of: [\u2026]` for what must not be there", not_equals: "write `none_of: [\u2026]` for what must not be there", not_matches: "write `none_of: [\u2026]` for what must not be there", regex: "a regular expression stands under the key `matches`", regexp: "a regular expression stands under the key `matches`", pattern: "a regular expression stands under the key `matches`", starts_with: "write `matches: '^\u2026'`", ends_with: "write `matches: '\u2026$'`", contains_any: "write `any_of: [\u2026]`", contains_all: "write `contains: [\u2026]`" }, additionalProperties: !1, properties: { destination: { $ref: "#/definitions/matcher" }, reason: { $ref: "#/definitions/matcher" }, contains: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, equals: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ equals: \u2026 }, \u2026]`" } }, exact: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ exact: \u2026 }, \u2026]`" } }, matches: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ matches: \u2026 }, \u2026]`" } }, any_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, all_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, none_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, empty: { type: "boolean" }, max_words: { type: "integer", minimum: 0 }, case_sensitive: { type: "boolean" } } }, greeting: { title: "greeting", type: "object", wrongTypeHints: { text: "what the agent must say stands under the key `response`", list: "what the agent must say stands under the key `response`" }, unknownKeyHints: { contains: "write `response: { contains: \u2026 }`", equals: "write `response: { equals: \u2026 }`", exact: "write `response: { exact: \u2026 }`", matches: "write `response: { matches: \u2026 }`", any_of: "write `response: { any_of: \u2026 }`", all_of: "write `response: { all_of: \u2026 }`", none_of: "write `response: { none_of: \u2026 }`", empty: "write `response: { empty: \u2026 }`", max_words: "write `response: { max_words: \u2026 }`", case_sensitive: "write `response: { case_sensitive: \u2026 }`", agent: "what the agent must say stands under the key `response`", reply: "what the agent must say stands under the key `response`", text: "what the agent must say stands under the key `response`", destination: "write it under `handoff`", reason: "write it under `handoff`", expect: "a greeting is an expectation itself: write its keys without `expect`" }, additionalProperties: !1, properties: { response: { $ref: "#/definitions/matcher" }, handoff: { $ref: "#/definitions/handoff" }, end_conversation: { type: "boolean" }, latency: { type: "string", format: "duration-with-unit" }, body: { type: ["object", "boolean"] }, expect_on: { type: "object", additionalProperties: { $ref: "#/definitions/expectation" } }, capture: { type: "object", additionalProperties: { type: "string", wrongTypeHints: { mapping: "write the regular expression itself" } } } } }, turn: { title: "turn", type: "object", wrongTypeHints: { text: "what the user says stands under the key `user`" }, unknownKeyHints: { response: "write it under `expect`, indented deeper", handoff: "write it under `expect`, indented deeper", end_conversation: "write it under `expect`, indented deeper", latency: "write it under `expect`, indented deeper", body: "write it under `expect`, indented deeper", say: "what the user says stands under the key `user`", input: "what the user says stands under the key `user`", message: "what the user says stands under the key `user`", text: "what the user says stands under the key `user`", agent: "what the agent must say stands under `expect`, as `response`", assistant: "what the agent must say stands under `expect`, as `response`", bot: "what the agent must say stands under `expect`, as `response`", assert: "what the agent must say stands under `expect`, as `response`" }, additionalProperties: !1, properties: { user: { type: "string" }, silence: { enum: [!0, "empty"] }, use: { type: "string" }, with: { type: "object" }, paraphrases: { type: "array", minItems: 1, items: { type: "string" } }, when: { $ref: "#/definitions/matcher" }, expect: { $ref: "#/definitions/expectation" }, expect_on: { type: "object", additionalProperties: { $ref: "#/definitions/expectation" } }, capture: { type: "object", additionalProperties: { type: "string", wrongTypeHints: { mapping: "write the regular expression itself" } } }, timeout: { type: "string", format: "duration-with-unit" }, name: { type: "string" } } }, answer: { title: "answer", type: "object", required: ["when"], unknownKeyHints: { response: "write it under `expect`, indented deeper", handoff: "write it under `expect`, indented deeper", end_conversation: "write it under `expect`, indented deeper", latency: "write it under `expect`, indented deeper", body: "write it under `expect`, indented deeper", say: "what the user says stands under the key `user`", input: "what the user says stands under the key `user`", message: "what the user says stands under the key `user`", text: "what the user says stands under the key `user`", agent: "what the agent must say stands under `expect`, as `response`", assistant: "what the agent must say stands under `expect`, as `response`", bot: "what the agent must say stands under `expect`, as `response`", assert: "what the agent must say stands under `expect`, as `response`" }, additionalProperties: !1, properties: { when: { $ref: "#/definitions/matcher" }, user: { type: "string" }, silence: { enum: [!0, "empty"] }, times: { type: "integer", minimum: 1 }, expect: { $ref: "#/definitions/expectation" }, expect_on: { type: "object", additionalProperties: { $ref: "#/definitions/expectation" } }, capture: { type: "object", additionalProperties: { type: "string", wrongTypeHints: { mapping: "write the regular expression itself" } } } } } } }, schema7 = { title: "turn", type: "object", wrongTypeHints: { text: "what the user says stands under the key `user`" }, unknownKeyHints: { response: "write it under `expect`, indented deeper", handoff: "write it under `expect`, indented deeper", end_conversation: "write it under `expect`, indented deeper", latency: "write it under `expect`, indented deeper", body: "write it under `expect`, indented deeper", say: "what the user says stands under the key `user`", input: "what the user says stands under the key `user`", message: "what the user says stands under the key `user`", text: "what the user says stands under the key `user`", agent: "what the agent must say stands under `expect`, as `response`", assistant: "what the agent must say stands under `expect`, as `response`", bot: "what the agent must say stands under `expect`, as `response`", assert: "what the agent must say stands under `expect`, as `response`" }, additionalProperties: !1, properties: { user: { type: "string" }, silence: { enum: [!0, "empty"] }, use: { type: "string" }, with: { type: "object" }, paraphrases: { type: "array", minItems: 1, items: { type: "string" } }, when: { $ref: "#/definitions/matcher" }, expect: { $ref: "#/definitions/expectation" }, expect_on: { type: "object", additionalProperties: { $ref: "#/definitions/expectation" } }, capture: { type: "object", additionalProperties: { type: "string", wrongTypeHints: { mapping: "write the regular expression itself" } } }, timeout: { type: "string", format: "duration-with-unit" }, name: { type: "string" } } }, func2 = Object.prototype.hasOwnProperty, schema8 = { title: "matcher", type: ["string", "object"], wrongTypeHints: { list: "`contains` takes a list of texts that must all be there, `any_of` one of which one must match" }, unknownKeyHints: { not: "write `none_of: [\u2026]` for what must not be there", not_contains: "write `none_of: [\u2026]` for what must not be there", not_contain: "write `none_of: [\u2026]` for what must not be there", not_equals: "write `none_of: [\u2026]` for what must not be there", not_matches: "write `none_of: [\u2026]` for what must not be there", regex: "a regular expression stands under the key `matches`", regexp: "a regular expression stands under the key `matches`", pattern: "a regular expression stands under the key `matches`", starts_with: "write `matches: '^\u2026'`", ends_with: "write `matches: '\u2026$'`", contains_any: "write `any_of: [\u2026]`", contains_all: "write `contains: [\u2026]`" }, additionalProperties: !1, properties: { contains: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, equals: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ equals: \u2026 }, \u2026]`" } }, exact: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ exact: \u2026 }, \u2026]`" } }, matches: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ matches: \u2026 }, \u2026]`" } }, any_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, all_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, none_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, empty: { type: "boolean" }, max_words: { type: "integer", minimum: 0 }, case_sensitive: { type: "boolean" } } }, wrapper0 = { validate: validate23 };
function validate23(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema8.type }, message: "must be string,object", schema: schema8.type, parentSchema: schema8, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema8.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema8, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.contains !== void 0) {
      let data0 = data.contains;
      if (typeof data0 != "string" && !Array.isArray(data0)) {
        let err2 = { instancePath: instancePath + "/contains", schemaPath: "#/properties/contains/type", keyword: "type", params: { type: schema8.properties.contains.type }, message: "must be string,array", schema: schema8.properties.contains.type, parentSchema: schema8.properties.contains, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          let err3 = { instancePath: instancePath + "/contains", schemaPath: "#/properties/contains/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema8.properties.contains, data: data0 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 != "string") {
            let err4 = { instancePath: instancePath + "/contains/" + i0, schemaPath: "#/properties/contains/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.contains.items.type, parentSchema: schema8.properties.contains.items, data: data1 };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
      }
    }
    if (data.equals !== void 0) {
      let data2 = data.equals;
      if (typeof data2 != "string") {
        let err5 = { instancePath: instancePath + "/equals", schemaPath: "#/properties/equals/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.equals.type, parentSchema: schema8.properties.equals, data: data2 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.exact !== void 0) {
      let data3 = data.exact;
      if (typeof data3 != "string") {
        let err6 = { instancePath: instancePath + "/exact", schemaPath: "#/properties/exact/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.exact.type, parentSchema: schema8.properties.exact, data: data3 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.matches !== void 0) {
      let data4 = data.matches;
      if (typeof data4 != "string") {
        let err7 = { instancePath: instancePath + "/matches", schemaPath: "#/properties/matches/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.matches.type, parentSchema: schema8.properties.matches, data: data4 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.any_of !== void 0) {
      let data5 = data.any_of;
      if (Array.isArray(data5)) {
        if (data5.length < 1) {
          let err8 = { instancePath: instancePath + "/any_of", schemaPath: "#/properties/any_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema8.properties.any_of, data: data5 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        let len1 = data5.length;
        for (let i1 = 0; i1 < len1; i1++)
          wrapper0.validate(data5[i1], { instancePath: instancePath + "/any_of/" + i1, parentData: data5, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors), errors = vErrors.length);
      } else {
        let err9 = { instancePath: instancePath + "/any_of", schemaPath: "#/properties/any_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema8.properties.any_of.type, parentSchema: schema8.properties.any_of, data: data5 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.all_of !== void 0) {
      let data7 = data.all_of;
      if (Array.isArray(data7)) {
        if (data7.length < 1) {
          let err10 = { instancePath: instancePath + "/all_of", schemaPath: "#/properties/all_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema8.properties.all_of, data: data7 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        let len2 = data7.length;
        for (let i2 = 0; i2 < len2; i2++)
          wrapper0.validate(data7[i2], { instancePath: instancePath + "/all_of/" + i2, parentData: data7, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors), errors = vErrors.length);
      } else {
        let err11 = { instancePath: instancePath + "/all_of", schemaPath: "#/properties/all_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema8.properties.all_of.type, parentSchema: schema8.properties.all_of, data: data7 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.none_of !== void 0) {
      let data9 = data.none_of;
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          let err12 = { instancePath: instancePath + "/none_of", schemaPath: "#/properties/none_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema8.properties.none_of, data: data9 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        let len3 = data9.length;
        for (let i3 = 0; i3 < len3; i3++)
          wrapper0.validate(data9[i3], { instancePath: instancePath + "/none_of/" + i3, parentData: data9, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? wrapper0.validate.errors : vErrors.concat(wrapper0.validate.errors), errors = vErrors.length);
      } else {
        let err13 = { instancePath: instancePath + "/none_of", schemaPath: "#/properties/none_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema8.properties.none_of.type, parentSchema: schema8.properties.none_of, data: data9 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.empty !== void 0) {
      let data11 = data.empty;
      if (typeof data11 != "boolean") {
        let err14 = { instancePath: instancePath + "/empty", schemaPath: "#/properties/empty/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema8.properties.empty.type, parentSchema: schema8.properties.empty, data: data11 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.max_words !== void 0) {
      let data12 = data.max_words;
      if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
        let err15 = { instancePath: instancePath + "/max_words", schemaPath: "#/properties/max_words/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema8.properties.max_words.type, parentSchema: schema8.properties.max_words, data: data12 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data12 == "number" && isFinite(data12) && (data12 < 0 || isNaN(data12))) {
        let err16 = { instancePath: instancePath + "/max_words", schemaPath: "#/properties/max_words/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema8.properties.max_words, data: data12 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.case_sensitive !== void 0) {
      let data13 = data.case_sensitive;
      if (typeof data13 != "boolean") {
        let err17 = { instancePath: instancePath + "/case_sensitive", schemaPath: "#/properties/case_sensitive/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema8.properties.case_sensitive.type, parentSchema: schema8.properties.case_sensitive, data: data13 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  }
  return validate23.errors = vErrors, errors === 0;
}
var schema9 = { title: "expectation", type: "object", wrongTypeHints: { text: "what the agent must say stands under the key `response`", list: "what the agent must say stands under the key `response`" }, unknownKeyHints: { contains: "write `response: { contains: \u2026 }`", equals: "write `response: { equals: \u2026 }`", exact: "write `response: { exact: \u2026 }`", matches: "write `response: { matches: \u2026 }`", any_of: "write `response: { any_of: \u2026 }`", all_of: "write `response: { all_of: \u2026 }`", none_of: "write `response: { none_of: \u2026 }`", empty: "write `response: { empty: \u2026 }`", max_words: "write `response: { max_words: \u2026 }`", case_sensitive: "write `response: { case_sensitive: \u2026 }`", agent: "what the agent must say stands under the key `response`", reply: "what the agent must say stands under the key `response`", text: "what the agent must say stands under the key `response`", destination: "write it under `handoff`", reason: "write it under `handoff`" }, additionalProperties: !1, properties: { response: { $ref: "#/definitions/matcher" }, handoff: { $ref: "#/definitions/handoff" }, end_conversation: { type: "boolean" }, latency: { type: "string", format: "duration-with-unit" }, body: { type: ["object", "boolean"] } } }, schema10 = { title: "handoff", type: ["boolean", "string", "object"], wrongTypeHints: { list: "for one of several destinations, write `{ any_of: [\u2026] }`" }, unknownKeyHints: { not: "write `none_of: [\u2026]` for what must not be there", not_contains: "write `none_of: [\u2026]` for what must not be there", not_contain: "write `none_of: [\u2026]` for what must not be there", not_equals: "write `none_of: [\u2026]` for what must not be there", not_matches: "write `none_of: [\u2026]` for what must not be there", regex: "a regular expression stands under the key `matches`", regexp: "a regular expression stands under the key `matches`", pattern: "a regular expression stands under the key `matches`", starts_with: "write `matches: '^\u2026'`", ends_with: "write `matches: '\u2026$'`", contains_any: "write `any_of: [\u2026]`", contains_all: "write `contains: [\u2026]`" }, additionalProperties: !1, properties: { destination: { $ref: "#/definitions/matcher" }, reason: { $ref: "#/definitions/matcher" }, contains: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, equals: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ equals: \u2026 }, \u2026]`" } }, exact: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ exact: \u2026 }, \u2026]`" } }, matches: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ matches: \u2026 }, \u2026]`" } }, any_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, all_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, none_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, empty: { type: "boolean" }, max_words: { type: "integer", minimum: 0 }, case_sensitive: { type: "boolean" } } };
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "boolean" && typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema10.type }, message: "must be boolean,string,object", schema: schema10.type, parentSchema: schema10, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema10.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema10, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.destination !== void 0 && (validate23(data.destination, { instancePath: instancePath + "/destination", parentData: data, parentDataProperty: "destination", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.reason !== void 0 && (validate23(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.contains !== void 0) {
      let data2 = data.contains;
      if (typeof data2 != "string" && !Array.isArray(data2)) {
        let err2 = { instancePath: instancePath + "/contains", schemaPath: "#/properties/contains/type", keyword: "type", params: { type: schema10.properties.contains.type }, message: "must be string,array", schema: schema10.properties.contains.type, parentSchema: schema10.properties.contains, data: data2 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          let err3 = { instancePath: instancePath + "/contains", schemaPath: "#/properties/contains/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema10.properties.contains, data: data2 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 != "string") {
            let err4 = { instancePath: instancePath + "/contains/" + i0, schemaPath: "#/properties/contains/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.contains.items.type, parentSchema: schema10.properties.contains.items, data: data3 };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
      }
    }
    if (data.equals !== void 0) {
      let data4 = data.equals;
      if (typeof data4 != "string") {
        let err5 = { instancePath: instancePath + "/equals", schemaPath: "#/properties/equals/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.equals.type, parentSchema: schema10.properties.equals, data: data4 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.exact !== void 0) {
      let data5 = data.exact;
      if (typeof data5 != "string") {
        let err6 = { instancePath: instancePath + "/exact", schemaPath: "#/properties/exact/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.exact.type, parentSchema: schema10.properties.exact, data: data5 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.matches !== void 0) {
      let data6 = data.matches;
      if (typeof data6 != "string") {
        let err7 = { instancePath: instancePath + "/matches", schemaPath: "#/properties/matches/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.matches.type, parentSchema: schema10.properties.matches, data: data6 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.any_of !== void 0) {
      let data7 = data.any_of;
      if (Array.isArray(data7)) {
        if (data7.length < 1) {
          let err8 = { instancePath: instancePath + "/any_of", schemaPath: "#/properties/any_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema10.properties.any_of, data: data7 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        let len1 = data7.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate23(data7[i1], { instancePath: instancePath + "/any_of/" + i1, parentData: data7, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      } else {
        let err9 = { instancePath: instancePath + "/any_of", schemaPath: "#/properties/any_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema10.properties.any_of.type, parentSchema: schema10.properties.any_of, data: data7 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.all_of !== void 0) {
      let data9 = data.all_of;
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          let err10 = { instancePath: instancePath + "/all_of", schemaPath: "#/properties/all_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema10.properties.all_of, data: data9 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        let len2 = data9.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate23(data9[i2], { instancePath: instancePath + "/all_of/" + i2, parentData: data9, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      } else {
        let err11 = { instancePath: instancePath + "/all_of", schemaPath: "#/properties/all_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema10.properties.all_of.type, parentSchema: schema10.properties.all_of, data: data9 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.none_of !== void 0) {
      let data11 = data.none_of;
      if (Array.isArray(data11)) {
        if (data11.length < 1) {
          let err12 = { instancePath: instancePath + "/none_of", schemaPath: "#/properties/none_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema10.properties.none_of, data: data11 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        let len3 = data11.length;
        for (let i3 = 0; i3 < len3; i3++)
          validate23(data11[i3], { instancePath: instancePath + "/none_of/" + i3, parentData: data11, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      } else {
        let err13 = { instancePath: instancePath + "/none_of", schemaPath: "#/properties/none_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema10.properties.none_of.type, parentSchema: schema10.properties.none_of, data: data11 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.empty !== void 0) {
      let data13 = data.empty;
      if (typeof data13 != "boolean") {
        let err14 = { instancePath: instancePath + "/empty", schemaPath: "#/properties/empty/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema10.properties.empty.type, parentSchema: schema10.properties.empty, data: data13 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.max_words !== void 0) {
      let data14 = data.max_words;
      if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
        let err15 = { instancePath: instancePath + "/max_words", schemaPath: "#/properties/max_words/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema10.properties.max_words.type, parentSchema: schema10.properties.max_words, data: data14 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data14 == "number" && isFinite(data14) && (data14 < 0 || isNaN(data14))) {
        let err16 = { instancePath: instancePath + "/max_words", schemaPath: "#/properties/max_words/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema10.properties.max_words, data: data14 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.case_sensitive !== void 0) {
      let data15 = data.case_sensitive;
      if (typeof data15 != "boolean") {
        let err17 = { instancePath: instancePath + "/case_sensitive", schemaPath: "#/properties/case_sensitive/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema10.properties.case_sensitive.type, parentSchema: schema10.properties.case_sensitive, data: data15 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  }
  return validate27.errors = vErrors, errors === 0;
}
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "response" || key0 === "handoff" || key0 === "end_conversation" || key0 === "latency" || key0 === "body")) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema9, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.response !== void 0 && (validate23(data.response, { instancePath: instancePath + "/response", parentData: data, parentDataProperty: "response", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.handoff !== void 0 && (validate27(data.handoff, { instancePath: instancePath + "/handoff", parentData: data, parentDataProperty: "handoff", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length)), data.end_conversation !== void 0) {
      let data2 = data.end_conversation;
      if (typeof data2 != "boolean") {
        let err1 = { instancePath: instancePath + "/end_conversation", schemaPath: "#/properties/end_conversation/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema9.properties.end_conversation.type, parentSchema: schema9.properties.end_conversation, data: data2 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.latency !== void 0) {
      let data3 = data.latency;
      if (typeof data3 != "string") {
        let err2 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.latency.type, parentSchema: schema9.properties.latency, data: data3 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.body !== void 0) {
      let data4 = data.body;
      if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && typeof data4 != "boolean") {
        let err3 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: schema9.properties.body.type }, message: "must be object,boolean", schema: schema9.properties.body.type, parentSchema: schema9.properties.body, data: data4 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema9.type, parentSchema: schema9, data };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate25.errors = vErrors, errors === 0;
}
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema7.properties, key0)) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema7, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.user !== void 0) {
      let data0 = data.user;
      if (typeof data0 != "string") {
        let err1 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.user.type, parentSchema: schema7.properties.user, data: data0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.silence !== void 0) {
      let data1 = data.silence;
      if (!(data1 === !0 || data1 === "empty")) {
        let err2 = { instancePath: instancePath + "/silence", schemaPath: "#/properties/silence/enum", keyword: "enum", params: { allowedValues: schema7.properties.silence.enum }, message: "must be equal to one of the allowed values", schema: schema7.properties.silence.enum, parentSchema: schema7.properties.silence, data: data1 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.use !== void 0) {
      let data2 = data.use;
      if (typeof data2 != "string") {
        let err3 = { instancePath: instancePath + "/use", schemaPath: "#/properties/use/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.use.type, parentSchema: schema7.properties.use, data: data2 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.with !== void 0) {
      let data3 = data.with;
      if (!(data3 && typeof data3 == "object" && !Array.isArray(data3))) {
        let err4 = { instancePath: instancePath + "/with", schemaPath: "#/properties/with/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.properties.with.type, parentSchema: schema7.properties.with, data: data3 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.paraphrases !== void 0) {
      let data4 = data.paraphrases;
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          let err5 = { instancePath: instancePath + "/paraphrases", schemaPath: "#/properties/paraphrases/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema7.properties.paraphrases, data: data4 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 != "string") {
            let err6 = { instancePath: instancePath + "/paraphrases/" + i0, schemaPath: "#/properties/paraphrases/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.paraphrases.items.type, parentSchema: schema7.properties.paraphrases.items, data: data5 };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
      } else {
        let err7 = { instancePath: instancePath + "/paraphrases", schemaPath: "#/properties/paraphrases/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema7.properties.paraphrases.type, parentSchema: schema7.properties.paraphrases, data: data4 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.when !== void 0 && (validate23(data.when, { instancePath: instancePath + "/when", parentData: data, parentDataProperty: "when", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.expect !== void 0 && (validate25(data.expect, { instancePath: instancePath + "/expect", parentData: data, parentDataProperty: "expect", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.expect_on !== void 0) {
      let data8 = data.expect_on;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8))
        for (let key1 in data8)
          validate25(data8[key1], { instancePath: instancePath + "/expect_on/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data8, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length);
      else {
        let err8 = { instancePath: instancePath + "/expect_on", schemaPath: "#/properties/expect_on/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.properties.expect_on.type, parentSchema: schema7.properties.expect_on, data: data8 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.capture !== void 0) {
      let data10 = data.capture;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10))
        for (let key2 in data10) {
          let data11 = data10[key2];
          if (typeof data11 != "string") {
            let err9 = { instancePath: instancePath + "/capture/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/capture/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.capture.additionalProperties.type, parentSchema: schema7.properties.capture.additionalProperties, data: data11 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
      else {
        let err10 = { instancePath: instancePath + "/capture", schemaPath: "#/properties/capture/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.properties.capture.type, parentSchema: schema7.properties.capture, data: data10 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.timeout !== void 0) {
      let data12 = data.timeout;
      if (typeof data12 != "string") {
        let err11 = { instancePath: instancePath + "/timeout", schemaPath: "#/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.timeout.type, parentSchema: schema7.properties.timeout, data: data12 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.name !== void 0) {
      let data13 = data.name;
      if (typeof data13 != "string") {
        let err12 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.name.type, parentSchema: schema7.properties.name, data: data13 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.type, parentSchema: schema7, data };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.turns === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "turns" }, message: "must have required property 'turns'", schema: schema6.required, parentSchema: schema6, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "description" || key0 === "turns")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema6, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.description !== void 0) {
      let data0 = data.description;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.description.type, parentSchema: schema6.properties.description, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.turns !== void 0) {
      let data1 = data.turns;
      if (Array.isArray(data1)) {
        if (data1.length < 1) {
          let err3 = { instancePath: instancePath + "/turns", schemaPath: "#/properties/turns/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema6.properties.turns, data: data1 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let len0 = data1.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate22(data1[i0], { instancePath: instancePath + "/turns/" + i0, parentData: data1, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
      } else {
        let err4 = { instancePath: instancePath + "/turns", schemaPath: "#/properties/turns/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.turns.type, parentSchema: schema6.properties.turns, data: data1 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
  } else {
    let err5 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.type, parentSchema: schema6, data };
    vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
export {
  stdin_default as default,
  validate
};
