story: Leila Haddad with Marek Dvořák
kind: reporting
series: weekly Monday 11:00 45 minutes Europe/Paris
place: video, Room Elm when Leila is in Berlin

week 1
  + leila challenge 12 #forty-one Forty-one reviews waiting for me, and I wrote no code in April
  jotted #forty-one 41 reviews. no code in April
  + leila - 5 #whose-hour So this hour is mine now. What were the others then?
  + leila insight 7 #billing-why-me Why is the ledger design with me, and did anyone think of asking?
  + marek feedback 5 #quiet-fix You fixed the customs timeouts and told nobody. I found out from the customs people
  ~ leila eleven years of one-on-ones and not one where I chose the first sentence
  post leila Customs timeouts are gone. It was a retry that retried itself.
    One sentence, no fanfare: thank you.
  prep leila
  = #whose-hour 7
    M: they were me, checking that nothing was on fire.
    L: and it was you who talked. Fine, let us see if I can stand it.
  = #forty-one 16
    She is asked because she answers. Nobody is told to ask her.
    M offers to write a mail. L: no, then it is a rule and I'm its face.
    Left open on purpose.
  suggest marek 3 #rule-mail ^forty-one try+14 failed+7 I write to everybody that not everything goes to Leila
  = #quiet-fix 6
    L does not like fanfares. M: not a fanfare, a sentence.
  change #quiet-fix given
  ! leila +7 done+7 Count the reviews: which needed me, which only had me
  worth leila a-little both
week 2
  + leila challenge 8 #wall-face On the wall in Elm I am a face of two metres that nobody looks at
  + leila development 8 #staff-what-for Two years staff. I know what I do all day, not what it is for
  + marek - 4 #berlin-weeks Which weeks are you in Berlin this summer
  + leila - 5 #twelve Counted: 12 of the 41 needed me, the rest wanted company
  + leila insight 6 #who-reads-docs Who reads my design documents, honestly?
  prep leila
  = #billing-why-me 12
    M: Ingrid asked who could, I said your name before she finished. I should have rung you.
    L would have said yes. That is not the point and he knows it.
    From now on he asks before he says a name.
  = #twelve 12
    Mostly people who are alone with a change and would like a second name under it.
    "Wanted company" is not a joke, says L.
  = #berlin-weeks 3
    First week of the month, except August.
  ! marek +7 done+8 Tell Ingrid that he volunteered Leila without asking
  answer #who-reads-docs Ana reads them twice. Tomás reads the pictures. I read the first page and the last, and I am not proud of it. Write fewer in between and I will read those.
  worth leila yes you
week 3
  + leila - 5 #chair-elm the camera in Elm films the ceiling
  + marek challenge 7 #customs-owner The customs service has no owner since Henrik said he is leaving
  + leila challenge 10 #merge-wait Things wait two days for me and then I am thanked for being fast
  + leila - 3 #two-days-again waited two days, thanked for being fast
  merge #two-days-again #merge-wait
  prep leila
  prep marek
  = #wall-face 12
    When L speaks, people look at the table. When she's in the room they look at her.
    Not malice, just a wall.
    Try: everybody on their own laptop when one is remote. M will be the annoying one.
  suggest marek 4 #own-laptops ^wall-face try+30 worked+61 Everybody on their own laptop as soon as one is remote
  = #customs-owner 10
    Not Leila. They say it at the same time.
  suggest leila 3 #first-names ^customs-owner try+30 failed+40 One name on the door of customs, for a quarter
  ! marek +5 done+4 Own-laptop rule, said once in the team meeting
  ! leila +14 done+14 Next design document in four pages, not nineteen
  recap leila Own laptops when somebody is on the wall, M will be the annoying one. Next design in four pages, not nineteen.
week 4
  + leila feedback 6 #answer-for You answered for me on Thursday when Yusuf asked about the ledger
  + leila insight 5 #offsite-me Is the offsite worth nine hours of train?
  + leila challenge 8 #ledger-shape The ledger is designed for invoices, the business thinks in shipments
  prep leila
  = #answer-for 9
    M thought he was helping. The line was fine, L was only thinking.
    L: my silence is where the answer comes from.
  = #staff-what-for 15
    M asks for the best day of the spring. She says: the day Tomás threw his own design away because of a question I asked.
    So maybe it is for that. "Expensive hobby", says L.
  = #offsite-me 5
    Yes, for the warehouse. And for one evening with Ana.
  = #chair-elm 2
  ! marek +4 done+3 Say to Yusuf that the answer about the ledger was his and not hers
  alone leila he thought he was helping. so did I, for eleven years, with others
  worth leila yes you
week 5 moved+1
  + leila - 8 #offsite-after The warehouse: I have drawn that flow for three years and never smelled it
  + leila solution 7 #pairs ^merge-wait Two people who are not me approve first, I come only if they call
  + leila - 4 #camera The ceiling again, I could hear you all laughing at something
  + leila feedback 5 #too-nice-marek You told Jonas his draft was great. It was not, and he knew
  + leila insight 6 #my-budget What may I decide without you?
  + leila insight 6 #end-of-year "Cutover by year's end". Whose sentence is it?
  post leila Case list for the ledger starts on Monday, with Olena's people. Two weeks, nothing else.
  prep leila
  = #offsite-after 10
    They print the label twice because our answer comes late. It's in no diagram.
    She'd like to send every new person there for a day.
  = #merge-wait 9
    Being fast for two days late is a kind of fame.
  = #pairs 14
    Ana and Tomás first. Fear: they approve anything, out of niceness.
    M: then you will see it in production and not in a queue. L laughs, unhappily.
    Three weeks, then look.
  try #pairs try+21 worked+30
  ! leila +4 done+4 Ask Ana and Tomás, as a question and not as news
  ! marek +10 done+19 Camera in Elm
  goal #for every6 by+300 Know what a staff engineer is for, at least this one
    I know what I do all day. The best day of the spring was when Tomás threw his own design away because of a question.
  step leila #for done Four pages instead of nineteen
  step leila #for +14 done+29 Write down what "call me" means
