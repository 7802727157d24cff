story: Olena Kravets with Ingrid Solberg
kind: reporting
series: weekly Tuesday 13:00 45 minutes Europe/Warsaw
place: Room Birch or video

week 1
  + olena challenge 12 #on-time-three We have three numbers for "on time" and all three are in slides this month
  jotted #on-time-three three numbers for on time. THREE
  + olena insight 6 #why-me-late Who decided the carrier pilot, and why did I hear of it from the invoice?
  + ingrid - 5 #how-we-meet How we use this hour: your agenda, not my list of questions
  + olena development 8 #what-next I have been lead for a year. What does good look like from where you sit?
  ~ olena last manager wanted a status table every week. I do not know yet what she wants. ask straight
  post olena First Friday note: month end done, carrier data three days late, four slides with our number.
    Read it with coffee. Keep it this short.
  prep olena
  = #how-we-meet 8
    Olena brings the points and the order. Ingrid adds at the bottom, and Olena may move them or throw them out.
    Status goes out in writing on Friday. This hour is for what is hard.
    O: fine. I will be bad at it the first month.
  = #on-time-three 16
    Sales counts from promised day, operations from planned day, finance from invoice. Each is correct.
    All three on one slide in the same meeting: 91, 87 and 94.
    Nobody asked which one. That is what worries me more than the difference.
  = #why-me-late 8
    Carsten signed it in an afternoon. Not hidden, just not thought of.
    I: "it was fast" explains it and does not excuse it.
  ! ingrid +7 done+5 Ask Carsten to walk Olena through the carrier pilot
  ! olena +14 done+13 One page: the three definitions, who uses which, what differs
  " Good first one. We ran over by four minutes and neither minded.
  alone olena she did not ask for a table. wait and see
  goal #owned every5 by+330 Every number has one owner, and people know who
    Pick a number, ask five people who owns it. Ten numbers by the end of the year.
  alone ingrid Goes quiet after praise. Bring her facts.
  worth olena yes both
  worth ingrid yes both
week 2
  + olena challenge 10 #quick-questions "Quick questions" in chat took 31 hours of my team last week, I counted
  + olena - 4 #sofia-screen Sofia needs a second screen, facilities wants a form from a director
  + olena - 3 #four-same the same question, fourth time today
  merge #four-same #quick-questions
  prep olena
  = #quick-questions 14
    Not one of them took longer than an hour. There were 44.
    Ingrid: what would happen if you answered half of them on Thursday?
    Olena: they would pull the number themselves, from the wrong table.
  suggest olena 4 #thursday-answers ^quick-questions try+21 failed+18 Half of the questions get an answer on Thursdays
  = #sofia-screen 2
    Signed.
  = #what-next 15
    I: you are right nearly always and you tell people in a way that lets them lose. I would like them to keep coming.
    Olena writes that down exactly as it was said.
    Pick one thing for half a year, not five.
  ! ingrid +1 done+0 Sign the form for the screen
  ! olena +14 done+16 Bring one aim for the half year, one line
  worth olena yes you
week 3
  + olena solution 8 #data-desk Data desk: one person a day answers everything, the other three are not to be asked
  + olena insight 6 #billing-start Billing migration: is the date in the plan a date or a wish?
  + ingrid feedback 6 #fb-definitions Your one page about on-time was the clearest thing I read this month
  + ingrid - 4 #letter Would one of you write something for the company letter?
  + ingrid insight 6 #offsite-who Who from data comes to the June offsite?
  ~ ingrid she goes quiet after praise. say it with a fact, not an adjective
  prep olena
  prep ingrid
  = #fb-definitions 5
    Thijs forwarded it to the whole finance team without a comment. From Thijs that is applause.
    O: I wrote it angry. I: it did not read angry, it read finished.
  = #data-desk 14
    Desk from 9 to 15, one name on the door, rota of three because Olena leads.
    Ingrid would include Olena in the rota for the first month, so it is not "for the others".
    Agreed. Try until the summer, then count hours again.
  = #billing-start 9
    A wish with a customer behind it. Cutover "by year's end" was said to the board, the rest nobody has drawn.
    Olena's worry: two ledgers in parallel means two revenues in parallel.
  try #data-desk try+60 worked+66
  change #fb-definitions given
  ! olena +7 done+6 Open the desk on Monday, pin the rules where people ask
  ! ingrid +10 done+17 Ask Marek when his team starts writing to both ledgers
  recap olena sent The desk opens on Monday, nine to three, one name on the door, mine too for the first month. The billing date is a wish with a customer behind it.
week 4
  + olena challenge 10 #contradict I corrected Carsten in front of eleven people and he has not answered me since
  + olena - 5 #wiktor-hours Wiktor asks for Fridays off in summer, I said yes, please tell me I may
  post olena Data desk, day one: nine questions, six from the same floor.
    I had two of them on my own list.
  prep olena
  = #contradict 17
    The number was wrong by 6 points and it was going to a customer on Monday.
    I: I would have stopped the slide too. Would the corridor at 8:50 have worked?
    O: I saw it at 9:05.
    So the real question is why the slide reaches you in the room and not the day before.
  suggest ingrid 4 #day-before ^contradict try+30 worked+31 The slide comes to you the day before
  = #offsite-who 8
    Nobody was asked. The list was made from the engineering chart and data is not drawn there.
    Two places left. Sofia and Bartek go, Olena stays with the month-end.
    O: next year I would like to be in the list before it has a number of beds.
  ! olena +3 done+2 Write to Carsten: not sorry about the number, sorry about the room
  ! ingrid +2 done+1 Two places at the offsite for Sofia and Bartek
  " Ingrid at the dentist at two, ten minutes short.
week 5 moved+1
  + olena feedback 6 #fb-calendar You accept meetings over my focus mornings and then I inherit them
  + olena development 8 #one-aim The one aim: numbers in this company have one owner each, and people know who
  prep ingrid
  = #one-aim 13
    Ingrid likes that it is checkable: pick a number, ask five people who owns it.
    First ten numbers by autumn. Not a tool, a list with names.
    O: my predecessor bought a catalogue. It has 400 entries and no readers.
  = #wiktor-hours 3
    You may. You did. Good.
  ! olena +21 done+20 The ten numbers, each with a name I propose
  step olena #owned +21 done+20 Ten numbers, each with a name I propose
  worth olena yes you
week 6
  + olena challenge 9 #month-end-night Month end is still one night of Wiktor and me, by hand, every month
  + olena insight 5 #freeze-words Somebody said "hiring pause" at lunch. Is it a thing?
  + ingrid insight 6 #broken-leg If Wiktor broke a leg tomorrow, what would stop?
  + olena feedback 5 #fb-offsite Sofia came back from the offsite knowing names. It was worth it, do it again
  > #month-end-night
  post olena Sofia knows eleven names at the dock now. It was worth the train.
  prep olena
  = #fb-calendar 9
    Three in May. Ingrid had not seen it, she thought "accepted" was polite.
    From now on she asks first. Said plainly by both, no drama.
  = #letter 4
    Sofia, about the dock. Olena would rather do month end twice.
  change #fb-calendar given +28 yes/yes
  " Short. Half the building is still tired from the offsite.
  answer #freeze-words Not decided. I will not say no when it is maybe. On the day it is decided you hear it from me before the mail.
