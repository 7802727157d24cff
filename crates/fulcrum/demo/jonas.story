story: Jonas Weber with Marek Dvořák
kind: reporting
series: weekly Friday 10:00 45 minutes Europe/Berlin
place: The bench by the canal, or Room Linden

week 1
  + jonas insight 6 #ok One year now. Am I doing ok? Nobody has said I'm not
  jotted #ok am i doing ok. nobody said i'm not
  + jonas - 4 #monitor Is it ok to take the big monitor from Henrik's desk when he goes
  + marek development 8 #firstyear What did you learn this year that surprised you?
  + marek feedback 5 #stayed You helped the two interns without anybody asking you to
  + marek insight 5 #anathu How are the Thursdays with Ana?
  post jonas Both interns have machines that start. One of them cried, the other one made tea.
    You helped them without anybody asking. I saw it late.
  prep marek
  = #ok 15
    Yes. Marek is sorry that it took a year and a question.
    What would tell him, without asking? Jonas: if somebody gave me something that can break.
  = #firstyear 14
    That nobody knows everything. He had thought it was only him.
  = #monitor 3
    Yes, when the desk is empty.
  ! marek +7 done+7 Find something for Jonas that can break
  " He writes better than he speaks, he says. So this page is good for him.
  goal #breaks every6 by+200 Have something of mine that can break
    Not a word on a door. A thing that goes wrong if I am careless and runs if I am not.
  alone jonas ask more. write it here when he bites (he does not)
  worth jonas yes other
week 2
  + jonas challenge 8 #asking I sit on a question for half a day because everybody looks busy
  + jonas challenge 5 #acronyms I have a list of 22 words I pretend to know
  + jonas solution 4 #twenty ^asking After twenty minutes I ask, and I count how often somebody bites
  prep jonas
  = #stayed 5
    He had hoped nobody saw. He did it instead of a report.
  = #anathu 8
    Best hour. She explains as if it were a crime story.
  = #asking 12
    Marek does it too, he admits, only with coffee in his hand.
  = #twenty 5
    Marek will ask him something once a day as well, so that it is normal.
  try #twenty try+14 worked+14
  change #stayed given
  ! jonas +7 done+7 Ask after twenty minutes, keep a tally
  ! marek +7 done+7 Ask Jonas one real question a day
week 3 skipped Bridge day
week 4
  + marek development 8 #readlist Things you might read this summer
  + marek development 5 #onboardpage Would you freshen up the page for new people
  + marek feedback 5 #standupj In stand-up I hardly hear you, Ana answers for you
  + jonas - 4 #tally asked 6 times. nobody bit
  + marek challenge 6 #ticketsold 40 old requests with your name on them
  prep jonas
  prep marek
  = #acronyms 14
    Marek did not know four of them either. One nobody knows, it is on a door.
    They put the list on the wall with gaps to fill in.
  = #tally 4
  = #standupj 10
    It's fine, she is faster. Marek: it is not about fast.
  change #standupj coaching +28 not-yet/partly +42 partly/yes
  ! jonas +10 done+8 The list of words on the wall
  ! marek +7 done+6 Stop answering for him, and wait
  recap marek A wall of words with gaps. Jonas counted: asked six times, nobody bit. I stop answering for him and wait.
  worth jonas a-little other
  worth marek a-little you
week 5
  + marek insight 5 #offsitej How was the offsite for you?
  + marek development 5 #readlist2 Did one of the books speak to you
  + jonas - 3 #nothing not much this week
  jotted #nothing nothing
  prep marek
  = #offsitej 9
    Good. He lost the quiz on purpose with the packers' table.
  = #ticketsold 15
    He closed eleven while they talked. The rest he is afraid to close.
  suggest jonas 3 #olderthanme ^ticketsold try+30 worked+30 Close what is older than I am here
  = #readlist 10
    He reads slowly and likes logs better than books.
  ! jonas +7 done+9 Close what is older than he is here
  alone marek He closes things while I talk. I talk too long.
week 6
  + marek development 6 #goalj A goal for the half year
  + marek - 5 #onboard2 The page for new people, any news
  + marek insight 5 #afraid What would you do if you weren't careful?
  + marek - 4 #course There is a course on networks in autumn
  x #readlist2
  prep marek
  = #nothing 5
    "Nothing" is also a thing, says Marek, and goes to his own list.
  = #onboardpage 8
    Nods. It is not the page he would like to write.
  = #afraid 14
    He would rename everything. And say no to Sven once.
  = #goalj 12
    "Get better at ops." It is Marek's sentence, both of them notice.
  ! jonas +14 done+20 The page for new people
  ! jonas +10 dropped+24 Sign up for what Marek thinks is good
  worth jonas stood-still other
week 7
  + jonas challenge 8 #dryrunj I typed the deploy on Tuesday and it was nearly the wrong region
  + marek feedback 6 #draftgreat I said your draft was great. It was not, and I want to say it again, properly
  + marek - 4 #course2 The course, deadline is Monday
  + marek insight 4 #holj Holiday plans
  + marek challenge 5 #storagealert Storage alerts, what do you make of them
  post jonas Dry run is done. One region nearly wrong, seen by Ana, region is printed in red now.
  prep jonas
  prep marek
  = #draftgreat 16
    The draft has everything and no order. The reader meets the exception before the rule.
    Leila told Marek that he had been too nice. Jonas had known all along, that was the confusing part.
    This version of feedback he can use.
  = #dryrunj 12
    Ana saw it before he pressed. His ears were hot until the evening.
    Marek: that's what the second one is for.
  suggest marek 3 #secondeyes ^dryrunj try+60 worked+58 The second one at a deploy says the region aloud
  = #course 4
    He goes. It may help.
  = #onboard2 3
    Coming, coming.
  change #draftgreat given +28 yes/yes
  ! jonas +7 done+6 Rewrite the draft: rule first, exception last
