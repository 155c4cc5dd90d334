import { action, chart, evidence, frame, level } from './view-fields-common.ts';

/** Fields of the gap assessment. */
export const gapAssessment = {
  ...frame,
  verdicts: {
    about: 'Are we ready: one for each purpose',
    each: {
      purpose: 'What for, such as “Ready to apply”',
      mark: 'Its shape: ● ready, ○ not ready, ◇ not known',
      word: 'The same as a word; never print the shape alone',
      blockers: {
        about: 'The first things that stand in the way',
        each: { number: 'Number of the criterion; empty where the sentence names it', text: 'What it is' },
      },
      more: 'How many more there are, as a sentence; empty when all are listed',
    },
  },
  counts: {
    about: 'How many criteria came out how, for musts and for shoulds',
    each: {
      level: 'Must or Should',
      applicable: 'How many apply',
      met: 'How many are met',
      partial: 'How many are met in part',
      unmet: 'How many are not met',
      unassessed: 'How many are not answered',
      claimed: 'How many are said not to apply, with a reason',
    },
  },
  cautions: { about: 'What cannot be judged, or rests on memory', each: 'A sentence' },
  firstThings: {
    about: 'The ten things to do first',
    each: {
      number: 'Number of the criterion',
      title: 'Title of the criterion',
      level: 'Must or Should',
      mark: 'Shape of its outcome',
      word: 'Its outcome as a word',
      what: 'What is missing and what to do next',
      owner: 'Who does it',
    },
  },
  owners: {
    about: 'Who has work to do, the most first',
    each: {
      name: 'Name of the person or department',
      must: 'How many open musts',
      should: 'How many open shoulds',
      criteria: 'Numbers of the criteria',
    },
  },
  chart: chart('outcomes by level and category'),
  trend: {
    about: 'How the counts moved since assessments were kept; without one its rows are empty',
    fields: {
      title: 'Its heading',
      sentence: 'From the last kept assessment to today',
      path: 'Where its drawing is. Write ![{{trend.words}}]({{trend.path}})',
      words: 'What the drawing shows, in words',
      plainWords: 'The same for the drawing itself; use words',
      rows: { about: 'The days', each: { title: 'The day', must: level, should: level } },
    },
  },
  categories: {
    about: 'The categories with a criterion asked of this business',
    each: {
      title: 'Name of the category',
      summary: 'How many are met and open, as a sentence',
      open: {
        about: 'Criteria that ask for work',
        each: {
          number: 'Its number',
          title: 'Its title',
          level: 'Must or Should',
          mark: 'Shape of its outcome',
          word: 'Its outcome as a word',
          owner: 'Who answers for it',
          affirmed: 'When somebody last looked, or that nobody did',
          provisional: 'True where its level rests on memory',
          doubts: { about: 'What became doubtful since', each: 'A sentence' },
          sites: {
            about: 'How it came out site by site; empty where it is asked of the company',
            each: {
              names: 'Names of the sites that came out the same',
              mark: 'Shape of the outcome',
              word: 'The outcome as a word',
            },
          },
          reasons: {
            about: 'Why it is not met',
            each: {
              text: 'What is missing',
              site: 'Where; empty where it holds for all',
              level: 'Must or Should',
              recommended: 'True where it is only recommended',
              next: 'What to do next; empty where nothing more can be said',
            },
          },
          requirements: {
            about: 'Points of its checklist that are not met, where somebody began to answer it',
            each: {
              title: 'The point',
              level: 'Must or Should',
              mark: 'Shape of its state',
              word: 'Its state as a word',
              site: 'Where; empty where it holds for all',
              how: 'What our record says about it',
            },
          },
          hasWords: 'True where one of the points has words of ours',
          evidence,
        },
      },
      settled: {
        about: 'Criteria with nothing open',
        each: {
          number: 'Its number',
          title: 'Its title',
          level: 'Must or Should',
          mark: 'Shape of its outcome',
          word: 'Its outcome as a word',
          owner: 'Who answers for it',
          affirmed: 'When somebody last looked; empty where nobody did',
          recommended: 'How many recommendations are left',
        },
      },
    },
  },
  actions: {
    about: 'Corrective actions that are not finished, the earliest due first',
    each: action,
  },
} as const;