week 7
  + olena challenge 8 #desk-angry Product goes round the desk and writes to Bartek directly
  + ingrid - 6 #desk-numbers I am curious: what does the desk see that I do not?
  + olena solution 5 #desk-mirror ^desk-angry Bartek answers in the open channel only, with the question quoted
  + olena insight 6 #data-where Why are we drawn beside the engineering chart and not in it?
  + olena insight 8 #two-revenues Which revenue will the board see while both ledgers run?
  prep olena
  = #desk-angry 7
    Yusuf's people, always before their planning. They are not rude, they are late.
  = #desk-mirror 6
    If the answer is public the next person finds it. Also the asker sees they were one of six.
    Go.
  = #desk-numbers 11
    Hours went 31 to 19. A third of the questions are the same four questions.
    The four would make a page. I: then it isn't a desk, it is a list of what we forgot to publish.
  = #fb-offsite 3
    Noted for next June, with the budget asked for in time.
  try #desk-mirror try+30 worked+28
  ! olena +14 done+21 A page that answers the four questions nobody should need to ask
  recap olena If the answer is public the next person finds it. The four questions that nobody should need to ask get a page.
week 8
  + olena challenge 7 #schema-surprise Platform renamed a column on Thursday, we found out by a hole in a chart
  + olena - 5 #carsten-coffee Carsten wrote back. Coffee happened. Odd but good
  + olena development 7 #presenting I write the memo and someone else reads it aloud. I would like to be the someone
  ~ olena he said "I was embarrassed because you were right and I knew". nobody says such things here
  prep olena
  prep ingrid
  = #carsten-coffee 5
    He will send the customer slides a day before. It was his idea.
  = #two-revenues 16
    Ingrid had assumed old until cutover. Thijs assumes new from the first invoice.
    So the answer is: nobody decided. Olena drafts, Thijs decides, Ingrid makes sure that he does.
  ! ingrid +7 done+9 Half an hour with Thijs and Olena about the two revenues
  alone olena #carsten-coffee he was embarrassed because I was right. I would not have written that to anybody
  worth olena yes you
  worth ingrid yes other
week 9
  + olena solution 7 #table-contract ^schema-surprise Five tables with a promise, a check in their merge queue that calls us before it breaks
  + ingrid insight 4 #summer-cover Who decides when you and I are both away in the same week?
  + ingrid - 5 #guild-data The guild would like to hear from data once
  + olena ask 6 #whose-work Whose work depends on ours without our ever seeing it?
  prep olena
  = #summer-cover 4
    Bartek, with the right to wake Olena for money and nothing else.
  = #table-contract 12
    Leila is for it, Ana offers to put the check in. Warning first, blocking after four weeks.
    Worry: one more flaky thing in their queue. Start with the cheap check.
  = #presenting 14
    I: in September there is the half-year review. Eight minutes on delivery. Yours if you want it.
    O wants it and says her English goes flat when she is nervous.
    Not flat. Short. Short is allowed.
  = #schema-surprise 10
    Leila apologised by herself. It is the process, not the person.
    Olena would like a contract on the five tables that matter, not on all two hundred.
  try #table-contract try+45 worked+47
  = #whose-work 7
    Customs. They copy our weight into a form by hand, every night, and have never asked for anything.
    Ingrid did not know either. One coffee, then a column.
  ! olena +7 done+7 Say yes or no to the eight minutes, after sleeping on it
  ! olena +14 done+12 Name the five tables and what we promise about each
  answer #broken-leg The close would stop, and in two nights I would have it, with Wiktor's notes, which are in Wiktor's head. So it is not a leg. I have started to write the notes.
  step olena #owned done On-time has one owner and three definitions with a date
week 10 skipped Ingrid on holiday at the cabin
week 11 skipped Ingrid on holiday, Olena said a written note would do
week 12
  + olena challenge 8 #desk-summer Desk in July: 9 hours. Then I looked, and people had stopped asking and guessed instead
  + olena - 4 #yes-eight Yes to the eight minutes
  + olena insight 7 #power-cuts Can I work from Lviv for two weeks if the line holds?
  > #guild-data
  post olena Desk in July: 9 hours. People guess instead of asking. I prefer the asking.
    That is the most useful small number of the summer.
  prep olena
  prep ingrid
  = #yes-eight 4
    Put down. Dry run with Bartek first, then with Ingrid.
  = #power-cuts 9
    Yes, no approval needed beyond this line. Her mother moves out of Kharkiv to her aunt.
    Ingrid asks what would help. Answer: not being asked every day.
  = #data-where 11
    Data came out of finance nine years ago and the box was never moved.
    O: a drawing is a list of who gets asked. I: yes. I had not thought of it as a list.
  look #owned
  recap olena Yes to the eight minutes. From Lviv for two weeks if the line holds, and nobody asks me every day.
week 13
  + olena challenge 9 #parallel-load Running both ledgers doubles the nightly load and the window is already full
  + olena development 7 #english My English: I want someone to correct me, not to be nice
  prep olena
  = #desk-summer 14
    Fewer questions is not the aim. Fewer wrong guesses is.
    So count something else: how many slides with a number we'd sign.
    Olena will take ten random slides each month. It's cheap and a bit cruel.
  suggest olena 4 #ten-random ^desk-summer try+90 worked+96 Ten random slides a month: would we sign them
  = #parallel-load 12
    Window is 1:00 to 5:30, we end at 5:10 on a good night.
    Options: fewer tables at night, or start the ledger from events. Second is right and needs Tomás.
  suggest olena 4 #from-events ^parallel-load try+60 worked+70 Start the ledger from events and not at one in the morning
  ! olena +30 done+28 First ten random slides, signed or not
  goal #aloud every6 by+190 Say it myself, standing, in English
    Eight minutes first. I want to be corrected and not comforted.
  step olena #aloud +40 done+43 Eight minutes at the half-year review
  worth olena yes you
week 14 skipped Olena in Lviv with family
week 15 skipped Olena in Lviv with family
week 16
  + olena - 5 #back Back. Mother is settled. I would like ten minutes of nothing in particular
  + olena challenge 8 #wiktor-leave Wiktor tells me the baby comes in December, five months of leave from then
  prep olena
  prep ingrid
  = #back 14
    The flat is small and the cat came too.
    Notes end here, on purpose.
  = #wiktor-leave 12
    First: how lovely. Second: he is month end.
    Backfill? Ingrid would not count on it, the word pause is in the air. So the by-hand night must go before December or it falls on Olena.
  suggest olena 5 #two-notes ^wiktor-leave try+90 worked+84 Everything that is only in his head goes on two pages by December
  ! olena +14 done+14 Plan with Wiktor: what must never be only in his head
