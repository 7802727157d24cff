story: Priya Nair with Marek Dvořák
kind: reporting
series: weekly Thursday 16:00 45 minutes Europe/Berlin
place: Room Linden, or twice around the block

week 1
  + priya development 12 #senior I want to be a senior by the end of the year. Saying it first so we can stop circling it
  jotted #senior I want to be senior. there, I said it
  + priya challenge 8 #onedesigner Three teams, one Marta. I get designs on Thursday for a Friday
  + priya - 4 #block Can we walk when it is dry? I think in loops
  + marek feedback 5 #fast You finished the tracking page in four days and I did not thank you properly
  post priya Tracking page is out: four days, nine states, one bug, mine.
    In front of Yusuf this time: well done.
  prep priya
  = #senior 20
    Marek is glad she says it. What is missing, in his eyes: that others get better because of her, and that people see it.
    She wrote it down word for word. She will come back to "people see it".
  = #fast 5
    Thank you taken. She would have liked it in front of Yusuf, she says, half joking.
  = #block 3
    Dry means walk. Agreed.
  ! priya +14 done+12 One page: what senior means, in her words
  ! marek +14 done+20 The same page in his words
  goal #seniorgoal every6 by+200 Senior, and people can see why
    Marek says: others get better because of me, and it is visible. I would have said: I build the hard things. Somewhere between.
  step priya #seniorgoal +14 done+12 One page: what senior means, in my words
  alone priya he hesitated before "visible". find out for whom
  worth priya yes you
  worth marek yes other
week 2
  + priya challenge 6 #fields The parcel API sends me 140 fields and I need nine
  + priya insight 5 #whosees Who are the "people" who have to see it? Names please
  + marek insight 6 #marta What would help more: more of Marta, or needing her less?
  + priya solution 6 #kit ^onedesigner A kit of twelve parts that nobody needs to draw again
  prep priya
  prep marek
  = #onedesigner 14
    Last month: 11 screens, 7 of them changed after they were built.
    Not Marta's fault. She draws for three managers who each think they are the only one.
  suggest marek 4 #oneplan ^onedesigner try+28 failed+30 One list for Marta instead of three
  = #whosees 10
    Ingrid, Leila, Yusuf, and two people from other houses whom Marek must look up. He did not know either.
  = #marta 12
    Needing her less for the boring third, more of her for the rest. She has an idea, wants to count first.
  ! marek +3 done+3 Find out who sits on the panel this year
  ! priya +10 done+9 Count which drawings change after they are built
week 3 skipped Public holiday
week 4
  + priya development 6 #twopages I put your page and mine side by side. They agree on four lines of ten
  + priya - 4 #quiz Please not the quiz again at the offsite
  + marek feedback 6 #speed In the review on Tuesday you had answered before Jonas had finished asking
  x #quiz
  prep priya
  = #speed 13
    She knows. In her family whoever breathes loses the turn.
    A trick from her aunt: drink water while the other one talks. She buys a bigger bottle.
  = #fields 16
    Tomás would build a smaller door if somebody told him which nine. Nobody had.
  suggest priya 4 #pictureof ^fields try+21 worked+19 Send Tomás a picture of where each of the nine goes
  ! priya +4 done+3 The nine fields, to Tomás, with a picture of where each one goes
week 5
  + priya feedback 5 #packer At the offsite a packer showed me how she reads our screen: she doesn't. She counts beeps
  + priya challenge 8 #gloves They tap with gloves on. My buttons are made for people with coffee
  + priya - 4 #bottle bottle works, ask jonas
  + marek insight 5 #metric How would you know that the kit works?
  prep priya
  = #twopages 16
    The six lines they don't share are all about other people. Marek means: fewer pages built, more people building.
    She finds that unfair and right.
  = #kit 14
    Twelve parts, Marta draws each one once. Half a day a week until autumn.
    Marek asks Marta's other two managers, so that Priya doesn't have to.
  = #packer 6
    The beep says all. So the screen may be quiet and the beep must be right.
  try #kit try+120 worked+140
  ! marek +7 done+9 Talk with Marta's other two managers
  ! priya +21 done+19 First four parts of the kit
  step marek #seniorgoal +20 done+19 The same page in Marek's words
  recap priya sent Kit of twelve, Marta draws each one once, half a day a week until autumn. A packer showed me that she reads beeps and not buttons.
  worth priya yes you
week 6
  + priya solution 5 #big ^gloves Buttons as wide as a thumb in a glove, and a beep that means something
  + priya insight 6 #yusuf Does Yusuf read what we send him or only the last line?
  + priya challenge 6 #e2e My browser tests take 25 minutes and fail because of a cookie
  prep priya
  prep marek
  = #gloves 8
    She brought a glove. Marek tried it: four taps for one parcel.
  = #big 8
    Two days, with the foreman who writes to Ana.
  = #bottle 3
    Jonas thought it was a fitness thing.
  = #metric 10
    Screens that change after they were built. Seven of eleven today.
  try #big try+10 worked+10
  ! priya +14 done+10 Glove buttons in the packing screen
  ! marek +7 done+8 Ask Sven what bigger scanners would cost