week 8
  + marek - 5 #standup2 Stand-up: would you like to begin once a week
  + jonas feedback 5 #draft2 Leila read the new one and said "now I can disagree with it"
  post jonas Storage on Mondays: two jobs at the same minute, I think. I look without telling anybody. Except you.
  = #draft2 6
    Highest praise there is, says Marek.
  = #standup2 6
    Rather not. Marek drops it too late.
  = #holj 4
    After the release, two weeks, a hut.
  = #storagealert 14
    He has a theory about Mondays. He will look without telling anybody, he says, and tells Marek.
  ! jonas +14 done+13 Look at the Mondays
  ! marek +14 dropped+14 Find him a slot to open the stand-up
week 9
  + marek development 6 #plan9 Your plan for autumn, I made a start
  + marek insight 4 #ana9 What should I know before Ana goes away
  x #course2
  ~ jonas i don't know what to write here. he always has something already
  = #ana9 8
    That he is scared. Marek: good, me too, a bit.
  = #plan9 14
    Marek talks for twelve minutes. Jonas nods at the right places.
  " Marek looked at the page afterwards: twenty points of his and nine of Jonas'. That is not a one-on-one, that is a visit.
  alone marek meeting: Twenty of mine, nine of his. That is a visit, not a one-on-one. Bring nothing next Friday.
  worth jonas stood-still other
  worth marek stood-still you
week 10
  + marek feedback 8 #mine19 Twenty of the last twenty-nine points here were mine. I would like to stop
  + jonas challenge 5 #empty what happens if i don't bring anything
  + jonas insight 5 #allowed What am I allowed to decide and what not?
  prep jonas
  prep marek
  = #mine19 14
    Jonas thought that it was how it goes. Marek filled the page because it was empty, so it stayed empty.
    For four weeks Marek brings nothing unless asked.
  = #empty 14
    Then they sit on the bench. They try it, four minutes, there is a heron.
    Then Jonas says that he is afraid of the two weeks without Ana. It takes the rest of the hour.
  change #mine19 given +28 yes/yes
  ! marek +28 done+28 Bring nothing for four weeks
  ! jonas +4 done+3 Write down what he would do in the first ten minutes if it goes wrong
  recap jonas sent For four weeks Marek brings nothing unless asked. Bench. There was a heron.
  alone jonas the quiet was four minutes. he did not fill it
  worth jonas a-lot both
  worth marek a-lot other
week 11
  + jonas challenge 10 #ferry Ana is away from Monday. If a release hangs I have nobody who has done it
  + jonas - 4 #bell priya bought a bell so i can poke her. i am to ring it
  post jonas Bell is oiled.
  prep jonas
  = #allowed 14
    Anything that can be undone within an hour: decide. Else: ring Marek, at any hour, he means it.
    Jonas writes the sentence on the back of his badge.
  = #ferry 16
    They read Ana's page together. Four is the scary one, the disks.
    He asked her what "in theory" means in line four. She crossed it out.
  suggest marek 3 #badge ^ferry try+21 worked+20 What can be undone within an hour, decide. Else ring Marek
  = #bell 3
    He oils it.
  look #breaks
  worth jonas yes you
week 12 moved-1
  + jonas challenge 6 #firstweekalone First week on call alone. Two calls, both nothing, I slept on the sofa with shoes on
  + jonas feedback 5 #rang You picked up at 23:40 on the second ring. Thank you
  + jonas insight 5 #shoes Is it normal to be this tired from nothing happening?
  prep jonas
  = #firstweekalone 10
    Two nothings, judged right. Marek counts that as two.
  = #shoes 12
    Yes. Waiting is work. Marek used to iron.
  = #rang 4
    He had been awake. Ironing, in a way.
  change #rang given
  ! jonas +3 done+2 Take the shoes off
  ! marek +7 done+5 A free day after two nights, for everyone who covers
  answer #shoes I asked around, because you would not believe only me: Leila naps in her chair, Ana runs, Tomás counts ships. Waiting is work for everybody who does it well.
week 13
  + jonas challenge 8 #calledana I called Ana on the ferry. I had promised not to
  + jonas challenge 5 #lineof Nobody but Ana can start a release, also in an emergency
  + jonas development 6 #fixing I like repairing things somebody else made, more than making. Is that bad?
  + jonas solution 4 #twokeys ^lineof Two people who may, and one who may not be on a ferry
  post jonas Two calls this week, one real, eleven minutes. Notes are under the phone.
  prep jonas
  = #calledana 18
    Eleven minutes, and he had the answer after two. The other nine she told him about a lighthouse.
    He could have called Marek. He did not want Marek to see that he did not know.
    Marek: I don't know it either. That's the actual problem.
  = #lineof 10
    To be said again when she is back and has slept.
  = #twokeys 4
  try #twokeys try+60 worked+200
  ! jonas +7 done+7 Tell Ana himself, before the mails do
  ! marek +21 done+40 Bring "two people, one key" to Ana when she has slept
  recap jonas I called Ana on the ferry and tell her so myself. The actual problem is that nobody but her can start a release.
  worth jonas a-lot you