week 17
  < #month-end-night
  + olena solution 8 #close-robot ^month-end-night Let the close run itself and let a human only look at what does not match
  + olena insight 5 #oncall-data The new on-call rotation: are we in it, and who thought of us?
  + ingrid feedback 5 #fb-dryrun Bartek says you cut your own dry run from twelve minutes to seven. Good instinct
  post olena Close: eleven steps by hand, four for a customer who has left. Seven now.
    I have told the story three times already.
  prep olena
  = #fb-dryrun 4
    O: the five I cut were proof that I worked hard. Nobody needs it.
  = #month-end-night 8
    Eleven by-hand steps. Four are there because of one customer who left in spring.
  = #close-robot 12
    Delete four, automate five, keep two where a person signs.
    Wiktor wants to build it himself, as his goodbye present. Let him.
  = #english 8
    Ingrid never corrected anything because it is her third language as well.
    Three corrections a week, in writing, no smiley faces.
  try #close-robot try+90 worked+85
  ! ingrid +7 done+7 First three corrections
  step ingrid #aloud done Three corrections a week, in writing, no smiley faces
  worth olena a-lot you
week 18
  + ingrid challenge 8 #board-pack The board pack needs a page about data quality in two weeks
  + ingrid insight 6 #cost-per-query What do we spend on the warehouse per team?
  + ingrid - 5 #sales-forecast Carsten asks if you could look at the forecast model
  + olena development 9 #eight-minutes The eight minutes are next week and my hands know it
  + olena challenge 7 #sofia-ready Sofia answers the desk with the right number and no confidence
  prep olena
  prep ingrid
  = #eight-minutes 13
    What is the worst? That somebody asks and I say "I don't know" aloud.
    I: I say it monthly. Say when you will know.
    Room on Monday evening, empty, only to hear the own voice in it.
  = #board-pack 11
    One page. From the ten slides, not from a survey.
  = #cost-per-query 7
    Known by Friday, it is one query, ha.
  = #sales-forecast 6
    Not now. Ingrid says it to Carsten herself.
  ! olena +3 done+3 Cost per team to Ingrid
  ! ingrid +2 done+6 Tell Carsten not before November
week 19
  + ingrid insight 7 #headcount-table Thijs wants a table: people, hours, what for
  + ingrid challenge 6 #ops-dash Operations complain that the dock dashboard is slow
  + ingrid - 5 #vendor-demo A vendor demo on Thursday, could you sit in?
  + olena feedback 6 #fb-eight How were the eight minutes, without cotton wool
  + ingrid - 4 #press Marketing would like a number for a press release
  + olena insight 5 #asks-people Which of the nine asks come with a person attached?
  prep ingrid
  = #headcount-table 12
    Olena asks what it is for. Ingrid: "for completeness". Both hear that this is not an answer.
  = #ops-dash 8
    It is the wifi at dock 4. Measured.
  = #vendor-demo 5
    Bartek goes. He likes sandwiches.
  = #fb-eight 10
    Clear, and the pause before the bad number was the best thing in the whole morning.
    One thing: you looked at me when Thijs asked. Look at Thijs.
  = #press 4
    No number without a name under it. They went with "most".
  change #fb-eight asked +21 yes/yes
  ! olena +2 done+2 Table for Thijs, with one line on top about what it doesn't say
  recap ingrid "For completeness" is not an answer, and Olena heard that. I find out what the table is for before I ask for another one.
  alone olena nine asks, none with a person. count
  worth olena stood-still other
week 20
  + ingrid - 6 #who-maintains Which reports could someone outside your team maintain?
  + ingrid insight 6 #tools-overlap Does finance have tools that overlap with yours?
  + ingrid challenge 7 #page-again The board page again, the chair wants a trend
  + olena challenge 8 #ten-slides Ten random slides: I would sign four
  + ingrid - 5 #survey-q Could you read my questions for the staff survey
  + olena insight 5 #freeze-yes So the pause is real. What about the second analyst?
  ~ olena headcount table. who could maintain. overlap with finance. I can add
  ~ ingrid she had promised the post to Sofia's friend. let her be cross first
  prep ingrid
  = #who-maintains 9
    A list. Olena gives it without comment.
  = #tools-overlap 5
    Two. Theirs is older.
  = #page-again 8
    There's no trend with two months of data. Say so on the page.
  = #oncall-data 9
    Marek drew the draft with "data" as a box and a question mark.
    Olena: our pages would be for a late chart. Nobody dies of a late chart at three.
  = #freeze-yes 12
    Frozen, with all open posts. Perhaps looked at again in the new year.
    Olena is cross, and says so: she interviewed nine people on her evenings.
    I: you may be. I would be. I'll write to the two finalists with you.
  ! olena +7 done+7 Page for the chair: two points are not a trend
  ! olena +10 done+9 Tell Marek what we would answer at night and what can wait until eight
  ! ingrid +2 done+2 Write to the two finalists together with Olena
  alone ingrid She can add. Tell her, whatever Birgit says, before October is over.
  answer #freeze-yes In writing, for your finalists too: the freeze is for the whole house, it is nobody's fault of these two, and I sign the letter with you. The post was good and so were they.
  worth olena stood-still other
  worth ingrid a-little you
week 21 moved+2
  + ingrid challenge 6 #q4-asks The asks for the fourth quarter, could we go through all nine
  + ingrid insight 5 #sofia-bartek How close are Sofia and Bartek to finance's way of working?
  + olena insight 10 #reorg-straight Are you moving my team to Thijs? Sofia heard it from a friend in finance
  = #reorg-straight 26
    Long silence.
    I: it is one of three drawings. I was asked not to speak about it. I collected facts from you for it and did not say what for.
    O: I know. I can add up four weeks of questions.
    I: that was wrong towards you. I'm sorry. You should have drawn the fourth.
    What can be told today: nothing is decided, and I am against it.
  = #q4-asks 8
    We did three and stopped. Neither was listening.
  ! ingrid +5 done+4 Ask Birgit if Olena may see the drawings and write to them
  " The rest moves. Hard one.
  recap olena I asked straight and was told straight, in the end. The fourth drawing is mine to draw.
  alone olena #reorg-straight I can add up four weeks of questions. I said it very calmly. my hands were not
  worth olena a-lot both
  worth ingrid a-lot both
