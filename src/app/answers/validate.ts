import { isDay } from '../../domain/calendar.ts';
import { nearest } from '../../domain/nearest.ts';
import type { Criterion } from '../../domain/pack.ts';
import type { AnswersWords } from '../../messages/en/answers.ts';
import type { FileFault } from '../given-file.ts';
import type { AnswerPatch } from '../records/answer.ts';
import type { LiveProject } from '../records/live-project.ts';
import type { GivenAction, GivenAnswer, GivenAnswers } from './given.ts';

/** Everything the file names that there is not, and what an answer may not be without; empty: it can be applied. */
export function faultsIn(given: GivenAnswers, live: LiveProject, words: AnswersWords): readonly FileFault[] {
  const check = new Check(live, given, words);
  check.head();
  for (const answer of given.answers) check.answer(answer);
  for (const action of given.actions) check.action(action);
  return check.faults;
}

/** The accounts an answer holds for: the one named, else all that are asked. */
export function accountsAsked(
  live: LiveProject,
  account: string | undefined,
  criterion: Criterion,
): readonly string[] {
  return [...live.project.accounts.values()]
    .filter(({ id, data }) => {
      const level = criterion.levels[data.entity];
      return (account === undefined || id === account) && (level === 'must' || level === 'should');
    })
    .map(({ id }) => id);
}

class Check {
  readonly faults: FileFault[] = [];
  readonly #live: LiveProject;
  readonly #given: GivenAnswers;
  readonly #words: AnswersWords;
  readonly #people: readonly string[];

  constructor(live: LiveProject, given: GivenAnswers, words: AnswersWords) {
    this.#live = live;
    this.#given = given;
    this.#words = words;
    const contacts = live.project.company?.data.contacts ?? [];
    this.#people = contacts.filter((one) => !one.left_on).map((one) => one.id);
  }

  head(): void {
    const { by, account, spot } = this.#given;
    const { fault } = this.#words;
    if (by === undefined) this.#add(spot('by'), fault.noBy, fault.noByHint(this.#people));
    else this.#person(by, spot('by'));
    const known = [...this.#live.project.accounts.keys()];
    if (account !== undefined && !known.includes(account))
      this.#add(spot('account'), fault.noAccount(account), this.#hint(account, known));
  }

  answer({ criterion: id, site, patch, spot }: GivenAnswer): void {
    const criterion = this.#criterion(id, site, spot(''));
    if (!criterion || patch === 'same') return;
    const { fault } = this.#words;
    const elements = criterion.elements.map((one) => one.key);
    for (const key of Object.keys(patch.elements ?? {}))
      if (key !== '*' && !elements.includes(key))
        this.#add(spot(`elements/${key}`), fault.noElement(key, id), this.#hint(key, elements));
    const parts = Object.keys(criterion.parts);
    if (typeof patch.statement === 'object')
      for (const letter of Object.keys(patch.statement ?? {}))
        if (!parts.includes(letter))
          this.#add(spot(`statement/${letter}`), fault.noPart(letter, id), this.#hint(letter, parts));
    this.#evidence(patch, spot);
    if (typeof patch.owner === 'string') this.#person(patch.owner, spot('owner'));
    if (patch.flag?.for) this.#person(patch.flag.for, spot('flag/for'));
    if (patch.status === 'not_applicable' && !this.#hasWords(id, site, patch))
      this.#add(spot('status'), fault.noWords, fault.noWordsHint);
  }

  action({ criterion, site, title, owner, dueOn, spot }: GivenAction): void {
    this.#criterion(criterion, site, spot(''));
    const { fault } = this.#words;
    for (const [key, value] of Object.entries({ title, owner, dueOn }))
      if (!value?.trim())
        this.#add(spot(''), fault.actionLacks(fault.actionParts[key as keyof typeof fault.actionParts]));
    if (owner) this.#person(owner, spot('owner'));
    if (dueOn && !isDay(dueOn)) this.#add(spot('due_on'), fault.notDay(dueOn), fault.dayHint);
  }

  #evidence({ evidence = [] }: AnswerPatch, spot: GivenAnswer['spot']): void {
    const known = this.#live.project.knownIds.get('evidence') ?? new Set<string>();
    evidence.forEach((one, index) => {
      if (!known.has(one))
        this.#add(spot(`evidence/${index}`), this.#words.fault.noEvidence(one), this.#hint(one, [...known]));
    });
  }

  /** The criterion, where it is asked, and asked at that site. */
  #criterion(id: string, site: string | undefined, spot: string): Criterion | undefined {
    const { fault } = this.#words;
    const { pack, project } = this.#live;
    const criterion = pack.criteria.find((one) => one.id === id);
    if (!criterion) {
      this.#add(
        spot,
        fault.noCriterion(id),
        this.#hint(
          id,
          pack.criteria.map((one) => one.id),
        ),
      );
      return undefined;
    }
    const accounts = accountsAsked(this.#live, this.#given.account, criterion);
    if (accounts.length === 0) this.#add(spot, fault.notAsked(id));
    if (site === undefined || accounts.length === 0) return criterion;
    const inScope = accounts.flatMap((account) => this.#live.context(account).sites);
    if (criterion.scope !== 'site') this.#add(spot, fault.oneForAll(id));
    else if (!project.sites.has(site))
      this.#add(spot, fault.noSite(site), this.#hint(site, [...project.sites.keys()]));
    else if (!inScope.includes(site)) this.#add(spot, fault.outOfScope(site));
    return criterion;
  }

  #hasWords(id: string, site: string | undefined, patch: AnswerPatch): boolean {
    if (patch.not_applicable_because?.trim()) return true;
    const measure = this.#live.project.measures.get(id)?.data;
    const entry = site === undefined ? undefined : measure?.sites?.[site];
    const there = typeof entry === 'object' ? entry?.not_applicable_because : undefined;
    return Boolean((there ?? measure?.not_applicable_because)?.trim());
  }

  #person(id: string, spot: string): void {
    const { fault } = this.#words;
    if (this.#people.includes(id)) return;
    const contacts = this.#live.project.company?.data.contacts ?? [];
    const hasLeft = contacts.some((one) => one.id === id);
    this.#add(spot, hasLeft ? fault.hasLeft(id) : fault.nobody(id), this.#hint(id, this.#people));
  }

  #hint(word: string, known: readonly string[]): string | undefined {
    const meant = nearest(word, known);
    if (meant !== undefined) return this.#words.meant(meant);
    return known.length > 0 && known.length <= 15 ? this.#words.choose(known) : undefined;
  }

  #add(spot: string, message: string, hint?: string): void {
    this.faults.push({ spot, message, ...(hint === undefined ? {} : { hint }) });
  }
}