week 7
  + priya feedback 6 #corridor somebody said i am "fast, maybe too fast". in what room was that?
  + marek feedback 5 #gloves2 Sven's people want the glove buttons everywhere
  > #yusuf +14
  ~ marek it was me, I think. At the coffee machine, to Birgit. I meant it kindly. Say it to her.
  post priya Glove buttons are in: one tap for one parcel. Before it was four.
    The foreman wants to marry the beep.
  prep priya
  = #corridor 12
    Marek says he has not heard it. He will think about where it may come from.
  = #gloves2 4
    A price for the hardware first. Marek asks Sven.
  = #e2e 14
    Half of them test the old menu. She would delete, Yusuf's tester wants to keep.
    Marek: what did they catch in a year? Two things. Keep those two.
  suggest priya 4 #keeptwo ^e2e try+14 worked+13 Keep the two tests that ever caught something
  ! priya +10 done+9 Cut the browser tests to what ever caught something
  answer #yusuf Only the last line, I asked him. So put the last line first.
  alone priya #corridor he looked to the left when he said he had not heard it
week 8
  + priya feedback 5 #guildfirst The guild is back. I asked eleven questions, somebody asked if I was new
  + priya challenge 8 #contrast Our grey on grey fails for anybody over forty. I measured
  jotted #contrast grey on grey on grey
  + priya insight 5 #a11y Does anybody here have to care about accessibility, as in: by law?
  + priya solution 6 #insteadof ^contrast I give the reports screens to Sofia's team and take accessibility
  prep priya
  = #guildfirst 5
    Eleven questions is a review. Next time three.
  = #a11y 10
    From next summer, yes, for the shops that use our tracking page. Marek had to look it up while walking.
  = #contrast 14
    Olena's colleague with the magnifier was the one who said it, quietly, to Priya.
    Nobody owns it. She would like to. On top of everything, says Marek. Instead of what?
  change #guildfirst given
  ! marek +14 done+16 Find out what the law wants from the tracking page
  goal #access every5 by+330 The tracking page can be used by everybody who waits for a parcel
    It will be law from next summer. I would rather be early than legal.
  step priya #access done Contrast measured: eleven greys fail
  step marek #access +14 done+16 Find out what the law wants
  worth priya yes you
week 9
  + priya development 6 #mentor I would like somebody who has done this before, not from here
  + marek - 5 #holidayp Away when, and who has the kit
  + marek development 5 #ingridseen Ingrid asked me who made the thing with the gloves
  prep priya
  prep marek
  = #insteadof 14
    A real trade. Olena has to want it. Priya asks her herself, Marek only nods when asked.
  = #holidayp 4
    Three weeks, one of them her brother's wedding. Jonas has the kit, with a note.
  = #ingridseen 6
    He said the name and the story. She repeats: and the story.
  try #insteadof try+90 worked+120
  ! priya +7 done+6 Ask Olena about the reports screens
  ! marek +30 done+44 Somebody outside for Priya to talk to
  recap priya A real trade: reports screens to Sofia's team, accessibility to me. Olena has to want it and I ask her myself.
  alone marek #ingridseen I said the story with the name. She noticed the story more than the name. Do that again.
week 10
  + priya feedback 5 #notthere You were in the room when they talked about my screens and I was not
  + priya challenge 6 #late3 Design on Thursday again, for Friday, with an apology and a cake
  + priya - 4 #olenayes Olena said yes in one line
  + priya challenge 6 #reviewme Jonas waits for my review two days and does not dare to poke
  + priya - 3 #cake thursday. cake. the cake is very good
  post priya Browser tests: 25 minutes before, 6 now. The two that ever caught something are still there.
  merge #cake #late3
  prep priya
  = #notthere 14
    He went because it was quick. She would have said in one minute what took them thirty.
    From now: if it is about her screens he brings her or he doesn't go.
  = #olenayes 3
  = #mentor 12
    A head of frontend he knows in Rotterdam. Priya would rather have somebody slow.
  change #notthere given +28 yes/yes
  worth priya a-little you
week 11
  + priya development 8 #seen @seniorgoal I did four things this quarter nobody will see: how does that get into a case?
  + marek feedback 6 #brought In the screens meeting you asked two questions and then waited. It was visible
  + priya insight 6 #howpanel How does the panel read? On paper, or do they know me?
  + marek ask 5 #admired Whose work have you admired this month, and what about it?
  prep priya
  prep marek
  = #late3 8
    The cake was good. It can't be the process.
    With the kit five of next month's eight screens need no Thursday.
  = #seen 16
    A line each Friday: what, for whom, what changed. Not a diary, a trail.
    Marek reads them once a month and says which ones others would believe.
  = #brought 5
    She counted the seconds: four.
  = #reviewme 6
    Two fixed hours a day, and Jonas may ring a bell. There is a bell.
  suggest priya 3 #bellhours ^reviewme try+14 worked+14 Two fixed hours a day and a bell for Jonas
  = #admired 6
    Jonas, who documents as if the reader were tired. She has never told him.
  change #brought given
  ! priya +5 done+4 Buy a bell
  ! marek +30 done+36 Read the Friday lines and say which ones carry
  step priya #seniorgoal +60 done+56 A line each Friday, for a quarter
  worth marek yes both
week 12
  + priya feedback 4 #bell Jonas rang it nine times. I like the bell
  + priya solution 5 #earlydraft Marta shows half a drawing on Monday instead of a whole one on Thursday
  + priya challenge 6 #kitowners Two teams use the kit and change it under my feet
  + marek - 5 #beforeleave What could burn while you are away
  prep priya
  = #bell 4
    Twice by mistake, he was reaching for the stapler.
  = #howpanel 14
    On paper, ten minutes a case. What is not on the page did not happen.
    Who writes the page? Marek. She would like to see it before. Of course.
  = #earlydraft 12
    Marta hates to show halves. Priya shows her own halves first, for a month.
  try #earlydraft try+28 worked+30
  ! priya +4 done+4 Show Marta three ugly halves
  ! marek +14 done+13 Put her name into the invitation when it is her screens
  recap priya The panel reads on paper, ten minutes a case. What is not on the page did not happen. I see it before.
