import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../../../src/core/checks/all-checks';
import { textOf } from '../../../../src/core/checks/message';
import {
  isIgnored,
  mergeConfig,
  toCheckOptions,
  toPlanOptions,
  toSpelling,
  type Config,
} from '../../../../src/core/config/config';
import { configTemplates, readConfig, SETTING_NAMES } from '../../../../src/core/config/config-reader';
import { LineIndex } from '../../../../src/core/text/line-index';
import { root } from '../../../../tools/lib/paths';
import { loadSpeller } from '../../../support/dictionary';

const FULL: Required<Config> = {
  severities: { 'stray-pipe': 'off', 'broken-link': 'error' },
  profile: 'guidance',
  terminology: [
    { from: 'Azure AD', to: 'Microsoft Entra ID', since: '2023-07-11' },
    { from: 'a', to: 'b' },
  ],
  placeholders: ['to come'],
  requiredFrontMatter: ['title'],
  ignore: ['drafts/**'],
  siteUrl: 'https://example.com/docs',
  termsInOlderFiles: true,
  words: ['Contosoware'],
  unknownWords: true,
  english: 'british',
};

/** Each problem as `line:column text | message`. */
const problemsOf = (text: string): string[] => {
  const lines = new LineIndex(text);
  return readConfig(text).problems.map(({ span, message }) => {
    const { line, column } = lines.positionAt(span.start);
    return `${line + 1}:${column + 1} ${text.slice(span.start, span.end)} | ${textOf(message)}`;
  });
};

describe('reading .zt-steps.json', () => {
  it('gives what is written, comments and trailing commas apart', () => {
    assert.deepEqual(readConfig(JSON.stringify(FULL)), { config: FULL, problems: [] });
    const text = `\uFEFF// ours\r\n{ "$schema": "x", /* a * b */ "placeholders": ["a\\u0062", "c",], }\r\n`;
    assert.deepEqual(readConfig(text), { config: { placeholders: ['ab', 'c'] }, problems: [] });
  });

  it('reports each value that it cannot use, with its place, and hears the others', () => {
    const text = `{
  "severities": { "stray-pipe": "fatal", "no-such-check": "off", "broken-link": "info", "broken-link": "off" },
  "profile": null,
  "terminology": [{ "from": "a" }, { "from": "a", "to": " " }, 3, { "from": "a", "to": "b", "since": "2023-13-01" },
    { "from": "c", "to": "d", "sinse": 1 }],
  "placeholders": "TBD",
  "requiredFrontMatter": ["title", 3],
  "siteUrl": "ftp://x",
  "profil": "plan",
  "unknownWords": "yes",
  "ignore": ["a"],
  "ignore": ["b"]
}`;
    assert.deepEqual(problemsOf(text), [
      '2:33 "fatal" | “stray-pipe” has to be one of error, warning, info, off.',
      '2:42 "no-such-check" | There is no check “no-such-check”.',
      '2:89 "broken-link" | “broken-link” stands here twice, and only the first one is heard.',
      '3:14 null | “profile” has to be one of auto, guidance, plan.',
      '4:19 { "from": "a" } | “terminology” has to be a list of objects with “from”, “to” and perhaps “since”.',
      '4:57 " " | “to” has to be a text that is not blank.',
      '4:64 3 | “terminology” has to be a list of objects with “from”, “to” and perhaps “since”.',
      '4:102 "2023-13-01" | “since” has to be a date like 2023-07-11.',
      '5:31 "sinse" | There is no setting “terminology.sinse”.',
      '6:19 "TBD" | “placeholders” has to be a list of texts.',
      '7:36 3 | “requiredFrontMatter” has to be a text that is not blank.',
      '8:14 "ftp://x" | “siteUrl” has to be an address that starts with https:// or http://.',
      '9:3 "profil" | There is no setting “profil”.',
      '10:19 "yes" | “unknownWords” has to be true or false.',
      '12:3 "ignore" | “ignore” stands here twice, and only the first one is heard.',
    ]);
    assert.deepEqual(readConfig(text).config, {
      severities: { 'broken-link': 'info' },
      terminology: [{ from: 'c', to: 'd' }],
      requiredFrontMatter: ['title'],
      ignore: ['a'],
    });
  });

  it('says where JSON ends', () => {
    const cases = [
      '',
      '{',
      '{ "a" 1 }',
      '{ "a": 01x }',
      '{ } x',
      "{ 'a': 1 }",
      '{ "a": "b\n" }',
      '{,}',
      '[1 2]',
    ];
    for (const text of [...cases, '['.repeat(100_000)]) {
      assert.deepEqual(readConfig(text).config, {}, text.slice(0, 20));
      assert.equal(readConfig(text).problems[0]?.message.template, configTemplates.syntax, text.slice(0, 20));
    }
    assert.deepEqual(problemsOf('{\n  "profile" "plan" }'), [
      '2:13 " | The settings are not JSON from here on.',
    ]);
    assert.deepEqual(problemsOf('[]'), ['1:1 [] | The settings are an object: {…}.']);
  });

  it('takes no name of the language for a setting or a check', () => {
    const text =
      '{ "constructor": 1, "__proto__": 2, "severities": { "toString": "off", "__proto__": "off" } }';
    assert.equal(readConfig(text).problems.length, 4);
    assert.deepEqual(readConfig(text).config, { severities: {} });
  });
});

