import { code } from '../code.ts';

/** Codes for training sessions. */
export const trainingCodes = {
  'training/counts': code<{ more: string; count: number; fewer: string; of: number }>({
    severity: 'warning',
    message: ({ more, count, fewer, of }) =>
      `\`${more}\` is ${count}, more than \`${fewer}\`, which is ${of}`,
    hint: () => 'Correct the number that is a slip.',
    explain:
      'Of the people expected some attend, and of those some pass: the numbers can only go down. With one the wrong way round the rate of training cannot be right.',
  }),
  'training/absent': code<{ count: number }>({
    severity: 'info',
    message: ({ count }) => `${count} of the people expected did not attend`,
    hint: () => 'Hold a second session for them and record it.',
    explain:
      'Training counts for those who were there. CBP picks people on the floor and asks what they learned; those who missed the session are the ones who cannot answer.',
  }),
  'training/without-roster': code<Record<never, never>>({
    severity: 'warning',
    message: () => 'nothing on file shows who attended',
    hint: () => 'Register the roster (in the vault) and name it under `evidence:`.',
    explain:
      'A training record names date, people and topic. The list of names lies in the vault, not here, but its entry in the register is what proves the session.',
  }),
  'training/topic-old': code<{ topic: string; last: string; every: string }>({
    severity: 'warning',
    message: ({ topic, last, every }) => `"${topic}" was last taught on ${last}; its rhythm is ${every}`,
    hint: () => 'Hold the refresher and record it in training/.',
    explain:
      'Topics are taught again in a rhythm. This one is past it, so whoever was trained then no longer counts as trained. Plan the session; only what was held is recorded.',
  }),
} as const;
