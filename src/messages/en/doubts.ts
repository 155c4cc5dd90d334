/** Why an affirmed answer is doubted. */
export const doubtWords = {
  answer: (on: string) => `the answer was changed after it was affirmed on ${on}`,
  unfounded: (on: string) => `the affirmation of ${on} does not say what it rested on`,
  obligation: (on: string) =>
    `what the criterion demands changed (pack or overlay) after it was affirmed on ${on}`,
  operations: (on: string) => `an operation that decides what applies changed after it was affirmed on ${on}`,
  sites: (on: string) => `the sites in the account’s scope changed after it was affirmed on ${on}`,
  evidence: (id: string, on: string) =>
    `${id} has another version than the one it was affirmed with on ${on}`,
  owner: (id: string, on: string) => `its owner ${id} left on ${on}`,
  incident: (id: string, on: string) => `the incident ${id} of ${on} touches it`,
  finding: (id: string, on: string) => `the finding ${id} of ${on} is about it`,
} as const;
