/**
 * Words that guidance about Zero Trust is full of, from general knowledge: a misspelling is likelier to be one of them
 * than its other neighbours in a dictionary of all English. Their inflections are made below.
 */
const VERBS = words(`
  access achieve adopt align allow apply approve assess assign assume attest audit authenticate authorize automate
  block classify collaborate combine comply configure connect consent control coordinate create customize define
  delegate deploy design detect develop disable discover document eliminate enable encrypt enforce enroll ensure
  establish evaluate evolve exclude execute expand expire export federate filter govern grant harden identify
  implement import improve include increase inspect install integrate investigate isolate label limit maintain manage
  migrate mitigate monitor notify onboard operate optimize orchestrate patch permit pilot plan prepare prevent
  prioritize protect provide provision publish recommend recover reduce register remediate remove replicate report
  request require reset resolve respond restrict retain review revoke rotate scan secure segment share simulate
  streamline submit support synchronize tag target test track train transform trigger troubleshoot update upgrade
  validate verify`);
const NOUNS = words(`
  account action activity administrator adversary agent alert analyst analytics app appliance application approach
  architect architecture asset assessment attack attacker attribute authentication authorization automation awareness
  backup baseline boundary breach business capability certificate checklist client cloud cluster collaboration
  compliance component compromise condition configuration connection connectivity consent container control credential
  customer dashboard data database deployment detection developer device directory documentation domain downtime
  email employee encryption endpoint enforcement engineer enrollment enterprise environment event evidence exposure
  factor feature federation file firewall forest framework gateway governance group guest guidance guideline identity
  impact implementation incident infrastructure initiative insight instance integration intelligence inventory
  investigation key laptop leadership lifecycle location machine malware management member message method metric
  migration milestone mitigation model module network notification objective operation operator organization owner
  partner password patch permission perimeter persona phase phishing pillar platform policy portal posture practice
  prerequisite principle priority privacy privilege procedure process program project protection protocol provider
  recommendation recovery region registration regulation remediation report repository request requirement resilience
  resource response responsibility restriction retention risk role scenario scope script security segment
  segmentation sensitivity server service session sharing signal site solution stakeholder standard state storage
  strategy subnet subscription supplier surface system task team technology telemetry template tenant tenancy threat
  tier token tool topic traffic training trust update user validation vendor verification virtual visibility
  vulnerability workload workflow workspace workstation`);
const OTHERS = words(`
  access additional administrative anonymous appropriate available baseline biometric centralized common compliant
  complete comprehensive conditional confidential consistent contextual continuous critical custom cyber
  default different digital effective eligible encrypted end-to-end existing explicit external federated following
  granular holistic hybrid important individual internal lateral least legacy legitimate malicious managed mobile
  modern multifactor multiple necessary non-compliant operational optional organizational passwordless periodic
  personal physical potential premium primary privileged proactive productive real-time regulatory relevant remote
  required sensitive several significant single specific strategic strong successful suspicious technical temporary
  third-party traditional trusted unauthorized unmanaged unusual up-to-date various virtual vulnerable
  automatically centrally consistently continuously currently explicitly immediately manually previously
  proactively quickly regularly securely simultaneously specifically successfully typically
  accordingly although because before between during however through throughout together whether which while within
  without`);