week 13
  + priya feedback 5 #halves Marta laughed at my halves and then opened hers
  + priya insight 5 #casewhen When do you write my case? I would like to hear a date and not "in time"
  + marek insight 5 #fridayread Two of your Friday lines I could not explain to Ingrid. Could you, to a packer?
  post priya Marta and I sit on the same side of the table on Mondays. Three halves became two screens.
    I saw it through the glass. It looked like fun.
  prep priya
  prep marek
  = #halves 5
    Now they sit on the same side of the table on Mondays.
  = #kitowners 14
    She wants to say no by default. Marek asks who would be better because of that no.
    A weekly half hour where they bring changes. She hates meetings. Fine, she says.
  suggest marek 4 #kithour ^kitowners try+30 worked+44 A weekly half hour where teams bring their changes
  = #beforeleave 8
    Nothing burns. The browser tests smell a bit.
  ! priya +7 done+5 First half hour about the kit
  ! priya +7 done+5 Leave Jonas a note about the kit that a stranger could read
  worth priya yes both
week 14
  + priya - 5 #wedding 300 guests, I am responsible for the lights
  + priya challenge 6 #stagefront Staging has been red for three days, I am building blind
  = #fridayread 9
    One yes, one not even to herself. The second goes.
  = #wedding 5
  " Go and hang the lights.
  answer #casewhen Two weeks before the panel, and you read it the same day. It is in my calendar, you saw me write it.
week 15 skipped Priya on holiday
week 16 skipped Priya on holiday
week 17
  + marek challenge 8 #relfront What does frontend have in the release, honestly?
  + priya feedback 5 #jonaskit Jonas fixed two parts of the kit while I was away and documented them better than I do
  + priya insight 5 #anacarry Why is everything in a release in Ana's hands? She looked like paper
  prep priya
  prep marek
  = #relfront 14
    Tracking page, gloves, and a date picker she would rather not sign.
  = #jonaskit 5
    He thinks you were annoyed. She will tell him.
  = #stagefront 12
    Three teams and one database. She builds against recordings until then.
  suggest priya 3 #recordings ^stagefront try+14 worked+8 Build against recordings instead of staging
  change #jonaskit given +14 yes/yes
  ! priya +1 done+0 Tell Jonas
  ! priya +4 done+3 Recordings for the screens that need staging
week 18
  + priya feedback 5 #relcalm release went out, my part was boring, i am almost disappointed
  + marek insight 5 #calmrel What made your part boring, so that others can copy it?
  post priya Release: frontend was boring. Recordings instead of staging, and nothing signed on a Friday.
    I copied both lines into the release page.
  = #relcalm 5
  = #calmrel 10
    Recordings instead of staging. And signing nothing on a Friday.
  = #anacarry 12
    Marek sent her home. Priya: and next time?
    He has no answer that he likes.
week 19
  + priya development 8 #casematerial @seniorgoal My trail: 14 Fridays. Which five would a stranger believe?
  + priya challenge 6 #twentycomments I left 26 comments on a change by Sofia and she closed it
  + marek insight 5 #teachkit Who could run the kit half hour if you didn't?
  + priya challenge 6 #icons Three icon sets, one of them drawn by somebody's nephew
  prep priya
  prep marek
  = #casematerial 18
    Gloves, kit, accessibility trade, the browser tests, Jonas. Marek likes the fifth best, she the first.
    "Instead of pages you count people now." He noticed before she did.
  = #twentycomments 12
    All 26 were right. Three mattered.
    Three comments and a cup of tea from now on. She goes over there tomorrow.
  suggest priya 4 #threetea ^twentycomments try+30 worked+33 Three comments and a cup of tea
  = #teachkit 8
    Sofia, actually. If she still talks to Priya.
  ! priya +1 done+1 Tea with Sofia
  ! priya +7 done+6 Five lines of the trail, told so that a stranger believes them
  recap priya sent Five lines of the trail for the case. Marek likes the one about Jonas best, I like the gloves.
  look #access
  worth priya yes you
week 20
  + priya insight 6 #freezeprom Does the hiring freeze freeze promotions too?
  + priya feedback 4 #tea Tea with Sofia: she will run the half hour every second week
  + priya challenge 6 #searchui Yusuf wants a search box "like the big ones" by winter
  prep priya
  = #freezeprom 12
    No. Fewer than usual, though. Marek thinks it is enough for one from us.
    She hears "one" and thinks of three names.
  = #tea 4
    Sofia had felt marked like a school book.
  = #icons 8
    Take the one from the kit, leave the nephew on the intranet.
  suggest marek 3 #onekit ^icons try+14 worked+16 The icons from the kit, the nephew stays on the intranet
  ! marek +10 done+12 Her case, two weeks before the panel
  look #seniorgoal
  answer #freezeprom In numbers, from Ingrid: fewer than last year, and nobody has said which. I think it is enough for one of us. I do not know whose, and I should not have sounded as if I did.
