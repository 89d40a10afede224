/** Words that decide in several rules. Each is a pattern for `confusion`. */
export const ARTICLE = 'the|a|an|this|that|these|those|your|our|their|its|all|any|each|every|other';
/** What stands before the plain form of a verb. */
export const BEFORE_VERB =
  "to|can|cannot|can't|could|will|would|should|must|may|might|shall|not|don't|doesn't|didn't|won't|please|never|always|and then";
export const MODAL = "can|cannot|can't|could|will|would|should|must|may|might|shall|don't|doesn't|won't";
/** What policies, devices, servers and managers are of. */
export const KIND =
  'access|app|application|authentication|compliance|conditional access|data|device|dlp|encryption|endpoint|firewall|group|identity|it|management|network|password|privacy|protection|retention|risk|security|sharing|sign in|threat';
/** What a device is. */
export const DEVICE_KIND =
  'android|byod|compliant|corporate owned|enrolled|iot|ios|managed|mobile|noncompliant|non compliant|personal|registered|smart|unmanaged';
export const BE = 'is|are|was|were|be|been|being';
