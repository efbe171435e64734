/** Things that exclude each other: the words before the bar against those after it. One axis a line. */
export const OPPOSITES = `
double doubled twice twofold | half halve halved
increase rise raise grow growth climb higher up more gain upward | decrease fall drop reduce lower decline down less fewer reduction shrink cut downward
more above over | less fewer below under
high higher highest | low lower lowest
before prior | after following afterwards
early | late
earlier | later
approve accept pass | reject refuse decline
agree support favour | disagree oppose object against hate resist
start begin launch open | stop end finish close quit cease
on | off
gain win earn profit | lose loss
pass green work | fail red
meet | miss
buy | sell
borrow | lend
hire recruit | fire dismiss
add include | remove exclude delete omit
open | close shut
near nearer nearby | far farther further away
expensive dear dearer pricey | cheap cheaper
fast quick faster | slow slower
long longer lengthen extend | short shorter shorten
large big larger bigger biggest largest tall | small little smaller smallest tiny
hot warm warmer heat | cold cool colder
easy easier simple simpler | hard harder difficult tough
good better best | bad worse worst
strong stronger strongest strengthen | weak weaker weaken
bright | dull dim dark
fresh | stale rotten mouldy frozen
hot boiling | freezing frozen
clean | dirty
quiet silent calm | loud noisy
soft | hard
smooth | rough
thick thicker | thin thinner
heavy heavier | light lighter
same identical | different
single | double
senior | junior
clear | vague unclear
simple | complex complicated
frequent frequently often | rare rarely seldom
common usual normal | rare unusual uncommon
popular | unpopular
natural | artificial
urban | rural
local | foreign national international
guilty | innocent
single unmarried | married
awake wake | asleep sleep
arrival | departure
appear | disappear vanish
expand widen | narrow shrink
reveal show | hide conceal
attack | defend
praise | criticise blame complain
thank | blame
encourage | discourage
stand | sit lie
laugh | cry
major main | minor
positive | negative
voluntarily willingly | reluctantly unwillingly
insider member | outsider stranger
friend | enemy
victory win triumph | defeat
advantage benefit | disadvantage drawback
reward | punish penalty
shortage scarcity lack | surplus abundance plenty
full crowded busy | empty deserted
born birth | die death dead
calm relaxed | nervous anxious worried
patient | impatient
polite friendly kind | rude unfriendly
proud | ashamed
asset | liability
alone | together
social | solitary
weekday | weekend
upstairs | downstairs
abroad | home
forward forwards | backward backwards
maximise | minimise
simplify | complicate
more extra additional | fewer less
full | empty
rich | poor
old | new
young | old
first | last
front | rear
top upper above | bottom lower below
left | right
inside indoor inner | outside outdoor outer
north | south
east | west
man | woman
boy | girl
brother | sister
son | daughter
father dad | mother mum
husband | wife
summer | winter
spring | autumn fall
morning | evening
morning | afternoon
afternoon | evening
morning | night
day | night
all every | most some few
always | never
all everyone | none nobody
many much several | few little
maximum most | minimum least
import | export
arrive come | leave depart
enter | exit leave
push | pull
success succeed | failure fail
safe harmless | dangerous unsafe harmful risky hazardous
possible able | impossible unable
legal allowed permit allow | illegal forbidden forbid ban prohibit
true correct right | false wrong incorrect
public | private
absorb | release emit
renew extend | cancel terminate
light | heavy
light | dark
wet damp humid moist soaked | dry
healthy | sick ill
happy | unhappy sad
internal | external
question | answer
teacher | student pupil
customer | supplier
seller | buyer
landlord | tenant
heat | cool
like love enjoy pleasure fun | hate dislike avoid nightmare horror
pleasant lovely wonderful | unpleasant awful terrible horrible nasty
remember | forget
present | absent
alive | dead
ahead advance | postpone delay behind
deny | confirm admit
upload | download
deposit | withdraw
winner | loser
guest | host
minor | major
wide | narrow
deep | shallow
tall | short
ready | unfinished
temporary | permanent
optional voluntary | mandatory compulsory required
credit | debit
enable | disable
lock | unlock
connect | disconnect
accelerate | slow
improve better | worsen worse deteriorate
expand | shrink contract
majority | minority
`;