week 14
  + jonas feedback 5 #anasaid Ana said "good that you called". Then she looked at the sea again, in the office
  + jonas challenge 6 #thanked You thanked me in front of everybody and I wanted to be a chair
  + jonas feedback 4 #four four weeks are over, you may bring things again
  + jonas challenge 6 #kitnote Priya left me the kit. Two parts are wrong and I don't know if I may
  prep jonas
  = #anasaid 5
    He thinks she may have meant it.
  = #thanked 12
    In front of all is for Marek's sake, he sees that. A line on paper next time.
  = #four 8
    Marek missed it and liked it. One or two from now on, at the end.
    The page was all Jonas' for four weeks, and it was never empty.
  ! marek +7 done+6 Write the thank-you on paper
week 15
  + marek insight 5 #relj What part of the release would you like to hold?
  post jonas Two parts of the kit are repaired and it says so on the page.
    Priya read it on a beach. She was not annoyed.
  prep jonas
  = #kitnote 8
    Can it be undone within an hour? Yes. So.
  suggest jonas 3 #undone ^kitnote try+7 worked+4 Repair them, since it can be undone within an hour
  = #fixing 12
    It's rare and we live from it. Marek can't do it, he starts again from zero each time.
  = #relj 10
    The evening. When it is quiet and something might come.
  ! jonas +4 done+3 Repair the two parts and say so on the page
week 16
  + jonas challenge 12 #stagingme staging is red since monday and i think it was me
  + jonas challenge 5 #clean My cleanup script does what it says and I said the wrong thing
  ~ jonas i knew on tuesday. three days. i watched them search
  + jonas solution 4 #asks ^clean The cleanup script asks before it wipes anything
  prep jonas
  = #stagingme 24
    He knew on Tuesday and everybody was searching, and every hour it got harder to say.
    Marek says nothing for a while. Then: thank you for saying it on a Friday and not on a Monday.
    Not the script is the problem, three days are. Why three? Because Ana was so tired. Because he is the junior.
    He goes and tells Ana and Tomás now, Marek comes along as far as the door.
  = #clean 8
    It takes an argument and believes it.
  = #asks 4
    And it says how many rows. The number would have frightened him in time.
  try #asks try+7 worked+4
  ! jonas +1 done+0 Tell Ana and Tomás, today
  ! jonas +4 done+3 The script asks before it wipes anything
  alone jonas #stagingme three days. next time three minutes
  alone marek meeting: Do not tell this one as a story, not even kindly.
  recap jonas sent It was my script. Ana and Tomás hear it from me today. It asks before it wipes now and says how many rows.
  worth jonas a-lot both
  worth marek a-lot other
week 17
  + jonas feedback 6 #theysaid Ana swore, then showed me what she broke in her second year. Tomás said "ah, the ghosts have a name"
  + jonas challenge 6 #stillscared I check everything four times since Monday and get nothing done
  + marek insight 5 #eveningj Evening watch: what you need
  post jonas Evening watch: chair, phone, biscuits, page. Ready.
    I have the sofa.
  prep jonas
  = #theysaid 10
    Ana's was bigger. A whole warehouse in Graz.
  = #stillscared 14
    Twice is careful, four times is punishment. They take two of the four away.
  suggest marek 3 #twice ^stillscared try+14 worked+20 Check twice and stop
  = #eveningj 8
    Marek on the sofa with the phone, Jonas at the desk. Other way round than one would think.
  ! jonas +5 done+7 Check twice and stop
week 18
  + jonas feedback 5 #evening the evening was nice. is one allowed to say that
  + jonas feedback 5 #yoursofa You stayed awake although nothing came
  + marek feedback 5 #slowq At nine you saw the queue slow down before the alert did
  prep jonas
  prep marek
  = #evening 6
    One is.
  = #slowq 8
    It sounded different, he says. The fans.
  = #yoursofa 4
    That was the point of the sofa.
  change #yoursofa given
  " Short, both of us grey. Then the hut.
  worth jonas yes both
week 19 skipped Jonas on holiday
week 20 skipped Jonas on holiday
week 21
  + jonas challenge 8 #thirtyfour Leila left 34 comments on my page. I have rewritten it three times
  + jonas development 6 #storagealone I did the storage work alone. I think Ana had left half of it lying there on purpose
  + jonas insight 6 #frozen Does the freeze mean I am the last one in, so the first one out?
  + jonas solution 4 #whichhelp ^thirtyfour I ask her which five she would keep
  + jonas - 3 #drawerful leila's comments, second drawer
  post jonas Storage page: third version is with Leila.
  merge #drawerful #thirtyfour
  prep jonas
  = #storagealone 10
    She had. He saw it from a comment that was too friendly.
  = #thirtyfour 16
    All are right. That is what is bad. He feels watched.
    Marek won't speak to Leila for him. Would he? No. Maybe.
  = #whichhelp 6
    Or she asks him first which helped. They are both the kind that prepares.
  try #whichhelp try+7 worked+8
  ! marek +1 done+1 Say to the whole team what the freeze is not
  answer #frozen No. It is about chairs nobody sits on. You are not a chair. I should have said so on the first day, and I say it to the whole team tomorrow.
