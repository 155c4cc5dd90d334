import { type At, type Problem, problem } from '../diagnostics/diagnostic.ts';
import { answerNodes, statementsOf } from './answer-nodes.ts';
import { plainWords } from './boilerplate-words.ts';
import { type CheckContext, place } from './context.ts';

const SHORTEST = 60;
const SHINGLE = 2;
const ALIKE = 0.9;
/** Texts remembered for one shingle: keeps the comparison linear where everybody writes the same phrase. */
const OWNERS = 6;

interface Known {
  readonly criterion: string;
  readonly at: At;
  readonly words: string;
  readonly shingles: number;
}

/** The same text, or nearly, under several criteria: each is told of the first that has it. */
export function* sameTexts({ project }: CheckContext): Iterable<Problem> {
  const memory = new TextMemory();
  for (const measure of project.measures.values())
    for (const node of answerNodes(measure))
      for (const { text, path } of statementsOf(node)) {
        const words = plainWords(text);
        if (words.length < SHORTEST) continue;
        const at = place(measure, ...path);
        const alike = memory.recall(measure.id, words, at);
        if (!alike) continue;
        const args = { criterion: alike.criterion, exact: alike.words === words };
        const related = [{ message: 'the other text', at: alike.at }];
        yield problem('boilerplate/same-text', args, at, { criterion: measure.id, related });
      }
}

class TextMemory {
  private readonly texts: Known[] = [];
  private readonly owners = new Map<string, number[]>();

  /** The first text of another criterion that is alike; the text is remembered. */
  recall(criterion: string, words: string, at: At): Known | undefined {
    const shingles = shinglesOf(words);
    const found = this.alike(criterion, shingles);
    const index = this.texts.push({ criterion, at, words, shingles: shingles.size }) - 1;
    for (const shingle of shingles) this.own(shingle, index);
    return found;
  }

  private alike(criterion: string, shingles: ReadonlySet<string>): Known | undefined {
    const votes = new Map<number, number>();
    for (const shingle of shingles)
      for (const owner of this.owners.get(shingle) ?? []) votes.set(owner, (votes.get(owner) ?? 0) + 1);
    let best: Known | undefined;
    let bestShare = 0;
    for (const [owner, shared] of votes) {
      const text = this.texts[owner];
      if (!text || text.criterion === criterion) continue;
      const share = shared / Math.max(text.shingles, shingles.size);
      if (share >= ALIKE && share > bestShare) [best, bestShare] = [text, share];
    }
    return best;
  }

  private own(shingle: string, index: number): void {
    const list = this.owners.get(shingle);
    if (!list) this.owners.set(shingle, [index]);
    else if (list.length < OWNERS) list.push(index);
  }
}

function shinglesOf(words: string): ReadonlySet<string> {
  const list = words.split(' ');
  const shingles = new Set<string>();
  for (let index = 0; index + SHINGLE <= list.length; index += 1)
    shingles.add(list.slice(index, index + SHINGLE).join(' '));
  return shingles;
}
