import Handlebars from 'handlebars';
import { nearest } from '../../domain/nearest.ts';
import { templateWords as words } from '../../messages/en/templates.ts';
import type { Shape } from '../fields/views.ts';
import type { TemplateFault } from './fault.ts';
import { DEEPEST, faultOfDepth, faultOfParse } from './parse-fault.ts';
import { follow, inner, type Miss, type Scope } from './scope.ts';

/** A template as text and where it is from, for messages. */
export interface TemplateSource {
  readonly file: string;
  readonly text: string;
}

/** What there is to say about a template before it is filled. */
export interface Checked {
  readonly faults: readonly TemplateFault[];
  /** Partials it uses, directly or through others, by name. */
  readonly partials: ReadonlySet<string>;
}

/** More would be a mistake or malice: ours have some hundreds, each partial counted wherever it is called. */
const MOST_NODES = 100_000;

/**
 * Holds a template and the partials it calls against the documented fields of its view: every path, also in parts
 * that this company's records would leave out. What it lets through ends: no partial calls itself, no helper looks
 * anything up by a made-up name.
 */
export function checkTemplate(
  template: TemplateSource,
  partials: ReadonlyMap<string, TemplateSource>,
  shape: Shape,
  view: string,
): Checked {
  const walk = new Walk(partials, view);
  walk.file(template, { root: shape, contexts: [shape], names: new Map() }, []);
  return { faults: walk.faults, partials: walk.used };
}

class Walk {
  readonly faults: TemplateFault[] = [];
  readonly used = new Set<string>();
  readonly #partials: ReadonlyMap<string, TemplateSource>;
  readonly #view: string;
  readonly #parsed = new Map<string, hbs.AST.Program | undefined>();
  #nodes = 0;
  #depth = 0;
  #isTooDeep = false;

  constructor(partials: ReadonlyMap<string, TemplateSource>, view: string) {
    this.#partials = partials;
    this.#view = view;
  }

  file(source: TemplateSource, scope: Scope, chain: readonly string[]): void {
    const program = this.#parse(source);
    if (program) this.#program(program, scope, { source, chain });
  }

  #parse(source: TemplateSource): hbs.AST.Program | undefined {
    if (this.#parsed.has(source.file)) return this.#parsed.get(source.file);
    let program: hbs.AST.Program | undefined;
    const deep = faultOfDepth(source.file, source.text);
    if (deep) this.faults.push(deep);
    try {
      if (!deep) program = Handlebars.parse(source.text);
    } catch (error) {
      this.faults.push(faultOfParse(source.file, error));
    }
    this.#parsed.set(source.file, program);
    return program;
  }

  #program(program: hbs.AST.Program | undefined, scope: Scope, here: Here): void {
    this.#depth += 1;
    if (this.#depth > DEEPEST && program) this.#tooDeep(program, here);
    else this.#statements(program, scope, here);
    this.#depth -= 1;
  }

  #tooDeep(program: hbs.AST.Program, here: Here): void {
    if (this.#isTooDeep) return;
    this.#isTooDeep = true;
    this.#say(here, program, words.tooDeep, words.tooMuchHint);
  }

  #statements(program: hbs.AST.Program | undefined, scope: Scope, here: Here): void {
    for (const node of program?.body ?? []) {
      this.#nodes += 1;
      if (this.#nodes > MOST_NODES) {
        if (this.#nodes === MOST_NODES + 1) this.#say(here, node, words.tooMuch, words.tooMuchHint);
        return;
      }
      this.#statement(node, scope, here);
    }
  }

