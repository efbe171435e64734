/** Word groups that the English danger rules share. */

export const KIN =
  "(?:mum|mom|mummy|mommy|mam|mama|mother|dad|daddy|papa|father|nan|nana|gran|granny|grandma|grandmother|grandad|granddad|grandpa|grandfather|abuela|abuelo|nonna|nonno|oma|opa|brother|bro|sister|sis|son|daughter|baby|child|kid|boy|girl|twin|husband|wife|partner|fianc[eé]e?|boyfriend|girlfriend|uncle|auntie|aunt|cousin|niece|nephew|friend|best friend|mate|colleague|neighbour|neighbor|boss|teacher|stepdad|stepmum|stepmom|in-law|godmother|godfather)(?:'s)?";
export const PET = '(?:dog|cat|puppy|kitten|rabbit|horse|hamster|pet)';
const PRONOUN = '(?:he|she|they|we)';
/** Who may have died: kin, a pronoun, or (case is lost) somebody named after `my`, `our` or `your`. */
export const WHO = `(?:(?:my|our|his|her|their|your|the) (?:\\w+ ){0,2}?)?(?:${KIN}|${PET}|${PRONOUN})`;
export const CLOSE = `(?:my|our|his|her|their|your) (?:\\w+ )?(?:${KIN}|${PET})`;
export const GUARDIAN =
  "(?:stepdad|step dad|stepfather|stepmum|stepmom|dad|daddy|father|mum|mom|mommy|mummy|mother|uncle|grandpa|grandad|cousin|brother|coach|teacher|sir|priest|pastor|father \\w+|tutor|babysitter|neighbou?r|boyfriend|mum'?s boyfriend|mom'?s boyfriend)";
export const WEAPON = '(?:knife|gun|pistol|rifle|machete|axe|hammer|bat|crowbar|weapon|blade)';
export const PILLS =
  '(?:pills?|tablets?|meds|medication|paracetamol|tylenol|ibuprofen|aspirin|sleeping pills|antidepressants|xanax|capsules|painkillers)';
