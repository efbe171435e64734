/** Forms that no stemmer brings together: the first of each group stands for all. */
const VERBS = `
be am is are was were been being
have has had having
do does did done doing
go goes went gone going
say says said
get gets got gotten
give gives gave given
take takes took taken
make makes made
come comes came
see sees saw seen
know knew known
think thinks thought
tell tells told
find finds found
leave leaves left
keep keeps kept
begin begins began begun
bring brings brought
buy buys bought
sell sells sold
send sends sent
spend spends spent
lend lends lent
build builds built
pay pays paid
lose loses lost
win wins won
meet meets met
hear heard
hold holds held
lead leads led
read reads
run runs ran running
write writes wrote written writing
speak speaks spoke spoken
break breaks broke broken
choose chooses chose chosen
drive drives drove driven
eat eats ate eaten
fall falls fell fallen
fly flies flew flown
forget forgets forgot forgotten
freeze froze frozen
grow grows grew grown
hide hid hidden
rise rises rose risen
ride rides rode ridden
show shows showed shown
shake shook shaken
sing sang sung
sit sat
sleep slept
stand stood
steal stole stolen
swim swims swam swum swimming
teach taught
throw threw thrown
understand understood
wake woke woken
wear wore worn
draw drew drawn
drink drank drunk
feel felt
fight fought
catch caught
mean meant
bind bound
feed fed
grind ground
hang hung
lay laid
shoot shot
shrink shrank shrunk
sink sank sunk
spring sprang sprung
stick stuck
strike struck
sweep swept
tear tore torn
`;
const OTHERS = `
merchandise goods
bureau department departments
child children kid kids
man men
woman women
person people persons
foot feet
tooth teeth
mouse mice
wife wives
loaf loaves
knife knives
leaf
shelf shelves
life lives
half halves
good better best
bad worse worst
far further farther
photo photos photograph photographs
die died dies death dead dying
born birth
lie lay lain
analysis analyses
hypothesis hypotheses
criterion criteria
medium media
index indices
cancel cancels cancelled canceled cancelling canceling cancellation
travel travels travelled traveled travelling traveling traveller traveler
label labelled labeled
program programme programs programmes
colour color colours colors
tyre tire tyres tires
centre center centres centers
organise organize organised organized organisation organization
cheque cheques
grey gray
lower lowers lowered lowering
`;

const basesOf = (groups: string): [string, string][] =>
  groups
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [base, ...forms] = line.split(' ');
      return forms.map((form): [string, string] => [form, base!]);
    });

const VERB_BASES = new Map(basesOf(VERBS));
const BASE = new Map([...VERB_BASES, ...basesOf(OTHERS)]);

/** Whether a word (lower case) is an inflected form of an irregular verb: "lost", "paid". */
export const isIrregularVerb = (word: string): boolean => VERB_BASES.has(word);

/** The base form of an irregular word (lower case), or the word itself. */
export const regular = (word: string): string => BASE.get(word) ?? word;
