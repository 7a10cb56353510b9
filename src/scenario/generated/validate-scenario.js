// Made by scripts/generate-schemas.ts. Do not edit.
// <stdin>
var validate = validate21, stdin_default = validate21, schema6 = { $schema: "http://json-schema.org/draft-07/schema#", title: "scenario", type: "object", wrongTypeHints: { list: "each scenario is a document of its own, with a line `---` before the next", nothing: "take out one of the lines `---`" }, unknownKeyHints: { title: "write `name`", steps: "write `turns`", conversation: "write `turns`", messages: "write `turns`", variables: "write `vars`", attributes: "write `integration_attributes`", user: "a turn is an item of `turns`", expect: "a turn is an item of `turns`", scenarios: "each scenario is a document of its own, with a line `---` before the next", tests: "each scenario is a document of its own, with a line `---` before the next" }, additionalProperties: !1, properties: { id: { type: "string" }, name: { type: "string" }, description: { type: "string" }, tags: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, variant: { type: "string" }, integration_attributes: { type: "object" }, language: { title: "language", type: ["string", "object"], additionalProperties: !1, minProperties: 1, properties: { asr: { type: "string" }, tts: { type: "string" } } }, channel: { type: "string" }, greeting: { $ref: "#/definitions/greeting" }, turns: { type: "array", items: { $ref: "#/definitions/turn" } }, answers: { type: "array", minItems: 1, items: { $ref: "#/definitions/answer" } }, examples: { type: "array", minItems: 1, items: { title: "row", type: "object", minProperties: 1 } }, matrix: { type: "object", minProperties: 1, additionalProperties: { type: "array", wrongTypeHints: { text: "write a list: `[\u2026]`" }, minItems: 1 } }, vars: { type: "object" }, repeat: { type: "integer", minimum: 1 }, pass_rate: { type: "number", wrongTypeHints: { text: "write a share, such as 0.8 for 80 %" }, exclusiveMinimum: 0, maximum: 1 }, retries: { type: "integer", minimum: 0 }, timeout: { type: "string", format: "duration-with-unit" }, lock: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, only_on: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, skip: { type: ["string", "boolean"] }, only: { type: "boolean" }, expected_failure: { type: ["string", "boolean"] }, continue_on_failure: { type: "boolean" } }, definitions: { matcher: { title: "matcher", type: ["string", "object"], wrongTypeHints: { list: "`contains` takes a list of texts that must all be there, `any_of` one of which one must match" }, unknownKeyHints: { not: "write `none_of: [\u2026]` for what must not be there", not_contains: "write `none_of: [\u2026]` for what must not be there", not_contain: "write `none_of: [\u2026]` for what must not be there", not_equals: "write `none_of: [\u2026]` for what must not be there", not_matches: "write `none_of: [\u2026]` for what must not be there", regex: "a regular expression stands under the key `matches`", regexp: "a regular expression stands under the key `matches`", pattern: "a regular expression stands under the key `matches`", starts_with: "write `matches: '^\u2026'`", ends_with: "write `matches: '\u2026$'`", contains_any: "write `any_of: [\u2026]`", contains_all: "write `contains: [\u2026]`" }, additionalProperties: !1, properties: { contains: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, equals: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ equals: \u2026 }, \u2026]`" } }, exact: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ exact: \u2026 }, \u2026]`" } }, matches: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ matches: \u2026 }, \u2026]`" } }, any_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, all_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, none_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, empty: { type: "boolean" }, max_words: { type: "integer", minimum: 0 }, case_sensitive: { type: "boolean" } } }, expectation: { title: "expectation", type: "object", wrongTypeHints: { text: "what the agent must say stands under the key `response`", list: "what the agent must say stands under the key `response`" }, unknownKeyHints: { contains: "write `response: { contains: \u2026 }`", equals: "write `response: { equals: \u2026 }`", exact: "write `response: { exact: \u2026 }`", matches: "write `response: { matches: \u2026 }`", any_of: "write `response: { any_of: \u2026 }`", all_of: "write `response: { all_of: \u2026 }`", none_of: "write `response: { none_of: \u2026 }`", empty: "write `response: { empty: \u2026 }`", max_words: "write `response: { max_words: \u2026 }`", case_sensitive: "write `response: { case_sensitive: \u2026 }`", agent: "what the agent must say stands under the key `response`", reply: "what the agent must say stands under the key `response`", text: "what the agent must say stands under the key `response`", destination: "write it under `handoff`", reason: "write it under `handoff`" }, additionalProperties: !1, properties: { response: { $ref: "#/definitions/matcher" }, handoff: { $ref: "#/definitions/handoff" }, end_conversation: { type: "boolean" }, latency: { type: "string", format: "duration-with-unit" }, body: { type: ["object", "boolean"] } } }, handoff: { title: "handoff", type: ["boolean", "string", "object"], wrongTypeHints: { list: "for one of several destinations, write `{ any_of: [\u2026] }`" }, unknownKeyHints: { not: "write `none_of: [\u2026]` for what must not be there", not_contains: "write `none_of: [\u2026]` for what must not be there", not_contain: "write `none_of: [\u2026]` for what must not be there", not_equals: "write `none_of: [\u2026]` for what must not be there", not_matches: "write `none_of: [\u2026]` for what must not be there", regex: "a regular expression stands under the key `matches`", regexp: "a regular expression stands under the key `matches`", pattern: "a regular expression stands under the key `matches`", starts_with: "write `matches: '^\u2026'`", ends_with: "write `matches: '\u2026$'`", contains_any: "write `any_of: [\u2026]`", contains_all: "write `contains: [\u2026]`" }, additionalProperties: !1, properties: { destination: { $ref: "#/definitions/matcher" }, reason: { $ref: "#/definitions/matcher" }, contains: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, equals: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ equals: \u2026 }, \u2026]`" } }, exact: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ exact: \u2026 }, \u2026]`" } }, matches: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ matches: \u2026 }, \u2026]`" } }, any_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, all_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, none_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, empty: { type: "boolean" }, max_words: { type: "integer", minimum: 0 }, case_sensitive: { type: "boolean" } } }, greeting: { title: "greeting", type: "object", wrongTypeHints: { text: "what the agent must say stands under the key `response`", list: "what the agent must say stands under the key `response`" }, unknownKeyHints: { contains: "write `response: { contains: \u2026 }`", equals: "write `response: { equals: \u2026 }`", exact: "write `response: { exact: \u2026 }`", matches: "write `response: { matches: \u2026 }`", any_of: "write `response: { any_of: \u2026 }`", all_of: "write `response: { all_of: \u2026 }`", none_of: "write `response: { none_of: \u2026 }`", empty: "write `response: { empty: \u2026 }`", max_words: "write `response: { max_words: \u2026 }`", case_sensitive: "write `response: { case_sensitive: \u2026 }`", agent: "what the agent must say stands under the key `response`", reply: "what the agent must say stands under the key `response`", text: "what the agent must say stands under the key `response`", destination: "write it under `handoff`", reason: "write it under `handoff`", expect: "a greeting is an expectation itself: write its keys without `expect`" }, additionalProperties: !1, properties: { response: { $ref: "#/definitions/matcher" }, handoff: { $ref: "#/definitions/handoff" }, end_conversation: { type: "boolean" }, latency: { type: "string", format: "duration-with-unit" }, body: { type: ["object", "boolean"] }, expect_on: { type: "object", additionalProperties: { $ref: "#/definitions/expectation" } }, capture: { type: "object", additionalProperties: { type: "string", wrongTypeHints: { mapping: "write the regular expression itself" } } } } }, turn: { title: "turn", type: "object", wrongTypeHints: { text: "what the user says stands under the key `user`" }, unknownKeyHints: { response: "write it under `expect`, indented deeper", handoff: "write it under `expect`, indented deeper", end_conversation: "write it under `expect`, indented deeper", latency: "write it under `expect`, indented deeper", body: "write it under `expect`, indented deeper", say: "what the user says stands under the key `user`", input: "what the user says stands under the key `user`", message: "what the user says stands under the key `user`", text: "what the user says stands under the key `user`", agent: "what the agent must say stands under `expect`, as `response`", assistant: "what the agent must say stands under `expect`, as `response`", bot: "what the agent must say stands under `expect`, as `response`", assert: "what the agent must say stands under `expect`, as `response`" }, additionalProperties: !1, properties: { user: { type: "string" }, silence: { enum: [!0, "empty"] }, use: { type: "string" }, with: { type: "object" }, paraphrases: { type: "array", minItems: 1, items: { type: "string" } }, when: { $ref: "#/definitions/matcher" }, expect: { $ref: "#/definitions/expectation" }, expect_on: { type: "object", additionalProperties: { $ref: "#/definitions/expectation" } }, capture: { type: "object", additionalProperties: { type: "string", wrongTypeHints: { mapping: "write the regular expression itself" } } }, timeout: { type: "string", format: "duration-with-unit" }, name: { type: "string" } } }, answer: { title: "answer", type: "object", required: ["when"], unknownKeyHints: { response: "write it under `expect`, indented deeper", handoff: "write it under `expect`, indented deeper", end_conversation: "write it under `expect`, indented deeper", latency: "write it under `expect`, indented deeper", body: "write it under `expect`, indented deeper", say: "what the user says stands under the key `user`", input: "what the user says stands under the key `user`", message: "what the user says stands under the key `user`", text: "what the user says stands under the key `user`", agent: "what the agent must say stands under `expect`, as `response`", assistant: "what the agent must say stands under `expect`, as `response`", bot: "what the agent must say stands under `expect`, as `response`", assert: "what the agent must say stands under `expect`, as `response`" }, additionalProperties: !1, properties: { when: { $ref: "#/definitions/matcher" }, user: { type: "string" }, silence: { enum: [!0, "empty"] }, times: { type: "integer", minimum: 1 }, expect: { $ref: "#/definitions/expectation" }, expect_on: { type: "object", additionalProperties: { $ref: "#/definitions/expectation" } }, capture: { type: "object", additionalProperties: { type: "string", wrongTypeHints: { mapping: "write the regular expression itself" } } } } } } }, func2 = Object.prototype.hasOwnProperty, schema7 = { title: "greeting", type: "object", wrongTypeHints: { text: "what the agent must say stands under the key `response`", list: "what the agent must say stands under the key `response`" }, unknownKeyHints: { contains: "write `response: { contains: \u2026 }`", equals: "write `response: { equals: \u2026 }`", exact: "write `response: { exact: \u2026 }`", matches: "write `response: { matches: \u2026 }`", any_of: "write `response: { any_of: \u2026 }`", all_of: "write `response: { all_of: \u2026 }`", none_of: "write `response: { none_of: \u2026 }`", empty: "write `response: { empty: \u2026 }`", max_words: "write `response: { max_words: \u2026 }`", case_sensitive: "write `response: { case_sensitive: \u2026 }`", agent: "what the agent must say stands under the key `response`", reply: "what the agent must say stands under the key `response`", text: "what the agent must say stands under the key `response`", destination: "write it under `handoff`", reason: "write it under `handoff`", expect: "a greeting is an expectation itself: write its keys without `expect`" }, additionalProperties: !1, properties: { response: { $ref: "#/definitions/matcher" }, handoff: { $ref: "#/definitions/handoff" }, end_conversation: { type: "boolean" }, latency: { type: "string", format: "duration-with-unit" }, body: { type: ["object", "boolean"] }, expect_on: { type: "object", additionalProperties: { $ref: "#/definitions/expectation" } }, capture: { type: "object", additionalProperties: { type: "string", wrongTypeHints: { mapping: "write the regular expression itself" } } } } }, schema8 = { title: "matcher", type: ["string", "object"], wrongTypeHints: { list: "`contains` takes a list of texts that must all be there, `any_of` one of which one must match" }, unknownKeyHints: { not: "write `none_of: [\u2026]` for what must not be there", not_contains: "write `none_of: [\u2026]` for what must not be there", not_contain: "write `none_of: [\u2026]` for what must not be there", not_equals: "write `none_of: [\u2026]` for what must not be there", not_matches: "write `none_of: [\u2026]` for what must not be there", regex: "a regular expression stands under the key `matches`", regexp: "a regular expression stands under the key `matches`", pattern: "a regular expression stands under the key `matches`", starts_with: "write `matches: '^\u2026'`", ends_with: "write `matches: '\u2026$'`", contains_any: "write `any_of: [\u2026]`", contains_all: "write `contains: [\u2026]`" }, additionalProperties: !1, properties: { contains: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, equals: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ equals: \u2026 }, \u2026]`" } }, exact: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ exact: \u2026 }, \u2026]`" } }, matches: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ matches: \u2026 }, \u2026]`" } }, any_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, all_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, none_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, empty: { type: "boolean" }, max_words: { type: "integer", minimum: 0 }, case_sensitive: { type: "boolean" } } }, wrapper0 = { validate: validate23 };
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
var schema9 = { title: "handoff", type: ["boolean", "string", "object"], wrongTypeHints: { list: "for one of several destinations, write `{ any_of: [\u2026] }`" }, unknownKeyHints: { not: "write `none_of: [\u2026]` for what must not be there", not_contains: "write `none_of: [\u2026]` for what must not be there", not_contain: "write `none_of: [\u2026]` for what must not be there", not_equals: "write `none_of: [\u2026]` for what must not be there", not_matches: "write `none_of: [\u2026]` for what must not be there", regex: "a regular expression stands under the key `matches`", regexp: "a regular expression stands under the key `matches`", pattern: "a regular expression stands under the key `matches`", starts_with: "write `matches: '^\u2026'`", ends_with: "write `matches: '\u2026$'`", contains_any: "write `any_of: [\u2026]`", contains_all: "write `contains: [\u2026]`" }, additionalProperties: !1, properties: { destination: { $ref: "#/definitions/matcher" }, reason: { $ref: "#/definitions/matcher" }, contains: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, equals: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ equals: \u2026 }, \u2026]`" } }, exact: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ exact: \u2026 }, \u2026]`" } }, matches: { type: "string", wrongTypeHints: { list: "for one of several, write `any_of: [{ matches: \u2026 }, \u2026]`" } }, any_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, all_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, none_of: { type: "array", wrongTypeHints: { text: "write a list, if only of one: `[\u2026]`", mapping: "write a list, if only of one: `[\u2026]`" }, minItems: 1, items: { $ref: "#/definitions/matcher" } }, empty: { type: "boolean" }, max_words: { type: "integer", minimum: 0 }, case_sensitive: { type: "boolean" } } };
function validate25(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (typeof data != "boolean" && typeof data != "string" && !(data && typeof data == "object" && !Array.isArray(data))) {
    let err0 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: schema9.type }, message: "must be boolean,string,object", schema: schema9.type, parentSchema: schema9, data };
    vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
  }
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema9.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema9, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.destination !== void 0 && (validate23(data.destination, { instancePath: instancePath + "/destination", parentData: data, parentDataProperty: "destination", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.reason !== void 0 && (validate23(data.reason, { instancePath: instancePath + "/reason", parentData: data, parentDataProperty: "reason", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.contains !== void 0) {
      let data2 = data.contains;
      if (typeof data2 != "string" && !Array.isArray(data2)) {
        let err2 = { instancePath: instancePath + "/contains", schemaPath: "#/properties/contains/type", keyword: "type", params: { type: schema9.properties.contains.type }, message: "must be string,array", schema: schema9.properties.contains.type, parentSchema: schema9.properties.contains, data: data2 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (Array.isArray(data2)) {
        if (data2.length < 1) {
          let err3 = { instancePath: instancePath + "/contains", schemaPath: "#/properties/contains/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema9.properties.contains, data: data2 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data3 = data2[i0];
          if (typeof data3 != "string") {
            let err4 = { instancePath: instancePath + "/contains/" + i0, schemaPath: "#/properties/contains/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.contains.items.type, parentSchema: schema9.properties.contains.items, data: data3 };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
      }
    }
    if (data.equals !== void 0) {
      let data4 = data.equals;
      if (typeof data4 != "string") {
        let err5 = { instancePath: instancePath + "/equals", schemaPath: "#/properties/equals/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.equals.type, parentSchema: schema9.properties.equals, data: data4 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.exact !== void 0) {
      let data5 = data.exact;
      if (typeof data5 != "string") {
        let err6 = { instancePath: instancePath + "/exact", schemaPath: "#/properties/exact/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.exact.type, parentSchema: schema9.properties.exact, data: data5 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.matches !== void 0) {
      let data6 = data.matches;
      if (typeof data6 != "string") {
        let err7 = { instancePath: instancePath + "/matches", schemaPath: "#/properties/matches/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.matches.type, parentSchema: schema9.properties.matches, data: data6 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.any_of !== void 0) {
      let data7 = data.any_of;
      if (Array.isArray(data7)) {
        if (data7.length < 1) {
          let err8 = { instancePath: instancePath + "/any_of", schemaPath: "#/properties/any_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema9.properties.any_of, data: data7 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
        let len1 = data7.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate23(data7[i1], { instancePath: instancePath + "/any_of/" + i1, parentData: data7, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      } else {
        let err9 = { instancePath: instancePath + "/any_of", schemaPath: "#/properties/any_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema9.properties.any_of.type, parentSchema: schema9.properties.any_of, data: data7 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.all_of !== void 0) {
      let data9 = data.all_of;
      if (Array.isArray(data9)) {
        if (data9.length < 1) {
          let err10 = { instancePath: instancePath + "/all_of", schemaPath: "#/properties/all_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema9.properties.all_of, data: data9 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        let len2 = data9.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate23(data9[i2], { instancePath: instancePath + "/all_of/" + i2, parentData: data9, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      } else {
        let err11 = { instancePath: instancePath + "/all_of", schemaPath: "#/properties/all_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema9.properties.all_of.type, parentSchema: schema9.properties.all_of, data: data9 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.none_of !== void 0) {
      let data11 = data.none_of;
      if (Array.isArray(data11)) {
        if (data11.length < 1) {
          let err12 = { instancePath: instancePath + "/none_of", schemaPath: "#/properties/none_of/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema9.properties.none_of, data: data11 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
        let len3 = data11.length;
        for (let i3 = 0; i3 < len3; i3++)
          validate23(data11[i3], { instancePath: instancePath + "/none_of/" + i3, parentData: data11, parentDataProperty: i3, rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length);
      } else {
        let err13 = { instancePath: instancePath + "/none_of", schemaPath: "#/properties/none_of/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema9.properties.none_of.type, parentSchema: schema9.properties.none_of, data: data11 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.empty !== void 0) {
      let data13 = data.empty;
      if (typeof data13 != "boolean") {
        let err14 = { instancePath: instancePath + "/empty", schemaPath: "#/properties/empty/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema9.properties.empty.type, parentSchema: schema9.properties.empty, data: data13 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.max_words !== void 0) {
      let data14 = data.max_words;
      if (!(typeof data14 == "number" && !(data14 % 1) && !isNaN(data14) && isFinite(data14))) {
        let err15 = { instancePath: instancePath + "/max_words", schemaPath: "#/properties/max_words/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema9.properties.max_words.type, parentSchema: schema9.properties.max_words, data: data14 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
      if (typeof data14 == "number" && isFinite(data14) && (data14 < 0 || isNaN(data14))) {
        let err16 = { instancePath: instancePath + "/max_words", schemaPath: "#/properties/max_words/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema9.properties.max_words, data: data14 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.case_sensitive !== void 0) {
      let data15 = data.case_sensitive;
      if (typeof data15 != "boolean") {
        let err17 = { instancePath: instancePath + "/case_sensitive", schemaPath: "#/properties/case_sensitive/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema9.properties.case_sensitive.type, parentSchema: schema9.properties.case_sensitive, data: data15 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  }
  return validate25.errors = vErrors, errors === 0;
}
var schema10 = { title: "expectation", type: "object", wrongTypeHints: { text: "what the agent must say stands under the key `response`", list: "what the agent must say stands under the key `response`" }, unknownKeyHints: { contains: "write `response: { contains: \u2026 }`", equals: "write `response: { equals: \u2026 }`", exact: "write `response: { exact: \u2026 }`", matches: "write `response: { matches: \u2026 }`", any_of: "write `response: { any_of: \u2026 }`", all_of: "write `response: { all_of: \u2026 }`", none_of: "write `response: { none_of: \u2026 }`", empty: "write `response: { empty: \u2026 }`", max_words: "write `response: { max_words: \u2026 }`", case_sensitive: "write `response: { case_sensitive: \u2026 }`", agent: "what the agent must say stands under the key `response`", reply: "what the agent must say stands under the key `response`", text: "what the agent must say stands under the key `response`", destination: "write it under `handoff`", reason: "write it under `handoff`" }, additionalProperties: !1, properties: { response: { $ref: "#/definitions/matcher" }, handoff: { $ref: "#/definitions/handoff" }, end_conversation: { type: "boolean" }, latency: { type: "string", format: "duration-with-unit" }, body: { type: ["object", "boolean"] } } };
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "response" || key0 === "handoff" || key0 === "end_conversation" || key0 === "latency" || key0 === "body")) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema10, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.response !== void 0 && (validate23(data.response, { instancePath: instancePath + "/response", parentData: data, parentDataProperty: "response", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.handoff !== void 0 && (validate25(data.handoff, { instancePath: instancePath + "/handoff", parentData: data, parentDataProperty: "handoff", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.end_conversation !== void 0) {
      let data2 = data.end_conversation;
      if (typeof data2 != "boolean") {
        let err1 = { instancePath: instancePath + "/end_conversation", schemaPath: "#/properties/end_conversation/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema10.properties.end_conversation.type, parentSchema: schema10.properties.end_conversation, data: data2 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.latency !== void 0) {
      let data3 = data.latency;
      if (typeof data3 != "string") {
        let err2 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.latency.type, parentSchema: schema10.properties.latency, data: data3 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.body !== void 0) {
      let data4 = data.body;
      if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && typeof data4 != "boolean") {
        let err3 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: schema10.properties.body.type }, message: "must be object,boolean", schema: schema10.properties.body.type, parentSchema: schema10.properties.body, data: data4 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
  } else {
    let err4 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema10.type, parentSchema: schema10, data };
    vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
  }
  return validate32.errors = vErrors, errors === 0;
}
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!(key0 === "response" || key0 === "handoff" || key0 === "end_conversation" || key0 === "latency" || key0 === "body" || key0 === "expect_on" || key0 === "capture")) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema7, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.response !== void 0 && (validate23(data.response, { instancePath: instancePath + "/response", parentData: data, parentDataProperty: "response", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.handoff !== void 0 && (validate25(data.handoff, { instancePath: instancePath + "/handoff", parentData: data, parentDataProperty: "handoff", rootData }) || (vErrors = vErrors === null ? validate25.errors : vErrors.concat(validate25.errors), errors = vErrors.length)), data.end_conversation !== void 0) {
      let data2 = data.end_conversation;
      if (typeof data2 != "boolean") {
        let err1 = { instancePath: instancePath + "/end_conversation", schemaPath: "#/properties/end_conversation/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema7.properties.end_conversation.type, parentSchema: schema7.properties.end_conversation, data: data2 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.latency !== void 0) {
      let data3 = data.latency;
      if (typeof data3 != "string") {
        let err2 = { instancePath: instancePath + "/latency", schemaPath: "#/properties/latency/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.latency.type, parentSchema: schema7.properties.latency, data: data3 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.body !== void 0) {
      let data4 = data.body;
      if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && typeof data4 != "boolean") {
        let err3 = { instancePath: instancePath + "/body", schemaPath: "#/properties/body/type", keyword: "type", params: { type: schema7.properties.body.type }, message: "must be object,boolean", schema: schema7.properties.body.type, parentSchema: schema7.properties.body, data: data4 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.expect_on !== void 0) {
      let data5 = data.expect_on;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5))
        for (let key1 in data5)
          validate32(data5[key1], { instancePath: instancePath + "/expect_on/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data5, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
      else {
        let err4 = { instancePath: instancePath + "/expect_on", schemaPath: "#/properties/expect_on/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.properties.expect_on.type, parentSchema: schema7.properties.expect_on, data: data5 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.capture !== void 0) {
      let data7 = data.capture;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7))
        for (let key2 in data7) {
          let data8 = data7[key2];
          if (typeof data8 != "string") {
            let err5 = { instancePath: instancePath + "/capture/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/capture/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.capture.additionalProperties.type, parentSchema: schema7.properties.capture.additionalProperties, data: data8 };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
        }
      else {
        let err6 = { instancePath: instancePath + "/capture", schemaPath: "#/properties/capture/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.properties.capture.type, parentSchema: schema7.properties.capture, data: data7 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.type, parentSchema: schema7, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
var schema11 = { title: "turn", type: "object", wrongTypeHints: { text: "what the user says stands under the key `user`" }, unknownKeyHints: { response: "write it under `expect`, indented deeper", handoff: "write it under `expect`, indented deeper", end_conversation: "write it under `expect`, indented deeper", latency: "write it under `expect`, indented deeper", body: "write it under `expect`, indented deeper", say: "what the user says stands under the key `user`", input: "what the user says stands under the key `user`", message: "what the user says stands under the key `user`", text: "what the user says stands under the key `user`", agent: "what the agent must say stands under `expect`, as `response`", assistant: "what the agent must say stands under `expect`, as `response`", bot: "what the agent must say stands under `expect`, as `response`", assert: "what the agent must say stands under `expect`, as `response`" }, additionalProperties: !1, properties: { user: { type: "string" }, silence: { enum: [!0, "empty"] }, use: { type: "string" }, with: { type: "object" }, paraphrases: { type: "array", minItems: 1, items: { type: "string" } }, when: { $ref: "#/definitions/matcher" }, expect: { $ref: "#/definitions/expectation" }, expect_on: { type: "object", additionalProperties: { $ref: "#/definitions/expectation" } }, capture: { type: "object", additionalProperties: { type: "string", wrongTypeHints: { mapping: "write the regular expression itself" } } }, timeout: { type: "string", format: "duration-with-unit" }, name: { type: "string" } } };
function validate37(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema11.properties, key0)) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema11, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.user !== void 0) {
      let data0 = data.user;
      if (typeof data0 != "string") {
        let err1 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.user.type, parentSchema: schema11.properties.user, data: data0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.silence !== void 0) {
      let data1 = data.silence;
      if (!(data1 === !0 || data1 === "empty")) {
        let err2 = { instancePath: instancePath + "/silence", schemaPath: "#/properties/silence/enum", keyword: "enum", params: { allowedValues: schema11.properties.silence.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.silence.enum, parentSchema: schema11.properties.silence, data: data1 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.use !== void 0) {
      let data2 = data.use;
      if (typeof data2 != "string") {
        let err3 = { instancePath: instancePath + "/use", schemaPath: "#/properties/use/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.use.type, parentSchema: schema11.properties.use, data: data2 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.with !== void 0) {
      let data3 = data.with;
      if (!(data3 && typeof data3 == "object" && !Array.isArray(data3))) {
        let err4 = { instancePath: instancePath + "/with", schemaPath: "#/properties/with/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.with.type, parentSchema: schema11.properties.with, data: data3 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.paraphrases !== void 0) {
      let data4 = data.paraphrases;
      if (Array.isArray(data4)) {
        if (data4.length < 1) {
          let err5 = { instancePath: instancePath + "/paraphrases", schemaPath: "#/properties/paraphrases/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema11.properties.paraphrases, data: data4 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 != "string") {
            let err6 = { instancePath: instancePath + "/paraphrases/" + i0, schemaPath: "#/properties/paraphrases/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.paraphrases.items.type, parentSchema: schema11.properties.paraphrases.items, data: data5 };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
      } else {
        let err7 = { instancePath: instancePath + "/paraphrases", schemaPath: "#/properties/paraphrases/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.paraphrases.type, parentSchema: schema11.properties.paraphrases, data: data4 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.when !== void 0 && (validate23(data.when, { instancePath: instancePath + "/when", parentData: data, parentDataProperty: "when", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.expect !== void 0 && (validate32(data.expect, { instancePath: instancePath + "/expect", parentData: data, parentDataProperty: "expect", rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length)), data.expect_on !== void 0) {
      let data8 = data.expect_on;
      if (data8 && typeof data8 == "object" && !Array.isArray(data8))
        for (let key1 in data8)
          validate32(data8[key1], { instancePath: instancePath + "/expect_on/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data8, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
      else {
        let err8 = { instancePath: instancePath + "/expect_on", schemaPath: "#/properties/expect_on/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.expect_on.type, parentSchema: schema11.properties.expect_on, data: data8 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.capture !== void 0) {
      let data10 = data.capture;
      if (data10 && typeof data10 == "object" && !Array.isArray(data10))
        for (let key2 in data10) {
          let data11 = data10[key2];
          if (typeof data11 != "string") {
            let err9 = { instancePath: instancePath + "/capture/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/capture/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.capture.additionalProperties.type, parentSchema: schema11.properties.capture.additionalProperties, data: data11 };
            vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
          }
        }
      else {
        let err10 = { instancePath: instancePath + "/capture", schemaPath: "#/properties/capture/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.properties.capture.type, parentSchema: schema11.properties.capture, data: data10 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.timeout !== void 0) {
      let data12 = data.timeout;
      if (typeof data12 != "string") {
        let err11 = { instancePath: instancePath + "/timeout", schemaPath: "#/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.timeout.type, parentSchema: schema11.properties.timeout, data: data12 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.name !== void 0) {
      let data13 = data.name;
      if (typeof data13 != "string") {
        let err12 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.name.type, parentSchema: schema11.properties.name, data: data13 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate37.errors = vErrors, errors === 0;
}
var schema12 = { title: "answer", type: "object", required: ["when"], unknownKeyHints: { response: "write it under `expect`, indented deeper", handoff: "write it under `expect`, indented deeper", end_conversation: "write it under `expect`, indented deeper", latency: "write it under `expect`, indented deeper", body: "write it under `expect`, indented deeper", say: "what the user says stands under the key `user`", input: "what the user says stands under the key `user`", message: "what the user says stands under the key `user`", text: "what the user says stands under the key `user`", agent: "what the agent must say stands under `expect`, as `response`", assistant: "what the agent must say stands under `expect`, as `response`", bot: "what the agent must say stands under `expect`, as `response`", assert: "what the agent must say stands under `expect`, as `response`" }, additionalProperties: !1, properties: { when: { $ref: "#/definitions/matcher" }, user: { type: "string" }, silence: { enum: [!0, "empty"] }, times: { type: "integer", minimum: 1 }, expect: { $ref: "#/definitions/expectation" }, expect_on: { type: "object", additionalProperties: { $ref: "#/definitions/expectation" } }, capture: { type: "object", additionalProperties: { type: "string", wrongTypeHints: { mapping: "write the regular expression itself" } } } } };
function validate42(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.when === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "when" }, message: "must have required property 'when'", schema: schema12.required, parentSchema: schema12, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "when" || key0 === "user" || key0 === "silence" || key0 === "times" || key0 === "expect" || key0 === "expect_on" || key0 === "capture")) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema12, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.when !== void 0 && (validate23(data.when, { instancePath: instancePath + "/when", parentData: data, parentDataProperty: "when", rootData }) || (vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors), errors = vErrors.length)), data.user !== void 0) {
      let data1 = data.user;
      if (typeof data1 != "string") {
        let err2 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.user.type, parentSchema: schema12.properties.user, data: data1 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.silence !== void 0) {
      let data2 = data.silence;
      if (!(data2 === !0 || data2 === "empty")) {
        let err3 = { instancePath: instancePath + "/silence", schemaPath: "#/properties/silence/enum", keyword: "enum", params: { allowedValues: schema12.properties.silence.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties.silence.enum, parentSchema: schema12.properties.silence, data: data2 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.times !== void 0) {
      let data3 = data.times;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err4 = { instancePath: instancePath + "/times", schemaPath: "#/properties/times/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema12.properties.times.type, parentSchema: schema12.properties.times, data: data3 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3))) {
        let err5 = { instancePath: instancePath + "/times", schemaPath: "#/properties/times/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema12.properties.times, data: data3 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.expect !== void 0 && (validate32(data.expect, { instancePath: instancePath + "/expect", parentData: data, parentDataProperty: "expect", rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length)), data.expect_on !== void 0) {
      let data5 = data.expect_on;
      if (data5 && typeof data5 == "object" && !Array.isArray(data5))
        for (let key1 in data5)
          validate32(data5[key1], { instancePath: instancePath + "/expect_on/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data5, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
      else {
        let err6 = { instancePath: instancePath + "/expect_on", schemaPath: "#/properties/expect_on/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.expect_on.type, parentSchema: schema12.properties.expect_on, data: data5 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.capture !== void 0) {
      let data7 = data.capture;
      if (data7 && typeof data7 == "object" && !Array.isArray(data7))
        for (let key2 in data7) {
          let data8 = data7[key2];
          if (typeof data8 != "string") {
            let err7 = { instancePath: instancePath + "/capture/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/capture/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.capture.additionalProperties.type, parentSchema: schema12.properties.capture.additionalProperties, data: data8 };
            vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
          }
        }
      else {
        let err8 = { instancePath: instancePath + "/capture", schemaPath: "#/properties/capture/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.properties.capture.type, parentSchema: schema12.properties.capture, data: data7 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
  } else {
    let err9 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.type, parentSchema: schema12, data };
    vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
  }
  return validate42.errors = vErrors, errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema6.properties, key0)) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema6, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 != "string") {
        let err1 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.id.type, parentSchema: schema6.properties.id, data: data0 };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 != "string") {
        let err2 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.name.type, parentSchema: schema6.properties.name, data: data1 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.description !== void 0) {
      let data2 = data.description;
      if (typeof data2 != "string") {
        let err3 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.description.type, parentSchema: schema6.properties.description, data: data2 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.tags !== void 0) {
      let data3 = data.tags;
      if (typeof data3 != "string" && !Array.isArray(data3)) {
        let err4 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: schema6.properties.tags.type }, message: "must be string,array", schema: schema6.properties.tags.type, parentSchema: schema6.properties.tags, data: data3 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
      if (Array.isArray(data3)) {
        if (data3.length < 1) {
          let err5 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema6.properties.tags, data: data3 };
          vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
        }
        let len0 = data3.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data4 = data3[i0];
          if (typeof data4 != "string") {
            let err6 = { instancePath: instancePath + "/tags/" + i0, schemaPath: "#/properties/tags/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.tags.items.type, parentSchema: schema6.properties.tags.items, data: data4 };
            vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
          }
        }
      }
    }
    if (data.variant !== void 0) {
      let data5 = data.variant;
      if (typeof data5 != "string") {
        let err7 = { instancePath: instancePath + "/variant", schemaPath: "#/properties/variant/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.variant.type, parentSchema: schema6.properties.variant, data: data5 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.integration_attributes !== void 0) {
      let data6 = data.integration_attributes;
      if (!(data6 && typeof data6 == "object" && !Array.isArray(data6))) {
        let err8 = { instancePath: instancePath + "/integration_attributes", schemaPath: "#/properties/integration_attributes/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.integration_attributes.type, parentSchema: schema6.properties.integration_attributes, data: data6 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.language !== void 0) {
      let data7 = data.language;
      if (typeof data7 != "string" && !(data7 && typeof data7 == "object" && !Array.isArray(data7))) {
        let err9 = { instancePath: instancePath + "/language", schemaPath: "#/properties/language/type", keyword: "type", params: { type: schema6.properties.language.type }, message: "must be string,object", schema: schema6.properties.language.type, parentSchema: schema6.properties.language, data: data7 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
      if (data7 && typeof data7 == "object" && !Array.isArray(data7)) {
        if (Object.keys(data7).length < 1) {
          let err10 = { instancePath: instancePath + "/language", schemaPath: "#/properties/language/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema6.properties.language, data: data7 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        for (let key1 in data7)
          if (!(key1 === "asr" || key1 === "tts")) {
            let err11 = { instancePath: instancePath + "/language", schemaPath: "#/properties/language/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema6.properties.language, data: data7 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        if (data7.asr !== void 0) {
          let data8 = data7.asr;
          if (typeof data8 != "string") {
            let err12 = { instancePath: instancePath + "/language/asr", schemaPath: "#/properties/language/properties/asr/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.language.properties.asr.type, parentSchema: schema6.properties.language.properties.asr, data: data8 };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
        }
        if (data7.tts !== void 0) {
          let data9 = data7.tts;
          if (typeof data9 != "string") {
            let err13 = { instancePath: instancePath + "/language/tts", schemaPath: "#/properties/language/properties/tts/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.language.properties.tts.type, parentSchema: schema6.properties.language.properties.tts, data: data9 };
            vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
          }
        }
      }
    }
    if (data.channel !== void 0) {
      let data10 = data.channel;
      if (typeof data10 != "string") {
        let err14 = { instancePath: instancePath + "/channel", schemaPath: "#/properties/channel/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.channel.type, parentSchema: schema6.properties.channel, data: data10 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.greeting !== void 0 && (validate22(data.greeting, { instancePath: instancePath + "/greeting", parentData: data, parentDataProperty: "greeting", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length)), data.turns !== void 0) {
      let data12 = data.turns;
      if (Array.isArray(data12)) {
        let len1 = data12.length;
        for (let i1 = 0; i1 < len1; i1++)
          validate37(data12[i1], { instancePath: instancePath + "/turns/" + i1, parentData: data12, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate37.errors : vErrors.concat(validate37.errors), errors = vErrors.length);
      } else {
        let err15 = { instancePath: instancePath + "/turns", schemaPath: "#/properties/turns/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.turns.type, parentSchema: schema6.properties.turns, data: data12 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.answers !== void 0) {
      let data14 = data.answers;
      if (Array.isArray(data14)) {
        if (data14.length < 1) {
          let err16 = { instancePath: instancePath + "/answers", schemaPath: "#/properties/answers/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema6.properties.answers, data: data14 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
        let len2 = data14.length;
        for (let i2 = 0; i2 < len2; i2++)
          validate42(data14[i2], { instancePath: instancePath + "/answers/" + i2, parentData: data14, parentDataProperty: i2, rootData }) || (vErrors = vErrors === null ? validate42.errors : vErrors.concat(validate42.errors), errors = vErrors.length);
      } else {
        let err17 = { instancePath: instancePath + "/answers", schemaPath: "#/properties/answers/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.answers.type, parentSchema: schema6.properties.answers, data: data14 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.examples !== void 0) {
      let data16 = data.examples;
      if (Array.isArray(data16)) {
        if (data16.length < 1) {
          let err18 = { instancePath: instancePath + "/examples", schemaPath: "#/properties/examples/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema6.properties.examples, data: data16 };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        let len3 = data16.length;
        for (let i3 = 0; i3 < len3; i3++) {
          let data17 = data16[i3];
          if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
            if (Object.keys(data17).length < 1) {
              let err19 = { instancePath: instancePath + "/examples/" + i3, schemaPath: "#/properties/examples/items/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema6.properties.examples.items, data: data17 };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
          } else {
            let err20 = { instancePath: instancePath + "/examples/" + i3, schemaPath: "#/properties/examples/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.examples.items.type, parentSchema: schema6.properties.examples.items, data: data17 };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
      } else {
        let err21 = { instancePath: instancePath + "/examples", schemaPath: "#/properties/examples/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.examples.type, parentSchema: schema6.properties.examples, data: data16 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.matrix !== void 0) {
      let data18 = data.matrix;
      if (data18 && typeof data18 == "object" && !Array.isArray(data18)) {
        if (Object.keys(data18).length < 1) {
          let err22 = { instancePath: instancePath + "/matrix", schemaPath: "#/properties/matrix/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema6.properties.matrix, data: data18 };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
        for (let key2 in data18) {
          let data19 = data18[key2];
          if (Array.isArray(data19)) {
            if (data19.length < 1) {
              let err23 = { instancePath: instancePath + "/matrix/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/matrix/additionalProperties/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema6.properties.matrix.additionalProperties, data: data19 };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
          } else {
            let err24 = { instancePath: instancePath + "/matrix/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/matrix/additionalProperties/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.matrix.additionalProperties.type, parentSchema: schema6.properties.matrix.additionalProperties, data: data19 };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
        }
      } else {
        let err25 = { instancePath: instancePath + "/matrix", schemaPath: "#/properties/matrix/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.matrix.type, parentSchema: schema6.properties.matrix, data: data18 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.vars !== void 0) {
      let data20 = data.vars;
      if (!(data20 && typeof data20 == "object" && !Array.isArray(data20))) {
        let err26 = { instancePath: instancePath + "/vars", schemaPath: "#/properties/vars/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.vars.type, parentSchema: schema6.properties.vars, data: data20 };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.repeat !== void 0) {
      let data21 = data.repeat;
      if (!(typeof data21 == "number" && !(data21 % 1) && !isNaN(data21) && isFinite(data21))) {
        let err27 = { instancePath: instancePath + "/repeat", schemaPath: "#/properties/repeat/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.properties.repeat.type, parentSchema: schema6.properties.repeat, data: data21 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
      if (typeof data21 == "number" && isFinite(data21) && (data21 < 1 || isNaN(data21))) {
        let err28 = { instancePath: instancePath + "/repeat", schemaPath: "#/properties/repeat/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema6.properties.repeat, data: data21 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.pass_rate !== void 0) {
      let data22 = data.pass_rate;
      if (typeof data22 == "number" && isFinite(data22)) {
        if (data22 > 1 || isNaN(data22)) {
          let err29 = { instancePath: instancePath + "/pass_rate", schemaPath: "#/properties/pass_rate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema6.properties.pass_rate, data: data22 };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
        if (data22 <= 0 || isNaN(data22)) {
          let err30 = { instancePath: instancePath + "/pass_rate", schemaPath: "#/properties/pass_rate/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema6.properties.pass_rate, data: data22 };
          vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
        }
      } else {
        let err31 = { instancePath: instancePath + "/pass_rate", schemaPath: "#/properties/pass_rate/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.properties.pass_rate.type, parentSchema: schema6.properties.pass_rate, data: data22 };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.retries !== void 0) {
      let data23 = data.retries;
      if (!(typeof data23 == "number" && !(data23 % 1) && !isNaN(data23) && isFinite(data23))) {
        let err32 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.properties.retries.type, parentSchema: schema6.properties.retries, data: data23 };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
      if (typeof data23 == "number" && isFinite(data23) && (data23 < 0 || isNaN(data23))) {
        let err33 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.properties.retries, data: data23 };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.timeout !== void 0) {
      let data24 = data.timeout;
      if (typeof data24 != "string") {
        let err34 = { instancePath: instancePath + "/timeout", schemaPath: "#/properties/timeout/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.timeout.type, parentSchema: schema6.properties.timeout, data: data24 };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.lock !== void 0) {
      let data25 = data.lock;
      if (typeof data25 != "string" && !Array.isArray(data25)) {
        let err35 = { instancePath: instancePath + "/lock", schemaPath: "#/properties/lock/type", keyword: "type", params: { type: schema6.properties.lock.type }, message: "must be string,array", schema: schema6.properties.lock.type, parentSchema: schema6.properties.lock, data: data25 };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
      if (Array.isArray(data25)) {
        if (data25.length < 1) {
          let err36 = { instancePath: instancePath + "/lock", schemaPath: "#/properties/lock/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema6.properties.lock, data: data25 };
          vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
        }
        let len4 = data25.length;
        for (let i4 = 0; i4 < len4; i4++) {
          let data26 = data25[i4];
          if (typeof data26 != "string") {
            let err37 = { instancePath: instancePath + "/lock/" + i4, schemaPath: "#/properties/lock/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.lock.items.type, parentSchema: schema6.properties.lock.items, data: data26 };
            vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
          }
        }
      }
    }
    if (data.only_on !== void 0) {
      let data27 = data.only_on;
      if (typeof data27 != "string" && !Array.isArray(data27)) {
        let err38 = { instancePath: instancePath + "/only_on", schemaPath: "#/properties/only_on/type", keyword: "type", params: { type: schema6.properties.only_on.type }, message: "must be string,array", schema: schema6.properties.only_on.type, parentSchema: schema6.properties.only_on, data: data27 };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
      if (Array.isArray(data27)) {
        if (data27.length < 1) {
          let err39 = { instancePath: instancePath + "/only_on", schemaPath: "#/properties/only_on/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema6.properties.only_on, data: data27 };
          vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
        }
        let len5 = data27.length;
        for (let i5 = 0; i5 < len5; i5++) {
          let data28 = data27[i5];
          if (typeof data28 != "string") {
            let err40 = { instancePath: instancePath + "/only_on/" + i5, schemaPath: "#/properties/only_on/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.only_on.items.type, parentSchema: schema6.properties.only_on.items, data: data28 };
            vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
          }
        }
      }
    }
    if (data.skip !== void 0) {
      let data29 = data.skip;
      if (typeof data29 != "string" && typeof data29 != "boolean") {
        let err41 = { instancePath: instancePath + "/skip", schemaPath: "#/properties/skip/type", keyword: "type", params: { type: schema6.properties.skip.type }, message: "must be string,boolean", schema: schema6.properties.skip.type, parentSchema: schema6.properties.skip, data: data29 };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
    if (data.only !== void 0) {
      let data30 = data.only;
      if (typeof data30 != "boolean") {
        let err42 = { instancePath: instancePath + "/only", schemaPath: "#/properties/only/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema6.properties.only.type, parentSchema: schema6.properties.only, data: data30 };
        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
      }
    }
    if (data.expected_failure !== void 0) {
      let data31 = data.expected_failure;
      if (typeof data31 != "string" && typeof data31 != "boolean") {
        let err43 = { instancePath: instancePath + "/expected_failure", schemaPath: "#/properties/expected_failure/type", keyword: "type", params: { type: schema6.properties.expected_failure.type }, message: "must be string,boolean", schema: schema6.properties.expected_failure.type, parentSchema: schema6.properties.expected_failure, data: data31 };
        vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
      }
    }
    if (data.continue_on_failure !== void 0) {
      let data32 = data.continue_on_failure;
      if (typeof data32 != "boolean") {
        let err44 = { instancePath: instancePath + "/continue_on_failure", schemaPath: "#/properties/continue_on_failure/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema6.properties.continue_on_failure.type, parentSchema: schema6.properties.continue_on_failure, data: data32 };
        vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
      }
    }
  } else {
    let err45 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.type, parentSchema: schema6, data };
    vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
export {
  stdin_default as default,
  validate
};
