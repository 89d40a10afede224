export type Variant = 'american' | 'british';

/** A word that only one of the two spells so, and how the other one does. In small letters. */
export interface VariantWord {
  readonly variant: Variant;
  readonly other: string;
}

/** Verbs in -ise and -ize. "Advise", "exercise", "revise", "size" and their like are the same in both, and no stems. */
const ISE = `actual agon alphabet american anonym apolog author brutal capital carbon categor central character civil
  colon commercial commod compartmental computer conceptual container contextual critic custom decimal democrat deput
  deserial digit dramat econom emphas energ equal external fertil final formal fossil fratern fraction galvan general global
  hospital hypothes ideal immobil immun industrial initial institutional internal item jeopard legal liberal local magnet
  marginal material maxim mechan memor miniatur minim mobil modern monet monopol national neutral normal operational optim
  organ oxid parallel parameter pasteur patron penal personal philosoph polar popular priorit privat professional
  pseudonym public pulver random rational real recogn regular revolution sanit scrutin secular sensit serial social special
  stabil standard steril stigmat subsid summar symbol sympath synchron synthes systemat terror theor token trivial
  urban util vandal vapor victim virtual visual vital western`;
const ISE_ENDINGS = 'e es ed ing er ers able ation ations ational ationally';
const ISE_PREFIXES = ['', 're', 'de', 'un', 'dis', 'over'];

const OUR =
  'arm behavi cand clam col endeav fav flav harb hon hum lab neighb od parl rum sav splend tum vap vig';
const OUR_ENDINGS = ' s ed ing er ers able ably al ally ful fully hood hoods ite ites less';
const OUR_PREFIXES = ['', 'dis', 'mis', 'un'];

const DOUBLED = `cancel channel counsel dial duel equal fuel funnel grovel initial jewel label level libel marshal marvel model
  panel pedal pencil quarrel rival shovel signal snorkel spiral swivel total towel travel trial tunnel unravel`;
const DOUBLED_ENDINGS = 'ed ing er ers or ors';
const DOUBLED_PREFIXES = ['', 're', 'un', 'mis', 'pre'];

/** Each with the American word behind it. */
const IRREGULAR = `analogue analog analogues analogs analyse analyze analysed analyzed analyser analyzer analysers analyzers
  analysing analyzing aluminium aluminum artefact artifact artefacts artifacts calibre caliber catalogue catalog catalogued
  cataloged catalogues catalogs cataloguing cataloging catalyse catalyze catalysed catalyzed centimetre centimeter
  centimetres centimeters centre center centred centered centres centers cosy cozy datacentre datacenter datacentres
  datacenters defence defense defences defenses enrol enroll enrolment enrollment enrolments enrollments enrols enrolls
  epicentre epicenter fibre fiber fibres fibers fulfil fulfill fulfilment fulfillment fulfils fulfills grey gray instalment
  installment instalments installments kilometre kilometer kilometres kilometers litre liter litres liters manoeuvre maneuver
  manoeuvres maneuvers marvellous marvelous millimetre millimeter millimetres millimeters mould mold offence offense offences
  offenses paediatric pediatric paralyse paralyze paralysed paralyzed paralysing paralyzing pretence pretense sceptic skeptic
  sceptical skeptical scepticism skepticism skilful skillful theatre theater theatres theaters wilful willful`;
/** British alone; the American word is right in British texts too, with another meaning. */
const BRITISH_ONLY = `ageing aging licence license licences licenses practise practice practised practiced practises practices
  practising practicing programme program programmes programs`;

const list = (text: string): string[] => text.trim().split(/\s+/);

function* pairs(): Iterable<readonly [british: string, american: string]> {
  for (const [stems, endings, prefixes, british, american] of [
    [ISE, ISE_ENDINGS, ISE_PREFIXES, 'is', 'iz'],
    [OUR, OUR_ENDINGS, OUR_PREFIXES, 'our', 'or'],
    [DOUBLED, DOUBLED_ENDINGS, DOUBLED_PREFIXES, 'l', ''],
  ] as const) {
    for (const stem of list(stems)) {
      for (const prefix of prefixes) {
        yield* endings
          .split(' ')
          .map(ending => [prefix + stem + british + ending, prefix + stem + american + ending] as const);
      }
    }
  }
  const irregular = list(IRREGULAR);
  for (let index = 0; index < irregular.length; index += 2) {
    yield [irregular[index] ?? '', irregular[index + 1] ?? ''];
  }
}

let words: ReadonlyMap<string, VariantWord> | undefined;

function readPairs(): ReadonlyMap<string, VariantWord> {
  const all = new Map<string, VariantWord>();
  for (const [british, american] of pairs()) {
    all.set(british, { variant: 'british', other: american });
    all.set(american, { variant: 'american', other: british });
  }
  const british = list(BRITISH_ONLY);
  for (let index = 0; index < british.length; index += 2) {
    all.set(british[index] ?? '', { variant: 'british', other: british[index + 1] ?? '' });
  }
  // "Analyses" is the plural of a noun as well, and so no sign of British.
  all.set('analyzes', { variant: 'american', other: 'analyses' });
  return all;
}

/** Undefined for a word that both spell alike, and for one that is not known to be otherwise. */
export function variantOf(word: string): VariantWord | undefined {
  words ??= readPairs();
  return words.get(word.toLowerCase());
}
