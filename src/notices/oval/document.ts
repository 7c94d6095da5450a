import { ownText } from '../own-text.js';
import { BrokenArchive } from './bit-reader.js';
import { type Attributes, scanXml, type XmlPart } from './xml-scanner.js';

/** What an OVAL file says, as it lies there: definitions point to tests, these to objects and states, these to variables. */
export interface OvalDocument {
  /** `2024-10-10T01:40:43`, UTC */
  readonly timestamp: string;
  readonly definitions: readonly Definition[];
  readonly tests: ReadonlyMap<string, Test>;
  /** Object to the variable whose values are the names that it looks for. */
  readonly objects: ReadonlyMap<string, string>;
  readonly states: ReadonlyMap<string, State>;
  readonly variables: ReadonlyMap<string, readonly string[]>;
}

export interface Definition {
  readonly id: string;
  readonly class: string;
  readonly title: string;
  /** `USN-6561-1` */
  readonly notice?: string;
  /** The title or the description speaks of a regression. */
  readonly regression: boolean;
  /** `2023-12-19` */
  readonly issued: string;
  readonly cves: readonly string[];
  /** Ubuntu's word for each CVE that has one. */
  readonly priorities: Readonly<Record<string, string>>;
  /** Any of them is enough. */
  readonly criteria: readonly Criterion[];
  /** They are joined otherwise than by OR, or negated. */
  readonly isTangled: boolean;
}

export interface Criterion {
  readonly test: string;
  /** Which archive the fix is in, in words: `Long Term Support`. */
  readonly comment: string;
}

export interface Test {
  readonly object: string;
  readonly state: string;
}

export interface State {
  readonly operation: string;
  readonly datatype: string;
  readonly version: string;
}

/** Ten times what the longest history of a release names. */
const VALUES_MAX = 2_000_000;

/**
 * Reads the file in pieces; what is not needed is never held.
 * @throws BrokenArchive when it is not whole, or no OVAL
 */
export function readDocument(pieces: Iterable<string>): OvalDocument {
  const reader = new DocumentReader();
  let isOval = false;
  for (const part of scanXml(pieces)) {
    if (!isOval && !(part.is === 'open' && part.name === 'oval_definitions')) {
      throw new BrokenArchive('it is no OVAL');
    }
    isOval = true;
    reader.take(part);
  }
  return reader.document();
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenDefinition = Mutable<Omit<Definition, 'cves' | 'priorities' | 'criteria'>> & {
  readonly cves: Set<string>;
  readonly priorities: Record<string, string>;
  readonly criteria: Criterion[];
};

/** A fold over the parts. Elements are known by their names, which the file uses for one thing each. */
class DocumentReader {
  readonly #definitions: Definition[] = [];
  readonly #tests = new Map<string, Mutable<Test>>();
  readonly #objects = new Map<string, string>();
  readonly #states = new Map<string, Mutable<State>>();
  readonly #variables = new Map<string, string[]>();
  #timestamp = '';
  #text = '';
  #definition: OpenDefinition | undefined;
  #test: Mutable<Test> | undefined;
  #object = '';
  #state: Mutable<State> | undefined;
  #values: string[] = [];
  #valuesLeft = VALUES_MAX;

  take(part: XmlPart): void {
    if (part.is === 'text') {
      this.#text += part.text;
      return;
    }
    if (part.is === 'open') this.#open(part.name, part.attributes);
    else this.#close(part.name, this.#text.trim());
    this.#text = '';
  }

  document(): OvalDocument {
    return {
      timestamp: this.#timestamp,
      definitions: this.#definitions,
      tests: this.#tests,
      objects: this.#objects,
      states: this.#states,
      variables: this.#variables,
    };
  }

  #open(name: string, attributes: Attributes): void {
    const id = ownText(attributes.id ?? '');
    switch (name) {
      case 'definition':
        this.#definition = newDefinition(id, attributes.class ?? '');
        break;
      case 'textfilecontent54_test':
        this.#test = { object: '', state: '' };
        this.#tests.set(id, this.#test);
        break;
      case 'textfilecontent54_object':
        this.#object = id;
        break;
      case 'textfilecontent54_state':
        this.#state = { operation: '', datatype: '', version: '' };
        this.#states.set(id, this.#state);
        break;
      case 'constant_variable':
        this.#values = [];
        this.#variables.set(id, this.#values);
        break;
      default:
        this.#inner(name, attributes);
    }
  }

  #inner(name: string, attributes: Attributes): void {
    const definition = this.#definition;
    const of = (attribute: string): string => ownText(attributes[attribute] ?? '');
    if (definition !== undefined) describe(definition, name, of);
    else if (name === 'object' && this.#test) this.#test.object = of('object_ref');
    else if (name === 'state' && this.#test) this.#test.state = of('state_ref');
    else if (name === 'pattern') this.#objects.set(this.#object, of('var_ref'));
    else if (name === 'subexpression' && this.#state) {
      this.#state.operation = of('operation');
      this.#state.datatype = of('datatype');
    }
  }

  #close(name: string, text: string): void {
    const definition = this.#definition;
    if (name === 'timestamp') this.#timestamp = ownText(text);
    else if (name === 'definition' && definition !== undefined) {
      this.#definitions.push({ ...definition, cves: [...definition.cves] });
      this.#definition = undefined;
    } else if (definition !== undefined && name === 'title') definition.title = ownText(text);
    if (definition !== undefined && (name === 'title' || name === 'description')) {
      definition.regression ||= /\bregressions?\b/i.test(text);
    }
    if (name === 'subexpression' && this.#state) this.#state.version = ownText(text);
    if (name === 'value') this.#addValue(text);
  }

  #addValue(text: string): void {
    if (this.#valuesLeft-- === 0) throw new BrokenArchive('it names more packages than there are');
    this.#values.push(ownText(text));
  }
}

function newDefinition(id: string, kind: string): OpenDefinition {
  return {
    id,
    class: ownText(kind),
    title: '',
    regression: false,
    issued: '',
    cves: new Set(),
    priorities: Object.create(null),
    criteria: [],
    isTangled: false,
  };
}

function describe(
  definition: OpenDefinition,
  name: string,
  of: (attribute: string) => string,
): void {
  switch (name) {
    case 'reference':
      if (of('source') === 'USN') definition.notice = of('ref_id');
      if (of('source') === 'CVE') definition.cves.add(of('ref_id'));
      break;
    case 'issued':
      definition.issued = of('date');
      break;
    case 'cve': {
      // The newer form of the file says it in references too; the older one only here.
      const cve = /CVE-\d+-\d+$/.exec(of('href'))?.[0];
      if (cve === undefined) break;
      definition.cves.add(cve);
      if (of('priority') !== '') definition.priorities[cve] = of('priority');
      break;
    }
    case 'criteria':
      if (!['', 'OR'].includes(of('operator')) || of('negate') === 'true') {
        definition.isTangled = true;
      }
      break;
    case 'criterion':
      if (of('negate') === 'true') definition.isTangled = true;
      definition.criteria.push({ test: of('test_ref'), comment: of('comment') });
      break;
    case 'extend_definition':
      definition.isTangled = true;
      break;
  }
}
