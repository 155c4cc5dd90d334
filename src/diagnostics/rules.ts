import { type Code, catalogue, isCode } from './codes.ts';
import type { Severity } from './diagnostic.ts';

/** What `rules:` of the project file may say about a code. */
export type RuleLevel = 'off' | Severity;
export type Rules = Readonly<Record<string, RuleLevel>>;

/** How grave a code is here: the rule of that name, else of its area (`boilerplate/*`), else of `*`, else the catalogue's. */
export function severityOf(code: Code, rules: Rules): RuleLevel {
  const area = `${code.slice(0, code.indexOf('/'))}/*`;
  for (const name of [code, area, '*']) {
    if (Object.hasOwn(rules, name)) return rules[name] as RuleLevel;
  }
  return catalogue[code].severity;
}

/** True for a code, `area/*` or `*`. */
export function isRuleName(name: string): boolean {
  if (name === '*' || isCode(name)) return true;
  if (!name.endsWith('/*')) return false;
  return Object.keys(catalogue).some((code) => code.startsWith(name.slice(0, -1)));
}
