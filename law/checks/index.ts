import type { Check } from '#text/define-check.ts';
import { addresseeOneOnly } from './addressee-one-only.ts';
import { allHundred } from './all-hundred.ts';
import { allStepsRequired } from './all-steps-required.ts';
import { bankCard } from './bank-card.ts';
import { causesHeadingOnly } from './causes-heading-only.ts';
import { causesMissing } from './causes-missing.ts';
import { conversionResidue } from './conversion-residue.ts';
import { countPhrases } from './count-phrases.ts';
import { decisionSteps } from './decision-steps.ts';
import { doubleApproximation } from './double-approximation.ts';
import { doubledMarks } from './doubled-marks.ts';
import { doubledWord } from './doubled-word.ts';
import { emptySection } from './empty-section.ts';
import { enumerationOrder } from './enumeration-order.ts';
import { fewFigures } from './few-figures.ts';
import { fiveYearPlan } from './five-year-plan.ts';
import { futureInstrument } from './future-instrument.ts';
import { futureResult } from './future-result.ts';
import { garbled } from './garbled.ts';
import { halfWidthMarks } from './half-width-marks.ts';
import { headingMark } from './heading-mark.ts';
import { headingOrder } from './heading-order.ts';
import { headingStop } from './heading-stop.ts';
import { headingYear } from './heading-year.ts';
import { idNumber } from './id-number.ts';
import { illegalPetition } from './illegal-petition.ts';
import { impossibleDate } from './impossible-date.ts';
import { impossibleRate } from './impossible-rate.ts';
import { issuedTooEarly } from './issued-too-early.ts';
import { jumbledThousands } from './jumbled-thousands.ts';
import { late } from './late.ts';
import { lawWithoutMarks } from './law-without-marks.ts';
import { leadingGroupHead } from './leading-group-head.ts';
import { legalSystemGovernment } from './legal-system-government.ts';
import { legalSystemPublicity } from './legal-system-publicity.ts';
import { legalSystemWord } from './legal-system-word.ts';
import { loneFirst } from './lone-first.ts';
import { measuresMissing } from './measures-missing.ts';
import { misnamedInstrument } from './misnamed-instrument.ts';
import { missedTarget } from './missed-target.ts';
import { misspelling } from './misspelling.ts';
import { namedParty } from './named-party.ts';
import { noIntegerRate } from './no-integer-rate.ts';
import { noneButSome } from './none-but-some.ts';
import { numberBrackets } from './number-brackets.ts';
import { numberYear } from './number-year.ts';
import { oddApproximation } from './odd-approximation.ts';
import { openingYear } from './opening-year.ts';
import { otherGenre } from './other-genre.ts';
import { otherKindOfUnit } from './other-kind-of-unit.ts';
import { otherPlace } from './other-place.ts';
import { otherYearFigure } from './other-year-figure.ts';
import { partOverTotal } from './part-over-total.ts';
import { partsOverWhole } from './parts-over-whole.ts';
import { partyCore } from './party-core.ts';
import { partyDecides } from './party-decides.ts';
import { phoneNumber } from './phone-number.ts';
import { placeholder } from './placeholder.ts';
import { planMissing } from './plan-missing.ts';
import { plenaryTooEarly } from './plenary-too-early.ts';
import { principalMissing } from './principal-missing.ts';
import { principalOneOnly } from './principal-one-only.ts';
import { rateAgainstCounts } from './rate-against-counts.ts';
import { renamedOffice } from './renamed-office.ts';
import { repealedInstrument } from './repealed-instrument.ts';
import { repeatedSentence } from './repeated-sentence.ts';
import { sameThingDiffers } from './same-thing-differs.ts';
import { shortcomingsMissing } from './shortcomings-missing.ts';
import { signatureNames } from './signature-names.ts';
import { sumOfClasses } from './sum-of-classes.ts';
import { thisYear } from './this-year.ts';
import { threeSystems } from './three-systems.ts';
import { titleYear } from './title-year.ts';
import { unaddressed } from './unaddressed.ts';
import { undated } from './undated.ts';
import { unpairedMarks } from './unpaired-marks.ts';
import { unsigned } from './unsigned.ts';
import { untitled } from './untitled.ts';
import { vagueCounts } from './vague-counts.ts';
import { xiThought } from './xi-thought.ts';
import { yearUnknown } from './year-unknown.ts';

/** Every rule, by family. The order is that of a reader: contents, form, time, law, words, sums, structure, leftovers. */
export const checks: readonly Check[] = [
  measuresMissing,
  shortcomingsMissing,
  causesMissing,
  principalMissing,
  planMissing,
  principalOneOnly,
  late,
  issuedTooEarly,
  undated,
  unsigned,
  signatureNames,
  unaddressed,
  addresseeOneOnly,
  numberYear,
  numberBrackets,
  otherYearFigure,
  headingYear,
  openingYear,
  futureResult,
  impossibleDate,
  plenaryTooEarly,
  fiveYearPlan,
  repealedInstrument,
  futureInstrument,
  misnamedInstrument,
  legalSystemPublicity,
  legalSystemWord,
  legalSystemGovernment,
  xiThought,
  partyCore,
  countPhrases,
  threeSystems,
  decisionSteps,
  allStepsRequired,
  partyDecides,
  leadingGroupHead,
  illegalPetition,
  renamedOffice,
  partsOverWhole,
  sumOfClasses,
  impossibleRate,
  rateAgainstCounts,
  noIntegerRate,
  partOverTotal,
  oddApproximation,
  doubleApproximation,
  missedTarget,
  noneButSome,
  sameThingDiffers,
  headingOrder,
  headingMark,
  headingStop,
  enumerationOrder,
  emptySection,
  otherKindOfUnit,
  otherPlace,
  placeholder,
  conversionResidue,
  garbled,
  repeatedSentence,
  doubledWord,
  misspelling,
  unpairedMarks,
  doubledMarks,
  halfWidthMarks,
  idNumber,
  phoneNumber,
  bankCard,
  namedParty,
  allHundred,
  fewFigures,
  jumbledThousands,
  causesHeadingOnly,
  untitled,
  titleYear,
  thisYear,
  loneFirst,
  vagueCounts,
  lawWithoutMarks,
  otherGenre,
  yearUnknown,
];
