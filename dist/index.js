import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 982:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");

/***/ }),

/***/ 896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 698:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:async_hooks");

/***/ }),

/***/ 421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 67:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 327:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:process");

/***/ }),

/***/ 75:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream");

/***/ }),

/***/ 500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 522:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ InputError),
/* harmony export */   c: () => (/* binding */ UnfixedError),
/* harmony export */   d: () => (/* binding */ isLedgerError),
/* harmony export */   i: () => (/* binding */ FeedError),
/* harmony export */   l: () => (/* binding */ isCloudError),
/* harmony export */   n: () => (/* binding */ CancelledError),
/* harmony export */   o: () => (/* binding */ InterruptedError),
/* harmony export */   r: () => (/* binding */ CloudError),
/* harmony export */   s: () => (/* binding */ LedgerError),
/* harmony export */   t: () => (/* binding */ BuildError),
/* harmony export */   u: () => (/* binding */ isFeedError)
/* harmony export */ });
// build/src/errors.js
var InputError = class extends Error {
	input;
	name = "InputError";
	constructor(input, message) {
		super(`${input}: ${message}`);
		this.input = input;
	}
};
var FeedError = class extends Error {
	name = "FeedError";
};
var CloudError = class extends Error {
	action;
	code;
	answered;
	name = "CloudError";
	constructor(action, code, message, answered) {
		super(`${action}: ${code}: ${message}`);
		this.action = action;
		this.code = code;
		this.answered = answered;
	}
};
var LedgerError = class extends Error {
	mend;
	name = "LedgerError";
	constructor(message, mend) {
		super(message);
		this.mend = mend;
	}
};
function isLedgerError(error) {
	return error instanceof Error && error.name === "LedgerError";
}
function isCloudError(error) {
	return error instanceof Error && error.name === "CloudError";
}
function isFeedError(error) {
	return error instanceof Error && error.name === "FeedError";
}
var BuildError = class extends Error {
	name = "BuildError";
	phase;
	log;
	constructor(message, failure = {}) {
		super(message, { cause: failure.cause });
		this.phase = failure.phase;
		this.log = failure.log;
	}
};
var UnfixedError = class extends BuildError {
	packages;
	constructor(message, packages) {
		super(message, { phase: "manifest" });
		this.packages = packages;
	}
};
var InterruptedError = class extends BuildError {};
var CancelledError = class extends Error {
	name = "CancelledError";
};



/***/ }),

/***/ 932:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A: () => (/* binding */ string),
/* harmony export */   C: () => (/* binding */ picklist),
/* harmony export */   D: () => (/* binding */ safeParse),
/* harmony export */   E: () => (/* binding */ regex),
/* harmony export */   F: () => (/* binding */ newestFirst),
/* harmony export */   I: () => (/* binding */ parsePublished),
/* harmony export */   L: () => (/* binding */ windowStart),
/* harmony export */   M: () => (/* binding */ unknown),
/* harmony export */   N: () => (/* binding */ variant),
/* harmony export */   O: () => (/* binding */ startsWith),
/* harmony export */   P: () => (/* binding */ OVERLAP),
/* harmony export */   S: () => (/* binding */ optional),
/* harmony export */   T: () => (/* binding */ record),
/* harmony export */   _: () => (/* binding */ minValue),
/* harmony export */   a: () => (/* binding */ knock),
/* harmony export */   b: () => (/* binding */ number),
/* harmony export */   c: () => (/* binding */ publishedOf),
/* harmony export */   d: () => (/* binding */ ownText),
/* harmony export */   f: () => (/* binding */ array),
/* harmony export */   g: () => (/* binding */ maxValue),
/* harmony export */   h: () => (/* binding */ literal),
/* harmony export */   i: () => (/* binding */ timeOf),
/* harmony export */   j: () => (/* binding */ union),
/* harmony export */   k: () => (/* binding */ strictTuple),
/* harmony export */   l: () => (/* binding */ shorten),
/* harmony export */   m: () => (/* binding */ integer),
/* harmony export */   n: () => (/* binding */ checkFresh),
/* harmony export */   o: () => (/* binding */ readPage),
/* harmony export */   p: () => (/* binding */ boolean),
/* harmony export */   r: () => (/* binding */ dayOf),
/* harmony export */   s: () => (/* binding */ NOTICE_ID),
/* harmony export */   u: () => (/* binding */ excerpt),
/* harmony export */   v: () => (/* binding */ nullable),
/* harmony export */   w: () => (/* binding */ pipe),
/* harmony export */   x: () => (/* binding */ object),
/* harmony export */   y: () => (/* binding */ nullish)
/* harmony export */ });
/* unused harmony export t */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(228);

// build/src/notices/published.js
const SHAPE = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:\.(\d+))?(Z|[+-]\d{2}:\d{2})?$/;
function parsePublished(text) {
	const [, date, time, fraction = "", zone = "Z"] = SHAPE.exec(text) ?? [];
	if (date === void 0 || time === void 0) return void 0;
	const local = Date.parse(`${date}T${time}Z`);
	if (Number.isNaN(local) || !new Date(local).toISOString().startsWith(`${date}T${time}`)) return;
	const seconds = Date.parse(`${date}T${time}${zone}`);
	if (Number.isNaN(seconds)) return void 0;
	const micros = fraction.slice(0, 6).padEnd(6, "0");
	return {
		instant: seconds + Math.floor(Number(micros) / 1e3),
		exact: `${new Date(seconds).toISOString().slice(0, 19)}.${micros}Z`
	};
}
const OVERLAP = 1728e5;
const DAY$1 = 864e5;
function windowStart(moment) {
	return Math.floor((moment - OVERLAP) / DAY$1) * DAY$1;
}
function newestFirst(a, b) {
	return descending(a.published.exact, b.published.exact) || descending(a.id, b.id);
}
function descending(a, b) {
	if (a === b) return 0;
	return a > b ? -1 : 1;
}
const DEFAULT_CONFIG = {
	lang: void 0,
	message: void 0,
	abortEarly: void 0,
	abortPipeEarly: void 0
};
/* @__NO_SIDE_EFFECTS__ */
function getGlobalConfig(config$1) {
	if (!config$1 && true) return DEFAULT_CONFIG;
	return {
		lang: config$1?.lang ?? void 0,
		message: config$1?.message,
		abortEarly: config$1?.abortEarly ?? void 0,
		abortPipeEarly: config$1?.abortPipeEarly ?? void 0
	};
}
/* @__NO_SIDE_EFFECTS__ */
function _stringify(input) {
	const type = typeof input;
	if (type === "string") return `"${input}"`;
	if (type === "number" || type === "bigint" || type === "boolean") return `${input}`;
	if (type === "object" || type === "function") return (input && Object.getPrototypeOf(input)?.constructor?.name) ?? "null";
	return type;
}
function _addIssue(context, label, dataset, config$1, other) {
	const input = other && "input" in other ? other.input : dataset.value;
	const expected = other?.expected ?? context.expects ?? null;
	const received = other?.received ?? /* @__PURE__ */ _stringify(input);
	const issue = {
		kind: context.kind,
		type: context.type,
		input,
		expected,
		received,
		message: `Invalid ${label}: ${expected ? `Expected ${expected} but r` : "R"}eceived ${received}`,
		requirement: context.requirement,
		path: other?.path,
		issues: other?.issues,
		lang: config$1.lang,
		abortEarly: config$1.abortEarly,
		abortPipeEarly: config$1.abortPipeEarly
	};
	const isSchema = context.kind === "schema";
	const message$1 = other?.message ?? context.message ?? (context.reference, issue.lang, void 0) ?? (isSchema ? (issue.lang, void 0) : null) ?? config$1.message ?? (issue.lang, void 0);
	if (message$1 !== void 0) issue.message = typeof message$1 === "function" ? message$1(issue) : message$1;
	if (isSchema) dataset.typed = false;
	if (dataset.issues) dataset.issues.push(issue);
	else dataset.issues = [issue];
}
/* @__NO_SIDE_EFFECTS__ */
function _isSameValueZero(value1, value2) {
	return value1 === value2 || Number.isNaN(value1) && Number.isNaN(value2);
}
/* @__NO_SIDE_EFFECTS__ */
function _isValidObjectKey(object$1, key) {
	return Object.prototype.hasOwnProperty.call(object$1, key) && key !== "__proto__" && key !== "prototype" && key !== "constructor";
}
/* @__NO_SIDE_EFFECTS__ */
function _joinExpects(values$1, separator) {
	const list = [...new Set(values$1)];
	if (list.length > 1) return `(${list.join(` ${separator} `)})`;
	return list[0] ?? "never";
}
function _standardSchema(schema) {
	schema["~standard"] = {
		version: 1,
		vendor: "valibot",
		validate: (value$1) => schema["~run"]({ value: value$1 }, /* @__PURE__ */ getGlobalConfig())
	};
	return schema;
}
/* @__NO_SIDE_EFFECTS__ */
function getDotPath(issue) {
	if (issue.path) {
		let key = "";
		for (const item of issue.path) if (typeof item.key === "string" || typeof item.key === "number") if (key) key += `.${item.key}`;
		else key += item.key;
		else return null;
		return key;
	}
	return null;
}
var ValiError = class extends Error {
	constructor(issues) {
		super(issues[0].message);
		this.name = "ValiError";
		this.issues = issues;
	}
};
/* @__NO_SIDE_EFFECTS__ */
function isValiError(error) {
	return error instanceof ValiError;
}
/* @__NO_SIDE_EFFECTS__ */
function integer(message$1) {
	return {
		kind: "validation",
		type: "integer",
		reference: integer,
		async: false,
		expects: null,
		requirement: Number.isInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "integer", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function maxValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "max_value",
		reference: maxValue,
		async: false,
		expects: `<=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value <= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function minValue(requirement, message$1) {
	return {
		kind: "validation",
		type: "min_value",
		reference: minValue,
		async: false,
		expects: `>=${requirement instanceof Date ? requirement.toJSON() : /* @__PURE__ */ _stringify(requirement)}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !(dataset.value >= this.requirement)) _addIssue(this, "value", dataset, config$1, { received: dataset.value instanceof Date ? dataset.value.toJSON() : /* @__PURE__ */ _stringify(dataset.value) });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function nonEmpty(message$1) {
	return {
		kind: "validation",
		type: "non_empty",
		reference: nonEmpty,
		async: false,
		expects: "!0",
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && dataset.value.length === 0) _addIssue(this, "length", dataset, config$1, { received: "0" });
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function regex(requirement, message$1) {
	return {
		kind: "validation",
		type: "regex",
		reference: regex,
		async: false,
		expects: `${requirement}`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement.test(dataset.value)) _addIssue(this, "format", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function safeInteger(message$1) {
	return {
		kind: "validation",
		type: "safe_integer",
		reference: safeInteger,
		async: false,
		expects: null,
		requirement: Number.isSafeInteger,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !this.requirement(dataset.value)) _addIssue(this, "safe integer", dataset, config$1);
			return dataset;
		}
	};
}
/* @__NO_SIDE_EFFECTS__ */
function startsWith(requirement, message$1) {
	return {
		kind: "validation",
		type: "starts_with",
		reference: startsWith,
		async: false,
		expects: `"${requirement}"`,
		requirement,
		message: message$1,
		"~run"(dataset, config$1) {
			if (dataset.typed && !dataset.value.startsWith(this.requirement)) _addIssue(this, "start", dataset, config$1, { received: `"${dataset.value.slice(0, this.requirement.length)}"` });
			return dataset;
		}
	};
}
const ABORT_EARLY_CONFIG = { abortEarly: true };
/* @__NO_SIDE_EFFECTS__ */
function getFallback(schema, dataset, config$1) {
	return typeof schema.fallback === "function" ? schema.fallback(dataset, config$1) : schema.fallback;
}
/* @__NO_SIDE_EFFECTS__ */
function getDefault(schema, dataset, config$1) {
	return typeof schema.default === "function" ? schema.default(dataset, config$1) : schema.default;
}
/* @__NO_SIDE_EFFECTS__ */
function array(item, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "array",
		reference: array,
		expects: "Array",
		async: false,
		item,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < input.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.item["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function boolean(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "boolean",
		reference: boolean,
		expects: "boolean",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "boolean") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function literal(literal_, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "literal",
		reference: literal,
		expects: /* @__PURE__ */ _stringify(literal_),
		async: false,
		literal: literal_,
		message: message$1,
		"~run"(dataset, config$1) {
			if (/* @__PURE__ */ _isSameValueZero(dataset.value, this.literal)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullable(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullable",
		reference: nullable,
		expects: `(${wrapped.expects} | null)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function nullish(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "nullish",
		reference: nullish,
		expects: `(${wrapped.expects} | null | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === null || dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === null || dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function number(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "number",
		reference: number,
		expects: "number",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "number" && !isNaN(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function object(entries$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "object",
		reference: object,
		expects: "Object",
		async: false,
		entries: entries$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const key in this.entries) {
					const valueSchema = this.entries[key];
					if (key in input || (valueSchema.type === "exact_optional" || valueSchema.type === "optional" || valueSchema.type === "nullish") && valueSchema.default !== void 0) {
						const value$1 = key in input ? input[key] : /* @__PURE__ */ getDefault(valueSchema);
						const valueDataset = valueSchema["~run"]({ value: value$1 }, config$1);
						if (valueDataset.issues) {
							const pathItem = {
								type: "object",
								origin: "value",
								input,
								key,
								value: value$1
							};
							for (const issue of valueDataset.issues) {
								if (issue.path) issue.path.unshift(pathItem);
								else issue.path = [pathItem];
								dataset.issues?.push(issue);
							}
							if (!dataset.issues) dataset.issues = valueDataset.issues;
							if (config$1.abortEarly) {
								dataset.typed = false;
								break;
							}
						}
						if (!valueDataset.typed) dataset.typed = false;
						dataset.value[key] = valueDataset.value;
					} else if (valueSchema.fallback !== void 0) dataset.value[key] = /* @__PURE__ */ getFallback(valueSchema);
					else if (valueSchema.type !== "exact_optional" && valueSchema.type !== "optional" && valueSchema.type !== "nullish") {
						_addIssue(this, "key", dataset, config$1, {
							input: void 0,
							expected: `"${key}"`,
							path: [{
								type: "object",
								origin: "key",
								input,
								key,
								value: input[key]
							}]
						});
						if (config$1.abortEarly) break;
					}
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function optional(wrapped, default_) {
	return _standardSchema({
		kind: "schema",
		type: "optional",
		reference: optional,
		expects: `(${wrapped.expects} | undefined)`,
		async: false,
		wrapped,
		default: default_,
		"~run"(dataset, config$1) {
			if (dataset.value === void 0) {
				if (this.default !== void 0) dataset.value = /* @__PURE__ */ getDefault(this, dataset, config$1);
				if (dataset.value === void 0) {
					dataset.typed = true;
					return dataset;
				}
			}
			return this.wrapped["~run"](dataset, config$1);
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function picklist(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "picklist",
		reference: picklist,
		expects: /* @__PURE__ */ _joinExpects(options.map(_stringify), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			if (this.options.includes(dataset.value)) dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function record(key, value$1, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "record",
		reference: record,
		expects: "Object",
		async: false,
		key,
		value: value$1,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				dataset.typed = true;
				dataset.value = {};
				for (const entryKey in input) if (/* @__PURE__ */ _isValidObjectKey(input, entryKey)) {
					const entryValue = input[entryKey];
					const keyDataset = this.key["~run"]({ value: entryKey }, config$1);
					if (keyDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "key",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of keyDataset.issues) {
							issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = keyDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					const valueDataset = this.value["~run"]({ value: entryValue }, config$1);
					if (valueDataset.issues) {
						const pathItem = {
							type: "object",
							origin: "value",
							input,
							key: entryKey,
							value: entryValue
						};
						for (const issue of valueDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = valueDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!keyDataset.typed || !valueDataset.typed) dataset.typed = false;
					if (keyDataset.typed) dataset.value[keyDataset.value] = valueDataset.value;
				}
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function strictTuple(items, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "strict_tuple",
		reference: strictTuple,
		expects: "Array",
		async: false,
		items,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (Array.isArray(input)) {
				dataset.typed = true;
				dataset.value = [];
				for (let key = 0; key < this.items.length; key++) {
					const value$1 = input[key];
					const itemDataset = this.items[key]["~run"]({ value: value$1 }, config$1);
					if (itemDataset.issues) {
						const pathItem = {
							type: "array",
							origin: "value",
							input,
							key,
							value: value$1
						};
						for (const issue of itemDataset.issues) {
							if (issue.path) issue.path.unshift(pathItem);
							else issue.path = [pathItem];
							dataset.issues?.push(issue);
						}
						if (!dataset.issues) dataset.issues = itemDataset.issues;
						if (config$1.abortEarly) {
							dataset.typed = false;
							break;
						}
					}
					if (!itemDataset.typed) dataset.typed = false;
					dataset.value.push(itemDataset.value);
				}
				if (!(dataset.issues && config$1.abortEarly) && this.items.length < input.length) _addIssue(this, "type", dataset, config$1, {
					input: input[this.items.length],
					expected: "never",
					path: [{
						type: "array",
						origin: "value",
						input,
						key: this.items.length,
						value: input[this.items.length]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function string(message$1) {
	return _standardSchema({
		kind: "schema",
		type: "string",
		reference: string,
		expects: "string",
		async: false,
		message: message$1,
		"~run"(dataset, config$1) {
			if (typeof dataset.value === "string") dataset.typed = true;
			else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function _subIssues(datasets) {
	let issues;
	if (datasets) for (const dataset of datasets) if (issues) for (const issue of dataset.issues) issues.push(issue);
	else issues = dataset.issues;
	return issues;
}
/* @__NO_SIDE_EFFECTS__ */
function union(options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "union",
		reference: union,
		expects: /* @__PURE__ */ _joinExpects(options.map((option) => option.expects), "|"),
		async: false,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			let validDataset;
			let typedDatasets;
			let untypedDatasets;
			for (const schema of this.options) {
				const optionDataset = schema["~run"]({ value: dataset.value }, config$1);
				if (optionDataset.typed) if (optionDataset.issues) if (typedDatasets) typedDatasets.push(optionDataset);
				else typedDatasets = [optionDataset];
				else {
					validDataset = optionDataset;
					break;
				}
				else if (untypedDatasets) untypedDatasets.push(optionDataset);
				else untypedDatasets = [optionDataset];
			}
			if (validDataset) return validDataset;
			if (typedDatasets) {
				if (typedDatasets.length === 1) return typedDatasets[0];
				_addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(typedDatasets) });
				dataset.typed = true;
			} else if (untypedDatasets?.length === 1) return untypedDatasets[0];
			else _addIssue(this, "type", dataset, config$1, { issues: /* @__PURE__ */ _subIssues(untypedDatasets) });
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function unknown() {
	return _standardSchema({
		kind: "schema",
		type: "unknown",
		reference: unknown,
		expects: "unknown",
		async: false,
		"~run"(dataset) {
			dataset.typed = true;
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function variant(key, options, message$1) {
	return _standardSchema({
		kind: "schema",
		type: "variant",
		reference: variant,
		expects: "Object",
		async: false,
		key,
		options,
		message: message$1,
		"~run"(dataset, config$1) {
			const input = dataset.value;
			if (input && typeof input === "object") {
				let outputDataset;
				let maxDiscriminatorPriority = 0;
				let invalidDiscriminatorKey = this.key;
				let expectedDiscriminators = [];
				const parseOptions = (variant$1, allKeys) => {
					for (const schema of variant$1.options) {
						if (schema.type === "variant") parseOptions(schema, new Set(allKeys).add(schema.key));
						else {
							let keysAreValid = true;
							let currentPriority = 0;
							for (const currentKey of allKeys) {
								const discriminatorSchema = schema.entries[currentKey];
								if (currentKey in input ? discriminatorSchema["~run"]({
									typed: false,
									value: input[currentKey]
								}, ABORT_EARLY_CONFIG).issues : discriminatorSchema.type !== "exact_optional" && discriminatorSchema.type !== "optional" && discriminatorSchema.type !== "nullish") {
									keysAreValid = false;
									if (invalidDiscriminatorKey !== currentKey && (maxDiscriminatorPriority < currentPriority || maxDiscriminatorPriority === currentPriority && currentKey in input && !(invalidDiscriminatorKey in input))) {
										maxDiscriminatorPriority = currentPriority;
										invalidDiscriminatorKey = currentKey;
										expectedDiscriminators = [];
									}
									if (invalidDiscriminatorKey === currentKey) expectedDiscriminators.push(schema.entries[currentKey].expects);
									break;
								}
								currentPriority++;
							}
							if (keysAreValid) {
								const optionDataset = schema["~run"]({ value: input }, config$1);
								if (!outputDataset || !outputDataset.typed && optionDataset.typed) outputDataset = optionDataset;
							}
						}
						if (outputDataset && !outputDataset.issues) break;
					}
				};
				parseOptions(this, /* @__PURE__ */ new Set([this.key]));
				if (outputDataset) return outputDataset;
				_addIssue(this, "type", dataset, config$1, {
					input: input[invalidDiscriminatorKey],
					expected: /* @__PURE__ */ _joinExpects(expectedDiscriminators, "|"),
					path: [{
						type: "object",
						origin: "value",
						input,
						key: invalidDiscriminatorKey,
						value: input[invalidDiscriminatorKey]
					}]
				});
			} else _addIssue(this, "type", dataset, config$1);
			return dataset;
		}
	});
}
function parse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	if (dataset.issues) throw new ValiError(dataset.issues);
	return dataset.value;
}
/* @__NO_SIDE_EFFECTS__ */
function pipe(...pipe$1) {
	return _standardSchema({
		...pipe$1[0],
		pipe: pipe$1,
		"~run"(dataset, config$1) {
			for (const item of pipe$1) if (item.kind !== "metadata") {
				if (dataset.issues && (item.kind === "schema" || item.kind === "transformation")) {
					dataset.typed = false;
					break;
				}
				if (!dataset.issues || !config$1.abortEarly && !config$1.abortPipeEarly) dataset = item["~run"](dataset, config$1);
			}
			return dataset;
		}
	});
}
/* @__NO_SIDE_EFFECTS__ */
function safeParse(schema, input, config$1) {
	const dataset = schema["~run"]({ value: input }, /* @__PURE__ */ getGlobalConfig(config$1));
	return {
		typed: dataset.typed,
		success: !dataset.issues,
		output: dataset.value,
		issues: dataset.issues
	};
}
// build/src/notices/own-text.js
function ownText(piece) {
	return piece.length <= 12 ? piece : Buffer.from(piece, "utf16le").toString("utf16le");
}
function excerpt(text) {
	const words = text.slice(0, 1e3).replace(/\s+/g, " ").trim();
	if (words === "") return "nothing";
	const printable = words.replace(/[^ -~]/g, "?");
	return JSON.stringify(printable.length <= 80 ? printable : `${printable.slice(0, 79)}...`);
}
// build/src/notices/notice.js
function publishedOf(row) {
	if (row.is === "notice") return row.notice.published;
	return row.is === "unreadable" ? row.unreadable.published : row.published;
}
const NOTICE_ID = /^(USN|LSN|SSN)-\d{1,5}-\d{1,2}$/;
const text = /* @__PURE__ */ nullish(/* @__PURE__ */ string(), "");
const Envelope = /* @__PURE__ */ object({
	title: text,
	summary: text,
	description: text,
	instructions: text,
	cves: /* @__PURE__ */ nullish(/* @__PURE__ */ array(/* @__PURE__ */ object({ id: /* @__PURE__ */ string() })), []),
	release_packages: /* @__PURE__ */ record(/* @__PURE__ */ string(), /* @__PURE__ */ unknown())
});
const Entry = /* @__PURE__ */ object({
	is_source: /* @__PURE__ */ boolean(),
	package_type: /* @__PURE__ */ nullish(/* @__PURE__ */ string(), "deb")
});
const Binary = /* @__PURE__ */ object({
	name: /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ nonEmpty()),
	version: /* @__PURE__ */ pipe(/* @__PURE__ */ string(), /* @__PURE__ */ nonEmpty()),
	pocket: text
});
function readRow(raw, release) {
	const { id, published } = identify(raw);
	if (id === void 0) return unreadable(`(${ownWords(raw)})`, "its id is not of the form USN-1234-1", published);
	if (!id.startsWith("USN-")) return {
		is: "left-out",
		id,
		...published && { published }
	};
	if (published === void 0) return unreadable(id, "its date of publication cannot be read");
	try {
		return {
			is: "notice",
			id,
			notice: readNotice(id, published, raw, release)
		};
	} catch (error) {
		return unreadable(id, why(error), published);
	}
}
function ownWords(raw) {
	const id = raw?.id;
	if (typeof id === "object" && id !== null) return "no text";
	return shorten(JSON.stringify(id) ?? "no id", 40);
}
function identify(raw) {
	if (typeof raw !== "object" || raw === null) return {};
	const { id, published } = raw;
	const when = typeof published === "string" ? parsePublished(published) : void 0;
	return {
		...typeof id === "string" && NOTICE_ID.test(id) && { id },
		...when && { published: when }
	};
}
function readNotice(id, published, raw, release) {
	const envelope = parse(Envelope, raw);
	if (!Object.hasOwn(envelope.release_packages, release)) throw new Error(`it has no packages of ${release}`);
	const entries = parse(/* @__PURE__ */ array(/* @__PURE__ */ unknown()), envelope.release_packages[release]);
	return {
		id,
		title: shorten(envelope.title, 300),
		published,
		cves: envelope.cves.map((cve) => cve.id),
		packages: entries.filter(isBinary).map((entry) => parse(Binary, entry)),
		reboot: /reboot/i.test(envelope.instructions),
		regression: [
			envelope.title,
			envelope.summary,
			envelope.description
		].some((part) => /\bregressions?\b/i.test(part))
	};
}
function isBinary(entry) {
	const { is_source, package_type } = parse(Entry, entry);
	return !is_source && package_type === "deb";
}
function unreadable(id, reason, published) {
	return {
		is: "unreadable",
		id,
		unreadable: {
			id,
			why: reason,
			...published && { published }
		}
	};
}
function why(error) {
	if (!/* @__PURE__ */ isValiError(error)) return error instanceof Error ? error.message : String(error);
	const issue = error.issues[0];
	const path = /* @__PURE__ */ getDotPath(issue);
	return shorten(`${path === null ? "" : `${path}: `}${issue.message}`, 200);
}
function shorten(words, most) {
	return words.length <= most ? words : `${ownText(words.slice(0, most - 1))}…`;
}
const count = /* @__PURE__ */ pipe(/* @__PURE__ */ number(), /* @__PURE__ */ safeInteger(), /* @__PURE__ */ minValue(0));
const Answer = /* @__PURE__ */ object({
	notices: /* @__PURE__ */ array(/* @__PURE__ */ unknown()),
	offset: count,
	limit: count,
	total_results: count
});
const SOME_RELEASE = "noble";
const MEND = "Check `notices-url`: something between here and Ubuntu may change the answers.";
async function readPage(feed, release, offset) {
	const where = `The page at offset ${offset} of the notices feed for ${release}`;
	const fail = (what) => {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`${where} ${what}. ${MEND}`);
	};
	const read = /* @__PURE__ */ safeParse(Answer, await feed.page(release, offset, 20));
	if (!read.success) {
		const [issue] = read.issues;
		return fail(`is not what the API answers: ${/* @__PURE__ */ getDotPath(issue) ?? "it"}: ${issue.message}`);
	}
	const answer = read.output;
	if (answer.offset !== offset || answer.limit !== 20) return fail(`answers for offset ${answer.offset} and limit ${answer.limit} instead`);
	const rows = answer.notices.map((raw) => readRow(raw, release));
	const promised = Math.min(20, Math.max(0, answer.total_results - offset));
	if (rows.length !== promised) return fail(`has ${rows.length} notices where ${promised} are due (${answer.total_results} in all)`);
	const twice = rows.find((row, i) => rows.findIndex((other) => other.id === row.id) !== i);
	if (twice !== void 0) return fail(`has ${twice.id} twice, so another notice is missing`);
	if (!isNewestFirst(rows)) return fail("is not in the order newest first");
	return {
		offset,
		rows,
		total: answer.total_results
	};
}
async function knock(feed, release) {
	const { source = "api", oval } = feed;
	try {
		if (source !== "oval") await newestPublished(feed);
	} catch (error) {
		if (source === "api" || oval === void 0) throw error;
		await feed.oval?.(release ?? SOME_RELEASE);
		return;
	}
	if (source === "oval" && release !== void 0) await feed.oval?.(release);
}
async function newestPublished(feed) {
	const read = /* @__PURE__ */ safeParse(Answer, await feed.page(void 0, 0, 1));
	const [row] = read.success ? read.output.notices : [];
	if (!read.success || read.output.notices.length !== 1) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`The notices feed does not name its newest notice. ${MEND}`);
	const { published } = row ?? {};
	return typeof published === "string" ? parsePublished(published)?.instant : void 0;
}
function isNewestFirst(rows) {
	const times = rows.flatMap((row) => publishedOf(row)?.exact ?? []);
	return times.every((time, i) => i === 0 || time <= times[i - 1]);
}
// build/src/notices/freshness.js
const DAY = 864e5;
const SILENCE_MAX = 30 * DAY;
const CLOCKS_APART = (/* unused pure expression or super */ null && (DAY));
async function checkFresh(feed, rows) {
	if (feed.now === void 0) return;
	const now = timeOf(feed, "notices-url");
	if (rows.some((row) => isRecent(publishedOf(row)?.instant, now))) return;
	const newest = await newestPublished(feed);
	if (isRecent(newest, now)) return;
	const since = newest === void 0 ? "with no legible date" : `of ${dayOf(newest)}`;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`The notices feed is stale: on ${dayOf(now)} its newest notice of all is ${since}. Check \`notices-url\`: the copy may not be brought up to date any more.`);
}
function timeOf(feed, input) {
	const now = feed.now?.();
	if (now !== void 0) return now;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`The server of the notices does not say what time it is (there is no Date on its answers), so nobody can tell whether they are up to date. Check \`${input}\`.`);
}
function isRecent(published, now) {
	return published !== void 0 && now - published <= SILENCE_MAX;
}
function dayOf(instant) {
	return new Date(instant).toISOString().slice(0, 10);
}



/***/ }),

/***/ 198:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(228);
/* harmony import */ var _freshness_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(932);
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(24);
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(500);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(598);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(522);
/* harmony import */ var node_http__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(67);
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_7__ = __nccwpck_require__(161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_8__ = __nccwpck_require__(760);
/* harmony import */ var os__WEBPACK_IMPORTED_MODULE_9__ = __nccwpck_require__(857);
/* harmony import */ var crypto__WEBPACK_IMPORTED_MODULE_10__ = __nccwpck_require__(982);
/* harmony import */ var fs__WEBPACK_IMPORTED_MODULE_11__ = __nccwpck_require__(896);














// build/src/fleet/read-fleet.js
async function readFleet(cloud, targets) {
	const { autoScaling, compute } = cloud;
	const all = await autoScaling.groups({ by: "all" });
	const chosen = /* @__PURE__ */ new Map();
	for (const target of targets) for (const group of await select(target, all, cloud)) chosen.set(group.name, group);
	const groups = [...chosen.values()].sort((a, b) => a.name < b.name ? -1 : 1);
	const ids = groups.flatMap((group) => group.instances.map((one) => one.id));
	const templates = new Set(groups.flatMap((group) => group.source.template?.templateId ?? []));
	const [instances, ...versions] = await Promise.all([ids.length === 0 ? [] : compute.instances(ids), ...[...templates].map(async (id) => [id, await compute.templateVersions(id)])]);
	const imageIds = new Set(instances.map((one) => one.imageId));
	const fleet = {
		groups,
		all,
		versions: new Map(versions)
	};
	for (const group of groups) {
		const image = templateVersion(fleet, group)?.imageId;
		if (image?.startsWith("ami-")) imageIds.add(image);
	}
	const images = imageIds.size === 0 ? [] : await compute.images([...imageIds]);
	return {
		...fleet,
		instances: new Map(instances.map((one) => [one.id, one])),
		images: new Map(images.map((one) => [one.id, one]))
	};
}
function templateVersion(fleet, group) {
	const { template } = group.source;
	if (template === void 0) return void 0;
	const versions = fleet.versions.get(template.templateId) ?? [];
	if (template.version === "$Latest") return versions.reduce((latest, one) => latest === void 0 || one.number > latest.number ? one : latest, void 0);
	return versions.find((one) => template.version === "$Default" ? one.isDefault : one.number === Number(template.version));
}
async function refreshesOf(autoScaling, groups) {
	const active = await Promise.all(groups.map(async (group) => [group.name, await autoScaling.activeRefreshes(group.name)]));
	return new Map(active);
}
async function select(target, all, cloud) {
	if (target.by === "name") {
		const group = all.find((one) => one.name === target.name);
		if (group !== void 0) return [group];
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("targets", `there is no Auto Scaling group '${target.name}' in this region and account.${near(target.name, all)}`);
	}
	if (target.by === "tag") {
		const found = all.filter((one) => one.tags[target.key] === target.value);
		if (found.length > 0) return found;
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("targets", `no Auto Scaling group carries the tag ${target.key}=${target.value}. Tags of instances do not count, and both key and value are case-sensitive.`);
	}
	const [known] = await cloud.loadBalancing.targetGroups([target.arn]);
	if (known === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("targets", `there is no target group ${target.arn} in this region and account.`);
	const found = all.filter((one) => one.targetGroupArns.includes(target.arn));
	if (found.length > 0) return found;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("targets", `no Auto Scaling group is attached to target group ${known.name} (${target.arn}).`);
}
function near(name, all) {
	const same = all.find((one) => one.name.toLowerCase() === name.toLowerCase());
	if (same !== void 0) return ` Did you mean '${same.name}'? Names are case-sensitive.`;
	if (all.length === 0) return " There are no groups at all: is it the right region and role?";
	const some = all.slice(0, 10).map((one) => one.name);
	return ` There are: ${some.join(", ")}${all.length > some.length ? ", ..." : ""}.`;
}
// build/src/image/afterwards.js
const NO_AFTERWARDS = {
	copies: [],
	shares: []
};
// build/src/notices/considered.js
const CONSIDERED_TAG = "patch-cycle:notices";
const LENGTH_MAX = 255;
const SHAPE$1 = /^(\S+)((?: \d{1,5}-\d{1,2})+)(?: sha256:([0-9a-f]{64}))?$/;
function consideredTag(reading) {
	const notices = [...reading.notices].sort(_freshness_js__WEBPACK_IMPORTED_MODULE_1__.F);
	const newest = notices[0];
	if (newest === void 0 || reading.unreadable.length > 0) return void 0;
	const window = notices.filter((notice) => isInWindow(notice, newest.published));
	const ids = [...new Set(window.map((notice) => notice.id))];
	const whole = [newest.published.exact, ...ids.map(withoutPrefix)].join(" ");
	if (whole.length <= LENGTH_MAX) return whole;
	return `${newest.published.exact} ${withoutPrefix(newest.id)} sha256:${digestOf$2(ids)}`;
}
function readConsidered(tag) {
	const [, time, list, digest] = tag.length <= LENGTH_MAX && SHAPE$1.exec(tag) || [];
	const published = time === void 0 ? void 0 : (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.I)(time);
	if (published === void 0 || published.exact !== time || list === void 0) return void 0;
	const ids = list.trim().split(" ").map(withPrefix);
	const [id] = ids;
	if (id === void 0 || digest !== void 0 && ids.length !== 1) return void 0;
	return {
		newest: {
			id,
			published
		},
		ids: new Set(ids),
		...digest !== void 0 && { digest }
	};
}
function laterThan(considered, reading) {
	const { newest } = considered;
	const open = reading.notices.filter((notice) => isInWindow(notice, newest.published));
	const ids = idsConsidered(considered, open);
	return [.../* @__PURE__ */ new Set([...reading.unreadable.filter(({ id }) => !ids.has(id)).map(({ id }) => id), ...open.filter(({ id }) => !ids.has(id)).map(({ id }) => id)])];
}
function idsConsidered(considered, open) {
	const { newest, ids, digest } = considered;
	if (digest === void 0) return ids;
	const upToNewest = open.filter((notice) => (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.F)(newest, notice) <= 0).map(({ id }) => id);
	return digestOf$2(upToNewest) === digest ? new Set(upToNewest) : ids;
}
function isInWindow(notice, newest) {
	return notice.published.instant >= (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.L)(newest.instant);
}
function digestOf$2(ids) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256").update([...new Set(ids)].sort().join(" ")).digest("hex");
}
function withoutPrefix(id) {
	return id.replace(/^USN-/, "");
}
function withPrefix(id) {
	return `USN-${id}`;
}
// build/src/notices/glob.js
function matchesGlob(pattern, shown) {
	const name = pattern.includes(":") ? shown : shown.replace(/:.*/, "");
	let at = 0;
	let place = 0;
	let star = -1;
	let from = 0;
	while (place < name.length) if (pattern[at] === "*") {
		star = at++;
		from = place;
	} else if (at < pattern.length && (pattern[at] === "?" || pattern[at] === name[place])) {
		at++;
		place++;
	} else if (star === -1) return false;
	else {
		at = star + 1;
		place = ++from;
	}
	while (pattern[at] === "*") at++;
	return at === pattern.length;
}
// build/src/notices/what-counts.js
const EVERYTHING = {
	minimumPriority: "negligible",
	packages: [],
	ignorePackages: [],
	ignoreNotices: []
};
function ignoringPackage(what, shown) {
	const by = what.ignorePackages.find((pattern) => matchesGlob(pattern, shown));
	if (by !== void 0) return { why: `ignore-packages names ${by}` };
	return what.packages.length === 0 || what.packages.some((pattern) => matchesGlob(pattern, shown)) ? void 0 : { why: "packages does not name it" };
}
function ignoringNotice(what, id, now) {
	const entry = what.ignoreNotices.find((one) => one.id === id && now < one.until);
	return entry && {
		why: entry.reason,
		until: entry.until
	};
}
function ignoredBefore(what, id, now) {
	return what.ignoreNotices.find((one) => one.id === id && now >= one.until);
}
const IGNORING_TAG = "patch-cycle:ignoring";
const NEVER = "always";
const NO_RULES = "-";
function ignoringTag(what, { ignored: lacking = [], overlooked = [] }, letting = NO_RULES) {
	const ignored = [...lacking, ...overlooked].map(({ ignoring }) => ignoring);
	if (ignored.length === 0) return void 0;
	const ends = ignored.flatMap(({ until, askedAgain }) => until ?? askedAgain ?? []);
	const until = ends.length === 0 ? NEVER : new Date(Math.min(...ends)).toISOString();
	const byWhom = ignored.some(({ letThrough }) => letThrough) ? [letting] : [];
	return [
		until,
		digestOf$1(what),
		...byWhom
	].join(" ");
}
function stillIgnored(tag, what, now, letting = NO_RULES) {
	if (tag === void 0 || tag === "nothing") return true;
	const [until = "", digest, byWhom] = tag.split(" ");
	if (digest !== digestOf$1(what) || byWhom !== void 0 && byWhom !== letting) return false;
	return until === NEVER || now < Date.parse(until);
}
function letThroughUntil(tag) {
	const [until = "", , byWhom] = tag?.split(" ") ?? [];
	const at = Date.parse(until);
	return byWhom === void 0 || Number.isNaN(at) ? void 0 : at;
}
function shortDigest(rules) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256").update(JSON.stringify(rules)).digest("hex").slice(0, 16);
}
function digestOf$1(what) {
	return shortDigest([
		what.minimumPriority,
		[...what.packages].sort(),
		[...what.ignorePackages].sort(),
		what.ignoreNotices.map(({ id, until }) => `${id} ${until}`).sort()
	]);
}
// build/src/tag-text.js
const LONGEST$1 = 255;
const NOT_ALLOWED = /[^\p{L}\p{N} _.:/=+\-@]+/gu;
function tagText(text) {
	return [...text.replace(NOT_ALLOWED, " ").replace(/ +/g, " ").trim()].slice(0, LONGEST$1).join("").trimEnd();
}
// build/src/image/guest-files.js
const guestFiles = {
	"build.sh": `#!/bin/bash
# The builder's work, run by patch-cycle-build.service after cloud-init has finished: fetches the indexes, reports what
# is installed, upgrades, reboots at most once into the new kernel, cleans for imaging, writes the manifest.
# How it ended is reported by finish.sh (ExecStopPost), also when this is killed.
set -Eeuo pipefail
D=/var/lib/patch-cycle-build
# shellcheck source=/dev/null
. "$D/config" # NONCE MODE PHASED EXCLUDE WANT REBOOT SNAP AUTOREMOVE LISTS REPORT_ONLY LINGER PRE_HOOK POST_HOOK
phase() {
  echo "$1" > "$D/phase"; echo "=== $(date -u +%FT%TZ) phase $1"
  timeout 60 python3 "$D/emit.py" progress "$1" || true
}
fail() { echo "$1" > "$D/reason"; echo "FAILED: $1" >&2; exit 1; }
rc=0; trap 'rc=$?; [ -s "$D/reason" ] || echo "line $LINENO: $BASH_COMMAND exited $rc" > "$D/reason"' ERR

export LC_ALL=C.UTF-8 DEBIAN_FRONTEND=noninteractive DEBIAN_PRIORITY=critical
export APT_LISTCHANGES_FRONTEND=none APT_LISTBUGS_FRONTEND=none UCF_FORCE_CONFFOLD=1
# Nothing on a builder needs a service restart, and 22.04's needrestart would ask.
export NEEDRESTART_SUSPEND=1 NEEDRESTART_MODE=l

APT=(-q -y -o DPkg::Lock::Timeout=900 -o Acquire::Retries=5 -o Acquire::http::Timeout=30 -o Acquire::https::Timeout=30
     -o Dpkg::Use-Pty=0 -o Dpkg::Options::=--force-confdef -o Dpkg::Options::=--force-confold)
case "$PHASED" in
  # Neither leaves it to chance: by default a fresh machine-id draws its own random share of a phased update.
  never)  APT+=(-o APT::Get::Never-Include-Phased-Updates=true) ;;
  always) APT+=(-o APT::Get::Always-Include-Phased-Updates=true) ;;
esac

# The wanted packages, and the others that are built from the same sources, because their versions go together; a kernel
# comes by its metas. A line for each source. Not what is excluded: one that apt cannot have would cost all the others.
wanted() {
  awk -F'\\t' -v wish="$WANT" -v not="$EXCLUDE" 'BEGIN {
      n = split(wish, a, " "); for (i = 1; i <= n; i++) want[a[i]] = 1
      e = split(not, out, " "); for (i = 1; i <= e; i++) { gsub(/[.+]/, "[&]", out[i]); gsub(/\\*/, ".*", out[i]) } }
    { p = $2; sub(/:.*/, "", p) }
    NR == FNR { if (p in want) { source[$4] = 1; if (p ~ /^linux-image-/) kernel = 1 }; next }
    substr($1, 2, 1) != "i" || substr($1, 1, 1) == "h" { next }
    { for (i = 1; i <= e; i++) if (p ~ "^" out[i] "$") next }
    $4 in source || kernel && $4 ~ /^linux-meta/ { names[$4] = names[$4] " " $2 }
    END { for (s in names) print substr(names[s], 2) }' "$D/before.tsv" "$D/before.tsv" | LC_ALL=C sort
}
# Named ones come in whatever their phase.
bring() {
  apt-get "\${APT[@]}" --only-upgrade --no-remove -o APT::Get::Never-Include-Phased-Updates=false \\
    -o APT::Get::Always-Include-Phased-Updates=true install "$@"
}
# pin NAMES RELEASE PRIORITY
pin() { printf '\\nPackage: %s\\nPin: release %s\\nPin-Priority: %s\\n' "$@" >> "$D/preferences"; }
# Temporary preferences, never written under /etc/apt.
pins() {
  local p a names excluded; : > "$D/preferences"; mkdir -p "$D/preferences.d"
  # The owner's pins come first, so they win.
  for p in /etc/apt/preferences /etc/apt/preferences.d/*; do
    case "\${p##*/}" in preferences | *.pref) ;; *.*) continue ;; esac
    if [ -f "$p" ]; then cat "$p" >> "$D/preferences"; echo >> "$D/preferences"; fi
  done
  if [ "$MODE" = security ]; then
    # The first pin that matches an archive holds. Security pockets (also ESM's *-infra-security, *-apps-security) win,
    # then what is installed (the dpkg status file is the archive "now"; a bare a=* would drag it down too), then the
    # rest: 99 is below installed, so nothing else is upgraded, yet a new dependency can still come from another pocket.
    # Not from backports or proposed, as long as another has it: a=* would forget that their archives ask for less.
    pin '*' 'a=*-security' 700; pin '*' 'n=*-security' 700; pin '*' a=now 100
    pin '*' 'a=*-backports' 1; pin '*' 'a=*-proposed' 1; pin '*' 'a=*' 99
  fi
  # An array: an unquoted pattern such as linux-* would be matched against file names.
  read -ra excluded <<<"$EXCLUDE"
  # A name without an architecture is of the machine's own alone.
  for p in \${excluded[@]+"\${excluded[@]}"}; do
    names=$p; for a in $(dpkg --print-foreign-architectures); do names+=" $p:$a"; done
    pin "$names" '*' -1
  done
  # A fix may be in another pocket than the security one. After the exclusions, which hold: the first pin of a name counts.
  for p in $([ ! -e "$D/before.tsv" ] || wanted); do pin "$p" 'a=*-backports' 1; pin "$p" 'a=*-proposed' 1; pin "$p" 'a=*' 700; done
  APT+=(-o "Dir::Etc::Preferences=$D/preferences" -o "Dir::Etc::PreferencesParts=$D/preferences.d")
}
pkglist() { dpkg-query -W -f='\${db:Status-Abbrev}\\t\${binary:Package}\\t\${Version}\\t\${source:Package}\\t\${source:Version}\\n' | LC_ALL=C sort; }
# What GRUB boots unless told otherwise.
newest_kernel() { find /boot -maxdepth 1 -name 'vmlinuz-*' -printf '%f\\n' | sed 's/^vmlinuz-//' | sort -V | tail -n 1; }
# Half-configured packages first. apt waits for others that hold dpkg's lock (DPkg::Lock::Timeout); dpkg does not.
configure() {
  local i out
  for i in $(seq 90); do
    if out=$(dpkg --force-confdef --force-confold --configure -a 2>&1); then echo "$out"; return 0; fi
    echo "$out"
    grep -q 'lock' <<<"$out" || return 1
    sleep 10
  done
  return 1
}
# \`upgrade\` never removes a package; --with-new-pkgs lets new kernel packages in. Then again without what is only
# recommended: where that cannot be had, apt keeps a new package back, the newest kernel too, and calls it success.
upgrade() {
  apt-get "\${APT[@]}" --with-new-pkgs "$@" upgrade && apt-get "\${APT[@]}" --with-new-pkgs --no-install-recommends "$@" upgrade
}
apt_update() {
  local i out
  for i in 1 2 3 4 5; do
    # Without Error-Mode a failed index is only a warning with exit 0; 20.04's apt may not know it, so the output is read too.
    if out=$(apt-get "\${APT[@]}" -o APT::Update::Error-Mode=any update 2>&1) && ! grep -qE '^(Err:|E:|W: (Failed|Some index))' <<<"$out"; then
      echo "$out"; return 0
    fi
    echo "$out"; echo "apt-get update: try $i did not get every index"; sleep $((i * 10))
  done
  fail "apt-get update: not every index could be fetched"
}
# With those that systemd starts again and again: on the image's own instance one may have given up by the time it is asked.
units_failed() { systemctl list-units --state=failed,auto-restart --no-legend --plain | awk '{print $1}'; }
# The list that decides whether an image is needed at all. The kernel is kept off the line meanwhile. Losing it is not
# fatal: the manifest names what changed.
report_before() {
  local level
  pkglist > "$D/before.tsv"
  level=$(cut -f1 /proc/sys/kernel/printk 2>/dev/null || echo 4)
  dmesg -n 1 2>/dev/null || true
  timeout 180 python3 "$D/emit.py" before || echo "the list before the upgrade could not be sent (not fatal)"
  dmesg -n "$level" 2>/dev/null || true
}

stage=$(cat "$D/stage" 2>/dev/null || echo 1)
if [ "$stage" = 1 ]; then
  phase wait
  # Exit 1 or 2 means that the image's own cloud-init configuration had errors: not ours to judge.
  timeout 900 cloud-init status --wait >/dev/null 2>&1 || true
  cloud-init status --long > "$D/cloud-init-status" 2>&1 || true
  units_failed > "$D/failed-before"
  if [ "$REPORT_ONLY" = 1 ]; then phase before; report_before; echo reported > "$D/result"; exit 0; fi
  python3 "$D/emit.py" identity > "$D/identity"
  if find /var/lib/apt/lists -maxdepth 1 -type f ! -name lock | grep -q .; then echo kept > "$D/lists"; else echo empty > "$D/lists"; fi
  # Here, because another program's locks may be waited for: who watches gives phase update less time.
  configure || fail "dpkg --configure -a"
  [ -z "$PRE_HOOK" ] || { phase pre-hook; timeout 1200 bash "$PRE_HOOK"; }
  phase update
  apt_update
  # What dpkg has against the image as it is, which no upgrade has done.
  dpkg --audit > "$D/audit-before" || true
  phase before
  uname -r > "$D/kernel-before"; newest_kernel > "$D/kernel-newest-before"
  report_before
  pins
  # Again, later: services take a while to fail.
  units_failed >> "$D/failed-before"
  phase upgrade
  for i in 1 2 3; do
    if upgrade; then ok=1; break; fi
    ok=0; echo "apt-get upgrade: try $i failed"; sleep $((i * 15)); configure || true; apt_update
  done
  [ "$ok" = 1 ] || fail "apt-get upgrade failed three times"
  mapfile -t sources < <(wanted)
  # Whether every fix is there is judged from the manifest, so this may fail.
  if [ "\${#sources[@]}" -gt 0 ]; then
    read -ra names <<<"\${sources[*]}"
    mapfile -t auto < <(apt-mark showauto "\${names[@]}")
    if ! bring "\${names[@]}"; then
      # One that cannot be had must not cost the others, of another source or of its own.
      for i in "\${sources[@]}"; do
        read -ra names <<<"$i"; if bring "\${names[@]}"; then continue; fi
        for p in "\${names[@]}"; do bring "$p" || echo "not upgraded: $p"; done
      done
    fi
    # \`install\` takes them for chosen by hand from now on.
    [ "\${#auto[@]}" = 0 ] || apt-mark auto "\${auto[@]}"
  fi
  if [ "$SNAP" = 1 ] && command -v snap >/dev/null; then phase snap; timeout 900 snap refresh || echo "snap refresh failed (not fatal)"; fi
  [ -z "$POST_HOOK" ] || { phase post-hook; timeout 1200 bash "$POST_HOOK"; }
  if [ -e /run/reboot-required ] || [ "$(newest_kernel)" != "$(uname -r)" ]; then need=1; else need=0; fi
  if [ "$REBOOT" = always ] || { [ "$REBOOT" = auto ] && [ "$need" = 1 ]; }; then
    phase reboot; echo 2 > "$D/stage"; sync; touch "$D/rebooting"; systemctl --no-block -i reboot || { rm "$D/rebooting"; fail "the machine would not reboot"; }
    exit 0
  fi
fi

[ "$stage" = 1 ] || pins
phase check
rm -f "$D/rebooting"
dpkg --audit > "$D/audit" || true; [ ! -s "$D/audit" ] || cmp -s "$D/audit" "$D/audit-before" || fail "dpkg --audit: $(head -c 300 "$D/audit" | tr '\\n' ' ')"
apt-get "\${APT[@]}" check >/dev/null || fail "apt-get check"
upgrade -s | awk '/^Inst /{print $2}' > "$D/still-upgradable"
# For the manifest alone: with packages held or excluded apt may find no solution.
apt-get "\${APT[@]}" -s dist-upgrade | awk '/^Inst /{print $2}' > "$D/kept-back" || echo "what is kept back is not known"
[ ! -s "$D/still-upgradable" ] || fail "still upgradable: $(tr '\\n' ' ' < "$D/still-upgradable" | head -c 300)"
# Not \`is-system-running --wait\`: this very unit keeps the boot "starting".
for i in $(seq 60); do
  [ -n "$(systemctl list-jobs --no-legend --plain | grep -v patch-cycle-build || true)" ] || break; sleep 1
done
units_failed > "$D/failed-after"
if [ "$AUTOREMOVE" = 1 ] && [ "$(newest_kernel)" = "$(uname -r)" ]; then
  phase autoremove
  # Old kernels only, by the version in their names: a wider autoremove could take what the image's owner relies on.
  mapfile -t old < <(apt-get "\${APT[@]}" -s autoremove | awk '/^Remv /{print $2}' | grep -E '^linux-.*-[0-9]+\\.[0-9]+\\.[0-9]' | grep -vF -e "-$(uname -r)" || true)
  [ "\${#old[@]}" = 0 ] || apt-get "\${APT[@]}" purge "\${old[@]}"
fi

phase clean
bash "$D/clean.sh" || fail "clean-up for imaging failed"
phase manifest
newest_kernel > "$D/kernel-newest"
pkglist > "$D/after.tsv"
python3 "$D/emit.py" manifest > "$D/manifest.json"
echo ok > "$D/result"
`,
	"clean.sh": `#!/bin/bash
# Takes out what belongs to this one instance, and keeps what the image's owner put there.
set -Eeuo pipefail
D=/var/lib/patch-cycle-build
# shellcheck source=/dev/null
. "$D/config"
shopt -s nullglob
# Made by bootcmd on the builder's first boot: what is newer was made by the builder.
boot=$D/pre/stamp
old_id=$(cat /etc/machine-id 2>/dev/null || true)

# \`clean\` wipes all of /var/lib/cloud but seed/, with the owner's scripts/per-boot and the like (cloud-init #3227).
cloud-init clean --logs >/dev/null
for p in scripts handlers sem; do
  if [ -d "$D/pre/$p" ]; then mkdir -p /var/lib/cloud; rm -rf "/var/lib/cloud/$p"; cp -a "$D/pre/$p" "/var/lib/cloud/$p"; fi
done
# Empty, not "uninitialized": the latter makes systemd run preset-all on the next boot and enable what the owner disabled.
: > /etc/machine-id
if [ -f /var/lib/dbus/machine-id ] && [ ! -L /var/lib/dbus/machine-id ]; then ln -sf /etc/machine-id /var/lib/dbus/machine-id; fi
# Keys baked into the image on purpose (ssh_deletekeys: false) are older than the boot and stay.
for f in /etc/ssh/ssh_host_*_key /etc/ssh/ssh_host_*_key.pub; do if [ "$f" -nt "$boot" ]; then rm -f "$f"; fi; done
# Clones must not share entropy or credentials; the drop-in keeps the seed from being saved again at shutdown.
rm -f /var/lib/systemd/random-seed /boot/efi/loader/random-seed /var/lib/systemd/credential.secret
mkdir -p /run/systemd/system/systemd-random-seed.service.d
printf '[Service]\\nExecStop=\\n' > /run/systemd/system/systemd-random-seed.service.d/patch-cycle.conf
systemctl daemon-reload
# The agent makes a key pair before it registers, without any rights too, and a clone would take that for its own.
systemctl stop amazon-ssm-agent.service snap.amazon-ssm-agent.amazon-ssm-agent.service 2>/dev/null || true
if [ -d /var/lib/amazon/ssm/Vault ]; then find /var/lib/amazon/ssm/Vault -type f \\( -newer "$boot" -o -name 'EC2*' \\) -delete; fi
rm -rf /var/lib/amazon/ssm/i-* /var/lib/dhcp/*.leases /var/lib/dhcp/*.leases~ /var/lib/dhcpcd/*.lease /var/lib/dhcpcd/*.lease6
rm -f /var/lib/systemd/timers/stamp-apt-daily*.timer
# Ubuntu's pollinate seeds each machine once: these say that it has, and what dhcpcd calls this machine.
for f in /var/cache/pollinate/* /var/lib/dhcpcd/duid /var/lib/dhcpcd/secret; do if [ "$f" -nt "$boot" ]; then rm -f "$f"; fi; done
apt-get clean
if [ "$LISTS" = purge ] || { [ "$LISTS" = auto ] && [ "$(cat "$D/lists")" = empty ]; }; then find /var/lib/apt/lists -type f -delete; fi
# journald goes on in /run; else it makes the directory again.
journalctl --relinquish-var 2>/dev/null || true
if [ -n "$old_id" ]; then rm -rf "/var/log/journal/$old_id"; fi
# Logs that the builder wrote. The history of apt and dpkg stays as an audit trail.
while IFS= read -r -d '' f; do truncate -s 0 "$f"; done < <(find /var/log -xdev -type f -newer "$boot" ! -path '/var/log/apt/*' ! -name 'dpkg.log' ! -name 'patch-cycle-build.log' ! -path '/var/log/journal/*' -print0)
rm -f /var/crash/*
sync
`,
	"emit.py": `#!/usr/bin/env python3
"""Framed records on the serial console, and the package lists that they carry. Python 3.5 and later.

Line:  %PC1% <nonce> <kind> <seq>/<total> <crc32 of all else but the mark, 8 hex digits> <payload>
kind   progress (payload: the phase)
       B (chunk of base64(zlib(list before the upgrade))), sealed by BEFORE (JSON: bytes, chunks, sha256)
       M (chunk of base64(zlib(manifest, or report of a proof))) or L (chunk of the log's tail), sealed by END (JSON),
       the last record of all
A damaged line fails its CRC and is taken from the second pass; the seal names sizes and the sha256.

PATCH_CYCLE_DIR is where build.sh or validate.py keeps its files, PATCH_CYCLE_LOG its log. For tests:
PATCH_CYCLE_CONSOLE is a file to write to in place of the console.
"""
import base64
import glob
import hashlib
import json
import os
import platform
import subprocess
import sys
import termios
import time
import zlib

D = os.environ.get("PATCH_CYCLE_DIR", "/var/lib/patch-cycle-build").rstrip("/") + "/"
LOG = os.environ.get("PATCH_CYCLE_LOG", "/var/log/patch-cycle-build.log")
CHUNK = 160
# Of the 65,536 bytes that GetConsoleOutput shows: for all passes of one list.
BUDGET = 44000
LOG_TAIL = 12000


def read(path, default=""):
    try:
        with open(os.path.join(D, path), encoding="utf-8", errors="replace") as f:
            return f.read().strip()
    except OSError:
        return default


def config():
    out = {}
    for line in read("config").splitlines():
        key, _, value = line.partition("=")
        out[key] = value.strip("'\\"")
    return out


def compact(value):
    return json.dumps(value, separators=(",", ":"), sort_keys=True)


def consoles():
    """The device itself: what goes to stdout passes journald and gets a prefix."""
    if "PATCH_CYCLE_CONSOLE" in os.environ:
        return [os.environ["PATCH_CYCLE_CONSOLE"]]
    active = read("/sys/class/tty/console/active").split()
    if "ttyS0" not in active:
        return ["/dev/console"]
    return ["/dev/ttyS0"] if active[-1] == "ttyS0" else ["/dev/ttyS0", "/dev/console"]


class Out:
    def __init__(self, nonce):
        self.nonce = nonce
        self.fds = []
        for path in consoles():
            try:
                self.fds.append(os.open(path, os.O_WRONLY | os.O_NOCTTY | os.O_APPEND))
            except OSError:
                pass

    def line(self, kind, seq, total, payload):
        head = "%s %s %d/%d " % (self.nonce, kind, seq, total)
        crc = zlib.crc32((head + payload).encode()) & 0xFFFFFFFF
        text = "%%PC1%% %s%08x %s\\n" % (head, crc, payload)
        for fd in self.fds:
            rest = text.encode()
            while rest:
                rest = rest[os.write(fd, rest):]

    def drain(self):
        for fd in self.fds:
            try:
                termios.tcdrain(fd)
            except termios.error:
                pass

    def blob(self, kind, data):
        """All chunks, twice if the console's window has room, so that one damaged line costs nothing."""
        text = base64.b64encode(zlib.compress(data, 9)).decode()
        chunks = [text[i:i + CHUNK] for i in range(0, len(text), CHUNK)]
        framed = len(text) + len(chunks) * (len(self.nonce) + 36)
        passes = 2 if 2 * framed <= BUDGET else 1
        for n in range(passes):
            if n > 0 and any(os.isatty(fd) for fd in self.fds):
                # One burst of kernel messages should not hit both passes.
                time.sleep(1)
            for seq, chunk in enumerate(chunks, 1):
                self.line(kind, seq, len(chunks), chunk)
            self.drain()
        seal = {"bytes": len(data), "chunks": len(chunks), "sha256": hashlib.sha256(data).hexdigest()}
        return seal, len(text)

    def seal(self, kind, value):
        for _ in range(3):
            self.line(kind, 1, 1, compact(value))
        self.drain()


def table(name):
    """Rows of build.sh's pkglist by package: status, name, version, source, source version."""
    rows = {}
    for line in read(name).splitlines():
        f = line.split("\\t")
        if len(f) == 5:
            rows[f[1]] = f
    return rows


def on_disk(rows):
    """Unpacked or better. \`rc\` and \`un\` have no files that a notice could be about."""
    return {n: r for n, r in rows.items() if r[0][1:2] in ("i", "W", "t", "F", "U") and r[2]}


def run(*command):
    try:
        done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, timeout=60)
        return done.stdout.decode("utf-8", "replace").strip()
    except (OSError, subprocess.SubprocessError):
        return ""


def os_release():
    rows = dict(row.split("=", 1) for row in read("/etc/os-release").splitlines() if "=" in row)
    return {k: rows.get(k, "").strip("'\\"") for k in ("ID", "VERSION_ID", "VERSION_CODENAME")}


def architecture():
    return run("dpkg", "--print-architecture")


def identity():
    """
    Short hashes of what no two machines may share: machine id and host keys. The id itself is nobody's business. On a
    builder without the keys that were baked into its image on purpose: those are older than its boot.
    """
    try:
        boot = os.path.getmtime(D + "pre/stamp")
    except OSError:
        boot = 0
    paths = ["/etc/machine-id"] + sorted(key for key in glob.glob("/etc/ssh/ssh_host_*_key.pub") if os.path.getmtime(key) > boot)
    return [hashlib.sha256(text.encode()).hexdigest()[:16] for text in map(read, paths) if text]


def pro():
    """Ubuntu Pro: attached or not, and its services. Absent where the client is."""
    text = run("pro", "status", "--format", "json")
    if not text:
        return {}
    try:
        p = json.loads(text)
        return {"pro": {"attached": p.get("attached"), "services": {s["name"]: s.get("status") for s in p.get("services", [])}}}
    except (ValueError, KeyError, TypeError, AttributeError):
        return {"pro": {"error": text[:200]}}


def before_list():
    value = {
        "format": 1, "build": config().get("NONCE"), "os": os_release(), "arch": architecture(),
        "packages": [[n, r[2]] for n, r in sorted(on_disk(table("before.tsv")).items())],
    }
    value.update(pro())
    return value


def manifest():
    everything = table("after.tsv")
    before, after = on_disk(table("before.tsv")), on_disk(everything)

    def version(rows, name):
        return rows[name][2] if name in rows else None

    value = {
        "format": 1, "build": config().get("NONCE"), "mode": config().get("MODE"),
        "os": os_release(), "arch": architecture(), "machine": platform.machine(),
        "kernel": {"before": read("kernel-before"), "running": os.uname().release, "newest": read("kernel-newest"), "version": read("/proc/version")},
        "rebooted": read("stage") == "2", "reboot_required": os.path.exists("/run/reboot-required"),
        "reboot_required_pkgs": sorted(set(read("/run/reboot-required.pkgs").split())),
        "cloud_init": read("cloud-init-status"),
        "failed_units": {"before": sorted(set(read("failed-before").split())), "after": read("failed-after").split()},
        "identity": read("identity").split(),
        "kept_back": read("kept-back").split(), "held": run("apt-mark", "showhold").split(),
        "changed": [[n, version(before, n), version(after, n)] for n in sorted(set(before) | set(after)) if version(before, n) != version(after, n)],
        # Name, version, and the source's name and version only where they differ.
        "packages": [[n, r[2]] + ([r[3]] if r[3] != n.split(":")[0] or r[4] != r[2] else []) + ([r[4]] if r[4] != r[2] else [])
                     for n, r in sorted(after.items())],
        "not_fully_installed": sorted(n for n, r in everything.items() if r[0][:2] not in ("ii", "hi", "rc", "un")),
    }
    # Its owner has told the boot loader to take another than the newest.
    if read("kernel-before") != read("kernel-newest-before"):
        value["kernel"]["pinned"] = True
    if read("audit"):
        value["audit"] = read("audit")[:2000]
    value.update(pro())
    return value


def send_manifest(out):
    with open(D + "manifest.json", "rb") as f:
        data = f.read().strip()
    whole = hashlib.sha256(data).hexdigest()
    # About 3,000 packages: send what changed, the image holds the rest.
    if len(zlib.compress(data, 9)) > BUDGET * 0.6:
        value = json.loads(data.decode())
        value.update(packages=[], packages_omitted=True)
        data = compact(value).encode()
    end, wire = out.blob("M", data)
    end.update(result="ok", whole=whole, wire=wire)
    out.seal("END", end)


def send_failure(out, service_result, exit_status):
    end, wire = out.blob("L", read(LOG).encode()[-LOG_TAIL:])
    end.update(result="fail", phase=read("phase"), reason=(read("reason") or "killed")[:400],
               service_result=service_result, exit_status=exit_status, wire=wire)
    out.seal("END", end)


def main():
    what, args = sys.argv[1], sys.argv[2:]
    if what == "manifest":
        sys.stdout.write(compact(manifest()))
        return
    if what == "identity":
        print("\\n".join(identity()))
        return
    out = Out(config().get("NONCE", "none"))
    if what == "progress":
        out.line("progress", 1, 1, args[0])
        out.drain()
    elif what == "before":
        seal, _ = out.blob("B", compact(before_list()).encode())
        out.seal("BEFORE", seal)
    elif what == "reported":
        out.seal("END", {"result": "reported", "bytes": 0, "chunks": 0, "sha256": hashlib.sha256(b"").hexdigest()})
    elif what == "ok":
        send_manifest(out)
    else:
        send_failure(out, args[0], args[1])


if __name__ == "__main__":
    main()
`,
	"finish.sh": `#!/bin/bash
# ExecStopPost: reports whatever became of build.sh or validate.py (SERVICE_RESULT=success|exit-code|timeout|oom-kill|
# signal...), then powers off.
set -u
D=\${PATCH_CYCLE_DIR:-/var/lib/patch-cycle-build}
[ -e "$D/rebooting" ] && exit 0
# shellcheck source=/dev/null
. "$D/config"
# The kernel, systemd (SIGRTMIN+21: no more status lines) and the login prompt write to the same line.
dmesg -n 1 2>/dev/null
kill -s SIGRTMIN+21 1 2>/dev/null
systemctl stop 'serial-getty@ttyS0.service' 2>/dev/null
result=$(cat "$D/result" 2>/dev/null)
[ "\${SERVICE_RESULT:-success}" = success ] || result=
case "$result" in
  ok)
    # The disk is made final first: whoever reads END may stop the instance at once.
    export PATCH_CYCLE_DIR=/run/patch-cycle
    mkdir -p "$PATCH_CYCLE_DIR" /var/lib/patch-cycle
    cp "$D/manifest.json" "$D/emit.py" "$D/config" "$PATCH_CYCLE_DIR/"
    cp "$D/manifest.json" /var/lib/patch-cycle/last-build.json
    echo "$NONCE" > /var/lib/patch-cycle/build-id
    rm -rf "$D" /etc/systemd/system/patch-cycle-build.service /var/log/patch-cycle-build.log
    sync
    timeout 180 python3 "$PATCH_CYCLE_DIR/emit.py" ok ;;
  proven) timeout 180 python3 "$D/emit.py" ok ;;
  reported) timeout 180 python3 "$D/emit.py" reported ;;
  *) timeout 180 python3 "$D/emit.py" fail "\${SERVICE_RESULT:-unknown}" "\${EXIT_STATUS:-}" ;;
esac
# GetConsoleOutput with Latest reads a running instance.
sleep "$LINGER"
# Whoever has asked for no shutdown (systemd 257 and later obey that for root too): it is our machine.
systemctl --no-block -i poweroff
`,
	"guard.sh": `# shellcheck shell=sh
# Runs at every boot of a builder and of a proof, in cloud-init's network stage: before sysinit.target and so before
# every ordinary service. Nothing here may wait for a job (systemd-run hung the boot for good): unit files under /run,
# one reload, --no-block. @MASK@ and @DEADLINE@ are filled in when the user-data is rendered.
# Masks lie in system.control: a unit of the owner's in /etc/systemd/system would win over one in /run/systemd/system.
R=/run/systemd/system M=/run/systemd/system.control
mkdir -p $R $M
# No background apt, not at shutdown either, no timer that fails for want of its server, and none of the owner's services
# that must not run here. /run is gone after this boot.
for u in apt-daily.timer apt-daily-upgrade.timer apt-daily.service apt-daily-upgrade.service unattended-upgrades.service fwupd-refresh.timer @MASK@; do ln -sfn /dev/null "$M/$u"; done
# Dead-man's switch: whatever hangs, the machine powers off.
printf '[Unit]\\nDescription=patch-cycle dead-man switch\\nDefaultDependencies=no\\n[Timer]\\nOnActiveSec=@DEADLINE@\\n' > $R/patch-cycle-deadman.timer
printf '[Unit]\\nDefaultDependencies=no\\n[Service]\\nType=oneshot\\nExecStart=/bin/systemctl poweroff --force\\n' > $R/patch-cycle-deadman.service
timeout 60 systemctl daemon-reload || true
timeout 20 systemctl start --no-block patch-cycle-deadman.timer || true
`,
	"keep.sh": `# shellcheck shell=sh
# The first thing that a builder does, in cloud-init's network stage and so before the owner's own scripts run.
# \`cloud-init clean\` will wipe these with the rest of /var/lib/cloud: clean.sh puts them back.
D=/var/lib/patch-cycle-build
if [ ! -e $D/pre/stamp ]; then
  mkdir -p $D/pre; chmod 700 $D
  for p in scripts handlers sem; do if [ -d /var/lib/cloud/$p ]; then cp -a /var/lib/cloud/$p $D/pre/; fi; done
  : > $D/pre/stamp
fi
`,
	"patch-cycle-build.service": `[Unit]
Description=patch-cycle: build a patched image of this machine
After=cloud-final.service multi-user.target network-online.target
Wants=network-online.target
[Service]
Type=oneshot
Environment=HOME=/root
ExecStart=/bin/bash /var/lib/patch-cycle-build/build.sh
ExecStopPost=/bin/bash /var/lib/patch-cycle-build/finish.sh
TimeoutStartSec=@TIMEOUT@
TimeoutStopSec=10min
StandardOutput=append:/var/log/patch-cycle-build.log
StandardError=append:/var/log/patch-cycle-build.log
`,
	"patch-cycle-proof.service": `[Unit]
Description=patch-cycle: prove the image that this machine was started from
After=cloud-final.service multi-user.target network-online.target
Wants=network-online.target
[Service]
Type=oneshot
Environment=HOME=/root PATCH_CYCLE_DIR=/run/patch-cycle-proof PATCH_CYCLE_LOG=/run/patch-cycle-proof/log
ExecStart=/usr/bin/python3 /run/patch-cycle-proof/validate.py
ExecStopPost=/bin/bash /run/patch-cycle-proof/finish.sh
TimeoutStartSec=@TIMEOUT@
TimeoutStopSec=10min
StandardOutput=append:/run/patch-cycle-proof/log
StandardError=append:/run/patch-cycle-proof/log
`,
	"resume.sh": `# shellcheck shell=sh
# After the builder's own reboot cloud-init would not start the build again: its runcmd runs once in an instance's life.
D=/var/lib/patch-cycle-build
if [ -e $D/rebooting ]; then rm -f $D/rebooting; timeout 20 systemctl start --no-block patch-cycle-build.service; fi
`,
	"validate.py": `#!/usr/bin/env python3
"""Run once as root on an instance of a new image, after cloud-init: is it what its manifest says, and does it work?

Writes manifest.json (here: the proof's report) and result into PATCH_CYCLE_DIR, or the reason and exit status 1;
finish.sh sends it. The instance is ended afterwards, so nothing here is cleaned up. Python 3.5 and later.
"""
import hashlib
import json
import os
import subprocess
import sys
import time

import emit

D = emit.D
BAKED = os.environ.get("PATCH_CYCLE_BAKED", "/var/lib/patch-cycle/last-build.json")
LEFT = ["/var/lib/patch-cycle-build", "/etc/systemd/system/patch-cycle-build.service", "/var/log/patch-cycle-build.log"]
# Of a list of names in one problem.
SHOWN = 10


def write(name, text):
    with open(D + name, "w", encoding="utf-8") as f:
        f.write(text)


def phase(name):
    write("phase", name + "\\n")
    print("=== %s phase %s" % (time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), name), flush=True)
    out = emit.Out(emit.config().get("NONCE", "none"))
    out.line("progress", 1, 1, name)
    out.drain()


def lines(*command):
    """Without the blanks that align columns."""
    return [line.strip() for line in emit.run(*command).splitlines() if line.strip()]


def some(names):
    more = len(names) - SHOWN
    return " ".join(names[:SHOWN]) + (" and %d more" % more if more > 0 else "")


def wait(settle):
    """For cloud-init, then for units that start late. The image's own cloud-init may end in errors: judged below."""
    subprocess.call(["timeout", "900", "cloud-init", "status", "--wait"], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    deadline = time.time() + settle
    while time.time() < deadline:
        jobs = [job for job in lines("systemctl", "list-jobs", "--no-legend", "--plain") if "patch-cycle" not in job and job[:1].isdigit()]
        if not jobs:
            return
        time.sleep(2)


def baked():
    """The manifest in the image, its sha256, and what is wrong with it."""
    try:
        with open(BAKED, "rb") as f:
            raw = f.read()
        return json.loads(raw.decode()), hashlib.sha256(raw).hexdigest(), []
    except (OSError, ValueError) as error:
        return {}, "", ["the image has no manifest: %s" % error]


def installed():
    rows = [line.split("\\t") for line in lines("dpkg-query", "-W", "-f", "\${db:Status-Abbrev}\\t\${binary:Package}\\t\${Version}\\n")]
    return {r[1]: r[2] for r in rows if len(r) == 3 and r[0][1:2] in ("i", "W", "t", "F", "U") and r[2]}


def packages(manifest, now):
    then = {row[0]: row[1] for row in manifest.get("packages", [])}
    differ = sorted(name for name in set(now) | set(then) if now.get(name) != then.get(name))
    return ["packages are not what the manifest says: " + some(differ)] if then and differ else []


def kernel(manifest):
    said, running = manifest.get("kernel", {}), os.uname().release
    newest = said.get("newest")
    # Then it is to start what the builder has started when it booted again, if it has.
    if said.get("pinned") and (running == said.get("running") or not manifest.get("rebooted")):
        return []
    return ["it runs kernel %s, and the image's newest is %s" % (running, newest)] if newest and newest != running else []


def units(manifest, failed):
    """What had failed on the builder before anything was upgraded is no fault of the image."""
    known = set(manifest.get("failed_units", {}).get("before", []))
    new = [unit for unit in failed if unit not in known]
    return ["units failed that had not failed in the old image: " + some(new)] if new else []


def cloud_init(manifest, status):
    broken = "status: error" in status and "status: error" not in manifest.get("cloud_init", "")
    return ["cloud-init ended in error: " + " ".join(status.split())[:200]] if broken else []


def identity(manifest, own):
    """Hashes of what must differ between machines: a clone that has its builder's is no machine of its own."""
    shared = set(own) & set(manifest.get("identity", []))
    return ["it shares its machine id or a host key with its builder"] if shared else []


def whole(left, known_audit):
    found = []
    audit = emit.run("dpkg", "--audit")
    if audit and audit[:2000] != known_audit:
        found.append("dpkg --audit: " + " ".join(audit.split())[:200])
    if os.path.exists("/run/reboot-required"):
        found.append("a reboot is required")
    if len(emit.read("/etc/machine-id")) != 32:
        found.append("it has no machine id")
    if not os.statvfs("/").f_bavail or os.statvfs("/").f_flag & os.ST_RDONLY:
        found.append("the root file system is full or read-only")
    if left:
        found.append("the builder left something: " + some(left))
    return found


def verify(script):
    """The user's own check: its output goes into the log, of which the tail is sent when anything is wrong."""
    if not script:
        return []
    phase("verify")
    status = subprocess.call(["timeout", "1200", "bash", script])
    return ["verify-script ended with status %d%s" % (status, " (out of time)" if status == 124 else "")] if status else []


def main():
    config = emit.config()
    phase("wait")
    wait(int(config.get("SETTLE", "60")))
    phase("inspect")
    manifest, sha256, problems = baked()
    now, own = installed(), emit.identity()
    failed = [line.split()[0] for line in lines("systemctl", "list-units", "--state=failed", "--no-legend", "--plain")]
    status = emit.run("cloud-init", "status", "--long")
    if manifest and sha256 != config.get("SHA256"):
        problems.append("the manifest in the image is not the one that its builder reported")
    if manifest:
        problems += packages(manifest, now) + kernel(manifest) + units(manifest, failed) + cloud_init(manifest, status) + identity(manifest, own)
    problems += whole([path for path in LEFT if os.path.exists(path)], manifest.get("audit"))
    script = config.get("VERIFY", "")
    # What the image itself shows is wrong is told without waiting for the user's script.
    problems = problems or verify(script)
    for problem in problems:
        print("PROBLEM: " + problem, flush=True)
    if problems:
        write("reason", "; ".join(problems))
        sys.exit(1)
    report = {
        "format": 1, "build": config.get("NONCE"), "image": manifest.get("build"), "manifest": sha256,
        "os": emit.os_release(), "arch": emit.architecture(), "kernel": os.uname().release, "packages": len(now),
        "failed_units": failed, "cloud_init": status, "verified": bool(script),
        "uptime": int(float(emit.read("/proc/uptime", "0").split()[0])),
    }
    write("manifest.json", emit.compact(report))
    write("result", "proven\\n")


if __name__ == "__main__":
    main()
`
};
// build/src/image/cloud-config.js
const USER_DATA_LIMIT = 16384;
const NONCE = /^[A-Za-z0-9-]{8,64}$/;
function userData(config, whose, shares) {
	const zipped = zippedConfig(config);
	refuseTooBig(zipped.length, whose, shares, 0);
	return zipped;
}
function refuseTooMuch(config, whose, shares, spare = 0) {
	refuseTooBig(zippedConfig(config).length, whose, shares, spare);
}
function zippedConfig(config) {
	return zip(`#cloud-config\n${JSON.stringify(config)}\n`);
}
function refuseTooBig(length, whose, shares, spare) {
	const over = length + spare - USER_DATA_LIMIT;
	if (over <= 0) return;
	const [biggest, ...others] = shares.filter(({ text }) => text !== "").sort((a, b) => sizeOf(b) - sizeOf(a));
	if (biggest === void 0) throw new Error(`the user-data of ${whose} would be ${length} bytes by itself`);
	const beside = others.map((one) => `${one.input} (${nameOf$2(one)}${sizeOf(one)} bytes)`);
	const kept = spare === 0 ? "" : `, ${spare} of which are kept for names of packages`;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(biggest.input, `${nameOf$2(biggest)}${sizeOf(biggest)} bytes${beside.length === 0 ? "" : `, beside ${beside.join(" and ")}`}, is too much: the user-data of ${whose} would be ${length} bytes, compressed and before base64, and EC2 takes ${USER_DATA_LIMIT}${kept}. Save at least ${over}: shorten it, or let it fetch its bulk from where the builder can reach it.`);
}
function pathed(path) {
	return path === void 0 ? {} : { path };
}
function nameOf$2({ path }) {
	return path === void 0 ? "" : `'${path}', `;
}
function sizeOf({ text }) {
	return Buffer.byteLength(text);
}
function file(path, text, permissions = "0600") {
	return {
		path,
		owner: "root:root",
		permissions,
		content: text
	};
}
function userFile(path, text) {
	return {
		...file(path, zip(text).toString("base64")),
		encoding: "gz+b64"
	};
}
function bare$1(script) {
	return script.replace(/^[ \t]*#(?!!).*\n/gm, "");
}
function guard(maskUnits, deadline) {
	const units = maskUnits.map((unit) => `'${unit}'`).join(" ");
	return bare$1(guestFiles["guard.sh"]).replace("@MASK@", () => units).replace("@DEADLINE@", inSeconds(deadline));
}
function inSeconds(milliseconds) {
	return `${milliseconds / 1e3}s`;
}
function zip(text) {
	const zipped = (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.gzipSync)(text, { level: 9 });
	zipped[9] = 3;
	return zipped;
}
const must = {
	nonce(value) {
		if (!NONCE.test(value)) refuse$1("nonce", value, "8 to 64 letters, digits and hyphens");
	},
	oneOf(name, value, allowed) {
		if (!allowed.includes(value)) refuse$1(name, value, `one of ${allowed.join(", ")}`);
	},
	flag(name, value) {
		if (typeof value !== "boolean") refuse$1(name, String(value), "true or false");
	},
	duration(name, value, least, most) {
		if (!Number.isInteger(value / 1e3) || value < least || value > most) refuse$1(name, String(value), `whole seconds from ${least} to ${most} milliseconds`);
	},
	deadline(deadline, timeout) {
		this.duration("timeout", timeout, 6e4, 216e5);
		this.duration("deadline", deadline, 6e4, 216e5);
		if (deadline <= timeout) refuse$1("deadline", String(deadline), `more than timeout (${timeout})`);
	},
	script(name, value) {
		if (typeof value !== "string" || value.includes("\0")) refuse$1(name, "a script with a NUL character", "the text of a bash script");
	},
	units(name, values) {
		for (const unit of values) {
			if (!/^[A-Za-z0-9@:_.\\-]+\.(service|timer|socket|target|path)$/.test(unit)) refuse$1(name, unit, "a unit's full name, such as app.service");
			if (unit.startsWith("patch-cycle-")) refuse$1(name, unit, "a unit of your own");
		}
	},
	packages(name, values) {
		for (const value of values) if (!/^[a-z0-9][a-z0-9+.-]*$/.test(value)) refuse$1(name, value, "the name of a package");
	},
	patterns(name, values) {
		for (const value of values) if (!/^[a-z0-9*][a-z0-9+.*-]*$/.test(value) || !/[a-z0-9]/.test(value)) refuse$1(name, value, "a package name, in which * may stand for anything");
	},
	sha256(name, value) {
		if (!/^[0-9a-f]{64}$/.test(value)) refuse$1(name, value, "64 lower-case hexadecimal digits");
	}
};
function refuse$1(name, value, expected) {
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(name, `'${value}' is not allowed. Expected ${expected}.`);
}
// build/src/image/tags.js
const TAG = {
	builder: "patch-cycle:builder",
	build: "patch-cycle:build",
	run: "patch-cycle:run",
	repository: "patch-cycle:repository",
	source: "patch-cycle:source",
	release: "patch-cycle:release",
	manifest: "patch-cycle:manifest",
	notices: CONSIDERED_TAG,
	ignoring: IGNORING_TAG,
	proof: "patch-cycle:proof",
	report: "patch-cycle:report",
	proved: "patch-cycle:proved",
	line: "patch-cycle:line",
	copyOf: "patch-cycle:copy-of",
	rejected: "patch-cycle:rejected"
};
function proofTags(source, image, nonce, run) {
	return {
		Name: tagText(`patch-cycle proof of ${image}`),
		[TAG.builder]: exact("source", source),
		[TAG.proof]: exact("image", image),
		[TAG.build]: exact("build", nonce),
		...runTags(run)
	};
}
function readProofTags(tags) {
	const { [TAG.proof]: image, [TAG.build]: proof } = tags;
	if (image === void 0 || proof === void 0 || !NONCE.test(proof)) return void 0;
	return {
		proof,
		repository: tags[TAG.repository] ?? ""
	};
}
function reportTags(source, nonce, run) {
	return {
		Name: tagText(`patch-cycle report of ${source}`),
		[TAG.builder]: exact("source", source),
		[TAG.report]: exact("source", source),
		[TAG.build]: exact("build", nonce),
		...runTags(run)
	};
}
function readReportTags(tags) {
	const { [TAG.report]: source, [TAG.build]: report } = tags;
	if (source === void 0 || report === void 0 || !NONCE.test(report)) return void 0;
	if (!report.startsWith("pr-") || tags[TAG.proof] !== void 0) return void 0;
	return {
		report,
		repository: tags[TAG.repository] ?? ""
	};
}
function provedTags(how) {
	return { [TAG.proved]: tagText(how) || "proved" };
}
function builderTags(source, build, run) {
	return {
		Name: tagText(`patch-cycle builder of ${source}`),
		[TAG.builder]: exact("source", source),
		[TAG.build]: exact("build", build),
		...runTags(run)
	};
}
function readBuilderTags(tags) {
	const { [TAG.builder]: source, [TAG.build]: build } = tags;
	if (tags[TAG.proof] !== void 0 || tags[TAG.report] !== void 0) return void 0;
	if (source === void 0 || build === void 0 || !NONCE.test(build)) return void 0;
	if (build.startsWith("pr-") || build.startsWith("pv-")) return void 0;
	return {
		source,
		build,
		run: tags[TAG.run] ?? "",
		repository: tags[TAG.repository] ?? ""
	};
}
function imageTags(mark, run) {
	return {
		[TAG.source]: exact("source", mark.source),
		[TAG.release]: exact("release", mark.release),
		[TAG.manifest]: exact("manifest", mark.manifest),
		[TAG.notices]: exact("considered", mark.considered),
		...mark.ignoring !== void 0 && { [TAG.ignoring]: exact("ignoring", mark.ignoring) },
		[TAG.build]: exact("build", mark.build),
		...mark.line !== void 0 && { [TAG.line]: exact("line", mark.line) },
		...runTags(run)
	};
}
function readImageTags(tags) {
	const source = tags[TAG.source];
	const release = tags[TAG.release];
	const manifest = tags[TAG.manifest];
	const considered = tags[TAG.notices];
	const build = tags[TAG.build];
	if (source === void 0 || release === void 0 || considered === void 0) return void 0;
	if (manifest === void 0 || !/^[0-9a-f]{64}$/.test(manifest)) return void 0;
	if (build === void 0 || !NONCE.test(build)) return void 0;
	const { [TAG.rejected]: rejected, [TAG.proved]: proved, [TAG.line]: line } = tags;
	const ignoring = tags[TAG.ignoring];
	return {
		source,
		release,
		manifest,
		considered,
		...ignoring !== void 0 && { ignoring },
		build,
		run: tags[TAG.run] ?? "",
		repository: tags[TAG.repository] ?? "",
		...rejected !== void 0 && { rejected },
		...proved !== void 0 && { proved },
		...line !== void 0 && { line }
	};
}
function lineOf({ id, tags }) {
	const mark = readImageTags(tags);
	return mark === void 0 ? id : mark.line ?? mark.source;
}
function rejectedTags(reason) {
	return { [TAG.rejected]: tagText(reason) || "rejected" };
}
function runTags(run) {
	return {
		[TAG.run]: tagText(run.id),
		[TAG.repository]: tagText(run.repository)
	};
}
function exact(name, value) {
	if (value === "" || tagText(value) !== value) throw new Error(`${name}: '${value}' cannot be the value of a tag`);
	return value;
}
// build/src/image/trying.js
async function trying(tell, resource, what, work, mendOf = () => void 0) {
	try {
		await work();
	} catch (error) {
		if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error)) throw error;
		tell({
			type: "left",
			resource,
			what: `${what}: ${error.message}`,
			mend: mendOf(error) ?? "The fleet is not touched by it. The next run tries it again."
		});
	}
}
// build/src/image/copies.js
const COPY_LIMITS = {
	available: 36e5,
	visible: 12e4
};
async function copies(ports, order, tell) {
	const begun = [];
	const there = [];
	for (const wish of order.wishes.copies) await trying(tell, `${order.image.id} in ${wish.region}`, "could not be copied", async () => {
		const copy = await copyTo(ports, order, wish, tell);
		if (copy === void 0) return;
		const place = {
			region: wish.region,
			id: copy.id
		};
		if (copy.state === "available") there.push(place);
		else begun.push(place);
	});
	for (const place of begun) await trying(tell, `${place.id} in ${place.region}`, "was not seen to be copied", async () => {
		if (await arrives(ports, order, place, tell)) there.push(place);
	});
	return there;
}
async function copyTo(ports, order, wish, tell) {
	const { image, pollInterval } = order;
	const { region, key } = wish;
	const store = ports.imagesIn(region);
	const made = await store.tagged(TAG.copyOf, image.id);
	const copy = made.find((one) => !hasFailed(one));
	const [failed] = made;
	const told = {
		imageId: image.id,
		region,
		...key !== void 0 && { key }
	};
	if (copy !== void 0) {
		if (isUnderWay(copy)) tell({
			type: "image-copied",
			...told,
			copyId: copy.id,
			adopted: true
		});
		return copy;
	}
	if (failed !== void 0) {
		tell(troubleWith({
			region,
			id: failed.id
		}, failed));
		return;
	}
	let id = await store.copy(requestFor(order, wish));
	if (!await shows(ports, {
		region,
		id
	}, pollInterval)) id = await store.copy(requestFor(order, wish, id));
	tell({
		type: "image-copied",
		...told,
		copyId: id,
		adopted: false
	});
	return {
		id,
		state: "pending"
	};
}
function requestFor({ image, region: fromRegion }, { region, key }, after) {
	const parts = [
		image.id.replace("ami-", ""),
		region,
		key?.slice(-8),
		after?.slice(-8)
	];
	return {
		imageId: image.id,
		fromRegion,
		name: image.name,
		description: `Copy of ${image.id} in ${fromRegion}, by patch-cycle`,
		...key !== void 0 && { key },
		token: ["copy", ...parts.filter((part) => part !== void 0)].join("-"),
		tags: {
			...ownTags(image.tags),
			[TAG.copyOf]: image.id
		}
	};
}
function ownTags(tags) {
	return Object.fromEntries(Object.entries(tags).filter(([key]) => key.startsWith("patch-cycle:")));
}
async function shows({ imagesIn, clock }, { region, id }, pollInterval) {
	const from = clock.now();
	while ((await imagesIn(region).images([id])).length === 0) {
		if (clock.now() - from > COPY_LIMITS.visible) return false;
		await clock.sleep(pollInterval);
	}
	return true;
}
async function arrives({ imagesIn, clock }, { pollInterval }, place, tell) {
	const { region, id } = place;
	const from = clock.now();
	for (;;) {
		const [copy] = await imagesIn(region).images([id]);
		if (copy?.state === "available") {
			tell({
				type: "copy-available",
				copyId: id,
				region
			});
			return true;
		}
		const waited = clock.now() - from;
		const limit = copy === void 0 ? COPY_LIMITS.visible : COPY_LIMITS.available;
		if (copy !== void 0 && !isUnderWay(copy) || waited > limit) {
			tell(troubleWith(place, copy, waited));
			return false;
		}
		tell({
			type: "waiting",
			for: `copy ${id} in ${region}`
		});
		await clock.sleep(pollInterval);
	}
}
function isUnderWay({ state }) {
	return state === "pending" || state === "transient";
}
function hasFailed({ state }) {
	return state === "failed" || state === "error" || state === "invalid";
}
function troubleWith({ region, id }, copy, waited) {
	const state = copy?.state ?? "not to be seen";
	const reason = copy?.stateReason === void 0 ? "" : `: ${copy.stateReason}`;
	const after = waited === void 0 ? "" : ` after ${Math.round(waited / 6e4)} minutes`;
	return {
		type: "left",
		resource: `${id} in ${region}`,
		what: `a copy that is ${state}${after}${reason}`,
		mend: copy !== void 0 && hasFailed(copy) ? "Look whether this role and EC2 may use the keys there and here, and deregister it; the next run copies again." : "The next run looks after it again."
	};
}
// build/src/image/publish.js
const PARAMETER_LIMIT = 12e4;
async function publish(ports, order, tell) {
	const { image, region, wishes } = order;
	const places = [{
		region,
		id: image.id
	}, ...await copies(ports, order, tell)];
	for (const place of places) {
		const store = ports.imagesIn(place.region === region ? void 0 : place.region);
		await trying(tell, `${place.id} in ${place.region}`, "could not be shared", () => share(store, place, wishes.shares, tell), mendOfShare);
		await trying(tell, `${place.id} in ${place.region}`, "could not be given a deprecation", () => deprecate(ports, store, place, order, tell));
	}
	const name = parameterName(order);
	if (name === void 0) return;
	await trying(tell, `parameter ${name}`, `could not be set to ${image.id}`, () => setParameter(ports, name, image.id, order.pollInterval, tell));
}
function parameterName({ wishes, mark, image }) {
	return wishes.parameter?.replaceAll("{release}", mark.release).replaceAll("{architecture}", image.architecture);
}
async function share(store, { id: imageId, region }, shares, tell) {
	if (shares.length === 0) return;
	const has = new Set((await store.grantees(imageId)).map(keyOf$1));
	const missing = shares.map(granteeOf).filter((one) => !has.has(keyOf$1(one)));
	if (missing.length === 0) return;
	await store.grant(imageId, missing);
	const [image] = await store.images([imageId]);
	const isEncrypted = image?.traits?.devices.some(({ encrypted }) => encrypted) === true;
	tell({
		type: "image-shared",
		imageId,
		region,
		with: missing.map(keyOf$1),
		...isEncrypted && { encrypted: true }
	});
}
function mendOfShare({ message }) {
	if (!/AWS Managed (CMK|key)/i.test(message)) return void 0;
	return "What is encrypted with the key aws/ebs can be shared with nobody: give the image of the fleet, or its copy (copy-to), a KMS key of your own. Nobody was given anything.";
}
function granteeOf(share) {
	return share.with === "account" ? {
		is: "account",
		id: share.id
	} : {
		is: share.with,
		arn: share.arn
	};
}
function keyOf$1(grantee) {
	if (grantee.is === "everyone") return "everyone";
	return grantee.is === "account" ? grantee.id : grantee.arn;
}
async function deprecate({ clock }, store, { id: imageId, region }, { image, wishes }, tell) {
	if (wishes.deprecateAfter === void 0) return;
	const at = image.createdAt + wishes.deprecateAfter;
	const [seen] = await store.images([imageId]);
	if (seen?.deprecatedAt !== void 0 && Math.abs(seen.deprecatedAt - at) <= 12e4 || at <= clock.now()) return;
	await store.deprecate(imageId, at);
	tell({
		type: "image-deprecation",
		imageId,
		region,
		from: at
	});
}
async function setParameter({ parameters, clock }, name, imageId, pollInterval, tell) {
	const was = await parameters.value(name);
	if (was === imageId) return;
	await parameters.set(name, imageId);
	const from = clock.now();
	while (await parameters.value(name) !== imageId) {
		if (clock.now() - from > PARAMETER_LIMIT) {
			tell({
				type: "left",
				resource: `parameter ${name}`,
				what: `it does not show ${imageId}: it is ${was ?? "not there"} still`,
				mend: "Systems Manager takes only images that this role may describe (ec2:DescribeImages). The next run sets it again."
			});
			return;
		}
		await clock.sleep(pollInterval);
	}
	tell({
		type: "parameter-set",
		name,
		imageId,
		...was !== void 0 && { was }
	});
}
// build/src/cycle/fleet-news.js
function tellFleet(run, fleet) {
	run.tell({
		type: "fleet-read",
		groups: fleet.groups.map((group) => ({
			name: group.name,
			desired: group.desired,
			min: group.min,
			max: group.max,
			template: templateText(group),
			images: tally(group.instances.map((one) => fleet.instances.get(one.id)?.imageId ?? "?")).map(([id, instances]) => ({
				id,
				instances
			})),
			zones: tally(group.instances.map((one) => one.zone)).map(([zone, instances]) => ({
				zone,
				instances
			}))
		}))
	});
}
function templateText({ source }) {
	return source.template === void 0 ? source.kind : `${source.template.templateId} version ${source.template.version}`;
}
function tally(items) {
	const counts = /* @__PURE__ */ new Map();
	for (const item of items) counts.set(item, (counts.get(item) ?? 0) + 1);
	return [...counts].sort(([a], [b]) => a < b ? -1 : 1);
}
function targetText(target) {
	if (target.by === "name") return target.name;
	return target.by === "tag" ? `tag:${target.key}=${target.value}` : target.arn;
}
// build/src/image/retention.js
function outdated(images, keep) {
	const nameOf = ({ image }) => `${lineOf(image)} ${image.architecture} ${TAG.copyOf in image.tags ? "copied" : "made"}`;
	return [...new Set(images.map(nameOf))].flatMap((line) => {
		const newestFirst = images.filter((one) => nameOf(one) === line).sort(byAge);
		const last = newestFirst.filter(({ image, mark }) => image.state === "available" && mark.rejected === void 0)[keep - 1];
		if (last === void 0) return [];
		return newestFirst.slice(newestFirst.indexOf(last) + 1).filter(({ image }) => image.state !== "pending" && image.state !== "transient");
	});
}
function retire(candidates, uses) {
	const judged = candidates.map(({ image }) => ({
		image,
		why: whyKept(image.id, uses)
	}));
	return {
		retire: judged.filter(({ why }) => why === void 0).map(({ image }) => ({
			image,
			versions: (uses.versions.get(image.id) ?? []).map(({ template }) => template)
		})),
		kept: judged.flatMap(({ image, why }) => why === void 0 ? [] : [{
			image,
			why
		}])
	};
}
function whyKept(id, uses) {
	const instance = uses.instances.get(id);
	if (instance !== void 0) return `instance ${instance} was started from it`;
	const version = uses.versions.get(id)?.find(({ isSpent }) => !isSpent)?.template;
	if (version !== void 0) return `version ${version.version} of template ${version.templateId} launches it`;
	if (uses.launchConfigurations.has(id)) return "a launch configuration names it";
	const group = uses.overrides.get(id);
	if (group !== void 0) return `an override of group ${group} names it`;
	const parameter = uses.parameters.get(id);
	if (parameter !== void 0) return `the SSM parameter ${parameter} names it`;
	return uses.shared.has(id) ? "it is shared, and who has it may use it" : void 0;
}
function byAge(a, b) {
	return b.image.createdAt - a.image.createdAt || (a.image.id < b.image.id ? 1 : -1);
}
// build/src/rollout/journal.js
const ROLL = "patch-cycle:roll";
const BACK = "patch-cycle:rolling-back";
const FINISHING = "patch-cycle:finishing";
const SUSPENDED = "patch-cycle:suspended";
const BATCH = "patch-cycle:batch";
const OLD = "patch-cycle:old";
const NEW = "patch-cycle:new";
const MAX_VALUE = 255;
const IDS_A_TAG = Math.floor(256 / 20);
function readJournal(group) {
	const { tags } = group;
	const roll = parseRoll(tags[ROLL]);
	const batch = parseBatch(tags);
	const back = tags[BACK];
	return {
		...roll && { roll },
		...back !== void 0 && { back },
		finishing: tags[FINISHING] !== void 0,
		suspended: (tags[SUSPENDED] ?? "").split(" ").filter((name) => name !== ""),
		...batch && { batch },
		unreadable: [...tags[ROLL] !== void 0 && roll === void 0 ? [ROLL] : [], ...tags[BATCH] !== void 0 && batch === void 0 ? [BATCH] : []]
	};
}
function rollTags(roll) {
	const { target } = roll;
	return { [ROLL]: pairs({
		run: roll.run,
		lt: target.templateId,
		from: target.from,
		style: target.style.replace("$", ""),
		image: target.image,
		"from-image": target.fromImage,
		"in-place": target.inPlace ? "yes" : "no",
		desired: String(roll.desired)
	}) };
}
function backTags(reason) {
	return { [BACK]: tagText(reason) };
}
function finishingTags(run) {
	return { [FINISHING]: tagText(run) };
}
function suspendedTags(processes) {
	return { [SUSPENDED]: processes.join(" ") };
}
function batchTags(batch) {
	return {
		[BATCH]: pairs({
			zone: batch.zone,
			count: String(batch.count),
			base: String(batch.base),
			token: batch.token,
			attempt: String(batch.attempt),
			at: String(batch.at),
			image: batch.image,
			old: String(batch.old.length),
			...batch.launched !== void 0 && { launched: String(batch.launched.length) },
			ending: batch.ending
		}),
		...idTags(OLD, batch.old),
		...idTags(NEW, batch.launched ?? [])
	};
}
function batchKeys(group) {
	return Object.keys(group.tags).filter((key) => key === BATCH || isIdKey(key));
}
function journalKeys(group, keepSuspended) {
	return Object.keys(group.tags).filter((key) => [
		ROLL,
		BACK,
		FINISHING,
		BATCH
	].includes(key) || isIdKey(key) || key === SUSPENDED && !keepSuspended);
}
function journalSize(batch) {
	return 5 + 2 * Math.ceil(batch / IDS_A_TAG);
}
const UNREADABLE_MEND = "Restore its value from the history of the group, or see to the group by hand as the page about the journal says, and delete its patch-cycle tags.";
function launchToken(group, zone, at, attempt) {
	return `pc-${fnv(`${group} ${zone}`)}-${at.toString(36)}-${attempt}`;
}
function versionToken(run, templateId, from, image) {
	return `pc-${fnv(`${run} ${templateId}`)}-${from}-${image}`;
}
function parseRoll(value) {
	if (value === void 0) return void 0;
	const read = parsePairs(value);
	const { run, lt, from, style, image } = read;
	const fromImage = read["from-image"];
	const desired = whole(read.desired);
	if (!run || !lt || !from || !style || !image || !fromImage || desired === void 0) return;
	return {
		run,
		target: {
			templateId: lt,
			style: style === "Latest" || style === "Default" ? `$${style}` : style,
			from,
			fromImage,
			image,
			inPlace: read["in-place"] === "yes"
		},
		desired
	};
}
function parseBatch(tags) {
	const value = tags[BATCH];
	if (value === void 0) return void 0;
	const read = parsePairs(value);
	const { zone, token, image } = read;
	const [count, base, attempt, at, olds] = [
		read.count,
		read.base,
		read.attempt,
		read.at,
		read.old
	].map(whole);
	if (!zone || !token || !image || count === void 0 || base === void 0) return void 0;
	if (attempt === void 0 || at === void 0 || olds === void 0) return void 0;
	const launched = whole(read.launched);
	const old = idsIn(tags, OLD, olds);
	const given = idsIn(tags, NEW, launched ?? 0);
	if (old.length < olds || given.length < (launched ?? 0)) return void 0;
	return {
		zone,
		count,
		base,
		token,
		attempt,
		at,
		image,
		old,
		...launched !== void 0 && { launched: given },
		ending: read.ending === "old" || read.ending === "surplus" ? read.ending : "none"
	};
}
function whole(text) {
	return text !== void 0 && /^\d+$/.test(text) ? Number(text) : void 0;
}
function pairs(values) {
	const text = Object.entries(values).map(([name, value]) => `${name}=${value}`).join(" ");
	if (text.length > MAX_VALUE) throw new Error(`a tag of ${text.length} characters: ${text}`);
	return text;
}
function parsePairs(text) {
	return Object.fromEntries(text.split(" ").map((pair) => {
		const at = pair.indexOf("=");
		return [pair.slice(0, at), pair.slice(at + 1)];
	}));
}
function idTags(base, ids) {
	return Object.fromEntries(chunks(ids).map((some, index) => [idKey(base, index), some]));
}
function idsIn(tags, base, count) {
	const ids = [];
	for (let index = 0; tags[idKey(base, index)] !== void 0; index++) ids.push(...(tags[idKey(base, index)] ?? "").split(" ").filter((id) => id !== ""));
	return ids.slice(0, count);
}
function idKey(base, index) {
	return index === 0 ? base : `${base}.${index + 1}`;
}
function isIdKey(key) {
	return [OLD, NEW].some((base) => key === base || key.startsWith(`${base}.`));
}
function chunks(ids) {
	const values = [];
	for (const id of ids) {
		const last = values.at(-1);
		if (last !== void 0 && last.length + 1 + id.length <= MAX_VALUE) values[values.length - 1] = `${last} ${id}`;
		else values.push(id);
	}
	return values;
}
function fnv(text) {
	let hash = 2166136261;
	for (const char of text) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 16777619);
	return (hash >>> 0).toString(16).padStart(8, "0");
}
// build/src/rollout/seen.js
const NO_MEMORY = {
	launched: /* @__PURE__ */ new Map(),
	endSent: /* @__PURE__ */ new Map(),
	versions: /* @__PURE__ */ new Map(),
	batches: /* @__PURE__ */ new Map(),
	lowLooks: 0,
	rejected: /* @__PURE__ */ new Set(),
	closing: /* @__PURE__ */ new Set(),
	finished: /* @__PURE__ */ new Set(),
	deleted: /* @__PURE__ */ new Set()
};
function rolling(planned, seen) {
	const group = seen.observed.groups.get(planned.name);
	if (group === void 0) return void 0;
	const journal = readJournal(group);
	return {
		name: planned.name,
		group,
		journal,
		target: journal.roll?.target ?? planned.target
	};
}
function openGroups(unit, seen) {
	const { finished, closing } = seen.memory;
	return unit.groups.filter((planned) => !finished.has(planned.name)).flatMap((planned) => rolling(planned, seen) ?? []).filter((one) => !closing.has(one.name) || one.journal.roll !== void 0);
}
function unitsAtWork(order, seen) {
	const open = order.units.filter((unit) => openGroups(unit, seen).length > 0);
	return open.some((unit) => openGroups(unit, seen).some((one) => one.journal.back !== void 0)) ? open : open.slice(0, 1);
}
function targetVersion(target, memory) {
	if (target.inPlace) return target.from;
	const made = (memory.versions.get(target.templateId) ?? []).filter((version) => version.imageId === target.image && version.number > Number(target.from) && version.description.startsWith("patch-cycle"));
	if (made.length === 0) return void 0;
	return Math.max(...made.map((version) => version.number)).toString();
}
const VERSION_MARK = "patch-cycle";
function stale(rolling, direction, observed) {
	if (direction === "back" && rolling.target.inPlace) return [];
	return rolling.group.instances.filter((instance) => {
		if (instance.lifecycle.startsWith("Terminating") || instance.lifecycle === "Terminated") return false;
		const image = observed.instances.get(instance.id)?.imageId;
		if (image === void 0) return false;
		return image === rolling.target.image === (direction === "back");
	});
}
function isLeaving(instance) {
	return instance.lifecycle.startsWith("Terminat");
}
// build/src/cycle/image-uses.js
const RESOLVE = "resolve:ssm:";
async function readUses({ settings }, { region, store, users }, candidates, groups) {
	const ids = candidates.map(({ image }) => image.id);
	const instances = (await users.compute.instancesOf(ids)).filter(({ state }) => state !== "terminated");
	const versions = await allVersions(users);
	const { afterwards: wishes } = settings;
	const parameters = [...candidates.flatMap((one) => (wishes && parameterName({
		wishes,
		...one
	})) ?? []), ...versions.flatMap(({ imageId }) => imageId?.startsWith(RESOLVE) ? imageId.slice(12) : [])];
	return {
		versions: naming(versions, new Set(ids), region === void 0 ? spentOf(groups) : () => false),
		instances: new Map(instances.map(({ imageId, id }) => [imageId, id])),
		launchConfigurations: new Set(await users.autoScaling.launchConfigurationImages()),
		overrides: new Map(groups.flatMap(({ name, source }) => (source.otherImages ?? []).map((id) => [id, name]))),
		shared: await sharedOf(store, candidates),
		parameters: await valuesOf(users, new Set(parameters))
	};
}
async function allVersions({ compute }) {
	const all = [];
	for (const templateId of await compute.templateIds()) {
		const versions = await compute.templateVersions(templateId);
		const latest = Math.max(...versions.map(({ number }) => number));
		all.push(...versions.map((one) => ({
			...one,
			isLatest: one.number === latest
		})));
	}
	return all;
}
function naming(versions, ids, isSpent) {
	const found = /* @__PURE__ */ new Map();
	for (const version of versions) {
		const { imageId, templateId, number } = version;
		if (imageId === void 0 || !ids.has(imageId)) continue;
		const named = {
			template: {
				templateId,
				version: String(number)
			},
			isSpent: isSpent(version)
		};
		found.set(imageId, [...found.get(imageId) ?? [], named]);
	}
	return found;
}
function spentOf(groups) {
	const named = new Set(groups.flatMap(refsOf).map((ref) => `${ref.templateId} ${ref.version}`));
	return ({ templateId, number, isLatest, isDefault, description }) => !isLatest && !isDefault && description.startsWith("patch-cycle") && !named.has(`${templateId} ${number}`);
}
function refsOf({ source, instances }) {
	return [
		...[source.template ?? []].flat(),
		...source.otherTemplates ?? [],
		...instances.flatMap(({ template }) => template ?? [])
	];
}
async function sharedOf(store, candidates) {
	const shared = /* @__PURE__ */ new Set();
	for (const { image } of candidates) {
		let grants = (await store.grantees(image.id)).length;
		for (const snapshot of image.snapshotIds) grants += await store.snapshotGrantees(snapshot);
		if (grants > 0) shared.add(image.id);
	}
	return shared;
}
async function valuesOf({ parameters }, names) {
	const values = await Promise.all([...names].map(async (name) => [await parameters.value(name), name]));
	return new Map(values.flatMap(([value, name]) => value === void 0 ? [] : [[value, name]]));
}
// build/src/cycle/retention.js
const NOTHING = {
	removed: 0,
	kept: 0
};
async function cleanImages(run, of) {
	const { cloud, settings } = run;
	const { keep, copies = [] } = settings.afterwards ?? {};
	if (keep === void 0) return NOTHING;
	const { compute, autoScaling, parameters } = cloud;
	const home = {
		store: cloud.imagesIn(),
		users: {
			compute,
			autoScaling,
			parameters
		}
	};
	let cleaned = await cleanPlace(run, home, outdated(await oursIn(run, home, of), keep));
	for (const { region } of copies) {
		const there = await cleanCopies(run, region, of, keep);
		cleaned = {
			removed: cleaned.removed + there.removed,
			kept: cleaned.kept + there.kept
		};
	}
	return cleaned;
}
async function cleanCopies(run, region, of, keep) {
	const { cloud, tell } = run;
	const place = {
		region,
		store: cloud.imagesIn(region),
		users: cloud.imageUsersIn(region)
	};
	const originalOf = ({ image }) => image.tags[TAG.copyOf] ?? "";
	try {
		return await cleanPlace(run, place, outdated((await oursIn(run, place, of)).filter((one) => originalOf(one) !== ""), keep).filter((one) => !of.launched.has(originalOf(one))));
	} catch (error) {
		if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error)) throw error;
		tell({
			type: "left",
			resource: `old copies in ${region}`,
			what: `they could not be looked through: ${error.message}`,
			mend: "The fleet is not touched by it. The next run tries it again."
		});
		return NOTHING;
	}
}
async function cleanPlace(run, place, candidates) {
	if (candidates.length === 0) return NOTHING;
	const { settings, tell } = run;
	const region = place.region === void 0 ? {} : { region: place.region };
	const groups = await place.users.autoScaling.groups({ by: "all" });
	const rolling = groups.find(isRolling);
	if (rolling !== void 0) {
		const where = place.region === void 0 ? "" : ` in ${place.region}`;
		tell({
			type: "waiting",
			for: `${rolling.name}${where} to be rolled before old images are removed`
		});
		return {
			removed: 0,
			kept: candidates.length
		};
	}
	const judged = retire(candidates, await readUses(run, place, candidates, groups));
	for (const { image, why } of judged.kept) tell({
		type: "image-kept",
		imageId: image.id,
		name: image.name,
		why,
		...region
	});
	let removed = 0;
	for (const one of judged.retire) if (settings.dryRun === true) {
		tell({
			type: "image-removed",
			...told$3(one.image),
			...region,
			only: "told"
		});
		removed++;
	} else if (await remove(run, place, one)) removed++;
	return {
		removed,
		kept: candidates.length - removed
	};
}
function isRolling(group) {
	const { roll, unreadable } = readJournal(group);
	return roll !== void 0 || unreadable.length > 0;
}
async function oursIn({ identity }, { store }, { lines }) {
	return (await store.tagged(TAG.repository, tagText(identity.repository))).flatMap((image) => {
		const mark = readImageTags(image.tags);
		return mark !== void 0 && lines.has(mark.line ?? mark.source) ? [{
			image,
			mark
		}] : [];
	});
}
function told$3({ id, name, snapshotIds, traits }) {
	const sizes = traits?.devices.flatMap(({ size }) => size ?? []) ?? [];
	return {
		imageId: id,
		name,
		snapshotIds,
		...sizes.length > 0 && { size: sizes.reduce((sum, one) => sum + one, 0) }
	};
}
async function remove({ cloud, tell }, { region, store }, { image, versions }) {
	const where = region === void 0 ? "" : ` in ${region}`;
	try {
		for (const snapshot of image.snapshotIds) await store.mayDeleteSnapshot(snapshot);
		for (const version of versions) {
			await cloud.compute.deleteTemplateVersion(version);
			const { templateId } = version;
			tell({
				type: "version-deleted",
				templateId,
				version: version.version
			});
		}
		const stay = await store.deregister(image.id);
		tell({
			type: "image-removed",
			...told$3(image),
			...region !== void 0 && { region }
		});
		for (const { snapshotId, why } of stay) tell({
			type: "left",
			resource: `${snapshotId}${where}`,
			what: `a snapshot of ${image.id}, which is gone, that EC2 did not delete: ${why}`,
			mend: "Delete it by hand: no later run comes back to it."
		});
		return true;
	} catch (error) {
		if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error)) throw error;
		tell({
			type: "left",
			resource: `${image.id}${where}`,
			what: `an old image could not be removed: ${error.message}`,
			mend: "The next run tries it again."
		});
		return false;
	}
}
// build/src/notices/api-reading.js
const STRIDE = 18;
const WIDTH_MAX = 4;
const ROWS_MAX = 2e4;
const PACKAGES_MAX = 2e6;
const TRY_AGAIN = "Run again in ten minutes (answers are cached that long); if it stays, check `notices-url`.";
async function readFromApi(feed, release, cutOff, most = ROWS_MAX) {
	const pages = await readPages((offset) => (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.o)(feed, release, offset), cutOff, most);
	const rows = distinctRows(pages);
	if (rows.every((row) => row.is === "left-out")) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`The notices feed has no notice at all for the release '${release}'. Check the codename (noble, jammy, ...) and \`notices-url\`.`);
	checkTotal(release, pages, rows);
	const last = pages[pages.length - 1];
	return {
		rows,
		isComplete: isLast(last) || reaches(last, cutOff)
	};
}
async function readPages(readAt, cutOff, most) {
	const pages = [await readAt(0)];
	let width = cutOff === void 0 ? WIDTH_MAX : 1;
	for (;;) {
		const last = pages[pages.length - 1];
		if (isLast(last) || reaches(last, cutOff)) return pages;
		if (isTooMuch(last, cutOff, most)) return pages;
		checkEnd(pages);
		const wanted = offsetsAfter(last, width);
		for (const page of await Promise.all(wanted.map(readAt))) pages.push(...await joined(readAt, pages[pages.length - 1], page));
		width = Math.min(width * 2, WIDTH_MAX);
	}
}
function isTooMuch(last, cutOff, most) {
	if (most >= ROWS_MAX) return false;
	return (cutOff === void 0 ? last.total : last.offset + last.rows.length) > most;
}
function checkEnd(pages) {
	const last = pages[pages.length - 1];
	const packages = pages.flatMap((page) => page.rows).reduce((sum, row) => sum + (row.is === "notice" ? row.notice.packages.length : 0), 0);
	if (last.offset < ROWS_MAX && packages < PACKAGES_MAX) return;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`The notices feed has more than ${ROWS_MAX} notices or ${PACKAGES_MAX} packages for one release and does not end. Check \`notices-url\`.`);
}
function offsetsAfter(last, width) {
	return Array.from({ length: width }, (_, i) => last.offset + STRIDE * (i + 1)).filter((offset) => offset < last.total);
}
async function joined(readAt, last, next) {
	if (overlap(last, next)) return [next];
	const bridge = await readAt(Math.max(0, next.offset - STRIDE / 2));
	if (overlap(last, bridge) && (overlap(bridge, next) || isLast(bridge))) return [bridge, next];
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`The notices feed changed while it was read: rows ${last.offset} to ${last.offset + last.rows.length} and rows ${next.offset} to ${next.offset + next.rows.length} do not meet. ${TRY_AGAIN}`);
}
function overlap(a, b) {
	const ids = new Set(a.rows.map((row) => row.id));
	return b.rows.some((row) => ids.has(row.id));
}
function isLast(page) {
	return page.offset + page.rows.length >= page.total;
}
function reaches(page, cutOff) {
	if (cutOff === void 0) return false;
	return page.rows.some((row) => ((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.c)(row)?.instant ?? cutOff) < cutOff);
}
function distinctRows(pages) {
	const versions = /* @__PURE__ */ new Map();
	for (const row of pages.flatMap((page) => page.rows)) {
		const known = versions.get(row.id);
		if (known === void 0) versions.set(row.id, /* @__PURE__ */ new Map([["", row]]));
		else if (!sameAs(row, [...known.values()])) known.set(String(known.size), row);
	}
	return [...versions.values()].flatMap((rows) => [...rows.values()]);
}
function sameAs(row, others) {
	const text = JSON.stringify(row);
	return others.some((other) => JSON.stringify(other) === text);
}
function checkTotal(release, pages, rows) {
	const ids = new Set(rows.map((row) => row.id));
	const totals = new Set(pages.map((page) => page.total));
	const [total = 0] = totals;
	if (isLast(pages[pages.length - 1]) && totals.size === 1 && ids.size !== total) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`The notices feed promises ${total} notices for ${release} and holds ${ids.size}. ${TRY_AGAIN}`);
}
// build/src/notices/feed.js
function howRead({ from, asOf, instead }) {
	return {
		...from !== void 0 && { from },
		...asOf !== void 0 && { asOf },
		...instead !== void 0 && { instead }
	};
}
const LONG = 200;
async function readNotices(feed, release, range = {}) {
	const cutOff = range.since === void 0 ? void 0 : (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.L)(range.since);
	const { rows, ...how } = await readFrom({
		feed,
		release,
		cutOff,
		expected: range.expect
	});
	const inRange = rows.filter((row) => isInRange(row, cutOff));
	const noticesOf = (some) => some.flatMap((row) => row.is === "notice" ? [row.notice] : []).sort(_freshness_js__WEBPACK_IMPORTED_MODULE_1__.F);
	const newest = noticesOf(rows)[0]?.id;
	return {
		release,
		notices: noticesOf(inRange),
		unreadable: inRange.flatMap((row) => row.is === "unreadable" ? [row.unreadable] : []),
		...newest !== void 0 && { newest },
		...cutOff !== void 0 && { since: cutOff },
		...how
	};
}
async function readFrom(window) {
	const { source = "api", oval } = window.feed;
	if (source === "api" || oval === void 0) return await readApi(window);
	return source === "oval" ? await readOvalAlone(window) : await readEither(window);
}
async function readApi({ feed, release, cutOff, expected }, most) {
	const read = await readFromApi(feed, release, cutOff, most);
	await (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.n)(feed, read.rows);
	if (read.isComplete) checkExpected(read.rows, release, cutOff, expected);
	return read;
}
async function readOvalAlone(window) {
	const { feed, release, cutOff, expected } = window;
	const { ovalAlone } = await __nccwpck_require__.e(/* import() */ 307).then(__nccwpck_require__.bind(__nccwpck_require__, 307));
	const { rows, made } = await ovalAlone(feed, release);
	checkExpected(rows, release, cutOff, expected);
	return {
		rows,
		from: "oval",
		asOf: made
	};
}
async function readEither(window) {
	let head;
	try {
		head = await readApi(window, LONG);
	} catch (error) {
		const why = feedTrouble(error);
		return {
			...await orBoth(why, () => readOvalAlone(window)),
			instead: why
		};
	}
	if (head.isComplete) return { rows: head.rows };
	try {
		return await addHistory(window, head.rows);
	} catch (error) {
		const why = feedTrouble(error);
		const { rows } = await orBoth(why, () => readApi(window));
		return {
			rows,
			instead: why
		};
	}
}
async function addHistory(window, head) {
	const { feed, release, cutOff, expected } = window;
	const { ovalBefore } = await __nccwpck_require__.e(/* import() */ 307).then(__nccwpck_require__.bind(__nccwpck_require__, 307));
	const rows = [...head, ...await ovalBefore(feed, release, head)];
	checkExpected(rows, release, cutOff, expected);
	return {
		rows,
		from: "both"
	};
}
function feedTrouble(error) {
	if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.u)(error)) return error.message;
	throw error;
}
async function orBoth(first, read) {
	try {
		return await read();
	} catch (error) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`${first} Nor is there an answer elsewhere: ${feedTrouble(error)}`);
	}
}
function checkExpected(rows, release, cutOff, expected) {
	if (expected === void 0 || rows.some((row) => row.id === expected)) return;
	const from = cutOff === void 0 ? "ever" : `since ${new Date(cutOff).toISOString()}`;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`The notices feed does not have ${expected} among the notices for ${release} published ${from}, although it had when the image was made: the feed is short or stale. ${TRY_AGAIN} If the notice was withdrawn, delete the tag \`patch-cycle:notices\` of the image; the next cycle then looks at its packages afresh.`);
}
function isInRange(row, cutOff) {
	const published = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.c)(row);
	return cutOff === void 0 || published === void 0 || published.instant >= cutOff;
}
// build/src/image/judge-images.js
var ImageJudge = class {
	#cloud;
	#tell;
	#what;
	#letting;
	#goesOn;
	#later = /* @__PURE__ */ new Map();
	constructor(cloud, tell, options = {}) {
		this.#cloud = cloud;
		this.#tell = tell;
		this.#what = options.what ?? EVERYTHING;
		this.#letting = options.letting;
		this.#goesOn = options.goesOn ?? false;
	}
	async judge(image) {
		const mark = readImageTags(image.tags);
		if (mark === void 0) {
			const verdict = notOurs(image);
			this.#tell({
				type: "checked",
				subject: image.id,
				source: "image tags",
				verdict
			});
			return verdict;
		}
		const later = await this.#laterThan(mark);
		const verdict = this.#holds(mark) ? verdictOf(image, mark, later) : countsNow(image, mark);
		const { release } = mark;
		this.#tell({
			type: "checked",
			subject: image.id,
			release,
			source: "image tags",
			verdict
		});
		return verdict;
	}
	async current(compute, source) {
		const made = await compute.imagesTagged(TAG.source, source);
		const builds = /* @__PURE__ */ new Set();
		for (const image of made) {
			const mark = readImageTags(image.tags);
			if (mark?.source !== source) continue;
			const later = await this.#laterThan(mark);
			if (isTrouble(later) || later === void 0 && this.#goesOn ? mark.rejected !== void 0 : later?.length === 0 && (mark.rejected !== void 0 || this.#holds(mark))) builds.add(mark.build);
		}
		const isCurrent = (mark) => builds.has(mark.build);
		return {
			images: made,
			isCurrent
		};
	}
	#holds({ ignoring }) {
		return stillIgnored(ignoring, this.#what, this.#cloud.clock.now(), this.#letting);
	}
	triedUntil(image) {
		const mark = readImageTags(image.tags);
		return mark !== void 0 && this.#holds(mark) ? letThroughUntil(mark.ignoring) : void 0;
	}
	#laterThan(mark) {
		const key = `${mark.release} ${mark.considered}`;
		const known = this.#later.get(key) ?? this.#readOrGoOn(mark);
		this.#later.set(key, known);
		return known;
	}
	async #readOrGoOn(mark) {
		try {
			return await this.#read(mark);
		} catch (error) {
			if (this.#goesOn && (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.u)(error)) return { trouble: error.message };
			throw error;
		}
	}
	async #read({ release, considered }) {
		const then = readConsidered(considered);
		if (then === void 0) return void 0;
		const reading = await readNotices(this.#cloud.notices, release, {
			since: then.newest.published.instant,
			expect: then.newest.id
		});
		this.#tell({
			type: "notices-read",
			release,
			notices: reading.notices.length,
			...reading.since !== void 0 && { since: reading.since },
			...reading.newest !== void 0 && { newest: reading.newest },
			...howRead(reading)
		});
		return laterThan(then, reading);
	}
};
function isTrouble(later) {
	return later !== void 0 && "trouble" in later;
}
function rejectedOf({ images, isCurrent }) {
	return images.filter((image) => {
		const mark = readImageTags(image.tags);
		return mark?.rejected !== void 0 && isCurrent(mark);
	}).sort((a, b) => b.createdAt - a.createdAt)[0];
}
function notOurs(image) {
	return {
		is: "unknown",
		reason: `the packages of ${image.id} are not known: it was not built by patch-cycle`,
		mend: "Check with `check-builder: true`, whose builder reports them and no more, or run `command: cycle`, whose builder reports them before it changes anything; or check a package list with `manifest` and `release`."
	};
}
function countsNow(image, { ignoring }) {
	if (letThroughUntil(ignoring) !== void 0) return {
		is: "unknown",
		reason: `${image.id} lacks fixes that were let through by allow-unfixed (tag ${TAG.ignoring}), and that has ended: what is asked for has changed since, or it is time to try again`,
		mend: "Run `command: cycle`: a builder finds out whether they can be had now."
	};
	return {
		is: "unknown",
		reason: `${image.id} lacks fixes that did not count when it was made (tag ${TAG.ignoring}), and that has ended: what counts has changed since, or priorities are to be asked for again`,
		mend: "Run `command: cycle`: a builder reports whether it lacks anything that counts now."
	};
}
function verdictOf(image, { ignoring }, later) {
	if (isTrouble(later)) return {
		is: "unknown",
		reason: later.trouble,
		mend: "Check `notices-url` and `oval-url`."
	};
	if (later === void 0) return {
		is: "unknown",
		reason: `the tag ${TAG.notices} of ${image.id} does not say which notices were considered`,
		mend: "Run `command: cycle`: a builder reports the packages of the image."
	};
	if (later.length === 0) return {
		is: "clear",
		needsPro: [],
		...unnamed(image, ignoring)
	};
	const some = later.slice(0, 5).join(", ");
	const more = later.length > 5 ? ` and ${later.length - 5} more` : "";
	return {
		is: "unknown",
		reason: `${later.length} notices came after ${image.id} was built (${some}${more}), and its packages are not at hand`,
		mend: "Run `command: cycle`: a builder reports whether the image lacks any of them."
	};
}
function unnamed({ id }, tag) {
	const askedAgain = letThroughUntil(tag);
	if (askedAgain === void 0) return {};
	return { overlooked: [{
		doubt: `which fixes ${id} lacks that the last upgrade could not bring: its packages are not at hand`,
		ignoring: {
			why: "allow-unfixed let them through, and nothing has changed since",
			askedAgain,
			letThrough: true
		}
	}] };
}
// build/src/notices/version.js
const EPOCH_MAX = 2147483647;
const SHAPE = /^[0-9][0-9A-Za-z.+~:-]*$/;
const REVISION = /^[0-9A-Za-z.+~]+$/;
function parseVersion(text) {
	let rest = trimBlanks(text);
	let epoch = 0;
	const colon = rest.indexOf(":");
	if (colon !== -1) {
		const number = parseEpoch(rest.slice(0, colon));
		if (number === void 0) return void 0;
		epoch = number;
		rest = rest.slice(colon + 1);
	}
	const hyphen = rest.lastIndexOf("-");
	const upstream = hyphen === -1 ? rest : rest.slice(0, hyphen);
	const revision = hyphen === -1 ? "" : rest.slice(hyphen + 1);
	if (!SHAPE.test(upstream)) return void 0;
	if (hyphen !== -1 && !REVISION.test(revision)) return void 0;
	return {
		text,
		epoch,
		upstream,
		revision
	};
}
function compareVersions(a, b) {
	if (a.epoch !== b.epoch) return a.epoch < b.epoch ? -1 : 1;
	return compareParts(a.upstream, b.upstream) || compareParts(a.revision, b.revision);
}
function trimBlanks(text) {
	return text.replace(/^[ \t]+|[ \t]+$/g, "");
}
function parseEpoch(text) {
	if (!/^[+-]?[0-9]+$/.test(text)) return void 0;
	const epoch = Number(text) + 0;
	return epoch >= 0 && epoch <= EPOCH_MAX ? epoch : void 0;
}
function compareParts(a, b) {
	let i = 0;
	let j = 0;
	while (i < a.length || j < b.length) {
		while (i < a.length && !isDigit(a, i) || j < b.length && !isDigit(b, j)) {
			const difference = weight(a, i) - weight(b, j);
			if (difference !== 0) return difference < 0 ? -1 : 1;
			i++;
			j++;
		}
		while (a[i] === "0") i++;
		while (b[j] === "0") j++;
		let first = 0;
		while (isDigit(a, i) && isDigit(b, j)) {
			if (first === 0) first = a.charCodeAt(i) - b.charCodeAt(j);
			i++;
			j++;
		}
		if (isDigit(a, i)) return 1;
		if (isDigit(b, j)) return -1;
		if (first !== 0) return first < 0 ? -1 : 1;
	}
	return 0;
}
function isDigit(text, index) {
	const code = text.charCodeAt(index);
	return code >= 48 && code <= 57;
}
function weight(text, index) {
	if (index >= text.length || isDigit(text, index)) return 0;
	const code = text.charCodeAt(index);
	if (code === 126) return -1;
	return code >= 65 && code <= 90 || code >= 97 && code <= 122 ? code : code + 256;
}
// build/src/notices/kernel.js
const FIXED_IMAGE = /^linux-image-(?:unsigned-|uc-)?(\d+\.\d+\.\d+)-(\d+)-([a-z0-9.+-]+)$/;
const INSTALLED_IMAGE = /^linux-image-(?:unsigned-)?(\d+\.\d+\.\d+)-(\d+)-([a-z0-9.+-]+)$/;
function isKernelName(name) {
	return name.startsWith("linux-image-");
}
function isKernelMeta(name) {
	return isKernelName(name) && !/-\d+\.\d+\.\d+-\d+-/.test(name);
}
function rollingFlavour(name) {
	if (!isKernelMeta(name)) return void 0;
	const meta = name.slice(12);
	const [, enabled] = /^([a-z0-9-]+?)-hwe-\d\d\.\d\d(?:-edge)?$/.exec(meta) ?? [];
	if (enabled !== void 0) return enabled;
	return /^(generic|virtual|kvm|lowlatency)$|\d\.\d/.test(meta) ? void 0 : meta;
}
function fixedKernel(name) {
	return kernelImage(FIXED_IMAGE, name);
}
function kernelOf(name) {
	return kernelImage(INSTALLED_IMAGE, name);
}
function seriesOf(version) {
	const [, major, minor] = /^(?:\d+:)?(\d{1,4})\.(\d{1,4})\b/.exec(version) ?? [];
	return major === void 0 || minor === void 0 ? void 0 : [Number(major), Number(minor)];
}
function isOlderSeries(a, b) {
	if (a === void 0 || b === void 0) return false;
	return a[0] === b[0] ? a[1] < b[1] : a[0] < b[0];
}
function bootKernels(packages) {
	let highest;
	let boots = [];
	for (const installed of packages) {
		const kernel = kernelOf(installed.name);
		const abi = kernel && parseVersion(kernel.abi);
		if (kernel === void 0 || abi === void 0) continue;
		const order = highest === void 0 ? 1 : compareVersions(abi, highest);
		if (order < 0) continue;
		if (order > 0) boots = [];
		highest = abi;
		boots.push({
			...installed,
			kernel
		});
	}
	return boots;
}
function kernelImage(shape, name) {
	if (!isKernelName(name)) return void 0;
	const [, upstream, abi, flavour] = shape.exec(name) ?? [];
	if (upstream === void 0) return void 0;
	return {
		line: `${upstream} ${flavour}`,
		abi: `${upstream}-${abi}`
	};
}
// build/src/notices/pro.js
const PRO_POCKET = /^(esm-[a-z-]+|fips(-[a-z-]+)?|ros-esm|realtime|soss)$/;
const POCKET_OF = {
	ros: "ros-esm",
	"realtime-kernel": "realtime"
};
function pocketsOfServices(attached, services = {}) {
	if (attached === false) return /* @__PURE__ */ new Set();
	if (attached !== true) return void 0;
	const enabled = Object.keys(services).filter((name) => services[name] === "enabled");
	return new Set(enabled.map((name) => POCKET_OF[name] ?? name));
}
const ESM = /[+~]esm\d/;
const FIPS = /fips/i;
function provenBy({ name, version }, { byPackage, byKernel, beyondArchive }) {
	const line = kernelOf(name)?.line ?? "";
	if (!beyondArchive.has(name) && !beyondArchive.has(line)) return [];
	const fixes = [...byPackage.get(name) ?? [], ...byKernel.get(line) ?? []];
	return [...new Set(fixes.filter((fix) => isFrom(version, fix)).map(({ pocket }) => pocket))];
}
function isFrom(version, { pocket, version: fixed }) {
	if (!PRO_POCKET.test(pocket)) return false;
	if (fixed !== void 0 && compareVersions(version, fixed) === 0) return true;
	return pocket.startsWith("esm-") && !pocket.endsWith("-legacy") && ESM.test(version.text);
}
function isFipsBuild(name, version) {
	return FIPS.test(version.text) || FIPS.test(name);
}
// build/src/image/unfixed.js
function isAllowed(finding, allowed) {
	return allowed.some((one) => one === finding.notice || !one.startsWith("USN-") && matchesGlob(one, finding.package));
}
function unfixed(findings, manifest, recipe = {}) {
	return findings.map((finding) => {
		const held = whoHolds(bare(finding.package), manifest, recipe);
		return held === void 0 ? {
			finding,
			why: whyStays(finding, manifest, recipe)
		} : {
			finding,
			why: held,
			held: true
		};
	});
}
function whoHolds(name, { held }, { exclude = [] }) {
	if (held.some((one) => bare(one) === name)) return "the package is held in the image (apt-mark)";
	return exclude.some((pattern) => matchesGlob(pattern, name)) ? "`exclude` names it" : void 0;
}
function whyStays(finding, { kept_back: keptBack }, { phased = "never" }) {
	const name = bare(finding.package);
	if (PRO_POCKET.test(finding.pocket)) return `its fix is in ${finding.pocket}, which takes Ubuntu Pro: attach the image, or enable the service`;
	if (keptBack.some((one) => bare(one) === name)) return phased === "always" ? "apt keeps it back: it needs the removal of another package" : "apt keeps it back: the update is phased (`phased-updates: always` takes it), or needs the removal of another package";
	return "the mirror that the image is set to does not have the fix yet, or not in a pocket that it uses";
}
function reachable(all, { want = [], mode = "security" } = {}) {
	if (mode !== "security") return [];
	const names = all.filter(({ held, finding: { pocket } }) => held !== true && !isSecurity(pocket)).map(({ finding }) => bare(finding.package));
	return [...new Set(names)].filter((name) => !want.includes(name));
}
function isSecurity(pocket) {
	return pocket === "security" || PRO_POCKET.test(pocket);
}
const NAMED = 10;
function staying(all) {
	if (all.length === 0) return "The upgrade left something lacking.";
	const named = all.slice(0, NAMED).map(({ finding, why }) => {
		const { package: name, fixed, notice, installed } = finding;
		return `${name} is still ${installed} and not ${fixed}, which ${notice} asks for: ${why}`;
	});
	const more = all.length > NAMED ? `; and ${all.length - NAMED} more` : "";
	return `The upgrade has not fixed everything. ${named.join("; ")}${more}. To have the image without these fixes, name them in allow-unfixed.`;
}
function bare(name) {
	return name.replace(/:.*/, "");
}
// build/src/image/let-through.js
const LET_THROUGH_HOLDS = 5184e5;
function lettingRules({ allowUnfixed, recipe }) {
	const { mode, phased, exclude = [], preHook, postHook } = recipe;
	return shortDigest([
		[...allowUnfixed].sort(),
		mode,
		phased,
		[...exclude].sort(),
		preHook,
		postHook
	]);
}
function spareTried(verdict, { allowed, wasTried, until }) {
	const why = "the last upgrade could not fix it, and allow-unfixed lets it be";
	return spare(verdict, until, (finding) => wasTried(finding.notice) && isAllowed(finding, allowed) ? why : void 0);
}
function spareLeft(verdict, left, until) {
	const whys = new Map(left.map(({ finding, why }) => [keyOf(finding), why]));
	return spare(verdict, until, (finding) => {
		const why = whys.get(keyOf(finding));
		return why && `${why}; allow-unfixed lets it be`;
	});
}
function fixedNothing(before, left) {
	if (before.is !== "lacking") return false;
	const stays = new Set(left.map(({ finding }) => keyOf(finding)));
	const tried = (before.ignored ?? []).filter(({ ignoring }) => ignoring.letThrough);
	return [...before.findings, ...tried].every((finding) => stays.has(keyOf(finding)));
}
function spare(verdict, until, whyOf) {
	if (verdict.is === "clear") return verdict;
	const spared = [];
	const findings = [];
	for (const finding of verdict.findings ?? []) {
		const why = whyOf(finding);
		if (why === void 0) findings.push(finding);
		else spared.push({
			...finding,
			ignoring: {
				why,
				askedAgain: until,
				letThrough: true
			}
		});
	}
	if (spared.length === 0) return verdict;
	const ignored = [...verdict.ignored ?? [], ...spared];
	if (verdict.is === "unknown" || findings.length > 0) return {
		...verdict,
		findings,
		ignored
	};
	const { needsPro, overlooked } = verdict;
	return {
		is: "clear",
		needsPro,
		ignored,
		...overlooked && { overlooked }
	};
}
function keyOf({ notice, package: name, installed, fixed }) {
	return [
		notice,
		name,
		installed,
		fixed
	].join(" ");
}
// build/src/image/wishes.js
const NO_WISHES = {
	recipe: {},
	builder: {
		types: [],
		subnetIds: [],
		securityGroupIds: [],
		publicAddress: false,
		spot: false
	},
	proof: {
		is: "none",
		wait: 0,
		verifyScript: ""
	},
	allowUnfixed: []
};
// build/src/notices/priority.js
const PRIORITIES = [
	"negligible",
	"low",
	"medium",
	"high",
	"critical"
];
const Answer = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
	id: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.A)(),
	priority: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.A)()
});
function readPriority$1(cve, answer) {
	const read = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.D)(Answer, answer);
	if (!read.success || read.output.id.toUpperCase() !== cve.toUpperCase()) return void 0;
	return priorityOf(read.output.priority) ?? "unknown";
}
function priorityOf(word) {
	return PRIORITIES.find((known) => known === word);
}
function rankOf(priority) {
	return PRIORITIES.indexOf(priority === "unknown" ? "high" : priority);
}
function worstOf(priorities) {
	if (priorities.includes("critical")) return "critical";
	if (priorities.length === 0 || priorities.includes("unknown")) return "unknown";
	return priorities.reduce((worst, one) => rankOf(one) > rankOf(worst) ? one : worst);
}
// build/src/notices/priorities.js
const WIDTH$1 = 4;
const FAILURES_MAX = 3;
var Priorities = class {
	#feed;
	#most;
	#asked = /* @__PURE__ */ new Map();
	#failures = 0;
	constructor(feed, most) {
		this.#feed = feed;
		this.#most = most;
	}
	async of(notices, said = /* @__PURE__ */ new Map()) {
		const byNotice = new Map([...notices].map(({ notice, cves }) => [notice, cves]));
		const fewestFirst = [...byNotice.values()].sort((a, b) => a.length - b.length);
		await this.#askAll([...new Set(fewestFirst.flat())].filter((cve) => !said.has(cve)));
		const worst = /* @__PURE__ */ new Map();
		for (const [notice, cves] of byNotice) {
			const known = await Promise.all(cves.map((cve) => said.get(cve) ?? this.#asked.get(cve) ?? "unknown"));
			worst.set(notice, worstOf(known));
		}
		return worst;
	}
	async #askAll(cves) {
		const waiting = cves.filter((cve) => !this.#asked.has(cve)).values();
		const work = async () => {
			for (const cve of waiting) {
				if (this.#feed === void 0 || this.#asked.size >= this.#most) return;
				if (this.#failures >= FAILURES_MAX) return;
				const answer = this.#ask(this.#feed, cve);
				this.#asked.set(cve, answer);
				await answer;
			}
		};
		await Promise.all(Array.from({ length: WIDTH$1 }, work));
	}
	async #ask(feed, cve) {
		try {
			const priority = readPriority$1(cve, await feed.cve(cve));
			this.#failures = 0;
			return priority ?? "unknown";
		} catch (error) {
			if (!isFeedError(error)) throw error;
			this.#failures++;
			return "unknown";
		}
	}
};
function saidBy(notices) {
	const said = /* @__PURE__ */ new Map();
	for (const { priorities = {} } of notices) for (const [cve, word] of Object.entries(priorities)) {
		const priority = priorityOf(word);
		const known = said.get(cve);
		if (priority === void 0) continue;
		if (known === void 0 || rankOf(priority) > rankOf(known)) said.set(cve, priority);
	}
	return said;
}
function isFeedError(error) {
	return error instanceof Error && error.name === "FeedError";
}
// build/src/cycle/run.js
function finished$3(result, reason, mend) {
	return {
		type: "finished",
		result,
		reason,
		...mend !== void 0 && { mend }
	};
}
var Run = class {
	cloud;
	settings;
	identity;
	tell;
	judge;
	policy;
	priorities;
	whatCounts;
	letting;
	lacking = /* @__PURE__ */ new Map();
	constructor(cloud, settings, identity, tell) {
		this.cloud = cloud;
		this.settings = settings;
		this.identity = identity;
		this.tell = tell;
		this.whatCounts = settings.whatCounts ?? EVERYTHING;
		this.priorities = prioritiesFor(cloud, this.whatCounts);
		this.letting = lettingRules(settings.build ?? NO_WISHES);
		this.judge = new ImageJudge(cloud, tell, {
			what: this.whatCounts,
			letting: this.letting,
			goesOn: goesOn(settings)
		});
		const { minHealthy, maxBatch, soak, holdLimit } = settings;
		this.policy = {
			minHealthy,
			maxBatch,
			soak,
			holdLimit
		};
	}
};
function goesOn({ command, whenUnknown }) {
	return command === "cycle" && whenUnknown === "build";
}
const MOST_FOR_ORDER = 60;
const MOST_TO_DECIDE = 2e3;
function prioritiesFor({ cves }, what) {
	return new Priorities(cves, what.minimumPriority !== EVERYTHING.minimumPriority ? MOST_TO_DECIDE : MOST_FOR_ORDER);
}
async function readWhole(cloud, release, tell) {
	const reading = await readNotices(cloud.notices, release);
	tell({
		type: "notices-read",
		release,
		notices: reading.notices.length,
		...reading.newest !== void 0 && { newest: reading.newest },
		...howRead(reading)
	});
	return reading;
}
async function readUnlessUnknown({ cloud, settings, tell }, release) {
	try {
		return await readWhole(cloud, release, tell);
	} catch (error) {
		if (goesOn(settings) && (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.u)(error)) return { trouble: error.message };
		throw error;
	}
}
// build/src/cycle/afterwards.js
async function afterwards(run) {
	const wishes = run.settings.afterwards ?? NO_AFTERWARDS;
	const { copies, shares, parameter, deprecateAfter, keep } = wishes;
	if (!(copies.length + shares.length > 0 || (parameter ?? deprecateAfter ?? keep) !== void 0) || run.settings.command !== "cycle") return;
	const fleet = await readFleet(run.cloud, run.settings.targets);
	for (const { image, mark } of launched(fleet)) {
		const { region = "", pollInterval } = run.settings;
		await publish(run.cloud, {
			image,
			mark,
			region,
			wishes,
			pollInterval
		}, run.tell);
	}
	try {
		await cleanImages(run, linesIn(fleet));
	} catch (error) {
		if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error)) throw error;
		run.tell({
			type: "left",
			resource: "old images",
			what: `they could not be looked through: ${error.message}`,
			mend: "The fleet is not touched by it. The next run tries it again."
		});
	}
}
async function clean(run) {
	const fleet = await readFleet(run.cloud, run.settings.targets);
	tellFleet(run, fleet);
	const { removed, kept } = await cleanImages(run, linesIn(fleet));
	const images = (count) => `${count} ${count === 1 ? "image" : "images"}`;
	const stays = kept === 0 ? "" : `; ${images(kept)} older than those that are kept stay for now`;
	const what = run.settings.dryRun === true ? "would be removed" : "removed";
	return finished$3("nothing-to-do", `${images(removed)} ${what}${stays}`);
}
function launched(fleet) {
	return [...new Set(fleet.groups.flatMap((group) => templateVersion(fleet, group)?.imageId ?? []))].flatMap((id) => {
		const image = fleet.images.get(id);
		const mark = image && readImageTags(image.tags);
		return image === void 0 || mark === void 0 || mark.rejected !== void 0 ? [] : [{
			image,
			mark
		}];
	});
}
function linesIn(fleet) {
	const launched = fleet.groups.flatMap((group) => templateVersion(fleet, group)?.imageId ?? []);
	return {
		lines: new Set(launched.map((id) => lineOf(fleet.images.get(id) ?? {
			id,
			tags: {}
		}))),
		launched: new Set(launched)
	};
}
// build/src/image/build-order.js
function ofSource(order) {
	const spot = order.spot === true;
	return {
		by: "source",
		imageId: order.source.id,
		run: order.run,
		spot
	};
}
// build/src/image/places.js
function placesIn$1(types, subnetIds) {
	return [...new Set(types)].flatMap((type) => [...new Set(subnetIds)].map((subnetId) => ({
		type,
		subnetId
	})));
}
function architectureOf(type) {
	const [, family = "", suffix = ""] = /^([a-z]+(?:-[a-z0-9]+)?\d+)([a-z-]*)\./.exec(type) ?? [];
	return suffix.includes("g") || family === "a1" ? "arm64" : "x86_64";
}
const NO_ROOM = /* @__PURE__ */ new Set([
	"InsufficientInstanceCapacity",
	"InsufficientHostCapacity",
	"InsufficientCapacity",
	"InsufficientFreeAddressesInSubnet",
	"Unsupported",
	"SpotMaxPriceTooLow"
]);
const NO_QUOTA = /* @__PURE__ */ new Set([
	"VcpuLimitExceeded",
	"InstanceLimitExceeded",
	"MaxSpotInstanceCountExceeded"
]);
async function launchInFirst(compute, launch, { what, places, spot, pause, refused }) {
	const open = [...spot === void 0 ? [] : places.map(onSpot), ...places];
	for (let tried = 0;; tried++) {
		const place = open.shift();
		if (place === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.t(`There is no place to run the ${what} in.`);
		const token = tried === 0 ? launch.token : `${launch.token}-${tried}`;
		try {
			return {
				instance: await send(requestFor(place, token)),
				place
			};
		} catch (error) {
			if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error)) throw error;
			leaveWhatIsOut(open, place, error);
			const next = open[0];
			if (!(isFull(error) || place.spot === true && error.answered) || next === void 0) throw failed$2(what, launch.imageId, place, error);
			refused(place, error, next);
		}
	}
	function requestFor({ type, subnetId, ...place }, token) {
		const market = place.spot === true && spot !== void 0 ? { spot } : {};
		return {
			...launch,
			type,
			subnetId,
			...market,
			token
		};
	}
	async function send(request) {
		for (let sent = 1;; sent++) try {
			return await compute.runBuilder(request);
		} catch (error) {
			if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error) || error.answered || isFull(error) || sent === 3) throw error;
			await pause();
		}
	}
}
function onSpot(place) {
	return {
		...place,
		spot: true
	};
}
function leaveWhatIsOut(open, { type, spot }, error) {
	const isOut = (place) => place.spot === spot && (NO_QUOTA.has(error.code) ? place.type === type : spot === true && !isFull(error));
	open.splice(0, open.length, ...open.filter((place) => !isOut(place)));
}
function isFull({ code }) {
	return NO_ROOM.has(code) || NO_QUOTA.has(code);
}
function failed$2(what, imageId, place, error) {
	const mend = NO_QUOTA.has(error.code) ? " Ask AWS for a higher quota, or name smaller types or another family in `builder-instance-types`." : NO_ROOM.has(error.code) ? " Run again later, or name more types or subnets in `builder-instance-types` and `builder-subnets`." : "";
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.t(`No ${what} could be started from ${imageId} as ${place.type} in ${place.subnetId}: ${error.message}${mend}`, { cause: error });
}
// build/src/image/recipe.js
const recipeDefaults = {
	mode: "security",
	phased: "never",
	exclude: [],
	want: [],
	reboot: "auto",
	snap: false,
	autoremove: true,
	lists: "auto",
	reportOnly: false,
	linger: 45e3,
	timeout: 24e5,
	deadline: 3e6,
	maskUnits: [],
	preHook: "",
	postHook: ""
};
const HOME$1 = "/var/lib/patch-cycle-build";
function renderRecipe(wish) {
	const options = {
		...recipeDefaults,
		...wish
	};
	check$2(options);
	return userData(cloudConfig$1(options), "the builder", sharesOf$1(options));
}
const SPARE = 2048;
function refuseTooLongRecipe(wish, paths) {
	const options = {
		...recipeDefaults,
		...wish,
		nonce: "n".repeat(64)
	};
	refuseTooMuch(cloudConfig$1(options), "the builder", sharesOf$1(options, paths), SPARE);
}
function sharesOf$1({ preHook, postHook, exclude, maskUnits }, paths = {}) {
	return [
		{
			input: "pre-script",
			text: preHook,
			...pathed(paths.preHook)
		},
		{
			input: "post-script",
			text: postHook,
			...pathed(paths.postHook)
		},
		{
			input: "exclude",
			text: exclude.join(" ")
		},
		{
			input: "mask-units",
			text: maskUnits.join(" ")
		}
	];
}
function cloudConfig$1(options) {
	const hooks = [{
		path: `${HOME$1}/preHook.sh`,
		text: options.preHook
	}, {
		path: `${HOME$1}/postHook.sh`,
		text: options.postHook
	}].filter((hook) => hook.text !== "");
	const unit = guestFiles["patch-cycle-build.service"].replace("@TIMEOUT@", inSeconds(options.timeout));
	return {
		package_update: false,
		package_upgrade: false,
		package_reboot_if_required: false,
		bootcmd: [
			bare$1(guestFiles["keep.sh"]),
			guard(options.maskUnits, options.deadline),
			bare$1(guestFiles["resume.sh"])
		].map((script) => [
			"sh",
			"-c",
			script
		]),
		write_files: [
			file(`${HOME$1}/config`, guestConfig$1(options)),
			file(`${HOME$1}/build.sh`, bare$1(guestFiles["build.sh"])),
			file(`${HOME$1}/clean.sh`, bare$1(guestFiles["clean.sh"])),
			file(`${HOME$1}/finish.sh`, bare$1(guestFiles["finish.sh"])),
			file(`${HOME$1}/emit.py`, bare$1(guestFiles["emit.py"])),
			file("/etc/systemd/system/patch-cycle-build.service", unit, "0644"),
			...hooks.map((hook) => userFile(hook.path, hook.text))
		],
		runcmd: [["systemctl", "daemon-reload"], [
			"systemctl",
			"start",
			"--no-block",
			"patch-cycle-build.service"
		]]
	};
}
function guestConfig$1(options) {
	return [
		`NONCE=${options.nonce}`,
		`MODE=${options.mode}`,
		`PHASED=${options.phased}`,
		`EXCLUDE='${options.exclude.join(" ")}'`,
		`WANT='${options.want.join(" ")}'`,
		`REBOOT=${options.reboot}`,
		`SNAP=${options.snap ? 1 : 0}`,
		`AUTOREMOVE=${options.autoremove ? 1 : 0}`,
		`LISTS=${options.lists}`,
		`REPORT_ONLY=${options.reportOnly ? 1 : 0}`,
		`LINGER=${options.linger / 1e3}`,
		`PRE_HOOK=${options.preHook === "" ? "" : `${HOME$1}/preHook.sh`}`,
		`POST_HOOK=${options.postHook === "" ? "" : `${HOME$1}/postHook.sh`}`,
		""
	].join("\n");
}
function check$2(options) {
	must.nonce(options.nonce);
	must.oneOf("mode", options.mode, ["security", "full"]);
	must.oneOf("phased", options.phased, [
		"never",
		"always",
		"default"
	]);
	must.oneOf("reboot", options.reboot, [
		"auto",
		"always",
		"never"
	]);
	must.oneOf("lists", options.lists, [
		"auto",
		"keep",
		"purge"
	]);
	must.flag("snap", options.snap);
	must.flag("autoremove", options.autoremove);
	must.patterns("exclude", options.exclude);
	must.packages("want", options.want);
	must.flag("reportOnly", options.reportOnly);
	must.units("maskUnits", options.maskUnits);
	must.duration("linger", options.linger, 0, 6e5);
	must.deadline(options.deadline, options.timeout);
	must.script("preHook", options.preHook);
	must.script("postHook", options.postHook);
}
const BUILD_LIMIT = 36e5;
const LIVE = [
	"pending",
	"running",
	"stopping",
	"stopped"
];
function isLive({ state }) {
	return LIVE.includes(state);
}
async function takeBuilder(ports, place, spent, tell) {
	const whose = {
		by: "source",
		imageId: place.source.id,
		run: place.run
	};
	const left = (await liveBuilders(ports.compute, whose)).filter((instance) => ports.clock.now() - instance.launchedAt < BUILD_LIMIT).sort((a, b) => b.launchedAt - a.launchedAt);
	for (const instance of left) {
		const mark = readBuilderTags(instance.tags);
		if (mark !== void 0 && instance.imageId === place.source.id && !spent.has(mark.build)) return builderOf(instance, mark.build, true);
	}
	return startBuilder(ports, place, tell);
}
async function liveBuilders(compute, whose) {
	return (await tagged(compute, whose)).filter(isLive);
}
function mintNonce(sourceId, now, prefix = "pc-") {
	return `${prefix}${sourceId.slice(-8)}-${now.toString(36)}`;
}
async function startBuilder({ compute, clock }, order, tell) {
	const { source, places, pollInterval } = order;
	const nonce = mintNonce(source.id, clock.now());
	const { instance, place } = await launchInFirst(compute, {
		imageId: source.id,
		securityGroupIds: order.securityGroupIds,
		...order.publicAddress === true && { publicAddress: true },
		onPowerOff: "stop",
		userData: renderRecipe({
			...order.recipe,
			nonce
		}),
		token: nonce,
		tags: builderTags(source.id, nonce, order.run)
	}, {
		what: "builder",
		places,
		...await mayUseSpot(compute, order, tell) && { spot: { validUntil: clock.now() + 81e5 } },
		pause: () => clock.sleep(pollInterval),
		refused: (place, error, next) => tellNoRoom(source.id, place, error, next, tell)
	});
	return {
		...builderOf(instance, nonce, false),
		place
	};
}
async function mayUseSpot(compute, { source, spot }, tell) {
	if (spot !== true) return false;
	try {
		await compute.spotRequestsTagged(TAG.builder, source.id);
		return true;
	} catch (error) {
		if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error) || !error.answered) throw error;
		tell({
			type: "on-demand-instead",
			source: source.id,
			why: error.message
		});
		return false;
	}
}
function tellNoRoom(source, { type: instanceType, subnetId, spot }, { code, message }, next, tell) {
	tell({
		type: "no-room",
		what: "builder",
		instanceType,
		subnetId,
		code,
		...spot === true ? { spot } : {}
	});
	if (spot === true && next.spot !== true) tell({
		type: "on-demand-instead",
		source,
		why: `there is no Spot capacity for it (${message})`
	});
}
async function tagged(compute, whose) {
	if (whose.by === "run") return (await compute.instancesTagged(TAG.run, tagText(whose.run.id))).filter((instance) => instance.tags[TAG.builder] !== void 0);
	if (whose.by === "report") return (await compute.instancesTagged(TAG.report, whose.imageId)).filter((instance) => instance.tags[TAG.run] === tagText(whose.run.id));
	const instances = await compute.instancesTagged(TAG.builder, whose.imageId);
	const repository = tagText(whose.run.repository);
	return instances.filter((instance) => instance.tags[TAG.repository] === repository);
}
function builderOf(instance, nonce, adopted) {
	const { id, launchedAt, type, subnetId = "", spotRequestId } = instance;
	return {
		id,
		nonce,
		launchedAt,
		adopted,
		place: {
			type,
			subnetId
		},
		...spotRequestId === void 0 ? {} : { spotRequestId }
	};
}
// build/src/image/frames.js
const MAX_CHUNKS = 4096;
const MAX_BYTES = 16777216;
const MARK = "%PC1% ";
const HEAD = /^%PC1% (([A-Za-z0-9-]{8,64}) (progress|BEFORE|END|B|M|L) (\d{1,5})\/(\d{1,5}) )([0-9a-f]{8}) /;
const CHUNK = /^[A-Za-z0-9+/=]{1,160}$/;
function framesIn(text, nonce) {
	const frames = [];
	for (let at = text.indexOf(MARK); at >= 0; at = text.indexOf(MARK, at + 6)) {
		const frame = frameOf(lineFrom(text, at), nonce);
		if (frame !== void 0) frames.push(frame);
	}
	return frames;
}
function collect(known, frames, kind) {
	const chunks = new Map(known);
	for (const frame of frames) {
		if (frame.kind !== kind || frame.total > 4096 || !CHUNK.test(frame.payload)) continue;
		const key = `${frame.seq}/${frame.total}`;
		if (chunks.has(key) || chunks.size < 4096) chunks.set(key, frame.payload);
	}
	return chunks;
}
function assemble(chunks, seal) {
	const parts = [];
	let missing = 0;
	for (let seq = 1; seq <= seal.chunks; seq++) {
		const part = chunks.get(`${seq}/${seal.chunks}`);
		if (part === void 0) missing++;
		else parts.push(part);
	}
	if (missing > 0) return incomplete$1(`${missing} of ${seal.chunks} chunks are missing`);
	const data = inflate(parts.join(""));
	if (data === void 0) return incomplete$1("the chunks cannot be decompressed");
	if (data.length !== seal.bytes || sha256$1(data) !== seal.sha256) return incomplete$1("the chunks do not match their checksum");
	return {
		is: "whole",
		data
	};
}
function lineFrom(text, at) {
	const rest = text.slice(at, at + 16384);
	const end = rest.search(/[\r\n]/);
	return end < 0 ? rest : rest.slice(0, end);
}
function frameOf(line, nonce) {
	const head = HEAD.exec(line);
	if (head === null || head[2] !== nonce) return void 0;
	const [whole, place = "", , kind, seq, total, crc = ""] = head;
	const payload = payloadOf(line.slice(whole.length), place, Number.parseInt(crc, 16));
	if (payload === void 0) return void 0;
	return {
		kind,
		seq: Number(seq),
		total: Number(total),
		payload
	};
}
function payloadOf(rest, place, crc) {
	return [
		rest.length,
		rest.indexOf(MARK),
		rest.search(/\[ *\d+\.\d+\]/)
	].filter((end) => end >= 0).map((end) => rest.slice(0, end)).find((payload) => (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.crc32)(place + payload) === crc);
}
function inflate(base64) {
	try {
		return (0,node_zlib__WEBPACK_IMPORTED_MODULE_5__.inflateSync)(Buffer.from(base64, "base64"), { maxOutputLength: MAX_BYTES });
	} catch {
		return;
	}
}
function sha256$1(data) {
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256").update(data).digest("hex");
}
function incomplete$1(why) {
	return {
		is: "incomplete",
		why
	};
}
// build/src/image/guest-report.js
const text$1 = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.A)();
const packageName = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.w)(text$1, (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.E)(/^[A-Za-z0-9][A-Za-z0-9+._-]*(:[a-z0-9-]+)?$/));
const version = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.w)(text$1, (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.E)(/^[\x21-\x7e]+$/));
const sha256 = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.w)(text$1, (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.E)(/^[0-9a-f]{64}$/));
const count$1 = (most) => (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.w)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.b)(), (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.m)(), (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__._)(0), (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.g)(most));
const seal = {
	bytes: count$1(MAX_BYTES),
	chunks: count$1(MAX_CHUNKS),
	sha256
};
const beforeSealSchema = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)(seal);
const endSchema = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.N)("result", [
	(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
		...seal,
		result: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.h)("ok"),
		whole: sha256
	}),
	(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
		...seal,
		result: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.h)("fail"),
		phase: text$1,
		reason: text$1,
		service_result: text$1,
		exit_status: text$1
	}),
	(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
		...seal,
		result: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.h)("reported")
	})
]);
const os$1 = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
	ID: text$1,
	VERSION_ID: text$1,
	VERSION_CODENAME: text$1
});
const pro = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
	attached: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.S)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.v)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.p)())),
	services: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.S)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.T)(text$1, (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.v)(text$1)))
});
const beforeListSchema = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
	format: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.h)(1),
	build: text$1,
	os: os$1,
	arch: text$1,
	packages: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.k)([packageName, version])),
	pro: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.S)(pro)
});
const buildManifestSchema = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
	format: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.h)(1),
	build: text$1,
	mode: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.C)(["security", "full"]),
	os: os$1,
	arch: text$1,
	machine: text$1,
	kernel: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
		before: text$1,
		running: text$1,
		newest: text$1,
		version: text$1,
		pinned: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.S)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.h)(true))
	}),
	rebooted: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.p)(),
	reboot_required: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.p)(),
	reboot_required_pkgs: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)(text$1),
	cloud_init: text$1,
	failed_units: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
		before: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)(text$1),
		after: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)(text$1)
	}),
	audit: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.S)(text$1),
	identity: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.S)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)(text$1)),
	kept_back: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)(text$1),
	held: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)(text$1),
	changed: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.k)([
		packageName,
		(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.v)(version),
		(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.v)(version)
	])),
	packages: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.j)([
		(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.k)([packageName, version]),
		(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.k)([
			packageName,
			version,
			text$1
		]),
		(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.k)([
			packageName,
			version,
			text$1,
			text$1
		])
	])),
	packages_omitted: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.S)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.h)(true)),
	not_fully_installed: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)(text$1),
	pro: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.S)(pro)
});
const proofReportSchema = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
	format: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.h)(1),
	build: text$1,
	image: text$1,
	manifest: sha256,
	os: os$1,
	arch: text$1,
	kernel: text$1,
	packages: count$1(MAX_BYTES),
	failed_units: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)(text$1),
	cloud_init: text$1,
	verified: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.p)(),
	uptime: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.b)()
});
function parseReport(schema, json, nonce) {
	const value = parseJson(schema, json);
	return value?.build === nonce ? value : void 0;
}
function parseJson(schema, json) {
	let raw;
	try {
		raw = JSON.parse(json);
	} catch {
		return;
	}
	const checked = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.D)(schema, raw);
	return checked.success ? checked.output : void 0;
}
function packagesBefore(before) {
	return new Map(before.packages);
}
function packagesBeforeChanges(manifest) {
	return rewind(packagesAfter(manifest), manifest, 1);
}
function packagesAfter(manifest, before) {
	if (manifest.packages_omitted !== true) return new Map(manifest.packages.map(([name, installed]) => [name, installed]));
	return rewind(before && packagesBefore(before), manifest, 2);
}
function rewind(list, manifest, side) {
	if (list === void 0) return void 0;
	const packages = new Map(list);
	for (const change of manifest.changed) {
		const installed = change[side];
		if (installed === null) packages.delete(change[0]);
		else packages.set(change[0], installed);
	}
	return packages;
}
// build/src/image/builder-judgement.js
function reportBefore(reading) {
	const { before, end } = reading;
	if (before !== void 0) return {
		release: before.os.VERSION_CODENAME,
		packages: packagesBefore(before),
		...pocketsIn(before)
	};
	if (end.is !== "ok") return void 0;
	const packages = packagesBeforeChanges(end.manifest);
	if (packages === void 0) throw tooLong();
	return {
		release: end.manifest.os.VERSION_CODENAME,
		packages,
		...pocketsIn(end.manifest)
	};
}
function pocketsIn({ pro }) {
	const pockets = pro && pocketsOfServices(pro.attached, pro.services);
	return pockets === void 0 ? {} : { pockets };
}
async function judgeUpgrade(manifest, reading, { judge, goesOn = false, allowUnfixed = [], recipe = {}, ignoringOf }, now) {
	const packages = packagesAfter(manifest, reading.before);
	if (packages === void 0) throw tooLong();
	const { pockets } = pocketsIn(manifest);
	const { VERSION_CODENAME: release } = manifest.os;
	const { verdict, considered } = await judge(packages, release, pockets, "upgraded");
	if (verdict.is === "clear") return {
		verdict,
		considered,
		...ignoringIn(verdict),
		left: []
	};
	if (verdict.is === "unknown" && !goesOn) throw unknown$1("What the upgraded builder lacks", verdict);
	const { findings = [] } = verdict;
	const left = unfixed(findings, manifest, recipe);
	const refused = left.filter(({ finding }) => !isAllowed(finding, allowUnfixed));
	const isBlind = verdict.is === "unknown" && findings.length === 0;
	if (refused.length > 0 || left.length === 0 && !isBlind) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.c(staying(refused), reachable(refused, recipe));
	const spared = spareLeft(verdict, left, now + LET_THROUGH_HOLDS);
	const mark = ignoringIn(spared);
	return {
		verdict: spared,
		considered: spared.is === "clear" && mark.ignoring !== void 0 ? considered : "",
		...mark,
		left
	};
	function ignoringIn(judged) {
		const tag = ignoringOf?.(judged);
		return tag === void 0 ? {} : { ignoring: tag };
	}
}
function unknown$1(what, verdict) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.t(`${what} is unknown: ${verdict.reason} ${verdict.mend}`);
}
function tooLong() {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.t("The image has too many packages for the console, and the list before the upgrade was missed. Run again: it is caught when the builder is watched from its start.");
}
// build/src/image/console.js
const nothingRead = {
	phases: [],
	end: { is: "none" },
	collected: {
		B: /* @__PURE__ */ new Map(),
		M: /* @__PURE__ */ new Map(),
		L: /* @__PURE__ */ new Map(),
		befores: [],
		ends: []
	}
};
const PHASE = /^[a-z][a-z-]{0,31}$/;
function readConsole(previous, text, nonce) {
	const { phases, collected } = add(previous, text, nonce);
	const before = previous.before ?? beforeOf(collected, nonce);
	return {
		phases,
		...before && { before },
		end: endOf(collected, before, nonce),
		collected
	};
}
const nothingProven = {
	phases: [],
	end: { is: "none" },
	collected: nothingRead.collected
};
function readProof(previous, text, nonce) {
	const { phases, collected } = add(previous, text, nonce);
	return {
		phases,
		end: proofEndOf(collected, nonce),
		collected
	};
}
function add({ phases, collected: known }, text, nonce) {
	const frames = framesIn(text, nonce);
	return {
		phases: union(phases, payloads(frames, "progress").filter((phase) => PHASE.test(phase))),
		collected: {
			B: collect(known.B, frames, "B"),
			M: collect(known.M, frames, "M"),
			L: collect(known.L, frames, "L"),
			befores: union(known.befores, payloads(frames, "BEFORE")),
			ends: union(known.ends, payloads(frames, "END"))
		}
	};
}
function beforeOf(collected, nonce) {
	for (const payload of collected.befores) {
		const seal = parseJson(beforeSealSchema, payload);
		if (seal === void 0) continue;
		const list = assemble(collected.B, seal);
		if (list.is === "whole") return parseReport(beforeListSchema, list.data.toString(), nonce);
	}
}
function endOf(collected, before, nonce) {
	const end = sealOf(collected);
	if (end === void 0) return { is: "none" };
	if ("is" in end) return end;
	if (end.result === "fail") return failed$1(end, collected.L);
	if (end.result === "reported") return before === void 0 ? incomplete("the list of what is installed is not whole") : { is: "reported" };
	const manifest = reportIn(buildManifestSchema, collected.M, end, nonce);
	if ("is" in manifest) return manifest;
	if (manifest.packages_omitted !== true && end.whole !== end.sha256) return incomplete("the manifest that was sent is not the one in the image");
	return {
		is: "ok",
		manifest,
		sha256: end.whole
	};
}
function proofEndOf(collected, nonce) {
	const end = sealOf(collected);
	if (end === void 0) return { is: "none" };
	if ("is" in end) return end;
	if (end.result === "fail") return failed$1(end, collected.L);
	const report = reportIn(proofReportSchema, collected.M, end, nonce);
	return "is" in report ? report : {
		is: "proven",
		report
	};
}
function sealOf({ ends }) {
	const [payload, ...others] = ends;
	if (payload === void 0) return void 0;
	if (others.length > 0) return incomplete("the END records contradict each other");
	return parseJson(endSchema, payload) ?? incomplete("the END record is not of a form known here");
}
function reportIn(schema, chunks, seal, nonce) {
	const sent = assemble(chunks, seal);
	if (sent.is === "incomplete") return sent;
	return parseReport(schema, sent.data.toString(), nonce) ?? incomplete("the manifest is not of a form known here");
}
function failed$1(end, chunks) {
	const log = assemble(chunks, end);
	return {
		is: "failed",
		phase: end.phase,
		reason: end.reason,
		serviceResult: end.service_result,
		log: log.is === "whole" ? log.data.toString() : ""
	};
}
function payloads(frames, kind) {
	return frames.filter((frame) => frame.kind === kind).map((frame) => frame.payload);
}
function union(known, more) {
	return [.../* @__PURE__ */ new Set([...known, ...more])];
}
function incomplete(why) {
	return {
		is: "incomplete",
		why
	};
}
// build/src/image/builder-watch.js
const WATCH_LIMITS = {
	build: BUILD_LIMIT,
	silence: 6e5,
	console: 6e5,
	stop: 6e5,
	visible: 3e5
};
const ARCHIVE = "Check that the builder can reach the archive: egress for ports 80 and 443 and DNS in its security groups, a route out of its subnet (NAT gateway or proxy), name resolution, and the mirrors that the image is set to.";
const CONSOLE = "Check that the instance type is built on the Nitro system (others show their console late or not at all), and that the image runs cloud-init and has ttyS0 as a kernel console.";
const BOOT = "The build begins once the image has booted: a unit of the image's own that waits for what a builder has not, an instance profile say, holds it up unless mask-units names it.";
function startWatching(builder, now) {
	const heardAt = builder.adopted ? now : builder.launchedAt;
	return {
		builder,
		reading: nothingRead,
		heardAt
	};
}
const TAKEN_BACK = ["Server.SpotInstanceShutdown", "Server.SpotInstanceTermination"];
const STOPPED_BY_ITSELF = "instance-stopped-by-user";
function isInterrupted({ builder, interrupted }, instance, request) {
	if (builder.spotRequestId === void 0) return false;
	if (interrupted === true) return true;
	if (instance === void 0) return false;
	if (TAKEN_BACK.includes(instance.stateReason ?? "")) return true;
	if (instance.launchedAt > builder.launchedAt) return true;
	return request !== void 0 && /^instance-(stopped|terminated)-/.test(request.status) && request.status !== STOPPED_BY_ITSELF;
}
function staysStopped(request) {
	return request?.status === STOPPED_BY_ITSELF || request?.state === "cancelled";
}
function observe$1(known, instance, text, now, request) {
	const reading = readConsole(known.reading, text, known.builder.nonce);
	const stoppedAt = instance?.state === "stopped" ? known.stoppedAt ?? now : void 0;
	return {
		builder: known.builder,
		...instance && { state: instance.state },
		reading,
		heardAt: isNews(known.reading, reading) ? now : known.heardAt,
		...stoppedAt !== void 0 && { stoppedAt },
		...isInterrupted(known, instance, request) && { interrupted: true },
		...staysStopped(request) && { staysStopped: true }
	};
}
function nextStep(watched, now) {
	const { builder, state, reading } = watched;
	const { end } = reading;
	if (watched.interrupted === true) return interruption(builder);
	if (isEndingOfSpot(watched, now)) return { is: "waiting" };
	if (end.is === "failed") return fail(watched, guestFailure(builder, end), withoutPasswords(end.log), end.phase);
	if (state === "shutting-down" || state === "terminated") return fail(watched, `Builder ${builder.id} was ended before its image was made. If nobody did it, EC2 did: look at the instance's state transition reason (volume limits, or a KMS key that it may not use).`);
	if (state === void 0) return unseen(watched, now);
	if (end.is === "reported") return fail(watched, `Builder ${builder.id} was to report only: no image is made from it.`);
	if (end.is === "ok") {
		if (state === "stopped") return finished$2(watched, end, now);
		return now - watched.heardAt > WATCH_LIMITS.stop ? fail(watched, `Builder ${builder.id} finished its work but is still ${state}.`) : { is: "waiting" };
	}
	if (state === "stopped") return stoppedWithoutEnd(watched, now);
	if (now - builder.launchedAt > WATCH_LIMITS.build) return fail(watched, `Builder ${builder.id} has not finished after ${minutes$1(WATCH_LIMITS.build)}.`);
	return isSilent(watched, now) ? silence(watched) : { is: "waiting" };
}
function finished$2({ builder, staysStopped: stays, stoppedAt }, { manifest, sha256 }, now) {
	if (builder.spotRequestId === void 0 || stays === true) return {
		is: "finished",
		manifest,
		sha256
	};
	return now - (stoppedAt ?? now) > WATCH_LIMITS.stop ? interruption(builder) : { is: "waiting" };
}
function interruption({ id }) {
	return {
		is: "failed",
		error: new _errors_js__WEBPACK_IMPORTED_MODULE_0__.o(`EC2 took back the Spot capacity of builder ${id}.`)
	};
}
function isEndingOfSpot({ builder, state, heardAt, reading }, now) {
	if (builder.spotRequestId === void 0) return false;
	if (state === "shutting-down") return now - builder.launchedAt <= WATCH_LIMITS.build;
	const { end } = reading;
	return end.is === "failed" && end.serviceResult === "signal" && state === "running" && now - heardAt <= WATCH_LIMITS.stop;
}
function unseen(watched, now) {
	return now - watched.builder.launchedAt > WATCH_LIMITS.visible ? fail(watched, `Builder ${watched.builder.id} does not exist any more.`) : { is: "waiting" };
}
function stoppedWithoutEnd(watched, now) {
	const { builder, reading, stoppedAt } = watched;
	if (now - (stoppedAt ?? now) <= WATCH_LIMITS.console) return { is: "waiting" };
	const why = reading.end.is === "incomplete" ? `its report is incomplete: ${reading.end.why}` : "it left no report: it crashed, its dead-man switch fired, or someone stopped it";
	return fail(watched, `Builder ${builder.id} has stopped, but ${why}. ${CONSOLE}`);
}
function isSilent(watched, now) {
	const phase = phaseOf(watched);
	if (phase !== void 0 && phase !== "update") return false;
	return now - watched.heardAt > WATCH_LIMITS.silence;
}
function silence(watched) {
	const { id } = watched.builder;
	const long = minutes$1(WATCH_LIMITS.silence);
	return phaseOf(watched) === "update" ? fail(watched, `Builder ${id} has been fetching the archive's indexes for ${long}. ${ARCHIVE}`) : fail(watched, `The console of builder ${id} has been silent for ${long}. ${ARCHIVE} ${CONSOLE} ${BOOT}`);
}
function guestFailure(builder, end) {
	const how = end.serviceResult === "timeout" ? "ran out of time" : "failed";
	const where = end.phase === "" ? "before its first phase" : `in phase ${end.phase}`;
	const mend = end.phase === "update" ? ` ${ARCHIVE}` : "";
	return `Builder ${builder.id} ${how} ${where}: ${withoutPasswords(end.reason)}.${mend}`;
}
function withoutPasswords(log) {
	return log.replace(/(\/\/)[^\s/@]+@/g, "$1***@");
}
function fail(watched, message, log, phase) {
	const reached = phase ?? phaseOf(watched);
	return {
		is: "failed",
		error: new _errors_js__WEBPACK_IMPORTED_MODULE_0__.t(message, {
			...reached !== void 0 && { phase: reached },
			...log !== void 0 && log !== "" && { log }
		})
	};
}
function phaseOf(watched) {
	return watched.reading.phases.at(-1);
}
function isNews(known, read) {
	return read.phases.length > known.phases.length || read.end.is !== known.end.is || read.before === void 0 !== (known.before === void 0);
}
function minutes$1(milliseconds) {
	return `${milliseconds / 6e4} minutes`;
}
// build/src/image/builder-look.js
async function look(ports, known, tell) {
	const { id } = known.builder;
	const [instance] = await ports.compute.instances([id]);
	const text = instance === void 0 ? "" : await consoleText(ports, id);
	const request = instance?.state === "stopped" ? await requestOf(ports, known.builder) : void 0;
	const watched = observe$1(known, instance, text, ports.clock.now(), request);
	for (const phase of watched.reading.phases.slice(known.reading.phases.length)) tell({
		type: "builder-phase",
		instanceId: id,
		phase
	});
	if (watched.stoppedAt !== void 0 && known.stoppedAt === void 0) tell({
		type: "builder-stopped",
		instanceId: id
	});
	return watched;
}
async function requestOf({ compute }, { nonce, spotRequestId }) {
	if (spotRequestId === void 0) return void 0;
	try {
		return (await compute.spotRequestsTagged(TAG.build, nonce)).find(({ id }) => id === spotRequestId);
	} catch (error) {
		if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error) && error.answered) return void 0;
		throw error;
	}
}
async function consoleText(ports, instanceId) {
	try {
		return await ports.compute.consoleOutput(instanceId);
	} catch (error) {
		if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error) && error.code === "InvalidInstanceID.NotFound") return "";
		throw error;
	}
}
// build/src/image/end-builders.js
const CANCELLABLE = [
	"open",
	"active",
	"disabled"
];
const GONE = "InvalidSpotInstanceRequestID.NotFound";
async function endBuilders(compute, whose, why, tell, known = []) {
	let ids = known.map(({ id }) => id);
	try {
		const found = await find(compute, whose, tell, known);
		const spared = await cancelAll(compute, found, tell);
		ids = found.instances.filter((one) => !spared.has(one.spotRequestId ?? "")).map(({ id }) => id);
		await end(compute, ids, found.proofs, why, tell);
		if (!found.requests.some(({ state }) => state === "open")) return;
		const late = await find(compute, whose, tell, []);
		ids = late.instances.filter((one) => !spared.has(one.spotRequestId ?? "") && !ids.includes(one.id)).map(({ id }) => id);
		await end(compute, ids, late.proofs, why, tell);
	} catch (error) {
		tell({
			type: "left",
			resource: ids.length > 0 ? ids.join(", ") : `builders of ${nameOf$1(whose)}`,
			what: `a builder instance could not be ended: ${textOf$1(error)}`,
			mend: "The next run ends it. To do it at once, terminate the instances tagged patch-cycle:builder."
		});
	}
}
async function end(compute, ids, proofs, why, tell) {
	if (ids.length === 0) return;
	await terminate(compute, ids);
	for (const instanceId of ids) tell({
		type: proofs.has(instanceId) ? "proof-ended" : "builder-ended",
		instanceId,
		why
	});
}
async function find(compute, whose, tell, known) {
	const listed = await tagged(compute, whose);
	const requests = whose.spot === true ? await requestsOf(compute, whose, tell) : [];
	const seen = new Set([...listed, ...known].map(({ id }) => id));
	const unseen = requests.flatMap(({ instanceId }) => instanceId ?? []).filter((id) => !seen.has(id));
	const untagged = unseen.length === 0 ? [] : await compute.instances(unseen);
	const live = [...listed, ...untagged].filter(isLive);
	const proofs = live.filter(({ tags }) => tags[TAG.proof] !== void 0).map(({ id }) => id);
	const unlisted = known.filter(({ id }) => !listed.some((instance) => instance.id === id));
	return {
		instances: [...live, ...unlisted],
		proofs: new Set(proofs),
		requests
	};
}
async function requestsOf(compute, whose, tell) {
	try {
		if (whose.by === "run") return (await compute.spotRequestsTagged(TAG.run, tagText(whose.run.id))).filter(({ tags }) => tags[TAG.builder] !== void 0);
		const requests = await compute.spotRequestsTagged(TAG.builder, whose.imageId);
		const repository = tagText(whose.run.repository);
		return requests.filter(({ tags }) => tags[TAG.repository] === repository);
	} catch (error) {
		if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error)) throw error;
		tell({
			type: "left",
			resource: `Spot requests of ${nameOf$1(whose)}`,
			what: `whether there are any could not be seen: ${error.message}`,
			mend: "Those of builders that are there are cancelled with them; EC2 starts nothing for any of them after two hours and a quarter. Allow ec2:DescribeSpotInstanceRequests."
		});
		return [];
	}
}
async function cancelAll(compute, { instances, requests }, tell) {
	const over = requests.filter(({ state }) => !CANCELLABLE.includes(state)).map(({ id }) => id);
	const ids = /* @__PURE__ */ new Set([...requests.filter(({ state }) => CANCELLABLE.includes(state)).map(({ id }) => id), ...instances.flatMap(({ spotRequestId }) => spotRequestId ?? [])]);
	for (const id of over) ids.delete(id);
	const spared = /* @__PURE__ */ new Set();
	for (const requestId of ids) try {
		await cancel(compute, requestId);
		tell({
			type: "spot-request-cancelled",
			requestId
		});
	} catch (error) {
		spared.add(requestId);
		tell({
			type: "left",
			resource: [requestId, ...instances.filter((one) => one.spotRequestId === requestId).map(({ id }) => id)].join(", "),
			what: `a builder's Spot request could not be cancelled, and so its instance was not ended: EC2 would launch another. ${textOf$1(error)}`,
			mend: "The builder powers itself off within the hour, and EC2 starts nothing for the request after two hours and a quarter. Allow ec2:CancelSpotInstanceRequests: the next run cancels it and ends the builder."
		});
	}
	return spared;
}
async function cancel(compute, requestId) {
	for (let sent = 1;; sent++) try {
		await compute.cancelSpotRequest(requestId);
		return;
	} catch (error) {
		if (sent < 3) continue;
		if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error) && error.code === GONE) return;
		throw error;
	}
}
async function terminate(compute, ids) {
	let live = ids;
	for (let sent = 1; live.length > 0; sent++) try {
		await compute.terminate(live);
		return;
	} catch (error) {
		if (sent === 3) throw error;
		live = (await compute.instances(ids)).filter(isLive).map(({ id }) => id);
	}
}
function nameOf$1(whose) {
	return whose.by === "run" ? `run ${whose.run.id}` : whose.imageId;
}
function textOf$1(error) {
	return error instanceof Error ? error.message : String(error);
}
// build/src/image/image-creation.js
const IMAGE_LIMITS = {
	available: 36e5,
	visible: 12e4
};
const PROGRESS_STEP = 20;
function imageName(release, builder) {
	const stamp = new Date(builder.launchedAt).toISOString().replace(/\.\d+|[-:]/g, "");
	return `patch-cycle-${release.replace(/[^A-Za-z0-9.]/g, "-").slice(0, 32)}-${stamp}-${builder.nonce.replace(/^pc-/, "").slice(0, 64)}`;
}
async function createImage({ compute, clock }, nonce, request, pollInterval) {
	const made = await imageOfBuild(compute, nonce);
	if (made !== void 0) return made.id;
	for (let sent = 1;; sent++) try {
		return await compute.createImage(request);
	} catch (error) {
		if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error)) throw error;
		const shown = mayExist(error) ? await lookFor(nonce) : void 0;
		if (shown !== void 0) return shown.id;
		if (error.answered || sent === 2) throw refused$1(request, error);
	}
	async function lookFor(build) {
		const from = clock.now();
		for (;;) {
			const image = await imageOfBuild(compute, build);
			if (image !== void 0 || clock.now() - from > IMAGE_LIMITS.visible) return image;
			await clock.sleep(pollInterval);
		}
	}
}
async function imageAvailable({ compute, clock }, { imageId, build }, pollInterval, tell) {
	tell({
		type: "waiting",
		for: `image ${imageId} to become available`
	});
	try {
		const from = clock.now();
		const progress = new Progress(compute, build, (percent) => tell({
			type: "image-progress",
			imageId,
			percent
		}));
		for (;;) {
			const [image] = await compute.images([imageId]);
			if (image?.state === "available") {
				tell({
					type: "image-available",
					imageId
				});
				return image;
			}
			const problem = trouble(image, clock.now() - from);
			if (problem !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.t(`Image ${imageId} ${problem}`);
			await progress.look();
			await clock.sleep(pollInterval);
		}
	} catch (error) {
		tell({
			type: "left",
			resource: imageId,
			what: "an image that was not seen to become available",
			mend: "If it does, the next run uses it. If not, deregister it and delete its snapshots."
		});
		throw error;
	}
}
var Progress = class {
	#compute;
	#build;
	#told;
	#next = 0;
	constructor(compute, build, told) {
		this.#compute = compute;
		this.#build = build;
		this.#told = told;
	}
	async look() {
		if (this.#next > 100) return;
		try {
			const percent = await this.#compute.snapshotProgress(TAG.build, this.#build);
			if (percent === void 0 || percent < this.#next) return;
			this.#next = percent + PROGRESS_STEP;
			if (percent > 0) this.#told(percent);
		} catch (error) {
			if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error)) throw error;
			this.#next = Number.POSITIVE_INFINITY;
		}
	}
};
function trouble(image, waited) {
	if (image === void 0) return waited > IMAGE_LIMITS.visible ? "does not exist any more." : void 0;
	if (image.state !== "pending" && image.state !== "transient") return `is ${image.state}: ${image.stateReason ?? "EC2 gives no reason"}. If it speaks of a key, check that this role may use the KMS key of the builder's volumes.`;
	if (waited <= IMAGE_LIMITS.available) return void 0;
	return `is still ${image.state} after ${IMAGE_LIMITS.available / 6e4} minutes. EC2 may finish it yet: run again later.`;
}
async function imageOfBuild(compute, nonce) {
	return (await compute.imagesTagged(TAG.build, nonce))[0];
}
function mayExist(error) {
	return !error.answered || error.code === "InvalidAMIName.Duplicate";
}
function refused$1(request, error) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.t(`No image could be made from builder ${request.instanceId}: ${error.message}`, { cause: error });
}
// build/src/image/new-image.js
const NOT_CONSIDERED = "unknown";
async function makeImage(ports, order, builder, { manifest, sha256, considered, ignoring }, tell) {
	const source = order.source.id;
	const release = manifest.os.VERSION_CODENAME;
	const mark = {
		source,
		release,
		manifest: sha256,
		considered: considered || NOT_CONSIDERED,
		...ignoring !== void 0 && { ignoring },
		build: builder.nonce,
		line: lineOf(order.source)
	};
	const request = {
		instanceId: builder.id,
		name: imageName(release, builder),
		description: `${source} with Ubuntu's security updates, by patch-cycle`,
		tags: imageTags(mark, order.run)
	};
	const imageId = await createImage(ports, builder.nonce, request, order.pollInterval);
	const { before, newest } = manifest.kernel;
	tell({
		type: "image-created",
		imageId,
		name: request.name,
		source,
		changed: manifest.changed,
		...before !== newest && { kernel: {
			before,
			after: newest
		} }
	});
	return imageAvailable(ports, {
		imageId,
		build: builder.nonce
	}, order.pollInterval, tell);
}
async function adoptImage(ports, order, { image: left, mark }, tell) {
	tell({
		type: "image-reused",
		imageId: left.id,
		source: order.source.id
	});
	const manifest = await manifestOf(ports, order, mark.build);
	const image = await imageAvailable(ports, {
		imageId: left.id,
		build: mark.build
	}, order.pollInterval, tell);
	const packages = manifest && packagesBeforeChanges(manifest);
	const verdict = packages && (await order.judge(packages, mark.release)).verdict;
	if (manifest !== void 0) hearAfter(order, image, manifest, tell);
	return {
		is: "built",
		image,
		release: mark.release,
		findings: verdict?.is === "lacking" ? verdict.findings : [],
		changed: manifest?.changed ?? []
	};
}
function hearAfter({ heard }, image, manifest, tell, reading) {
	const packages = packagesAfter(manifest, reading?.before);
	if (packages === void 0) return;
	const { VERSION_CODENAME: release, VERSION_ID: version } = manifest.os;
	heard?.({
		image,
		release,
		packages,
		...pocketsIn(manifest)
	});
	tell({
		type: "image-contents",
		imageId: image.id,
		name: image.name,
		release,
		version,
		architecture: manifest.arch,
		packages: [...packages]
	});
}
async function manifestOf(ports, order, nonce) {
	const builder = (await liveBuilders(ports.compute, ofSource(order))).find((instance) => instance.tags[TAG.build] === nonce);
	if (builder === void 0) return void 0;
	const { end } = readConsole(nothingRead, await consoleText(ports, builder.id), nonce);
	return end.is === "ok" ? end.manifest : void 0;
}
// build/src/image/marking.js
async function markImage({ compute, clock }, imageId, tags, pollInterval) {
	for (let sent = 1;; sent++) try {
		await compute.tagResources([imageId], tags);
		return;
	} catch (error) {
		if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error) || error.answered || sent === 3) throw error;
		await clock.sleep(pollInterval);
		const [image] = await compute.images([imageId]);
		if (Object.entries(tags).every(([key, value]) => image?.tags[key] === value)) return;
	}
}
// build/src/image/proof-recipe.js
const proofDefaults = {
	settle: 6e4,
	linger: 45e3,
	timeout: 24e5,
	deadline: 3e6,
	maskUnits: [],
	verifyScript: ""
};
const HOME = "/run/patch-cycle-proof";
function renderProof(wish) {
	const options = {
		...proofDefaults,
		...wish
	};
	check$1(options);
	return userData(cloudConfig(options), "the proof", sharesOf(options));
}
function refuseTooLongProof(wish, path) {
	const options = {
		...proofDefaults,
		nonce: "n".repeat(64),
		sha256: "0".repeat(64),
		...wish
	};
	refuseTooMuch(cloudConfig(options), "the proof", sharesOf(options, path));
}
function sharesOf({ verifyScript, maskUnits }, path) {
	return [{
		input: "verify-script",
		text: verifyScript,
		...pathed(path)
	}, {
		input: "mask-units",
		text: maskUnits.join(" ")
	}];
}
function cloudConfig(options) {
	const unit = guestFiles["patch-cycle-proof.service"].replace("@TIMEOUT@", inSeconds(options.timeout));
	const script = {
		path: `${HOME}/verifyScript.sh`,
		text: options.verifyScript
	};
	return {
		package_update: false,
		package_upgrade: false,
		package_reboot_if_required: false,
		bootcmd: [[
			"sh",
			"-c",
			guard(options.maskUnits, options.deadline)
		]],
		write_files: [
			file(`${HOME}/config`, guestConfig(options, script.path)),
			file(`${HOME}/validate.py`, bare$1(guestFiles["validate.py"])),
			file(`${HOME}/finish.sh`, bare$1(guestFiles["finish.sh"])),
			file(`${HOME}/emit.py`, bare$1(guestFiles["emit.py"])),
			file("/run/systemd/system/patch-cycle-proof.service", unit, "0644"),
			...script.text === "" ? [] : [userFile(script.path, script.text)]
		],
		runcmd: [["systemctl", "daemon-reload"], [
			"systemctl",
			"start",
			"--no-block",
			"patch-cycle-proof.service"
		]]
	};
}
function guestConfig(options, script) {
	return [
		`NONCE=${options.nonce}`,
		`SHA256=${options.sha256}`,
		`SETTLE=${options.settle / 1e3}`,
		`LINGER=${options.linger / 1e3}`,
		`VERIFY=${options.verifyScript === "" ? "" : script}`,
		""
	].join("\n");
}
function check$1(options) {
	must.nonce(options.nonce);
	must.sha256("sha256", options.sha256);
	must.units("maskUnits", options.maskUnits);
	must.duration("settle", options.settle, 0, 9e5);
	must.duration("linger", options.linger, 0, 6e5);
	must.deadline(options.deadline, options.timeout);
	must.script("verifyScript", options.verifyScript);
}
// build/src/image/proof-watch.js
const PROOF_LIMITS = {
	console: 6e5,
	visible: 3e5,
	quiet: 3e5
};
function nextProofStep(watched, wait, now) {
	const { instance, state, endedAt, reading, passesChecks } = watched;
	const { end } = reading;
	if (end.is === "failed") return {
		is: "failed",
		why: failure$2(end),
		log: withoutPasswords(end.log)
	};
	if (end.is === "proven" && passesChecks) return { is: "proven" };
	if (endedAt !== void 0) return ended$2(watched, endedAt, now);
	const age = now - instance.launchedAt;
	if (state === void 0 && age > PROOF_LIMITS.visible) return {
		is: "untried",
		why: `instance ${instance.id} does not exist any more.`
	};
	if (age <= wait) return { is: "waiting" };
	return isMute(watched) ? {
		is: "untried",
		why: mute(watched, wait)
	} : {
		is: "failed",
		why: late(watched, wait)
	};
}
function isMute({ hasConsole, passesChecks }) {
	return passesChecks && !hasConsole;
}
function ended$2({ instance, reading }, endedAt, now) {
	if (reading.end.is !== "proven" && now - endedAt <= PROOF_LIMITS.console) return { is: "waiting" };
	return {
		is: "untried",
		why: reading.end.is === "proven" ? `instance ${instance.id} has ended before both status checks were seen to pass.` : `instance ${instance.id} was ended before it had reported: by somebody, or by its own power-off or timer while nothing came of its console. Look at its console in EC2, and whether its type is built on Nitro.`
	};
}
function failure$2({ phase, reason, serviceResult }) {
	if (serviceResult === "timeout") return `it ran out of time in phase ${phase}: ${reason}`;
	return phase === "inspect" || phase === "verify" ? reason : `in phase ${phase}: ${reason}`;
}
function late({ instance, reading, state }, wait) {
	const long = `${Math.round(wait / 6e4)} minutes`;
	const [last] = reading.phases.slice(-1);
	if (reading.end.is === "proven") return `the status checks of ${instance.id} have not passed ${long} after its launch.`;
	if (last !== void 0) return `${instance.id} has not come further than phase ${last} in ${long} (test-wait).`;
	return `${instance.id} has said nothing on its console in ${long} (test-wait), and is ${state ?? "not to be seen"}. Either it does not boot, or cloud-init does not run in it.`;
}
function mute({ instance }, wait) {
	const long = `${Math.round(wait / 6e4)} minutes`;
	return `instance ${instance.id} has passed its status checks, and EC2 has shown nothing of its console in ${long} (test-wait). Types that are not built on Nitro (it is ${instance.type}) show it late: wait longer, or name another in the group's template.`;
}
// build/src/image/traits.js
const WORDS = {
	rootDevice: "root device",
	bootMode: "boot mode",
	tpm: "TPM support",
	ena: "ENA support",
	sriov: "SR-IOV support",
	imds: "IMDS support",
	platform: "platform",
	usage: "usage operation (licence)"
};
function lostTraits(source, image) {
	if (image.architecture !== source.architecture) return `it is ${image.architecture}, and ${source.id} is ${source.architecture}.`;
	if (source.traits === void 0 || image.traits === void 0) return void 0;
	const [before, after] = [source.traits, image.traits];
	const lost = [
		...Object.keys(WORDS).filter((name) => before[name] !== void 0 && before[name] !== after[name]).map((name) => `${WORDS[name]} ${before[name]} (it has ${after[name] ?? "none"})`),
		...before.productCodes.filter((code) => !after.productCodes.includes(code)).map((code) => `product code ${code}`),
		...before.devices.flatMap((device) => lostDevice(device, after.devices))
	];
	return lost.length === 0 ? void 0 : `it has not kept ${lost.join(", ")} of ${source.id}.`;
}
function lostDevice(device, after) {
	if (device.size === void 0) return [];
	const kept = after.find(({ name }) => name === device.name);
	if (kept === void 0) return [`volume ${device.name}`];
	if (device.encrypted && !kept.encrypted) return [`the encryption of ${device.name}`];
	if ((kept.size ?? 0) < device.size) return [`the ${device.size} GiB of ${device.name}`];
	return [];
}
// build/src/image/proof.js
async function proveImage(ports, order, tell, known = () => void 0) {
	const { image } = order;
	await refuseLost(ports, order, tell);
	const prover = await takeProver(ports, order, tell);
	known(prover.instance.id);
	const outcome = await watch$2(ports, order, prover, tell);
	if (outcome.is === "untried") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.t(`Image ${image.id} could not be proven: ${outcome.why} It was not rejected: the next run tries it again.`);
	if (outcome.is === "failed") throw await reject(ports, order, outcome.why, tell, outcome.log);
	const { id, type } = prover.instance;
	const tags = provedTags(`as ${type} by run ${order.run.id}`);
	tell({
		type: "image-proven",
		imageId: image.id,
		instanceId: id,
		instanceType: type
	});
	try {
		await markImage(ports, image.id, tags, order.pollInterval);
	} catch (error) {
		if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error)) throw error;
		tell({
			type: "left",
			resource: image.id,
			what: `an image that has proven itself, and could not be marked so: ${error.message}`,
			mend: `Another run that uses it proves it again. Let the role write the tag ${TAG.proved}.`
		});
	}
}
async function refuseLost(ports, order, tell) {
	const lost = lostTraits(order.source, order.image);
	if (lost !== void 0) throw await reject(ports, order, lost, tell);
}
async function reject(ports, { image, pollInterval }, why, tell, log) {
	const reason = `its proof failed: ${why}`;
	const error = new _errors_js__WEBPACK_IMPORTED_MODULE_0__.t(`Image ${image.id} is not used: ${reason}`, {
		phase: "proof",
		...log !== void 0 && log !== "" && { log }
	});
	try {
		await markImage(ports, image.id, rejectedTags(reason), pollInterval);
		tell({
			type: "image-rejected",
			imageId: image.id,
			reason
		});
	} catch (trouble) {
		if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(trouble)) throw trouble;
		tell({
			type: "left",
			resource: image.id,
			what: `an image that failed its proof, and could not be marked so: ${trouble.message}`,
			mend: `Tag it ${TAG.rejected}, or deregister it. The next run proves it again if not.`
		});
	}
	return error;
}
async function takeProver({ compute, clock }, order, tell) {
	const { image, run, wishes } = order;
	const left = (await compute.instancesTagged(TAG.proof, image.id)).filter((one) => isLive(one) && one.imageId === image.id).filter((one) => clock.now() - one.launchedAt < wishes.wait).sort((a, b) => b.launchedAt - a.launchedAt);
	for (const instance of left) {
		const mark = readProofTags(instance.tags);
		if (mark === void 0 || mark.repository !== run.repository) continue;
		tell(startedNews(order, instance, true));
		return {
			instance,
			nonce: mark.proof
		};
	}
	return await start$1({
		compute,
		clock
	}, order, tell);
}
async function start$1({ compute, clock }, order, tell) {
	const { image, mark, places, wishes } = order;
	const nonce = mintNonce(image.id, clock.now(), "pv-");
	const { instance } = await launchInFirst(compute, {
		imageId: image.id,
		securityGroupIds: order.securityGroupIds,
		...order.publicAddress === true && { publicAddress: true },
		onPowerOff: "terminate",
		userData: renderProof({
			nonce,
			sha256: mark.manifest,
			maskUnits: order.maskUnits,
			verifyScript: wishes.verifyScript,
			...guestLimits(wishes.wait)
		}),
		token: nonce,
		tags: proofTags(order.source.id, image.id, nonce, order.run)
	}, {
		what: "instance to prove it",
		places,
		pause: () => clock.sleep(order.pollInterval),
		refused: ({ type, subnetId }, { code }) => tell({
			type: "no-room",
			what: "proof",
			instanceType: type,
			subnetId,
			code
		})
	});
	tell(startedNews(order, instance, false));
	return {
		instance,
		nonce
	};
}
const LINGER = 54e4;
function guestLimits(wait) {
	const timeout = Math.ceil(wait / 6e4) * 6e4;
	return {
		timeout,
		deadline: timeout + LINGER + 6e4,
		linger: LINGER
	};
}
function startedNews({ image }, instance, adopted) {
	return {
		type: "proof-started",
		imageId: image.id,
		instanceId: instance.id,
		instanceType: instance.type,
		subnetId: instance.subnetId ?? "",
		adopted
	};
}
async function watch$2({ compute, clock }, { image, wishes, pollInterval }, { instance, nonce }, tell) {
	tell({
		type: "waiting",
		for: `image ${image.id} to prove itself on ${instance.id}`
	});
	let reading = nothingProven;
	let endedAt;
	let hasConsole = false;
	let passesChecks = false;
	for (;;) {
		const [seen] = await compute.instances([instance.id]);
		const text = await consoleOf$1(compute, instance.id);
		hasConsole ||= text !== "";
		reading = readProof(reading, text, nonce);
		const now = clock.now();
		if (seen !== void 0 && !isLive(seen)) endedAt ??= now;
		if (!passesChecks && endedAt === void 0 && isTimeForChecks(reading, now - instance.launchedAt)) passesChecks = (await compute.passingStatusChecks([instance.id])).length > 0;
		const step = nextProofStep({
			instance,
			...seen && { state: seen.state },
			...endedAt !== void 0 && { endedAt },
			reading,
			hasConsole,
			passesChecks
		}, wishes.wait, now);
		if (step.is !== "waiting") return step;
		await clock.sleep(pollInterval);
	}
}
function isTimeForChecks({ end, phases }, age) {
	return end.is === "proven" || phases.length === 0 && age > PROOF_LIMITS.quiet;
}
async function consoleOf$1(compute, instanceId) {
	try {
		return await compute.consoleOutput(instanceId);
	} catch (error) {
		if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error) && error.code === "InvalidInstanceID.NotFound") return "";
		throw error;
	}
}
// build/src/image/reuse.js
function adoptableImage(images, source, isCurrent) {
	return newest(images, source, ["available", "pending"], isCurrent);
}
function newest(images, source, states, isCurrent) {
	return images.filter((image) => states.includes(image.state)).map((image) => ({
		image,
		mark: readImageTags(image.tags)
	})).filter((marked) => serves(marked.mark, source, isCurrent)).sort((a, b) => b.image.createdAt - a.image.createdAt || (a.image.id < b.image.id ? -1 : 1))[0];
}
function serves(mark, source, isCurrent) {
	if (mark === void 0 || mark.rejected !== void 0 || mark.source !== source) return false;
	return isCurrent(mark);
}
// build/src/image/builder.js
async function buildImage(ports, order, tell) {
	let why = "the build did not finish";
	const known = [];
	const prove = (outcome) => proven(ports, order, outcome, tell, (id) => known.push({ id }));
	try {
		const images = await ports.compute.imagesTagged(TAG.source, order.source.id);
		const left = adoptableImage(images, order.source.id, order.isCurrent);
		if (left !== void 0) {
			why = `image ${left.image.id} exists already`;
			return await prove(await adoptImage(ports, order, left, tell));
		}
		const outcome = await buildOnce(ports, order, new Set(images.flatMap((image) => image.tags[TAG.build] ?? [])), tell, known);
		why = outcome.is === "clear" ? clearWords(outcome) : `image ${outcome.image.id} is available`;
		return await prove(outcome);
	} catch (error) {
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t) {
			why = "the build failed";
			tell(failed(error, order));
		}
		throw error;
	} finally {
		await endBuilders(ports.compute, ofSource(order), why, tell, known);
	}
}
async function proven(ports, order, outcome, tell, known) {
	if (outcome.is !== "built") return outcome;
	const { image } = outcome;
	if (order.proof === void 0) {
		await refuseLost(ports, {
			...order,
			image
		}, tell);
		return outcome;
	}
	const mark = readImageTags(image.tags);
	if (mark === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.t(`Image ${image.id} has lost its tags.`);
	if (mark.proved !== void 0) return outcome;
	await proveImage(ports, {
		...order,
		...order.proof,
		image,
		mark
	}, tell, known);
	return outcome;
}
async function buildOnce(ports, order, spent, tell, known) {
	let wished = order;
	for (;;) {
		const builder = await takeBuilder(ports, wished, spent, tell);
		known.push(builder);
		tell(started(builder, wished));
		try {
			return await build$1(ports, wished, builder, tell);
		} catch (error) {
			if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
			if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.o) {
				spent.add(builder.nonce);
				await endBuilders(ports.compute, ofSource(order), "it was interrupted", tell, [builder]);
				wished = {
					...wished,
					spot: false
				};
				const why = `${error.message} The build begins anew`;
				tell({
					type: "on-demand-instead",
					source: order.source.id,
					why
				});
				continue;
			}
			const more = error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.c ? error.packages : [];
			if (more.length === 0 && !builder.adopted) throw error;
			spent.add(builder.nonce);
			if (more.length > 0) {
				const want = [...wished.recipe?.want ?? [], ...more];
				wished = {
					...wished,
					recipe: {
						...wished.recipe,
						want
					}
				};
				tell({
					type: "building-again",
					source: order.source.id,
					want: more
				});
			}
		}
	}
}
async function build$1(ports, order, builder, tell) {
	let watched = startWatching(builder, ports.clock.now());
	let before;
	for (;;) {
		watched = await look(ports, watched, tell);
		before ??= await judgeBefore(watched.reading, order, tell);
		if (before?.verdict.is === "clear" && order.renew !== true) return {
			is: "clear",
			...before
		};
		const step = nextStep(watched, ports.clock.now());
		if (step.is === "failed") throw step.error;
		if (step.is === "finished" && before !== void 0) {
			const { manifest, sha256 } = step;
			const isInVain = manifest.changed.length === 0 && order.renew !== true;
			if (before.verdict.is === "unknown" && isInVain) throw inVain(order, before.verdict);
			const now = ports.clock.now();
			const { verdict, left, ...judged } = await judgeUpgrade(manifest, watched.reading, order, now);
			if (fixedNothing(before.verdict, left) && order.renew !== true) {
				const { considered } = judged;
				return told$2({
					release: before.release,
					verdict,
					considered
				}, order, tell);
			}
			if (left.length > 0) tell({
				type: "unfixed",
				source: order.source.id,
				left
			});
			const image = await makeImage(ports, order, builder, {
				manifest,
				sha256,
				...judged
			}, tell);
			hearAfter(order, image, manifest, tell, watched.reading);
			const findings = before.verdict.is === "clear" ? [] : before.verdict.findings ?? [];
			return {
				is: "built",
				image,
				release: before.release,
				findings,
				changed: manifest.changed
			};
		}
		await ports.clock.sleep(order.pollInterval);
	}
}
function told$2(judged, { source }, tell) {
	const { release, verdict } = judged;
	tell({
		type: "checked",
		subject: source.id,
		release,
		source: "builder",
		verdict
	});
	return {
		is: "clear",
		...judged
	};
}
function clearWords({ verdict }) {
	return (verdict.ignored ?? []).some(({ ignoring }) => ignoring.letThrough) ? "nothing is lacking that could be fixed" : "nothing is lacking";
}
function inVain({ source }, { reason }) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`A builder found nothing to upgrade in ${source.id}, so no image was made. Whether it lacks a fix is unknown: ${reason}`);
}
async function judgeBefore(reading, order, tell) {
	const report = reportBefore(reading);
	if (report === void 0) return void 0;
	const { release, packages, pockets } = report;
	order.heard?.({
		image: order.source,
		...report
	});
	const { verdict, considered } = await order.judge(packages, release, pockets, "as it was");
	tell({
		type: "checked",
		subject: order.source.id,
		release,
		source: "builder",
		verdict
	});
	if (verdict.is === "unknown" && order.goesOn !== true) throw unknown$1(`What ${order.source.id} lacks`, verdict);
	return {
		release,
		verdict,
		considered
	};
}
function started(builder, order) {
	return {
		type: "builder-started",
		instanceId: builder.id,
		source: order.source.id,
		instanceType: builder.place.type,
		subnetId: builder.place.subnetId,
		adopted: builder.adopted,
		...builder.spotRequestId !== void 0 && { spot: true }
	};
}
function failed({ message, phase, log }, order) {
	return {
		type: "build-failed",
		source: order.source.id,
		reason: message,
		...phase !== void 0 && { phase },
		...log !== void 0 && { log }
	};
}
// build/src/cycle/confirm.js
async function confirm({ cloud, tell }, image, { considered, ignoring }) {
	const mark = readImageTags(image.tags);
	if (mark === void 0 || considered === "") return;
	await cloud.compute.tagResources([image.id], {
		[TAG.notices]: considered,
		...(ignoring ?? mark.ignoring) !== void 0 && { [TAG.ignoring]: ignoring ?? "nothing" }
	});
	const leavesOut = ignoring !== void 0 && { leavesOut: true };
	tell({
		type: "image-confirmed",
		imageId: image.id,
		considered,
		...leavesOut
	});
}
// build/src/notices/fix-index.js
const ARCHIVE_POCKETS = /* @__PURE__ */ new Set([
	"security",
	"updates",
	""
]);
function indexFixes(notices) {
	const byPackage = /* @__PURE__ */ new Map();
	const byKernel = /* @__PURE__ */ new Map();
	const byMeta = /* @__PURE__ */ new Map();
	const beyondArchive = /* @__PURE__ */ new Set();
	for (const [place, notice] of [...notices].sort(_freshness_js__WEBPACK_IMPORTED_MODULE_1__.F).entries()) for (const group of groups(notice.packages)) {
		const isBeyond = !ARCHIVE_POCKETS.has(group.pocket);
		const isKernel = group.names.some(isKernelName);
		const fix = {
			notice,
			place,
			text: group.version,
			version: parseVersion(group.version),
			pocket: group.pocket,
			isKernel
		};
		if (isKernel) {
			for (const line of kernelLines(group.names)) {
				append(byKernel, line, fix);
				if (isBeyond) beyondArchive.add(line);
			}
			for (const name of new Set(group.names.filter(isKernelMeta))) append(byMeta, name, fix);
		} else for (const name of new Set(group.names)) {
			append(byPackage, name, fix);
			if (isBeyond) beyondArchive.add(name);
		}
	}
	return {
		byPackage,
		byKernel,
		byMeta,
		beyondArchive
	};
}
function groups(packages) {
	const byKey = /* @__PURE__ */ new Map();
	for (const { name, version, pocket } of packages) {
		const key = `${pocket} ${version}`;
		const group = byKey.get(key);
		if (group === void 0) byKey.set(key, {
			version,
			pocket,
			names: [name]
		});
		else group.names.push(name);
	}
	return byKey.values();
}
function kernelLines(names) {
	return new Set(names.flatMap((name) => fixedKernel(name)?.line ?? []));
}
function append(map, key, value) {
	const values = map.get(key);
	if (values === void 0) map.set(key, [value]);
	else values.push(value);
}
// build/src/notices/comparing.js
const KNOWN_MAX = 2e4;
var Comparing = class {
	index;
	#known = /* @__PURE__ */ new Map();
	#size = 0;
	constructor(index) {
		this.index = index;
	}
	compare(shown, text) {
		const versions = this.#known.get(shown);
		const known = versions?.get(text);
		if (known !== void 0) return known;
		const compared = compare$1(shown, text, this.index);
		if (this.#size < KNOWN_MAX) {
			this.#size++;
			if (versions === void 0) this.#known.set(shown, /* @__PURE__ */ new Map([[text, compared]]));
			else versions.set(text, compared);
		}
		return compared;
	}
};
function compare$1(shown, text, index) {
	const version = parseVersion(text);
	if (version === void 0) return "rejected";
	const installed = {
		shown,
		name: withoutArchitecture(shown),
		version
	};
	return {
		installed,
		lacks: lacksOf(installed, index.byPackage.get(installed.name)),
		isKernel: isKernelName(installed.name),
		proves: provenBy(installed, index)
	};
}
function lacksOf(installed, fixes = []) {
	return fixes.filter(({ version }) => version === void 0 || compareVersions(installed.version, version) < 0).map((fix) => lackOf(installed, fix));
}
function lackOf(installed, fix, superseded) {
	return {
		installed,
		fix,
		isDoubtful: fix.version === void 0 || !isKnown(fix.pocket),
		finding: toFinding(installed, fix, superseded),
		...superseded && { superseded }
	};
}
function isKnown(pocket) {
	return ARCHIVE_POCKETS.has(pocket) || PRO_POCKET.test(pocket);
}
function toFinding(installed, fix, superseded) {
	return {
		notice: fix.notice.id,
		title: fix.notice.title,
		published: fix.notice.published.instant,
		package: installed.shown,
		installed: installed.version.text,
		fixed: fix.text,
		pocket: fix.pocket,
		cves: fix.notice.cves,
		url: noticeUrl(fix.notice),
		reboot: fix.notice.reboot || fix.isKernel,
		regression: fix.notice.regression,
		...superseded && { superseded }
	};
}
function noticeUrl({ id }) {
	return `https://ubuntu.com/security/notices/${id}`;
}
function withoutArchitecture(shown) {
	const colon = shown.indexOf(":");
	return colon === -1 ? shown : shown.slice(0, colon);
}
// build/src/notices/matching.js
function judge(manifest, reading, reachable, { what, now } = {
	what: EVERYTHING,
	now: 0
}) {
	const comparing = comparingOf(reading);
	const { lacks, rejected, kernels, proven } = compareAll(manifest, comparing);
	const ignoring = (shown, notice) => ignoringNotice(what, notice, now) ?? ignoringPackage(what, shown);
	const { doubts, overlooked } = parted([
		...reading.unreadable.map(({ id, why }) => ({
			doubt: `notice ${id} cannot be read (${why})`,
			ignoring: ignoringNotice(what, id, now)
		})),
		...rejected.map(([name, version]) => ({
			doubt: `the installed version of ${name}, '${version}', is no Debian version`,
			ignoring: ignoringPackage(what, name)
		})),
		...lacks.filter(({ isDoubtful }) => isDoubtful).map(({ installed, fix }) => ({
			doubt: doubtOf(installed, fix),
			ignoring: ignoring(installed.shown, fix.notice.id)
		})),
		...(reading.from === "oval" ? endedUnsaid(kernels, comparing.index) : []).map((doubt) => ({
			doubt,
			ignoring: void 0
		}))
	]);
	const certain = lacks.filter(({ fix }) => fix.version !== void 0);
	const pockets = reachable ?? proven;
	const isReachable = (lack) => ARCHIVE_POCKETS.has(lack.fix.pocket) || (reachable === void 0 && isForeign(lack.fix) ? isFips(lack) : pockets.has(lack.fix.pocket));
	const found = toFindings(certain.filter(isReachable));
	const findings = [];
	const ignored = [];
	for (const finding of found) {
		const why = ignoring(finding.package, finding.notice);
		const before = ignoredBefore(what, finding.notice, now);
		if (why !== void 0) ignored.push({
			...finding,
			ignoring: why
		});
		else findings.push(before === void 0 ? finding : {
			...finding,
			ignoredUntil: before.until
		});
	}
	const rest = {
		needsPro: toFindings(certain.filter((lack) => !isReachable(lack) && (!isForeign(lack.fix) || isFips(lack)))).filter((finding) => ignoring(finding.package, finding.notice) === void 0),
		...ignored.length > 0 && { ignored },
		...overlooked.length > 0 && { overlooked }
	};
	if (doubts.length > 0) return {
		...unknown(reading.release, doubts),
		...rest,
		findings
	};
	return findings.length > 0 ? {
		is: "lacking",
		findings,
		...rest
	} : {
		is: "clear",
		...rest
	};
}
function parted(all) {
	return {
		doubts: all.flatMap(({ doubt, ignoring }) => ignoring === void 0 ? doubt : []),
		overlooked: all.flatMap(({ doubt, ignoring }) => ignoring === void 0 ? [] : {
			doubt,
			ignoring
		})
	};
}
function versionsToReach(findings) {
	const highest = /* @__PURE__ */ new Map();
	for (const { package: name, fixed } of findings) {
		const known = highest.get(name);
		if (known === void 0 || isOlder$1(known, fixed)) highest.set(name, fixed);
	}
	return highest;
}
function compareAll(manifest, comparing) {
	const lacks = [];
	const rejected = [];
	const kernels = [];
	const proven = /* @__PURE__ */ new Set();
	for (const [shown, text] of manifest) {
		const compared = comparing.compare(shown, text);
		if (compared === "rejected") {
			rejected.push([shown, text]);
			continue;
		}
		for (const lack of compared.lacks) lacks.push(lack);
		for (const pocket of compared.proves) proven.add(pocket);
		if (compared.isKernel) kernels.push(compared.installed);
	}
	for (const lack of kernelLacks(kernels, comparing.index)) lacks.push(lack);
	return {
		lacks,
		rejected,
		kernels,
		proven
	};
}
const known$1 = /* @__PURE__ */ new WeakMap();
function comparingOf(reading) {
	let comparing = known$1.get(reading);
	if (comparing === void 0) {
		comparing = new Comparing(indexFixes(reading.notices));
		known$1.set(reading, comparing);
	}
	return comparing;
}
function kernelLacks(kernels, index) {
	const boots = bootKernels(kernels);
	const series = boots[0] && seriesOf(boots[0].kernel.line);
	return [...boots.flatMap(({ kernel, ...installed }) => lacksOf(installed, index.byKernel.get(kernel.line))), ...kernels.flatMap((meta) => supersededBy(meta, series, index))];
}
function supersededBy(meta, boots, { byMeta }) {
	return (byMeta.get(meta.name) ?? []).filter((fix) => {
		const current = fix.version && seriesOf(fix.version.text);
		return isOlderSeries(seriesOf(meta.version.text), current) && (boots === void 0 || isOlderSeries(boots, current));
	}).map((fix) => lackOf(meta, fix, true));
}
function endedUnsaid(kernels, { byKernel }) {
	const lines = [...byKernel.keys()];
	return bootKernels(kernels).flatMap(({ kernel: { line } }) => {
		const flavour = line.slice(line.indexOf(" "));
		const meta = kernels.find(({ name }) => ` ${rollingFlavour(name)}` === flavour);
		const newer = lines.find((other) => other.endsWith(flavour) && isOlderSeries(seriesOf(line), seriesOf(other)));
		if (meta === void 0 || newer === void 0) return [];
		return `OVAL does not say whether ${meta.shown} has gone on from the kernel ${line} to ${newer}`;
	});
}
function isForeign(fix) {
	return fix.pocket.startsWith("fips");
}
function isFips({ installed }) {
	return isFipsBuild(installed.name, installed.version);
}
function doubtOf({ shown }, fix) {
	return isKnown(fix.pocket) ? `the version that ${fix.notice.id} gives for ${shown}, '${fix.text}', is no Debian version` : `${fix.notice.id} has the fix of ${shown} in a pocket that is not known here, '${fix.pocket}'`;
}
function toFindings(lacks) {
	const chosen = [];
	let shown;
	let placeOf = /* @__PURE__ */ new Map();
	for (const lack of lacks) {
		if (lack.installed.shown !== shown) {
			shown = lack.installed.shown;
			placeOf = /* @__PURE__ */ new Map();
		}
		const { id } = lack.fix.notice;
		const place = placeOf.get(id);
		const other = place === void 0 ? void 0 : chosen[place];
		if (place === void 0 || other === void 0) placeOf.set(id, chosen.push(lack) - 1);
		else if (isOlder$1(other.fix.text, lack.fix.text)) chosen[place] = lack;
	}
	return chosen.sort(newestNoticeFirst).map(({ finding }) => finding);
}
function newestNoticeFirst(a, b) {
	const order = a.fix.place - b.fix.place;
	if (order !== 0 || a.installed.shown === b.installed.shown) return order;
	return a.installed.shown < b.installed.shown ? -1 : 1;
}
function isOlder$1(a, b) {
	const [left, right] = [parseVersion(a), parseVersion(b)];
	return left !== void 0 && right !== void 0 && compareVersions(left, right) < 0;
}
const DOUBTS_NAMED = 5;
function unknown(release, doubts) {
	const named = [...new Set(doubts)];
	const more = named.length - DOUBTS_NAMED;
	return {
		is: "unknown",
		reason: named.slice(0, DOUBTS_NAMED).join("; ") + (more > 0 ? `; and ${more} more` : ""),
		mend: `Compare what is named with https://ubuntu.com/security/notices?release=${release} by hand; run again when the notice or the package is put right.`
	};
}
// build/src/notices/assess.js
async function assess(manifest, reading, { what = EVERYTHING, priorities, now, pockets }) {
	const verdict = judge(manifest, reading, pockets, {
		what,
		now
	});
	const lacking = verdict.is === "clear" ? [] : verdict.findings ?? [];
	const all = [...lacking, ...verdict.needsPro ?? []];
	if (all.length === 0) return verdict;
	const known = await priorities.of(all, saidBy(reading.notices));
	const told = (findings) => findings.map((finding) => ({
		...finding,
		priority: known.get(finding.notice) ?? "unknown"
	}));
	const needsPro = told(verdict.needsPro ?? []);
	const { counts, ignored } = byPriority(told(lacking), what, now);
	const more = [...verdict.ignored ?? [], ...ignored];
	const { overlooked } = verdict;
	const rest = {
		needsPro,
		...more.length > 0 && { ignored: more },
		...overlooked && { overlooked }
	};
	if (verdict.is === "unknown") return {
		...verdict,
		...rest,
		findings: counts
	};
	return counts.length === 0 ? {
		is: "clear",
		...rest
	} : {
		is: "lacking",
		...rest,
		findings: counts
	};
}
const PRIORITIES_HOLD = 5184e5;
function byPriority(findings, { minimumPriority }, now) {
	const isLow = ({ priority }) => priority !== "unknown" && rankOf(priority) < rankOf(minimumPriority);
	return {
		counts: findings.filter((finding) => !isLow(finding)),
		ignored: findings.filter(isLow).map((finding) => ({
			...finding,
			ignoring: {
				why: `its priority is ${finding.priority}, and minimum-priority ${minimumPriority}`,
				askedAgain: now + PRIORITIES_HOLD
			}
		}))
	};
}
// build/src/cycle/judging.js
async function judgeList$1({ cloud, whatCounts: what, priorities }, { packages, pockets }, reading) {
	return await assess(packages, reading, {
		what,
		priorities,
		now: cloud.clock.now(),
		...pockets && { pockets }
	});
}
async function judgeListOf(run, image, list, reading) {
	const verdict = await judgeList$1(run, list, reading);
	const until = run.judge.triedUntil(image);
	const considered = readConsidered(readImageTags(image.tags)?.considered ?? "");
	if (until === void 0 || considered === void 0) return verdict;
	const later = new Set(laterThan(considered, reading));
	return spareTried(verdict, {
		allowed: run.settings.build?.allowUnfixed ?? [],
		until,
		wasTried: (notice) => !later.has(notice)
	});
}
function ignoringOf({ whatCounts, letting }, verdict) {
	return ignoringTag(whatCounts, verdict, letting);
}
// build/src/image/ledger-file.js
const FIRST = "# patch-cycle ledger 1";
const NONE = "none";
function ledgerPath(imageId) {
	return /^ami-[0-9a-f]{8,17}$/.test(imageId) ? `images/${imageId}.txt` : void 0;
}
function writeLedgerFile(entry) {
	const { image, release, architecture, manifest, pockets, reported } = entry;
	const lines = linesOf(entry.packages);
	const facts = [
		["image", image],
		["release", release],
		["architecture", architecture],
		["manifest", manifest ?? NONE],
		...pockets === void 0 ? [] : [["pockets", [...pockets].sort().join(" ") || NONE]],
		["reported", new Date(reported).toISOString()]
	];
	const digest = digestOf(facts, lines);
	return [
		FIRST,
		...facts.map(([name, value]) => `# ${name} ${value}`),
		`# packages ${lines.length} sha256 ${digest}`,
		...lines,
		""
	].join("\n");
}
const FACT = /^# (image|release|architecture|manifest|pockets|reported) (\S+(?: \S+)*)$/;
const SEAL = /^# packages (\d{1,7}) sha256 ([0-9a-f]{64})$/;
const PACKAGE$1 = /^([A-Za-z0-9][A-Za-z0-9+._-]*(?::[a-z0-9-]+)?)\t([\x21-\x7e]+)$/;
function readLedgerFile(text) {
	const [first, ...rest] = text.replaceAll("\r\n", "\n").split("\n");
	if (first !== FIRST) return `it does not begin with '${FIRST}'`;
	const at = rest.findIndex((line) => !FACT.test(line));
	const facts = rest.slice(0, at).map((line) => {
		const [, name = "", value = ""] = FACT.exec(line) ?? [];
		return [name, value];
	});
	const [, count, digest] = SEAL.exec(rest[at] ?? "") ?? [];
	if (count === void 0) return `line ${at + 2} does not say how many packages follow`;
	const lines = rest.slice(at + 1).filter((line) => line !== "");
	if (lines.length !== Number(count)) return `it promises ${count} packages and has ${lines.length}`;
	if (digestOf(facts, lines) !== digest) return "it is not what its checksum was made of";
	return entryOf$1(new Map(facts), lines) ?? "it lacks what must be known of an image";
}
function entryOf$1(facts, lines) {
	const [image, release, architecture, manifest, reported, pockets] = [
		"image",
		"release",
		"architecture",
		"manifest",
		"reported",
		"pockets"
	].map((name) => facts.get(name));
	const at = Date.parse(reported ?? "");
	const packages = /* @__PURE__ */ new Map();
	for (const line of lines) {
		const [, name, version] = PACKAGE$1.exec(line) ?? [];
		if (name === void 0 || version === void 0 || packages.has(name)) return void 0;
		packages.set(name, version);
	}
	if (image === void 0 || release === void 0 || architecture === void 0) return void 0;
	if (manifest === void 0 || Number.isNaN(at)) return void 0;
	return {
		image,
		release,
		architecture,
		...manifest !== NONE && { manifest },
		...pockets !== void 0 && { pockets: new Set(pockets === NONE ? [] : pockets.split(" ")) },
		reported: at,
		packages
	};
}
function linesOf(packages) {
	return [...packages].sort(([a], [b]) => a < b ? -1 : 1).map(([name, version]) => `${name}\t${version}`);
}
function digestOf(facts, lines) {
	const whole = [...facts.map(([name, value]) => `# ${name} ${value}`), ...lines].join("\n");
	return (0,node_crypto__WEBPACK_IMPORTED_MODULE_4__.createHash)("sha256").update(whole).digest("hex");
}
// build/src/image/ledger.js
function ledgerSource(ledger) {
	return {
		kind: "ledger",
		async packages(image) {
			const path = ledgerPath(image.id);
			const text = path === void 0 ? void 0 : await ledger.read(path);
			if (path === void 0 || text === void 0) return void 0;
			const entry = readLedgerFile(text);
			const wrong = typeof entry === "string" ? entry : mismatch(entry, image);
			if (typeof entry !== "string" && wrong === void 0) return entry;
			throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.s(`${path} in ${ledger.name} is not the list of ${image.id}: ${wrong}`, `Delete ${path} there: the next \`command: cycle\` keeps the list again.`);
		}
	};
}
function mismatch(entry, { id, architecture, tags }) {
	const mark = readImageTags(tags);
	if (entry.image !== id) return `it is that of ${entry.image}`;
	if (entry.architecture !== architecture) return `it is of ${entry.architecture}, and the image is ${architecture}`;
	if (mark !== void 0 && entry.release !== mark.release) return `it is of ${entry.release}, and the image is ${mark.release}`;
	return entry.manifest === mark?.manifest ? void 0 : "the image was made with another manifest than it says (tag patch-cycle:manifest)";
}
async function keepLists(ledger, reports, now, run) {
	const files = /* @__PURE__ */ new Map();
	for (const { image, ...list } of reports) {
		const path = ledgerPath(image.id);
		if (path === void 0) continue;
		const entry = entryOf(image, list, now);
		if (!isKept(await ledger.read(path), entry)) files.set(path, writeLedgerFile(entry));
	}
	if (files.size === 0) return void 0;
	const ids = [...files.keys()].map((path) => path.replace(/^images\/|\.txt$/g, ""));
	const message = `Keep what ${ids.join(" and ")} ${ids.length === 1 ? "has" : "have"}`;
	return await ledger.write(files, `${message}\n\n${run}\n`);
}
function entryOf(image, list, reported) {
	const manifest = readImageTags(image.tags)?.manifest;
	return {
		image: image.id,
		release: list.release,
		architecture: image.architecture,
		...manifest !== void 0 && { manifest },
		...list.pockets !== void 0 && { pockets: list.pockets },
		reported,
		packages: list.packages
	};
}
function isKept(text, entry) {
	const known = text === void 0 ? "none" : readLedgerFile(text);
	if (typeof known === "string") return false;
	return writeLedgerFile({
		...known,
		reported: entry.reported
	}) === writeLedgerFile(entry);
}
// build/src/cycle/ledger.js
async function keepingLists(run, work) {
	const reports = /* @__PURE__ */ new Map();
	try {
		return await work((report) => reports.set(report.image.id, report));
	} finally {
		await keep(run, [...reports.values()]);
	}
}
async function keep({ cloud, identity, tell }, reports) {
	const { ledger, clock } = cloud;
	if (ledger === void 0 || reports.length === 0) return;
	const images = reports.map(({ image }) => image.id);
	try {
		const change = await keepLists(ledger, reports, clock.now(), `patch-cycle, run ${identity.id}`);
		if (change !== void 0) tell({
			type: "ledger-kept",
			images,
			ledger: ledger.name,
			change
		});
	} catch (error) {
		if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.d)(error)) throw error;
		const { message: reason, mend } = error;
		tell({
			type: "ledger-trouble",
			images,
			reason,
			mend
		});
	}
}
// build/src/cycle/places.js
function placesOfFleet(fleet, names, source) {
	const groups = fleet.groups.filter((group) => names.includes(group.name));
	const types = [...groups.flatMap((group) => templateVersion(fleet, group)?.instanceType ?? []), ...groups.flatMap((group) => group.instances.flatMap((one) => fleet.instances.get(one.id)?.type ?? []))];
	const fallback = source.architecture === "arm64" ? "t4g.small" : "t3.small";
	return {
		types: types.length === 0 ? [fallback] : types,
		subnetIds: groups.flatMap((group) => group.subnets)
	};
}
function placesFor(fleet, names, source, { types, subnetIds }) {
	const own = placesOfFleet(fleet, names, source);
	const fitting = types.filter((type) => architectureOf(type) === source.architecture);
	if (types.length > 0 && fitting.length === 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.t(`None of builder-instance-types (${types.join(", ")}) is of the architecture ${source.architecture}, which ${source.id} has. Add one that is.`);
	const wanted = {
		types: fitting.length > 0 ? fitting : own.types,
		subnetIds: subnetIds.length > 0 ? subnetIds : own.subnetIds
	};
	if (wanted.subnetIds.length === 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.t(`the builder of ${source.id} has no subnet: ${names.join(", ")} name zones only. Give the group subnets (VPCZoneIdentifier), or name some in builder-subnets`);
	const fleetSubnets = own.subnetIds.length > 0 ? own.subnetIds : wanted.subnetIds;
	return {
		places: placesIn$1(wanted.types, wanted.subnetIds),
		proofPlaces: placesIn$1(own.types, fleetSubnets)
	};
}
// build/src/cycle/build.js
function imagesAtHand(needs) {
	const ready = [...needs.values()].flatMap((need) => need.is === "new image" && need.target.image !== void 0 ? [need.target.fromImage] : []);
	return new Set(ready);
}
async function sweep(run, imageId) {
	const { cloud, settings, identity, tell } = run;
	const whose = {
		by: "source",
		imageId,
		run: identity,
		spot: settings.build?.builder.spot === true
	};
	await endBuilders(cloud.compute, whose, "its image is made", tell);
}
async function build(run, sourceId, plan) {
	const { cloud, settings, identity, tell } = run;
	const fleet = await readFleet(cloud, settings.targets);
	const source = fleet.images.get(sourceId);
	if (source === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.t(`image ${sourceId} does not exist any more`);
	const names = plan.builds.find((one) => one.source === sourceId)?.groups ?? [];
	const { isCurrent } = await run.judge.current(cloud.compute, sourceId);
	const wishes = settings.build ?? NO_WISHES;
	const { places, proofPlaces } = placesFor(fleet, names, source, wishes.builder);
	const order = {
		source,
		places,
		...wishes.proof.is === "boot" && { proof: {
			places: proofPlaces,
			wishes: wishes.proof,
			maskUnits: wishes.recipe.maskUnits ?? []
		} },
		securityGroupIds: wishes.builder.securityGroupIds,
		publicAddress: wishes.builder.publicAddress,
		spot: wishes.builder.spot,
		recipe: {
			...wishes.recipe,
			want: run.lacking.get(sourceId) ?? []
		},
		allowUnfixed: wishes.allowUnfixed,
		run: identity,
		pollInterval: settings.pollInterval,
		isCurrent,
		goesOn: goesOn(settings),
		renew: isTooOld(source, settings, cloud.clock.now()),
		ignoringOf: (verdict) => ignoringOf(run, verdict),
		judge: judgeOf(run, source)
	};
	if (!order.goesOn) await (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.a)(cloud.notices, readImageTags(source.tags)?.release);
	const outcome = await keepingLists(run, (heard) => buildImage(cloud, {
		...order,
		heard
	}, tell));
	if (outcome.is === "clear") {
		const { considered, verdict } = outcome;
		await confirm(run, source, {
			considered,
			ignoring: ignoringOf(run, verdict)
		});
	}
	return outcome;
}
function judgeOf(run, source) {
	return async (packages, release, pockets, which = "upgraded") => {
		const reading = await readUnlessUnknown(run, release);
		if ("trouble" in reading) return {
			verdict: unknownBecause(reading.trouble),
			considered: ""
		};
		const list = {
			packages,
			...pockets && { pockets }
		};
		return {
			verdict: which === "upgraded" ? await judgeList$1(run, list, reading) : await judgeListOf(run, source, list, reading),
			considered: consideredTag(reading) ?? ""
		};
	};
}
function unknownBecause(trouble) {
	return {
		is: "unknown",
		reason: trouble,
		mend: "Check `notices-url` and `oval-url`."
	};
}
function isTooOld(image, { maxImageAge }, now) {
	return maxImageAge !== void 0 && now - image.createdAt >= maxImageAge;
}
function withImages(needs, built) {
	const after = /* @__PURE__ */ new Map();
	for (const [name, need] of needs) {
		if (need.is === "nothing" || need.target.image !== void 0) {
			after.set(name, need);
			continue;
		}
		const outcome = built.get(need.target.fromImage);
		if (outcome?.is !== "built") after.set(name, { is: "nothing" });
		else {
			const target = {
				...need.target,
				image: outcome.image.id
			};
			after.set(name, {
				is: "new image",
				target
			});
		}
	}
	return after;
}
// build/src/fleet/needs.js
function needOf(group, fleet, verdicts, patched) {
	const version = templateVersion(fleet, group);
	const template = group.source.template;
	const image = version?.imageId;
	if (template === void 0 || version === void 0 || !image?.startsWith("ami-")) return {
		is: "no target",
		target: noTarget(group)
	};
	const base = {
		templateId: template.templateId,
		style: template.version,
		from: String(version.number)
	};
	const verdict = verdicts.get(image);
	if (verdict?.is === "clear") {
		const other = otherImages(group, fleet, image)[0];
		if (other === void 0) return { is: "nothing" };
		return {
			is: "roll",
			target: {
				...base,
				fromImage: other,
				image,
				inPlace: true
			}
		};
	}
	const target = {
		...base,
		fromImage: image,
		inPlace: false
	};
	const made = patched.get(image);
	if (made !== void 0) return {
		is: "new image",
		target: {
			...target,
			image: made
		}
	};
	if (verdict?.is === "unknown") return {
		is: "unknown",
		target,
		reason: verdict.reason,
		mend: verdict.mend
	};
	return {
		is: "new image",
		target
	};
}
function otherImages(group, fleet, image) {
	return group.instances.filter((instance) => !instance.lifecycle.startsWith("Terminat")).flatMap((instance) => fleet.instances.get(instance.id)?.imageId ?? []).filter((id) => id !== image);
}
function noTarget(group) {
	const template = group.source.template;
	return {
		templateId: template?.templateId ?? "",
		style: template?.version ?? "",
		from: "",
		fromImage: "",
		inPlace: false
	};
}
// build/src/notices/codenames.js
const CODENAMES = {
	"16.04": "xenial",
	"18.04": "bionic",
	"20.04": "focal",
	"22.04": "jammy",
	"24.04": "noble",
	"26.04": "resolute"
};
function codenameOf(release) {
	const codename = Object.hasOwn(CODENAMES, release) ? CODENAMES[release] : release;
	return codename !== void 0 && /^[a-z]+$/.test(codename) ? codename : void 0;
}
// build/src/settings/spelling.js
function nearest(written, words) {
	const lower = written.toLowerCase();
	const [best] = words.map((word) => ({
		word,
		slips: distance(lower, word)
	})).filter(({ slips }) => slips <= 2).sort((a, b) => a.slips - b.slips);
	return best?.word;
}
function distance(a, b) {
	const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
	const at = (i, j) => rows[i]?.[j] ?? 0;
	for (let i = 1; i <= a.length; i++) {
		rows.push([i]);
		for (let j = 1; j <= b.length; j++) {
			const same = a[i - 1] === b[j - 1];
			const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
			rows[i]?.push(Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, at(i - 1, j - 1) + (same ? 0 : 1), swapped ? at(i - 2, j - 2) + 1 : Number.POSITIVE_INFINITY));
		}
	}
	return at(a.length, b.length);
}
// build/src/settings/feeds.js
const NOTICES_SOURCES = [
	"auto",
	"api",
	"oval"
];
const WHEN_UNKNOWN = ["fail", "build"];
function readChoice(input, value, words) {
	const word = words.find((known) => known === value);
	if (word !== void 0) return word;
	const all = `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
	const meant = nearest(value, words);
	const hint = meant === void 0 ? "" : ` Did you mean ${meant}?`;
	const what = value === "" ? "is empty" : `'${value}' is not known`;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(input, `${what}.${hint} Write ${all}.`);
}
const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;
function withoutPassword(address) {
	return address.replace(/\/\/[^/]*@/, "//***@");
}
function readFeedUrl(input, value, such) {
	const refuse = (why) => {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(input, `'${withoutPassword(value)}' ${why} Write ${such}.`);
	};
	if (!URL.canParse(value)) return refuse(value === "" ? "is empty." : "is not an address.");
	const url = new URL(value);
	if (url.protocol !== "https:" && !(url.protocol === "http:" && LOOPBACK.test(url.hostname))) return refuse("is not https. Who can change the notices on the way decides what gets patched, so plain http is only for this machine itself.");
	if (url.username !== "" || url.password !== "") return refuse("has a user name or password.");
	if (url.search !== "" || url.hash !== "") return refuse("has a query or a fragment.");
	return url.href.replace(/\/+$/, "");
}
// build/src/settings/quantities.js
const UNITS = {
	ms: 1,
	s: 1e3,
	m: 6e4,
	h: 36e5
};
const LONGEST = 120 * UNITS.h;
function readDuration(input, value, limits = { least: 0 }) {
	const parts = /^(\d+)(ms|s|m|h)$/.exec(value);
	if (parts === null) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(input, `${value === "" ? "is empty" : `'${value}' is not a duration`}. Write a whole number and its unit, such as 90s, 5m, 1h or 250ms.`);
	const duration = Number(parts[1]) * UNITS[parts[2]];
	if (duration < limits.least) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(input, `'${value}' is too short. The shortest is ${limits.least}ms.`);
	if (duration > LONGEST) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(input, `'${value}' is longer than any job may run. The longest is 120h.`);
	return duration;
}
function readAmount(input, value) {
	const parts = /^(\d+)(%?)$/.exec(value);
	if (parts === null) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(input, `${value === "" ? "is empty" : `'${value}' is not an amount`}. Write a whole number of instances, such as 2, or a percentage, such as 25%.`);
	const number = Number(parts[1]);
	if (number < 1) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(input, `'${value}' is too little. The least is 1 instance or 1%.`);
	if (parts[2] === "%") {
		if (number <= 100) return {
			unit: "percent",
			value: number
		};
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(input, `'${value}' is more than there is. The most is 100%.`);
	}
	if (Number.isSafeInteger(number)) return {
		unit: "instances",
		value: number
	};
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(input, `'${value}' is more instances than any group has.`);
}
const DAY$1 = 24 * UNITS.h;
function readAge(input, value) {
	if (value === "") return void 0;
	const days = Number(/^(\d{1,5})d$/.exec(value)?.[1] ?? 0);
	if (days >= 1) return days * DAY$1;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(input, `'${value}' is not an age. Write whole days, such as 30d.`);
}
// build/src/settings/scripts.js
const SHELL = /^#!\s*(\/usr)?\/bin\/(env\s+(-\S+\s+)*)?(ba|da)?sh\b/;
function readScript(input, name, readFile) {
	const path = input(name);
	if (path === "") return "";
	const text = readText$2(name, path, readFile);
	const wrong = problemOf(text);
	if (wrong !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(name, `'${path}' ${wrong}`);
	return text;
}
function refuseTooLong(input, recipe, verifyScript) {
	refuseTooLongRecipe(recipe, {
		preHook: input("pre-script"),
		postHook: input("post-script")
	});
	const { maskUnits = [] } = recipe;
	refuseTooLongProof({
		verifyScript,
		maskUnits
	}, input("verify-script"));
}
function problemOf(text) {
	if (text.trim() === "") return "is empty. Leave it out, then.";
	if (text.includes("\0")) return "is not text. Give a script for bash.";
	if (text.startsWith("﻿")) return "begins with a byte order mark, which bash takes for a part of the first command. Save it as UTF-8 without one.";
	if (text.includes("�")) return "is not UTF-8. Save it as UTF-8.";
	const line = text.split("\n").findIndex((one) => one.endsWith("\r"));
	if (line >= 0) return `has Windows line ends (CR LF) from line ${line + 1} on, and bash takes the CR for a part of the command. Save it with LF; in a repository, \`*.sh text eol=lf\` in .gitattributes keeps it so.`;
	const [first = ""] = text.split("\n");
	if (first.startsWith("#!") && !SHELL.test(first)) return `is for another program by its first line (${first}), and is run with bash. Give a script for bash that starts it.`;
}
function readText$2(name, path, readFile) {
	try {
		return readFile(path);
	} catch (error) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(name, `'${path}' ${whyUnread(error)}`);
	}
}
function whyUnread(error) {
	const { code, message } = error;
	switch (code) {
		case "ENOENT":
		case "ENOTDIR": return "does not exist. A path is taken from the workspace; was the repository checked out before this step?";
		case "EISDIR": return "is a folder. Name the script in it.";
		case "EACCES":
		case "EPERM": return "may not be read by the user that the runner works as.";
		default: return `cannot be read (${message ?? String(error)}).`;
	}
}
// build/src/settings/build.js
const UPGRADES = ["security", "full"];
const PHASED = [
	"never",
	"always",
	"default"
];
const REBOOTS = [
	"auto",
	"always",
	"never"
];
const PROOFS = ["boot", "none"];
function readBuild(input, readFile) {
	const verifyScript = readScript(input, "verify-script", readFile);
	const is = readChoice("proof", input("proof"), PROOFS);
	if (is === "none" && verifyScript !== "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("verify-script", `'${input("verify-script")}' is run by the proof, and proof is none. Leave one of them out.`);
	const recipe = readRecipe(input, readFile);
	refuseTooLong(input, recipe, verifyScript);
	return {
		recipe,
		builder: {
			types: readEach(input, "builder-instance-types", TYPE, "an instance type, such as m7i.large"),
			subnetIds: readEach(input, "builder-subnets", SUBNET, "a subnet's id, such as subnet-0abc1234"),
			securityGroupIds: readEach(input, "builder-security-groups", SECURITY_GROUP, "a security group's id, such as sg-0abc1234"),
			publicAddress: readFlag("builder-public-ip", input("builder-public-ip")),
			spot: readFlag("builder-spot", input("builder-spot"))
		},
		proof: {
			is,
			wait: readDuration("test-wait", input("test-wait"), { least: 6e4 }),
			verifyScript
		},
		allowUnfixed: readEach(input, "allow-unfixed", UNFIXED, "the id of a notice, such as USN-7959-1, or a pattern of package names, such as linux-*")
	};
}
function readRecipe(input, readFile) {
	return {
		mode: readChoice("upgrade", input("upgrade"), UPGRADES),
		phased: readChoice("phased-updates", input("phased-updates"), PHASED),
		exclude: readEach(input, "exclude", PACKAGE, "a package name, in which * may stand for anything"),
		reboot: readChoice("reboot", input("reboot"), REBOOTS),
		maskUnits: readEach(input, "mask-units", UNIT$1, "a unit's full name, such as app.service"),
		preHook: readScript(input, "pre-script", readFile),
		postHook: readScript(input, "post-script", readFile)
	};
}
const PACKAGE = /^(?=.*[a-z0-9])[a-z0-9*][a-z0-9+.*-]*$/;
const UNIT$1 = /^(?!patch-cycle-)[A-Za-z0-9@:_.\\-]+\.(service|timer|socket|target|path)$/;
const TYPE = /^[a-z][a-z0-9-]*\.[a-z0-9-]+$/;
const SUBNET = /^subnet-[0-9a-f]{8,17}$/;
const SECURITY_GROUP = /^sg-[0-9a-f]{8,17}$/;
const UNFIXED = /^(USN-\d{1,5}-\d{1,2}|[a-z0-9+.:*?-]+)$/;
function readEach(input, name, form, what) {
	const items = itemsOf(input(name));
	for (const item of items) if (!form.test(item)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(name, `'${item}' is not ${what}. Write one a line, or separate them by commas.`);
	return items;
}
function itemsOf(value) {
	const written = value.split(/[\n,]/).map((item) => item.trim());
	return [...new Set(written.filter((item) => item !== ""))];
}
function readFlag(name, value) {
	if (/^(true|True|TRUE)$/.test(value)) return true;
	if (/^(false|False|FALSE)$/.test(value)) return false;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(name, `${value === "" ? "is empty" : `'${value}' is neither`}. Write true or false.`);
}
// build/src/settings/afterwards.js
function readAfterwards(input, region) {
	const parameter = readParameter(input("image-parameter"));
	const deprecateAfter = readAge("deprecate-after", input("deprecate-after"));
	const keep = readKeep(input("keep"));
	return {
		copies: readCopies(input("copy-to"), region),
		shares: itemsOf(input("share-with")).map(readShare),
		...parameter !== void 0 && { parameter },
		...deprecateAfter !== void 0 && { deprecateAfter },
		...keep !== void 0 && { keep }
	};
}
const REGION$1 = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
const KEY = /^(alias\/[A-Za-z0-9/_-]{1,250}|(mrk-)?[0-9a-f-]{32,36}|arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:(key|alias)\/[A-Za-z0-9/_-]+)$/;
function readCopies(value, home) {
	const copies = itemsOf(value).map((item) => readCopy(item, home));
	const twice = copies.find((one, i) => copies.findIndex(({ region }) => region === one.region) < i);
	if (twice === void 0) return copies;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("copy-to", `names ${twice.region} twice. Leave one of them out.`);
}
function readCopy(item, home) {
	const [region = "", key, ...more] = item.split(/\s+/);
	const refuse = (why) => {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("copy-to", `'${item}' ${why} Write a region, such as eu-central-1, and behind it, after a space, the KMS key there if the copy is to have one of its own.`);
	};
	if (!REGION$1.test(region)) return refuse("does not begin with the name of a region.");
	if (region === home) return refuse("is the region of the fleet itself.");
	if (more.length > 0) return refuse("has more than a region and a key.");
	if (key === void 0) return { region };
	if (!KEY.test(key)) return refuse("names no KMS key: an id, an ARN or an alias/name is one.");
	const [, , , itsRegion] = key.split(":");
	if (itsRegion !== void 0 && itsRegion !== region) return refuse(`names a key of ${itsRegion}. A copy needs a key of its own region.`);
	return {
		region,
		key
	};
}
const UNIT = /^arn:aws[a-z-]*:organizations::\d{12}:ou\/o-[a-z0-9]{10,32}\/ou-[a-z0-9]{4,32}-[a-z0-9]{8,32}$/;
const ORGANIZATION = /^arn:aws[a-z-]*:organizations::\d{12}:organization\/o-[a-z0-9]{10,32}$/;
function readShare(item) {
	if (/^\d{12}$/.test(item)) return {
		with: "account",
		id: item
	};
	if (ORGANIZATION.test(item)) return {
		with: "organization",
		arn: item
	};
	if (UNIT.test(item)) return {
		with: "unit",
		arn: item
	};
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("share-with", `'${item}' is neither an account's id of 12 digits nor the ARN of an organization or of an organizational unit.`);
}
function readParameter(value) {
	if (value === "") return void 0;
	const filled = value.replace(/\{(release|architecture)\}/g, "x");
	if (/^(\/?[A-Za-z0-9_.-]+|(\/[A-Za-z0-9_.-]+){1,15})$/.test(filled) && !/^\/?(aws|ssm)/i.test(filled) && value.length <= 1e3) return value;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("image-parameter", `'${value}' cannot be the name of an SSM parameter. Write one such as /images/web, in which {release} and {architecture} stand for the image's.`);
}
function readKeep(value) {
	if (value === "") return void 0;
	const count = /^\d{1,4}$/.test(value) ? Number(value) : 0;
	if (count >= 1) return count;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("keep", `'${value}' is not a number of images. Write how many of a line are kept, at least 1.`);
}
// build/src/settings/ledger.js
const FORBIDDEN = /^[-/.]|[/.]$|\.\.|\/\/|\/\.|\.lock(?:\/|$)|@\{|[^\x21-\x7e]|[~^:?*[\\#%]/;
function readLedger(input, hasManifest) {
	const branch = input("ledger");
	if (branch === "") return void 0;
	const refuse = (name, why) => {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(name, why);
	};
	if (branch.startsWith("refs/") || branch.length > 200 || FORBIDDEN.test(branch)) return refuse("ledger", `'${branch}' cannot be the name of a branch. Write one that nothing else uses, such as patch-cycle-ledger.`);
	if (hasManifest) return refuse("ledger", `'${branch}' cannot be given together with manifest, which is checked alone: it keeps what a fleet's images have. Leave one of them out.`);
	if (input("github-token") === "") return refuse("github-token", "is empty, and ledger needs it. Leave it out to take the token of the job.");
	return branch;
}
// build/src/settings/targets.js
const FORMS$3 = "a group's name, tag:key=value, or a target group's ARN, one a line or separated by commas";
function readTargets(value, region) {
	const written = value.split(/[\n,]/).map((item) => item.trim()).filter((item) => item !== "");
	if (written.length === 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("targets", `is empty. Name what to patch: ${FORMS$3}.`);
	return [...new Set(written)].map((item) => readTarget(item, region));
}
function readTarget(item, region) {
	if (item.startsWith("arn:")) return readArn(item, region);
	if (item.startsWith("tag:")) return readTag(item);
	if (item.includes(":")) return refuse(item, `is none of ${FORMS$3}.`);
	if (item.length > 255) return refuse(item, "is longer than a group's name may be, 255 letters.");
	return {
		by: "name",
		name: item
	};
}
function readTag(item) {
	const [, key = "", value = ""] = /^tag:\s*([^=]*?)\s*=\s*(.*)$/.exec(item) ?? [];
	if (key === "") return refuse(item, "is not a tag with its value. Write tag:key=value.");
	return {
		by: "tag",
		key,
		value
	};
}
function readArn(item, region) {
	const [, partition = "", service = "", itsRegion = "", account = "", ...rest] = item.split(":");
	const resource = rest.join(":");
	const kind = otherKind(service, resource);
	if (kind !== void 0) return refuse(item, kind);
	if (!(/^aws[a-z-]*$/.test(partition) && /^\d{12}$/.test(account) && /^targetgroup\/[A-Za-z0-9-]{1,32}\/[0-9a-f]{16}$/.test(resource))) return refuse(item, "is not a whole target group ARN. Copy it from the console: arn:aws:elasticloadbalancing:region:account:targetgroup/name/id, the account of 12 digits and the id of 16 hexadecimal ones.");
	if (itsRegion !== region) return refuse(item, `is of region ${itsRegion || "none"}, and aws-region is ${region ?? "not given"}. Patch each region in a step of its own.`);
	return {
		by: "target-group",
		arn: item
	};
}
function otherKind(service, resource) {
	if (service === "autoscaling") {
		const name = /autoScalingGroupName\/(.+)$/.exec(resource)?.[1];
		return `is the ARN of an Auto Scaling group. Write its name instead${name === void 0 ? "" : `: ${name}`}.`;
	}
	const type = resource.split(/[/:]/)[0] ?? "";
	if (service === "elasticloadbalancing") {
		if (type === "targetgroup") return void 0;
		const name = ELB_KINDS[type];
		return name === void 0 ? void 0 : `is the ARN of a ${name}. Write the ARN of its target group instead.`;
	}
	if (service === "" || type === "") return void 0;
	return `is the ARN of ${service} ${type}, not of a target group. Write ${FORMS$3}.`;
}
const ELB_KINDS = {
	loadbalancer: "load balancer",
	listener: "listener",
	"listener-rule": "listener rule",
	truststore: "trust store"
};
function refuse(item, why) {
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("targets", `'${item}' ${why}`);
}
// build/src/settings/what-counts.js
const DAY = 864e5;
function readWhatCounts(input) {
	return {
		minimumPriority: readPriority(input("minimum-priority")),
		packages: readPatterns("packages", input("packages")),
		ignorePackages: readPatterns("ignore-packages", input("ignore-packages")),
		ignoreNotices: readIgnored(input("ignore-notices"))
	};
}
function readPriority(value) {
	const known = PRIORITIES.find((one) => one === value);
	if (known !== void 0) return known;
	const meant = nearest(value, PRIORITIES);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("minimum-priority", `${value === "" ? "is empty" : `'${value}' is not a priority`}. ${meant === void 0 ? "" : `Did you mean ${meant}? `}Write one of Ubuntu's: ${PRIORITIES.join(", ")}.`);
}
const PATTERN = /^[a-z0-9+.:*?-]+$/;
function readPatterns(input, value) {
	const patterns = value.split(/[\s,]+/).filter((item) => item !== "");
	for (const pattern of patterns) {
		if (PATTERN.test(pattern)) continue;
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(input, `'${pattern}' is not a pattern of package names. Write names in small letters, with * for any characters and ? for one, such as linux-image-*, one a line or separated by commas.`);
	}
	return [...new Set(patterns)];
}
const ENTRY = /^(USN-\d{1,5}-\d{1,2}) until (\d{4}-\d{2}-\d{2}): *(.+)$/;
function readIgnored(value) {
	const entries = value.split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "").map(readEntry);
	const twice = entries.find((entry, i) => entries.findIndex(({ id }) => id === entry.id) !== i);
	if (twice === void 0) return entries;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("ignore-notices", `names ${twice.id} twice. Leave one of them out.`);
}
function readEntry(line) {
	const [, id, day, reason] = ENTRY.exec(line) ?? [];
	if (id === void 0 || day === void 0 || reason === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("ignore-notices", `'${line}' is not a notice, the last day on which to ignore it, and why. Write one a line, such as: USN-7959-1 until 2026-03-31: klibc is only in the initramfs`);
	const begins = Date.parse(`${day}T00:00:00Z`);
	if (Number.isNaN(begins) || new Date(begins).toISOString().slice(0, 10) !== day) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("ignore-notices", `'${line}': there is no day ${day}.`);
	return {
		id,
		reason,
		until: begins + DAY
	};
}
// build/src/settings.js
const COMMANDS = [
	"check",
	"plan",
	"cycle",
	"clean"
];
const SBOMS = ["spdx", "cyclonedx"];
const FAIL_ON = ["unknown", "findings"];
function readSettings(input, readFile) {
	const command = readCommand(input("command"));
	const manifest = readManifest(input, command, readFile);
	const region = readRegion(input("aws-region"), manifest === void 0);
	const targets = manifest === void 0 ? readTargets(input("targets"), region) : noTargets(input);
	const ledger = readLedger(input, manifest !== void 0);
	const afterwards = readAfterwards(input, region);
	const sbom = readChoice("sbom", input("sbom"), ["none", ...SBOMS]);
	if (command === "clean" && afterwards.keep === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("keep", "is empty, and clean needs it. Write how many of a line to keep.");
	const maxImageAge = readAge("max-image-age", input("max-image-age"));
	return {
		command,
		...region === void 0 ? {} : { region },
		targets,
		minHealthy: readAmount("min-healthy", input("min-healthy")),
		maxBatch: readAmount("max-batch", input("max-batch")),
		soak: readDuration("soak", input("soak")),
		holdLimit: readDuration("hold-limit", input("hold-limit")),
		pollInterval: readDuration("poll-interval", input("poll-interval"), { least: 1 }),
		...manifest === void 0 ? {} : { manifest },
		noticesUrl: readFeedUrl("notices-url", input("notices-url"), "the base address of the notices API, such as https://ubuntu.com/security"),
		ovalUrl: readFeedUrl("oval-url", input("oval-url"), "the address of the folder with the OVAL files, such as https://security-metadata.canonical.com/oval"),
		noticesSource: readChoice("notices-source", input("notices-source"), NOTICES_SOURCES),
		whenUnknown: readChoice("when-unknown", input("when-unknown"), WHEN_UNKNOWN),
		whatCounts: readWhatCounts(input),
		...maxImageAge === void 0 ? {} : { maxImageAge },
		...ledger === void 0 ? {} : { ledger },
		failOn: readFailOn(input("fail-on")),
		checkBuilder: readCheckBuilder(input("check-builder"), manifest !== void 0),
		build: readBuild(input, readFile),
		afterwards,
		...sbom === "none" ? {} : { sbom },
		dryRun: readDryRun(command, input("dry-run"))
	};
}
function readCommand(value) {
	const command = COMMANDS.find((known) => known === value);
	if (command !== void 0) return command;
	const meant = nearest(value, COMMANDS);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("command", value === "" ? "is empty. Write check, plan, cycle or clean." : `'${value}' is not a command. ${meant === void 0 ? "Write check, plan, cycle or clean." : `Did you mean ${meant}? There are check, plan, cycle and clean.`}`);
}
function readDryRun(command, value) {
	const dry = readFlag("dry-run", value);
	if (!dry || command === "clean") return dry;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("dry-run", `'${value}' is for clean, and the command is ${command}. Write command: plan to see what a cycle would do.`);
}
function mayReport({ command, checkBuilder }) {
	return checkBuilder === true && (command === "check" || command === "plan");
}
function readCheckBuilder(value, hasManifest) {
	const asked = readFlag("check-builder", value);
	if (!asked || !hasManifest) return asked;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("check-builder", `'${value}' cannot be given together with manifest, which says itself what is installed. Leave one of them out.`);
}
function readFailOn(value) {
	const known = FAIL_ON.find((one) => one === value);
	if (known !== void 0) return known;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("fail-on", `${value === "" ? "is empty" : `'${value}' is not one of its words`}. Write findings, to end with exit code 1 when something is lacking, or unknown, to do so only when it cannot be said.`);
}
const REGION = /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/;
function readRegion(value, required) {
	if (value === "") {
		if (!required) return void 0;
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("aws-region", "is empty. Name the region of the fleet, such as eu-west-1.");
	}
	if (REGION.test(value)) return value;
	const zone = /^(.+-\d+)[a-z]$/.exec(value);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("aws-region", zone?.[1] !== void 0 && REGION.test(zone[1]) ? `'${value}' is an Availability Zone. Write its region, ${zone[1]}.` : `'${value}' is not the name of a region. Write it as AWS does, such as eu-west-1.`);
}
function readManifest(input, command, readFile) {
	const path = input("manifest");
	const release = input("release");
	if (path === "") {
		if (release === "") return void 0;
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("release", `'${release}' says what release a manifest is of, and there is no manifest. Give manifest too, or leave release out: a fleet's images say their own.`);
	}
	if (command !== "check") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("manifest", `'${path}' can only be checked, and the command is ${command}. Write command: check, or leave manifest out.`);
	return {
		path,
		release: readRelease(release),
		text: readText$1(path, readFile)
	};
}
function readRelease(value) {
	const codename = codenameOf(value);
	if (codename !== void 0) return codename;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("release", value === "" ? "is empty, and manifest needs it. Write the codename of the Ubuntu release, such as noble." : `'${value}' is not a release. Write its codename, such as noble, or one of ${Object.keys(CODENAMES).join(", ")}.`);
}
function readText$1(path, readFile) {
	let text;
	try {
		text = readFile(path);
	} catch (error) {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("manifest", `'${path}' cannot be read (${error instanceof Error ? error.message : String(error)}). A path is taken from the workspace; was the repository checked out?`);
	}
	if (text.trim() !== "") return text;
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("manifest", `'${path}' is empty. Give a list of packages and versions.`);
}
function noTargets(input) {
	const value = input("targets");
	if (value === "") return [];
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("targets", `'${value}' cannot be given together with manifest, which is checked alone. Leave one of them out.`);
}
// build/src/cycle/package-lists.js
const ORDER = ["ledger", "inventory"];
async function judgeByList(run, fleet, image) {
	const { tell } = run;
	const answer = await firstAnswer(run, image, instancesOf(fleet, image));
	if (answer === void 0) return void 0;
	const { kind, release } = answer;
	const reading = await readUnlessUnknown(run, release);
	if ("trouble" in reading) return void 0;
	const verdict = await judgeListOf(run, image, answer, reading);
	if (kind === "inventory" && verdict.is === "clear") return void 0;
	tell({
		type: "checked",
		subject: image.id,
		release,
		source: kind,
		verdict
	});
	if (verdict.is === "clear" && run.settings.command === "cycle") await confirm(run, image, {
		considered: consideredTag(reading) ?? "",
		ignoring: ignoringOf(run, verdict)
	});
	return verdict;
}
async function named(run, image) {
	if (run.cloud.ledger === void 0) return void 0;
	const list = await firstAnswer(run, image, [], ["ledger"]);
	if (list === void 0) return void 0;
	const { release } = list;
	try {
		const verdict = await judgeListOf(run, image, list, await readWhole(run.cloud, release, run.tell));
		if (verdict.is !== "clear") return void 0;
		run.tell({
			type: "checked",
			subject: image.id,
			release,
			source: "ledger",
			verdict
		});
		return verdict;
	} catch (error) {
		if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.u)(error)) return void 0;
		throw error;
	}
}
async function firstAnswer({ cloud, tell }, image, instanceIds, kinds = ORDER) {
	const { ledger, packageLists = [] } = cloud;
	const sources = [...ledger === void 0 ? [] : [ledgerSource(ledger)], ...packageLists];
	for (const source of kinds.flatMap((kind) => sources.filter((one) => one.kind === kind))) try {
		const known = await source.packages(image, instanceIds);
		const release = known && codenameOf(known.release);
		if (known === void 0 || release === void 0 || known.packages.size === 0) continue;
		return {
			...known,
			release,
			kind: source.kind
		};
	} catch (error) {
		if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.d)(error)) {
			const { message: reason, mend } = error;
			tell({
				type: "ledger-trouble",
				images: [image.id],
				reason,
				mend
			});
		} else if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error)) throw error;
	}
}
function instancesOf(fleet, image) {
	return [...fleet.instances.values()].filter((one) => one.imageId === image.id && one.state === "running").map((one) => one.id);
}
// build/src/image/report-watch.js
const REPORT_LIMITS = {
	report: 18e5,
	silence: 6e5,
	console: 6e5
};
function nextReportStep(watched, endedAt, now) {
	const { builder, state, reading, heardAt } = watched;
	const { end } = reading;
	if (reading.before !== void 0) return reported(watched);
	if (end.is === "failed") return fail(watched, guestFailure(builder, end), withoutPasswords(end.log), end.phase);
	if (endedAt !== void 0) return ended$1(watched, endedAt, now);
	if (state === void 0) return unseen(watched, now);
	if (now - builder.launchedAt > REPORT_LIMITS.report) {
		const long = minutes$1(REPORT_LIMITS.report);
		return fail(watched, `Builder ${builder.id} has not reported after ${long}.`);
	}
	if (phaseOf(watched) === void 0 && now - heardAt > REPORT_LIMITS.silence) {
		const long = minutes$1(REPORT_LIMITS.silence);
		return fail(watched, `The console of builder ${builder.id} has been silent for ${long}. ${CONSOLE}`);
	}
	return { is: "waiting" };
}
function reported(watched) {
	const report = reportBefore(watched.reading);
	return report === void 0 ? { is: "waiting" } : {
		is: "reported",
		report
	};
}
function ended$1(watched, endedAt, now) {
	if (now - endedAt <= REPORT_LIMITS.console) return { is: "waiting" };
	const { builder, reading } = watched;
	const why = reading.end.is === "incomplete" ? `its report is incomplete: ${reading.end.why}` : "nothing of a report came over its console: it was not heard, or somebody, its own timer or EC2 ended it (its state transition reason says which)";
	return fail(watched, `Builder ${builder.id} has ended, but ${why}. ${CONSOLE}`);
}
// build/src/image/report-builder.js
async function reportOn(ports, order, tell) {
	let why = "the report did not finish";
	const known = /* @__PURE__ */ new Set();
	try {
		const report = await byAnyBuilder(ports, order, tell, known);
		why = "it has reported what is installed";
		order.heard?.({
			image: order.source,
			...report
		});
		return report;
	} catch (error) {
		if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t) {
			why = "it has not reported";
			const { message: reason, phase, log } = error;
			tell({
				type: "build-failed",
				source: order.source.id,
				reason,
				reportOnly: true,
				...phase !== void 0 && { phase },
				...log !== void 0 && { log }
			});
		}
		throw error;
	} finally {
		const ids = [...known].map((id) => ({ id }));
		const whose = {
			by: "report",
			imageId: order.source.id,
			run: order.run
		};
		await endBuilders(ports.compute, whose, why, tell, ids);
	}
}
async function byAnyBuilder(ports, order, tell, known) {
	const gone = (instanceId) => {
		known.delete(instanceId);
		tell({
			type: "builder-ended",
			instanceId,
			why: "it powered itself off, or somebody ended it"
		});
	};
	const left = await leftBuilders(ports, order);
	for (const { id } of left) known.add(id);
	const [first] = left.filter(({ launchedAt }) => ports.clock.now() - launchedAt < REPORT_LIMITS.report);
	if (first !== void 0) try {
		return await watch$1(ports, order, first, tell, gone);
	} catch (error) {
		if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
	}
	const builder = await start(ports, order, tell);
	known.add(builder.id);
	return await watch$1(ports, order, builder, tell, gone);
}
async function leftBuilders({ compute }, { source, run }) {
	const repository = tagText(run.repository);
	return (await compute.instancesTagged(TAG.report, source.id)).filter((one) => isLive(one) && one.imageId === source.id).flatMap((one) => {
		const mark = readReportTags(one.tags);
		return mark?.repository === repository ? [builderOf(one, mark.report, true)] : [];
	}).sort((a, b) => b.launchedAt - a.launchedAt);
}
const GUEST = {
	timeout: 12e5,
	deadline: 168e4,
	linger: 18e4
};
async function start({ compute, clock }, order, tell) {
	const { source, places, maskUnits, pollInterval } = order;
	const nonce = mintNonce(source.id, clock.now(), "pr-");
	const { instance, place } = await launchInFirst(compute, {
		imageId: source.id,
		securityGroupIds: order.securityGroupIds,
		...order.publicAddress === true && { publicAddress: true },
		onPowerOff: "terminate",
		userData: renderRecipe({
			nonce,
			reportOnly: true,
			maskUnits,
			...GUEST
		}),
		token: nonce,
		tags: reportTags(source.id, nonce, order.run)
	}, {
		what: "builder",
		places,
		pause: () => clock.sleep(pollInterval),
		refused: ({ type, subnetId }, { code }) => tell({
			type: "no-room",
			what: "builder",
			instanceType: type,
			subnetId,
			code
		})
	});
	return {
		...builderOf(instance, nonce, false),
		place
	};
}
async function watch$1(ports, { source, pollInterval }, builder, tell, gone) {
	const { id, place, adopted } = builder;
	tell({
		type: "builder-started",
		instanceId: id,
		source: source.id,
		instanceType: place.type,
		subnetId: place.subnetId,
		adopted,
		reportOnly: true
	});
	let watched = startWatching(builder, ports.clock.now());
	let endedAt;
	for (;;) {
		watched = await look(ports, watched, tell);
		const { state } = watched;
		const now = ports.clock.now();
		if (endedAt === void 0 && state !== void 0 && state !== "pending" && state !== "running") {
			endedAt = now;
			if (!isLive({ state })) gone(id);
		}
		const step = nextReportStep(watched, endedAt, now);
		if (step.is === "failed") throw step.error;
		if (step.is === "reported") return step.report;
		await ports.clock.sleep(pollInterval);
	}
}
// build/src/cycle/report.js
async function judgeByBuilder(run, fleet, image) {
	try {
		await (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.a)(run.cloud.notices, readImageTags(image.tags)?.release);
		const list = await report(run, fleet, image);
		const { release } = list;
		const verdict = await judgeListOf(run, image, list, await readWhole(run.cloud, release, run.tell));
		run.tell({
			type: "checked",
			subject: image.id,
			release,
			source: "builder",
			verdict
		});
		return verdict;
	} catch (error) {
		if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__.t)) throw error;
		return {
			is: "unknown",
			reason: `what ${image.id} lacks could not be found out: ${error.message}`,
			mend: "Run again when that is mended."
		};
	}
}
async function report(run, fleet, image) {
	const { cloud, settings, identity, tell } = run;
	const { builder, recipe } = settings.build ?? NO_WISHES;
	const { places } = placesFor(fleet, fleet.groups.filter((group) => templateVersion(fleet, group)?.imageId === image.id).map(({ name }) => name), image, builder);
	const order = {
		source: image,
		places,
		securityGroupIds: builder.securityGroupIds,
		publicAddress: builder.publicAddress,
		maskUnits: recipe.maskUnits ?? [],
		run: identity,
		pollInterval: settings.pollInterval
	};
	return await keepingLists(run, (heard) => reportOn(cloud, {
		...order,
		heard
	}, tell));
}
// build/src/cycle/check.js
async function check(run, fleet) {
	const sources = new Set(fleet.groups.flatMap((group) => templateVersion(fleet, group)?.imageId ?? []));
	const verdicts = /* @__PURE__ */ new Map();
	const patched = /* @__PURE__ */ new Map();
	for (const source of sources) {
		const { verdict, usable } = await judgeSource(run, fleet, source);
		verdicts.set(source, verdict);
		if (usable !== void 0) patched.set(source, usable.id);
		if (verdict.is === "lacking") run.lacking.set(source, namesOf$1(verdict.findings));
	}
	const needs = fleet.groups.map((group) => [group.name, needOf(group, fleet, verdicts, patched)]);
	return new Map(needs);
}
async function judgeSource(run, fleet, source) {
	const image = fleet.images.get(source);
	const byTags = image === void 0 ? gone(source) : await run.judge.judge(image);
	const byList = image === void 0 ? void 0 : await listVerdict(run, fleet, image, byTags);
	const old = image !== void 0 && isTooOld(image, run.settings, run.cloud.clock.now());
	if (old) run.tell({
		type: "image-too-old",
		imageId: source,
		created: image.createdAt
	});
	const verdict = renewed(byList ?? byTags, old);
	if (verdict.is === "clear") return { verdict };
	const usable = await usableFrom(run, source);
	if (usable !== void 0) return {
		verdict,
		usable
	};
	const isOpen = verdict.is === "unknown" && byList === void 0;
	if (image === void 0 || !isOpen || !mayReport(run.settings)) return { verdict };
	return { verdict: renewed(await judgeByBuilder(run, fleet, image), old) };
}
async function listVerdict(run, fleet, image, byTags) {
	if (byTags.is === "unknown") return await judgeByList(run, fleet, image);
	return byTags.overlooked === void 0 ? void 0 : await named(run, image);
}
function renewed(judged, old) {
	return old && judged.is === "clear" ? {
		...judged,
		is: "lacking",
		findings: []
	} : judged;
}
async function usableFrom({ cloud, judge, settings }, source) {
	const { images, isCurrent } = await judge.current(cloud.compute, source);
	return images.find((one) => isUsable(one, isCurrent, settings) && !isTooOld(one, settings, cloud.clock.now()));
}
const MOST_WANTED = 200;
function namesOf$1(findings) {
	const names = findings.map((finding) => finding.package.replace(/:.*/, ""));
	return [...new Set(names)].filter((name) => /^[a-z0-9][a-z0-9+.-]+$/.test(name)).slice(0, MOST_WANTED);
}
function isUsable(image, isCurrent, { build = NO_WISHES }) {
	const mark = readImageTags(image.tags);
	if (image.state !== "available" || mark === void 0 || mark.rejected !== void 0) return false;
	if (build.proof.is === "boot" && mark.proved === void 0) return false;
	return isCurrent(mark);
}
function gone(image) {
	return {
		is: "unknown",
		reason: `image ${image} does not exist any more, or is not ours to see`,
		mend: "Point the launch template at an image that exists."
	};
}
function checked(needs) {
	const unknown = [...needs].flatMap(([name, need]) => need.is === "unknown" ? [{
		name,
		need
	}] : []);
	const work = [...needs].filter(([, need]) => need.is === "roll" || need.is === "new image");
	if (unknown.length > 0) {
		const [first] = unknown;
		return finished$3("unknown", `${unknown.map((one) => one.name).join(", ")}: ${first?.need.reason}`, first?.need.mend);
	}
	return finished$3("needed", `${work.map(([name]) => name).join(", ")} need patching`, "Run `command: cycle` to do it.");
}
async function refusedBefore(run, needs) {
	const refusals = [];
	for (const [name, need] of needs) {
		const isToBuild = need.is === "new image" && need.target.image === void 0;
		if (need.is !== "unknown" && !isToBuild) continue;
		const rejected = rejectedOf(await run.judge.current(run.cloud.compute, need.target.fromImage));
		if (rejected === void 0) continue;
		const reason = readImageTags(rejected.tags)?.rejected;
		refusals.push({
			subject: name,
			reason: `image ${rejected.id}, which has every fix, was rejected: ${reason}`,
			mend: `Find out why. To try it again, delete the tag patch-cycle:rejected of ${rejected.id}; to have a new one built, deregister it.`
		});
	}
	return refusals;
}
// build/src/cycle/open-rolls.js
function openRollsOf(fleet) {
	const runOf = (group) => readJournal(group).roll?.run;
	const chosen = new Set(fleet.groups.map((group) => group.name));
	const open = fleet.all.filter((group) => runOf(group) !== void 0);
	const runs = new Set(open.filter((group) => chosen.has(group.name)).map(runOf));
	const isOurs = (group) => chosen.has(group.name) || runs.has(runOf(group));
	return {
		ours: open.filter(isOurs),
		others: open.filter((group) => !isOurs(group))
	};
}
function tellOthers({ tell }, { others }) {
	for (const group of others) tell({
		type: "left",
		resource: group.name,
		what: "an earlier run left a roll of it open, and it is not among the targets of this run",
		mend: "Add it to targets: the run then goes on with its roll, or gives it back."
	});
}
function unreadable$1(fleet) {
	for (const group of fleet.groups) {
		const [key] = readJournal(group).unreadable;
		if (key === void 0) continue;
		return finished$3("refused", `the tag ${key} of ${group.name} cannot be read: somebody edited it`, UNREADABLE_MEND);
	}
}
function openRolls(open) {
	return finished$3("needed", `an earlier run left a roll open: ${open.map((group) => group.name).join(", ")}`, "Run `command: cycle`: it goes on with the roll, or gives it back, before anything else.");
}
// build/src/fleet/idle-target-groups.js
async function idleTargetGroups(loadBalancing, groups) {
	const inService = new Set(groups.flatMap((group) => group.instances).filter((one) => one.lifecycle === "InService").map((one) => one.id));
	const arns = [...new Set(groups.flatMap((group) => group.targetGroupArns))];
	const idle = /* @__PURE__ */ new Map();
	for (const arn of arns) {
		const unused = (await loadBalancing.targetHealth(arn)).find((one) => one.state === "unused" && inService.has(one.instanceId));
		if (unused === void 0) continue;
		const reason = unused.reason === void 0 ? "" : ` (${unused.reason})`;
		idle.set(arn, `${unused.instanceId} is unused there${reason}`);
	}
	return idle;
}
// build/src/notices/sbom.js
const INPUT$1 = "manifest";
const FORMS$2 = "Give SPDX 2 or CycloneDX as JSON, of an Ubuntu image, with package URLs (pkg:deb/ubuntu/...).";
const Spdx = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
	spdxVersion: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.w)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.A)(), (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.O)("SPDX-2")),
	packages: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({ externalRefs: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.y)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
		referenceType: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.A)(),
		referenceLocator: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.A)()
	})), []) }))
});
const CycloneDx = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
	bomFormat: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.h)("CycloneDX"),
	components: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.y)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.M)()), [])
});
const Component = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.x)({
	purl: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.y)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.A)(), ""),
	components: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.y)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.f)((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.M)()), [])
});
function isSbom(text) {
	return /^\s*[{[]/.test(text);
}
function readSbom(text) {
	const document = parse(text);
	const spdx = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.D)(Spdx, document);
	if (spdx.success) return spdx.output.packages.flatMap(({ externalRefs }, index) => externalRefs.filter(({ referenceType }) => referenceType === "purl").flatMap((ref) => readPurl(ref.referenceLocator, `packages[${index}]`) ?? []));
	const cyclone = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.D)(CycloneDx, document);
	if (cyclone.success) return readComponents(cyclone.output.components);
	throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(INPUT$1, `it is JSON, but not a bill of materials that can be read. ${FORMS$2}`);
}
function parse(text) {
	try {
		const document = JSON.parse(text);
		return document?.sbom ?? document;
	} catch {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(INPUT$1, `it begins like JSON and is not. ${FORMS$2}`);
	}
}
function readComponents(top) {
	const entries = [];
	const waiting = top.map((component, index) => ({
		component,
		where: `components[${index}]`
	}));
	for (const { component, where } of waiting) {
		const read = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.D)(Component, component);
		if (!read.success) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(INPUT$1, `${where} is not a component. ${FORMS$2}`);
		const entry = readPurl(read.output.purl, where);
		if (entry !== void 0) entries.push(entry);
		for (const inner of read.output.components) waiting.push({
			component: inner,
			where
		});
	}
	return entries;
}
const PURL = /^pkg:deb\/(?:([^/@?#]+)\/)?([^/@?#]+)@([^?#]+)(?:\?([^#]*))?/i;
function readPurl(purl, where) {
	if (!/^pkg:deb\//i.test(purl)) return void 0;
	const [, namespace = "", name, version, query = ""] = PURL.exec(purl) ?? [];
	const qualifiers = new URLSearchParams(query);
	const architecture = qualifiers.get("arch") ?? void 0;
	if (architecture === "source") return void 0;
	if (name === void 0 || version === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(INPUT$1, `${where} names no version: ${excerpt(purl)}. ${FORMS$2}`);
	if (namespace.toLowerCase() !== "ubuntu") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(INPUT$1, `${where} is not a package of Ubuntu: ${excerpt(purl)}. ${FORMS$2}`);
	const epoch = qualifiers.get("epoch");
	const plain = decode(version);
	return {
		where,
		name: decode(name),
		version: epoch === null || plain.includes(":") ? plain : `${epoch}:${plain}`,
		...architecture !== void 0 && { architecture },
		...releaseIn(qualifiers.get("distro"))
	};
}
function releaseIn(distro) {
	if (distro === null) return {};
	const number = distro.replace(/^ubuntu-/i, "");
	return { release: CODENAMES[number] ?? number.toLowerCase() };
}
function decode(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function excerpt(text) {
	return JSON.stringify(text.length <= 80 ? text : `${text.slice(0, 79)}…`);
}
// build/src/notices/package-list.js
const INPUT = "manifest";
const FORMS$1 = "a cloud-image manifest, what `dpkg-query -W`, `dpkg -l` or `apt list --installed` print, or SPDX or CycloneDX JSON";
const NAME = "[a-z0-9][a-z0-9+.-]*";
const ARCHITECTURE = "[a-z0-9-]+";
function parsePackageList(text, release) {
	const whole = text.replace(/^\uFEFF/, "");
	const entries = isSbom(whole) ? readSbom(whole) : readLines(whole);
	const other = entries.find((entry) => (entry.release ?? release) !== release);
	if (other !== void 0 && release !== void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("release", `'${release}' is not what the manifest says: its ${other.where}, ${other.name}, is of ${other.release}. Give the release that the list is of.`);
	const manifest = /* @__PURE__ */ new Map();
	const placeOf = /* @__PURE__ */ new Map();
	const architectureOf = /* @__PURE__ */ new Map();
	for (const entry of entries) {
		const name = nameFor(entry, manifest, architectureOf);
		const known = manifest.get(name);
		if (known !== void 0 && known !== entry.version) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(INPUT, `${entry.where} has ${name} ${entry.version}, but ${placeOf.get(name)} has ${name} ${known}. Give the package list of one image.`);
		manifest.set(name, entry.version);
		placeOf.set(name, entry.where);
		if (!architectureOf.has(name)) architectureOf.set(name, entry.architecture);
	}
	if (manifest.size === 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(INPUT, `it names no installed package. Give ${FORMS$1}.`);
	return manifest;
}
function readLines(text) {
	const lines = text.split(/\r?\n/);
	const { readLine, from } = formOf(lines);
	const entries = [];
	for (const [index, line] of lines.entries()) {
		if (index < from || line.trim() === "") continue;
		const entry = readLine(line);
		if (entry === void 0) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(INPUT, unreadable(index + 1, line));
		if (entry !== "skip") entries.push({
			...entry,
			where: `line ${index + 1}`
		});
	}
	return entries;
}
function formOf(lines) {
	const rule = lines.findIndex((line) => line.startsWith("+++-"));
	if (rule !== -1) return {
		readLine: readDpkgRow,
		from: rule + 1
	};
	if (lines[0]?.startsWith(LEDGER)) return {
		readLine: readLedgerRow,
		from: 1
	};
	return {
		readLine: lines.some((line) => APT_ROW.test(line) || APT_HEADER.test(line)) ? readAptRow : readTableRow,
		from: 0
	};
}
const APT_HEADER = /^Listing\.\.\./;
const APT_REMARK = /^(?:[NWE]: |WARNING: )/;
const APT_ROW = new RegExp(`^(${NAME})/\\S+ (\\S+) (${ARCHITECTURE})(?: \\[([^\\]]*)\\])?$`);
function readAptRow(line) {
	if (APT_HEADER.test(line) || APT_REMARK.test(line)) return "skip";
	const [, name, version, architecture, state = ""] = APT_ROW.exec(line.trimEnd()) ?? [];
	if (name === void 0 || version === void 0 || architecture === void 0) return void 0;
	if (state.startsWith("installed")) return {
		name,
		version,
		architecture
	};
	const [, older] = /^upgradable from: (\S+)$/.exec(state) ?? [];
	return older === void 0 ? "skip" : {
		name,
		version: older,
		architecture
	};
}
const DPKG_ROW = new RegExp(`^[uihrp]([ncHUFWti])[ R]?\\s+(${NAME}(?::${ARCHITECTURE})?)\\s+(\\S+)(?:\\s|$)`);
function readDpkgRow(line) {
	const [, state, name, version] = DPKG_ROW.exec(line) ?? [];
	if (state === void 0 || name === void 0 || version === void 0) return void 0;
	return state === "n" || state === "c" ? "skip" : {
		name,
		version
	};
}
const TABLE_ROW = new RegExp(`^(${NAME}(?::${ARCHITECTURE})?)[ \\t]+(\\S+)[ \\t]*$`);
const NOT_INSTALLED = new RegExp(`^${NAME}(?::${ARCHITECTURE})?\\t[ \\t]*$`);
function readTableRow(line) {
	if (line.startsWith("snap:") || NOT_INSTALLED.test(line)) return "skip";
	const [, name, version] = TABLE_ROW.exec(line) ?? [];
	return name === void 0 || version === void 0 ? void 0 : {
		name,
		version
	};
}
const LEDGER = "# patch-cycle ledger ";
function readLedgerRow(line) {
	return line.startsWith("# ") ? "skip" : readTableRow(line);
}
function nameFor({ name, architecture }, manifest, architectureOf) {
	return architecture === void 0 || architectureOf.get(name) === architecture || !manifest.has(name) ? name : `${name}:${architecture}`;
}
function unreadable(number, line) {
	const words = line.length <= 60 ? line : `${line.slice(0, 59)}…`;
	return `line ${number} is not a package and its version: ${JSON.stringify(words)}. Give ${FORMS$1}.`;
}
// build/src/fleet/observe.js
const NO_CAUSES = {
	came: /* @__PURE__ */ new Map(),
	went: /* @__PURE__ */ new Map()
};
async function observe(cloud, scope) {
	const { autoScaling, compute, loadBalancing, clock } = cloud;
	const groups = await autoScaling.groups({
		by: "name",
		names: scope.groups
	});
	const byName = new Map(groups.map((group) => [group.name, group]));
	const closely = scope.closely(byName);
	const near = groups.filter((group) => closely.has(group.name));
	const unknown = groups.flatMap((group) => group.instances.map((instance) => instance.id)).filter((id) => !scope.known.has(id));
	const arns = [...new Set(near.flatMap((group) => group.targetGroupArns))];
	const inDoubt = scope.inDoubt(byName);
	const [fresh, passing, events, health, refreshes, versions, everyone, told] = await Promise.all([
		unknown.length === 0 ? [] : compute.instances(unknown),
		scope.statusChecksOf.length === 0 ? [] : compute.passingStatusChecks(scope.statusChecksOf),
		compute.scheduledEvents(),
		Promise.all(arns.map((arn) => loadBalancing.targetHealth(arn))),
		Promise.all(near.map((group) => autoScaling.activeRefreshes(group.name))),
		Promise.all(scope.versionsOf.map((id) => compute.templateVersions(id))),
		scope.versionsOf.length === 0 ? [] : autoScaling.groups({ by: "all" }),
		Promise.all([...inDoubt].map(([group, since]) => autoScaling.activities(group, since)))
	]);
	const instances = new Map(scope.known);
	for (const instance of fresh) instances.set(instance.id, instance);
	return {
		at: clock.now(),
		groups: byName,
		closely,
		instances,
		targets: new Map(arns.map((arn, index) => [arn, new Map((health[index] ?? []).map((target) => [target.instanceId, target]))])),
		passing: new Set(passing),
		events,
		refreshes: new Map(near.map((group, index) => [group.name, refreshes[index] ?? []])),
		causes: causesWith(scope.causes, told.flat(), [...inDoubt.keys()].flatMap((name) => byName.get(name)?.instances ?? [])),
		versions: new Map(scope.versionsOf.map((id, index) => [id, versions[index] ?? []])),
		named: new Map(scope.versionsOf.map((id) => [id, namedVersions(id, everyone)]))
	};
}
function causesWith(known, told, members) {
	const came = new Map(known.came);
	const went = new Map(known.went);
	for (const { instanceId, what, cause } of told.toReversed()) (what === "launch" ? came : went).set(instanceId, cause);
	for (const { id } of members) if (!came.has(id)) came.set(id, "");
	return {
		came,
		went
	};
}
function namedVersions(templateId, groups) {
	const templates = groups.flatMap((group) => group.source.template ?? []);
	return new Set(templates.filter((one) => one.templateId === templateId).map((one) => one.version));
}
// build/src/rollout/refusal-codes.js
function mayPass(error) {
	return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error) && !DEAD_ENDS.some((end) => error.code.includes(end));
}
function isFinal(error) {
	return (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error) && error.answered && mayPass(error) && !NOT_NOW.has(error.code);
}
const DEAD_ENDS = [
	"AccessDenied",
	"AuthFailure",
	"CredentialsProviderError",
	"ExpiredToken",
	"IDPRejectedClaim",
	"InvalidClientTokenId",
	"InvalidIdentityToken",
	"NotAuthorized",
	"OptInRequired",
	"RegionMissing",
	"RequestExpired",
	"SignatureDoesNotMatch",
	"Unauthorized",
	"UnrecognizedClient"
];
const NOT_NOW = /* @__PURE__ */ new Set([
	"IdempotentCallInProgress",
	"RequestLimitExceeded",
	"ResourceContention",
	"ScalingActivityInProgress",
	"Throttling",
	"ThrottlingException"
]);
// build/src/rollout/carry-out.js
async function carryOut(cloud, step, memory, run, keep) {
	const { autoScaling, compute, clock } = cloud;
	switch (step.do) {
		case "tag":
			await autoScaling.tag(step.group, step.tags);
			if (step.batch === void 0) return memory;
			return {
				...memory,
				batches: new Map(memory.batches).set(step.group, step.batch)
			};
		case "untag": {
			if (step.closes !== true) {
				await autoScaling.untag(step.group, step.keys);
				return memory;
			}
			const closing = {
				...memory,
				closing: new Set(memory.closing).add(step.group)
			};
			keep(closing);
			if (step.keys.length > 0) await autoScaling.untag(step.group, step.keys);
			return finished$1(closing, step.group);
		}
		case "use-template":
			await autoScaling.useTemplate(step.group, {
				templateId: step.templateId,
				version: step.version
			});
			return memory;
		case "create-version": {
			const version = await compute.createTemplateVersion({
				templateId: step.templateId,
				version: step.from
			}, step.image, `${VERSION_MARK} ${run}: version ${step.from} with ${step.image}`, versionToken(run, step.templateId, step.from, step.image));
			const known = memory.versions.get(step.templateId) ?? [];
			return {
				...memory,
				versions: new Map(memory.versions).set(step.templateId, [...known, version])
			};
		}
		case "set-default":
			await compute.setDefaultVersion({
				templateId: step.templateId,
				version: step.version
			});
			return memory;
		case "delete-version": {
			const { templateId, version } = step;
			await compute.deleteTemplateVersion({
				templateId,
				version
			});
			return {
				...memory,
				deleted: new Set(memory.deleted).add(`${templateId}:${version}`)
			};
		}
		case "suspend":
			await autoScaling.suspend(step.group, step.processes);
			return memory;
		case "resume":
			await autoScaling.resume(step.group, step.processes);
			return memory;
		case "launch": {
			const { group, zone, count, token } = step;
			const answer = await autoScaling.launch({
				group,
				zone,
				count,
				token
			}).catch(refusalOf);
			const launched = new Map(memory.launched).set(token, {
				answer,
				at: clock.now()
			});
			return {
				...memory,
				launched,
				lowLooks: 0
			};
		}
		case "raise":
			await autoScaling.setDesired(step.group, step.desired);
			return {
				...memory,
				lowLooks: 0
			};
		case "end": {
			const sent = new Map(memory.endSent);
			for (const id of step.instanceIds) sent.set(id, {
				at: clock.now(),
				token: step.token
			});
			const after = {
				...memory,
				endSent: sent
			};
			keep(after);
			try {
				await autoScaling.end(step.group, step.instanceIds);
			} catch (error) {
				if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error) && error.answered) keep(memory);
				throw error;
			}
			return after;
		}
		case "reject":
			await compute.tagResources([step.image], rejectedTags(step.reason));
			return {
				...memory,
				rejected: new Set(memory.rejected).add(step.image)
			};
		default: return memory;
	}
}
function refusalOf(error) {
	if (!(0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error) || !isFinal(error)) throw error;
	return {
		instanceIds: [],
		errors: [{
			code: error.code,
			message: reasonIn(error)
		}]
	};
}
function reasonIn({ action, code, message }) {
	const prefix = `${action}: ${code}: `;
	return message.startsWith(prefix) ? message.slice(prefix.length) : message;
}
function finished$1(memory, group) {
	return {
		...memory,
		finished: new Set(memory.finished).add(group)
	};
}
// build/src/rollout/watch.js
const FIRST_WATCH = {
	inService: /* @__PURE__ */ new Map(),
	serving: /* @__PURE__ */ new Map(),
	ailing: /* @__PURE__ */ new Map(),
	unhealthy: /* @__PURE__ */ new Map(),
	whole: /* @__PURE__ */ new Map()
};
function zoneOf(group, zone) {
	return `${group} ${zone}`;
}
const SURELY_WARM_AFTER = 36e5;
function watch(before, observed) {
	const inService = /* @__PURE__ */ new Map();
	const serving = /* @__PURE__ */ new Map();
	const ailing = /* @__PURE__ */ new Map();
	const unhealthy = /* @__PURE__ */ new Map();
	for (const group of observed.groups.values()) {
		if (!observed.closely.has(group.name)) continue;
		for (const instance of group.instances) {
			if (instance.lifecycle !== "InService") continue;
			const since = before.inService.get(instance.id) ?? firstSeenInService(instance, observed);
			inService.set(instance.id, since);
			if (instance.health === "Unhealthy") unhealthy.set(instance.id, before.unhealthy.get(instance.id) ?? observed.at);
			if (whyNotServing(group, instance, observed, since) === void 0) serving.set(instance.id, before.serving.get(instance.id) ?? observed.at);
			else ailing.set(instance.id, before.ailing.get(instance.id) ?? observed.at);
		}
	}
	const whole = wholeZones(before, observed, serving);
	return {
		began: before.began ?? observed.at,
		inService,
		serving,
		ailing,
		unhealthy,
		whole
	};
}
function wholeZones(before, observed, serving) {
	const whole = /* @__PURE__ */ new Map();
	const members = [...observed.groups.values()].flatMap((group) => group.instances.map(({ id, zone }) => ({
		id,
		key: zoneOf(group.name, zone)
	})));
	const broken = new Set(members.filter(({ id }) => !serving.has(id)).map(({ key }) => key));
	for (const { key } of members) if (!broken.has(key)) whole.set(key, before.whole.get(key) ?? observed.at);
	return whole;
}
function firstSeenInService(instance, observed) {
	const launchedAt = observed.instances.get(instance.id)?.launchedAt;
	return launchedAt !== void 0 && observed.at - launchedAt > SURELY_WARM_AFTER ? launchedAt : observed.at;
}
function whyNotServing(group, instance, observed, inServiceSince) {
	if (instance.lifecycle !== "InService") return `is ${instance.lifecycle}`;
	if (instance.health !== "Healthy") return `is ${instance.health} to Auto Scaling`;
	for (const arn of group.targetGroupArns) {
		const target = observed.targets.get(arn)?.get(instance.id);
		if (target?.state !== "healthy") {
			const state = target === void 0 ? "not registered" : target.state;
			const reason = target?.reason === void 0 ? "" : ` (${target.reason})`;
			return `is ${state} in target group ${targetGroupName(arn)}${reason}`;
		}
	}
	const warmup = (group.instanceWarmup ?? 0) * 1e3;
	if (inServiceSince === void 0 || observed.at - inServiceSince < warmup) return "is warming up";
}
function targetGroupName(arn) {
	return arn.split("/")[1] ?? arn;
}
// build/src/rollout/capacity.js
function services(groups) {
	const byArn = /* @__PURE__ */ new Map();
	const alone = [];
	for (const group of groups) {
		if (group.targetGroupArns.length === 0) alone.push({
			name: group.name,
			groups: [group]
		});
		for (const arn of group.targetGroupArns) byArn.set(arn, [...byArn.get(arn) ?? [], group]);
	}
	return [...[...byArn].map(([arn, groups]) => ({
		name: targetGroupName(arn),
		groups
	})), ...alone];
}
function floorOf(minHealthy, baseDesired) {
	return minHealthy.unit === "instances" ? minHealthy.value : Math.ceil(baseDesired * minHealthy.value / 100);
}
function batchOf(maxBatch, desired) {
	return maxBatch.unit === "instances" ? maxBatch.value : Math.max(1, Math.floor(desired * maxBatch.value / 100));
}
function isServing(group, instance, observed, watch) {
	return whyNotServing(group, instance, observed, watch.inService.get(instance.id)) === void 0;
}
function floorBrokenBy(ending, observed, watch, minHealthy, surge) {
	for (const service of services(observed.groups.values())) {
		const members = service.groups.flatMap((group) => group.instances.map((instance) => ({
			group,
			instance
		})));
		if (!members.some(({ instance }) => ending.has(instance.id))) continue;
		const left = members.filter(({ group, instance }) => !ending.has(instance.id) && isServing(group, instance, observed, watch)).length;
		const floor = floorOf(minHealthy, service.groups.reduce((sum, group) => sum + group.desired - surge(group), 0));
		if (left < floor) return `${service.name} would have ${left} instances serving, fewer than its floor of ${floor}`;
	}
}
function downElsewhere(zone, observed, watch, ours) {
	for (const group of observed.groups.values()) for (const instance of group.instances) {
		if (instance.zone === zone || ours.has(instance.id)) continue;
		const amiss = whyNotServing(group, instance, observed, watch.inService.get(instance.id));
		if (amiss !== void 0) return `${instance.id} of ${group.name} in ${instance.zone} ${amiss}`;
	}
}
function eventElsewhere(zone, until, observed) {
	for (const group of observed.groups.values()) for (const instance of group.instances) {
		if (instance.zone === zone) continue;
		const event = observed.events.find((one) => one.instanceId === instance.id && one.notBefore <= until);
		if (event !== void 0) {
			const when = new Date(event.notBefore).toISOString();
			return `AWS has scheduled ${event.code} for ${instance.id} of ${group.name} in ${instance.zone} from ${when}`;
		}
	}
}
// build/src/rollout/activity-causes.js
const OWN_ACCORD = [
	"health check",
	"unhealthy instance",
	"system health",
	"status check",
	"balanc",
	"instance refresh",
	"lifetime",
	"interruption"
];
const DIFFERENCE = "difference between desired and actual capacity";
function endedOnRequest(cause) {
	if (cause === void 0) return "unsaid";
	if (isOwnAccord(cause) || cause.includes(DIFFERENCE)) return "no";
	if (!cause.includes("user request")) return "unsaid";
	return cause.includes("shrinking the capacity") ? "yes" : "no";
}
function launchedOnRequest(cause) {
	if (cause === void 0) return "yes";
	if (isOwnAccord(cause)) return "no";
	return cause.includes(DIFFERENCE) ? "perhaps" : "yes";
}
function isOwnAccord(cause) {
	return OWN_ACCORD.some((words) => cause.includes(words));
}
// build/src/rollout/engines/surge.js
const TOKEN_LIFE = 27e6;
const LAUNCHED_WITHIN = 18e5;
const LIKELY_WITHIN = 3e5;
const END_PATIENCE = 18e4;
const REPLACED_WITHIN = 18e4;
const SKEW = 6e4;
function surgeOf(group, wave, seen) {
	const rolling = wave.groups.find((one) => one.name === group.name);
	const batch = rolling?.journal.batch;
	if (rolling === void 0 || batch === void 0) return 0;
	const adds = newInstances(rolling, seen).length - endedFor(batch, group, seen);
	return Math.max(0, Math.min(adds, group.desired - batch.base));
}
function endedFor(batch, group, seen) {
	const ended = /* @__PURE__ */ new Set();
	const told = [...seen.memory.endSent].filter(([, end]) => end.token === batch.token);
	const lost = told.filter(([id, end]) => stillServes(group, id, end.at, seen));
	const calls = new Set(lost.map(([, end]) => end.at));
	const onRequest = (id) => endedOnRequest(seen.observed.causes.went.get(id));
	for (const [id, end] of told) if (!calls.has(end.at) && onRequest(id) !== "no") ended.add(id);
	const takenOver = seen.memory.batches.get(group.name)?.token !== batch.token;
	for (const id of announced(batch)) {
		if (staysIn(group, id)) continue;
		const said = onRequest(id);
		if (said === "yes" || said === "unsaid" && takenOver) ended.add(id);
	}
	return ended.size;
}
function announced(batch) {
	return batch.ending === "none" ? [] : batch.old;
}
function staysIn(group, id) {
	return group.instances.some((one) => one.id === id && !isLeaving(one));
}
function inDoubtSince({ group, journal: { batch } }, memory, known) {
	if (batch === void 0) return void 0;
	const went = [...[...memory.endSent].flatMap(([id, { token }]) => token === batch.token ? id : []), ...announced(batch)].some((id) => !staysIn(group, id) && !known.went.has(id));
	const came = batch.launched === void 0 && !memory.launched.has(batch.token) && group.instances.some(({ id }) => !known.came.has(id));
	return went || came ? batch.at - SKEW : void 0;
}
function stillServes(group, id, toldAt, seen) {
	const member = group.instances.find((one) => one.id === id);
	return member !== void 0 && !isLeaving(member) && seen.observed.at - toldAt >= 18e4;
}
function isEndingFor(batch, instance, seen) {
	const told = seen.memory.endSent.get(instance.id)?.token === batch.token;
	if (!told && !batch.old.includes(instance.id)) return false;
	return isLeaving(instance) || told && wasToldLately(instance, seen);
}
function newInstances(rolling, seen) {
	const { batch } = rolling.journal;
	if (batch === void 0) return [];
	return launchedBy(batch, rolling, seen) ?? found(batch, rolling, seen);
}
function ownInstances(wave, seen) {
	const ids = new Set(seen.memory.endSent.keys());
	for (const rolling of wave.groups) {
		const { batch } = rolling.journal;
		if (batch === void 0) continue;
		for (const id of newInstances(rolling, seen)) ids.add(id);
		for (const one of members(rolling.group, batch.old)) if (isLeaving(one)) ids.add(one.id);
	}
	return ids;
}
function launchedBy(batch, rolling, seen) {
	const launched = seen.memory.launched.get(batch.token)?.answer.instanceIds ?? batch.launched;
	if (launched !== void 0) return launched;
	return hasExpired(batch, seen) && mayHaveLaunched(rolling) ? found(batch, rolling, seen) : void 0;
}
function hasExpired(batch, seen) {
	return seen.observed.at - batch.at > TOKEN_LIFE;
}
function mayHaveLaunched({ group }) {
	return group.suspended.includes("Terminate");
}
function found(batch, rolling, seen) {
	if (!mayHaveLaunched(rolling)) return [];
	return rolling.group.instances.filter((member) => {
		const instance = seen.observed.instances.get(member.id);
		return member.zone === batch.zone && instance?.imageId === batch.image && instance.launchedAt >= batch.at - 6e4 && instance.launchedAt <= batch.at + within$1(seen.observed.causes.came.get(member.id));
	}).map((member) => member.id).slice(0, batch.count);
}
function within$1(cause) {
	switch (launchedOnRequest(cause)) {
		case "no": return Number.NEGATIVE_INFINITY;
		case "perhaps": return LIKELY_WITHIN;
		case "yes": return LAUNCHED_WITHIN;
	}
}
function wasToldLately(instance, seen) {
	const sent = seen.memory.endSent.get(instance.id);
	return sent !== void 0 && seen.observed.at - sent.at < 18e4;
}
function replacedSoon({ group }, ending, { watch, observed }) {
	if (["Terminate", "ReplaceUnhealthy"].some((one) => group.suspended.includes(one))) return void 0;
	const one = ending.find(({ id }) => {
		const since = watch.unhealthy.get(id);
		return since !== void 0 && observed.at - since < REPLACED_WITHIN;
	});
	return one && {
		do: "wait",
		for: `Auto Scaling to replace ${one.id}, which is Unhealthy`
	};
}
function endOnce(rolling, batch, ending, why, seen) {
	const told = ending.filter((instance) => wasToldLately(instance, seen));
	if (told.length > 0) return {
		do: "wait",
		for: `${told.map((instance) => instance.id).join(", ")} to begin ending`
	};
	return {
		do: "end",
		group: rolling.name,
		zone: ending[0]?.zone ?? batch.zone,
		instanceIds: ending.map((instance) => instance.id).slice(0, 100),
		why,
		token: batch.token
	};
}
function removed(wave, seen) {
	return wave.groups.flatMap((rolling) => stale(rolling, "back", seen.observed).map((instance) => instance.id));
}
function oldestFirst(instances, seen) {
	const age = (one) => seen.observed.instances.get(one.id)?.launchedAt ?? 0;
	return [...instances].sort((a, b) => age(a) - age(b) || (a.id < b.id ? -1 : 1));
}
function members(group, ids) {
	return group.instances.filter((instance) => ids.includes(instance.id));
}
function batchTagStep(group, batch, note) {
	return {
		do: "tag",
		group: group.name,
		tags: batchTags(batch),
		note,
		batch
	};
}
function announceEnding(group, batch, ending, which) {
	const ids = ending.map((one) => one.id);
	const before = batch.ending === "none" ? [] : batch.old;
	const staying = members(group, before).filter((one) => !isLeaving(one));
	if (ids.length === staying.length && ids.every((id) => before.includes(id)) && batch.ending === which) return void 0;
	const gone = before.filter((id) => !staying.some((one) => one.id === id));
	return batchTagStep(group, {
		...batch,
		old: [...gone, ...ids],
		ending: which
	}, { is: "ending announced" });
}
// build/src/rollout/engines/budget.js
function tooMuch(wave, zone, ending, seen) {
	const { observed, watch } = seen;
	const ids = new Set(ending.map((one) => one.id));
	if (![...observed.groups.values()].some((group) => group.instances.some((one) => ids.has(one.id) && mayServe(group, one, observed)))) return void 0;
	return troubleElsewhere(wave, zone, seen) ?? floorBrokenBy(ids, observed, watch, wave.policy.minHealthy, (one) => surgeOf(one, wave, seen));
}
function mayServe(group, instance, observed) {
	return whyNotServing(group, instance, observed, Number.NEGATIVE_INFINITY) === void 0;
}
function troubleElsewhere(wave, zone, seen) {
	const { observed, watch } = seen;
	const ours = new Set(ownInstances(wave, seen));
	if (wave.direction === "back") for (const id of removed(wave, seen)) ours.add(id);
	return downElsewhere(zone, observed, watch, ours) ?? eventElsewhere(zone, observed.at + wave.policy.soak, observed);
}
// build/src/rollout/engines/settle.js
const LOOKS_BEFORE_RAISING = 2;
function settleStep(rolling, batch, launched, seen) {
	const { group, journal } = rolling;
	if (!group.suspended.includes("Terminate") || !journal.suspended.includes("Terminate")) return;
	const due = batch.base + launched.length;
	if (group.desired < due) return seen.memory.lowLooks < LOOKS_BEFORE_RAISING ? {
		do: "wait",
		for: `${group.name} to show its desired capacity`,
		low: true
	} : {
		do: "raise",
		group: group.name,
		desired: due
	};
	return notedStep(group, batch, launched) ?? resumed(group);
}
function notedStep(group, batch, launched) {
	if (launched.length === 0 || batch.launched !== void 0) return void 0;
	return batchTagStep(group, {
		...batch,
		launched
	}, { is: "launch noted" });
}
function resumed(group) {
	return {
		do: "resume",
		group: group.name,
		processes: ["Terminate"]
	};
}
// build/src/rollout/engines/abort.js
function abortStep(wave, rolling, batch, seen) {
	const { group } = rolling;
	const launched = launchedBy(batch, rolling, seen) ?? found(batch, rolling, seen);
	const settle = settleStep(rolling, batch, launched, seen);
	if (settle !== void 0) return settle;
	const surge = surgeOf(group, wave, seen);
	if (surge === 0) {
		const leaving = group.instances.find((one) => isEndingFor(batch, one, seen));
		return leaving && {
			do: "wait",
			for: `${leaving.id} to end`
		};
	}
	const surplus = surplusOf(rolling, batch, launched, seen).slice(0, surge);
	const zone = surplus[0]?.zone;
	if (zone === void 0) return {
		do: "wait",
		for: `${group.name} to replace what it has lost`
	};
	const before = group.instances.find((one) => one.zone !== zone && isEndingFor(batch, one, seen));
	if (before !== void 0) return {
		do: "wait",
		for: `${before.id} to end`
	};
	const ours = surplus.filter((one) => one.zone === zone);
	const reason = tooMuch(wave, zone, ours, seen);
	if (reason !== void 0) return {
		do: "hold",
		reason
	};
	return replacedSoon(rolling, ours, seen) ?? announceEnding(group, batch, ours, "surplus") ?? endOnce(rolling, batch, ours, "aborted", seen);
}
function surplusOf(rolling, batch, launched, seen) {
	const kept = batch.ending === "surplus" ? [] : batch.old;
	const since = rolling.group.instances.filter((one) => {
		const launchedAt = seen.observed.instances.get(one.id)?.launchedAt;
		const late = launchedAt !== void 0 && launchedAt >= batch.at - 6e4;
		return !isLeaving(one) && (launched.includes(one.id) || late) && !kept.includes(one.id);
	});
	const rank = (one) => (launched.includes(one.id) ? 0 : 4) + (isServing(rolling.group, one, seen.observed, seen.watch) ? 2 : 0) + (one.zone === batch.zone ? 0 : 1);
	return [...since].sort((a, b) => rank(a) - rank(b) || (a.id < b.id ? -1 : 1));
}
// build/src/rollout/engines/gates.js
function gateStep(wave, rolling, batch, launched, seen) {
	let scaledIn = launched.length - endedFor(batch, rolling.group, seen);
	scaledIn -= surgeOf(rolling.group, wave, seen);
	for (const id of launched) {
		const amiss = gateOf(rolling, batch, id, seen);
		if (amiss === void 0) continue;
		if (amiss.lost && (wave.direction === "back" || scaledIn-- > 0)) continue;
		if (!(amiss.lost || seen.observed.at > deadline(rolling.group, batch, id, wave, seen))) return {
			do: "wait",
			for: `${id} in ${batch.zone}, which ${amiss.what}`
		};
		const reason = `new instance ${id} of ${rolling.name} in ${batch.zone} ${amiss.what}`;
		if (wave.direction === "back") return {
			do: "hold",
			reason
		};
		return giveUp(rolling, amiss.lost ? reason : `${reason}, and has been for too long`);
	}
}
function giveUp(rolling, reason) {
	return {
		do: "tag",
		group: rolling.name,
		tags: backTags(reason),
		note: {
			is: "rolling back",
			reason
		}
	};
}
function gateOf(rolling, batch, id, seen) {
	const { group } = rolling;
	const { observed, watch } = seen;
	const member = group.instances.find((instance) => instance.id === id);
	const instance = observed.instances.get(id);
	if (member === void 0) return {
		what: "is no longer in the group",
		lost: !(observed.at - batch.at < END_PATIENCE)
	};
	if (isLeaving(member)) return {
		what: "is being ended by Auto Scaling",
		lost: true
	};
	if (instance !== void 0 && instance.imageId !== batch.image) return {
		what: `runs ${instance.imageId}, not ${batch.image}`,
		lost: true
	};
	const serving = whyNotServing(group, member, observed, watch.inService.get(id));
	if (serving !== void 0) return {
		what: serving,
		lost: false
	};
	if (instance === void 0) return {
		what: "is not described by EC2 yet",
		lost: false
	};
	if (!observed.passing.has(id)) return {
		what: "has not passed its status checks",
		lost: false
	};
}
function deadline(group, batch, id, wave, seen) {
	const launchedAt = seen.observed.instances.get(id)?.launchedAt ?? batch.at;
	return Math.max(launchedAt, seen.watch.began ?? launchedAt) + Math.max(group.healthCheckGrace, group.instanceWarmup ?? 0) * 1e3 + wave.policy.holdLimit;
}
// build/src/rollout/engines/launch-first.js
const RETRY_FROM = 3e4;
const RETRY_TO = 3e5;
function batchStep(wave, rolling, batch, seen) {
	const { group } = rolling;
	const launched = launchedBy(batch, rolling, seen);
	if (launched === void 0) {
		if (replacedBefore(rolling, batch)) return void 0;
		return hasExpired(batch, seen) ? launchAgainStep(wave, rolling, batch, seen) : launchStep(rolling, batch, seen);
	}
	const settle = settleStep(rolling, batch, launched, seen);
	if (settle !== void 0) return settle;
	if (launched.length === 0) return launchAgainStep(wave, rolling, batch, seen);
	if (surgeOf(group, wave, seen) > 0) return gateStep(wave, rolling, batch, launched, seen) ?? endStep(wave, rolling, batch, seen);
	const leaving = group.instances.find((one) => isEndingFor(batch, one, seen));
	return leaving && {
		do: "wait",
		for: `${leaving.id} to drain and end`
	};
}
function openBatchStep(wave, rolling, zone, batchSize, seen) {
	const { group, target } = rolling;
	const inZone = stale(rolling, wave.direction, seen.observed).filter((one) => one.zone === zone);
	const ready = inZone.filter((instance) => instance.lifecycle === "InService");
	if (ready.length === 0) return notReady(rolling, inZone);
	const headroom = headroomOf(group);
	if (typeof headroom === "string") return {
		do: "hold",
		reason: headroom
	};
	const count = Math.min(batchSize, ready.length, headroom, 100);
	const { at } = seen.observed;
	const old = oldestFirst(ready, seen).slice(0, count);
	return batchTagStep(group, {
		zone,
		count,
		base: group.desired,
		token: launchToken(group.name, zone, at, 0),
		attempt: 0,
		at,
		image: wave.direction === "forward" ? target.image : target.fromImage,
		old: old.map((instance) => instance.id),
		ending: "none"
	}, {
		is: "batch opened",
		zone
	});
}
function headroomOf({ name, desired, max }) {
	return max > desired ? max - desired : `${name} has no headroom: desired ${desired} is its MaxSize`;
}
function replacedBefore({ group }, batch) {
	const staying = members(group, batch.old).filter((instance) => !isLeaving(instance));
	const givenBack = batch.ending === "old" || group.desired <= batch.base;
	return staying.length === 0 && givenBack && !group.suspended.includes("Terminate");
}
function launchStep(rolling, batch, seen) {
	const { group } = rolling;
	if (!group.suspended.includes("Terminate")) {
		if (group.desired !== batch.base) return rebasedStep(group, batch, seen);
		return {
			do: "suspend",
			group: group.name,
			processes: ["Terminate"]
		};
	}
	return {
		do: "launch",
		group: group.name,
		zone: batch.zone,
		count: batch.count,
		token: batch.token
	};
}
function rebasedStep(group, batch, seen) {
	const headroom = headroomOf(group);
	if (typeof headroom === "string") return {
		do: "hold",
		reason: headroom
	};
	const count = Math.min(batch.count, headroom);
	return batchTagStep(group, {
		...batch,
		count,
		base: group.desired,
		at: seen.observed.at
	}, {
		is: "batch opened",
		zone: batch.zone
	});
}
function launchAgainStep(wave, rolling, batch, seen) {
	const refused = seen.memory.launched.get(batch.token);
	const error = refused?.answer.errors[0];
	if (wave.direction === "forward" && error?.code.startsWith("InvalidAMIID") === true) return giveUp(rolling, `its image cannot be launched: ${error.code}: ${error.message}`);
	const pause = Math.min(RETRY_FROM * 2 ** batch.attempt, RETRY_TO);
	if (refused !== void 0 && seen.observed.at - refused.at < pause) {
		const reason = error === void 0 ? "no instance was launched" : `${error.code}: ${error.message}`;
		return {
			do: "hold",
			reason: `${rolling.name} cannot launch in ${batch.zone}: ${reason}`
		};
	}
	const headroom = headroomOf(rolling.group);
	if (typeof headroom === "string") return {
		do: "hold",
		reason: headroom
	};
	const attempt = batch.attempt + 1;
	const at = seen.observed.at;
	const again = {
		...batch,
		count: Math.min(batch.count, headroom),
		attempt,
		at,
		base: rolling.group.desired,
		token: launchToken(rolling.name, batch.zone, at, attempt)
	};
	return batchTagStep(rolling.group, again, {
		is: "batch opened",
		zone: batch.zone
	});
}
function endStep(wave, rolling, batch, seen) {
	const { group } = rolling;
	const told = group.instances.filter((one) => wasToldLately(one, seen) && !isLeaving(one));
	if (told.length > 0) return {
		do: "wait",
		for: `${told.map((one) => one.id).join(", ")} to begin ending`
	};
	const old = toEnd(wave, rolling, batch, seen);
	if (old.length === 0) return abortStep(wave, rolling, batch, seen);
	const idle = old.filter((one) => !isServing(group, one, seen.observed, seen.watch));
	const ending = (idle.length > 0 ? idle : old).slice(0, surgeOf(group, wave, seen));
	const reason = tooMuch(wave, batch.zone, ending, seen) ?? belowMin(group, ending.length);
	if (reason !== void 0) return {
		do: "hold",
		reason
	};
	return replacedSoon(rolling, ending, seen) ?? announceEnding(group, batch, ending, "old") ?? endOnce(rolling, batch, ending, "replaced", seen);
}
function toEnd(wave, rolling, batch, seen) {
	const inZone = stale(rolling, wave.direction, seen.observed).filter((one) => one.zone === batch.zone && one.lifecycle === "InService");
	const chosen = inZone.filter((one) => batch.old.includes(one.id));
	const others = inZone.filter((one) => !batch.old.includes(one.id));
	return [...chosen, ...oldestFirst(others, seen)];
}
function belowMin(group, ending) {
	return group.desired - ending < group.min ? `${group.name} has desired ${group.desired} and MinSize ${group.min}: an old instance cannot be ended with decrement` : void 0;
}
function notReady(rolling, inZone) {
	const standby = inZone.find((instance) => instance.lifecycle.includes("Standby"));
	if (standby !== void 0) return {
		do: "hold",
		reason: `${standby.id} of ${rolling.name} is in ${standby.lifecycle}`
	};
	const first = inZone[0];
	return {
		do: "wait",
		for: `${first?.id} of ${rolling.name}, which is ${first?.lifecycle}`
	};
}
// build/src/rollout/finish.js
function finishStep(rolling, direction, seen) {
	return announceStep(rolling) ?? resumeStep(rolling) ?? (direction === "back" ? removeVersionStep(rolling, seen) : void 0) ?? giveStyleBackStep(rolling, direction, seen) ?? {
		do: "untag",
		group: rolling.name,
		keys: journalKeys(rolling.group, keepsSuspension(rolling)),
		closes: true
	};
}
function announceStep({ name, journal }) {
	if (journal.finishing || journal.roll === void 0) return void 0;
	return {
		do: "tag",
		group: name,
		tags: finishingTags(journal.roll.run),
		note: { is: "finishing" }
	};
}
function zonesEven(group) {
	const counts = group.zones.map((zone) => group.instances.filter((one) => one.zone === zone && !isLeaving(one)).length);
	return counts.length === 0 || Math.max(...counts) - Math.min(...counts) <= 1;
}
function resumable({ group, journal }) {
	return journal.suspended.filter((process) => group.suspended.includes(process) && (process !== "AZRebalance" || zonesEven(group)));
}
function resumeStep(rolling) {
	const processes = resumable(rolling);
	return processes.length === 0 ? void 0 : {
		do: "resume",
		group: rolling.name,
		processes
	};
}
function keepsSuspension({ group, journal }) {
	return journal.suspended.some((process) => group.suspended.includes(process));
}
function removeVersionStep(rolling, seen) {
	const { name, target } = rolling;
	const { templateId, from, fromImage } = target;
	if (target.inPlace) return void 0;
	if (seen.memory.versions.has(templateId)) {
		const ours = targetVersion(target, seen.memory);
		if (ours === void 0 || seen.memory.deleted.has(`${templateId}:${ours}`)) return void 0;
	}
	const versions = seen.observed.versions.get(templateId);
	const named = seen.observed.named.get(templateId);
	if (versions === void 0 || named === void 0) return { do: "look" };
	const ours = Number(targetVersion(target, seen.memory));
	const latest = Math.max(...versions.map((one) => one.number));
	const followed = named.has("$Latest") && latest === ours;
	const isDefault = versions.some((one) => one.number === ours && one.isDefault);
	if (!named.has(String(ours)) && !isDefault && !followed) return {
		do: "delete-version",
		templateId,
		version: String(ours)
	};
	if (target.style !== "$Latest" || followed || latest !== ours) return void 0;
	return {
		do: "create-version",
		templateId,
		from,
		image: fromImage,
		groups: [name]
	};
}
function giveStyleBackStep(rolling, direction, seen) {
	const { name, group, target } = rolling;
	if (!target.style.startsWith("$") || group.source.template?.version === target.style) return void 0;
	const versions = seen.observed.versions.get(target.templateId);
	if (versions === void 0) return { do: "look" };
	const wanted = direction === "forward" ? targetVersion(target, seen.memory) : oldVersion(rolling, seen);
	if (direction === "forward" && target.style === "$Default" && wanted !== void 0) {
		const current = versions.find((version) => version.isDefault)?.number.toString();
		if (current !== wanted && current === target.from) return {
			do: "set-default",
			templateId: target.templateId,
			version: wanted
		};
	}
	if (styleMeans(rolling, seen) !== wanted) return void 0;
	return {
		do: "use-template",
		group: name,
		templateId: target.templateId,
		version: target.style,
		why: "give back"
	};
}
function oldVersion({ target }, seen) {
	const copy = (seen.memory.versions.get(target.templateId) ?? []).filter((one) => one.number > Number(target.from) && one.imageId === target.fromImage && one.description.startsWith("patch-cycle")).map((one) => one.number).sort((a, b) => b - a)[0];
	return target.style === "$Latest" && copy !== void 0 ? String(copy) : target.from;
}
function styleMeans(rolling, seen) {
	const { target } = rolling;
	const versions = (seen.observed.versions.get(target.templateId) ?? []).filter((version) => !seen.memory.deleted.has(`${target.templateId}:${version.number}`));
	return (target.style === "$Latest" ? versions.reduce((a, b) => Math.max(a, b.number), 0) : versions.find((version) => version.isDefault)?.number)?.toString();
}
// build/src/rollout/opening.js
function openStep(order, seen) {
	const groups = order.units.flatMap((unit) => openGroups(unit, seen)).filter((one) => !one.journal.finishing);
	for (const { name, group, journal, target } of groups) if (journal.roll === void 0) {
		const left = journalKeys(group, true);
		if (left.length > 0) return {
			do: "untag",
			group: name,
			keys: left
		};
		const roll = {
			run: order.run,
			target,
			desired: group.desired
		};
		const note = {
			is: "roll opened",
			from: target.fromImage,
			to: target.image
		};
		return {
			do: "tag",
			group: name,
			tags: rollTags(roll),
			note
		};
	}
	for (const one of groups) if (one.group.source.template?.version.startsWith("$")) return pinStep(one, seen);
	for (const { target } of groups) {
		if (targetVersion(target, seen.memory) !== void 0) continue;
		if (!seen.memory.versions.has(target.templateId)) return { do: "look" };
		const sharing = groups.filter((one) => sameVersion(one, target)).map((one) => one.name);
		const { templateId, from, image } = target;
		return {
			do: "create-version",
			templateId,
			from,
			image,
			groups: sharing
		};
	}
}
function pinStep(one, seen) {
	const { templateId, from, style } = one.target;
	if (!seen.observed.versions.has(templateId)) return { do: "look" };
	const means = styleMeans(one, seen);
	if (means !== from) return {
		do: "stop",
		group: one.name,
		reason: `${style} of ${templateId}, which ${one.name} follows, has become version ${means} since the plan was made`,
		mend: "Run again: the next run plans from what is there."
	};
	return {
		do: "use-template",
		group: one.name,
		templateId,
		version: from,
		why: "pin"
	};
}
function sameVersion(one, target) {
	return one.target.templateId === target.templateId && one.target.from === target.from && one.target.image === target.image;
}
// build/src/rollout/decide.js
function decide(order, seen) {
	const lost = missing(order, seen);
	if (lost !== void 0) return lost;
	const direction = directionOf(order, seen);
	return others(order, direction, seen) ?? (direction === "forward" ? openStep(order, seen) : rejectStep(order, seen)) ?? unitsStep(order, direction, seen) ?? { do: "done" };
}
function directionOf(order, seen) {
	return backReason(order, seen) === void 0 ? "forward" : "back";
}
function backReason(order, seen) {
	return open$1(order, seen).find(({ journal }) => journal.roll && journal.back !== void 0)?.journal.back;
}
function open$1(order, seen) {
	return order.units.flatMap((unit) => openGroups(unit, seen));
}
function missing(order, seen) {
	const lost = order.units.flatMap((unit) => unit.groups).find((one) => !seen.observed.groups.has(one.name));
	return lost && {
		do: "stop",
		reason: `group ${lost.name} is no longer there`,
		mend: "Run again: the next run plans from what is there."
	};
}
function others(order, direction, seen) {
	for (const one of open$1(order, seen)) {
		const { name, group, journal, target } = one;
		if (group.status !== void 0) return {
			do: "stop",
			reason: `${name}: ${group.status}`,
			mend: CHANGED_MEND
		};
		const template = group.source.template;
		const ours = [
			target.from,
			target.style,
			targetVersion(target, seen.memory)
		];
		if (template?.templateId !== target.templateId || !ours.includes(template.version)) {
			if (!seen.memory.versions.has(target.templateId)) return { do: "look" };
			return changedStep(name, template, target, seen);
		}
		const refresh = seen.observed.refreshes.get(name)?.[0];
		if (refresh !== void 0) return settledOr(`instance refresh ${refresh} of ${name} is under way`, one, seen);
		if (journal.unreadable.length > 0) return {
			do: "stop",
			reason: `the tag ${journal.unreadable[0]} of ${name} cannot be read: somebody edited it`,
			mend: UNREADABLE_MEND
		};
		if (takenBack(group, journal, target) && direction === "forward") return {
			do: "stop",
			group: name,
			reason: `somebody set ${name} back to ${template.templateId} version ${template.version} during the roll`,
			mend: CHANGED_MEND
		};
		const process = ["Launch", "Terminate"].find((one) => group.suspended.includes(one) && !journal.suspended.includes(one));
		if (process !== void 0) return settledOr(`somebody suspended ${process} of ${name}`, one, seen);
	}
}
function settledOr(reason, one, seen) {
	const { batch } = one.journal;
	const launched = batch && launchedBy(batch, one, seen);
	return (batch && launched && settleStep(one, batch, launched, seen)) ?? {
		do: "hold",
		reason
	};
}
function changedStep(name, template, target, { memory }) {
	if (template === void 0) return {
		do: "stop",
		group: name,
		reason: `somebody set ${name} to no launch template during the roll`,
		mend: CHANGED_MEND
	};
	const { templateId, version } = template;
	const known = memory.versions.get(templateId) ?? [];
	if (templateId === target.templateId && !version.startsWith("$") && !known.some((one) => one.number.toString() === version)) return {
		do: "stop",
		group: name,
		reason: `somebody deleted version ${version} of ${templateId}, which ${name} uses, during the roll`,
		mend: `Set ${name} to a version that exists: it cannot launch anything now. Then run again.`
	};
	return {
		do: "stop",
		group: name,
		reason: `somebody set ${name} to ${templateId} version ${version} during the roll`,
		mend: CHANGED_MEND
	};
}
const CHANGED_MEND = "Run again when the change is finished: the next run plans from what is there.";
function takenBack(group, journal, target) {
	const rolled = journal.roll !== void 0 && journal.batch?.image === target.image;
	const version = group.source.template?.version;
	return rolled && !journal.finishing && !target.inPlace && version === target.from;
}
function rejectStep(order, seen) {
	const reason = backReason(order, seen) ?? "";
	for (const { journal, target } of open$1(order, seen)) if (journal.roll !== void 0 && !target.inPlace && !seen.memory.rejected.has(target.image)) return {
		do: "reject",
		image: target.image,
		reason
	};
}
function unitsStep(order, direction, seen) {
	const units = unitsAtWork(order, seen);
	for (const unit of units) {
		const step = unitStep(order, unit, direction, seen);
		if (step !== void 0) return step;
	}
	const reason = (unit) => openGroups(unit, seen).some((one) => one.journal.back !== void 0);
	const unit = units.find((one) => !reason(one)) ?? units[0];
	return unit && closeStep$1(unit, direction, seen);
}
function unitStep(order, unit, direction, seen) {
	const local = within(unit, seen);
	const groups = openGroups(unit, local).filter((one) => one.journal.roll !== void 0);
	if (groups.some((one) => one.journal.finishing)) return void 0;
	const wave = {
		unit,
		direction,
		policy: order.policy,
		groups
	};
	return prepareStep(groups, direction, local) ?? openBatchesStep(wave, local) ?? nextBatchStep(wave, local) ?? (direction === "forward" ? soakStep(wave, void 0, local) : void 0);
}
function within(unit, seen) {
	const names = [...unit.groups.map((one) => one.name), ...unit.watched];
	const { groups } = seen.observed;
	const own = names.flatMap((name) => {
		const group = groups.get(name);
		return group === void 0 ? [] : [[name, group]];
	});
	return {
		...seen,
		observed: {
			...seen.observed,
			groups: new Map(own)
		}
	};
}
function prepareStep(groups, direction, seen) {
	for (const { name, group, target } of groups) {
		const version = direction === "forward" ? targetVersion(target, seen.memory) : target.from;
		if (version !== void 0 && group.source.template?.version !== version) {
			const why = direction === "forward" ? "roll" : "roll back";
			return {
				do: "use-template",
				group: name,
				templateId: target.templateId,
				version,
				why
			};
		}
	}
	for (const { name, group, journal } of groups) {
		const known = [...journal.suspended, ...group.suspended];
		const free = ["AZRebalance", "Terminate"].filter((one) => !known.includes(one));
		if (free.length > 0) {
			const note = { is: "suspension announced" };
			return {
				do: "tag",
				group: name,
				tags: suspendedTags([...journal.suspended, ...free]),
				note
			};
		}
		if (journal.suspended.includes("AZRebalance") && !group.suspended.includes("AZRebalance")) return {
			do: "suspend",
			group: name,
			processes: ["AZRebalance"]
		};
	}
}
function openBatchesStep(wave, seen) {
	for (const one of wave.groups) {
		const { batch } = one.journal;
		const written = seen.memory.batches.get(one.name);
		if (written !== void 0 && written.token !== batch?.token && (batch?.at ?? 0) <= written.at) return {
			do: "hold",
			reason: `${one.name} does not show the tags that were written last`
		};
		if (batch === void 0) continue;
		const step = wave.direction === "back" && batch.image === one.target.image ? abortStep(wave, one, batch, seen) : batchStep(wave, one, batch, seen);
		if (step !== void 0) return step;
	}
}
function nextBatchStep(wave, seen) {
	const { direction, policy } = wave;
	for (const zone of waveZones(wave, seen)) for (const one of wave.groups) {
		if (!stale(one, direction, seen.observed).some((member) => member.zone === zone)) continue;
		return (direction === "forward" ? soakStep(wave, zone, seen) : void 0) ?? troubleStep(wave, zone, seen) ?? openBatchStep(wave, one, zone, batchOf(policy.maxBatch, one.group.desired), seen);
	}
}
function waveZones({ unit, groups, direction }, seen) {
	const used = groups.flatMap((one) => stale(one, direction, seen.observed).map((member) => member.zone));
	const zones = [.../* @__PURE__ */ new Set([...unit.zones, ...used])];
	return direction === "forward" ? zones : zones.reverse();
}
function troubleStep(wave, zone, seen) {
	const reason = troubleElsewhere(wave, zone, seen);
	return reason === void 0 ? void 0 : {
		do: "hold",
		reason
	};
}
function soakStep(wave, next, seen) {
	const { observed, watch } = seen;
	for (const one of wave.groups) for (const member of one.group.instances) {
		if (member.zone === next) continue;
		if (observed.instances.get(member.id)?.imageId !== one.target.image) continue;
		const ailing = watch.ailing.get(member.id);
		if (ailing !== void 0 && observed.at - ailing > wave.policy.holdLimit) return giveUp(one, `${member.id} of ${one.name} in ${member.zone} stopped serving during the soak`);
		const since = watch.serving.get(member.id);
		if (since === void 0) return {
			do: "hold",
			reason: `${member.id} of ${one.name} in ${member.zone} is not serving`
		};
		const whole = watch.whole.get(zoneOf(one.name, member.zone));
		if (whole === void 0) return unsettledStep(one, member.zone, seen);
		const until = Math.max(since, whole) + wave.policy.soak;
		if (observed.at < until) return {
			do: "wait",
			for: `the soak of ${member.zone}`,
			soak: {
				zone: member.zone,
				until
			}
		};
	}
}
function unsettledStep(one, zone, seen) {
	const unsettled = one.group.instances.filter((member) => member.zone === zone && !seen.watch.serving.has(member.id));
	const ailing = unsettled.find((member) => !isLeaving(member));
	return ailing === void 0 ? {
		do: "wait",
		for: `${unsettled[0]?.id} of ${one.name} to leave ${zone}`
	} : {
		do: "hold",
		reason: `${ailing.id} of ${one.name} in ${zone} is not serving`
	};
}
function closeStep$1(unit, direction, seen) {
	const groups = openGroups(unit, seen);
	const last = (one) => one.journal.back === void 0 ? 0 : 1;
	const [first] = [...groups].sort((a, b) => last(a) - last(b));
	return finishStep(first, direction, seen);
}
// build/src/rollout/patience.js
var Patience = class {
	limit;
	#spent = 0;
	#since;
	constructor(limit) {
		this.limit = limit;
	}
	exhausted(at) {
		this.#since ??= at;
		return this.#spent + at - this.#since >= this.limit;
	}
	until(at) {
		return at + this.limit - this.#spent - (at - (this.#since ?? at));
	}
	pause(at) {
		if (this.#since !== void 0) this.#spent += at - this.#since;
		this.#since = void 0;
	}
	reset() {
		this.#spent = 0;
		this.#since = void 0;
	}
};
// build/src/rollout/rest.js
function restStep(order, seen) {
	for (const one of open(order, seen)) {
		const { batch } = one.journal;
		const launched = batch && seen.memory.launched.get(batch.token)?.answer.instanceIds;
		const noted = batch && launched && notedStep(one.group, batch, launched);
		if (noted !== void 0) return noted;
		const settled = batch === void 0 || launched !== void 0 || batch.launched !== void 0;
		const processes = resumable(one).filter((process) => process !== "Terminate" || settled);
		if (processes.length > 0) return {
			do: "resume",
			group: one.name,
			processes
		};
		if (batch !== void 0 && launched?.length === 0) return {
			do: "untag",
			group: one.name,
			keys: batchKeys(one.group)
		};
	}
}
function closeStep(stop, order, seen) {
	const one = open(order, seen).find((group) => group.name === stop.group);
	if (one === void 0) return restStep(order, seen);
	const undo = undoStep(one, order, seen);
	if (undo !== void 0) return undo;
	const processes = resumable(one);
	if (processes.length > 0) return {
		do: "resume",
		group: one.name,
		processes
	};
	const keys = journalKeys(one.group, keepsSuspension(one));
	return {
		do: "untag",
		group: one.name,
		keys,
		closes: true
	};
}
function undoStep(one, order, seen) {
	const wave = waveOf(one, order, seen);
	if (wave === void 0 || one.journal.batch === void 0) return void 0;
	const step = abortStep(wave, one, one.journal.batch, seen);
	if (step === void 0 || step.do === "hold") return void 0;
	return step.do === "wait" && step.low !== true ? void 0 : step;
}
function waveOf(one, order, seen) {
	const unit = order.units.find((unit) => unit.groups.some((group) => group.name === one.name));
	if (unit === void 0) return void 0;
	return {
		unit,
		direction: "forward",
		policy: order.policy,
		groups: openGroups(unit, seen)
	};
}
function surplusLeft(stop, order, before, after) {
	const one = open(order, before).find((group) => group.name === stop.group);
	if (one === void 0) return [];
	const wave = waveOf(one, order, before);
	const group = after.observed.groups.get(one.name);
	if (wave === void 0 || group === void 0) return [];
	const surplus = surgeOf(one.group, wave, before);
	if (surplus === 0 || group.desired < one.group.desired) return [];
	return [{
		resource: group.name,
		what: `desired is ${group.desired}, ${surplus} above what it was: new instances serve, and ending them now would take too much`,
		mend: "Lower the desired capacity when the group is whole again."
	}];
}
function leftBehind(order, seen) {
	return open(order, seen).filter((one) => one.journal.roll !== void 0).map((one) => ({
		resource: one.name,
		what: stateOf(one, seen).join("; "),
		mend: "The next run goes on from here, or gives it back."
	}));
}
function stateOf({ group, journal, target }, seen) {
	const onTarget = group.instances.filter((one) => seen.observed.instances.get(one.id)?.imageId === target.image).length;
	const said = [`the roll from ${target.fromImage} to ${target.image} is open, with ${onTarget} of ${group.instances.length} instances on ${target.image}`, `the group uses template version ${group.source.template?.version}`];
	const suspended = journal.suspended.filter((process) => group.suspended.includes(process));
	if (suspended.length > 0) said.push(`suspended by us: ${suspended.join(", ")}`);
	const surplus = group.desired - (journal.batch?.base ?? group.desired);
	if (surplus > 0) said.push(`desired is ${group.desired}, ${surplus} above what it was`);
	return said;
}
function open(order, seen) {
	return order.units.flatMap((unit) => openGroups(unit, seen));
}
// build/src/rollout/shown.js
const SHOWN_WITHIN = 6e4;
const NOTHING_EXPECTED = /* @__PURE__ */ new Map();
function expecting(before, step, launched, at) {
	if (!("group" in step) || step.group === void 0) return before;
	const expected = new Map(before.get(step.group));
	for (const [what, shows] of shownBy(step, launched)) expected.set(what, {
		shows,
		at
	});
	return new Map(before).set(step.group, expected);
}
function expectingJournals(before, groups, at) {
	const after = new Map(before);
	for (const group of groups) {
		const shown = journalKeys(group, false).map((key) => [`tag ${key}`, {
			shows: ({ tags }) => tags[key] === group.tags[key],
			at
		}]);
		if (shown.length > 0) after.set(group.name, new Map([...before.get(group.name) ?? [], ...shown]));
	}
	return after;
}
function isStale(expectations, groups, at) {
	return [...expectations].some(([name, expected]) => {
		const group = groups.get(name);
		if (group === void 0) return false;
		return [...expected.values()].some((one) => at - one.at < SHOWN_WITHIN && !one.shows(group));
	});
}
function shownBy(step, launched) {
	switch (step.do) {
		case "tag": return Object.entries(step.tags).map(([key, value]) => [`tag ${key}`, ({ tags }) => tags[key] === value]);
		case "untag": return step.keys.map((key) => [`tag ${key}`, ({ tags }) => tags[key] === void 0]);
		case "use-template": return [["template", ({ source }) => source.template?.version === step.version]];
		case "suspend": return step.processes.map((process) => [`process ${process}`, ({ suspended }) => suspended.includes(process)]);
		case "resume": return step.processes.map((process) => [`process ${process}`, ({ suspended }) => !suspended.includes(process)]);
		case "launch": return launched.map((id) => [`instance ${id}`, ({ instances }) => instances.some((one) => one.id === id)]);
		case "raise": return [["desired", ({ desired }) => desired >= step.desired]];
		case "end": return [["desired", () => true], ...step.instanceIds.map((id) => [`instance ${id}`, ({ instances }) => !instances.some((one) => one.id === id && !isLeaving(one))])];
		default: return [];
	}
}
// build/src/rollout/leftovers.js
async function releaseLeftovers(cloud, groups, tell) {
	for (const group of groups) {
		const journal = readJournal(group);
		if (journal.suspended.length === 0) continue;
		const processes = resumable({
			group,
			journal
		});
		const stays = journal.suspended.filter((process) => group.suspended.includes(process) && !processes.includes(process));
		if (processes.length > 0) {
			await cloud.autoScaling.resume(group.name, processes);
			const what = `${processes.join(", ")} resumed`;
			tell({
				type: "setting-changed",
				resource: group.name,
				what,
				givenBack: true
			});
		}
		if (stays.length === 0) await cloud.autoScaling.untag(group.name, journalKeys(group, false));
		else tell({
			type: "left",
			...staysSuspended(group.name, stays)
		});
	}
}
function staysSuspended(resource, processes) {
	return {
		resource,
		what: `${processes.join(", ")} stays suspended, because its zones differ by more than one instance`,
		mend: "Even the zones out; the next run resumes it."
	};
}
// build/src/rollout/telling.js
var Telling = class {
	#tell;
	#zone;
	#waitingFor;
	#holding;
	#opened = /* @__PURE__ */ new Set();
	#passed = /* @__PURE__ */ new Set();
	constructor(tell) {
		this.#tell = tell;
	}
	step(step, seen, order) {
		this.#resumedRolls(seen, order);
		if (step.do === "wait") this.#wait(step);
		else if (step.do !== "hold" && step.do !== "look") this.#waitingFor = void 0;
		if (step.do === "tag" && step.note.is === "batch opened") this.#wave(step.note.zone, order);
		if (step.do === "end" && step.why === "replaced") this.#gatesPassed(step, seen);
		if (step.do === "untag" && step.closes === true) this.#closing(step.group, seen, order);
	}
	carriedOut(step, memory) {
		const tell = this.#tell;
		switch (step.do) {
			case "tag":
				if (step.note.is === "roll opened") {
					this.#opened.add(step.group);
					tell({
						type: "roll-opened",
						group: step.group,
						from: step.note.from,
						to: step.note.to
					});
				}
				if (step.note.is === "rolling back") {
					this.#zone = void 0;
					tell({
						type: "rolling-back",
						groups: [step.group],
						reason: step.note.reason
					});
				}
				break;
			case "untag":
				if (step.closes === true) this.#setting(step.group, "journal tags", true);
				break;
			case "use-template":
				this.#setting(step.group, `launch template version ${step.version}${step.why === "pin" ? ", pinned" : ""}`, step.why === "give back" || step.why === "roll back");
				break;
			case "create-version": {
				const version = memory.versions.get(step.templateId)?.at(-1)?.number ?? 0;
				const { templateId, image: imageId, groups } = step;
				tell({
					type: "version-created",
					templateId,
					version,
					imageId,
					groups
				});
				break;
			}
			case "set-default":
				this.#setting(step.templateId, `default version ${step.version}`, false);
				break;
			case "delete-version":
				tell({
					type: "version-deleted",
					templateId: step.templateId,
					version: step.version
				});
				break;
			case "suspend":
				this.#process(step, false);
				break;
			case "resume":
				this.#process(step, true);
				break;
			case "launch":
				this.#launched(step, memory);
				break;
			case "raise":
				this.#setting(step.group, `desired capacity ${step.desired}, for the launched instances`, false);
				break;
			case "end":
				tell({
					type: "ended",
					group: step.group,
					zone: step.zone,
					instanceIds: step.instanceIds,
					why: step.why
				});
				break;
			case "reject": tell({
				type: "image-rejected",
				imageId: step.image,
				reason: step.reason
			});
		}
	}
	holding(reason, until) {
		if (this.#holding === reason) return;
		this.#holding = reason;
		this.#tell({
			type: "holding",
			reason,
			until
		});
	}
	holdOver() {
		if (this.#holding !== void 0) this.#tell({
			type: "hold-over",
			reason: this.#holding
		});
		this.#holding = void 0;
	}
	left(left) {
		for (const one of left) this.#tell({
			type: "left",
			...one
		});
	}
	#resumedRolls(seen, order) {
		for (const planned of order.units.flatMap((unit) => unit.groups)) {
			const roll = rolling(planned, seen)?.journal.roll;
			if (roll === void 0 || this.#opened.has(planned.name)) continue;
			this.#opened.add(planned.name);
			this.#tell({
				type: "roll-resumed",
				group: planned.name,
				by: roll.run
			});
		}
	}
	#closing(name, seen, order) {
		const planned = order.units.flatMap((unit) => unit.groups).find((one) => one.name === name);
		const one = planned && rolling(planned, seen);
		if (one === void 0) return;
		const stays = one.journal.suspended.filter((process) => one.group.suspended.includes(process));
		if (stays.length > 0) this.#tell({
			type: "left",
			...staysSuspended(name, stays)
		});
		this.#leftPinned(one);
	}
	#leftPinned(one) {
		const { name } = one;
		const version = one.group.source.template?.version;
		if (version === one.target.style || !one.target.style.startsWith("$")) return;
		this.#tell({
			type: "left",
			resource: name,
			what: `it stays on template version ${version}, because ${one.target.style} means another version by now`,
			mend: `Look at that version, and set ${name} to ${one.target.style} again if it may launch it.`
		});
	}
	#wait(step) {
		const what = step.soak === void 0 ? step.for : `soak ${step.soak.zone}`;
		if (this.#waitingFor === what) return;
		this.#waitingFor = what;
		if (step.soak === void 0) this.#tell({
			type: "waiting",
			for: step.for
		});
		else {
			this.#waveDone();
			this.#tell({
				type: "soaking",
				...step.soak
			});
		}
	}
	#wave(zone, order) {
		if (zone === this.#zone) return;
		this.#waveDone();
		this.#zone = zone;
		const groups = order.units.flatMap((unit) => unit.groups.map((one) => one.name));
		this.#tell({
			type: "wave-started",
			zone,
			groups
		});
	}
	#waveDone() {
		if (this.#zone === void 0) return;
		this.#tell({
			type: "wave-done",
			zone: this.#zone,
			groups: []
		});
		this.#zone = void 0;
	}
	#gatesPassed(step, seen) {
		const { group, zone } = step;
		const ids = [...seen.memory.launched.values()].flatMap(({ answer }) => answer.instanceIds).filter((id) => !this.#passed.has(id) && seen.observed.passing.has(id));
		for (const id of ids) this.#passed.add(id);
		if (ids.length > 0) this.#tell({
			type: "gates-passed",
			group,
			zone,
			instanceIds: ids
		});
	}
	#launched(step, memory) {
		const answer = memory.launched.get(step.token)?.answer;
		const { group, zone } = step;
		const instanceIds = answer?.instanceIds ?? [];
		if (instanceIds.length > 0) this.#tell({
			type: "launched",
			group,
			zone,
			instanceIds
		});
		for (const { code, message } of answer?.errors ?? []) this.#tell({
			type: "launch-failed",
			group,
			zone,
			code,
			message
		});
	}
	#process(step, givenBack) {
		const brief = step.processes.every((one) => one === "Terminate");
		this.#tell({
			type: "setting-changed",
			resource: step.group,
			what: `${step.processes.join(", ")} ${givenBack ? "resumed" : "suspended"}`,
			givenBack,
			...brief && { brief }
		});
	}
	#setting(resource, what, givenBack) {
		this.#tell({
			type: "setting-changed",
			resource,
			what,
			givenBack
		});
	}
};
// build/src/rollout/drive.js
const MOST_STEPS = 1e3;
const MOST_FAILED_LOOKS = 20;
async function drive(cloud, order, pace, tell) {
	const telling = new Telling(tell);
	const state = new State(cloud, order, pace);
	try {
		return await run(cloud, order, pace, state, telling);
	} catch (error) {
		return await given(error, state, telling);
	}
}
var State = class {
	cloud;
	order;
	pace;
	memory = NO_MEMORY;
	seen;
	#watch = FIRST_WATCH;
	#known = /* @__PURE__ */ new Map();
	#causes = NO_CAUSES;
	#look = false;
	#expected = NOTHING_EXPECTED;
	constructor(cloud, order, pace) {
		this.cloud = cloud;
		this.order = order;
		this.pace = pace;
	}
	lookCloser() {
		this.#look = true;
	}
	done(step) {
		const ids = (step.do === "launch" ? this.memory.launched.get(step.token) : void 0)?.answer.instanceIds ?? [];
		this.#expected = expecting(this.#expected, step, ids, this.cloud.clock.now());
	}
	async look() {
		let observed = await this.#observe();
		while (isStale(this.#expected, observed.groups, observed.at)) {
			await this.cloud.clock.sleep(this.pace.pollInterval);
			observed = await this.#observe();
		}
		this.#expected = expectingJournals(this.#expected, observed.groups.values(), observed.at);
		this.#look = false;
		this.#known = observed.instances;
		this.#causes = observed.causes;
		this.#watch = watch(this.#watch, observed);
		const versions = new Map([...this.memory.versions, ...observed.versions]);
		this.memory = {
			...this.memory,
			versions
		};
		this.seen = {
			observed,
			watch: this.#watch,
			memory: this.memory
		};
		return this.seen;
	}
	async #observe() {
		const planned = this.order.units.flatMap((unit) => unit.groups);
		return await observe(this.cloud, {
			groups: this.order.units.flatMap(namesIn),
			closely: (groups) => {
				const glance = {
					observed: { groups },
					memory: this.memory
				};
				return new Set(unitsAtWork(this.order, glance).flatMap(namesIn));
			},
			statusChecksOf: this.#launched(),
			versionsOf: this.#look ? [...new Set(planned.map((one) => one.target.templateId))] : [],
			inDoubt: (groups) => this.#inDoubt(planned, {
				observed: { groups },
				memory: this.memory
			}),
			known: this.#known,
			causes: this.#causes
		});
	}
	#inDoubt(planned, glance) {
		return new Map(planned.flatMap((one) => {
			const group = rolling(one, glance);
			const since = group && inDoubtSince(group, glance.memory, this.#causes);
			return since === void 0 ? [] : [[one.name, since]];
		}));
	}
	#launched() {
		const { seen } = this;
		if (seen === void 0) return [];
		return this.order.units.flatMap((unit) => unit.groups).flatMap((planned) => rolling(planned, seen) ?? []).flatMap((one) => newInstances(one, {
			...seen,
			memory: this.memory
		}));
	}
};
function namesIn(unit) {
	return [...unit.groups.map((one) => one.name), ...unit.watched];
}
async function run(cloud, order, pace, state, telling) {
	const patience = new Patience(order.policy.holdLimit);
	let rolledBack;
	let restless = 0;
	for (;;) {
		if (restless++ > MOST_STEPS) throw new Error("the roll goes round in circles");
		const seen = await lookPatiently(state, pace);
		rolledBack ??= backReason(order, seen);
		const step = decide(order, seen);
		telling.step(step, seen, order);
		if (step.do === "done") return ended(rolledBack);
		if (step.do === "stop") {
			await settle(state, telling, (now) => closeStep(step, order, now));
			telling.left(surplusLeft(step, order, seen, state.seen ?? seen));
			return {
				result: "failed",
				reason: step.reason,
				mend: step.mend
			};
		}
		if (step.do === "look") {
			state.lookCloser();
			continue;
		}
		const reason = await attempt(step, state, telling) ?? (step.do === "hold" ? step.reason : void 0);
		if (reason === void 0) {
			if (step.do === "wait") patience.pause(seen.observed.at);
			if (isProgress(step, state.memory)) patience.reset();
			if (step.do === "wait" || isProgress(step, state.memory)) telling.holdOver();
		} else if (patience.exhausted(seen.observed.at)) {
			await settle(state, telling, (now) => restStep(order, now));
			return held(reason, state, telling);
		} else telling.holding(reason, patience.until(seen.observed.at));
		if (reason !== void 0 || step.do === "wait") {
			await cloud.clock.sleep(pace.pollInterval);
			restless = 0;
		}
	}
}
async function lookPatiently(state, pace) {
	for (let failed = 1;; failed++) try {
		return await state.look();
	} catch (error) {
		if (!mayPass(error) || failed === MOST_FAILED_LOOKS) throw error;
		await state.cloud.clock.sleep(pace.pollInterval);
	}
}
async function attempt(step, state, telling) {
	if (step.do === "wait") state.memory = {
		...state.memory,
		lowLooks: step.low ? state.memory.lowLooks + 1 : 0
	};
	try {
		state.memory = await carryOut(state.cloud, step, state.memory, state.order.run, (memory) => {
			state.memory = memory;
		});
		state.done(step);
		telling.carriedOut(step, state.memory);
		return;
	} catch (error) {
		if (step.do === "reject" && (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__.l)(error) && error.answered) {
			unmarked(step, error.message, state, telling);
			return;
		}
		if (!mayPass(error)) throw error;
		return error.message;
	}
}
function unmarked({ image, reason }, refusal, state, telling) {
	state.memory = {
		...state.memory,
		rejected: new Set(state.memory.rejected).add(image)
	};
	const what = `it could not be tagged as rejected (${reason}): ${refusal}`;
	telling.left([{
		resource: image,
		what,
		mend: "Deregister it, or tag it with patch-cycle:rejected, before the next run."
	}]);
}
async function settle(state, telling, next) {
	for (let calls = 0; calls < 100; calls++) {
		const seen = await state.look();
		const step = next(seen);
		if (step === void 0) return;
		telling.step(step, seen, state.order);
		if (await attempt(step, state, telling) !== void 0) return;
	}
}
function ended(rolledBack) {
	return rolledBack === void 0 ? {
		result: "patched",
		reason: "every instance runs the patched image"
	} : {
		result: "rolled-back",
		reason: rolledBack
	};
}
function held(reason, state, telling) {
	if (state.seen !== void 0) telling.left(leftBehind(state.order, state.seen));
	return {
		result: "held",
		reason,
		mend: "Mend the cause and run again: the next run goes on from here."
	};
}
async function given(error, state, telling) {
	if (state.seen !== void 0) telling.left(leftBehind(state.order, state.seen));
	const name = error instanceof Error ? error.name : "";
	if (name === "AbortError" || name === "CancelledError") return {
		result: "held",
		reason: "the run was cancelled",
		mend: "Run again: the next run goes on from here."
	};
	if (name === "CloudError") return {
		result: "failed",
		reason: error.message,
		mend: "Run again when it is mended."
	};
	throw error;
}
function isProgress(step, memory) {
	switch (step.do) {
		case "launch": return (memory.launched.get(step.token)?.answer.instanceIds.length ?? 0) > 0;
		case "end":
		case "untag":
		case "use-template":
		case "create-version":
		case "delete-version":
		case "set-default": return true;
		default: return false;
	}
}
// build/src/fleet/units.js
function unitsOf(chosen, all) {
	const names = new Set(chosen.map((group) => group.name));
	const left = new Set(chosen);
	const units = [];
	for (const group of chosen) {
		if (!left.has(group)) continue;
		const members = connected(group, all);
		for (const one of chosen) if (members.has(one.name)) left.delete(one);
		units.push({
			chosen: chosen.filter((one) => members.has(one.name)),
			watched: all.filter((one) => members.has(one.name) && !names.has(one.name))
		});
	}
	return units;
}
function connected(start, all) {
	const members = /* @__PURE__ */ new Set([start.name]);
	const arns = new Set(start.targetGroupArns);
	for (let grew = true; grew;) {
		grew = false;
		for (const group of all) {
			if (members.has(group.name) || !group.targetGroupArns.some((arn) => arns.has(arn))) continue;
			members.add(group.name);
			for (const arn of group.targetGroupArns) arns.add(arn);
			grew = true;
		}
	}
	return members;
}
// build/src/rollout/refusals.js
function refusalsOf$1(group, target, input) {
	const going = goingRule(group);
	if (going !== void 0) return [{
		subject: group.name,
		...going
	}];
	return RULES.flatMap((rule) => {
		const refused = rule(group, target, input);
		return refused === void 0 ? [] : [{
			subject: group.name,
			...refused
		}];
	});
}
function goingRule(group) {
	return group.status === void 0 ? void 0 : {
		reason: `it is being deleted (${group.status})`,
		mend: "Leave it out of targets."
	};
}
const RULES = [
	(group) => group.source.kind !== "launch-configuration" ? void 0 : {
		reason: "it uses a launch configuration, which has no versions to roll to",
		mend: "Move the group to a launch template."
	},
	(group) => group.source.weighted !== true ? void 0 : {
		reason: "its instance types are weighted, so capacity is not counted in instances",
		mend: "Remove WeightedCapacity from the overrides."
	},
	(group) => group.source.mixedPurchase !== true ? void 0 : {
		reason: "it mixes On-Demand and Spot, which LaunchInstances does not serve",
		mend: "Use one purchase option in the mixed instances policy."
	},
	(group) => group.source.overridesImage !== true ? void 0 : {
		reason: "overrides of its mixed instances policy name their own template or image",
		mend: "Let the policy name one launch template for all instance types."
	},
	(group) => group.hasWarmPool ? {
		reason: "it has a warm pool, which LaunchInstances does not serve",
		mend: "Delete the warm pool before the roll."
	} : void 0,
	(group) => group.otherTrafficSources.length === 0 ? void 0 : {
		reason: `it takes traffic from ${group.otherTrafficSources.join(", ")}, whose health cannot be read`,
		mend: "Put the group behind target groups alone."
	},
	imageRule,
	(group) => group.max - group.desired >= 1 || group.instances.length === 0 || isOpen(group) ? void 0 : {
		reason: `it has no headroom: MaxSize is ${group.max} and so is its desired capacity. To keep min-healthy serving, a new instance has to come before an old one goes`,
		mend: `Raise MaxSize to ${group.desired + 1} at least.`
	},
	(group) => {
		const ours = readJournal(group).suspended;
		const process = ["Launch", "Terminate"].find((one) => group.suspended.includes(one) && !ours.includes(one));
		return process === void 0 ? void 0 : {
			reason: `its process ${process} is suspended, not by us`,
			mend: `Find out why, and resume ${process}.`
		};
	},
	(group, _target, { refreshes }) => {
		const [refresh] = refreshes.get(group.name) ?? [];
		return refresh === void 0 ? void 0 : {
			reason: `instance refresh ${refresh} is under way`,
			mend: "Wait until it ends, or cancel it."
		};
	},
	(group, _target, { idle }) => {
		const arn = group.targetGroupArns.find((one) => idle.has(one));
		return arn === void 0 ? void 0 : {
			reason: `target group ${targetGroupName(arn)} sends it no traffic: ${idle.get(arn)}`,
			mend: "Attach the target group to a load balancer that covers the zones of the group, or detach it from the group."
		};
	},
	tagsRule,
	neighbourRule,
	followersRule
];
const MOST_TAGS = 50;
function tagsRule(group, _target, { policy }) {
	const theirs = Object.keys(group.tags).filter((key) => !key.startsWith("patch-cycle:")).length;
	const room = MOST_TAGS - theirs;
	const needed = journalSize(Math.min(batchOf(policy.maxBatch, group.desired), group.desired));
	return needed <= room ? void 0 : {
		reason: `it has ${theirs} tags of the ${MOST_TAGS} that a group may have, and the journal of a roll needs ${needed}`,
		mend: `Remove ${needed - room === 1 ? "one tag" : `${needed - room} tags`} of the group, or lower max-batch.`
	};
}
function neighbourRule(group, target, { fleet }) {
	const chosen = new Set(fleet.groups.map((one) => one.name));
	const near = unitsOf([group], fleet.all).flatMap((unit) => unit.watched);
	const sharing = fleet.all.filter((one) => one.source.template?.templateId === target.templateId);
	const open = [...near, ...sharing].find((one) => !chosen.has(one.name) && isOpen(one));
	return open && {
		reason: `a roll of ${open.name}, which shares its target group or template, was left open`,
		mend: `Add ${open.name} to targets: its roll is finished first.`
	};
}
function imageRule(group, _target, { fleet }) {
	if (group.source.template === void 0) return void 0;
	const version = templateVersion(fleet, group);
	if (version === void 0) {
		const { templateId, version: asked } = group.source.template;
		return {
			reason: `version ${asked} of its template ${templateId} does not exist`,
			mend: "Point the group at a version that exists."
		};
	}
	if (version.imageId?.startsWith("ami-")) return void 0;
	return {
		reason: version.imageId === void 0 ? `version ${version.number} of its template names no image` : `its template names its image as ${version.imageId}`,
		mend: "Let the template version name an AMI id."
	};
}
function followersRule(_group, target, { fleet }) {
	if (target.inPlace) return void 0;
	const chosen = new Set(fleet.groups.map((one) => one.name));
	const followed = fleet.groups.some((one) => one.source.template?.templateId === target.templateId && one.source.template.version === "$Default") ? ["$Latest", "$Default"] : ["$Latest"];
	const followers = fleet.all.filter((one) => !chosen.has(one.name) && one.source.template?.templateId === target.templateId && followed.includes(one.source.template.version));
	if (followers.length === 0) return void 0;
	const names = followers.map((one) => `${one.name} (${one.source.template?.version})`).join(", ");
	return {
		reason: `other groups follow its template ${target.templateId} and would launch the new version unasked: ${names}`,
		mend: "Add them to targets, or set them to a version number."
	};
}
function isOpen(group) {
	return readJournal(group).roll !== void 0;
}
// build/src/rollout/plan.js
const BUILD_MINUTES = 15;
const BATCH_MINUTES = 6;
function makePlan(input) {
	const { fleet, targets } = input;
	const refusals = [];
	for (const group of fleet.groups) {
		const target = targets.get(group.name);
		if (target !== void 0) refusals.push(...refusalsOf$1(group, target, input));
	}
	const units = unitsOf(fleet.groups, fleet.all).map((unit) => planUnit(unit, input)).filter((unit) => unit.groups.length > 0);
	return {
		units,
		refusals,
		builds: builds(targets),
		minutes: minutes(units, input),
		remarks: remarks(input)
	};
}
function rollOrder(plan, fleet, policy, run) {
	return {
		run,
		policy,
		units: plan.units.map((unit) => {
			const whole = unitsOf(fleet.groups.filter((group) => unit.groups.some((one) => one.name === group.name)), fleet.all);
			return {
				groups: unit.groups.map(({ name, target }) => ({
					name,
					target: withImage(target)
				})),
				watched: whole.flatMap((one) => one.watched.map((group) => group.name)),
				zones: unit.zones.map((zone) => zone.zone)
			};
		})
	};
}
function withImage(target) {
	if (target.image === void 0) throw new Error(`no image for template ${target.templateId}`);
	return {
		...target,
		image: target.image
	};
}
function planUnit(unit, input) {
	const groups = unit.chosen.flatMap((group) => planGroup(group, input));
	const everyone = [...unit.chosen, ...unit.watched];
	return {
		groups,
		zones: planZones(unit, groups, input),
		floors: floors(everyone, groups, input)
	};
}
function planGroup(group, input) {
	const target = input.targets.get(group.name);
	if (target === void 0) return [];
	const headroom = Math.max(1, group.max - group.desired);
	return [{
		name: group.name,
		engine: "launch-first",
		why: `launch template, ${group.max - group.desired} above desired allowed by MaxSize`,
		target,
		desired: group.desired,
		max: group.max,
		batch: Math.min(batchOf(input.policy.maxBatch, group.desired), headroom),
		targetGroups: group.targetGroupArns
	}];
}
function planZones(unit, groups, input) {
	return [...new Set(unit.chosen.flatMap((group) => group.zones))].map((zone) => planZone(zone, unit, groups, input)).filter((zone) => zone.groups.length > 0).sort((a, b) => rank(a) - rank(b) || (a.zone < b.zone ? -1 : 1));
}
function rank(zone) {
	return zone.why === "" ? 1 : 0;
}
function planZone(zone, unit, groups, input) {
	const work = groups.flatMap((planned) => {
		const group = unit.chosen.find((one) => one.name === planned.name);
		const count = group === void 0 ? 0 : toReplace(group, planned.target, input, zone).length;
		if (count === 0) return [];
		const batches = Math.ceil(count / planned.batch);
		return [{
			name: planned.name,
			instances: count,
			batches
		}];
	});
	const event = unit.chosen.flatMap((group) => group.instances).filter((instance) => instance.zone === zone).flatMap((instance) => input.events.filter((one) => one.instanceId === instance.id))[0];
	return {
		zone,
		why: event === void 0 ? "" : `first: AWS has scheduled ${event.code} for ${event.instanceId} from ${new Date(event.notBefore).toISOString()}`,
		groups: work
	};
}
function toReplace(group, target, input, zone) {
	return group.instances.filter((instance) => instance.zone === zone && (target.image === void 0 || input.fleet.instances.get(instance.id)?.imageId !== target.image));
}
function floors(everyone, planned, input) {
	return services(everyone).filter((service) => service.groups.some((group) => planned.some((p) => p.name === group.name))).map((service) => {
		const desired = service.groups.reduce((sum, group) => sum + group.desired, 0);
		const serving = floorOf(input.policy.minHealthy, desired);
		if (serving > desired) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("min-healthy", `${serving} instances are to keep serving, but ${service.name} has a desired capacity of ${desired}. Ask for ${desired} at most, or for a percentage.`);
		return {
			subject: service.name,
			serving,
			of: desired
		};
	});
}
function builds(targets) {
	const sources = /* @__PURE__ */ new Map();
	for (const [name, target] of targets) {
		if (target.image !== void 0) continue;
		sources.set(target.fromImage, [...sources.get(target.fromImage) ?? [], name]);
	}
	return [...sources].map(([source, groups]) => ({
		source,
		groups
	}));
}
function minutes(units, input) {
	const zones = units.flatMap((unit) => unit.zones);
	const batches = zones.flatMap((zone) => zone.groups).reduce((sum, one) => sum + one.batches, 0);
	const warmup = Math.max(0, ...input.fleet.groups.map((group) => group.instanceWarmup ?? 0)) / 60;
	const build = builds(input.targets).length > 0 ? BUILD_MINUTES : 0;
	const soak = zones.length * input.policy.soak / 6e4;
	return Math.ceil(build + batches * (BATCH_MINUTES + warmup) + soak);
}
function remarks(input) {
	return input.fleet.groups.filter((group) => input.targets.has(group.name)).flatMap((group) => [
		...group.targetGroupArns.length === 0 ? [`${group.name} has no target group: health is what EC2 and the group itself say.`] : [],
		...group.instances.length === 0 ? [`${group.name} has no instances: only its template changes.`] : [],
		...group.suspended.includes("AZRebalance") ? [`AZRebalance of ${group.name} is suspended already, and stays so.`] : []
	]);
}
// build/src/rollout/resume.js
function resumedOrder(fleet, policy, run) {
	const targets = /* @__PURE__ */ new Map();
	for (const group of fleet.groups) {
		const roll = readJournal(group).roll;
		if (roll !== void 0) targets.set(group.name, roll.target);
	}
	for (const group of fleet.groups) {
		const joined = targets.has(group.name) ? void 0 : joins(group, fleet, [...targets.values()]);
		if (joined !== void 0) targets.set(group.name, joined);
	}
	return {
		run,
		policy,
		units: unitsOf(fleet.groups.filter((group) => targets.has(group.name)), fleet.all).map((unit) => ({
			groups: unit.chosen.flatMap((group) => {
				const target = targets.get(group.name);
				return target === void 0 ? [] : [{
					name: group.name,
					target
				}];
			}),
			watched: unit.watched.map((group) => group.name),
			zones: [...new Set(unit.chosen.flatMap((group) => group.zones))].sort()
		}))
	};
}
function joins(group, fleet, targets) {
	const template = group.source.template;
	if (template === void 0 || !template.version.startsWith("$")) return void 0;
	const from = templateVersion(fleet, group)?.number.toString();
	const same = targets.find((one) => one.templateId === template.templateId && one.from === from && !one.inPlace);
	return same && {
		...same,
		style: template.version
	};
}
// build/src/cycle.js
async function cycle(cloud, settings, run, tell) {
	return await told$1(settings, run, tell, () => onFleet(new Run(cloud, settings, run, tell)));
}
async function checkList(feeds, settings, run, tell) {
	return await told$1(settings, run, tell, () => judgeList(feeds, settings, tell));
}
async function told$1(settings, run, tell, story) {
	tell({
		type: "started",
		command: settings.command,
		...settings.region !== void 0 && { region: settings.region },
		targets: settings.targets.map(targetText),
		run: run.id,
		...settings.sbom !== void 0 && { sbom: settings.sbom },
		...settings.dryRun === true && { dryRun: true }
	});
	const finished = await story();
	const fails = settings.failOn === "findings" && finished.result === "needed";
	tell({
		...finished,
		...fails && { fails }
	});
	return finished.result;
}
async function judgeList(feeds, { manifest, whatCounts: what = EVERYTHING }, tell) {
	const { release, path, text } = manifest;
	const verdict = await assess(parsePackageList(text, release), await readWhole(feeds, release, tell), {
		what,
		priorities: prioritiesFor(feeds, what),
		now: feeds.clock.now()
	});
	tell({
		type: "checked",
		subject: path,
		release,
		source: "package list",
		verdict
	});
	if (verdict.is === "unknown") return finished$3("unknown", verdict.reason, verdict.mend);
	if (verdict.is === "clear") {
		const that = verdict.ignored === void 0 && verdict.overlooked === void 0 ? "" : " that counts";
		const pro = verdict.needsPro.length === 0 ? "" : " that can be had without Ubuntu Pro";
		return finished$3("nothing-to-do", `${path} lacks no fix${that}${that && pro && " and"}${pro}`);
	}
	const lacking = new Set(verdict.findings.map((one) => one.notice)).size;
	return finished$3("needed", `${path} lacks the fixes of ${lacking} ${lacking === 1 ? "notice" : "notices"}`);
}
async function onFleet(run) {
	if (run.settings.command === "clean") return await clean(run);
	const ended = await cycleFleet(run);
	if (ended.result === "patched" || ended.result === "nothing-to-do") await afterwards(run);
	return ended;
}
async function cycleFleet(run) {
	const found = await readFleet(run.cloud, run.settings.targets);
	tellFleet(run, found);
	const broken = unreadable$1(found);
	if (broken !== void 0) return broken;
	const open = openRollsOf(found);
	tellOthers(run, open);
	if (open.ours.length === 0) return await cycleFrom(run, found, "every group runs a patched image");
	if (run.settings.command !== "cycle") return openRolls(open.ours);
	const outcome = await takeUp(run, open.ours);
	if (outcome.result !== "patched") return outcome;
	const rest = await cycleFrom(run, await readFleet(run.cloud, run.settings.targets), "");
	return rest.result === "nothing-to-do" ? outcome : rest;
}
async function takeUp(run, open) {
	const begun = open.map(({ name }) => ({
		by: "name",
		name
	}));
	const order = resumedOrder(await readFleet(run.cloud, [...run.settings.targets, ...begun]), run.policy, run.identity.id);
	const rolled = order.units.flatMap((unit) => unit.groups.map((one) => one.target));
	const sources = new Set(rolled.map((target) => target.fromImage));
	for (const source of sources) await sweep(run, source);
	return {
		type: "finished",
		...await drive(run.cloud, order, run.settings, run.tell)
	};
}
async function cycleFrom(run, fleet, allWell) {
	const { cloud, settings, tell } = run;
	if (settings.command === "cycle") await releaseLeftovers(cloud, fleet.groups, tell);
	const needs = await check(run, fleet);
	if ([...needs].filter(([, need]) => need.is !== "nothing").length === 0) return finished$3("nothing-to-do", allWell);
	if (settings.command === "check") return checked(needs);
	const plan = await planFor(run, fleet, needs, await refusedBefore(run, needs));
	if (plan.refusals.length > 0) return refusedBy(run, plan);
	if (settings.command === "plan") return checked(needs);
	return await buildAndRoll(run, needs, plan);
}
async function planFor(run, fleet, needs, refused) {
	const { cloud, policy, tell } = run;
	const targets = /* @__PURE__ */ new Map();
	for (const [name, need] of needs) if (need.is !== "nothing") targets.set(name, need.target);
	const chosen = fleet.groups.filter((group) => targets.has(group.name));
	const made = makePlan({
		fleet,
		targets,
		policy,
		refreshes: await refreshesOf(cloud.autoScaling, chosen),
		events: await cloud.compute.scheduledEvents(),
		idle: await idleTargetGroups(cloud.loadBalancing, chosen)
	});
	const plan = {
		...made,
		refusals: [...refused, ...made.refusals]
	};
	tell({
		type: "planned",
		plan
	});
	return plan;
}
function refusedBy(run, plan) {
	run.tell({
		type: "refused",
		refusals: plan.refusals
	});
	const [first] = plan.refusals;
	const more = plan.refusals.length > 1 ? ` (and ${plan.refusals.length - 1} more)` : "";
	return finished$3("refused", `${first?.subject}: ${first?.reason}${more}`, first?.mend);
}
async function buildAndRoll(run, needs, plan) {
	const { cloud, settings, tell } = run;
	const built = /* @__PURE__ */ new Map();
	for (const source of imagesAtHand(needs)) await sweep(run, source);
	for (const { source } of plan.builds) built.set(source, await build(run, source, plan));
	const now = await readFleet(cloud, settings.targets);
	const after = withImages(needs, built);
	if (![...after].some(([, need]) => need.is !== "nothing")) return finished$3("nothing-to-do", noneMade([...built.values()]));
	const final = plan.builds.length === 0 ? plan : await planFor(run, now, after, []);
	if (final.refusals.length > 0) return refusedBy(run, final);
	return {
		type: "finished",
		...await drive(cloud, rollOrder(final, now, run.policy, run.identity.id), settings, tell)
	};
}
function noneMade(built) {
	return `the image lacks no fix${built.some((one) => one.is === "clear" && (one.verdict.ignored ?? one.verdict.overlooked) !== void 0) ? " that counts" : ""}: no new one was made`;
}
// build/src/ending.js
function endingOf(error) {
	const { name, message, stack } = described(error);
	switch (name) {
		case "InputError": return {
			finished: finished("failed", `Input ${message}`),
			untouched: true
		};
		case "RefusedError": return {
			finished: finished("refused", message),
			untouched: true
		};
		case "FeedError": return {
			finished: finished("unknown", message),
			untouched: false
		};
		case "CloudError":
		case "BuildError": return {
			finished: finished("failed", message, "Run again when it is mended."),
			untouched: false
		};
		case "CancelledError":
		case "AbortError": return {
			finished: finished("held", "The run was cancelled.", "Run again: the next run goes on from what it finds."),
			untouched: false
		};
		default: return {
			finished: finished("failed", `This is a bug in patch-cycle: ${message}`, "Run again with debug logging, which shows where it happened, and open an issue with that log."),
			untouched: false,
			...stack === void 0 ? {} : { stack }
		};
	}
}
function described(error) {
	return typeof error === "object" && error !== null && "name" in error && "message" in error ? error : {
		name: "unknown",
		message: String(error)
	};
}
function finished(result, reason, mend) {
	return {
		type: "finished",
		result,
		reason,
		...mend === void 0 ? {} : { mend }
	};
}
// build/src/github/cancellation.js
const SIGNALS = ["SIGINT", "SIGTERM"];
function watchForCancel(told, source = process) {
	const controller = new AbortController();
	for (const signal of SIGNALS) source.on(signal, () => {
		if (!controller.signal.aborted) told(signal);
		controller.abort();
	});
	return controller.signal;
}
// build/src/github/api.js
const TIMEOUT$2 = 3e4;
const TRIES$2 = 4;
const BACK_OFF_FIRST$1 = 1e3;
const WAIT_MAX = 6e4;
const ANSWER_MAX$2 = 16777216;
const VERSION$1 = "2022-11-28";
function openGitHub(options) {
	return async (request) => {
		for (let tried = 1;; tried++) {
			const outcome = await once(request, options);
			if ("status" in outcome) return outcome;
			const { what, wait } = outcome;
			if (tried === TRIES$2 || wait > WAIT_MAX) throw unreachable(options, request, what);
			await options.sleep(Math.max(wait, options.random() * BACK_OFF_FIRST$1 * 2 ** (tried - 1)));
		}
	};
}
async function once({ method, path, body, raw }, { apiUrl, token, signal, timeout = TIMEOUT$2 }) {
	const limit = AbortSignal.timeout(timeout);
	try {
		const response = await fetch(`${apiUrl}${path}`, {
			method,
			headers: {
				accept: `application/vnd.github${raw ? ".raw" : ""}+json`,
				authorization: `Bearer ${token}`,
				"user-agent": "patch-cycle",
				"x-github-api-version": VERSION$1,
				...body !== void 0 && { "content-type": "application/json" }
			},
			...body !== void 0 && { body: JSON.stringify(body) },
			redirect: "error",
			signal: signal === void 0 ? limit : AbortSignal.any([signal, limit])
		});
		const text = await readText(response);
		const { status } = response;
		const wait = waitOf(response.headers, status, text);
		if (wait !== void 0) return {
			what: `asks to wait (status ${status})`,
			wait
		};
		if (status >= 500) return {
			what: `answered with status ${status}`,
			wait: 0
		};
		return {
			status,
			text
		};
	} catch (error) {
		signal?.throwIfAborted();
		return {
			what: limit.aborted ? `did not answer within ${timeout / 1e3} s` : reasonOf$1(error),
			wait: 0
		};
	}
}
async function readText(response) {
	const decoder = new TextDecoder();
	let text = "";
	for await (const chunk of response.body ?? []) {
		text += decoder.decode(chunk, { stream: true });
		if (text.length > ANSWER_MAX$2) throw new Error(`answered with more than ${ANSWER_MAX$2} bytes`);
	}
	return text + decoder.decode();
}
function waitOf(headers, status, text) {
	if (status !== 403 && status !== 429) return void 0;
	const after = headers.get("retry-after");
	if (after !== null && /^\d+$/.test(after)) return Number(after) * 1e3;
	if (headers.get("x-ratelimit-remaining") === "0") {
		const now = Date.parse(headers.get("date") ?? "");
		const wait = Number(headers.get("x-ratelimit-reset")) * 1e3 - now;
		return Number.isNaN(wait) ? WAIT_MAX : Math.max(wait, 0);
	}
	return status === 429 || /secondary rate limit/i.test(text) ? WAIT_MAX : void 0;
}
function unreachable({ apiUrl }, { method, path }, what) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.s(`GitHub could not be asked: ${method} ${apiUrl}${path} ${what}`, "Nothing but the ledger depends on it; the next run tries again.");
}
function reasonOf$1(error) {
	const cause = error?.cause ?? error;
	const { code, message } = cause ?? {};
	const said = String(code ?? message ?? cause).replace(/[^ -~]/g, "?");
	return /^answered /.test(said) ? said : `could not be reached (${said.slice(0, 200)})`;
}
// build/src/github/ledger.js
function readGitHub(environment, branch, token) {
	if (environment.GITHUB_REF === `refs/heads/${branch}`) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a("ledger", `'${branch}' is the branch that this workflow runs from. Write one that nothing else uses, such as patch-cycle-ledger.`);
	const apiUrl = environment.GITHUB_API_URL || "https://api.github.com";
	const repository = environment.GITHUB_REPOSITORY || "local/by-hand";
	return {
		apiUrl: apiUrl.replace(/\/+$/, ""),
		repository,
		branch,
		token
	};
}
const RACES = 6;
const BACK_OFF = 500;
function createLedger(options) {
	const { repository, branch } = options;
	const name = `the branch ${branch} of ${repository}`;
	const place = {
		name,
		ask: openGitHub(options),
		root: `/repos/${repository}`,
		branch
	};
	return {
		name,
		read: (path) => read(place, path),
		async write(files, message) {
			for (let tried = 1;; tried++) {
				const outcome = await commit(place, files, message);
				if (outcome.is !== "raced") return outcome.is === "kept" ? outcome.sha : void 0;
				if (tried === RACES) throw tooMany(place);
				await options.sleep(BACK_OFF * tried * (.5 + options.random()));
			}
		}
	};
}
async function read(place, path) {
	const { ask, root, branch } = place;
	const answer = await ask({
		method: "GET",
		path: `${root}/contents/${path}?${new URLSearchParams({ ref: branch })}`,
		raw: true
	});
	if (answer.status === 404) return void 0;
	if (answer.status !== 200) throw refused(place, "read", answer);
	return answer.text;
}
async function commit(place, files, message) {
	const head = await headOf(place);
	const base = head && await treeOf(place, head);
	const tree = await made(place, "trees", {
		...base !== void 0 && { base_tree: base },
		tree: [...files].map(([path, content]) => ({
			path,
			mode: "100644",
			type: "blob",
			content
		}))
	});
	if (tree === base) return { is: "no change" };
	const sha = await made(place, "commits", {
		message,
		tree,
		parents: head === void 0 ? [] : [head]
	});
	const answer = await move(place, head, sha);
	if (answer.status === 200 || answer.status === 201) return {
		is: "kept",
		sha
	};
	const now = await headOf(place);
	if (now === sha) return {
		is: "kept",
		sha
	};
	if (now !== head) return { is: "raced" };
	if (/cannot be updated|cannot lock/i.test(messageOf(answer))) return { is: "raced" };
	throw refused(place, "written", answer);
}
async function headOf(place) {
	const answer = await place.ask({
		method: "GET",
		path: `${place.root}/git/ref/heads/${place.branch}`
	});
	if (answer.status === 404) return void 0;
	return shaIn(place, answer, ({ object }) => object?.sha);
}
async function treeOf(place, commitSha) {
	return shaIn(place, await place.ask({
		method: "GET",
		path: `${place.root}/git/commits/${commitSha}`
	}), ({ tree }) => tree?.sha);
}
async function made(place, what, body) {
	return shaIn(place, await place.ask({
		method: "POST",
		path: `${place.root}/git/${what}`,
		body
	}), ({ sha }) => sha);
}
function move({ ask, root, branch }, head, sha) {
	const ref = `heads/${branch}`;
	return head === void 0 ? ask({
		method: "POST",
		path: `${root}/git/refs`,
		body: {
			ref: `refs/${ref}`,
			sha
		}
	}) : ask({
		method: "PATCH",
		path: `${root}/git/refs/${ref}`,
		body: {
			sha,
			force: false
		}
	});
}
function shaIn(place, answer, find) {
	if (answer.status >= 300) throw refused(place, "written", answer);
	const sha = find(jsonOf(answer));
	if (sha !== void 0 && /^[0-9a-f]{40,64}$/.test(sha)) return sha;
	throw refused(place, "written", answer);
}
function messageOf(answer) {
	return jsonOf(answer).message ?? "";
}
function jsonOf({ text }) {
	try {
		const body = JSON.parse(text);
		return typeof body === "object" && body !== null ? body : {};
	} catch {
		return {};
	}
}
function refused(place, what, answer) {
	const said = messageOf(answer).replace(/\s+/g, " ").trim().slice(0, 200);
	const reason = `${place.name} could not be ${what}: GitHub answered ${answer.status}${said === "" ? "" : ` (${said})`}`;
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.s(reason, mendOf$1(place, what, answer.status, said));
}
function mendOf$1({ branch }, what, status, said) {
	if (/empty/i.test(said) && status === 409) return "The repository has no commit yet. Push a first one.";
	switch (status) {
		case 401: return "Give a token that is valid as `github-token`, or leave that input out.";
		case 403:
		case 404: return `Give the job \`permissions: contents: ${what === "read" ? "read" : "write"}\`, or a token that has it as \`github-token\`.`;
		case 422: return `A rule of the repository guards ${branch}. Exempt that branch from it, or name another in \`ledger\`.`;
		default: return "Nothing but the ledger depends on it; the next run tries again.";
	}
}
function tooMany({ name }) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.s(`${name} was moved by others ${RACES} times while it was written`, "Give the workflow a `concurrency` group; what was not kept now is kept by the next run.");
}
// build/src/github/proxies.js
function goThroughProxies(environment = process.env) {
	if (![
		"HTTPS_PROXY",
		"https_proxy",
		"HTTP_PROXY",
		"http_proxy"
	].some((name) => (environment[name] ?? "") !== "")) return;
	if ("setGlobalProxyFromEnv" in node_http__WEBPACK_IMPORTED_MODULE_6__) node_http__WEBPACK_IMPORTED_MODULE_6__.setGlobalProxyFromEnv(environment);
}
// build/src/github/run.js
function readRun(environment, byHand) {
	const { GITHUB_RUN_ID: id = "", GITHUB_RUN_ATTEMPT: attempt = "", GITHUB_REPOSITORY: repository = "", GITHUB_SERVER_URL: server = "" } = environment;
	if (id === "") return {
		id: byHand,
		repository: repository || "local/by-hand",
		url: ""
	};
	const named = repository || "local/unnamed";
	return {
		id: `${id}-${attempt || "1"}`,
		repository: named,
		url: `${server || "https://github.com"}/${named}/actions/runs/${id}`
	};
}
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os__WEBPACK_IMPORTED_MODULE_9__.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs__WEBPACK_IMPORTED_MODULE_11__.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs__WEBPACK_IMPORTED_MODULE_11__.appendFileSync(filePath, `${toCommandValue(message)}${os__WEBPACK_IMPORTED_MODULE_9__.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto__WEBPACK_IMPORTED_MODULE_10__.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os__WEBPACK_IMPORTED_MODULE_9__.EOL}${convertedValue}${os__WEBPACK_IMPORTED_MODULE_9__.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = fs__WEBPACK_IMPORTED_MODULE_11__.promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, fs__WEBPACK_IMPORTED_MODULE_11__.constants.R_OK | fs__WEBPACK_IMPORTED_MODULE_11__.constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(os__WEBPACK_IMPORTED_MODULE_9__.EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os__WEBPACK_IMPORTED_MODULE_9__.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function debug(message) {
	issueCommand("debug", {}, message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os__WEBPACK_IMPORTED_MODULE_9__.EOL);
}
function startGroup(name) {
	issue("group", name);
}
function endGroup() {
	issue("endgroup");
}
function saveState(name, value) {
	if (process.env["GITHUB_STATE"] || "") return issueFileCommand("STATE", prepareKeyValueMessage(name, value));
	issueCommand("save-state", { name }, toCommandValue(value));
}
function getState(name) {
	return process.env[`STATE_${name}`] || "";
}
// build/src/github/runner.js
const ANNOTATE = {
	error,
	warning,
	notice
};
const runner = {
	input: (name) => getInput(name),
	line: (text) => info(text),
	debug: (text) => debug(text),
	detail({ title, folded, lines }) {
		if (folded) startGroup(title);
		for (const line of lines) info(line);
		if (folded) endGroup();
	},
	annotate({ level, title, message }) {
		ANNOTATE[level](message, { title });
	},
	setOutputs(outputs) {
		for (const [name, value] of Object.entries(outputs)) setOutput(name, value);
	},
	writeFile(name, text) {
		const folder = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(process.env.RUNNER_TEMP ?? (0,node_os__WEBPACK_IMPORTED_MODULE_7__.tmpdir)(), "patch-cycle");
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.mkdirSync)(folder, { recursive: true });
		const path = (0,node_path__WEBPACK_IMPORTED_MODULE_8__.join)(folder, name);
		(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.writeFileSync)(path, text);
		return path;
	},
	async writeSummary(markdown) {
		const file = process.env.GITHUB_STEP_SUMMARY;
		if (file === void 0 || !(0,node_fs__WEBPACK_IMPORTED_MODULE_2__.existsSync)(file)) return;
		await summary.addRaw(fitSummary(markdown)).write();
	},
	saveState: (name, value) => saveState(name, value),
	state: (name) => getState(name)
};
const SUMMARY_BYTES = 1048576;
const CUT = "\n\n_The rest does not fit into a job summary. The log has it._\n";
function fitSummary(markdown, most = SUMMARY_BYTES) {
	const bytes = Buffer.from(markdown);
	if (bytes.length <= most) return markdown;
	const end = bytes.subarray(0, most - Buffer.byteLength(CUT)).lastIndexOf("\n");
	return bytes.subarray(0, Math.max(end, 0)).toString("utf8") + CUT;
}
// build/src/notices/requests.js
const TIMEOUT$1 = 9e4;
const PATIENCE = 36e5;
const TRIES$1 = 5;
const BACK_OFF_FIRST = 1e3;
const RETRY_AFTER_MAX = 6e4;
function openLine(options) {
	let newest;
	let spent = 0;
	const tries = options.tries ?? TRIES$1;
	const heard = (date) => {
		const at = Date.parse(date ?? "");
		if (!Number.isNaN(at)) newest = Math.max(at, newest ?? at);
	};
	const once = async (url, wanted) => {
		const from = performance.now();
		try {
			return await request(url, wanted, options, heard);
		} finally {
			spent += performance.now() - from;
		}
	};
	const get = async (url, wanted) => {
		for (let tried = 1;; tried++) {
			const outcome = await once(url, wanted);
			if (outcome.is === "answer") return outcome.body;
			if (outcome.is === "refusal") throw failure$1(url, wanted, outcome.what);
			if (tried === tries) throw failure$1(url, wanted, `${outcome.what}, ${tries} times`);
			if (spent > (options.patience ?? PATIENCE)) throw failure$1(url, wanted, `${outcome.what}, and the feed has kept this run waiting enough`);
			const backOff = options.random() * BACK_OFF_FIRST * 2 ** (tried - 1);
			await options.sleep(Math.max(backOff, outcome.retryAfter ?? 0));
		}
	};
	return {
		get,
		now: () => newest
	};
}
function parseBase(input, text) {
	const base = URL.canParse(text) ? new URL(text) : void 0;
	if (base === void 0 || !/^https?:$/.test(base.protocol)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(input, `${(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.u)(text)} is not an http or https address.`);
	if (base.username !== "" || base.password !== "") throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.a(input, "it must not hold a user name or password.");
	return base;
}
function below(base, name) {
	const url = new URL(base);
	url.pathname = `${base.pathname.replace(/\/+$/, "")}/${name}`;
	url.search = "";
	url.hash = "";
	return url;
}
function failure$1(url, { what: whose, input }, what) {
	return new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`${whose} could not be read: ${url.href} ${what}. Run again later, or set \`${input}\` to an address that answers from this runner.`);
}
async function request(url, wanted, options, heard) {
	const { signal } = options;
	const timeout = options.timeout ?? TIMEOUT$1;
	const limit = AbortSignal.timeout(timeout);
	try {
		const response = await fetch(url, {
			headers: {
				accept: wanted.accept,
				"user-agent": "patch-cycle"
			},
			signal: signal === void 0 ? limit : AbortSignal.any([signal, limit])
		});
		heard(response.headers.get("date"));
		if (url.protocol === "https:" && !response.url.startsWith("https:")) return {
			is: "refusal",
			what: `was redirected to ${(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.u)(response.url)}, which is not https`
		};
		return await readAnswer(response, wanted);
	} catch (error) {
		signal?.throwIfAborted();
		if (limit.aborted) return {
			is: "trouble",
			what: `did not answer within ${timeout / 1e3} s`
		};
		return {
			is: "trouble",
			what: `could not be reached (${reasonOf(error)})`
		};
	}
}
async function readAnswer(response, wanted) {
	const { status } = response;
	const body = await readBody(response, wanted.most);
	if (body === void 0) return {
		is: "refusal",
		what: `answered with more than ${wanted.most / 1024 / 1024} MiB`
	};
	const said = () => (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.u)(new TextDecoder().decode(body.subarray(0, 4e3)));
	if (status === 429 || status >= 500) {
		const retryAfter = retryAfterOf(response.headers);
		return {
			is: "trouble",
			what: `answered with status ${status}: ${said()}`,
			...retryAfter !== void 0 && { retryAfter }
		};
	}
	if (status === 404 && wanted.missing !== void 0) return {
		is: "answer",
		body: wanted.missing()
	};
	if (status !== 200) return {
		is: "refusal",
		what: `answered with status ${status}: ${said()}`
	};
	const type = response.headers.get("content-type") ?? "no content type";
	if (!wanted.isType(type)) return {
		is: "refusal",
		what: `answered with ${(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.u)(type)} instead of ${wanted.form} (a proxy's page, perhaps): ${said()}`
	};
	try {
		return {
			is: "answer",
			body: wanted.read(body)
		};
	} catch {
		return {
			is: "trouble",
			what: `answered with broken ${wanted.form} (${body.length} bytes): ${said()}`
		};
	}
}
async function readBody(response, most) {
	const chunks = [];
	let bytes = 0;
	for await (const chunk of response.body ?? []) {
		bytes += chunk.byteLength;
		if (bytes > most) return void 0;
		chunks.push(chunk);
	}
	return Buffer.concat(chunks);
}
function retryAfterOf(headers) {
	const text = headers.get("retry-after");
	if (text === null) return void 0;
	const wait = /^\d+$/.test(text) ? Number(text) * 1e3 : Date.parse(text) - Date.parse(headers.get("date") ?? "");
	return wait > 0 ? Math.min(wait, RETRY_AFTER_MAX) : void 0;
}
function reasonOf(error) {
	const cause = error instanceof Error ? error.cause ?? error : error;
	const { code, message } = cause ?? {};
	return (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.u)(String(code ?? message ?? cause));
}
// build/src/notices/api-client.js
const ANSWER_MAX$1 = 33554432;
const JSON_ANSWER = {
	input: "notices-url",
	accept: "application/json",
	isType: (type) => /^application\/(?:[\w.+-]+\+)?json\s*(?:;|$)/i.test(type),
	form: "JSON",
	read: (body) => JSON.parse(new TextDecoder().decode(body))
};
const PAGE = {
	...JSON_ANSWER,
	what: "The notices",
	most: ANSWER_MAX$1
};
function createNoticesApi({ baseUrl, ...options }, line = openLine(options)) {
	const base = parseBase("notices-url", baseUrl);
	return { page: (release, offset, limit) => {
		const url = below(base, "notices.json");
		url.search = new URLSearchParams({
			...release !== void 0 && { release },
			limit: String(limit),
			offset: String(offset),
			order: "newest"
		}).toString();
		return line.get(url, PAGE);
	} };
}
// build/src/notices/clients.js
function openFeed(options) {
	const line = openLine(options);
	return {
		...createNoticesApi({
			...options,
			baseUrl: options.noticesUrl
		}, line),
		oval: createOvalFiles(options.ovalUrl, line),
		source: options.source,
		now: line.now
	};
}
const FILE = {
	what: "The notices",
	input: "oval-url",
	accept: "application/x-bzip2, application/octet-stream",
	isType: (type) => /^(application|binary)\/(x-)?(bzip2?|octet-stream|bz2)\s*(?:;|$)/i.test(type),
	form: "bzip2",
	most: 33554432,
	read: (body) => {
		if (body[0] === 66 && body[1] === 90 && body[2] === 104) return body;
		throw new Error("it does not begin with BZh");
	}
};
function createOvalFiles(ovalUrl, line) {
	const base = parseBase("oval-url", ovalUrl);
	return (release) => line.get(below(base, `oci.com.ubuntu.${encodeURIComponent(release)}.usn.oval.xml.bz2`), FILE);
}
// build/src/notices/cve-client.js
const TIMEOUT = 2e4;
const TRIES = 2;
const ANSWER_MAX = 4194304;
const ID$1 = /^CVE-\d{4}-\d{4,10}$/;
function createCves({ baseUrl, ...options }) {
	const base = parseBase("notices-url", baseUrl);
	const line = openLine({
		timeout: TIMEOUT,
		tries: TRIES,
		...options
	});
	return { async cve(id) {
		if (!ID$1.test(id)) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`${JSON.stringify(id)} is not the id of a CVE.`);
		return await line.get(below(base, `cves/${id}.json`), pageOf(id));
	} };
}
function pageOf(id) {
	return {
		...JSON_ANSWER,
		what: `The priority of ${id}`,
		most: ANSWER_MAX,
		missing: () => void 0
	};
}
// build/src/report/plain.js
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]+/gu;
function plain(text, most = 1e3) {
	return clip(wellFormed(text.replace(/%0[ad]/gi, " ").replace(UNPRINTABLE, " ").replace(/##(?=\[)/g, "# #").replace(/(^|\s):(?=:)/g, "$1: ").replace(/\s+/g, " ").trim()), most);
}
function clip(text, most) {
	if (text.length <= most) return text;
	return `${wellFormed(text.slice(0, most - 1)).replace(/\ufffd$/, "")}…`;
}
function wellFormed(text) {
	return text.replace(/[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, "�");
}
// build/src/report/waves.js
function waveEnd(wave, last) {
	const { soak, doneAt } = wave;
	if (soak !== void 0 && (doneAt === void 0 || doneAt <= soak.from)) return Math.min(soak.until, last);
	return doneAt ?? last;
}
function wavesOf(events) {
	let waves = [];
	let direction = "roll";
	for (const event of events) if (event.type === "rolling-back") direction = "roll-back";
	else waves = withEvent(waves, event, direction);
	return waves;
}
function withEvent(waves, event, direction) {
	switch (event.type) {
		case "wave-started": return [...waves, {
			zone: event.zone,
			groups: event.groups,
			startedAt: event.at,
			direction,
			batches: []
		}];
		case "soaking": return inWave(waves, event.zone, direction, event.at, (wave) => ({
			...wave,
			soak: {
				from: wave.soak?.from ?? event.at,
				until: event.until
			}
		}));
		case "wave-done": return inWave(waves, event.zone, direction, event.at, (wave) => ({
			...wave,
			doneAt: event.at
		}));
		case "ended":
			if (event.why === "aborted") return withAborted(waves, event, direction);
			return inBatch(waves, event, direction);
		case "launched":
		case "gates-passed": return inBatch(waves, event, direction);
		default: return waves;
	}
}
function inBatch(waves, event, direction) {
	return inWave(waves, event.zone, direction, event.at, (wave) => ({
		...wave,
		groups: [.../* @__PURE__ */ new Set([...wave.groups, event.group])],
		batches: withBatchEvent(wave.batches, event)
	}));
}
function withAborted(waves, event, direction) {
	const isOurs = (batch) => batch.launched.some((id) => event.instanceIds.includes(id));
	const index = waves.findLastIndex((wave) => wave.batches.some(isOurs));
	const wave = waves[index];
	if (wave === void 0) return inBatch(waves, event, direction);
	const batches = wave.batches.map((batch) => isOurs(batch) ? {
		...batch,
		aborted: [...batch.aborted, ...event.instanceIds],
		endedAt: event.at
	} : batch);
	return waves.with(index, {
		...wave,
		batches,
		doneAt: event.at
	});
}
function inWave(waves, zone, direction, at, change) {
	const index = waves.findLastIndex((w) => w.zone === zone && w.direction === direction);
	const wave = waves[index];
	if (wave !== void 0) return waves.with(index, change(wave));
	return [...waves, change({
		zone,
		groups: [],
		startedAt: at,
		direction,
		batches: []
	})];
}
function withBatchEvent(batches, event) {
	const { group, zone, instanceIds: ids, at } = event;
	const fresh = {
		group,
		zone,
		adopted: event.type !== "launched",
		launched: event.type === "gates-passed" ? ids : [],
		replaced: [],
		aborted: []
	};
	if (event.type === "launched") return [...batches, {
		...fresh,
		launched: ids,
		launchedAt: at
	}];
	const index = batches.findLastIndex((batch) => batch.group === group);
	const last = batches[index];
	const continues = last !== void 0 && !(event.type === "gates-passed" && last.gatesAt !== void 0);
	const batch = continues ? last : fresh;
	const changed = event.type === "gates-passed" ? {
		...batch,
		gatesAt: at
	} : {
		...batch,
		endedAt: at,
		replaced: event.why === "replaced" ? [...batch.replaced, ...ids] : batch.replaced,
		aborted: event.why === "aborted" ? [...batch.aborted, ...ids] : batch.aborted
	};
	return continues ? batches.with(index, changed) : [...batches, changed];
}
// build/src/report/story.js
function tellStory(events) {
	const of = (type) => events.filter((event) => event.type === type);
	const started = of("started")[0];
	const finished = of("finished").at(-1);
	const plan = lastPlan(of("planned"));
	const rollBack = of("rolling-back")[0];
	const first = events.find((event) => event.type !== "started") ?? events[0];
	const last = events.at(-1);
	return {
		...started && { started },
		...first && { from: first.at },
		...last && { to: last.at },
		groups: of("fleet-read")[0]?.groups ?? [],
		feeds: lastPer(of("notices-read"), (feed) => feed.release),
		checks: lastPer(of("checked"), (check) => check.subject),
		...plan && { plan },
		refusals: refusalsOf(plan, of("refused")),
		builds: buildsOf(events),
		trials: of("proof-started").map((started) => {
			const ended = of("proof-ended").find((one) => one.instanceId === started.instanceId);
			return {
				started,
				...ended && { endedAt: ended.at }
			};
		}),
		buildFailures: of("build-failed"),
		unfixed: of("unfixed"),
		images: imagesOf(events),
		versions: events.filter((event) => event.type === "version-created" || event.type === "version-deleted"),
		resumed: of("roll-resumed"),
		waves: wavesOf(events),
		launchFailures: of("launch-failed"),
		holds: holdsOf(events),
		...rollBack && { rollBack },
		settings: of("setting-changed"),
		left: of("left"),
		ledgerTroubles: lastPer(of("ledger-trouble"), (trouble) => trouble.reason),
		...finished && { finished },
		events
	};
}
function mendOf(story) {
	const { result, mend } = story.finished ?? {};
	if (mend !== void 0 || result !== "rolled-back") return mend;
	const rejected = story.images.find((image) => image.rejected !== void 0);
	return rejected === void 0 ? "find out why before the next run tries again" : `start an instance of ${rejected.id} by hand and see why it does not serve. The image is not used again while it has the tag patch-cycle:rejected`;
}
function findingsOf(story, which) {
	const found = /* @__PURE__ */ new Map();
	for (const { verdict } of story.checks) for (const finding of which === "lacking" ? lackingOf(verdict) : needsProOf(verdict)) {
		const key = [
			finding.notice,
			finding.package,
			finding.installed,
			finding.fixed
		].join("\n");
		if (!found.has(key)) found.set(key, finding);
	}
	return [...found.values()];
}
function ignoredIn(story) {
	const found = /* @__PURE__ */ new Map();
	for (const { verdict } of story.checks) for (const finding of verdict.ignored ?? []) {
		const key = [
			finding.notice,
			finding.package,
			finding.installed,
			finding.fixed
		].join("\n");
		if (!found.has(key)) found.set(key, finding);
	}
	return [...found.values()];
}
function overlookedIn(story) {
	const found = /* @__PURE__ */ new Map();
	for (const { verdict } of story.checks) for (const one of verdict.overlooked ?? []) found.set(one.doubt, one);
	return [...found.values()];
}
function lackingOf(verdict) {
	return verdict.is === "clear" ? [] : verdict.findings ?? [];
}
function needsProOf(verdict) {
	return verdict.needsPro ?? [];
}
function withoutTold(reason, failures) {
	const told = failures.find(({ message }) => message !== "" && reason.includes(message));
	return told === void 0 ? reason : reason.replace(told.message, "").replace(/[:\s]+$/, "");
}
function namesOf(story) {
	return story.groups.map((group) => group.name);
}
function replacedIn(story) {
	const ids = story.waves.filter((wave) => wave.direction === "roll").flatMap((wave) => wave.batches.flatMap((batch) => batch.replaced));
	return [...new Set(ids)];
}
function undoneIn(story) {
	const ids = story.waves.flatMap((wave) => wave.batches.flatMap((batch) => wave.direction === "roll" ? batch.aborted : [...batch.aborted, ...batch.replaced]));
	return [...new Set(ids)];
}
function zonesDone(story) {
	const zones = story.waves.filter((wave) => wave.direction === "roll" && wave.batches.some((b) => b.replaced.length > 0)).map((wave) => wave.zone);
	return [...new Set(zones)];
}
function changedAnything(story) {
	return story.events.some((event) => CHANGES.includes(event.type) || event.type === "image-removed" && event.only === void 0);
}
const CHANGES = [
	"builder-started",
	"proof-started",
	"image-created",
	"version-created",
	"version-deleted",
	"roll-opened",
	"launched",
	"ended",
	"setting-changed",
	"image-copied",
	"image-shared",
	"image-deprecation",
	"parameter-set"
];
function lastPer(items, key) {
	return [...new Map(items.map((item) => [key(item), item])).values()];
}
function lastPlan(planned) {
	return (planned.filter(({ plan }) => plan.units.length > 0).at(-1) ?? planned.at(-1))?.plan;
}
function refusalsOf(plan, refused) {
	return lastPer([...plan?.refusals ?? [], ...refused.flatMap((event) => event.refusals)], (refusal) => `${refusal.subject}\n${refusal.reason}`);
}
function buildsOf(events) {
	const builds = /* @__PURE__ */ new Map();
	for (const event of events) if (event.type === "builder-started") builds.set(event.instanceId, {
		started: event,
		phases: []
	});
	else if (event.type === "builder-stopped") {
		const build = builds.get(event.instanceId);
		if (build !== void 0) builds.set(event.instanceId, {
			...build,
			stoppedAt: event.at
		});
	} else if (event.type === "builder-phase" || event.type === "builder-ended") {
		const build = builds.get(event.instanceId);
		if (build === void 0) continue;
		builds.set(event.instanceId, event.type === "builder-phase" ? {
			...build,
			phases: [...build.phases, event]
		} : {
			...build,
			ended: event
		});
	}
	return [...builds.values()];
}
function imagesOf(events) {
	const images = /* @__PURE__ */ new Map();
	const change = (id, news) => {
		images.set(id, {
			...images.get(id),
			id,
			...news
		});
	};
	for (const event of events) {
		if (event.type === "image-created") change(event.imageId, { created: event });
		if (event.type === "image-available") change(event.imageId, { availableAt: event.at });
		if (event.type === "image-reused") change(event.imageId, { reused: event });
		if (event.type === "image-proven") change(event.imageId, { proven: event });
		if (event.type === "image-rejected") change(event.imageId, { rejected: event.reason });
	}
	return [...images.values()];
}
function holdsOf(events) {
	const holds = [];
	for (const event of events) {
		const last = holds.at(-1);
		const open = last !== void 0 && last.to === void 0;
		if (event.type === "holding" && !(open && last.reason === event.reason)) {
			if (open) holds.splice(-1, 1, {
				...last,
				to: event.at
			});
			holds.push({
				reason: event.reason,
				from: event.at
			});
		} else if (event.type === "hold-over" && open) holds.splice(-1, 1, {
			...last,
			to: event.at
		});
	}
	return holds;
}
// build/src/report/words.js
function clockTime(at) {
	return new Date(at).toISOString().slice(11, 19);
}
function day(at) {
	return new Date(at).toISOString().slice(0, 10);
}
function minute(at) {
	return new Date(at).toISOString().slice(0, 16).replace("T", " ");
}
function duration(milliseconds) {
	const seconds = Math.max(0, Math.round(milliseconds / 1e3));
	const parts = [
		[Math.floor(seconds / 86400), "d"],
		[Math.floor(seconds / 3600) % 24, "h"],
		[Math.floor(seconds / 60) % 60, "m"],
		[seconds % 60, "s"]
	];
	const first = parts.findIndex(([count]) => count > 0);
	if (first === -1) return "0s";
	return parts.slice(first, first + 2).filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`).join(" ");
}
function count(number, one, many = `${one}s`) {
	return `${number} ${number === 1 ? one : many}`;
}
function sentenceList(items) {
	if (items.length < 2) return items.join("");
	return `${items.slice(0, -1).join(", ")} and ${items.at(-1)}`;
}
function firstOf(items, most) {
	const left = items.length - most;
	return left > 0 ? `${items.slice(0, most).join(", ")} +${left}` : items.join(", ");
}
function sentence(text) {
	const trimmed = text.trim();
	return trimmed === "" || /[.!?]$/.test(trimmed) ? trimmed : `${trimmed}.`;
}
function capitalised(text) {
	return text.charAt(0).toUpperCase() + text.slice(1);
}
function reasonSentence(reason, names) {
	const first = reason.trim().split(/[\s,:]/, 1)[0] ?? "";
	return names.includes(first) || !/^[a-z]+$/.test(first) ? sentence(reason) : capitalised(sentence(reason));
}
// build/src/report/annotations.js
const MOST_LEFT = 4;
const FAILED = {
	held: "Patching is held",
	"rolled-back": "Patching was rolled back",
	refused: "Patching was refused",
	unknown: "Not known whether patches are needed",
	failed: "Patching failed"
};
function annotations(events) {
	const story = tellStory(events);
	return [
		...ending(story),
		...left(story),
		...partly(story),
		...ledger(story)
	];
}
function ending(story) {
	if (story.finished === void 0) return [failure(story, "failed", "The run ended without a result", "run it again: it goes on from what it finds")];
	const { result, reason } = story.finished;
	const mend = mendOf(story);
	if (result !== "needed") return result in FAILED ? [failure(story, result, reason, mend)] : [];
	const notices = new Set(findingsOf(story, "lacking").map((finding) => finding.notice)).size;
	const toDo = notices > 0 ? `${count(notices, "notice")} to act on` : "Patches are needed";
	return [{
		level: story.finished.fails ? "error" : "notice",
		title: toDo,
		message: sentences(story, reason, mend)
	}];
}
function failure(story, result, reason, mend) {
	return {
		level: "error",
		title: FAILED[result] ?? "Patching failed",
		message: sentences(story, reason, mend)
	};
}
function left(story) {
	const shown = story.left.slice(0, MOST_LEFT).map((one) => ({
		level: "warning",
		title: `Left behind: ${plain(one.resource, 200)}`,
		message: sentences(story, one.what, one.mend)
	}));
	const more = story.left.length - shown.length;
	if (more <= 0) return shown;
	return [...shown, {
		level: "warning",
		title: `${more} more left behind`,
		message: "The job summary lists them, and how to mend each."
	}];
}
function partly(story) {
	const first = story.refusals[0];
	if (first === void 0 || story.finished?.result === "refused") return [];
	return [{
		level: "warning",
		title: `${count(story.refusals.length, "group")} not touched`,
		message: sentences(story, `${first.subject}: ${first.reason}`, first.mend)
	}];
}
function ledger(story) {
	const [first] = story.ledgerTroubles;
	if (first === void 0) return [];
	return [{
		level: "warning",
		title: "The ledger could not be used",
		message: sentences(story, first.reason, first.mend)
	}];
}
function sentences(story, reason, mend) {
	const told = reasonSentence(plain(reason), namesOf(story));
	return mend === void 0 ? told : `${told} ${capitalised(sentence(plain(mend)))}`;
}
// build/src/report/columns.js
function aligned(rows) {
	const widths = [];
	for (const row of rows) row.forEach((cell, column) => {
		widths[column] = Math.max(widths[column] ?? 0, cell.length);
	});
	return rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ").trimEnd());
}
// build/src/report/afterwards-wording.js
function afterwardsWording(event) {
	switch (event.type) {
		case "image-copied": return `Image ${event.imageId} is being copied to ${event.region} as ${event.copyId}${event.key === void 0 ? "" : ` with key ${event.key}`}${event.adopted ? ", begun by an earlier run" : ""}`;
		case "copy-available": return `Copy ${event.copyId} in ${event.region} is available`;
		case "image-shared": return `Image ${event.imageId} in ${event.region} is shared with ${sentenceList(event.with)}${event.encrypted ? "; it is encrypted, so the policy of its key must let them use that" : ""}`;
		case "image-deprecation": return `Image ${event.imageId} in ${event.region} is deprecated from ${day(event.from)} on`;
		case "parameter-set": return `Parameter ${event.name} names ${event.imageId} now${event.was === void 0 ? "" : `; it named ${event.was}, which its history keeps`}`;
		case "image-removed": return removedWording(event);
		case "image-kept": return `Old image ${event.imageId}${where(event)} stays: ${event.why}`;
		default: return;
	}
}
function removedWording(event) {
	const { imageId, name, snapshotIds, size, only } = event;
	const what = only === void 0 ? "is removed" : "would be removed";
	const snapshots = snapshotIds.length === 0 ? "" : ` with ${count(snapshotIds.length, "snapshot")} (${firstOf(snapshotIds, 4)}${size === void 0 ? "" : `, of ${size} GiB of volumes`})`;
	return `Old image ${imageId}${where(event)} (${name}) ${what}${snapshots}`;
}
function where({ region }) {
	return region === void 0 ? "" : ` in ${region}`;
}
// build/src/report/wording.js
function wording(event) {
	switch (event.type) {
		case "started": return `${capitalised(event.command)}${event.region ? ` in ${event.region}` : ""}: ${event.targets.length > 0 ? event.targets.join(", ") : "a package list"} (run ${event.run})`;
		case "fleet-read": return `Fleet: ${event.groups.map((g) => `${g.name} (${count(g.desired, "instance")}, ${count(g.zones.length, "zone")})`).join(", ")}`;
		case "notices-read": return `Notices: read ${count(event.notices, "notice")} for ${event.release}${event.newest ? `, newest ${event.newest}` : ""}${feedWords(event)}`;
		case "checked": return checkedWording(event);
		case "planned": return event.plan.units.length === 0 ? "Plan: nothing to roll" : `Plan: about ${count(event.plan.minutes, "minute")}`;
		case "refused": return `Refused: ${event.refusals.map(refusalWords).join(" ")}`;
		case "finished": return `Result: ${event.result}. ${sentence(event.reason)}${event.mend ? ` Next: ${capitalised(sentence(event.mend))}` : ""}`;
		case "left": return `Left: ${event.resource}: ${sentence(event.what)} ${capitalised(sentence(event.mend))}`;
		default: return imageWording(event);
	}
}
function feedWords({ from, asOf, instead }) {
	const source = {
		oval: `, from the OVAL file${asOf === void 0 ? "" : ` of ${new Date(asOf).toISOString().slice(0, 16)}Z`}`,
		both: ", from the API and the OVAL file"
	};
	return `${from === void 0 ? "" : source[from]}${instead === void 0 ? "" : ` (${instead})`}`;
}
const PHASES = {
	wait: "has booted",
	"pre-hook": "runs the hook before the upgrade",
	update: "fetches the archive’s indexes",
	before: void 0,
	upgrade: "installs the fixes",
	snap: "refreshes the snaps",
	"post-hook": "runs the hook after the upgrade",
	reboot: "reboots",
	check: "checks that everything is installed and running",
	autoremove: void 0,
	clean: "cleans up for the image",
	manifest: void 0
};
function phaseWords(phase) {
	return Object.hasOwn(PHASES, phase) ? PHASES[phase] : `is in phase ${phase}`;
}
function imageWording(event) {
	switch (event.type) {
		case "builder-started": return `Builder ${event.instanceId} ${event.adopted ? "found running" : "started"} from ${event.source} (${event.spot ? "Spot, " : ""}${event.instanceType} in ${event.subnetId})${event.reportOnly ? ", to say what is installed and no more" : ""}`;
		case "no-room": return `No ${event.spot ? "Spot capacity" : "room"} for a ${event.what} as ${event.instanceType} in ${event.subnetId}: ${event.code}. The next place is tried`;
		case "on-demand-instead": return `The builder of ${event.source} is started On-Demand: ${event.why}`;
		case "spot-request-cancelled": return `Spot request ${event.requestId} cancelled`;
		case "builder-phase": {
			const does = phaseWords(event.phase);
			return does === void 0 ? void 0 : `Builder ${event.instanceId} ${does}`;
		}
		case "builder-ended": return `Builder ${event.instanceId} ended: ${event.why}`;
		case "build-failed": return `${event.reportOnly ? "Report" : "Build"} failed${event.phase === void 0 ? "" : ` in phase ${event.phase}`}: ${sentence(event.reason)}`;
		case "image-created": return `Image ${event.imageId} (${event.name}) is being made: ${count(event.changed.length, "package")} changed${event.kernel ? `, kernel ${event.kernel.before} -> ${event.kernel.after}` : ""}`;
		case "image-too-old": return `Image ${event.imageId} is of ${day(event.created)}, older than max-image-age: it is made anew`;
		case "image-progress": return `Image ${event.imageId}: ${event.percent} % of its snapshots are stored`;
		case "building-again": return `The upgrade left ${firstOf(event.want, 10)} as ${event.want.length === 1 ? "it was" : "they were"}: another builder looks for the ${event.want.length === 1 ? "fix" : "fixes"} in every pocket`;
		case "unfixed": return `Not fixed, and let through by allow-unfixed: ${event.left.map(({ finding, why }) => `${finding.package} of ${finding.notice} (${why})`).join("; ")}`;
		case "image-available": return `Image ${event.imageId} is available`;
		case "image-confirmed": return `Image ${event.imageId} lacks nothing ${event.leavesOut ? "that counts, " : ""}published up to ${event.considered.split(" ")[0]}: noted on it`;
		case "ledger-kept": return `Kept what ${sentenceList(event.images)} ${event.images.length === 1 ? "has" : "have"} in ${event.ledger} (${event.change.slice(0, 10)})`;
		case "ledger-trouble": return `Ledger, for ${sentenceList(event.images)}: ${sentence(event.reason)} ${capitalised(sentence(event.mend))}`;
		case "proof-started": return `Image ${event.imageId} is to prove itself on ${event.instanceId}${event.adopted ? ", found running" : ""} (${event.instanceType} in ${event.subnetId})`;
		case "image-proven": return `Image ${event.imageId} has proven itself: it boots, is what its builder reported, and passes its checks`;
		case "proof-ended": return `Instance ${event.instanceId}, on which the image was tried, ended: ${event.why}`;
		case "image-reused": return `Image ${event.imageId}, built earlier from ${event.source}, is used again`;
		case "image-rejected": return `Image ${event.imageId} is rejected: ${event.reason}`;
		case "version-created": return `Template ${event.templateId}: version ${event.version} launches ${event.imageId} (for ${event.groups.join(", ")})`;
		case "version-deleted": return `Template ${event.templateId}: version ${event.version} deleted`;
		default: return afterwardsWording(event) ?? rollWording(event);
	}
}
function rollWording(event) {
	switch (event.type) {
		case "roll-opened": return `${event.group}: roll from ${event.from} to ${event.to} begins`;
		case "roll-resumed": return `${event.group}: goes on with the roll that run ${event.by} began`;
		case "wave-started": return `Zone ${event.zone}: begins (${event.groups.join(", ")})`;
		case "launched": return `Zone ${event.zone}: ${event.group} launched ${ids$1(event.instanceIds)}`;
		case "launch-failed": return `Zone ${event.zone}: ${event.group} could not launch: ${event.code}: ${event.message}`;
		case "gates-passed": return `Zone ${event.zone}: ${event.group} ${ids$1(event.instanceIds)} ${event.instanceIds.length === 1 ? "serves" : "serve"}`;
		case "ended": return event.why === "replaced" ? `Zone ${event.zone}: ${event.group} ended ${ids$1(event.instanceIds)}, replaced` : `Zone ${event.zone}: ${event.group} ended ${ids$1(event.instanceIds)}, given up`;
		case "soaking": return `Zone ${event.zone}: soaks until ${clockTime(event.until)}`;
		case "wave-done": return `Zone ${event.zone}: done`;
		case "waiting": return `Waiting for ${event.for}`;
		case "holding": return `HOLD, at most until ${clockTime(event.until)}: ${event.reason}`;
		case "hold-over": return `Hold is over: ${event.reason}`;
		case "rolling-back": return `Rolling back ${sentenceList(event.groups)}: ${event.reason}`;
		case "setting-changed": return `${event.resource}: ${event.givenBack ? "given back: " : ""}${event.what}`;
		default: return;
	}
}
function checkedWording(event) {
	const { subject, release, source, verdict } = event;
	if (verdict.is === "unknown" && verdict.reason.includes(subject)) return `Checked: ${sentence(verdict.reason)}`;
	const how = source === "package list" ? [] : [`by ${source}`];
	const by = [...release === void 0 ? [] : [release], ...how].join(", ");
	return `Checked ${subject}${by === "" ? "" : ` (${by})`}: ${verdictWords(verdict)}`;
}
function ids$1(instanceIds) {
	return firstOf(instanceIds, 10);
}
function refusalWords(refusal) {
	return `${refusal.subject}: ${sentence(refusal.reason)} ${capitalised(sentence(refusal.mend))}`;
}
function leftOut({ needsPro, ignored = [], overlooked = [] }) {
	const told = [[
		needsPro?.length ?? 0,
		"that needs Ubuntu Pro",
		"that need Ubuntu Pro"
	], [
		ignored.length + overlooked.length,
		"that does not count",
		"that do not count"
	]].flatMap(([many, one, more]) => many === 0 ? [] : `${many} ${many === 1 ? one : more}`);
	return told.length === 0 ? "" : `, but for ${told.join(", and ")}`;
}
function verdictWords(verdict) {
	switch (verdict.is) {
		case "clear": return `nothing lacking${leftOut(verdict)}`;
		case "lacking": {
			const notices = new Set(verdict.findings.map((finding) => finding.notice)).size;
			return `${count(verdict.findings.length, "package fix", "package fixes")} lacking from ${count(notices, "notice")}`;
		}
		case "unknown": return `unknown: ${sentence(verdict.reason)}`;
	}
}
// build/src/report/log-reader.js
var LogReader = class {
	#events = [];
	#said = /* @__PURE__ */ new Set();
	#began = /* @__PURE__ */ new Map();
	#waitingFor;
	#plan;
	read(event) {
		this.#events.push(event);
		if (event.type !== "waiting") this.#waitingFor = void 0;
		const said = this.#new(event);
		return said === void 0 ? void 0 : {
			said,
			inFull: event.type !== "planned" || said === wording(event)
		};
	}
	#new(event) {
		switch (event.type) {
			case "waiting":
				if (event.for === this.#waitingFor) return void 0;
				this.#waitingFor = event.for;
				return wording(event);
			case "notices-read": return this.#once(wording(event));
			case "setting-changed": return event.brief ? void 0 : wording(event);
			case "planned": return this.#planned(event);
			case "launched":
				for (const id of event.instanceIds) this.#began.set(id, event.at);
				return wording(event);
			case "gates-passed": return this.#serving(event);
			case "launch-failed": return this.#launchFailed(event);
			case "holding": return this.#holding(event);
			case "wave-started":
				this.#began.set(event.zone, event.at);
				return wording(event);
			case "wave-done": return `${wording(event)}${this.#after(event.zone, event.at)}`;
			case "finished": return this.#finished(event);
			default: return wording(event);
		}
	}
	#once(said) {
		if (said === void 0 || this.#said.has(said)) return void 0;
		this.#said.add(said);
		return said;
	}
	#planned(event) {
		const shape = shapeOf(event.plan);
		const same = shape === this.#plan;
		this.#plan = shape;
		if (!same) return wording(event);
		return `Plan as above: about ${count(event.plan.minutes, "minute")} to go`;
	}
	#serving(event) {
		const launched = event.instanceIds.flatMap((id) => this.#began.get(id) ?? []);
		if (launched.length === 0) return wording(event);
		return `${wording(event)}, ${duration(event.at - Math.min(...launched))} after the launch`;
	}
	#launchFailed(event) {
		return this.#once(wording(event)) ?? `Zone ${event.zone}: ${event.group} could not launch this time either: ${event.code}`;
	}
	#holding(event) {
		const failures = this.#events.filter((one) => one.type === "launch-failed");
		return wording({
			...event,
			reason: withoutTold(event.reason, failures)
		});
	}
	#after(what, now) {
		const began = this.#began.get(what);
		return began === void 0 ? "" : ` after ${duration(now - began)}`;
	}
	#finished(event) {
		const story = tellStory(this.#events);
		const mend = mendOf(story);
		const reason = reasonSentence(event.reason, namesOf(story));
		const said = wording({
			...event,
			reason,
			...mend !== void 0 && { mend }
		});
		const took = (story.to ?? 0) - (story.from ?? 0);
		return took < 1e3 ? said : `${said} (${duration(took)} in all)`;
	}
};
function shapeOf({ units, refusals, remarks }) {
	return JSON.stringify({
		units,
		refusals,
		remarks
	}, (key, value) => key === "image" ? void 0 : value);
}
// build/src/report/plan-table.js
function planTable(plan) {
	return [
		...plan.builds.map((build) => [`Build: a patched image from ${plain(build.source)}, for ${names(build.groups)}`]),
		...plan.units.map(unitLines),
		...plan.refusals.map((refusal) => [`Refused: ${plain(refusal.subject)}: ${sentence(plain(refusal.reason))} ${capitalised(sentence(plain(refusal.mend)))}`]),
		...plan.remarks.map((remark) => [`Note: ${sentence(plain(remark))}`])
	].flat();
}
function unitLines(unit) {
	const groups = aligned([[
		"GROUP",
		"ENGINE",
		"DESIRED",
		"BATCH",
		"TEMPLATE",
		"IMAGE",
		"WHY"
	], ...unit.groups.map((group) => [
		plain(group.name),
		group.engine,
		`${group.desired} (max ${group.max})`,
		String(group.batch),
		templateWords(group),
		imageWords(group),
		plain(group.why)
	])]);
	const zones = aligned([[
		"ORDER",
		"ZONE",
		"REPLACES",
		"WHY HERE"
	], ...unit.zones.map((zone, index) => [
		String(index + 1),
		plain(zone.zone),
		zone.groups.map((g) => `${plain(g.name)}: ${g.instances} in ${count(g.batches, "batch", "batches")}`).join(", "),
		plain(zone.why === "" ? "by name" : zone.why)
	])]);
	const floors = unit.floors.map((floor) => `Floor: ${plain(floor.subject)} keeps ${floor.serving} of ${floor.of} serving`);
	return [
		...groups,
		...zones,
		...floors
	];
}
function templateWords({ target }) {
	const from = plain(target.from);
	const style = target.style === target.from ? from : `${plain(target.style)} = ${from}`;
	return `${plain(target.templateId)} version ${style}${target.inPlace ? "" : " -> new"}`;
}
function imageWords({ target }) {
	if (target.inPlace) return `${plain(target.fromImage)} (already in the template)`;
	return `${plain(target.fromImage)} -> ${target.image ? plain(target.image) : "to be built"}`;
}
function names(all) {
	return all.map((name) => plain(name)).join(", ");
}
// build/src/report/rows.js
function rowsOf(findings) {
	const rows = /* @__PURE__ */ new Map();
	for (const finding of findings) {
		const key = [
			finding.notice,
			finding.installed,
			finding.fixed,
			finding.pocket
		].join("\n");
		const row = rows.get(key) ?? {
			...finding,
			packages: [],
			cves: []
		};
		rows.set(key, {
			...row,
			packages: [.../* @__PURE__ */ new Set([...row.packages, finding.package])].sort(),
			cves: [.../* @__PURE__ */ new Set([...row.cves, ...finding.cves])].sort(byCve),
			reboot: row.reboot || finding.reboot,
			regression: row.regression || finding.regression
		});
	}
	return [...rows.values()].sort((a, b) => worstFirst(a, b) || b.published - a.published || compare(b.notice, a.notice) || compare(first(a), first(b)));
}
function worstFirst(a, b) {
	return rankOf(b.priority ?? "unknown") - rankOf(a.priority ?? "unknown");
}
function byCve(a, b) {
	return b.localeCompare(a, "en", { numeric: true });
}
function compare(a, b) {
	return a.localeCompare(b, "en", { numeric: true });
}
function first(row) {
	return row.packages[0] ?? "";
}
// build/src/report/log.js
const MARGIN = " ".repeat(10);
function logDetail(event) {
	switch (event.type) {
		case "planned": return {
			title: "Plan",
			folded: false,
			lines: indented(planTable(event.plan))
		};
		case "checked": return folded(`Findings of ${plain(event.subject)}`, findingLines(event.verdict));
		case "image-created": return folded("Packages that changed", changedLines(event.changed));
		case "build-failed": return folded("The end of the builder’s log", buildLogLines(event.log ?? ""));
		default: return;
	}
}
function createLog(writer) {
	const reader = new LogReader();
	let today;
	return (event) => {
		const news = reader.read(event);
		if (news === void 0) return;
		if (event.type !== "started" && day(event.at) !== today) {
			today = day(event.at);
			writer.line(`${MARGIN}${today}, UTC`);
		}
		writer.line(timed(event, news.said));
		const detail = news.inFull ? logDetail(event) : void 0;
		if (detail !== void 0) writer.detail(detail);
	};
}
function buildLogLines(log) {
	return log.split(/\r?\n|\r/).map((line) => plain(line, 300)).filter((line) => line !== "");
}
function timed(event, said) {
	return `${event.type === "started" ? MARGIN : `${clockTime(event.at)}  `}${plain(said, 4e3)}`;
}
function folded(title, lines) {
	return lines.length === 0 ? void 0 : {
		title,
		folded: true,
		lines: indented(lines)
	};
}
function findingLines(verdict) {
	if (verdict.is === "clear") return [];
	return alignedPlain(rowsOf(verdict.findings ?? []).map((row) => [
		row.notice,
		firstOf(row.packages, 3),
		`${row.installed} -> ${row.fixed}`,
		row.priority ?? "",
		row.reboot ? "reboot" : ""
	]));
}
function changedLines(changed) {
	return alignedPlain(changed.map(([name, before, after]) => [name, `${before ?? "(new)"} -> ${after ?? "(removed)"}`]));
}
function alignedPlain(rows) {
	return aligned(rows.map((row) => row.map((cell) => plain(cell))));
}
function indented(lines) {
	return lines.map((line) => `${MARGIN}${line}`);
}
// build/src/post.js
async function post(run, runner, connect) {
	const events = [];
	const log = createLog(runner);
	let now = Date.now;
	const tell = (news) => {
		const event = {
			at: now(),
			...news
		};
		events.push(event);
		log(event);
	};
	runner.line(`The step did not come to its end. Looking for what run ${run.id} has left.`);
	try {
		const { cloud, spot } = await connect();
		now = () => cloud.clock.now();
		await endBuilders(cloud.compute, {
			by: "run",
			run,
			spot
		}, "the run that started it was broken off", tell);
		const groups = await cloud.autoScaling.groups({ by: "all" });
		for (const group of groups.filter((one) => isHeldBy(run.id, one))) tell(leftNews(group));
	} catch (error) {
		const { finished, stack } = endingOf(error);
		if (stack !== void 0) runner.debug(stack);
		tell(finished);
	}
	const failed = events.some(({ type }) => type === "finished");
	for (const annotation of annotations(events)) if (failed || annotation.level !== "error") runner.annotate(annotation);
	return failed ? 1 : 0;
}
function isHeldBy(run, group) {
	return readJournal(group).roll?.run === run;
}
function leftNews(group) {
	const suspended = readJournal(group).suspended.filter((one) => group.suspended.includes(one));
	return {
		type: "left",
		resource: group.name,
		what: suspended.length === 0 ? "It is in the middle of a roll." : `It is in the middle of a roll, and ${suspended.join(", ")} stay suspended.`,
		mend: "Run the same workflow again: it goes on with the roll and gives everything back."
	};
}
// build/src/version.js
const VERSION = "0.1.0";
// build/src/report/bill-of-materials.js
function spdx(contents) {
	const packages = contents.packages.map((one, index) => ({
		SPDXID: `SPDXRef-Package-${index + 1}`,
		name: nameOf(one),
		versionInfo: one[1],
		...NOT_SAID,
		externalRefs: [{
			referenceCategory: "PACKAGE-MANAGER",
			referenceType: "purl",
			referenceLocator: purl(one, contents)
		}]
	}));
	return {
		spdxVersion: "SPDX-2.3",
		dataLicense: "CC0-1.0",
		SPDXID: "SPDXRef-DOCUMENT",
		name: contents.name,
		documentNamespace: `https://spdx.org/spdxdocs/${encodeURIComponent(`${contents.name}-${contents.imageId}`)}`,
		creationInfo: {
			created: stamp(contents.made),
			creators: [`Tool: patch-cycle-${VERSION}`]
		},
		packages: [{
			SPDXID: "SPDXRef-Image",
			name: contents.imageId,
			versionInfo: contents.name,
			...NOT_SAID,
			primaryPackagePurpose: "OPERATING-SYSTEM"
		}, ...packages],
		relationships: [related("SPDXRef-DOCUMENT", "DESCRIBES", "SPDXRef-Image"), ...packages.map(({ SPDXID }) => related("SPDXRef-Image", "CONTAINS", SPDXID))]
	};
}
const NOT_SAID = {
	supplier: "NOASSERTION",
	downloadLocation: "NOASSERTION",
	filesAnalyzed: false,
	licenseConcluded: "NOASSERTION",
	licenseDeclared: "NOASSERTION",
	copyrightText: "NOASSERTION"
};
function related(one, relationshipType, other) {
	return {
		spdxElementId: one,
		relationshipType,
		relatedSpdxElement: other
	};
}
function cycloneDx(contents) {
	return {
		bomFormat: "CycloneDX",
		specVersion: "1.5",
		serialNumber: `urn:uuid:${uuidOf(contents.imageId)}`,
		version: 1,
		metadata: {
			timestamp: stamp(contents.made),
			tools: { components: [{
				type: "application",
				name: "patch-cycle",
				version: VERSION
			}] },
			component: {
				type: "operating-system",
				"bom-ref": contents.imageId,
				name: "ubuntu",
				version: contents.version,
				description: `${contents.imageId}, ${contents.name}`
			}
		},
		components: contents.packages.map((one) => ({
			type: "library",
			"bom-ref": purl(one, contents),
			name: nameOf(one),
			version: one[1],
			purl: purl(one, contents)
		}))
	};
}
function uuidOf(imageId) {
	const digits = imageId.replace(/[^0-9a-f]/g, "").slice(-24).padStart(24, "0");
	return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-8000-8000-${digits.slice(12)}`;
}
function purl([shown, version], contents) {
	const [name = "", architecture = contents.architecture] = shown.split(":");
	const distro = `ubuntu-${contents.version}`;
	return `pkg:deb/ubuntu/${encodeURIComponent(name)}@${encodeURIComponent(version)}?arch=${architecture}&distro=${distro}`;
}
function nameOf([shown]) {
	return shown.replace(/:.*/, "");
}
function stamp(at) {
	return `${new Date(at).toISOString().slice(0, 19)}Z`;
}
// build/src/report/package-changes.js
function packageChanges({ imageId, name, source, changed, kernel }) {
	const added = [];
	const removed = [];
	const upgraded = [];
	const downgraded = [];
	for (const [one, from, to] of changed) if (from === null && to !== null) added.push({
		package: one,
		version: to
	});
	else if (from !== null && to === null) removed.push({
		package: one,
		version: from
	});
	else if (from !== null && to !== null) (isOlder(to, from) ? downgraded : upgraded).push({
		package: one,
		from,
		to
	});
	return {
		format: 1,
		image: imageId,
		name,
		source,
		...kernel !== void 0 && { kernel },
		added,
		removed,
		upgraded,
		downgraded
	};
}
function isOlder(one, other) {
	const [a, b] = [parseVersion(one), parseVersion(other)];
	return a !== void 0 && b !== void 0 && compareVersions(a, b) < 0;
}
// build/src/report/files.js
const FORMS = {
	spdx,
	cyclonedx: cycloneDx
};
const ENDINGS = {
	spdx: "spdx.json",
	cyclonedx: "cdx.json"
};
function reportFiles(events) {
	const of = (type) => events.filter((event) => event.type === type);
	const changes = of("image-created").map((created) => ({
		output: "package-changes",
		name: `${created.imageId}-package-changes.json`,
		text: textOf(packageChanges(created))
	}));
	const form = of("started")[0]?.sbom;
	if (form === void 0) return changes;
	const bills = of("image-contents").map((event) => ({
		output: "sbom",
		name: `${event.imageId}.${ENDINGS[form]}`,
		text: textOf(FORMS[form]({
			...event,
			made: event.at
		}))
	}));
	return [...changes, ...bills];
}
function textOf(value) {
	return `${JSON.stringify(value, null, 2)}\n`;
}
// build/src/report/outputs.js
const MOST_FINDINGS = 45e4;
const MOST_PLAN = 35e4;
const MOST_IDS = 4e4;
function outputs(events) {
	const story = tellStory(events);
	return {
		result: story.finished?.result ?? "failed",
		needed: needed(story),
		findings: findingsJson(story),
		...ids(story),
		counts: countsJson(story),
		"image-id": story.images.filter((image) => image.rejected === void 0).map((image) => image.id).join(" "),
		plan: story.plan === void 0 ? "" : planJson(story.plan),
		"package-changes": "",
		sbom: ""
	};
}
function needed(story) {
	const result = story.finished?.result;
	if (result === "needed") return "true";
	if (result === "nothing-to-do") return "false";
	const verdicts = story.checks.map((check) => check.verdict.is);
	const blind = builtBlindly(story);
	if (result === "patched" && blind.size === 0) return "true";
	if (result !== "unknown" && (story.plan?.units ?? []).some((unit) => unit.groups.some(({ target }) => target.image !== void 0 && !blind.has(target.fromImage))) || verdicts.includes("lacking") || findingsOf(story, "lacking").length > 0) return "true";
	if (verdicts.length === 0 || verdicts.includes("unknown")) return "unknown";
	return "false";
}
function builtBlindly({ checks }) {
	const unknown = checks.filter(({ source, verdict }) => source === "builder" && verdict.is === "unknown");
	return new Set(unknown.map(({ subject }) => subject));
}
function findingsJson(story) {
	const all = [...findingsOf(story, "lacking").map((finding) => told(finding, false)), ...findingsOf(story, "needs Pro").map((finding) => told(finding, true))].sort(inOrder);
	const left = ignoredIn(story).map(({ ignoring, ...finding }) => ({
		...told(finding, false),
		...whyIgnored(ignoring)
	})).sort(inOrder);
	const room = { bytes: MOST_FINDINGS };
	const findings = fitting(all, room);
	const output = {
		format: 1,
		total: all.length,
		omitted: all.length - findings.length,
		findings,
		reach: Object.fromEntries(fitting([...versionsToReach(findingsOf(story, "lacking"))], room)),
		ignored: fitting(left, room),
		overlooked: fitting(overlookedIn(story).map(({ doubt, ignoring }) => ({
			doubt: plain(doubt),
			...whyIgnored(ignoring)
		})), room)
	};
	return JSON.stringify(output);
}
function whyIgnored({ why, until }) {
	return {
		why: plain(why),
		...until !== void 0 && { until: new Date(until).toISOString() }
	};
}
function inOrder(a, b) {
	return worstFirst(a, b) || b.published.localeCompare(a.published);
}
function fitting(items, room) {
	const kept = [];
	for (const item of items) {
		room.bytes -= bytes(JSON.stringify(item)) + 1;
		if (room.bytes < 0) break;
		kept.push(item);
	}
	return kept;
}
function ids(story) {
	const rows = rowsOf(findingsOf(story, "lacking"));
	const words = (all) => fitting([...new Set(all)], { bytes: MOST_IDS }).join(" ");
	return {
		notices: words(rows.map((row) => row.notice)),
		cves: words(rows.flatMap((row) => row.cves).filter((cve) => /^CVE-\d{4}-\d{4,10}$/.test(cve)))
	};
}
function countsJson(story) {
	const findings = findingsOf(story, "lacking");
	const distinct = (values) => new Set(values).size;
	const counts = {
		findings: findings.length,
		packages: distinct(findings.map((one) => one.package)),
		notices: distinct(findings.map((one) => one.notice)),
		cves: distinct(findings.flatMap((one) => one.cves)),
		reboot: distinct(findings.filter((one) => one.reboot).map((one) => one.notice)),
		needsPro: findingsOf(story, "needs Pro").length,
		ignored: ignoredIn(story).length
	};
	return JSON.stringify(counts);
}
function told(finding, needsPro) {
	const { notice, title, url, pocket, cves, reboot, regression, installed, fixed } = finding;
	return {
		notice,
		title,
		url,
		published: new Date(finding.published).toISOString(),
		package: finding.package,
		installed,
		fixed,
		pocket,
		priority: finding.priority ?? "unknown",
		cves,
		reboot,
		regression,
		superseded: finding.superseded ?? false,
		needsPro
	};
}
function planJson(plan) {
	const json = JSON.stringify(plan);
	if (bytes(json) <= MOST_PLAN) return json;
	return JSON.stringify({ omitted: "the plan is too large for an output; the log has it" });
}
function bytes(text) {
	return new TextEncoder().encode(text).length;
}
// build/src/report/markdown.js
function text(untrusted) {
	return escaped(plain(untrusted));
}
function escaped(line) {
	return line.replace(/&/g, "&amp;").replace(/[\\`*_[\]#~$|]/g, "\\$&").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/^([-+=]|\d+(?=[.)]))/, "&#8203;$1").replace(/:(?=\/\/)/g, "\\:").replace(/www\./gi, (w) => `${w.slice(0, 3)}\\.`).replace(/@/g, "@&#8203;");
}
const SPANS = /(?<!`)`([A-Za-z0-9][\w :.=/-]{0,99})`(?!`)|\b((?:i|ami|lt|snap|subnet)-[0-9a-f]{8,17})\b/g;
function prose(untrusted, reference) {
	const line = plain(untrusted);
	const parts = [];
	let from = 0;
	for (const match of line.matchAll(SPANS)) {
		const [whole, quoted, id] = match;
		parts.push(escaped(line.slice(from, match.index)).replace(/!$/, "\\!"));
		parts.push(quoted === void 0 ? reference(id ?? "") : code$1(quoted));
		from = match.index + whole.length;
	}
	return [...parts, escaped(line.slice(from))].join("");
}
function code$1(untrusted) {
	const one = plain(untrusted);
	if (one === "") return "";
	if (!/[`\\|]/.test(one)) return `\`${one}\``;
	return `<code>${[...one].map((c) => /[A-Za-z0-9 ]/.test(c) ? c : `&#${c.codePointAt(0)};`).join("").replace(/&#64;/g, "&#64;&#8203;")}</code>`;
}
function link(untrusted, address) {
	const label = plain(untrusted);
	return /^[A-Za-z0-9][A-Za-z0-9 .-]*$/.test(label) && /^https:\/\/[a-z0-9.-]+(:\d+)?(\/[A-Za-z0-9._~/%?=&#+-]*)?$/i.test(address) ? `[${label}](${address})` : text(label);
}
function codeLink(untrusted, address) {
	const label = plain(untrusted);
	return /^[A-Za-z0-9][\w .:/-]*$/.test(label) && /^https:\/\/[a-z0-9.-]+(\/[A-Za-z0-9._%/?=&#;:-]*)?$/.test(address) ? `[\`${label}\`](${address})` : code$1(label);
}
function unbroken(inner) {
	return inner.replaceAll("-", "&#8209;");
}
function bold(inner) {
	return `**${inner}**`;
}
function heading(level, inner) {
	return `${"#".repeat(level)} ${inner}`;
}
function table(head, rows, align = []) {
	const line = (cells) => `| ${cells.join(" | ")} |`;
	const rule = head.map((_, column) => align[column] === "right" ? "---:" : "---");
	return [
		line(head),
		line(rule),
		...rows.map(line)
	].join("\n");
}
function bullets(items) {
	return items.map((item) => `- ${item}`).join("\n");
}
function details(title, inner) {
	return `<details><summary>${title}</summary>\n\n${inner}\n\n</details>`;
}
function fenced(lines) {
	return [
		"```text",
		...lines.map((l) => l.replace(/`/g, "'")),
		"```"
	].join("\n");
}
function blocks(parts) {
	return parts.filter((part) => part !== void 0 && part !== "").join("\n\n");
}
// build/src/report/handed-on.js
function placesIn(events) {
	const places = /* @__PURE__ */ new Map();
	const change = (id, region, news) => {
		const before = places.get(id) ?? {
			id,
			region,
			sharedWith: []
		};
		places.set(id, {
			...before,
			...news
		});
	};
	for (const event of events) if (event.type === "image-copied") {
		const { at, key, adopted } = event;
		const copied = {
			...key !== void 0 && { key },
			...!adopted && { begunAt: at }
		};
		change(event.copyId, event.region, { copied });
	} else if (event.type === "copy-available") {
		const copied = places.get(event.copyId)?.copied;
		if (copied === void 0) continue;
		change(event.copyId, event.region, { copied: {
			...copied,
			availableAt: event.at
		} });
	} else if (event.type === "image-shared") {
		const sharedWith = places.get(event.imageId)?.sharedWith ?? [];
		change(event.imageId, event.region, {
			sharedWith: [...sharedWith, ...event.with],
			...event.encrypted && { encrypted: true }
		});
	} else if (event.type === "image-deprecation") change(event.imageId, event.region, { deprecatedFrom: event.from });
	return [...places.values()];
}
// build/src/report/references.js
function referencesIn(region) {
	const home = consoleOf(region);
	const linked = (page) => (id) => home === void 0 ? code$1(id) : codeLink(id, `${home}#${page(fragment(id))}`);
	const instance = linked((id) => `InstanceDetails:instanceId=${id}`);
	const image = linked((id) => `ImageDetails:imageId=${id}`);
	const template = linked((id) => `LaunchTemplateDetails:launchTemplateId=${id}`);
	const subnet = linked((id) => `SubnetDetails:subnetId=${id}`);
	const snapshot = linked((id) => `SnapshotDetails:snapshotId=${id}`);
	const byPrefix = {
		i: instance,
		ami: image,
		lt: template,
		subnet,
		snap: snapshot
	};
	return {
		instance,
		image,
		template,
		subnet,
		snapshot,
		group: linked((name) => `AutoScalingGroupDetails:id=${name};view=details`),
		prose: (untrusted) => prose(untrusted, (id) => (byPrefix[id.slice(0, id.indexOf("-"))] ?? code$1)(id))
	};
}
function consoleOf(region) {
	if (region === void 0 || !/^[a-z]{2}(-[a-z]+)+-\d{1,2}$/.test(region)) return void 0;
	if (/^(cn|us-gov|us-iso|us-isob|eu-isoe|us-isof|eusc)-/.test(region)) return void 0;
	return `https://${region}.console.aws.amazon.com/ec2/home?region=${region}`;
}
function fragment(name) {
	return encodeURIComponent(name).replace(/[!'()*~_]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
}
// build/src/report/sections/limits.js
function cut(items, most) {
	const left = items.length - most;
	return left > 0 ? {
		kept: items.slice(0, most),
		note: `_${left} more are left out here._`
	} : {
		kept: items,
		note: void 0
	};
}
// build/src/report/sections/afterwards.js
function handedOnSection(story, limits) {
	const parameters = story.events.filter((event) => event.type === "parameter-set");
	const isAway = ({ region }) => region === story.started?.region ? 0 : 1;
	const places = placesIn(story.events).toSorted((a, b) => isAway(a) - isAway(b));
	if (places.length + parameters.length === 0) return void 0;
	const see = referencesIn(story.started?.region);
	const { kept, note } = cut(places, limits.rows);
	return blocks([
		heading(3, "Handed on"),
		kept.length === 0 ? void 0 : table([
			"Region",
			"Image",
			""
		], kept.map(placeRow)),
		note,
		bullets([...sharedWords(places), ...parameters.map(({ name, imageId, was }) => {
			const before = was === void 0 ? "It is new" : `It named ${see.prose(was)} before`;
			return `Parameter ${code$1(name)} names ${see.image(imageId)} now. ${before}.`;
		})])
	]);
}
function placeRow(place) {
	const { id, region, copied, sharedWith, deprecatedFrom } = place;
	const what = [
		...copied === void 0 ? [] : [copiedWords(copied)],
		...sharedWith.length === 0 ? [] : ["shared"],
		...deprecatedFrom === void 0 ? [] : [`deprecated from ${unbroken(day(deprecatedFrom))} on`]
	];
	return [
		unbroken(text(region)),
		referencesIn(region).image(id),
		what.join(", ")
	];
}
function copiedWords({ begunAt, key, availableAt }) {
	const under = key === void 0 ? "" : ` under key ${code$1(key)}`;
	const since = begunAt === void 0 ? " by an earlier run" : "";
	if (availableAt === void 0) return `copy${under} begun${since}, not available yet`;
	return `copied${under}${since}, available${begunAt === void 0 ? "" : ` after ${duration(availableAt - begunAt)}`}`;
}
function sharedWords(places) {
	const all = new Set(places.flatMap(({ sharedWith }) => sharedWith));
	if (all.size === 0) return [];
	const needs = places.some(({ encrypted }) => encrypted) ? " What is encrypted they can launch only where the policy of its key lets them use that." : "";
	return [`Shared with ${[...all].map(code$1).join(", ")}.${needs}`];
}
function oldImagesSection(story, limits) {
	const removed = story.events.filter((event) => event.type === "image-removed");
	const stay = story.events.filter((event) => event.type === "image-kept");
	if (removed.length + stay.length === 0) return void 0;
	const dry = story.started?.dryRun === true;
	const seeIn = (region = story.started?.region) => referencesIn(region);
	const placed = (region, image) => region === void 0 ? image : `${image} in ${unbroken(text(region))}`;
	const { kept, note } = cut([...removed.map(({ imageId, name, region, snapshotIds }) => [
		placed(region, dry ? seeIn(region).image(imageId) : code$1(imageId)),
		code$1(name),
		`${dry ? "would be removed" : "removed"} with ${count(snapshotIds.length, "snapshot")}`
	]), ...stay.map(({ imageId, name, region, why }) => [
		placed(region, seeIn(region).image(imageId)),
		code$1(name),
		`stays: ${seeIn(region).prose(why)}`
	])], limits.rows);
	return blocks([
		heading(3, "Old images"),
		sum(removed, dry),
		table([
			"Image",
			"Name",
			""
		], kept),
		note
	]);
}
function sum(removed, dry) {
	const snapshots = removed.flatMap(({ snapshotIds }) => snapshotIds).length;
	if (snapshots === 0) return void 0;
	const size = removed.reduce((all, one) => all + (one.size ?? 0), 0);
	const freed = size === 0 ? "" : `, which frees ${size} GiB at most`;
	return `${count(snapshots, "snapshot")} ${dry ? "would go" : "went"} with the images${freed}. The log names them.`;
}
// build/src/report/sections/failure.js
function failureSection(story, limits) {
	if (story.buildFailures.length === 0) return void 0;
	const see = referencesIn(story.started?.region);
	return blocks([heading(3, titleOf(story.buildFailures)), ...story.buildFailures.map(({ source, phase, log, reportOnly }) => {
		const lines = buildLogLines(log ?? "").slice(-limits.rows);
		const where = phase === void 0 ? "" : `, in phase ${code$1(phase)}`;
		return blocks([`${reportOnly ? "No report was had of" : "No image was made from"} ${see.image(source)}${where}.`, lines.length === 0 ? "The builder left no log." : details("The end of the builder’s log", fenced(lines))]);
	})]);
}
function titleOf(failures) {
	if (failures.some(({ reportOnly }) => reportOnly !== true)) return "The build that failed";
	return failures.length === 1 ? "The report that failed" : "The reports that failed";
}
// build/src/report/sections/fleet.js
function fleetSection(story, limits) {
	const { result } = story.finished ?? {};
	if (!(result === "needed" || result === "unknown" || result === "refused") || story.groups.length === 0 || replacedIn(story).length > 0) return void 0;
	const see = referencesIn(story.started?.region);
	const { kept, note } = cut(story.groups.flatMap((group) => rows(group, story, see)), limits.rows);
	return blocks([
		heading(3, "The fleet"),
		table([
			"Group",
			"Instances",
			"Image",
			"What is known of it"
		], kept),
		note
	]);
}
function rows(group, story, see) {
	return (group.images.length > 0 ? group.images : [{
		id: "",
		instances: 0
	}]).map(({ id, instances }, index) => [
		index === 0 ? see.group(group.name) : "",
		`${instances} of ${group.desired}`,
		id.startsWith("ami-") ? see.image(id) : code$1(id),
		known(id, story, see)
	]);
}
function known(image, story, see) {
	const check = story.checks.find((one) => one.subject === image);
	if (check === void 0) return story.checks.length === 0 ? "not looked at" : "not the image of the template";
	const { verdict } = check;
	switch (verdict.is) {
		case "clear": return "lacks nothing";
		case "lacking": {
			const oldest = Math.min(...verdict.findings.map((finding) => finding.published));
			return `lacks ${count(verdict.findings.length, "package fix", "package fixes")}, the oldest since ${day(oldest)}`;
		}
		case "unknown": return see.prose(capitalised(sentence(verdict.reason)));
	}
}
// build/src/report/sections/image.js
function imageSection(story, limits) {
	const built = story.images.filter((image) => image.created || image.reused);
	if (built.length === 0) return void 0;
	return blocks([heading(3, built.length === 1 ? "The new image" : "The new images"), ...built.map((image) => blocks([facts$1(image, story, referencesIn(story.started?.region)), changes(image, limits)]))]);
}
function facts$1(image, story, see) {
	const { created, reused, rejected } = image;
	const versions = story.versions.filter((version) => version.type === "version-created" && version.imageId === image.id);
	const rows = [["Image", see.image(image.id)]];
	if (created) {
		rows.push(["Name", code$1(created.name)], ["Made from", see.image(created.source)]);
		rows.push(["Changed", count(created.changed.length, "package")]);
		if (created.kernel) rows.push(["Kernel", `${code$1(created.kernel.before)} → ${code$1(created.kernel.after)}`]);
	} else if (reused) rows.push(["Made from", `${see.image(reused.source)}, by an earlier run`]);
	for (const builder of story.builds.filter(({ started }) => started.source === created?.source)) rows.push(["Builder", builderWords(builder, see)]);
	for (const trial of story.trials.filter(({ started }) => started.imageId === image.id)) rows.push([image.proven ? "Proven on" : "Tried on", trialWords(trial, see)]);
	for (const version of versions) rows.push(["Launched by", `template ${see.template(version.templateId)} version ${code$1(String(version.version))}`]);
	if (rejected !== void 0) rows.push(["**Rejected**", see.prose(sentence(rejected))]);
	return table(["", ""], rows);
}
function builderWords({ started, stoppedAt, ended }, see) {
	const paidUntil = stoppedAt ?? ended?.at;
	const where = `${started.spot ? "on Spot capacity " : ""}in ${see.subnet(started.subnetId)}`;
	if (ended === void 0) return `${code$1(started.instanceType)} still there at the end ${where}`;
	const time = duration(ended.at - started.at);
	const paid = seconds(started.at, paidUntil ?? ended.at);
	return `${code$1(started.instanceType)} for ${time} ${where}, ${paid}`;
}
function trialWords({ started, endedAt }, see) {
	const type = code$1(started.instanceType);
	const where = `in ${see.subnet(started.subnetId)}`;
	return endedAt === void 0 ? `${type} still there at the end ${where}` : `${type} ${where}, ${seconds(started.at, endedAt)}`;
}
function seconds(from, to) {
	return count(Math.ceil((to - from) / 1e3), "instance second");
}
function changes(image, limits) {
	const changed = image.created?.changed ?? [];
	if (changed.length === 0) return void 0;
	const { kept, note } = cut(changed, limits.rows);
	return details(`${count(changed.length, "package")} changed`, blocks([table([
		"Package",
		"Before",
		"After"
	], kept.map(([name, before, after]) => [
		code$1(name),
		before === null ? "new" : code$1(before),
		after === null ? "removed" : code$1(after)
	])), note]));
}
// build/src/report/sections/lacking.js
const SHOWN = 15;
function lackingSection(story, limits) {
	const findings = findingsOf(story, "lacking");
	if (findings.length === 0) return void 0;
	return blocks([heading(3, story.finished?.result === "patched" ? "What was lacking" : "What is lacking"), findingTables(findings, limits)]);
}
function proSection(story, limits) {
	const findings = findingsOf(story, "needs Pro");
	if (findings.length === 0) return void 0;
	const packages = new Set(findings.map((finding) => finding.package)).size;
	return blocks([
		heading(3, "Needs Ubuntu Pro"),
		`${count(packages, "package")} could be fixed with an Ubuntu Pro subscription only. That does not make a cycle needed.`,
		details(`${count(findings.length, "fix", "fixes")} by Ubuntu Pro`, cutTable(rowsOf(findings), limits))
	]);
}
function ignoredSection(story, limits) {
	const parts = [ignoredFixes(story, limits), ignoredDoubts(story, limits)];
	if (parts.every((part) => part === void 0)) return void 0;
	return blocks([heading(3, "Ignored"), ...parts]);
}
function unfixedSection(story, limits) {
	const left = story.unfixed.flatMap((one) => one.left);
	if (left.length === 0) return void 0;
	const { kept, note } = cut(left, limits.rows);
	return blocks([
		heading(3, "Still lacking"),
		`The upgrade could not bring ${count(left.length, "package fix", "package fixes")}, and ${code$1("allow-unfixed")} lets ${left.length === 1 ? "it" : "them"} be. A cycle tries again after six days, or when a newer notice asks for more.`,
		table([
			"Notice",
			"Package",
			"Installed",
			"Fixed in",
			"Why"
		], kept.map(({ finding, why }) => [
			link(finding.notice, finding.url),
			code$1(finding.package),
			code$1(finding.installed),
			code$1(finding.fixed),
			text(why)
		])),
		note
	]);
}
function ignoredFixes(story, limits) {
	const ignored = ignoredIn(story);
	if (ignored.length === 0) return void 0;
	const { kept, note } = cut(rowsOf(ignored), limits.rows);
	const ends = ignored.flatMap(({ ignoring }) => countsAgain(ignoring) ?? []);
	const first = ends.length === 0 ? "" : ` The first of them counts again from ${day(Math.min(...ends))} on.`;
	return blocks([`${count(ignored.length, "package fix", "package fixes")} ${ignored.length === 1 ? "is" : "are"} lacking and ${ignored.length === 1 ? "does" : "do"} not count.${first}`, details("What, and why", blocks([table([
		"Notice",
		"Packages",
		"Installed",
		"Fixed in",
		"Why",
		"Counts again"
	], kept.map((row) => [
		titled(row),
		someOf(row.packages.map(code$1), 2),
		code$1(row.installed),
		code$1(row.fixed),
		text(row.ignoring?.why ?? ""),
		countsAgainCell(row.ignoring)
	])), note]))]);
}
function countsAgain({ until, askedAgain, letThrough }) {
	return letThrough ? askedAgain : until;
}
function countsAgainCell(ignoring) {
	const from = ignoring && countsAgain(ignoring);
	return from === void 0 ? "" : unbroken(day(from));
}
function ignoredDoubts(story, limits) {
	const overlooked = overlookedIn(story);
	if (overlooked.length === 0) return void 0;
	const { kept, note } = cut(overlooked, limits.rows);
	return blocks([
		"What cannot be said, and does not count:",
		bullets(kept.map(({ doubt, ignoring }) => {
			const from = countsAgain(ignoring);
			const end = from === void 0 ? "" : ` Counts again from ${day(from)} on.`;
			return `${text(capitalised(sentence(doubt)))} Ignored: ${text(sentence(ignoring.why))}${end}`;
		})),
		note
	]);
}
function findingTables(findings, limits) {
	const rows = rowsOf(findings);
	const rest = rows.slice(SHOWN);
	return blocks([findingTable(rows.slice(0, SHOWN)), rest.length > 0 ? details(`${rest.length} more`, cutTable(rest, limits)) : void 0]);
}
function cutTable(rows, limits) {
	const { kept, note } = cut(rows, limits.rows);
	return blocks([findingTable(kept), note]);
}
function findingTable(rows) {
	const isRated = rows.some(({ priority }) => priority !== void 0 && priority !== "unknown");
	return table([
		"Notice",
		...isRated ? ["Priority"] : [],
		"Published",
		"Packages",
		"Installed",
		"Fixed in",
		"CVEs"
	], rows.map((row) => cells(row, isRated)));
}
function cells(row, isRated) {
	const marks = [
		row.reboot ? "🔁 reboot" : "",
		row.regression ? "⚠️ regression" : "",
		row.superseded ? "🧊 its kernel series has ended" : "",
		row.ignoredUntil === void 0 ? "" : `⏰ was ignored, counts again since ${day(row.ignoredUntil)}`
	].filter(Boolean);
	return [
		`${titled(row)}${marks.length > 0 ? ` · ${marks.join(" · ")}` : ""}`,
		...isRated ? [row.priority ?? "unknown"] : [],
		unbroken(day(row.published)),
		someOf(row.packages.map(code$1), 2),
		code$1(row.installed),
		code$1(row.fixed),
		someOf(row.cves.map(cveLink), 1)
	];
}
function titled(row) {
	return `${link(row.notice, row.url)} ${text(shortTitle(row.title))}`;
}
function shortTitle(title) {
	return title.replace(/\s+(vulnerability|vulnerabilities)$/i, "");
}
function cveLink(cve) {
	return /^CVE-\d{4}-\d{4,}$/.test(cve) ? link(cve, `https://ubuntu.com/security/${cve}`) : text(cve);
}
function someOf(items, most) {
	const more = items.length - most;
	return more > 0 ? `${items.slice(0, most).join(", ")} +${more}` : items.join(", ");
}
// build/src/report/sections/ledger.js
function ledgerSection(story, limits) {
	if (story.ledgerTroubles.length === 0) return void 0;
	const see = referencesIn(story.started?.region);
	const { kept, note } = cut(story.ledgerTroubles, limits.rows);
	return blocks([
		heading(3, "The ledger"),
		bullets(kept.map(({ images, reason, mend }) => `${images.map(see.image).join(", ")}: ${see.prose(sentence(reason))} ${see.prose(capitalised(sentence(mend)))}`)),
		note
	]);
}
// build/src/report/sections/plan.js
function planSection(story, limits) {
	const plan = story.plan;
	if (plan === void 0 || plan.units.length === 0) return void 0;
	const { kept, note } = cut(plan.units, limits.rows);
	const see = referencesIn(story.started?.region);
	const inFull = blocks([
		...kept.flatMap((unit) => [
			plan.units.length > 1 ? heading(4, unitName(unit)) : void 0,
			unitTable(unit, limits),
			bullets(unitRemarks(unit, see))
		]),
		note,
		...plan.remarks.map((remark) => `Note: ${see.prose(reasonSentence(remark, namesOf(story)))}`)
	]);
	const refused = story.finished?.result === "refused";
	const folded = refused || story.waves.length > 0 || story.buildFailures.length > 0;
	return blocks([
		heading(3, refused ? "The plan that was refused" : "The plan"),
		overview(plan),
		folded ? details("As it was made", inFull) : inFull
	]);
}
function overview(plan) {
	const groups = plan.units.flatMap((unit) => unit.groups);
	return `Replace ${count(plan.units.flatMap((unit) => unit.zones.flatMap((zone) => zone.groups)).reduce((sum, group) => sum + group.instances, 0), "instance")} of ${count(groups.length, "group")}, one zone at a time, in about ${duration(plan.minutes * 6e4)}.`;
}
function unitName(unit) {
	return unit.groups.slice(0, 6).map((group) => code$1(group.name)).join(", ");
}
function unitTable(unit, limits) {
	const groups = new Map(unit.groups.map((group) => [group.name, group]));
	const { kept, note } = cut(unit.zones.flatMap((zone, index) => zone.groups.map((part) => {
		const group = groups.get(part.name);
		return [
			String(index + 1),
			code$1(zone.zone),
			code$1(part.name),
			`${part.instances} in ${count(part.batches, "batch", "batches")}`,
			group ? code$1(group.engine) : "",
			text(zone.why === "" ? "by name" : zone.why)
		];
	})), limits.rows);
	return blocks([table([
		"#",
		"Zone",
		"Group",
		"Replaces",
		"Engine",
		"Why here"
	], kept), note]);
}
function unitRemarks(unit, see) {
	return [...unit.groups.map((group) => {
		const { target } = group;
		const style = target.style === target.from ? "" : ` (${code$1(target.style)})`;
		const to = target.inPlace ? "which launches the wanted image already" : "then a new version";
		return `${see.group(group.name)}: ${text(group.why)}. ${capitalised(count(group.batch, "instance"))} at a time, up to ${group.max} in all. Template ${see.template(target.templateId)} version ${code$1(target.from)}${style}, ${to}.`;
	}), ...unit.floors.map((floor) => `Floor: ${floor.serving} of ${floor.of} keep serving in ${code$1(floor.subject)}.`)];
}
// build/src/report/sections/settings.js
function settingsSection(story, limits) {
	const { settings } = story;
	if (settings.length === 0) return void 0;
	const { kept, note } = cut(settings, limits.rows);
	return blocks([
		heading(3, "Changed and given back"),
		story.left.length === 0 ? "Nothing is left open." : "What is still open stands at the top.",
		details(count(settings.length, "change"), blocks([table([
			"At",
			"Resource",
			"Change",
			""
		], kept.map((change) => [
			clockTime(change.at),
			resource(change.resource, story),
			text(change.what),
			change.givenBack ? "given back" : ""
		])), note]))
	]);
}
const AWAY = /^(\S+) in ([a-z]{2}(?:-[a-z]+)+-\d{1,2})$/;
const ID = /^(ami|i|lt|snap|subnet)-[0-9a-f]+$/;
function resource(name, story) {
	const [, id = name, region] = AWAY.exec(name) ?? [];
	const see = referencesIn(region ?? story.started?.region);
	if (ID.test(id)) return `${see.prose(id)}${region === void 0 ? "" : ` in ${code$1(region)}`}`;
	return namesOf(story).includes(name) || !/^\/|\s/.test(name) ? see.group(name) : see.prose(name);
}
function referencesFor(name, story) {
	return referencesIn(AWAY.exec(name)?.[2] ?? story.started?.region);
}
// build/src/report/sections/timeline.js
function timelineSection(story, limits) {
	if (story.waves.length === 0 && story.builds.length === 0 && story.holds.length === 0) return;
	return blocks([
		heading(3, "What happened"),
		bars(story),
		waveTable(story, limits),
		troubleTable(story, limits),
		everyStep(story, limits)
	]);
}
const WIDTH = 44;
const MOST_BARS = 30;
function bars(story) {
	const spans = spansOf(story);
	if (spans.length === 0) return void 0;
	const start = Math.min(...spans.map((span) => span.from));
	const end = Math.max(...spans.map((span) => span.to));
	const column = (at) => end === start ? 0 : Math.round((at - start) / (end - start) * WIDTH);
	const rows = spans.slice(0, MOST_BARS).map((span) => [
		plain(span.name),
		bar(column(span.from), column(span.soak ?? span.to), column(span.to), span.mark),
		clockTime(span.from),
		duration(span.to - span.from)
	]);
	const soaked = spans.some((span) => span.soak !== void 0);
	const held = spans.some((span) => span.mark === "·");
	const legend = [
		"█ at work",
		...soaked ? ["░ soaking"] : [],
		...held ? ["· holding"] : []
	];
	return fenced([
		...aligned(rows),
		"",
		legend.join("   ")
	]);
}
function bar(from, soak, to, mark) {
	const work = Math.max(soak - from, from === to ? 1 : 0);
	return (" ".repeat(from) + mark.repeat(work) + "░".repeat(Math.max(0, to - from - work))).padEnd(45);
}
function spansOf(story) {
	const last = story.to ?? 0;
	const builds = story.builds.map((build) => {
		const image = story.images.find((one) => one.created?.source === build.started.source);
		const to = Math.max(build.ended?.at ?? 0, image?.availableAt ?? 0) || last;
		return {
			name: build.started.reportOnly ? "report" : "build",
			from: build.started.at,
			to,
			mark: "█"
		};
	});
	const waves = story.waves.map((wave) => ({
		name: wave.direction === "roll" ? wave.zone : `${wave.zone}, back`,
		from: wave.startedAt,
		...wave.soak && { soak: wave.soak.from },
		to: waveEnd(wave, last),
		mark: "█"
	}));
	const holds = story.holds.map((hold) => ({
		name: "hold",
		from: hold.from,
		to: hold.to ?? last,
		mark: "·"
	}));
	return [
		...builds,
		...waves,
		...holds
	].sort((a, b) => a.from - b.from);
}
function waveTable(story, limits) {
	const see = referencesIn(story.started?.region);
	const rows = story.waves.flatMap((wave) => waveRows(wave, story.to ?? wave.startedAt, see));
	if (rows.length === 0) return void 0;
	const { kept, note } = cut(rows, limits.rows);
	return blocks([table([
		"Zone",
		"Group",
		"Began",
		"New",
		"Healthy after",
		"Old",
		"Took"
	], kept), note]);
}
function waveRows(wave, end, see) {
	const zone = wave.direction === "roll" ? code$1(wave.zone) : `${code$1(wave.zone)} ↩️ back`;
	if (wave.batches.length === 0) {
		const took = waveEnd(wave, end) - wave.startedAt;
		return [[
			zone,
			wave.groups.map(see.group).join(", "),
			clockTime(wave.startedAt),
			"none",
			"",
			"",
			duration(took)
		]];
	}
	return wave.batches.map((batch) => [zone, ...batchCells(batch, wave, see)]);
}
function batchCells(batch, wave, see) {
	const began = batch.launchedAt ?? wave.startedAt;
	const done = batch.endedAt ?? batch.gatesAt;
	const gone = [batch.replaced.length > 0 ? `${idList(batch.replaced, see)} ended` : "", batch.aborted.length > 0 ? `${idList(batch.aborted, see)} given up` : ""];
	return [
		see.group(batch.group),
		clockTime(began),
		idList(batch.launched, see) + (batch.adopted && batch.launched.length > 0 ? " (found)" : ""),
		healthyAfter(batch, began),
		gone.filter(Boolean).join(", "),
		done === void 0 ? "not finished" : done === began ? "" : duration(done - began)
	];
}
function healthyAfter(batch, began) {
	if (batch.gatesAt !== void 0) return duration(batch.gatesAt - began);
	return batch.launched.length === 0 ? "" : "never";
}
function idList(ids, see) {
	const more = ids.length - 4;
	const shown = ids.slice(0, 4).map(see.instance).join(", ");
	return more > 0 ? `${shown} +${more}` : shown;
}
function troubleTable(story, limits) {
	const see = referencesIn(story.started?.region);
	const rows = [
		...launchFailureRows(story),
		...story.holds.map((hold) => ({
			at: hold.from,
			cells: [hold.to === void 0 ? "Held until the end" : `Held for ${duration(hold.to - hold.from)}`, see.prose(reasonSentence(withoutTold(hold.reason, story.launchFailures), namesOf(story)))]
		})),
		...story.rollBack ? [rollBackRow(story.rollBack, see)] : []
	].sort((a, b) => a.at - b.at);
	if (rows.length === 0) return void 0;
	const { kept, note } = cut(rows, limits.rows);
	return blocks([table([
		"At",
		"Trouble",
		"Cause"
	], kept.map((row) => [clockTime(row.at), ...row.cells])), note]);
}
function launchFailureRows(story) {
	const same = /* @__PURE__ */ new Map();
	for (const failure of story.launchFailures) {
		const key = [
			failure.group,
			failure.zone,
			failure.code
		].join("\n");
		same.set(key, [...same.get(key) ?? [], failure]);
	}
	return [...same.values()].flatMap((failures) => {
		const [first] = failures;
		if (first === void 0) return [];
		const times = failures.length === 1 ? "" : `, ${failures.length} times`;
		return [{
			at: first.at,
			cells: [`Launch refused in ${code$1(first.zone)} for ${code$1(first.group)}${times}`, `${code$1(first.code)} ${text(first.message)}`]
		}];
	});
}
function rollBackRow(event, see) {
	return {
		at: event.at,
		cells: ["Rolled back", see.prose(reasonSentence(event.reason, []))]
	};
}
function everyStep(story, limits) {
	const lines = [];
	const log = createLog({
		line: (line) => lines.push(line),
		detail: () => void 0
	});
	for (const event of story.events) if (event.type !== "waiting") log(event);
	const { kept, note } = cut(lines, limits.rows);
	return details("Every step, in order", blocks([fenced(kept), note]));
}
// build/src/report/capacity.js
function capacityOf(story) {
	if (story.resumed.length > 0) return void 0;
	const touched = new Set(story.events.flatMap((event) => event.type === "roll-opened" ? [event.group] : []));
	const desired = story.groups.filter((group) => touched.has(group.name)).reduce((sum, group) => sum + group.desired, 0);
	const steps = stepsOf(story);
	if (desired === 0) return void 0;
	let [level, least, most, above, below] = [
		desired,
		desired,
		desired,
		0,
		0
	];
	for (const [index, { at, by }] of steps.entries()) {
		level += by;
		least = Math.min(least, level);
		most = Math.max(most, level);
		const lasted = (steps[index + 1]?.at ?? story.to ?? at) - at;
		if (level > desired) above += lasted;
		if (level < desired) below += lasted;
	}
	return {
		desired,
		least,
		most,
		above,
		below
	};
}
function stepsOf(story) {
	const serving = /* @__PURE__ */ new Set();
	return story.events.flatMap((event) => {
		if (event.type === "gates-passed") {
			for (const id of event.instanceIds) serving.add(id);
			return [{
				at: event.at,
				by: event.instanceIds.length
			}];
		}
		if (event.type !== "ended") return [];
		const lost = event.instanceIds.filter((id) => event.why === "replaced" || serving.has(id));
		return lost.length === 0 ? [] : [{
			at: event.at,
			by: -lost.length
		}];
	});
}
// build/src/report/sections/verdict.js
const STATUS = {
	"nothing-to-do": "✅ Nothing to do",
	needed: "🔶 Patches are needed",
	patched: "✅ Patched",
	held: "⏸️ Held",
	"rolled-back": "↩️ Rolled back",
	refused: "⛔ Refused",
	unknown: "❔ Unknown",
	failed: "❌ Failed"
};
function statusOf(result, story) {
	if (!isClean(story) || result !== "nothing-to-do") return STATUS[result];
	return story.started?.dryRun === true ? "🧹 What would be removed" : "🧹 Cleaned up";
}
function isClean({ started }) {
	return started?.command === "clean";
}
function verdictSection(story) {
	const result = story.finished?.result ?? "failed";
	const mend = mendOf(story);
	const see = referencesIn(story.started?.region);
	return blocks([
		heading(2, statusOf(result, story)),
		bold(meaning(result, story, see)),
		why(result, story, see),
		mend === void 0 ? void 0 : `${bold("Next:")} ${see.prose(capitalised(sentence(mend)))}`,
		facts(story, see)
	]);
}
function refusalSection(story, limits) {
	const [first, ...others] = story.refusals;
	if (first === void 0) return void 0;
	if (others.length === 0 && story.finished?.reason.includes(first.reason)) return void 0;
	const see = referencesIn(story.started?.region);
	const { kept, note } = cut(story.refusals, limits.rows);
	return blocks([
		heading(3, "Not done, because it would not be safe"),
		table([
			"What",
			"Why not",
			"What would make it possible"
		], kept.map((refusal) => [
			code$1(refusal.subject),
			see.prose(reasonSentence(refusal.reason, namesOf(story))),
			see.prose(capitalised(sentence(refusal.mend)))
		])),
		note
	]);
}
function leftSection(story, limits) {
	if (story.left.length === 0) return void 0;
	const { kept, note } = cut(story.left, limits.rows);
	return blocks([
		heading(3, "Left behind"),
		bullets(kept.map((left) => {
			const see = referencesFor(left.resource, story);
			return `${resource(left.resource, story)}: ${see.prose(sentence(left.what))} ${see.prose(capitalised(sentence(left.mend)))}`;
		})),
		note
	]);
}
function meaning(result, story, see) {
	const replaced = replacedIn(story).length;
	const done = `${count(replaced, "instance")} in ${count(zonesDone(story).length, "zone")}`;
	switch (result) {
		case "nothing-to-do":
			if (isClean(story)) return cleaned(story);
			return `No published fix${thatCounts(story)} is lacking${butForPro(story)}. ${changedAnything(story) ? "No instance was touched." : `${nothing(story)} was changed.`}`;
		case "needed": return `${capitalised(lackingWords(story))}. ${nothing(story)} was changed: the command was ${code$1(story.started?.command ?? "check")}.`;
		case "patched": return replaced === 0 ? "Every instance of the fleet runs the patched image." : `${done} ${replaced === 1 ? "was" : "were"} replaced by patched ones.`;
		case "held": return replaced === 0 ? `Stopped before any old instance was ended. ${untouched(story)}` : `Stopped part-way: ${done} ${replaced === 1 ? "is" : "are"} patched, the rest still serve as they were.`;
		case "rolled-back": {
			const undone = undoneIn(story);
			return undone.length === 0 ? "The fleet is back on what it ran before." : `${count(undone.length, "new instance")} ${undone.length === 1 ? "was" : "were"} ended again (${someIds(undone, see)}); the fleet is back on what it ran before.`;
		}
		case "refused": return `It could not be done safely. ${untouched(story)}`;
		case "unknown": return findingsOf(story, "lacking").length === 0 ? `It cannot be said whether a fix is lacking. ${untouched(story)}` : `Lacking for certain: ${lackingWords(story)}. It cannot be said whether more is. ${untouched(story)}`;
		case "failed": return replaced === 0 ? `The run failed before any old instance was ended. ${untouched(story)}` : `The run failed part-way: ${done} ${replaced === 1 ? "is" : "are"} patched.`;
	}
}
function nothing({ builds }) {
	return builds.some(({ started }) => started.reportOnly) ? "Nothing of the fleet" : "Nothing";
}
function cleaned(story) {
	if (changedAnything(story)) return "Images that nothing uses any more were removed.";
	return `Nothing was changed${story.started?.dryRun === true ? ": this was a dry run" : ""}.`;
}
function thatCounts(story) {
	return ignoredIn(story).length + overlookedIn(story).length === 0 ? "" : " that counts";
}
function butForPro(story) {
	const fixes = findingsOf(story, "needs Pro").length;
	if (fixes === 0) return "";
	return `, but for ${count(fixes, "package fix", "package fixes")} that ${fixes === 1 ? "needs" : "need"} Ubuntu Pro`;
}
function someIds(ids, see) {
	const more = ids.length > 6 ? ` and ${ids.length - 6} more` : "";
	return `${ids.slice(0, 6).map(see.instance).join(", ")}${more}`;
}
function untouched(story) {
	return changedAnything(story) ? "Everything that served still serves." : "Nothing was changed.";
}
function why(result, story, see) {
	if (story.finished === void 0) return "The run ended without a result. It was cancelled or cut off; the next run goes on from what it finds.";
	const reason = see.prose(reasonSentence(story.finished.reason, namesOf(story)));
	return result === "patched" || result === "nothing-to-do" || result === "needed" ? reason : `${bold("Why:")} ${reason}`;
}
function facts(story, see) {
	const present = [
		fleetFact(story, see),
		noticesFact(story),
		lackingFact(story),
		reportFact(story, see),
		imageFact(story, see),
		capacityFact(story),
		timeFact(story)
	].filter((row) => row !== void 0);
	return present.length === 0 ? void 0 : table(["", ""], present);
}
function fleetFact(story, see) {
	if (story.groups.length === 0) return void 0;
	const region = story.started?.region;
	const groups = story.groups.slice(0, 8).map((group) => {
		const size = `${count(group.desired, "instance")} in ${count(group.zones.length, "zone")}`;
		return `${see.group(group.name)} (${size})`;
	});
	const more = story.groups.length - groups.length;
	const all = more > 0 ? [...groups, `${more} more`] : groups;
	return [bold("Fleet"), `${all.join(", ")}${region ? `, ${code$1(region)}` : ""}`];
}
function noticesFact(story) {
	if (story.feeds.length === 0) return void 0;
	const feeds = story.feeds.map((feed) => {
		const since = feed.since === void 0 ? "" : ` since ${day(feed.since)}`;
		const newest = feed.newest ? `, newest ${text(feed.newest)}` : "";
		return `${count(feed.notices, "notice")} for ${text(feed.release)}${since}${newest}`;
	});
	return [bold("Read"), feeds.join("; ")];
}
function lackingFact(story) {
	if (story.checks.length === 0) return void 0;
	const findings = findingsOf(story, "lacking");
	const unknown = story.checks.filter((check) => check.verdict.is === "unknown").length;
	if (findings.length === 0) {
		const nothing = `nothing${thatCounts(story)}${butForPro(story)}`;
		return [bold("Lacking"), unknown > 0 ? `not known for ${count(unknown, "image")}` : nothing];
	}
	const oldest = Math.min(...findings.map((finding) => finding.published));
	const age = story.from === void 0 ? "" : ` (${count(daysBetween(oldest, story.from), "day")})`;
	const more = unknown > 0 ? "; perhaps more" : "";
	return [bold("Lacking"), `${lackingWords(story)}, the oldest since ${day(oldest)}${age}${more}`];
}
function reportFact(story, see) {
	const reports = story.builds.filter(({ started }) => started.reportOnly);
	if (reports.length === 0) return void 0;
	const told = reports.map((one) => `${see.image(one.started.source)} by ${builderWords(one, see)}`);
	return [bold("Looked into"), told.join("; ")];
}
function imageFact(story, see) {
	const image = story.images.findLast((one) => one.created || one.reused);
	if (image === void 0) return void 0;
	const source = image.created?.source ?? image.reused?.source ?? "";
	const kernel = image.created?.kernel;
	return [bold("Image"), `${see.image(source)} → ${see.image(image.id)}${image.rejected === void 0 ? "" : " (rejected)"}${kernel ? `, kernel ${code$1(kernel.before)} → ${code$1(kernel.after)}` : ""}`];
}
function capacityFact(story) {
	const told = capacityOf(story);
	if (told === void 0) return void 0;
	const { desired, least, most, above, below } = told;
	const under = below > 0 ? `${least} of ${desired} for ${duration(below)}` : `never below ${desired} of ${desired}`;
	const over = most > desired ? `, up to ${most} for ${duration(above)} while new stood beside old` : "";
	return [bold("Serving"), `${under}${over}`];
}
function timeFact(story) {
	if (story.from === void 0 || story.to === void 0) return void 0;
	if (story.groups.length === 0 && story.to - story.from < 1e3) return void 0;
	const [from, to] = [minute(story.from), minute(story.to)];
	const end = from === to ? "" : ` to ${day(story.from) === day(story.to) ? to.slice(11) : to}`;
	const took = story.to - story.from;
	const long = took < 1e3 ? "less than a second" : duration(took);
	return [bold("Took"), `${long} (${from}${end} UTC)`];
}
function lackingWords(story) {
	const findings = findingsOf(story, "lacking");
	const notices = new Set(findings.map((finding) => finding.notice)).size;
	const cves = new Set(findings.flatMap((finding) => finding.cves)).size;
	if (findings.length === 0) return story.events.some(({ type }) => type === "image-too-old") ? "the image is older than max-image-age" : "instances run an older image than their template names";
	const reboot = rowsOf(findings).some((row) => row.reboot) ? ", a reboot among them" : "";
	return `${count(findings.length, "package fix", "package fixes")} from ${count(notices, "notice")} (${count(cves, "CVE")}${reboot})`;
}
function daysBetween(from, to) {
	return Math.max(0, Math.floor((to - from) / 864e5));
}
// build/src/report/summary.js
const MOST_BYTES = 9e5;
const ROWS = [
	3e3,
	1e3,
	300,
	100,
	30,
	10,
	3
];
function summarise(events) {
	const story = tellStory(events);
	for (const rows of ROWS) {
		const summary = write(story, { rows });
		if (new TextEncoder().encode(summary).length <= MOST_BYTES) return summary;
	}
	return finish([verdictSection(story), "_The rest does not fit here. The log has it._"]);
}
function write(story, limits) {
	return finish([
		verdictSection(story),
		leftSection(story, limits),
		refusalSection(story, limits),
		failureSection(story, limits),
		fleetSection(story, limits),
		endedWell(story) ? void 0 : timelineSection(story, limits),
		lackingSection(story, limits),
		proSection(story, limits),
		unfixedSection(story, limits),
		ignoredSection(story, limits),
		planSection(story, limits),
		endedWell(story) ? timelineSection(story, limits) : void 0,
		imageSection(story, limits),
		handedOnSection(story, limits),
		oldImagesSection(story, limits),
		ledgerSection(story, limits),
		settingsSection(story, limits),
		footer(story)
	]);
}
function endedWell({ finished }) {
	return [
		"patched",
		"needed",
		"nothing-to-do"
	].includes(finished?.result ?? "");
}
function footer(story) {
	const { run, targets } = story.started ?? {};
	if (run === void 0) return void 0;
	const what = targets && targets.length > 0 ? `, targets ${text(targets.join(", "))}` : "";
	return `<sub>patch-cycle, run ${text(run)}${what}. Times are UTC.</sub>`;
}
function finish(parts) {
	return `${blocks(parts)}\n`;
}
// build/src/reporting.js
function writeFiles(runner, events) {
	const paths = {
		"package-changes": "",
		sbom: ""
	};
	for (const { output, name, text } of reportFiles(events)) try {
		const path = runner.writeFile(name, text);
		paths[output] += paths[output] === "" ? path : `\n${path}`;
	} catch (error) {
		runner.line(`${name} could not be written: ${String(error)}`);
	}
	return paths;
}
function openReport(runner, now) {
	const events = [];
	const log = createLog(runner);
	return {
		events,
		tell(news) {
			const event = {
				at: now(),
				...news
			};
			events.push(event);
			log(event);
		},
		async close() {
			runner.setOutputs({
				...outputs(events),
				...writeFiles(runner, events)
			});
			for (const annotation of annotations(events)) runner.annotate(annotation);
			try {
				await runner.writeSummary(summarise(events));
			} catch (error) {
				runner.line(`The job summary could not be written: ${String(error)}`);
			}
		}
	};
}
// build/src/main.js
const WELL = [
	"nothing-to-do",
	"needed",
	"patched"
];
const STATE = {
	begun: "begun",
	run: "run",
	closed: "closed"
};
const signal = watchForCancel((name) => runner.line(`Stopping: the step was cancelled (${name}).`));
const waiting = {
	sleep: (milliseconds) => (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_3__.setTimeout)(milliseconds, void 0, { signal }),
	random: Math.random,
	signal
};
async function main(run) {
	let clock = { now: Date.now };
	const report = openReport(runner, () => clock.now());
	try {
		const settings = readInputs();
		if (settings.command === "cycle" || mayReport(settings)) runner.saveState(STATE.run, run.id);
		const story = await prepare(settings, run);
		clock = story.clock;
		const result = await story.play(report.tell);
		if (!signal.aborted) runner.saveState(STATE.closed, "true");
		return WELL.includes(result) && !(result === "needed" && settings.failOn === "findings");
	} catch (error) {
		const ending = endingOf(error);
		if (ending.stack !== void 0) runner.debug(ending.stack);
		if (ending.untouched) runner.saveState(STATE.closed, "true");
		report.tell(ending.finished);
		return WELL.includes(ending.finished.result);
	} finally {
		await report.close();
	}
}
function readInputs() {
	return readSettings(runner.input, (path) => (0,node_fs__WEBPACK_IMPORTED_MODULE_2__.readFileSync)(path, "utf8"));
}
async function prepare(settings, run) {
	const { manifest } = settings;
	if (manifest !== void 0) {
		const feeds = openFeeds(settings);
		const play = (tell) => checkList(feeds, {
			...settings,
			manifest
		}, run, tell);
		return {
			clock: feeds.clock,
			play
		};
	}
	const cloud = await connect(settings);
	return {
		clock: cloud.clock,
		play: (tell) => cycle(cloud, settings, run, tell)
	};
}
function openFeeds({ noticesSource: source, noticesUrl, ovalUrl }) {
	goThroughProxies();
	const notices = openFeed({
		...waiting,
		source,
		noticesUrl,
		ovalUrl
	});
	const cves = source === "oval" ? void 0 : createCves({
		...waiting,
		baseUrl: noticesUrl
	});
	return {
		notices,
		...cves && { cves },
		clock: { now: () => notices.now?.() ?? Date.now() }
	};
}
async function connect(settings) {
	const { notices, cves } = openFeeds(settings);
	const aws = await __nccwpck_require__.e(/* import() */ 116).then(__nccwpck_require__.bind(__nccwpck_require__, 116));
	const ledger = settings.ledger && openLedger(settings.ledger);
	return {
		...aws.connect({
			region: settings.region,
			notices,
			signal
		}),
		...cves && { cves },
		...ledger && { ledger }
	};
}
function openLedger(branch) {
	return createLedger({
		...readGitHub(process.env, branch, runner.input("github-token")),
		...waiting
	});
}
async function step() {
	if (runner.state(STATE.begun) === "") {
		runner.saveState(STATE.begun, "true");
		return await main(readRun(process.env, `by-hand-${Date.now().toString(36)}-${process.pid}`)) ? 0 : 1;
	}
	const id = runner.state(STATE.run);
	if (id === "" || runner.state(STATE.closed) !== "") return 0;
	return await post(readRun(process.env, id), runner, async () => {
		const settings = readInputs();
		return {
			cloud: await connect(settings),
			spot: settings.build?.builder.spot === true
		};
	});
}
const code = await step();
process.stdout.write("", () => process.exit(code));


__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/create fake namespace object */
/******/ (() => {
/******/ 	var getProto = Object.getPrototypeOf ? (obj) => (Object.getPrototypeOf(obj)) : (obj) => (obj.__proto__);
/******/ 	var leafPrototypes;
/******/ 	// create a fake namespace object
/******/ 	// mode & 1: value is a module id, require it
/******/ 	// mode & 2: merge all properties of value into the ns
/******/ 	// mode & 4: return value when already ns object
/******/ 	// mode & 16: return value when it's Promise-like
/******/ 	// mode & 8|1: behave like require
/******/ 	__nccwpck_require__.t = function(value, mode) {
/******/ 		if(mode & 1) value = this(value);
/******/ 		if(mode & 8) return value;
/******/ 		if(typeof value === 'object' && value) {
/******/ 			if((mode & 4) && value.__esModule) return value;
/******/ 			if((mode & 16) && typeof value.then === 'function') return value;
/******/ 		}
/******/ 		var ns = Object.create(null);
/******/ 		__nccwpck_require__.r(ns);
/******/ 		var def = {};
/******/ 		leafPrototypes = leafPrototypes || [null, getProto({}), getProto([]), getProto(getProto)];
/******/ 		for(var current = mode & 2 && value; typeof current == 'object' && !~leafPrototypes.indexOf(current); current = getProto(current)) {
/******/ 			Object.getOwnPropertyNames(current).forEach((key) => (def[key] = () => (value[key])));
/******/ 		}
/******/ 		def['default'] = () => (value);
/******/ 		__nccwpck_require__.d(ns, def);
/******/ 		return ns;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(198);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