week 22
  + jonas feedback 6 #fourhelped I told Leila four helped and thirty made me feel watched. She wrote it down!
  + jonas challenge 6 #boxesj Somebody in the lift asked if I am "one of those who go to Sven"
  + marek feedback 5 #said You told Leila something I would not have dared in my second year
  + marek insight 5 #who23 Who do you ask first when you are stuck, these days?
  + jonas challenge 8 #priyaj If Priya does not get it, what should I hope for?
  + jonas development 5 #networks The course on networks: I went. I understood two thirds
  prep jonas
  prep marek
  = #fourhelped 12
    She marks three now and puts the rest in a drawer. He may open the drawer.
  = #said 4
    And in four sentences.
  = #boxesj 14
    Two drawings, nothing decided, and Marek tells it to all five in the same words.
    Jonas would be sad about Ana and the bench. Sven is all right.
  change #fourhelped given +28 yes/yes
  ! jonas +2 done+2 Tell Marek what is said in the lift
  goal #calm every5 by+220 Be calm at night
    Not brave. Calm. Someone who sits down before he picks up.
  step jonas #calm done The two weeks without Ana, with shoes on
  step marek #calm +110 done+105 Second on call from the start of the rotation
  worth jonas yes you
week 23
  + jonas challenge 6 #anatomas The thing with Ana and Tomás on Monday. I sat between them. I did not say anything
  prep jonas
  = #anatomas 18
    He thinks he should have. What? "I saw him run it." He had.
    He tells Tomás that. It is not too late for that sentence.
  suggest jonas 3 #sawhim ^anatomas try+2 worked+2 Tell Tomás that I saw him run it
  = #who23 10
    Ana less, because she is so far away at the moment.
  ! jonas +1 done+1 Tell Tomás that he saw him run it
  ! jonas +10 done+12 Ask Sven for the missing third of the course
  recap jonas I tell Tomás the sentence that I did not say on Monday. It is not too late for it.
week 24
  + jonas feedback 5 #toldtomas Tomás said it was the best thing anybody told him this week
  + marek challenge 5 #pagej The storage page, is it finished
  + jonas challenge 6 #redagain I press "run again" all day, it is most of my job
  + jonas challenge 6 #anaquiet Ana has stopped swearing. I don't know what to do with that
  jotted #anaquiet ana does not swear any more
  prep jonas
  = #priyaj 16
    He is angry for her. Marek doesn't defend it, he had a part in it and has told her.
    What to hope for: not a word on a door. Things that can break.
  = #networks 6
    The missing third is somebody's job here: Sven. Ask him.
  = #toldtomas 4
  ! jonas +7 dropped+28 Finish the storage page
  look #breaks
week 25
  + jonas challenge 6 #allill Everyone is ill. It is Leila and me and the coffee machine
  + jonas - 4 #tea leila makes tea like a laboratory
  x #tea
  post jonas Builds are green, Leila runs the rest, the coffee machine is the only one who is not ill.
    Thank you both. Soup is outside your doors.
  = #allill 10
    He runs the builds, she runs the rest, nobody dies.
  = #redagain 14
    He does not read the red any more. It bothers him that it does not bother him.
    Nobody has time to count. He has no time either, he says, while pressing.
week 26
  + jonas development 10 #made maybe i am not made for this
  + marek feedback 5 #coffee25 Leila said that the week with you alone was easy. She doesn't say easy
  ~ marek Not praise. Something real. And look after his evenings.
  prep jonas
  = #made 26
    It is dark when he comes and dark when he goes. The page took three rewrites, Ana is far away, everybody says be patient.
    What would he do instead? Repair boats. He is serious.
    Marek tells him about the winter in which he drove a tram to see if he liked it better. He did, until February.
    When was it good the last time? The evening of the release. The bench.
    No solution today. More bench.
  = #coffee25 4
    He doesn't know what to do with that, so he keeps it.
  = #anaquiet 8
    Sit next to her. You needn't say anything, that's what you are good at.
  ! marek +7 done+6 Something that can break, a real one, this month
  ! jonas +7 done+6 Sit next to Ana once
  alone jonas boats
  alone marek He would repair boats. Something real that can break, before the month is over, or he is right.
  worth jonas a-lot both
  worth marek a-lot both
week 27
  + jonas feedback 5 #sat I sat next to Ana for an hour. She said "thank you for not asking"
  + jonas insight 5 #overj So we stay where we are?
  + marek development 6 #nightjob The nightly cleanup script has no owner and wakes three people a month. Would you want it?
  + jonas challenge 6 #monday29 The alarm on Mondays is the cleanup script and the backup fighting for the same disk
  post jonas Cleanup has four scripts. Two of them undo each other on Wednesdays. Nobody knew why Wednesdays were so calm.
    Five lines and I understood all of it.
  prep jonas
  prep marek
  = #overj 6
    Yes. Marek still owes the team the same sentence, he does it next week.
  = #nightjob 14
    It can break. He wants it. He asks if he may do it his way, boring.
  = #sat 4
    She drew, he read a log.
  ! jonas +21 done+19 The nightly cleanup: understand it, then make it boring
  step jonas #breaks done The nightly cleanup is mine
  step jonas #breaks +21 done+19 Understand all four scripts
  step jonas #breaks +60 done+34 A month without a night call from it