week 21
  + priya feedback 6 #draftcase you said two weeks before. it is twelve days
  + priya insight 5 #boxesp What is this about boxes?
  prep priya
  = #draftcase 14
    He is late. The page is for Sunday, he says, and she says nothing, and he hears it.
  = #boxesp 8
    Two drawings, no decision, more he may not say.
  = #searchui 12
    She would begin with what people type today. Olena has that.
  suggest priya 4 #whattheytype ^searchui try+14 worked+12 Begin with what people type today
  ! marek +3 done+4 The case. Sunday
  ! priya +7 done+6 Ask Olena what people type
  alone priya twelve days is not two weeks. he knows. I did not say anything and now I am the one with the stomach
  worth priya stood-still both
week 22
  + priya development 10 #readcase @seniorgoal I read the case. It is about pages again, not about people
  + priya - 4 #thursday Panel is in two hours. I'll eat something
  post priya Search list is here: 41 percent type a number that stands on the label.
    That is worth more than the workshop. Sorry about today, eat something.
  prep priya
  = #readcase 18
    It was written in one evening, one can see it. Marek changes four lines now, on the bench, with her.
    The Jonas part comes in. Sofia's doesn't, there is no time to ask her.
  = #thursday 4
    He walks with her to the bakery.
  recap marek Four lines of the case changed on a bench, two hours before. Jonas is in, Sofia is not. That is on me.
  worth priya a-little other
week 23
  + priya challenge 8 #waiting I keep opening my mail
  + priya feedback 5 #leilaletter Leila's letter was kind, somebody read me half a line of it
  + marek feedback 5 #searchstart The list of what people really type was worth more than the workshop
  + marek development 6 #scansketch Would you sketch the scanner search, only to think?
  prep marek
  = #waiting 8
    Monday, Ingrid says. Marek doesn't know more. He really doesn't.
  = #searchstart 8
    41 percent type a number that is on the label. So the first search is a scanner.
  = #scansketch 10
    She would rather wait for Monday with busy hands. Yes.
  = #leilaletter 4
    Which half, Marek asks. "Things get finished near her."
  change #leilaletter asked
week 24
  + priya development 20 #no They said no
  + marek feedback 10 #mine What was my part in it
  ~ priya four people, ten minutes, "fast, maybe too fast"
  = #no 22
    "Strong builder, works fast, maybe too fast, others not yet visible in the work."
    She reads it aloud twice and then not again.
    Marek doesn't say that there is a next time.
  = #mine 14
    The case was late and thin, that is his. And the sentence from the corridor was his, in summer, over coffee, meant kindly.
    He had half known since she asked him. He should have said so then.
    She says thank you for telling me, and goes. Ten minutes early.
  ! marek +7 done+9 The reasons in writing, from the panel
  alone marek It was me, at the coffee machine. Tell her on Thursday, all of it, before she hears it from somebody who counts.
  alone priya #no others not yet visible in the work. not yet visible to whom
  worth priya a-lot you
  worth marek a-lot both
week 25 skipped Priya ill
week 26
  + marek feedback 8 #written The panel's reasons, three lines
  + priya challenge 8 #voice I don't trust my own tempo any more, I wait in every meeting and think "too fast?"
  + priya feedback 10 #trust I don't know if I can hand you a thing like that again
  prep priya
  = #written 10
    One: others better because of her, not shown. Two: across teams, not shown. Three: tempo.
    Two of three were true and not on the page.
  = #trust 22
    She says it calmly, standing. Marek does not ask her to trust him.
    What would she need? To write it herself. Or not at all. She does not know yet.
    He: then don't know. I come every Thursday.
  change #trust given +56 not-yet/partly +49 yes/partly
  ! marek +3 done+3 Tell the panel in writing where the third sentence came from
  ! priya +7 dropped+10 Decide whether she ever wants to try again
  recap marek The panel's reasons in three lines. I tell them in writing where the third one came from. Priya decides alone whether there is a next time, and nobody asks.
  look #seniorgoal let-go
  worth priya a-little you
  worth marek a-lot other
week 27
  + priya insight 5 #reorgp So nobody moves. Did that cost us the autumn?
  + priya development 5 #yusufoffer Yusuf asked if I would like to come over to product
  + marek feedback 5 #slower People miss your tempo. Jonas asked me if you are angry with him
  post priya Coffee with Yusuf was had. I am still here.
    Good on both counts.
  prep priya
  = #reorgp 6
    Yes.
  = #slower 10
    She is angry, not with Jonas. She rings the bell herself that afternoon.
  = #yusufoffer 14
    Flattering, and an exit. Marek says what he would do in her place: have the coffee.
  change #slower given +28 yes/yes
  ! priya +7 done+6 Coffee with Yusuf, with open ears
week 28
  + priya development 8 #coffee I had the coffee. It is a good job and not mine
  + priya challenge 6 #tests30 Browser tests red again, this time it is not the cookie
  + marek challenge 6 #searchowner Search needs somebody in front who can talk to data and to docks
  post priya The cookie is gone from the browser tests, an animation has moved in.
  prep priya
  = #coffee 10
    She likes to touch the thing. Product only points at it.
    So she stays. "With the engine off for now."
  = #voice 14
    They look at one meeting, minute by minute. Of seven times she was quick, five were help and two were fear.
    Keep the five.
  suggest priya 4 #minutes ^voice try+14 worked+15 Mark in one meeting where I was quick, and why
  ! priya +7 done+6 Mark in one meeting where she was quick, and why
  alone priya five of the seven were help. keep the five
  worth priya yes both
