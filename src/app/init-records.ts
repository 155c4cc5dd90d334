import type { Operation, Pack } from '../domain/pack.ts';
import { toRecordId } from '../domain/record-id.ts';
import { initWords } from '../messages/en/init.ts';
import { paperOf } from '../render/text/countries.ts';
import { wrap } from '../reporters/wrap.ts';
import { compose } from '../source/compose.ts';
import type { InitAnswers } from './init-answers.ts';
import { starterMeasure } from './init-measure.ts';

/** The records of a new project by path: project, company, account, sites, a measure for each criterion asked. */
export function starterRecords(pack: Pack, answers: InitAnswers, tool: string): Map<string, string> {
  const sites = byId(answers.sites, 'site');
  const files = new Map<string, string>();
  files.set('ctpat.yaml', projectFile(pack, answers, tool));
  files.set('company.yaml', companyFile(pack, answers));
  files.set(`accounts/${answers.account}.yaml`, accountFile(pack, answers, [...sites.keys()]));
  for (const [id, name] of sites) {
    files.set(
      `sites/${id}.yaml`,
      record('site', '../', { name, kind: 'other', address: { country: answers.country } }),
    );
  }
  for (const [path, text] of measures(pack, answers, [...sites.keys()])) files.set(path, text);
  files.set('assessments/.gitkeep', '');
  files.set('evidence/files/.gitkeep', '');
  return files;
}

/** Names by ids of their own: two that are spelt alike do not fall together. */
function byId(names: readonly string[], fallback: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const name of names) {
    const first = toRecordId(name) ?? fallback;
    let id = first;
    for (let count = 2; found.has(id); count += 1) id = `${first.slice(0, 60)}-${count}`;
    found.set(id, name);
  }
  return found;
}

function* measures(pack: Pack, answers: InitAnswers, sites: readonly string[]): Iterable<[string, string]> {
  for (const criterion of pack.criteria) {
    const level = criterion.levels[answers.entity];
    if (level !== 'must' && level !== 'should') continue;
    const slug =
      pack.categories.find((category) => category.id === criterion.category)?.slug ??
      String(criterion.category);
    const isProvisional = criterion.basis[answers.entity] === 'memory';
    yield [`measures/${slug}/${criterion.id}.yaml`, starterMeasure(criterion, level, isProvisional, sites)];
  }
}

function projectFile(pack: Pack, answers: InitAnswers, tool: string): string {
  return `${schemaLine('project', '')}# ${initWords.project.first}
format: 1
tool: ">=${tool}"
criteria: { pack: ${pack.id}, edition: "${pack.edition}" }
# ${initWords.project.overlay}
overlay: overlay
language: en
documents: { paper: ${paperOf(answers.country)} }
`;
}

function companyFile(pack: Pack, answers: InitAnswers): string {
  const data = {
    name: answers.company,
    addresses: [{ kind: 'headquarters', country: answers.country, primary: true, mailing: true }],
    contacts: contacts(answers),
    trade: { commodities: [], origins: [], modes: [] },
  };
  const asked = pack.operations.filter(
    (operation) => operation.entities === undefined || operation.entities.includes(answers.entity),
  );
  return `${record('company', '', data)}${comment(initWords.operations, '')}operations:\n${asked.map(operationLines).join('')}`;
}

function operationLines(operation: Operation): string {
  return `${comment(operation.question, '  ')}  # ${operation.key}: true\n`;
}

function contacts({ officer, contact }: InitAnswers): object[] {
  const names = officer === contact ? [officer] : [officer, contact];
  const [first, second] = [...byId(names, 'contact')].map(([id, name]) => ({ id, name }));
  const roles = [
    { ...first, kind: 'officer', department: 'management', portal: true, primary: true },
    { ...second, kind: 'employee', department: 'compliance', portal: true },
  ];
  return roles.slice(0, names.length);
}

function accountFile(pack: Pack, answers: InitAnswers, sites: readonly string[]): string {
  const questions = pack.eligibility.filter(
    (question) => question.entities === 'all' || question.entities.includes(answers.entity),
  );
  const lines = questions.map(
    (question) =>
      `${comment(question.question, '  ')}  # ${question.id}: { answer: ${question.wants}, on: 2026-01-31 }\n`,
  );
  return `${record('account', '../', { entity: answers.entity, sites, status: 'preparing' })}eligibility:\n${lines.join('')}`;
}

function record(kind: string, up: string, data: object): string {
  return `${schemaLine(kind, up)}${compose(data)}`;
}

function schemaLine(kind: string, up: string): string {
  return `# yaml-language-server: $schema=${up}.ctpat/schemas/${kind}.json\n`;
}

function comment(text: string, indent: string): string {
  const lines = wrap(text, 100, '\n').split(/\n+/);
  return lines.map((line) => `${indent}# ${line}\n`).join('');
}
