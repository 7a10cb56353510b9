// Made by scripts/generate-schemas.ts. Do not edit.
var __getOwnPropNames = Object.getOwnPropertyNames;
var __commonJS = (cb, mod) => function() {
  try {
    return mod || (0, cb[__getOwnPropNames(cb)[0]])((mod = { exports: {} }).exports, mod), mod.exports;
  } catch (e) {
    throw mod = 0, e;
  }
};

// node_modules/ajv/dist/runtime/ucs2length.js
var require_ucs2length = __commonJS({
  "node_modules/ajv/dist/runtime/ucs2length.js"(exports) {
    "use strict";
    Object.defineProperty(exports, "__esModule", { value: !0 });
    function ucs2length(str) {
      let len = str.length, length = 0, pos = 0, value;
      for (; pos < len; )
        length++, value = str.charCodeAt(pos++), value >= 55296 && value <= 56319 && pos < len && (value = str.charCodeAt(pos), (value & 64512) === 56320 && pos++);
      return length;
    }
    exports.default = ucs2length;
    ucs2length.code = 'require("ajv/dist/runtime/ucs2length").default';
  }
});

// <stdin>
var validate = validate21, stdin_default = validate21, schema6 = { $schema: "http://json-schema.org/draft-07/schema#", title: "baseline file", type: "object", additionalProperties: !1, required: ["format", "target", "scenarios"], properties: { format: { const: "rehearsal-baseline/1" }, target: { type: "string" }, scenarios: { type: "array", items: { $ref: "#/definitions/scenario" } } }, definitions: { scenario: { title: "scenario of a baseline", type: "object", additionalProperties: !1, required: ["id", "file", "verdict"], properties: { id: { type: "string", minLength: 1 }, file: { type: "string", minLength: 1 }, verdict: { enum: ["passed", "failed"] }, repeats: { title: "count of repeats", type: "object", additionalProperties: !1, required: ["passed", "judged"], properties: { passed: { type: "integer", minimum: 0, maximum: 1e6 }, judged: { type: "integer", minimum: 0, maximum: 1e6 } } }, latency_ms: { type: "number", minimum: 0 } } } } }, schema7 = { title: "scenario of a baseline", type: "object", additionalProperties: !1, required: ["id", "file", "verdict"], properties: { id: { type: "string", minLength: 1 }, file: { type: "string", minLength: 1 }, verdict: { enum: ["passed", "failed"] }, repeats: { title: "count of repeats", type: "object", additionalProperties: !1, required: ["passed", "judged"], properties: { passed: { type: "integer", minimum: 0, maximum: 1e6 }, judged: { type: "integer", minimum: 0, maximum: 1e6 } } }, latency_ms: { type: "number", minimum: 0 } } }, func2 = require_ucs2length().default;
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.id === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "id" }, message: "must have required property 'id'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.file === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "file" }, message: "must have required property 'file'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.verdict === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "verdict" }, message: "must have required property 'verdict'", schema: schema7.required, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "id" || key0 === "file" || key0 === "verdict" || key0 === "repeats" || key0 === "latency_ms")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema7, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.id !== void 0) {
      let data0 = data.id;
      if (typeof data0 == "string") {
        if (func2(data0) < 1) {
          let err4 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema7.properties.id, data: data0 };
          vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
        }
      } else {
        let err5 = { instancePath: instancePath + "/id", schemaPath: "#/properties/id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.id.type, parentSchema: schema7.properties.id, data: data0 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.file !== void 0) {
      let data1 = data.file;
      if (typeof data1 == "string") {
        if (func2(data1) < 1) {
          let err6 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema7.properties.file, data: data1 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/file", schemaPath: "#/properties/file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.file.type, parentSchema: schema7.properties.file, data: data1 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.verdict !== void 0) {
      let data2 = data.verdict;
      if (!(data2 === "passed" || data2 === "failed")) {
        let err8 = { instancePath: instancePath + "/verdict", schemaPath: "#/properties/verdict/enum", keyword: "enum", params: { allowedValues: schema7.properties.verdict.enum }, message: "must be equal to one of the allowed values", schema: schema7.properties.verdict.enum, parentSchema: schema7.properties.verdict, data: data2 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
    }
    if (data.repeats !== void 0) {
      let data3 = data.repeats;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3)) {
        if (data3.passed === void 0) {
          let err9 = { instancePath: instancePath + "/repeats", schemaPath: "#/properties/repeats/required", keyword: "required", params: { missingProperty: "passed" }, message: "must have required property 'passed'", schema: schema7.properties.repeats.required, parentSchema: schema7.properties.repeats, data: data3 };
          vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
        }
        if (data3.judged === void 0) {
          let err10 = { instancePath: instancePath + "/repeats", schemaPath: "#/properties/repeats/required", keyword: "required", params: { missingProperty: "judged" }, message: "must have required property 'judged'", schema: schema7.properties.repeats.required, parentSchema: schema7.properties.repeats, data: data3 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
        for (let key1 in data3)
          if (!(key1 === "passed" || key1 === "judged")) {
            let err11 = { instancePath: instancePath + "/repeats", schemaPath: "#/properties/repeats/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key1 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema7.properties.repeats, data: data3 };
            vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
          }
        if (data3.passed !== void 0) {
          let data4 = data3.passed;
          if (!(typeof data4 == "number" && !(data4 % 1) && !isNaN(data4) && isFinite(data4))) {
            let err12 = { instancePath: instancePath + "/repeats/passed", schemaPath: "#/properties/repeats/properties/passed/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema7.properties.repeats.properties.passed.type, parentSchema: schema7.properties.repeats.properties.passed, data: data4 };
            vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
          }
          if (typeof data4 == "number" && isFinite(data4)) {
            if (data4 > 1e6 || isNaN(data4)) {
              let err13 = { instancePath: instancePath + "/repeats/passed", schemaPath: "#/properties/repeats/properties/passed/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000", schema: 1e6, parentSchema: schema7.properties.repeats.properties.passed, data: data4 };
              vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
            }
            if (data4 < 0 || isNaN(data4)) {
              let err14 = { instancePath: instancePath + "/repeats/passed", schemaPath: "#/properties/repeats/properties/passed/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema7.properties.repeats.properties.passed, data: data4 };
              vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
            }
          }
        }
        if (data3.judged !== void 0) {
          let data5 = data3.judged;
          if (!(typeof data5 == "number" && !(data5 % 1) && !isNaN(data5) && isFinite(data5))) {
            let err15 = { instancePath: instancePath + "/repeats/judged", schemaPath: "#/properties/repeats/properties/judged/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema7.properties.repeats.properties.judged.type, parentSchema: schema7.properties.repeats.properties.judged, data: data5 };
            vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
          }
          if (typeof data5 == "number" && isFinite(data5)) {
            if (data5 > 1e6 || isNaN(data5)) {
              let err16 = { instancePath: instancePath + "/repeats/judged", schemaPath: "#/properties/repeats/properties/judged/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1e6 }, message: "must be <= 1000000", schema: 1e6, parentSchema: schema7.properties.repeats.properties.judged, data: data5 };
              vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
            }
            if (data5 < 0 || isNaN(data5)) {
              let err17 = { instancePath: instancePath + "/repeats/judged", schemaPath: "#/properties/repeats/properties/judged/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema7.properties.repeats.properties.judged, data: data5 };
              vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
            }
          }
        }
      } else {
        let err18 = { instancePath: instancePath + "/repeats", schemaPath: "#/properties/repeats/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.properties.repeats.type, parentSchema: schema7.properties.repeats, data: data3 };
        vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
      }
    }
    if (data.latency_ms !== void 0) {
      let data6 = data.latency_ms;
      if (typeof data6 == "number" && isFinite(data6)) {
        if (data6 < 0 || isNaN(data6)) {
          let err19 = { instancePath: instancePath + "/latency_ms", schemaPath: "#/properties/latency_ms/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema7.properties.latency_ms, data: data6 };
          vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
        }
      } else {
        let err20 = { instancePath: instancePath + "/latency_ms", schemaPath: "#/properties/latency_ms/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema7.properties.latency_ms.type, parentSchema: schema7.properties.latency_ms, data: data6 };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
    }
  } else {
    let err21 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.type, parentSchema: schema7, data };
    vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (data.format === void 0) {
      let err0 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "format" }, message: "must have required property 'format'", schema: schema6.required, parentSchema: schema6, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    if (data.target === void 0) {
      let err1 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "target" }, message: "must have required property 'target'", schema: schema6.required, parentSchema: schema6, data };
      vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
    }
    if (data.scenarios === void 0) {
      let err2 = { instancePath, schemaPath: "#/required", keyword: "required", params: { missingProperty: "scenarios" }, message: "must have required property 'scenarios'", schema: schema6.required, parentSchema: schema6, data };
      vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
    }
    for (let key0 in data)
      if (!(key0 === "format" || key0 === "target" || key0 === "scenarios")) {
        let err3 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema6, data };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    if (data.format !== void 0) {
      let data0 = data.format;
      if (data0 !== "rehearsal-baseline/1") {
        let err4 = { instancePath: instancePath + "/format", schemaPath: "#/properties/format/const", keyword: "const", params: { allowedValue: "rehearsal-baseline/1" }, message: "must be equal to constant", schema: "rehearsal-baseline/1", parentSchema: schema6.properties.format, data: data0 };
        vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
      }
    }
    if (data.target !== void 0) {
      let data1 = data.target;
      if (typeof data1 != "string") {
        let err5 = { instancePath: instancePath + "/target", schemaPath: "#/properties/target/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.target.type, parentSchema: schema6.properties.target, data: data1 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.scenarios !== void 0) {
      let data2 = data.scenarios;
      if (Array.isArray(data2)) {
        let len0 = data2.length;
        for (let i0 = 0; i0 < len0; i0++)
          validate22(data2[i0], { instancePath: instancePath + "/scenarios/" + i0, parentData: data2, parentDataProperty: i0, rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
      } else {
        let err6 = { instancePath: instancePath + "/scenarios", schemaPath: "#/properties/scenarios/type", keyword: "type", params: { type: "array" }, message: "must be array", schema: schema6.properties.scenarios.type, parentSchema: schema6.properties.scenarios, data: data2 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
  } else {
    let err7 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.type, parentSchema: schema6, data };
    vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
export {
  stdin_default as default,
  validate
};
