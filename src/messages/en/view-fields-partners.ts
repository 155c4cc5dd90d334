import { action, fact, figure, frame } from './view-fields-common.ts';

/** Fields of the documents about risk and partners. */
export const riskAssessment = {
  ...frame,
  facts: { about: 'The assessment in labelled lines', each: fact },
  ranking: {
    about: 'The supply chains, highest risk first',
    each: {
      number: 'Its rank',
      title: 'Its name',
      share: 'How much of the trade it carries',
      threat: 'Rating of its threats, as a word',
      vulnerability: 'Rating of its weaknesses, as a word',
      risk: 'The rating of both together',
      drivers: 'What makes it so, on one line',
    },
  },
  heat: {
    about: 'The drawing of all chains by threat and vulnerability; empty without a chain',
    each: figure,
  },
  steps: {
    about: 'The five steps of the method',
    each: { title: 'Name of the step', description: 'What is done in it' },
  },
  method: 'The company’s own words about its method, as paragraphs; empty without them',
  scale: {
    about: 'What the ratings mean',
    each: {
      rating: 'The rating',
      threat: 'What it means of a threat',
      vulnerability: 'What it means of a weakness',
    },
  },
  chains: {
    about: 'Each chain, highest risk first',
    each: {
      number: 'Its rank',
      title: 'Its name',
      lead: 'How it is rated, as a sentence',
      about: 'What it carries from where to where',
      decided: 'That one threat decides by itself, as a sentence; else empty',
      maps: { about: 'Drawings of its legs; more than one where they do not fit', each: figure },
      legs: {
        about: 'Its legs in order',
        each: {
          number: 'Its number',
          what: 'What is done',
          who: 'Who does it',
          where: 'Where',
          rest: 'How long cargo rests',
          threat: 'Rating of the threat',
          vulnerability: 'Rating of the weakness',
          risk: 'Rating of both together',
        },
      },
      drivers: { about: 'What drives its risk', each: 'A sentence' },
    },
  },
  threatFigures: { about: 'Drawings of threats by place', each: figure },
  threats: {
    about: 'Threats and where their ratings are from',
    each: {
      place: 'Where',
      title: 'Name of the threat',
      rating: 'Its rating, as a word',
      source: 'Where the rating is from',
      on: 'Day of the source',
      note: 'What we say about it; empty without words',
    },
  },
  vulnerabilities: {
    about: 'Who handles cargo, and how weak',
    each: {
      party: 'Name of the site or partner',
      rating: 'Its rating, as a word',
      basis: 'What the rating rests on',
      on: 'The day of that',
      weak: 'Categories rated above low, where the reader may see them',
    },
  },
  actions: { about: 'Corrective actions about it that are not finished', each: action },
  hiddenActions: 'That actions of the company’s own are left out, as a sentence; else empty',
  changes: {
    about: 'What changed since the last recorded assessment',
    fields: {
      since: 'The day compared with, as a sentence; empty without an earlier record',
      lines: { about: 'What changed', each: 'A sentence' },
    },
  },
} as const;

export const partnerRegister = {
  ...frame,
  facts: { about: 'The register in labelled lines', each: fact },
  dueTitle: 'Heading of what is due, with the day until which',
  due: {
    about: 'What is overdue or comes due',
    each: {
      by: 'By when; empty for what should have been there all along',
      overdue: 'True where it is overdue',
      partner: 'Name of the partner',
      what: 'What is due',
    },
  },
  prospective: {
    about: 'Partners not approved yet',
    each: { name: 'Name of the partner', missing: 'What is missing before it may be approved' },
  },
  tiers: {
    about: 'Partners by tier, the highest first',
    each: {
      title: 'Name of the tier',
      partners: {
        about: 'Its partners by name',
        each: {
          name: 'Name of the partner',
          note: 'What is to be known besides; empty without it',
          country: 'Its country',
          roles: 'What it does for us, with commas',
          membership: 'Programmes it is a member of',
          screening: 'When it was screened',
          assessed: 'When it was assessed',
          overdue: 'True where something about it is overdue',
          due: 'When it is to be assessed again',
        },
      },
    },
  },
} as const;

export const dueDiligence = {
  ...frame,
  partners: {
    about: 'The partners, or the one that was asked for',
    each: {
      name: 'Name of the partner',
      tier: 'Its tier',
      reasons: { about: 'Why it is in that tier', each: 'A sentence' },
      facts: { about: 'What is known of it, in the order a file is read in', each: fact },
      assessments: {
        about: 'Its assessments, the newest first',
        each: { date: 'The day', method: 'How', by: 'By whom', found: 'What was found' },
      },
      answers: {
        about: 'What it answered in the questionnaire',
        each: {
          number: 'Number of the criterion',
          title: 'Title of the criterion',
          answer: 'Its answer',
          words: 'In its own words',
          promised: 'What it promised to do, and by when; empty without it',
        },
      },
    },
  },
  recognisedAsOf: 'The day of the list of recognised programmes',
} as const;