week 22
  + olena feedback 10 #fb-your-list Four weeks long this hour was your shopping list. I brought one point a week and let you
  + olena challenge 8 #team-hears What do I tell Sofia, who asked me directly?
  + ingrid solution 6 #write-instead My questions come to you in writing until Friday, none of them in this hour
  + ingrid - 6 #say-how I told you on the day, but by message. Was that all right?
  + olena insight 5 #promo-panel I am on the promotion panel on Thursday, what do I say when I doubt?
  > #sofia-bartek
  x #survey-q
  post olena The three know what I know: a drawing, not decided, told on the day.
    They looked calm in the queue. I asked Bartek.
  prep ingrid
  = #fb-your-list 16
    We looked at the shares: Ingrid brought two of three since the start of September.
    O: I also hid in it. Answering is easier than bringing.
    I: I was frightened for the team and it came out as tables.
  = #write-instead 5
    Yes. And at most two a week, otherwise it is the same thing with stamps.
  = #team-hears 12
    The truth with its edges: there is a drawing, it is not decided, I will be asked, I'll tell you on the day.
    Not "don't worry". Never "don't worry".
  = #promo-panel 9
    Say the doubt in the room, as a question, once. And then what you would need to see.
    A no with a list is worth more than a maybe.
  try #write-instead try+60 worked+63
  change #fb-your-list given +35 yes/yes
  ! ingrid +1 done+1 First two questions in writing
  ! olena +2 done+2 Talk to the three together, tomorrow, standing
  look #owned
  worth olena a-lot you
  worth ingrid a-lot other
week 23
  + olena solution 9 #fourth-drawing The fourth drawing: data stays one team, with one seat in finance two days a week
  + olena - 4 #marek-reorg Marek and I compared what we each are not allowed to know. It took four minutes
  + ingrid feedback 5 #fb-standing Your three came out of that talk calm. Bartek told me so in the queue
  + ingrid insight 5 #how-tired How tired is the team, really, after these weeks?
  + olena challenge 8 #panel-no We said no to a good person. I voted no. It does not feel like rigour
  prep olena
  = #fb-standing 4
    O: I was not calm. I: nobody could tell, and they did not need to.
  = #fourth-drawing 18
    Problem in one line: finance waits nine days for an answer and calls that structure. It's distance.
    Sofia would like the seat. She said it before I asked.
    Olena sends it to Birgit under her own name.
  = #marek-reorg 6
    Laughter. Then: Ingrid will tell both at the same time from now on.
  = #say-how 5
    Message was fine. Call would have been better. Two minutes.
  = #ten-slides 12
    Four of ten. Three of the six bad ones were copied from a slide that was good last year.
    Expiry date on numbers?
  try #fourth-drawing try+45 worked+36
  change #fb-standing given
  ! olena +3 done+2 The fourth drawing to Birgit, one page, own name
  answer #how-tired Bartek fine, Sofia excited, Wiktor counting nappies. Me: ask next week. I answer in writing since I would not say the last one aloud.
week 24 skipped Olena ill, fever
week 25
  + olena challenge 12 #wrong-board The on-time figure in the board pack is wrong. It was mine. 2.1 points too good
  + olena - 5 #sleep I am not sleeping much
  ~ olena I said this company can trust my team's numbers. eight minutes in front of everyone. and then this
  ~ ingrid call her tonight, not about the number
  post olena Correction is out. Nobody shouted. Finance says thank you, which frightens me more.
  prep olena
  = #wrong-board 24
    The carrier moved its clocks in September and told nobody. One hour counted twice a day, three weeks of it, no check caught it.
    Found on Sunday, by Olena, looking for something else.
    I: who knows? O: you, me, Bartek.
    Today to Thijs, tomorrow to the board. Olena wants to write it, Ingrid wants to sign it as well.
  suggest ingrid 4 #ring-first ^wrong-board try+3 worked+1 Ingrid rings Thijs before he reads it, and both names stand under it
  = #sleep 12
    Mother's building had no power for four days. The mistake is from that week.
    Wednesday and Thursday off. Not asked, told. Bartek has the desk.
  ! olena +1 done+0 Correction: what was wrong, since when, how we found it, what changes
  ! ingrid +1 done+1 Ring Thijs before he reads it
  recap olena sent Wrong by 2.1 points, three weeks, found on a Sunday, written by me, signed by both. Wednesday and Thursday I am not here.
  alone ingrid Call tonight. Not about the number.
  worth olena a-lot both
week 26
  + olena feedback 6 #fb-thijs Thijs answered with one line. I would like you to read it with me
  + olena challenge 9 #no-check We have 212 checks and none about time. What else do we all believe?
  + olena challenge 7 #expiry ten slides again: five. Still the old copied ones
  + olena challenge 7 #docs-old Half of our pages describe tables that are gone
  jotted #docs-old half our pages are graves
  + olena solution 6 #panel-list A no must carry the three things that would make it a yes, in writing, in a week
  + olena insight 8 #decided When is it decided?
  x #asks-people
  prep olena
  prep ingrid
  = #fb-thijs 12
    "Thank you for finding it before I did. This is why I want you near." Olena read it as a threat.
    I read it as praise from somebody with twelve words a year. We do not know. Ask him.
  = #no-check 15
    A list of things everybody believes: money has two decimals, a day has 24 hours, a shipment arrives once.
    Wiktor found two more false in ten minutes.
    I: this is a better board page than the last one.
  suggest olena 4 #believed ^no-check try+30 worked+31 A list of what everybody believes, and a check for each line
  = #panel-no 12
    The case was a list of tasks. Not one line about what changed because of the person.
    I: then it was the case that failed. Marek wrote it in an evening.
    Olena will offer to read the next draft. Not as a favour, as somebody who sat there.
  change #fb-thijs asked
  ! olena +7 done+8 Ask Thijs what he meant. Coffee, not mail
  ! olena +14 done+11 The page of beliefs with a check for each
  ! olena +4 done+3 Offer Marek to read the second draft
week 27
  + olena development 10 #stay I had a talk with another company. I tell you because I prefer it that way
  + ingrid - 5 #thank-sunday Something about Sunday work, and who gave me the right not to notice
  post olena 212 checks and eleven about time. Yesterday it was none.
  prep olena
  = #stay 22
    They found her through the talk in Gdańsk. Not looking, listened.
    What would make you stay? Not money. To be asked before the drawing, not after.
    I: I can promise that from me. I can't promise it from the house yet. I will fight for it and tell you how it goes.
    O: an honest half. Good.
  = #decided 8
    Next Tuesday. Birgit has read the fourth drawing twice, she had pencil on it.
  = #thank-sunday 6
    Ingrid saw the lights green at 23:00 on Sundays since August and thought "diligent".
    Deal: if green on a Sunday she asks on Monday.
  = #expiry 9
    Put the query date in the picture, so old ones look old. Cheap.
  suggest olena 3 #query-date ^expiry try+60 worked+66 The date of the query stands in the picture
  ! ingrid +7 done+6 Tell Birgit in person what it costs to draw people without them
  recap ingrid To be asked before the drawing, not after. From me that is a promise, from the house it is a fight, and I tell you how it goes.
  worth olena a-lot both
  worth ingrid a-lot both