/** Words of the field that general dictionaries lack, in lower case as within a sentence. */
const NEW_WORDS = words(`
  accountabilities actionability agentless allowlist allowlisted allowlisting allowlists anonymization antimalware
  antispoofing auditable autocomplete autofill autoscale autoscaled autoscaling backend backends backlog backlogs
  backport biometrics blocklist blocklisted blocklisting blocklists botnet botnets bottleneck bottlenecks breakglass
  brownfield checklist checklists chatbot chatbots ciphertext clickstream codebase codebases cofounder colocated
  colocation composability containerization containerize containerized containerizing cryptojacking customizable
  cyber cyberattack cyberattacker cyberattackers cyberattacks cybercrime cybercrimes cybercriminal cybercriminals
  cyberdefense cyberespionage cyberinsurance cyberphysical cyberrisk cybersecurity cyberspace cyberthreat cyberthreats
  cyberwarfare datacenter datacenters datasheet datasheets dataset datasets decommission decommissioned decommissioning
  decrypt decryptor dedupe deduplicate deduplicated deduplication deepfake deepfakes denylist denylists denylisting
  deprecate deprecated deprecating deprecation deprioritize deprioritized deprovision deprovisioned deprovisioning
  deployable detections devops devsecops discoverability discoverable disinformation eavesdrop ebook ebooks
  endpoint endpoints enforceable enumerations exfiltrate exfiltrated exfiltrates exfiltrating exfiltration
  explainability exploitability extensibility facto failback failover failovers faq faqs firmware fintech foldable
  forensics frontend frontends fullscreen functionalities gamification gamify geoblocking geofence geofencing geolocate
  geolocation geolocations geopolitical geospatial governable granularities greenfield hackathon hackathons hacktivism
  hacktivist hacktivists hardcode hardcoded helpdesk helpdesks heatmap heatmaps honeypot honeypots honeytoken honeytokens
  hostname hostnames hotfix hotfixes hotpatch hotpatching hotspot hotspots hyperconverged hyperlink hyperlinks hyperscale
  hyperscaler hyperscalers hypervisor hypervisors immutability impactful incentivize incentivized infographic infographics
  infosec infostealer infostealers inbox inboxes instantiation interdependencies interoperability interoperable
  jailbreak jailbroken kerberoasting keylogger keyloggers keylogging kickoff kickoffs learnings leverageable lifecycle
  lifecycles livestream livestreams localhost lockdown lockdowns lockscreen logon logons lookback loopback
  macrosegmentation malvertising manageability metadata microperimeter microperimeters microsegment microsegmentation
  microsegmented microsegments microservice microservices middleware misconfiguration misconfigurations misconfigure
  misconfigured misinformation modularity monetization multicloud multifactor multifunctional multilayered multinational
  multiplatform multiregion multistage multitenancy multitenant multivendor namespace namespaces nation-state newsfeed
  observability offboard offboarded offboarding offline onboard onboarded onboarding onboardings onboards online onsite
  operationalization operationalize operationalized operationalizes operationalizing outage outages overpermissioned
  overprivileged overprovisioned overprovisioning passcode passcodes passkey passkeys passphrase passphrases passthrough
  passwordless pentest pentester pentesters pentesting pentests performant permissioned permissioning persona personas
  pharming phish phishable phished phisher phishers phishing photoshoot plaintext playbook playbooks plugin plugins
  postmortem postmortems prebuilt preconfigure preconfigured preinstalled preload prem preproduction prepopulate
  prepopulated prioritization proactively productize provisioner pseudonymization pseudonymize pseudonymized quickstart
  quickstarts ransom ransomware reachability readme reauthenticate reauthenticated reauthenticates reauthenticating
  reauthentication rebaseline reboot reboots reconfiguration reconfigure reconfigured redeploy redeployed redeploying
  redeployment redundancies regex rehost remediations remediators reorg replatform reposition repurpose reskill reskilling
  resiliencies resiliency retrospectives reusability rightsize rightsized rightsizing roadmap roadmaps rollback rollbacks
  rollout rollouts rootkit rootkits runbook runbooks runtime runtimes salespeople sandbox sandboxed sandboxes sandboxing
  scalability scalable scannable scareware screenshot screenshots serverless servicing sideload sideloaded sideloading
  signup signups siloed skillset skillsets smartcard smartcards smartphone smartphones smishing spam spearphishing spoofing
  spyware stakeholder stakeholders startup startups storyboard storytelling subdomain subdomains subfolder subfolders
  subnet subnets subnetting subprocessor subprocessors subscope subsite substep substeps subtask subtasks superuser
  superusers swimlane swimlanes tabletop telehealth telemetry telework teleworking threatscape throughput timebox
  timeboxed timeframe timeframes timeline timelines timestamp timestamped timestamps toolchain toolchains toolkit toolkits
  toolset toolsets touchpoint touchpoints tradeoff tradeoffs traceability triage triaged triages triaging trojan trojans
  typosquatting unassign unassigned uncategorized unclassified unconfigured undiscovered unencrypted unenroll unenrolled
  unenrollment uninspected uninstall uninstalled unlabeled unmanaged unmonitored unpatched unregister unregistered
  unsanctioned unsegmented unsupported untagged untrusted upskill upskilled upskilling uptime usability userbase username
  usernames videoconferencing vishing walkthrough walkthroughs watchlist watchlists webapp webcast webcasts webhook
  webhooks webinar webinars webpage webpages website websites whitepaper whitepapers wiki wikis wipeable wireframe
  wireframes workaround workarounds workbook workbooks workflow workflows workgroup workgroups workload workloads workspace
  workspaces workstream workstreams worldwide wormable`);

/** Common words of the field, each once. */
export const FREQUENT_WORDS: ReadonlySet<string> = new Set([
  ...VERBS.flatMap(inflectVerb),
  ...NOUNS.flatMap(noun => [noun, plural(noun)]),
  ...OTHERS,
]);

export const FIELD_WORDS: ReadonlySet<string> = new Set(NEW_WORDS);

function words(text: string): string[] {
  return text.trim().split(/\s+/);
}

/** Regular forms; the dictionary takes those alone that it has. */
function inflectVerb(verb: string): string[] {
  const isDoubled = /[^aeiou][aeiou][bdglmnprt]$/.test(verb);
  const stem = isDoubled ? verb + verb.slice(-1) : verb.replace(/e$/, '');
  const past = /[^aeiou]y$/.test(verb) ? `${verb.slice(0, -1)}ied` : `${stem}ed`;
  return [verb, plural(verb), past, `${stem}ing`, `${verb}ed`, `${verb}ing`];
}

function plural(word: string): string {
  if (/[^aeiou]y$/.test(word)) {
    return `${word.slice(0, -1)}ies`;
  }
  return word + (/(?:s|x|z|ch|sh)$/.test(word) ? 'es' : 's');
}
