const many = (count: number, one: string, more: string) => (count === 1 ? `1 ${one}` : `${count} ${more}`);

/** The one next step, in a sentence. */
export const nextStepWords = {
  request: (what: string, day: string) => `${what} (by ${day})`,
  wait: (what: string, day: string) => `Nothing presses. The next date is ${day}: ${what}`,
  plain: {
    noAccount: () => 'Say what the company applies as: add an account.',
    errors: (count: number) =>
      `Mend ${many(count, 'error', 'errors')} in the files: every figure rests on them.`,
    nothingAnswered: () => 'Nothing is answered yet: get a first picture with one key for each criterion.',
    undecided: (count: number) =>
      `Decide ${many(count, 'fact about the operations', 'facts about the operations')}: they say which criteria apply.`,
    unanswered: (count: number) => `Answer ${many(count, 'criterion', 'criteria')} nobody has answered.`,
    suspect: (count: number) =>
      `Look again at ${many(count, 'answer', 'answers')} that what happened since makes doubtful.`,
    late: (count: number) => `Do what is late: ${many(count, 'thing', 'things')} musts rest on.`,
    gaps: (count: number) =>
      `Close the gaps of ${many(count, 'must', 'musts')}: see why, and who mends it by when.`,
    blockers: (count: number) => `Clear ${many(count, 'blocker', 'blockers')} of the application.`,
    apply: () =>
      'Nothing in the records stands against applying: build the documents and read them once more.',
    review: () => 'The window of the annual review is open: look at what it still needs.',
    nothing: () => 'Nothing presses, and nothing has a date.',
  },
} as const;
