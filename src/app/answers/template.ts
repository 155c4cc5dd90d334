import type { Criterion } from '../../domain/pack.ts';
import type { ElementAnswers, Measure, MeasureEntry } from '../../generated/records.ts';
import type { AnswersWords } from '../../messages/en/answers.ts';
import { wrap } from '../../reporters/wrap.ts';
import { compose } from '../../source/compose.ts';
import type { LiveProject } from '../records/live-project.ts';
import type { Asked } from './choose.ts';
import { answerDigest } from './digest.ts';

const WIDTH = 105;

/** A file of answers to fill in, as YAML: every key empty, what is answered now beside it as a comment. */
export function answersTemplate(
  live: LiveProject,
  asked: readonly Asked[],
  { by, account }: { readonly by: string | undefined; readonly account: string | undefined },
  words: AnswersWords,
): string {
  const { template } = words;
  const people = (live.project.company?.data.contacts ?? [])
    .filter((one) => !one.left_on)
    .map(({ id }) => id);
  return [
    ...comment(template.first, ''),
    ...comment(template.run, ''),
    ...comment(template.by(people), ''),
    by === undefined ? 'by:' : compose({ by }).trimEnd(),
    compose({ account: account ?? null }).trimEnd(),
    'answers:',
    ...asked.flatMap((one) => answerLines(one, live.project.measures.get(one.criterion.id)?.data, words)),
    ...comment(template.actions, ''),
    '# actions:',
    '#   "9.4": { site: laredo-yard, title: Build the guard post, owner: tom-baker, due_on: 2027-03-31 }',
    '',
  ].join('\n');
}

function answerLines(
  { criterion, level, sites }: Asked,
  measure: Measure | undefined,
  words: AnswersWords,
): string[] {
  const { template } = words;
  const now = (said: string | null | undefined) => (said ? `; ${template.now(oneLine(said))}` : '');
  return [
    '',
    ...comment(
      `${criterion.id} ${criterion.title} (${template.level[level]}): ${criterion.description}`,
      '  ',
    ),
    `  ${JSON.stringify(criterion.id)}:`,
    `    based_on: ${answerDigest(measure)}`,
    `    status: # ${template.status}${now(measure?.status)}`,
    ...elementLines(criterion, measure?.elements, now),
    ...statementLines(criterion, measure, now),
    `    evidence: # ${template.evidence}${now((measure?.evidence ?? []).join(', '))}`,
    `    owner:${measure?.owner ? ` # ${template.now(measure.owner)}` : ''}`,
    `    not_applicable_because: # ${template.because}`,
    ...siteLines(sites, measure, now, template.sites),
  ];
}

type Now = (said: string | null | undefined) => string;

function elementLines(criterion: Criterion, answers: ElementAnswers | undefined, now: Now): string[] {
  const asked = criterion.elements.filter((one) => !one.computed);
  if (asked.length === 0) return [];
  const said = (key: string) => {
    if (typeof answers === 'string') return answers;
    const answer = answers && Object.hasOwn(answers, key) ? answers[key] : undefined;
    return typeof answer === 'string' ? answer : answer?.status;
  };
  return [
    '    elements:',
    ...asked.map(({ key, title }) => `      ${key}: # ${oneLine(title)}${now(said(key))}`),
  ];
}

function statementLines(criterion: Criterion, measure: Measure | undefined, now: Now): string[] {
  const statement = measure?.statement;
  const parts = Object.entries(criterion.parts);
  if (parts.length === 0)
    return [`    statement:${typeof statement === 'string' ? lead(now(statement)) : ''}`];
  const text = (letter: string) => (typeof statement === 'object' ? statement?.[letter] : undefined);
  return [
    '    statement:',
    ...parts.map(([letter, title]) => `      ${letter}: # ${oneLine(title)}${now(text(letter))}`),
  ];
}

function lead(remark: string): string {
  return remark === '' ? '' : ` # ${remark.replace(/^; /, '')}`;
}

function siteLines(
  sites: readonly string[],
  measure: Measure | undefined,
  now: Now,
  words: string,
): string[] {
  if (sites.length === 0) return [];
  const said = (entry: 'same' | MeasureEntry | undefined) => (entry === 'same' ? entry : entry?.status);
  return [
    `    sites: # ${words}`,
    ...sites.map((site) => `      ${site}:${lead(now(said(measure?.sites?.[site])))}`),
  ];
}

const LONGEST = 60;

/** What stands in a comment: one line, and of a long text only its beginning. */
function oneLine(text: string): string {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST).trimEnd()}…` : line;
}

function comment(text: string, indent: string): string[] {
  const lines = wrap(text.replace(/\s+/g, ' '), WIDTH - indent.length, '\n').split(/\n+/);
  return lines.map((line) => `${indent}# ${line}`);
}
