import { notBorneOut } from '../diagnostics/codes/compliance-evidence.ts';
import type { At } from '../diagnostics/diagnostic.ts';
import type { Reason, RequirementResult } from '../domain/outcome.ts';
import type { Element } from '../domain/pack.ts';
import { limitOf } from './context.ts';
import type { EvidenceFact } from './evidence-facts.ts';
import { evidenceReason } from './evidence-reason.ts';
import { makeReason } from './reason.ts';
import { recordsReason } from './records-reason.ts';
import { type Asked, holdsHere, type Judged, proves } from './requirements.ts';
import type { Resolved, ResolvedElement } from './resolve.ts';

type Base = Omit<RequirementResult, 'result'>;

/** A point of the checklist: answered by a person, or computed from the records whatever the answer says. */
export function judgeElement(asked: Asked, element: Element): Judged {
  const own = asked.answer.elements.get(element.key);
  const base: Base = {
    key: element.key,
    title: element.title,
    level: element.level,
    kind: 'element',
    computed: element.computed !== undefined,
    ...(element.part ? { part: element.part } : {}),
  };
  if (!holdsHere(asked, element.applies_if)) return { result: { ...base, result: 'left_out' }, reasons: [] };
  const told = { ...base, ...(own?.how ? { how: own.how } : {}) };
  if (element.computed) return judgeComputed(asked, element, told);
  return judgeAnswered(asked, element, told, own);
}

function judgeAnswered(asked: Asked, element: Element, base: Base, own: ResolvedElement | undefined): Judged {
  if (own?.status === 'not_applicable') {
    if (own.how) return { result: { ...base, result: 'left_out' }, reasons: [] };
    return { result: { ...base, result: 'unanswered' }, reasons: [unanswered(asked, element, 'words')] };
  }
  if (own) {
    const reasons = own.status === 'met' ? [] : [lacking(asked, element, own)];
    return { result: { ...base, result: own.status }, reasons };
  }
  const taken = fromStatus(asked.answer.status);
  const why = taken === 'unanswered' ? 'nothing' : 'status';
  const isSilent = why === 'status' && element.level === 'should';
  return { result: { ...base, result: taken }, reasons: isSilent ? [] : [unanswered(asked, element, why)] };
}

/** An element left empty takes the status. */
function fromStatus(status: Resolved['status']): 'met' | 'partial' | 'unmet' | 'unanswered' {
  if (status === undefined || status === 'not_applicable') return 'unanswered';
  return status === 'planned' ? 'unmet' : status;
}

function judgeComputed(asked: Asked, element: Element, base: Base): Judged {
  const missing = missingInRecords(asked, element);
  const found = missing ? 'unmet' : 'met';
  const claimed = claimOf(asked.answer, element.key);
  const differs = claimed !== undefined && claimed !== found;
  const reasons: Reason[] = missing ? [missing] : [];
  if (differs) {
    const args = { title: element.title, claimed, found };
    reasons.push(makeReason('compliance/claim-differs', args, element, asked.site, placeOf(asked, element)));
  }
  return { result: { ...base, result: found, ...(differs ? { claimed } : {}) }, reasons };
}

/** What the answer says of a computed element: by itself, or by a status of met that it would take. */
function claimOf(answer: Resolved, key: string): RequirementResult['claimed'] {
  const own = answer.elements.get(key);
  if (own) return own.status;
  return answer.status === 'met' ? 'met' : undefined;
}

function missingInRecords(asked: Asked, element: Element): Reason | undefined {
  const { context, criterion } = asked;
  const { evidence_type: type, within, records } = element.computed ?? {};
  const what = notBorneOut(element.title);
  if (type !== undefined) {
    const limit = limitOf(criterion, within);
    const registered = context.ofType(type);
    const factOf = ({ id }: { readonly id: string }) => context.evidence(id, limit);
    const isProof = (fact: EvidenceFact | undefined) => fact?.current === true && proves(asked, fact);
    if (!registered.some((record) => isProof(factOf(record)))) {
      const facts = registered.flatMap((record) => factOf(record) ?? []);
      const usable = facts.filter((fact) => proves(asked, fact));
      return evidenceReason(asked, { about: element, what, limit, linked: facts, usable, at: undefined });
    }
  }
  if (records === undefined || context.predicates(records)(context.records)) return undefined;
  return recordsReason(asked, element, what, records);
}

function unanswered(asked: Asked, element: Element, why: 'status' | 'words' | 'nothing'): Reason {
  const args = { title: element.title, key: element.key, why, status: asked.answer.status };
  return makeReason('compliance/element-unanswered', args, element, asked.site, placeOf(asked, element));
}

function lacking(asked: Asked, element: Element, own: ResolvedElement): Reason {
  const at = placeOf(asked, element);
  const args = { title: element.title, how: own.how };
  const code = own.status === 'partial' ? 'compliance/element-partial' : 'compliance/element-unmet';
  return makeReason(code, args, element, asked.site, at);
}

function placeOf({ answer }: Asked, element: Element): At | undefined {
  if (answer.file === undefined) return undefined;
  const own = answer.elements.get(element.key);
  const fallback = answer.status === undefined ? '/elements' : answer.statusPointer;
  return { file: answer.file, pointer: own?.pointer ?? fallback };
}
