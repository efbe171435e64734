/** English words that say nothing of their own in a point: grammar, and how a report speaks of a conversation. */

/** Bear no meaning that could be wrong; not looked for in the passage. */
export const FUNCTION_WORDS = new Set(
  `a an the this that these those it its it's itself he she they them their theirs him his her hers himself herself
themselves we us our ours i me my mine you your yours who whom whose which what where when why how if whether and or nor
but so as than then there here of in on at to from by with for about into onto over under above below up down out off
again through between among during within per via be is are was were been being am have has had having do does did done
doing will would shall should can could may might must ought not no yes too very also just even only own same such both
each any all some other others another else either neither once while until till because since though although however
therefore thus hence despite unless whereas yet still already soon now not's let lets us please mr mrs ms miss dr prof
professor sir madam etc okay ok well really quite rather pretty much many more most less least few lot lots bit enough
toward towards against around along across behind beyond after before without instead upon regarding concerning including
according due like unlike one ones someone somebody anyone anybody everyone everybody something anything everything
nothing nobody none thing things way kind sort going
ever never always back away`.split(/\s+/u),
);

/** How a report speaks: who talks, that something was said, and frames around it. */
export const REPORTING = `
say state mention note tell explain describe report add announce remark point emphasise stress underline highlight
discuss talk speak conversation discussion debate address cover topic subject matter issue point question ask wonder
inquire answer reply respond response think believe feel consider opinion view find see know understand realise
agree decide decision propose suggest suggestion recommend plan intend want wish prefer like hope expect
should must will would able unable possible possibly probably likely maybe perhaps certain sure unclear
team group participant attendee speaker member everyone people person they caller interviewer interviewee guest host
lecturer professor teacher student instructor presenter narrator patient client customer candidate meeting call chat
interview lecture lesson memo message recording passage part segment topic
fact case situation matter reason cause result effect purpose example detail information regard respect term order
currently current present now recently far previously originally initially finally eventually later earlier first
then next also additionally furthermore moreover however therefore thus overall mainly mostly only approximately
about around roughly nearly almost total amount number sum level rate figure value
use make take give get put set go come become remain stay keep contain include involve consist concern relate
refer relate cause help try start begin happen occur exist
do perform carry provide offer mean show manage succeed cost price
different same similar several various certain whole entire full additional further extra another
good well better due responsible own able new
often usually sometimes rarely seldom normally typically generally afterwards meanwhile again quickly slowly apparently
unknown known everywhere somewhere anywhere together alone already partly fully almost
time day week month year date period long age company organisation
whether because since as so while although despite instead rather both either each every
compare comparison respectively versus per
`;
