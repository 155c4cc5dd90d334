import { answer, evidence, frame } from './view-fields-common.ts';

/** Fields of the documents CBP reads. */
export const securityProfile = {
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
} as const;

export const evidenceIndex = {
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
} as const;

export const siteSheet = {
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
} as const;