week 28 moved+1
  + olena - 6 #fourth-won The fourth drawing. They took it
  + olena challenge 7 #sofia-seat Sofia starts in finance on Monday, who is her boss on those two days?
  + ingrid feedback 5 #fb-belief The chair kept your page of beliefs, the paper one, in her bag
  x #sofia-bartek
  > #docs-old
  prep olena
  prep ingrid
  = #fourth-won 12
    Decided yesterday, told yesterday, on the phone. With Olena's wording in it, nearly whole.
    Thijs, at coffee: "near" meant near. He wanted the team because the answers were good.
    She has written to the other company. Staying.
  = #sofia-seat 9
    Olena. Thijs may ask for anything and order nothing. He laughed, then agreed.
  suggest ingrid 3 #ask-anything ^sofia-seat try+60 worked+58 Thijs may ask for anything and order nothing
  = #sofia-ready 9
    Carried since September, always under somebody else's table.
    Meanwhile she asked for the finance seat by herself. Maybe the one without confidence was me.
  = #panel-list 7
    Good. Ingrid takes it to Nadia so it holds for every panel.
  try #panel-list try+21 worked+24
  ! olena +7 done+5 One page for Sofia and Thijs: who asks, who decides
  ! ingrid +10 done+14 Nadia: every no comes with its list
  step olena #owned done Seven of ten
  worth olena yes you
week 29
  + olena challenge 7 #wiktor-handover Wiktor's handover: the robot closes 8 of 11 steps, he has three weeks
  = #wiktor-handover 10
    Bartek sits beside him for the November close and drives.
  suggest olena 3 #bartek-drives ^wiktor-handover try+14 worked+12 Bartek drives the November close and Wiktor sits beside
  = #fb-belief 4
    "A shipment arrives once" made her laugh out loud.
  change #fb-belief given
  " Twenty minutes. Then back to Wiktor, while there is a Wiktor.
  look #aloud
week 30
  + olena - 4 #dock-thanks The dock supervisor brought us biscuits because of the wifi. First biscuits in data history
  + olena challenge 9 #rehearsal-gap First comparison: our totals and the new ledger differ by 1.3 percent, both sure
  + olena insight 6 #search-metrics Search wants relevance numbers in January. Is search in January?
  + olena challenge 6 #short-priya I was short with Priya at the desk. She asked a fair question on a bad day
  + olena challenge 7 #december-me From the 15th I am Wiktor, plus me
  + olena development 8 #half-year The aim after half a year: asked five people who owns on-time. Four knew
  + ingrid - 3 #law-again Is there a law for it, or two opinions?
  post olena Rounding: an accountant has spoken. We were both wrong, I was more right.
    Leila says the same, the other way round.
  merge #law-again #rehearsal-gap
  prep olena
  = #dock-thanks 2
    Biscuits.
  = #rehearsal-gap 16
    Leila's side rounds per line, ours per invoice. Both defensible, one law.
    Olena and Leila each wanted to be right for two days, then went and asked an accountant.
  suggest olena 4 #one-law ^rehearsal-gap try+7 worked+6 Ask an accountant, both of us, in the same room
  ! olena +7 done+7 With Leila: one rounding rule, signed by the accountant
week 31
  + ingrid feedback 6 #fb-accountant Going to the accountant with Leila was the grown-up move of the month
  + olena development 7 #bartek-grow Bartek is bored. I recognise it because I was
  + ingrid development 6 #read-a-chart Could you teach the managers how a chart lies?
  prep olena
  = #fb-accountant 5
    O: it was her idea. I: she says it was yours.
  = #half-year 14
    Seven of ten numbers have an owner who knows it. Revenue has two, which is honest at the moment.
    Next half: let the owners talk about their numbers, not Olena.
  = #december-me 11
    What falls away? The Monday report nobody opens (we looked: two people, one is Wiktor).
    Ingrid tells the other one herself.
  suggest ingrid 4 #nobody-opens ^december-me try+28 worked+29 The Monday report ends and we see who cries
  = #short-priya 7
    Not the first time this month. It comes after the second coffee and before lunch.
    Say it to her in one line, not a letter.
  suggest olena 3 #one-line ^short-priya try+3 worked+1 One line to her, not a letter
  change #fb-accountant given
  ! ingrid +3 done+2 Tell Carsten the Monday report ends
  ! olena +5 done+5 Switch it off and see who cries
  ! olena +2 done+1 One line to Priya
  recap olena Seven of ten numbers have an owner who knows it. The owners talk about them from now on, not me.
  worth olena yes both
week 32
  + olena - 5 #nobody-cried Nobody cried
  + olena challenge 8 #oncall-again The on-call plan came back with data in the second line, I said eight o'clock in September
  + olena insight 4 #january-pause Anything about the pause in January?
  prep olena
  prep ingrid
  = #nobody-cried 2
    All the Monday mornings back.
  = #oncall-again 13
    Marek forgot, not ignored. The draft is older than the answer.
    Second line until 22:00, only for the five tables, paid like the others. That is fair.
    Data tries it in January, a month before the rest. Olena takes the first weeks and writes down each call.
  suggest ingrid 4 #until-ten ^oncall-again try+56 worked+77 Second line until ten, five tables, paid like the others
  = #search-metrics 10
    Plan says yes. Ingrid would not bet on it, it hangs on billing. Do the cheap half only.
  ! olena +21 done+32 Log of calls in the first two weeks of second line
  ! ingrid +40 done+47 Data first when the pause is looked at
  " Happy Christmas in two calendars.
  answer #january-pause They will look in February. You are on my list at place two, and I tell you the day I know, also if it is no.
week 33 skipped Christmas
week 34 skipped New year
week 35
  + olena challenge 8 #close-jan First close without Wiktor: 8 steps alone, 3 with curses. Done at 22:40
  + olena feedback 6 #fb-promise You promised the panel list from Nadia by December. The next panel is in two weeks
  + olena insight 6 #board-me The March board: could the data page be presented by the person who made it?
  > #read-a-chart +28
  post olena First close without Wiktor: 22:40. Before it was three in the morning.
    So it was a good evening, even if it did not feel like one.
  prep olena
  prep ingrid
  = #fb-promise 6
    It was agreed and never sent. Ingrid sends it while we sit here.
  = #close-jan 12
    Before: 3 in the morning. So it is a good evening, even if it does not feel so.
    The three: the VAT sheet, the carrier credit notes, the customer who pays in barrels (nearly).
  suggest olena 3 #three-curses ^close-jan try+60 worked+55 The three steps with curses go next, one a month
  = #bartek-grow 14
    What would he do if nobody stopped him? The event model for shipments.
    O fears she'd lose the desk. I: you'd lose a desk and win a second lead.
    Olena will give him the whole thing, with the right to be wrong in it.
  change #fb-promise given +21 yes/yes
  ! ingrid +0 done+0 Send the panel rule to the panel
  ! olena +7 done+6 Give Bartek the event model, with what it must do and not how
  step olena #owned done Eight of ten, and revenue has two owners who both smile