week 28
  + jonas challenge 6 #cleanup1 The cleanup is four scripts which don't know of each other, one is from Henrik
  + jonas - 4 #lamp i bought a lamp that makes morning
  + marek feedback 5 #fivew You explained the four scripts to me in two minutes
  + jonas solution 5 #chain ^cleanup1 One after the other, and each says what it threw away
  prep jonas
  = #cleanup1 9
    Two of them undo each other on Wednesdays.
  = #chain 7
    Boring. Exactly right.
  = #lamp 4
    Marek wants one.
  = #pagej 10
    It has been finished for weeks. Jonas did not say so because it was not perfect. It is sent off from the bench.
  try #chain try+28 worked+30
  ! jonas +1 done+0 Send the storage page from the bench
  worth jonas yes you
week 29
  + jonas feedback 5 #ah You said on Monday that you should have told us earlier. I have never heard anyone above me say that
  + marek challenge 5 #anacover Ana has the billing tests on top for some weeks, what could you take off her?
  + jonas insight 6 #paid What does somebody like me earn elsewhere, roughly, and what here in two years?
  + jonas solution 4 #twohours ^monday29 Move the backup by two hours
  prep jonas
  prep marek
  = #ah 5
    Jonas said "ah" for a minute. It was the longest thing he had said in stand-up.
  = #monday29 10
    His theory from summer. He had been right and had put it in a drawer.
  = #twohours 3
  = #anacover 8
    The certificates. And going to lunch with her.
  = #fivew 4
    With a pencil. He kept the drawing, he says, and blushes.
  try #twohours try+14 worked+8
  change #fivew given +14 -/yes
  ! jonas +5 done+4 Move the backup by two hours
  ! jonas +3 done+3 Take the certificates
  answer #paid The line with the real numbers is in your post box, on paper: what it is elsewhere, what it is here, and both years to come. Not fog. Ask whatever it does not say.
week 30
  + jonas feedback 5 #mondaygone First Monday without an alarm. Nobody noticed. I noticed
  + jonas development 6 #tellit I don't know how to tell people about things that do not happen any more
  + marek insight 4 #relj2 Small release in a week: what would you like to hold
  post jonas What did not wake anybody: cleanup, backup, certificates.
    Keep writing these. They have readers who do not press hearts.
  prep jonas
  = #mondaygone 6
    Three people slept. They don't know whom to thank.
  = #tellit 14
    Two lines in the channel on Mondays: what did not wake anybody. Dry, no exclamation marks.
  = #relj2 5
    The queue. And the decision about it, if Ana lets him.
  ! jonas +3 done+3 Two lines, each Monday: what did not wake anybody
week 31
  + jonas feedback 5 #queuecall The queue got slow and I said wait, and Ana let me. Her hands were under the table
  + jonas challenge 5 #lonelyfix The two lines on Monday got one heart, from Priya
  + jonas development 6 #nextyear @calm For next year: I would like to be somebody's second on call, and then first
  + marek feedback 5 #steady Three people named you when I asked who helped them this year
  + jonas development 5 #yearj the year in one sentence: fewer shoes on the sofa
  prep jonas
  = #queuecall 10
    And it was right. But it would have been right to decide also if it had been wrong.
  = #lonelyfix 5
    Keep writing them. Ana reads them, she has told Marek.
  ! marek +7 done+5 Bring the line with the numbers on it
  recap jonas The queue got slow, I said wait, it was right. It would have been right to decide also if it had been wrong.
  look #calm
  worth jonas yes you
week 32
  = #yearj 5
  = #nextyear 16
    The new rotation comes anyway. As second from the start, first when he says so and not before.
    A goal in his own words: be calm at night.
  = #steady 6
    He asks who. Marek asked whether he may say: the interns, Leila, a packer.
  change #steady given
  ! marek +21 done+20 Second on call from the start of the rotation
week 33 skipped Holidays
week 34 skipped Holidays
week 35
  + jonas challenge 5 #backj 31 certificates renewed by themselves over the holidays and one did not
  + jonas development 6 #anachart Ana has a chart about builds. She asked if I want to be in it
  + jonas solution 4 #robot ^backj A robot that looks at the certificates every morning
  post jonas What did not wake anybody: 31 certificates. What did: one, in my parents' kitchen.
    The robot writes to me too. I deserve that.
  prep jonas
  = #backj 7
    He saw it on the second day, from his parents' kitchen.
  = #robot 5
    It may write to him and to Marek, who once forgot one.
  = #anachart 12
    One afternoon a week on the cache. He said yes before she had finished.
  try #robot try+14 worked+12
  ! jonas +14 done+12 The robot for certificates
  look #breaks reached
week 36
  + jonas feedback 5 #crime Working with Ana on the cache is like the Thursdays, but I may touch things
  + jonas challenge 5 #tired3 Three half jobs, I forget which shoes I have on
  + jonas challenge 6 #leading Priya wants me to lead the label part. I don't think I am that
  + marek insight 5 #whatlead What would somebody do who is "that"?
  + jonas solution 4 #threecolours ^tired3 A drawing of the week, three colours, and Monday stays white
  + jonas - 3 #notmine sent the certificate note to the cache channel. twice
  merge #notmine #tired3
  prep jonas
  = #crime 4
    The butler was the timestamp.
  = #tired3 8
    A certificate note sent into the cache channel. Twice.
  = #threecolours 6
    It hangs where Ana and Priya see it.
  try #threecolours try+30 failed+28
  ! marek +2 done+2 Keep his Mondays free
  goal #first every4 by+120 Be first at night once, and let nobody notice
    I said it on the bench and Marek wrote it down as I said it.
