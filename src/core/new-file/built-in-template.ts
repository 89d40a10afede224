const HEAD = [
  'title: Step ${number}. ${title}',
  'description: ${ask:Objectives and accountabilities of step ${number}, ${title}.}',
];

/** What publishing on Microsoft Learn needs; a team's plan has no use for it, and would be taken for guidance. */
const PUBLISHING = [
  'author: ${ask:}',
  'ms.author: ${ask:}',
  'ms.date: ${date}',
  'ms.topic: ${ask:conceptual}',
  'ms.service: ${ask:security}',
];

const BODY = `
# Step \${number}. \${title}

\${ask:This step covers \${pillars}.}

<!-- each pillar -->
## \${pillar}

\${ask:What is to be reached for \${pillarInText} in this step, and who answers for it.}

### Accountabilities

| Lead | Implementer | Accountability |
| :--- | :---------- | :------------- |
| \${ask:CIO or CISO} | | \${ask:Sponsors the work} |
| | \${ask:IT implementer} | \${ask:Carries the work out} |

### Deployment objectives

| Done | Deployment objective | Owner | Documentation |
| :--- | :------------------- | :---- | :------------ |
| <input type="checkbox" /> | 1. \${ask:Objective} | \${ask:} | \${ask:} |

<!-- end of pillar -->`;

/** The shape of a step file where no template of the workspace says another. */
export function builtInTemplate(isPlan: boolean): string {
  return ['---', ...HEAD, ...(isPlan ? [] : PUBLISHING), '---', BODY].join('\n');
}