week 6
  + marek feedback 5 #four-pages The four pages. Everybody came prepared, I have never seen it
  + leila challenge 8 #warehouse-day New people see the warehouse after a year, if ever
  prep leila
  prep marek
  = #four-pages 5
    It took her longer than the nineteen. Of course it did.
  = #ledger-shape 17
    One invoice can pay half a shipment. Two corrections can pay one twice.
    She wants two weeks with Olena's people and real cases before anybody writes a table.
  suggest marek 4 #real-cases ^ledger-shape try+21 worked+19 Two weeks with Olena's people and real cases, before anybody writes a table
  ! marek +5 done+5 Two weeks without anything else for Leila
  " Good one. L still in Berlin, we walked the last ten minutes.
  answer #end-of-year Birgit's, to the board, in spring. I heard of it there as well. It is not a plan, and I have asked Ingrid to say so.
  worth leila a-lot both
  worth marek a-lot both
week 7
  + leila - 5 #ana-lunch Ana asked me what I do all day. I said no and I write. Is that terrible?
  + leila challenge 9 #cases-olena Olena's real cases: 31 of 100 do not fit the model we have
  + marek insight 5 #ana-reviews Ana says her own pile grows now. Did we only move it?
  > #camera
  post leila 31 of 100 real cases do not fit the model. Back to the start, better in June than in November.
    I said exactly this to Ingrid. She asked for the coast by name.
  prep leila
  = #ana-lunch 8
    M: it is true and not the whole. You also make people slower at the right moment.
    She should tell Ana this part too.
  = #cases-olena 16
    Corrections, barrels, and one customer who pays in advance in goods.
    31 of 100 isn't an edge, it is a coast.
    Model goes back to the start. Better in June than in November.
  = #too-nice-marek 10
    He wanted Jonas to have a good day. Jonas had a confused one.
    L: kindness that cannot be believed. Sit on that.
  ! marek +3 done+3 Talk with Jonas about the draft again, straight
week 8
  + leila challenge 6 #renamed I renamed a column and blew a hole into Olena's chart
  + leila - 5 #talk-lyon A meetup in Lyon asks for a talk about ledgers
  + leila feedback 6 #your-promises You say "this week" to everyone. I count eleven this weeks
  + leila - 4 #reading-hour Tomás reads billing aloud with us on Wednesdays. We found a love letter from 2016
  > #warehouse-day
  prep leila
  = #renamed 8
    Said sorry before anybody asked. She has a name for these: Tuesday changes, made on Thursdays.
    Olena wants promises on five tables. L is for it.
  suggest leila 3 #five-tables ^renamed try+40 worked+44 Promises on five tables, and a warning before they change
  = #my-budget 14
    Design: all. Dates: none. People's time: that is where they both stop.
    M: ask them, tell me. L: I would rather have it the other way with Jonas, he says yes to everybody.
  = #reading-hour 4
    It stays in. So do two bugs less.
  ! leila +7 done+6 With Olena: the five tables and how we warn
  recap leila sent Design I decide alone, dates never, people's time only after asking them. Olena and I name five tables and how we warn.
week 9
  + leila challenge 10 #pairs-result Three weeks without me first: 38 merged, 2 called me, 1 was bad
  + leila development 8 #miss-it I thought I would be glad. I miss it
  + leila insight 6 #ingrid-away Who decides about billing when Ingrid is at her cabin?
  prep leila
  = #pairs-result 13
    The bad one was found in an hour and cost eleven labels.
    By any count that is good.
  = #ana-reviews 10
    Partly. She takes what isn't hers, like somebody else did.
    M has already told teams where reviews go.
  ! leila +10 done+12 Write down what "call me" means, so that it is used
  alone leila #miss-it a drug with a queue. I should write that down somewhere he does not see. here
  look #for
  worth leila a-lot you
week 10 moved+1
  + leila - 4 #holiday-shirt I worked on the 14th by mistake
  + leila challenge 8 #two-truths With both ledgers running, a refund exists twice for six hours
  + leila solution 8 #speak-listen ^two-truths One ledger speaks, the other only listens, until the sums agree for thirty days
  + marek - 5 #tomas-lead I would like Tomás to carry the migration and you the design. Before I say it to anyone
  > #talk-lyon
  prep leila
  prep marek
  = #ingrid-away 6
    M, with Thijs. M looks pale at that.
  = #holiday-shirt 4
    Take another day. She takes Friday.
  = #miss-it 14
    Being asked forty times a day is a drug with a queue.
    What would she do with the hours if nobody needed her? "Be frightened, then read."
    That stays here as it is.
  ! leila +9 done+9 Two pages: one ledger speaks, the other listens
  worth marek yes both
week 11
  + leila insight 7 #release-sept The September release: what is in it that anyone needs?
  ~ marek eleven this weeks. I went through my calendar and it is thirteen
  post leila Two pages: one ledger speaks, the other listens. Four readers, three of them awake.
    I read all of it, also the middle.
  prep leila
  = #tomas-lead 14
    He asked first. L notices aloud.
    She thinks it is right, and that Tomás will not call when he is stuck.
    He carries, she reads every Friday, and both know what the other is for.
  = #two-truths 17
    Six hours in which two people can each be right on the phone with a customer.
    Either one ledger speaks and the other listens, or we need a person there all night.
    She prefers speaking and listening.
  = #speak-listen 12
    Thirty days is her number, she can defend it: a month end must be inside.
  try #speak-listen try+200 worked+230
  ! marek +7 done+5 Talk to Tomás about carrying the migration
  ! leila +7 done+5 Tell Tomás what she is for, and what not
  answer #ingrid-away Written down, since you were right to ask: in Ingrid's weeks it is me, with Thijs. In mine it is you, and I ask you before I say so.
  alone marek Thirteen, not eleven. Start with hers.
week 12 skipped Marek on holiday
week 13 skipped Marek on holiday
week 14
  + leila challenge 8 #queue-back Two weeks without you and everybody came to me instead. I was a manager. I did not like it
  + leila - 5 #ana-ferry Somebody called Ana on her ferry. I said don't, they did
  prep leila
  prep marek
  = #ana-ferry 6
    He knows. He had promised nobody would. He apologised to her on the first day.
  = #queue-back 15
    Eight people, nineteen decisions, fourteen that they could take themselves.
    She said "what would you do" until they got tired and did it.
    M: this is called the job. L: then I have respect.
  suggest leila 4 #what-would-you ^queue-back try+30 worked+35 Say "what would you do" until they get tired and do it
  = #release-sept 12
    Honest list: three things. The other nine are in because they were in.
    L would move six. M will try for four.
  = #your-promises 12
    M laughed, then didn't. He says yes in corridors because no takes longer.
    L: a date is longer to say and shorter to carry.
  ! marek +4 done+4 Bring the shorter list to Ingrid
  worth leila yes you
  worth marek yes other