week 37
  + jonas feedback 6 #keys Two services call the same file different names. I found it by reading slowly
  + jonas insight 5 #calmhow How do you get calm at night? You seem to be
  + marek insight 5 #labelsj Priya would like you for the labels, one day a week, is that too much?
  prep jonas
  prep marek
  = #keys 8
    Ana would have looked in the wrong place for two days, she told Marek.
    So slow is a tool, not a fault. He turns that over like a coin.
  = #leading 10
  suggest marek 3 #yeslead ^leading try+60 worked+70 Say yes, with Priya next to you and the bottle next to Priya
  = #whatlead 14
    Know what is next, and ask. He does both, he says, surprised.
    Yes to leading, with Priya next to him and the bottle next to Priya.
  = #labelsj 8
    Cache one afternoon, labels one day. What goes? The certificates, to the robot.
  change #keys given +28 yes/yes
  ! jonas +4 done+4 Say yes to Priya
  ! jonas +14 done+11 Names: one list for both services
  ! marek +5 done+4 Tell Priya which day
  answer #calmhow I'm not. I sit down before I pick up. That is all there is, and it took me nine years.
  recap jonas sent Yes to the labels, one day a week. The certificates go to the robot. Slow is a tool.
  worth jonas yes both
  worth marek yes other
week 38 skipped Marek at the leadership offsite
week 39
  + jonas feedback 5 #dockq On the dock I asked something and Priya nearly choked on her water
  + jonas challenge 6 #second Second on call from next week. What if Leila sleeps through?
  + jonas challenge 5 #keyj I have the key to the server room since the copy and nobody wrote it down
  + jonas challenge 6 #labels1 On the dock everybody talks to me as if I knew things
  post jonas Chair stands next to the phone.
  prep jonas
  = #dockq 5
    The question was: which label do you hate. Three hours came from it.
  = #second 10
    Then he may decide anything that can be undone within an hour. It is still on his badge.
  suggest marek 3 #onehour ^second try+14 worked+13 If Leila sleeps through: whatever can be undone within an hour
  ! jonas +7 done+7 Put a chair next to the phone
  alone jonas #second the chair idea. do not tell anybody that you measured it
week 40
  + jonas feedback 5 #chair The chair helps
  + jonas challenge 8 #wantcache Ana asked if I want to run the cache without her. I said "if you want". That was not an answer
  jotted #wantcache ana asked if i want the cache. i said if you want
  + marek insight 5 #ifyouwant What is the answer?
  + jonas development 10 #halfyear @first You asked in summer for a goal and it was your sentence. I have one now
  prep jonas
  = #chair 3
    Leila has one too, since ever.
  = #wantcache 12
  = #ifyouwant 14
    Yes. And: that she doesn't vanish from one day to the next.
    He tells her both halves.
  ! jonas +1 done+1 Tell Ana both halves
  step jonas #first done Second for a week, four calls, none of them Leila's
  worth jonas yes you
week 41
  + jonas feedback 5 #page41 I wrote the cache page, Ana changed two words
  + jonas - 5 #seventeenj 17 minutes. ana made a noise
  + jonas challenge 6 #customsj Customs are cross that they have to wait and they are cross at me, since I am there
  post jonas The cache page is out. Ana changed two words, one of them was mine twice.
  prep jonas
  = #page41 6
    She says it is better than hers would have been. She'll tell him herself, says Marek, and has now spoilt it.
  = #customsj 12
    Send them to Ana's "not yet", it has a date. He needn't be the wall.
  suggest marek 3 #pointdate ^customsj try+10 worked+8 Point to Ana's date, kindly, every time
  = #keyj 8
    It is still Marek's key, on paper. Changed while they sit there.
  = #seventeenj 4
  = #labels1 10
    Ask what they do with their hands. Worked with the packers' quiz table.
  suggest jonas 3 #hands ^labels1 try+21 worked+23 Ask them what they do with their hands
  change #page41 given
  ! jonas +2 done+1 Point customs to the date, kindly
week 42
  + jonas feedback 5 #anaweek Ana had her first week on call alone and I was not needed as second. I slept with socks
  + marek feedback 5 #nosecond The page you left by the phone is why she was not lost on Tuesday
  + jonas challenge 6 #redcache People say the cache makes tests red. It doesn't, it makes them red sooner
  + marek insight 5 #readingj The reading hour begins again, and Tomás would have you if you like
  prep jonas
  prep marek
  = #halfyear 18
    "Be somebody whom one calls second and is glad." Nobody could have thought of that for him.
    Checkpoints: a night as first, something for others at the guild, one real thing that is his.
    It waited since the cache page, under everything else.
  = #anaweek 4
    A goal for sleep, says Marek.
  = #nosecond 5
    It was four lines and her drawing. He only hung it up.
  ! jonas +28 done+8 A night as first
  step jonas #first +28 done+8 A night as first
  step marek #first +60 done+43 Something for others, at the guild or on paper
  step jonas #first +120 One real thing that is mine, in daylight
  recap jonas "Be somebody whom one calls second and is glad." Three checkpoints. It waited under everything else since the cache page.
  worth jonas a-lot you
  worth marek a-lot other
