import { codeFrame } from '../diagnostics/code-frame.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { checkWords as words } from '../messages/en/check.ts';
import { type CheckReport, countOf, type ReportLook } from './reporter.ts';
import { plainLine, wrap } from './wrap.ts';

const WIDEST = 120;
const NARROWEST = 40;

/** For people: by file, with the lines around each place. Says everything in words, colour only helps. */
export function pretty(report: CheckReport, look: ReportLook): string {
  const blocks = [...byFile(report.diagnostics)].map(([file, found]) => fileBlock(file, found, look));
  return `${[...blocks, summary(report, look)].join('\n')}\n`;
}

function width({ columns }: ReportLook): number {
  return Math.max(NARROWEST, Math.min(columns, WIDEST));
}

function byFile(diagnostics: readonly Diagnostic[]): ReadonlyMap<string | undefined, readonly Diagnostic[]> {
  const groups = new Map<string | undefined, Diagnostic[]>();
  for (const found of diagnostics) {
    const group = groups.get(found.file);
    if (group) group.push(found);
    else groups.set(found.file, [found]);
  }
  return groups;
}

function fileBlock(file: string | undefined, found: readonly Diagnostic[], look: ReportLook): string {
  const text = file !== undefined && found.some((one) => one.range) ? look.readText(file) : undefined;
  const title = look.paint.bold.underline(file === undefined ? words.noFile : plainLine(file));
  return `${title}\n\n${found.map((one) => entry(one, text, look)).join('\n')}`;
}

function entry(found: Diagnostic, text: string | undefined, look: ReportLook): string {
  const room = width(look) - 4;
  const place = found.range ? `${found.range.start.line}:${found.range.start.column} ` : '';
  const head = `${look.paint.dim(place)}${severityWord(found, look)} ${look.paint.dim(found.code)}`;
  const lines = [`  ${head}`, `    ${wrap(plainLine(found.message), room, '    ')}`];
  if (text !== undefined && found.range && !isSecret(found)) lines.push(...frame(found, text, room, look));
  if (found.hint)
    lines.push(`    ${look.paint.cyan(words.hint)} ${wrap(plainLine(found.hint), room - 6, '    ')}`);
  for (const one of found.related ?? []) lines.push(`    ${wrap(related(one), room, '    ')}`);
  return `${lines.join('\n')}\n`;
}

/** What is private must not be spread by the log of a run: its line is named, not shown. */
function isSecret({ code }: Diagnostic): boolean {
  return code.startsWith('privacy/');
}

function frame(found: Diagnostic, text: string, width: number, { paint }: ReportLook): string[] {
  if (!found.range) return [];
  const gutter = String(found.range.start.line + 1).length;
  return codeFrame(text, found.range, width - gutter - 5, plainLine).flatMap((line) => {
    const number = String(line.number).padStart(gutter);
    const mark = line.carets === undefined ? ' ' : '>';
    const shown = `    ${mark} ${paint.dim(`${number} |`)} ${line.text}`.trimEnd();
    if (line.carets === undefined) return [shown];
    return [shown, `      ${paint.dim(`${' '.repeat(gutter)} |`)} ${color(found, paint)(line.carets)}`];
  });
}

function related(one: NonNullable<Diagnostic['related']>[number]): string {
  const place = one.range ? `:${one.range.start.line}` : '';
  return `${words.see} ${plainLine(one.file)}${place}: ${plainLine(one.message)}`;
}

function severityWord(found: Diagnostic, { paint }: ReportLook): string {
  return color(found, paint)(words.severity[found.severity]);
}

function color({ severity }: Diagnostic, paint: ReportLook['paint']): (text: string) => string {
  return severity === 'error' ? paint.red : severity === 'warning' ? paint.yellow : paint.blue;
}

function summary({ diagnostics, ignored, files }: CheckReport, look: ReportLook): string {
  const { paint } = look;
  const lines: string[] = [];
  const [first] = diagnostics;
  if (first) {
    const [errors, warnings, infos] = [
      countOf(diagnostics, 'error'),
      countOf(diagnostics, 'warning'),
      countOf(diagnostics, 'info'),
    ];
    lines.push(paint.bold(words.summary({ errors, warnings, infos, files })));
    lines.push(wrap(words.explain(first.code), width(look), ''));
  } else {
    lines.push(paint.green(words.clean(files)));
  }
  if (ignored.length > 0) lines.push(words.ignored(ignored.length));
  return lines.join('\n');
}
