import { emptyAnswers } from './boilerplate-answers.ts';
import { rhythmClaims, routines } from './boilerplate-rhythm.ts';
import { sameTexts } from './boilerplate-same.ts';
import { claimsAgainstRecords, signers, undecidedOperations } from './compliance-claims.ts';
import { contradictedOperations } from './compliance-operations.ts';
import { sitesWithoutEntry } from './compliance-sites.ts';
import {
  metWithoutEvidence,
  notAsked,
  statusAgainstElements,
  unansweredMeasures,
} from './compliance-status.ts';
import type { Check } from './context.ts';
import { daysInFuture } from './date-future.ts';
import { daysInOrder } from './date-order.ts';
import { overdueActions, overdueRequests, overdueValidations } from './date-overdue.ts';
import { logo, paleColor } from './document-look.ts';
import { withoutEchoes } from './echoes.ts';
import { evidenceFileFaults } from './evidence-files.ts';
import { incompleteEntries, peoplesDataInGit, unregistered, vaultAbsent } from './evidence-register.ts';
import { expiry, seriesFaults } from './evidence-time.ts';
import { registeredTwice } from './evidence-twice.ts';
import { olderThanProcedure, unusedEvidence, widelyUsed, wrongSite } from './evidence-use.ts';
import { identifierForms } from './identifiers.ts';
import { inactiveOnChain, partners, sviNumbers } from './partner.ts';
import { references } from './reference.ts';
import { mendsNothing, mendsWhatIsMet, unmetWithoutAction } from './reference-actions.ts';
import { unknownAnswerKeys } from './reference-elements.ts';
import { namesItself, peopleWhoLeft } from './reference-people.ts';
import { outdatedAffirmations, sitesInAndOut, unknownRules } from './reference-scope.ts';
import { riskLacks, shares } from './risk.ts';
import { bareSocialSecurityNumbers, texts } from './texts.ts';
import { actionsComplete, matchesResolved, notApplicableWithWords, specialistAsked } from './together.ts';
import { oldTopics, sessions } from './training.ts';

const all: readonly Check[] = [
  references,
  unknownAnswerKeys,
  peopleWhoLeft,
  namesItself,
  mendsNothing,
  mendsWhatIsMet,
  unmetWithoutAction,
  sitesInAndOut,
  outdatedAffirmations,
  unknownRules,
  logo,
  paleColor,
  evidenceFileFaults,
  incompleteEntries,
  registeredTwice,
  unregistered,
  peoplesDataInGit,
  vaultAbsent,
  expiry,
  seriesFaults,
  unusedEvidence,
  widelyUsed,
  wrongSite,
  olderThanProcedure,
  daysInOrder,
  daysInFuture,
  overdueActions,
  overdueRequests,
  overdueValidations,
  actionsComplete,
  notApplicableWithWords,
  matchesResolved,
  specialistAsked,
  statusAgainstElements,
  metWithoutEvidence,
  unansweredMeasures,
  notAsked,
  claimsAgainstRecords,
  sitesWithoutEntry,
  undecidedOperations,
  signers,
  contradictedOperations,
  identifierForms,
  texts,
  bareSocialSecurityNumbers,
  emptyAnswers,
  sameTexts,
  rhythmClaims,
  routines,
  riskLacks,
  shares,
  partners,
  sviNumbers,
  inactiveOnChain,
  sessions,
  oldTopics,
];

/** Every check there is; a new one is one function, its code, and one line above. Shape is checked while reading. */
export const checks: readonly Check[] = all.map(withoutEchoes);