week 43
  + jonas challenge 6 #firstnight My first week as first on call: Wednesday, token service, 03:12. I sat down
  + jonas challenge 6 #toomany Cache, labels, reading, nights. I have started saying yes in my sleep
  + jonas insight 5 #halfj The half person from the freeze, is it somebody for us?
  + jonas feedback 5 #biscuitsj Priya comes to the reading hour for the biscuits and asks the best questions
  + jonas - 3 #sevenyes said yes to Sven while reading a log
  post jonas Wednesday 03:12, token service, rolled back, slept. Note is on the page.
    Leila never knew. That is the best line in it.
  merge #sevenyes #toomany
  prep jonas
  = #firstnight 12
    Sat, read, rolled back, wrote it down, slept. Leila never knew.
    He tells it in eleven words and shines.
  = #redcache 10
    Say so with three examples. Ana will help if asked, Jonas asks.
  suggest jonas 3 #threeexamples ^redcache try+7 worked+6 Three examples in the channel
  = #readingj 6
    He likes it. Like looking for mushrooms.
  ! jonas +7 done+6 Three examples for the channel
  look #first
week 44
  + marek development 5 #guildj The guild would like to hear about the Monday alarm
  + jonas challenge 5 #merges My label change was thrown out of the queue five times. Twice it was right to
  > #guildj
  + jonas solution 4 #icross ^toomany I write everything down and cross out four things, me, not you
  + jonas challenge 6 #diskmonday The builders run full on Mondays. I think it is old caches
  prep jonas
  = #toomany 12
    Eleven things. He had thought it was six.
  = #icross 10
    The old requests go, and two of the labels' meetings, and one thing for Sven.
    He says no to Sven, by mail, with greetings. There is a small party on the bench.
  = #biscuitsj 4
  try #icross try+30 worked+33
  change #biscuitsj given
  ! jonas +3 done+3 Say no to Sven
  ! marek +5 done+4 Tell the others what Jonas no longer does
  recap jonas sent Eleven things became seven. I crossed them out myself, also the one for Sven.
  worth jonas a-lot you
week 45
  + marek feedback 5 #svenno Sven told me he got a very friendly no from you
  + jonas solution 5 #sundayjob ^diskmonday A cleanup on Sunday nights that throws old caches out
  prep jonas
  = #svenno 3
    Marek asks for a copy, to learn.
  = #diskmonday 10
    Three years of old caches, he has looked. It is his Monday again, he says.
  = #sundayjob 8
    Ana had the same idea on Thursday. He had written it on Wednesday.
  try #sundayjob try+30 worked+31
  ! jonas +4 done+4 Let Leila read the Sunday job
  answer #halfj Perhaps, and perhaps for backend. It is decided when billing has a date, and you hear it from me on the same day.
week 46
  + jonas challenge 6 #rehearse Ana rehearses the captain's page with Priya and me. When it is my turn my voice goes up
  + marek challenge 5 #nightclean The Sunday cleanup script deletes things: who should look at it first?
  + jonas solution 5 #readred ^merges A list of suites that lie, so that the others count again
  + jonas challenge 6 #plug Leila wants me to pull plugs for an afternoon, because I have no feelings about it
  + marek - 3 #mondayguild The guild would take the Sunday job as a story too
  post jonas Eleven suites that lie, by name, with what they say and what is true.
    Printed twice. One is over Ana's desk.
  merge #mondayguild #nightclean
  prep jonas
  prep marek
  = #rehearse 12
    Say the sentence slower than feels right. And sit.
    He needn't be a captain this round. He would like to, not first.
  suggest marek 3 #slower ^rehearse try+14 worked+15 Say the sentence slower than feels right, and sit
  = #nightclean 5
    Leila. Three comments.
  = #merges 10
    Which two? He knows at once. So it can be told apart, if somebody reads.
  = #readred 7
    Suite by suite, for Ana, who has stopped believing in red.
  try #readred try+14 worked+13
  ! jonas +14 done+13 The Sunday job, and it says what it threw away
  ! jonas +10 done+11 The list of suites that lie
week 47 skipped Public holiday
week 48
  + jonas feedback 5 #priyaship priya shipped on monday and waited nine minutes. i stood next to her and counted
  + jonas feedback 5 #liarlist Ana printed my list of suites that lie and put it over her desk
  + marek feedback 6 #sound The Sunday cleanup ran. Thirty-one lines on what it threw away, I read them all
  + jonas challenge 5 #serverroom The server room has two keys and four people who think they have one
  > #serverroom
  + jonas solution 4 #wayback ^plug Every plug has a way back within ten minutes, and somebody standing at it
  post jonas Sunday job: 31 lines on what it threw away, nothing that anybody missed.
  prep jonas
  prep marek
  = #priyaship 4
  = #liarlist 6
    Eleven suites, and half of the red is one of them.
  = #plug 8
    He has feelings about it, he is looking forward to it.
    Marek has feelings about it too, mostly in the stomach.
  = #wayback 6
    Then yes.
  = #sound 3
    The interns now read it at breakfast.
  own #serverroom +4 16:00 15
    Two keys, four people, one list at the door. It took eleven minutes.
    The other four: would he say no to a key? He would. He gives his to the list.
  try #wayback try+14 worked+9
  change #liarlist given
  ! jonas +7 done+5 A list of plugs with their way back
  worth jonas yes you
