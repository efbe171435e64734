/**
 * Common English words that a paraphrase brings along. One of them in a clause that otherwise stands in the passage
 * invents nothing; things, people and places are not here.
 */

/** Verbs of everyday use; they also tell which word of a clause says what is done. */
export const SOFT_VERBS = `
accept access account achieve acknowledge acquire act adapt add address adjust admit adopt advance advise affect afford agree aim alert allow alter
amount analyse announce annoy answer anticipate apologise appear apply appoint appreciate approach approve argue arise arrange arrive aspire assess assign
assist assume assure attach attempt attend attract avoid award await aware base become begin behave believe belong benefit blame block bother break bring
build burden calculate call calm cancel capable capture care carry cast catch cause cease celebrate change charge check choose cite claim clarify clean
clear climb close collapse collect combine come commence comment commit communicate compare compensate compete complain complete comply compose compromise
conclude conduct confess confirm confront confuse connect consent consider consist consult consume contact contain continue contribute control convert
convey convince cooperate cope correct correspond count cover create criticise damage deal debate decide declare decline decrease dedicate define delay
delegate delete deliver demand demonstrate deny depart depend derive describe deserve design desire determine develop devote differ direct disagree
disappear disappoint discard discover discuss dismiss dispute distribute divide document doubt draft draw drop earn ease edit educate elect eliminate
emphasise employ encounter encourage end endorse enforce engage enhance enjoy ensure enter entitle equal escape establish estimate evaluate examine exceed
exchange exclude excuse execute exercise exist expand expect experience explain explore express extend face facilitate fail fall favour fear feature feel
fetch file fill finalise find finish fit fix focus follow force forecast forget form formulate found fulfil function fund gain gather generate get give
go grant group grow guarantee guess guide handle happen hear help hesitate highlight hint hold identify ignore illustrate imagine impact implement imply
impose impress improve include incorporate increase indicate influence inform initiate inquire insist inspect inspire install instruct intend interact
interest interpret introduce invest investigate invite involve issue join judge justify keep kick know lack last launch lead learn leave let lie like limit
link list live locate look lose maintain make manage mark match matter measure meet mention mind miss modify monitor motivate move name negotiate note
notice notify object oblige observe obtain occupy occur offer omit operate oppose order organise originate outline overcome overlook owe own participate
pass pause pay perceive perform permit persist persuade pick place plan pledge point possess postpone pose praise prefer prepare present preserve press
prevent proceed process produce progress promise promote prompt propose protect prove provide publish pursue push put qualify question raise rank rate
reach react read realise reason reassure recall receive reckon recognise recommend reconsider record recover reduce refer reflect refrain refuse regard
register regret regulate reject relate release rely remain remark remember remind remove renew repair repay repeat replace reply report represent
request require rescue resemble resign resist resolve respect respond rest restore restrict result resume retain retire return reveal review revise ring
rise rule run satisfy save say schedule search secure see seek seem select send separate serve set settle shape share shift show shrink sign signal
skip solve sort sound speak specify speculate spend split spot spread stand start state stay stem stick stop store strengthen stress stretch struggle
submit succeed suffer suggest suit summarise supply support suppose surprise survive suspect suspend sustain switch take talk target tell tend terminate
thank think threaten tie touch track trade transfer transform treat trigger trust try turn undergo understand undertake update urge use utilise value
vary verify view visit volunteer vote wait want warn waste watch welcome wish withdraw wonder work worry write yield
`;

/** Abstract nouns, adjectives and adverbs. */
export const SOFT_OTHERS = `
ability absence account action activity addition advantage advice agreement aim alternative announcement answer appearance approach argument arrangement
aspect attempt attention attitude balance basis behaviour belief benefit capacity case chance change choice circumstance claim comment commitment
comparison complaint concept concern conclusion condition confidence confirmation conflict consequence consideration content context contrast
contribution cost course criticism danger deadline decision decrease degree delay demand description desire detail development difference difficulty
direction disadvantage discussion doubt duration duty effect effort element emphasis end entry error estimate evidence example exception exchange excuse
existence expectation experience explanation extent fact factor failure feedback feeling focus form foundation function future goal growth guidance habit
hint history hope idea impact importance impression improvement incident increase independence influence information initiative intention interest
introduction issue item kind knowledge lack length level limit limitation loss money manner meaning means measure method mind mistake mood motivation nature
need notice notion number objection objective occasion offer opinion opportunity option order outcome part past pattern payment percentage performance
period permission perspective plan point position possibility potential practice preference preparation presence pressure principle priority problem
procedure process progress project promise proposal proportion purpose quality quantity question range rate reaction reason recommendation reduction
reference regard relation release reminder replacement reply report request requirement resource response responsibility rest restriction result return
review right risk role rule schedule scope sense sequence series share shortage side sign significance situation size solution source speed stage
standard start statement status step stop strategy structure style subject success suggestion support surprise task tendency term test theme theory
thing thought threat time topic total transfer transition treatment trend trouble truth type uncertainty understanding upgrade usage use value variety
version view warning way weakness whole willingness work worry
weather repair failure free able absolute accurate actual additional adequate advance afraid alike alone anxious apparent appropriate automatic available average aware basic brief
busy careful central certain challenging clear close common competitive complete complex concerned confident confused considerable consistent constant
content convinced correct critical crucial current curious decisive dependent detailed determined different difficult direct disappointed doubtful due eager
early easy effective efficient embarrassed entire equal essential exact excited expensive extensive extra extreme familiar favourable final financial fine
flexible following formal former frequent frustrated full further general glad good grateful great guilty happy hard helpful hesitant high hopeful ideal
identical immediate important impossible impressed inappropriate individual initial insufficient interested involved joint key large late latter legal
likely limited local long low main major maximum mere minimum minor mutual necessary negative nervous new next normal obvious official ongoing open optional
ordinary original overall own particular past perfect permanent personal physical pleased plus popular positive possible potential practical precise
present previous primary prior proper proud quick ready real realistic reasonable recent regular related relative relevant reliable reluctant remaining
required respective responsible right rough same satisfied separate serious severe sharp short significant similar simple single sorry special specific
stable standard strange strict strong subsequent sudden sufficient suitable sure surprised temporary tight total true typical unable unaware uncertain
unclear unhappy unlikely unnecessary unsure unusual upcoming upset urgent useful useless usual valid various vast vital whole willing wonderful worried
worth wrong
`;

/** Verbs that say something of their own, so that a paraphrase may not bring them. */
export const DEEDS = `
walk run eat drink sleep swim cook drive ride fly sit wear wash paint dance sing play teach study cost weigh sell buy rent hire fire borrow lend marry
divorce bake boil cut dig plant water feed breed fish hunt shoot hit kick punch kill die bleed hurt heal treat inject operate scan print type code deploy
test ship ring phone email text post tweet film shoot record edit copy paste click install upload download crash freeze reboot hack steal rob arrest sue
compete train race score win beat defeat invade conquer rule govern vote strike protest melt burn explode evaporate absorb reflect orbit rotate erupt
charge park crash brake load unload pack unpack deliver carry lift pull push throw drop clean sweep repair weld drill screw glue sew knit
`;