week 15 skipped Leila in Beirut
week 16 skipped Leila in Beirut
week 17
  + leila - 5 #beirut Two weeks of my mother's balcony. I read a book about bridges
  + marek challenge 8 #release-nerves Release is in two weeks and I am calling Ana three times a day
  + marek - 5 #who-backs-tomas Who backs Tomás in launch week
  + leila challenge 8 #customs-again Customs pages land with me again since nobody else can read it
  + leila development 7 #bridge-book In the book the engineers who mattered wrote letters. I want to write letters
  prep leila
  prep marek
  = #beirut 8
    Generators, figs, everyone asks when she comes back for good.
    She doesn't know what to answer, so she said "after billing".
  = #release-nerves 13
    L: then stop. Write it once in the channel, in the morning, and go and sit on your hands.
    He said thank you. It was her coaching him for a quarter of an hour and neither minded.
  suggest leila 3 #morning-line ^release-nerves try+14 worked+12 Write it once in the channel in the morning, then sit on your hands
  = #who-backs-tomas 5
    She does, from Berlin.
  = #bridge-book 12
    One letter a month to all of engineering: what she sees and what she worries about. Not a report.
    M thinks it could be the thing she's for. L: we will see who answers.
  ! leila +7 done+8 First letter
  recap marek Leila coached me for a quarter of an hour and neither minded. One letter a month from her to all of engineering. We will see who answers.
  goal #letters every5 by+280 Twelve letters, one a month, and somebody answers
    Not reports. What I see and what worries me.
  step leila #letters done+8 First letter
  step leila #letters +40 done+42 A letter that somebody disagrees with
  step marek #letters +150 done+133 A letter that changes a decision
  step leila #letters +250 The twelfth
  worth leila a-lot you
  worth marek a-lot other
week 18
  + leila challenge 6 #launch-drift The event order on staging drifts under load, twice in ten thousand
  + leila insight 5 #reorg-smell Why did Sven ask me what platform costs?
  + marek - 4 #launch-seat Where do you sit on launch day
  + leila feedback 7 #jonas-three Jonas rewrote his page three times after my comments and never asked why. What did I do?
  jotted #jonas-three jonas never asked why
  = #launch-seat 3
    Beside Ana, to keep people off her.
  = #launch-drift 15
    Two in ten thousand is nothing for tracking and everything for money.
    Not a blocker for this release. A blocker for billing, write it in large letters.
  suggest leila 3 #large-letters ^launch-drift agreed The drift in large letters, into the plan for billing
  ! leila +5 done+4 The drift in large letters, to Tomás and Marek
  " Half an hour. Launch is tomorrow.
week 19
  + leila feedback 6 #sent-home You sent Ana home and stayed yourself. It was the best thing I saw you do this year
  + leila challenge 9 #ana-switch Sixty people wrote to Ana on launch day and I sat beside her and could take four
  + leila - 5 #letter-answers Letter: eleven answers, two long, one from the warehouse
  + leila challenge 7 #no-drawing There is no drawing of what talks to what. Each of us has one in the head
  post leila Letter: eleven answers, two long, one in capital letters from the foreman.
    He has asked me for the next date.
  prep leila
  = #sent-home 5
    He went a bit red.
  = #letter-answers 10
    The foreman, in capital letters, about labels.
    She answers all eleven by hand.
  = #reorg-smell 8
    M doesn't know. Then: he knows a bit and may not. L nods, she had guessed from the way he breathed in.
  change #sent-home given +14 yes/yes
  ! leila +14 done+13 Second letter, about the two in ten thousand
  worth leila yes you
week 20
  + leila insight 9 #freeze-l So we do not replace Henrik. Who told the customs people?
  + leila solution 6 #move-two ^customs-again Move the two customers instead of keeping the code
  > #no-drawing
  x #camera
  prep leila
  = #freeze-l 12
    Nobody. M does it today.
    He heard it one hour before us. L: an hour is not nothing, you could have rung Tomás in that hour.
  = #customs-again 13
    In May they said "not Leila" in chorus.
  = #move-two 5
    Both on old contracts. She finds out what it'd cost to move them.
  = #ana-switch 13
    She has the keys, the knowledge and the nice manner. One of these should be someone else's.
    L had that chair once, in another form. It took somebody to take it from her.
  suggest marek 3 #second-keys ^ana-switch try+40 worked+51 One of keys, knowledge and nice manner goes to somebody else
  try #move-two try+180 worked+196
  ! marek +1 done+0 Tell customs and Tomás in person
  ! leila +21 done+20 What it costs to move the two customs customers
  recap leila sent Nobody had told customs and Tomás. M does it today. I find out what it would cost to move the two customers instead of keeping their code.
week 21
  + leila challenge 8 #tomas-silent Tomás is stuck since Wednesday, I can see it in his commits, he says all fine
  + leila development 6 #letters-two Two letters in. People quote them at me. It is strange and I like it
  post leila Customs: six weeks of work to move both, or forty pages a month for ever. Letter follows.
  prep leila
  = #jonas-three 14
    M read them: all correct, 34 of them, not one said what was good or what mattered.
    L: I write them as I would like to get them. M: you're the only one who would.
    Three comments, ordered, first one says what she would keep.
  = #tomas-silent 12
    The plan was: Friday reading. It has slipped to "when there is something".
    Put it back, same hour, with nothing to show being allowed.
  suggest leila 3 #friday-hour ^tomas-silent try+60 worked+58 The Friday hour again, with nothing to show being allowed
  change #jonas-three asked +28 partly/yes
  ! leila +4 done+3 Sit with Jonas, ask which of the 34 helped
  ! leila +4 done+4 Friday hour with Tomás again, cake from Lyon
week 22
  + leila - 6 #jonas-answer Jonas said four helped and thirty made him feel watched
  + leila insight 10 #drawing-l What is the drawing, and where is backend in it?
  + marek feedback 6 #priya-letter Your letter for Priya's promotion is four lines long. She deserves more and you know more
  + leila challenge 8 #event-order The order of events: I can keep it or I can keep it fast
  + leila - 4 #drill I did the month end, Tomás sat on his hands and on a cat
  prep leila
  prep marek
  = #drawing-l 16
    There is one, he has seen two versions, he may not show it. He'd want platform and backend together.
    L: I have been through five of these. The drawing is never about the boxes.
    What is it about? "Somebody wants a budget." We will see.
  = #jonas-answer 9
    She thanked him. He looked as if nobody had ever asked him.
  = #priya-letter 9
    L was short since she thought it's obvious. Obvious to whom.
    Rewrites it tonight: what got better because of Priya.
  = #letters-two 8
    Keep. The third one about what we don't say in reviews.
  change #priya-letter given +14 yes/yes
  ! leila +1 done+1 Rewrite the letter for Priya
  answer #drawing-l Since I may not show it, this is all I can put under my name: there is one, it changes weekly, I want platform and backend together, and I will tell you on the day, not on the next.
  alone leila meeting: the drawing is never about the boxes
  worth leila yes both