week 49
  + jonas challenge 8 #plugmirror I pulled the mirror and the ledger could not get up again. It is on no drawing
  + jonas feedback 5 #leilaplug Leila clapped. Then she went white. Then she clapped again
  + marek insight 5 #plugwhat What else would you pull, if you could?
  + jonas development 6 #sql Olena said I could learn SQL from her properly, I'd need to ask
  > #sql
  + jonas solution 5 #frompage ^plugmirror Get the ledger up by hand, from a page, without the mirror
  prep jonas
  = #plugmirror 11
    Two days of work, with Leila, from Monday.
    Marek: it is the most useful afternoon of this quarter.
  = #frompage 6
    He writes the page, she reads it with three comments.
  = #leilaplug 4
    In that order.
  = #plugwhat 12
    The name server. Marek asks him to leave it until after the release.
  try #frompage try+7 worked+6
  ! jonas +7 done+6 With Leila: the ledger gets up without the mirror
  ! marek +7 done+7 Put pulling plugs into the plan, every second month
  ! jonas +4 done+3 The mirror on the drawing
  recap jonas I pulled the mirror and the ledger could not get up. It was on no drawing. Two days with Leila from Monday.
    She clapped, went white, clapped again.
  look #first
week 50
  + jonas challenge 12 #mirrorj i had the phone when the mirror went. two hours before anybody said ana
  + jonas challenge 8 #noteslow The note from the week before said "mirror slow, fine". I believed it
  + jonas feedback 5 #ledgerup The ledger got up. From the page. I cried a bit, in the server room, it is loud there
  + marek insight 5 #culprit Are you afraid of the review?
  + jonas challenge 8 #interns New interns soon, and the page for new people is from last summer
  post jonas The ledger got up without the mirror, from the page, at 14:20.
    One day old, that page. Well done, both.
  prep jonas
  prep marek
  = #mirrorj 20
    He sat down. He did all that is on the page. Then he did it again, and did not call, because everybody wanted to manage without her.
    Twenty minutes, then ask: his own rule, from the second week. He forgot that it counts at night too.
    Marek forgot to say that one may call Ana.
  = #ledgerup 6
    One day old, that page. Two outages would have been one too many.
  ! marek +4 done+4 Say it at the beginning of the review
  ! jonas +4 done+4 Write his two hours minute by minute
  ! marek +3 done+3 Write on the on-call page: Ana may be called
  alone jonas #mirrorj twenty minutes, then ask. also at night. also if everybody is proud of me
  answer #culprit Nobody is looking for one. I say it before the review, in the review and after it. You did what was on the page, and the page was wrong, and the page is mine.
  worth jonas a-lot both
week 51 moved-1
  + jonas feedback 8 #eleven In the review nobody helped me for eleven seconds. Then I had it
  + jonas challenge 6 #cause I have half of the cause, the other half is in a log nobody keeps
  + jonas insight 5 #whoknew Did you all know and wait for me?
  + marek feedback 6 #standup51 You told it first, with the minutes, without once saying sorry
  + marek insight 5 #nextplug Which plug would you pull next?
  + jonas challenge 8 #docks Two docks in summer, and Priya says it is mine. Really mine?
  > #nextplug
  prep jonas
  = #eleven 12
    That the mirror asked itself for a name. It was in his own notes from the plug afternoon.
    He walked home. It is nine kilometres.
  = #whoknew 6
    No. Ana suspected, Leila did not, Marek had no idea. All of them waited anyway.
  = #standup51 4
    He had counted them out of the first version: eleven.
  = #cause 10
    The carrier keeps that log for thirty days. Twenty left.
  suggest marek 3 #carrier ^cause try+14 worked+11 Ask the carrier before the thirty days are over
  change #eleven given +10
  ! jonas +9 done+9 Get the log from the carrier
  ! jonas +14 Ask the others what they would have liked to read in that note
  recap jonas sent The mirror asked itself for a name. It was in my own notes. Half the cause is mine to finish, half lies in a log at the carrier's.
  alone marek #eleven He walked home. Nine kilometres. Do not put him in front of a room for a while, he has had his.
  worth jonas a-lot you
  worth marek a-lot other
week 52
  + marek challenge 5 #rellines One line of the release plan is yours, which one
  + marek insight 4 #relshift Release night: sofa or desk
  + marek insight 5 #pairj You start with Ana on the cache at noon. What do you want from that week?
  + marek feedback 5 #calmsecond Leila asked for you as her second on Monday
  + jonas feedback 5 #nopage Leila told me a page instead of writing it. I was not allowed to laugh
  post jonas Cache week with Ana: we argued about names for two hours. I lost nicely.
  prep marek
  = #rellines 6
    The mirror, of course.
  = #relshift 3
    Desk. Marek has the sofa.
  = #pairj 10
    To argue about names, and lose. And to see how she decides, not only what.
  = #calmsecond 4
    "Somebody whom one calls second and is glad." Neither says it aloud.
  = #nopage 5
    He laughed at minute four.
  change #calmsecond given +21
  ! marek +3 done+3 Tell Priya yes, really his
  ! jonas +5 done+4 Sleep after the release night
week 53
  + jonas solution 5 #slowline ^noteslow One line more in the note: what is slow, since when, who looks
  + jonas challenge 10 #carrierlog The cause is found and it will happen again, it is in how we buy names
  + marek development 8 #growthj Eleven weeks and not a word about where you are going. My fault too. When would you like to?
  + marek feedback 5 #dayoffj You did not take the day after the release night. It is yours
  ? jonas mirror: cause found, no action needed this week. update or here?
  ? jonas pairing with ana is the best, i would like that it does not stop after the week
  ? marek The guild in June: the Monday alarm, ten minutes, sitting down?
  ~ jonas i said "my docks" on the phone. out loud. to my mother
  post jonas ago+1 Mirror outage: cause found, no action needed