week 36
  < #guild-data
  + olena challenge 9 #search-slip Search team uses numbers from a test table in their plan
  + olena - 4 #mother-visit Mother comes in February for a month
  + olena development 8 #say-no I say yes in the meeting and no in my head
  + ingrid - 4 #contract-year The warehouse contract ends in April, one line is enough
  prep olena
  = #mother-visit 4
    Take the Fridays. The cat? The cat also.
  own #docs-old +1 15:00 30
    Half of the pages describe tables that are gone. Bartek reads the names aloud, Olena says dead or alive.
    Sixty-one dead. Ingrid deletes them herself, it is the best half hour of her week.
  ! ingrid +7 done+6 Ask Birgit for the fifteen minutes in March
  alone olena say the number before the plan, not after. write it on the door
  answer #board-me I asked Birgit. Second Tuesday of March, fifteen minutes with questions. I sit beside you and not in front. She asked only why not earlier.
  worth olena yes you
  worth ingrid yes other
week 37
  + olena challenge 8 #slides-eight Ten slides: eight. The two bad ones are both mine
  + olena feedback 5 #fb-beside I noticed you did not answer for me on Monday when Yusuf asked. Thank you
  + olena challenge 8 #unowned-rev Revenue has still two owners and each thinks the other is the deputy
  prep olena
  = #fb-beside 6
    Ingrid bit on her pen. It was visible, apparently.
  = #slides-eight 10
    Laughing. Both from before the clock change, copied from herself.
    Expiry in the picture is live since last week, hers were older.
  = #contract-year 3
    One year, not three.
  = #guild-data 5
    Bartek, with the list of beliefs. "A day has 24 hours" is already the title.
  change #fb-beside given
  ! ingrid +14 Write down what the drawing weeks taught, before the next drawing
  " Half an hour. We used the rest for a walk round the yard, minus nine.
  look #owned
  recap olena sent Eight of ten slides. The two bad ones were both mine, copied from before the clock change. Bartek speaks at the guild.
week 38
  + olena insight 7 #yes-march And the board?
  + olena challenge 9 #rota-thin Desk with three people and one of them in finance is a desk of one and a half
  + olena - 5 #calls-log Second line log: five calls in two weeks, four were the same disk
  + olena challenge 10 #my-afternoons I kept Bartek's review for the evening again. I do the old job at night and the new one by day
  post olena Second line: five calls, four of them one disk. The disk is Jonas's now.
    He told me. He was very polite about the other one.
  prep olena
  = #yes-march 6
    Yes. Second Tuesday of March, fifteen minutes. Birgit asked only why not earlier.
  = #calls-log 8
    Disk is Jonas's now, he was very sweet about it and fixed it in an hour.
  = #rota-thin 14
    Desk only in the mornings. Afternoons there is the page.
    Olena wanted to take all afternoons herself. Ingrid asks how that would end. We both know how.
  suggest ingrid 3 #mornings-only ^rota-thin try+30 worked+31 The desk is for mornings, and mornings only
  = #search-slip 10
    Priya's team took what they found because ours is not documented. She asked well, we answered late.
    So: page for that table too.
  suggest olena 4 #with-priya-first ^search-slip try+14 worked+12 A page for that table, and Priya reads it first
  ! olena +3 done+3 Desk 9 to 12, say it and keep it
  ! olena +10 done+10 The page for the search table, with Priya reading it first
week 39
  + ingrid insight 5 #valuation Is the number for unbilled shipments good enough to say aloud?
  + olena challenge 7 #warehouse-checks Our checks sit in the merge queue and fail one run in six. Ana is patient, the others not
  prep olena
  prep ingrid
  = #my-afternoons 15
    Nobody asked her to review each line of the event model. Bartek did not either.
    What would be enough? The three places where money changes hands.
    So three files and not forty.
  suggest ingrid 3 #three-files ^my-afternoons try+21 worked+20 Three files and not forty
  = #say-no 13
    Practise: "what should I leave lying for it?"
    Ingrid to be the first to get one.
  ! olena +7 done+7 Say no to Ingrid once this week, for real
  goal #no every4 by+120 Say no with the price in it
    I say yes in the meeting and no in my head. Once a month, aloud.
  step olena #no done+3 One to Ingrid
  step olena #no +30 done+26 One to Yusuf
  step olena #no +60 One to Thijs
  worth olena yes you
week 40
  + olena - 4 #no-done I said no to you on Thursday. You looked shocked and then fine
  + olena insight 6 #post-feb You said February for the pause
  + ingrid challenge 6 #slides-others Two other teams want "the ten slides" done to them
  + olena challenge 6 #dock-access Dock people cannot open our page on their handhelds
  prep olena
  = #no-done 4
    True. It was a good no, it had the price in it.
  = #post-feb 9
    Two of the four posts may open. One is data. Not signed yet, so please not to Sofia's friend yet.
    The other one is Marek's.
  = #unowned-rev 15
    Until cutover Thijs owns it, from the first day after Olena does. Written on the definition itself.
    The old and the new side by side for three months, both shown. No secrets about the gap.
  suggest ingrid 4 #first-day-after ^unowned-rev try+60 Thijs owns it until cutover, Olena from the first day after
  = #read-a-chart 8
    One hour, after the board, voluntary. Title: how I fooled you last year.
    O would start with her own wrong number. I: that is why they will come.
  ! olena +7 done+7 Put owner and date on the revenue definition
  ! olena +45 done+40 The hour about lying charts
  alone ingrid Shocked, then fine. Look less shocked next time.
week 41
  + olena challenge 9 #marek-post Marek thinks both posts are his. He told his team "we get two"
  + olena solution 6 #ask-marek ^marek-post I go to him first, before you do anything
  + olena development 8 #fifteen Fifteen minutes: draft is full of proof again
  + olena challenge 8 #hiring-how I hire people like me. The finalists last year were three Olenas
  + olena - 3 #proof-again minute eleven is proof, minute twelve too
  > #dock-access
  merge #proof-again #fifteen
  prep olena
  = #marek-post 8
    Ingrid said it unclearly to both, in two different weeks. That is hers.
  = #ask-marek 8
    Yes. Ingrid stays out until Thursday.
  = #valuation 5
    Plus minus two percent. Say it with the plus minus.
  try #ask-marek try+7 worked+2
  " And then an honest twenty minutes about her mother, who rearranged the kitchen.
  recap olena I go to him first, Ingrid stays out of it until Thursday.
  worth olena yes both