week 23
  + leila challenge 8 #ana-tomas Ana's comment to Tomás on Monday. Everyone saw it. Who talks to whom?
  + leila - 5 #three-comments Three comments and the first one kind. It takes me longer than thirty
  + marek insight 7 #customs-cost What did you find about the two customs customers?
  prep leila
  = #ana-tomas 10
    M talks to Ana, in his own time with her. L talks to nobody, it's not hers.
    She wanted to. That's the glue reflex, she calls it by name.
  = #customs-cost 13
    Six weeks to move both, Carsten must ask them. Or 40 pages a month for ever.
    Put as a letter to Ingrid, with both numbers and no adjectives.
  = #drill 5
    Eleven steps, one phone call. L: next month without, and then there are two of us.
  ! leila +7 done+7 Letter to Ingrid about customs
  ! marek +10 done+20 Ask Carsten to speak with the two customers
week 24 moved+1
  + leila challenge 12 #priya-no They said no to Priya. I would like to understand how
  + leila feedback 6 #half-promise You had half promised it to her. Everybody knew. That makes it worse
  + leila development 6 #mentor-first I would like to talk with someone who does my job elsewhere
  ~ leila my letter came in one evening late and four lines better. I am part of this
  ~ marek she lets me off before I have finished. she should not
  prep leila
  prep marek
  = #priya-no 17
    The case was a list of what she did. M wrote it in an evening. L's letter came the night before.
    So both of us, says L. M: mostly me.
    What would make it a yes is not written anywhere. Get that first.
  = #half-promise 12
    True. It was in a corridor, in July. He has told Priya so, without making it smaller.
    L sees that it costs him and stops there.
  change #half-promise given +35 not-yet/partly +56 yes/yes
  ! marek +7 done+9 Get the reasons in writing for Priya
  ! leila +14 done+14 Talk to Priya: what she did that only Leila saw
  recap marek A list of what she did, written in an evening, and Leila's letter from the night before. What would make it a yes is written nowhere. That comes first.
  worth leila a-lot both
  worth marek a-lot both
week 25
  + marek challenge 7 #migration-dates Where are we with the migration plan, week by week
  + leila - 4 #sick-team Half the team is ill, I am in Berlin and it is Jonas, me and the coffee machine
  = #event-order 17
    Money can wait two seconds. Nobody asked money if it can wait, we assumed not.
    So order first. She brings it to Tomás on Friday, as a question.
  suggest leila 4 #order-first ^event-order try+60 worked+75 Order first. Nobody ever asked money whether it can wait
  = #migration-dates 10
    M reads the list out, L confirms it. Twelve lines.
  = #three-comments 8
    Everything that's well made takes longer, says M. L: do not quote me at me.
  = #sick-team 3
    Easy week, says L. She does not say easy often.
  ! leila +4 done+4 Ask Tomás what he would do if order came first
  look #letters
  worth leila a-little other
week 26
  + leila - 6 #all-hands Ingrid for forty minutes without a slide. I take back things I said
  + leila insight 6 #sven-budget So it was a budget. May I say I told you?
  + marek challenge 7 #dates-two The plan again: what moved since last week
  + marek insight 5 #ledger-percent How many percent done is the ledger
  + leila insight 6 #tomas-away Four weeks for a baby. Who thought that it's enough?
  post leila Seven of nine ledger cases pass. The other two are the hard ones.
    Good. I will not turn it into a percent.
  prep leila
  = #all-hands 6
    She said "I don't know" three times, and when she would.
  = #dates-two 10
    Two lines moved.
  = #ledger-percent 9
    L does not do percent. Seven of nine cases pass, the two others are the hard ones.
  = #mentor-first 13
    Carried a while. Not another engineer: somebody who leads without being the boss, in any trade.
    M thinks of an orchestra. L of a hospital.
    He'll look.
  ! marek +14 done+30 Look for somebody outside for Leila to talk to
  answer #sven-budget You may. Once. It was a budget, as you said in week twenty-two, and I have told Ingrid that you said it first.
  worth leila a-little other
week 27
  + leila challenge 9 #remote-november Six weeks since I was in a room with more than Jonas. I am a rumour
  + marek - 5 #tests-list Who owns which of the billing tests when Tomás is away
  + marek challenge 7 #dates-three Dates: third week of November, is that still right
  + marek insight 5 #finance-asks Thijs asks when, what shall I say
  + leila - 3 #rumour-of-me they thought I had left. again
  merge #rumour-of-me #remote-november
  = #dates-three 11
    It is not. It moved because Tomás moved, and he told M on Tuesday.
  = #finance-asks 9
    "When the sums agree for thirty days." M would like a date. L would like a horse.
  = #tests-list 8
    L ledger half, Ana pipeline half. Nobody touches the plan, it's his.
  ! marek +7 dropped+2 Ask Thijs which date he really needs
  " #remote-november did not come up. Second week that we end on dates.
  worth leila stood-still other
week 28
  + marek challenge 8 #weekly-plan Weekly plan for the four weeks, line by line
  + marek - 6 #hand-over-list Tomás's list of open ends, eleven lines
  + marek insight 5 #risk-score Can you give each line a risk, one to five
  ~ leila it was not the connection
  = #hand-over-list 12
    Done one by one.
  = #weekly-plan 14
    Line by line. L turned the camera off for the last third, "connection".
  = #tomas-away 8
    He did, so as not to leave us alone. With the holidays it becomes more, if four are really four.
  ! leila +2 done+1 Tell Tomás that nobody will ring him, and mean it
  alone leila it was not the connection, and he knows. say it on Monday, first, before his list
  worth leila stood-still other
  worth marek stood-still you
