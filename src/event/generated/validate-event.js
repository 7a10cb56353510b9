// Made by scripts/generate-schemas.ts. Do not edit.
// <stdin>
var validate = validate21, stdin_default = validate21, schema6 = { $schema: "http://json-schema.org/draft-07/schema#", title: "One event of a run of rehearsal (a line of events.jsonl)", oneOf: [{ type: "object", required: ["type", "seq", "at_ms", "format", "run", "plan"], properties: { type: { const: "run-started" }, seq: { type: "integer", minimum: 0 }, at_ms: { type: "number", minimum: 0 }, format: { const: "rehearsal-events/1" }, run: { $ref: "#/definitions/run" }, plan: { type: "array", items: { $ref: "#/definitions/planned" } }, selection: { type: "array", items: { $ref: "#/definitions/planned" } }, scope: { type: "object", required: ["covers", "left_out"], properties: { covers: { type: "array", items: { type: "string" } }, left_out: { type: "array", items: { type: "string" } } } } } }, { type: "object", required: ["type", "seq", "at_ms", "baseline"], properties: { type: { const: "baseline-loaded" }, seq: { type: "integer", minimum: 0 }, at_ms: { type: "number", minimum: 0 }, baseline: { type: "object", required: ["run", "file", "target", "scenarios", "without_verdict"], properties: { run: { type: ["string", "null"] }, file: { type: ["string", "null"] }, target: { type: "string" }, scenarios: { type: "array", items: { type: "object", required: ["id", "file", "verdict", "latency_ms"], properties: { id: { type: "string" }, file: { type: "string" }, verdict: { enum: ["passed", "failed", "errored"] }, latency_ms: { type: ["number", "null"], minimum: 0 }, repeats: { type: "object", required: ["passed", "judged"], properties: { passed: { type: "integer", minimum: 0 }, judged: { type: "integer", minimum: 0 } } } } } }, without_verdict: { type: "array", items: { type: "string" } } } } } }, { type: "object", required: ["type", "seq", "at_ms", "id"], properties: { type: { const: "scenario-started" }, seq: { type: "integer", minimum: 0 }, at_ms: { type: "number", minimum: 0 }, id: { type: "string" } } }, { type: "object", required: ["type", "seq", "at_ms", "id", "attempt", "conversation_id"], properties: { type: { const: "conversation-created" }, seq: { type: "integer", minimum: 0 }, at_ms: { type: "number", minimum: 0 }, id: { type: "string" }, attempt: { type: "integer", minimum: 1 }, conversation_id: { type: "string" } } }, { type: "object", required: ["type", "seq", "at_ms", "id", "attempt", "turn"], properties: { type: { const: "turn-finished" }, seq: { type: "integer", minimum: 0 }, at_ms: { type: "number", minimum: 0 }, id: { type: "string" }, attempt: { type: "integer", minimum: 1 }, turn: { $ref: "#/definitions/turn" } } }, { type: "object", required: ["type", "seq", "at_ms", "id", "attempt", "more"], properties: { type: { const: "attempt-finished" }, seq: { type: "integer", minimum: 0 }, at_ms: { type: "number", minimum: 0 }, id: { type: "string" }, attempt: { $ref: "#/definitions/attempt_end" }, more: { type: "boolean" } } }, { type: "object", required: ["type", "seq", "at_ms", "scenario"], properties: { type: { const: "scenario-finished" }, seq: { type: "integer", minimum: 0 }, at_ms: { type: "number", minimum: 0 }, scenario: { $ref: "#/definitions/scenario_end" } } }, { type: "object", required: ["type", "seq", "at_ms", "cause", "message"], properties: { type: { const: "run-cancelled" }, seq: { type: "integer", minimum: 0 }, at_ms: { type: "number", minimum: 0 }, cause: { enum: ["signal", "max-failures", "run-timeout"] }, message: { type: "string" }, signal: { enum: ["SIGINT", "SIGTERM", "SIGHUP"] } } }, { type: "object", required: ["type", "seq", "at_ms", "code", "message"], properties: { type: { const: "warning" }, seq: { type: "integer", minimum: 0 }, at_ms: { type: "number", minimum: 0 }, code: { anyOf: [{ enum: ["report-failed", "internal-error"] }, { type: "string" }] }, message: { type: "string" } } }, { type: "object", required: ["type", "seq", "at_ms", "duration_ms", "waited_ms", "unclosed"], properties: { type: { const: "run-finished" }, seq: { type: "integer", minimum: 0 }, at_ms: { type: "number", minimum: 0 }, duration_ms: { type: "number", minimum: 0 }, waited_ms: { type: "number", minimum: 0 }, unclosed: { type: "integer", minimum: 0 } } }], definitions: { check: { type: "object", required: ["subject", "matcher", "passed", "expected", "actual", "file", "line", "column"], properties: { subject: { type: "string" }, matcher: { type: "string" }, passed: { type: "boolean" }, expected: { type: "string" }, actual: { type: ["string", "null"] }, file: { type: "string" }, line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 }, expected_text: { type: "string" }, implied: { const: !0 }, message: { type: "string" } } }, turn: { type: "object", required: ["index", "user", "response", "end_conversation", "handoff", "latency_ms", "started_ms", "checks", "file", "line", "column"], properties: { index: { type: "integer", minimum: 0 }, user: { type: ["string", "null"] }, response: { type: ["string", "null"] }, end_conversation: { type: ["boolean", "null"] }, handoff: { type: ["object", "null"], properties: { destination: { type: ["string", "null"] }, reason: { type: ["string", "null"] } } }, latency_ms: { type: ["number", "null"], minimum: 0 }, started_ms: { type: "number", minimum: 0 }, checks: { type: "array", items: { $ref: "#/definitions/check" } }, file: { type: "string" }, line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 }, name: { type: "string" }, silence: { enum: ["absent", "empty"] }, answer: { const: !0 }, waited_ms: { type: "number", minimum: 0 }, correlation_id: { type: "string" }, extra: { type: "object" }, captures: { type: "object", additionalProperties: { type: "string" } }, warnings: { type: "array", items: { type: "string" } } } }, error: { type: "object", required: ["kind", "message"], properties: { kind: { type: "string" }, message: { type: "string" }, hint: { type: "string" }, turn: { type: "integer", minimum: 0 }, operation: { enum: ["create", "respond", "close"] }, status: { type: "integer" }, error_code: { type: "string" }, correlation_id: { type: "string" }, may_be_delivered: { const: !0 }, body_excerpt: { type: "string" }, file: { type: "string" }, line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 } } }, repeat: { type: "object", required: ["planned", "played", "passed", "errored", "pass_rate", "interval"], properties: { planned: { type: "integer", minimum: 1 }, played: { type: "integer", minimum: 0 }, passed: { type: "integer", minimum: 0 }, errored: { type: "integer", minimum: 0 }, pass_rate: { type: "number", minimum: 0, maximum: 1 }, interval: { type: "array", items: { type: "number", minimum: 0, maximum: 1 }, minItems: 2, maxItems: 2 } } }, quarantine: { type: "object", required: ["reason", "expired"], properties: { reason: { type: "string" }, expired: { type: "boolean" }, owner: { type: "string" }, ticket: { type: "string" }, expires: { type: "string" } } }, run: { type: "object", required: ["id", "version", "target", "started_at", "seed", "order", "shard", "concurrency", "rate", "meta", "fail_on", "selected", "play_options"], properties: { id: { type: "string" }, version: { type: "string" }, target: { type: "string" }, started_at: { type: "string", format: "date-time" }, seed: { type: ["integer", "null"] }, order: { enum: ["file", "random"] }, shard: { anyOf: [{ type: "null" }, { type: "object", required: ["index", "total"], properties: { index: { type: "integer", minimum: 1 }, total: { type: "integer", minimum: 1 } } }] }, concurrency: { type: "integer", minimum: 1 }, rate: { type: ["number", "null"] }, meta: { type: "object", additionalProperties: { type: "string" } }, fail_on: { type: "array", items: { type: "string" } }, selected: { type: "integer", minimum: 0 }, play_options: { type: "array", items: { type: "string" } }, base_url: { type: "string" }, rerun_of: { type: "string" }, insecure: { const: !0 } } }, planned: { type: "object", required: ["id", "name", "file", "line", "tags"], properties: { id: { type: "string" }, name: { type: "string" }, file: { type: "string" }, line: { type: "integer", minimum: 1 }, tags: { type: "array", items: { type: "string" } }, variant: { type: "string" } } }, attempt_end: { type: "object", required: ["attempt", "verdict", "conversation_id", "error", "started_ms", "duration_ms", "requests", "slot"], properties: { attempt: { type: "integer", minimum: 1 }, verdict: { enum: ["passed", "failed", "errored"] }, conversation_id: { type: ["string", "null"] }, error: { anyOf: [{ type: "null" }, { $ref: "#/definitions/error" }] }, started_ms: { type: "number", minimum: 0 }, duration_ms: { type: "number", minimum: 0 }, requests: { type: "integer", minimum: 0 }, slot: { type: "integer", minimum: 0 }, repeat: { type: "integer", minimum: 1 }, waited_ms: { type: "number", minimum: 0 }, warnings: { type: "array", items: { type: "string" } } } }, scenario_end: { type: "object", required: ["id", "name", "file", "line", "tags", "verdict", "flaky", "quarantined", "started_ms", "duration_ms"], properties: { id: { type: "string" }, name: { type: "string" }, file: { type: "string" }, line: { type: "integer", minimum: 1 }, tags: { type: "array", items: { type: "string" } }, verdict: { enum: ["passed", "failed", "errored", "skipped"] }, flaky: { type: "boolean" }, quarantined: { type: "boolean" }, started_ms: { type: "number", minimum: 0 }, duration_ms: { type: "number", minimum: 0 }, description: { type: "string" }, variant: { type: "string" }, quarantine: { $ref: "#/definitions/quarantine" }, skip_reason: { type: "string" }, skip_kind: { enum: ["file", "run"] }, expected_failure: { type: "string" }, repeat: { $ref: "#/definitions/repeat" } } } }, type: "object", discriminator: { propertyName: "type" } }, schema7 = { type: "object", required: ["id", "version", "target", "started_at", "seed", "order", "shard", "concurrency", "rate", "meta", "fail_on", "selected", "play_options"], properties: { id: { type: "string" }, version: { type: "string" }, target: { type: "string" }, started_at: { type: "string", format: "date-time" }, seed: { type: ["integer", "null"] }, order: { enum: ["file", "random"] }, shard: { anyOf: [{ type: "null" }, { type: "object", required: ["index", "total"], properties: { index: { type: "integer", minimum: 1 }, total: { type: "integer", minimum: 1 } } }] }, concurrency: { type: "integer", minimum: 1 }, rate: { type: ["number", "null"] }, meta: { type: "object", additionalProperties: { type: "string" } }, fail_on: { type: "array", items: { type: "string" } }, selected: { type: "integer", minimum: 0 }, play_options: { type: "array", items: { type: "string" } }, base_url: { type: "string" }, rerun_of: { type: "string" }, insecure: { const: !0 } } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.version === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "version" }, message: "must have required property 'version'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.target === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "target" }, message: "must have required property 'target'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.started_at === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "started_at" }, message: "must have required property 'started_at'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.seed === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "seed" }, message: "must have required property 'seed'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.order === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "order" }, message: "must have required property 'order'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.shard === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "shard" }, message: "must have required property 'shard'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.concurrency === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "concurrency" }, message: "must have required property 'concurrency'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.rate === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "rate" }, message: "must have required property 'rate'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.meta === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "meta" }, message: "must have required property 'meta'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.fail_on === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "fail_on" }, message: "must have required property 'fail_on'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.selected === void 0) {
      let err11 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "selected" }, message: "must have required property 'selected'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
    }
    if (data.play_options === void 0) {
      let err12 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "play_options" }, message: "must have required property 'play_options'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 != "string") {
        let err13 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.id.type, parentSchema: schema7.properties.id, data: data0 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.version !== void 0) {
      let data1 = data.version;
      if (typeof data1 != "string") {
        let err14 = { instancePath: instancePath + "/version", schemaPath: "#/properties/version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.version.type, parentSchema: schema7.properties.version, data: data1 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.target !== void 0) {
      let data2 = data.target;
      if (typeof data2 != "string") {
        let err15 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.target.type, parentSchema: schema7.properties.target, data: data2 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.started_at !== void 0) {
      let data3 = data.started_at;
      if (typeof data3 != "string") {
        let err16 = { instancePath: instancePath + "/started_at", schemaPath: "#/properties/started_at/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.started_at.type, parentSchema: schema7.properties.started_at, data: data3 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.seed !== void 0) {
      let data4 = data.seed;
      if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4)) && data4 !== null) {
        let err17 = { instancePath: instancePath + "/seed", schemaPath: "#/properties/seed/type", keyword: "type", params: { type: schema7.properties.seed.type }, message: "must be integer,null", schema: schema7.properties.seed.type, parentSchema: schema7.properties.seed, data: data4 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.order !== void 0) {
      let data5 = data.order;
      if (!(data5 === "file" || data5 === "random")) {
        let err18 = { instancePath: instancePath + "/order", schemaPath: "#/properties/order/enum", keyword: "enum", params: { allowedValues: schema7.properties.order.enum }, message: "must be equal to one of the allowed values", schema: schema7.properties.order.enum, parentSchema: schema7.properties.order, data: data5 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.shard !== void 0) {
      let data6 = data.shard, _errs13 = errors, valid1 = !1, _errs14 = errors;
      if (data6 !== null) {
        let err19 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/anyOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null", schema: schema7.properties.shard.anyOf[0].type, parentSchema: schema7.properties.shard.anyOf[0], data: data6 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      var _valid0 = _errs14 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        let _errs16 = errors;
        if (data6 && typeof data6 == "object" && !Array.isArray(data6)) {
          if (data6.index === void 0) {
            let err20 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/anyOf/1/required", keyword: "required", params: { missingProperty: "index" }, message: "must have required property 'index'", schema: schema7.properties.shard.anyOf[1].required, parentSchema: schema7.properties.shard.anyOf[1], data: data6 };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
          if (data6.total === void 0) {
            let err21 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/anyOf/1/required", keyword: "required", params: { missingProperty: "total" }, message: "must have required property 'total'", schema: schema7.properties.shard.anyOf[1].required, parentSchema: schema7.properties.shard.anyOf[1], data: data6 };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
          if (data6.index !== void 0) {
            let data7 = data6.index;
            if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
              let err22 = { instancePath: instancePath + "/shard/index", schemaPath: "#/properties/shard/anyOf/1/properties/index/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema7.properties.shard.anyOf[1].properties.index.type, parentSchema: schema7.properties.shard.anyOf[1].properties.index, data: data7 };
              vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
            }
            if (typeof data7 == "number" && isFinite(data7) && (data7 < 1 || isNaN(data7))) {
              let err23 = { instancePath: instancePath + "/shard/index", schemaPath: "#/properties/shard/anyOf/1/properties/index/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema7.properties.shard.anyOf[1].properties.index, data: data7 };
              vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
            }
          }
          if (data6.total !== void 0) {
            let data8 = data6.total;
            if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
              let err24 = { instancePath: instancePath + "/shard/total", schemaPath: "#/properties/shard/anyOf/1/properties/total/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema7.properties.shard.anyOf[1].properties.total.type, parentSchema: schema7.properties.shard.anyOf[1].properties.total, data: data8 };
              vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
            }
            if (typeof data8 == "number" && isFinite(data8) && (data8 < 1 || isNaN(data8))) {
              let err25 = { instancePath: instancePath + "/shard/total", schemaPath: "#/properties/shard/anyOf/1/properties/total/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema7.properties.shard.anyOf[1].properties.total, data: data8 };
              vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
            }
          }
        } else {
          let err26 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/anyOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.properties.shard.anyOf[1].type, parentSchema: schema7.properties.shard.anyOf[1], data: data6 };
          vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
        }
        var _valid0 = _errs16 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs13, vErrors !== null && (_errs13 ? vErrors.length = _errs13 : vErrors = null);
      else {
        let err27 = { instancePath: instancePath + "/shard", schemaPath: "#/properties/shard/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema7.properties.shard.anyOf, parentSchema: schema7.properties.shard, data: data6 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.concurrency !== void 0) {
      let data9 = data.concurrency;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        let err28 = { instancePath: instancePath + "/concurrency", schemaPath: "#/properties/concurrency/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema7.properties.concurrency.type, parentSchema: schema7.properties.concurrency, data: data9 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 < 1 || isNaN(data9))) {
        let err29 = { instancePath: instancePath + "/concurrency", schemaPath: "#/properties/concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema7.properties.concurrency, data: data9 };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.rate !== void 0) {
      let data10 = data.rate;
      if (!(typeof data10 == "number" && isFinite(data10)) && data10 !== null) {
        let err30 = { instancePath: instancePath + "/rate", schemaPath: "#/properties/rate/type", keyword: "type", params: { type: schema7.properties.rate.type }, message: "must be number,null", schema: schema7.properties.rate.type, parentSchema: schema7.properties.rate, data: data10 };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.meta !== void 0) {
      let data11 = data.meta;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11))
        for (let key0 in data11) {
          let data12 = data11[key0];
          if (typeof data12 != "string") {
            let err31 = { instancePath: instancePath + "/meta/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/meta/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.meta.additionalProperties.type, parentSchema: schema7.properties.meta.additionalProperties, data: data12 };
            vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
          }
        }
      else {
        let err32 = { instancePath: instancePath + "/meta", schemaPath: "#/properties/meta/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.properties.meta.type, parentSchema: schema7.properties.meta, data: data11 };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    if (data.fail_on !== void 0) {
      let data13 = data.fail_on;
      if (Array.isArray(data13)) {
        let len0 = data13.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data14 = data13[i0];
          if (typeof data14 != "string") {
            let err33 = { instancePath: instancePath + "/fail_on/" + i0, schemaPath: "#/properties/fail_on/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.fail_on.items.type, parentSchema: schema7.properties.fail_on.items, data: data14 };
            vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
          }
        }
      } else {
        let err34 = { instancePath: instancePath + "/fail_on", schemaPath: "#/properties/fail_on/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema7.properties.fail_on.type, parentSchema: schema7.properties.fail_on, data: data13 };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.selected !== void 0) {
      let data15 = data.selected;
      if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
        let err35 = { instancePath: instancePath + "/selected", schemaPath: "#/properties/selected/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema7.properties.selected.type, parentSchema: schema7.properties.selected, data: data15 };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
      if (typeof data15 == "number" && isFinite(data15) && (data15 < 0 || isNaN(data15))) {
        let err36 = { instancePath: instancePath + "/selected", schemaPath: "#/properties/selected/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema7.properties.selected, data: data15 };
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
    }
    if (data.play_options !== void 0) {
      let data16 = data.play_options;
      if (Array.isArray(data16)) {
        let len1 = data16.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data17 = data16[i1];
          if (typeof data17 != "string") {
            let err37 = { instancePath: instancePath + "/play_options/" + i1, schemaPath: "#/properties/play_options/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.play_options.items.type, parentSchema: schema7.properties.play_options.items, data: data17 };
            vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
          }
        }
      } else {
        let err38 = { instancePath: instancePath + "/play_options", schemaPath: "#/properties/play_options/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema7.properties.play_options.type, parentSchema: schema7.properties.play_options, data: data16 };
        vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
      }
    }
    if (data.base_url !== void 0) {
      let data18 = data.base_url;
      if (typeof data18 != "string") {
        let err39 = { instancePath: instancePath + "/base_url", schemaPath: "#/properties/base_url/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.base_url.type, parentSchema: schema7.properties.base_url, data: data18 };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
    if (data.rerun_of !== void 0) {
      let data19 = data.rerun_of;
      if (typeof data19 != "string") {
        let err40 = { instancePath: instancePath + "/rerun_of", schemaPath: "#/properties/rerun_of/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.rerun_of.type, parentSchema: schema7.properties.rerun_of, data: data19 };
        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
      }
    }
    if (data.insecure !== void 0) {
      let data20 = data.insecure;
      if (data20 !== !0) {
        let err41 = { instancePath: instancePath + "/insecure", schemaPath: "#/properties/insecure/const", keyword: "const", params: { allowedValue: !0 }, message: "must be equal to constant", schema: !0, parentSchema: schema7.properties.insecure, data: data20 };
        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
      }
    }
  } else {
    let err42 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.type, parentSchema: schema7, data };
    vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
var schema8 = { type: "object", required: ["id", "name", "file", "line", "tags"], properties: { id: { type: "string" }, name: { type: "string" }, file: { type: "string" }, line: { type: "integer", minimum: 1 }, tags: { type: "array", items: { type: "string" } }, variant: { type: "string" } } };
function validate24(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema8.required, parentSchema: schema8, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema8.required, parentSchema: schema8, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.file === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema8.required, parentSchema: schema8, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.line === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema8.required, parentSchema: schema8, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.tags === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tags" }, message: "must have required property 'tags'", schema: schema8.required, parentSchema: schema8, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 != "string") {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.id.type, parentSchema: schema8.properties.id, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 != "string") {
        let err6 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.name.type, parentSchema: schema8.properties.name, data: data1 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.file !== void 0) {
      let data2 = data.file;
      if (typeof data2 != "string") {
        let err7 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.file.type, parentSchema: schema8.properties.file, data: data2 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.line !== void 0) {
      let data3 = data.line;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err8 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema8.properties.line.type, parentSchema: schema8.properties.line, data: data3 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3))) {
        let err9 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema8.properties.line, data: data3 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.tags !== void 0) {
      let data4 = data.tags;
      if (Array.isArray(data4)) {
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 != "string") {
            let err10 = { instancePath: instancePath + "/tags/" + i0, schemaPath: "#/properties/tags/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.tags.items.type, parentSchema: schema8.properties.tags.items, data: data5 };
            vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
          }
        }
      } else {
        let err11 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema8.properties.tags.type, parentSchema: schema8.properties.tags, data: data4 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.variant !== void 0) {
      let data6 = data.variant;
      if (typeof data6 != "string") {
        let err12 = { instancePath: instancePath + "/variant", schemaPath: "#/properties/variant/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema8.properties.variant.type, parentSchema: schema8.properties.variant, data: data6 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
  } else {
    let err13 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema8.type, parentSchema: schema8, data };
    vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
  }
  return validate24.errors = vErrors, errors === 0;
}
var schema9 = { type: "object", required: ["index", "user", "response", "end_conversation", "handoff", "latency_ms", "started_ms", "checks", "file", "line", "column"], properties: { index: { type: "integer", minimum: 0 }, user: { type: ["string", "null"] }, response: { type: ["string", "null"] }, end_conversation: { type: ["boolean", "null"] }, handoff: { type: ["object", "null"], properties: { destination: { type: ["string", "null"] }, reason: { type: ["string", "null"] } } }, latency_ms: { type: ["number", "null"], minimum: 0 }, started_ms: { type: "number", minimum: 0 }, checks: { type: "array", items: { $ref: "#/definitions/check" } }, file: { type: "string" }, line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 }, name: { type: "string" }, silence: { enum: ["absent", "empty"] }, answer: { const: !0 }, waited_ms: { type: "number", minimum: 0 }, correlation_id: { type: "string" }, extra: { type: "object" }, captures: { type: "object", additionalProperties: { type: "string" } }, warnings: { type: "array", items: { type: "string" } } } }, schema10 = { type: "object", required: ["subject", "matcher", "passed", "expected", "actual", "file", "line", "column"], properties: { subject: { type: "string" }, matcher: { type: "string" }, passed: { type: "boolean" }, expected: { type: "string" }, actual: { type: ["string", "null"] }, file: { type: "string" }, line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 }, expected_text: { type: "string" }, implied: { const: !0 }, message: { type: "string" } } };
function validate28(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.subject === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "subject" }, message: "must have required property 'subject'", schema: schema10.required, parentSchema: schema10, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.matcher === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "matcher" }, message: "must have required property 'matcher'", schema: schema10.required, parentSchema: schema10, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.passed === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "passed" }, message: "must have required property 'passed'", schema: schema10.required, parentSchema: schema10, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.expected === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expected" }, message: "must have required property 'expected'", schema: schema10.required, parentSchema: schema10, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.actual === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "actual" }, message: "must have required property 'actual'", schema: schema10.required, parentSchema: schema10, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.file === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema10.required, parentSchema: schema10, data };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.line === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema10.required, parentSchema: schema10, data };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.column === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'", schema: schema10.required, parentSchema: schema10, data };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.subject !== void 0) {
      let data0 = data.subject;
      if (typeof data0 != "string") {
        let err8 = { instancePath: instancePath + "/subject", schemaPath: "#/properties/subject/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.subject.type, parentSchema: schema10.properties.subject, data: data0 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.matcher !== void 0) {
      let data1 = data.matcher;
      if (typeof data1 != "string") {
        let err9 = { instancePath: instancePath + "/matcher", schemaPath: "#/properties/matcher/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.matcher.type, parentSchema: schema10.properties.matcher, data: data1 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.passed !== void 0) {
      let data2 = data.passed;
      if (typeof data2 != "boolean") {
        let err10 = { instancePath: instancePath + "/passed", schemaPath: "#/properties/passed/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema10.properties.passed.type, parentSchema: schema10.properties.passed, data: data2 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.expected !== void 0) {
      let data3 = data.expected;
      if (typeof data3 != "string") {
        let err11 = { instancePath: instancePath + "/expected", schemaPath: "#/properties/expected/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.expected.type, parentSchema: schema10.properties.expected, data: data3 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.actual !== void 0) {
      let data4 = data.actual;
      if (typeof data4 != "string" && data4 !== null) {
        let err12 = { instancePath: instancePath + "/actual", schemaPath: "#/properties/actual/type", keyword: "type", params: { type: schema10.properties.actual.type }, message: "must be string,null", schema: schema10.properties.actual.type, parentSchema: schema10.properties.actual, data: data4 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.file !== void 0) {
      let data5 = data.file;
      if (typeof data5 != "string") {
        let err13 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.file.type, parentSchema: schema10.properties.file, data: data5 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.line !== void 0) {
      let data6 = data.line;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        let err14 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema10.properties.line.type, parentSchema: schema10.properties.line, data: data6 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6) && (data6 < 1 || isNaN(data6))) {
        let err15 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema10.properties.line, data: data6 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.column !== void 0) {
      let data7 = data.column;
      if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
        let err16 = { instancePath: instancePath + "/column", schemaPath: "#/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema10.properties.column.type, parentSchema: schema10.properties.column, data: data7 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (typeof data7 == "number" && isFinite(data7) && (data7 < 1 || isNaN(data7))) {
        let err17 = { instancePath: instancePath + "/column", schemaPath: "#/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema10.properties.column, data: data7 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.expected_text !== void 0) {
      let data8 = data.expected_text;
      if (typeof data8 != "string") {
        let err18 = { instancePath: instancePath + "/expected_text", schemaPath: "#/properties/expected_text/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.expected_text.type, parentSchema: schema10.properties.expected_text, data: data8 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.implied !== void 0) {
      let data9 = data.implied;
      if (data9 !== !0) {
        let err19 = { instancePath: instancePath + "/implied", schemaPath: "#/properties/implied/const", keyword: "const", params: { allowedValue: !0 }, message: "must be equal to constant", schema: !0, parentSchema: schema10.properties.implied, data: data9 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.message !== void 0) {
      let data10 = data.message;
      if (typeof data10 != "string") {
        let err20 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema10.properties.message.type, parentSchema: schema10.properties.message, data: data10 };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
  } else {
    let err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema10.type, parentSchema: schema10, data };
    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
  }
  return validate28.errors = vErrors, errors === 0;
}
function validate27(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.index === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "index" }, message: "must have required property 'index'", schema: schema9.required, parentSchema: schema9, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.user === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "user" }, message: "must have required property 'user'", schema: schema9.required, parentSchema: schema9, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.response === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "response" }, message: "must have required property 'response'", schema: schema9.required, parentSchema: schema9, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.end_conversation === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "end_conversation" }, message: "must have required property 'end_conversation'", schema: schema9.required, parentSchema: schema9, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.handoff === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "handoff" }, message: "must have required property 'handoff'", schema: schema9.required, parentSchema: schema9, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.latency_ms === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "latency_ms" }, message: "must have required property 'latency_ms'", schema: schema9.required, parentSchema: schema9, data };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.started_ms === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "started_ms" }, message: "must have required property 'started_ms'", schema: schema9.required, parentSchema: schema9, data };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.checks === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "checks" }, message: "must have required property 'checks'", schema: schema9.required, parentSchema: schema9, data };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.file === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema9.required, parentSchema: schema9, data };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.line === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema9.required, parentSchema: schema9, data };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.column === void 0) {
      let err10 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "column" }, message: "must have required property 'column'", schema: schema9.required, parentSchema: schema9, data };
      vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
    }
    if (data.index !== void 0) {
      let data0 = data.index;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err11 = { instancePath: instancePath + "/index", schemaPath: "#/properties/index/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema9.properties.index.type, parentSchema: schema9.properties.index, data: data0 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 0 || isNaN(data0))) {
        let err12 = { instancePath: instancePath + "/index", schemaPath: "#/properties/index/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema9.properties.index, data: data0 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.user !== void 0) {
      let data1 = data.user;
      if (typeof data1 != "string" && data1 !== null) {
        let err13 = { instancePath: instancePath + "/user", schemaPath: "#/properties/user/type", keyword: "type", params: { type: schema9.properties.user.type }, message: "must be string,null", schema: schema9.properties.user.type, parentSchema: schema9.properties.user, data: data1 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.response !== void 0) {
      let data2 = data.response;
      if (typeof data2 != "string" && data2 !== null) {
        let err14 = { instancePath: instancePath + "/response", schemaPath: "#/properties/response/type", keyword: "type", params: { type: schema9.properties.response.type }, message: "must be string,null", schema: schema9.properties.response.type, parentSchema: schema9.properties.response, data: data2 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.end_conversation !== void 0) {
      let data3 = data.end_conversation;
      if (typeof data3 != "boolean" && data3 !== null) {
        let err15 = { instancePath: instancePath + "/end_conversation", schemaPath: "#/properties/end_conversation/type", keyword: "type", params: { type: schema9.properties.end_conversation.type }, message: "must be boolean,null", schema: schema9.properties.end_conversation.type, parentSchema: schema9.properties.end_conversation, data: data3 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.handoff !== void 0) {
      let data4 = data.handoff;
      if (!(data4 && typeof data4 == "object" && !Array.isArray(data4)) && data4 !== null) {
        let err16 = { instancePath: instancePath + "/handoff", schemaPath: "#/properties/handoff/type", keyword: "type", params: { type: schema9.properties.handoff.type }, message: "must be object,null", schema: schema9.properties.handoff.type, parentSchema: schema9.properties.handoff, data: data4 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (data4 && typeof data4 == "object" && !Array.isArray(data4)) {
        if (data4.destination !== void 0) {
          let data5 = data4.destination;
          if (typeof data5 != "string" && data5 !== null) {
            let err17 = { instancePath: instancePath + "/handoff/destination", schemaPath: "#/properties/handoff/properties/destination/type", keyword: "type", params: { type: schema9.properties.handoff.properties.destination.type }, message: "must be string,null", schema: schema9.properties.handoff.properties.destination.type, parentSchema: schema9.properties.handoff.properties.destination, data: data5 };
            vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
          }
        }
        if (data4.reason !== void 0) {
          let data6 = data4.reason;
          if (typeof data6 != "string" && data6 !== null) {
            let err18 = { instancePath: instancePath + "/handoff/reason", schemaPath: "#/properties/handoff/properties/reason/type", keyword: "type", params: { type: schema9.properties.handoff.properties.reason.type }, message: "must be string,null", schema: schema9.properties.handoff.properties.reason.type, parentSchema: schema9.properties.handoff.properties.reason, data: data6 };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        }
      }
    }
    if (data.latency_ms !== void 0) {
      let data7 = data.latency_ms;
      if (!(typeof data7 == "number" && isFinite(data7)) && data7 !== null) {
        let err19 = { instancePath: instancePath + "/latency_ms", schemaPath: "#/properties/latency_ms/type", keyword: "type", params: { type: schema9.properties.latency_ms.type }, message: "must be number,null", schema: schema9.properties.latency_ms.type, parentSchema: schema9.properties.latency_ms, data: data7 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
      if (typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7))) {
        let err20 = { instancePath: instancePath + "/latency_ms", schemaPath: "#/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema9.properties.latency_ms, data: data7 };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
    if (data.started_ms !== void 0) {
      let data8 = data.started_ms;
      if (typeof data8 == "number" && isFinite(data8)) {
        if (data8 < 0 || isNaN(data8)) {
          let err21 = { instancePath: instancePath + "/started_ms", schemaPath: "#/properties/started_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema9.properties.started_ms, data: data8 };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      } else {
        let err22 = { instancePath: instancePath + "/started_ms", schemaPath: "#/properties/started_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema9.properties.started_ms.type, parentSchema: schema9.properties.started_ms, data: data8 };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.checks !== void 0) {
      let data9 = data.checks;
      if (Array.isArray(data9)) {
        let len0 = data9.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate28(data9[i0], { instancePath: instancePath + "/checks/" + i0, parentData: data9, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate28.errors : vErrors.concat(validate28.errors), errors = vErrors.length);
      } else {
        let err23 = { instancePath: instancePath + "/checks", schemaPath: "#/properties/checks/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema9.properties.checks.type, parentSchema: schema9.properties.checks, data: data9 };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.file !== void 0) {
      let data11 = data.file;
      if (typeof data11 != "string") {
        let err24 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.file.type, parentSchema: schema9.properties.file, data: data11 };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.line !== void 0) {
      let data12 = data.line;
      if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
        let err25 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema9.properties.line.type, parentSchema: schema9.properties.line, data: data12 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
      if (typeof data12 == "number" && isFinite(data12) && (data12 < 1 || isNaN(data12))) {
        let err26 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema9.properties.line, data: data12 };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.column !== void 0) {
      let data13 = data.column;
      if (!(typeof data13 == "number" && !(data13 % 1) && !isNaN(data13) && isFinite(data13))) {
        let err27 = { instancePath: instancePath + "/column", schemaPath: "#/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema9.properties.column.type, parentSchema: schema9.properties.column, data: data13 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
      if (typeof data13 == "number" && isFinite(data13) && (data13 < 1 || isNaN(data13))) {
        let err28 = { instancePath: instancePath + "/column", schemaPath: "#/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema9.properties.column, data: data13 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    if (data.name !== void 0) {
      let data14 = data.name;
      if (typeof data14 != "string") {
        let err29 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.name.type, parentSchema: schema9.properties.name, data: data14 };
        vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
      }
    }
    if (data.silence !== void 0) {
      let data15 = data.silence;
      if (!(data15 === "absent" || data15 === "empty")) {
        let err30 = { instancePath: instancePath + "/silence", schemaPath: "#/properties/silence/enum", keyword: "enum", params: { allowedValues: schema9.properties.silence.enum }, message: "must be equal to one of the allowed values", schema: schema9.properties.silence.enum, parentSchema: schema9.properties.silence, data: data15 };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.answer !== void 0) {
      let data16 = data.answer;
      if (data16 !== !0) {
        let err31 = { instancePath: instancePath + "/answer", schemaPath: "#/properties/answer/const", keyword: "const", params: { allowedValue: !0 }, message: "must be equal to constant", schema: !0, parentSchema: schema9.properties.answer, data: data16 };
        vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
      }
    }
    if (data.waited_ms !== void 0) {
      let data17 = data.waited_ms;
      if (typeof data17 == "number" && isFinite(data17)) {
        if (data17 < 0 || isNaN(data17)) {
          let err32 = { instancePath: instancePath + "/waited_ms", schemaPath: "#/properties/waited_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema9.properties.waited_ms, data: data17 };
          vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
        }
      } else {
        let err33 = { instancePath: instancePath + "/waited_ms", schemaPath: "#/properties/waited_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema9.properties.waited_ms.type, parentSchema: schema9.properties.waited_ms, data: data17 };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
    }
    if (data.correlation_id !== void 0) {
      let data18 = data.correlation_id;
      if (typeof data18 != "string") {
        let err34 = { instancePath: instancePath + "/correlation_id", schemaPath: "#/properties/correlation_id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.correlation_id.type, parentSchema: schema9.properties.correlation_id, data: data18 };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.extra !== void 0) {
      let data19 = data.extra;
      if (!(data19 && typeof data19 == "object" && !Array.isArray(data19))) {
        let err35 = { instancePath: instancePath + "/extra", schemaPath: "#/properties/extra/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema9.properties.extra.type, parentSchema: schema9.properties.extra, data: data19 };
        vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
      }
    }
    if (data.captures !== void 0) {
      let data20 = data.captures;
      if (data20 && typeof data20 == "object" && !Array.isArray(data20))
        for (let key0 in data20) {
          let data21 = data20[key0];
          if (typeof data21 != "string") {
            let err36 = { instancePath: instancePath + "/captures/" + key0.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/captures/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.captures.additionalProperties.type, parentSchema: schema9.properties.captures.additionalProperties, data: data21 };
            vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
          }
        }
      else {
        let err37 = { instancePath: instancePath + "/captures", schemaPath: "#/properties/captures/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema9.properties.captures.type, parentSchema: schema9.properties.captures, data: data20 };
        vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
      }
    }
    if (data.warnings !== void 0) {
      let data22 = data.warnings;
      if (Array.isArray(data22)) {
        let len1 = data22.length;
        for (let i1 = 0; i1 < len1; i1++) {
          let data23 = data22[i1];
          if (typeof data23 != "string") {
            let err38 = { instancePath: instancePath + "/warnings/" + i1, schemaPath: "#/properties/warnings/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema9.properties.warnings.items.type, parentSchema: schema9.properties.warnings.items, data: data23 };
            vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
          }
        }
      } else {
        let err39 = { instancePath: instancePath + "/warnings", schemaPath: "#/properties/warnings/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema9.properties.warnings.type, parentSchema: schema9.properties.warnings, data: data22 };
        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
      }
    }
  } else {
    let err40 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema9.type, parentSchema: schema9, data };
    vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
  }
  return validate27.errors = vErrors, errors === 0;
}
var schema11 = { type: "object", required: ["attempt", "verdict", "conversation_id", "error", "started_ms", "duration_ms", "requests", "slot"], properties: { attempt: { type: "integer", minimum: 1 }, verdict: { enum: ["passed", "failed", "errored"] }, conversation_id: { type: ["string", "null"] }, error: { anyOf: [{ type: "null" }, { $ref: "#/definitions/error" }] }, started_ms: { type: "number", minimum: 0 }, duration_ms: { type: "number", minimum: 0 }, requests: { type: "integer", minimum: 0 }, slot: { type: "integer", minimum: 0 }, repeat: { type: "integer", minimum: 1 }, waited_ms: { type: "number", minimum: 0 }, warnings: { type: "array", items: { type: "string" } } } }, schema12 = { type: "object", required: ["kind", "message"], properties: { kind: { type: "string" }, message: { type: "string" }, hint: { type: "string" }, turn: { type: "integer", minimum: 0 }, operation: { enum: ["create", "respond", "close"] }, status: { type: "integer" }, error_code: { type: "string" }, correlation_id: { type: "string" }, may_be_delivered: { const: !0 }, body_excerpt: { type: "string" }, file: { type: "string" }, line: { type: "integer", minimum: 1 }, column: { type: "integer", minimum: 1 } } };
function validate32(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.kind === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "kind" }, message: "must have required property 'kind'", schema: schema12.required, parentSchema: schema12, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.message === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'", schema: schema12.required, parentSchema: schema12, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.kind !== void 0) {
      let data0 = data.kind;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/kind", schemaPath: "#/properties/kind/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.kind.type, parentSchema: schema12.properties.kind, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.message !== void 0) {
      let data1 = data.message;
      if (typeof data1 != "string") {
        let err3 = { instancePath: instancePath + "/message", schemaPath: "#/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.message.type, parentSchema: schema12.properties.message, data: data1 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.hint !== void 0) {
      let data2 = data.hint;
      if (typeof data2 != "string") {
        let err4 = { instancePath: instancePath + "/hint", schemaPath: "#/properties/hint/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.hint.type, parentSchema: schema12.properties.hint, data: data2 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.turn !== void 0) {
      let data3 = data.turn;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err5 = { instancePath: instancePath + "/turn", schemaPath: "#/properties/turn/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema12.properties.turn.type, parentSchema: schema12.properties.turn, data: data3 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 0 || isNaN(data3))) {
        let err6 = { instancePath: instancePath + "/turn", schemaPath: "#/properties/turn/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema12.properties.turn, data: data3 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.operation !== void 0) {
      let data4 = data.operation;
      if (!(data4 === "create" || data4 === "respond" || data4 === "close")) {
        let err7 = { instancePath: instancePath + "/operation", schemaPath: "#/properties/operation/enum", keyword: "enum", params: { allowedValues: schema12.properties.operation.enum }, message: "must be equal to one of the allowed values", schema: schema12.properties.operation.enum, parentSchema: schema12.properties.operation, data: data4 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.status !== void 0) {
      let data5 = data.status;
      if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
        let err8 = { instancePath: instancePath + "/status", schemaPath: "#/properties/status/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema12.properties.status.type, parentSchema: schema12.properties.status, data: data5 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.error_code !== void 0) {
      let data6 = data.error_code;
      if (typeof data6 != "string") {
        let err9 = { instancePath: instancePath + "/error_code", schemaPath: "#/properties/error_code/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.error_code.type, parentSchema: schema12.properties.error_code, data: data6 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.correlation_id !== void 0) {
      let data7 = data.correlation_id;
      if (typeof data7 != "string") {
        let err10 = { instancePath: instancePath + "/correlation_id", schemaPath: "#/properties/correlation_id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.correlation_id.type, parentSchema: schema12.properties.correlation_id, data: data7 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.may_be_delivered !== void 0) {
      let data8 = data.may_be_delivered;
      if (data8 !== !0) {
        let err11 = { instancePath: instancePath + "/may_be_delivered", schemaPath: "#/properties/may_be_delivered/const", keyword: "const", params: { allowedValue: !0 }, message: "must be equal to constant", schema: !0, parentSchema: schema12.properties.may_be_delivered, data: data8 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.body_excerpt !== void 0) {
      let data9 = data.body_excerpt;
      if (typeof data9 != "string") {
        let err12 = { instancePath: instancePath + "/body_excerpt", schemaPath: "#/properties/body_excerpt/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.body_excerpt.type, parentSchema: schema12.properties.body_excerpt, data: data9 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.file !== void 0) {
      let data10 = data.file;
      if (typeof data10 != "string") {
        let err13 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema12.properties.file.type, parentSchema: schema12.properties.file, data: data10 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.line !== void 0) {
      let data11 = data.line;
      if (!(typeof data11 == "number" && !(data11 % 1) && !isNaN(data11) && isFinite(data11))) {
        let err14 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema12.properties.line.type, parentSchema: schema12.properties.line, data: data11 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
      if (typeof data11 == "number" && isFinite(data11) && (data11 < 1 || isNaN(data11))) {
        let err15 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema12.properties.line, data: data11 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.column !== void 0) {
      let data12 = data.column;
      if (!(typeof data12 == "number" && !(data12 % 1) && !isNaN(data12) && isFinite(data12))) {
        let err16 = { instancePath: instancePath + "/column", schemaPath: "#/properties/column/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema12.properties.column.type, parentSchema: schema12.properties.column, data: data12 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
      if (typeof data12 == "number" && isFinite(data12) && (data12 < 1 || isNaN(data12))) {
        let err17 = { instancePath: instancePath + "/column", schemaPath: "#/properties/column/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema12.properties.column, data: data12 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
  } else {
    let err18 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema12.type, parentSchema: schema12, data };
    vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
  }
  return validate32.errors = vErrors, errors === 0;
}
function validate31(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.attempt === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "attempt" }, message: "must have required property 'attempt'", schema: schema11.required, parentSchema: schema11, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.verdict === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'", schema: schema11.required, parentSchema: schema11, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.conversation_id === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "conversation_id" }, message: "must have required property 'conversation_id'", schema: schema11.required, parentSchema: schema11, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.error === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "error" }, message: "must have required property 'error'", schema: schema11.required, parentSchema: schema11, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.started_ms === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "started_ms" }, message: "must have required property 'started_ms'", schema: schema11.required, parentSchema: schema11, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.duration_ms === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "duration_ms" }, message: "must have required property 'duration_ms'", schema: schema11.required, parentSchema: schema11, data };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.requests === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "requests" }, message: "must have required property 'requests'", schema: schema11.required, parentSchema: schema11, data };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.slot === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "slot" }, message: "must have required property 'slot'", schema: schema11.required, parentSchema: schema11, data };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.attempt !== void 0) {
      let data0 = data.attempt;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err8 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.attempt.type, parentSchema: schema11.properties.attempt, data: data0 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 1 || isNaN(data0))) {
        let err9 = { instancePath: instancePath + "/attempt", schemaPath: "#/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.attempt, data: data0 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.verdict !== void 0) {
      let data1 = data.verdict;
      if (!(data1 === "passed" || data1 === "failed" || data1 === "errored")) {
        let err10 = { instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema11.properties.verdict.enum }, message: "must be equal to one of the allowed values", schema: schema11.properties.verdict.enum, parentSchema: schema11.properties.verdict, data: data1 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.conversation_id !== void 0) {
      let data2 = data.conversation_id;
      if (typeof data2 != "string" && data2 !== null) {
        let err11 = { instancePath: instancePath + "/conversation_id", schemaPath: "#/properties/conversation_id/type", keyword: "type", params: { type: schema11.properties.conversation_id.type }, message: "must be string,null", schema: schema11.properties.conversation_id.type, parentSchema: schema11.properties.conversation_id, data: data2 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.error !== void 0) {
      let data3 = data.error, _errs7 = errors, valid1 = !1, _errs8 = errors;
      if (data3 !== null) {
        let err12 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/anyOf/0/type", keyword: "type", params: { type: "null" }, message: "must be null", schema: schema11.properties.error.anyOf[0].type, parentSchema: schema11.properties.error.anyOf[0], data: data3 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      var _valid0 = _errs8 === errors;
      if (valid1 = valid1 || _valid0, !valid1) {
        let _errs10 = errors;
        validate32(data3, { instancePath: instancePath + "/error", parentData: data, parentDataProperty: "error", rootData }) || (vErrors = vErrors === null ? validate32.errors : vErrors.concat(validate32.errors), errors = vErrors.length);
        var _valid0 = _errs10 === errors;
        valid1 = valid1 || _valid0;
      }
      if (valid1)
        errors = _errs7, vErrors !== null && (_errs7 ? vErrors.length = _errs7 : vErrors = null);
      else {
        let err13 = { instancePath: instancePath + "/error", schemaPath: "#/properties/error/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema11.properties.error.anyOf, parentSchema: schema11.properties.error, data: data3 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.started_ms !== void 0) {
      let data4 = data.started_ms;
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 < 0 || isNaN(data4)) {
          let err14 = { instancePath: instancePath + "/started_ms", schemaPath: "#/properties/started_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.started_ms, data: data4 };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/started_ms", schemaPath: "#/properties/started_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema11.properties.started_ms.type, parentSchema: schema11.properties.started_ms, data: data4 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.duration_ms !== void 0) {
      let data5 = data.duration_ms;
      if (typeof data5 == "number" && isFinite(data5)) {
        if (data5 < 0 || isNaN(data5)) {
          let err16 = { instancePath: instancePath + "/duration_ms", schemaPath: "#/properties/duration_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.duration_ms, data: data5 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/duration_ms", schemaPath: "#/properties/duration_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema11.properties.duration_ms.type, parentSchema: schema11.properties.duration_ms, data: data5 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.requests !== void 0) {
      let data6 = data.requests;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        let err18 = { instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.requests.type, parentSchema: schema11.properties.requests, data: data6 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6) && (data6 < 0 || isNaN(data6))) {
        let err19 = { instancePath: instancePath + "/requests", schemaPath: "#/properties/requests/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.requests, data: data6 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.slot !== void 0) {
      let data7 = data.slot;
      if (!(typeof data7 == "number" && !(data7 % 1) && !isNaN(data7) && isFinite(data7))) {
        let err20 = { instancePath: instancePath + "/slot", schemaPath: "#/properties/slot/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.slot.type, parentSchema: schema11.properties.slot, data: data7 };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
      if (typeof data7 == "number" && isFinite(data7) && (data7 < 0 || isNaN(data7))) {
        let err21 = { instancePath: instancePath + "/slot", schemaPath: "#/properties/slot/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.slot, data: data7 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.repeat !== void 0) {
      let data8 = data.repeat;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
        let err22 = { instancePath: instancePath + "/repeat", schemaPath: "#/properties/repeat/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema11.properties.repeat.type, parentSchema: schema11.properties.repeat, data: data8 };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8) && (data8 < 1 || isNaN(data8))) {
        let err23 = { instancePath: instancePath + "/repeat", schemaPath: "#/properties/repeat/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema11.properties.repeat, data: data8 };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.waited_ms !== void 0) {
      let data9 = data.waited_ms;
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 < 0 || isNaN(data9)) {
          let err24 = { instancePath: instancePath + "/waited_ms", schemaPath: "#/properties/waited_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema11.properties.waited_ms, data: data9 };
          vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
        }
      } else {
        let err25 = { instancePath: instancePath + "/waited_ms", schemaPath: "#/properties/waited_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema11.properties.waited_ms.type, parentSchema: schema11.properties.waited_ms, data: data9 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.warnings !== void 0) {
      let data10 = data.warnings;
      if (Array.isArray(data10)) {
        let len0 = data10.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data11 = data10[i0];
          if (typeof data11 != "string") {
            let err26 = { instancePath: instancePath + "/warnings/" + i0, schemaPath: "#/properties/warnings/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema11.properties.warnings.items.type, parentSchema: schema11.properties.warnings.items, data: data11 };
            vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
          }
        }
      } else {
        let err27 = { instancePath: instancePath + "/warnings", schemaPath: "#/properties/warnings/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema11.properties.warnings.type, parentSchema: schema11.properties.warnings, data: data10 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
  } else {
    let err28 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema11.type, parentSchema: schema11, data };
    vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
  }
  return validate31.errors = vErrors, errors === 0;
}
var schema13 = { type: "object", required: ["id", "name", "file", "line", "tags", "verdict", "flaky", "quarantined", "started_ms", "duration_ms"], properties: { id: { type: "string" }, name: { type: "string" }, file: { type: "string" }, line: { type: "integer", minimum: 1 }, tags: { type: "array", items: { type: "string" } }, verdict: { enum: ["passed", "failed", "errored", "skipped"] }, flaky: { type: "boolean" }, quarantined: { type: "boolean" }, started_ms: { type: "number", minimum: 0 }, duration_ms: { type: "number", minimum: 0 }, description: { type: "string" }, variant: { type: "string" }, quarantine: { $ref: "#/definitions/quarantine" }, skip_reason: { type: "string" }, skip_kind: { enum: ["file", "run"] }, expected_failure: { type: "string" }, repeat: { $ref: "#/definitions/repeat" } } }, schema14 = { type: "object", required: ["reason", "expired"], properties: { reason: { type: "string" }, expired: { type: "boolean" }, owner: { type: "string" }, ticket: { type: "string" }, expires: { type: "string" } } };
function validate36(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.reason === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "reason" }, message: "must have required property 'reason'", schema: schema14.required, parentSchema: schema14, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.expired === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "expired" }, message: "must have required property 'expired'", schema: schema14.required, parentSchema: schema14, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.reason !== void 0) {
      let data0 = data.reason;
      if (typeof data0 != "string") {
        let err2 = { instancePath: instancePath + "/reason", schemaPath: "#/properties/reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.reason.type, parentSchema: schema14.properties.reason, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.expired !== void 0) {
      let data1 = data.expired;
      if (typeof data1 != "boolean") {
        let err3 = { instancePath: instancePath + "/expired", schemaPath: "#/properties/expired/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema14.properties.expired.type, parentSchema: schema14.properties.expired, data: data1 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.owner !== void 0) {
      let data2 = data.owner;
      if (typeof data2 != "string") {
        let err4 = { instancePath: instancePath + "/owner", schemaPath: "#/properties/owner/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.owner.type, parentSchema: schema14.properties.owner, data: data2 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.ticket !== void 0) {
      let data3 = data.ticket;
      if (typeof data3 != "string") {
        let err5 = { instancePath: instancePath + "/ticket", schemaPath: "#/properties/ticket/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.ticket.type, parentSchema: schema14.properties.ticket, data: data3 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.expires !== void 0) {
      let data4 = data.expires;
      if (typeof data4 != "string") {
        let err6 = { instancePath: instancePath + "/expires", schemaPath: "#/properties/expires/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema14.properties.expires.type, parentSchema: schema14.properties.expires, data: data4 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema14.type, parentSchema: schema14, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate36.errors = vErrors, errors === 0;
}
var schema15 = { type: "object", required: ["planned", "played", "passed", "errored", "pass_rate", "interval"], properties: { planned: { type: "integer", minimum: 1 }, played: { type: "integer", minimum: 0 }, passed: { type: "integer", minimum: 0 }, errored: { type: "integer", minimum: 0 }, pass_rate: { type: "number", minimum: 0, maximum: 1 }, interval: { type: "array", items: { type: "number", minimum: 0, maximum: 1 }, minItems: 2, maxItems: 2 } } };
function validate38(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.planned === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "planned" }, message: "must have required property 'planned'", schema: schema15.required, parentSchema: schema15, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.played === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "played" }, message: "must have required property 'played'", schema: schema15.required, parentSchema: schema15, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.passed === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "passed" }, message: "must have required property 'passed'", schema: schema15.required, parentSchema: schema15, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.errored === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "errored" }, message: "must have required property 'errored'", schema: schema15.required, parentSchema: schema15, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.pass_rate === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "pass_rate" }, message: "must have required property 'pass_rate'", schema: schema15.required, parentSchema: schema15, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.interval === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "interval" }, message: "must have required property 'interval'", schema: schema15.required, parentSchema: schema15, data };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.planned !== void 0) {
      let data0 = data.planned;
      if (!(typeof data0 == "number" && !(data0 % 1) && !isNaN(data0) && isFinite(data0))) {
        let err6 = { instancePath: instancePath + "/planned", schemaPath: "#/properties/planned/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema15.properties.planned.type, parentSchema: schema15.properties.planned, data: data0 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
      if (typeof data0 == "number" && isFinite(data0) && (data0 < 1 || isNaN(data0))) {
        let err7 = { instancePath: instancePath + "/planned", schemaPath: "#/properties/planned/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema15.properties.planned, data: data0 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.played !== void 0) {
      let data1 = data.played;
      if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
        let err8 = { instancePath: instancePath + "/played", schemaPath: "#/properties/played/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema15.properties.played.type, parentSchema: schema15.properties.played, data: data1 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data1 == "number" && isFinite(data1) && (data1 < 0 || isNaN(data1))) {
        let err9 = { instancePath: instancePath + "/played", schemaPath: "#/properties/played/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema15.properties.played, data: data1 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.passed !== void 0) {
      let data2 = data.passed;
      if (!(typeof data2 == "number" && !(data2 % 1) && !isNaN(data2) && isFinite(data2))) {
        let err10 = { instancePath: instancePath + "/passed", schemaPath: "#/properties/passed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema15.properties.passed.type, parentSchema: schema15.properties.passed, data: data2 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
      if (typeof data2 == "number" && isFinite(data2) && (data2 < 0 || isNaN(data2))) {
        let err11 = { instancePath: instancePath + "/passed", schemaPath: "#/properties/passed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema15.properties.passed, data: data2 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.errored !== void 0) {
      let data3 = data.errored;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err12 = { instancePath: instancePath + "/errored", schemaPath: "#/properties/errored/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema15.properties.errored.type, parentSchema: schema15.properties.errored, data: data3 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 0 || isNaN(data3))) {
        let err13 = { instancePath: instancePath + "/errored", schemaPath: "#/properties/errored/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema15.properties.errored, data: data3 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.pass_rate !== void 0) {
      let data4 = data.pass_rate;
      if (typeof data4 == "number" && isFinite(data4)) {
        if (data4 > 1 || isNaN(data4)) {
          let err14 = { instancePath: instancePath + "/pass_rate", schemaPath: "#/properties/pass_rate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema15.properties.pass_rate, data: data4 };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
        if (data4 < 0 || isNaN(data4)) {
          let err15 = { instancePath: instancePath + "/pass_rate", schemaPath: "#/properties/pass_rate/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema15.properties.pass_rate, data: data4 };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
      } else {
        let err16 = { instancePath: instancePath + "/pass_rate", schemaPath: "#/properties/pass_rate/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema15.properties.pass_rate.type, parentSchema: schema15.properties.pass_rate, data: data4 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.interval !== void 0) {
      let data5 = data.interval;
      if (Array.isArray(data5)) {
        if (data5.length > 2) {
          let err17 = { instancePath: instancePath + "/interval", schemaPath: "#/properties/interval/maxItems", keyword: "maxItems", params: { limit: 2 }, message: "must NOT have more than 2 items", schema: 2, parentSchema: schema15.properties.interval, data: data5 };
          vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
        }
        if (data5.length < 2) {
          let err18 = { instancePath: instancePath + "/interval", schemaPath: "#/properties/interval/minItems", keyword: "minItems", params: { limit: 2 }, message: "must NOT have fewer than 2 items", schema: 2, parentSchema: schema15.properties.interval, data: data5 };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
        let len0 = data5.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data6 = data5[i0];
          if (typeof data6 == "number" && isFinite(data6)) {
            if (data6 > 1 || isNaN(data6)) {
              let err19 = { instancePath: instancePath + "/interval/" + i0, schemaPath: "#/properties/interval/items/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema15.properties.interval.items, data: data6 };
              vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
            }
            if (data6 < 0 || isNaN(data6)) {
              let err20 = { instancePath: instancePath + "/interval/" + i0, schemaPath: "#/properties/interval/items/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema15.properties.interval.items, data: data6 };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
          } else {
            let err21 = { instancePath: instancePath + "/interval/" + i0, schemaPath: "#/properties/interval/items/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema15.properties.interval.items.type, parentSchema: schema15.properties.interval.items, data: data6 };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
      } else {
        let err22 = { instancePath: instancePath + "/interval", schemaPath: "#/properties/interval/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema15.properties.interval.type, parentSchema: schema15.properties.interval, data: data5 };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
  } else {
    let err23 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema15.type, parentSchema: schema15, data };
    vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
  }
  return validate38.errors = vErrors, errors === 0;
}
function validate35(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema13.required, parentSchema: schema13, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.name === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "name" }, message: "must have required property 'name'", schema: schema13.required, parentSchema: schema13, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.file === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema13.required, parentSchema: schema13, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    if (data.line === void 0) {
      let err3 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "line" }, message: "must have required property 'line'", schema: schema13.required, parentSchema: schema13, data };
      vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
    }
    if (data.tags === void 0) {
      let err4 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "tags" }, message: "must have required property 'tags'", schema: schema13.required, parentSchema: schema13, data };
      vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
    }
    if (data.verdict === void 0) {
      let err5 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'", schema: schema13.required, parentSchema: schema13, data };
      vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
    }
    if (data.flaky === void 0) {
      let err6 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "flaky" }, message: "must have required property 'flaky'", schema: schema13.required, parentSchema: schema13, data };
      vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
    }
    if (data.quarantined === void 0) {
      let err7 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "quarantined" }, message: "must have required property 'quarantined'", schema: schema13.required, parentSchema: schema13, data };
      vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
    }
    if (data.started_ms === void 0) {
      let err8 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "started_ms" }, message: "must have required property 'started_ms'", schema: schema13.required, parentSchema: schema13, data };
      vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
    }
    if (data.duration_ms === void 0) {
      let err9 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "duration_ms" }, message: "must have required property 'duration_ms'", schema: schema13.required, parentSchema: schema13, data };
      vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
    }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 != "string") {
        let err10 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.id.type, parentSchema: schema13.properties.id, data: data0 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.name !== void 0) {
      let data1 = data.name;
      if (typeof data1 != "string") {
        let err11 = { instancePath: instancePath + "/name", schemaPath: "#/properties/name/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.name.type, parentSchema: schema13.properties.name, data: data1 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.file !== void 0) {
      let data2 = data.file;
      if (typeof data2 != "string") {
        let err12 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.file.type, parentSchema: schema13.properties.file, data: data2 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.line !== void 0) {
      let data3 = data.line;
      if (!(typeof data3 == "number" && !(data3 % 1) && !isNaN(data3) && isFinite(data3))) {
        let err13 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema13.properties.line.type, parentSchema: schema13.properties.line, data: data3 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data3 == "number" && isFinite(data3) && (data3 < 1 || isNaN(data3))) {
        let err14 = { instancePath: instancePath + "/line", schemaPath: "#/properties/line/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema13.properties.line, data: data3 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.tags !== void 0) {
      let data4 = data.tags;
      if (Array.isArray(data4)) {
        let len0 = data4.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data5 = data4[i0];
          if (typeof data5 != "string") {
            let err15 = { instancePath: instancePath + "/tags/" + i0, schemaPath: "#/properties/tags/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.tags.items.type, parentSchema: schema13.properties.tags.items, data: data5 };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
        }
      } else {
        let err16 = { instancePath: instancePath + "/tags", schemaPath: "#/properties/tags/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema13.properties.tags.type, parentSchema: schema13.properties.tags, data: data4 };
        vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
      }
    }
    if (data.verdict !== void 0) {
      let data6 = data.verdict;
      if (!(data6 === "passed" || data6 === "failed" || data6 === "errored" || data6 === "skipped")) {
        let err17 = { instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema13.properties.verdict.enum }, message: "must be equal to one of the allowed values", schema: schema13.properties.verdict.enum, parentSchema: schema13.properties.verdict, data: data6 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.flaky !== void 0) {
      let data7 = data.flaky;
      if (typeof data7 != "boolean") {
        let err18 = { instancePath: instancePath + "/flaky", schemaPath: "#/properties/flaky/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema13.properties.flaky.type, parentSchema: schema13.properties.flaky, data: data7 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.quarantined !== void 0) {
      let data8 = data.quarantined;
      if (typeof data8 != "boolean") {
        let err19 = { instancePath: instancePath + "/quarantined", schemaPath: "#/properties/quarantined/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema13.properties.quarantined.type, parentSchema: schema13.properties.quarantined, data: data8 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.started_ms !== void 0) {
      let data9 = data.started_ms;
      if (typeof data9 == "number" && isFinite(data9)) {
        if (data9 < 0 || isNaN(data9)) {
          let err20 = { instancePath: instancePath + "/started_ms", schemaPath: "#/properties/started_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema13.properties.started_ms, data: data9 };
          vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
        }
      } else {
        let err21 = { instancePath: instancePath + "/started_ms", schemaPath: "#/properties/started_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema13.properties.started_ms.type, parentSchema: schema13.properties.started_ms, data: data9 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.duration_ms !== void 0) {
      let data10 = data.duration_ms;
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 < 0 || isNaN(data10)) {
          let err22 = { instancePath: instancePath + "/duration_ms", schemaPath: "#/properties/duration_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema13.properties.duration_ms, data: data10 };
          vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
        }
      } else {
        let err23 = { instancePath: instancePath + "/duration_ms", schemaPath: "#/properties/duration_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema13.properties.duration_ms.type, parentSchema: schema13.properties.duration_ms, data: data10 };
        vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
      }
    }
    if (data.description !== void 0) {
      let data11 = data.description;
      if (typeof data11 != "string") {
        let err24 = { instancePath: instancePath + "/description", schemaPath: "#/properties/description/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.description.type, parentSchema: schema13.properties.description, data: data11 };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.variant !== void 0) {
      let data12 = data.variant;
      if (typeof data12 != "string") {
        let err25 = { instancePath: instancePath + "/variant", schemaPath: "#/properties/variant/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.variant.type, parentSchema: schema13.properties.variant, data: data12 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.quarantine !== void 0 && (validate36(data.quarantine, { instancePath: instancePath + "/quarantine", parentData: data, parentDataProperty: "quarantine", rootData }) || (vErrors = vErrors === null ? validate36.errors : vErrors.concat(validate36.errors), errors = vErrors.length)), data.skip_reason !== void 0) {
      let data14 = data.skip_reason;
      if (typeof data14 != "string") {
        let err26 = { instancePath: instancePath + "/skip_reason", schemaPath: "#/properties/skip_reason/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.skip_reason.type, parentSchema: schema13.properties.skip_reason, data: data14 };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
    }
    if (data.skip_kind !== void 0) {
      let data15 = data.skip_kind;
      if (!(data15 === "file" || data15 === "run")) {
        let err27 = { instancePath: instancePath + "/skip_kind", schemaPath: "#/properties/skip_kind/enum", keyword: "enum", params: { allowedValues: schema13.properties.skip_kind.enum }, message: "must be equal to one of the allowed values", schema: schema13.properties.skip_kind.enum, parentSchema: schema13.properties.skip_kind, data: data15 };
        vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
      }
    }
    if (data.expected_failure !== void 0) {
      let data16 = data.expected_failure;
      if (typeof data16 != "string") {
        let err28 = { instancePath: instancePath + "/expected_failure", schemaPath: "#/properties/expected_failure/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema13.properties.expected_failure.type, parentSchema: schema13.properties.expected_failure, data: data16 };
        vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
      }
    }
    data.repeat !== void 0 && (validate38(data.repeat, { instancePath: instancePath + "/repeat", parentData: data, parentDataProperty: "repeat", rootData }) || (vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors), errors = vErrors.length));
  } else {
    let err29 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema13.type, parentSchema: schema13, data };
    vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
  }
  return validate35.errors = vErrors, errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    let tag0 = data.type;
    if (typeof tag0 == "string")
      if (tag0 === "run-started")
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            let err0 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'", schema: schema6.oneOf[0].required, parentSchema: schema6.oneOf[0], data };
            vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
          }
          if (data.seq === void 0) {
            let err1 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema6.oneOf[0].required, parentSchema: schema6.oneOf[0], data };
            vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
          }
          if (data.at_ms === void 0) {
            let err2 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "at_ms" }, message: "must have required property 'at_ms'", schema: schema6.oneOf[0].required, parentSchema: schema6.oneOf[0], data };
            vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
          }
          if (data.format === void 0) {
            let err3 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property 'format'", schema: schema6.oneOf[0].required, parentSchema: schema6.oneOf[0], data };
            vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
          }
          if (data.run === void 0) {
            let err4 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'", schema: schema6.oneOf[0].required, parentSchema: schema6.oneOf[0], data };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
          if (data.plan === void 0) {
            let err5 = { instancePath, schemaPath: "#/oneOf/0/required", keyword: "required", params: { missingProperty: "plan" }, message: "must have required property 'plan'", schema: schema6.oneOf[0].required, parentSchema: schema6.oneOf[0], data };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
          if (data.type !== void 0) {
            let data0 = data.type;
            if (data0 !== "run-started") {
              let err6 = { instancePath: instancePath + "/type", schemaPath: "#/oneOf/0/properties/type/const", keyword: "const", params: { allowedValue: "run-started" }, message: "must be equal to constant", schema: "run-started", parentSchema: schema6.oneOf[0].properties.type, data: data0 };
              vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
            }
          }
          if (data.seq !== void 0) {
            let data1 = data.seq;
            if (!(typeof data1 == "number" && !(data1 % 1) && !isNaN(data1) && isFinite(data1))) {
              let err7 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/0/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[0].properties.seq.type, parentSchema: schema6.oneOf[0].properties.seq, data: data1 };
              vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
            }
            if (typeof data1 == "number" && isFinite(data1) && (data1 < 0 || isNaN(data1))) {
              let err8 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/0/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[0].properties.seq, data: data1 };
              vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
            }
          }
          if (data.at_ms !== void 0) {
            let data2 = data.at_ms;
            if (typeof data2 == "number" && isFinite(data2)) {
              if (data2 < 0 || isNaN(data2)) {
                let err9 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/0/properties/at_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[0].properties.at_ms, data: data2 };
                vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
              }
            } else {
              let err10 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/0/properties/at_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.oneOf[0].properties.at_ms.type, parentSchema: schema6.oneOf[0].properties.at_ms, data: data2 };
              vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
            }
          }
          if (data.format !== void 0) {
            let data3 = data.format;
            if (data3 !== "rehearsal-events/1") {
              let err11 = { instancePath: instancePath + "/format", schemaPath: "#/oneOf/0/properties/format/const", keyword: "const", params: { allowedValue: "rehearsal-events/1" }, message: "must be equal to constant", schema: "rehearsal-events/1", parentSchema: schema6.oneOf[0].properties.format, data: data3 };
              vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
            }
          }
          if (data.run !== void 0 && (validate22(data.run, { instancePath: instancePath + "/run", parentData: data, parentDataProperty: "run", rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length)), data.plan !== void 0) {
            let data5 = data.plan;
            if (Array.isArray(data5)) {
              let len0 = data5.length;
              for (let i0 = 0; i0 < len0; i0++)
                validate24(data5[i0], { instancePath: instancePath + "/plan/" + i0, parentData: data5, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
            } else {
              let err12 = { instancePath: instancePath + "/plan", schemaPath: "#/oneOf/0/properties/plan/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.oneOf[0].properties.plan.type, parentSchema: schema6.oneOf[0].properties.plan, data: data5 };
              vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
            }
          }
          if (data.selection !== void 0) {
            let data7 = data.selection;
            if (Array.isArray(data7)) {
              let len1 = data7.length;
              for (let i1 = 0; i1 < len1; i1++)
                validate24(data7[i1], { instancePath: instancePath + "/selection/" + i1, parentData: data7, parentDataProperty: i1, rootData }) || (vErrors = vErrors === null ? validate24.errors : vErrors.concat(validate24.errors), errors = vErrors.length);
            } else {
              let err13 = { instancePath: instancePath + "/selection", schemaPath: "#/oneOf/0/properties/selection/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.oneOf[0].properties.selection.type, parentSchema: schema6.oneOf[0].properties.selection, data: data7 };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
          }
          if (data.scope !== void 0) {
            let data9 = data.scope;
            if (data9 && typeof data9 == "object" && !Array.isArray(data9)) {
              if (data9.covers === void 0) {
                let err14 = { instancePath: instancePath + "/scope", schemaPath: "#/oneOf/0/properties/scope/required", keyword: "required", params: { missingProperty: "covers" }, message: "must have required property 'covers'", schema: schema6.oneOf[0].properties.scope.required, parentSchema: schema6.oneOf[0].properties.scope, data: data9 };
                vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
              }
              if (data9.left_out === void 0) {
                let err15 = { instancePath: instancePath + "/scope", schemaPath: "#/oneOf/0/properties/scope/required", keyword: "required", params: { missingProperty: "left_out" }, message: "must have required property 'left_out'", schema: schema6.oneOf[0].properties.scope.required, parentSchema: schema6.oneOf[0].properties.scope, data: data9 };
                vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
              }
              if (data9.covers !== void 0) {
                let data10 = data9.covers;
                if (Array.isArray(data10)) {
                  let len2 = data10.length;
                  for (let i2 = 0; i2 < len2; i2++) {
                    let data11 = data10[i2];
                    if (typeof data11 != "string") {
                      let err16 = { instancePath: instancePath + "/scope/covers/" + i2, schemaPath: "#/oneOf/0/properties/scope/properties/covers/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[0].properties.scope.properties.covers.items.type, parentSchema: schema6.oneOf[0].properties.scope.properties.covers.items, data: data11 };
                      vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
                    }
                  }
                } else {
                  let err17 = { instancePath: instancePath + "/scope/covers", schemaPath: "#/oneOf/0/properties/scope/properties/covers/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.oneOf[0].properties.scope.properties.covers.type, parentSchema: schema6.oneOf[0].properties.scope.properties.covers, data: data10 };
                  vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
                }
              }
              if (data9.left_out !== void 0) {
                let data12 = data9.left_out;
                if (Array.isArray(data12)) {
                  let len3 = data12.length;
                  for (let i3 = 0; i3 < len3; i3++) {
                    let data13 = data12[i3];
                    if (typeof data13 != "string") {
                      let err18 = { instancePath: instancePath + "/scope/left_out/" + i3, schemaPath: "#/oneOf/0/properties/scope/properties/left_out/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[0].properties.scope.properties.left_out.items.type, parentSchema: schema6.oneOf[0].properties.scope.properties.left_out.items, data: data13 };
                      vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
                    }
                  }
                } else {
                  let err19 = { instancePath: instancePath + "/scope/left_out", schemaPath: "#/oneOf/0/properties/scope/properties/left_out/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.oneOf[0].properties.scope.properties.left_out.type, parentSchema: schema6.oneOf[0].properties.scope.properties.left_out, data: data12 };
                  vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
                }
              }
            } else {
              let err20 = { instancePath: instancePath + "/scope", schemaPath: "#/oneOf/0/properties/scope/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[0].properties.scope.type, parentSchema: schema6.oneOf[0].properties.scope, data: data9 };
              vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
            }
          }
        } else {
          let err21 = { instancePath, schemaPath: "#/oneOf/0/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[0].type, parentSchema: schema6.oneOf[0], data };
          vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
        }
      else if (tag0 === "baseline-loaded")
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            let err22 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'", schema: schema6.oneOf[1].required, parentSchema: schema6.oneOf[1], data };
            vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
          }
          if (data.seq === void 0) {
            let err23 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema6.oneOf[1].required, parentSchema: schema6.oneOf[1], data };
            vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
          }
          if (data.at_ms === void 0) {
            let err24 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "at_ms" }, message: "must have required property 'at_ms'", schema: schema6.oneOf[1].required, parentSchema: schema6.oneOf[1], data };
            vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
          }
          if (data.baseline === void 0) {
            let err25 = { instancePath, schemaPath: "#/oneOf/1/required", keyword: "required", params: { missingProperty: "baseline" }, message: "must have required property 'baseline'", schema: schema6.oneOf[1].required, parentSchema: schema6.oneOf[1], data };
            vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
          }
          if (data.type !== void 0) {
            let data14 = data.type;
            if (data14 !== "baseline-loaded") {
              let err26 = { instancePath: instancePath + "/type", schemaPath: "#/oneOf/1/properties/type/const", keyword: "const", params: { allowedValue: "baseline-loaded" }, message: "must be equal to constant", schema: "baseline-loaded", parentSchema: schema6.oneOf[1].properties.type, data: data14 };
              vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
            }
          }
          if (data.seq !== void 0) {
            let data15 = data.seq;
            if (!(typeof data15 == "number" && !(data15 % 1) && !isNaN(data15) && isFinite(data15))) {
              let err27 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/1/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[1].properties.seq.type, parentSchema: schema6.oneOf[1].properties.seq, data: data15 };
              vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
            }
            if (typeof data15 == "number" && isFinite(data15) && (data15 < 0 || isNaN(data15))) {
              let err28 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/1/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[1].properties.seq, data: data15 };
              vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
            }
          }
          if (data.at_ms !== void 0) {
            let data16 = data.at_ms;
            if (typeof data16 == "number" && isFinite(data16)) {
              if (data16 < 0 || isNaN(data16)) {
                let err29 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/1/properties/at_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[1].properties.at_ms, data: data16 };
                vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
              }
            } else {
              let err30 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/1/properties/at_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.oneOf[1].properties.at_ms.type, parentSchema: schema6.oneOf[1].properties.at_ms, data: data16 };
              vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
            }
          }
          if (data.baseline !== void 0) {
            let data17 = data.baseline;
            if (data17 && typeof data17 == "object" && !Array.isArray(data17)) {
              if (data17.run === void 0) {
                let err31 = { instancePath: instancePath + "/baseline", schemaPath: "#/oneOf/1/properties/baseline/required", keyword: "required", params: { missingProperty: "run" }, message: "must have required property 'run'", schema: schema6.oneOf[1].properties.baseline.required, parentSchema: schema6.oneOf[1].properties.baseline, data: data17 };
                vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
              }
              if (data17.file === void 0) {
                let err32 = { instancePath: instancePath + "/baseline", schemaPath: "#/oneOf/1/properties/baseline/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema6.oneOf[1].properties.baseline.required, parentSchema: schema6.oneOf[1].properties.baseline, data: data17 };
                vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
              }
              if (data17.target === void 0) {
                let err33 = { instancePath: instancePath + "/baseline", schemaPath: "#/oneOf/1/properties/baseline/required", keyword: "required", params: { missingProperty: "target" }, message: "must have required property 'target'", schema: schema6.oneOf[1].properties.baseline.required, parentSchema: schema6.oneOf[1].properties.baseline, data: data17 };
                vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
              }
              if (data17.scenarios === void 0) {
                let err34 = { instancePath: instancePath + "/baseline", schemaPath: "#/oneOf/1/properties/baseline/required", keyword: "required", params: { missingProperty: "scenarios" }, message: "must have required property 'scenarios'", schema: schema6.oneOf[1].properties.baseline.required, parentSchema: schema6.oneOf[1].properties.baseline, data: data17 };
                vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
              }
              if (data17.without_verdict === void 0) {
                let err35 = { instancePath: instancePath + "/baseline", schemaPath: "#/oneOf/1/properties/baseline/required", keyword: "required", params: { missingProperty: "without_verdict" }, message: "must have required property 'without_verdict'", schema: schema6.oneOf[1].properties.baseline.required, parentSchema: schema6.oneOf[1].properties.baseline, data: data17 };
                vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
              }
              if (data17.run !== void 0) {
                let data18 = data17.run;
                if (typeof data18 != "string" && data18 !== null) {
                  let err36 = { instancePath: instancePath + "/baseline/run", schemaPath: "#/oneOf/1/properties/baseline/properties/run/type", keyword: "type", params: { type: schema6.oneOf[1].properties.baseline.properties.run.type }, message: "must be string,null", schema: schema6.oneOf[1].properties.baseline.properties.run.type, parentSchema: schema6.oneOf[1].properties.baseline.properties.run, data: data18 };
                  vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
                }
              }
              if (data17.file !== void 0) {
                let data19 = data17.file;
                if (typeof data19 != "string" && data19 !== null) {
                  let err37 = { instancePath: instancePath + "/baseline/file", schemaPath: "#/oneOf/1/properties/baseline/properties/file/type", keyword: "type", params: { type: schema6.oneOf[1].properties.baseline.properties.file.type }, message: "must be string,null", schema: schema6.oneOf[1].properties.baseline.properties.file.type, parentSchema: schema6.oneOf[1].properties.baseline.properties.file, data: data19 };
                  vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
                }
              }
              if (data17.target !== void 0) {
                let data20 = data17.target;
                if (typeof data20 != "string") {
                  let err38 = { instancePath: instancePath + "/baseline/target", schemaPath: "#/oneOf/1/properties/baseline/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[1].properties.baseline.properties.target.type, parentSchema: schema6.oneOf[1].properties.baseline.properties.target, data: data20 };
                  vErrors === null ? vErrors = [err38] : vErrors.push(err38), errors++;
                }
              }
              if (data17.scenarios !== void 0) {
                let data21 = data17.scenarios;
                if (Array.isArray(data21)) {
                  let len4 = data21.length;
                  for (let i4 = 0; i4 < len4; i4++) {
                    let data22 = data21[i4];
                    if (data22 && typeof data22 == "object" && !Array.isArray(data22)) {
                      if (data22.id === void 0) {
                        let err39 = { instancePath: instancePath + "/baseline/scenarios/" + i4, schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.required, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items, data: data22 };
                        vErrors === null ? vErrors = [err39] : vErrors.push(err39), errors++;
                      }
                      if (data22.file === void 0) {
                        let err40 = { instancePath: instancePath + "/baseline/scenarios/" + i4, schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.required, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items, data: data22 };
                        vErrors === null ? vErrors = [err40] : vErrors.push(err40), errors++;
                      }
                      if (data22.verdict === void 0) {
                        let err41 = { instancePath: instancePath + "/baseline/scenarios/" + i4, schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.required, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items, data: data22 };
                        vErrors === null ? vErrors = [err41] : vErrors.push(err41), errors++;
                      }
                      if (data22.latency_ms === void 0) {
                        let err42 = { instancePath: instancePath + "/baseline/scenarios/" + i4, schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/required", keyword: "required", params: { missingProperty: "latency_ms" }, message: "must have required property 'latency_ms'", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.required, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items, data: data22 };
                        vErrors === null ? vErrors = [err42] : vErrors.push(err42), errors++;
                      }
                      if (data22.id !== void 0) {
                        let data23 = data22.id;
                        if (typeof data23 != "string") {
                          let err43 = { instancePath: instancePath + "/baseline/scenarios/" + i4 + "/id", schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.id.type, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.id, data: data23 };
                          vErrors === null ? vErrors = [err43] : vErrors.push(err43), errors++;
                        }
                      }
                      if (data22.file !== void 0) {
                        let data24 = data22.file;
                        if (typeof data24 != "string") {
                          let err44 = { instancePath: instancePath + "/baseline/scenarios/" + i4 + "/file", schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.file.type, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.file, data: data24 };
                          vErrors === null ? vErrors = [err44] : vErrors.push(err44), errors++;
                        }
                      }
                      if (data22.verdict !== void 0) {
                        let data25 = data22.verdict;
                        if (!(data25 === "passed" || data25 === "failed" || data25 === "errored")) {
                          let err45 = { instancePath: instancePath + "/baseline/scenarios/" + i4 + "/verdict", schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.verdict.enum }, message: "must be equal to one of the allowed values", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.verdict.enum, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.verdict, data: data25 };
                          vErrors === null ? vErrors = [err45] : vErrors.push(err45), errors++;
                        }
                      }
                      if (data22.latency_ms !== void 0) {
                        let data26 = data22.latency_ms;
                        if (!(typeof data26 == "number" && isFinite(data26)) && data26 !== null) {
                          let err46 = { instancePath: instancePath + "/baseline/scenarios/" + i4 + "/latency_ms", schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/properties/latency_ms/type", keyword: "type", params: { type: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.latency_ms.type }, message: "must be number,null", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.latency_ms.type, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.latency_ms, data: data26 };
                          vErrors === null ? vErrors = [err46] : vErrors.push(err46), errors++;
                        }
                        if (typeof data26 == "number" && isFinite(data26) && (data26 < 0 || isNaN(data26))) {
                          let err47 = { instancePath: instancePath + "/baseline/scenarios/" + i4 + "/latency_ms", schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.latency_ms, data: data26 };
                          vErrors === null ? vErrors = [err47] : vErrors.push(err47), errors++;
                        }
                      }
                      if (data22.repeats !== void 0) {
                        let data27 = data22.repeats;
                        if (data27 && typeof data27 == "object" && !Array.isArray(data27)) {
                          if (data27.passed === void 0) {
                            let err48 = { instancePath: instancePath + "/baseline/scenarios/" + i4 + "/repeats", schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/properties/repeats/required", keyword: "required", params: { missingProperty: "passed" }, message: "must have required property 'passed'", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.repeats.required, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.repeats, data: data27 };
                            vErrors === null ? vErrors = [err48] : vErrors.push(err48), errors++;
                          }
                          if (data27.judged === void 0) {
                            let err49 = { instancePath: instancePath + "/baseline/scenarios/" + i4 + "/repeats", schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/properties/repeats/required", keyword: "required", params: { missingProperty: "judged" }, message: "must have required property 'judged'", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.repeats.required, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.repeats, data: data27 };
                            vErrors === null ? vErrors = [err49] : vErrors.push(err49), errors++;
                          }
                          if (data27.passed !== void 0) {
                            let data28 = data27.passed;
                            if (!(typeof data28 == "number" && !(data28 % 1) && !isNaN(data28) && isFinite(data28))) {
                              let err50 = { instancePath: instancePath + "/baseline/scenarios/" + i4 + "/repeats/passed", schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/properties/repeats/properties/passed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.repeats.properties.passed.type, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.repeats.properties.passed, data: data28 };
                              vErrors === null ? vErrors = [err50] : vErrors.push(err50), errors++;
                            }
                            if (typeof data28 == "number" && isFinite(data28) && (data28 < 0 || isNaN(data28))) {
                              let err51 = { instancePath: instancePath + "/baseline/scenarios/" + i4 + "/repeats/passed", schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/properties/repeats/properties/passed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.repeats.properties.passed, data: data28 };
                              vErrors === null ? vErrors = [err51] : vErrors.push(err51), errors++;
                            }
                          }
                          if (data27.judged !== void 0) {
                            let data29 = data27.judged;
                            if (!(typeof data29 == "number" && !(data29 % 1) && !isNaN(data29) && isFinite(data29))) {
                              let err52 = { instancePath: instancePath + "/baseline/scenarios/" + i4 + "/repeats/judged", schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/properties/repeats/properties/judged/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.repeats.properties.judged.type, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.repeats.properties.judged, data: data29 };
                              vErrors === null ? vErrors = [err52] : vErrors.push(err52), errors++;
                            }
                            if (typeof data29 == "number" && isFinite(data29) && (data29 < 0 || isNaN(data29))) {
                              let err53 = { instancePath: instancePath + "/baseline/scenarios/" + i4 + "/repeats/judged", schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/properties/repeats/properties/judged/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.repeats.properties.judged, data: data29 };
                              vErrors === null ? vErrors = [err53] : vErrors.push(err53), errors++;
                            }
                          }
                        } else {
                          let err54 = { instancePath: instancePath + "/baseline/scenarios/" + i4 + "/repeats", schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/properties/repeats/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.repeats.type, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.properties.repeats, data: data27 };
                          vErrors === null ? vErrors = [err54] : vErrors.push(err54), errors++;
                        }
                      }
                    } else {
                      let err55 = { instancePath: instancePath + "/baseline/scenarios/" + i4, schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/items/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.items.type, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios.items, data: data22 };
                      vErrors === null ? vErrors = [err55] : vErrors.push(err55), errors++;
                    }
                  }
                } else {
                  let err56 = { instancePath: instancePath + "/baseline/scenarios", schemaPath: "#/oneOf/1/properties/baseline/properties/scenarios/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.oneOf[1].properties.baseline.properties.scenarios.type, parentSchema: schema6.oneOf[1].properties.baseline.properties.scenarios, data: data21 };
                  vErrors === null ? vErrors = [err56] : vErrors.push(err56), errors++;
                }
              }
              if (data17.without_verdict !== void 0) {
                let data30 = data17.without_verdict;
                if (Array.isArray(data30)) {
                  let len5 = data30.length;
                  for (let i5 = 0; i5 < len5; i5++) {
                    let data31 = data30[i5];
                    if (typeof data31 != "string") {
                      let err57 = { instancePath: instancePath + "/baseline/without_verdict/" + i5, schemaPath: "#/oneOf/1/properties/baseline/properties/without_verdict/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[1].properties.baseline.properties.without_verdict.items.type, parentSchema: schema6.oneOf[1].properties.baseline.properties.without_verdict.items, data: data31 };
                      vErrors === null ? vErrors = [err57] : vErrors.push(err57), errors++;
                    }
                  }
                } else {
                  let err58 = { instancePath: instancePath + "/baseline/without_verdict", schemaPath: "#/oneOf/1/properties/baseline/properties/without_verdict/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.oneOf[1].properties.baseline.properties.without_verdict.type, parentSchema: schema6.oneOf[1].properties.baseline.properties.without_verdict, data: data30 };
                  vErrors === null ? vErrors = [err58] : vErrors.push(err58), errors++;
                }
              }
            } else {
              let err59 = { instancePath: instancePath + "/baseline", schemaPath: "#/oneOf/1/properties/baseline/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[1].properties.baseline.type, parentSchema: schema6.oneOf[1].properties.baseline, data: data17 };
              vErrors === null ? vErrors = [err59] : vErrors.push(err59), errors++;
            }
          }
        } else {
          let err60 = { instancePath, schemaPath: "#/oneOf/1/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[1].type, parentSchema: schema6.oneOf[1], data };
          vErrors === null ? vErrors = [err60] : vErrors.push(err60), errors++;
        }
      else if (tag0 === "scenario-started")
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            let err61 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'", schema: schema6.oneOf[2].required, parentSchema: schema6.oneOf[2], data };
            vErrors === null ? vErrors = [err61] : vErrors.push(err61), errors++;
          }
          if (data.seq === void 0) {
            let err62 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema6.oneOf[2].required, parentSchema: schema6.oneOf[2], data };
            vErrors === null ? vErrors = [err62] : vErrors.push(err62), errors++;
          }
          if (data.at_ms === void 0) {
            let err63 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "at_ms" }, message: "must have required property 'at_ms'", schema: schema6.oneOf[2].required, parentSchema: schema6.oneOf[2], data };
            vErrors === null ? vErrors = [err63] : vErrors.push(err63), errors++;
          }
          if (data.id === void 0) {
            let err64 = { instancePath, schemaPath: "#/oneOf/2/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema6.oneOf[2].required, parentSchema: schema6.oneOf[2], data };
            vErrors === null ? vErrors = [err64] : vErrors.push(err64), errors++;
          }
          if (data.type !== void 0) {
            let data32 = data.type;
            if (data32 !== "scenario-started") {
              let err65 = { instancePath: instancePath + "/type", schemaPath: "#/oneOf/2/properties/type/const", keyword: "const", params: { allowedValue: "scenario-started" }, message: "must be equal to constant", schema: "scenario-started", parentSchema: schema6.oneOf[2].properties.type, data: data32 };
              vErrors === null ? vErrors = [err65] : vErrors.push(err65), errors++;
            }
          }
          if (data.seq !== void 0) {
            let data33 = data.seq;
            if (!(typeof data33 == "number" && !(data33 % 1) && !isNaN(data33) && isFinite(data33))) {
              let err66 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/2/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[2].properties.seq.type, parentSchema: schema6.oneOf[2].properties.seq, data: data33 };
              vErrors === null ? vErrors = [err66] : vErrors.push(err66), errors++;
            }
            if (typeof data33 == "number" && isFinite(data33) && (data33 < 0 || isNaN(data33))) {
              let err67 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/2/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[2].properties.seq, data: data33 };
              vErrors === null ? vErrors = [err67] : vErrors.push(err67), errors++;
            }
          }
          if (data.at_ms !== void 0) {
            let data34 = data.at_ms;
            if (typeof data34 == "number" && isFinite(data34)) {
              if (data34 < 0 || isNaN(data34)) {
                let err68 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/2/properties/at_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[2].properties.at_ms, data: data34 };
                vErrors === null ? vErrors = [err68] : vErrors.push(err68), errors++;
              }
            } else {
              let err69 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/2/properties/at_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.oneOf[2].properties.at_ms.type, parentSchema: schema6.oneOf[2].properties.at_ms, data: data34 };
              vErrors === null ? vErrors = [err69] : vErrors.push(err69), errors++;
            }
          }
          if (data.id !== void 0) {
            let data35 = data.id;
            if (typeof data35 != "string") {
              let err70 = { instancePath: instancePath + "/id", schemaPath: "#/oneOf/2/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[2].properties.id.type, parentSchema: schema6.oneOf[2].properties.id, data: data35 };
              vErrors === null ? vErrors = [err70] : vErrors.push(err70), errors++;
            }
          }
        } else {
          let err71 = { instancePath, schemaPath: "#/oneOf/2/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[2].type, parentSchema: schema6.oneOf[2], data };
          vErrors === null ? vErrors = [err71] : vErrors.push(err71), errors++;
        }
      else if (tag0 === "conversation-created")
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            let err72 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'", schema: schema6.oneOf[3].required, parentSchema: schema6.oneOf[3], data };
            vErrors === null ? vErrors = [err72] : vErrors.push(err72), errors++;
          }
          if (data.seq === void 0) {
            let err73 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema6.oneOf[3].required, parentSchema: schema6.oneOf[3], data };
            vErrors === null ? vErrors = [err73] : vErrors.push(err73), errors++;
          }
          if (data.at_ms === void 0) {
            let err74 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "at_ms" }, message: "must have required property 'at_ms'", schema: schema6.oneOf[3].required, parentSchema: schema6.oneOf[3], data };
            vErrors === null ? vErrors = [err74] : vErrors.push(err74), errors++;
          }
          if (data.id === void 0) {
            let err75 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema6.oneOf[3].required, parentSchema: schema6.oneOf[3], data };
            vErrors === null ? vErrors = [err75] : vErrors.push(err75), errors++;
          }
          if (data.attempt === void 0) {
            let err76 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "attempt" }, message: "must have required property 'attempt'", schema: schema6.oneOf[3].required, parentSchema: schema6.oneOf[3], data };
            vErrors === null ? vErrors = [err76] : vErrors.push(err76), errors++;
          }
          if (data.conversation_id === void 0) {
            let err77 = { instancePath, schemaPath: "#/oneOf/3/required", keyword: "required", params: { missingProperty: "conversation_id" }, message: "must have required property 'conversation_id'", schema: schema6.oneOf[3].required, parentSchema: schema6.oneOf[3], data };
            vErrors === null ? vErrors = [err77] : vErrors.push(err77), errors++;
          }
          if (data.type !== void 0) {
            let data36 = data.type;
            if (data36 !== "conversation-created") {
              let err78 = { instancePath: instancePath + "/type", schemaPath: "#/oneOf/3/properties/type/const", keyword: "const", params: { allowedValue: "conversation-created" }, message: "must be equal to constant", schema: "conversation-created", parentSchema: schema6.oneOf[3].properties.type, data: data36 };
              vErrors === null ? vErrors = [err78] : vErrors.push(err78), errors++;
            }
          }
          if (data.seq !== void 0) {
            let data37 = data.seq;
            if (!(typeof data37 == "number" && !(data37 % 1) && !isNaN(data37) && isFinite(data37))) {
              let err79 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/3/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[3].properties.seq.type, parentSchema: schema6.oneOf[3].properties.seq, data: data37 };
              vErrors === null ? vErrors = [err79] : vErrors.push(err79), errors++;
            }
            if (typeof data37 == "number" && isFinite(data37) && (data37 < 0 || isNaN(data37))) {
              let err80 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/3/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[3].properties.seq, data: data37 };
              vErrors === null ? vErrors = [err80] : vErrors.push(err80), errors++;
            }
          }
          if (data.at_ms !== void 0) {
            let data38 = data.at_ms;
            if (typeof data38 == "number" && isFinite(data38)) {
              if (data38 < 0 || isNaN(data38)) {
                let err81 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/3/properties/at_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[3].properties.at_ms, data: data38 };
                vErrors === null ? vErrors = [err81] : vErrors.push(err81), errors++;
              }
            } else {
              let err82 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/3/properties/at_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.oneOf[3].properties.at_ms.type, parentSchema: schema6.oneOf[3].properties.at_ms, data: data38 };
              vErrors === null ? vErrors = [err82] : vErrors.push(err82), errors++;
            }
          }
          if (data.id !== void 0) {
            let data39 = data.id;
            if (typeof data39 != "string") {
              let err83 = { instancePath: instancePath + "/id", schemaPath: "#/oneOf/3/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[3].properties.id.type, parentSchema: schema6.oneOf[3].properties.id, data: data39 };
              vErrors === null ? vErrors = [err83] : vErrors.push(err83), errors++;
            }
          }
          if (data.attempt !== void 0) {
            let data40 = data.attempt;
            if (!(typeof data40 == "number" && !(data40 % 1) && !isNaN(data40) && isFinite(data40))) {
              let err84 = { instancePath: instancePath + "/attempt", schemaPath: "#/oneOf/3/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[3].properties.attempt.type, parentSchema: schema6.oneOf[3].properties.attempt, data: data40 };
              vErrors === null ? vErrors = [err84] : vErrors.push(err84), errors++;
            }
            if (typeof data40 == "number" && isFinite(data40) && (data40 < 1 || isNaN(data40))) {
              let err85 = { instancePath: instancePath + "/attempt", schemaPath: "#/oneOf/3/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema6.oneOf[3].properties.attempt, data: data40 };
              vErrors === null ? vErrors = [err85] : vErrors.push(err85), errors++;
            }
          }
          if (data.conversation_id !== void 0) {
            let data41 = data.conversation_id;
            if (typeof data41 != "string") {
              let err86 = { instancePath: instancePath + "/conversation_id", schemaPath: "#/oneOf/3/properties/conversation_id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[3].properties.conversation_id.type, parentSchema: schema6.oneOf[3].properties.conversation_id, data: data41 };
              vErrors === null ? vErrors = [err86] : vErrors.push(err86), errors++;
            }
          }
        } else {
          let err87 = { instancePath, schemaPath: "#/oneOf/3/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[3].type, parentSchema: schema6.oneOf[3], data };
          vErrors === null ? vErrors = [err87] : vErrors.push(err87), errors++;
        }
      else if (tag0 === "turn-finished")
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            let err88 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'", schema: schema6.oneOf[4].required, parentSchema: schema6.oneOf[4], data };
            vErrors === null ? vErrors = [err88] : vErrors.push(err88), errors++;
          }
          if (data.seq === void 0) {
            let err89 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema6.oneOf[4].required, parentSchema: schema6.oneOf[4], data };
            vErrors === null ? vErrors = [err89] : vErrors.push(err89), errors++;
          }
          if (data.at_ms === void 0) {
            let err90 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "at_ms" }, message: "must have required property 'at_ms'", schema: schema6.oneOf[4].required, parentSchema: schema6.oneOf[4], data };
            vErrors === null ? vErrors = [err90] : vErrors.push(err90), errors++;
          }
          if (data.id === void 0) {
            let err91 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema6.oneOf[4].required, parentSchema: schema6.oneOf[4], data };
            vErrors === null ? vErrors = [err91] : vErrors.push(err91), errors++;
          }
          if (data.attempt === void 0) {
            let err92 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "attempt" }, message: "must have required property 'attempt'", schema: schema6.oneOf[4].required, parentSchema: schema6.oneOf[4], data };
            vErrors === null ? vErrors = [err92] : vErrors.push(err92), errors++;
          }
          if (data.turn === void 0) {
            let err93 = { instancePath, schemaPath: "#/oneOf/4/required", keyword: "required", params: { missingProperty: "turn" }, message: "must have required property 'turn'", schema: schema6.oneOf[4].required, parentSchema: schema6.oneOf[4], data };
            vErrors === null ? vErrors = [err93] : vErrors.push(err93), errors++;
          }
          if (data.type !== void 0) {
            let data42 = data.type;
            if (data42 !== "turn-finished") {
              let err94 = { instancePath: instancePath + "/type", schemaPath: "#/oneOf/4/properties/type/const", keyword: "const", params: { allowedValue: "turn-finished" }, message: "must be equal to constant", schema: "turn-finished", parentSchema: schema6.oneOf[4].properties.type, data: data42 };
              vErrors === null ? vErrors = [err94] : vErrors.push(err94), errors++;
            }
          }
          if (data.seq !== void 0) {
            let data43 = data.seq;
            if (!(typeof data43 == "number" && !(data43 % 1) && !isNaN(data43) && isFinite(data43))) {
              let err95 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/4/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[4].properties.seq.type, parentSchema: schema6.oneOf[4].properties.seq, data: data43 };
              vErrors === null ? vErrors = [err95] : vErrors.push(err95), errors++;
            }
            if (typeof data43 == "number" && isFinite(data43) && (data43 < 0 || isNaN(data43))) {
              let err96 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/4/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[4].properties.seq, data: data43 };
              vErrors === null ? vErrors = [err96] : vErrors.push(err96), errors++;
            }
          }
          if (data.at_ms !== void 0) {
            let data44 = data.at_ms;
            if (typeof data44 == "number" && isFinite(data44)) {
              if (data44 < 0 || isNaN(data44)) {
                let err97 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/4/properties/at_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[4].properties.at_ms, data: data44 };
                vErrors === null ? vErrors = [err97] : vErrors.push(err97), errors++;
              }
            } else {
              let err98 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/4/properties/at_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.oneOf[4].properties.at_ms.type, parentSchema: schema6.oneOf[4].properties.at_ms, data: data44 };
              vErrors === null ? vErrors = [err98] : vErrors.push(err98), errors++;
            }
          }
          if (data.id !== void 0) {
            let data45 = data.id;
            if (typeof data45 != "string") {
              let err99 = { instancePath: instancePath + "/id", schemaPath: "#/oneOf/4/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[4].properties.id.type, parentSchema: schema6.oneOf[4].properties.id, data: data45 };
              vErrors === null ? vErrors = [err99] : vErrors.push(err99), errors++;
            }
          }
          if (data.attempt !== void 0) {
            let data46 = data.attempt;
            if (!(typeof data46 == "number" && !(data46 % 1) && !isNaN(data46) && isFinite(data46))) {
              let err100 = { instancePath: instancePath + "/attempt", schemaPath: "#/oneOf/4/properties/attempt/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[4].properties.attempt.type, parentSchema: schema6.oneOf[4].properties.attempt, data: data46 };
              vErrors === null ? vErrors = [err100] : vErrors.push(err100), errors++;
            }
            if (typeof data46 == "number" && isFinite(data46) && (data46 < 1 || isNaN(data46))) {
              let err101 = { instancePath: instancePath + "/attempt", schemaPath: "#/oneOf/4/properties/attempt/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema6.oneOf[4].properties.attempt, data: data46 };
              vErrors === null ? vErrors = [err101] : vErrors.push(err101), errors++;
            }
          }
          data.turn !== void 0 && (validate27(data.turn, { instancePath: instancePath + "/turn", parentData: data, parentDataProperty: "turn", rootData }) || (vErrors = vErrors === null ? validate27.errors : vErrors.concat(validate27.errors), errors = vErrors.length));
        } else {
          let err102 = { instancePath, schemaPath: "#/oneOf/4/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[4].type, parentSchema: schema6.oneOf[4], data };
          vErrors === null ? vErrors = [err102] : vErrors.push(err102), errors++;
        }
      else if (tag0 === "attempt-finished")
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            let err103 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'", schema: schema6.oneOf[5].required, parentSchema: schema6.oneOf[5], data };
            vErrors === null ? vErrors = [err103] : vErrors.push(err103), errors++;
          }
          if (data.seq === void 0) {
            let err104 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema6.oneOf[5].required, parentSchema: schema6.oneOf[5], data };
            vErrors === null ? vErrors = [err104] : vErrors.push(err104), errors++;
          }
          if (data.at_ms === void 0) {
            let err105 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "at_ms" }, message: "must have required property 'at_ms'", schema: schema6.oneOf[5].required, parentSchema: schema6.oneOf[5], data };
            vErrors === null ? vErrors = [err105] : vErrors.push(err105), errors++;
          }
          if (data.id === void 0) {
            let err106 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema6.oneOf[5].required, parentSchema: schema6.oneOf[5], data };
            vErrors === null ? vErrors = [err106] : vErrors.push(err106), errors++;
          }
          if (data.attempt === void 0) {
            let err107 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "attempt" }, message: "must have required property 'attempt'", schema: schema6.oneOf[5].required, parentSchema: schema6.oneOf[5], data };
            vErrors === null ? vErrors = [err107] : vErrors.push(err107), errors++;
          }
          if (data.more === void 0) {
            let err108 = { instancePath, schemaPath: "#/oneOf/5/required", keyword: "required", params: { missingProperty: "more" }, message: "must have required property 'more'", schema: schema6.oneOf[5].required, parentSchema: schema6.oneOf[5], data };
            vErrors === null ? vErrors = [err108] : vErrors.push(err108), errors++;
          }
          if (data.type !== void 0) {
            let data48 = data.type;
            if (data48 !== "attempt-finished") {
              let err109 = { instancePath: instancePath + "/type", schemaPath: "#/oneOf/5/properties/type/const", keyword: "const", params: { allowedValue: "attempt-finished" }, message: "must be equal to constant", schema: "attempt-finished", parentSchema: schema6.oneOf[5].properties.type, data: data48 };
              vErrors === null ? vErrors = [err109] : vErrors.push(err109), errors++;
            }
          }
          if (data.seq !== void 0) {
            let data49 = data.seq;
            if (!(typeof data49 == "number" && !(data49 % 1) && !isNaN(data49) && isFinite(data49))) {
              let err110 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/5/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[5].properties.seq.type, parentSchema: schema6.oneOf[5].properties.seq, data: data49 };
              vErrors === null ? vErrors = [err110] : vErrors.push(err110), errors++;
            }
            if (typeof data49 == "number" && isFinite(data49) && (data49 < 0 || isNaN(data49))) {
              let err111 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/5/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[5].properties.seq, data: data49 };
              vErrors === null ? vErrors = [err111] : vErrors.push(err111), errors++;
            }
          }
          if (data.at_ms !== void 0) {
            let data50 = data.at_ms;
            if (typeof data50 == "number" && isFinite(data50)) {
              if (data50 < 0 || isNaN(data50)) {
                let err112 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/5/properties/at_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[5].properties.at_ms, data: data50 };
                vErrors === null ? vErrors = [err112] : vErrors.push(err112), errors++;
              }
            } else {
              let err113 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/5/properties/at_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.oneOf[5].properties.at_ms.type, parentSchema: schema6.oneOf[5].properties.at_ms, data: data50 };
              vErrors === null ? vErrors = [err113] : vErrors.push(err113), errors++;
            }
          }
          if (data.id !== void 0) {
            let data51 = data.id;
            if (typeof data51 != "string") {
              let err114 = { instancePath: instancePath + "/id", schemaPath: "#/oneOf/5/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[5].properties.id.type, parentSchema: schema6.oneOf[5].properties.id, data: data51 };
              vErrors === null ? vErrors = [err114] : vErrors.push(err114), errors++;
            }
          }
          if (data.attempt !== void 0 && (validate31(data.attempt, { instancePath: instancePath + "/attempt", parentData: data, parentDataProperty: "attempt", rootData }) || (vErrors = vErrors === null ? validate31.errors : vErrors.concat(validate31.errors), errors = vErrors.length)), data.more !== void 0) {
            let data53 = data.more;
            if (typeof data53 != "boolean") {
              let err115 = { instancePath: instancePath + "/more", schemaPath: "#/oneOf/5/properties/more/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema6.oneOf[5].properties.more.type, parentSchema: schema6.oneOf[5].properties.more, data: data53 };
              vErrors === null ? vErrors = [err115] : vErrors.push(err115), errors++;
            }
          }
        } else {
          let err116 = { instancePath, schemaPath: "#/oneOf/5/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[5].type, parentSchema: schema6.oneOf[5], data };
          vErrors === null ? vErrors = [err116] : vErrors.push(err116), errors++;
        }
      else if (tag0 === "scenario-finished")
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            let err117 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'", schema: schema6.oneOf[6].required, parentSchema: schema6.oneOf[6], data };
            vErrors === null ? vErrors = [err117] : vErrors.push(err117), errors++;
          }
          if (data.seq === void 0) {
            let err118 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema6.oneOf[6].required, parentSchema: schema6.oneOf[6], data };
            vErrors === null ? vErrors = [err118] : vErrors.push(err118), errors++;
          }
          if (data.at_ms === void 0) {
            let err119 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "at_ms" }, message: "must have required property 'at_ms'", schema: schema6.oneOf[6].required, parentSchema: schema6.oneOf[6], data };
            vErrors === null ? vErrors = [err119] : vErrors.push(err119), errors++;
          }
          if (data.scenario === void 0) {
            let err120 = { instancePath, schemaPath: "#/oneOf/6/required", keyword: "required", params: { missingProperty: "scenario" }, message: "must have required property 'scenario'", schema: schema6.oneOf[6].required, parentSchema: schema6.oneOf[6], data };
            vErrors === null ? vErrors = [err120] : vErrors.push(err120), errors++;
          }
          if (data.type !== void 0) {
            let data54 = data.type;
            if (data54 !== "scenario-finished") {
              let err121 = { instancePath: instancePath + "/type", schemaPath: "#/oneOf/6/properties/type/const", keyword: "const", params: { allowedValue: "scenario-finished" }, message: "must be equal to constant", schema: "scenario-finished", parentSchema: schema6.oneOf[6].properties.type, data: data54 };
              vErrors === null ? vErrors = [err121] : vErrors.push(err121), errors++;
            }
          }
          if (data.seq !== void 0) {
            let data55 = data.seq;
            if (!(typeof data55 == "number" && !(data55 % 1) && !isNaN(data55) && isFinite(data55))) {
              let err122 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/6/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[6].properties.seq.type, parentSchema: schema6.oneOf[6].properties.seq, data: data55 };
              vErrors === null ? vErrors = [err122] : vErrors.push(err122), errors++;
            }
            if (typeof data55 == "number" && isFinite(data55) && (data55 < 0 || isNaN(data55))) {
              let err123 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/6/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[6].properties.seq, data: data55 };
              vErrors === null ? vErrors = [err123] : vErrors.push(err123), errors++;
            }
          }
          if (data.at_ms !== void 0) {
            let data56 = data.at_ms;
            if (typeof data56 == "number" && isFinite(data56)) {
              if (data56 < 0 || isNaN(data56)) {
                let err124 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/6/properties/at_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[6].properties.at_ms, data: data56 };
                vErrors === null ? vErrors = [err124] : vErrors.push(err124), errors++;
              }
            } else {
              let err125 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/6/properties/at_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.oneOf[6].properties.at_ms.type, parentSchema: schema6.oneOf[6].properties.at_ms, data: data56 };
              vErrors === null ? vErrors = [err125] : vErrors.push(err125), errors++;
            }
          }
          data.scenario !== void 0 && (validate35(data.scenario, { instancePath: instancePath + "/scenario", parentData: data, parentDataProperty: "scenario", rootData }) || (vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors), errors = vErrors.length));
        } else {
          let err126 = { instancePath, schemaPath: "#/oneOf/6/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[6].type, parentSchema: schema6.oneOf[6], data };
          vErrors === null ? vErrors = [err126] : vErrors.push(err126), errors++;
        }
      else if (tag0 === "run-cancelled")
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            let err127 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'", schema: schema6.oneOf[7].required, parentSchema: schema6.oneOf[7], data };
            vErrors === null ? vErrors = [err127] : vErrors.push(err127), errors++;
          }
          if (data.seq === void 0) {
            let err128 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema6.oneOf[7].required, parentSchema: schema6.oneOf[7], data };
            vErrors === null ? vErrors = [err128] : vErrors.push(err128), errors++;
          }
          if (data.at_ms === void 0) {
            let err129 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "at_ms" }, message: "must have required property 'at_ms'", schema: schema6.oneOf[7].required, parentSchema: schema6.oneOf[7], data };
            vErrors === null ? vErrors = [err129] : vErrors.push(err129), errors++;
          }
          if (data.cause === void 0) {
            let err130 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "cause" }, message: "must have required property 'cause'", schema: schema6.oneOf[7].required, parentSchema: schema6.oneOf[7], data };
            vErrors === null ? vErrors = [err130] : vErrors.push(err130), errors++;
          }
          if (data.message === void 0) {
            let err131 = { instancePath, schemaPath: "#/oneOf/7/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'", schema: schema6.oneOf[7].required, parentSchema: schema6.oneOf[7], data };
            vErrors === null ? vErrors = [err131] : vErrors.push(err131), errors++;
          }
          if (data.type !== void 0) {
            let data58 = data.type;
            if (data58 !== "run-cancelled") {
              let err132 = { instancePath: instancePath + "/type", schemaPath: "#/oneOf/7/properties/type/const", keyword: "const", params: { allowedValue: "run-cancelled" }, message: "must be equal to constant", schema: "run-cancelled", parentSchema: schema6.oneOf[7].properties.type, data: data58 };
              vErrors === null ? vErrors = [err132] : vErrors.push(err132), errors++;
            }
          }
          if (data.seq !== void 0) {
            let data59 = data.seq;
            if (!(typeof data59 == "number" && !(data59 % 1) && !isNaN(data59) && isFinite(data59))) {
              let err133 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/7/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[7].properties.seq.type, parentSchema: schema6.oneOf[7].properties.seq, data: data59 };
              vErrors === null ? vErrors = [err133] : vErrors.push(err133), errors++;
            }
            if (typeof data59 == "number" && isFinite(data59) && (data59 < 0 || isNaN(data59))) {
              let err134 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/7/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[7].properties.seq, data: data59 };
              vErrors === null ? vErrors = [err134] : vErrors.push(err134), errors++;
            }
          }
          if (data.at_ms !== void 0) {
            let data60 = data.at_ms;
            if (typeof data60 == "number" && isFinite(data60)) {
              if (data60 < 0 || isNaN(data60)) {
                let err135 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/7/properties/at_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[7].properties.at_ms, data: data60 };
                vErrors === null ? vErrors = [err135] : vErrors.push(err135), errors++;
              }
            } else {
              let err136 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/7/properties/at_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.oneOf[7].properties.at_ms.type, parentSchema: schema6.oneOf[7].properties.at_ms, data: data60 };
              vErrors === null ? vErrors = [err136] : vErrors.push(err136), errors++;
            }
          }
          if (data.cause !== void 0) {
            let data61 = data.cause;
            if (!(data61 === "signal" || data61 === "max-failures" || data61 === "run-timeout")) {
              let err137 = { instancePath: instancePath + "/cause", schemaPath: "#/oneOf/7/properties/cause/enum", keyword: "enum", params: { allowedValues: schema6.oneOf[7].properties.cause.enum }, message: "must be equal to one of the allowed values", schema: schema6.oneOf[7].properties.cause.enum, parentSchema: schema6.oneOf[7].properties.cause, data: data61 };
              vErrors === null ? vErrors = [err137] : vErrors.push(err137), errors++;
            }
          }
          if (data.message !== void 0) {
            let data62 = data.message;
            if (typeof data62 != "string") {
              let err138 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/7/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[7].properties.message.type, parentSchema: schema6.oneOf[7].properties.message, data: data62 };
              vErrors === null ? vErrors = [err138] : vErrors.push(err138), errors++;
            }
          }
          if (data.signal !== void 0) {
            let data63 = data.signal;
            if (!(data63 === "SIGINT" || data63 === "SIGTERM" || data63 === "SIGHUP")) {
              let err139 = { instancePath: instancePath + "/signal", schemaPath: "#/oneOf/7/properties/signal/enum", keyword: "enum", params: { allowedValues: schema6.oneOf[7].properties.signal.enum }, message: "must be equal to one of the allowed values", schema: schema6.oneOf[7].properties.signal.enum, parentSchema: schema6.oneOf[7].properties.signal, data: data63 };
              vErrors === null ? vErrors = [err139] : vErrors.push(err139), errors++;
            }
          }
        } else {
          let err140 = { instancePath, schemaPath: "#/oneOf/7/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[7].type, parentSchema: schema6.oneOf[7], data };
          vErrors === null ? vErrors = [err140] : vErrors.push(err140), errors++;
        }
      else if (tag0 === "warning")
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            let err141 = { instancePath, schemaPath: "#/oneOf/8/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'", schema: schema6.oneOf[8].required, parentSchema: schema6.oneOf[8], data };
            vErrors === null ? vErrors = [err141] : vErrors.push(err141), errors++;
          }
          if (data.seq === void 0) {
            let err142 = { instancePath, schemaPath: "#/oneOf/8/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema6.oneOf[8].required, parentSchema: schema6.oneOf[8], data };
            vErrors === null ? vErrors = [err142] : vErrors.push(err142), errors++;
          }
          if (data.at_ms === void 0) {
            let err143 = { instancePath, schemaPath: "#/oneOf/8/required", keyword: "required", params: { missingProperty: "at_ms" }, message: "must have required property 'at_ms'", schema: schema6.oneOf[8].required, parentSchema: schema6.oneOf[8], data };
            vErrors === null ? vErrors = [err143] : vErrors.push(err143), errors++;
          }
          if (data.code === void 0) {
            let err144 = { instancePath, schemaPath: "#/oneOf/8/required", keyword: "required", params: { missingProperty: "code" }, message: "must have required property 'code'", schema: schema6.oneOf[8].required, parentSchema: schema6.oneOf[8], data };
            vErrors === null ? vErrors = [err144] : vErrors.push(err144), errors++;
          }
          if (data.message === void 0) {
            let err145 = { instancePath, schemaPath: "#/oneOf/8/required", keyword: "required", params: { missingProperty: "message" }, message: "must have required property 'message'", schema: schema6.oneOf[8].required, parentSchema: schema6.oneOf[8], data };
            vErrors === null ? vErrors = [err145] : vErrors.push(err145), errors++;
          }
          if (data.type !== void 0) {
            let data64 = data.type;
            if (data64 !== "warning") {
              let err146 = { instancePath: instancePath + "/type", schemaPath: "#/oneOf/8/properties/type/const", keyword: "const", params: { allowedValue: "warning" }, message: "must be equal to constant", schema: "warning", parentSchema: schema6.oneOf[8].properties.type, data: data64 };
              vErrors === null ? vErrors = [err146] : vErrors.push(err146), errors++;
            }
          }
          if (data.seq !== void 0) {
            let data65 = data.seq;
            if (!(typeof data65 == "number" && !(data65 % 1) && !isNaN(data65) && isFinite(data65))) {
              let err147 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/8/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[8].properties.seq.type, parentSchema: schema6.oneOf[8].properties.seq, data: data65 };
              vErrors === null ? vErrors = [err147] : vErrors.push(err147), errors++;
            }
            if (typeof data65 == "number" && isFinite(data65) && (data65 < 0 || isNaN(data65))) {
              let err148 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/8/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[8].properties.seq, data: data65 };
              vErrors === null ? vErrors = [err148] : vErrors.push(err148), errors++;
            }
          }
          if (data.at_ms !== void 0) {
            let data66 = data.at_ms;
            if (typeof data66 == "number" && isFinite(data66)) {
              if (data66 < 0 || isNaN(data66)) {
                let err149 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/8/properties/at_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[8].properties.at_ms, data: data66 };
                vErrors === null ? vErrors = [err149] : vErrors.push(err149), errors++;
              }
            } else {
              let err150 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/8/properties/at_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.oneOf[8].properties.at_ms.type, parentSchema: schema6.oneOf[8].properties.at_ms, data: data66 };
              vErrors === null ? vErrors = [err150] : vErrors.push(err150), errors++;
            }
          }
          if (data.code !== void 0) {
            let data67 = data.code, _errs136 = errors, valid35 = !1, _errs137 = errors;
            if (!(data67 === "report-failed" || data67 === "internal-error")) {
              let err151 = { instancePath: instancePath + "/code", schemaPath: "#/oneOf/8/properties/code/anyOf/0/enum", keyword: "enum", params: { allowedValues: schema6.oneOf[8].properties.code.anyOf[0].enum }, message: "must be equal to one of the allowed values", schema: schema6.oneOf[8].properties.code.anyOf[0].enum, parentSchema: schema6.oneOf[8].properties.code.anyOf[0], data: data67 };
              vErrors === null ? vErrors = [err151] : vErrors.push(err151), errors++;
            }
            var _valid0 = _errs137 === errors;
            if (valid35 = valid35 || _valid0, !valid35) {
              let _errs138 = errors;
              if (typeof data67 != "string") {
                let err152 = { instancePath: instancePath + "/code", schemaPath: "#/oneOf/8/properties/code/anyOf/1/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[8].properties.code.anyOf[1].type, parentSchema: schema6.oneOf[8].properties.code.anyOf[1], data: data67 };
                vErrors === null ? vErrors = [err152] : vErrors.push(err152), errors++;
              }
              var _valid0 = _errs138 === errors;
              valid35 = valid35 || _valid0;
            }
            if (valid35)
              errors = _errs136, vErrors !== null && (_errs136 ? vErrors.length = _errs136 : vErrors = null);
            else {
              let err153 = { instancePath: instancePath + "/code", schemaPath: "#/oneOf/8/properties/code/anyOf", keyword: "anyOf", params: {}, message: "must match a schema in anyOf", schema: schema6.oneOf[8].properties.code.anyOf, parentSchema: schema6.oneOf[8].properties.code, data: data67 };
              vErrors === null ? vErrors = [err153] : vErrors.push(err153), errors++;
            }
          }
          if (data.message !== void 0) {
            let data68 = data.message;
            if (typeof data68 != "string") {
              let err154 = { instancePath: instancePath + "/message", schemaPath: "#/oneOf/8/properties/message/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.oneOf[8].properties.message.type, parentSchema: schema6.oneOf[8].properties.message, data: data68 };
              vErrors === null ? vErrors = [err154] : vErrors.push(err154), errors++;
            }
          }
        } else {
          let err155 = { instancePath, schemaPath: "#/oneOf/8/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[8].type, parentSchema: schema6.oneOf[8], data };
          vErrors === null ? vErrors = [err155] : vErrors.push(err155), errors++;
        }
      else if (tag0 === "run-finished")
        if (data && typeof data == "object" && !Array.isArray(data)) {
          if (data.type === void 0) {
            let err156 = { instancePath, schemaPath: "#/oneOf/9/required", keyword: "required", params: { missingProperty: "type" }, message: "must have required property 'type'", schema: schema6.oneOf[9].required, parentSchema: schema6.oneOf[9], data };
            vErrors === null ? vErrors = [err156] : vErrors.push(err156), errors++;
          }
          if (data.seq === void 0) {
            let err157 = { instancePath, schemaPath: "#/oneOf/9/required", keyword: "required", params: { missingProperty: "seq" }, message: "must have required property 'seq'", schema: schema6.oneOf[9].required, parentSchema: schema6.oneOf[9], data };
            vErrors === null ? vErrors = [err157] : vErrors.push(err157), errors++;
          }
          if (data.at_ms === void 0) {
            let err158 = { instancePath, schemaPath: "#/oneOf/9/required", keyword: "required", params: { missingProperty: "at_ms" }, message: "must have required property 'at_ms'", schema: schema6.oneOf[9].required, parentSchema: schema6.oneOf[9], data };
            vErrors === null ? vErrors = [err158] : vErrors.push(err158), errors++;
          }
          if (data.duration_ms === void 0) {
            let err159 = { instancePath, schemaPath: "#/oneOf/9/required", keyword: "required", params: { missingProperty: "duration_ms" }, message: "must have required property 'duration_ms'", schema: schema6.oneOf[9].required, parentSchema: schema6.oneOf[9], data };
            vErrors === null ? vErrors = [err159] : vErrors.push(err159), errors++;
          }
          if (data.waited_ms === void 0) {
            let err160 = { instancePath, schemaPath: "#/oneOf/9/required", keyword: "required", params: { missingProperty: "waited_ms" }, message: "must have required property 'waited_ms'", schema: schema6.oneOf[9].required, parentSchema: schema6.oneOf[9], data };
            vErrors === null ? vErrors = [err160] : vErrors.push(err160), errors++;
          }
          if (data.unclosed === void 0) {
            let err161 = { instancePath, schemaPath: "#/oneOf/9/required", keyword: "required", params: { missingProperty: "unclosed" }, message: "must have required property 'unclosed'", schema: schema6.oneOf[9].required, parentSchema: schema6.oneOf[9], data };
            vErrors === null ? vErrors = [err161] : vErrors.push(err161), errors++;
          }
          if (data.type !== void 0) {
            let data69 = data.type;
            if (data69 !== "run-finished") {
              let err162 = { instancePath: instancePath + "/type", schemaPath: "#/oneOf/9/properties/type/const", keyword: "const", params: { allowedValue: "run-finished" }, message: "must be equal to constant", schema: "run-finished", parentSchema: schema6.oneOf[9].properties.type, data: data69 };
              vErrors === null ? vErrors = [err162] : vErrors.push(err162), errors++;
            }
          }
          if (data.seq !== void 0) {
            let data70 = data.seq;
            if (!(typeof data70 == "number" && !(data70 % 1) && !isNaN(data70) && isFinite(data70))) {
              let err163 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/9/properties/seq/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[9].properties.seq.type, parentSchema: schema6.oneOf[9].properties.seq, data: data70 };
              vErrors === null ? vErrors = [err163] : vErrors.push(err163), errors++;
            }
            if (typeof data70 == "number" && isFinite(data70) && (data70 < 0 || isNaN(data70))) {
              let err164 = { instancePath: instancePath + "/seq", schemaPath: "#/oneOf/9/properties/seq/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[9].properties.seq, data: data70 };
              vErrors === null ? vErrors = [err164] : vErrors.push(err164), errors++;
            }
          }
          if (data.at_ms !== void 0) {
            let data71 = data.at_ms;
            if (typeof data71 == "number" && isFinite(data71)) {
              if (data71 < 0 || isNaN(data71)) {
                let err165 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/9/properties/at_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[9].properties.at_ms, data: data71 };
                vErrors === null ? vErrors = [err165] : vErrors.push(err165), errors++;
              }
            } else {
              let err166 = { instancePath: instancePath + "/at_ms", schemaPath: "#/oneOf/9/properties/at_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.oneOf[9].properties.at_ms.type, parentSchema: schema6.oneOf[9].properties.at_ms, data: data71 };
              vErrors === null ? vErrors = [err166] : vErrors.push(err166), errors++;
            }
          }
          if (data.duration_ms !== void 0) {
            let data72 = data.duration_ms;
            if (typeof data72 == "number" && isFinite(data72)) {
              if (data72 < 0 || isNaN(data72)) {
                let err167 = { instancePath: instancePath + "/duration_ms", schemaPath: "#/oneOf/9/properties/duration_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[9].properties.duration_ms, data: data72 };
                vErrors === null ? vErrors = [err167] : vErrors.push(err167), errors++;
              }
            } else {
              let err168 = { instancePath: instancePath + "/duration_ms", schemaPath: "#/oneOf/9/properties/duration_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.oneOf[9].properties.duration_ms.type, parentSchema: schema6.oneOf[9].properties.duration_ms, data: data72 };
              vErrors === null ? vErrors = [err168] : vErrors.push(err168), errors++;
            }
          }
          if (data.waited_ms !== void 0) {
            let data73 = data.waited_ms;
            if (typeof data73 == "number" && isFinite(data73)) {
              if (data73 < 0 || isNaN(data73)) {
                let err169 = { instancePath: instancePath + "/waited_ms", schemaPath: "#/oneOf/9/properties/waited_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[9].properties.waited_ms, data: data73 };
                vErrors === null ? vErrors = [err169] : vErrors.push(err169), errors++;
              }
            } else {
              let err170 = { instancePath: instancePath + "/waited_ms", schemaPath: "#/oneOf/9/properties/waited_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.oneOf[9].properties.waited_ms.type, parentSchema: schema6.oneOf[9].properties.waited_ms, data: data73 };
              vErrors === null ? vErrors = [err170] : vErrors.push(err170), errors++;
            }
          }
          if (data.unclosed !== void 0) {
            let data74 = data.unclosed;
            if (!(typeof data74 == "number" && !(data74 % 1) && !isNaN(data74) && isFinite(data74))) {
              let err171 = { instancePath: instancePath + "/unclosed", schemaPath: "#/oneOf/9/properties/unclosed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.oneOf[9].properties.unclosed.type, parentSchema: schema6.oneOf[9].properties.unclosed, data: data74 };
              vErrors === null ? vErrors = [err171] : vErrors.push(err171), errors++;
            }
            if (typeof data74 == "number" && isFinite(data74) && (data74 < 0 || isNaN(data74))) {
              let err172 = { instancePath: instancePath + "/unclosed", schemaPath: "#/oneOf/9/properties/unclosed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.oneOf[9].properties.unclosed, data: data74 };
              vErrors === null ? vErrors = [err172] : vErrors.push(err172), errors++;
            }
          }
        } else {
          let err173 = { instancePath, schemaPath: "#/oneOf/9/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.oneOf[9].type, parentSchema: schema6.oneOf[9], data };
          vErrors === null ? vErrors = [err173] : vErrors.push(err173), errors++;
        }
      else {
        let err174 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "mapping", tag: "type", tagValue: tag0 }, message: 'value of tag "type" must be in oneOf', schema: schema6.discriminator, parentSchema: schema6, data };
        vErrors === null ? vErrors = [err174] : vErrors.push(err174), errors++;
      }
    else {
      let err175 = { instancePath, schemaPath: "#/discriminator", keyword: "discriminator", params: { error: "tag", tag: "type", tagValue: tag0 }, message: 'tag "type" must be string', schema: schema6.discriminator, parentSchema: schema6, data };
      vErrors === null ? vErrors = [err175] : vErrors.push(err175), errors++;
    }
  } else {
    let err176 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.type, parentSchema: schema6, data };
    vErrors === null ? vErrors = [err176] : vErrors.push(err176), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
export {
  stdin_default as default,
  validate
};
