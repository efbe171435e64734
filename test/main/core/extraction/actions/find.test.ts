import { describe, expect, it } from 'vitest';
import { actionIn } from '../../../../../main/core/extraction/actions/find';
import { namesIn } from '../../../../../main/core/extraction/actions/names';
import { sentencesOf } from '../../../../../main/core/extraction/sentences';
import { segmentsOf } from '../../../../helpers/extraction';

/** The action in the last line; the lines before only make names known. */
function find(lines: string[], language = 'en') {
  const segments = segmentsOf(...lines);
  const sentences = [...sentencesOf(segments, language)];
  const names = namesIn({ segments, sentences, language });
  return actionIn(sentences.at(-1)!, language, names);
}
const one = (line: string, language?: string) => find([line], language);

describe('actionIn', () => {
  it.each([
    ['Anna: I will call the university this week.', 'promise', 'Anna', 'this week'],
    [
      "Anna: I'm going to send the list on Wednesday morning.",
      'promise',
      'Anna',
      'on Wednesday morning',
    ],
    ['We decided to buy the new machine.', 'decision', undefined, undefined],
    ['Please send me the report by Friday.', 'request', undefined, 'by Friday'],
    ['By Friday I will draft the contract.', 'promise', undefined, 'By Friday'],
    ['We will take the place in the street.', 'together', undefined, undefined],
  ])('%j is a %s', (line, kind, owner, due) => {
    expect(one(line)).toMatchObject({ kind, owner, due });
  });

  it('takes the time of the action, not of its condition: catches a deadline that nobody set', () => {
    const line =
      'Robert: If Thomas sends me the list on Wednesday, I can publish it on the 16th of March.';
    expect(one(line)!.due).toBe('on the 16th of March');
    expect(one('We decided to pay for the machine in 12 months.')!.due).toBeUndefined();
  });

  it('gives an action to whom it is given: catches the speaker as owner of a request', () => {
    const known = ['Robert: Good morning to you all.', 'Thomas: Good morning.'];
    const asked = 'Anna: Robert, can you talk to the people of last year?';
    expect(find([...known, asked])).toMatchObject({ kind: 'request', owner: 'Robert' });
    const assigned = 'Anna: Thomas will sign the contract by Friday.';
    expect(find([...known, assigned])).toMatchObject({ kind: 'assigned', owner: 'Thomas' });
  });

  it.each([
    'Customers will call the shop on Monday.',
    'Chocolate must replace the cake by Friday.',
    'Anna: Everybody, can you send me the list by Friday?',
  ])('%j has no owner: catches one that was invented', (line) => {
    expect(one(line)?.owner).toBeUndefined();
  });

  it.each([
    'Anna: Did we decide to buy the new machine?',
    'Anna: Should we call the university this week.',
    'Anna: I am not sure whether we decided to buy it.',
    "Anna: We haven't agreed on the new price of the machine.",
    'Anna: I will not sign the contract by Friday.',
    "Anna: I don't know what I'm going to design.",
    'Anna: Where would you put the new machine?',
    'Anna: If I have to pay for the machine, the price matters.',
    'Anna: We will move on to the next topic now.',
    'Anna: They told us that we decided to buy the pump.',
    "Anna: We'll be able to change the price of it.",
    'Anna: I will say that the price is high.',
  ])('%j is none: catches a question, a doubt or a refusal told as done', (line) => {
    expect(one(line)?.score ?? 0).toBeLessThan(0.6);
  });

  it.each([
    ['ko', '박준호: 제가 금요일까지 견적을 보내드릴게요.', '박준호', '금요일까지'],
    ['ja', '鈴木: 私が来週の水曜日までに契約書を送ります。', '鈴木', '来週の水曜日までに'],
    ['zh', '张伟: 我会在星期五之前把报告发给大家。', '张伟', '在星期五之前'],
    ['ar', 'أحمد: سأتصل بالشركة يوم الأحد وأطلب العرض.', 'أحمد', 'يوم الأحد'],
    ['de', 'Jonas: Ich schicke den Antrag bis Freitagabend ab.', 'Jonas', 'bis Freitagabend'],
    ['es', 'Marta: Voy a pedir muestras antes del viernes.', 'Marta', 'antes del viernes'],
    ['fr', 'Marie: Je vais préparer le contrat avant lundi.', 'Marie', 'avant lundi'],
  ])('finds promises in %s', (language, line, owner, due) => {
    expect(one(line, language)).toMatchObject({ kind: 'promise', owner, due });
  });

  it.each([
    ['ar', 'ليلى: لن نقرر هذا اليوم في الاجتماع.'],
    ['de', 'Petra: Das haben wir noch nicht beschlossen, wir warten.'],
    ['es', 'Carmen: Todavía no hemos decidido la fecha de la venta.'],
    ['fr', "Marie: Nous n'avons pas encore décidé de la date."],
    ['ja', '佐藤: まだ何も決まっていませんので待ちます。'],
    ['zh', '王丽: 这个问题我们今天不决定，下次再讨论。'],
  ])('finds no decision where there was none (%s)', (language, line) => {
    expect(one(line, language)).toBeUndefined();
  });

  it.each([
    ['ja', '田中: 皆さん、金曜日までに見積もりを取ってください。'],
    ['zh', '王丽: 大家，请你们明天之前写完报告，谢谢。'],
  ])('gives nobody what everybody is asked for (%s)', (language, line) => {
    expect(one(line, language)?.owner).toBeUndefined();
  });
});

describe('namesIn', () => {
  it('knows speakers, and words that are always written large', () => {
    const segments = segmentsOf('Anna: We met Michael. The list is with Robert Miller. list');
    const sentences = [...sentencesOf(segments, 'en')];
    const names = namesIn({ segments, sentences, language: 'en' });
    expect([...names].sort()).toEqual(['Anna', 'Michael', 'Miller', 'Robert']);
  });
});
