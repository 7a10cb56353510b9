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
var validate = validate21, stdin_default = validate21, schema6 = { $schema: "http://json-schema.org/draft-07/schema#", title: "config file", type: "object", unknownKeyHints: { target: "write `default_target` for the name of one, `targets` for how it is reached", turn_timeout: "write `timeouts: { turn: \u2026 }`", scenario_timeout: "write `timeouts: { scenario: \u2026 }`", run_timeout: "write `timeouts: { run: \u2026 }`", tags: "which scenarios are played is said on the command line", paths: "which scenarios are played is said on the command line" }, additionalProperties: !1, properties: { default_target: { type: "string", minLength: 1 }, targets: { type: "object", wrongTypeHints: { list: "write each under its name: `sandbox: { \u2026 }`" }, additionalProperties: { $ref: "#/definitions/target" } }, variants: { type: "object", wrongTypeHints: { list: "write each name with its id: `downtown: VARIANT-\u2026`" }, additionalProperties: { type: "string", minLength: 1 } }, vars: { type: "object" }, concurrency: { type: "integer", minimum: 1 }, rate: { type: "string", format: "rate" }, retries: { type: "integer", minimum: 0 }, repeat: { type: "integer", minimum: 1 }, pass_rate: { type: "number", exclusiveMinimum: 0, maximum: 1 }, timeouts: { title: "mapping of timeouts", type: "object", wrongTypeHints: { text: "write for what: `{ turn: 30s }`" }, additionalProperties: !1, properties: { turn: { type: "string", format: "duration-with-unit" }, scenario: { type: "string", format: "duration-with-unit" }, run: { type: "string", format: "duration-with-unit" } } }, timezone: { type: "string", minLength: 1 }, order: { enum: ["file", "random"] }, reporters: { type: ["string", "array"], minItems: 1, items: { type: "string" } }, out: { type: "string", minLength: 1 }, baseline: { type: "string", minLength: 1 }, history: { type: ["string", "boolean"], minLength: 1 }, quarantine: { type: "string", minLength: 1 } }, definitions: { target: { title: "target", type: "object", unknownKeyHints: { url: "write `base_url`", variant: "a scenario says its variant itself" }, additionalProperties: !1, minProperties: 1, properties: { simulated: { type: ["string", "array"], items: { type: "string" }, minItems: 1 }, region: { enum: ["us-1", "uk-1", "euw-1", "studio"] }, studio_url: { type: "string", minLength: 1 }, base_url: { type: "string", minLength: 1 }, account_id: { type: "string", minLength: 1 }, project_id: { type: "string", minLength: 1 }, api_version: { type: "string", minLength: 1 }, api_key: { type: "string", minLength: 1 }, token: { type: "string", minLength: 1 }, concurrency: { type: "integer", minimum: 1 }, rate: { type: "string", format: "rate" }, ca_file: { type: "string", minLength: 1 }, insecure: { type: "boolean" } } } } }, func2 = Object.prototype.hasOwnProperty, func3 = require_ucs2length().default, schema7 = { title: "target", type: "object", unknownKeyHints: { url: "write `base_url`", variant: "a scenario says its variant itself" }, additionalProperties: !1, minProperties: 1, properties: { simulated: { type: ["string", "array"], items: { type: "string" }, minItems: 1 }, region: { enum: ["us-1", "uk-1", "euw-1", "studio"] }, studio_url: { type: "string", minLength: 1 }, base_url: { type: "string", minLength: 1 }, account_id: { type: "string", minLength: 1 }, project_id: { type: "string", minLength: 1 }, api_version: { type: "string", minLength: 1 }, api_key: { type: "string", minLength: 1 }, token: { type: "string", minLength: 1 }, concurrency: { type: "integer", minimum: 1 }, rate: { type: "string", format: "rate" }, ca_file: { type: "string", minLength: 1 }, insecure: { type: "boolean" } } };
function validate22(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    if (Object.keys(data).length < 1) {
      let err0 = { instancePath, schemaPath: "#/minProperties", keyword: "minProperties", params: { limit: 1 }, message: "must NOT have fewer than 1 properties", schema: 1, parentSchema: schema7, data };
      vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
    }
    for (let key0 in data)
      if (!func2.call(schema7.properties, key0)) {
        let err1 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema7, data };
        vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
      }
    if (data.simulated !== void 0) {
      let data0 = data.simulated;
      if (typeof data0 != "string" && !Array.isArray(data0)) {
        let err2 = { instancePath: instancePath + "/simulated", schemaPath: "#/properties/simulated/type", keyword: "type", params: { type: schema7.properties.simulated.type }, message: "must be string,array", schema: schema7.properties.simulated.type, parentSchema: schema7.properties.simulated, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
      if (Array.isArray(data0)) {
        if (data0.length < 1) {
          let err3 = { instancePath: instancePath + "/simulated", schemaPath: "#/properties/simulated/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema7.properties.simulated, data: data0 };
          vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
        }
        let len0 = data0.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data1 = data0[i0];
          if (typeof data1 != "string") {
            let err4 = { instancePath: instancePath + "/simulated/" + i0, schemaPath: "#/properties/simulated/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.simulated.items.type, parentSchema: schema7.properties.simulated.items, data: data1 };
            vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
          }
        }
      }
    }
    if (data.region !== void 0) {
      let data2 = data.region;
      if (!(data2 === "us-1" || data2 === "uk-1" || data2 === "euw-1" || data2 === "studio")) {
        let err5 = { instancePath: instancePath + "/region", schemaPath: "#/properties/region/enum", keyword: "enum", params: { allowedValues: schema7.properties.region.enum }, message: "must be equal to one of the allowed values", schema: schema7.properties.region.enum, parentSchema: schema7.properties.region, data: data2 };
        vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
      }
    }
    if (data.studio_url !== void 0) {
      let data3 = data.studio_url;
      if (typeof data3 == "string") {
        if (func3(data3) < 1) {
          let err6 = { instancePath: instancePath + "/studio_url", schemaPath: "#/properties/studio_url/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema7.properties.studio_url, data: data3 };
          vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
        }
      } else {
        let err7 = { instancePath: instancePath + "/studio_url", schemaPath: "#/properties/studio_url/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.studio_url.type, parentSchema: schema7.properties.studio_url, data: data3 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.base_url !== void 0) {
      let data4 = data.base_url;
      if (typeof data4 == "string") {
        if (func3(data4) < 1) {
          let err8 = { instancePath: instancePath + "/base_url", schemaPath: "#/properties/base_url/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema7.properties.base_url, data: data4 };
          vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
        }
      } else {
        let err9 = { instancePath: instancePath + "/base_url", schemaPath: "#/properties/base_url/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.base_url.type, parentSchema: schema7.properties.base_url, data: data4 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.account_id !== void 0) {
      let data5 = data.account_id;
      if (typeof data5 == "string") {
        if (func3(data5) < 1) {
          let err10 = { instancePath: instancePath + "/account_id", schemaPath: "#/properties/account_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema7.properties.account_id, data: data5 };
          vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
        }
      } else {
        let err11 = { instancePath: instancePath + "/account_id", schemaPath: "#/properties/account_id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.account_id.type, parentSchema: schema7.properties.account_id, data: data5 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
    }
    if (data.project_id !== void 0) {
      let data6 = data.project_id;
      if (typeof data6 == "string") {
        if (func3(data6) < 1) {
          let err12 = { instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema7.properties.project_id, data: data6 };
          vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
        }
      } else {
        let err13 = { instancePath: instancePath + "/project_id", schemaPath: "#/properties/project_id/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.project_id.type, parentSchema: schema7.properties.project_id, data: data6 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
    }
    if (data.api_version !== void 0) {
      let data7 = data.api_version;
      if (typeof data7 == "string") {
        if (func3(data7) < 1) {
          let err14 = { instancePath: instancePath + "/api_version", schemaPath: "#/properties/api_version/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema7.properties.api_version, data: data7 };
          vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
        }
      } else {
        let err15 = { instancePath: instancePath + "/api_version", schemaPath: "#/properties/api_version/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.api_version.type, parentSchema: schema7.properties.api_version, data: data7 };
        vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
      }
    }
    if (data.api_key !== void 0) {
      let data8 = data.api_key;
      if (typeof data8 == "string") {
        if (func3(data8) < 1) {
          let err16 = { instancePath: instancePath + "/api_key", schemaPath: "#/properties/api_key/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema7.properties.api_key, data: data8 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/api_key", schemaPath: "#/properties/api_key/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.api_key.type, parentSchema: schema7.properties.api_key, data: data8 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.token !== void 0) {
      let data9 = data.token;
      if (typeof data9 == "string") {
        if (func3(data9) < 1) {
          let err18 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema7.properties.token, data: data9 };
          vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
        }
      } else {
        let err19 = { instancePath: instancePath + "/token", schemaPath: "#/properties/token/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.token.type, parentSchema: schema7.properties.token, data: data9 };
        vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
      }
    }
    if (data.concurrency !== void 0) {
      let data10 = data.concurrency;
      if (!(typeof data10 == "number" && !(data10 % 1) && !isNaN(data10) && isFinite(data10))) {
        let err20 = { instancePath: instancePath + "/concurrency", schemaPath: "#/properties/concurrency/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema7.properties.concurrency.type, parentSchema: schema7.properties.concurrency, data: data10 };
        vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
      }
      if (typeof data10 == "number" && isFinite(data10) && (data10 < 1 || isNaN(data10))) {
        let err21 = { instancePath: instancePath + "/concurrency", schemaPath: "#/properties/concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema7.properties.concurrency, data: data10 };
        vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
      }
    }
    if (data.rate !== void 0) {
      let data11 = data.rate;
      if (typeof data11 != "string") {
        let err22 = { instancePath: instancePath + "/rate", schemaPath: "#/properties/rate/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.rate.type, parentSchema: schema7.properties.rate, data: data11 };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.ca_file !== void 0) {
      let data12 = data.ca_file;
      if (typeof data12 == "string") {
        if (func3(data12) < 1) {
          let err23 = { instancePath: instancePath + "/ca_file", schemaPath: "#/properties/ca_file/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema7.properties.ca_file, data: data12 };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/ca_file", schemaPath: "#/properties/ca_file/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema7.properties.ca_file.type, parentSchema: schema7.properties.ca_file, data: data12 };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.insecure !== void 0) {
      let data13 = data.insecure;
      if (typeof data13 != "boolean") {
        let err25 = { instancePath: instancePath + "/insecure", schemaPath: "#/properties/insecure/type", keyword: "type", params: { type: "boolean" }, message: "must be boolean", schema: schema7.properties.insecure.type, parentSchema: schema7.properties.insecure, data: data13 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
  } else {
    let err26 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema7.type, parentSchema: schema7, data };
    vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
  }
  return validate22.errors = vErrors, errors === 0;
}
function validate21(data, { instancePath = "", parentData, parentDataProperty, rootData = data } = {}) {
  let vErrors = null, errors = 0;
  if (data && typeof data == "object" && !Array.isArray(data)) {
    for (let key0 in data)
      if (!func2.call(schema6.properties, key0)) {
        let err0 = { instancePath, schemaPath: "#/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key0 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema6, data };
        vErrors === null ? vErrors = [err0] : vErrors.push(err0), errors++;
      }
    if (data.default_target !== void 0) {
      let data0 = data.default_target;
      if (typeof data0 == "string") {
        if (func3(data0) < 1) {
          let err1 = { instancePath: instancePath + "/default_target", schemaPath: "#/properties/default_target/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.default_target, data: data0 };
          vErrors === null ? vErrors = [err1] : vErrors.push(err1), errors++;
        }
      } else {
        let err2 = { instancePath: instancePath + "/default_target", schemaPath: "#/properties/default_target/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.default_target.type, parentSchema: schema6.properties.default_target, data: data0 };
        vErrors === null ? vErrors = [err2] : vErrors.push(err2), errors++;
      }
    }
    if (data.targets !== void 0) {
      let data1 = data.targets;
      if (data1 && typeof data1 == "object" && !Array.isArray(data1))
        for (let key1 in data1)
          validate22(data1[key1], { instancePath: instancePath + "/targets/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"), parentData: data1, parentDataProperty: key1, rootData }) || (vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors), errors = vErrors.length);
      else {
        let err3 = { instancePath: instancePath + "/targets", schemaPath: "#/properties/targets/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.targets.type, parentSchema: schema6.properties.targets, data: data1 };
        vErrors === null ? vErrors = [err3] : vErrors.push(err3), errors++;
      }
    }
    if (data.variants !== void 0) {
      let data3 = data.variants;
      if (data3 && typeof data3 == "object" && !Array.isArray(data3))
        for (let key2 in data3) {
          let data4 = data3[key2];
          if (typeof data4 == "string") {
            if (func3(data4) < 1) {
              let err4 = { instancePath: instancePath + "/variants/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/variants/additionalProperties/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.variants.additionalProperties, data: data4 };
              vErrors === null ? vErrors = [err4] : vErrors.push(err4), errors++;
            }
          } else {
            let err5 = { instancePath: instancePath + "/variants/" + key2.replace(/~/g, "~0").replace(/\//g, "~1"), schemaPath: "#/properties/variants/additionalProperties/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.variants.additionalProperties.type, parentSchema: schema6.properties.variants.additionalProperties, data: data4 };
            vErrors === null ? vErrors = [err5] : vErrors.push(err5), errors++;
          }
        }
      else {
        let err6 = { instancePath: instancePath + "/variants", schemaPath: "#/properties/variants/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.variants.type, parentSchema: schema6.properties.variants, data: data3 };
        vErrors === null ? vErrors = [err6] : vErrors.push(err6), errors++;
      }
    }
    if (data.vars !== void 0) {
      let data5 = data.vars;
      if (!(data5 && typeof data5 == "object" && !Array.isArray(data5))) {
        let err7 = { instancePath: instancePath + "/vars", schemaPath: "#/properties/vars/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.vars.type, parentSchema: schema6.properties.vars, data: data5 };
        vErrors === null ? vErrors = [err7] : vErrors.push(err7), errors++;
      }
    }
    if (data.concurrency !== void 0) {
      let data6 = data.concurrency;
      if (!(typeof data6 == "number" && !(data6 % 1) && !isNaN(data6) && isFinite(data6))) {
        let err8 = { instancePath: instancePath + "/concurrency", schemaPath: "#/properties/concurrency/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.properties.concurrency.type, parentSchema: schema6.properties.concurrency, data: data6 };
        vErrors === null ? vErrors = [err8] : vErrors.push(err8), errors++;
      }
      if (typeof data6 == "number" && isFinite(data6) && (data6 < 1 || isNaN(data6))) {
        let err9 = { instancePath: instancePath + "/concurrency", schemaPath: "#/properties/concurrency/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema6.properties.concurrency, data: data6 };
        vErrors === null ? vErrors = [err9] : vErrors.push(err9), errors++;
      }
    }
    if (data.rate !== void 0) {
      let data7 = data.rate;
      if (typeof data7 != "string") {
        let err10 = { instancePath: instancePath + "/rate", schemaPath: "#/properties/rate/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.rate.type, parentSchema: schema6.properties.rate, data: data7 };
        vErrors === null ? vErrors = [err10] : vErrors.push(err10), errors++;
      }
    }
    if (data.retries !== void 0) {
      let data8 = data.retries;
      if (!(typeof data8 == "number" && !(data8 % 1) && !isNaN(data8) && isFinite(data8))) {
        let err11 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.properties.retries.type, parentSchema: schema6.properties.retries, data: data8 };
        vErrors === null ? vErrors = [err11] : vErrors.push(err11), errors++;
      }
      if (typeof data8 == "number" && isFinite(data8) && (data8 < 0 || isNaN(data8))) {
        let err12 = { instancePath: instancePath + "/retries", schemaPath: "#/properties/retries/minimum", keyword: "minimum", params: { comparison: ">=", limit: 0 }, message: "must be >= 0", schema: 0, parentSchema: schema6.properties.retries, data: data8 };
        vErrors === null ? vErrors = [err12] : vErrors.push(err12), errors++;
      }
    }
    if (data.repeat !== void 0) {
      let data9 = data.repeat;
      if (!(typeof data9 == "number" && !(data9 % 1) && !isNaN(data9) && isFinite(data9))) {
        let err13 = { instancePath: instancePath + "/repeat", schemaPath: "#/properties/repeat/type", keyword: "type", params: { type: "integer" }, message: "must be integer", schema: schema6.properties.repeat.type, parentSchema: schema6.properties.repeat, data: data9 };
        vErrors === null ? vErrors = [err13] : vErrors.push(err13), errors++;
      }
      if (typeof data9 == "number" && isFinite(data9) && (data9 < 1 || isNaN(data9))) {
        let err14 = { instancePath: instancePath + "/repeat", schemaPath: "#/properties/repeat/minimum", keyword: "minimum", params: { comparison: ">=", limit: 1 }, message: "must be >= 1", schema: 1, parentSchema: schema6.properties.repeat, data: data9 };
        vErrors === null ? vErrors = [err14] : vErrors.push(err14), errors++;
      }
    }
    if (data.pass_rate !== void 0) {
      let data10 = data.pass_rate;
      if (typeof data10 == "number" && isFinite(data10)) {
        if (data10 > 1 || isNaN(data10)) {
          let err15 = { instancePath: instancePath + "/pass_rate", schemaPath: "#/properties/pass_rate/maximum", keyword: "maximum", params: { comparison: "<=", limit: 1 }, message: "must be <= 1", schema: 1, parentSchema: schema6.properties.pass_rate, data: data10 };
          vErrors === null ? vErrors = [err15] : vErrors.push(err15), errors++;
        }
        if (data10 <= 0 || isNaN(data10)) {
          let err16 = { instancePath: instancePath + "/pass_rate", schemaPath: "#/properties/pass_rate/exclusiveMinimum", keyword: "exclusiveMinimum", params: { comparison: ">", limit: 0 }, message: "must be > 0", schema: 0, parentSchema: schema6.properties.pass_rate, data: data10 };
          vErrors === null ? vErrors = [err16] : vErrors.push(err16), errors++;
        }
      } else {
        let err17 = { instancePath: instancePath + "/pass_rate", schemaPath: "#/properties/pass_rate/type", keyword: "type", params: { type: "number" }, message: "must be number", schema: schema6.properties.pass_rate.type, parentSchema: schema6.properties.pass_rate, data: data10 };
        vErrors === null ? vErrors = [err17] : vErrors.push(err17), errors++;
      }
    }
    if (data.timeouts !== void 0) {
      let data11 = data.timeouts;
      if (data11 && typeof data11 == "object" && !Array.isArray(data11)) {
        for (let key3 in data11)
          if (!(key3 === "turn" || key3 === "scenario" || key3 === "run")) {
            let err18 = { instancePath: instancePath + "/timeouts", schemaPath: "#/properties/timeouts/additionalProperties", keyword: "additionalProperties", params: { additionalProperty: key3 }, message: "must NOT have additional properties", schema: !1, parentSchema: schema6.properties.timeouts, data: data11 };
            vErrors === null ? vErrors = [err18] : vErrors.push(err18), errors++;
          }
        if (data11.turn !== void 0) {
          let data12 = data11.turn;
          if (typeof data12 != "string") {
            let err19 = { instancePath: instancePath + "/timeouts/turn", schemaPath: "#/properties/timeouts/properties/turn/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.timeouts.properties.turn.type, parentSchema: schema6.properties.timeouts.properties.turn, data: data12 };
            vErrors === null ? vErrors = [err19] : vErrors.push(err19), errors++;
          }
        }
        if (data11.scenario !== void 0) {
          let data13 = data11.scenario;
          if (typeof data13 != "string") {
            let err20 = { instancePath: instancePath + "/timeouts/scenario", schemaPath: "#/properties/timeouts/properties/scenario/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.timeouts.properties.scenario.type, parentSchema: schema6.properties.timeouts.properties.scenario, data: data13 };
            vErrors === null ? vErrors = [err20] : vErrors.push(err20), errors++;
          }
        }
        if (data11.run !== void 0) {
          let data14 = data11.run;
          if (typeof data14 != "string") {
            let err21 = { instancePath: instancePath + "/timeouts/run", schemaPath: "#/properties/timeouts/properties/run/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.timeouts.properties.run.type, parentSchema: schema6.properties.timeouts.properties.run, data: data14 };
            vErrors === null ? vErrors = [err21] : vErrors.push(err21), errors++;
          }
        }
      } else {
        let err22 = { instancePath: instancePath + "/timeouts", schemaPath: "#/properties/timeouts/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.properties.timeouts.type, parentSchema: schema6.properties.timeouts, data: data11 };
        vErrors === null ? vErrors = [err22] : vErrors.push(err22), errors++;
      }
    }
    if (data.timezone !== void 0) {
      let data15 = data.timezone;
      if (typeof data15 == "string") {
        if (func3(data15) < 1) {
          let err23 = { instancePath: instancePath + "/timezone", schemaPath: "#/properties/timezone/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.timezone, data: data15 };
          vErrors === null ? vErrors = [err23] : vErrors.push(err23), errors++;
        }
      } else {
        let err24 = { instancePath: instancePath + "/timezone", schemaPath: "#/properties/timezone/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.timezone.type, parentSchema: schema6.properties.timezone, data: data15 };
        vErrors === null ? vErrors = [err24] : vErrors.push(err24), errors++;
      }
    }
    if (data.order !== void 0) {
      let data16 = data.order;
      if (!(data16 === "file" || data16 === "random")) {
        let err25 = { instancePath: instancePath + "/order", schemaPath: "#/properties/order/enum", keyword: "enum", params: { allowedValues: schema6.properties.order.enum }, message: "must be equal to one of the allowed values", schema: schema6.properties.order.enum, parentSchema: schema6.properties.order, data: data16 };
        vErrors === null ? vErrors = [err25] : vErrors.push(err25), errors++;
      }
    }
    if (data.reporters !== void 0) {
      let data17 = data.reporters;
      if (typeof data17 != "string" && !Array.isArray(data17)) {
        let err26 = { instancePath: instancePath + "/reporters", schemaPath: "#/properties/reporters/type", keyword: "type", params: { type: schema6.properties.reporters.type }, message: "must be string,array", schema: schema6.properties.reporters.type, parentSchema: schema6.properties.reporters, data: data17 };
        vErrors === null ? vErrors = [err26] : vErrors.push(err26), errors++;
      }
      if (Array.isArray(data17)) {
        if (data17.length < 1) {
          let err27 = { instancePath: instancePath + "/reporters", schemaPath: "#/properties/reporters/minItems", keyword: "minItems", params: { limit: 1 }, message: "must NOT have fewer than 1 items", schema: 1, parentSchema: schema6.properties.reporters, data: data17 };
          vErrors === null ? vErrors = [err27] : vErrors.push(err27), errors++;
        }
        let len0 = data17.length;
        for (let i0 = 0; i0 < len0; i0++) {
          let data18 = data17[i0];
          if (typeof data18 != "string") {
            let err28 = { instancePath: instancePath + "/reporters/" + i0, schemaPath: "#/properties/reporters/items/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.reporters.items.type, parentSchema: schema6.properties.reporters.items, data: data18 };
            vErrors === null ? vErrors = [err28] : vErrors.push(err28), errors++;
          }
        }
      }
    }
    if (data.out !== void 0) {
      let data19 = data.out;
      if (typeof data19 == "string") {
        if (func3(data19) < 1) {
          let err29 = { instancePath: instancePath + "/out", schemaPath: "#/properties/out/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.out, data: data19 };
          vErrors === null ? vErrors = [err29] : vErrors.push(err29), errors++;
        }
      } else {
        let err30 = { instancePath: instancePath + "/out", schemaPath: "#/properties/out/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.out.type, parentSchema: schema6.properties.out, data: data19 };
        vErrors === null ? vErrors = [err30] : vErrors.push(err30), errors++;
      }
    }
    if (data.baseline !== void 0) {
      let data20 = data.baseline;
      if (typeof data20 == "string") {
        if (func3(data20) < 1) {
          let err31 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.baseline, data: data20 };
          vErrors === null ? vErrors = [err31] : vErrors.push(err31), errors++;
        }
      } else {
        let err32 = { instancePath: instancePath + "/baseline", schemaPath: "#/properties/baseline/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.baseline.type, parentSchema: schema6.properties.baseline, data: data20 };
        vErrors === null ? vErrors = [err32] : vErrors.push(err32), errors++;
      }
    }
    if (data.history !== void 0) {
      let data21 = data.history;
      if (typeof data21 != "string" && typeof data21 != "boolean") {
        let err33 = { instancePath: instancePath + "/history", schemaPath: "#/properties/history/type", keyword: "type", params: { type: schema6.properties.history.type }, message: "must be string,boolean", schema: schema6.properties.history.type, parentSchema: schema6.properties.history, data: data21 };
        vErrors === null ? vErrors = [err33] : vErrors.push(err33), errors++;
      }
      if (typeof data21 == "string" && func3(data21) < 1) {
        let err34 = { instancePath: instancePath + "/history", schemaPath: "#/properties/history/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.history, data: data21 };
        vErrors === null ? vErrors = [err34] : vErrors.push(err34), errors++;
      }
    }
    if (data.quarantine !== void 0) {
      let data22 = data.quarantine;
      if (typeof data22 == "string") {
        if (func3(data22) < 1) {
          let err35 = { instancePath: instancePath + "/quarantine", schemaPath: "#/properties/quarantine/minLength", keyword: "minLength", params: { limit: 1 }, message: "must NOT have fewer than 1 characters", schema: 1, parentSchema: schema6.properties.quarantine, data: data22 };
          vErrors === null ? vErrors = [err35] : vErrors.push(err35), errors++;
        }
      } else {
        let err36 = { instancePath: instancePath + "/quarantine", schemaPath: "#/properties/quarantine/type", keyword: "type", params: { type: "string" }, message: "must be string", schema: schema6.properties.quarantine.type, parentSchema: schema6.properties.quarantine, data: data22 };
        vErrors === null ? vErrors = [err36] : vErrors.push(err36), errors++;
      }
    }
  } else {
    let err37 = { instancePath, schemaPath: "#/type", keyword: "type", params: { type: "object" }, message: "must be object", schema: schema6.type, parentSchema: schema6, data };
    vErrors === null ? vErrors = [err37] : vErrors.push(err37), errors++;
  }
  return validate21.errors = vErrors, errors === 0;
}
export {
  stdin_default as default,
  validate
};
