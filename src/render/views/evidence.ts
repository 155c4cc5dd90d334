import { isDay } from '../../domain/calendar.ts';
import type { Loaded } from '../../domain/project.ts';
import type { Evidence } from '../../generated/records.ts';
import { printWords } from '../../messages/en/documents.ts';
import { daySpan, shortDay } from '../text/days.ts';
import { inline, type Markdown } from '../text/safe.ts';
import { mayShow, type ViewInput } from './frame.ts';

/** A document as a reader finds it again. */
export interface EvidenceLine {
  readonly title: Markdown;
  readonly version: Markdown;
  /** Its day, or the time a series covers. */
  readonly date: Markdown;
  readonly dated: boolean;
}

/** The evidence of an answer that the document's reader may see, in the answer's order, each once. */
export function evidenceLines(input: ViewInput, ids: readonly string[]): readonly EvidenceLine[] {
  return [...new Set(ids)].flatMap((id) => {
    const record = input.project.evidence.get(id);
    return record && mayShow(audienceOf(input, record), input.audience)
      ? [evidenceLine(record, input.evaluation.date)]
      : [];
  });
}

/** Who may know of a piece of evidence: its record says, else its type, else nobody outside. */
export function audienceOf(
  { pack }: ViewInput,
  record: Loaded<Evidence>,
): 'internal' | 'cbp' | 'partner' | 'public' {
  const type = pack.evidenceTypes.find((one) => one.id === record.data.type);
  return record.data.audience ?? type?.audience ?? 'internal';
}

function evidenceLine(record: Loaded<Evidence>, today: string): EvidenceLine {
  const date = dateOf(record.data, today);
  return {
    title: inline(record.data.title),
    version: record.data.version ? inline(`version ${record.data.version}`) : '',
    date: date || printWords.undated,
    dated: date !== '',
  };
}

/** The newest day up to today, or the span a series covers. */
export function dateOf(evidence: Evidence, today: string): string {
  const items = evidence.items ?? [];
  const spans = items.map((item) => item.covers).filter((covers) => isDay(covers?.from) && isDay(covers?.to));
  const first = spans.map((span) => span?.from as string).sort()[0];
  const last = spans
    .map((span) => span?.to as string)
    .sort()
    .at(-1);
  if (first !== undefined && last !== undefined) return daySpan(first, last);
  const days = items.map((item) => item.on).filter((day) => isDay(day) && day <= today);
  return shortDay(days.sort().at(-1));
}
