import type { CriterionForm } from './pack-data.ts';
import { groupIn, isWords, textsIn, type Words, withTexts } from './words.ts';

const HEAD = ['title', 'description'];
const ABOUT = ['guidance', 'good_evidence', 'likely_questions', 'notes'];

/** The words of a criterion's file, in the shape of a translation. */
export function criterionWords(form: CriterionForm): Words {
  const about = groupIn(form, 'ctpat');
  const elements = Object.entries(checklistOf(form)).map(([key, element]) => [
    key,
    textsIn(isWords(element) ? element : {}, HEAD),
  ]);
  const requirements = entriesOf(form).flatMap((entry) => {
    const { requirement, say } = groupIn(entry, 'ctpat');
    return typeof requirement === 'string' ? [[requirement, say]] : [];
  });
  return {
    ...textsIn(form, HEAD),
    ...filled('parts', groupIn(about, 'parts')),
    ...textsIn(about, ABOUT),
    ...filled('elements', Object.fromEntries(elements)),
    ...filled('requirements', Object.fromEntries(requirements)),
  };
}

/** A criterion's file with other words. Words without a counterpart stay. */
export function criterionWithWords(form: CriterionForm, words: unknown): CriterionForm {
  if (!isWords(words)) return form;
  const about = withTexts(groupIn(form, 'ctpat'), ABOUT, words);
  const parts = groupIn(about, 'parts');
  const named = Object.keys(parts).length > 0;
  const changed = {
    ...withTexts(form, HEAD, words),
    ctpat: {
      ...about,
      ...(named ? { parts: withTexts(parts, Object.keys(parts), groupIn(words, 'parts')) } : {}),
    },
  };
  return { ...changed, ...checklistWithWords(form, words), ...entriesWithWords(form, words) };
}

function checklistWithWords(form: CriterionForm, words: Words): Words {
  const checklist = checklistOf(form);
  if (Object.keys(checklist).length === 0) return {};
  const own = groupIn(words, 'elements');
  const changed = Object.entries(checklist).map(([key, element]) => [
    key,
    isWords(element) ? withTexts(element, HEAD, groupIn(own, key)) : element,
  ]);
  const properties = groupIn(form, 'properties');
  const elements = groupIn(properties, 'elements');
  return {
    properties: { ...properties, elements: { ...elements, properties: Object.fromEntries(changed) } },
  };
}

function entriesWithWords(form: CriterionForm, words: Words): Words {
  if (!Array.isArray(form.allOf)) return {};
  const says = groupIn(words, 'requirements');
  const allOf = form.allOf.map((entry) => {
    const about = groupIn(entry, 'ctpat');
    const say = says[String(about.requirement)];
    return isWords(entry) ? { ...entry, ctpat: withTexts(about, ['say'], { say }) } : entry;
  });
  return { allOf };
}

function checklistOf(form: CriterionForm): Words {
  return groupIn(groupIn(groupIn(form, 'properties'), 'elements'), 'properties');
}

function entriesOf(form: CriterionForm): readonly unknown[] {
  return Array.isArray(form.allOf) ? form.allOf : [];
}

function filled(key: string, group: Words): Words {
  return Object.keys(group).length > 0 ? { [key]: group } : {};
}