week 29
  + leila feedback 12 #my-hour Nine of the last thirteen points were yours, and all of them were dates
  + marek challenge 7 #plan-again Plan, week two
  + leila solution 5 #trains ^remote-november Three days in Berlin every second week until Christmas
  > #risk-score
  x #plan-again
  post leila Ten lines, first edition: ledger, tests, rounding, cold.
    Read, there and not here.
  prep leila
  = #my-hour 20
    L counted because she counts everything. He opened the page with the shares and it says the same.
    M: with Tomás away I am afraid of finance, and you're the one who doesn't let me fall.
    L: then say "I'm afraid" and we talk about that. A plan read aloud helps neither.
    She writes an update each Friday, ten lines. He reads it there. Here: nothing with a date in it unless she brings it.
  = #remote-november 14
    Carried twice for dates. It was the real one.
    She hears of decisions by their consequences. On the wall she is asked what she thinks, in the kitchen it has been decided.
  = #trains 4
    Northwind pays, M signs it before he has finished reading.
  try #trains try+56 worked+60
  change #my-hour given +28 yes/yes
  ! leila +4 done+4 First Friday update, ten lines
  ! marek +2 done+1 Approve the trains
  recap leila sent Nine of thirteen were M's, and all of them dates. Ten lines from me on Fridays instead. Here nothing with a date unless I bring it.
  worth leila a-lot you
  worth marek a-lot other
week 30
  + leila challenge 9 #gap-rounding First comparison: Olena's sum and mine differ by 1.3 percent and we are both certain
  + leila - 5 #update-works Ten lines on Friday, four people read it who never asked me anything
  + leila insight 5 #three-months Could one take three months unpaid, in theory?
  x #risk-score
  post leila Rounding: we ask an accountant. Olena rings, I pay for the coffee.
  prep leila
  = #gap-rounding 18
    I round each line, she rounds the invoice. It's my decision from two years ago, on page three of something.
    L was rude to Olena in writing. Olena was rude back in better grammar.
    M: who would know? "An accountant." Nobody had asked one.
  suggest marek 4 #accountant-first ^gap-rounding try+7 worked+6 Ask somebody who is paid to know
  = #update-works 5
    Also Carsten. He answers with a thumb.
  ! leila +2 done+1 Ring Olena and say: let us ask somebody who is paid to know
week 31
  + leila - 6 #accountant The accountant took nine minutes. We were both wrong, she was more right
  + leila challenge 8 #my-page-three It was on my page three and it would have been 200,000 in a year
  + leila feedback 5 #olena-good I would work with Olena every day. Tell her boss, I do not know how one says this
  + marek insight 5 #who-else Who else could have found page three?
  + marek insight 6 #tomas-return How do we let Tomás come back without eleven messages at nine
  + marek feedback 5 #said-afraid I told Thijs "I don't know before Tomás is back". The roof stayed on
  + leila solution 5 #real-money ^my-page-three An example with real money in it beside every decision
  > #three-months
  prep leila
  prep marek
  = #accountant 7
    Law says the invoice. Law says also that the lines must show it. So, both.
  = #my-page-three 16
    L has not slept well since. She signs things and people build on them for years.
    M asks what she would tell Ana if it were Ana's page. "That it was found before it cost anything."
    And? "And that I'd still trust her." Silence for a bit.
  = #who-else 9
    Anyone, if it had been an example with numbers and not a sentence.
  = #real-money 4
    That's the fourth letter, then.
  = #olena-good 4
    M tells Ingrid on Wednesday.
  = #said-afraid 5
    He had said "probably" first, and took it back. Took him a week.
  try #real-money try+14 worked+13
  change #olena-good given
  change #said-afraid given
  ! leila +14 done+13 Fourth letter: an example with real money in it
  ! marek +3 done+2 Tell Ingrid what Leila said about Olena
  answer #three-months In theory, yes, and in practice too, with half a year's warning. The form is one page. I have not told anybody that you asked.
  worth leila a-lot both
week 32
  + leila development 8 #year-look A year ago I would have hidden page three
  + leila - 4 #tomas-six Tomás sent a photograph, it is a very small person
  + marek - 5 #thanks-l You held his half and yours. I want to say it here and not in a corridor
  + leila challenge 9 #cold-test Test customers in staging are all Dutch and pay on time
  + leila insight 7 #one-oncall One on-call for platform and backend: do you mean it, and am I in it?
  prep leila
  = #tomas-six 4
    He is back after the holidays. Ana and L keep the tests until then.
  = #thanks-l 5
    L looks out of the window. "Noted."
  = #year-look 15
    What changed? There's somebody to bring it to before it's finished.
    M: and you let the first sentence stand. You used to edit yourself while speaking.
  = #tomas-return 10
    Nobody writes on the first day. L meets him at ten with the Friday updates printed, four pages. That's all he needs.
  " Last one of the year. L on the 16:04 to Lyon.
  look #for
  recap leila A year ago I would have hidden page three. Now there is somebody to bring it to before it is finished.
  step leila #for done Page three, said aloud
  worth leila a-lot you
week 33 skipped Christmas, Leila in Lyon
week 34 skipped New year
week 35
  + leila challenge 8 #approve-habit Over the holidays nine people waited for me to approve something Ana could have approved
  + marek - 4 #mentor-news I have a name for you, perhaps
  + leila solution 6 #hundred ^cold-test Olena's hundred strange cases into staging, names removed
  + leila development 7 #ana-asks Ana wants builds as her own. How do I help without being the second Ana?
  post leila Tests for billing are handed back to Tomás, with four printed pages and cake.
    He says the pages were the best welcome he could think of.
  prep leila
  = #mentor-news 7
    A ward manager in Leipzig, sister of a colleague. L is curious. It's M's cousin's wife, in the end.
    They will telephone once and see.
  = #one-oncall 13
    He means it. She would take the first week, so that nobody can say it's for juniors.
    Condition: the morning after is free, also for those who "don't need it".
  ! marek +10 done+15 First telephone call with the ward manager
week 36
  < #warehouse-day
  + leila development 8 #saying-order I see things early and I say them late. Why?
  + leila insight 5 #rehearsal-when Is the rehearsal when it is ready, or when there is a board?
  prep leila
  prep marek
  = #ana-asks 13
    By asking what she'd ask herself, and then not answering.
    And to read her one page with a pen. Ana likes the pen.
  = #cold-test 13
    So the rehearsal would pass for people who pay on time. The others are the reason for the ledger.
  = #hundred 5
    A week of work for a bad day in February. M takes it.
  = #warehouse-day 9
    Six months in the backlog, and since then three people started and stood in no yard.
    One day in the first month, at the printer, no laptop. The foreman chooses the day.
  suggest marek 3 #foreman-days ^warehouse-day try+150 One day in the first month, at the printer, no laptop
  try #hundred try+21 worked+20
  ! leila +14 done+14 The hundred cases in staging
  ! leila +10 done+9 Ask the foreman for four days a year
  answer #rehearsal-when When staging is free: the second week of February. The board is in March by accident, and I have heard your eyebrow.
  goal #early every4 by+200 Say it early and not sure
    I see things early and say them late. Early I am not sure and late it is not brave any more.
  step leila #early done Asked the ward manager how she opens a shift
  step leila #early +50 done+46 Once, in a round, with Thijs there
  step marek #early +120 done+117 Once, when nobody had asked
  step leila #early +150 Once, about myself
  worth leila yes you