describe('settings of two places', () => {
  it('are those of the file, and the user’s where it says nothing', () => {
    assert.deepEqual(mergeConfig(FULL, {}), FULL);
    assert.deepEqual(mergeConfig({}, FULL), FULL);
    assert.deepEqual(mergeConfig({}, {}), {});
    const mine: Config = {
      severities: { 'stray-pipe': 'error', 'locale-link': 'info' },
      profile: 'plan',
      terminology: [
        { from: 'AZURE AD', to: 'x' },
        { from: 'y', to: 'z' },
      ],
      placeholders: ['to come', 'soon'],
      requiredFrontMatter: ['author'],
      ignore: ['old/**'],
      siteUrl: 'https://mine.example',
      termsInOlderFiles: false,
      words: ['contosify'],
      english: 'american',
    };
    assert.deepEqual(mergeConfig(FULL, mine), {
      ...FULL,
      severities: { ...FULL.severities, 'locale-link': 'info' },
      terminology: [...FULL.terminology, { from: 'y', to: 'z' }],
      placeholders: ['to come', 'soon'],
      ignore: ['drafts/**', 'old/**'],
      words: ['Contosoware', 'contosify'],
    });
  });

  it('become options of the checks and of plans', () => {
    const { severities, profile, terminology, requiredFrontMatter, siteUrl, termsInOlderFiles, english } =
      FULL;
    assert.deepEqual(toCheckOptions(FULL, { isPublished: true, today: '2026-03-01' }), {
      ...{
        severities,
        profile,
        terms: terminology,
        requiredFrontMatter,
        siteUrl,
        termsInOlderFiles,
        english,
      },
      ...{ isPublished: true, today: '2026-03-01' },
    });
    assert.deepEqual(toCheckOptions({}), {});
    assert.deepEqual(toCheckOptions({ english: 'auto' }), {});
    assert.deepEqual([toPlanOptions(FULL), toPlanOptions({})], [{ placeholders: ['to come'] }, {}]);
  });

  it('leave files and folders out', () => {
    const config = { ignore: ['drafts', 'old/*.md'] };
    assert.deepEqual(
      ['drafts/a/b.md', 'old/a.md', 'old/a/b.md', 'docs/drafts.md'].map(path => isIgnored(config, path)),
      [true, true, false, false],
    );
    assert.equal(isIgnored({}, 'a.md'), false);
  });
});

/** `UPDATE_FIXTURES=1` writes the codes of all checks into the schema; `npm run format` then lays it out. */
describe('what is known of words', () => {
  it('are those of the settings and of other tools, and what a check knows beside', async () => {
    const speller = await loadSpeller();
    const corrections = new Map([['teh', 'the']]);
    const spelling = toSpelling(FULL, { speller, words: ['Fabrikam', 'Contosoware'], corrections });
    assert.deepEqual([...(spelling.userWords ?? [])], ['Contosoware', 'Fabrikam']);
    assert.deepEqual(
      [spelling.speller, spelling.corrections, spelling.unknownWords, spelling.workspace],
      [speller, corrections, true, undefined],
    );
    assert.deepEqual(toSpelling({}, { speller, words: [] }), { speller, userWords: new Set() });
  });
});

describe('the schema of .zt-steps.json', () => {
  const path = join(root, 'schemas/zt-steps.schema.json');
  const codes = CHECKS.map(({ code }) => code);

  interface Schema {
    readonly additionalProperties: boolean;
    readonly properties: Readonly<Record<string, Record<string, unknown>>>;
  }
  const read = (): Schema => JSON.parse(readFileSync(path, 'utf8')) as Schema;

  it('has the codes of all checks', () => {
    const known = (schema: Schema): { enum: readonly string[] } =>
      schema.properties['severities']?.['propertyNames'] as { enum: readonly string[] };
    if (process.env['UPDATE_FIXTURES'] === '1') {
      const schema = read();
      known(schema).enum = codes;
      writeFileSync(path, JSON.stringify(schema, null, 2) + '\n');
    }
    assert.deepEqual(known(read()).enum, codes);
  });

  it('has the settings that the reader knows, each with a description, and no others', () => {
    const { properties, additionalProperties } = read();
    const names = Object.keys(properties).filter(name => name !== '$schema');
    assert.deepEqual(names.sort(), [...SETTING_NAMES].sort());
    assert.deepEqual(
      names.filter(name => typeof properties[name]?.['description'] !== 'string'),
      [],
    );
    assert.equal(additionalProperties, false);
  });

  it('takes and refuses the same values as the reader', () => {
    const profile = read().properties['profile']?.['enum'] as readonly string[];
    assert.deepEqual(
      profile.flatMap(each => readConfig(JSON.stringify({ profile: each })).problems),
      [],
    );
    const english = read().properties['english']?.['enum'] as readonly string[];
    assert.deepEqual(
      english.flatMap(each => readConfig(JSON.stringify({ english: each })).problems),
      [],
    );
    const severities = read().properties['severities']?.['additionalProperties'] as {
      enum: readonly string[];
    };
    const given = severities.enum.map(severity => JSON.stringify({ severities: { 'stray-pipe': severity } }));
    assert.deepEqual(
      given.flatMap(text => readConfig(text).problems),
      [],
    );
  });
});
