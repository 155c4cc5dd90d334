import { portalWords } from '../messages/en/portal.ts';
import type { Portal, PortalSection, PortalText } from '../portal/text.ts';
import { cell } from './markdown-cell.ts';

/** A file of `build/<account>/portal/`. */
export interface PortalFile {
  readonly name: string;
  readonly text: string;
}

/** One file a section with its texts, all of them as data, and a list of what there is. */
export function portalFiles(portal: Portal, company: string, limit: number | null): readonly PortalFile[] {
  return [
    { name: 'index.md', text: indexText(portal, company, limit) },
    { name: 'texts.json', text: `${JSON.stringify({ version: 1, ...portal }, null, 2)}\n` },
    ...portal.sections.map((section) => ({ name: sectionFile(section), text: sectionText(section) })),
  ];
}

function sectionFile({ id, title }: PortalSection): string {
  const words = title
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
  return `${String(id).padStart(2, '0')}-${words}.txt`;
}

function sectionText({ title, texts }: PortalSection): string {
  const blocks = texts.map((text) => {
    const files = text.uploads.length > 0 ? [`[${portalWords.files(text.uploads.join(', '))}]`] : [];
    return [
      `== ${text.key} ${headOf(text)} (${text.level}${changeOf(text)}) ==`,
      ...files,
      '',
      text.text,
    ].join('\n');
  });
  return `${title}\n\n${blocks.join('\n\n\n')}\n`;
}

/** The title of a field: the criterion's, then the part's. */
export function headOf({ title, partTitle }: PortalText): string {
  return partTitle ? `${title}: ${partTitle}` : title;
}

function changeOf({ change }: PortalText): string {
  return change ? `, ${portalWords.change[change]}` : '';
}

function indexText(portal: Portal, company: string, limit: number | null): string {
  const lines = [`# ${cell(portalWords.title(company, portal.account))}`, '', portalWords.intro];
  if (portal.since) lines.push('', portalWords.since(portal.since));
  for (const { title, texts } of portal.sections) {
    lines.push(
      '',
      `## ${cell(title)}`,
      '',
      `| ${portalWords.columns.join(' | ')} |`,
      '|---|---|--:|---|---|',
    );
    for (const text of texts) lines.push(indexRow(text, limit));
  }
  lines.push('', `## ${portalWords.uploads}`, '');
  if (portal.uploads.length === 0) lines.push(portalWords.noUploads);
  else {
    lines.push(`| ${portalWords.uploadColumns.join(' | ')} |`, '|---|---|---|');
    for (const { name, criteria, evidence } of portal.uploads)
      lines.push(`| ${name} | ${criteria.join(', ')} | ${evidence} |`);
  }
  if (portal.gone.length > 0)
    lines.push('', `## ${portalWords.gone}`, '', ...portal.gone.map((key) => `- ${key}`));
  return `${lines.join('\n')}\n`;
}

function indexRow(text: PortalText, limit: number | null): string {
  const state = [
    portalWords.state[text.kind],
    ...(text.change ? [portalWords.change[text.change]] : []),
    ...(text.over && limit !== null ? [portalWords.over(text.over, limit)] : []),
  ].join(', ');
  return `| ${text.key} | ${cell(headOf(text))} | ${[...text.text].length} | ${state} | ${text.uploads.length} |`;
}