week 37
  + leila - 5 #ward-call The ward manager. She has 40 people and decides nothing about pay, beds or doctors
  + leila challenge 7 #pages-old On-call starts soon and half of our pages were written by people who left
  + leila solution 5 #off-31 ^approve-habit Take my name off every list but the ledger's
  post leila My name is off 31 of 34 lists. I am not leaving.
    I have answered the three who asked me.
  prep leila
  = #ward-call 14
    She said: "I am the one who says what is true at the start of the shift."
    L wrote that on paper and put it on the wall.
    But two calls is enough, she thinks. It was one conversation, not a mentor.
  = #pages-old 11
    Ana's worst-call evening. Delete what nobody can explain.
  ! leila +10 done+9 Bring the three worst calls of last year to the evening
week 38
  + leila challenge 8 #tomas-carry Tomás is back and carries it all as if he had not been away. He is grey
  + marek feedback 6 #printed Tomás says the four pages were the best welcome he could think of
  + marek insight 5 #search-hangs How much of search really hangs on billing?
  prep leila
  = #printed 4
    L: paper, it's underrated.
  = #tomas-carry 16
    She cannot take it from him, she can stand beside.
    What can fall off? The reports migration. It's in since Thijs likes it.
    M will ask Thijs. With a date, he adds himself.
  suggest marek 3 #reports-out ^tomas-carry try+14 worked+8 The reports migration falls out of the first cutover
  = #approve-habit 14
    The button asks for "an owner" and she's an owner of everything since 2021.
    Nobody ever asked why 34 lists. She never did either.
  = #off-31 4
    All? All but ledger. It feels like moving out.
  change #printed given
  try #off-31 try+7 worked+9
  ! marek +7 done+6 Get the reports out of the first cutover
  ! leila +3 done+3 Take her name off 31 of 34 owner lists
  worth leila yes both
week 39
  + leila challenge 8 #first-week-mine My on-call week and the rehearsal are the same week. I said yes to both
  + leila feedback 5 #off-lists Off the lists. Three people wrote to ask whether I am leaving
  + leila - 4 #mondays-half The migration has its own half hour now. This one is emptier and better
  prep leila
  = #first-week-mine 10
    M offers to swap. L: no. M offers again. L: no, I said I'd be the first.
    He lets it stand, and both think he shouldn't.
  = #search-hangs 12
    All of it that has a price. You can't rank offers by price from two ledgers.
    M: does Yusuf know? "He has it in letter four, page two." So no.
  = #saying-order 13
    Because early I'm not sure, and late it isn't brave any more.
    Ward manager: say it as the start of the shift. "This I know, this I don't."
  = #off-lists 6
    Funny and not.
  = #mondays-half 3
    Tomás asked for it. Same sentence as in November, in a softer voice.
  ! leila +7 done+12 Tell Yusuf what hangs on billing, in two sentences, in a room
  alone marek meeting: Two no's. Look at the calendar and not at her pride. (I did not.)
week 40 moved+3
  + leila challenge 14 #rehearsal-red The rehearsal stopped at noon. The longest reason is case 63, and I had signed it
  + leila - 5 #head Migraine, second day. I am in the dark with this laptop, so it will be short
  ~ marek I should not have let it stand. two no's are not a plan
  = #head 6
    Laptop closed at once. M takes the pager himself, now, no third offer.
  " Six minutes. The rest does not run away.
  worth leila a-little other
week 41 skipped Leila ill, migraine
week 42
  + leila feedback 8 #let-me-say You let me say no to the swap. I wish you had not
  + leila - 5 #soup Someone sent soup to Lyon. I know who, there was caraway in it
  + marek - 4 #your-week How many days do you really have this week
  + leila insight 6 #next-thing What do you need from me this year that's not billing?
  + leila solution 7 #two-sign ^rehearsal-red Nobody signs alone. One who wrote it and one who'd be woken
  prep leila
  prep marek
  = #soup 3
    M denies nothing.
  = #your-week 4
    Mornings only, till Thursday. Said without a fight, which is new.
  = #let-me-say 14
    M: I know. I thought it'd be disrespectful to insist.
    L: it's my job to be proud and yours to look at the calendar.
    Rule: nobody is on call in the week of a rehearsal. Not an exception for L, a rule.
  = #rehearsal-red 19
    Three percent, eleven thousand invoices, but sorted by reason only five. The longest: paid in advance, refunded twice.
    Tomás said stop, and found it. He did not say "you signed". She did.
    It's a rehearsal, says M. That's where it should break.
    She is not the last line. She had begun to believe it again.
  change #let-me-say given +21 yes/yes
  ! marek +2 done+2 The rule about rehearsals, in writing
  ! leila +10 done+10 With Tomás: who signs, and what a signature means
  recap marek Nobody is on call in the week of a rehearsal, as a rule and not as an exception for Leila. Nobody signs alone.
  alone leila #soup caraway. nobody else puts caraway
  worth leila a-lot you
  worth marek a-lot other
week 43
  + leila challenge 7 #april-push Everyone says spring and search is planned for May. Both cannot be
  + leila insight 6 #half-lift The half lifted freeze: whose half?
  + marek feedback 5 #tomas-says Tomás says you are the reason he dared to say stop
  + leila challenge 8 #customs-still Customs. Ten months. Forty pages a month, still me
  + leila development 6 #teach-sales A course about the ledger for sales, in two hours, with real parcels
  post leila Signatures: one who wrote it and one who would be woken, from today.
  prep leila
  = #tomas-says 4
    "Then page three was good for something."
  = #two-sign 9
    Tomás's idea really. Agreed, from today.
  = #april-push 14
    The billing date is Tomás's to say, and he is on the way to saying it. L will not take that from him.
    Hers is another one: nobody can sort offers by price out of two ledgers.
    M: will you say that in the round on Wednesday, if I open the door?
    She will. Early, and not sure.
  suggest leila 3 #hers-to-say ^april-push try+14 worked+8 I say what search hangs on, and nothing about the date
  try #two-sign try+60 worked+62
  ! leila +2 done+2 Say on Wednesday what search hangs on
  look #early