week 42
  + olena - 5 #marek-fine Marek apologised in one sentence and offered his interview slots
  + ingrid feedback 5 #fb-first You went to him first. A year ago it'd have come to me with footnotes
  + olena challenge 7 #two-tools Finance types our numbers into its own tool by hand on Fridays
  post olena Fifteen minutes are ten now. The five I cut were proof.
    As always. And the ten are better.
  prep olena
  = #marek-fine 4
    He interviews the second round.
  = #fb-first 4
    O: with appendices.
  = #hiring-how 12
    Who is missing? Somebody who likes people who ask badly.
    Let Priya and the dock supervisor each interview. The dock supervisor.
  suggest olena 4 #not-olenas ^hiring-how try+30 worked+36 Priya and the dock supervisor interview, each alone
  = #fifteen 14
    Cut to three sentences and a gap. What do you want them to do after? "Ask who owns it."
    Then that is the last slide.
  = #slides-others 6
    They may. Their slides, their signature. Olena lends the method and not the person.
  change #fb-first given
  ! olena +7 done+6 Fifteen minutes down to ten, to leave room for questions
  ! ingrid +5 done+4 Get the post signed before Olena's mother leaves
  ! olena +7 done+8 Ask Priya and the dock supervisor to interview
  look #aloud
week 43
  + olena insight 5 #signed Is it signed?
  + olena solution 6 #checks-out ^warehouse-checks Take them out of the queue, run nightly, page us and not them
  + ingrid insight 5 #log-learned What did the log of the second line teach you?
  prep olena
  prep ingrid
  = #signed 3
    Signed on Friday. Now you may ring the friend, she must still interview.
  = #warehouse-checks 7
    Four weeks of data from Ana. Ours are second on her list of the flaky.
  = #checks-out 9
    We pay for our own flakiness. The contract on the five tables stays blocking, because it was never flaky.
    Ana's words: "first team that came to me".
  = #log-learned 7
    Eleven calls in seven weeks, eight were the disk. Since Jonas: one.
    So most of on-call was one disk. Marek hung that sentence on his wall.
  try #checks-out try+28 worked+30
  ! olena +10 done+8 Move all but the five out of the queue
  answer #signed Signed on Friday, on paper, three names. You may ring her now. She must still interview, and the supervisor is looking forward to it.
week 44
  + olena - 6 #tuesday-board It is this afternoon. I do not want to talk about anything else, or about it
  + olena insight 6 #billing-april Billing cutover: April or not April? My people book holidays on it
  > #two-tools
  = #tuesday-board 20
    So we ate. Soup.
    Ingrid's one sentence: they aren't your exam, you are their instrument.
    Olena's answer: terrible sentence. But she smiled.
  " Board at 15:00. Met early for it.
  look #no
  alone olena #tuesday-board terrible sentence, I smiled
  worth olena a-lot both
week 45
  + olena feedback 10 #fb-board The fifteen minutes. What did you see
  + olena challenge 6 #chair-trend The chair asked for a trend. This time I have one
  + ingrid development 8 #what-after-board You did the thing you were afraid of. What is behind it?
  + olena challenge 9 #desk-end Do we still need the desk?
  ~ olena Thijs said "my colleague Olena". not "the data lady". I am forty and this made my week
  prep olena
  prep ingrid
  = #fb-board 16
    You looked at Thijs. You said "I don't know, by Thursday" and then it was Thursday and you had it.
    Thing to work at: you end by leaving. Stand one more second.
    The chair to Birgit afterwards: "who owns it?" So it worked.
  = #chair-trend 5
    Goes in the pack, from now on with the owner's name below.
  = #what-after-board 13
    Not higher. Wider: the people who build things to think in numbers before they build.
    O would like to sit in Yusuf's planning from the start of a quarter, not its end.
  change #fb-board asked +28 yes/yes
  ! ingrid +10 done+9 Yusuf: a chair for Olena in the next planning
  step olena #aloud done Fifteen minutes before the board, one "I don't know, by Thursday"
  look #aloud reached
  recap olena sent I looked at Thijs. I said I don't know, by Thursday, and on Thursday I knew. Next time I stand one more second.
  worth olena a-lot you
  worth ingrid a-lot other
week 46
  + olena challenge 8 #interviews Four interviews, dock supervisor is the best interviewer we have
  + olena development 7 #bartek-lead Bartek ran the planning without me and it was better structured than mine
  + olena insight 6 #june-budget The June offsite: are we in the list this time, and with what money?
  + ingrid development 6 #money-people You could sit in the budget round this autumn. Do you want to?
  + olena - 4 #chart-hour The hour about lying charts: nineteen people, two offended, good
  + olena - 3 #plants Who waters the plants in the team room
  post olena Nineteen people came to be fooled by charts. Two were offended. Good.
  prep olena
  = #interviews 9
    He asks "tell me about a day somebody shouted at you". The answers are gold.
    Favourite: Aurélie, seven years in a hospital lab. Not an Olena.
  suggest olena 3 #supervisor-asks ^interviews try+21 worked+14 "Tell me about a day somebody shouted at you"
  = #bartek-lead 12
    A sting and a joy. First the sting: five minutes of it, allowed.
    He gets the Monday planning for good.
  ! olena +14 done+12 Offer to Aurélie, after the second round
  step olena #no done One to marketing, about "most"
  answer #billing-april Think of summer and say nothing yet. Tomás is going to say the date himself and nobody may push him. Search hangs behind it. You hear it from me within the hour.
week 47
  + olena - 5 #aurelie-yes Aurélie says yes, from June
  + olena challenge 8 #planning-late In Yusuf's planning from the start, and I talked too much
  + ingrid insight 5 #promo-two Second promotion case comes Thursday. You read it?
  prep olena
  prep ingrid
  = #aurelie-yes 4
    Wiktor back in May, Aurélie in June. A team of five for the first time.
  = #promo-two 9
    Read it twice. It says what changed, with three people who tell it themselves. Olena will say yes, and say why.
    What she learned from the first no: her own doubt sounded like a verdict.
  = #planning-late 12
    Asked eleven questions in an hour. By the seventh they looked at the table.
    I: which two would have been enough? O knows immediately which two.
    Take two to each.
  suggest ingrid 3 #two-each ^planning-late try+21 worked+27 Two questions each, chosen the day before
  = #chart-hour 4
    The offended two have asked for the slides.
  ! olena +7 done+5 Next planning: two questions, chosen the day before
  goal #before every4 by+200 A number is in the room before the decision
    Three decisions by autumn where it changed something. Then I believe it.
  step olena #before done+20 A chair in Yusuf's planning
  step ingrid #before +60 The budget round
  step olena #before +90 One decision that a number changed
week 48
  + olena - 4 #promo-passed It passed. All five hands
  + olena feedback 5 #fb-vague You answered "we will see" three times on Monday. I know what it means with you, the others do not
  + olena challenge 9 #search-wait Relevance baseline is ready and there's no search to measure
  + ingrid - 3 #desk-again Shall I still send people to the desk?
  x #plants
  post olena Desk: 12 questions a week. A year ago 44.
    You may be proud until lunch.
  merge #desk-again #desk-end
  prep olena
  = #promo-passed 3
    Good. Marek has been walking differently since.
  = #desk-end 14
    Questions per week: 44 a year ago, 12 now. Half of the 12 come to the page's own box.
    Keep it until Aurélie knows everyone. It's the best way to learn who asks what.
  suggest ingrid 3 #until-aurelie ^desk-end try+90 Keep the desk until Aurélie knows everyone
  = #june-budget 9
    In the list: five from data. Money: 14,000 in the plan, Thijs has not said a word.
    The leads have not asked yet. They think that it is a secret or already yes.
  ! ingrid +14 done+25 An answer about the offsite money, yes or no
  " Late lunch because of the Monday off.
  worth olena yes you