week 29
  + marek development 8 #plan1 A plan for the second case, I made a table
  + marek development 6 #plan2 People you should meet before spring
  + marek development 6 #plan3 Something across two teams: three suggestions
  + priya challenge 8 #searchscope Search: everybody wants a different one, I have nine definitions
  prep marek
  = #plan1 18
    Twelve rows with colours. He worked on it on Sunday.
  = #plan3 8
    Two of the three are things she does already.
  = #searchowner 12
    She would do it. Not for the case. Because of the label thing.
  suggest marek 5 #plantable ^searchowner try+21 failed+22 A table with what Priya needs to be seen
  ! priya +14 dropped+38 Meet the first two people from Marek's list
week 30
  + marek development 6 #plan4 The table, row three to six
  + marek insight 5 #plan5 Have you spoken to Birgit yet
  + marek feedback 5 #plan6 For the case: the way you handled Olena's short answer was grown up
  + priya feedback 5 #olenashort Olena was short with me at the desk, and wrote one line an hour later. I wish I could do that
  prep marek
  = #plan4 14
    Row three is Birgit. Priya does not want to meet Birgit.
  = #olenashort 7
  = #plan2 10
    Nine names. She knows seven of them.
  change #olenashort given
  ! priya +21 dropped+31 Row four
  answer #plan5 Answered by you, in silence: no, and you don't want to. I take the line out.
  worth priya stood-still other
week 31
  + marek development 6 #plan7 Row seven: visibility
  + marek development 4 #plan8 Could you present search on Monday, it would look good
  + priya challenge 6 #quickfix Fixed the two red browser tests, they wait for an animation now
  ~ priya it is my promotion and i am the assistant
  post priya Two red browser tests fixed, they waited for an animation that nobody had ordered.
  = #plan7 12
    It means being seen. She has a tracking page for that.
  = #plan8 6
    Monday is release day. No.
  = #tests30 7
    An animation nobody ordered. Gone.
  = #plan6 4
  " Thin one. Priya looked at the clock, Marek at the table.
  alone marek #plan8 She said no before I had finished. Nine of fourteen are mine. I am repairing something and she is the thing.
  worth priya stood-still other
  worth marek stood-still you
week 32
  + priya feedback 10 #table Your table has my name on it and your handwriting. I would like to throw it away
  + priya - 4 #sweets mum sent sweets, they are on the fridge
  x #sweets
  = #table 24
    Nine of the last fourteen points were his, he counts them with her.
    He is repairing something, she says, and she is the thing. He goes red, then laughs, then goes red.
    They delete the table together. One row stays: search, since it was hers anyway.
    If she wants to talk about the case she brings it. If not, not.
  = #quickfix 4
  change #table given +60 yes/yes
  ! marek +1 done+0 Delete the table, also the copy
  ! marek +60 done+56 Bring nothing about the case until she does
  recap priya The table is deleted, also the copy. If I want to talk about the case, I bring it.
  look #access
  worth priya a-lot you
  worth marek a-lot other
week 33 skipped Holidays
week 34 skipped Holidays
week 35
  + priya - 5 #rested2 slept for ten days. i like my tempo again
  + priya solution 6 #onesentence ^searchscope One sentence: find my parcel with what I have in my hand
  + priya insight 6 #labelnumber Whose is the label number, ours or the carrier's?
  + marek feedback 5 #tempoback I heard you in stand-up and was relieved
  post priya Nine definitions of search became one sentence. Seven of the nine were reports in disguise.
    I have hung up the sentence. In large.
  prep priya
  = #rested2 5
    No laptop, a lot of cousins.
  = #tempoback 4
  = #searchscope 10
    Of the nine definitions seven are reports in disguise.
  = #onesentence 14
    Everything that isn't that sentence waits. Yusuf will not like two of the seven.
    She tells him herself and brings the list of what people type.
  try #onesentence try+120 worked+118
  ! priya +4 done+4 The sentence to Yusuf, with numbers
  ! priya +7 done+7 Follow one label number from shop to door
  goal #find every4 by+160 Find my parcel with what I have in my hand
    One sentence, one label, one dock at a time. Everything that is not the sentence waits.
  step priya #find +4 done+4 The sentence to Yusuf, with numbers
  step priya #find +21 done+20 Follow one label from shop to door
  step priya #find +45 done+40 The label half on one sheet
week 36
  + priya challenge 8 #testtable We took numbers from Olena's test table, it is all over our plan
  + priya feedback 5 #saidyes Yusuf cut five of seven. I had a speech ready and did not need it
  + marek insight 5 #whatfor What do you want this time for, if I don't bring anything?
  + priya challenge 6 #labels Four carriers, four labels, one of them prints the number upside down
  + priya development 6 #jonaslead Jonas could lead the label part, he does not believe it
  prep priya
  prep marek
  = #testtable 14
    She did it herself, in a hurry. She tells Olena before Olena finds it.
    That used to be the moment to work all night instead.
  suggest priya 3 #tellolena ^testtable try+3 worked+1 Tell Olena before she finds it
  = #whatfor 14
    To think aloud with somebody who does not need it finished.
  = #saidyes 4
    "I can read numbers," he said.
  change #saidyes given
  ! priya +1 done+0 Tell Olena about the table
  worth priya yes you
week 37
  + priya feedback 5 #olenapage Olena asked me to read her page first. We are building a fence where I fell in
  post priya Label numbers change hands twice. A drawing is on the wall by the coffee machine.
  prep priya
  = #labelnumber 8
    The carrier's, and it changes hands twice.
  = #labels 10
    A dock supervisor showed her. She takes Jonas there on Tuesday.
  suggest priya 3 #jonasdock ^labels try+14 worked+11 Take Jonas to the dock, let the supervisor show him
  = #jonaslead 12
    Marek likes it. Platform lends him one day a week.
    Priya's part is to be slow enough. The bottle comes back.
  ! marek +4 done+4 One day a week of Jonas for labels
