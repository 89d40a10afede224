import { readNames, type KnownName } from './name-list';

/** Words and terms of art of securing identities, devices, apps, data and networks, for ranking what a typo is meant for. */
export const TERMS: readonly KnownName[] = [
  ...readNames(
    3,
    `
    access accountability admin app application authentication authorization baseline business cloud compliance
    configure conditional credential data deploy deployment detect device enable endpoint enforce enrollment ensure
    establish explicit governance guidance identity implement implementation incident infrastructure integrate inventory
    label least license managed monitor monitoring multifactor network objective operations organization owner password
    passwordless permission phishing pilot plan policy posture prevent prevention privilege privileged protect protection
    register registration remediate require resource response review risk role rollout security segment segmentation
    self-service sensitive sensitivity settings sign-in strategy task tenant threat token trust user validate verify
    visibility vulnerability workload zero
    `.replace(/\s+/g, '\n'),
  ),
  ...readNames(
    2,
    `
    adoption alert allowlist analytics antimalware antivirus assessment asset assign assurance attack attacker audit
    automate automation backup breach classify classification collaboration communicate connector consent containment
    continuous control coordinate critical cyberattack cybersecurity dashboard datacenter decommission default defense
    delegate denylist dependency develop disable discover discovery distribute document eliminate email encrypt encryption
    entitlement escalate escalation evaluate evidence exception exclude executive exfiltration expiration exposure external
    federated federation filter firewall forensics guest harden hardening hunt hybrid identify impersonation improve include
    inspect insider investigate investigation isolate isolation jailbroken key keys lateral legacy lifecycle link log
    malicious malware management maturity microsegmentation migrate migration mitigate mitigation mobile modernize
    movement notification onboard onboarding on-premises outage overprivileged owner patch perimeter persona pillar
    playbook prerequisite prioritize priority privacy procedure process productivity provision provisioning proxy
    quarantine ransomware readiness recommend recommendation recover recovery reduce remediation remote report request
    requirement resilience resiliency restore restrict retention revoke rotate sanctioned scenario scope secret secure
    server session shadow simulation stakeholder standardize step subnet subscription surface suspicious synchronization
    synchronize telemetry template traffic training triage unmanaged unsanctioned update upgrade vault vendor workflow
    workspace
    `.replace(/\s+/g, '\n'),
  ),
  ...readNames(
    1,
    `
    adversary anomaly attestation autonomous biometric bitrate blocklist botnet broker brute-force bypass canary
    certificate cipher circumvent consolidate containerized corroborate cryptographic deception deduplicate deprovision
    deprovisioning detonation digest disclosure egress elevation enumeration ephemeral exploit failover fingerprint
    geolocation hypervisor immutable implicit indicator ingestion ingress interoperability intrusion keylogger keystroke
    kiosk macro metadata microservice misconfiguration misconfigured namespace nonrepudiation obfuscation observability
    offboard offboarding orchestrate orchestration orphaned passkey passphrase payload pentest persistence pseudonymize
    reauthenticate reauthentication reconnaissance redundancy repository reputation reverse rootkit runbook sandbox
    schema signature skimming smartcard smishing sovereignty spearphishing spoofing spyware stealer stewardship
    tabletop tampering throttling tokenization tombstone traceability trojan unauthenticated vishing watermark watchlist
    whaling wildcard zero-day
    `.replace(/\s+/g, '\n'),
  ),
];
