/** Words that a paraphrase may put for one another. Groups are parted by strokes; a word may be in several. */
export const SYNONYMS = `
need require necessary want / want like prefer wish prefer rather love hope / buy purchase order get
send mail email forward write message submit / email mail message / call phone ring telephone / fix repair mend solve resolve correct
issue problem trouble fault error bug crash difficulty / move shift relocate transfer relocation / move change postpone delay reschedule
delay late postpone push behind overdue / choose pick select opt / show present display demonstrate / show indicate reveal find say
look check examine inspect review verify see / look investigate examine explore research / create make produce build develop generate open
build develop implement make / change edit modify adjust update alter rewrite / update refresh revise change
cost price charge fee pay take worth / rent lease hire / rent cost / job work role position employment task / work task effort
help assist support aid / ask request inquire query / request ask demand / answer reply respond response / tell inform notify
explain describe tell / meet meeting appointment / book reserve reservation booking / arrange organise schedule set / schedule plan calendar
finish complete end conclude done ready / complete finish full whole / ready done finish prepare / begin start launch
launch release ship start publish rollout / deploy release / give provide hand offer supply / give hand pass
offer quote bid tender proposal propose / receive get obtain arrive come / get fetch obtain borrow pick
contain include consist have comprise / include contain part / test try trial experiment check / trial test / use utilize employ apply
customer client user buyer caller / user customer people / worker employee staff colleague / company firm business / boss manager director
doctor physician / house home / flat apartment / apartment flat home / car vehicle / film movie / holiday vacation leave / shop store
supermarket store shop / photo picture image / pill medicine medication tablet drug / hurt injure injury / sick ill illness / allergic allergy / bicycle bike / baby child
kid child pupil / father dad / mother mum mom / parent / husband spouse partner / couple two pair
teacher instructor / student pupil / lecture class lesson talk course / exam test / homework assignment / deadline due / due deadline by
site website page / app application / picture image / file document / document file paper / contract agreement / bill invoice / invoice bill
refund repay reimburse money / money cash sum amount / total sum altogether overall whole / amount number sum / number figure amount count
figure number data / average mean / roughly about approximately around nearly almost some circa
another additional extra further more second / more additional further extra / first initially initial originally before
last final previous / previous last former earlier before / now currently current moment present / currently moment still / again once anew
often frequently regularly / every each all per / only just merely sole / quick fast rapid / slow long
happy pleased glad satisfied content / sad unhappy / good fine okay great nice well / bad poor / bad wrong / big large huge / small little tiny
hard difficult tough / easy simple / difficult hard complicated / important crucial key essential / dangerous risky
possible can may might could option / able can / sure certain confident / certain sure / maybe perhaps might probably may possibly
probably likely might / should must expected supposed need / must should need have oblige / will going plan intend shall
plan intend going aim / intend mean plan / agree accept fine support / accept agree approve / approve sign accept agree clear
allow permit let may can allowed accept fine okay / forbid ban prohibit / refuse reject decline deny no / reject refuse decline
against oppose object / oppose against / support favour for / favour support for / propose suggest recommend advise
suggest propose recommend idea / recommend suggest advise should / believe think feel consider find
think believe opinion view consider reckon / say state mention note claim report / report say announce / promise commit pledge
commit promise / wait await / stay remain keep continue / remain stay still left rest / continue keep stay go
keep retain store hold stay maintain preserve / save store keep / hold keep / stop quit end cease halt discontinue / leave go quit depart
go travel leave attend / attend go come join visit / come arrive attend / arrive come reach / return back come go / bring take carry
take bring need last require / last take / cover include / replace swap exchange substitute / exchange swap replace
remove delete drop eliminate / delete remove / destroy break / break damage / damage break harm / cut reduce / empty clear
clear empty obvious / full fill / empty vacant / free available / available free ready / share split / join attend participate
participate join / live reside / grow raise / study learn / learn study / read study / write draft compose / draft write / sign signature
sell sale / hire recruit employ / recruit hire / fire dismiss / quit resign leave / earn make / owe debt / borrow loan lend
loan borrow lend / pay settle payment spend / spend pay cost / afford pay / drop fall / break crash / drop lose disconnect / discover find
find locate discover / search look / lack miss missing need / miss lack / hate dislike / like enjoy love / dislike like / enjoy like
 reason because cause due since therefore so / because since due reason / cause reason lead / result outcome consequence
so therefore / but although however though while whereas despite / although but / also too / besides also / once after
after since following once / before prior / while during / during while / until till by / between from / from since / without outside
together jointly both / alone only / both two / half fifty / double twice / each every / various several different / several many some
many lot much several / few some / most mostly mainly majority primarily / mainly mostly primarily / almost nearly
completely fully entirely / exactly precise / immediately right straight instantly soon / soon shortly / later after / early earlier
lately recently / recently last / today now / tonight evening / morning a.m / evening p.m night / night evening / noon midday / lunch noon
yearly annual year / monthly month / weekly week / daily day / member participant / participant member attendee / guest visitor
visitor guest / answer survey / survey poll questionnaire / poll survey vote / vote ballot / decide decision determine choose
decision decide / agreement agree / approval approve / payment pay / growth grow / loss lose / arrival arrive / departure leave depart
delivery deliver ship / ship deliver send / shipment delivery package / package parcel box packaging / discussion discuss
suggestion suggest / proposal propose offer motion / motion proposal / explanation explain / choice choose / belief believe / proof prove
success succeed / failure fail / fail red break / red fail / strength strong / length long / width wide / height high tall
weight heavy weigh / depth deep / warmth warm / truth true / increase more / decrease less / team group / group team they
city town municipal / town city / country nation / nation country / state government / government state / street road / road street
place location site venue / location place room / room hall space / space room / team staff / equipment device
device machine phone computer / phone device mobile / mobile phone / laptop computer / machine device / tool instrument
merchandise product / product item / item thing / example instance / instance example / kind type sort / type kind
part portion section piece / section part chapter / piece part / whole entire / way method approach / method way / version copy draft
copy cc version / slide presentation / presentation slide talk / picture photo / meal dinner food / dinner meal / rain wet / wet damp
hot warm / cold cool / warm hot / quiet silent / loud noisy / clean wash / clever smart / famous known / worry concern / concern worry
angry upset / tired exhausted / hungry food / ease easy / nearly almost / absent missing away / away absent / note letter / letter note
certificate proof / proof evidence / evidence proof / rule policy law / law rule / policy rule / aim goal target / goal aim target
target aim / budget money / debt loan / wage salary / salary pay wage / tenant renter / owner landlord / neighbour next
next adjacent following / beside next / near close / close shut / shut close / open start / apply hold / separate different
same equal identical / equal same / differ different / unlike different / compare against / versus against / than compared
compete competition rival / rival compete / expert specialist / specialist expert / visit come / watch see / gift present / present gift
bag luggage / luggage bag / trip travel journey / journey trip / travel trip / flight fly / train rail / bike cycle / cycle bike / walk foot
fever temperature / blood test / advise recommend / warn alert / deal contract / hint tip / guess estimate
estimate expect guess around about / expect anticipate estimate await should think / hope expect / fear worry / remember remind
remind remember / forget miss / manage handle able / handle manage / care handle / serve help / earlier before / gap break / overlap same
accept let / return refund / extend renew / renew extend / stem come / due come / hit affect / affect hit / impact affect / introduce start
introduction start / implement do / perform do / consist made / form make / transform change / convert change turn / turn become
become turn / set put / put place set / place put / install set / lay put / plant grow / kill die / play perform / trust believe
attempt try / try attempt / succeed manage / wide broad / narrow thin / leave remain / release publish / publish release / print publish
obtain get / gain get / collect pick / deliver bring / handover hand / lead run / direct lead / chair lead / host guest / represent stand
stand represent / mean signify / signify mean / define mean / describe say / discuss talk / talk discuss speak / speak talk / chat talk
argue say / insist say / repeat again / marry wedding marriage / inform information / behave behaviour / analyse analysis / exist existence
apply application / invest investment / treat treatment / employ employment / register registration / invite invitation
prepare preparation / produce production / reduce reduction / introduce introduction / receive reception / permit permission
describe description / absent absence / vary variety variation / argue argument / compete competition / confirm yes
`;

/** Countries and what belongs to them. */
export const NATIONS = `
france french / germany german / italy italian / spain spanish / portugal portuguese / netherlands dutch holland / belgium belgian
england english britain british / scotland scottish / ireland irish / wales welsh / switzerland swiss / austria austrian / poland polish
sweden swedish / norway norwegian / denmark danish / finland finnish / iceland icelandic / russia russian / ukraine ukrainian / greece greek
turkey turkish / hungary hungarian / romania romanian / china chinese / japan japanese / korea korean / india indian / vietnam vietnamese
america american / canada canadian / mexico mexican / brazil brazilian / australia australian / egypt egyptian / europe european
africa african / asia asian
`;