week 38 skipped Marek at the leadership offsite
week 39
  + priya feedback 5 #dock Four hours on the dock with Jonas, I drank two litres of water
  + priya challenge 8 #fieldsagain Search needs six fields that only the new ledger will have
  + priya - 4 #biscuits I go to Tomás' reading hour for the biscuits, officially
  + priya solution 5 #withoutsix ^fieldsagain Build the half of search that needs none of the six
  + priya insight 6 #tomasgrey Tomás says "not before I am sure". He looks grey. Is that my question or yours?
  + marek insight 5 #wholedger Who else in front waits for the new ledger?
  post priya Four hours on the dock. Jonas asked the question I had been about to ask, and I drank two litres of water.
    That is the best status line I ever had.
  prep priya
  prep marek
  = #dock 8
    He asked the supervisor the question she had been about to ask. She nearly bit the bottle.
  = #olenapage 4
    A fence with a gate, Olena says.
  = #fieldsagain 16
    So search waits for billing. How long? Marek does not know and will not guess any more.
    She wants to hear it from Tomás and not from a plan.
  = #biscuits 3
  ! priya +5 done+6 Talk to Tomás about the six fields
  ! marek +2 done+2 Look after Tomás
  answer #wholedger Everybody who shows a price: tracking, invoices, the shop page and the returns slip. Four screens, three owners, two of them do not know it yet. I tell them today.
  alone priya #tomasgrey he looks grey. say it to marek, not to tomás
week 40
  + priya challenge 6 #martaaway Marta is away for two weeks, and I noticed it only on Wednesday
  + priya development 10 #again I think I want to try again. My words, my page
  prep priya
  = #tomasgrey 8
    Marek's. And thank you.
  = #withoutsix 12
    The label half. If billing slips, docks have something at least.
  = #martaaway 6
    That is the kit. Nobody needed a Thursday for nine days.
    She takes a photo of the sentence.
  try #withoutsix try+90 worked+100
  ! priya +10 done+12 The label half, drawn on one sheet
  goal #again2 every4 by+80 Senior, in my own words
    Not pages. Three changes that stayed, and for each somebody who says it themselves.
week 41
  + priya feedback 5 #marekmonth You have brought nothing about it for two months. I noticed
  + marek feedback 5 #kitnumber One screen of nine changed after it was built
  + priya challenge 6 #fonts Screenshot tests fail when the font server coughs. I press again like everybody
  + priya challenge 8 #invoice2 The invoice page takes two seconds. I made a film of it
  prep priya
  prep marek
  = #marekmonth 5
  = #again 20
    What is different: she would not write about pages. She has names: Sofia, Jonas, the supervisor, Olena.
    She writes, Leila reads with her, Marek signs and carries it. In that order.
    And nobody says "fast" unless they have seen it.
  = #kitnumber 4
    Seven of eleven, in spring.
  change #marekmonth given +28 yes/yes
  ! priya +21 done+22 Ask Leila whether she would write it with her
  ! marek +14 done+10 Ask the panel what they need to see, on paper, now
  step priya #again2 +21 done+22 Ask Leila whether she would write it with me
  step priya #again2 +35 done+33 Three people know that I will name them
  step marek #again2 +14 done+10 What the panel needs to see, on paper
  step priya #again2 +44 done+37 Handed in, with a comma less
  recap priya sent I write, Leila reads with me, Marek signs and carries it, in that order. And nobody says "fast" unless they have seen it.
  worth priya a-lot you
  worth marek yes other
week 42
  + priya challenge 6 #interview Olena wants me to interview for her post, with the dock supervisor. What do I ask?
  jotted #interview me, interviewing??
  + marek insight 5 #paneltell The panel's paper: one side, shall we read it together?
  prep priya
  = #interview 8
    "Tell me when a number of yours was wrong." The supervisor's: "Can you stand at four in the morning."
  = #paneltell 14
    Three changes that remained, and who would say so. No word about tempo.
  = #invoice2 10
    She is sure it is the server. Marek: sure enough to show Tomás without a sting?
    She measures once more first.
  suggest priya 4 #measureonce ^invoice2 try+14 worked+13 Measure once more on a bad line, then show Tomás
  ! priya +7 done+12 Measure the invoice page on a bad line
  ! marek +5 done+4 The paper of the panel to Priya, before anybody explains it
week 43
  + priya feedback 5 #supervisor The supervisor asked better questions than all of us and wrote it up in four lines
  + priya development 6 #threechanges @again2 Three changes: gloves, kit, labels. But who changed?
  + priya solution 5 #bundle ^fonts Ship the fonts with the tests, no server, no cough
  + priya insight 5 #whoisasked May I ask the foreman to say something for me, or is that odd?
  + priya challenge 8 #audit The tracking page has to be accessible by summer and nobody has looked since I measured the greys
  + marek challenge 6 #nosearch If search waits, what do the docks have until then?
  + priya - 3 #redagain pressed again, and again
  post priya Red screenshots since Thursday: 31 on the window. It is the fonts.
  merge #redagain #fonts
  prep priya
  prep marek
  = #supervisor 5
    Marek has pinned it up.
  = #threechanges 16
    Packers: one tap. Marta's Thursdays. Jonas, who leads a thing.
    For each somebody who says it themselves. She gets shy, which is new.
  = #fonts 10
    Ana says nobody counts. Priya counts from today: a tally on the window.
  ! priya +10 done+9 Tell the three people that she will name them
  look #access
  worth priya yes you
