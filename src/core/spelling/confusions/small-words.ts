import { confusion, type Confusion } from './confusion';
import { ARTICLE, BE, BEFORE_VERB, MODAL } from './neighbours';

const COUNT = '\\d+|one|two|three|four|five|ten|half|twice|ever|expected|needed|required|usual';
/** "If the count is higher then 5 alerts are sent" lacks a comma, and no letter. */
const NOT_IF = '(?<!(?:if|once|unless|until|when|whether|while)\\b[^.!?]{0,70})';
const SIZE = 'more|less|fewer|greater|higher|lower|larger|smaller|longer|shorter|earlier|sooner|newer|older';
const OWNED =
  'accounts?|credentials|data|devices?|emails?|environments?|files|identit(?:y|ies)|jobs?|networks?|organizations?|passwords?|permissions|privileges|roles?|systems?|teams?|tenants?|work';
const STEP =
  'add|assign|choose|click|configure|create|deploy|enable|enter|go|open|run|save|select|sign|turn|use|verify';
const VERB =
  'access|add|allow|be|block|choose|configure|create|deploy|do|enable|ensure|get|have|help|make|manage|monitor|prevent|protect|provide|reduce|run|secure|see|set|sign|use|verify';
const PASSED =
  'access|accessed|connect|connected|go|goes|going|pass|passed|passes|run|running|routed|walk|work|working|implemented|managed';

/** Words without a meaning of their own, which no dictionary tells apart. */
export const SMALL_WORD_CONFUSIONS: readonly Confusion[] = [
  confusion('then', 'than', { before: 'rather', notAfter: STEP }),
  confusion('then', 'than', { before: `${NOT_IF}(?:${SIZE})`, after: COUNT }),
  confusion('then', 'than', {
    before: `${NOT_IF}(?:${BE}|much|far|even|no|significantly|slightly) (?:${SIZE}|better|worse|easier|harder|faster|slower|safer|stronger|weaker|bigger)`,
    after: 'using|others?|those|ever|before|expected|it|necessary',
  }),
  confusion('that', 'than', {
    before:
      '(?<!(?:so|the)[^.!?]{0,30})(?:bigger|faster|fewer|greater|higher|larger|longer|lower|newer|older|shorter|slower|smaller)',
    after: 'the|any|your|other|expected|usual|before|\\d+',
  }),
  confusion('than', 'then', { before: 'and|first', after: STEP }),
  confusion("it's", 'its', { after: 'own' }),
  confusion("it's", 'its', {
    before: 'of|with|from|through|within|into|during|throughout',
    notAfter: 'not|a|an|the|about|when|because|in|on|too|being|been|important|possible',
  }),
  confusion('its', "it's", {
    after:
      'a (?:best|common|good|great|matter|part)|the|not|also|been|going to|(?:important|possible|necessary|essential) (?:to|that)|recommended (?:to|that|you)',
  }),
  confusion('there', 'their', {
    before: 'with|of|for|by|on|in|to|from|using|use|brings?|manage|have|has|create|run|set',
    after: 'own',
  }),
  confusion('there', 'their', {
    before: 'protect|change|reset|manage|enter|secure|use|using|with|of|for|by|lose|verify|update',
    after: OWNED,
  }),
  confusion('their', 'there', {
    after: `(?:${BE}|exists?|has been|have been) (?:a|an|no|not|many|some|several|two|three|any|other|also|still|currently|\\d+)`,
  }),
  confusion('to', 'too', { before: 'far|have|has|had|having', after: 'many|much|few' }),
  confusion('to', 'too', {
    before: `${BE}|far|way|not`,
    after: 'broad|complex|complicated|expensive|late|permissive|restrictive|risky|strict|weak',
  }),
  confusion('too', 'to', {
    before: 'need|needs|want|wants|able|order|ability|how|going|try|trying|required|according|due|prior',
    after: `${VERB}|the|your`,
  }),
  confusion('the', 'they', {
    after: "are|have|were|should|would|could (?:also|be|have|not)|cannot|don't|aren't|can't|won't",
  }),
  confusion('they', 'the', {
    before: 'in|of|on|with|from|by|at|for',
    after: 'following|same|user|users|device|devices|network|organization|first|next|policy',
  }),
  confusion('were', 'where', {
    before: '(?:in|for|from) (?:cases|scenarios|situations|environments|areas|places)',
    after: `${ARTICLE}|you|users|it|they|there`,
  }),
  confusion('were', 'where', {
    before: 'understand|identify|determine|define|decide',
    after: 'your|the|sensitive|data|users|you|it|they',
  }),
  confusion('where', 'were', {
    before: 'they|we|which',
    after: 'able|added|already|also|being|created|found|given|made|never|not|previously|used',
  }),
  confusion("you're", 'your', {
    after: `own|organization|organization's|users|company|policy|policies|business|apps?|${OWNED}`,
    notAfter: 'working|data driven',
  }),
  confusion('your', "you're", {
    after: 'going to|not|able to|ready to|using|signed in|welcome|required to|responsible for|done|about to',
  }),
  confusion("who's", 'whose', { after: OWNED, notAfter: 'work' }),
  confusion('know', 'no', { before: `${BE}|${MODAL}|do|does|has|have`, after: 'longer' }),
  confusion('now', 'no', {
    before: `${BE}|${MODAL}`,
    after: 'longer (?:a|an|need|needed|required|supported|available)',
  }),
  confusion('latter', 'later', { before: 'no', after: 'than' }),
  confusion('latter', 'later', { before: 'now or|sooner or' }),
  confusion('trough', 'through', { before: PASSED }),
  confusion('thorough', 'through', { before: PASSED, after: ARTICLE, notAfter: 'and' }),
  confusion('though', 'through', { before: 'go|goes|going|walk|pass|passes|passed|routed', after: ARTICLE }),
  confusion('of', 'have', {
    before: 'could|should|would|might',
    after: 'been|had|done|made|used|known|taken|happened|prevented',
  }),
  confusion('of', 'off', {
    before: `(?:${BEFORE_VERB}|and|then|you) (?:turn|switch)`,
    after: 'the|this|all|any|your|it|legacy|these',
    notAfter: 'the (?:century|decade|month|year)',
  }),
  confusion('off', 'of', {
    before: 'number|list|types?|because|instead|kinds?|aware|regardless|consists?',
    after: `${ARTICLE}|them|users|devices`,
  }),
  confusion('tot he', 'to the', {}),
  confusion('oft he', 'of the', {}),
  confusion('int he', 'in the', {}),
  confusion('fort he', 'for the', {}),
  confusion('proceeding', 'preceding', {
    before: 'the|each',
    after: 'chapters?|examples?|paragraphs?|sections?|steps?|tables?',
  }),
  confusion('than', 'that', { before: 'ensure|verify|ensures|make sure', after: ARTICLE }),
  confusion('one', 'on', {
    before: `(?:based|depending|depends|focus|focused|rely|relies|turn)`,
    after: ARTICLE,
    notAfter: 'of|that',
  }),
];