week 49
  < #two-tools
  + olena development 7 #mentor-jonas Jonas asked if I'd teach him SQL properly. I would like that
  + ingrid - 4 #sunday-green Green on Sunday. I said I would ask
  + ingrid - 3 #aurelie-desk Where will Aurélie sit?
  prep olena
  prep ingrid
  = #sunday-green 4
    Mother's tax form. On the work laptop. Accepted.
  = #fb-vague 9
    It means "probably no and I am sad". From now on she says that.
  = #search-wait 11
    Not lost: it's a baseline for the old search. Measure the bad one, so that the new one has something to beat.
  suggest olena 3 #measure-bad ^search-wait try+21 worked+15 Measure the old search, so that the new one has something to beat
  = #money-people 8
    Wants to. Is afraid of becoming a person who says headcount.
    I: then say Aurélie, and let them translate.
  change #fb-vague given +28 yes/partly
  ! olena +14 done+15 Baseline of the old search, shared with Priya
  look #owned
week 50 moved+2
  + olena challenge 10 #mirror-stale The mirror was gone for six hours, our nightly could not build, and 31 charts were old and did not say so
  + olena solution 7 #say-stale ^mirror-stale Each chart says in grey when it was last true
  + olena - 4 #thijs-told I told Thijs at 7:10 before he opened anything. He said thanks, and made me coffee
  + ingrid feedback 5 #fb-calm In the outage room you said what you knew, what not, and when next. People copied it
  + olena feedback 6 #fb-year One thing you did this year that I would do the same, one that I would not
  post olena 31 charts were old and did not say so. Today 29 say so.
  prep olena
  = #mirror-stale 11
    We were not the cause, we were the ones who looked wrong.
    Dependency nobody drew: the close needs the mirror. So the mirror belongs in the five things with a promise.
  = #say-stale 9
    Bartek had it in a branch since autumn, from the expiry idea. Two days.
  = #fb-calm 4
    A year ago she'd have fixed it silently and slept under the desk.
  = #thijs-told 3
    Coffee from Thijs. Add it to the biscuits.
  = #aurelie-desk 3
    By the dock window for the first month.
  try #say-stale try+14 worked+11
  change #fb-calm given
  ! olena +7 done+6 Grey line on all charts of the close
  ! ingrid +7 done+7 Get our nightly onto the map of what needs the mirror
  recap olena sent We were not the cause, we were the ones who looked wrong. Each chart says in grey when it was last true.
  step olena #before done Thijs knew at 7:10, before he opened anything
  worth olena yes you
week 51
  + olena - 5 #wiktor-back Wiktor is back on Monday, half days until June
  + olena insight 7 #search-q4 So search goes to Q4. Who tells Yusuf's customers, and from which number?
  + olena development 9 #year-two A year of these. What is the aim for the next?
  post olena Friday export for finance runs at six. Seventy minutes a week and two typos a month less.
    Thijs has noticed. He said "hm".
  prep olena
  = #wiktor-back 5
    The robot has no step left that he'd recognise. Be gentle with it, and with him.
  = #search-q4 14
    It waits for billing, and Tomás has said out loud that billing is after the summer. Two migrations at the same time was the risk nobody would sign.
    Carsten tells customers. From Olena's number, with plus minus.
    I: "probably no and I am sad" is now simply no.
  = #mentor-jonas 6
    One hour a week, he chooses the data. He chose his disks.
  = #two-tools 9
    Sofia saw it from the inside: 70 minutes a week, two typos a month.
    An export at six on Friday morning. Embarrassingly small for something eleven weeks old.
  ! olena +7 done+6 Short text for Carsten with the number and its plus minus
  ! ingrid +14 Tell everyone about search in one room, after the release
  ! olena +10 done+9 Friday export for finance
  look #no
  answer #search-q4 Carsten tells the customers, from your number, with the plus minus. I have asked him to read it aloud to you first. The house hears it in one room, after the release.
week 52
  + olena - 4 #release-quiet Release week, and for us it was quiet. I am suspicious
  + olena challenge 8 #two-months Both revenues side by side since a week: gap 0.4, and people choose the one they like
  + ingrid insight 5 #oncall-fair Second line after a term: still fair?
  + olena challenge 8 #review-blame In the incident review everyone said "the mirror". Nobody said "we had no copy"
  > #oncall-fair +14
  prep olena
  prep ingrid
  = #release-quiet 3
    Suspicion noted.
  = #year-two 17
    First aim done: nine of ten numbers have an owner, people know. The tenth is revenue and has a date.
    Next: a number is in the room before the decision, not after. Three decisions by autumn where it changed something.
    And smaller: Bartek leads the team for a month while Olena takes a real holiday.
  = #fb-year 12
    The same: "I'm sorry, that was wrong towards you", without a but.
    Not: wait four weeks before it.
    Ingrid asks for it in writing. She wants to keep it.
  = #review-blame 12
    Ana led it and waited for an answer, very long, very good. It came from Jonas in the end.
    Olena will say her part too: we had no copy of our own images either.
  suggest olena 3 #own-copy ^review-blame try+21 A copy of our own images, and say it in the review
  change #fb-year given +21
  ! olena +14 The year's aim in one line, and three decisions I want to be early for
  ! ingrid +7 done+4 Find a month for Bartek to lead, with Birgit's yes
  ! ingrid +10 The offsite money, final, in a sentence with a number
  recap olena The next aim: a number is in the room before the decision. Three of them by autumn. And Bartek leads for a month while I am really away.
  look #before
  worth olena a-lot both
  worth ingrid a-lot both
week 53
  + olena challenge 14 #aurelie-start Aurélie starts in three weeks and everything she must know is in my head
  + olena solution 8 #aurelie-dock ^aurelie-start First week at the dock and with Sofia in finance, no laptop until Wednesday
  + ingrid feedback 8 #fb-wiktor How Wiktor's return looks from outside, I think he feels spare
  + olena insight 10 #cutover-week Who has the last word in the cutover night if our totals do not match?
  + olena development 9 #talk-gdansk They ask me again for the talk in Gdańsk. This time about being wrong in public
  ? olena Yusuf moved planning a week earlier and told me first. small thing. not small
  ? olena 3 questions at the desk about the two revenues in one morning, all from sales
  ? ingrid Would you say the clock change story to the new managers?
  ~ olena holiday of three weeks. I do not know what I do in week two
  ? olena Dock 4 again, and this time it really is our dashboard
  post olena ago+1 Gap between the two revenues: 0.4 percent, seven days in a row.
  alone olena week two of a holiday. ask Wiktor what one does