week 44
  + priya feedback 5 #leilayes Leila says "with you, not for you". She made me delete the first paragraph four times
  + priya development 6 #captainme I would like to be one of Ana's release captains
  + priya insight 5 #tester Does Yusuf's tester come back after her exchange year?
  > #tester
  prep priya
  = #whoisasked 8
    Odd and good. In his own words, whatever they are.
  = #nosearch 8
    A sheet of paper on a string. She has a photo. It works better than our old search.
  suggest marek 3 #paperstring ^nosearch try+60 worked+58 Leave them the sheet on the string, and print it properly
  = #leilayes 8
  = #bundle 10
    An afternoon. Marek: and the tally? 31 in eight days.
  try #bundle try+21 worked+23
  ! priya +14 done+20 Bundle the fonts
week 45
  + priya feedback 5 #tomasfast Tomás made it 0.4 seconds in half a day and said "it was me", so I bowed in stand-up
  + marek insight 5 #whycaptain What draws you to it?
  + priya solution 6 #auditplan ^audit Two people, two days, every page, and I only watch and write
  + priya challenge 6 #caseready The case is ready and I want to change everything
  prep priya
  prep marek
  = #tomasfast 5
    The picture froze while he bowed back.
  = #captainme 8
    Yes.
  = #whycaptain 10
    That it is one page and everybody's nerves. And she was afraid of it, two good reasons.
  = #audit 14
    She wants to do it properly: with people who need it, not with a tool.
    Olena's colleague with the magnifier, and a shop owner who uses a screen reader.
  change #tomasfast given
  ! marek +7 done+6 Money for two testers, a day each
  ! priya +7 done+6 Ask the shop owner which hours suit him
  recap priya The case is ready and nobody touches it. Two testers for the tracking page, a day each, paid.
week 46
  + priya feedback 4 #foremanletter The foreman wrote three lines about me. I can't read them without a tissue
  + marek feedback 5 #fontpeace The tally on the window stands still
  + priya insight 5 #ifno If it is no again, will you tell me yourself, on the same day?
  + priya challenge 6 #ship I am captain over the long weekend and Ana switches off her phone
  + priya challenge 5 #datepicker The date picker I did not want to sign is still not signed
  post priya Fonts are bundled. The tally on the window stands still at 31.
    I miss it a little.
  prep priya
  prep marek
  = #caseready 14
    Leila says stop. Marek read it in one go on the tram and would change one comma.
    She takes the comma out.
  = #foremanletter 5
    "Before her I needed four taps. Now one. She came and looked."
  = #auditplan 12
    She wants Jonas to watch as well. Fine.
  = #fontpeace 3
  try #auditplan try+40 worked+49
  ! marek +3 done+2 Hand in the case, as it is, with a comma less
  alone marek #caseready One comma. I wanted to add a paragraph and it would have been mine.
  answer #ifno Yes. The same day, whatever hour it is, and by voice.
  worth priya yes you
week 47
  + priya development 4 #thursday2 Panel today, again. I ate
  + priya insight 6 #slot When do I hear whether search keeps its slot in summer?
  + priya development 6 #article An article about the glove buttons, for people outside
  > #article
  prep priya
  = #ship 16
    They go through the page line by line. She asks who may stop it: she may.
    If stuck, Leila. If Leila is stuck, cake.
  suggest priya 4 #shemaystop ^ship try+7 worked+6 Whoever is captain may stop it, and it is written on the page
  = #thursday2 3
  ! marek +1 done+1 Ring her tonight, either way
  ! priya +5 done+4 Read the captain's page aloud to Jonas
week 48
  + priya development 8 #yes All five hands. I was in the tram and said "excuse me" to everybody
  + priya feedback 6 #monday On the Monday I shipped. I waited nine minutes before the button, on purpose
  + priya development 6 #nowwhat And now? I know how to want it, I don't know how to be it
  + marek feedback 5 #how How you got there
  + marek challenge 6 #apibig Yusuf asks for search in the shop pages as well, what do you tell him?
  > #datepicker
  post priya Shipped on Monday. Nine minutes before the button, on purpose.
  prep priya
  prep marek
  = #yes 10
    Marek rang at eight in the evening and could not speak well either.
  = #monday 8
    Leila said nothing for four hours. Flowers afterwards.
  = #how 14
    Not because she became slow. Because she looked whom it was for.
    He says again what his part was, in summer. She says: it is all right now. It is.
  change #monday given +21 yes/yes
  ! priya +7 done+5 Write to the foreman, Sofia, Jonas and Olena
  look #again2 reached
  recap priya sent Five of five. Not because I became slow.
    Next: Sofia the kit, Jonas the labels, and for me something I can't do yet.
  alone priya excuse me, excuse me, I am a senior
  worth priya a-lot both
  worth marek a-lot other
week 49
  + priya challenge 8 #audit1 First audit day: the shop owner could not find the button I am proudest of
  + priya feedback 4 #captainday For the captain's page: the rollback line is missing a word, and it is the word
  + priya insight 5 #martaseat If there is a seat, could it be half a designer?
  prep priya
  = #audit1 14
    It says "Go". Go where, he asked. 11 findings before lunch.
    She watched and wrote. It hurt, in a good way.
  suggest priya 3 #gowhere ^audit1 try+14 worked+12 The button says what it does: find my parcel
  = #captainday 3
  = #slot 10
    Next week from Tomás, he asked to tell it himself.
  = #apibig 8
    The sentence. It has no shop in it.
  ! priya +14 done+13 Second audit day, with the magnifier
  ! priya +3 done+2 The missing word for the captain's page
  step priya #access done First audit day, with the shop owner: 11 findings
  step priya #access +14 done+20 Second audit day, with the magnifier
  step priya #access +60 All pages by the summer
  look #find
