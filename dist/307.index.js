export const id = 307;
export const ids = [307];
export const modules = {

/***/ 307:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ovalAlone: () => (/* binding */ ovalAlone),
/* harmony export */   ovalBefore: () => (/* binding */ ovalBefore)
/* harmony export */ });
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(228);
/* harmony import */ var _freshness_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(932);


// build/src/notices/oval/bit-reader.js
var BrokenArchive = class extends Error {
	name = "BrokenArchive";
};
var BitReader = class {
	#bytes;
	#next = 0;
	#held = 0;
	#count = 0;
	constructor(bytes) {
		this.#bytes = bytes;
	}
	bits(count) {
		while (this.#count < count) {
			const byte = this.#bytes[this.#next++];
			if (byte === void 0) throw new BrokenArchive("it ends too soon");
			this.#held = this.#held << 8 | byte;
			this.#count += 8;
		}
		this.#count -= count;
		return this.#held >>> this.#count & (1 << count) - 1;
	}
	bit() {
		return this.bits(1) === 1;
	}
	word() {
		return this.bits(16) * 65536 + this.bits(16);
	}
	toNextByte() {
		this.#count -= this.#count % 8;
		return this.#count > 0 || this.#next < this.#bytes.length;
	}
};
// build/src/notices/oval/huffman.js
const LONGEST = 20;
var HuffmanTable = class {
	#limits = (/* @__PURE__ */ new Int32Array(22)).fill(-1);
	#bases = /* @__PURE__ */ new Int32Array(22);
	#symbols;
	#shortest;
	#longest;
	constructor(lengths) {
		this.#shortest = Math.min(...lengths);
		this.#longest = Math.max(...lengths);
		const order = Array.from(lengths, (_, symbol) => symbol).sort((a, b) => lengths[a] - lengths[b] || a - b);
		this.#symbols = Uint16Array.from(order);
		let code = 0;
		let index = 0;
		for (let length = this.#shortest; length <= this.#longest; length++) {
			const first = index;
			while (index < order.length && lengths[order[index]] === length) index++;
			this.#bases[length] = first - code;
			code += index - first;
			this.#limits[length] = code - 1;
			code <<= 1;
		}
	}
	read(from) {
		let code = from.bits(this.#shortest);
		for (let length = this.#shortest;; length++) {
			if (code <= this.#limits[length]) {
				const symbol = this.#symbols[code + this.#bases[length]];
				if (symbol === void 0) throw new BrokenArchive("it has a code that does not exist");
				return symbol;
			}
			if (length >= this.#longest) throw new BrokenArchive("it has a code that does not exist");
			code = code << 1 | from.bits(1);
		}
	}
};
function readTables(from, count, symbols) {
	return Array.from({ length: count }, () => {
		const lengths = new Uint8Array(symbols);
		let length = from.bits(5);
		for (let symbol = 0; symbol < symbols; symbol++) {
			while (from.bit()) length += from.bit() ? -1 : 1;
			if (length < 1 || length > LONGEST) throw new BrokenArchive("it has a code of no length");
			lengths[symbol] = length;
		}
		return new HuffmanTable(lengths);
	});
}
// build/src/notices/oval/bzip2.js
function* unpack(bytes, most) {
	const from = new BitReader(bytes);
	let given = 0;
	do {
		const size = readHeader(from);
		let whole = 0;
		while (isBlock(from)) {
			const expected = from.word();
			const block = readBlock(from, size, most - given);
			given += block.length;
			const sum = checksum(block);
			if (sum !== expected) throw new BrokenArchive("a block of it does not have its checksum");
			whole = ((whole << 1 | whole >>> 31) ^ sum) >>> 0;
			yield block;
		}
		if (from.word() !== whole) throw new BrokenArchive("it does not have its checksum");
	} while (from.toNextByte());
}
function readHeader(from) {
	const magic = from.bits(24);
	const level = from.bits(8) - 48;
	if (magic !== 4348520 || level < 1 || level > 9) throw new BrokenArchive("it is not bzip2");
	return level * 1e5;
}
function isBlock(from) {
	const mark = [from.bits(24), from.bits(24)].map((part) => part.toString(16)).join(" ");
	if (mark === "314159 265359") return true;
	if (mark === "177245 385090") return false;
	throw new BrokenArchive("it has neither a block nor its end where one is due");
}
function readBlock(from, size, most) {
	if (from.bit()) throw new BrokenArchive("it is of a beta version of bzip2");
	const origin = from.bits(24);
	const used = readUsed(from);
	const symbols = used.length + 2;
	const tableCount = from.bits(3);
	if (used.length === 0 || tableCount < 2 || tableCount > 6) throw new BrokenArchive("a block of it has no codes");
	const sorted = readSorted(from, {
		used,
		selectors: readSelectors(from, tableCount),
		tables: readTables(from, tableCount, symbols),
		size
	});
	if (origin >= sorted.length) throw new BrokenArchive("a block of it begins outside of itself");
	return writeOutRuns(unsort(sorted, origin), most);
}
function readUsed(from) {
	const rows = from.bits(16);
	const used = [];
	for (let row = 0; row < 16; row++) {
		if ((rows & 32768 >> row) === 0) continue;
		const columns = from.bits(16);
		for (let column = 0; column < 16; column++) if ((columns & 32768 >> column) !== 0) used.push(row * 16 + column);
	}
	return used;
}
function readSelectors(from, tables) {
	const selectors = new Uint8Array(from.bits(15));
	const front = Array.from({ length: tables }, (_, i) => i);
	for (let i = 0; i < selectors.length; i++) {
		let place = 0;
		while (from.bit()) place++;
		if (place >= tables) throw new BrokenArchive("a block of it asks for a code that it lacks");
		const [table] = front.splice(place, 1);
		front.unshift(table);
		selectors[i] = table;
	}
	return selectors;
}
const SYMBOLS_PER_TABLE = 50;
function readSorted(from, { used, selectors, tables, size }) {
	const sorted = new Uint8Array(size);
	const front = [...used];
	const end = used.length + 1;
	let length = 0;
	let run = 0;
	let weight = 1;
	for (let read = 0;; read++) {
		const table = tables[selectors[Math.floor(read / SYMBOLS_PER_TABLE)]];
		if (table === void 0) throw new BrokenArchive("a block of it does not end");
		const symbol = table.read(from);
		if (symbol <= 1) {
			run += weight << symbol;
			weight *= 2;
			if (run > size) throw new BrokenArchive("a block of it is longer than it may be");
			continue;
		}
		if (length + run > size || symbol !== end && length + run >= size) throw new BrokenArchive("a block of it is longer than it may be");
		sorted.fill(front[0], length, length + run);
		length += run;
		run = 0;
		weight = 1;
		if (symbol === end) return sorted.subarray(0, length);
		const [byte] = front.splice(symbol - 1, 1);
		front.unshift(byte);
		sorted[length++] = byte;
	}
}
function unsort(sorted, origin) {
	const starts = /* @__PURE__ */ new Int32Array(256);
	for (const byte of sorted) starts[byte] = starts[byte] + 1;
	let sum = 0;
	for (let byte = 0; byte < 256; byte++) {
		const count = starts[byte];
		starts[byte] = sum;
		sum += count;
	}
	const next = new Int32Array(sorted.length);
	for (let i = 0; i < sorted.length; i++) {
		const byte = sorted[i];
		const place = starts[byte];
		starts[byte] = place + 1;
		next[place] = i;
	}
	const bytes = new Uint8Array(sorted.length);
	let at = next[origin];
	for (let i = 0; i < bytes.length; i++) {
		bytes[i] = sorted[at];
		at = next[at];
	}
	return bytes;
}
function writeOutRuns(packed, most) {
	const length = writtenLength(packed);
	if (length > most) throw new BrokenArchive("it holds more than anyone should have to");
	const bytes = new Uint8Array(length);
	let to = 0;
	let same = 0;
	for (let i = 0; i < packed.length; i++) {
		const byte = packed[i];
		if (same === 4) {
			bytes.fill(packed[i - 1], to, to + byte);
			to += byte;
			same = 0;
			continue;
		}
		same = same > 0 && byte === packed[i - 1] ? same + 1 : 1;
		bytes[to++] = byte;
	}
	return bytes;
}
function writtenLength(packed) {
	let length = 0;
	let same = 0;
	for (let i = 0; i < packed.length; i++) {
		const byte = packed[i];
		if (same === 4) {
			length += byte;
			same = 0;
			continue;
		}
		same = same > 0 && byte === packed[i - 1] ? same + 1 : 1;
		length++;
	}
	return length;
}
const CRC = Int32Array.from({ length: 256 }, (_, byte) => {
	let rest = byte << 24;
	for (let bit = 0; bit < 8; bit++) rest = rest < 0 ? rest << 1 ^ 79764919 : rest << 1;
	return rest;
});
function checksum(bytes) {
	let rest = -1;
	for (const byte of bytes) rest = rest << 8 ^ CRC[rest >>> 24 ^ byte];
	return ~rest >>> 0;
}
// build/src/notices/oval/xml-scanner.js
const PART_MAX = 8388608;
const DEPTH_MAX = 64;
function* scanXml(pieces) {
	const open = [];
	let rest = "";
	let isBegun = false;
	for (const piece of pieces) {
		rest += piece;
		let at = 0;
		for (;;) {
			const found = nextPart(rest, at);
			if (found === void 0) break;
			at = found.end;
			for (const part of found.parts) {
				if (part.is !== "text" && isBegun && open.length === 0) throw broken("has a second root");
				if (part.is === "text" && open.length === 0) {
					if (part.text.trim() !== "") throw broken("has text outside of its root");
					continue;
				}
				isBegun = true;
				follow(open, part);
				yield part;
			}
		}
		rest = rest.slice(at);
		if (rest.length > PART_MAX) throw broken("has a part that is too long");
	}
	if (!isBegun || open.length > 0 || rest.trim() !== "") throw broken("ends too soon");
}
function broken(what) {
	return new BrokenArchive(`its XML ${what}`);
}
function follow(open, part) {
	if (part.is === "open") {
		open.push(part.name);
		if (open.length > DEPTH_MAX) throw broken("is nested too deeply");
	} else if (part.is === "close" && open.pop() !== part.name) throw broken(`closes <${part.name.slice(0, 40)}> where another element is open`);
}
function nextPart(text, at) {
	if (text[at] !== "<") {
		const end = text.indexOf("<", at);
		if (end === -1) return void 0;
		return {
			parts: [{
				is: "text",
				text: unescapeXml(text.slice(at, end))
			}],
			end
		};
	}
	if (text.length - at < 4) return void 0;
	if (text.startsWith("<!--", at)) return skip(text, at, "-->");
	if (text.startsWith("<?", at)) return skip(text, at, "?>");
	if (text[at + 1] === "!") throw broken("has a document type or a section that is not expected");
	const end = endOfTag(text, at);
	return end === void 0 ? void 0 : {
		parts: readTag(text.slice(at + 1, end)),
		end: end + 1
	};
}
function skip(text, at, mark) {
	const end = text.indexOf(mark, at);
	return end === -1 ? void 0 : {
		parts: [],
		end: end + mark.length
	};
}
function endOfTag(text, at) {
	let quote = "";
	for (let i = at + 1; i < text.length; i++) {
		const char = text[i];
		if (quote !== "") {
			if (char === quote) quote = "";
		} else if (char === "\"" || char === "'") quote = char;
		else if (char === ">") return i;
		else if (char === "<") throw broken("has a tag within a tag");
	}
}
const NAME = /^(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)/;
const ATTRIBUTE = /\s+([A-Za-z_][\w.:-]*)\s*=\s*(?:"([^"]*)"|'([^']*)')/y;
function readTag(inner) {
	const isClose = inner.startsWith("/");
	const isEmpty = inner.endsWith("/");
	const body = inner.slice(isClose ? 1 : 0, isEmpty ? -1 : void 0);
	const [whole = "", name] = NAME.exec(body) ?? [];
	if (name === void 0 || isClose && isEmpty) throw broken("has a tag without a name");
	const attributes = readAttributes(body, whole.length);
	if (isClose) return [{
		is: "close",
		name
	}];
	const opened = {
		is: "open",
		name,
		attributes
	};
	return isEmpty ? [opened, {
		is: "close",
		name
	}] : [opened];
}
function readAttributes(body, from) {
	const attributes = Object.create(null);
	ATTRIBUTE.lastIndex = from;
	let at = from;
	for (let found = ATTRIBUTE.exec(body); found !== null; found = ATTRIBUTE.exec(body)) {
		const [, name = "", double, single] = found;
		attributes[name] = unescapeXml(double ?? single ?? "");
		at = ATTRIBUTE.lastIndex;
	}
	if (body.slice(at).trim() !== "") throw broken("has a tag with something that is no attribute");
	return attributes;
}
const NAMED = {
	amp: "&",
	lt: "<",
	gt: ">",
	quot: "\"",
	apos: "'"
};
function unescapeXml(text) {
	if (!text.includes("&")) return text;
	return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w{1,20}));|&/gi, (_, hex, decimal, name) => {
		const code = hex === void 0 ? Number(decimal) : Number.parseInt(hex, 16);
		const char = name === void 0 ? characterOf(code) : NAMED[name];
		if (char === void 0) throw broken("has an entity that is not known");
		return char;
	});
}
function characterOf(code) {
	return code > 0 && code <= 1114111 ? String.fromCodePoint(code) : void 0;
}
// build/src/notices/oval/document.js
const VALUES_MAX = 2e6;
function readDocument(pieces) {
	const reader = new DocumentReader();
	let isOval = false;
	for (const part of scanXml(pieces)) {
		if (!isOval && !(part.is === "open" && part.name === "oval_definitions")) throw new BrokenArchive("it is no OVAL");
		isOval = true;
		reader.take(part);
	}
	return reader.document();
}
var DocumentReader = class {
	#definitions = [];
	#tests = /* @__PURE__ */ new Map();
	#objects = /* @__PURE__ */ new Map();
	#states = /* @__PURE__ */ new Map();
	#variables = /* @__PURE__ */ new Map();
	#timestamp = "";
	#text = "";
	#definition;
	#test;
	#object = "";
	#state;
	#values = [];
	#valuesLeft = VALUES_MAX;
	take(part) {
		if (part.is === "text") {
			this.#text += part.text;
			return;
		}
		if (part.is === "open") this.#open(part.name, part.attributes);
		else this.#close(part.name, this.#text.trim());
		this.#text = "";
	}
	document() {
		return {
			timestamp: this.#timestamp,
			definitions: this.#definitions,
			tests: this.#tests,
			objects: this.#objects,
			states: this.#states,
			variables: this.#variables
		};
	}
	#open(name, attributes) {
		const id = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.d)(attributes.id ?? "");
		switch (name) {
			case "definition":
				this.#definition = newDefinition(id, attributes.class ?? "");
				break;
			case "textfilecontent54_test":
				this.#test = {
					object: "",
					state: ""
				};
				this.#tests.set(id, this.#test);
				break;
			case "textfilecontent54_object":
				this.#object = id;
				break;
			case "textfilecontent54_state":
				this.#state = {
					operation: "",
					datatype: "",
					version: ""
				};
				this.#states.set(id, this.#state);
				break;
			case "constant_variable":
				this.#values = [];
				this.#variables.set(id, this.#values);
				break;
			default: this.#inner(name, attributes);
		}
	}
	#inner(name, attributes) {
		const definition = this.#definition;
		const of = (attribute) => (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.d)(attributes[attribute] ?? "");
		if (definition !== void 0) describe(definition, name, of);
		else if (name === "object" && this.#test) this.#test.object = of("object_ref");
		else if (name === "state" && this.#test) this.#test.state = of("state_ref");
		else if (name === "pattern") this.#objects.set(this.#object, of("var_ref"));
		else if (name === "subexpression" && this.#state) {
			this.#state.operation = of("operation");
			this.#state.datatype = of("datatype");
		}
	}
	#close(name, text) {
		const definition = this.#definition;
		if (name === "timestamp") this.#timestamp = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.d)(text);
		else if (name === "definition" && definition !== void 0) {
			this.#definitions.push({
				...definition,
				cves: [...definition.cves]
			});
			this.#definition = void 0;
		} else if (definition !== void 0 && name === "title") definition.title = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.d)(text);
		if (definition !== void 0 && (name === "title" || name === "description")) definition.regression ||= /\bregressions?\b/i.test(text);
		if (name === "subexpression" && this.#state) this.#state.version = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.d)(text);
		if (name === "value") this.#addValue(text);
	}
	#addValue(text) {
		if (this.#valuesLeft-- === 0) throw new BrokenArchive("it names more packages than there are");
		this.#values.push((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.d)(text));
	}
};
function newDefinition(id, kind) {
	return {
		id,
		class: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.d)(kind),
		title: "",
		regression: false,
		issued: "",
		cves: /* @__PURE__ */ new Set(),
		priorities: Object.create(null),
		criteria: [],
		isTangled: false
	};
}
function describe(definition, name, of) {
	switch (name) {
		case "reference":
			if (of("source") === "USN") definition.notice = of("ref_id");
			if (of("source") === "CVE") definition.cves.add(of("ref_id"));
			break;
		case "issued":
			definition.issued = of("date");
			break;
		case "cve": {
			const cve = /CVE-\d+-\d+$/.exec(of("href"))?.[0];
			if (cve === void 0) break;
			definition.cves.add(cve);
			if (of("priority") !== "") definition.priorities[cve] = of("priority");
			break;
		}
		case "criteria":
			if (!["", "OR"].includes(of("operator")) || of("negate") === "true") definition.isTangled = true;
			break;
		case "criterion":
			if (of("negate") === "true") definition.isTangled = true;
			definition.criteria.push({
				test: of("test_ref"),
				comment: of("comment")
			});
			break;
		case "extend_definition": definition.isTangled = true;
	}
}
// build/src/notices/oval/notices.js
function rowsOf(document) {
	return document.definitions.filter((definition) => definition.class === "patch").map((definition) => rowOf(document, definition));
}
function rowOf(document, definition) {
	const { notice: id, issued, title } = definition;
	if (id === void 0 || !_freshness_js__WEBPACK_IMPORTED_MODULE_1__.s.test(id)) return unreadable(`(${(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.l)(definition.id, 60)})`, "it does not say which notice it is about");
	const published = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.I)(`${issued}T00:00:00`);
	if (!id.startsWith("USN-")) return {
		is: "left-out",
		id,
		...published && { published }
	};
	if (published === void 0) return unreadable(id, "its date of issue cannot be read");
	const read = readPackages(document, definition);
	if (typeof read === "string") return {
		is: "unreadable",
		id,
		unreadable: {
			id,
			why: read,
			published
		}
	};
	const { cves, priorities, regression } = definition;
	return {
		is: "notice",
		id,
		notice: {
			id,
			title: (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.l)(title.replace(`${id} -- `, ""), 300),
			published,
			cves,
			packages: read,
			reboot: false,
			regression,
			priorities
		}
	};
}
function unreadable(id, why) {
	return {
		is: "unreadable",
		id,
		unreadable: {
			id,
			why
		}
	};
}
function readPackages(document, definition) {
	if (definition.isTangled) return "its criteria are not of the form any of these";
	const packages = [];
	for (const criterion of definition.criteria) {
		const group = readGroup(document, criterion);
		if (typeof group === "string") return group;
		packages.push(...group);
	}
	return packages;
}
function readGroup(document, { test, comment }) {
	const { object, state } = document.tests.get(test) ?? {};
	const fixed = document.states.get(state ?? "");
	const values = document.variables.get(document.objects.get(object ?? "") ?? "");
	if (fixed === void 0 || values === void 0 || values.length === 0) return `its test ${(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.l)(test, 60)} is not whole`;
	if (fixed.operation !== "less than" || fixed.datatype !== "debian_evr_string") return `its test ${(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.l)(test, 60)} does not compare versions`;
	const packages = [];
	for (const value of values) {
		const names = namesOf(value, fixed.version);
		if (names === void 0) return `it looks for ${(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.l)(JSON.stringify(value), 60)}`;
		const isKernel = value.includes("(?:unsigned-)?");
		const pocket = pocketOf(comment, fixed.version, isKernel);
		packages.push(...names.map((name) => ({
			name,
			version: fixed.version,
			pocket
		})));
	}
	return packages;
}
const LINE = /^\^(.+)\(\?::\\w\+\|\)\\s\+\(\.\*\)\$$/;
const PLAIN = /^[a-z0-9][a-z0-9+.-]*$/;
const KERNEL = /^linux-image-\(\?:unsigned-\)\?(\d+\.\d+\.\d+)-\\d\+\((?:\?:)?((?:-[\w-]+)(?:\|-[\w-]+)*)\)$/;
function namesOf(value, version) {
	const name = LINE.exec(value)?.[1];
	if (name === void 0) return void 0;
	if (PLAIN.test(name)) return [name];
	const [, upstream, flavours] = KERNEL.exec(name) ?? [];
	if (upstream === void 0 || flavours === void 0) return void 0;
	const abi = /-(\d+)/.exec(version)?.[1] ?? "0";
	return flavours.split("|").map((flavour) => `linux-image-${upstream}-${abi}${flavour}`);
}
const FREE = /^(Long Term|Interim)/;
function pocketOf(comment, version, isKernel) {
	const declared = declaredPocket(comment);
	if (isKernel) return declared;
	if (/fips/i.test(version)) return declared.startsWith("fips") ? declared : "fips-updates";
	if (/esm/i.test(version)) return declared.startsWith("esm") ? declared : "esm-apps";
	return /^(esm|fips)/.test(declared) ? "security" : declared;
}
function declaredPocket(comment) {
	if (FREE.test(comment)) return "security";
	if (/fips/i.test(comment)) return "fips-updates";
	if (/real-?time/i.test(comment)) return "realtime";
	if (!/Ubuntu Pro|Ubuntu Advantage|ESM|Expanded Security/i.test(comment)) return `? ${(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.l)(comment, 60)}`;
	const part = /infra/i.test(comment) ? "esm-infra" : /legacy/i.test(comment) ? "esm-infra" : "esm-apps";
	return /legacy/i.test(comment) ? `${part}-legacy` : part;
}
// build/src/notices/oval/reading.js
const UNPACKED_MAX = 268435456;
const AGE_MAX = 1728e5;
const MEND = "Check `oval-url`, or run again later.";
async function ovalAlone(feed, release) {
	const read = await readOval(feed, release);
	const now = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.i)(feed, "oval-url");
	if (read.made < now - AGE_MAX || read.made > now + 864e5) throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`The OVAL file for ${release} is stale: it was made on ${(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.r)(read.made)}, and today is ${(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.r)(now)}. ${MEND}`);
	return read;
}
async function ovalBefore(feed, release, newest) {
	const { rows, made } = await readOval(feed, release);
	const ids = new Set(rows.map((row) => row.id));
	const older = newest.filter((row) => ((0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.c)(row)?.instant ?? made) < made - _freshness_js__WEBPACK_IMPORTED_MODULE_1__.P);
	const missing = older.find((row) => row.is !== "left-out" && !ids.has(row.id));
	if (older.length === 0 || missing !== void 0) {
		const why = missing === void 0 ? "it ends before the API begins" : `it lacks ${missing.id}`;
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`The OVAL file for ${release}, made on ${(0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.r)(made)}, is short or stale: ${why}. ${MEND}`);
	}
	const known = new Set(newest.map((row) => row.id));
	return rows.filter((row) => !known.has(row.id));
}
async function readOval(feed, release) {
	const fail = (what) => {
		throw new _errors_js__WEBPACK_IMPORTED_MODULE_0__.i(`The OVAL file for ${release} ${what}. ${MEND}`);
	};
	const packed = await feed.oval?.(release);
	if (packed === void 0) return fail("cannot be asked for");
	try {
		const document = readDocument(texts(unpack(packed, UNPACKED_MAX)));
		const made = (0,_freshness_js__WEBPACK_IMPORTED_MODULE_1__.I)(document.timestamp)?.instant;
		if (made === void 0) return fail("does not say when it was made");
		if (document.definitions.find(({ id }) => !id.startsWith(`oval:com.ubuntu.${release}:`)) !== void 0) return fail("is of another release");
		const rows = rowsOf(document);
		if (!rows.some((row) => row.is === "notice")) return fail("has no notice at all");
		return {
			rows,
			made
		};
	} catch (error) {
		if (error instanceof BrokenArchive) return fail(`cannot be read: ${error.message}`);
		throw error;
	}
}
function* texts(pieces) {
	const decoder = new TextDecoder();
	for (const piece of pieces) yield decoder.decode(piece, { stream: true });
	yield decoder.decode();
}



/***/ })

};
