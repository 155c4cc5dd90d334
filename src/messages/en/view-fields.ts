/**
 * What the fields of the documents mean, for `ctpat templates fields` and the guide. `src/render/fields/views.ts`
 * holds them against the views, so that none is missing.
 */

const evidence = {
  about: 'The documents that prove it, which this reader may see',
  each: {
    title: 'Its name',
    version: 'Its version in words, such as “version 3”; empty without one',
    date: 'Its newest day, or the months a series covers; “undated” without one',
    dated: 'True where it has a day',
  },
} as const;

const frame = {
  title: 'Name of the document',
  company: 'Legal name of the company, or of the legal entity the account belongs to',
  entity: 'Type of business the account is for, such as “Importer”',
  date: 'Day the records were judged on, written out',
  criteria: {
    about: 'The criteria the answers are held against',
    fields: {
      title: 'Their name',
      edition: 'Their edition',
      source: 'Where they are from',
      disclaimer: 'That the words are ours and not CBP’s; keep it in what others read',
    },
  },
  marking: 'The words of `documents.marking`; empty without them',
  digest: 'Short digest of the records shown: two documents with one digest show the same',
  draft: 'True when built with --draft',
  ownTemplates: {
    about: 'Templates and styles of your own this document is made with',
    each: 'Its path in your project',
  },
} as const;

const chart = (what: string) =>
  ({
    about: `The drawing of ${what}. Write ![{{chart.words}}]({{chart.path}})`,
    fields: {
      path: 'Where the drawing is',
      words: 'What it shows, in words, for those who cannot see it',
    },
  }) as const;

const answer = {
  where: 'The sites it is given for; empty where one answer holds everywhere',
  notApplicable: 'True where it does not apply',
  because: 'Why it does not apply',
  parts: {
    about: 'The answer part by part; a whole answer is one part without letter and title',
    each: {
      letter: 'Letter of the part',
      title: 'What the part is about',
      text: 'The answer, as paragraphs; empty where it is still to be given',
    },
  },
  evidence,
} as const;

const level = {
  about: 'Counts of one level',
  fields: { applicable: 'How many applied', met: 'How many were met' },
} as const;

/** By view; a list says what `each` of its entries has, a group its `fields`. */
export const viewFieldWords = {
  'security-profile': {
    ...frame,
    facts: {
      about: 'Company and account in labelled lines; what is not recorded is left out',
      each: { label: 'What it is', value: 'What the records say' },
    },
    history: 'The company’s history from company.yaml, as paragraphs; empty without one',
    sites: {
      about: 'The sites the account covers',
      each: {
        name: 'Name of the site',
        kind: 'What it is, such as “warehouse”',
        address: 'Its address on one line',
        activities: 'What is done there, with commas',
        staff: 'How many people work there',
      },
    },
    areas: {
      about: 'The three focus areas',
      each: {
        title: 'Name of the area',
        categories: {
          about: 'Its categories',
          each: {
            title: 'Name of the category',
            portalSection: 'What the portal calls it; empty where it has the same name',
            criteria: {
              about: 'The criteria asked of this business, in order',
              each: {
                number: 'Its number, such as 6.1',
                title: 'Its title',
                level: 'Must or Should; empty where it is not known',
                asks: 'What it asks, in our own words',
                answers: {
                  about: 'Our answer; one for each group of sites that say the same',
                  each: answer,
                },
              },
            },
          },
        },
      },
    },
    bestPractices: {
      about: 'Where the company does more than a criterion asks',
      each: {
        number: 'Number of the criterion',
        title: 'Title of the criterion',
        parts: {
          about: 'The five parts CBP looks for',
          each: {
            title: 'Name of the part',
            text: 'What we say, as paragraphs; empty where it is still open',
          },
        },
        evidence,
      },
    },
  },
  'gap-assessment': {
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
      each: {
        title: 'What is to be done',
        mends: 'What it mends',
        owner: 'Who does it',
        due: 'By when',
        overdue: 'True where that day is over',
        status: 'How far it is',
        interim: 'What holds until then; empty without it',
      },
    },
  },
  'evidence-index': {
    ...frame,
    charts: {
      about: 'Drawings of what series cover. Write ![{{words}}]({{path}}) for each',
      each: { path: 'Where the drawing is', words: 'What it shows, in words' },
    },
    hasSeries: 'True where there is a series to draw',
    categories: {
      about: 'The categories with a criterion that applies',
      each: {
        title: 'Name of the category',
        criteria: {
          about: 'Its criteria',
          each: {
            number: 'Its number',
            title: 'Its title',
            evidence,
            unlisted: 'True where there is evidence, but none that this reader is shown',
          },
        },
      },
    },
    documents: {
      about: 'Every document this reader may see, by name',
      each: {
        title: 'Its name',
        type: 'What kind of document it is',
        version: 'Its version; empty without one',
        date: 'Its newest day, or the months it covers',
        expires: 'The day it runs out; empty without one',
        held: 'Where it is kept',
        sites: 'The sites it speaks about',
        criteria: 'Numbers of the criteria that name it, with commas',
      },
    },
  },
  'site-sheet': {
    ...frame,
    site: 'Name of the site',
    facts: {
      about: 'The site in labelled lines; what is not recorded is left out',
      each: { label: 'What it is', value: 'What the records say' },
    },
    notify: {
      about: 'Whom to call after an incident',
      each: {
        party: 'What they are, such as “Police”',
        name: 'Who it is',
        phone: 'Number to call',
        checked: 'When somebody last tried it; empty when nobody did',
      },
    },
    operations: {
      about: 'What is done here and decides which criteria apply',
      each: {
        question: 'The question',
        answer: 'Yes or no; empty while nobody decided',
        because: 'Why not; empty without words',
      },
    },
    hasWhy: 'True where somebody said why an operation is not there',
    categories: {
      about: 'The categories with a criterion asked of this site',
      each: {
        title: 'Name of the category',
        criteria: {
          about: 'Its criteria',
          each: {
            number: 'Its number',
            title: 'Its title',
            level: 'Must or Should; empty where it is not known',
            asks: 'What it asks, in our own words',
            answer: { about: 'What this site does', fields: answer },
          },
        },
      },
    },
    elsewhere: {
      about: 'Criteria answered for the company as a whole',
      each: { number: 'Its number', title: 'Its title' },
    },
  },
} as const;