week 50
  + priya challenge 8 #slotgone Tomás told me: no slot in summer. He was so sorry that I comforted him and then went home and kicked a box
  + priya challenge 6 #mirrorfe No mirror, no build, two days. We drew on paper like children
  + priya development 6 #sofiakit Sofia should own the kit. All of it
  + priya solution 8 #labelonly ^slotgone Ship the label half to two docks, without invoices, this summer
  + priya challenge 6 #nightshift The night shift asks for a dark screen and I keep saying later
  > #nightshift
  + priya challenge 8 #threeyes A search change needs three yeses from three houses, and the third is always on holiday
  + priya - 3 #paperdrawing Marta draws faster on paper than I build
  post priya No mirror, no build. We drew on paper for two days and found that we do not need a whole week of screens.
  merge #paperdrawing #mirrorfe
  prep priya
  prep marek
  = #slotgone 18
    What hurts: half of the label part is finished and waits in a drawer.
    Marek doesn't repair it. He asks what the docks could have without billing.
  = #mirrorfe 7
    They found that a week on paper would do the search well.
  ! priya +7 done+7 The label half alone: what would it need
  ! marek +10 done+9 Carry Priya's and Ana's question about design to Ingrid
  alone marek She comforted him and kicked a box. Both right. Say so.
  answer #martaseat Half a seat, no. I carry your question to Ingrid together with Ana's, they sound alike, and bring back whatever she says in her words.
  worth priya yes you
week 51
  + priya feedback 5 #reviewp Ana's incident review: nobody spoke for eleven seconds. I would have died in year one
  + priya challenge 8 #namesenior People ask me things since the mail, as if I had grown in a night
  + marek feedback 6 #box You kicked a box and then comforted the right person first
  + priya insight 6 #q4p Is it true that search is Q4, or is that the polite word for never?
  + marek insight 5 #jonasready Is Jonas ready for two docks, in your eyes?
  prep priya
  prep marek
  = #labelonly 14
    Small, true, and Jonas can lead it. Marek will say yes to Yusuf's question before he asks.
  = #nowwhat 14
    Senior is when it goes on without her, she thinks. So: Sofia the kit, Jonas the labels.
    And for herself something she can't do yet.
  = #sofiakit 6
    She says it to Sofia herself. And does not stand behind her.
  = #box 4
  = #reviewp 4
  change #box given +14
  try #labelonly try+60
  ! priya +7 done+6 Label half: one page for the two docks
  ! priya +5 done+3 Hand the kit to Sofia, with the bell
  ! marek +7 done+5 Say yes to two docks before Yusuf asks
  goal #hard every4 by+180 Do something I can't do yet
    When it goes on without me I am senior, I think. So: hand over, and find the next thing that frightens me.
  step priya #hard done The kit goes to Sofia, with the bell
  step priya #hard +21 Two docks are Jonas's, and I only visit
  step marek #hard +35 A room that does not agree with her
  recap priya The label half goes to two docks this summer and Jonas leads it. The kit is Sofia's. I do not stand behind anybody.
  worth priya yes you
week 52
  + priya challenge 8 #audit2 The second audit day: 14 contrast findings on pages we call finished
  + priya feedback 5 #sofiabell Sofia took the kit and gave back the bell. She has her own
  + marek challenge 6 #relp Anything of frontend that could stop Monday?
  + marek - 4 #talkjune Guild in June: your audit or Ana's builds first?
  > #talkjune
  post priya The label half runs on a test handheld at dock 2. It beeps correctly.
    Dock 2 told me before you did.
  prep priya
  = #audit2 10
    Five are hers, from when she was quick. She fixes those first.
  = #relp 5
    One screen, already out of it.
  = #q4p 14
    It is Q4, and it will be said to everybody on Monday. She hears it here first.
    Not never: billing first, then search, and nothing between. Leila wrote it on one page.
    She asks for that page and for a day to be cross.
  = #jonasready 6
    Readier than she was. He will not believe it, so tell him with a date.
  = #sofiabell 3
    Louder, too.
  ! marek +8 Read Priya's accessibility audit
  ! priya +7 The worst five of the 14, fixed
  answer #q4p Q4 is the word of somebody who has counted, this time: billing in autumn after three month's ends, then search, and nothing between. You have Leila's page. Be cross for as long as you need.
  step priya #find Two docks live with the label half
  step priya #find +90 Search, whole
  worth priya a-little both
  worth marek yes both
week 53
  + priya challenge 14 #drawer Half of search lies in a drawer until Q4, how do we keep it from going stale?
  + priya development 10 #notyet @hard Something I can't do yet: talk to a room that does not agree with me
  + priya solution 6 #swap ^namesenior An open hour on Wednesdays for questions, instead of all day a bit
  + marek feedback 6 #dayoff You took a day to be cross, and said so. Jonas told me he did not know one may
  ? priya 9 of the 14 contrast ones are fixed. do i post that somewhere instead of saying it here
  ? priya shop owner sent a voice message. he found his parcel
  ? marek Would you look at Ana's question about a second designer together with yours?
  ~ priya ask for more money now or after summer. ask leila how one asks
  post priya ago+0 Audit found 14 contrast issues, 9 fixed this morning
  prep priya
  alone priya say the money sentence aloud once at home first