week 44
  + leila - 8 #said-early I said it. Start of the shift: this I know, this I don't. Nobody shouted
  + leila challenge 8 #yusuf-late Yusuf heard about search in that room for the first time. He was white
  + leila development 8 #priya-again Priya's second case: I want to write it with her and not for her
  + leila challenge 6 #comment-robot The new review robot writes thirty comments. It is me, two years ago
  jotted #comment-robot the robot writes thirty comments. hello, younger me
  + leila challenge 9 #rehearsal-two The second rehearsal is ours to break. What have we again not asked?
  prep leila
  prep marek
  = #said-early 10
    Thijs asked one question, Birgit wrote something down. Ingrid looked at M and M looked at the ceiling, on purpose.
    L's hands were under the table, she says. Nobody knew.
  = #yusuf-late 13
    Twelve days late with a two-sentence talk. It was her action and she had let it slide because of the head, and before that because of nothing.
    She goes to him. Not to explain.
  = #priya-again 10
    What changed because of Priya: three things, and for each somebody who'll say it themselves.
    Olena reads it as well. She was on the panel that said no.
  ! leila +1 done+1 Go to Yusuf
  ! leila +21 done+17 Priya's case with Priya: three changes, three voices
  recap leila sent I said it. This I know, this I don't. Yusuf was twelve days late because of me, I go to him today and not to explain.
  worth leila a-lot you
week 45
  + leila feedback 5 #yusuf-kind Yusuf was kind and then cold. I earned both
  + leila solution 5 #pull-plugs ^rehearsal-two One afternoon: Jonas pulls plugs, we watch
  > #teach-sales
  prep leila
  = #yusuf-kind 5
    Leave him the week.
  = #customs-still 14
    Letter in October, Carsten asked in November, one customer said yes and the other "later".
    M owed the second call and had forgotten. He rings Carsten now, on speaker. Moved in May.
  suggest marek 3 #ring-now ^customs-still try+60 worked+3 Ring Carsten now, on speaker
  = #next-thing 12
    Ask M again when billing sleeps: he would like her to look at where we say the same thing three times.
    L: that's the first time you gave me a question instead of a project.
  change #yusuf-kind given +28 partly/yes
  ! marek +0 done+0 Ring Carsten about the second customs customer
  ! leila +30 done+29 Hand the customs pages to the two who wrote them down
week 46
  + leila development 20 #after-staff What comes after staff here, for someone who does not want to have people?
  + leila - 4 #letter-eight Letter eight is about a disk. It had the most answers of all
  + leila development 8 #coach-ana Ana will ask me how I knew. What do I say that helps and isn't an anecdote?
  < #talk-lyon
  post leila Letter eight is about a disk. It had the most answers of all.
    One of them was Jonas, who never writes to anybody.
  prep leila
  prep marek
  = #talk-lyon 5
    They asked again, this time she says yes. Title: Page Three. Forty people above a bakery in May.
  = #comment-robot 9
    Set it to three. It can't do "what I would keep". So there's work left for people.
  suggest leila 3 #three-comments-robot ^comment-robot try+21 worked+16 Set it to three, and silent once a person speaks
  = #letter-eight 3
  = #half-lift 7
    One seat for engineering, team not decided. She would take somebody for customs or nobody.
  = #rehearsal-two 15
    Last time: who pays on time. This time: what if two things we trust are both late?
  = #pull-plugs 5
    Not Tomás and not L. Jonas, who has no feelings about it.
  try #pull-plugs try+35 worked+29
  ! leila +35 Write the talk, out loud first
  ! marek +14 done+21 Jonas an afternoon for pulling plugs
  " #after-staff is on the page. L: not in the last ten minutes of a Monday.
  look #letters
  worth leila yes you
  worth marek yes other
week 47
  + leila challenge 7 #robot-two Now people answer the robot and not each other
  + marek feedback 5 #not-rescued The customs people were cross with Ana for a week and you did not step in
  + marek challenge 7 #captain-backup Release captains will need someone to ring who is not Ana
  + marek insight 5 #easter-ship Priya would like to be captain on Easter Monday. Who stands behind her?
  + leila - 3 #robot-mirror somebody thanked the robot
  merge #robot-mirror #robot-two
  prep leila
  = #not-rescued 5
    It was physically hard, says L.
  = #coach-ana 16
    M: how did you know?
    She did not. Somebody put up her name, like with billing. She found out in the second year whether she wanted it.
    So that's what she'll tell Ana: decide it the other way round.
    And for herself: nobody will put up a name for what comes next, there's none.
  = #captain-backup 10
    "If it is ringing and telling them it's fine, yes." Not to take the keyboard.
  suggest leila 3 #telling-fine ^captain-backup try+30 worked+10 I pick up and tell them it is fine. I do not take the keyboard
  ! leila +16 done+15 Lunch with Ana, long, no phone
  answer #easter-ship I do. Silent unless it burns. I will make a tart.
week 48 moved+1
  + leila insight 6 #search-honest If May slips again, does search move? Say it before Yusuf reads it
  + leila feedback 5 #easter-silent I was silent yesterday while Priya shipped. For four hours
  + marek - 4 #priya-news The panel met on Thursday
  + leila challenge 8 #two-at-once Search and billing in one summer: I would not sign it
  post leila Four hours of silence while Priya shipped. One tart, apricot.
  prep leila
  prep marek
  = #easter-silent 3
    Praise. She made a tart instead of typing.
  = #priya-news 8
    Yes, this time. Five of five.
    L has to get up and walk once round the kitchen.
  = #robot-two 10
    Robot writes first, then is silent once a person speaks. Tomás can set it.
  change #easter-silent given
  ! leila +3 done+2 Flowers for Priya from the two of us
  recap leila Five of five for Priya. I had to walk once round the kitchen.
