/** Things that exclude each other: the words before the bar against those after it. One axis a line. */
export const OPPOSITES = `
double doubled twice twofold | half halve halved
increase rise raise grow growth climb higher up more gain upward | decrease fall drop reduce lower decline down less fewer reduction shrink cut downward
more above over | less fewer below under
high higher highest | low lower lowest
before earlier ahead prior | after later following afterwards
early earlier | late later
approve accept pass | reject refuse decline
agree support favour | disagree oppose object against
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
expensive dear | cheap cheaper
fast quick faster | slow slower
long longer | short shorter
large big larger bigger | small little smaller
hot warm warmer heat | cold cool colder
easy simple | hard difficult
good better best | bad worse worst
strong | weak
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
safe | dangerous unsafe
possible able | impossible unable
legal allowed permit allow | illegal forbidden forbid ban prohibit
true correct right | false wrong incorrect
public | private
absorb | release emit
renew extend | cancel terminate
light | heavy
light | dark
wet | dry
healthy | sick ill
happy | unhappy sad
internal | external
question | answer
teacher | student pupil
customer | supplier
seller | buyer
landlord | tenant
heat | cool
like love | hate dislike
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
