import type { Criterion, JudgedLevel } from '../domain/pack.ts';
import { initWords } from '../messages/en/init.ts';
import { wrap } from '../reporters/wrap.ts';

const WIDTH = 105;

/**
 * The starting measure of a criterion: empty status, the checklist's keys, guidance as comments.
 * @param sites sites in the account's scope; asked one by one where there are several
 */
export function starterMeasure(
  criterion: Criterion,
  level: JudgedLevel,
  isProvisional: boolean,
  sites: readonly string[],
): string {
  const words = initWords.measure;
  const parts = Object.entries(criterion.parts);
  const bySite = criterion.scope === 'site' && sites.length > 1;
  return [
    `# yaml-language-server: $schema=../../.ctpat/schemas/measures/${criterion.id}.json`,
    ...comment(
      `${criterion.id} ${criterion.title} (${level}${isProvisional ? `; ${words.provisional}` : ''})`,
    ),
    ...comment(`${words.asks}: ${criterion.description}`),
    ...comment(`${words.how}: ${criterion.guidance}`),
    ...comment(`${words.proof}: ${criterion.good_evidence.join('; ')}`),
    `criterion: "${criterion.id}"`,
    'owner:',
    `status: # ${words.status}`,
    ...(parts.length > 0 ? statementByPart(parts) : [`statement: # ${words.statement}`]),
    ...(criterion.elements.length > 0
      ? [`elements: # ${words.elements}`, ...criterion.elements.flatMap(elementLines)]
      : []),
    'evidence: []',
    ...(bySite ? [`sites: # ${words.sites}`, ...sites.map((site) => `  ${site}:`)] : []),
    '',
  ].join('\n');
}

function statementByPart(parts: readonly (readonly [string, string])[]): string[] {
  return [
    `statement: # ${initWords.measure.parts}`,
    ...parts.map(([letter, title]) => `  ${letter}: # ${oneLine(title)}`),
  ];
}

function elementLines(element: Criterion['elements'][number]): string[] {
  const computed = element.computed ? ` [${initWords.measure.computed}]` : '';
  const what = element.description ? `: ${element.description}` : '';
  return [...comment(`${element.level}${computed} – ${element.title}${what}`, '  '), `  ${element.key}:`];
}

function comment(text: string, indent = ''): string[] {
  return wrap(oneLine(text), WIDTH - indent.length, '\n')
    .split(/\n+/)
    .map((line) => `${indent}# ${line}`);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