  #statement(node: hbs.AST.Statement, scope: Scope, here: Here): void {
    if (node.type === 'ContentStatement' || node.type === 'CommentStatement') return;
    if (node.type === 'MustacheStatement') this.#mustache(node as hbs.AST.MustacheStatement, scope, here);
    else if (node.type === 'BlockStatement') this.#block(node as hbs.AST.BlockStatement, scope, here);
    else if (node.type === 'PartialStatement') this.#partial(node as hbs.AST.PartialStatement, scope, here);
    else this.#say(here, node, words.notHere, words.notHereHint);
  }

  #mustache(node: hbs.AST.MustacheStatement, scope: Scope, here: Here): void {
    if (node.params.length > 0 || node.hash) {
      this.#say(here, node, words.noHelper(original(node.path)), words.helpersHint);
      return;
    }
    const found = this.#shape(node.path, scope, here);
    const path = original(node.path);
    if (found?.kind === 'list') this.#say(here, node.path, words.printsList(path), words.eachHint(path));
    if (found?.kind === 'group') {
      const [field = ''] = found.fields.keys();
      this.#say(here, node.path, words.printsGroup(path), words.groupHint(path, field));
    }
  }

  #block(node: hbs.AST.BlockStatement, scope: Scope, here: Here): void {
    const name = original(node.path);
    if (!BLOCKS.has(name)) {
      const known = node.params.length === 0 && node.path.type === 'PathExpression';
      if (known) this.#say(here, node.path, words.section(name), words.sectionHint(name));
      else this.#say(here, node.path, words.noHelper(name), words.helpersHint);
      return;
    }
    const [param] = node.params;
    if (!param || node.params.length > 1 || node.hash) {
      this.#say(here, node, words.needsOne(name), words.helpersHint);
      return;
    }
    const found = this.#shape(param, scope, here);
    this.#program(node.inverse, scope, here);
    if (name === 'if' || name === 'unless') this.#program(node.program, scope, here);
    else if (found) this.#entered(node, name, found, scope, here);
  }

  #entered(node: hbs.AST.BlockStatement, name: string, found: Shape, scope: Scope, here: Here): void {
    const [param] = node.params as [hbs.AST.Expression];
    const path = original(param);
    const names = node.program?.blockParams ?? [];
    if (name === 'each') {
      if (found.kind === 'list') this.#program(node.program, inner(scope, found.each, names), here);
      else this.#say(here, param, words.eachOverText(path), words.fieldsHint(this.#view));
    } else if (found.kind === 'group') this.#program(node.program, inner(scope, found, names), here);
    else this.#say(here, param, words.withOverOther(path), words.fieldsHint(this.#view));
  }

  #partial(node: hbs.AST.PartialStatement, scope: Scope, here: Here): void {
    if (node.name.type === 'SubExpression' || node.params.length > 1) {
      this.#say(here, node, words.notHere, words.notHereHint);
      return;
    }
    const name = String((node.name as hbs.AST.PathExpression).original);
    const partial = this.#partials.get(name);
    if (!partial) {
      const near = nearest(name, [...this.#partials.keys()]);
      this.#say(
        here,
        node.name,
        words.noPartial(name),
        near ? words.meant(near) : words.partials([...this.#partials.keys()]),
      );
      return;
    }
    if (here.chain.includes(name)) {
      this.#say(here, node.name, words.recursive([...here.chain, name]), words.recursiveHint);
      return;
    }
    this.used.add(name);
    const [param] = node.params;
    const given = param ? this.#shape(param, scope, here) : scope.contexts.at(-1);
    if (!given) return;
    const context = this.#withHash(given, node.hash, scope, here);
    this.file(partial, { root: scope.root, contexts: [context], names: new Map() }, [...here.chain, name]);
  }

  #withHash(given: Shape, hash: hbs.AST.Hash | undefined, scope: Scope, here: Here): Shape {
    if (!hash) return given;
    const fields = new Map(given.kind === 'group' ? given.fields : []);
    for (const pair of hash.pairs)
      fields.set(pair.key, this.#shape(pair.value, scope, here) ?? { kind: 'text', about: '' });
    return { kind: 'group', about: given.about, fields };
  }

  /** The shape an expression stands for; undefined, and said, where it stands for nothing. */
  #shape(node: hbs.AST.Expression, scope: Scope, here: Here): Shape | undefined {
    if (node.type.endsWith('Literal')) return { kind: 'text', about: '' };
    if (node.type !== 'PathExpression') {
      this.#say(here, node, words.notHere, words.helpersHint);
      return undefined;
    }
    const path = node as hbs.AST.PathExpression;
    const found = follow(scope, path as unknown as Parameters<typeof follow>[1], this.#view);
    if ('kind' in found) return found;
    this.#say(here, path, found.message, found.hint, offsetOf(path, found, here.source.text));
    return undefined;
  }

  #say(here: Here, node: hbs.AST.Node, message: string, hint: string, offset = 0): void {
    const { line, column } = node.loc.start;
    this.faults.push({ file: here.source.file, line, column: column + 1 + offset, message, hint });
  }
}

interface Here {
  readonly source: TemplateSource;
  /** Partials being called, outer first. */
  readonly chain: readonly string[];
}

const BLOCKS: ReadonlySet<string> = new Set(['if', 'unless', 'each', 'with']);

function original(node: hbs.AST.Node): string {
  return String((node as hbs.AST.PathExpression).original ?? '');
}

/** How far into the path the missing part begins. */
function offsetOf(path: hbs.AST.PathExpression, miss: Miss, text: string): number {
  const { line, column } = path.loc.start;
  const written = (text.split('\n')[line - 1] ?? '').slice(column);
  let at = 0;
  for (let part = 0; part <= miss.part; part += 1) {
    const found = written.indexOf(String(path.parts[part] ?? ''), at);
    if (found < 0) return 0;
    if (part === miss.part) return found;
    at = found + String(path.parts[part]).length;
  }
  return 0;
}