week 49
  + leila insight 4 #elm-again Elm's camera films the ceiling
  + leila - 6 #sums-agree The second rehearsal held until the month end. The thirty nights begin again
  prep leila
  = #search-honest 9
    M: yes, it moves. After the summer, when three month ends have agreed.
    Tomás wants to tell Yusuf himself, this week, before the plan does. L stays out of it, which is the hard part.
  = #two-at-once 14
    If both move in one summer nobody can say which of the two is lying.
    It isn't her decision, it is her sentence. She writes the sentence: one page, for Ingrid, with what it'd cost to wait.
  suggest leila 4 #one-page ^two-at-once try+14 worked+12 One page: what waiting costs and what it saves
  = #sums-agree 8
    Point two percent, all explained. Two names under it, neither of them alone.
    M thinks about saying something and then does not. L: thank you.
  ! leila +7 done+6 One page: search after billing, what waiting costs and what it saves
  ! marek +2 done+2 Be near when Tomás rings Yusuf, and silent
week 50
  < #no-drawing
  + leila challenge 8 #restart-half On paper the ledger gets up without the mirror. On paper, and with me holding its hand
  + leila - 5 #hands Tomás told Yusuf himself. I sat on my hands for three days, you may praise me
  + leila challenge 8 #priya-search I want Priya to hear about search from a person, and not in a room of thirty
  + leila challenge 17 #four-ledgers Pricing, loyalty and customs each want "a small ledger" of their own
  + leila - 5 #jonas-plugs Jonas pulled a plug we did not know we had
  x #elm-again
  post leila Step four of the restart page was wrong. Step four is right now.
    From the person who got stuck there: it is.
  prep leila
  prep marek
  = #hands 4
    Praise. Yusuf asked him what he needs. L in February got less, and says it is fair.
  = #jonas-plugs 8
    The mirror. If it is away the ledger can't get up again. L clapped, went white, clapped again.
    Two days of work, Jonas and L, from today.
  = #restart-half 13
    Jonas has a page for it. It must be tried by somebody who's never seen it. M offers himself.
    He got as far as step four, then the page was wrong. Wonderful.
  suggest marek 3 #try-myself ^restart-half try+7 worked+1 Somebody who has never seen it tries the page, beginning with me
  = #no-drawing 12
    Since September in the backlog. The mirror was on no drawing as there is no drawing.
    L and Jonas, on the back of wallpaper, in pencil. No tool.
  ! leila +4 done+0 Step four, with Jonas
  ! leila +18 Draw it with Jonas, in pencil
  " M tried the restart live in the meeting. Twenty minutes of it, best fun in months.
  look #early
  recap leila sent M restarted the ledger by hand as far as step four. Then the page was wrong, which is what the page was tried for. Jonas and I repair it today.
  worth leila a-lot both
  worth marek a-lot both
week 51
  + leila challenge 10 #mirror-luck The mirror was away for six hours on Tuesday and the ledger restarted because of a page that was one day old
  + leila insight 7 #who-reads-one-page Did my page about search decide it, or was it decided anyway?
  + marek feedback 6 #jonas-plug-thanks Without the plug hour we would have had two outages. You asked for it, and for Jonas
  + leila feedback 5 #ana-lunch-two The lunch with Ana took three hours. She asked better than anyone asked me
  + marek - 4 #desk-plan New desk plan: do you want one of your own, for the Berlin weeks
  + leila insight 5 #jonas-third Is Jonas the third for billing, or is he only polite?
  post leila Search page: Ingrid read it to Birgit. It is bearable now, she says, and still true.
  prep leila
  = #mirror-luck 13
    Luck that looks like planning. L does not trust it and will say so in the review.
    M: it was planning. L: it was Monday. Both may write it down.
  suggest leila 3 #say-luck ^mirror-luck agreed Say in the review that it was luck and Monday
  = #jonas-plug-thanks 4
    Tell him, not me. M has.
  = #who-reads-one-page 10
    Both. Tomás's date makes it true, her page makes it bearable. Ingrid reads it to Birgit, and it will be Q4.
    L isn't glad. Priya's people built half of it.
  = #priya-search 10
    Tomás told her himself that there is no slot in summer. She kicked a box, then comforted him.
    When it has a date it is M's to say, within a day. Then Ingrid, to all thirty, after the release.
    Tomás gives search its fields early, in the old ledger, to be thrown away. L finds it wasteful and right.
  ! marek +21 A mentor for Leila outside engineering, for more than two telephone calls
  ! leila +4 done+4 Say "luck and Monday" in the review
  step leila #early done Said "luck and Monday" before anybody could say planning
  alone leila what I want has no name here, and I have looked in three other houses
week 52
  + leila - 5 #captain-me I am captain for Monday's release and I intend to touch nothing
  + leila insight 5 #rel-lines Two lines of the plan came to me. Were they on their way to Ana?
  + marek insight 6 #storage-after After billing: where do you see us saying the same thing three times?
  + leila feedback 6 #ana-review-fb Ana let Jonas find it himself, eleven seconds. I'd have helped at three
  > #desk-plan
  post leila Captain on Monday: 0 keys pressed, 1 thermos.
    I counted them too. Zero.
  prep leila
  prep marek
  = #captain-me 7
    The keyboard is Tomás's and Jonas's. She has the word and a thermos.
  = #rel-lines 5
    Yes. M crossed Ana out without another name. L: next time with one.
  = #ana-lunch-two 8
    L told it from its wrong end: two years as staff before she wanted it.
    Ana now thinks. That's more than an answer.
  = #jonas-third 7
    Not polite, Tomás asked him. He reads like somebody looking for mushrooms.
    L gives up one of her half days so that he can have it.
  = #storage-after 6
    Started a list. It is called "thrice" and has seven entries.
  = #ana-review-fb 5
    She counts too, it turns out, the two of them.
  change #ana-review-fb given +14
  change #ana-lunch-two given
  ! leila +10 Page Three spoken once to Jonas, who may not laugh
  ! leila +4 done+3 Read the fields for search with Tomás
  ! marek +5 done+4 Put names on every line of the plan that was Ana's
  " #after-staff carried again. L: I move it down myself, don't look at me like that.
  look #for
  worth leila yes you
week 53
  + leila solution 9 #one-ledger ^four-ledgers One ledger with four doors, and I don't build any of the doors
  + marek feedback 9 #fb-captain Something I saw on Monday, while you touched nothing
  ? leila the nights agree. I look before coffee, which is not healthy
  ? marek Would you sit in when I talk to Birgit about what a principal would be here?
  ? leila the foreman has asked when someone new comes for a day. nobody since february
  ~ leila what I want has no name here. do I make it up, or do I leave and find it? not leave. make it up
  ? leila I took the on-call week from Tomás, Alma has a cold. Yes, in release week. I know
  post leila ago+1 The nights agree, nineteen in a row with one footnote.
  alone leila ask on Monday. in the first ten minutes, not the last
