import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Speller } from '../../src/core/spelling/speller';
import { findingsOf } from '../support/checks';
import { loadSpeller } from '../support/dictionary';

const folder = join(import.meta.dirname, 'prose');

/** Misspellings that people make, beside slips of the finger; each with what is meant. */
const MISSPELLINGS = `
  accomodate accommodate|acheive achieve|adminstrator administrator|seperate separate|occured occurred
  definately definitely|enviroment environment|goverment government|neccessary necessary|recomend recommend
  succesful successful|wich which|teh the|adn and|recieve receive|beleive believe|independant independent
  existance existence|refered referred|persistant persistent|priviledge privilege|authenication authentication
  autorization authorization|infrastucture infrastructure|complience compliance|vulnerabilty vulnerability
  encyption encryption|incidnet incident|respone response|mitgate mitigate|thier their|manangement management
  conection connection|availble available|avaliable available|proccess process|compatability compatibility
  configration configuration|credentails credentials|databse database|dependancy dependency
  descripton description|diffrent different|exlude exclude|expierence experience|fucntion function
  garantee guarantee|guidlines guidelines|immediatly immediately|implemention implementation|interupt interrupt
  langauge language|lenght length|libary library|mesage message|noticable noticeable|ocasion occasion
  oppurtunity opportunity|orginal original|paramter parameter|perfomance performance|permision permission
  posible possible|prefered preferred|proceedure procedure|programatically programmatically|relevent relevant
  reponsible responsible|resouces resources|retreive retrieve|scedule schedule|secuirty security
  sepcific specific|similiar similar|straegy strategy|subscripton subscription|suport support
  suprise surprise|tempory temporary|transfered transferred|usefull useful|useage usage|verfy verify
  visiblity visibility|writting writing|maintainance maintenance|untill until|publically publicly
  tommorow tomorrow|truely truly|dont don't|wont won't|ofthe of the|inthe in the`;
const LEAST_RIGHT = 0.93;

describe('prose that no rule was made for', () => {
  let speller: Speller;
  before(async () => {
    speller = await loadSpeller();
  });

  for (const name of readdirSync(folder)) {
    it(`has no misspellings where there are none: ${name}`, () => {
      const source = readFileSync(join(folder, name), 'utf8');
      const findings = findingsOf(source, { spelling: { speller } }, 'typo');
      assert.deepEqual(
        findings.map(({ span }) => source.slice(span.start, span.end)),
        [],
      );
    });
  }

  it('has the misspellings of people found, and the right word first', () => {
    const pairs = MISSPELLINGS.trim()
      .split(/\s*[|\n]\s*/)
      .map(pair => /^(\S+) (.*)$/.exec(pair)!.slice(1));
    const missed = pairs.filter(([misspelled = '', meant]) => {
      const source = `# Notes\n\nSomebody wrote ${misspelled} here, as people do when they are in a hurry.\n`;
      const [finding] = findingsOf(source, { spelling: { speller } }, 'typo');
      return finding?.severity !== 'warning' || finding.fixes[0]?.patches[0]?.newText !== meant;
    });
    assert.ok(missed.length <= pairs.length * (1 - LEAST_RIGHT), `${missed.length}: ${missed.join(' | ')}`);
  });
});
